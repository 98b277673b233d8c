"""WARC archives: every whole page in them, and a line for every damaged or unread place.

Pages are the responses with status 2xx and the resources whose type is HTML or plain text. Sources:
ISO 28500 (WARC 1.0 and 1.1), RFC 9112 for the HTTP messages in them.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple
from urllib.parse import urlsplit

from tongjian.errors import BadInputError, TongjianError, TooLargeError
from tongjian.read.archive import RECORD_START, Archive, DamagedError, GzipArchive
from tongjian.read.http_message import Message, body_of, media_of, message_of
from tongjian.read.inflate import GZIP_MAGIC
from tongjian.read.items import ARTICLE, HTML, Item, ReadOptions, dropped, page, problem, sized
from tongjian.read.sniff import HEAD, kind_of
from tongjian.read.warc_out import FIELD, known_fields

_HEADER_LINES: Final = 200
_HTTP_HEAD: Final = 64 * 1024
_DAMAGED_HEAD: Final = 1 << 16  # bytes in which a record that is whole must show
_MAX_DAMAGE: Final = 1000
_CARRIERS: Final = ("response", "resource")
_SILENT: Final = ("warcinfo", "request", "metadata")  # they describe; they are no pages and stand for none


class WarcRecord(NamedTuple):
    """One record: its fields with lower-case names, and its block, cut at the limit of a page (`whole` tells)."""

    fields: dict[str, str]
    block: bytes
    whole: bool


def warc_items(path: Path, options: ReadOptions) -> Iterator[Item]:
    """Yield the pages of a WARC file, compressed or not; damaged places are ReadProblems at path@offset. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(_DAMAGED_HEAD)
        # where the first bytes are damaged, readable fields further on tell that nothing is compressed
        plain = head.startswith(RECORD_START) or b"\nWARC-" in head or b"\0" not in head[:HEAD]
        packed = head.startswith(GZIP_MAGIC) or not plain
        file.seek(0)
        yield from _items(_archive(file, packed=packed), str(path), options)


def _archive(file: BinaryIO, *, packed: bool) -> Archive:
    return GzipArchive(file) if packed else Archive(file)


def _items(archive: Archive, place: str, options: ReadOptions) -> Iterator[Item]:
    damage = 0
    while True:
        with suppress(DamagedError):  # it shows again when the record is read, and then has its place
            _pass_blank(archive)
        mark, where = archive.mark(), f"{place}@{archive.offset}"
        try:
            record = _next_record(archive, options)
            if record is None:
                return
            item = _item(record, where, options)
        except DamagedError as err:
            damage += 1
            yield problem(where, BadInputError(f"{where}: {err}; the record was skipped"))
            if damage >= _MAX_DAMAGE:
                yield problem(place, BadInputError(f"{place} has {damage} damaged places; the rest was not read"))
            if damage >= _MAX_DAMAGE or not archive.recover(mark):
                return
            continue
        if item is not None:
            yield item


def _pass_blank(archive: Archive) -> None:
    while archive.peek(1) in (b"\r", b"\n"):
        archive.read(1)


def _next_record(archive: Archive, options: ReadOptions) -> WarcRecord | None:
    if not archive.peek(1):
        return None
    fields = _fields(archive)
    size = _length(fields)
    if size > options.max_record_bytes:
        raise DamagedError(f"a record of {sized(size)} is larger than the limit of {sized(options.max_record_bytes)}")
    # what is no page is passed over; of what is too large for one, the head tells whether it is one
    kept = min(size, options.max_page_bytes + _HTTP_HEAD) if fields.get("warc-type") in _CARRIERS else 0
    block = archive.read(kept)
    if len(block) + archive.skip(size - len(block)) < size:
        raise DamagedError("the file ends in the middle of a record: it was cut off")
    _check_end(archive)
    return WarcRecord(fields, block, kept == size)


