"""The parts of cleaning put together: a page in, its article and the verdict on it out."""

from typing import Final, NamedTuple

from tongjian import ids
from tongjian.clean.blocks import layout_of
from tongjian.clean.body import Body, body_of
from tongjian.clean.credits import byline_of, host_of, outlet_of, own_address
from tongjian.clean.date import date_in_url, published_of
from tongjian.clean.decode import decode
from tongjian.clean.language import lang_of
from tongjian.clean.markup import Markup, TooManyTagsError, parse
from tongjian.clean.plain_text import read_plain
from tongjian.clean.published import Published
from tongjian.clean.record_page import from_record
from tongjian.clean.sources import source_in, source_of, wire_in
from tongjian.clean.title import title_of
from tongjian.clean.verdict import is_garbled, verdict
from tongjian.model import Article, Dropped, Page

MAX_BYTES: Final = 20_000_000
_MAGIC: Final = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"RIFF",
    b"\x00\x00\x00\x1cftyp",
    b"\x7fELF",
    b"BZh",
    b"7z\xbc\xaf",
)
_TEXT_TYPES: Final = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", "")


class Examined(NamedTuple):
    """What was read off a page: the article as well as it could be read, and why it is none, if it is none."""

    article: Article
    dropped: Dropped | None


def examine(page: Page, *, place_of_text: str | None = None) -> Examined:
    """Return the best reading of `page` and the verdict on it. Never raises for bad content."""
    if page.media_type == "application/x-article+json":
        given = from_record(page)
        return Examined(given, None) if isinstance(given, Article) else Examined(_bare(page), given)
    why = refused(page)
    if why:
        return Examined(_bare(page), _dropped(page, *why))
    text = decode(page.body, page.charset).text
    if is_garbled(text):
        detail = "The bytes are no text in any encoding: compressed or encrypted data, or another kind of file under this name."
        return Examined(_bare(page), _dropped(page, "undecodable", detail))
    return _plain(page, text) if page.media_type == "text/plain" else examine_html(page, text, place_of_text=place_of_text)


def examine_html(page: Page, text: str, *, place_of_text: str | None = None) -> Examined:
    """Return the reading of a page whose markup is `text`: its own, or the part of it that matters."""
    try:
        markup = parse(text)
    except TooManyTagsError:
        return Examined(_bare(page), _dropped(page, "too_large", "The page has more text or tags than a news page can have."))
    if markup is None:
        return Examined(_bare(page), _dropped(page, "empty", "The page has no content."))
    return _html(page, markup, place_of_text)


def refused(page: Page) -> tuple[str, str] | None:
    """Return (reason, sentence) where a page is not even looked at, or None."""
    if not page.body.strip():
        return "empty", "The page has no bytes."
    if len(page.body) > MAX_BYTES:
        return "too_large", f"The page has {len(page.body)} bytes; {MAX_BYTES} are read at most."
    if page.media_type.split(";")[0].strip().lower() not in _TEXT_TYPES or page.body.startswith(_MAGIC):
        return "not_html", f"The content is no HTML and no text ({page.media_type or 'unknown type'})."
    return None


def _html(page: Page, markup: Markup, place_of_text: str | None) -> Examined:
    layout = layout_of(markup.tree)
    title = title_of(markup, layout)
    url = page.url or own_address(markup)
    body = body_of(markup, layout, title, place_of_text)
    published = published_of(markup, layout, url, body.first, title=title, fetched=page.fetched)
    byline = byline_of(markup, layout, body.first, url)
    article = _article(
        page, title, body, published, url=url, hint=markup.tree.get("lang"), byline=byline,
        outlet=outlet_of(markup, url, title),
        source=source_of(markup, layout, body.first, body.lines) or wire_in(byline),
    )  # fmt: skip
    why = verdict(markup, layout, body.lines, published is not None and published.source != "search")
    return Examined(article, _dropped(page, why.reason, why.detail) if why else None)


def _plain(page: Page, text: str) -> Examined:
    title, body, published, lines = read_plain(text)
    if not published and page.url and (dated := date_in_url(page.url)):
        published = Published(dated, "url", 0.8)
    article = _article(
        page, title, body, published, url=page.url, hint=None, byline=None, outlet=host_of(page.url), source=source_in(lines)
    )
    empty = _dropped(page, "empty", "The text has no line of body.") if not body.lines else None
    return Examined(article, empty)


def _article(
    page: Page,
    title: str,
    body: Body,
    published: Published | None,
    *,
    url: str | None,
    hint: str | None,
    byline: str | None,
    outlet: str | None,
    source: str | None,
) -> Article:
    text = "\n".join(body.lines)
    sure = body.sure * (0.7 + 0.3 * (published.sure if published else 0.0))
    return Article(
        id=page.given_id or ids.article_id(page.url, page.body), page=page.id, title=title, text=text, url=url,
        lang=lang_of(f"{title}\n{text}", hint), published=published.value if published else None,
        published_from=published.source if published else None, byline=byline, outlet=outlet, source_name=source,
        confidence=round(sure, 3),
    )  # fmt: skip


def _bare(page: Page) -> Article:
    return Article(
        id=page.given_id or ids.article_id(page.url, page.body),
        page=page.id,
        title="",
        text="",
        lang="und",
        url=page.url,
        confidence=0.0,
    )


def _dropped(page: Page, reason: str, detail: str) -> Dropped:
    return Dropped(page=page.id, reason=reason, detail=detail, url=page.url, place=page.place)
