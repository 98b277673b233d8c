"""Cutting a page down to what its site's layout says is of the article, and finding the parts that never are."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from tongjian.clean.blocks import weight
from tongjian.clean.markup import MAX_CHARS, MAX_TAGS
from tongjian.clean.region import key
from tongjian.model import Article, Frozen

_HEAD: Final = "title, meta, link[rel~=canonical], script[type='application/ld+json']"
_NEVER_TEXT: Final = (
    "img, picture, script, style, template, svg, math, iframe, object, embed, canvas, audio, video, map, select, button"
)
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z_-]{1,40}")  # names with digits are made anew by many systems
_BOXES: Final = frozenset(
    ("div", "section", "article", "main", "header", "table", "tbody", "tr", "td", "center", "aside", "footer", "ul", "ol", "form")
)
_IDLE: Final = _BOXES | frozenset(("nav", "figure", "p", "h2", "h3", "h4", "h5", "dl", "details", "noscript"))
_NAMED_BY_TAG: Final = frozenset(("nav", "aside", "footer", "form", "figure"))
_BEGINNING: Final = 40  # letters by which a line is known
_RUNS_ON: Final = 80.0  # weight from which a stretch of text is prose
_LEAST: Final = int(_RUNS_ON / 2.5)  # characters that can weigh so much
_STAMP: Final = 80  # letters of an element that may be the article's date


class SiteLayout(Frozen, frozen=True, kw_only=True):
    """Where pages of `host` hold their article: a CSS selector that fits one element; `proved`: ids of the pages that show it.

    A layout may also be written by hand; then nothing proves it, and each page is checked as with any other.
    """

    host: str
    main: str
    dated: bool = True  # every page that it was learned from has a date there
    without: tuple[str, ...] = ()  # selectors of parts inside that hold nothing of the article
    most_left_out: float = 0.0  # weight of the prose in these parts up to which a page is read by the layout
    proved: tuple[str, ...] = ()


def cut(page: bytes, layout: SiteLayout) -> str | None:
    """Return the head of a page (UTF-8) and the one element that the layout names; None where it fits none or several.

    None too where what the layout leaves out holds more prose than it did on the pages that it was learned from.
    """
    if len(page) > MAX_CHARS or page.count(b"<") > MAX_TAGS:
        return None
    tree = LexborHTMLParser(page)
    try:
        places = tree.css(layout.main)
        if len(places) != 1:
            return None
        head = "".join(node.html or "" for node in tree.css(_HEAD))
        left_out = _leave_out(places[0], layout.without)
    except (ValueError, SelectolaxError):
        return None
    if left_out > layout.most_left_out:
        return None
    root: Any = tree.root
    lang = re.sub(r"[^\w-]", "", (root.attributes.get("lang") or "") if root is not None else "")
    return f'<html lang="{lang}"><head>{head}</head><body>{places[0].html or ""}</body></html>'


def _leave_out(place: LexborNode, without: Sequence[str]) -> float:
    """Take what is never text out of `place`, and the elements that fit `without`; return how much prose these hold."""
    for node in place.css(_NEVER_TEXT):
        node.decompose(recursive=False)  # unlinked, not freed: one may lie in another
    prose = 0.0
    for node in place.css(", ".join(without)) if without else ():
        if node.mem_id == place.mem_id or _amid_text(node):
            continue
        prose += _prose(node)
        node.decompose(recursive=False)
    return prose


def _prose(node: LexborNode) -> float:
    """Return the weight of the text in `node` that runs on, without labels and titles."""
    lines = node.text(separator="\n").split("\n")
    weights = (weight(line) for line in lines if len(line) >= _LEAST)  # most lines are labels
    return sum(each for each in weights if each >= _RUNS_ON)


def _amid_text(node: LexborNode) -> bool:
    """Tell whether text stands right before or behind an element: without it the two would run together."""
    return any(near is not None and near.is_text_node and not near.is_empty_text_node for near in (node.prev, node.next))


def prose_left_out(page: bytes, layout: SiteLayout) -> float:
    """Return the weight of the prose that `layout` leaves out of the element of a page (UTF-8); 0 where it fits none."""
    place = LexborHTMLParser(page).css_first(layout.main)
    return _leave_out(place, layout.without) if place is not None else 0.0


def idle_parts(layout: SiteLayout, pages: Sequence[tuple[bytes, Article]]) -> tuple[str, ...]:
    """Return selectors of parts inside the layout's element that hold no line of any page's article, largest parts first.

    None that finds only what those before it find: looking for it would cost more than it spares. `pages`: the markup of each
    page, in UTF-8, and the article that it gives.
    """
    sizes: dict[str, dict[tuple[int, int], int]] = {}  # selector → the parts it finds, and their characters
    busy: set[str] = set()
    for number, (page, article) in enumerate(pages):
        tree = LexborHTMLParser(page)
        place = tree.css_first(layout.main)
        for node, idle in _parts(place, _marks(article), article.published) if place is not None else ():
            if idle:
                size = len(node.html or "")
                for name in selectors(node.tag or "", node.attributes):
                    sizes.setdefault(name, {})[number, node.mem_id] = size
            else:
                busy.update(selectors(node.tag or "", node.attributes))
    found: list[str] = []
    covered: set[tuple[int, int]] = set()
    for name in sorted(sizes.keys() - busy, key=lambda name: (-sum(sizes[name].values()), name)):
        if not covered.issuperset(sizes[name]):
            found.append(name)
            covered.update(sizes[name])
    return tuple(found)


def _marks(article: Article) -> list[str]:
    """Return the beginnings, as `key`, of all that must stay."""
    named = (article.title, article.source_name or "", *(article.byline or "").split(", "), *article.text.split("\n"))
    return [mark for line in named if (mark := key(line)[:_BEGINNING])]


def _parts(node: LexborNode, marks: Iterable[str], published: str | None) -> Iterator[tuple[LexborNode, bool]]:
    """Yield the elements inside `node` down to those that are idle as a whole, and whether they are."""
    for child in node.iter():
        own = key(child.text())
        inside = [mark for mark in marks if mark in own]
        stamp = bool(published) and len(own) <= _STAMP and (published or "")[:4] in own
        idle = not inside and not stamp and child.tag in _IDLE
        yield child, idle
        if not idle and child.tag in _BOXES:
            yield from _parts(child, inside, published)
        elif not idle:
            yield from ((inner, False) for inner in child.traverse() if inner.mem_id != child.mem_id)


def selectors(tag: str, attributes: Any, by_tag: Collection[str] = _NAMED_BY_TAG) -> Iterator[str]:
    """Yield the selectors by which elements such as one with this tag and these attributes are found."""
    ident = attributes.get("id") or ""
    if _NAME.fullmatch(ident):
        yield f"#{ident}"
    for name in (attributes.get("class") or "").split():
        if _NAME.fullmatch(name):
            yield f"{tag}.{name}"
    if tag in by_tag:
        yield tag
