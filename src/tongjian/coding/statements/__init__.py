"""Who says what: direct and indirect speech with its speaker, and whom the outlet attributes a stretch of text to.

Verbs, speakers without a name and kinds are data (lexicon/attribution*.yml). The task is quotation attribution as in
PARC3 and PolNeAR: source, cue, content.
"""

from bisect import bisect_right

from tongjian.coding.document import Document
from tongjian.coding.statements import chinese, english
from tongjian.coding.statements.found import Attributed
from tongjian.model import Attribution
from tongjian.pack import Pack

__all__ = ["Attributed", "attribution_of", "find"]


def find(doc: Document, pack: Pack) -> list[Attributed]:
    """Return the statements of `doc` in text order; `doc.mentions` and `doc.times` are already filled."""
    found = chinese.find(doc, pack) if doc.main == "zh" else english.find(doc, pack)
    return sorted(found, key=lambda a: (a.statement.start, a.statement.end))


def attribution_of(start: int, end: int, doc: Document, found: list[Attributed]) -> Attribution | None:
    """Return whom the outlet attributes full[start:end] to, or None for the outlet's own voice.

    That is the speaker of the innermost statement that holds the stretch, or most of it.
    """
    first = bisect_right(found, start, key=lambda a: a.statement.start)
    best: Attributed | None = None
    for item in reversed(found[max(0, first - 6) : first + 3]):
        said = item.statement
        common = min(end, said.end) - max(start, said.start)
        if common * 2 >= end - start and (best is None or said.end - said.start < best.statement.end - best.statement.start):
            best = item
    if best is None or best.act:
        return None
    cue = best.cue
    at = (best.speaker.start, best.speaker.end) if best.speaker else (cue.start, cue.end) if cue else (start, end)
    return Attribution(name=best.statement.speaker, start=at[0], end=at[1], id=best.speaker.id if best.speaker else None)
