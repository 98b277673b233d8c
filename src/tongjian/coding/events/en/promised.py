"""An easing that is only to come is a promise of one: is set to lift its ban, will soon let X's tea back in."""

import re

import msgspec

from tongjian.coding.document import Document
from tongjian.coding.events.draft import Draft

_TO_COME = re.compile(
    r"\b(?:will|would|shall|(?:is|are|was|were) to|(?:set|due|poised|ready|slated|prepared|expect(?:s|ed)?|about|going) to)\b"
)
_GOES_ON = re.compile(r"\b(?:continue|maintain|keep|extend|prolong|renew|order|decree|proclamation|signed)\b")


def as_promises(drafts: list[Draft], doc: Document) -> list[Draft]:
    """Return the drafts with the easings that their clauses tell as still to be done as promises; one decreed stays an easing."""
    return [_as_promise(draft, doc) for draft in drafts]


def _as_promise(draft: Draft, doc: Document) -> Draft:
    if draft.type != "EASE" or draft.realis != "future":
        return draft
    clause = doc.folded[draft.start : draft.end]
    if not _TO_COME.search(clause) or _GOES_ON.search(clause):
        return draft
    return msgspec.structs.replace(draft, type="PLEDGE_EASE")
