"""Where on the page the article stands: the subtree whose prose outweighs its links and labels most.

Every block of prose adds its length, every link or label takes something away, and parts whose class words
name them as furniture (related, comments, share …) count against; the node with the greatest sum wins.
This is the maximum-subsequence idea of Pasternack & Roth (WWW 2009) on a tree instead of a token list.
"""

from typing import Final

from tongjian.clean.blocks import Block, Layout

_LINK_COST: Final = 25.0
_LABEL_COST: Final = 6.0
_FURNITURE_TAGS: Final = frozenset(("nav", "aside", "footer", "form", "menu", "dialog"))
_FURNITURE_WORDS: Final = frozenset(
    "related relates relation relate recommend recommended recommendation recommendations recirc recirculation readmore more comment comments"
    " disqus sidebar aside share sharing social sns footer foot nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs promo"
    " promotion newsletter subscribe subscription signup ad ads adv advert advertisement advertorial sponsor sponsored sponsors taboola"
    " outbrain copyright disclaimer pagination pager paging pages hot rank ranking popular trending latest tag tags keyword keywords bio"
    " popup modal cookie cookies consent login register toolbar tools tool qrcode qr statement editor editors print headline rss widget"
    " teaser teasers most next prev previous player video feedback survey donate".split()
)
_CAPTION_WORDS: Final = frozenset("caption captions figcaption credit credits photo gallery slideshow picture pic".split())
_BODY_WORDS: Final = frozenset("article content body text detail main story post entry news artibody zhengwen".split())


def gain(block: Block) -> float:
    """Return what a block adds to the nodes around it."""
    if block.prose:
        return block.weight * (1 - block.linked)
    if block.linked >= 0.5:
        return -_LINK_COST - 0.2 * min(block.weight, 100)
    return -_LABEL_COST


def sums(layout: Layout, gains: list[float]) -> list[float]:
    """Return for each node the sum of the gains inside it."""
    total = [0.0] * len(layout.nodes)
    for block, value in zip(layout.blocks, gains, strict=True):
        total[block.node] += value
    for node in range(len(total) - 1, 0, -1):
        total[layout.parent[node]] += total[node]
    return total


def furniture_nodes(layout: Layout) -> list[bool]:
    """Return for each node whether it lies in a part that names itself furniture and does not hold most of the page's prose."""
    prose = sums(layout, [b.weight if b.prose else 0.0 for b in layout.blocks])
    whole = prose[0] if prose else 0.0
    marked = [False] * len(layout.nodes)
    for node, tag in enumerate(layout.tags):
        named = tag in _FURNITURE_TAGS or _named(layout.words[node])
        parent = layout.parent[node]
        marked[node] = (parent >= 0 and marked[parent]) or (named and prose[node] * 3 < whole)
    return marked


def _named(words: frozenset[str]) -> bool:
    return bool(words & _FURNITURE_WORDS) and not words & _BODY_WORDS


def find_region(layout: Layout, furniture: list[bool]) -> int:
    """Return the node whose subtree holds the article."""
    gains = [_placed(gain(b), furniture[b.node]) for b in layout.blocks]
    total = sums(layout, gains)
    best = 0
    for node, value in enumerate(total):
        if value >= total[best]:
            best = node
    return best


def _placed(value: float, furniture: bool) -> float:
    return min(value, 0.0) - 4.0 if furniture else value


def blocks_of(layout: Layout, region: int, furniture: list[bool]) -> list[Block]:
    """Return the blocks of the region that are no furniture by their place."""
    return [
        b
        for b in layout.blocks
        if layout.inside(b.node, region) and not furniture[b.node] and not _caption(layout, b.node, region)
    ]


def _caption(layout: Layout, node: int, region: int) -> bool:
    while node > region:
        if layout.tags[node] in ("figcaption", "figure") or layout.words[node] & _CAPTION_WORDS:
            return True
        node = layout.parent[node]
    return False