def _fields(archive: Archive) -> dict[str, str]:
    if not archive.readline().startswith(RECORD_START):
        raise DamagedError("no WARC record starts here")
    fields: dict[str, str] = {}
    name = ""
    for _ in range(_HEADER_LINES):
        line = archive.readline().decode("utf-8", "replace")
        if not line.strip():
            return fields
        if line[0] in " \t" and name:
            fields[name] += " " + line.strip()
            continue
        name, colon, value = line.partition(":")
        name = name.strip().lower()
        if not colon:
            raise DamagedError("a header line of the record is broken")
        fields[name] = value.strip()
    raise DamagedError("the record's header does not end")


def _length(fields: dict[str, str]) -> int:
    value = fields.get("content-length", "")
    if not (value.isascii() and value.isdigit() and len(value) < 19):
        raise DamagedError("the record's Content-Length is missing or no number")
    return int(value)


def _check_end(archive: Archive) -> None:
    if archive.peek(1) not in (b"\r", b"\n", b"") and archive.peek(len(RECORD_START)) != RECORD_START:
        raise DamagedError("the record's Content-Length is wrong")


def _item(record: WarcRecord, where: str, options: ReadOptions) -> Item | None:
    kind = record.fields.get("warc-type", "")
    url = _web_url(record.fields.get("warc-target-uri", ""))
    if kind == "response" and record.fields.get("content-type", "").startswith("text/dns"):
        return None
    if kind == "response":
        return _response(record, url, where, options)
    if kind == "resource":
        head = Message(200, {"content-type": record.fields.get("content-type", "")}, record.block)
        return _content(head, record, url, where, options)
    return None if kind in _SILENT else dropped(where, "not_a_page", f"a {kind[:40] or 'nameless'} record", url)


def _response(record: WarcRecord, url: str | None, where: str, options: ReadOptions) -> Item:
    message = message_of(record.block)
    if message is None:
        return problem(where, BadInputError(f"{where}: the response holds no HTTP message; the record was skipped"))
    if not 200 <= message.status < 300 or message.status == 206:
        return dropped(where, "http_status", str(message.status), url)
    return _content(message, record, url, where, options)


def _content(message: Message, record: WarcRecord, url: str | None, where: str, options: ReadOptions) -> Item:
    declared = message.fields.get("content-type", "")
    try:
        stored = ARTICLE if declared == ARTICLE and FIELD.lower() in record.fields else None
        media_type = stored or media_of(declared, "" if declared.strip() else _kind(message))
        if media_type is None or _is_machine_text(url):
            return dropped(where, "not_a_page", declared[:60], url)
        if not record.whole:
            raise TooLargeError(f"{where} is larger than the limit of {sized(options.max_page_bytes)}; it was not read")
        body = body_of(message, options.max_page_bytes, where)
    except TongjianError as err:
        return problem(where, err if isinstance(err, TooLargeError) else BadInputError(f"{where}: {err}; the record was skipped"))
    if known := known_fields(record.fields.get(FIELD.lower(), "")):
        return _as_stored(body, known, where)
    fetched = record.fields.get("warc-date") or None
    return page(body, media_type, where, url=url, charset=message.charset, fetched=fetched)


def _as_stored(body: bytes, known: dict[str, str], where: str) -> Item:
    """Return the page as it was when `write_warc` wrote it."""
    kept = {name: known.get(name) for name in ("url", "charset", "fetched", "given_id")}
    return page(body, known.get("media_type", HTML), known.get("place", where), **kept)


def _kind(message: Message) -> str:
    with suppress(TongjianError):
        return kind_of(body_of(message, len(message.body) * 40 + HEAD, "the head")[:HEAD])
    return "binary"


def _web_url(target: str) -> str | None:
    """Return the target as a web address, without the <> that WARC 1.0 tools put round it; None for file: and the like."""
    bare = target.removeprefix("<").removesuffix(">").strip()
    return bare if bare.lower().startswith(("http://", "https://")) else None


def _is_machine_text(url: str | None) -> bool:
    try:
        return urlsplit(url or "").path in ("/robots.txt", "/ads.txt", "/llms.txt", "/humans.txt", "/security.txt")
    except ValueError:
        return False
