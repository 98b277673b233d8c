"""A WARC file as one stream of bytes that can be taken up again after damage.

warcio's own iterator stops at the first damaged member, and so loses all that follows; this reader
knows where each gzip member starts, and after damage looks for the next one that holds a record.
"""

import math
import re
import zlib
from collections import deque
from typing import BinaryIO, Final

from tongjian.errors import BadInputError
from tongjian.read.inflate import GZIP_MAGIC, PIECE

RECORD_START: Final = b"WARC/"
_VERSION: Final = re.compile(rb"WARC/[01]\.\d{1,2}\r?\n$")
_MAX_REWINDS: Final = 20  # of one member: inflating it again and again must not take quadratic time
_MAX_SCAN: Final = 256 * 1024 * 1024  # inflated bytes that are looked through for the next record of a damaged member
_LINE: Final = 64 * 1024


class DamagedError(BadInputError):
    """What stands at this place is no whole record."""


class Archive:
    """An uncompressed WARC: bytes, lines, and marks to come back to. Offsets count bytes of the file."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._buffer = bytearray()
        self._at = 0

    @property
    def offset(self) -> int:
        """Where in the file the next byte (or the member that holds it) stands."""
        return self._file.tell() - len(self._buffer) + self._at

    def peek(self, size: int) -> bytes:
        """Return up to `size` next bytes without taking them."""
        while len(self._buffer) - self._at < size and self._fill():
            pass
        return bytes(self._buffer[self._at : self._at + size])

    def read(self, size: int) -> bytes:
        """Return the next `size` bytes, fewer only at the end. Raises DamagedError where the file cannot be inflated."""
        data = self.peek(size)
        self._at += len(data)
        return data

    def readline(self) -> bytes:
        """Return the next line with its end; a line over 64 kB comes in parts. Never looks beyond the line's end."""
        seen = 0  # counted from the present place: filling moves the buffer
        while True:
            end = self._buffer.find(b"\n", self._at + seen, self._at + _LINE) + 1
            ahead = len(self._buffer) - self._at
            if end or ahead >= _LINE:
                return self.read(end - self._at if end else _LINE)
            if not self._fill():
                return self.read(ahead)
            seen = ahead

    def skip(self, size: int) -> int:
        """Pass over `size` bytes; return how many there were."""
        left = size
        while left and (got := len(self.read(min(left, PIECE)))):
            left -= got
        return size - left

    def mark(self) -> int:
        """Return a mark of the present place for `recover`."""
        return self.offset

    def recover(self, mark: int) -> bool:
        """Go to the first record that starts after `mark`; False when there is none."""
        self._file.seek(mark)
        self._buffer.clear()
        self._at = 0
        return self._find_start()

    def _find_start(self, limit: float = math.inf) -> bool:
        seen = 0
        while line := self.readline():
            seen += len(line)
            # junk without a line's end may stand before the record
            if inner := _VERSION.search(line, 1):
                self._at -= len(line) - inner.start()
                return True
            if self.peek(len(RECORD_START)) == RECORD_START:
                return True
            if seen > limit:
                raise DamagedError("no further record was found in it")
        return False

    def _fill(self) -> bool:
        data = self._take()
        if self._at >= PIECE:
            del self._buffer[: self._at]
            self._at = 0
        self._buffer += data
        return bool(data)

    def _take(self) -> bytes:
        return self._file.read(PIECE)


class GzipArchive(Archive):
    """A WARC compressed with gzip: usually a member a record, but one member for all is read as well."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file)
        self._state = zlib.decompressobj(wbits=31)
        self._pending = b""
        self._inflated = 0  # bytes made since the start
        self._members: deque[tuple[int, int]] = deque([(0, 0)])  # (inflated before it, its offset in the file)
        self._rewinds = (0, 0)  # (offset of a member, how often it was taken up again)

    @property
    def offset(self) -> int:
        """Where in the file the member that holds the next byte starts."""
        return self._member()[1]

    def _here(self) -> int:
        return self._inflated - len(self._buffer) + self._at

    def _member(self) -> tuple[int, int]:
        here = self._here()
        while len(self._members) > 1 and self._members[1][0] <= here:
            self._members.popleft()
        return self._members[0]

    def mark(self) -> int:
        """Return how many bytes of the present member were taken; `recover` knows the member by itself."""
        return self._here() - self._member()[0]

    def recover(self, mark: int) -> bool:
        """Go to the first record after `mark`: in the same member if it can be inflated, else in a later one."""
        _, damaged = self._members[0]
        self._rewinds = (damaged, self._rewinds[1] + 1 if self._rewinds[0] == damaged else 1)
        if self._rewinds[1] <= _MAX_REWINDS:
            try:
                self._restart(damaged)
                self.skip(mark)
                return self._find_start(_MAX_SCAN)
            except DamagedError:
                damaged = self._members[-1][1]
        return self._next_member(damaged)

    def _restart(self, offset: int) -> None:
        self._file.seek(offset)
        self._buffer.clear()
        self._at = 0
        self._pending = b""
        self._inflated = 0
        self._members = deque([(0, offset)])
        self._state = zlib.decompressobj(wbits=31)

    def _next_member(self, offset: int) -> bool:
        found = _find_member(self._file, offset + 1)
        if found is None:
            return False
        self._restart(found)
        return True

    def _take(self) -> bytes:
        while True:
            if not self._pending:
                self._pending = self._file.read(PIECE)
                if not self._pending:
                    return self._end()
            if self._state.eof:
                self._new_member()
            try:
                piece = self._state.decompress(self._pending, PIECE)
            except zlib.error as err:
                raise DamagedError(f"the compressed data is damaged ({err})") from err
            self._pending = self._state.unused_data if self._state.eof else self._state.unconsumed_tail
            if piece:
                self._inflated += len(piece)
                return piece

    def _end(self) -> bytes:
        if not self._state.eof:
            raise DamagedError("the file ends in the middle of a compressed member: it was cut off")
        return b""

    def _new_member(self) -> None:
        self._state = zlib.decompressobj(wbits=31)
        self._members.append((self._inflated, self._file.tell() - len(self._pending)))


def _find_member(file: BinaryIO, start: int) -> int | None:
    """Return the offset from `start` on of the first gzip member that holds the start of a record; None if there is none."""
    base, window = start, b""
    file.seek(start)
    while chunk := file.read(16 * PIECE):
        window += chunk
        at = window.find(GZIP_MAGIC)
        while at >= 0:
            if _holds_record(file, base + at):
                return base + at
            at = window.find(GZIP_MAGIC, at + 1)
        keep = min(len(window), len(GZIP_MAGIC) - 1)
        base += len(window) - keep
        window = window[-keep:]
    return None


def _holds_record(file: BinaryIO, offset: int) -> bool:
    back = file.tell()
    file.seek(offset)
    try:
        head = zlib.decompressobj(wbits=31).decompress(file.read(2048), len(RECORD_START))
    except zlib.error:
        head = b""
    file.seek(back)
    return head == RECORD_START
