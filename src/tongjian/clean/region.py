"""Where on the page the article stands: the subtree whose prose outweighs its links and labels most.

Every block of prose adds its length, every link or label takes something away, and parts whose class words
name them as furniture (related, comments, share …) count against; the node with the greatest sum wins.
This is the maximum-subsequence idea of Pasternack & Roth (WWW 2009) on a tree instead of a token list.
"""

import re
from collections import Counter
from functools import lru_cache
from typing import Final

from tongjian.clean.blocks import Block, Layout

_LINK_COST: Final = 25.0
_LABEL_COST: Final = 6.0
_TEASER: Final = 700.0  # weight under which prose beside a headline that is a link is a teaser
_BOX: Final = 6  # blocks that a teaser's box holds at most: headline, text, author, time, label
_BOX_WEIGHT: Final = 500.0  # weight of all that a box around a field for a mail address holds at most
_BRIEF: Final = 150.0  # weight of prose that a short article has at least
_NOT_LETTERS: Final = re.compile(r"[\W_]+")
_MARKS: Final = "’“”‘–—\u00a0"  # without these most English lines are ASCII, which is read faster
_SHORT: Final = 1000  # characters of a text whose key is kept
_LOWER: Final = bytes(range(128)).lower() + bytes(range(128, 256))
_NO_LETTERS: Final = bytes(code for code in range(128) if not chr(code).isalnum())
_ANCHOR_HAN: Final = 12
_ANCHOR: Final = 30  # letters of a block that must stand in what the head says of the body
_FURNITURE_TAGS: Final = frozenset(("nav", "aside", "footer", "form", "menu", "dialog"))
_FURNITURE_ROLES: Final = frozenset(("dialog", "alertdialog", "navigation", "complementary", "contentinfo", "search", "menu"))
# words that name furniture whatever stands beside them (article-related, comment-content)
_STRONG: Final = frozenset(
    [
        "related",
        "relates",
        "recommend",
        "recommended",
        "recommendation",
        "recommendations",
        "recirc",
        "recirculation",
        "readmore",
        "comment",
        "comments",
        "sidebar",
        "aside",
        "share",
        "sharing",
        "social",
        "sns",
        "footer",
        "foot",
        "nav",
        "navbar",
        "navigation",
        "menu",
        "breadcrumb",
        "breadcrumbs",
        "crumb",
        "crumbs",
        "promo",
        "promotion",
        "newsletter",
        "newsletters",
        "subscribe",
        "subscription",
        "signup",
        "ad",
        "ads",
        "adv",
        "advert",
        "advertisement",
        "sponsor",
        "sponsored",
        "sponsors",
        "copyright",
        "disclaimer",
        "pagination",
        "pager",
        "popular",
        "trending",
        "tag",
        "tags",
        "keyword",
        "keywords",
        "bio",
        "login",
        "register",
        "qrcode",
        "teaser",
        "teasers",
        "feedback",
        "donate",
        "privacy",
        "modal",
        "popup",
        "author",
        "authors",
        "zebian",
        "xiangguan",
        "tuijian",
    ]
)
# words that name furniture unless a word of the body stands beside them
_WEAK: Final = frozenset(
    [
        "relation",
        "relate",
        "more",
        "paging",
        "hot",
        "rank",
        "ranking",
        "latest",
        "toolbar",
        "tools",
        "tool",
        "qr",
        "statement",
        "editor",
        "editors",
        "print",
        "rss",
        "widget",
        "most",
        "next",
        "prev",
        "previous",
        "survey",
    ]
)
# parts with these words are furniture however long they are
_NEVER_BODY: Final = frozenset(
    ["cookie", "cookies", "consent", "onetrust", "optanon", "gdpr", "cmp", "trustarc", "didomi", "disqus", "taboola", "outbrain"]
)
_QUOTED: Final = frozenset(["embed", "embedded", "tweet", "blockquote", "pullquote"])
_COMMENTS: Final = frozenset(("comment", "comments", "discussion", "replies", "pinglun", "liuyan"))
_FIRST_COMMENTS: Final = 12  # blocks
_OUTSIDE: Final = 300.0  # weight of prose outside of the comments from which they may be longer than the article
_RESPONSIVE: Final = frozenset(
    ["xs", "sm", "md", "lg", "xl", "desktop", "mobile", "tablet", "phone", "print", "overflow", "max", "min", "scroll", "x", "y"]
)
_CAPTION_WORDS: Final = frozenset(["caption", "captions", "figcaption", "credit", "credits"])
_BODY_WORDS: Final = frozenset(
    ["article", "content", "body", "text", "detail", "main", "story", "post", "entry", "news", "artibody", "zhengwen"]
)


