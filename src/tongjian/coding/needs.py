"""What a text must hold for an expression to match in it, so that a scan for plain words spares most searches.

`needed` reads an expression and returns strings of which every match holds at least one, `all_needed` every such choice of
strings. `Gate` looks for the strings of many expressions in one pass and tells sentence by sentence which of them can match.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, reduce
from operator import itemgetter, or_
from pathlib import Path
from typing import Final

import daachorse
import msgspec

from tongjian.ids import digest

_MOST = 400  # strings of one expression; of more the look for them would cost more than it spares
_MOST_CHARS = 16  # characters of a class that are worth naming one by one
_MOST_JOINED = 100  # strings that pieces in a row can be together; of more each piece is looked for by itself
Choice = frozenset[str]
# one piece of an expression; groups are told apart by how they open
_PIECE: Final = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<group>\((?:\?:|\?>|\?P<\w+>|(?!\?)))|(?P<other>\(\?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<code>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))"
    r"|(?P<escape>\\.)|(?P<any>[.^$])|(?P<plain>[^\\()|\[.^$*+?{]+(?![*+?{])|[^\\()|\[.^$])",
    re.DOTALL,
)
_REPEAT: Final = re.compile(r"(?:[*+?]|\{(?P<low>\d*)(?:,\d*)?\})[?+]?")
_WHICH: Final = itemgetter(2)  # of a hit, which string it is
_PLACES: Final = frozenset({r"\b", r"\B", r"\A", r"\Z"})  # escapes that take no room
_CONTROLS: Final = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}


class _UnknownError(Exception):
    """The expression holds something that is not read here (flags, conditions), so nothing is said of what it needs."""


class _Piece(msgspec.Struct, frozen=True):
    """What is known of a piece of an expression: `whole`, all strings that it can be, where they are few; what it needs."""

    whole: Choice | None
    choices: list[Choice]


_NOTHING: Final = _Piece(None, [])
_EMPTY: Final = frozenset([""])


def needed(pattern: str) -> Choice | None:
    """Return strings of which every match of `pattern` holds one; None where there are no such strings."""
    return _best([choice for choice in all_needed(pattern) if len(choice) <= _MOST])


def all_needed(pattern: str) -> list[Choice]:
    """Return sets of strings: every match of `pattern` holds a string of each of them. Flags in it make the list empty."""
    try:
        found, end = _alternatives(pattern, 0)
    except _UnknownError:
        return []
    return found.choices if end == len(pattern) else []


def _best(choices: list[Choice]) -> Choice | None:
    """Return the choice whose shortest string is longest, the smaller one where two are alike."""
    return max(choices, key=lambda c: (min(map(len, c)), -len(c)), default=None)


def _alternatives(pattern: str, pos: int) -> tuple[_Piece, int]:
    """Return what is known of the alternatives from `pos` to the group's end, and where they end."""
    branches: list[_Piece] = []
    while True:
        branch, pos = _sequence(pattern, pos)
        branches.append(branch)
        if not pattern.startswith("|", pos):
            break
        pos += 1
    if len(branches) == 1:
        return branches[0], pos
    wholes = [branch.whole for branch in branches if branch.whole is not None]
    whole = frozenset().union(*wholes) if len(wholes) == len(branches) else None
    best = [_best(branch.choices) for branch in branches]
    known = [choice for choice in best if choice is not None]
    choices = [_shortest(frozenset().union(*known))] if len(known) == len(best) else []
    return _Piece(whole if whole is None or len(whole) <= _MOST else None, choices), pos


def _shortest(choice: Choice) -> Choice:
    """Return the strings of a choice without those that hold another one: who holds them holds that one too."""
    kept: list[str] = []
    for word in sorted(choice, key=len):
        if not any(shorter in word for shorter in kept):
            kept.append(word)
    return frozenset(kept)


class _Run:
    """Pieces in a row, put together as long as the strings that they can be are few."""

    def __init__(self) -> None:
        self.choices: list[Choice] = []
        self._strings = _EMPTY
        self._only = True  # nothing stands before the strings of the run

    def add(self, strings: Choice) -> None:
        """Go on with a piece that is one of these strings."""
        if len(self._strings) * len(strings) > _MOST_JOINED:
            self.end()
        self._strings = frozenset(a + b for a in self._strings for b in strings)

    def end(self) -> None:
        """End the run: what follows does not stand right behind it, or is too much."""
        if "" not in self._strings:
            self.choices.append(_shortest(self._strings))
        self._strings, self._only = _EMPTY, False

    def done(self) -> _Piece:
        """Return what is known of all pieces."""
        whole = self._strings if self._only else None
        self.end()
        return _Piece(whole, self.choices)


def _sequence(pattern: str, pos: int) -> tuple[_Piece, int]:
    """Return what is known of the pieces one after the other, up to a bar, a closing bracket or the end."""
    run = _Run()
    while (piece := _PIECE.match(pattern, pos)) is not None and piece.lastgroup not in ("bar", "close"):
        found, pos = _read(pattern, piece)
        if piece.lastgroup == "look":  # it takes no room: the characters around it stand side by side
            continue
        repeat = _REPEAT.match(pattern, pos)
        least = 1 if repeat is None else _least(repeat)
        pos = pos if repeat is None else repeat.end()
        if found.whole is not None and (least or _is_once(repeat)):
            run.add(found.whole if least else found.whole | _EMPTY)
        if found.whole is None or (repeat is not None and not _is_once(repeat)):
            run.end()
            run.choices += found.choices if least and found.whole is None else []
    return run.done(), pos


