"""Where a cue stands in its English sentence: at its end, joined to another verb, beside or behind another clause."""

import re
from typing import Final

from tongjian.coding.document import Document
from tongjian.coding.statements.english_content import CERTAIN, MIN_CONTENT

MAIN_CLAUSE: Final = 20  # characters that a main clause takes at the least
MAX_JOINED = 24  # characters before a cue in which what joins it to another verb stands
_CLOSED = re.compile(
    r"(?:\s(?:on |last |late |this |in )?\w+|\s(?:(?:just|only|barely|some)\s)?(?:an?\s)?(?:few|couple of|\w+)\s"
    r"(?:moments?|minutes?|hours?|days?|weeks?|months?|years?)\s(?:ago|later|earlier|before|afterwards?|after)"
    r"|\s(?:the\s)?(?:next|same|previous|following|other)\s(?:day|week|month|morning|evening|night))?\s*[.”\"']*\s*$"
)
_PLACE_BEHIND = re.compile(r"\s(?:on|at|in|during|after|from|via|last|late|this|early|following)\s[^,;:\"“]{1,70}[.]\s*$")
# a clause that opens the sentence and tells who says what stands behind it
_AS_OPENS = re.compile(r"(?:(?:and|but|just|or)\s)?as\s(?!for\b|to\b|of\b|it\s(?:is|was)\b|well\b|long\b|soon\b)[^,]{2,90}$")
_CLAUSE_IN = re.compile(
    r"\b(?:that|is|are|was|were|will|would|has|have|had|can|could|may|might|should|must|it|he|she|they|\w{3,}ed)\b"
)
_FRONTED = re.compile(
    r"(?:(?:and|but|just|even|only)\s)?(?:when|after|as|while|because|although|though|since|once|before|until)\s[^,]*$"
)
_WHO = re.compile(r"\b(?:who|which)\s(?:[\w’'-]+\s){0,3}$")
_JOINED = re.compile(
    r"(?:(?:,\s*)?\b(?:and|but|while)\s+(?:also\s|then\s|later\s|has\s|have\s|had\s)?|,\s*(?:also|then)\s+)(?:\w+ly\s)?$"
)
_SECOND = re.compile(r"(?:;|:|,\s(?:and|but|while|whereas))\s(?:[^,;:\"]{0,60}|[^,;:\"]{1,40},\s)$")
# what an outlet tells of those who were asked is no deed
_SILENT = re.compile(
    r"\b(?:did not|has not|have not|would not|declined to|refused to|yet to)\s(?:\w+ly\s)?(?:respond|reply|comment|say|answer)\b"
)


def closes(doc: Document, end: int, high: int) -> bool:
    """Tell whether the cue that ends at `end` closes its sentence, at most with when and where it was said before `high`."""
    if _CLOSED.match(doc.folded, end, high):
        return True
    placed = _PLACE_BEHIND.match(doc.folded, end, high)
    return placed is not None and not _CLAUSE_IN.search(placed.group())


def comma_closes(doc: Document, low: int, start: int) -> str:
    """Return what behind a comma closes the clause of a cue at `start`: a "clause", a "verb", or "" where nothing does."""
    if _FRONTED.match(doc.folded, low, start):
        return "clause"
    return "verb" if _WHO.search(doc.folded, low, start) else ""


def joined_by(doc: Document, low: int, start: int) -> re.Match[str] | None:
    """Return what joins the cue at `start` to a verb before it (and, but also), None where nothing does."""
    return _JOINED.search(doc.folded, max(low, start - MAX_JOINED), start)


def behind_clause(doc: Document, low: int, at: int) -> bool:
    """Tell whether a clause in the outlet's own words stands before the one that begins at `at`: X did …, and Y said …."""
    mark = _SECOND.search(doc.folded, low + MAIN_CLAUSE, at)
    if mark is None or _SILENT.search(doc.folded, low, mark.start()):
        return False  # the firm did not reply, but a person close to it said …
    return CERTAIN.search(doc.folded, low, mark.start()) is not None


def behind_as(doc: Document, sentence: tuple[int, int], start: int, content: int) -> int:
    """Return where what somebody says begins behind a clause with "as" that opens `sentence`: As X noted in …, […].

    `start` is where the cue begins, `content` what else would be the beginning.
    """
    low, high = sentence
    if _AS_OPENS.match(doc.folded, low, start) is None or '"' in doc.folded[low:content]:
        return content
    comma = doc.folded.find(", ", content - 2, high)
    return comma + 2 if 0 <= comma < high - MIN_CONTENT else content


def phrase_start(doc: Document, low: int, at: int, least: int) -> int | None:
    """Return where a speaker's phrase at `at` begins: behind a comma or a quote mark; None where no content stands before it."""
    for pos in range(at - 1, low, -1):
        ch = doc.folded[pos]
        if ch in ',"”—–':
            return pos if pos - low > least else None
        if at - pos > 90 or ch in ";:":
            return None
    return None
