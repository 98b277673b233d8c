"""A site's layout: the one element that holds headline, credits and body, learned from several pages of the site.

A page of a known site is cut down to its head's data and this element, and read as any page is, in a fraction of the
time. What is learned is proved: on every page it was learned from, the cut page gives the very same article as the whole
one. Where the element is missing or gives too little, the answer is None, and the whole page is to be read.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

import msgspec
from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from tongjian.clean.article import Examined, examine, examine_html, refused
from tongjian.clean.blocks import layout_of, weight
from tongjian.clean.body import anchors_of
from tongjian.clean.credits import host_of
from tongjian.clean.decode import decode
from tongjian.clean.markup import MAX_CHARS, MAX_TAGS, TooManyTagsError, parse
from tongjian.clean.region import find_region, furniture_nodes
from tongjian.clean.title import title_of
from tongjian.errors import BadInputError
from tongjian.model import Article, Dropped, Frozen, Page

LEAST_PAGES: Final = 3  # pages of a site from which its layout is learned
MOST_PAGES: Final = 12
_HEAD: Final = "title, meta, link[rel~=canonical], script[type='application/ld+json']"
_CANONICAL: Final = re.compile(rb"<link\b[^<>]{0,400}\bcanonical\b[^<>]{0,600}>", re.IGNORECASE)
_HREF: Final = re.compile(rb"href\s{0,3}=\s{0,3}[\"']?(https?://[^\"'\s<>]{3,400})", re.IGNORECASE)
_HEAD_BYTES: Final = 200_000
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z_-]{1,40}")  # names with digits are made anew by many systems
_LITTLE: Final = 100.0  # weight of text under which the whole page is looked at


class SiteLayout(Frozen, frozen=True, kw_only=True):
    """Where pages of `host` hold their article: a CSS selector that fits one element; `proved`: ids of the pages that show it.

    A layout may also be written by hand; then nothing proves it, and each page is checked as with any other.
    """

    host: str
    main: str
    dated: bool = True  # every page that it was learned from has a date there
    proved: tuple[str, ...] = ()


def site_of(page: Page) -> str | None:
    """Return the host of a page: of its address, or, for a file without one, of the canonical link in its head."""
    if page.url:
        return host_of(page.url)
    link = _CANONICAL.search(page.body, 0, _HEAD_BYTES)
    address = _HREF.search(link.group()) if link else None
    return host_of(address.group(1).decode("ascii", "replace")) if address else None


def learn(pages: Sequence[Page]) -> SiteLayout | None:
    """Return the layout that pages of one host share, or None: too few pages, several hosts, no element that all have."""
    hosts = {site_of(page) for page in pages}
    host = hosts.pop() if len(hosts) == 1 else None
    found = [(page, examine(page)) for page in pages]
    whole = [(page, result.article) for page, result in found if result.dropped is None]
    if not host or len(whole) < LEAST_PAGES or len({article.text for _, article in whole}) < LEAST_PAGES:
        return None
    dated = all(article.published for _, article in whole)
    for selector in _candidates(whole[0][0]):
        layout = SiteLayout(host=host, main=selector, dated=dated, proved=tuple(page.id for page, _ in whole))
        if all(_proves(layout, page, article) for page, article in whole):
            return layout
    return None


def examine_known(page: Page, layout: SiteLayout) -> Examined | None:
    """Return the reading of a page by its site's layout, or None where it does not fit: then the whole page is to be read."""
    if page.media_type != "text/html" or site_of(page) != layout.host or refused(page):
        return None
    cut = _cut(decode(page.body, page.charset).text, layout.main)
    if cut is None:
        return None
    found = examine_html(page, cut)
    enough = sum(map(weight, found.article.text.split("\n"))) >= _LITTLE
    good = found.dropped is None and enough and found.article.title and (found.article.published or not layout.dated)
    return found if good else None


