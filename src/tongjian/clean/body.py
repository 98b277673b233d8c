"""The body of an article as lines: the page's own region first, other opinions where that gives too little."""

from typing import Any, Final, NamedTuple

from lxml import etree
from lxml.cssselect import CSSSelector

from tongjian.clean.blocks import Block, Layout, weight
from tongjian.clean.embedded import embedded_lines
from tongjian.clean.furniture import strip_furniture
from tongjian.clean.linked_data import article_body
from tongjian.clean.markup import Markup
from tongjian.clean.region import blocks_of, find_region, furniture_nodes, key, quotes
from tongjian.clean.repeats import first_article, once
from tongjian.clean.second_opinion import opinions
from tongjian.clean.stamps import spans_in
from tongjian.clean.structured import hidden_lines, structured_lines
from tongjian.text import fold, search_tokens

_MOSTLY_LINK: Final = 0.7
_PARTLY_LINK: Final = 0.35
_TEASER: Final = 160  # characters of a line that may be a link and a date
_HEAD: Final = 12  # lines among which the headline may stand again
_ENOUGH: Final = 400.0  # weight of prose (160 Han characters) that needs no second opinion
_LITTLE: Final = 100.0  # weight of prose under which any other opinion is better
_BEGINNING: Final = 2500.0  # weight of prose up to which a page may show a beginning alone
_ABOUT: Final = 0.4  # share of the headline's words that a body from elsewhere must have


class Body(NamedTuple):
    """Lines of the body, the index of its first block in the layout, and how sure (0..1)."""

    lines: list[str]
    first: int
    sure: float


def body_of(markup: Markup, layout: Layout, title: str, place_of_text: str | None = None) -> Body:
    """Return the body of the page; no lines where there is none.

    `place_of_text`: CSS selector of the body's element, if it is known.
    """
    told = article_body(markup.article)
    anchors = _anchors(markup, told)
    furniture = furniture_nodes(layout, title, anchors)
    placed = _placed(markup.tree, layout, place_of_text) if place_of_text else None
    region = find_region(layout, furniture, anchors) if placed is None else placed
    chosen = [b for b in first_article(layout, blocks_of(layout, region, furniture), title) if not _leads_elsewhere(b)]
    own = Body(_tidy([b.text for b in chosen], title), _index(layout, chosen), 0.0)
    return _continued(_voted(own, markup, title, told, anchors), markup, title)


def _leads_elsewhere(block: Block) -> bool:
    """Tell whether a line is a link, or a link and a date, as lists of other articles have them."""
    if block.linked >= _MOSTLY_LINK or block.linked < _PARTLY_LINK or len(block.text) > _TEASER:
        return block.linked >= _MOSTLY_LINK
    dates = sum(end - start for start, end, _ in spans_in(fold(block.apart)))
    linked = block.linked * len(block.text)
    rest = len(block.text) - dates
    # under a quoted post the date itself is the link
    return dates > 0 and linked >= _MOSTLY_LINK * rest and abs(linked - rest) < abs(linked - dates)


def _continued(body: Body, markup: Markup, title: str) -> Body:
    """Return the body that the page's data hold, where the page shows no more than its beginning."""
    size = _prose(body.lines)
    if not _LITTLE <= size <= _BEGINNING:
        return body
    whole = _tidy(structured_lines(markup.scripts, body.lines), title)
    return body._replace(lines=whole, sure=0.7) if _prose(whole) >= 1.5 * size else body


def _voted(own: Body, markup: Markup, title: str, told: list[str], anchors: str) -> Body:
    """Return the page's own body, or a better one from its JSON-LD (`told`), its scripts or another extractor."""
    size = _prose(own.lines)
    missed = _prose(told) >= 2 * _LITTLE and _share(told, own.lines) < 0.5
    quoted = any(quotes(line, anchors) for line in own.lines)
    if not missed and (size >= _ENOUGH or (size >= _LITTLE and quoted)):
        return own._replace(sure=0.95 if quoted else 0.85)
    others = [told] if missed else []
    others.extend(lines for lines in [embedded_lines(markup), hidden_lines(markup.scripts) if size < _LITTLE else []] if lines)
    # a sentence that the head quotes is a brief: another extractor would add the teasers beside it
    if size < _LITTLE and not others and not quoted:
        others.extend(opinions(markup.tree))
    better = [
        lines for lines in (_tidy(other, title) for other in others) if _prose(lines) >= 2 * size and _is_about(lines, title)
    ]
    if better:
        return own._replace(lines=max(better, key=_prose), sure=0.7)
    return own._replace(sure=0.6 if size >= _LITTLE else 0.3 if own.lines else 0.0)


def _tidy(lines: list[str], title: str) -> list[str]:
    return strip_furniture(_without_title(once(lines), title))


def _prose(lines: list[str]) -> float:
    return sum(weight(line) for line in lines if weight(line) >= 25)


def _share(told: list[str], lines: list[str]) -> float:
    """Return how much of `told` stands in `lines`, sampled at every 40 letters."""
    whole, here = ("".join(map(key, some)) for some in (told, lines))
    pieces = [whole[i : i + 20] for i in range(0, max(1, len(whole) - 20), 40)]
    return sum(piece in here for piece in pieces) / len(pieces)


def _is_about(lines: list[str], title: str) -> bool:
    wanted = set(search_tokens(title))
    return not wanted or len(wanted & set(search_tokens("\n".join(lines)))) >= _ABOUT * len(wanted)


def anchors_of(markup: Markup) -> str:
    """Return what the head says of the body (JSON-LD's articleBody, the description), as `key`."""
    return _anchors(markup, article_body(markup.article))


def _anchors(markup: Markup, told: list[str]) -> str:
    return "".join(map(key, [*told, *(markup.metas.get(name, "") for name in ("og:description", "description"))]))


def _placed(tree: Any, layout: Layout, selector: str) -> int | None:
    """Return the node that alone fits the selector and holds a body's worth of prose, or None."""
    try:
        found = CSSSelector(selector)(tree)
    except (etree.LxmlError, SyntaxError, RuntimeError):  # cssselect's own errors are of the last two kinds
        return None
    index = next((i for i, node in enumerate(layout.nodes) if len(found) == 1 and node is found[0]), None)
    if index is None:
        return None
    prose = sum(b.weight for b in layout.blocks if b.prose and layout.inside(b.node, index))
    return index if prose >= _LITTLE else None


def _index(layout: Layout, chosen: list[Block]) -> int:
    start = next((b for b in chosen if b.prose), chosen[0] if chosen else None)
    return next((i for i, b in enumerate(layout.blocks) if b is start), len(layout.blocks))


def _without_title(lines: list[str], title: str) -> list[str]:
    """Drop the headline where it stands among the first lines."""
    headline = key(title)
    if not headline:
        return lines
    return [line for i, line in enumerate(lines) if i >= _HEAD or key(line) != headline]
