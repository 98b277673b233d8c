"""Reads chains that name states, companies and bodies: which actor of a name is meant, and whose a bare body is."""

import re
from abc import ABC, abstractmethod

from tongjian.coding.actors.compose import STATES, Chain
from tongjian.coding.actors.definitions import Definition
from tongjian.coding.actors.described import country_beside
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.memory import Memory
from tongjian.coding.actors.metonyms import is_place
from tongjian.coding.actors.naming import named, shown
from tongjian.coding.actors.whose import CALLED, TO_GOVERNMENT, holds
from tongjian.coding.document import Document, How, Mention
from tongjian.pack import ActorEntry
from tongjian.text import fold

AGENTLESS = frozenset(
    {
        "government", "police", "military", "embassy", "cabinet", "prosecution", "high-court", "federal-court", "appeal-court",
        "navy", "coast-guard", "intelligence-agency", "presidential-office", "prime-ministers-office", "election-commission",
    }
)  # fmt: skip
# Roles whose plain English names every state's body bears, so that the text decides whose is meant before the default does.
MINISTRIES = frozenset({"foreign-ministry", "commerce-ministry", "finance-ministry", "defence-ministry"})
COURTS = frozenset(
    {"supreme-court", "high-court", "appeal-court", "constitutional-court", "administrative-court", "federal-court"}
)
ANYWHERE = MINISTRIES | {"parliament", "central-bank", "customs"}  # roles that every state has a body for, listed or not
_NO_STATES = frozenset({"EUE", "HKG", "MAC"})
SHARED = MINISTRIES | {"supreme-court", "upper-house", "lower-house"}
_DESCRIBES = re.compile(
    "[\u4e00-\u9fff]{0,10}?(?:商|企业|公司|巨头|运营商|厂|机构|集团|大厂)[:：]?"
    "|[ -](?:[a-z-]+ ){1,3}|[ -](?:[a-z-]+,? ){1,4}(?:including|such as|namely) |[ -](?:[a-z-]+ ){0,3}[a-z-]+: "
)
_GOES_ON = re.compile(
    " (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    "|November|December)[A-Z]"
)
_LIST_GAPS = frozenset({"、", "和", "及", "以及", "与", ", ", " and ", ", and "})
# what a list of companies says behind it: A公司、B公司等3家美国企业
_SUMMED = re.compile(
    "[^。；！？\n]{0,90}?等[0-9一二三四五六七八九十两]{0,3}[家个名]?([\u4e00-\u9fff]{2,6}?)[\u4e00-\u9fff]{0,4}?"
    "(?:企业|公司|实体|机构|厂商)"
)
_COUNTRY_AFTER = re.compile(r" ?[(（]([A-Z][A-Za-z. ]{2,20}|[\u4e00-\u9fff]{2,6})[)）]")
_SEAT = re.compile(" (?:said|told|tells|says|announced|added|urged)(?: [a-z]+){0,3} in ([A-Z][a-z]+(?: [A-Z][a-z]+)?)\\b")
_IN_SEAT = re.compile("In ([A-Z][a-z]+(?: [A-Z][a-z]+)?), ")
# TOKYO, Oct. 3 (Kyodo) --; SEOUL, South Korea (AP) —
_DATELINE = re.compile(
    r"([A-Z][A-Za-z]{2,15}(?: [A-Z][A-Za-z]{2,12})?)(?:, [A-Z][A-Za-z.]{1,12}(?: [A-Z][a-z]{2,12})?)?"
    r"(?:,? [A-Z][a-z]{2,8}\.? [0-9]{1,2})? ?(?:[(][A-Za-z ]{2,20}[)])? ?(?:-|–|—)"
)
_DEPARTMENT = re.compile("(?i)\\b(?:department|dept)\\b")
_WITH_DEPARTMENTS = frozenset({"USA", "PHL", "IRL", "AUS", "ZAF", "CAN", "NZL"})  # states whose ministries are called departments
_LOCAL = frozenset({"government", "police", "prosecution", "high-court", "appeal-court", "election-commission"})  # Hong Kong's
_PALACES = frozenset({"presidential-office", "prime-ministers-office", "cabinet"})
HOMES = {"HKG": ("香港", "本港", "港府", "立法会"), "TWN": ("台湾", "立法院", "行政院", "立委"), "CHN": ("中国", "大陆", "内地")}


