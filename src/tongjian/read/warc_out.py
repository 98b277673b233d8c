"""A WARC of stored pages: any reader of WARC finds its responses in it, and this one finds the very same pages again.

What a WARC record has no field for (no address, no time, the id that came with an article record) stands in one
field of our own, `Tongjian-Page`, in URL encoding, so that nothing from outside can break a header.
"""

import gzip
import hashlib
import uuid
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Final
from urllib.parse import parse_qsl, urlencode

from tongjian import __version__
from tongjian.model import Page

FIELD: Final = "Tongjian-Page"
_NAMESPACE: Final = uuid.UUID("8c1fd1f0-7c66-5a4b-9d0e-0f3b6f2f6c11")
_UNKNOWN_TIME: Final = "1970-01-01T00:00:00Z"
_SAFE: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%")


def write_warc(pages: Iterable[Page], file: BinaryIO, *, at: str, packed: bool = True) -> int:
    """Write `pages` in their order as WARC 1.1 and return how many they are; `at` (UTC, ISO-8601) dates the file.

    The same pages and `at` give the same bytes; each record is a gzip member of its own where `packed`. Raises OSError.
    """
    count = 0
    file.write(_packed(_info(at), packed))
    for page in pages:
        file.write(_packed(_record(page), packed))
        count += 1
    return count


def known_fields(value: str) -> dict[str, str]:
    """Return what a `Tongjian-Page` field holds: any of url, charset, fetched, given_id, place, media_type."""
    return dict(parse_qsl(value, keep_blank_values=True, max_num_fields=20))


def _packed(record: bytes, packed: bool) -> bytes:
    return gzip.compress(record, compresslevel=6, mtime=0) if packed else record


def _info(at: str) -> bytes:
    block = f"software: tongjian/{__version__}\r\nformat: WARC File Format 1.1\r\n".encode()
    return _joined(
        [
            ("WARC-Type", "warcinfo"),
            ("WARC-Record-ID", _id("warcinfo", at)),
            ("WARC-Date", at),
            ("Content-Type", "application/warc-fields"),
        ],
        block,
    )


def _record(page: Page) -> bytes:
    web = page.url is not None and page.url.lower().startswith(("http://", "https://")) and set(page.url) <= _SAFE
    fetched_as_html = web and page.media_type in ("text/html", "text/plain")
    uri = page.url if web else f"urn:tongjian:page:{page.id}"
    charset = f"; charset={page.charset}" if page.charset and set(page.charset) <= _SAFE and ";" not in page.charset else ""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {page.media_type}{charset}\r\nContent-Length: {len(page.body)}\r\n\r\n".encode()
    kept = {name: getattr(page, name) for name in ("url", "charset", "fetched", "given_id", "place", "media_type")}
    told = urlencode({name: value for name, value in kept.items() if value is not None}, errors="surrogatepass")
    fields = [
        ("WARC-Type", "response" if fetched_as_html else "resource"),
        ("WARC-Record-ID", _id(page.id, uri or "", page.fetched or "", told)),
        ("WARC-Date", page.fetched or _UNKNOWN_TIME),
        ("WARC-Target-URI", uri or ""),
        ("WARC-Payload-Digest", f"sha256:{hashlib.sha256(page.body).hexdigest()}"),
        ("Content-Type", "application/http; msgtype=response" if fetched_as_html else page.media_type),
        (FIELD, told),
    ]
    return _joined(fields, head + page.body if fetched_as_html else page.body)


def _joined(fields: Iterable[tuple[str, str]], block: bytes) -> bytes:
    lines = [b"WARC/1.1", *_lines(fields), b"Content-Length: %d" % len(block)]
    return b"\r\n".join(lines) + b"\r\n\r\n" + block + b"\r\n\r\n"


def _lines(fields: Iterable[tuple[str, str]]) -> Iterator[bytes]:
    for name, value in fields:
        yield f"{name}: {' '.join(value.split())}".encode("utf-8", "replace")


def _id(*parts: str) -> str:
    return f"<urn:uuid:{uuid.uuid5(_NAMESPACE, chr(0).join(parts))}>"
