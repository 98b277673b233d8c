"""Tokens that stand together make one name: state + ministry + title + person."""

import re

import msgspec

from tongjian.coding.actors.employers import is_about, is_field
from tongjian.coding.actors.index import Token
from tongjian.coding.actors.names import chinese_name_at, inside_foreign_name
from tongjian.coding.actors.naming import HAN
from tongjian.coding.actors.terms import Term

_GAPS = frozenset({"", " ", "的", "'s ", "' "})
_BETWEEN_TITLES = frozenset({"兼", "、", " and ", ", "})
# A state behind 驻 or "to" is where somebody is posted, not whose he is (中国驻英大使, Chinese ambassador to Britain).
_POSTED = re.compile("(?:常|前|新任|现任|候任|时任|前任)?驻")
_FURTHER = re.compile(
    "[兼、][\u4e00-\u9fff、]{0,12}"
)  # what leads from one office to another of the same bearer (副总理兼数字化部长)
_TO = frozenset({" to ", " to the ", " in "})
# Who held an office: the name behind it is found, but the office alone does not mean its holder of today.
_FORMER = frozenset({"前", "时任", "原", "前任", " former ", "'s former ", " ex-", " then-", "'s then-"})
_NOW = frozenset({"现任", "新任", "候任", "代理"}) | {
    f"{of} {word} "
    for of in ("", "'s")
    for word in ("acting", "new", "interim", "caretaker", "outgoing", "incoming", "senior", "top", "first", "newly appointed")
}
_OF = frozenset({" of the ", " of ", " for the ", " for "})
_IN = " in "  # between a body and the capital where it sits (the foreign ministry in Moscow)
_ABROAD = frozenset({"embassy"})  # roles of bodies that sit in another state's capital
STATES = frozenset({"state", "bloc"})
ORGANS = frozenset({"agency", "government", "court", "legislature", "institution"})


class Chain(msgspec.Struct, gc=False):
    """Adjacent tokens read as one: whose, which body, which title, which person. Any part may be missing."""

    start: int
    end: int
    owner: Token | None = None
    state: Token | None = None  # the state before an unlisted company
    parent: Token | None = None  # the body before its own part (财政部 before 税收局)
    body: Token | None = None
    title: Token | None = None
    person: Token | None = None
    name: tuple[int, int] | None = None  # the place of an unlisted person's name
    former: bool = False  # the title is one that its bearer has no longer
    other: Token | None = None  # joint word, pair, anaphor or side: never joined with anything but a joint word

    @property
    def last(self) -> str:
        """The part that came last."""
        for part in ("person", "title", "body", "owner", "other"):
            if getattr(self, part) is not None:
                return part
        return ""


def chains(tokens: list[Token], folded: str, posted: tuple[str, ...]) -> list[Chain]:
    """Return the chains of a text in order."""
    found: list[Chain] = []
    shut = None  # the state where a recalled envoy serves: what stands behind it is not that state's
    for each in tokens:
        token = _bearer(found[-1], each) if found else each
        if found and found[-1] is not shut and token.start - found[-1].end <= 12 and _joins(found[-1], token, folded, posted):
            found[-1].end = token.end
        elif _recalled(token, folded, posted):
            shut = _opened(token)
            found.append(shut)
        elif token.term.sort != "block" and not _posting(token, folded, posted):
            found.append(_opened(token))
    for chain in found:
        if _stands_for(chain) and chain.person is not None:
            chain.title, chain.start = None, chain.person.start
    return [chain for chain in found if not _mere_town(chain)]


def _bearer(chain: Chain, token: Token) -> Token:
    """Return the token read as a person right behind a title, though a firm has the same name (英相|强生)."""
    if chain.last != "title" or token.start != chain.end or len(token.terms) < 2 or part_of(token.term) != "owner":
        return token
    person = next((t for t in token.terms if t.sort == "actor" and t.entries and t.entries[0].kind == "person"), None)
    return Token(token.start, token.end, token.terms, person) if person is not None else token


def without_words(chains: list[Chain], folded: str, not_names: tuple[str, ...]) -> list[Chain]:
    """Return the chains; what stands between a state and a title and is an ordinary word is no name (加拿大|法律|专家)."""
    for chain in chains:
        if chain.name is not None and folded.startswith(not_names, chain.name[0]):
            chain.name = None
    return chains


