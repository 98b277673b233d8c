"""Where on a page something stands: under the headline, above it, in the body, or beside the article."""

from bisect import bisect_left
from collections.abc import Iterator
from enum import IntEnum
from functools import cached_property
from typing import Final

from tongjian.clean.blocks import Layout
from tongjian.clean.region import key

_ASIDE: Final = frozenset(("aside", "nav", "footer"))
_BESIDE: Final = frozenset(
    (
        "comment", "comments", "related", "recommend", "recommended", "recommendations", "latest", "sidebar", "aside", "rank",
        "ranking", "footer", "trending", "popular", "teaser", "teasers", "carousel", "newsletter", "promo", "hot", "copyright",
    )
)  # fmt: skip
_PICTURE: Final = frozenset(("figure", "figcaption"))
_CAPTION: Final = frozenset(("caption", "captions", "figcaption"))
_ABOVE: Final = 3  # blocks over the headline that still belong to it: a date, a section's name
_CREDITS: Final = 14  # blocks behind the headline among which the body begins
_PARAGRAPH: Final = 120.0  # weight from which a line is a paragraph
_OUT: Final = 3  # elements around a date in which another article's headline would stand
_MOSTLY: Final = 0.5  # share of a line in links from which it leads elsewhere
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
        self.head = self._headline(key(title))
        if self.head >= first:
            self.first = self._first_paragraph()
        self.body = layout.blocks[self.first].node if self.first < len(layout.blocks) else len(layout.nodes)

    def _headline(self, wanted: str) -> int:
        """Return the index of the block that is the headline, the last one before the body or its beginning; -1 where none is."""
        blocks = self.layout.blocks
        before = range(min(self.first, len(blocks)) - 1, -1, -1)
        places = (*before, *range(self.first, min(self.first + _ABOVE, len(blocks))))
        return next((i for i in places if wanted and key(blocks[i].text) == wanted), -1)

    def _first_paragraph(self) -> int:
        """Return the index of the first paragraph behind the headline, where the body was taken to begin before it."""
        blocks = self.layout.blocks
        behind = range(self.head + 1, min(self.head + _CREDITS, len(blocks)))
        return next((i for i in behind if blocks[i].weight >= _PARAGRAPH), self.head + 1)

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
            found.append(inherited or ((tag in _ASIDE or not words.isdisjoint(_BESIDE)) and not self.layout.inside(self.body, i)))
        return found

    @cached_property
    def captions(self) -> list[bool]:
        """Tell for each node whether it lies in a figure or under a picture, where the picture's date stands."""
        found: list[bool] = []
        for i, (tag, words, parent) in enumerate(zip(self.layout.tags, self.layout.words, self.layout.parent, strict=True)):
            own = (tag in _PICTURE or not words.isdisjoint(_CAPTION)) and not self.layout.inside(self.body, i)
            found.append(own or (parent >= 0 and found[parent]))
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
        """Return the elements of lines that are mostly link and long enough to be headlines, in order."""
        return sorted(b.node for b in self.layout.blocks if b.linked >= _MOSTLY and b.weight >= _HEADLINE)
