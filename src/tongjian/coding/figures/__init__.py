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
    groups = match.groupdict()
    unit, times = groups.get("unit") or groups.get("cur") or "", groups.get("times") or ""
    value = patterns.value(match.group("number"), times)
    of, end = ("", match.end()) if unit in RATES else _counted(doc, match.end(), patterns.counted(unit))
    if not (unit or times or of) or _only_numbers(match, doc, of if not unit else "", patterns):
        return None
    if groups.get("spelt") and (not value.isdigit() or (unit in patterns.counters and int(value) < MIN_SPELT)):
        return None
    return Figure(
        start=match.start(), end=max(match.end(), end), value=value, unit=unit, of=of, source=_source(match.start(), doc)
    )


def _only_numbers(match: re.Match[str], doc: Document, of: str, patterns: FigurePatterns) -> bool:
    """Tell whether a number only numbers something (section 301, S&P 500) or tells how long (one more year)."""
    if of and of.split()[-1].lower() in patterns.periods:
        return True
    return bool(patterns.labels.search(doc.folded, max(0, match.start() - LABEL), match.start()))


def _counted(doc: Document, at: int, noun: re.Pattern[str]) -> tuple[str, int]:
    """Return what is counted, and where its words end; ("", at) when nothing follows."""
    match = noun.match(doc.folded, at)
    if not match or not match.group().strip():
        return "", at
    words = doc.full[match.start("noun") : match.end("noun")].rstrip()
    return words, match.start("noun") + len(words)


def _source(at: int, doc: Document) -> str | None:
    """Return the speaker of the innermost statement that holds offset `at`."""
    last = bisect_right(doc.statements, at, key=lambda s: s.start)
    for statement in reversed(doc.statements[max(0, last - MAX_NESTED) : last]):
        if at < statement.end:
            return statement.speaker or None
    return None
