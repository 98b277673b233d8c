"""Figures: numbers with unit, what they count, and who is named for them; a figure nobody sources has `source` None."""

import re
from bisect import bisect_right
from functools import partial

from tongjian.coding.document import Document
from tongjian.coding.figures.patterns import FigurePatterns
from tongjian.model import Figure
from tongjian.pack import Pack, compiled

MAX_NESTED = 6  # statements that begin before a figure and may still hold it
RATES = frozenset({"%", "‰", "百分之", "千分之"})  # what follows them is no thing counted
FROM, TO = ("从", "由", "自"), frozenset("至到")  # together they tell where a change led
SIGN = 10  # characters before a number in which the sign of a currency or the word before it stands
ONE = (" a ", " an ")  # behind an article a bare number is a name
LABEL = 40  # characters before a number in which what it numbers stands
MIN_SPELT = 10  # smaller numbers in words with a mere counter (两家, 三次) are how language counts, not figures


def find(doc: Document, pack: Pack) -> tuple[Figure, ...]:
    """Return the figures of a document in text order; numbers of dates and times are none."""
    patterns = compiled(pack, f"figures.{doc.main}", partial(FigurePatterns, lang=doc.main))
    dated = sorted((t.start, t.end) for t in doc.times if t.kind != "duration")
    found: list[Figure] = []
    for pattern in patterns.all:
        for match in pattern.finditer(doc.folded):
            figure = _figure(match, doc, patterns)
            if figure and not _overlaps(figure.start, figure.end, dated):
                found.append(figure)
    found.sort(key=lambda f: (f.start, -f.end))
    kept: list[Figure] = []
    for figure in found:
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return tuple(kept)


def _overlaps(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Tell whether start..end touches one of `spans`, which are in order and do not overlap by much."""
    at = bisect_right(spans, (end - 1, end))
    return any(low < end and start < high for low, high in spans[max(0, at - 2) : at + 1])


def _figure(match: re.Match[str], doc: Document, patterns: FigurePatterns) -> Figure | None:
    groups = {name: text or "" for name, text in match.groupdict().items()}
    sign = _sign(match, doc, patterns)
    if sign is None or (groups.get("high") and not _is_range(groups, sign, match.start(), patterns, doc)):
        return None
    unit, times = groups.get("unit") or sign.rstrip(), groups.get("times") or groups.get("ending") or groups.get("size", "")
    of, end = ("", match.end()) if unit in RATES or groups.get("per") else patterns.counted.read(doc, match.end(), unit)
    # behind a bare number of a Chinese text stands what it is part of (5G网络), and not what it counts
    told = unit or groups.get("ending") or " of " in groups["number"] or (doc.main == "en" and (times or of))
    if not told or _only_numbers(match, doc, unit, of, patterns):
        return None
    value = patterns.value(groups["number"], times, groups.get("high", ""))
    if groups.get("spelt") and (not value.isdigit() or (unit in patterns.counters and int(value) < MIN_SPELT)):
        return None
    start = match.start() - len(sign)
    unit = f"{unit}/{groups['per']}" if groups.get("per") else unit
    return Figure(start=start, end=max(match.end(), end), value=value, unit=unit, of=of, source=_source(start, doc))


def _sign(match: re.Match[str], doc: Document, patterns: FigurePatterns) -> str | None:
    """Return the sign of a currency before a number as it is written (US$), "" without one; None where no number begins."""
    start = match.start()
    if not doc.folded[start].isdigit():
        return ""
    taken = patterns.begin(doc.folded[max(0, start - SIGN) : start])
    return None if taken is None else doc.full[start - taken : start]


def _is_range(groups: dict[str, str], sign: str, start: int, patterns: FigurePatterns, doc: Document) -> bool:
    """Tell whether two numbers are the ends of one range: 40-45%, and not 2024-25 or 由10%至25%, which is a change."""
    before = doc.folded[max(0, start - len(sign) - SIGN) : start - len(sign)]
    if (groups["to"] == " and " and not before.endswith("between ")) or (groups["to"] in TO and before.endswith(FROM)):
        return False
    return float(patterns.value(groups["number"], "")) < float(patterns.value(groups["high"], ""))


def _only_numbers(match: re.Match[str], doc: Document, unit: str, of: str, patterns: FigurePatterns) -> bool:
    """Tell whether a number only numbers something (section 301, S&P 500, 基本法23条) or tells how long (one more year)."""
    before = doc.folded[max(0, match.start() - LABEL) : match.start()]
    if unit in patterns.articles.get("units", ()):
        after = doc.folded[match.end() : match.end() + LABEL]
        return before.endswith(tuple(patterns.articles["before"])) or after.startswith(tuple(patterns.articles["after"]))
    bare = bool(of) and not unit
    how_long = bare and of.split()[-1].lower() in patterns.periods
    a_name = bare and before.endswith(ONE) and not match.groupdict().get("times")
    return how_long or a_name or bool(patterns.labels.search(before))


def _source(at: int, doc: Document) -> str | None:
    """Return the speaker of the innermost statement that holds offset `at`."""
    last = bisect_right(doc.statements, at, key=lambda s: s.start)
    for statement in reversed(doc.statements[max(0, last - MAX_NESTED) : last]):
        if at < statement.end:
            return statement.speaker or None
    return None
