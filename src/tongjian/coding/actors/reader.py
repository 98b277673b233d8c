"""Reads the chains of a document in order and gives each its actor, with what was named before as context."""

import re

import msgspec

from tongjian.coding.actors import coreference
from tongjian.coding.actors.compose import Chain
from tongjian.coding.actors.datelines import reporter_spans
from tongjian.coding.actors.index import Token
from tongjian.coding.actors.names import chinese_by_form, name_before
from tongjian.coding.actors.people import PeopleReader
from tongjian.coding.actors.quoted import said_before
from tongjian.coding.document import Mention

_HAN = "\u4e00"
_AHEAD = 3  # chains behind a name among which its bearer's employer stands
_POSSESSIVES = frozenset({"'s ", "’s ", "' "})
_LEAST = 3  # characters of a transliterated name that proves itself
_OF_SEVERAL = re.compile("会|级|们|、|和|与|人选|候选|办公室|府|令|制|任|选")  # 外长会议: no single one's title


class Reader(PeopleReader):
    """Reads one document."""

    def read(self, chains: list[Chain]) -> list[Mention]:
        """Return the mentions of all chains that name an actor, in order."""
        found: list[Mention] = []
        written_by = self.doc.once("reporters", lambda: reporter_spans(self.doc.folded))
        for n, chain in enumerate(chains, 1):
            self._ahead = chains[n : n + _AHEAD]
            if chain.last in ("person", "title") and any(a <= chain.start < b for a, b in written_by):
                continue
            self._take_name_before(chain, found[-1].end if found else 0)
            self.memory.hidden = said_before(self.doc, self.index, chain.start)
            mention = self.mention(chain)
            self.memory.hidden = (0, 0)
            if mention is not None and mention.kind == "person" and mention.country is None and found:
                mention = self._of_possessor(mention, found[-1])
            if mention is not None and (not found or mention.start >= found[-1].end):
                found.append(mention)
                self.memory.add(mention)
                if mention.kind == "person" and (firm := self.firm_named_in(chain)) is not None:
                    self.memory.add(firm)
                if chain.title is not None and mention.country and chain.owner is not None:
                    self._remember_ministry(chain.title, mention.country)
                if chain.body is not None and mention.country and not mention.members:
                    self._remember_body(chain.body, mention.country)
        return found

    def _of_possessor(self, mention: Mention, before: Mention) -> Mention:
        """Return a listed person of no state as one of the state whose possessive stands right before (Mexico's Ann Lee)."""
        told = mention.id is not None and before.kind == "state" and self.doc.full[before.end : mention.start] in _POSSESSIVES
        return msgspec.structs.replace(mention, country=before.country) if told else mention

    def _take_name_before(self, chain: Chain, floor: int) -> None:
        """Give a bare office the transliterated name that stands right before it and behind `floor`: 会见范克拉维伦外长."""
        title, folded = chain.title, self.doc.folded
        if title is None or not title.term.role or chain.last != "title" or chain.owner or chain.body or chain.name:
            return
        if (
            chain.start != title.start
            or title.start == 0
            or folded[title.start - 1] < _HAN
            or _OF_SEVERAL.match(folded, title.end)
        ):
            return
        begin = max(floor, name_before(folded, title.start))
        name = folded[begin : title.start]
        if len(name) >= _LEAST and not chinese_by_form(name) and folded[max(0, begin - 1) : begin] != "前":
            chain.name, chain.start = (begin, title.start), begin

    def mention(self, chain: Chain) -> Mention | None:
        """Return the mention that a chain is, or None when it names nobody."""
        if chain.other is not None and chain.other.term.sort == "group":
            count = coreference.COUNTS.get(chain.other.term.word)
            if count is not None and (those := coreference.listed(self, chain, count)) is not None:
                return those
            name = self.doc.full[chain.start : chain.end]
            return self.unlisted(chain.start, chain.end, name, "bloc", None, "form", name if name[0] > "\u2e80" else "")
        if chain.other is not None:
            return self._alias(chain, chain.other) if chain.other.term.sort == "alias" else coreference.resolve(self, chain)
        known = self._introduced.get(chain.start)
        if known is not None and known.end == chain.end:
            return known
        mention = self._named(chain)
        if mention is not None and mention.id is None:
            self._introduced[chain.start] = mention
        return mention

    def _remember_ministry(self, title: Token, country: str) -> None:
        """Remember whose ministry the minister named with a state leads: 财政部 behind 美国财政部长 is America's."""
        roles = self.index.roles.get("offices") or {}
        for term in title.terms:
            body = (roles.get(term.role) or {}).get("body")
            if body:
                self.memory.set_body(body, country)

    def _remember_body(self, token: Token, country: str) -> None:
        for term in token.terms:
            for role in (term.role, *(entry.role or "" for entry in term.entries if entry.country == country)):
                if role:
                    self.memory.set_body(role, country, term.written)

    def _named(self, chain: Chain) -> Mention | None:
        if chain.name is not None:
            return self._unlisted_person(chain, *chain.name)
        if chain.person is not None:
            if chain.body is not None and chain.body.start >= chain.person.end:
                return self._administration(chain, chain.person)
            if chain.person.term.sort == "unlisted":
                return self._unlisted_person(chain, chain.person.start, chain.person.end)
            return self._person(chain, chain.person)
        if chain.title is not None:
            return self._titled(chain, chain.title)
        if chain.body is not None:
            return self._body(chain, chain.body)
        if chain.owner is not None and chain.owner.term.sort == "city":
            return self.visited(chain, chain.owner)
        return self._owner(chain)

    def _alias(self, chain: Chain, token: Token) -> Mention | None:
        """Return the mention of a short form that the text introduces, before or after this place."""
        definition = self.definitions[token.term.word]
        if definition.entry is not None:
            return self.make(chain, definition.entry, "short")
        known = self._introduced.get(definition.chain.start) or self.mention(definition.chain)
        return self.again(known, chain.start, chain.end, "short") if known is not None else None