def learn_all(pages: Iterable[Page]) -> Iterator[SiteLayout]:
    """Yield the layouts of the sites that the pages are of, by host, where one is proved; up to MOST_PAGES of a site count."""
    by_host: dict[str, list[Page]] = {}
    for page in pages:
        host = site_of(page)
        kept = by_host.setdefault(host, []) if host and page.media_type == "text/html" else []
        if host and len(kept) < MOST_PAGES:
            kept.append(page)
    for _, found in sorted(by_host.items()):
        layout = learn(found)
        if layout:
            yield layout


def reader(layouts: Iterable[SiteLayout]) -> Callable[[Page], Article | Dropped]:
    """Return a function that cleans a page by its site's layout where there is one and it fits, and whole where not.

    The answer depends on the page and the layouts alone, so that the order of pages makes no difference to a record.
    """
    known = {layout.host: layout for layout in layouts}

    def clean(page: Page) -> Article | Dropped:
        layout = known.get(site_of(page) or "") if known else None
        found = (examine_known(page, layout) if layout else None) or examine(page)
        return found.dropped or found.article

    return clean


def layouts_in(text: str) -> tuple[SiteLayout, ...]:
    """Return the layouts of a JSON Lines text, by host; raises BadInputError for what is none."""
    try:
        found = [msgspec.json.decode(line, type=SiteLayout) for line in text.splitlines() if line.strip()]
    except (msgspec.DecodeError, msgspec.ValidationError) as err:
        raise BadInputError(f"this is no list of site layouts, one JSON object a line with host and main ({err})") from err
    return tuple(sorted(found, key=lambda layout: layout.host))


def layout_lines(layouts: Iterable[SiteLayout]) -> str:
    """Return layouts as JSON Lines, as `layouts_in` reads them."""
    return "".join(msgspec.json.encode(layout).decode() + "\n" for layout in layouts)


def _proves(layout: SiteLayout, page: Page, article: Article) -> bool:
    found = examine_known(page, layout)
    return found is not None and _essence(found.article) == _essence(article)


def _essence(article: Article) -> tuple[str | None, ...]:
    return article.title, article.text, article.published, article.byline, article.source_name


def _cut(text: str, selector: str) -> str | None:
    """Return the page's head and the one element that the selector fits, as markup; None where it fits none or several."""
    if len(text) > MAX_CHARS or text.count("<") > MAX_TAGS:
        return None
    tree = LexborHTMLParser(text)
    try:
        places = tree.css(selector)
    except (ValueError, SelectolaxError):
        return None
    if len(places) != 1 or places[0].html is None:
        return None
    root: Any = tree.root
    lang = re.sub(r"[^\w-]", "", (root.attributes.get("lang") or "") if root is not None else "")
    head = "".join(node.html or "" for node in tree.css(_HEAD))
    return f'<html lang="{lang}"><head>{head}</head><body>{places[0].html}</body></html>'


def _candidates(page: Page) -> Iterator[str]:
    """Yield selectors of the elements around the body of a page, inner ones first."""
    try:
        markup = parse(decode(page.body, page.charset).text)
    except TooManyTagsError:
        return
    if markup is None:
        return
    layout = layout_of(markup.tree)
    anchors = anchors_of(markup)
    region = find_region(layout, furniture_nodes(layout, title_of(markup, layout), anchors), anchors)
    seen: set[str] = set()
    for index in layout.ancestors(region):
        for selector in _selectors(layout.nodes[index]):
            if selector not in seen:
                seen.add(selector)
                yield selector


def _selectors(node: Any) -> Iterator[str]:
    tag = node.tag
    if tag in ("body", "html"):
        return
    ident = node.get("id") or ""
    if _NAME.fullmatch(ident):
        yield f"#{ident}"
    for name in (node.get("class") or "").split():
        if _NAME.fullmatch(name):
            yield f"{tag}.{name}"
    if tag in ("article", "main"):
        yield tag