_COMPANY_WORDS = (
    "公司",
    "集团",
    "电子",
    "汽车",
    "银行",
    "股份",
    "科技",
    "手机",
    "半导体",
    " group",
    " inc",
    " corp",
    " co.",
    " ltd",
    " motor",
)


def _beside_state(chains: list[Chain], i: int) -> bool:
    """Tell whether a state stands right before or behind in a list (Egypt, Jordan and Iraq)."""
    for j in (i - 1, i + 1):
        if (
            0 <= j < len(chains)
            and (owner := chains[j].owner) is not None
            and owner.term.how != "given"
            and is_state_token(owner)
        ):
            gap = chains[i].start - chains[j].end if j < i else chains[j].start - chains[i].end
            if gap <= 6:
                return True
    return False


def _beside_state_too(chains: list[Chain], i: int) -> bool:
    owner = chains[i].owner
    return owner is not None and is_state_token(owner) and _beside_state(chains, i)


def _beside_firm(chains: list[Chain], i: int) -> bool:
    """Tell whether a firm's weak name stands right before or behind another firm in a list (奔驰、雷诺、比亚迪)."""
    owner = chains[i].owner
    if owner is None or not owner.term.entries or owner.term.entries[0].kind != "company":
        return False
    for j in (i - 1, i + 1):
        if 0 <= j < len(chains) and (other := chains[j].owner) is not None and other.term.how != "given" and _is_firm(other):
            gap = chains[i].start - chains[j].end if j < i else chains[j].start - chains[i].end
            if gap <= 1:
                return True
    return False


def _is_firm(token: Token) -> bool:
    return bool(token.term.entries) and token.term.entries[0].kind == "company"


def supported(
    chains: list[Chain],
    folded: str,
    trades: frozenset[str] = frozenset(),
    nouns: tuple[str, ...] = (),
    heads: frozenset[str] = frozenset(),
) -> list[Chain]:
    """Leave out weak short names (库克, 大众) that neither a title nor a company word nor the full name in the text supports.

    `heads`: the ids of those who head states on the text's day; a text that speaks of their states supports them.
    """
    weak = [(i, chain) for i, chain in enumerate(chains) if _given(chain) is not None]
    if not weak:
        return chains
    full = {token.term.entries[0].id for chain in chains for token in (chain.person, chain.owner) if token and _firm(token)}
    spoken_of = {
        e.country for chain in chains for token in (chain.owner, chain.body, _sure(chain)) if token for e in token.term.entries
    }
    for _, chain in weak:
        if chain.person is None or chain.person.term.entries[0].id in full:
            continue
        if _has_trade(chain, folded, trades) or _from_nowhere(chain, spoken_of):
            # 律师马丁 is somebody of that name, and not the minister
            chain.name, chain.person = (chain.person.start, chain.person.end), None
    titled = _titled(chains)
    dropped = {
        id(chain)
        for i, chain in weak
        if not _supports(chain, full, folded, nouns)
        and not _follows(chain, titled)
        and not (_beside_state_too(chains, i) or _beside_firm(chains, i))
        and not _heads_state(chain, heads, spoken_of, folded)
    }
    return [chain for chain in chains if id(chain) not in dropped]


def _titled(chains: list[Chain]) -> dict[str, int]:
    """Return where each person whose English family name a title supports is first named so."""
    found: dict[str, int] = {}
    for chain in chains:
        if chain.title is not None and chain.person is not None and chain.person.term.written.isascii():
            for term in chain.person.terms:
                for entry in term.entries:
                    found.setdefault(entry.id, chain.start)
    return found


def _follows(chain: Chain, titled: dict[str, int]) -> bool:
    """Tell whether a family name alone is one that a title has supported before (President Bush said … Bush)."""
    person = chain.person
    return person is not None and any(titled.get(e.id, chain.start) < chain.start for t in person.terms for e in t.entries)


def _sure(chain: Chain) -> Token | None:
    """Return the person of the chain whose name no other bears."""
    return chain.person if chain.person is not None and _firm(chain.person) else None


