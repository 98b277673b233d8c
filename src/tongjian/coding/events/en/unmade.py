"""English acts that nobody did: what somebody should or needs to do, what was almost done, a measure that is not extended."""

from typing import Final

from tongjian.coding.events.en.modality import is_owed, says_politely
from tongjian.coding.events.en.reading import Reading
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.kinds import LASTING, WORDS

_URGED: Final = frozenset({"should", "ought"})
_NEEDS: Final = frozenset({"need", "needs", "needed"})
_ALMOST: Final = frozenset({"almost", "nearly"})
_BY_HOW_MUCH: Final = frozenset({"raise-v", "lower-v"})  # almost doubled the tariff: it was raised


def unmade(words: Words, reading: Reading, kind: str) -> bool:
    """Tell a deed of type `kind` that is held to be right (X should lift its ban, critics said), almost done or not extended."""
    group = reading.group
    if group is None or kind in WORDS:
        return False
    urged = not _URGED.isdisjoint(group.modals) and not group.condition
    if urged and not says_politely(words, group) and not is_owed(words, group):
        return True
    if any(words.text[i] in _NEEDS for i in group.chain):
        return True
    extends = any("extend-v" in words.lex.verbs.get(words.text[i], ()) for i in (group.verb, *group.chain))
    if kind in LASTING and group.negated and extends:
        return True  # decided not to extend its ban: who ends it does not ban, nor deny that he does
    near = words.text[max(0, group.verb - 2) : group.verb]
    return not _ALMOST.isdisjoint(near) and not words.lex.verbs.get(words.text[group.verb], set()) & _BY_HOW_MUCH
