"""What bytes are, judged from their first kilobytes."""

import re
from typing import Final, Literal

HEAD: Final = 4096
Kind = Literal["html", "feed", "opml", "warc", "gzip", "json", "binary", "text"]

_BOM16: Final = (b"\xff\xfe", b"\xfe\xff")
_FEED_ROOT: Final = re.compile(rb"<(?:[a-z]{1,10}:)?(?:rss|feed|rdf)[\s>/]", re.IGNORECASE)
_OPML_ROOT: Final = re.compile(rb"<opml[\s>]", re.IGNORECASE)
_HTML_ROOT: Final = re.compile(rb"<(?:!doctype\s{1,9}html|html|head|body|title|meta|div|p|article|h1)[\s>/]", re.IGNORECASE)


def kind_of(head: bytes) -> Kind:
    """Return what the bytes that start with `head` most likely are. Text of no known form is "text"."""
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    if head.startswith(b"WARC/"):
        return "warc"
    flat = flattened(head[:HEAD]).lstrip()
    if flat.startswith(b"<") and (marked := _markup(flat)):
        return marked
    if flat.startswith(b"{"):
        return "json"
    return "binary" if _is_binary(head) else "text"


def _markup(flat: bytes) -> Kind | None:
    if _OPML_ROOT.search(flat):
        return "opml"  # its head and title are no page's
    feed, html = _FEED_ROOT.search(flat), _HTML_ROOT.search(flat)
    if feed and (not html or feed.start() < html.start()):
        return "feed"
    return "html" if html else None


def flattened(head: bytes) -> bytes:
    """Return `head` with its byte order mark and the zero bytes of UTF-16 taken out, so that ASCII markup shows."""
    if head.startswith(_BOM16) or (head[:1] == b"<" and head[1:2] == b"\0") or head[:2] == b"\0<":
        head = head.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf")


def _is_binary(head: bytes) -> bool:
    return b"\0" in head and not head.startswith(_BOM16)
