r"""The beginning of an expression, written so that a search passes fast over the places where it cannot begin.

The expression engine looks for a set of first letters at the speed of memory, but only where every alternative begins with a
plain letter: not behind a leading `\b`, and not where alternatives stand in groups within groups.
"""

import re
from typing import Final

_STEP: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)  # plain letters in between are passed over
_GROUP: Final = re.compile(r"\(\?:|\(\?P<\w+>")
_REPEATS: Final = frozenset("?*+{")
_LETTER: Final = re.compile(r"([A-Za-z0-9])(?![?*+{])(?:\(\?<!\\w\1\))?")  # that begins an alternative, with its boundary
_MOST: Final = 4000  # characters by which an expression may grow where each alternative repeats what stands behind their group
_LOOK: Final = re.compile(r"\(\?<?[!=]")
_GAP: Final = re.compile(r"\]\{0,[2-9]\d\}\?")
_BEGIN: Final = re.compile(r"(?:\(\?:)?\[[\ue000-\ue006-]+\]\[\^")
_HEAD: Final = "(?P<head>"


def quick(pattern: str) -> str:
    r"""Return an expression that matches the same as `pattern`, its alternatives in the same order.

    A leading `\b` is asked behind the first letter, and groups at the beginning are dissolved.
    """
    parts = _alternatives(pattern)
    return "|".join(_led(part, word=False, alone=len(parts) == 1) for part in parts)


def core(pattern: str) -> str | None:
    """Return an expression that matches somewhere wherever `pattern` does, and is found faster; None where there is none.

    It is what follows the actor and the long gap, and the conditions behind them, with which `pattern` begins.
    """
    rest = pattern[(far := _far(pattern)) :]
    while _LOOK.match(rest) and (end := _group_end(rest, 0)):
        rest = rest[end:]
    return quick(rest) if far and rest and len(_alternatives(pattern)) == 1 else None


def _far(pattern: str) -> int:
    """Return where the head begins of a pattern that begins with actors or words and long gaps behind them, else 0.

    Of many actors each would look through the same stretch for the head.
    """
    end = _group_end(pattern, 0) if _GROUP.match(pattern) else pattern.find(_HEAD)
    return end if end > 0 and pattern.startswith(_HEAD, end) and _BEGIN.match(pattern) and _GAP.search(pattern, 0, end) else 0


def _led(part: str, *, word: bool, alone: bool) -> str:
    """Return `part` as alternatives that begin with a letter, if it can be done.

    `word`: where a word begins or ends. `alone`: `part` stands beside no other alternative, so that it may be one group.
    """
    while part.startswith(r"\b"):
        part, word = part[2:], True
    group = _GROUP.match(part)
    end = _group_end(part, 0) if group else 0
    if group is None or not end or part[end : end + 1] in _REPEATS:
        return _lettered(part) if word else part
    within, behind = _alternatives(part[group.end() : end - 1]), part[end:]
    found = [one for given in within for one in _alternatives(_led(given, word=word, alone=alone and len(within) == 1))]
    if group.group() == "(?:" and (not behind or (not alone and _repeats(found, behind))):
        return "|".join(_by_letter([one + behind for one in found]))
    return f"{group.group()}{'|'.join(_by_letter(found))}){behind}"


def _repeats(found: list[str], behind: str) -> bool:
    """Tell whether each of the alternatives can repeat what stands behind their group."""
    return "(?P<" not in behind and len(behind) * len(found) <= _MOST


def _by_letter(parts: list[str]) -> list[str]:
    """Return the alternatives with those that begin with one letter put together, if all begin with letters.

    At most one letter stands at a place, so that only the order of those with the same letter tells which one matches.
    """
    by_letter: dict[str, list[str]] = {}
    for part in parts:
        letter = _LETTER.match(part)
        if letter is None:
            return parts
        by_letter.setdefault(letter.group(), []).append(part[letter.end() :])
    if len({begin[0] for begin in by_letter}) < len(by_letter):
        return parts  # one and the same letter with a boundary and without: their order tells
    return [begin + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})") for begin, rests in by_letter.items()]


def _lettered(part: str) -> str:
    r"""Return `\b` and `part`, with the boundary behind the first letter where `part` begins with one."""
    first, follows = part[:1], part[1:2]
    if first.isascii() and first.isalnum() and follows not in _REPEATS:
        return rf"{first}(?<!\w{first}){part[1:]}"
    return rf"\b{part}"


def _alternatives(pattern: str) -> list[str]:
    """Return the alternatives of an expression, what stands between its outermost bars."""
    depth, begin, found = 0, 0, []
    for step in _STEP.finditer(pattern):
        sign = step.group()
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
        elif sign == "|" and not depth:
            found.append(pattern[begin : step.start()])
            begin = step.end()
    return [*found, pattern[begin:]]


def _group_end(pattern: str, start: int) -> int:
    """Return where the group that opens at `start` ends, behind its bracket; 0 where it is left open."""
    depth = 0
    for step in _STEP.finditer(pattern, start):
        sign = step.group()
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
            if not depth:
                return step.end()
    return 0
