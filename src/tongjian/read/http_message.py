"""HTTP messages as they are kept in archives, and the types and charsets that their headers name."""

from collections.abc import Iterator
from email.message import Message as MimeFields
from typing import Final, NamedTuple

from tongjian.read.inflate import capped, decoded
from tongjian.read.items import HTML, PLAIN

_HTML_TYPES: Final = ("text/html", "application/xhtml+xml", "application/html", "html")


class Message(NamedTuple):
    """Status, fields with lower-case names, and the body as it was sent (chunked, compressed)."""

    status: int
    fields: dict[str, str]
    body: bytes

    @property
    def charset(self) -> str | None:
        """The charset that Content-Type names, lower-case."""
        return charset_of(self.fields.get("content-type", ""))


def message_of(block: bytes) -> Message | None:
    """Return the HTTP response that `block` holds; None if it holds none."""
    head, body = _cut(block)
    first, *lines = head.decode("latin-1").splitlines() or [""]
    words = first.split(None, 2)
    if len(words) < 2 or not words[0].startswith("HTTP/") or not (words[1].isascii() and words[1].isdigit()):
        return None
    return Message(int(words[1][:4]), dict(_fields(lines)), body)


def _cut(block: bytes) -> tuple[bytes, bytes]:
    ends = [(at, size) for size, sep in ((4, b"\r\n\r\n"), (2, b"\n\n")) if (at := block.find(sep)) >= 0]
    if not ends:
        return block[:65536], b""
    at, size = min(ends)
    return block[:at], block[at + size :]


def _fields(lines: list[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        name, colon, value = line.partition(":")
        if colon:
            yield name.strip().lower(), value.strip()


def media_of(content_type: str, kind: str = "") -> str | None:
    """Return text/html or text/plain for a Content-Type; None for no page. `kind` (of sniff) serves where it is missing."""
    named = content_type.partition(";")[0].strip().lower()
    if named in _HTML_TYPES or (not named and kind == "html"):
        return HTML
    return PLAIN if named == "text/plain" or (not named and kind == "text") else None


def charset_of(content_type: str) -> str | None:
    """Return the charset parameter of a Content-Type, lower-case; None if it has none."""
    fields = MimeFields()
    fields["content-type"] = content_type.replace("\r", " ").replace("\n", " ")
    named = fields.get_content_charset()
    return named.strip("'\" ") or None if named else None


def body_of(message: Message, limit: int, what: str) -> bytes:
    """Return the body without its transfer and content encodings. Raises TooLargeError over `limit`, BadInputError for damage."""
    body = message.body
    if message.fields.get("transfer-encoding", "").lower().endswith("chunked"):
        body = unchunked(body)
    encodings = message.fields.get("content-encoding", "")
    if encodings and body.startswith((b"<", b"\r\n<", b"\n<")):
        encodings = ""  # several crawlers decode the body and keep the header
    return capped(decoded([body], encodings), limit, what) if encodings else capped([body], limit, what)


def unchunked(body: bytes) -> bytes:
    """Return a chunked body in one piece; a body that is not chunked (several crawlers keep the header alone) as it is."""
    parts: list[bytes] = []
    at = 0
    while True:
        end = body.find(b"\n", at, at + 1024)
        size = _hex(body[at:end].split(b";")[0].strip()) if end >= 0 else None
        if size is None:
            return b"".join(parts) + body[at:] if not parts else b"".join(parts)
        if size == 0:
            return b"".join(parts)
        parts.append(body[end + 1 : end + 1 + size])
        at = end + 1 + size
        at += 2 if body[at : at + 2] == b"\r\n" else 1
        if at >= len(body):
            return b"".join(parts)


def _hex(digits: bytes) -> int | None:
    try:
        return int(digits, 16) if 0 < len(digits) <= 8 and digits.isalnum() else None
    except ValueError:
        return None
