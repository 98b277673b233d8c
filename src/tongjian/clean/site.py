"""A site's layout: the one element that holds headline, credits and body, learned from several pages of the site.

A page of a known site is cut down to its head's data and this element without its idle parts, and read as any page is, in a
fraction of the time. What is learned is proved: on every page it was learned from, the cut page gives the very same article
as the whole one. Where the element is missing or gives too little, or much would be left out, the whole page is to be read.
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import msgspec

from tongjian.clean.article import Examined, examine, examine_html, refused
from tongjian.clean.blocks import layout_of, weight
from tongjian.clean.body import anchors_of
from tongjian.clean.credits import host_of
from tongjian.clean.decode import as_utf8, decode
from tongjian.clean.markup import TooManyTagsError, parse
from tongjian.clean.region import find_region, furniture_nodes
from tongjian.clean.site_cut import SiteLayout, cut, idle_parts, prose_left_out, selectors
from tongjian.clean.title import title_of
from tongjian.errors import BadInputError
from tongjian.model import Article, Dropped, Page

LEAST_PAGES: Final = 3  # pages of a site from which its layout is learned
MOST_PAGES: Final = 24  # of a site, of all its layouts
_CANONICAL: Final = re.compile(rb"<link\b[^<>]{0,400}\bcanonical\b[^<>]{0,600}>", re.IGNORECASE)
_HREF: Final = re.compile(rb"href\s{0,3}=\s{0,3}[\"']?(https?://[^\"'\s<>]{3,400})", re.IGNORECASE)
_HEAD_BYTES: Final = 200_000
_ARTICLES: Final = ("article", "main")
_MOST_PARTS: Final = 24  # parts inside that are tried one by one where they cannot all go
_SOME: Final = 300.0  # weight of prose more than on the pages learned from that may be left out of a page
_LITTLE: Final = 100.0  # weight of text under which the whole page is looked at
Proof = tuple[Page, Article]  # a page and what it gives when it is read whole


def site_of(page: Page) -> str | None:
    """Return the host of a page: of its address, or, for a file without one, of the canonical link in its head."""
    if page.url:
        return host_of(page.url)
    link = _CANONICAL.search(page.body, 0, _HEAD_BYTES)
    address = _HREF.search(link.group()) if link else None
    return host_of(address.group(1).decode("ascii", "replace")) if address else None


def layouts_of(pages: Sequence[Page]) -> Iterator[SiteLayout]:
    """Yield the layouts of one host's pages, that of most pages first; nothing for pages of several hosts.

    A layout is proved by three different articles or more, and contradicted by none of the other pages: they give the same
    article, or do not fit it.
    """
    hosts = {site_of(page) for page in pages}
    host = hosts.pop() if len(hosts) == 1 else None
    found = [(page, examine(page)) for page in pages] if host else []
    whole = [(page, result.article) for page, result in found if result.dropped is None]
    waiting = whole
    while host and len({article.text for _, article in waiting}) >= LEAST_PAGES:
        layout = _shared(host, waiting, whole)
        if layout:
            yield layout
        proved = layout.proved if layout else (waiting[0][0].id,)
        waiting = [pair for pair in waiting if pair[0].id not in proved]


def _shared(host: str, waiting: Sequence[Proof], whole: Sequence[Proof]) -> SiteLayout | None:
    """Return a layout that the first of the waiting pages shares with most others, if it is proved."""
    best: list[Proof] = []
    chosen: SiteLayout | None = None
    for selector in _candidates(waiting[0][0]):
        layout = SiteLayout(host=host, main=selector, dated=False)
        proofs = [pair for pair in waiting if _agrees(layout, *pair)]
        enough = len({article.text for _, article in proofs}) >= LEAST_PAGES
        if enough and len(proofs) > len(best) and all(_agrees(layout, *pair) is not False for pair in whole):
            dated = all(article.published for _, article in proofs)
            best, chosen = proofs, SiteLayout(host=host, main=selector, dated=dated, proved=tuple(p.id for p, _ in proofs))
        if len(best) == len(waiting):
            break
    return _leaner(chosen, best, whole) if chosen else None


def _leaner(layout: SiteLayout, proofs: Sequence[Proof], whole: Sequence[Proof]) -> SiteLayout:
    """Return the layout without as many of the parts inside as can go while every page still gives the same article."""
    raw = [as_utf8(page.body, page.charset) for page, _ in proofs]
    parts = idle_parts(layout, [(markup, article) for markup, (_, article) in zip(raw, proofs, strict=True)])

    def fits(without: tuple[str, ...]) -> bool:
        leaner = msgspec.structs.replace(layout, without=without, most_left_out=math.inf)
        return all(_agrees(leaner, *pair) for pair in proofs) and all(_agrees(leaner, *pair) is not False for pair in whole)

    kept = parts if fits(parts) else ()
    if not kept:
        for part in parts[:_MOST_PARTS]:
            kept = (*kept, part) if fits((*kept, part)) else kept
    if not kept:
        return layout
    lean = msgspec.structs.replace(layout, without=kept)
    most = max(prose_left_out(markup, lean) for markup in raw)
    return msgspec.structs.replace(lean, most_left_out=most + _SOME)


def examine_known(page: Page, layout: SiteLayout) -> Examined | None:
    """Return the reading of a page by its site's layout, or None where it does not fit: then the whole page is to be read."""
    if page.media_type != "text/html" or site_of(page) != layout.host or refused(page):
        return None
    part = cut(as_utf8(page.body, page.charset), layout)
    if part is None:
        return None
    found = examine_html(page, part)
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
        yield from layouts_of(found)


def reader(layouts: Iterable[SiteLayout]) -> Callable[[Page], Article | Dropped]:
    """Return a function that cleans a page by the first of its site's layouts that fits, and whole where none does.

    The answer depends on the page and the layouts alone, so that the order of pages makes no difference to a record.
    """
    known: dict[str, list[SiteLayout]] = {}
    for layout in layouts:
        known.setdefault(layout.host, []).append(layout)

    def clean(page: Page) -> Article | Dropped:
        tried = (examine_known(page, layout) for layout in known.get(site_of(page) or "", ()))
        found = next((result for result in tried if result), None) or examine(page)
        return found.dropped or found.article

    return clean


def layouts_in(text: str) -> tuple[SiteLayout, ...]:
    """Return the layouts of a JSON Lines text, by host; raises BadInputError for what is none."""
    try:
        found = [msgspec.json.decode(line, type=SiteLayout) for line in text.splitlines() if line.strip()]
    except (msgspec.DecodeError, msgspec.ValidationError) as err:
        raise BadInputError(f"this is no list of site layouts, one JSON object a line with host and main ({err})") from err
    return tuple(sorted(found, key=lambda layout: (layout.host, -len(layout.proved), layout.main)))


def layout_lines(layouts: Iterable[SiteLayout]) -> str:
    """Return layouts as JSON Lines, as `layouts_in` reads them."""
    return "".join(msgspec.json.encode(layout).decode() + "\n" for layout in layouts)


def _agrees(layout: SiteLayout, page: Page, article: Article) -> bool | None:
    """Tell whether the page read by the layout gives this article; None where it does not fit."""
    found = examine_known(page, layout)
    return None if found is None else _essence(found.article) == _essence(article)


def _essence(article: Article) -> tuple[str | None, ...]:
    return article.title, article.text, article.published, article.byline, article.source_name


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
        node = layout.nodes[index]
        for selector in selectors(node.tag, node.attrib, _ARTICLES) if node.tag not in ("body", "html") else ():
            if selector not in seen:
                seen.add(selector)
                yield selector
