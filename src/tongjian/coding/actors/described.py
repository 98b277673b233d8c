"""Companies that only a description shows to be such: the Swiss trader X, X, a Dubai-based shipping firm, 德国软件公司X."""

import re
from functools import cached_property, lru_cache

from tongjian.coding.actors.compose import STATES, Chain
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.names import NOT_NAMES
from tongjian.coding.actors.terms import Term
from tongjian.coding.document import Document

_WORD = r"[A-Z][A-Za-zÀ-ž0-9&’'-]{0,20}"
_NAME = rf"{_WORD}(?: (?:{_WORD}|&)){{0,3}}"
_PLACE = rf"(?:the )?({_WORD}(?: {_WORD}){{0,2}})"
_BACK = 90  # characters before a description within which the name that it follows begins
_FRONT = 30  # characters of the place before "-based"
_LATIN = r"[A-Z][A-Za-z0-9&.-]{1,20}(?: [A-Z][A-Za-z0-9&.-]{0,20}){0,3}"

_BASED_BEFORE = re.compile(rf"({_WORD}(?: {_WORD}){{0,2}})-(?:based|headquartered) (?:[a-z-]+ ){{0,5}}$")
_BASED_AFTER = re.compile(rf",? (?:which is |a company |a firm )?(?:based|headquartered) in {_PLACE}(?:, {_PLACE})?")
_OF = re.compile(rf" of {_PLACE}")
_NAMED_BEFORE = re.compile(rf"(?<![A-Za-z’'-])({_NAME}), (?:a|an|the|another|one of) (?:[a-z-]+ ){{0,4}}$")
# … right before a state that owns what it is; no adverb that opens a sentence
_OPENS = (
    "However|Meanwhile|Moreover|Still|Instead|Later|Today|Yesterday|Then|Also|Besides|Furthermore|Nevertheless|Nonetheless|Now|Here|There"
    "|Elsewhere|Overall|Thus|Therefore|Indeed|Yet|So|Once|Again|Abroad|Worse|Next|First|Second|Third|Last|Finally|[A-Z][a-z]+ly"
)
_RIGHT_BEFORE = re.compile(rf"(?<![A-Za-z’'-])(?!(?:{_OPENS}),)({_NAME}), (?:the )?$")
_ENDS_WITH_NAME = re.compile(rf"(?<![A-Za-z’'-])(?!(?:{_OPENS})$)({_NAME})$")
# a person has two words
_ONE_WORD_BASED = re.compile(rf"(?<![A-Za-z’'-])({_WORD}), (?:which is )?(?:based|headquartered) in [A-Z]")
# what firms' names in Han characters end with where no 公司 does (韩瑞能源)
_TRADES = (
    "电子|科技|能源|汽车|半导体|钢铁|重工|化学|航空|制药|生物|材料|电池|光电|精密|通讯|电信|证券|矿业|石油|海运|航运|物流|食品|实业"
    "|工业|软件|软体|网络|网路|智能|机械|造船|医疗|保险|铝业|锂业|稀土|磁材|控股|资本|国际|动力|创新|建设|商事|物产|制作所|电机|电气|工程"
)
# no name begins or goes on with these
_NO_NAME = re.compile(
    "[的了与及对向将被由在是从给把为等称让使该这其于会已拟也都还又再并而但因据请和]|表示|宣布|纷纷|普遍|强烈|继续|计划|投资|出口|进口|采购|购买"
    "|供应|供應|供货|供貨|开通|開通|提供|销售|銷售|出售|生产|生產|使用|开采|開採|研发|研發|参与|參與|从事|從事|停止|暂停|暫停|禁止|限制|运送|運送|运输|運輸|转让|轉讓|获取|獲取|申请|申請|减持|減持|收购|收購|持有"
)
_SEAT_ZH = re.compile(
    "总部(?:位于|设在|设于|在)([\u4e00-\u9fff]{2,10}?)的(?:[\u4e00-\u9fff]{0,6}(?:公司|企业|集团|商|巨头))?[“「]?$"
)
_SEAT_BEHIND_ZH = re.compile("[”」]?[(（，](?:其|公司)?总部(?:位于|设在|设于|在)([\u4e00-\u9fff]{2,10})")
_COUNTED_ZH = re.compile(
    f"({_LATIN})(?:[、和与及]({_LATIN}))?(?:[、和与及]({_LATIN}))?"
    "等?[0-9两二三四五六七八九十]{1,3}[家间][\u4e00-\u9fff]{0,6}?(?:公司|企业|银行|机构|实体|集团)"
)


