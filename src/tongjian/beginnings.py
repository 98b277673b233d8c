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
_MASK: Final = 2  # where the first block of compiled code, behind its kind and length, tells what a beginning is known by

_ASCII: Final = 128
_LETTERS_TOO: Final = {"i": "\u0130\u0131", "k": "\u212a", "s": "\u017f"}  # of other scripts, that are letters in another case

_Set = list[tuple[Any, Any]]  # as the parser gives a class of characters


class _AnyError(Exception):
    """A match may begin with any character."""


def led(code: list[int], parsed: Any, flags: int) -> list[int]:
    """Return the compiled `code` of an expression with the characters that a match of it can begin with, where they are known."""
    flags = int(flags | parsed.state.flags)
    if code[0] != _PARTS.INFO or flags & _COMPILER.SRE_FLAG_LOCALE:
        return code
    block, behind = code[: code[1] + 1], code[code[1] + 1 :]
    if not block[_MASK] and (found := _known(parsed, flags)):
        chars, _ = _COMPILER._optimize_charset(found)
        block[_MASK] = _COMPILER.SRE_INFO_CHARSET
        _COMPILER._compile_charset(chars, flags, block)
        block[1] = len(block) - 1
    asked: list[int] = []
    either_case = flags & _COMPILER.SRE_FLAG_IGNORECASE
    if block[_MASK] == _COMPILER.SRE_INFO_CHARSET and not either_case and _begins_word(parsed):
        _COMPILER._compile(asked, [(_PARTS.AT, _PARTS.AT_BOUNDARY)], flags)  # asked at once, and not of each alternative
    return [*block, *asked, *behind]


def _known(parsed: Any, flags: int) -> _Set:
    """Return the characters that a match can begin with, none where they are not known or a match may be empty."""
    try:
        found, empty = _first(parsed, flags)
    except _AnyError:
        return []
    return [] if empty else found


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


def _begins_word(parts: Any) -> bool:
    r"""Tell whether parts in a row match only where a word begins or ends: `\bx`, x(?<!\wx)."""
    for at, (kind, about) in enumerate(parts):
        if (kind, about) == (_PARTS.AT, _PARTS.AT_BOUNDARY):
            return True
        if kind in _PLACES:
            continue
        if kind is _PARTS.LITERAL:
            return chr(about).isalnum() and at + 1 < len(parts) and _is_boundary(parts[at + 1], about)
        if kind is _PARTS.BRANCH:
            return all(map(_begins_word, about[1]))
        return kind is _PARTS.SUBPATTERN and not (about[1] or about[2]) and _begins_word(about[3])
    return False


def _is_boundary(part: Any, letter: int) -> bool:
    """Tell whether a part asks, behind a letter, that no word goes on with it."""
    kind, about = part
    word = [(_PARTS.IN, [(_PARTS.CATEGORY, _PARTS.CATEGORY_WORD)]), (_PARTS.LITERAL, letter)]
    return kind is _PARTS.ASSERT_NOT and about[0] < 0 and list(about[1]) == word