def _heads_state(chain: Chain, heads: frozenset[str], spoken_of: set[str | None], folded: str) -> bool:
    """Tell whether a weak name is that of a head of a state that the text speaks of, and no piece of another name."""
    person = chain.person
    if person is None or not person.term.entries or person.term.entries[0].id not in heads:
        return False
    apart = person.term.written.isascii() or not inside_foreign_name(folded, person.start, person.end, True)
    return apart and person.term.entries[0].country in spoken_of


def _from_nowhere(chain: Chain, spoken_of: set[str | None]) -> bool:
    """Tell whether a weak name stands behind a bare title in a text that never speaks of that person's state."""
    bare = chain.title is not None and chain.owner is None and chain.body is None
    return bare and chain.person is not None and not any(e.country in spoken_of for t in chain.person.terms for e in t.entries)


def _has_trade(chain: Chain, folded: str, trades: frozenset[str]) -> bool:
    return chain.title is not None and folded[chain.title.start : chain.title.end] in trades


def _given(chain: Chain) -> Token | None:
    for token in (chain.person, chain.owner):
        if token is not None and token.term.how == "given":
            return token
    return None


def _firm(token: Token) -> bool:
    return token.term.how in ("listed", "adjective") and bool(token.term.entries)


def _supports(chain: Chain, full: set[str], folded: str, nouns: tuple[str, ...]) -> bool:
    token = _given(chain)
    if token is None or token.term.entries[0].id in full:
        return True
    if token is chain.person:
        return chain.title is not None
    return folded.startswith(_COMPANY_WORDS, token.end) or (bool(nouns) and folded.endswith(nouns, 0, token.start))


def _stands_for(chain: Chain) -> bool:
    """Tell whether 代表 before a name is a verb (代表特朗普出席) and so no title of its bearer."""
    title = chain.title
    return (
        title is not None
        and title.start == chain.start
        and title.term.written == "代表"
        and chain.person is not None
        and chain.person.start == title.end
    )


def _mere_town(chain: Chain) -> bool:
    return chain.owner is not None and chain.owner.term.sort == "city" and chain.last == "owner"


def part_of(term: Term) -> str:
    """Return which part of a chain a token of this meaning is."""
    if term.sort == "body":
        return "body"
    if term.sort == "title":
        return "title"
    if term.sort == "unlisted":
        return "person" if term.word == "person" else "owner" if term.word == "company" else "body"
    if term.sort in ("actor", "side", "short", "city"):
        kind = term.entries[0].kind
        if kind == "person":
            return "person"
        if kind in ORGANS:
            return "body"
        return "owner"
    return "other"


def _opened(token: Token) -> Chain:
    chain = Chain(token.start, token.end)
    setattr(chain, part_of(token.term), token)
    return chain


_RECALLED = re.compile(
    "(?:召回|召返|撤回|撤走|撤换|调回)(?:了)?(?:其|本国|该国|所有)?(?:常)?驻$|(?<=驻)[^,;。]{2,6}[和与及、]驻?$"
)

_TAKEN_HOME = re.compile(r"(?:大使|公使|代办|使节)[^,;。，；\s]{0,6}?(?:召回|召返|撤回|调回)(?!的?(?:要求|可能))")


def _recalled(token: Token, folded: str, posted: tuple[str, ...]) -> bool:
    """Tell whether the token is the state from which a diplomat is called home: 召回驻以色列大使, 驻以色列大使被召回."""
    if not is_state_token(token):
        return False
    if folded.startswith("驻", token.start - 1) and _TAKEN_HOME.match(folded, token.end):
        return True
    found = _RECALLED.search(folded, max(0, token.start - 10), token.start)
    return found is not None and folded.startswith((*posted, "和", "与", "及", "、"), token.end)


_CALLED_HOME = re.compile(
    r"\b(?:recall(?:s|ed|ing)?|withdr(?:aws?|ew|awn|awing)|pull(?:s|ed)? (?:out|back)|call(?:s|ed)? (?:home|back)) "
    r"(?:its|their|his|her|the) (?:\w+ )?$"
)

_IS_CALLED_HOME = re.compile(r" (?:was|were|is|has been|had been|will be) (?:\w+ )?(?:recalled|withdrawn|called (?:home|back))\b")


