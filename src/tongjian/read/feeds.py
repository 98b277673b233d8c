"""Feeds (RSS 0.9 to 2.0, Atom, JSON Feed; damaged ones too): the addresses of their items.

feedparser reads the XML ones. It gets a stream, never the bytes themselves: bytes that are a path or an
address would be opened. The document type declaration is taken out before: a harmless one (HTML
entities, Netscape's RSS 0.91) is not needed, a hostile one (external or growing entities) never gets to a parser.
"""

import html
import io
import re
from typing import Any, Final
from urllib.parse import urljoin

import feedparser
import msgspec

from tongjian.errors import BadInputError, BlockedAddressError
from tongjian.model import Frozen
from tongjian.read.addresses import target_of
from tongjian.read.sniff import HEAD, kind_of

_DOCTYPE: Final = re.compile(rb"<!doctype", re.IGNORECASE)
_ROOT: Final = re.compile(rb"<[A-Za-z_]")
_SUBSET_END: Final = re.compile(rb"\]\s{0,100}>")
_ENCODING: Final = re.compile(r"(<\?xml[^>]{0,200}?)\sencoding\s{0,9}=\s{0,9}[\"'][^\"']{0,40}[\"']")
_ITEM: Final = re.compile(rb"<(?:item|entry)[\s>]", re.IGNORECASE)
_LINK: Final = re.compile(
    rb"<link>\s{0,99}(?:<!\[CDATA\[)?\s{0,99}([^\s<\]]{1,2000})|<link\s[^>]{0,200}?href\s{0,9}=\s{0,9}[\"']([^\"'<>\s]{1,2000})",
    re.IGNORECASE,
)
_FEED_TYPES: Final = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")
_JSON_FEED: Final = "https://jsonfeed.org/version/"


class Feed(Frozen, frozen=True):
    """A feed: its links (absolute http(s) addresses, each once, in the feed's order) and how many items gave none."""

    links: tuple[str, ...]
    without_link: int = 0


def is_feed(content_type: str, body: bytes) -> bool:
    """Tell whether an answer is a feed: by its content; by its type alone only where the content is not HTML."""
    kind = kind_of(body[:HEAD])
    if kind == "json":
        return b"jsonfeed.org/version" in body[:HEAD] or _named(content_type) == "application/feed+json"
    return kind == "feed" or (kind != "html" and _named(content_type) in _FEED_TYPES)


def _named(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


def parse_feed(body: bytes, content_type: str, url: str) -> Feed:
    """Return the feed; raises BadInputError, in one line, for what is none (a page, an error text, JSON of another kind)."""
    kind = kind_of(body[:HEAD])
    if kind == "html":
        raise BadInputError(f"{url} is a web page and no feed; give the feed's own address")
    if not body.strip():
        raise BadInputError(f"{url} is empty; it is no feed")
    links = _json_links(body, url) if kind == "json" else _xml_links(body, content_type, url)
    absolute = [found for link in links if (found := _absolute(url, link))]
    return Feed(tuple(dict.fromkeys(absolute)), len(links) - len(absolute))


def _absolute(base: str, link: str) -> str | None:
    try:
        return target_of(urljoin(base, link.strip())).url if link.strip() else None
    except (BlockedAddressError, ValueError):
        return None


def _json_links(body: bytes, url: str) -> list[str]:
    try:
        feed: Any = msgspec.json.decode(body.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeError, RecursionError) as err:
        raise BadInputError(f"{url} is no JSON Feed that can be read ({err})") from err
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or not str(feed.get("version", "")).startswith(_JSON_FEED):
        raise BadInputError(f"{url} is JSON, but no JSON Feed; check the address")
    return [_json_link(item) for item in items]


def _json_link(item: Any) -> str:
    named = [item.get(key) for key in ("url", "external_url", "id")] if isinstance(item, dict) else []
    return next((link for link in named if isinstance(link, str) and link.startswith(("http", "/"))), "")


def _xml_links(body: bytes, content_type: str, url: str) -> list[str]:
    headers = {"content-type": content_type or "application/xml", "content-location": url}
    body = as_ascii_compatible(body)
    try:
        parsed = feedparser.parse(
            io.BytesIO(without_doctype(body)),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except (ValueError, LookupError, AssertionError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as err:
        # its loose parser fails in many ways on damage beyond its reach
        raise BadInputError(f"{url} is a feed too damaged to be read ({type(err).__name__})") from err
    if not parsed.entries and not parsed.get("version"):
        raise BadInputError(f"{url} is no feed that can be read; check the address")
    return _most(body, [_xml_link(entry) for entry in parsed.entries], damaged=bool(parsed.get("bozo")))


def _most(body: bytes, links: list[str], *, damaged: bool) -> list[str]:
    """Return the links, or those that a reader finds which looks at each item alone, where damage swallowed some."""
    if not damaged:
        return links
    pieces = _ITEM.split(body)[1:]
    found = [m for piece in pieces for m in [_LINK.search(piece)] if m]
    loose = [html.unescape((m.group(1) or m.group(2)).decode("utf-8", "replace")) for m in found]
    return loose if len(loose) > sum(map(bool, links)) else links


def _xml_link(entry: Any) -> str:
    return str(entry.get("feedburner_origlink") or entry.get("link") or "")


def as_ascii_compatible(body: bytes) -> bytes:
    """Return UTF-16 XML as UTF-8, so that its declarations can be seen; anything else as it is."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = body.decode("utf-16", "replace")
    elif body[:2] in (b"<\0", b"\0<"):
        text = body.decode("utf-16-le" if body[:1] == b"<" else "utf-16-be", "replace")
    else:
        return body
    return _ENCODING.sub(r"\1", text, count=1).encode("utf-8", "replace")


def without_doctype(body: bytes) -> bytes:
    """Return XML without the document type declarations that stand before its root element."""
    kept: list[bytes] = []
    at = 0
    root = _ROOT.search(body)
    while start := _DOCTYPE.search(body, at):
        if root and root.start() < at:
            root = _ROOT.search(body, at)
        if root and root.start() < start.start():
            break
        kept.append(body[at : start.start()])
        at = _doctype_end(body, start.end())
    return b"".join(kept) + body[at:]


def _doctype_end(body: bytes, at: int) -> int:
    close = body.find(b">", at)
    subset = body.find(b"[", at, close if close >= 0 else len(body))
    if 0 <= subset < close:
        end = _SUBSET_END.search(body, subset)
        return end.end() if end else len(body)
    return close + 1 if close >= 0 else len(body)