def gains_of(layout: Layout, anchors: str) -> list[float]:
    """Return what each block adds to the nodes around it. `anchors`: `key` of what the head says of the body (may be empty)."""
    counts = sums(layout, [1.0] * len(layout.blocks))
    paragraphs = sums(layout, [float(b.prose and b.weight >= 100) for b in layout.blocks])
    found: list[float] = []
    for i, block in enumerate(layout.blocks):
        value = _gain(block, layout.tags[block.node] in ("td", "th", "tr"))
        if value > 0:
            if block.weight < _TEASER and _is_teaser(layout, i, counts, paragraphs):
                value = -_LABEL_COST
            if is_quoted(block, anchors):
                value *= 2.0
        found.append(value)
    return found


def _is_teaser(layout: Layout, index: int, counts: list[float], paragraphs: list[float]) -> bool:
    """Tell whether a short block of prose stands in a small box with a linked headline, or is a list item with a link."""
    block = layout.blocks[index]
    if block.linked > 0.2 and "li" in (layout.tags[block.node], layout.tags[layout.parent[block.node]]):
        return True
    for other in layout.blocks[max(0, index - 4) : index] + layout.blocks[index + 1 : index + 2]:
        if other.linked >= 0.8 and other.weight >= 20:
            box = next(n for n in layout.ancestors(block.node) if layout.inside(other.node, n))
            if counts[box] <= _BOX and paragraphs[box] <= 2:
                return True
    return False


def _gain(block: Block, cell: bool) -> float:
    if block.prose:
        return block.weight * (1 - block.linked) - _LABEL_COST
    if block.linked >= 0.5:
        return -_LINK_COST - 0.2 * min(block.weight, 100)
    return 0.0 if cell else -_LABEL_COST


def key(text: str) -> str:
    """Return the letters and digits of `text` in lower case, for comparing lines that differ in space and punctuation."""
    return _short_key(text) if len(text) <= _SHORT else _key(text)


def _key(text: str) -> str:
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, "")
    if text.isascii():
        return text.encode("ascii").translate(_LOWER, _NO_LETTERS).decode("ascii")  # a string's own translate is slower
    return _NOT_LETTERS.sub("", text).lower()


_short_key = lru_cache(maxsize=1024)(_key)  # a line is compared again and again


def sums(layout: Layout, gains: list[float]) -> list[float]:
    """Return for each node the sum of the gains inside it."""
    total = [0.0] * len(layout.nodes)
    for block, value in zip(layout.blocks, gains, strict=True):
        total[block.node] += value
    for node in range(len(total) - 1, 0, -1):
        total[layout.parent[node]] += total[node]
    return total


def furniture_nodes(layout: Layout, title: str = "", anchors: str = "") -> list[bool]:
    """Return for each node whether it lies in a part named as furniture that holds neither much prose nor the headline."""
    prose = sums(layout, [b.weight if b.prose else 0.0 for b in layout.blocks])
    whole = prose[0] if prose else 0.0
    kept = _protected(layout, title, anchors)
    boxes = _letter_boxes(layout)
    marked = [False] * len(layout.nodes)
    for node, tag in enumerate(layout.tags):
        parent = layout.parent[node]
        if parent < 0:
            continue
        words = layout.words[node]
        if marked[parent] or (words & _NEVER_BODY and tag not in ("body", "main", "article")):
            marked[node] = True
        elif tag in _FURNITURE_TAGS or node in boxes or _named(words) or layout.nodes[node].get("role") in _FURNITURE_ROLES:
            limit = 0.34
            if words & _COMMENTS:
                limit = 1.0 if kept and whole - prose[node] >= _OUTSIDE else 0.75
            marked[node] = node not in kept and prose[node] < limit * whole
    return marked


def _letter_boxes(layout: Layout) -> set[int]:
    """Return the boxes in which readers are asked for their mail address: the largest small node around each such field."""
    fields = [i for i, tag in enumerate(layout.tags) if tag == "input" and _asks_for_mail(layout, i)]
    if not fields:
        return set()
    size = sums(layout, [b.weight for b in layout.blocks])
    return {node for field in fields for node in layout.ancestors(field) if size[node] <= _BOX_WEIGHT}


def _asks_for_mail(layout: Layout, index: int) -> bool:
    node = layout.nodes[index]
    named = " ".join(node.get(name) or "" for name in ("type", "name", "placeholder", "id", "autocomplete"))
    return "mail" in named.lower() and node.get("type") not in ("hidden", "submit", "button")


