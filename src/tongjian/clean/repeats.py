"""Text that a page shows twice, and second articles that it loads below the first."""

from typing import Final

from tongjian.clean.blocks import Block, Layout
from tongjian.clean.region import key
from tongjian.clean.stamps import stamps_in

_READ: Final = 200.0  # weight of prose that must lie before a second article
_SAME: Final = 30  # letters from which an equal line is the same paragraph again
_BLOB: Final = 400  # letters from which a line may be a whole article run together


def first_article(layout: Layout, chosen: list[Block], title: str) -> list[Block]:
    """Cut where a second article begins: a later h1 dressed as the headline's, or with a date under it."""
    first: Block | None = None
    read = 0.0
    for i, block in enumerate(chosen):
        if block.prose and layout.tags[block.node] != "h1":
            read += block.weight
        if layout.tags[block.node] != "h1":
            continue
        if (
            first
            and read > _READ
            and (_dated(chosen[i + 1 : i + 6]) or (key(first.text) == key(title) and _alike(layout, first, block)))
        ):
            return chosen[:i]
        first = first or block
    return chosen


def _alike(layout: Layout, one: Block, other: Block) -> bool:
    return bool(layout.words[one.node]) and layout.words[one.node] == layout.words[other.node]


def _dated(blocks: list[Block]) -> bool:
    return any(len(b.text) <= 100 and any(True for _ in stamps_in(b.text)) for b in blocks)


def once(lines: list[str]) -> list[str]:
    """Drop a paragraph that was there before, alone or as part of one long line that repeats the article."""
    kept: list[str] = []
    seen: set[str] = set()
    for line in lines:
        own = key(line)
        if (len(own) >= _SAME and own in seen) or (len(own) >= _BLOB and _repeated(own, seen) * 2 > len(own)):
            continue
        seen.add(own)
        kept.append(line)
    return kept


def _repeated(own: str, seen: set[str]) -> int:
    return sum(len(line) for line in seen if len(line) >= 2 * _SAME and line in own)
