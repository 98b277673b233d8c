"""Whether two texts are copies of one: exact, near, excerpt, reprint with comment, script twins. Pure and symmetric.

Much of the shorter text must stand in the other, also when what both quote is left out; and where the two run in parallel, no
number may stand in the place of another and no name in the place of another all through: those are bulletins of one form.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from operator import eq

from tongjian.merge.fingerprints import LEAST, fingerprints, tokens, unquoted
from tongjian.text import is_cjk

CONTAINED = 0.5  # share of the shorter text's fingerprints that stand in the other
_FEW, _CONTAINED_OF_FEW = 32, 0.7  # set phrases or one quoted sentence are half of a text of a few sentences
_OWN_WORDS = 0.35  # the same outside of quotes
_ANCHOR = 4  # tokens that must agree to align two texts
_SLOT = 8  # tokens: what is longer is rewritten, not another value in the same place
_ALL_THROUGH = 3  # times that even one character stands for another name (美, 加)
_PARALLEL = 60  # tokens: further on two texts are not compared place by place
_SHORT = 240  # tokens: in a text as short as this, one other name makes another bulletin
_BULLETIN = 600  # tokens: the same where the pack knows both names, as those of two
_LONGEST_NAME = 5  # tokens of Latin letters in a name
_LONGEST_HAN = 12
_ONE_LENGTH = 0.85  # two short texts of one length are compared from end to end
_JOINING = 2  # tokens between names that stand for one name: "and", 和
_ONE_FOR_ANOTHER = 6  # tokens of what may stand for a name
# what stands for a name and means the same: 我国, 中方, 当局
_VARIANT = re.compile(r"[我本该他她它其两双各当]|.{1,4}方$|.{0,6}(?:当局|政府|官方)$")


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


def copied(a: Text, b: Text, names: Mapping[str, str] | None = None) -> str | None:
    """Return why two texts are copies of one; DIFFERENT when they are two texts of one form; None when they share little.

    `names`: folded names of states, places, bodies and companies, and whom each names: two names of one are no difference.
    """
    a, b = sorted((a, b), key=lambda text: text.words)  # aligning is not symmetric, and the answer must be
    if a.words == b.words and a.words:
        return f"the same text, {len(a.words)} words"
    smaller = min(len(a.prints), len(b.prints))
    if smaller < LEAST:
        return None
    share = len(a.prints & b.prints) / smaller
    if share < (CONTAINED if smaller >= _FEW else _CONTAINED_OF_FEW) or not _own_words(a, b):
        return None
    if _other_values(a, b, names or {}):
        return DIFFERENT
    words = round(share * min(len(a.words), len(b.words)))
    return f"{share:.0%} of the shorter text stands in the other, {words} words, with the same numbers and names"


def _own_words(a: Text, b: Text) -> bool:
    """Tell whether what the shorter text says outside of quotes stands in the other too, where there is enough of it.

    Whether the other has it in quotes does not count: marks are lost at the ends of excerpts, and a reprint may quote all of it.
    """
    shorter, longer = sorted((a, b), key=lambda text: (len(text.prints), text.words))
    return len(shorter.own) < 2 * LEAST or len(shorter.own & longer.prints) / len(shorter.own) >= _OWN_WORDS


def _other_values(a: Text, b: Text, names: Mapping[str, str]) -> bool:
    """Tell whether one text has other numbers or names where the other runs in parallel."""
    swaps: Counter[tuple[str, str]] = Counter()
    known = named = 0
    for slot in _slots(a, b):
        numbers = tuple([w for w in side if w[0].isdigit()] for side in slot[:2])
        if numbers[0] and numbers[1]:
            if sorted(numbers[0]) != sorted(numbers[1]):
                return True
        elif a.lang == b.lang and not any(numbers):
            # script twins may have the other region's names (輝達, 英伟达) all through
            swaps[("".join(slot[0]), "".join(slot[1]))] += not _same_one(slot, names)
            sure = _two_known(slot, names)
            known += sure
            named += max(sure, _two_names(slot, a, b, names) and _swapped(slot, a, b, names))
    length = min(len(a.words), len(b.words))
    return named >= (1 if length <= _SHORT else 2) or (known > 0 and length <= _BULLETIN) or _all_through(swaps)


def _all_through(swaps: Counter[tuple[str, str]]) -> bool:
    """Tell whether one word stands for another again and again."""
    return any(
        (n >= 2 and min(map(_weight, pair)) >= 2) or (n >= _ALL_THROUGH and max(map(_weight, pair)) >= 2)
        for pair, n in swaps.items()
    )


def _known(words: list[str], after: str, names: Mapping[str, str]) -> str | None:
    """Return whom a stretch names as a whole, or None."""
    # what two names have in common at their end (中国, 蒙古国) stands after them
    for form in ("".join(words), " ".join(words)):
        found = names.get(form) or names.get(form + after)
        if found:
            return found
    return None


def _same_one(slot: "Slot", names: Mapping[str, str]) -> bool:
    """Tell whether both stretches are names of one (南韩, 韩国)."""
    left, right, after = slot
    one = _known(left, after, names)
    return one is not None and one == _known(right, after, names)


def _two_known(slot: "Slot", names: Mapping[str, str]) -> bool:
    """Tell whether the stretches are, or hold in the same words, known names and no one is named in both."""
    left, right, after = slot
    one, other = _known(left, after, names), _known(right, after, names)
    if one and other:
        return one != other
    (ones, rest), (others, rest2) = _split(left, after, names), _split(right, after, names)
    alike = (Counter(rest) & Counter(rest2)).total()
    fewer, more = sorted((len(rest), len(rest2)))
    same_frame = 2 * alike >= fewer if fewer else more <= _JOINING
    return bool(ones and others) and not ones & others and same_frame


def _two_names(slot: "Slot", a: Text, b: Text, names: Mapping[str, str]) -> bool:
    """Tell whether a name stands in the place of another, as far as letters tell, or some word in that of a known name."""
    left, right, after = slot
    if _same_one(slot, names):
        return False
    sides = ((left, a), (right, b))
    known = [_known(words, after, names) is not None for words, _ in sides]
    letters = [text.capitalised("".join(words)) for words, text in sides]
    if all(k or c for k, c in zip(known, letters, strict=True)):
        return True
    return any(known) and _stands_for_name(right if known[0] else left)


def _swapped(slot: "Slot", a: Text, b: Text, names: Mapping[str, str]) -> int:
    """Return how many names stand for another in a stretch that has names for names, one at least."""
    left, right, _ = slot
    runs = _runs(left, right) if len(left) == len(right) else ()
    return max(1, sum(_two_names(run, a, b, names) for run in runs))


def _stands_for_name(words: list[str]) -> bool:
    """Tell whether Han words that nobody listed may be a name: no pronoun, no other word for the one named."""
    text = "".join(words)
    return 2 <= len(words) <= _ONE_FOR_ANOTHER and all(map(is_cjk, text)) and not _VARIANT.match(text)


def _split(words: list[str], after: str, names: Mapping[str, str]) -> tuple[set[str], list[str]]:
    """Return whom the known names in a stretch name, and the words that are no part of such names."""
    found: set[str] = set()
    rest: list[str] = []
    at = 0
    while at < len(words):
        most = _LONGEST_HAN if is_cjk(words[at][0]) else _LONGEST_NAME
        for end in range(min(len(words), at + most), at, -1):
            one = _known(words[at:end], after if end == len(words) else "", names)
            if one:
                found.add(one)
                at = end
                break
        else:
            rest.append(words[at])
            at += 1
    return found, rest


_LOWER = re.compile(r"\b[a-z][^\W\d_]*")


def _weight(words: str) -> int:
    return len(words) if is_cjk(words[0]) else len(words) // 2


Slot = tuple[list[str], list[str], str]


def _slots(a: Text, b: Text) -> Iterator[Slot]:
    """Yield what differs in the same place of both texts, with the token after it: short stretches between aligned ones."""
    shorter, longer = sorted((len(a.words), len(b.words)))
    if longer <= _SHORT and shorter >= _ONE_LENGTH * longer:
        # in a bulletin of figures there may be no run of words that stands once
        yield from _inside(a.words, b.words)
        return
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
        elif left and right:
            yield from _inside(left, right)


def _ends(a: list[str], b: list[str], anchors: list[tuple[int, int]]) -> Iterator[Slot]:
    """Yield what differs before the first and after the last aligned stretch.

    A lead or a footer of its own has other words; one of the same words differs by its date or by one name.
    """
    first, last = anchors[0], anchors[-1]
    for left, right in ((a[: first[0]], b[: first[1]]), (a[last[0] + _ANCHOR :], b[last[1] + _ANCHOR :])):
        if len(left) == len(right):
            swaps = [([x], [y], "") for x, y in zip(left, right, strict=True) if x != y]
            if all(x[0][0].isdigit() and y[0][0].isdigit() for x, y, _ in swaps):
                yield from swaps
                continue
        if left and right and max(len(left), len(right)) <= _PARALLEL:
            yield from _inside(left, right, least=0.6)


def _inside(left: list[str], right: list[str], least: float = 0.5) -> Iterator[Slot]:
    """Yield what differs in two stretches, where most words of the shorter one stand in the other in order."""
    if len(left) == len(right) and sum(map(eq, left, right)) >= least * len(left):
        yield from _runs(left, right)
        return
    codes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    equal = sum(i2 - i for kind, i, i2, _, _ in codes if kind == "equal")
    if equal < least * min(len(left), len(right)):
        return
    for kind, i, i2, j, j2 in codes:
        if kind == "replace" and i2 - i <= _SLOT and j2 - j <= _SLOT:
            yield left[i:i2], right[j:j2], left[i2] if i2 < len(left) else ""


def _by_place(left: list[str], right: list[str]) -> Iterator[Slot]:
    """Yield what differs at the same places of two stretches of one length; they are parallel when most tokens agree."""
    if 2 * sum(map(eq, left, right)) >= len(left):
        yield from _runs(left, right)


def _runs(left: list[str], right: list[str]) -> Iterator[Slot]:
    """Yield the runs of tokens that differ, place by place."""
    start = None
    for i, (x, y) in enumerate(zip([*left, ""], [*right, ""], strict=True)):
        if x != y and start is None:
            start = i
        elif x == y and start is not None:
            yield left[start:i], right[start:i], x
            start = None


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
