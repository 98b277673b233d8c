"""What stands between an auxiliary and its verb: has in recent weeks imposed, will this week ban, would, from July 1, tax."""

from collections.abc import Collection, Sequence
from typing import Final

_MOST: Final = 7  # words that may be tucked in
# what such a phrase begins with
_OPENS: Final = frozenset(
    {
        "in", "on", "by", "from", "for", "at", "since", "over", "until", "as", "during", "within", "under", "of", "through",
        "without", "despite", "after", "before", "around", "earlier", "later", "last", "this", "next", "once", "again",
    }
)  # fmt: skip


def auxiliary_before(
    texts: Sequence[str],
    tags: Sequence[str],
    at: int,
    auxiliaries: Collection[str],
    inside: Collection[str],
    whens: Collection[str],
) -> int | None:
    """Return the word with one of the tags `auxiliaries` that a phrase ending at word `at` parts from its verb, None if none.

    The phrase begins with a word of `_OPENS` or with the tag of a time or adverb (`whens`), and has only words with the tags
    `inside`; it may stand in commas.
    """
    end = at - 1 if texts[at] == "," else at
    commas = end != at
    if texts[end] in _OPENS and (end + 1 == len(tags) or tags[end + 1] not in whens):
        return None  # were in favour of easing
    for aux in range(end, max(-1, end - _MOST - 2), -1):
        if tags[aux] in auxiliaries:
            first = aux + 2 if commas and texts[aux + 1] == "," else aux + 1
            if commas != (first == aux + 2) or first > end:
                return None
            return aux if tags[first] in whens or texts[first] in _OPENS else None
        if tags[aux] not in inside and texts[aux] != ",":
            return None
    return None