def _called_home(chain: Chain, token: Token, folded: str) -> bool:
    """Tell an ambassador who is called home: where he serves is the other side of the act (recalled its ambassador to X)."""
    recalled = _CALLED_HOME.search(folded, max(0, chain.start - 40), chain.start) is not None
    return recalled or _IS_CALLED_HOME.match(folded, token.end) is not None


def _posting(token: Token, folded: str, posted: tuple[str, ...]) -> bool:
    """Tell whether the token is the state or town where a diplomat is posted (驻英大使, 驻基多大使)."""
    placed = is_state_token(token) or token.term.sort == "city" or token.term.how == "metonym"
    return folded[token.start - 1 : token.start] == "驻" and placed and folded.startswith(posted, token.end)


def _joins(chain: Chain, token: Token, folded: str, posted: tuple[str, ...]) -> bool:
    """Take `token` into `chain` if it continues it; tell whether it did."""
    gap = folded[chain.end : token.start]
    part = part_of(token.term)
    if _POSTED.fullmatch(gap) and part == "owner" and chain.last == "owner":
        return _posting(token, folded, posted) and not _recalled(token, folded, posted)
    if part == "other":
        return gap == "" and _joins_joint(chain, token)
    if part == "title" and gap == "" and _is_person(chain) and token.term.role and folded[token.start] > HAN:
        return True  # 马克龙|总统: the title says again what the one named before is
    if chain.other is not None or chain.name is not None:
        return False
    if gap in _TO and (gap != _IN or chain.last == "title"):
        if _called_home(chain, token, folded):
            return False
        return part == "owner" and chain.last == "title" and chain.title is not None and chain.title.term.role == "ambassador"
    if gap in _OF:
        return not (part == "owner" and is_field(folded, token)) and _joins_backwards(chain, token, part)
    if gap == _IN:
        return part == "owner" and _joins_seat(chain, token)
    if part == "title" and (gap in _FORMER or gap in _NOW) and chain.last in ("owner", "body"):
        chain.former = gap in _FORMER
        return _joins_title(chain, token, gap)
    if part == "title" and chain.last == "title" and _FURTHER.fullmatch(gap):
        return _joins_title(chain, token, gap)
    if gap in _GAPS or (gap in _BETWEEN_TITLES and part == chain.last == "title"):
        return _joins_forwards(chain, token, part, gap)
    return part == "title" and _joins_over(chain, token, gap)


def _is_person(chain: Chain) -> bool:
    """Tell whether the chain ends with a person's name, listed or introduced before."""
    token = chain.person if chain.last == "person" else None
    return token is not None and token.term.sort == "actor"


def _joins_forwards(chain: Chain, token: Token, part: str, gap: str) -> bool:
    last = chain.last
    if part == "owner":
        return _joins_company(chain, token, gap)
    if part == "body" and last == "owner":
        if not _same_country(chain.owner, token):
            return False
    elif part == "body" and last == "body":
        if not _part_of_body(chain.body, token):
            return False
        chain.parent = chain.body
    elif part == "body" and last == "person":
        return _administration(chain, token)
    elif part == "body" and last == "title":
        # spokesman for the Chinese embassy: the state came behind the title, its body behind it
        if chain.body is not None or chain.owner is None or chain.title is None or chain.owner.start < chain.title.start:
            return False
        if not _same_country(chain.owner, token):
            return False
    elif part == "title" and last in ("owner", "body", "title"):
        about = last == "owner" and gap == " " and chain.owner is not None and is_about(chain.owner, token)
        return not about and _joins_title(chain, token, gap)
    elif not (part == "person" and last == "title" and gap in ("", " ")):
        return False
    setattr(chain, part, token)
    return True


def _joins_title(chain: Chain, token: Token, gap: str) -> bool:
    """Of several titles in a row the office decides (总统兼总理), else the last."""
    if chain.title is not None and gap == "的":
        return False
    if chain.title is None or not chain.title.term.role or token.term.role:
        chain.title = token
    return True


def _joins_company(chain: Chain, token: Token, gap: str) -> bool:
    """Take an unlisted company's name with the state right before it (美国|某某公司), which gives its country."""
    if token.term.sort != "unlisted" or chain.last != "owner" or chain.owner is None or gap not in _GAPS:
        return False
    if not (chain.owner.term.entries and chain.owner.term.entries[0].kind in STATES):
        return False
    chain.state = chain.owner
    chain.owner = token
    return True


