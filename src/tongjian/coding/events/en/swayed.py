"""Whose clause it is where a phrase in it tells what another asked or held against it: X gave way under pressure from Y."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.forms import form, main_verb
from tongjian.coding.events.en.phrases import phrase_before
from tongjian.coding.events.en.reading import Reading
from tongjian.coding.events.en.tokens import Words

_OPENING = frozenset({"at", "under", "despite", "after", "following", "upon", "on", "amid", "over"})
_BEFORE = 25  # words before such a phrase in which its verb stands


def swayed(words: Words, reading: Reading) -> list[int]:
    """Return the subject of the clause that a phrase with the head hangs on, [] where the head opens no such phrase."""
    opens = phrase_before(words, reading.first).first - 1
    if words.text_at(opens) not in _OPENING:
        return []
    verb = _finite_before(words, opens)
    if verb is None and (opens == 0 or words.tag_at(opens - 1) in (t.COMMA, t.SUB, t.QUOTE, t.STOP)):
        verb = main_verb(words, opens)
    return verb_group(words, verb).subject if verb is not None else []


def _finite_before(words: Words, opens: int) -> int | None:
    """Return the finite verb before a phrase in its clause: of "urged X to give way" it is "urged"."""
    for i in range(opens - 1, max(-1, opens - 1 - _BEFORE), -1):
        if words.tag[i] in (t.STOP, t.SUB):
            return None
        if words.tag[i] == t.VERB and form(words, i) == "finite":
            return i
    return None
