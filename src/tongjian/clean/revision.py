"""Two texts of one address: what changed between them, and where words of the first stand in the second."""

from difflib import SequenceMatcher
from typing import Final, Literal

from tongjian.model import Article, Frozen

_AROUND: Final = 24  # characters on either side that tell one of several equal quotes from another
_MOST_LINES: Final = 4000  # beyond this the lines are compared as sets, in linear time


class Change(Frozen, frozen=True, kw_only=True):
    """One difference: of a field, or of a line of the text. `before` is None for what is new, `after` for what is gone."""

    what: Literal["title", "published", "byline", "line"]
    before: str | None = None
    after: str | None = None


def is_revision(old: Article, new: Article) -> bool:
    """Tell whether `new` says something else than `old`: in its headline or its text."""
    return (old.title, old.text) != (new.title, new.text)


def changes(old: Article, new: Article) -> list[Change]:
    """Return the differences of two revisions: fields first, then lines in the order of the texts."""
    found: list[Change] = []
    for what in ("title", "published", "byline"):
        before, after = getattr(old, what), getattr(new, what)
        if before != after:
            found.append(Change(what=what, before=before or None, after=after or None))
    return [*found, *_lines(old.text.split("\n"), new.text.split("\n"))]


def _lines(old: list[str], new: list[str]) -> list[Change]:
    if len(old) + len(new) > _MOST_LINES:
        gone, come = set(old) - set(new), set(new) - set(old)
        return [
            *(Change(what="line", before=line) for line in old if line in gone),
            *(Change(what="line", after=line) for line in new if line in come),
        ]
    found: list[Change] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        pairs = max(b - a, d - c)
        for i in range(pairs):
            before = old[a + i] if a + i < b else None
            after = new[c + i] if c + i < d else None
            found.append(Change(what="line", before=before, after=after))
    return found


def place_again(old: str, new: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where old[start:end] stands in `new`; None where these words are gone ("source changed").

    Offsets count characters. Where the words stand at several places, the one with the same words around it is taken, then the
    one nearest to the old place counted from the nearer end of the text. Raises ValueError for an empty or impossible span.
    """
    if not 0 <= start < end <= len(old):
        raise ValueError(f"no span {start}..{end} in a text of {len(old)} characters")
    words = old[start:end]
    places = _places(new, words)
    if new.startswith(words, start):
        places.append(start)
    if not places:
        return None
    best = max(places, key=lambda at: (_same_around(old, start, end, new, at), -_moved(old, new, start, at)))
    return best, best + len(words)


def _places(text: str, words: str) -> list[int]:
    found: list[int] = []
    at = text.find(words)
    while at >= 0 and len(found) < 1000:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def _same_around(old: str, start: int, end: int, new: str, at: int) -> int:
    """Return how many characters before and behind the words are the same, up to _AROUND on either side."""
    behind = at + end - start
    left = _common(old[max(0, start - _AROUND) : start][::-1], new[max(0, at - _AROUND) : at][::-1])
    return left + _common(old[end : end + _AROUND], new[behind : behind + _AROUND])


def _common(one: str, other: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _moved(old: str, new: str, start: int, at: int) -> int:
    return min(abs(at - start), abs((len(new) - at) - (len(old) - start)))
