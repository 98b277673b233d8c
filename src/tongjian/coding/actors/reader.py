"""Reads the chains of a document in order and gives each its actor, with what was named before as context."""

import re

from tongjian.coding.actors import coreference
from tongjian.coding.actors.compose import ORGANS, STATES, Chain, is_state_token
from tongjian.coding.actors.definitions import Definition
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.memory import Memory
from tongjian.coding.actors.metonyms import is_place
from tongjian.coding.actors.names import chinese_by_form
from tongjian.coding.actors.naming import named, shown
from tongjian.coding.actors.offices import holder
from tongjian.coding.document import Document, How, Mention
from tongjian.pack import ActorEntry
from tongjian.text import fold

AGENTLESS = frozenset({"government", "police", "military", "embassy", "cabinet", "prosecution", "high-court"})
_DESCRIBES = re.compile(
    "[\u4e00-\u9fff]{0,10}?(?:商|企业|公司|巨头|运营商|厂|机构|集团|大厂)[:：]?"
    "|[ -](?:[a-z-]+ ){1,3}|[ -](?:[a-z-]+,? ){1,4}(?:including|such as|namely) |[ -](?:[a-z-]+ ){0,3}[a-z-]+: "
)
_LIST_GAPS = frozenset({"、", "和", "及", "以及", "与", ", ", " and ", ", and "})
# what a list of companies says behind it: A公司、B公司等3家美国企业
_SUMMED = re.compile(
    "[^。；！？\n]{0,90}?等[0-9一二三四五六七八九十两]{0,3}[家个名]?([\u4e00-\u9fff]{2,6}?)[\u4e00-\u9fff]{0,4}?"
    "(?:企业|公司|实体|机构|厂商)"
)
_ONCE = ("前", "时任", "前任", "former ", "ex-", "then-", "原")  # before a title that its bearer has no longer
_OF_STATES = ("country's ", "nation's ", "government's ")
_OF_OTHERS = (" of ", " at ", " and chief", " and ceo", " and chairman")  # behind a bare office: it is none of a state
_COUNTRY_AFTER = re.compile(r" ?[(（]([A-Z][A-Za-z. ]{2,20}|[\u4e00-\u9fff]{2,6})[)）]")
_HOMES = {"HKG": ("香港", "本港", "港府", "立法会"), "TWN": ("台湾", "立法院", "行政院", "立委"), "CHN": ("中国", "大陆", "内地")}


