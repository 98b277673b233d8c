"""An event as one article tells it: what merging compares, small enough to keep for every mention of a large record."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING
from zlib import crc32

import msgspec

from tongjian.merge.counts import counted, is_sum
from tongjian.merge.dates import days
from tongjian.model import Actor, Article, Coded, CodedEvent
from tongjian.text import CJK, fold, is_cjk, sentences

if TYPE_CHECKING:
    from tongjian.merge.knowledge import Knowledge

Ref = tuple[str, int]  # article id, index in its Coded.events

_LEAST_CONTEXT = 28  # characters of words around a mention; a shorter sentence (“中方对此坚决反对。”) says nothing alone
_MOST_CONTEXT = 400
_PERCENT = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)\s?(?:%|percent|per cent|个百分点)")
# 对原产于甲国的某产品发起…, 对华某产品征收…; the goods stand between the last 的 and the verb
_GOODS_ZH = re.compile(
    "对(?:华|[^，。；\\n]{0,40}?的)?(?:进口)?(?:相关)?([^，。；、的\\n]{2,24}?)(?:产品)?"
    "(?:发起|启动|进行|作出|做出|征收|实施|开展|的?(?:反倾销|反补贴|反规避|保障))"
)
_GOODS_EN = re.compile(
    r"(?:investigation|probe|duties|duty|inquiry|review)(?: (?:into|on|of|against|in))? (?:imports of )?(?:certain )?"
    r"([a-z][a-z -]{2,40}?) (?:from|originating|imported|made|produced)\b"
)
_ANY_GOODS = re.compile("相关|有关|物项|技术|产品|设备|部分|某些|等")  # said of whatever goods
# an official paper by its number: 公告2025年第55号, Announcement No. 61, Executive Order 14310
_PAPER = re.compile(r"第\s?(\d{1,5})\s?号|\b(?:no\.|number|executive order|proclamation)\s?(\d{1,6})\b")
# a day without its year by which a text names what happened on it: 10月9日公布的, announced on October 9
_DAY_ZH = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})[日号]")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_EN = re.compile(
    rf"\b({'|'.join(_MONTHS)})[a-z]{{0,6}}\.? (\d{{1,2}})(?!\d)|\b(\d{{1,2}}) ({'|'.join(_MONTHS)})[a-z]{{0,6}}\b"
)
_LATER = 4  # days after an act from which on a text that gives its day names it by that day
_TO_COME = 11  # days ahead in which talks are looked for that a text says are still to come
_FEW = 5  # of fewer persons or companies the number says little
_NOT_GOODS = frozenset({"imports", "goods", "products", "certain", "chinese", "american"})
_WORD = re.compile(f"[{CJK}]+|[^\\W\\d_{CJK}]{{3,40}}|\\d+(?:[.,]\\d+)*")
_STEM = 6  # letters of an English word that are compared: imports, imported and importing are one word
_EMPTY = frozenset(
    {"the", "and", "for", "with", "that", "this", "its", "has", "had", "was", "were", "are", "have", "been", "from", "will"}
    | {"would", "said", "says", "who", "which", "their", "they", "but", "not", "also", "into", "than", "over", "after"}
    | {"before", "his", "her", "she", "him", "our", "out", "new", "any", "all"}
)


class Party(msgspec.Struct, frozen=True, array_like=True):
    """An actor as merging compares it."""

    name: str
    id: str | None = None
    country: str | None = None


class Item(msgspec.Struct, frozen=True, array_like=True):
    """One coded event of one article. `grams` are hashed words of the mention's context, `same` a hash of all of it."""

    article: str
    index: int
    type: str
    start: int
    end: int
    source: tuple[Party, ...]
    target: tuple[Party, ...]
    realis: str
    published: str  # the day, or ""
    lang: str
    date: str | None = None
    phase: str | None = None
    topics: frozenset[str] = frozenset()  # named in the mention itself
    around: frozenset[str] = frozenset()  # named in its sentences
    programmes: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    rates: frozenset[str] = frozenset()
    goods: frozenset[int] = frozenset()  # hashed words of the goods that a trade measure names
    papers: frozenset[str] = frozenset()  # numbers of official papers named in the mention
    days: frozenset[str] = frozenset()  # days (MM-DD) by which it is named; not the day of the news itself
    siblings: int = 0  # other acts of this type, day and sides that the same article tells
    grams: frozenset[int] = frozenset()
    same: int = 0
    instruments: frozenset[str] = frozenset()  # kinds of measure that an easing, a plan or a threat names
    inferred: bool = False  # no words of the act give its date
    kinds: frozenset[str] = frozenset()  # which of the measures of its type it names: a safeguard, an anti-dumping duty
    nth: int = 0  # how many events of its type stand before it in the same words: two that put duties on each other do two acts
    numbers: frozenset[tuple[str, str]] = frozenset()  # what the mention counts, and how much: persons 11, USD 60000000000

    @property
    def ref(self) -> Ref:
        """Return what names this item in every run: the article's id and the index in its coded events."""
        return (self.article, self.index)

    @property
    def content(self) -> "Item":
        """Return what this item says wherever it stands: one for all copies of a text."""
        return msgspec.structs.replace(self, article="", index=0, start=0, end=0)

    @property
    def key(self) -> tuple[str, int, int, str, int]:
        """Return what orders items and names events: article id, start, end, type, and which of those in the same words."""
        return (self.article, self.start, self.end, self.type, self.nth)

    @property
    def name(self) -> str:
        """Return the name under which a judgement refers to this mention: article:start:type."""
        return f"{self.article}:{self.start}:{self.type}"