class Words:
    """The pack's nouns for firms, each expression with them compiled when an article first needs it."""

    def __init__(self, english: str, chinese: str) -> None:
        """Take both languages' nouns as alternations of escaped words."""
        self._english, self._chinese = english, chinese

    @cached_property
    def named(self) -> re.Pattern[str]:
        """What stands between a state's word and a firm's name, and the name."""
        return re.compile(rf"(?:'s|’s)?(?:-[a-z]+)?(?: [a-z-]+){{0,4}}? (?:{self._english}) ({_NAME})")

    @cached_property
    def noun(self) -> re.Pattern[str]:
        """What stands between a state's word and a noun for firms, and the noun."""
        return re.compile(rf"(?:-[a-z]+)?(?:,? [a-z-]+){{0,5}}? (?:{self._english})\b")

    @cached_property
    def owned(self) -> re.Pattern[str]:
        """What stands between a state that owns a noun for firms and the end of an apposition: X, Peru's biggest refiner, …."""
        return re.compile(rf"(?:'s|’s)(?: [a-z-]+){{0,4}}? (?:{self._english})(?=[,.;)])")

    @cached_property
    def apposed(self) -> re.Pattern[str]:
        """What stands between a state's word and the name of a firm that a comma parts from its noun: Peru's refiner, X, …."""
        return re.compile(rf"(?:'s|’s)?(?:-[a-z]+)?(?: [a-z-]+){{0,4}}? (?:{self._english}), ({_NAME})(?=,)")

    @cached_property
    def of_place(self) -> re.Pattern[str]:
        """What follows a firm's name where a town's or province's word and a noun describe it: X, the Ohio brewer, …."""
        place = rf"({_WORD}(?: {_WORD})?)(?:'s|’s)?"
        return re.compile(rf", (?:an?|the) {place} (?:[a-z-]+ ){{0,3}}?(?:{self._english})\b(?! [A-Z])")

    @cached_property
    def based(self) -> re.Pattern[str]:
        """What follows a place where a firm is based, and the firm's name."""
        return re.compile(rf"-(?:based|headquartered)(?: [a-z-]+){{0,5}}? (?:{self._english} )?({_NAME})")

    @cached_property
    def named_han(self) -> re.Pattern[str]:
        """What stands between a state's word and a firm's name in Han characters: one in quotation marks, or one of a trade."""
        quoted = "[“「『]([\u4e00-\u9fff]{2,5})[”」』]"
        plain = f"([\u4e00-\u9fff]{{2,6}}?(?:{_TRADES}))(?![\u4e00-\u9fff]{{0,2}}(?:公司|集团|企业|业))"
        name = f"{quoted}|{plain}"
        return re.compile(f"[\u4e00-\u9fff]{{0,8}}?(?:{self._chinese})(?:{name})")

    @cached_property
    def named_zh(self) -> re.Pattern[str]:
        """What stands between a state's word and a firm's name in Latin letters in Chinese, and the name."""
        return re.compile(f"[\u4e00-\u9fff]{{0,8}}?(?:{self._chinese})[“「《]?({_LATIN})")


@lru_cache(maxsize=8)  # packs at work in one process
def words_of(index: ActorIndex) -> Words | None:
    """Return the pack's nouns for firms, or None when it has none."""
    chinese = "|".join(sorted(map(re.escape, index.words.get("firms_zh") or ()), key=len, reverse=True))
    return Words(index.firm_words, chinese) if index.firm_words and chinese else None


