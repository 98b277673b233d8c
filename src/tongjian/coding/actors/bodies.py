"""Reads chains that name states, companies and bodies: which actor of a name is meant."""

import re
from abc import abstractmethod

from tongjian.coding.actors.compose import STATES, Chain
from tongjian.coding.actors.definitions import Definition
from tongjian.coding.actors.described import country_beside
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.metonyms import is_place
from tongjian.coding.actors.naming import named, shown
from tongjian.coding.actors.owners import COURTS, MINISTRIES, SHARED, SPEAKS, OwnerReader
from tongjian.coding.actors.visited import VISITORS
from tongjian.coding.actors.whose import OTHERS_GOVERNMENT
from tongjian.coding.document import Document, How, Mention
from tongjian.pack import ActorEntry
from tongjian.text import fold

_DESCRIBES = re.compile(
    "[\u4e00-\u9fff]{0,10}?(?:商|企业|公司|巨头|运营商|厂|机构|集团|大厂)[:：]?"
    "|[ -](?:[a-z-]+ ){1,3}|['’]s (?:[a-z-]+ ){1,4}|['’]s (?:[a-z-]+ ){0,3}[a-z-]+, "
    "|[ -](?:[a-z-]+,? ){1,4}(?:including|such as|namely) |[ -](?:[a-z-]+ ){0,3}[a-z-]+: "
)
_GOES_ON = re.compile(
    " (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    "|November|December)[A-Z]"
)
_BODIES = frozenset({"agency", "government", "legislature", "court"})
_LIST_GAPS = frozenset({"、", "和", "及", "以及", "与", ", ", " and ", ", and "})
# what a list of companies says behind it: A公司、B公司等3家美国企业
_SUMMED = re.compile(
    "[^。；！？\n]{0,90}?等[0-9一二三四五六七八九十两]{0,3}[家个名]?([\u4e00-\u9fff]{2,6}?)[\u4e00-\u9fff]{0,4}?"
    "(?:企业|公司|实体|机构|厂商)"
)
# 某某市…有限公司: no foreign town is written so, but this one
_OF_CHINESE_TOWN = re.compile("(?!胡志明|首尔|釜山|东京)[\u4e00-\u9fff]{2,3}[省市县]")
_COUNTRY_AFTER = re.compile(r" ?[(（]([A-Z][A-Za-z. ]{2,20}|[\u4e00-\u9fff]{2,6})[)）]")


