"""A page's tree as a flat list of text blocks, each with what its place in the tree says about it.

A block is a stretch of text between two line breaks as a browser would draw them. `Layout` keeps the tree as
arrays in document order (parents, spans), so that sums over subtrees are one loop.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from lxml import etree

_BLOCK_TAGS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "noscript",
    ]
)
_SPACE: Final = re.compile(r"[\s\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad]+")
_ZERO: Final = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_WIDE: Final = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_STOPS: Final = re.compile(r"[。！？；，]|[.!?…:;][”’\"'」』）)]{0,2}(?:\s|$)|[a-z\u00e0-\u024f], [a-z\u00e0-\u024f]")
_TOKENS: Final = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+|\d+")

_BOLD: Final = frozenset(("b", "strong"))
_NO_WORDS: Final[frozenset[str]] = frozenset()
_CELLS: Final = frozenset(("td", "th"))
_MOST_CELLS: Final = 40
_CELL: Final = 80  # characters of a cell of data
_LINE: Final = 2000  # characters of a line whose weight is kept
_MAX_WORDS: Final = 24
_SHORT: Final = 160  # characters of a line that may hold names and dates side by side


@dataclass(slots=True)
class Block:
    """One line of text.

    `node`: index of its element in the layout; `weight`: characters, a Han one counting 2.5; `linked`: share in links;
    `apart`: a short line's text with spaces between the elements in it (a name and a date are often drawn apart by style alone).
    """

    text: str
    node: int
    linked: float
    weight: float
    prose: bool
    bold: bool = False
    apart: str = ""


@dataclass(slots=True)
class Layout:
    """The tree in document order. `last[i]` is the last node inside node i; `words[i]` its class and id words."""

    nodes: list[Any] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    parent: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    words: list[frozenset[str]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def ancestors(self, node: int) -> list[int]:
        """Return `node` and the nodes around it, inner first."""
        found = []
        while node >= 0:
            found.append(node)
            node = self.parent[node]
        return found

    def inside(self, node: int, outer: int) -> bool:
        """Tell whether `node` is `outer` or lies inside it."""
        return outer <= node <= self.last[outer]


def squeeze(text: str) -> str:
    """Return `text` with every run of white and zero-width space as one space, none at the ends."""
    text = " ".join(text.split())
    return text if text.isascii() or not _ZERO.search(text) else _SPACE.sub(" ", text).strip()


def weight(text: str) -> float:
    """Return the length of `text`, a Han, kana or hangul character counting as 2.5 letters."""
    return float(len(text)) if text.isascii() else _weight(text) if len(text) <= _LINE else _weigh(text)


def _weigh(text: str) -> float:
    return len(text) + 1.5 * len(_WIDE.findall(text))


_weight = lru_cache(maxsize=2048)(_weigh)  # a line is weighed again and again


@lru_cache(maxsize=4096)
def words_of(label: str) -> frozenset[str]:
    """Cut class names and ids into lower-case words: "relatedNews-list" → related, news, list."""
    found = frozenset(w.lower() for w in _TOKENS.findall(label))
    # some systems write their whole configuration into the class
    return found if len(found) <= _MAX_WORDS else frozenset()


class _Builder:
    """Collects the text of one walk into blocks."""

    def __init__(self) -> None:
        self.layout = Layout()
        self.stack: list[int] = []
        self.pieces: list[str] = []
        self.linked = self.links = self.bolds = 0
        self.plain = False  # some text of the block stands outside bold type
        self.row = -1  # the table row that is read as one line

    def start(self, node: Any) -> None:
        layout = self.layout
        index = len(layout.tags)
        tag = node.tag
        if tag in _BLOCK_TAGS:
            if self.pieces and self.stack and not (self.row >= 0 and tag in _CELLS):
                self.flush(self.stack[-1])
            if tag == "tr" and self.row < 0 and _is_row(node):
                self.row = index
        elif tag == "a":
            self.links += 1
        elif tag in _BOLD:
            self.bolds += 1
        layout.nodes.append(node)
        layout.tags.append(tag)
        layout.parent.append(self.stack[-1] if self.stack else -1)
        layout.last.append(index)
        named, ident = node.get("class"), node.get("id")
        layout.words.append(words_of(f"{named or ''} {ident or ''}") if named or ident else _NO_WORDS)
        self.stack.append(index)
        text = node.text
        if text and (self.pieces or not text.isspace()):  # no block begins with space, of which most pages have much
            self.add(text)

    def end(self, node: Any) -> None:
        layout = self.layout
        index = self.stack.pop()
        tag = layout.tags[index]
        if tag in _BLOCK_TAGS:
            if self.row >= 0 and tag in _CELLS:
                self.pieces.append(" ")
            elif self.pieces:
                self.flush(index)
        elif tag == "a":
            self.links -= 1
        elif tag in _BOLD:
            self.bolds -= 1
        if index == self.row:
            self.row = -1
        layout.last[index] = len(layout.tags) - 1
        text = node.tail
        if text and (self.pieces or not text.isspace()):
            self.add(text)

    def add(self, text: str) -> None:
        self.pieces.append(text)
        if self.links:
            self.linked += len(text.strip())
        elif self.plain or text.isspace():
            return
        if not self.bolds and not text.isspace():
            self.plain = True

    def flush(self, holder: int) -> None:
        """Make a block of the pieces, which stand in the node `holder`."""
        text = squeeze("".join(self.pieces))
        if text:
            self._block(text, holder)
        self.pieces.clear()
        self.linked = 0
        self.plain = False

    def _block(self, text: str, holder: int) -> None:
        layout = self.layout
        while layout.tags[holder] not in _BLOCK_TAGS and layout.parent[holder] >= 0:
            holder = layout.parent[holder]
        linked = min(1.0, self.linked / len(text))
        heavy = weight(text)
        prose = linked < 0.5 and (heavy >= 120 or (heavy >= 25 and bool(_STOPS.search(text))))
        apart = squeeze(" ".join(self.pieces)) if len(text) <= _SHORT and len(self.pieces) > 1 else text
        layout.blocks.append(Block(text, holder, linked, heavy, prose, not self.plain, apart))


def _is_row(row: Any) -> bool:
    """Tell whether a table row holds data (several short cells of plain text) and not the layout of a page."""
    cells = [cell for cell in row if cell.tag in _CELLS]
    return (
        2 <= len(cells) <= _MOST_CELLS
        and all(inner.tag not in _BLOCK_TAGS for cell in cells for inner in cell.iterdescendants())
        and all(len("".join(cell.itertext()).strip()) <= _CELL for cell in cells)
    )


def layout_of(tree: Any) -> Layout:
    """Walk `tree` once and return its blocks and its nodes in document order."""
    builder = _Builder()
    body = tree.find("body")
    root = tree if body is None else body
    start, end = builder.start, builder.end
    for event, node in etree.iterwalk(root, events=("start", "end"), tag="*"):
        (start if event == "start" else end)(node)
    return builder.layout
