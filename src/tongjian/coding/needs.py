"""What a text must hold for an expression to match in it, so that a scan for plain words spares most searches.

`needed` reads an expression and returns strings of which every match holds at least one. `Gate` looks for the strings of
many expressions in one pass and tells sentence by sentence which of them can match at all.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

import daachorse

_MOST = 400  # strings of one expression; of more the look for them would cost more than it spares
_parse: Callable[[str], Any] = re._parser.parse  # type: ignore[attr-defined]  # the parser of the expressions themselves
Sentences = list[tuple[int, int]]


def needed(pattern: str) -> frozenset[str] | None:
    """Return strings of which every match of `pattern` holds one; None where there are no such strings."""
    parsed = _parse(pattern)
    if parsed.state.flags & re.IGNORECASE:
        return None
    found = _of_sequence(list(parsed))
    return found if found and len(found) <= _MOST else None


def _of_sequence(items: list[tuple[Any, Any]]) -> frozenset[str] | None:
    """Return the best strings that a sequence of parts needs: of all its parts the ones whose shortest string is longest."""
    choices: list[frozenset[str]] = []
    run = ""
    for op, value in items:
        name = str(op)
        if name == "LITERAL":
            run += chr(value)
            continue
        if run:
            choices.append(frozenset([run]))
            run = ""
        if (inner := _of_part(name, value)) is not None:
            choices.append(inner)
    if run:
        choices.append(frozenset([run]))
    return max(choices, key=lambda c: (min(map(len, c)), -len(c)), default=None)


def _of_part(name: str, value: Any) -> frozenset[str] | None:
    if name == "SUBPATTERN":
        if value[1] & re.IGNORECASE:
            return None
        return _of_sequence(list(value[3]))
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _of_sequence(list(value[2])) if value[0] >= 1 else None
    if name == "ATOMIC_GROUP":
        return _of_sequence(list(value))
    if name == "BRANCH":
        parts = [_of_sequence(list(part)) for part in value[1]]
        known = [part for part in parts if part is not None]
        return frozenset().union(*known) if len(known) == len(parts) else None
    return None  # a class of characters, a place or what stands around it needs nothing of its own


class Gate:
    """For several classes of expressions: which sentences of a text hold a string that a class needs."""

    __slots__ = ("_automaton", "_classes")

    def __init__(self, classes: Iterable[Iterable[str]]) -> None:
        of_word: dict[str, int] = {}
        for number, words in enumerate(classes):
            for word in words:
                of_word[word] = of_word.get(word, 0) | 1 << number
        self._classes = list(of_word.values())
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(list(of_word)) if of_word else None

    def masks(self, text: str, sentence_at: Callable[[int], int]) -> dict[int, int]:
        """Return for each sentence that holds anything the classes (as bits) of which it holds a string.

        A string that stands across two sentences counts for the one in which it begins.
        """
        found: dict[int, int] = {}
        if self._automaton is not None:
            for start, _end, which in self._automaton.find_overlapping(text):
                sentence = sentence_at(start)
                found[sentence] = found.get(sentence, 0) | self._classes[which]
        return found