class BodyReader(OwnerReader):
    """The state of reading one document, and how states, companies and bodies are read in it."""

    def __init__(self, doc: Document, index: ActorIndex, definitions: dict[str, Definition]) -> None:
        super().__init__(doc, index)
        self.definitions = definitions
        self._introduced: dict[int, Mention] = {}

    @abstractmethod
    def mention(self, chain: Chain) -> Mention | None:
        """Return the mention that a chain is, or None when it names nobody."""

    def make(self, chain: Chain, entry: ActorEntry, how: str, end: int | None = None) -> Mention:
        """Return a mention of a listed actor over the chain."""
        return named(self.index, self.doc, entry, chain.start, chain.end if end is None else end, how)

    def unlisted(self, start: int, end: int, name: str, kind: str, country: str | None, how: How, zh: str = "") -> Mention:
        """Return a mention of an actor that no list has."""
        names = shown(self.index, name, zh)
        surface = self.doc.full[start:end]
        return Mention(start=start, end=end, surface=surface, name=name, names=names, kind=kind, how=how, country=country)

    def again(self, known: Mention, start: int, end: int, how: How) -> Mention:
        """Return another mention of a known actor."""
        return Mention(
            start=start, end=end, surface=self.doc.full[start:end], name=known.name, names=known.names, kind=known.kind,
            how=how, id=known.id, country=known.country,
        )  # fmt: skip

    def _owner(self, chain: Chain) -> Mention | None:
        token = chain.owner
        if token is None:
            return None
        term = token.term
        if term.sort == "unlisted":
            return self._unlisted(chain, token)
        entry = self._pick(token)
        if term.how == "metonym" or entry.metonym:
            if is_place(self.doc.folded, token.start, token.end, self.index.context) or self._in_longer_name(token):
                return None
            owner = self.index.entries.get(entry.of or "", entry)
            return self.make(chain, owner, "metonym")
        if term.how == "adjective" and self.doc.main == "en" and (firm := self._firm_of(chain, entry)) is not None:
            return firm
        return self.make(chain, entry, term.how)

    def visited(self, chain: Chain, town: Token) -> Mention | None:
        """Return a town that somebody of another state visits; to one's own no visit is paid."""
        entry = self._pick(town)
        sentence = self.doc.sentences[self.doc.sentence_at(chain.start)][0]
        last = next(iter(self.memory.recent()), None)
        if last is None or last.start < sentence or last.kind not in VISITORS or last.country in (None, entry.country):
            return None
        return self.make(chain, entry, "listed")

    def firm_named_in(self, chain: Chain) -> Mention | None:
        """Return the listed firm before its officer (英伟达首席执行官黄仁勋): "the company" behind can mean it."""
        owner = chain.owner
        if owner is None or not owner.term.entries or owner.term.entries[0].kind != "company":
            return None
        return named(self.index, self.doc, self._pick(owner), owner.start, owner.end, "listed")

    def _in_longer_name(self, token: Token) -> bool:
        """Tell whether a capitalised word goes on behind the town in running text (Paris Saint-Germain); titles write all so."""
        return token.start >= self.doc.body_start and _GOES_ON.match(self.doc.full, token.end) is not None

    def _firm_of(self, chain: Chain, state: ActorEntry) -> Mention | None:
        """Return the firm of this state named last, where "the Chinese company" means it."""
        noun = self.index.firms.match(self.doc.folded, chain.end) if self.index.firms else None
        if noun is None or not self.doc.folded.endswith("the ", 0, chain.start):
            return None
        firms = (m for m in self.memory.recent() if m.kind == "company" and m.country == state.country)
        firm = next(firms, None)
        return self.again(firm, chain.start, noun.end(), "pronoun") if firm is not None else None

    def _unlisted(self, chain: Chain, token: Token) -> Mention:
        """Return an actor found by its form: its English name where a bracket gives one, its country where the text does."""
        surface = self.doc.full[token.start : token.end]
        if token.term.how == "portfolio":
            return self._ministry(chain, token, surface)
        definition = self.definitions.get(surface)
        english = definition.english if definition is not None and definition.start == token.start else ""
        listed = (
            next((e for t in self.index.terms_of(english) if t.how == "listed" for e in t.entries), None) if english else None
        )
        if listed is not None and listed.kind == token.term.word:
            return self.make(chain, listed, "listed")
        country = (
            self._country_of(chain.state or (chain.owner if chain.owner is not token else None))
            or token.term.role
            or self._country_near(chain)
            or self._country_known(english or surface)
            or ("CHN" if self.doc.lang == "zh-Hans" and _OF_CHINESE_TOWN.match(surface) else None)
        )
        zh = surface if surface[0] > "\u2e80" else ""
        return self.unlisted(chain.start, chain.end, english or surface, token.term.word, country, "form", zh)

    def _country_known(self, name: str) -> str | None:
        """Return the country that the text has told of an actor of this name before (美国某协会（Name）, and then Name)."""
        known = self.memory.by_key.get(fold(name))
        return known.country if known is not None and not known.members else None

    def _ministry(self, chain: Chain, token: Token, surface: str) -> Mention:
        """Return the ministry named by its portfolios behind its state: the listed one of that name, if there is one."""
        country = self._country_of(chain.owner)
        state = self.index.by_country.get(country or "")
        english = f"{token.term.written} of {state.name}" if state is not None else token.term.written
        entries = (e for t in self.index.terms_of(english) for e in t.entries if e.country == country)
        if (listed := next(entries, None)) is not None:
            return self.make(chain, listed, "listed")
        zh = (state.zh[0] if state is not None and state.zh else "") + surface if surface[0] > "\u2e80" else ""
        return self.unlisted(chain.start, chain.end, english, "agency", country, "form", zh)

    def _country_near(self, chain: Chain) -> str | None:
        """Return the country of a state's adjective that describes the name (the Dutch chipmaker X, 荷兰芯片制造商某某公司)."""
        if (country := country_beside(self.doc, self.index, chain.start, chain.end)) is not None:
            return country
        if self.memory.mentions:
            last = self.memory.mentions[-1]
            gap = self.doc.folded[last.end : chain.start]
            if is_state(last) and not last.members and self._describes(last, gap):
                return last.country
            if last.how == "form" and last.kind == "company" and last.country and gap in _LIST_GAPS:
                return last.country
        summed = _SUMMED.match(self.doc.folded, chain.end)
        if summed is not None and (country := self.state_called(summed.group(1))):
            return country
        after = _COUNTRY_AFTER.match(self.doc.full, chain.end)
        if after is not None and not _is_initials(after.group(1)):
            return self.state_called(after.group(1))
        return None

    def _describes(self, state: Mention, gap: str) -> bool:
        """Tell whether the words between a state and a name say what its bearer is (Swiss trader X), not what was done to it."""
        if _DESCRIBES.fullmatch(gap) is None:
            return False
        return gap[-1] != " " or gap[0] != " " or state.how == "adjective" or self.index.firms_behind.search(gap) is not None

    def _pick(self, token: Token) -> ActorEntry:
        """Return the entry of a surface that several actors share: the one spoken of last, else the first."""
        whole = [e for term in token.terms if term.sort in ("actor", "side", "short") for e in term.entries]
        entries = self.of_the_day(whole or [e for term in token.terms for e in term.entries])
        if len(entries) > 1:
            for mention in self.memory.recent():
                for entry in entries:
                    of_state = entry.kind in STATES or (entry.kind == "person" and mention.kind in STATES)
                    if entry.id == mention.id or (of_state and entry.country == mention.country):
                        return entry
            return next((entry for entry in entries if entry.id in self.memory.by_key), entries[0])
        return entries[0]

    def of_the_day(self, entries: list[ActorEntry]) -> list[ActorEntry]:
        """Return those of several actors of one name that there are on the text's day, of several people those in office then.

        One person beside a state's short name (韩正) is himself before he holds the office that is listed, too.
        """
        if len(entries) < 2 or not self.doc.ref:
            return entries
        day = self.doc.ref[:10]
        living = [e for e in entries if (e.since or "") <= day <= (e.until or "9")] or entries
        if sum(e.kind == "person" for e in living) < 2:
            return living
        serving = [e for e in living if any((h.since or "") <= day <= (h.until or "9") for h in e.offices)]
        known = [e for e in living if not e.offices or any((h.since or "") <= day for h in e.offices)]
        return serving or known or living

    def _country_of(self, token: Token | None) -> str | None:
        if token is None:
            return None
        if token.term.sort == "unlisted":
            return token.term.role or None
        # an owner may be a word without entries of its own (a name found by form beside a pair)
        return self._pick(token).country if any(t.entries for t in token.terms) else None

    def _body(self, chain: Chain, token: Token) -> Mention | None:
        return self.body_mention(chain, token, chain.end)

    def body_mention(self, chain: Chain, token: Token, end: int) -> Mention | None:
        """Return the mention of the body in `chain`, by its state, by the text so far, or by the language's default."""
        if token.term.sort == "unlisted":
            return self._unlisted(chain, token)
        role = next((t.role for t in token.terms if t.sort == "body" and t.role), "")
        country = self._country_of(chain.owner)
        if token.term.sort == "actor":
            listed = self._listed_body(token, country)
            if not role or country in (None, listed.country):
                return named(self.index, self.doc, listed, chain.start, end, "listed")
            # 韩国公平会: the word is the name of another state's body, and here the role of this one's
        if role in COURTS and chain.owner is not None and chain.owner.term.sort == "city":
            # the court of a part of a state is none of the state's own (California Supreme Court)
            surface = self.doc.full[chain.start : end]
            zh = surface if surface[0] > "\u2e80" else ""
            return self.unlisted(chain.start, end, surface, "court", country, "form", zh)
        if self._is_between_states(chain, token):
            return self.unlisted(chain.start, end, self.doc.full[chain.start : end], "court", None, "form")
        country = country or self._parent_country(chain)
        if country:
            return self._body_of(chain, token, role, country, end, "weak")
        return self._bare_body(chain, token, role, end)

    def _is_between_states(self, chain: Chain, token: Token) -> bool:
        """Tell a tribunal in a town where those sit that judge states (a tribunal in The Hague): it is none of the town's."""
        town = chain.owner
        if town is None or town.start < token.end or not self.doc.folded.endswith("tribunal", token.start, token.end):
            return False
        return self.doc.folded[town.start : town.end] in (self.index.context.get("world_seats") or ())

    def _parent_country(self, chain: Chain) -> str | None:
        """Return the country of the body that this one is part of (财政部税收局)."""
        if chain.parent is None:
            return None
        above = Chain(chain.start, chain.parent.end, body=chain.parent)
        found = self._body(above, chain.parent)
        return found.country if found is not None else None

    def _listed_body(self, token: Token, country: str | None) -> ActorEntry:
        entries = self.of_the_day([e for term in token.terms for e in term.entries])
        return next((e for e in entries if country and e.country == country), entries[0])

    def _body_of(self, chain: Chain, token: Token, role: str, country: str, end: int, how: How) -> Mention | None:
        entry = next((e for t in token.terms if t.sort == "body" for e in t.entries if e.country == country), None)
        entry = entry or self.index.body_of.get((role, country))
        if entry is not None:
            return named(self.index, self.doc, entry, chain.start, end, how)
        state = self.index.by_country.get(country)
        about = self.index.roles.get("bodies", {}).get(role)
        if state is None or about is None:
            return None
        if about.get("state"):
            return named(self.index, self.doc, state, chain.start, end, "adjective")
        zh = (state.zh[0] if state.zh else "") + (about["zh"][0] if about.get("zh") else "")
        return self.unlisted(chain.start, end, f"{about['name']} of {state.name}", about.get("kind", "agency"), country, how, zh)

    def _beside_body(self, chain: Chain, token: Token) -> str | None:
        """Return the state of the body named right before a bare one in a list (国台办、国防部)."""
        last = self.memory.mentions[-1] if self.memory.mentions else None
        if last is None or last.kind not in _BODIES or last.country in (None, "EUE") or last.members:
            return None
        listed = self.doc.folded[last.end : chain.start] in _LIST_GAPS and token.term.written[0] > "\u2e80"
        return last.country if listed else None

    def _bare_body(self, chain: Chain, token: Token, role: str, end: int) -> Mention | None:
        if token.term.written in _ADJECTIVES and not self.doc.folded.endswith(_DETERMINERS, 0, token.start):
            return None  # military use, customs duties
        if token.term.entries and token.term.entries[0].kind == "bloc" and not self._is_spelt_out(token.term.entries[0]):
            return None  # the Community of some other states
        if role == "government" and self.doc.folded.endswith(OTHERS_GOVERNMENT, 0, token.start):
            return None  # 外国政府: of no state that is named
        beside = self._beside_body(chain, token) or self.told_by_relative(chain.start) or self.faced_by_firm(role, chain.start)
        if beside is not None:
            return self._body_of(chain, token, role, beside, end, "weak")
        if role in MINISTRIES and (opened := self.opened_in(chain.start)) is not None:
            return self._body_of(chain, token, role, opened, end, "weak")
        if (ours := self.ours(token.start)) is not None:
            return self._body_of(chain, token, role, ours, end, "weak")
        own = self.own_country(token)
        department = self.whose_department(token, own)
        if department is not None:
            return self._body_of(chain, token, role, department, end, "weak")
        if own is None and self.doc.folded.startswith(SPEAKS, token.end):
            # a Chinese outlet's 商务部发言人 is its own state's, whoever's ministry was named before
            own = self.index.roles.get("bodies", {}).get(role, {}).get("default", {}).get(self.doc.lang)
            own = own or self.spoken_for(role, token.end)
        if own is not None and role in SHARED and token.term.written.isascii():
            own = (
                self.last_body(role, token)
                or self.seat_told(chain, role)
                or self.not_named_else(self.namesake(role, token, own), role)
            )
        country = own or self.last_body(role, token) or self.default_country(chain, token, role) or self.seat_told(chain, role)
        country = self.not_upon_itself(country, role, token)
        if country is None:
            return None
        return self._body_of(chain, token, role, country, end, "weak")

    def _is_spelt_out(self, entry: ActorEntry) -> bool:
        """Tell whether the text has a full name of the actor anywhere."""
        return any(fold(name) in self.doc.folded for name in (entry.name, *entry.en) if len(name) > _SHORT_NAME)

    def _body_country(self, chain: Chain) -> str | None:
        if chain.body is None:
            return None
        body = self.body_mention(chain, chain.body, chain.end)
        return body.country if body else None


_ADJECTIVES = frozenset({"military", "customs", "Customs", "army"})  # English words for bodies that describe nouns, too
_SHORT_NAME = 5  # letters of a name that may be those of some other word's beginning (EU, euro)
_DETERMINERS = ("the ", "its ", "their ", "his ", "her ", "our ", "'s ", "’s ", "s' ", "s’ ", ". ", "\n", "? ", "! ", '"', "“")


def _is_initials(name: str) -> bool:
    """Tell whether a bracket behind a name gives its own short form (… Organization (ABC)), and not a country's (UK)."""
    return name.isupper() and len(name) > 2


def is_state(mention: Mention) -> bool:
    """Tell whether a mention is a state's or bloc's own."""
    return mention.kind in STATES
