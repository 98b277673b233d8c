"""Towns in which only a court sits that is of another state or of none: the Union's court in Luxembourg. They act for nobody."""

import re
from typing import Final

from tongjian.coding.document import Document, Mention

_IN: Final = re.compile(r"(?:['’]s)?,? (?:sitting |based )?(?:in|at) ")
# a court without a name, where the text speaks of the Union
_NAMELESS: Final = re.compile(r"\b(?:courts?|judges|justices|tribunal|bench)(?: sitting| based)? in $")
_UNION: Final = "EUE"
_SEAT: Final = "LUX"
_REACH: Final = 30  # characters before the town in which a nameless court stands


def outside_benches(doc: Document, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions of an English document without the states whose town only says where such a court sits."""
    if doc.main != "en" or not any(m.country == _UNION or m.kind == "court" for m in mentions):
        return mentions
    union = any(m.country == _UNION for m in mentions)
    kept: list[Mention] = []
    for mention in mentions:
        if mention.kind in ("state", "place") and _is_seat(doc, kept[-1] if kept else None, mention, union):
            continue
        kept.append(mention)
    return kept


def _is_seat(doc: Document, before: Mention | None, mention: Mention, union: bool) -> bool:
    elsewhere = before is not None and before.kind == "court" and before.id is not None and before.country != mention.country
    if elsewhere and before is not None and _IN.fullmatch(doc.folded, before.end, mention.start):
        return True
    if not union or mention.country != _SEAT:
        return False
    return _NAMELESS.search(doc.folded, max(0, mention.start - _REACH), mention.start) is not None
