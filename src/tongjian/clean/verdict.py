"""Which pages are no articles, and why. A page is dropped only when its own parts say so plainly."""

import re
from typing import Final, NamedTuple

from tongjian.clean.blocks import Layout, weight
from tongjian.clean.furniture import asks_for_subscription
from tongjian.clean.markup import Markup

_SHORT: Final = 260.0  # weight (about 100 Han characters) under which a body may be a stub
_NOTHING: Final = 20.0
_MANY_LINKS: Final = 30
_CONTROL: Final = re.compile(r"[\x01-\x08\x0b\x0e-\x1f\x7f]")
_LOOKED_AT: Final = 20_000  # characters in which control characters are counted
_FEW: Final = 20  # control characters that a damaged page may have
_GARBLED: Final = 0.02  # share of control characters; bytes at random have about .1, text has none


class Verdict(NamedTuple):
    """Why a page is no article: the word for `rejects`, and a sentence."""

    reason: str
    detail: str


def is_garbled(text: str) -> bool:
    """Tell whether a page's characters are no text: what decoding makes of compressed data, say, which any table takes."""
    beginning = text[:_LOOKED_AT]
    return len(_CONTROL.findall(beginning)) > max(_FEW, _GARBLED * len(beginning))


def verdict(markup: Markup, layout: Layout, lines: list[str], dated: bool) -> Verdict | None:
    """Return why the page is no article, or None where it is one. `dated`: a publication time was found on the page."""
    size = sum(weight(line) for line in lines)
    links = sum(1 for b in layout.blocks if b.linked >= 0.5)
    if links >= _MANY_LINKS and not dated and not _is_called_article(markup) and not any(weight(line) >= 100 for line in lines):
        return Verdict("index_page", f"The page is a list: {links} linked lines and no paragraph.")
    if size < _NOTHING:
        return Verdict("empty", "The page shows no running text.")
    if size < _SHORT and _walled(markup, layout):
        return Verdict("paywall", "The page shows only the beginning of the article and asks readers to subscribe or sign in.")
    return None


def _is_called_article(markup: Markup) -> bool:
    return bool(markup.article) or markup.metas.get("og:type", "").startswith("article")


def _walled(markup: Markup, layout: Layout) -> bool:
    free = markup.article.get("isAccessibleForFree")
    if isinstance(free, bool | str) and str(free).lower() == "false":
        return True
    return any(asks_for_subscription(b.text) for b in layout.blocks)