def _least(repeat: re.Match[str]) -> int:
    """Return 0 where what is repeated may be left out, else 1."""
    if repeat["low"] is not None:
        return int(repeat["low"] not in ("", "0"))
    return int(repeat.group()[0] == "+")


def _is_once(repeat: re.Match[str] | None) -> bool:
    """Tell whether a piece stands there once at most."""
    return repeat is None or repeat.group()[0] == "?"


def _read(pattern: str, piece: re.Match[str]) -> tuple[_Piece, int]:
    """Return what is known of a piece, and where it ends."""
    kind, text, end = piece.lastgroup, piece.group(), piece.end()
    if kind in ("plain", "code", "escape"):
        plain = text if kind == "plain" else chr(int(text[2:], 16)) if kind == "code" else _escaped(text[1])
        return (_Piece(frozenset([plain]), []) if plain else _Piece(_EMPTY, []) if text in _PLACES else _NOTHING), end
    if kind == "set":
        return _Piece(_of_set(text), []), end
    if kind in ("group", "look"):
        found, end = _alternatives(pattern, end)
        if not pattern.startswith(")", end):
            raise _UnknownError
        return found, end + 1
    if kind == "any":
        return _Piece(None if text == "." else _EMPTY, []), end
    raise _UnknownError


def _escaped(letter: str) -> str:
    """Return the character that an escape stands for, "" for a class, a place or a group named again."""
    if letter in _CONTROLS:
        return _CONTROLS[letter]
    return "" if letter.isascii() and letter.isalnum() else letter


def _of_set(text: str) -> Choice | None:
    """Return the characters of a short class that names them one by one."""
    chars = text[1:-1]
    if chars.startswith("^") or "\\" in chars or "-" in chars or len(chars) > _MOST_CHARS:
        return None
    return frozenset(chars)


def made_by(*sources: str) -> str:
    """Return a mark of the code files and of the matcher that made something: what others left in a cache is not read."""
    return digest(*(Path(source).read_bytes() for source in (__file__, *sources)), *_matcher())[:8]


@cache
def _matcher() -> tuple[str, ...]:
    """Return the files of the matcher's package with their sizes: another release writes another form."""
    library = Path(daachorse.__file__).parent
    return tuple(f"{p.name}:{p.stat().st_size}" for p in sorted(library.iterdir()) if p.is_file())


class _Kept(msgspec.Struct, array_like=True, frozen=True):
    """A gate as it is kept: for each string the numbers of its classes, and the automaton."""

    classes: list[list[int]]
    automaton: bytes


class _Bits(dict[int, int]):
    """The classes (as bits) of each string, put together when the string is first met: a short run meets few of them."""

    def __init__(self, classes: list[list[int]]) -> None:
        super().__init__()
        self._numbers = classes

    def __missing__(self, which: int) -> int:
        bits = self[which] = sum(1 << number for number in self._numbers[which])
        return bits


class Gate:
    """For several classes of expressions: which sentences of a text hold a string that a class needs."""

    __slots__ = ("_automaton", "_classes")

    def __init__(self, kept: bytes) -> None:
        """Take a gate that `made` made."""
        gate = msgspec.msgpack.decode(kept, type=_Kept)
        self._classes = _Bits(gate.classes)
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick.deserialize(gate.automaton) if gate.automaton else None

    @staticmethod
    def made(classes: Iterable[Iterable[str]]) -> bytes:
        """Make a gate for the strings of each class, in a form that a cache can keep; the classes are bits in their order."""
        of_word: dict[str, set[int]] = {}
        for number, words in enumerate(classes):
            for word in words:
                of_word.setdefault(word, set()).add(number)
        automaton = daachorse.CharwiseDoubleArrayAhoCorasick(list(of_word)).serialize() if of_word else b""
        return msgspec.msgpack.encode(_Kept([sorted(found) for found in of_word.values()], automaton))

    def held(self, text: str) -> int:
        """Return the classes (as bits) of which a text holds a string."""
        if self._automaton is None:
            return 0
        found = set(map(_WHICH, self._automaton.find_overlapping(text)))  # many strings stand there more than once
        return reduce(or_, map(self._classes.__getitem__, found), 0)

    def masks(self, text: str, sentence_of: Sequence[int]) -> dict[int, int]:
        """Return for each sentence that holds anything the classes (as bits) of which it holds a string.

        `sentence_of` gives the sentence of every character; a string that stands across two counts for the first.
        """
        found: dict[int, int] = {}
        if self._automaton is not None:
            classes = self._classes
            # many strings stand in a sentence more than once
            for sentence, which in {(sentence_of[start], which) for start, _end, which in self._automaton.find_overlapping(text)}:
                found[sentence] = found.get(sentence, 0) | classes[which]
        return found