class BodyReader(ABC):
    """The state of reading one document, and how states, companies and bodies are read in it."""

    def __init__(self, doc: Document, index: ActorIndex, definitions: dict[str, Definition]) -> None:
        self.doc = doc
        self.definitions = definitions
        self._spoken_of: dict[str, bool] = {}
        self._local: str | None = None  # None: not looked for yet; "": none
        self._introduced: dict[int, Mention] = {}
        self.index = index
        self.memory = Memory()

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

    def home(self) -> str | None:
        """Return the state that 我国 or 我方 means: China in simplified Chinese, else the one the text is mostly about."""
        if self.doc.lang == "zh-Hans":
            return "CHN"
        taiwans = self.doc.lang == "zh-Hant" and any(m.country == "TWN" for m in self.memory.acting())
        return self._local_home() or ("TWN" if taiwans else None)

    def _local_home(self) -> str | None:
        """Return Hong Kong or Taiwan for a text that is mostly about it: its bare 警方 or 政府 is the local one."""
        if self.doc.lang != "zh-Hant":
            return None
        if self._local is None:
            self._local = self._counted_home()
        return self._local or None

    def _counted_home(self) -> str:
        counts = {code: sum(self.doc.folded.count(w) for w in words) for code, words in HOMES.items() if code != "CHN"}
        best = max(counts, key=lambda code: counts[code])
        return best if counts[best] >= max(2, self.doc.folded.count("美国")) else ""

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
        )
        zh = surface if surface[0] > "\u2e80" else ""
        return self.unlisted(chain.start, chain.end, english or surface, token.term.word, country, "form", zh)

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
        if summed is not None and (country := self._state_called(summed.group(1))):
            return country
        after = _COUNTRY_AFTER.match(self.doc.full, chain.end)
        if after is not None:
            return self._state_called(after.group(1))
        return None

    def _describes(self, state: Mention, gap: str) -> bool:
        """Tell whether the words between a state and a name say what its bearer is (Swiss trader X), not what was done to it."""
        if _DESCRIBES.fullmatch(gap) is None:
            return False
        return gap[-1] != " " or gap[0] != " " or state.how == "adjective" or self.index.firms_behind.search(gap) is not None

    def _state_called(self, name: str) -> str | None:
        """Return the country of the actor of this very name, if there is one."""
        return next((entry.country for term in self.index.terms_of(name) for entry in term.entries), None)

    def _pick(self, token: Token) -> ActorEntry:
        """Return the entry of a surface that several actors share: the one spoken of last, else the first."""
        whole = [e for term in token.terms if term.sort in ("actor", "side", "short") for e in term.entries]
        entries = whole or [e for term in token.terms for e in term.entries]
        if len(entries) > 1:
            for mention in self.memory.recent():
                for entry in entries:
                    of_state = entry.kind in STATES or (entry.kind == "person" and mention.kind in STATES)
                    if entry.id == mention.id or (of_state and entry.country == mention.country):
                        return entry
            return next((entry for entry in entries if entry.id in self.memory.by_key), entries[0])
        return entries[0]

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
        country = country or self._parent_country(chain)
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

    @staticmethod
    def _listed_body(token: Token, country: str | None) -> ActorEntry:
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
        own = self._own_country(token)
        if token.term.written.isascii() and _DEPARTMENT.search(token.term.written):
            own_department = self._whose_department(own)
            if own_department is not None:
                return self._body_of(chain, token, role, own_department, end, "weak")
        if own is None and self.doc.folded.startswith(_SPEAKS, token.end):
            # a Chinese outlet's 商务部发言人 is its own state's, whoever's ministry was named before
            own = self.index.roles.get("bodies", {}).get(role, {}).get("default", {}).get(self.doc.lang)
        if own is not None and role in SHARED and token.term.written.isascii():
            own = self._last_body(role) or self._seat_told(chain, role) or self._not_named_else(own, role)
        country = own or self._last_body(role) or self._default_country(chain, token, role) or self._seat_told(chain, role)
        if country is None:
            return None
        return self._body_of(chain, token, role, country, end, "weak")

    def _whose_department(self, own: str | None) -> str | None:
        """Return the state of an English "department": of those that have some the one named last, the United States first."""
        named = [m.country for m in self.memory.acting() if m.country]
        if own == "USA" and ("USA" in named or self.speaks_of("USA")):
            return own
        return next((country for country in reversed(named) if country in _WITH_DEPARTMENTS), own)

    def speaks_of(self, country: str) -> bool:
        """Tell whether the text anywhere has a name of this state or a short form of it."""
        known = self._spoken_of.get(country)
        if known is None:
            state = self.index.by_country.get(country)
            names = (*state.zh, *state.hant, *state.en, *state.adjectives) if state is not None else ()
            words = {*map(fold, names), *CALLED.get(country, ())}
            known = self._spoken_of[country] = any(holds(self.doc.folded, word) for word in words)
        return known

    def _subject(self, start: int) -> str | None:
        """Return the state that acts first in the sentence of `start`, before it, else in the last sentence that names one."""
        acting = [m for m in self.memory.acting() if m.country != "EUE" and (m.members or m.country)]
        if not acting:
            return None
        begin = self.doc.sentences[self.doc.sentence_at(start)][0]
        here = [m for m in acting if m.start >= begin]
        if not here:
            last = self.doc.sentences[self.doc.sentence_at(acting[-1].start)][0]
            here = [m for m in acting if m.start >= last]
        return here[0].country

    def _not_named_else(self, own: str, role: str) -> str:
        """Return `own` if its state has been named, or none has; else the state that the last sentence with one began with."""
        acting = self.memory.acting()
        if not acting or any(m.country == own for m in acting):
            return own
        begin = self.doc.sentences[self.doc.sentence_at(acting[-1].start)][0]
        here = [m.country for m in acting if m.start >= begin and m.country != "EUE"]
        ministries = [c for c in here if role not in MINISTRIES or c != "USA"]  # American departments are no ministries
        return next((c for c in ministries if c), own)

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

    def _default_country(self, chain: Chain, token: Token, role: str) -> str | None:
        owners = sorted({e.country for t in token.terms for e in t.entries if e.country})
        if self.doc.lang == "zh-Hant" and len(owners) > 1 and len(spoken := [c for c in owners if self.speaks_of(c)]) == 1:
            return spoken[0]  # 国务院 in a text that never speaks of China
        for term in token.terms:
            for entry in term.entries:
                if self.doc.lang in entry.default_in and entry.country:
                    if (self.doc.main == "zh" or role == "parliament") and (
                        other := self._other_state(entry.country, role, token)
                    ) is not None:
                        return other
                    courts = role in SHARED and role not in MINISTRIES
                    return self._not_named_else(entry.country, role) if courts else entry.country
        default = self.index.roles.get("bodies", {}).get(role, {}).get("default", {})
        if self.doc.lang in default:
            return self._other_state(str(default[self.doc.lang]), role, token) or str(default[self.doc.lang])
        if role in AGENTLESS:
            local = self._local_home() if role in _LOCAL or self._local_home() == "TWN" else None
            if local is None or role == "government":
                return self._of_critic(token, local) or local or self._of_text(chain, token, role)
            return local
        if self.home() == "TWN" and self._local_home() == "TWN" and (role, "TWN") in self.index.body_of:
            return "TWN"
        first = self._subject(token.start) if role in MINISTRIES and self.doc.main == "en" else self._of_hong_kong(role)
        last = self._subject(token.start) if role in ANYWHERE else None
        likely = (first, *self.memory.states(), last)
        recent = (c for c in likely if c and ((role, c) in self.index.body_of or (role in ANYWHERE and c not in _NO_STATES)))
        only = {e.country for t in token.terms if t.sort == "body" for e in t.entries}
        found = next(recent, None) or (only.pop() if len(only) == 1 else None)
        return found or (self._subject(token.start) if _is_full(token.term.written) else None)

    def _of_hong_kong(self, role: str) -> str | None:
        """Return China for a bare 外交部 in a text about Hong Kong that speaks of it."""
        return "CHN" if role == "foreign-ministry" and self._local_home() == "HKG" and self.speaks_of("CHN") else None

    def _other_state(self, own: str, role: str, token: Token) -> str | None:
        """Return the state whose body it is where the text never speaks of the one meant by default; courts need no state."""
        if self.speaks_of(own):
            return None
        other = self._subject(token.start)
        if other == "USA" and self.doc.lang == "zh-Hans":
            return None  # a mainland outlet's 商务部 needs no 中国, and America's has its state's name
        return other if other != own else None

    def _of_text(self, chain: Chain, token: Token, role: str) -> str | None:
        """Return whose police or palace is meant where no local one is: by its seat, its sentence or the only state."""
        if role == "government":
            return self._governing(token)
        return self._seat_told(chain, role) or self._only_state(token, role)

    def _of_critic(self, token: Token, local: str | None) -> str | None:
        """Return the state of the politician or party that the sentence begins with: 政府 behind is their own (工党促政府…)."""
        if token.term.written.isascii():
            return None
        begin = self.doc.sentences[self.doc.sentence_at(token.start)][0]
        first = next((m for m in self.memory.acting() if m.start >= begin), None)
        kinds = ("person", "institution", "legislature") if local is not None else ("person", "legislature", "government")
        return first.country if first is not None and first.kind in kinds else None

    def _only_state(self, token: Token, role: str) -> str | None:
        """Return whose police or palace a bare word means: of the only state named, or a palace of the one that acts."""
        if role == "embassy":
            return None
        named = {m.country for m in self.memory.acting() if m.kind != "bloc"}
        if len(named) == 1:
            return named.pop()
        return self._subject(token.start) if role in _PALACES else None

    def _governing(self, token: Token) -> str | None:
        """Return whose government a bare "the government" is: of the state spoken of in its sentence, else of the only one."""
        english = token.term.written.isascii()
        if english and not self.doc.folded.endswith("the ", 0, token.start):
            return None
        if not english and not self.doc.folded.endswith(TO_GOVERNMENT, 0, token.start):
            return None
        begin = self.doc.sentences[self.doc.sentence_at(token.start)][0]
        acting = self.memory.acting()
        if token.term.written == "administration" and any(m.country == "USA" for m in acting):
            return "USA"
        here = next((m.country for m in acting if m.start >= begin), None)
        named = {m.country for m in acting}
        return here or (named.pop() if len(named) == 1 else None)

    def _seat_told(self, chain: Chain, role: str) -> str | None:
        """Return the state in whose capital the words are said to be spoken (said in Beijing), or that of the dateline."""
        if self.doc.main != "en" or (role in AGENTLESS and role not in _PALACES):
            return None
        begin = self.doc.sentences[self.doc.sentence_at(chain.start)][0]
        said = (
            _SEAT.match(self.doc.full, chain.end)
            or _IN_SEAT.match(self.doc.full, begin)
            or _DATELINE.match(self.doc.full, self.doc.body_start)
        )
        return self._state_called(said.group(1)) if said is not None else None

    def _body_country(self, chain: Chain) -> str | None:
        if chain.body is None:
            return None
        body = self.body_mention(chain, chain.body, chain.end)
        return body.country if body else None


_SPEAKS = ("发言人", "新闻发言人", "新闻办", "有关负责人", "有关司局负责人")


def _is_full(written: str) -> bool:
    """Tell whether a role's word names a body by itself (商工部, Ministry of Trade), as "parliament" does not."""
    return written[-1] in "部省署" or written[0].isupper()


def is_state(mention: Mention) -> bool:
    """Tell whether a mention is a state's or bloc's own."""
    return mention.kind in STATES
