"""Whether two texts are copies of one: exact, near, excerpt, reprint with comment, script twins. Pure and symmetric.

Much of the shorter text must stand in the other, also when what both quote is left out; and where the two run in parallel, no
number may stand in the place of another and no name in the place of another all through: those are bulletins of one form.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from tongjian.merge.fingerprints import LEAST, fingerprints, tokens, unquoted
from tongjian.text import is_cjk

CONTAINED = 0.5  # share of the shorter text's fingerprints that stand in the other
_OWN_WORDS = 0.35  # the same outside of quotes
_ANCHOR = 4  # tokens that must agree to align two texts
_SLOT = 8  # tokens: what is longer is rewritten, not another value in the same place
_SHORT = 160  # tokens: in a text as short as this, two other names make another bulletin


class Text(msgspec.Struct, frozen=True):
    """A text made ready for comparing."""

    raw: str
    lang: str
    words: list[str]
    prints: frozenset[int]


def ready(raw: str, lang: str) -> Text:
    """Return a text with its tokens and fingerprints."""
    words = tokens(raw)
    return Text(raw, lang, words, fingerprints(words))


def copied(a: Text, b: Text) -> str | None:
    """Return why two texts are copies of one, or None when they are not."""
    if a.words == b.words and a.words:
        return "the same text"
    smaller = min(len(a.prints), len(b.prints))
    if smaller < LEAST:
        return None
    share = len(a.prints & b.prints) / smaller
    if share < CONTAINED or not _own_words(a, b) or _other_values(a, b):
        return None
    return f"{share:.0%} of the shorter text stands in the other, with the same numbers and names"


def _own_words(a: Text, b: Text) -> bool:
    """Tell whether the texts also share what stands outside of quotes, where there is enough of it."""
    left, right = (fingerprints(tokens(unquoted(t.raw))) for t in (a, b))
    smaller = min(len(left), len(right))
    return smaller < 2 * LEAST or len(left & right) / smaller >= _OWN_WORDS


def _other_values(a: Text, b: Text) -> bool:
    """Tell whether one text has other numbers or names where the other runs in parallel."""
    swaps: Counter[tuple[str, str]] = Counter()
    for left, right in _slots(a.words, b.words):
        numbers = ([w for w in left if w[0].isdigit()], [w for w in right if w[0].isdigit()])
        if numbers[0] and numbers[1]:
            if sorted(numbers[0]) != sorted(numbers[1]):
                return True
        elif a.lang == b.lang and not any(numbers):
            # script twins may have the other region's names (輝達, 英伟达) all through
            swaps[("".join(left), "".join(right))] += 1
    named = Counter({pair: n for pair, n in swaps.items() if min(map(_weight, pair)) >= 2})
    if any(n >= 2 for n in named.values()):
        return True
    return sum(named.values()) >= 2 and min(len(a.words), len(b.words)) <= _SHORT


def _weight(words: str) -> int:
    return len(words) if is_cjk(words[0]) else len(words) // 2


def _slots(a: list[str], b: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield what stands in the same place of both texts and differs: short stretches between two aligned ones."""
    anchors = _anchors(a, b)
    for (i, j), (i2, j2) in pairwise(anchors):
        low_a, low_b = i + _ANCHOR, j + _ANCHOR
        if i2 < low_a or j2 < low_b or i2 - low_a > 3 * _SLOT or j2 - low_b > 3 * _SLOT:
            continue
        left, right = _trimmed(a[low_a:i2], b[low_b:j2])
        if left and right and len(left) <= _SLOT and len(right) <= _SLOT:
            yield left, right


def _trimmed(left: list[str], right: list[str]) -> tuple[list[str], list[str]]:
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    end = 0
    while end < min(len(left), len(right)) - start and left[-1 - end] == right[-1 - end]:
        end += 1
    return left[start : len(left) - end], right[start : len(right) - end]


def _anchors(a: list[str], b: list[str]) -> list[tuple[int, int]]:
    """Return places where a gram that each text has once stands in both, rising in both."""
    ours, theirs = _single(a), _single(b)
    pairs = sorted((i, theirs[gram]) for gram, i in ours.items() if gram in theirs)
    return _rising(pairs)


def _single(words: list[str]) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], int] = {}
    for i in range(len(words) - _ANCHOR + 1):
        gram = tuple(words[i : i + _ANCHOR])
        found[gram] = -1 if gram in found else i
    return {gram: i for gram, i in found.items() if i >= 0}


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
