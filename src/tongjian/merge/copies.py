"""Whether two texts are copies of one: exact, near, excerpt, reprint with comment, script twins. Pure and symmetric.

Much of the shorter text must stand in the other, also when what both quote is left out; and where the two run in parallel, no
number may stand in the place of another and no name in the place of another all through: those are bulletins of one form.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from tongjian.merge.fingerprints import LEAST, fingerprints, tokens, unquoted
from tongjian.text import is_cjk

CONTAINED = 0.5  # share of the shorter text's fingerprints that stand in the other
_FEW, _CONTAINED_OF_FEW = 16, 0.75  # a set phrase is half of a text of a few sentences
_OWN_WORDS = 0.35  # the same outside of quotes
_ANCHOR = 4  # tokens that must agree to align two texts
_SLOT = 8  # tokens: what is longer is rewritten, not another value in the same place
_ALL_THROUGH = 3  # times that even one character stands for another name (美, 加)
_PARALLEL = 60  # tokens: further on two texts are not compared place by place
_SHORT = 240  # tokens: in a text as short as this, two other names make another bulletin


class Text:
    """A text made ready for comparing; what only some comparisons need is made when one does."""

    def __init__(self, raw: str, lang: str) -> None:
        self.raw = raw
        self.lang = lang
        self.words = tokens(raw)
        self.prints = fingerprints(self.words)

    @cached_property
    def own(self) -> frozenset[int]:
        """Return the fingerprints of what stands outside of quotes."""
        return fingerprints(tokens(unquoted(self.raw)))

    def capitalised(self, word: str) -> bool:
        """Tell whether a folded word of Latin letters never begins with a small one here: a name, as far as letters tell."""
        return word.isalpha() and not is_cjk(word[0]) and word not in self._lower

    @cached_property
    def _lower(self) -> frozenset[str]:
        return frozenset(_LOWER.findall(self.raw))

    @cached_property
    def places(self) -> dict[tuple[str, ...], int]:
        """Return where each gram stands that the text has once."""
        found: dict[tuple[str, ...], int] = {}
        words = self.words
        for i, gram in enumerate(zip(*(words[k:] for k in range(_ANCHOR)), strict=False)):
            found[gram] = -1 if gram in found else i
        return {gram: i for gram, i in found.items() if i >= 0}


DIFFERENT = "other numbers or names in the same form"


def copied(a: Text, b: Text, names: frozenset[str] = frozenset()) -> str | None:
    """Return why two texts are copies of one; DIFFERENT when they are two texts of one form; None when they share little.

    `names` are folded names of states, places, bodies and companies.
    """
    if a.words == b.words and a.words:
        return f"the same text, {len(a.words)} words"
    smaller = min(len(a.prints), len(b.prints))
    if smaller < LEAST:
        return None
    share = len(a.prints & b.prints) / smaller
    if share < (CONTAINED if smaller >= _FEW else _CONTAINED_OF_FEW) or not _own_words(a, b):
        return None
    if _other_values(a, b, names):
        return DIFFERENT
    words = round(share * min(len(a.words), len(b.words)))
    return f"{share:.0%} of the shorter text stands in the other, {words} words, with the same numbers and names"


def _own_words(a: Text, b: Text) -> bool:
    """Tell whether the texts also share what stands outside of quotes, where there is enough of it."""
    smaller = min(len(a.own), len(b.own))
    return smaller < 2 * LEAST or len(a.own & b.own) / smaller >= _OWN_WORDS


def _other_values(a: Text, b: Text, names: frozenset[str]) -> bool:
    """Tell whether one text has other numbers or names where the other runs in parallel."""
    swaps: Counter[tuple[str, str]] = Counter()
    named: Counter[tuple[str, str]] = Counter()
    for left, right, after in _slots(a, b):
        numbers = ([w for w in left if w[0].isdigit()], [w for w in right if w[0].isdigit()])
        if numbers[0] and numbers[1]:
            if sorted(numbers[0]) != sorted(numbers[1]):
                return True
        elif a.lang == b.lang and not any(numbers):
            # script twins may have the other region's names (輝達, 英伟达) all through
            pair = ("".join(left), "".join(right))
            swaps[pair] += 1
            named[pair] += _is_name(pair[0], after, a, names) and _is_name(pair[1], after, b, names)
    short = min(len(a.words), len(b.words)) <= _SHORT
    return sum(named.values()) >= (1 if short else 2) or _all_through(swaps)


def _all_through(swaps: Counter[tuple[str, str]]) -> bool:
    """Tell whether one word stands for another again and again."""
    return any(
        (n >= 2 and min(map(_weight, pair)) >= 2) or (n >= _ALL_THROUGH and max(map(_weight, pair)) >= 2)
        for pair, n in swaps.items()
    )


def _is_name(word: str, after: str, text: Text, names: frozenset[str]) -> bool:
    # what two names have in common at their end (中国, 蒙古国) stands after them
    return text.capitalised(word) or word in names or word + after in names


_LOWER = re.compile(r"\b[a-z][^\W\d_]*")


def _weight(words: str) -> int:
    return len(words) if is_cjk(words[0]) else len(words) // 2


Slot = tuple[list[str], list[str], str]


def _slots(a: Text, b: Text) -> Iterator[Slot]:
    """Yield what differs in the same place of both texts, with the token after it: short stretches between aligned ones."""
    anchors = _anchors(a, b)
    if not anchors:
        return
    yield from _ends(a.words, b.words, anchors)
    for (i, j), (i2, j2) in pairwise(anchors):
        low_a, low_b = i + _ANCHOR, j + _ANCHOR
        if i2 < low_a or j2 < low_b or i2 - low_a > _PARALLEL or j2 - low_b > _PARALLEL:
            continue
        left, right, cut = _trimmed(a.words[low_a:i2], b.words[low_b:j2])
        if left and right and len(left) <= _SLOT and len(right) <= _SLOT:
            yield left, right, a.words[i2 - cut]
        elif len(left) == len(right):
            yield from _by_place(left, right)


def _ends(a: list[str], b: list[str], anchors: list[tuple[int, int]]) -> Iterator[Slot]:
    """Yield numbers that differ before the first and after the last aligned stretch.

    A lead or a footer of its own has another length and other words; one of the same words differs by its date alone.
    """
    first, last = anchors[0], anchors[-1]
    for left, right in ((a[: first[0]], b[: first[1]]), (a[last[0] + _ANCHOR :], b[last[1] + _ANCHOR :])):
        if len(left) == len(right):
            swaps = [([x], [y], "") for x, y in zip(left, right, strict=True) if x != y]
            if all(x[0][0].isdigit() and y[0][0].isdigit() for x, y, _ in swaps):
                yield from swaps


def _by_place(left: list[str], right: list[str]) -> Iterator[Slot]:
    """Yield the tokens that differ at one place of two stretches of one length; they are parallel when most tokens agree."""
    swaps = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
    if 2 * len(swaps) <= len(left):
        for x, y in swaps:
            yield [x], [y], ""


def _trimmed(left: list[str], right: list[str]) -> tuple[list[str], list[str], int]:
    """Return two stretches without what they begin and end with alike, and how much was cut off at the end."""
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    end = 0
    while end < min(len(left), len(right)) - start and left[-1 - end] == right[-1 - end]:
        end += 1
    return left[start : len(left) - end], right[start : len(right) - end], end


def _anchors(a: Text, b: Text) -> list[tuple[int, int]]:
    """Return places where a gram that each text has once stands in both, rising in both."""
    theirs = b.places
    return _rising(sorted((i, theirs[gram]) for gram, i in a.places.items() if gram in theirs))


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of `pairs` (sorted by the first) that also rises in the second (patience sorting)."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for n, (_, j) in enumerate(pairs):
        place = bisect_left(tails, j)
        before.append(at[place - 1] if place else -1)
        if place == len(tails):
            tails.append(j)
            at.append(n)
        else:
            tails[place], at[place] = j, n
    found = []
    n = at[-1] if at else -1
    while n >= 0:
        found.append(pairs[n])
        n = before[n]
    return found[::-1]
