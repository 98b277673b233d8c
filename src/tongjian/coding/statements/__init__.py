"""Who says what: direct and indirect speech with its speaker, and whom the outlet attributes a stretch of text to.

Verbs, speakers without a name and kinds are data (lexicon/attribution*.yml). The task is quotation attribution as in
PARC3 and PolNeAR: source, cue, content.
"""

import re
from bisect import bisect_right

import msgspec

from tongjian.coding.actors.datelines import reporter_spans
from tongjian.coding.document import Document
from tongjian.coding.statements.found import Attributed
from tongjian.coding.statements.quotes import Quotation, quotations
from tongjian.model import Attribution, Statement
from tongjian.pack import Pack

MOST_JOINED = {"zh": 60, "en": 420}  # characters of a quotation that is one statement; each sentence of a longer one is its own
SAME, SAME_START = 0.85, 0.6  # share of the words of two statements of one speaker that makes them one
_BETWEEN = re.compile(r"[ .。!！?？…;；,，]*")  # no mark of quotation: the words between two sentences of one

__all__ = ["Attributed", "attribution_of", "find"]


def find(doc: Document, pack: Pack) -> list[Attributed]:
    """Return the statements of `doc` in text order; `doc.mentions` and `doc.times` are already filled."""
    return _joined(doc, sorted(_read(doc, pack), key=lambda a: (a.statement.start, a.statement.end)))


def _joined(doc: Document, found: list[Attributed]) -> list[Attributed]:
    """Return the statements with the sentences of one quotation made one, as long as it is no speech."""
    kept: list[Attributed] = []
    quotes = quotations(doc.full) if any(item.statement.direct for item in found) else []
    for item in found:
        if kept and _same(kept[-1].statement, item.statement):
            if item.statement.direct and not kept[-1].statement.direct:
                kept[-1] = item
            continue  # two frames of one sentence read the same words
        if kept and _within(kept[-1].statement, item.statement):
            continue  # quoted words of a longer statement: urged them to act “at once”
        if kept and _goes_on(doc, kept[-1], item, quotes):
            kept[-1] = _with(kept[-1], item)
        else:
            kept.append(item)
    return kept


def _same(a: Statement, b: Statement) -> bool:
    share = (min(a.end, b.end) - max(a.start, b.start)) / (max(a.end, b.end) - min(a.start, b.start))
    return a.speaker == b.speaker and share >= (SAME_START if a.start == b.start else SAME)


def _within(a: Statement, b: Statement) -> bool:
    """Tell whether `b` is but a part, in quote marks, of what the same speaker says in `a`."""
    return b.direct and not a.direct and a.speaker == b.speaker and a.start <= b.start and b.end <= a.end


def _goes_on(doc: Document, one: Attributed, other: Attributed, quotes: list[Quotation]) -> bool:
    """Tell whether `other` is the next sentence of the quotation that `one` stands in."""
    a, b = one.statement, other.statement
    if not (a.direct and b.direct and a.speaker == b.speaker and a.end <= b.start):
        return False
    if b.end - a.start > MOST_JOINED[doc.main] or _BETWEEN.fullmatch(doc.full, a.end, b.start) is None:
        return False
    holding = bisect_right(quotes, a.start, key=lambda q: q.start) - 1
    return holding >= 0 and b.end <= quotes[holding].end


def _with(one: Attributed, other: Attributed) -> Attributed:
    """Return both as one statement, of the kind of the longer one."""
    a, b = one.statement, other.statement
    kind = a.kind if a.end - a.start >= b.end - b.start else b.kind
    return msgspec.structs.replace(one, statement=msgspec.structs.replace(a, end=b.end, kind=kind))


def _read(doc: Document, pack: Pack) -> list[Attributed]:
    if doc.main == "zh":  # a grammar is compiled when a text in its language comes
        from tongjian.coding.statements import chinese

        written_by = doc.once("reporters", lambda: reporter_spans(doc.folded))
        return [s for s in chinese.find(doc, pack) if not _is_byline(s, written_by)]
    from tongjian.coding.statements import english

    return english.find(doc, pack)


def _is_byline(item: Attributed, written_by: list[tuple[int, int]]) -> bool:
    """Tell whether the verb of speech only tells who wrote the report: 本报记者某某报道:…."""
    return item.cue is not None and any(a <= item.cue.start < b for a, b in written_by)


_WRITER = ("I", "we", "We")


def attribution_of(start: int, end: int, doc: Document, found: list[Attributed]) -> Attribution | None:
    """Return whom the outlet attributes full[start:end] to, or None for the outlet's own voice.

    That is the speaker of the innermost statement that holds most of the stretch. What an outlet says of itself (a ministry
    on its own page, "I" in an order), what a reporter asks and acts of speech (宣布) are in its own voice.
    """
    item = _holding(start, end, found)
    if item is None or item.act or item.own or (item.statement.speaker_surface in _WRITER and not item.statement.direct):
        return None
    speaker, cue = item.speaker, item.cue
    at = (speaker.start, speaker.end) if speaker else (cue.start, cue.end) if cue else (start, end)
    return Attribution(name=item.statement.speaker, start=at[0], end=at[1], id=speaker.id if speaker else None)


def _holding(start: int, end: int, found: list[Attributed]) -> Attributed | None:
    """Return the shortest statement that holds at least half of start..end."""
    first = bisect_right(found, start, key=lambda a: a.statement.start)
    best: Attributed | None = None
    for item in reversed(found[max(0, first - 6) : first + 3]):
        said = item.statement
        common = min(end, said.end) - max(start, said.start)
        if common * 2 >= end - start and (best is None or said.end - said.start < best.statement.end - best.statement.start):
            best = item
    return best