def _joins_over(chain: Chain, token: Token, gap: str) -> bool:
    """Take a title behind its bearer's name (商务部某某局长) or behind a part of the state (加拿大某某省省长)."""
    if chain.last not in ("body", "owner") or not gap.isalpha() or gap[0] < "\u2e80":
        return False
    if chain.owner is not None and chain.last == "owner" and gap[-1] in "省州市县郡邦" and len(gap) <= 8:
        chain.title = token
        return True
    if 2 <= len(gap) <= 6 and token.term.role == "" and chinese_name_at(gap, 0) == len(gap):
        chain.name = (chain.end, token.start)
        chain.title = token
        return True
    return False


def _joins_backwards(chain: Chain, token: Token, part: str) -> bool:
    """Ministry of Commerce of China, president of the United States, spokesman for the ministry."""
    court = chain.last == "body" and token.term.sort == "city" and chain.body is not None and _is_court(chain.body)
    if part == "owner" and chain.owner is None and chain.last in ("body", "title") and (court or is_state_token(token)):
        if chain.body is not None and not _same_country(token, chain.body):
            return False
        chain.owner = token
        return True
    if (
        part == "body"
        and chain.last == "title"
        and chain.body is None
        and chain.title is not None
        and chain.title.term.word == "speaks"
    ):
        chain.body = token
        return True
    return False


def _joins_seat(chain: Chain, token: Token) -> bool:
    """Take the capital where a body of no named state sits, or its spokesperson speaks for it, as its owner.

    Of a court it is the state, too (the Supreme Court in India).
    """
    court = chain.last == "body" and chain.body is not None and _is_court(chain.body)
    if court and chain.owner is None and is_state_token(token):
        return _joins_backwards(chain, token, "owner")
    speaks = chain.last == "title" and chain.title is not None and chain.title.term.word == "speaks"
    if chain.owner is not None or chain.body is None or token.term.how != "metonym" or not (speaks or chain.last == "body"):
        return False
    if not any(term.role and term.role not in _ABROAD for term in chain.body.terms if term.sort == "body"):
        return False
    chain.owner = token
    return True


def _joins_joint(chain: Chain, token: Token) -> bool:
    """Tell whether the token is a 双方 or 两国 behind a pair: both are one joint mention."""
    return chain.other is not None and chain.other.term.sort == "pair" and token.term.sort == "joint"


def _administration(chain: Chain, token: Token) -> bool:
    """Take 政府 or "administration" behind a person (特朗普政府); the state before it stays inside."""
    if not any(term.role == "government" for term in token.terms):
        return False
    chain.body = token
    return True


def _is_court(body: Token) -> bool:
    return any(term.sort == "body" and "court" in term.role for term in body.terms)


def is_state_token(token: Token) -> bool:
    """Tell whether the token is a state or bloc."""
    return bool(token.term.entries) and token.term.entries[0].kind in STATES


def _part_of_body(body: Token | None, part: Token) -> bool:
    """Tell whether a body right behind another is its part: any state's word, or a listed body of the same state."""
    if body is None or part.term.sort == "unlisted":
        return False
    if any(term.role and term.sort == "body" for term in part.terms):
        return True
    countries = {entry.country for term in body.terms for entry in term.entries}
    return any(entry.country and entry.country in countries for term in part.terms for entry in term.entries)


def _same_country(owner: Token | None, body: Token) -> bool:
    """Tell whether a body can be the owner's: a role can be any state's, a listed body only its own state's."""
    if owner is None:
        return False
    if body.term.sort == "unlisted":
        return is_state_token(owner) or (owner.term.sort == "city" and body.term.word == "court")
    town = owner.term.sort == "city" or owner.term.how == "metonym"
    if not is_state_token(owner) and part_of(owner.term) == "owner" and not town:
        return False
    if any(term.role for term in body.terms if term.sort == "body"):
        return True
    country = owner.term.entries[0].country if owner.term.entries else None
    return country is None or any(entry.country == country for term in body.terms for entry in term.entries)
