"""Bytes of a page to text, whatever its declarations say.

Order: byte-order mark; UTF-16 by its zero bytes; strict UTF-8; nearly UTF-8 (some damaged bytes); then the
Chinese double-byte tables scored by how many frequent characters they give (so that a wrong or missing
declaration does no harm); then the declared table; then windows-1252. A damaged byte costs at most the run of
text around it: runs are read again with the cheapest set of skipped bytes. Labels follow the WHATWG Encoding
Standard (gb2312 and gbk are read as gb18030, iso-8859-1 as windows-1252).
"""

import codecs
import re
from functools import cache
from typing import Final, NamedTuple

from tongjian.clean.hanzi import FREQUENT, share_of_frequent, usual

CHINESE: Final = ("gb18030", "big5hkscs")
LOOKS_CHINESE: Final = 0.2  # share of frequent characters; running text has about .5, a wrong table about .03
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.\-]{2,30})""", re.IGNORECASE)
_WIDE: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_LEADS: Final = bytes(range(0xE0, 0xF5))  # first bytes of characters of three and four bytes
_TWO_BYTES: Final = "\u07ff"  # the last character that takes no more
_RUN: Final = re.compile(rb"[\x80-\xff](?:[\x30-\x39\x40-\x7e]?[\x80-\xff])*[\x40-\x7e]?")
_LOST: Final = "\ufffd"
_ALIASES: Final = {
    "gb2312": "gb18030", "gb_2312": "gb18030", "gb_2312-80": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "cp936": "gb18030", "windows-936": "gb18030", "euc-cn": "gb18030", "hz-gb-2312": "hz", "big5": "big5hkscs",
    "big-5": "big5hkscs", "big5-hkscs": "big5hkscs", "x-x-big5": "big5hkscs", "cp950": "big5hkscs",
    "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "shift_jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "utf8": "utf-8",
    "unicode": "utf-8", "x-user-defined": "cp1252", "iso-8859-9": "cp1254", "tis-620": "cp874",
}  # fmt: skip


class Decoded(NamedTuple):
    """A page's text, the codec that gave it, and how many bytes or characters were lost."""

    text: str
    encoding: str
    lost: int


def decode(body: bytes, header_charset: str | None = None) -> Decoded:
    """Decode `body`; never raises: what cannot be read is U+FFFD. `header_charset`: the HTTP header's charset, if it had one."""
    for mark, codec in _MARKS:
        if body.startswith(mark):
            body = body[len(mark) :]
            if _mark_holds(body, codec):
                return _utf16(body) if codec.startswith("utf-16") else _plain(body, codec)
            break
    if _has_zero_pattern(body):
        return _utf16(body)
    return _strict_utf8(body, header_charset) or _near_utf8(body) or _by_table(body, declared(body, header_charset))


def as_utf8(body: bytes, header_charset: str | None = None) -> bytes:
    """Return `body` as UTF-8, for readers of bytes: itself where that is what it is, else what `decode` reads in it."""
    found = decode(body, header_charset)
    same = found.encoding == "utf-8" and not found.lost and not body.startswith(codecs.BOM_UTF8)
    return body if same else found.text.encode("utf-8", "replace")


def declared(body: bytes, header_charset: str | None = None) -> list[str]:
    """Return the codecs that the header and the page's head name, in that order, known ones only, without repeats."""
    labels = [header_charset or ""] + [m.group(1).decode("ascii") for m in _DECLARED.finditer(body[:16384])]
    found: list[str] = []
    for label in labels:
        codec = _codec(label)
        if codec and codec not in found:
            found.append(codec)
    return found


def _codec(label: str) -> str | None:
    key = label.strip().strip("\"'").lower()
    key = _ALIASES.get(key, key)
    try:
        info = codecs.lookup(key) if key else None
    except (LookupError, ValueError):
        return None
    return key if info is not None and info._is_text_encoding else None


