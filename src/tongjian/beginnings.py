"""With which characters a match of an expression can begin, so that a search passes over all other places at once.

The expression engine does so by itself only where an expression begins with a plain character, a class or alternatives that
each begin with a plain character. Here conditions, optional parts and groups at the beginning are read too. What is told is at
most too much: it says where a match need be tried, and never what matches.
"""

import importlib
from typing import Any, Final

_PARTS: Final[Any] = importlib.import_module("re._constants")
_COMPILER: Final[Any] = importlib.import_module("re._compiler")
_PLACES: Final = (_PARTS.AT, _PARTS.ASSERT, _PARTS.ASSERT_NOT)  # they take no room
_REPEATS: Final = frozenset(
    getattr(_PARTS, name) for name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") if hasattr(_PARTS, name)
)
_MASK: Final = 2  # where compiled code tells what its beginning is known by: of a block of 5 numbers, in which the rest
_BLOCK: Final = 5  # tells what the block is, how long it is behind that, and the shortest and the longest match

_ASCII: Final = 128
_LETTERS_TOO: Final = {"i": "\u0130\u0131", "k": "\u212a", "s": "\u017f"}  # of other scripts, that are letters in another case

_Set = list[tuple[Any, Any]]  # as the parser gives a class of characters


class _AnyError(Exception):
    """A match may begin with any character."""


def led(code: list[int], parsed: Any, flags: int) -> list[int]:
    """Return the compiled `code` of an expression with the characters that a match of it can begin with, where they are known."""
    flags = int(flags | parsed.state.flags)
    if flags & _COMPILER.SRE_FLAG_LOCALE:
        return code
    if code[0] != _PARTS.INFO or code[1] != _BLOCK - 1 or code[_MASK]:
        return code  # known already, or a match may be empty
    try:
        found, empty = _first(parsed, flags)
    except _AnyError:
        return code
    if empty or not found:
        return code
    chars, _ = _COMPILER._optimize_charset(found)
    behind: list[int] = []
    _COMPILER._compile_charset(chars, flags, behind)
    head = [code[0], code[1] + len(behind), _COMPILER.SRE_INFO_CHARSET, *code[_MASK + 1 : _BLOCK]]
    return [*head, *behind, *code[_BLOCK:]]


def _first(parts: Any, flags: int) -> tuple[_Set, bool]:
    """Return the characters that parts in a row can begin with, and whether they can match nothing."""
    found: _Set = []
    for kind, about in parts:
        if kind in _PLACES:
            continue
        chars, empty = _of(kind, about, flags)
        found += chars
        if not empty:
            return found, False
    return found, True


def _of(kind: Any, about: Any, flags: int) -> tuple[_Set, bool]:
    """Return the same for one part."""
    if kind is _PARTS.LITERAL:
        return _cased([(kind, about)], flags), False
    if kind is _PARTS.IN and about[0][0] is not _PARTS.NEGATE:
        return _cased(list(about), flags), False
    if kind is _PARTS.BRANCH:
        each = [_first(parts, flags) for parts in about[1]]
        return [char for chars, _ in each for char in chars], any(empty for _, empty in each)
    if kind in _REPEATS:
        chars, empty = _first(about[2], flags)
        return chars, empty or not about[0]
    if kind is _PARTS.SUBPATTERN:
        return _first(about[3], (flags | about[1]) & ~about[2])
    raise _AnyError


def _cased(chars: _Set, flags: int) -> _Set:
    """Return the characters, and where letters match in either case the same ones in the other; only plain letters are known."""
    if not flags & _COMPILER.SRE_FLAG_IGNORECASE:
        return chars
    if any(kind is not _PARTS.LITERAL or char >= _ASCII for kind, char in chars):
        raise _AnyError
    either = {ord(letter) for _, char in chars for letter in _alike(chr(char))}
    return [(_PARTS.LITERAL, char) for char in sorted(either)]


def _alike(letter: str) -> str:
    """Return all characters that match a plain one where case does not count."""
    return letter.lower() + letter.upper() + _LETTERS_TOO.get(letter.lower(), "")
