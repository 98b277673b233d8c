"""Whose a bare body, office or 我国 is: by the state that the text names, its outlet's home, or the language's default."""

import re
from functools import cached_property

from tongjian.coding.actors.compose import Chain
from tongjian.coding.actors.datelines import report_begins
from tongjian.coding.actors.homes import HOMES, counted_home, outlet_home, paper_home
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.memory import Memory
from tongjian.coding.actors.published import publisher
from tongjian.coding.actors.whose import CALLED, TO_GOVERNMENT, holds
from tongjian.coding.document import Document
from tongjian.text import fold

AGENTLESS = frozenset(
    {
        "government", "police", "military", "embassy", "cabinet", "prosecution", "high-court", "federal-court", "appeal-court",
        "navy", "coast-guard", "intelligence-agency", "presidential-office", "prime-ministers-office", "election-commission",
        "federal-government", "army", "air-force", "national-guard", "border-guard", "maritime-authority",
    }
)  # fmt: skip
# Roles whose plain English names every state's body bears, so that the text decides whose is meant before the default does.
MINISTRIES = frozenset({"foreign-ministry", "commerce-ministry", "finance-ministry", "defence-ministry"})
COURTS = frozenset(
    {"supreme-court", "high-court", "appeal-court", "constitutional-court", "administrative-court", "federal-court"}
)
# roles that every state has a body for, listed or not
ANYWHERE = MINISTRIES | COURTS | {"parliament", "upper-house", "lower-house", "central-bank", "customs", "security-council"}
_NO_STATES = frozenset({"EUE", "HKG", "MAC"})
SHARED = MINISTRIES | {"supreme-court", "upper-house", "lower-house"}
_OURS = re.compile("(?<![自敌忘本小大唯])我$")
_SEAT = re.compile(
    " (?:said|told|tells|says|announced|added|urged)(?: [a-z]+| [A-Z][a-z]+day){0,4} in ([A-Z][a-z]+(?: [A-Z][a-z]+)?)\\b"
)
_IN_SEAT = re.compile("In ([A-Z][a-z]+(?: [A-Z][a-z]+)?), ")
# TOKYO, Oct. 3 (Kyodo) --; SEOUL, South Korea (AP) —
_DATELINE = re.compile(
    r"([A-Z][A-Za-z]{2,15}(?: [A-Z][A-Za-z]{2,12})?)(?:, [A-Z][A-Za-z.]{1,12}(?: [A-Z][a-z]{2,12})?)?"
    r"(?:,? [A-Z][a-z]{2,8}\.? [0-9]{1,2})? ?(?:[(][A-Za-z ]{2,20}[)])? ?(?:-|–|—)"
)
_DEPARTMENT = re.compile("(?i)\\b(?:department|dept)\\b")
_WITH_DEPARTMENTS = frozenset({"USA", "PHL", "IRL", "AUS", "ZAF", "CAN", "NZL"})  # states whose ministries are called departments
SPEAKS = ("发言人", "新闻发言人", "新闻办", "有关负责人", "有关司局负责人")  # behind a body
_OF_CASE = frozenset({"prosecution", "police", "high-court", "federal-court", "appeal-court"})
_LOCAL = frozenset({"government", "police", "prosecution", "high-court", "appeal-court", "election-commission"})  # Hong Kong's
_ASSEMBLED = frozenset({"CHN", "PRK"})  # what their parliaments are called needs a name (全国人大)
# between a state and a body of one of its parts
_PROVINCE = re.compile(r"[^,，。；、：:的对将向与和]{1,14}[省州市郡县区]")
_PROVINCE_REACH = 16  # characters
_HOUSES = COURTS | {"parliament", "upper-house", "lower-house"}
_TWO = 2  # bodies of one name that belong to different states
# 商务部对美国汽车…展开: between a bare ministry and the state whose goods it acts upon
_UPON = re.compile(r"[^,，。；;：:]{0,14}?(?:针)?对(?:原产于|产自|来自|进口自|自)?")
_TRADE = frozenset({"commerce-ministry", "customs", "finance-ministry"})
_ENVOY = re.compile(r"(?:['’]s?)? (?:[a-z]+ )?(?:ambassador|envoy|embassy|diplomat|consul|charge d)")
_COLLEAGUES = 3  # sentences in which an official makes a bare minister one of his own state
_FACED = frozenset({"agency", "government", "legislature", "court", "person"})  # whom a firm writes to, tells or sues
_WINDOW = 30  # mentions back among which that official stands
_PALACES = frozenset({"federal-government", "presidential-office", "prime-ministers-office", "cabinet"})


