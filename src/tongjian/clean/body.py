"""The body of an article as lines: the page's own region first, other opinions where it is not sure."""

from typing import Final, NamedTuple

from tongjian.clean.blocks import Block, Layout, weight
from tongjian.clean.furniture import strip_furniture
from tongjian.clean.linked_data import article_body
from tongjian.clean.markup import Markup
from tongjian.clean.region import blocks_of, find_region, furniture_nodes

_MOSTLY_LINK: Final = 0.7


class Body(NamedTuple):
    """Lines of the body, the index of its first block in the layout, and how sure (0..1)."""

    lines: list[str]
    first: int
    sure: float


def body_of(markup: Markup, layout: Layout, title: str) -> Body:
    """Return the body of the page; no lines where there is none."""
    furniture = furniture_nodes(layout)
    region = find_region(layout, furniture)
    chosen = [b for b in blocks_of(layout, region, furniture) if b.linked < _MOSTLY_LINK]
    lines = strip_furniture(_without_title([b.text for b in chosen], title))
    first = _index(layout, chosen)
    return Body(lines, first, 0.9 if lines else 0.0)


def _index(layout: Layout, chosen: list[Block]) -> int:
    start = next((b for b in chosen if b.prose), chosen[0] if chosen else None)
    return next((i for i, b in enumerate(layout.blocks) if b is start), len(layout.blocks))


def _without_title(lines: list[str], title: str) -> list[str]:
    """Drop the headline where it stands among the lines before the first paragraph."""
    key = _key(title)
    for i, line in enumerate(lines[:8]):
        if key and _key(line) == key:
            return lines[:i] + lines[i + 1 :]
        if weight(line) > 150:
            break
    return lines


def _key(text: str) -> str:
    return "".join(ch for ch in text.lower() if ch.isalnum())


__all__ = ["Body", "article_body", "body_of"]
