"""Where on a page something stands: under the headline, above it, in the body, or beside the article."""

from bisect import bisect_left
from collections.abc import Iterator
from enum import IntEnum
from functools import cached_property
from itertools import islice
from typing import Final

from tongjian.clean.blocks import Layout, squeeze, weight
from tongjian.clean.region import key

_ASIDE: Final = frozenset(("aside", "nav", "footer"))
_BESIDE: Final = frozenset(
    (
        "comment", "comments", "related", "recommend", "recommended", "recommendations", "latest", "sidebar", "aside", "rank",
        "ranking", "footer", "trending", "popular", "teaser", "teasers", "carousel", "newsletter", "promo", "hot", "copyright",
    )
)  # fmt: skip
_ABOVE: Final = 3  # blocks over the headline that still belong to it: a date, a section's name
_OUT: Final = 3  # elements around a date in which another article's headline would stand
_PIECES: Final = 20  # pieces of text of a link that are looked at
_HEADLINE: Final = 30.0  # weight of link text from which it is a headline and no name


class Zone(IntEnum):
    """Where a thing stands, best place for a date first."""

    UNDER = 0
    ABOVE = 1
    INSIDE = 2


class Surroundings:
    """The places of headline and body in a layout. `first`: index of the first block of the body."""

    def __init__(self, layout: Layout, title: str, first: int) -> None:
        self.layout = layout
        self.first = first
        self.body = layout.blocks[first].node if first < len(layout.blocks) else len(layout.nodes)
        self.head = self._headline(key(title))

    def _headline(self, wanted: str) -> int:
        """Return the index of the block that is the headline, the last one before the body; -1 where there is none."""
        for i in range(min(self.first, len(self.layout.blocks)) - 1, -1, -1):
            if wanted and key(self.layout.blocks[i].text) == wanted:
                return i
        return -1

    def zone(self, block: int) -> Zone:
        """Return where a block stands."""
        if block >= self.first:
            return Zone.INSIDE
        return Zone.UNDER if block >= self.head - _ABOVE else Zone.ABOVE

    def distance(self, block: int) -> int:
        """Return how far a block stands from the headline; those over it (today's date) come after all others."""
        if self.head < 0:
            return 0
        return block - self.head if block >= self.head else len(self.layout.blocks) + self.head - block

    def under(self, node: int) -> bool:
        """Tell whether a node stands between the headline and the body."""
        head = self.layout.blocks[max(0, self.head - _ABOVE)].node if self.head >= 0 else self.body
        return head <= node < self.body

    def beside(self, node: int) -> bool:
        """Tell whether a node stands in a part that is not the article's: an aside, comments, a list of other articles."""
        if self._aside[node]:
            return True
        for outer in self._outer(node):
            if self.layout.inside(self.body, outer):
                return False
            at = bisect_left(self._links, outer)
            if at < len(self._links) and self._links[at] <= self.layout.last[outer]:
                return True
        return False

    def _outer(self, node: int) -> Iterator[int]:
        for _ in range(_OUT):
            if node < 0:
                return
            yield node
            node = self.layout.parent[node]

    @cached_property
    def _aside(self) -> list[bool]:
        """Tell for each node whether it or one around it is called a part beside the article, and does not hold the article."""
        found: list[bool] = []
        for i, (tag, words, parent) in enumerate(zip(self.layout.tags, self.layout.words, self.layout.parent, strict=True)):
            inherited = parent >= 0 and found[parent]
            found.append(inherited or ((tag in _ASIDE or bool(words & _BESIDE)) and not self.layout.inside(self.body, i)))
        return found

    def listed(self, node: int) -> bool:
        """Tell whether a node stands in an item of a list or in a link, where other articles' dates stand."""
        return self._listed[node]

    @cached_property
    def _listed(self) -> list[bool]:
        found: list[bool] = []
        for tag, parent in zip(self.layout.tags, self.layout.parent, strict=True):
            found.append(tag in ("li", "a") or (parent >= 0 and found[parent]))
        return found

    @cached_property
    def _links(self) -> list[int]:
        """Return the links long enough to be headlines, in order."""
        nodes = self.layout.nodes
        pieces = ((i, islice(nodes[i].itertext(), _PIECES)) for i, tag in enumerate(self.layout.tags) if tag == "a")
        return [i for i, texts in pieces if weight(squeeze("".join(texts)[:300])) >= _HEADLINE]
