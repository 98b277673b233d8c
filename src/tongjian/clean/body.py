"""The body of an article as lines: the page's own region first, other opinions where it is not sure."""

from typing import Final, NamedTuple

from tongjian.clean.blocks import Block, Layout
from tongjian.clean.furniture import strip_furniture
from tongjian.clean.linked_data import article_body
from tongjian.clean.markup import Markup
from tongjian.clean.stamps import stamps_in
from tongjian.clean.region import blocks_of, find_region, furniture_nodes, key

_MOSTLY_LINK: Final = 0.7
_HEAD: Final = 12  # lines among which the headline may stand again


class Body(NamedTuple):
    """Lines of the body, the index of its first block in the layout, and how sure (0..1)."""

    lines: list[str]
    first: int
    sure: float


def body_of(markup: Markup, layout: Layout, title: str) -> Body:
    """Return the body of the page; no lines where there is none."""
    anchors = anchors_of(markup)
    furniture = furniture_nodes(layout, title, anchors)
    region = find_region(layout, furniture, anchors)
    chosen = first_article(layout, blocks_of(layout, region, furniture), title)
    chosen = [b for b in chosen if b.linked < _MOSTLY_LINK]
    lines = strip_furniture(_without_title(_once([b.text for b in chosen]), title))
    first = _index(layout, chosen)
    return Body(lines, first, 0.9 if lines else 0.0)


def first_article(layout: Layout, chosen: list[Block], title: str) -> list[Block]:
    """Cut where a second article begins, as on pages that load the next one below: a later h1 dressed as the first or with a date under it."""
    first: Block | None = None
    read = 0.0
    for i, block in enumerate(chosen):
        if layout.tags[block.node] == "h1":
            if (
                first
                and read > 200
                and (_dated(chosen[i + 1 : i + 6]) or (key(first.text) == key(title) and _alike(layout, first, block)))
            ):
                return chosen[:i]
            first = first or block
        elif block.prose:
            read += block.weight
    return chosen


def _alike(layout: Layout, one: Block, other: Block) -> bool:
    return bool(layout.words[one.node]) and layout.words[one.node] == layout.words[other.node]


def _dated(blocks: list[Block]) -> bool:
    return any(len(b.text) <= 100 and any(True for _ in stamps_in(b.text)) for b in blocks)


def _once(lines: list[str]) -> list[str]:
    """Drop a paragraph that was there before, alone or as part of one long line that repeats the article."""
    kept: list[str] = []
    seen: set[str] = set()
    for line in lines:
        own = key(line)
        if len(own) >= 30 and own in seen:
            continue
        if len(own) >= 400 and sum(len(s) for s in seen if len(s) >= 60 and s in own) * 2 > len(own):
            continue
        seen.add(own)
        kept.append(line)
    return kept


def anchors_of(markup: Markup) -> str:
    """Return what the head says of the body (JSON-LD's articleBody, the description), as `key`."""
    told = article_body(markup.records) + [markup.metas.get(name, "") for name in ("og:description", "description")]
    return key(" ".join(told))


def _index(layout: Layout, chosen: list[Block]) -> int:
    start = next((b for b in chosen if b.prose), chosen[0] if chosen else None)
    return next((i for i, b in enumerate(layout.blocks) if b is start), len(layout.blocks))


def _without_title(lines: list[str], title: str) -> list[str]:
    """Drop the headline where it stands among the first lines."""
    headline = key(title)
    if not headline:
        return lines
    return [line for i, line in enumerate(lines) if i >= _HEAD or key(line) != headline]