def described(doc: Document, index: ActorIndex, chains: list[Chain]) -> list[Chain]:
    """Return chains for names that nothing but their description shows to be companies, in order."""
    words = words_of(index)
    if words is None:
        return []
    spans = (
        _chinese(doc, index, words, chains)
        if doc.main == "zh"
        else {**_of_places(doc, index, words), **_based(doc, words), **_beside_states(doc, words, chains)}
    )
    kept = [(start, end) for start, end in sorted(spans.items()) if end > start and _unknown(doc, index, start, end)]
    return [firm_at(doc, start, end) for start, end in kept]


def country_beside(doc: Document, index: ActorIndex, start: int, end: int) -> str | None:
    """Return the country that the description beside a company's name gives (X, a Dubai-based trader; X Ltd of Iran), or None."""
    full = doc.full
    if doc.main == "zh":
        seat = _SEAT_ZH.search(doc.folded, max(0, start - 30), start) or _SEAT_BEHIND_ZH.match(doc.folded, end)
        return _beginning(index, seat.group(1)) if seat is not None else None
    before = _BASED_BEFORE.search(full, max(0, start - _BACK), start)
    if before is not None:
        return _place(index, before.group(1))
    after = index.firm_apposition.match(full, end)
    found = _place(index, after.group(1) or after["owner"]) if after is not None else None
    after = None if found else _BASED_AFTER.match(full, end) or _OF.match(full, end)
    for place in after.groups() if after is not None else ():
        found = found or (_place(index, place) if place else None)
    return found


def _place(index: ActorIndex, words: str) -> str | None:
    """Return the country of the state or town that the last words of `words` name, of several the longest name."""
    parts = words.split(" ")
    for first in range(len(parts)):
        for last in range(len(parts), first, -1):
            for term in index.terms_of(" ".join(parts[first:last])):
                for entry in term.entries:
                    if entry.kind in STATES or entry.kind == "place":
                        return entry.country
    return None


def _beginning(index: ActorIndex, text: str) -> str | None:
    """Return the country of the state or town that Chinese text begins with, of several the longest name."""
    for end in range(len(text), 1, -1):
        for term in index.terms_of(text[:end]):
            for entry in term.entries:
                if entry.kind in STATES or entry.kind == "place":
                    return entry.country
    return None


def _based(doc: Document, words: Words) -> dict[int, int]:
    """Return start → end of the names beside "-based"."""
    found = {}
    at = doc.full.find("-based")
    while at >= 0:
        behind = words.based.match(doc.full, at)
        if behind is not None:
            found[behind.start(1)] = trimmed(doc.full, *behind.span(1))
        if words.noun.match(doc.full, at):
            _put_name_before(found, doc.full, _town_before(doc.full, at))
        at = doc.full.find("-based", at + 6)
    # capitalised words stand everywhere, these words do not
    seated = any(word in doc.full for word in (" based in ", " headquartered in "))
    for seat in _ONE_WORD_BASED.finditer(doc.full) if seated else ():
        found[seat.start(1)] = trimmed(doc.full, *seat.span(1))
    return found


def _of_places(doc: Document, index: ActorIndex, words: Words) -> dict[int, int]:
    """Return start → end of the names behind which a town's or province's word says where the firm is (X, the Ohio brewer)."""
    found: dict[int, int] = {}
    for beside in words.of_place.finditer(doc.full):
        name = _ENDS_WITH_NAME.search(doc.full, max(0, beside.start() - _BACK), beside.start())
        if name is not None and _is_place(index, beside.group(1)):
            found[name.start(1)] = trimmed(doc.full, *name.span(1))
    return found


def _is_place(index: ActorIndex, name: str) -> bool:
    return any(entry.kind == "place" for term in index.terms_of(name) for entry in term.entries)