def items_of(article: Article, coded: Coded, known: "Knowledge") -> list[Item]:
    """Return the items of an article, STATEMENTs left out, by place."""
    full = f"{article.title}\n{article.text}"
    cut = [(s.start, s.end) for s in coded.sentences] or sentences(full)
    found = [
        msgspec.structs.replace(_item(article, full, cut, index, event, known), numbers=_numbers(event, coded))
        for index, event in enumerate(coded.events)
        if event.type != "STATEMENT"
    ]
    return _with_siblings(sorted(_numbered(found), key=lambda item: item.key), known)


def _item(article: Article, full: str, cut: list[tuple[int, int]], index: int, event: CodedEvent, known: "Knowledge") -> Item:
    words = fold(" ".join(q.quote for q in event.mentions))
    context = fold(" ".join(dict.fromkeys(_context(full, cut, q.start, q.end) for q in event.mentions)))
    about, around = known.about(words), known.about(context)
    countries = {a.country for a in (*event.source, *event.target)}
    return Item(
        article=article.id,
        index=index,
        type=event.type,
        start=event.evidence.start,
        end=event.evidence.end,
        source=_parties(event.source),
        target=_parties(event.target),
        realis=event.realis,
        published=(article.published or "")[:10],
        lang=article.lang[:2],
        date=event.date,
        inferred=event.date_inferred,
        kinds=about["kind"],
        phase=event.phase,
        topics=about["topic"],
        around=around["topic"],
        programmes=about["programme"] or around["programme"],
        places=frozenset(p for p in around["place"] if p.partition(":")[0] not in countries),
        rates=frozenset(_PERCENT.findall(words)) or frozenset(_PERCENT.findall(context)),
        goods=_goods(context, words, event),
        instruments=frozenset() if event.type in about["instrument"] else about["instrument"],
        papers=frozenset(a or b for a, b in _PAPER.findall(words)) or frozenset(a or b for a, b in _PAPER.findall(context)),
        days=_days_named(words, event, (article.published or "")[:10]),
        grams=_grams(context, event, known),
        same=crc32(
            "\0".join((event.type, context, event.evidence.quote, *(a.name for a in (*event.source, *event.target)))).encode()
        ),
    )


def _parties(actors: tuple[Actor, ...]) -> tuple[Party, ...]:
    return tuple(dict.fromkeys(Party(a.name, a.id, a.country) for a in actors))


def _context(full: str, cut: list[tuple[int, int]], start: int, end: int) -> str:
    """Return the sentences in which a mention stands, with the one before when they are too short to say what it is about."""
    first = max(0, bisect_right(cut, (start, len(full))) - 1)
    last = max(first, bisect_right(cut, (end - 1, len(full))) - 1)
    low, high = (cut[first][0], cut[last][1]) if cut else (start, end)
    if high - low < _LEAST_CONTEXT and first > 0:
        low = cut[first - 1][0]
    half = (_MOST_CONTEXT - (end - start)) // 2
    return full[max(low, start - half, 0) : max(end, min(high, end + half))]


def _grams(context: str, event: CodedEvent, known: "Knowledge") -> frozenset[int]:
    """Return hashed bigrams of Han characters and stems of words, without the names of the act's own actors and set phrases."""
    for surface in (*(fold(a.surface) for a in (*event.source, *event.target)), *known.formulas):
        context = context.replace(surface, "\n")
    return _hashed(context, known.empty_words)


def _hashed(text: str, empty: frozenset[str] = frozenset()) -> frozenset[int]:
    found: set[str] = set()
    for run in _WORD.findall(text):
        if is_cjk(run[0]):
            found.update(run[i : i + 2] for i in range(len(run) - 1))
        elif run not in _EMPTY and run not in empty:
            found.add(run[:_STEM])
    return frozenset(crc32(gram.encode()) for gram in found)


def _goods(context: str, words: str, event: CodedEvent) -> frozenset[int]:
    """Return the hashed words of the goods that a measure or investigation is about, by the usual wordings."""
    surfaces = [fold(a.surface) for a in (*event.source, *event.target) if a.surface]
    for text in (words, context):
        for surface in surfaces:
            text = text.replace(surface, "□")  # a company that is investigated is no goods
        if match := _GOODS_ZH.search(text) or _GOODS_EN.search(text):
            return _hashed(_ANY_GOODS.sub("\n", match.group(1)), _NOT_GOODS)
    return frozenset()


