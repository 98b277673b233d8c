"""English words of somebody whom no list has: whether they count, and of which state he is."""

import re
from typing import Final

import msgspec

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.en.context import Told
from tongjian.coding.events.kinds import WORDS

_BEFORE = 50  # characters before a name in which its bearer's post stands
_SEATS: Final = frozenset({"state", "place", "government", "agency", "legislature"})
_PRIVATE: Final = frozenset({"person", "company", "group", "association", "agency"})
_AGAINST: Final = frozenset({"CRITICISE", "ACCUSE"})
# who says "the government" and no more means his own
_AT_HOME: Final = re.compile(
    r"(?:the )?(?:government|president|prime minister|premier|chancellor|cabinet|administration|ministry|ministers?)"
)
_REST: Final = re.compile(r",[^,.;:!?\n\"“”]{1,70}")  # behind a name, where its bearer works
_POST: Final = re.compile(r"(?<=[,.;:!?\n\"“”])[^,.;:!?\n\"“”]+$")


def heard(kind: str, told: list[Told], target: list[Mention]) -> bool:
    """Tell whether what somebody of no known state says counts: in a dispute that is told, at somebody who has a state."""
    return kind in WORDS and bool(told) and any(m.country for m in target)


def placed(doc: Document, told: list[Told], kind: str, source: list[Mention], target: list[Mention]) -> list[Mention]:
    """Return the source, with a state where nobody in it has one: that beside the name, else the one hit by what he blames."""
    if not source or any(m.country or m.members or m.id or m.kind not in _PRIVATE for m in source):
        return source
    found = _beside(doc, source[0]) or _own(target) or (_hit(told, target) if kind in _AGAINST else None)
    return [msgspec.structs.replace(m, country=found) for m in source] if found else source


def _beside(doc: Document, person: Mention) -> str | None:
    """Return the state of the place or office beside a full name: X, of Y University in Shanghai; a Lagos trader, X."""
    named = next((m for m in doc.mentions if m.key == person.key and m.how != "pronoun"), person)
    behind = _REST.match(doc.full, named.end)
    before = _POST.search(doc.full, max(0, named.start - _BEFORE), named.start)
    for stretch in (behind, before):
        seats = doc.mentions_in(*stretch.span()) if stretch else ()
        found = next((m.country for m in seats if m.kind in _SEATS and m.country), None)
        if found:
            return found
    return None


def _own(target: list[Mention]) -> str | None:
    """Return the state of a government that is named by its office alone."""
    return next((m.country for m in target if m.country and _AT_HOME.fullmatch(m.surface)), None)


def _hit(told: list[Told], target: list[Mention]) -> str | None:
    """Return the state that the last act of the target's state was aimed at."""
    own = {m.country for m in target if m.country}
    for act in reversed(told):
        if own & {m.country for m in act.source}:
            return next((m.country for m in act.target if m.country and m.country not in own), None)
    return None
