"""Reads the chains of a document in order and gives each its actor, with what was named before as context."""

from tongjian.coding.actors import coreference
from tongjian.coding.actors.compose import ORGANS, STATES, Chain
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.memory import Memory
from tongjian.coding.actors.metonyms import is_place
from tongjian.coding.actors.names import chinese_name_at, latin_name_at
from tongjian.coding.actors.naming import named
from tongjian.coding.actors.offices import holder
from tongjian.coding.document import Document, How, Mention
from tongjian.pack import ActorEntry

AGENTLESS = frozenset({"government", "parliament", "police", "military", "embassy", "cabinet", "customs", "central-bank"})


class Reader:
    """The state of reading one document."""

    def __init__(self, doc: Document, index: ActorIndex) -> None:
        self.doc = doc
        self.index = index
        self.memory = Memory()

    def read(self, chains: list[Chain]) -> list[Mention]:
        """Return the mentions of all chains that name an actor, in order."""
        found: list[Mention] = []
        for chain in chains:
            mention = self._mention(chain)
            if mention is not None and (not found or mention.start >= found[-1].end):
                found.append(mention)
                self.memory.add(mention)
        return found

    def _mention(self, chain: Chain) -> Mention | None:
        if chain.other is not None:
            return coreference.resolve(self, chain)
        if chain.person is not None and chain.body is not None and chain.last == "body":
            return self._administration(chain, chain.person)
        if chain.person is not None and (chain.title is not None or chain.last == "person"):
            return self._person(chain, chain.person)
        if chain.title is not None:
            return self._titled(chain, chain.title)
        if chain.body is not None:
            return self._body(chain, chain.body)
        return self._owner(chain)

    def make(self, chain: Chain, entry: ActorEntry, how: str, end: int | None = None) -> Mention:
        """Return a mention of a listed actor over the chain."""
        return named(self.index, self.doc, entry, chain.start, chain.end if end is None else end, how)

    def unlisted(self, start: int, end: int, name: str, kind: str, country: str | None, how: How, zh: str = "") -> Mention:
        """Return a mention of an actor that no list has."""
        names = {"en": name} if not zh else {"en": name, "zh-Hans": zh}
        surface = self.doc.full[start:end]
        return Mention(start=start, end=end, surface=surface, name=name, names=names, kind=kind, how=how, country=country)

    # ---- owners -------------------------------------------------------------

    def _owner(self, chain: Chain) -> Mention | None:
        token = chain.owner
        if token is None:
            return None
        term = token.term
        entry = self._pick(token)
        if term.how == "metonym" or entry.metonym:
            if is_place(self.doc.folded, token.start, token.end, self.index.context):
                return None
            owner = self.index.entries.get(entry.of or "", entry)
            return self.make(chain, owner, "metonym")
        return self.make(chain, entry, term.how)

    def _pick(self, token: Token) -> ActorEntry:
        """Return the entry of a surface that several actors share: the one met before, else the first."""
        entries = [e for term in token.terms if term.sort in ("actor", "side", "short") for e in term.entries]
        for entry in entries:
            if len(entries) > 1 and entry.id in self.memory.by_key:
                return entry
        return entries[0]

    def _country_of(self, token: Token | None) -> str | None:
        if token is None:
            return None
        return self._pick(token).country

    # ---- bodies -------------------------------------------------------------

    def _body(self, chain: Chain, token: Token) -> Mention | None:
        return self.body_mention(chain, token, chain.end)

    def body_mention(self, chain: Chain, token: Token, end: int) -> Mention | None:
        """Return the mention of the body in `chain`, by its state, by the text so far, or by the language's default."""
        if token.term.sort == "actor":
            how: str = "listed"
            return named(self.index, self.doc, self._listed_body(token, chain), chain.start, end, how)
        role = next((t.role for t in token.terms if t.sort == "body" and t.role), "")
        country = self._country_of(chain.owner)
        if country:
            return self._body_of(chain, token, role, country, end, "weak")
        return self._bare_body(chain, token, role, end)

    def _listed_body(self, token: Token, chain: Chain) -> ActorEntry:
        country = self._country_of(chain.owner)
        entries = [e for term in token.terms for e in term.entries]
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

    def _bare_body(self, chain: Chain, token: Token, role: str, end: int) -> Mention | None:
        country = self.memory.body_country(role) or self._default_country(token, role)
        if country is None:
            return None
        return self._body_of(chain, token, role, country, end, "weak")

    def _default_country(self, token: Token, role: str) -> str | None:
        for term in token.terms:
            for entry in term.entries:
                if self.doc.lang in entry.default_in:
                    return entry.country
        default = self.index.roles.get("bodies", {}).get(role, {}).get("default", {})
        if self.doc.lang in default:
            return str(default[self.doc.lang])
        if role in AGENTLESS:
            return None
        recent = (c for c in self.memory.states() if (role, c) in self.index.body_of)
        only = {e.country for t in token.terms if t.sort == "body" for e in t.entries}
        return next(recent, None) or (only.pop() if len(only) == 1 else None)

    # ---- people -------------------------------------------------------------

    def _person(self, chain: Chain, token: Token) -> Mention:
        return self.make(chain, self._pick(token), "apposition" if chain.title is not None else "listed")

    def _administration(self, chain: Chain, token: Token) -> Mention:
        person = self._pick(token)
        surname = person.name.rsplit(" ", 1)[-1] if person.country not in ("CHN", "KOR") else person.name
        zh = (person.zh[0] if person.zh else "") + "政府"
        return self.unlisted(chain.start, chain.end, f"{surname} administration", "government", person.country, "form", zh)

    def _titled(self, chain: Chain, title: Token) -> Mention | None:
        """A title with no listed name behind it: an unlisted name, the body spoken for, or the office's holder."""
        name_start, name_end = self._name_after(chain)
        if name_end > name_start and (chain.owner or chain.body or title.term.word != "weak"):
            return self._unlisted_person(chain, name_start, name_end)
        if title.term.word == "speaks":
            return self._spoken_for(chain)
        return self._office(chain, title) or self._without_title(chain, title)

    def _name_after(self, chain: Chain) -> tuple[int, int]:
        full, start = self.doc.full, chain.end
        if full[start : start + 1] == " ":
            start += 1
        if start >= len(full):
            return start, start
        if full[start] < "\u2e80":
            if start == chain.end and full[start - 1] < "\u2e80":
                return start, start
            return start, latin_name_at(full, start)
        return start, chinese_name_at(self.doc.folded, start)

    def _unlisted_person(self, chain: Chain, start: int, end: int) -> Mention:
        country = self._country_of(chain.owner) or self._body_country(chain)
        known = self.memory.person_called(self.doc.full[start:end])
        if known is not None:
            return self.again(known, chain.start, end, "apposition")
        name = self.doc.full[start:end]
        mention = self.unlisted(chain.start, end, name, "person", country, "apposition", name if name[0] > "\u2e80" else "")
        self.memory.call(name, mention)
        return mention

    def again(self, known: Mention, start: int, end: int, how: How) -> Mention:
        """Return another mention of a known actor."""
        return Mention(
            start=start, end=end, surface=self.doc.full[start:end], name=known.name, names=known.names, kind=known.kind,
            how=how, id=known.id, country=known.country,
        )  # fmt: skip

    def _body_country(self, chain: Chain) -> str | None:
        if chain.body is None:
            return None
        body = self.body_mention(chain, chain.body, chain.end)
        return body.country if body else None

    def _spoken_for(self, chain: Chain) -> Mention | None:
        """A spokesperson without a name speaks for the body or state named before."""
        if chain.body is not None:
            return self.body_mention(chain, chain.body, chain.end)
        if chain.owner is not None:
            return self.make(chain, self._pick(chain.owner), "apposition")
        return None

    def _office(self, chain: Chain, title: Token) -> Mention | None:
        country = self._country_of(chain.owner) or self._body_country(chain)
        for term in title.terms:
            for office in term.offices:
                if country in (None, self.index.entries[office.of].country):
                    return self._held(chain, office.id)
        role = next((t.role for t in title.terms if t.role), "")
        if not role:
            return None
        if country is None:
            known = self.memory.holder_of(role)
            if known is not None:
                return self.again(known, chain.start, chain.end, "office")
            country = next((c for c in self.memory.states() if (role, c) in self.index.office_of), None)
        if country is None:
            return None
        return self._office_in(chain, role, country)

    def _office_in(self, chain: Chain, role: str, country: str) -> Mention | None:
        office = self.index.office_of.get((role, country))
        if office is not None:
            return self._held(chain, office.id)
        state = self.index.by_country.get(country)
        if state is None:
            return None
        about = self.index.roles["offices"][role]
        return self.unlisted(chain.start, chain.end, f"{about['name']} of {state.name}", "person", country, "office")

    def _held(self, chain: Chain, office: str) -> Mention | None:
        person = holder(self.index, office, self.doc.ref)
        if person is not None:
            mention = self.make(chain, person, "office")
            self.memory.hold(self.index.offices[office].role or office, mention)
            return mention
        entry = self.index.offices[office]
        return self.unlisted(chain.start, chain.end, entry.name, "person", self.index.entries[entry.of].country, "office")

    def _without_title(self, chain: Chain, title: Token) -> Mention | None:
        """A title that names nobody leaves what stands before it: the state, body or company."""
        if chain.body is not None:
            return self.body_mention(chain, chain.body, chain.body.end)
        if chain.owner is not None and chain.owner.start == chain.start:
            cut = Chain(chain.start, chain.owner.end, owner=chain.owner)
            return self._owner(cut)
        return None


def is_state(mention: Mention) -> bool:
    """Tell whether a mention is a state's or bloc's own."""
    return mention.kind in STATES


def is_organ(mention: Mention) -> bool:
    """Tell whether a mention is a body of a state or an institution."""
    return mention.kind in ORGANS