def _plain(body: bytes, codec: str) -> Decoded:
    text = body.decode(codec, "replace")
    return Decoded(text, codec, text.count(_LOST))


def _strict_utf8(body: bytes, header_charset: str | None) -> Decoded | None:
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if len(text) == len(body) or _has_long(text, body):
        return Decoded(text, "utf-8", 0)
    # two-byte sequences alone may be GBK by accident (联通): Chinese in UTF-8 takes three bytes
    for codec in declared(body, header_charset):
        if codec in CHINESE and share_of_frequent(body.decode(codec, "replace")) >= LOOKS_CHINESE:
            return _repaired(body, codec)
    return Decoded(text, "utf-8", 0)


def _has_long(text: str, body: bytes) -> bool:
    """Tell whether a character of `text`, which is `body` in UTF-8, takes three bytes or four there."""
    try:
        text.encode("latin-1")  # stops at the first character beyond, which is mostly such a one
    except UnicodeEncodeError as err:
        return text[err.start] > _TWO_BYTES or len(body.translate(None, _LEADS)) < len(body)
    return False


def _near_utf8(body: bytes) -> Decoded | None:
    good = len(_WIDE.findall(body))
    text = body.decode("utf-8", "replace")
    lost = text.count(_LOST)
    # GBK and Big5 bytes form a UTF-8 sequence by accident in about one case of six
    return Decoded(text, "utf-8", lost) if good > 2 * lost else None


def _by_table(body: bytes, named: list[str]) -> Decoded:
    scores = {codec: share_of_frequent(body.decode(codec, "replace")) for codec in CHINESE}
    best = max(CHINESE, key=lambda codec: (scores[codec], codec in named))
    if scores[best] >= LOOKS_CHINESE:
        return _repaired(body, best)
    for codec in named:
        tried = _plain(body, codec) if codec != "utf-8" else None
        if tried and tried.lost * 20 <= len(body):
            return _repaired(body, codec) if codec in CHINESE else tried
    return _plain(body, "cp1252")


# ---- damaged double-byte text ------------------------------------------------


def _repaired(body: bytes, codec: str) -> Decoded:
    """Decode with a double-byte codec; runs that do not decode are read again byte by byte."""
    try:
        return Decoded(body.decode(codec), codec, 0)
    except UnicodeDecodeError:
        parts: list[str] = []
        end = 0
        for run in _RUN.finditer(body):
            parts.append(body[end : run.start()].decode("ascii", "replace"))
            parts.append(_read_run(run.group(), codec))
            end = run.end()
        parts.append(body[end:].decode("ascii", "replace"))
        text = "".join(parts)
        return Decoded(text, codec, text.count(_LOST))


def _read_run(run: bytes, codec: str) -> str:
    try:
        return run.decode(codec)
    except UnicodeDecodeError:
        return _cheapest(run, codec)


def _cheapest(run: bytes, codec: str) -> str:
    """Read a run with the least cost: usual characters are cheap, unusual ones dear, a skipped byte dearer (shortest path)."""
    size = len(run)
    cost = [0.0] + [float("inf")] * size
    step: list[tuple[int, str]] = [(0, "")] * (size + 1)
    for i in range(size):
        byte = run[i]
        single = (chr(byte), 0.0) if byte < 0x80 else (_LOST, 4.0)
        for width, (ch, price) in ((1, single), (2, _pair(run[i : i + 2], codec))):
            if i + width <= size and cost[i] + price < cost[i + width]:
                cost[i + width] = cost[i] + price
                step[i + width] = (width, ch)
    found: list[str] = []
    at = size
    while at:
        width, ch = step[at]
        found.append(ch)
        at -= width
    return "".join(reversed(found))


@cache
def _pair(pair: bytes, codec: str) -> tuple[str, float]:
    """Return the character of two bytes and its price (infinite where they are none)."""
    if len(pair) < 2 or pair[0] < 0x80:
        return "", float("inf")
    try:
        ch = pair.decode(codec)
    except UnicodeDecodeError:
        return "", float("inf")
    if len(ch) != 1:
        return "", float("inf")
    return ch, 0.0 if ch in FREQUENT else 0.5 if ch in usual() else 1.0 if ch < "\u4e00" else 2.0