class OwnerReader:
    """The state of reading one document, and how whose a word is follows from it."""

    def __init__(self, doc: Document, index: ActorIndex) -> None:
        self.doc = doc
        self.index = index
        self.memory = Memory()
        self.memory.opens = report_begins(doc)
        self._spoken_of: dict[str, bool] = {}
        self._local: str | None = None  # None: not looked for yet; "": none

    @cached_property
    def outlet_home(self) -> str:
        """Taiwan, Hong Kong or China where the document's outlet is one of theirs, else ""."""
        outlet = self.doc.article.outlet or ""
        return outlet_home(self.index, outlet, self.doc.lang) if outlet else ""

    def home(self) -> str | None:
        """Return the state that 我国 or 我方 means: the paper's, China in simplified Chinese, else what the text is about."""
        if paper := paper_home(self.index, self.doc.article.outlet or ""):
            return paper
        if self.doc.lang == "zh-Hans":
            return "CHN"
        if self.outlet_home:
            return "TWN" if self.outlet_home == "TWN" else "CHN"
        taiwans = self.doc.lang == "zh-Hant" and any(m.country == "TWN" for m in self.memory.acting())
        return self.local_home() or ("TWN" if taiwans else None)

    def ours(self, start: int) -> str | None:
        """Return the home of the text where a bare 我 stands before the body or office that begins at `start` (我外交部)."""
        return self.home() if self.doc.main == "zh" and _OURS.search(self.doc.folded, max(0, start - 3), start) else None

    def local_home(self) -> str | None:
        """Return Hong Kong or Taiwan for a text that is mostly about it: its bare 警方 or 政府 is the local one."""
        if self.doc.lang != "zh-Hant":
            return None
        if self._local is None:
            self._local = counted_home(self.doc.folded, self.outlet_home)
        return self._local or None

    def whose_department(self, token: Token, own: str | None) -> str | None:
        """Return the state of an English "department": of those that have some the one named last, the United States first."""
        if not token.term.written.isascii() or _DEPARTMENT.search(token.term.written) is None:
            return None
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

    def subject(self, start: int) -> str | None:
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

    def not_named_else(self, own: str, role: str) -> str:
        """Return `own` if its state has been named, or none has; else the state that the last sentence with one began with."""
        acting = self.memory.acting()
        if not acting or any(m.country == own for m in acting):
            return own
        begin = self.doc.sentences[self.doc.sentence_at(acting[-1].start)][0]
        here = [m.country for m in acting if m.start >= begin and m.country != "EUE"]
        ministries = [c for c in here if role not in MINISTRIES or c != "USA"]  # American departments are no ministries
        return next((c for c in ministries if c), own)

    def last_body(self, role: str, token: Token) -> str | None:
        """Return whose body of this role was named last; a bare 政府 or "police" only while that state is still spoken of.

        Those who lead or try a case go on to be its own, whichever states its story names, while no others are named. A
        Chinese house is the last one only by its own name: 国会 is none of China's, 国民议会 not another state's 议会. In an
        outlet of Taiwan's 外交部 is the island's, and China's is called so in full.
        """
        country, word = self.memory.body_country(role), token.term.written
        if word[0] > "\u2e80":
            if role in _HOUSES - COURTS and (country in _ASSEMBLED or word not in self.memory.body_word(role)):
                return None
            if role in MINISTRIES and country == "CHN" and self.outlet_home == "TWN":
                return self._at_home(token, role) or country
        if role in AGENTLESS and country != next(self.memory.states(), None):
            return country if role in _OF_CASE and self.memory.is_only_body(role) else None
        return country

    def not_upon_itself(self, country: str | None, role: str, token: Token) -> str | None:
        """Return another state named lately, else China, where a bare ministry of `country` would act on its own goods."""
        lead = _UPON.match(self.doc.folded, token.end) if self.doc.main == "zh" and role in _TRADE and country else None
        state = self.index.by_country.get(country or "")
        if lead is None or state is None:
            return country
        if not self.doc.folded.startswith(tuple(map(fold, (*state.zh, *state.hant))), lead.end()):
            return country
        return next((c for c in self.memory.states() if c not in (country, "EUE")), "CHN")

    def spoken_for(self, role: str, after: int) -> str | None:
        """Return China for a bare 商务部发言人 in traditional characters: other states' have a name before them."""
        speaks = self.doc.lang == "zh-Hant" and role == "commerce-ministry" and self.doc.folded.startswith(SPEAKS, after)
        return "CHN" if speaks and self.speaks_of("CHN") else None

    def own_country(self, token: Token) -> str | None:
        """Return the only country whose body bears this very English name (Commerce Department), if there is one."""
        countries = {
            e.country
            for t in token.terms
            if t.sort == "body" and t.written.isascii()
            for e in t.entries
            if self.doc.lang in e.default_in
        }
        return countries.pop() if len(countries) == 1 else None

    def shared(self, token: Token, at: int) -> str | None:
        """Return the state that acts or is named last if it has, too, what one state's office or body is known by.

        A "Foreign Secretary" is a minister in London, the head of a service in New Delhi.
        """
        states = self.index.shared.get(fold(token.term.written))
        if states is None:
            return None
        return next((c for c in (self.subject(at), *self.memory.states()) if c in states), None)

    def with_secretaries(self, title: Token, country: str | None) -> str | None:
        """Return `country`, or for an English title of some states alone the first of these if it has no such officials."""
        states = self.index.shared.get(fold(title.term.written)) if self.doc.main == "en" else None
        known = {state for among in self.index.shared.values() for state in among}
        return states[0] if states and country not in known | {"USA"} else country

    def colleague(self, at: int) -> str | None:
        """Return the state of the official named last within three sentences by title: a bare minister is his colleague."""
        first = max(0, self.doc.sentence_at(at) - _COLLEAGUES)
        begin = self.doc.sentences[first][0]
        told = (m for m in reversed(self.memory.mentions[-_WINDOW:]) if m.kind == "person" and m.how in ("apposition", "office"))
        last = next(told, None)
        return last.country if last is not None and last.start >= begin else None

    def default_country(self, chain: Chain, token: Token, role: str) -> str | None:
        """Return whose a bare body is that the text has not named in full before, or None."""
        if (states := self.index.shared.get(fold(token.term.written))) is not None:
            return self.shared(token, token.start) or states[0]
        if (home := self._of_province(token) or self._at_home(token, role)) is not None:
            return home
        owners = sorted({e.country for t in token.terms for e in t.entries if e.country})
        if self.doc.lang == "zh-Hant" and len(owners) > 1 and (of := self._of_several(token, owners)) is not None:
            return of
        for term in token.terms:
            for entry in term.entries:
                if self.doc.lang in entry.default_in and entry.country:
                    if (self.doc.main == "zh" or role == "parliament") and (
                        other := self._other_state(entry.country, role, token)
                    ) is not None:
                        return other
                    courts = role in SHARED and role not in MINISTRIES
                    return self.not_named_else(entry.country, role) if courts else entry.country
        default = self.index.roles.get("bodies", {}).get(role, {}).get("default", {})
        if self.doc.lang in default:
            if self.doc.lang == "zh-Hant" and self.subject(token.start) == "USA":
                return "USA"
            return self._other_state(str(default[self.doc.lang]), role, token) or str(default[self.doc.lang])
        if role in AGENTLESS:
            return self._agentless(chain, token, role)
        if self.home() == "TWN" and self.local_home() == "TWN" and (role, "TWN") in self.index.body_of:
            return "TWN"
        first = self._of_hong_kong(role) or (self.subject(token.start) if role in ANYWHERE else None)
        likely = (first, *self.memory.states())
        barred = self._without_house(token) if role in _HOUSES - COURTS else frozenset[str]()
        likely = tuple(c for c in likely if c not in barred)
        recent = (c for c in likely if c and ((role, c) in self.index.body_of or (role in ANYWHERE and c not in _NO_STATES)))
        only = {e.country for t in token.terms if t.sort == "body" for e in t.entries}
        found = next(recent, None) or (only.pop() if len(only) == 1 else None)
        return found or (self.subject(token.start) if _is_full(token.term.written) else None)

    @staticmethod
    def _without_house(token: Token) -> frozenset[str]:
        """Return the states that have no house of the token's name: a city with a 立法会 has no 国会."""
        return _ASSEMBLED if token.term.written in HOMES["HKG"] or token.term.written.isascii() else _ASSEMBLED | {"HKG", "MAC"}

    def namesake(self, role: str, token: Token, own: str) -> str:
        """Return the state that an English text began with and speaks of here, if its body bears the same name; else `own`.

        India's "Commerce Ministry" in news of India, though China's is meant elsewhere.
        """
        acting = self.memory.acting()
        if role not in MINISTRIES or self.doc.main != "en" or not acting or acting[0].country in (None, own):
            return own
        country = acting[0].country
        body = self.index.body_of.get((role, country))
        word = fold(token.term.written).removesuffix(" ministry").removeprefix("ministry of ")
        return country if body is not None and country == self.subject(token.start) and word in fold(body.name) else own

    def _agentless(self, chain: Chain, token: Token, role: str) -> str | None:
        """Return whose police, palace or government a bare word means, which any state or town has."""
        if role == "federal-government":
            return self._federal(token)
        if role == "embassy" and self.doc.folded.endswith("the ", 0, token.start) and (of := self._of_envoy(token.start)):
            return of
        local = self.local_home() if role in _LOCAL or self.local_home() == "TWN" else None
        if local is None or role == "government":
            return self._of_critic(token, local) or local or self._of_text(chain, token, role)
        return local

    def _federal(self, token: Token) -> str | None:
        """Return whose a bare "federal government" is: of the federation that acts, is spoken of last or is America."""
        named = (self.subject(token.start), *self.memory.states(), *(m.country for m in self.memory.recent()))
        found = next((c for c in named if c in self.index.roles.get("federations", ())), None)
        return found or ("USA" if self.speaks_of("USA") else None)

    def _of_envoy(self, start: int) -> str | None:
        """Return whose a bare embassy is: of the state whose envoy or embassy the text has named last."""
        for mention in self.memory.recent():
            spoken = mention.kind == "person" and "mbassador" in mention.surface
            if mention.country and (spoken or _ENVOY.match(self.doc.folded, mention.end)) and mention.end < start:
                return mention.country
        return None

    def _of_several(self, token: Token, owners: list[str]) -> str | None:
        """Return whose of several bodies of one name: of the only state spoken of, of two unlike (国务院) the last to act."""
        spoken = [c for c in owners if self.speaks_of(c)]
        if len(spoken) == 1:
            return spoken[0]
        acting = (m.country for m in reversed(self.memory.acting()) if m.country in owners and m.kind != "state")
        unlike = len(owners) == _TWO and not all(e.role for t in token.terms for e in t.entries)
        return next(acting, None) if unlike else None

    def _of_province(self, token: Token) -> str | None:
        """Return the state in whose province a body is: 加拿大卑诗省高等法院."""
        last = self.memory.mentions[-1] if self.memory.mentions else None
        if last is None or last.country is None or not 0 < token.start - last.end <= _PROVINCE_REACH:
            return None
        return last.country if _PROVINCE.fullmatch(self.doc.folded, last.end, token.start) else None

    def _at_home(self, token: Token, role: str) -> str | None:
        """Return Taiwan or Hong Kong for a bare body in an outlet of theirs, unless the text tells of another state's acts.

        What China's and America's bodies are called in full there, theirs are not: 國防部 is the island's beside 中國國防部.
        """
        home = self.outlet_home
        if self.doc.lang != "zh-Hant" or home not in ("TWN", "HKG"):
            return None
        if home == "HKG" and (role in _PALACES or (role == "parliament" and token.term.written not in HOMES["HKG"])):
            return None  # a city has no cabinet and no 國會: they are those of the state spoken of
        listed = (role, home) in self.index.body_of or any(e.country == home for t in token.terms for e in t.entries)
        if not listed and (role == "commerce-ministry" or role not in (AGENTLESS if home == "HKG" else AGENTLESS | ANYWHERE)):
            return None
        subject = self.subject(token.start)
        if subject in (None, home):
            return home
        if role in _HOUSES or (role in AGENTLESS and role not in _PALACES):
            return None
        told = any(word in self.doc.folded for word in HOMES[home])
        return home if subject == "CHN" or told else None

    def _of_hong_kong(self, role: str) -> str | None:
        """Return China for a bare 外交部 in a text about Hong Kong that speaks of it."""
        return "CHN" if role == "foreign-ministry" and self.local_home() == "HKG" and self.speaks_of("CHN") else None

    def _other_state(self, own: str, role: str, token: Token) -> str | None:
        """Return the state whose body it is where the text never speaks of the one meant by default; courts need no state."""
        if self.speaks_of(own):
            return None
        other = self.subject(token.start)
        if other == "USA" and self.doc.lang == "zh-Hans":
            return None  # a mainland outlet's 商务部 needs no 中国, and America's has its state's name
        return other if other != own else None

    def _of_text(self, chain: Chain, token: Token, role: str) -> str | None:
        """Return whose police or palace is meant where no local one is: by its seat, its sentence or the only state."""
        if role == "government":
            return self._governing(token)
        return self.seat_told(chain, role) or self._only_state(token, role)

    def _of_critic(self, token: Token, local: str | None) -> str | None:
        """Return the state of the politician or party that the sentence begins with: 政府 behind is their own (工党促政府…)."""
        if token.term.written.isascii():
            return None
        begin = self.doc.sentences[self.doc.sentence_at(token.start)][0]
        first = next((m for m in self.memory.acting() if m.start >= begin), None)
        kinds = ("person", "institution", "legislature") if local is not None else ("person", "legislature", "government")
        return first.country if first is not None and first.kind in kinds else None

    def _only_state(self, token: Token, role: str) -> str | None:
        """Return whose police or palace a bare word means: of the only state named, else of the one that acts."""
        if role == "embassy":
            return None
        named = {m.country for m in self.memory.acting() if m.kind != "bloc"}
        return named.pop() if len(named) == 1 else None if role == "police" else self.subject(token.start)

    def _governing(self, token: Token) -> str | None:
        """Return whose government a bare "the government" is: of the state spoken of in its sentence, else of the only one."""
        english = token.term.written.isascii()
        if english and not self.doc.folded.endswith("the ", 0, token.start):
            return None
        if not english and not self.doc.folded.endswith(TO_GOVERNMENT, 0, token.start):
            return None
        begin = self.doc.sentences[self.doc.sentence_at(token.start)][0]
        acting = self.memory.acting()
        if token.term.written in ("administration", "行政当局") and any(m.country == "USA" for m in acting):
            return "USA"
        here = next((m.country for m in acting if m.start >= begin), None)
        own = publisher(self.doc, self.index) if english else None
        if own is not None and self.doc.full[token.start].isupper():
            return own.country  # a ministry's own release says "the Government"
        named = {m.country for m in acting}
        return here or (named.pop() if len(named) == 1 else self.subject(token.start))

    def seat_told(self, chain: Chain, role: str) -> str | None:
        """Return the state in whose capital the words are said to be spoken (said in Beijing), or that of the dateline."""
        if self.doc.main != "en" or (role in AGENTLESS and role not in _PALACES):
            return None
        begin = self.doc.sentences[self.doc.sentence_at(chain.start)][0]
        said = (
            _SEAT.match(self.doc.full, chain.end)
            or _IN_SEAT.match(self.doc.full, begin)
            or (None if self._named_here(begin) else _DATELINE.match(self.doc.full, self.doc.body_start))
        )
        return self.state_called(said.group(1)) if said is not None else None

    def _named_here(self, begin: int) -> bool:
        """Tell whether a state, or somebody of one, is named in the sentence that begins at `begin`, behind the dateline."""
        return any(m.country and m.start >= max(begin, self.memory.opens) for m in self.memory.mentions[-_WINDOW:])

    def opened_in(self, start: int) -> str | None:
        """Return the state in whose capital an English sentence opens: In Quito, where prices rose, the ministry."""
        if self.doc.main != "en":
            return None
        seat = _IN_SEAT.match(self.doc.full, self.doc.sentences[self.doc.sentence_at(start)][0], start)
        return self.state_called(seat.group(1)) if seat is not None else None

    def told_by_relative(self, start: int) -> str | None:
        """Return whose office stands behind "whose" at `start`: Chile, whose trade ministry said so."""
        if self.doc.main != "en" or not self.doc.folded.endswith(" whose ", 0, start):
            return None
        last = self.memory.mentions[-1] if self.memory.mentions else None
        beside = last is not None and self.doc.folded[last.end : start] in (", whose ", " whose ")
        return last.country if last is not None and beside and last.kind in ("state", "bloc", "government") else None

    def faced_by_firm(self, role: str, start: int) -> str | None:
        """Return whose body an English firm faces in the sentence of `start`, before it: "the government" is that state's.

        Swedish carmaker X wrote to India's finance ministry, saying the government's tariffs were unfair.
        """
        if role != "government" or self.doc.main != "en":
            return None
        begin = self.doc.sentences[self.doc.sentence_at(start)][0]
        here = [m for m in self.memory.mentions[-_WINDOW:] if m.start >= max(begin, self.memory.opens)]
        if not here or not (here[0].kind == "company" or self.index.firms_ahead.match(self.doc.folded, here[0].end)):
            return None
        faced = [m for m in here[1:] if m.kind in _FACED and m.country not in (None, here[0].country) and not m.members]
        return faced[-1].country if faced else None

    def state_called(self, name: str) -> str | None:
        """Return the country of the actor of this very name, if there is one."""
        return next((entry.country for term in self.index.terms_of(name) for entry in term.entries), None)


def _is_full(written: str) -> bool:
    """Tell whether a role's word names a body by itself (商工部, Ministry of Trade), as "parliament" does not."""
    return written[-1] in "部省署" or written[0].isupper()