def _protected(layout: Layout, title: str, anchors: str) -> set[int]:
    """Return the nodes around the headline and around prose that the head quotes."""
    kept: set[int] = set()
    for block in _headlines(layout, key(title)):
        kept.update(layout.ancestors(block.node))
    for block in layout.blocks:
        if block.prose and is_quoted(block, anchors):
            kept.update(layout.ancestors(block.node))
    return kept


def _headlines(layout: Layout, headline: str) -> list[Block]:
    """Return the headings that are the headline: those of the highest rank that has any."""
    for tag in ("h1", "h2", "h3") if headline else ():
        found = [block for block in layout.blocks if layout.tags[block.node] == tag and key(block.text) == headline]
        if found:
            return found
    return []


def _named(words: frozenset[str]) -> bool:
    if not words or words & _QUOTED:
        return False
    hidden = "hidden" in words and not words & _RESPONSIVE
    return hidden or bool(words & (_STRONG | _COMMENTS)) or (bool(words & _WEAK) and not words & _BODY_WORDS)


def find_region(layout: Layout, furniture: list[bool], anchors: str = "") -> int:
    """Return the node whose subtree holds the article."""
    gains = gains_of(layout, anchors)
    total = sums(layout, _without_furniture(layout, gains, furniture))
    best = 0
    for node, value in enumerate(total):
        if value >= total[best]:
            best = node
    return _told_article(layout, best, anchors) or best


def _without_furniture(layout: Layout, gains: list[float], furniture: list[bool]) -> list[float]:
    """Return the gains with what lies in furniture as a cost; of comments the first alone: there may be hundreds of them."""
    inside = _comments(layout, furniture)
    seen: Counter[int] = Counter()
    found: list[float] = []
    for gain, block in zip(gains, layout.blocks, strict=True):
        if not furniture[block.node]:
            found.append(gain)
            continue
        top = inside[block.node]
        seen[top] += 1
        found.append(0.0 if top >= 0 and seen[top] > _FIRST_COMMENTS else min(gain, 0.0) - 4.0)
    return found


def _comments(layout: Layout, furniture: list[bool]) -> list[int]:
    """Return for each node the outermost part named as comments that it lies in, -1 where it lies in none."""
    found: list[int] = []
    for node, (words, parent) in enumerate(zip(layout.words, layout.parent, strict=True)):
        outer = found[parent] if parent >= 0 else -1
        found.append(node if outer < 0 and furniture[node] and not words.isdisjoint(_COMMENTS) else outer)
    return found


def _told_article(layout: Layout, region: int, anchors: str) -> int | None:
    """Return the article element inside the region that alone holds the prose that the head quotes, if there is one."""
    quoted = [b for b in layout.blocks if b.prose and layout.inside(b.node, region) and is_quoted(b, anchors)]
    for block in quoted[:1]:
        for node in layout.ancestors(block.node):
            if node <= region:
                return None
            if layout.tags[node] == "article":
                inside = sum(b.weight for b in layout.blocks if b.prose and layout.inside(b.node, node))
                return node if inside >= _BRIEF and all(layout.inside(b.node, node) for b in quoted) else None
    return None


def is_quoted(block: Block, anchors: str) -> bool:
    """Tell whether the block begins with words that the head quotes of the body."""
    return quotes(block.text, anchors)


def quotes(line: str, anchors: str) -> bool:
    """Tell whether the beginning of `line` (30 letters, 12 Han characters) stands in `anchors`."""
    own = key(line[: 3 * _ANCHOR]) if anchors else ""
    size = _ANCHOR if own[:_ANCHOR_HAN].isascii() else _ANCHOR_HAN
    return len(own) >= min(size, 20) and own[:size] in anchors


def blocks_of(layout: Layout, region: int, furniture: list[bool]) -> list[Block]:
    """Return the blocks of the region that are no furniture by their place."""
    inside = [b for b in layout.blocks if layout.inside(b.node, region) and not furniture[b.node]]
    prose = sums(layout, [b.weight if b.prose else 0.0 for b in layout.blocks])
    return [b for b in inside if not _caption(layout, b.node, region, prose)]


def _caption(layout: Layout, node: int, region: int, prose: list[float]) -> bool:
    """Tell whether the block stands under a picture: in a node of that name that holds little of the region's prose."""
    for _ in range(4):
        if node <= region:
            return False
        named = layout.tags[node] in ("figcaption", "figure") or layout.words[node] & _CAPTION_WORDS
        if named and prose[node] * 4 < prose[region]:
            return True
        node = layout.parent[node]
    return False
