"""What somebody says by "according to": …, according to X; According to X, …; …, which, according to X, …."""

import re
from typing import Final

import msgspec

from tongjian.coding.document import Document
from tongjian.coding.statements.english_content import EDGE, MIN_CONTENT
from tongjian.coding.statements.english_speaker import behind, unlisted
from tongjian.coding.statements.english_words import EnglishWords
from tongjian.coding.statements.found import Speaker

MAX_BEHIND: Final = 160  # characters behind the speaker in which the comma stands that opens what is said
MAX_RELATIVE: Final = 8  # characters of a relative word between two commas
_CLAUSE_LEFT = re.compile(r"[,;—–\"”:]\s*[^,;—–\"”:]{0,14}$")
_BESIDE = re.compile(r",\s(?:which|who),?\s$|\w,\sthat,\s$")  # a relative clause beside the outlet's own


# what is based on figures is what they say; what is based on anything else is a reason
_BASED: Final = ("based on", "on the basis of")
_FIGURES: Final = re.compile(
    r"\b(?:data|figures|statistics|estimates|numbers|polls?|surveys?|reports?|records|calculations|forecasts?|projections?|research)\b"
)


class According(msgspec.Struct, frozen=True):
    """Who says full[span], whether beside a clause of the outlet's own, and where the text ends that it takes."""

    speaker: Speaker
    span: tuple[int, int]
    minor: bool
    taken: int


def according(doc: Document, words: EnglishWords, lows: tuple[int, int], cue: tuple[int, int], high: int) -> According | None:
    """Return what is said by the cue full[cue] of the sentence that ends at `high`, or None where nobody is named.

    `lows` tells where the sentence begins, and the text that no frame has taken.
    """
    (low, begin), (start, end), folded = lows, cue, doc.folded
    speaker = behind(doc, words, end, high) or unlisted(doc, end, high)
    if speaker is not None and doc.folded.startswith(_BASED, start):
        speaker = speaker if _FIGURES.search(doc.folded, end, max(speaker.end, speaker.reach)) else None
    if speaker is None:
        return None
    speaker = issuer(doc, words, speaker, high) or speaker
    reach = max(speaker.end, speaker.reach)
    comma = folded.find(",", reach, min(high, speaker.end + MAX_BEHIND))
    begin = max(begin, folded.rfind("; ", low, start) + 2)
    follows = comma > 0 and high - comma > MIN_CONTENT
    beside = _BESIDE.search(folded, begin, start) is not None
    left = folded[start - 2 : start] == ", " and _CLAUSE_LEFT.search(folded, begin, start) is not None
    relative = beside or (left and _is_word(doc, low, start))
    if len(folded[begin:start].strip(EDGE)) > MIN_CONTENT and not (follows and relative):
        bracketed = folded.rfind("(", begin, start) > folded.rfind(")", begin, start)
        return According(speaker, (begin, start), bracketed, reach)
    if comma < 0:
        return None
    return According(speaker, (comma + 1, high), beside, high)


def issuer(doc: Document, words: EnglishWords, paper: Speaker, high: int) -> Speaker | None:
    """Return who gave out the figures or the paper that `paper` names: the data released by the customs service."""
    if paper.mention is not None or not words.papers.search(paper.surface.lower()):
        return None
    given = _GIVEN.match(doc.folded, paper.end, high)
    found = behind(doc, words, given.end(), high) if given else None
    return found if found is not None and found.mention is not None else None


_GIVEN: Final = re.compile(
    r"\s(?:\w+ly\s)?(?:released|published|issued|provided|compiled|collected|gathered|shared|posted)(?:\s[^,.;:]{2,40}?)?\sby(?=\s)"
)


def _is_word(doc: Document, low: int, start: int) -> bool:
    """Tell whether a relative word alone stands between the last comma and `start` (…, which, according to X, …)."""
    comma = doc.folded.rfind(",", low, start - 2)
    return comma > 0 and len(doc.folded[comma:start].strip(EDGE)) <= MAX_RELATIVE
