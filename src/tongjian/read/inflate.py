"""Decompression that never makes more than it is asked for.

Every decoder is a generator over chunks that gives pieces of about PIECE bytes (never over twice that), so that a small
input that stands for gigabytes (a "bomb") is stopped by whoever counts the pieces: `capped` here.
"""

import io
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import brotli  # type: ignore[import-untyped]  # it ships no types
import zstandard

from tongjian.errors import BadInputError, TooLargeError
from tongjian.read.items import sized

PIECE: Final = 64 * 1024
GZIP_MAGIC: Final = b"\x1f\x8b\x08"
MAX_ENCODINGS: Final = 3
ZSTD_WINDOW: Final = 1 << 27
_ZSTD_HEADER: Final = 18  # bytes of the longest frame header
_ZSTD_UNKNOWN: Final = (zstandard.CONTENTSIZE_UNKNOWN, zstandard.CONTENTSIZE_ERROR)

Chunks = Iterable[bytes]


def file_chunks(file: io.BufferedIOBase | io.RawIOBase) -> Iterator[bytes]:
    """Yield the bytes of an open file in pieces."""
    while chunk := file.read(PIECE):
        yield chunk


def capped(pieces: Chunks, limit: int, what: str) -> bytes:
    """Return all pieces joined; raises TooLargeError as soon as they are more than `limit` bytes."""
    kept: list[bytes] = []
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > limit:
            raise TooLargeError(f"{what} is larger than the limit of {sized(limit)}; it was not read")
        kept.append(piece)
    return b"".join(kept)


def gunzip(chunks: Chunks) -> Iterator[bytes]:
    """Yield the inflated bytes of all gzip members. Raises BadInputError for truncated or damaged data.

    What follows a complete member and is no further member (padding) is left alone, as gzip itself does.
    """
    state = zlib.decompressobj(wbits=31)
    pending = b""
    for chunk in chunks:
        pending += chunk
        while pending:
            if state.eof:
                if not GZIP_MAGIC.startswith(pending[:3]):
                    return
                state = zlib.decompressobj(wbits=31)
            piece = _inflate(state, pending)
            pending = state.unused_data if state.eof else state.unconsumed_tail
            if piece:
                yield piece
    if not state.eof:
        raise BadInputError("the gzip data ends too early: it was cut off; fetch or copy the file again")


def _inflate(state: "zlib._Decompress", data: bytes) -> bytes:
    try:
        return state.decompress(data, PIECE)
    except zlib.error as err:
        raise BadInputError(f"the compressed data is damaged ({err})") from err


def inflate(chunks: Chunks) -> Iterator[bytes]:
    """Yield the inflated bytes of HTTP "deflate": zlib-wrapped, or bare as some servers send it."""
    state: zlib._Decompress | None = None
    for chunk in chunks:
        data = chunk
        if state is None and data:
            state = zlib.decompressobj(wbits=15 if data[0] & 0x0F == 8 else -15)
        while state and data:
            if piece := _inflate(state, data):
                yield piece
            data = state.unconsumed_tail
    while state and not state.eof and (piece := _inflate(state, b"")):
        yield piece
    if state and not state.eof:
        raise BadInputError("the deflate data ends too early: it was cut off")


def unbrotli(chunks: Chunks) -> Iterator[bytes]:
    """Yield the decoded bytes of brotli data."""
    state = brotli.Decompressor()
    for chunk in chunks:
        yield from _unbrotli(state, chunk)
        if state.is_finished():
            return
    yield from _unbrotli(state, b"")
    if not state.is_finished():
        raise BadInputError("the brotli data ends too early: it was cut off")


def _unbrotli(state: Any, data: bytes) -> Iterator[bytes]:
    """Yield all that the decoder can make of `data` and of what it holds back."""
    while True:
        try:
            piece = state.process(data, output_buffer_limit=PIECE)
        except brotli.error as err:
            raise BadInputError(f"the brotli data is damaged ({err})") from err
        if not piece:
            return
        yield piece
        data = b""


def unzstd(chunks: Chunks) -> Iterator[bytes]:
    """Yield the decoded bytes of zstd data; a frame that wants more than 128 MB of memory is refused."""
    decoder = zstandard.ZstdDecompressor(max_window_size=ZSTD_WINDOW)
    source = _Readable(chunks)
    reader = decoder.stream_reader(source, read_size=PIECE, read_across_frames=True)  # type: ignore[arg-type]
    size = 0
    while True:
        try:
            piece = reader.read(PIECE)
        except zstandard.ZstdError as err:
            raise BadInputError(f"the zstd data is damaged ({err})") from err
        if not piece:
            break
        size += len(piece)
        yield piece
    if size < source.declared():
        raise BadInputError("the zstd data ends too early: it was cut off")


class _Readable:
    """Chunks as a thing with read(), which is what the zstd reader asks for; remembers the first bytes."""

    def __init__(self, chunks: Chunks) -> None:
        self._chunks = iter(chunks)
        self._rest = b""
        self._head = b""

    def read(self, size: int) -> bytes:
        if not self._rest:
            self._rest = next(self._chunks, b"")
        head, self._rest = self._rest[:size], self._rest[size:]
        if len(self._head) < _ZSTD_HEADER:
            self._head += head[:_ZSTD_HEADER]
        return head

    def declared(self) -> int:
        """Return how many bytes the first frame says that it holds; 0 where it does not say."""
        try:
            known = zstandard.get_frame_parameters(self._head).content_size
        except zstandard.ZstdError:
            return 1  # not even a header
        return 0 if known in _ZSTD_UNKNOWN else known


_DECODERS: Final[dict[str, Callable[[Chunks], Iterator[bytes]]]] = {
    "gzip": gunzip,
    "x-gzip": gunzip,
    "deflate": inflate,
    "br": unbrotli,
    "zstd": unzstd,
}


def decoded(chunks: Chunks, encodings: str) -> Iterator[bytes]:
    """Return the chunks without their HTTP Content-Encoding ("gzip", "br, gzip"; the last was put on last).

    Raises BadInputError for an unknown encoding or for more than three of them.
    """
    names = [n for n in (part.strip().lower() for part in encodings.split(",")) if n and n not in ("identity", "none", "utf-8")]
    if len(names) > MAX_ENCODINGS:
        raise BadInputError(f"the content is compressed {len(names)} times over; {MAX_ENCODINGS} times are the limit")
    pieces: Iterator[bytes] = iter(chunks)
    for name in reversed(names):
        if name not in _DECODERS:
            raise BadInputError(f"the content encoding {name[:20]!r} is not known")
        pieces = _DECODERS[name](pieces)
    return pieces