# ---- UTF-16 ------------------------------------------------------------------

_SKIP: Final = 6.0  # price of skipping a byte
_TAG: Final = re.compile(rb"<[a-zA-Z!/?][a-zA-Z]{2}")  # markup in one byte a character
_HIGH_BYTES: Final = frozenset((0x00, 0x20, 0x30, 0xFF, *range(0x4E, 0xA0)))  # of ASCII, punctuation, full width and Han


def _mark_holds(rest: bytes, codec: str) -> bool:
    """Tell whether what follows a mark is in that form: a mark may be damaged bytes, or left over from before a conversion."""
    if codec == "utf-8":
        return _is_utf8(rest)
    if not codec.startswith("utf-16"):
        return True
    head = rest[:2048]
    high = head[1::2] if codec.endswith("le") else head[0::2]
    return _has_zero_pattern(head) or (not _TAG.search(head) and sum(b in _HIGH_BYTES for b in high) * 2 >= len(high))


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _has_zero_pattern(body: bytes) -> bool:
    """Tell whether this looks like UTF-16 without a mark: markup is ASCII, so that half of its bytes are zero."""
    head = body[:65536]
    return len(head) >= 4 and head.count(0) * 10 >= len(head)


def _utf16(body: bytes) -> Decoded:
    """Read in both byte orders and keep the better: one byte lost at the start makes either look like the other."""
    tried = [_in_step(body, codec) for codec in ("utf-16-le", "utf-16-be")]
    return max(tried, key=lambda d: sum(ch < "\x80" or ch in FREQUENT for ch in d.text[:20000]) - d.lost)


def _in_step(body: bytes, codec: str) -> Decoded:
    """Decode UTF-16 in one byte order; where bytes were lost or added, by the least strange way through the bytes."""
    text = body.decode(codec, "replace")
    if len(body) % 2 or sum(map(_is_strange, text)) * 200 > len(text):
        text = _least_strange(body, codec).decode(codec, "replace")
    return Decoded(text, codec, text.count(_LOST))


def _least_strange(body: bytes, codec: str) -> bytes:
    """Return `body` with every skipped byte as U+FFFD: the shortest path over units of two bytes and skips of one."""
    size = len(body)
    cost = [0.0] + [float("inf")] * (size + 1)
    skipped = bytearray(size + 2)
    for i in range(size):
        here = cost[i]
        if i + 1 < size and (price := here + _unit(body[i : i + 2], codec)) < cost[i + 2]:
            cost[i + 2] = price
            skipped[i + 2] = 0
        if here + _SKIP < cost[i + 1]:
            cost[i + 1] = here + _SKIP
            skipped[i + 1] = 1
    parts: list[bytes] = []
    lost = _LOST.encode(codec)
    at = size
    while at:
        parts.append(lost if skipped[at] else body[at - 2 : at])
        at -= 1 if skipped[at] else 2
    return b"".join(reversed(parts))


def _is_strange(ch: str) -> bool:
    return ch > "\x7f" and ch not in usual() and not "\u2000" <= ch < "\u3100" and not "\uff00" <= ch < "\ufff0"


@cache
def _unit(pair: bytes, codec: str) -> float:
    """Return the price of reading two bytes as one unit of UTF-16."""
    ch = chr(int.from_bytes(pair, "little" if codec.endswith("le") else "big"))
    if ch < "\x80":
        return 0.0 if ch >= " " or ch in "\t\n\r" else 4.0
    if ch in FREQUENT:
        return 0.0
    if ch in usual():
        return 0.5
    return 1.0 if not _is_strange(ch) or "\u4e00" <= ch <= "\u9fff" or "\ud800" <= ch <= "\udfff" else 3.0