def _days_named(words: str, event: CodedEvent, published: str) -> frozenset[str]:
    """Return the days that the mention itself names, and the act's own where the article appeared some days after it."""
    found = {(int(m), int(d)) for m, d in _DAY_ZH.findall(words)}
    for month, day, day2, month2 in _DAY_EN.findall(words):
        found.add((_MONTHS.index(month or month2) + 1, int(day or day2)))
    own = days(event.date) if event.date else None
    later = days(published) if published else None
    if own and later and own[0] == own[1] and (later[0] - own[0]).days >= _LATER:
        found.add((own[0].month, own[0].day))
    news = published[5:]
    return frozenset(name for m, d in found if (name := f"{m:02d}-{d:02d}") != news)


def _numbered(found: list[Item]) -> Iterable[Item]:
    """Yield the items, those of one type in the same words numbered: each is an act of its own and needs a name of its own."""
    before: Counter[tuple[str, int, int, str, int]] = Counter()
    for item in found:
        yield msgspec.structs.replace(item, nth=before[item.key]) if before[item.key] else item
        before[item.key] += 1


def _numbers(event: CodedEvent, coded: Coded) -> frozenset[tuple[str, str]]:
    """Return what the words of an act count; rates are compared by themselves."""
    within = [f for f in coded.figures if any(q.start <= f.start < q.end for q in event.mentions)]
    named = ((what, f.value) for f in within if (what := counted(f)) and what not in {"percent", "rounds"})
    return frozenset((what, value) for what, value in named if is_sum(what) or int(value) >= _FEW)


def _with_siblings(found: list[Item], known: "Knowledge") -> list[Item]:
    """Return the items with the number of acts beside each from which nothing but what they are about tells it apart.

    What one state does to the other is no sibling of what the other does to it: the sides tell which is meant.
    """
    kinds = [_kind(item, known) for item in found]
    counts = Counter(kinds)
    return [msgspec.structs.replace(item, siblings=counts[kind] - 1) for item, kind in zip(found, kinds, strict=True)]


def _kind(item: Item, known: "Knowledge") -> tuple[str, str | None, tuple[frozenset[str], ...]]:
    source, target = (frozenset(a.country or a.name for a in side) for side in (item.source, item.target))
    directed = item.type not in known.symmetric and source and target
    return (item.type, item.date, (source, target) if directed else (source | target,))


def keys(item: Item, known: "Knowledge") -> Iterable[tuple[str, bool]]:
    """Yield the keys under which an item is stored (True) and looked up (False): two items that may be one act meet in one.

    A key is type, a stretch of days as a number (it stands second, and a record file sorts by it), and sides. An item that names
    both sides is looked up under both at once, and among those that name one side only; so that a busy pair of states is not
    compared with all that either of them does.
    """
    sources = sorted({a.country or a.name for a in item.source}) or [""]
    targets = sorted({a.country or a.name for a in item.target}) or [""]
    symmetric = item.type in known.symmetric
    both = {(s, t) for s in sources for t in targets}
    if symmetric:
        both = {(min(pair), max(pair)) for pair in both}
    for named in sorted(known.single(item.target)) if item.type in known.once else ():
        for key in _of_one_company(item, named):
            yield key, True
            yield key, False
    for stretch in _stretches(item, item.type in known.occasions):
        head = f"{known.act(item.type)}|{stretch}"
        for pair in sorted(both):
            yield f"{head}|{pair[0]}|{pair[1]}", True
            yield f"{head}|{pair[0]}|{pair[1]}", False
        for side, names, other in (("s", sources, bool(item.target)), ("s" if symmetric else "t", targets, bool(item.source))):
            for name in filter(None, names):
                yield from _one_side(f"{head}|{side}", name, other=other)


def _of_one_company(item: Item, company: str) -> Iterable[str]:
    """Yield keys under which what is done once to a company is found for about two months, whatever its day."""
    anchor = (days(item.date) if item.date else None) or days(item.published)
    if anchor:
        stretches = sorted({(anchor[0].toordinal() + shift) // 90 for shift in (-45, 45)})
        yield from (f"{item.type}|{stretch}|of|{company}" for stretch in stretches)


def _one_side(head: str, name: str, *, other: bool) -> Iterable[tuple[str, bool]]:
    # "*" holds the items that name this side and another, "-" those that name this side alone
    yield f"{head}{'*' if other else '-'}|{name}", True
    yield f"{head}-|{name}", False
    if not other:
        yield f"{head}*|{name}", False


_STRETCH = 8  # days in one stretch


def _stretches(item: Item, occasion: bool) -> list[int]:
    found: set[int] = set()
    span = days(item.date) if item.date else None
    if span and (span[1] - span[0]).days <= 31:
        found.update(range((span[0].toordinal() - 1) // _STRETCH, (span[1].toordinal() + 1) // _STRETCH + 1))
    if item.published and (day := days(item.published)):
        ahead = _TO_COME if occasion and not item.date and item.realis == "future" else 3
        found.update(range((day[0].toordinal() - 3) // _STRETCH, (day[1].toordinal() + ahead) // _STRETCH + 1))
    if item.places:
        # a round of talks named by its city is told of for months; stretches of their own keep these keys few
        anchor = span or days(item.published)
        if anchor:
            found.update(-((anchor[0].toordinal() + shift) // 90) for shift in (-45, 45))
    return sorted(found)
