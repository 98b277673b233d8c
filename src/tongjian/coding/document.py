r"""One article as the coders see it: the full text, its folded twin, sentences, and what was found in them so far.

A `Document` is filled stage by stage (mentions, times, quotes, statements), each stage reading what the earlier ones
left; no stage changes another's finds. All offsets are into `full`, which is `title + "\n" + text`.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable
from typing import Any, Literal, TypeVar

import msgspec

from tongjian import text as textlib
from tongjian.coding.times import TimeExpression
from tongjian.model import Article, Statement

T = TypeVar("T")
How = Literal["listed", "adjective", "weak", "form", "pronoun", "metonym", "office", "apposition", "joint", "short"]


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """One actor at one place. Mentions of a document do not overlap and stand in order.

    `kind` is a pack actor kind. `members` holds both actors of a joint mention (双方, 两国, 中美, the two sides), which
    has itself id None. `key` tells whether two mentions are one actor: the pack id, else the folded name. `describes`
    is where the words stand by which a state or firm only says whose the firm beside it is, and is no side of an act.
    """

    start: int
    end: int
    surface: str
    name: str
    names: dict[str, str]
    kind: str
    how: How
    id: str | None = None
    country: str | None = None
    members: tuple["Mention", ...] = ()
    describes: tuple[int, int] | None = None

    @property
    def key(self) -> str:
        """The actor's identity inside one document."""
        return self.id or textlib.fold(self.name)


class Document:
    """The working view of one article. `main` is the grammar to use: "zh" or "en"."""

    __slots__ = (
        "_made", "_mention_starts", "_mentions", "_time_starts", "_times", "article", "body_start", "folded", "full", "lang",
        "main", "ref", "sentence_of", "sentences", "statements", "url",
    )  # fmt: skip

    def __init__(self, article: Article) -> None:
        self.article = article
        self.full = f"{article.title}\n{article.text}"
        self.folded = textlib.fold(self.full)
        self.lang = article.lang
        self.main: Literal["zh", "en"] = "zh" if article.lang.startswith("zh") else "en"
        self.ref = article.published
        self.url = article.url or ""
        self.body_start = len(article.title) + 1  # where the body begins in `full`
        self.sentences = textlib.unwrapped(self.full, textlib.sentences(self.full), self.body_start)
        self.sentence_of = sentence_table(self.sentences, len(self.full))  # for every character; see `sentence_at`
        self._mentions: list[Mention] = []
        self._mention_starts: list[int] = []
        self._times: list[TimeExpression] = []
        self._time_starts: list[int] = []
        self.statements: list[Statement] = []
        self._made: dict[str, Any] = {}

    @property
    def mentions(self) -> list[Mention]:
        """The actors found, in order; they are set as a whole, never added to."""
        return self._mentions

    @mentions.setter
    def mentions(self, found: list[Mention]) -> None:
        self._mentions = found
        self._mention_starts = [m.start for m in found]
        self._made = {}

    @property
    def times(self) -> list[TimeExpression]:
        """The time expressions found, in order; they are set as a whole, never added to."""
        return self._times

    @times.setter
    def times(self, found: list[TimeExpression]) -> None:
        self._times = found
        self._time_starts = [t.start for t in found]

    def once(self, what: str, make: Callable[[], "T"]) -> "T":
        """Return `make()`, something read from all mentions, made once for `what`: many acts of a long page ask for it."""
        if what not in self._made:
            self._made[what] = make()
        made: T = self._made[what]
        return made

    def mentions_of(self, name: str) -> list[Mention]:
        """Return the mentions that bear a canonical name, in order."""
        return self.once("by name", self._by_name).get(name, [])

    def _by_name(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in self._mentions:
            found.setdefault(mention.name, []).append(mention)
        return found

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that holds `offset`, or of the last one that begins before it (0 if none)."""
        if offset < len(self.sentence_of):
            return self.sentence_of[max(0, offset)]
        return max(0, len(self.sentences) - 1)

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that lie wholly inside start..end, in order."""
        starts = self._mention_starts
        low = bisect_left(starts, start)
        high = bisect_left(starts, end, low)
        return [m for m in self._mentions[low:high] if m.end <= end]

    def times_in(self, start: int, end: int) -> list[TimeExpression]:
        """Return the time expressions that lie wholly inside start..end, in order."""
        starts = self._time_starts
        low = bisect_left(starts, start)
        high = bisect_left(starts, end, low)
        return [t for t in self._times[low:high] if t.end <= end]


def sentence_table(sentences: list[tuple[int, int]], length: int) -> "array[int]":
    """Return for each of `length` characters the sentence that it stands in, or the one before; it is asked for very often."""
    ends = [start for start, _ in sentences[1:]] + [length]
    found, at = array("I"), 0
    for index, end in enumerate(ends):
        found.extend(array("I", (index,)) * (end - at))
        at = end
    return found
