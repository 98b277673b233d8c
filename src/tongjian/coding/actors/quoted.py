"""The quotation right before the words for whoever says it ("...," the ministry said): what it names is not who speaks."""

import re
from bisect import bisect_right
from functools import lru_cache
from typing import Final

from tongjian.coding.actors.index import ActorIndex
from tongjian.coding.document import Document

_QUOTED: Final = re.compile(r"\"[^\"\n]*(?:\"|$)|“[^”\n]*(?:”|$)|「[^」\n]*(?:」|$)", re.MULTILINE)
_BEHIND: Final = 30  # characters from a quotation's end to who says it
_NONE: Final = (0, 0)


def quotations(doc: Document) -> list[tuple[int, int]]:
    """Return the stretches of a document that stand in quotation marks, in order, with the marks."""
    return doc.once("quotations", lambda: [match.span() for match in _QUOTED.finditer(doc.full)])


@lru_cache(maxsize=8)  # packs at work in one process
def _said(index: ActorIndex) -> re.Pattern[str]:
    """Return what leads from a quotation to its speaker: said a senior official of. Other words (but it) lead to none."""
    spoke = "|".join(index.words.get("spoke") or ()) or "(?!)"
    return re.compile(rf"[,，]?\s?(?:(?:{spoke})\s)?(?:(?:an?|the|one|another|its|his|her|their)\s(?:[a-z-]+\s){{0,2}})?")


def said_before(doc: Document, index: ActorIndex, at: int) -> tuple[int, int]:
    """Return the quotation that ends right before offset `at`, whose speaker the words there name, (0, 0) where there is none."""
    spans = quotations(doc)
    n = bisect_right(spans, (at, at)) - 1
    if n < 0 or not 0 <= at - spans[n][1] <= _BEHIND:
        return _NONE
    return spans[n] if _said(index).fullmatch(doc.full, spans[n][1], at) else _NONE
