"""Acts that two states do to each other: X and Y expelled each other's diplomats, X and Y recalled their ambassadors."""

from tongjian.coding.document import Mention
from tongjian.coding.events.en.reading import Reading
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.kinds import BODIES

_EACH = ("each", "one")
_AFTER = 8  # words behind a head within which "each other" tells that both do it


def is_mutual(words: Words, reading: Reading, source: list[Mention], target: list[Mention], *, always: bool = False) -> bool:
    """Tell two states that act and name no other target than each other; `always`: the act needs no word that says so."""
    acting = {m.country for m in source if m.kind in BODIES}
    if len(acting) != len(source) or len(source) != 2 or {m.country for m in target} - acting:
        return False
    return always or at_each_other(words, reading)


def at_each_other(words: Words, reading: Reading) -> bool:
    """Tell whether "each other" or "one another" stands behind the head."""
    behind = range(reading.last, min(len(words) - 1, reading.last + _AFTER))
    return any(words.text[i] in _EACH and words.text[i + 1] in ("other", "another") for i in behind)
