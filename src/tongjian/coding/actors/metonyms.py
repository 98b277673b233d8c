"""Whether a capital's name stands for its state or for the town."""

from typing import Any

_REACH = 22  # characters that the longest of these words takes


_SIDES = ("方面", "当局")


def is_place(folded: str, start: int, end: int, context: dict[str, Any]) -> bool:
    """Tell whether the words around say that the town itself is meant (在北京举行, in Washington, 北京大学)."""
    places = context.get("place") or {}
    low = max(0, start - _REACH)
    if folded.endswith(tuple(places.get("addressed") or ()), low, start):
        return False  # complained to Beijing, pressure from Washington: who speaks or is spoken to is no town
    if folded.endswith(tuple(places.get("going") or ()), low, start) and folded.startswith(
        tuple(places.get("visiting") or ()), end
    ):
        return False  # 飞抵甲城访问: whose guest somebody is
    if folded.startswith(_SIDES, end):
        return False  # 在甲城方面反对后: a side, and no town
    before = tuple(places.get("before") or ())
    if folded.endswith(before, low, start) and any(_stands(folded, low, start, word) for word in before):
        return True
    after = tuple(places.get("after") or ())
    return folded.startswith(after, end) and any(_whole(folded, end, word) for word in after)


def _whole(folded: str, start: int, word: str) -> bool:
    """Tell whether `word` stands at `start` and ends there, but for a plural: " post" is not the beginning of " postponed"."""
    if not folded.startswith(word, start):
        return False
    end = start + len(word)
    if folded.startswith("s", end):
        end += 1
    return not (word[-1].isascii() and word[-1].isalpha() and folded[end : end + 1].isalpha() and folded[end] < "\u2e80")


def _stands(folded: str, low: int, end: int, word: str) -> bool:
    """Tell whether `word` ends at `end` as a word of its own: "at", not the end of "that"."""
    if not folded.endswith(word, low, end):
        return False
    before = folded[end - len(word) - 1 : end - len(word)]
    return not (word[0].isascii() and before.isalpha() and before < "\u2e80")