class Reader:
    """The state of reading one document."""

    def __init__(self, doc: Document, index: ActorIndex, definitions: dict[str, Definition]) -> None:
        self.doc = doc
        self.definitions = definitions
        self._home_country: str | None = None  # None: not looked for yet; "": none
        self._local: str | None = None
        self._introduced: dict[int, Mention] = {}
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
                if chain.body is not None and mention.country and not mention.members:
                    self._remember_body(chain.body, mention.country)
        return found

    def _mention(self, chain: Chain) -> Mention | None:
        if chain.other is not None:
            return self._alias(chain, chain.other) if chain.other.term.sort == "alias" else coreference.resolve(self, chain)
        known = self._introduced.get(chain.start)
        if known is not None and known.end == chain.end:
            return known
        mention = self._named(chain)
        if mention is not None and mention.id is None:
            self._introduced[chain.start] = mention
        return mention

    def _remember_body(self, token: Token, country: str) -> None:
        for term in token.terms:
            for role in (term.role, *(entry.role or "" for entry in term.entries if entry.country == country)):
                if role:
                    self.memory.set_body(role, country)

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
        return self._owner(chain)

    def _alias(self, chain: Chain, token: Token) -> Mention | None:
        """Return the mention of a short form that the text introduces, before or after this place."""
        definition = self.definitions[token.term.word]
        if definition.entry is not None:
            return self.make(chain, definition.entry, "short")
        known = self._introduced.get(definition.chain.start) or self._mention(definition.chain)
        return self.again(known, chain.start, chain.end, "short") if known is not None else None

    def make(self, chain: Chain, entry: ActorEntry, how: str, end: int | None = None) -> Mention:
        """Return a mention of a listed actor over the chain."""
        return named(self.index, self.doc, entry, chain.start, chain.end if end is None else end, how)

    def unlisted(self, start: int, end: int, name: str, kind: str, country: str | None, how: How, zh: str = "") -> Mention:
        """Return a mention of an actor that no list has."""
        names = shown(self.index, name, zh)
        surface = self.doc.full[start:end]
        return Mention(start=start, end=end, surface=surface, name=name, names=names, kind=kind, how=how, country=country)

    # ---- owners -------------------------------------------------------------

    def _owner(self, chain: Chain) -> Mention | None:
        token = chain.owner
        if token is None:
            return None
        term = token.term
        if term.sort == "unlisted":
            return self._unlisted(chain, token)
        entry = self._pick(token)
        if term.how == "metonym" or entry.metonym:
            if is_place(self.doc.folded, token.start, token.end, self.index.context):
                return None
            owner = self.index.entries.get(entry.of or "", entry)
            return self.make(chain, owner, "metonym")
        if term.how == "adjective" and self.doc.main == "en" and (firm := self._firm_of(chain, entry)) is not None:
            return firm
        return self.make(chain, entry, term.how)

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
        definition = self.definitions.get(surface)
        english = definition.english if definition is not None and definition.start == token.start else ""
        country = (
            self._country_of(chain.state or (chain.owner if chain.owner is not token else None))
            or token.term.role
            or self._country_near(chain)
        )
        zh = surface if surface[0] > "\u2e80" else ""
        return self.unlisted(chain.start, chain.end, english or surface, token.term.word, country, "form", zh)

    def _country_near(self, chain: Chain) -> str | None:
        """Return the country of a state's adjective that describes the name (the Dutch chipmaker X, 荷兰芯片制造商某某公司)."""
        if self.memory.mentions:
            last = self.memory.mentions[-1]
            gap = self.doc.folded[last.end : chain.start]
            if is_state(last) and not last.members and _DESCRIBES.fullmatch(gap):
                return last.country
            if last.how == "form" and last.kind == "company" and last.country and gap in _LIST_GAPS:
                return last.country
        summed = _SUMMED.match(self.doc.folded, chain.end)
        if summed is not None and (country := self._state_called(summed.group(1))):
            return country
        after = _COUNTRY_AFTER.match(self.doc.full, chain.end)
        if after is not None:
            return self._state_called(after.group(1))
        return None

    def _state_called(self, name: str) -> str | None:
        """Return the country of the actor of this very name, if there is one."""
        return next((entry.country for term in self.index.terms_of(name) for entry in term.entries), None)

    def _pick(self, token: Token) -> ActorEntry:
        """Return the entry of a surface that several actors share: the one met before, else the first."""
        whole = [e for term in token.terms if term.sort in ("actor", "side", "short") for e in term.entries]
        entries = whole or [e for term in token.terms for e in term.entries]
        for entry in entries:
            if len(entries) > 1 and entry.id in self.memory.by_key:
                return entry
        return entries[0]

    def _country_of(self, token: Token | None) -> str | None:
        if token is None:
            return None
        if token.term.sort == "unlisted":
            return token.term.role or None
        # an owner may be a word without entries of its own (a name found by form beside a pair)
        return self._pick(token).country if any(t.entries for t in token.terms) else None

    # ---- bodies -------------------------------------------------------------

    def _body(self, chain: Chain, token: Token) -> Mention | None:
        return self.body_mention(chain, token, chain.end)

    def body_mention(self, chain: Chain, token: Token, end: int) -> Mention | None:
        """Return the mention of the body in `chain`, by its state, by the text so far, or by the language's default."""
        if token.term.sort == "unlisted":
            return self._unlisted(chain, token)
        if token.term.sort == "actor":
            return named(self.index, self.doc, self._listed_body(token, chain), chain.start, end, "listed")
        role = next((t.role for t in token.terms if t.sort == "body" and t.role), "")
        country = self._country_of(chain.owner) or self._parent_country(chain)
        if country:
            return self._body_of(chain, token, role, country, end, "weak")
        return self._bare_body(chain, token, role, end)

    def _parent_country(self, chain: Chain) -> str | None:
        """Return the country of the body that this one is part of (财政部税收局)."""
        if chain.parent is None:
            return None
        above = Chain(chain.start, chain.parent.end, body=chain.parent)
        found = self._body(above, chain.parent)
        return found.country if found is not None else None

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
        country = self._own_country(token) or self._last_body(role) or self._default_country(token, role)
        if country is None:
            return None
        return self._body_of(chain, token, role, country, end, "weak")

    def _last_body(self, role: str) -> str | None:
        """Return whose body of this role was named last; a bare 政府 or "police" only while that state is still spoken of."""
        country = self.memory.body_country(role)
        if role in AGENTLESS and country != next(self.memory.states(), None):
            return None
        return country

    def _own_country(self, token: Token) -> str | None:
        """Return the only country whose body bears this very English name (Commerce Department), if there is one."""
        countries = {
            e.country
            for t in token.terms
            if t.sort == "body" and t.written.isascii()
            for e in t.entries
            if self.doc.lang in e.default_in
        }
        return countries.pop() if len(countries) == 1 else None

    def _default_country(self, token: Token, role: str) -> str | None:
        for term in token.terms:
            for entry in term.entries:
                if self.doc.lang in entry.default_in:
                    return entry.country
        default = self.index.roles.get("bodies", {}).get(role, {}).get("default", {})
        if self.doc.lang in default:
            return str(default[self.doc.lang])
        if role in AGENTLESS:
            return self._local_home()
        recent = (c for c in self.memory.states() if (role, c) in self.index.body_of)
        only = {e.country for t in token.terms if t.sort == "body" for e in t.entries}
        found = next(recent, None) or (only.pop() if len(only) == 1 else None)
        return found or (next(self.memory.states(), None) if _is_full(token.term.written) else None)

    # ---- people -------------------------------------------------------------

    def _person(self, chain: Chain, token: Token) -> Mention:
        return self.make(chain, self._pick(token), "apposition" if chain.title is not None else "listed")

    def _administration(self, chain: Chain, token: Token) -> Mention:
        person = self._pick(token)
        surname = person.name.rsplit(" ", 1)[-1] if person.country not in ("CHN", "KOR") else person.name
        zh = (person.zh[0] if person.zh else "") + "政府"
        return self.unlisted(chain.start, chain.end, f"{surname} administration", "government", person.country, "form", zh)

    def _titled(self, chain: Chain, title: Token) -> Mention | None:
        """Return what a title with no name behind it means: the body spoken for, or the office's holder."""
        if title.term.word == "speaks":
            return self._spoken_for(chain)
        if chain.former or self.doc.folded.endswith(_ONCE, 0, title.start):
            return self._without_title(chain, title)
        return self._office(chain, title) or self._without_title(chain, title)

    def _unlisted_person(self, chain: Chain, start: int, end: int) -> Mention:
        name = self.doc.full[start:end]
        definition = self.definitions.get(name)
        if definition is not None and definition.chain is not chain:
            return self._short_with_title(chain, definition)
        country = self._country_of(chain.owner) or self._body_country(chain) or self._office_country(chain)
        if country is None and not (chain.title is not None and chain.title.term.role == "ambassador"):
            country = self._abroad() if self._has_foreign_title(chain) else self._home(name)
        english = definition.english if definition is not None else ""
        if english and (listed := self._listed_person(english)) is not None:
            return self.make(chain, listed, "apposition")
        zh = name if name[0] > "\u2e80" else ""
        return self.unlisted(chain.start, chain.end, english or name, "person", country, "apposition", zh)

    def _listed_person(self, name: str) -> ActorEntry | None:
        """Return the listed person of this very name, if there is one."""
        entries = (entry for term in self.index.terms_of(name) if term.how == "listed" for entry in term.entries)
        return next((entry for entry in entries if entry.kind == "person"), None)

    def _short_with_title(self, chain: Chain, definition: Definition) -> Mention:
        """Mr Smith, after or before "John Smith, chief executive"."""
        if definition.entry is not None:
            return self.make(chain, definition.entry, "short")
        known = self._introduced.get(definition.chain.start) or self._mention(definition.chain)
        if known is None or known.start == chain.start:
            name = self.doc.full[definition.start : definition.end]
            return self.unlisted(chain.start, chain.end, name, "person", None, "short")
        return self.again(known, chain.start, chain.end, "short")

    def _has_foreign_title(self, chain: Chain) -> bool:
        """Tell whether the title is one that no Chinese official has (大臣, 参议员)."""
        return chain.title is not None and fold(chain.title.term.written) in self.index.foreign_titles

    def _abroad(self) -> str | None:
        """Return the state named last that is none of those where Chinese is written."""
        named = (m.country for m in self.memory.recent() if m.country)
        return next((c for c in named if c not in _HOMES and c != "MAC"), None)

    def _office_country(self, chain: Chain) -> str | None:
        """Return the country whose office the title is, by the states named so far (贸易代表 in a text about the US)."""
        if chain.title is None:
            return None
        for term in chain.title.terms:
            for office in term.offices:
                return self.index.entries[office.of].country
        role = next((t.role for t in chain.title.terms if t.role), "")
        if not role:
            return None
        country = self._country_for_role(role)
        head = self.index.roles["offices"][role].get("who") == "head"
        seat = self.index.office_of.get((role, country)) if country and head else None
        # who heads a state is listed: an unlisted president is another state's
        return None if seat is not None and holder(self.index, seat.id, self.doc.ref) is not None else country

    def _country_for_role(self, role: str) -> str | None:
        about = self.index.roles.get("offices", {}).get(role, {})
        if about.get("who") == "other":
            return None
        recent = next((c for c in self.memory.states() if (role, c) in self.index.office_of), None)
        default: str | None = about.get("default", {}).get(self.doc.lang)
        named = (m.country for m in self.memory.recent() if m.country)
        return recent or default or next((c for c in named if (role, c) in self.index.office_of), None)

    def home(self) -> str | None:
        """Return the state that 我国 or 我方 means: China in simplified Chinese, else the one the text is mostly about."""
        return "CHN" if self.doc.lang == "zh-Hans" else self._local_home()

    def _local_home(self) -> str | None:
        """Return Hong Kong or Taiwan for a text that is mostly about it: its bare 警方 or 政府 is the local one."""
        if self.doc.lang != "zh-Hant":
            return None
        if self._local is None:
            self._local = self._counted_home()
        return self._local or None

    def _counted_home(self) -> str:
        counts = {code: sum(self.doc.folded.count(w) for w in words) for code, words in _HOMES.items() if code != "CHN"}
        best = max(counts, key=lambda code: counts[code])
        return best if counts[best] >= max(2, self.doc.folded.count("美国")) else ""

    def _home(self, name: str) -> str | None:
        """Return the country of a Chinese name in a Chinese text: the text's own, where it is clear."""
        if self.doc.main != "zh" or not chinese_by_form(fold(name)):
            return None
        if self.doc.lang != "zh-Hant":
            return "CHN"
        if self._home_country is None:
            counts = {code: sum(self.doc.folded.count(w) for w in words) for code, words in _HOMES.items()}
            best = max(counts, key=lambda code: counts[code])
            self._home_country = best if counts[best] else ""
        return self._home_country or None

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
        """Return the body or state that a spokesperson without a name speaks for."""
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
        if chain.body is not None and (found := self._office_at_body(chain, chain.body, role)) is not None:
            return found
        if self._is_private(chain, role):
            return None
        if country is None:
            known = self.memory.holder_of(role)
            if known is not None:
                return self.again(known, chain.start, chain.end, "office")
            country = self._country_for_role(role)
        return self._office_in(chain, role, country) if country is not None else None

    def _office_at_body(self, chain: Chain, body: Token, role: str) -> Mention | None:
        """Return who holds the office of this role at the body itself (ECB president)."""
        owner = self.body_mention(chain, body, chain.end)
        office = self.index.office_at.get((role, owner.id)) if owner is not None and owner.id else None
        return self._held(chain, office.id) if office is not None else None

    def _is_private(self, chain: Chain, role: str) -> bool:
        """Tell whether the office is no state's: a firm's, a university's, or that of something which is no actor."""
        if chain.owner is not None:
            return not is_state_token(chain.owner)
        if chain.body is not None:
            kinds = {entry.kind for entry in chain.body.term.entries}
            return "institution" in kinds or self.index.roles["offices"][role].get("who") == "head"
        folded = self.doc.folded
        possessed = folded.endswith("'s ", 0, chain.start) and not folded.endswith(_OF_STATES, 0, chain.start)
        return possessed or folded.startswith(_OF_OTHERS, chain.end)

    def _office_in(self, chain: Chain, role: str, country: str) -> Mention | None:
        office = self.index.office_of.get((role, country))
        if office is not None:
            return self._held(chain, office.id)
        state = self.index.by_country.get(country)
        about = self.index.roles["offices"][role]
        if state is None or about.get("listed"):
            return None
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
        """Return what stands before a title that names nobody: the state, body or company."""
        if chain.body is not None:
            return self.body_mention(chain, chain.body, chain.body.end)
        if chain.owner is not None and chain.owner.start == chain.start:
            cut = Chain(chain.start, chain.owner.end, owner=chain.owner)
            return self._owner(cut)
        return None


def _is_full(written: str) -> bool:
    """Tell whether a role's word names a body by itself (商工部, Ministry of Trade), as "parliament" does not."""
    return written[-1] in "部省署" or written[0].isupper()


def is_state(mention: Mention) -> bool:
    """Tell whether a mention is a state's or bloc's own."""
    return mention.kind in STATES


def is_organ(mention: Mention) -> bool:
    """Tell whether a mention is a body of a state or an institution."""
    return mention.kind in ORGANS
