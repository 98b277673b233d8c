"""The quotation right before the words for whoever says it ("...," the ministry said): what it names is not who speaks."""

import re
from bisect import bisect_right
from typing import Final

from tongjian.coding.actors.unnamed import SPOKE
from tongjian.coding.document import Document

_QUOTED: Final = re.compile(r"\"[^\"\n]*(?:\"|$)|“[^”\n]*(?:”|$)|「[^」\n]*(?:」|$)", re.MULTILINE)
_BEHIND: Final = 30  # characters from a quotation's end to who says it
_SAID: Final = re.compile(
    rf"[,，]?\s?(?:(?:{SPOKE})\s)?"
    r"(?:(?:an?|the|one|another|its|his|her|their)\s(?:[a-z-]+\s){0,2})?"
)  # "...," said a senior official of; what goes on in other words (but it, and the country) tells no speaker
_NONE: Final = (0, 0)


def quotations(doc: Document) -> list[tuple[int, int]]:
    """Return the stretches of a document that stand in quotation marks, in order, with the marks."""
    return doc.once("quotations", lambda: [match.span() for match in _QUOTED.finditer(doc.full)])


def said_before(doc: Document, at: int) -> tuple[int, int]:
    """Return the quotation that ends right before offset `at`, whose speaker the words there name, (0, 0) where there is none."""
    spans = quotations(doc)
    n = bisect_right(spans, (at, at)) - 1
    if n < 0 or not 0 <= at - spans[n][1] <= _BEHIND:
        return _NONE
    return spans[n] if _SAID.fullmatch(doc.full, spans[n][1], at) else _NONE