def _town_before(full: str, end: int) -> int:
    """Return where the run of capitalised words before `end` begins."""
    town = re.compile(rf"{_WORD}(?: {_WORD}){{0,2}}$").search(full, max(0, end - _FRONT), end)
    return town.start() if town is not None else end


def _put_name_before(found: dict[int, int], full: str, end: int) -> None:
    name = _NAMED_BEFORE.search(full, max(0, end - _BACK), end)
    if name is not None:
        found[name.start(1)] = trimmed(full, *name.span(1))


def _beside_states(doc: Document, words: Words, chains: list[Chain]) -> dict[int, int]:
    """Return start → end of the names in descriptions that hold a state's word (the Swiss trader X; X, a Norwegian firm)."""
    found: dict[int, int] = {}
    for chain in chains:
        owner = chain.owner
        if owner is None or chain.last != "owner" or not owner.term.entries or owner.term.entries[0].kind not in STATES:
            continue
        named = words.named.match(doc.full, chain.end) or words.apposed.match(doc.full, chain.end)
        if named is not None:
            found[named.start(1)] = trimmed(doc.full, *named.span(1))
        if words.noun.match(doc.full, chain.end):
            _put_name_before(found, doc.full, chain.start)
        elif words.owned.match(doc.full, chain.end):
            before = _RIGHT_BEFORE.search(doc.full, max(0, chain.start - _BACK), chain.start)
            if before is not None:
                found[before.start(1)] = trimmed(doc.full, *before.span(1))
    return found


def _chinese(doc: Document, index: ActorIndex, words: Words, chains: list[Chain]) -> dict[int, int]:
    """Return start → end of names in alphabets behind a state and a noun for firms (德国软件公司X), and before 两家银行."""
    found: dict[int, int] = {}
    for chain in chains:
        owner = chain.owner
        if owner is not None and chain.last == "owner" and owner.term.entries and owner.term.entries[0].kind in STATES:
            named = words.named_zh.match(doc.full, chain.end)
            if named is not None:
                found[named.start(1)] = named.end(1)
            elif (han := words.named_han.match(doc.folded, chain.end)) is not None and _is_name(index, han):
                found[han.start(han.lastindex or 0)] = han.end(han.lastindex or 0)
    for counted in _COUNTED_ZH.finditer(doc.full):
        for group in (1, 2, 3):
            if counted.group(group):
                found[counted.start(group)] = counted.end(group)
    return found


def _is_name(index: ActorIndex, han: re.Match[str]) -> bool:
    """Tell whether Han characters behind a noun for firms are a name: quoted, or with more in them than words of trades."""
    if han.group(1):
        return True
    return _NO_NAME.search(han.group(2)) is None and not index.forms.is_generic(han.group(2))


def trimmed(full: str, start: int, end: int) -> int:
    """Return the end of a name without what follows it: a possessive, "&", a weekday, a sentence's next word."""
    words = full[start:end].split(" ")
    for i, word in enumerate(words):
        if word in NOT_NAMES or (i and word in ("CEO", "CFO", "Chief", "President", "Chairman", "Director")):
            words = words[:i]
            break
    while words and words[-1] == "&":
        words.pop()
    text = " ".join(words)
    for tail in ("'s", "’s", "'", "’", "-"):
        text = text.removesuffix(tail)
    return start + len(text)


def _unknown(doc: Document, index: ActorIndex, start: int, end: int) -> bool:
    """Tell whether a name is one that no list has and no title begins (CEO Ann Lee)."""
    name = doc.full[start:end]
    first = name.split(" ")[0]
    if len(name) < 3 or index.terms_of(name):
        return False
    return not any(term.sort in ("title", "body") for term in index.terms_of(first))


def firm_at(doc: Document, start: int, end: int) -> Chain:
    """Return the chain of an unlisted firm whose name stands at start..end."""
    term = Term(sort="unlisted", written=doc.full[start:end], how="form", word="company")
    return Chain(start, end, owner=Token(start, end, (term,), term))
