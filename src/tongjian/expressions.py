"""Regular expressions kept between runs: Python compiles each anew in every process, which is half of a short run's time.

`keep` is called once, by the program and never by the library: from then on every expression that `re` is asked for comes
from the cache where an earlier run compiled it. What is kept is what the interpreter's own compiler made, under the exact
version and kind of the interpreter; the matcher checks it again when it takes it. Where the compiler has other inner parts than
the ones known here, `re` is left as it is. What cannot be read or taken is compiled anew: a cache makes nothing fail.
As compiling is paid once, more is read of each expression than the interpreter does (`beginnings`).
"""

import atexit
import contextlib
import importlib
import os
import sys
from array import array
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final
from zlib import crc32

import msgspec

from tongjian import cache

KNOWN: Final = ((3, 11), (3, 13))  # versions of Python from and to which the inner parts are as used here
MOST: Final = 8000  # expressions that are kept; of more only those that the last run used
LEAST: Final = (
    1 / 200
)  # of those kept: fewer new ones take less time than the file to write; some libraries have one in every run
FORM: Final = 4  # of what is kept: counted on where the same expression is compiled to other code
_SIZE: Final = 4  # bytes of one number of compiled code
_LENGTH: Final = 8  # bytes of the length of the table
_LONGEST: Final = 1 << 24  # bytes of a table or a code; what says that it is longer is none
_NONE: Final = -1  # no open file


class _Made(msgspec.Struct, array_like=True, frozen=True):
    """One compiled expression: flags, how many groups, which have names, a check sum, and where its code lies in the file."""

    flags: int
    groups: int
    names: dict[str, int]
    sum: int
    at: int = 0
    size: int = 0


def _sum(flags: int, groups: int, names: dict[str, int], code: bytes) -> int:
    """Return a check sum; the whole file's, of which a run needs a small part, would take longer than all else here."""
    return crc32(code, crc32(repr((flags, groups, sorted(names.items()))).encode()))


_Table = dict[bytes, _Made]


class Keeper:
    """Compiles expressions for `re`, each at most once for all runs."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._parser: Any = importlib.import_module("re._parser")
        self._compiler: Any = importlib.import_module("re._compiler")
        self._matcher: Any = importlib.import_module("_sre")
        self._plain = self._compiler.compile
        self._kept, self._file, self._begin = _read(path)
        self._codes: dict[bytes, bytes] = {}  # of those that this run compiled
        self._used: set[bytes] = set()
        self._new = False

    def install(self) -> None:
        """Let `re` ask here."""
        self._compiler.compile = self.compile

    def remove(self) -> None:
        """Let `re` compile by itself again."""
        self._compiler.compile = self._plain

    def compile(self, source: Any, flags: int = 0) -> Any:
        """Return the compiled `source`; raises re.error where it is no expression."""
        if not isinstance(source, str) or flags & self._compiler.SRE_FLAG_DEBUG:
            return self._plain(source, flags)
        key = blake2b(f"{int(flags)}:{source}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
        made = self._kept.get(key)
        code = self._code(key, made) if made else b""
        if made is not None and code:
            with contextlib.suppress(RuntimeError, ValueError, TypeError, IndexError, OverflowError):
                taken = self._take(source, made, code)
                self._used.add(key)
                return taken
        made, code = self._make(source, flags)
        if len(self._codes) < 2 * MOST:  # a site that runs for weeks would else hold what it compiles for every search
            self._kept[key], self._codes[key], self._new = made, code, True
            self._used.add(key)
        return self._take(source, made, code)

    def _take(self, source: str, made: _Made, code: bytes) -> Any:
        """Return the expression of compiled code; the matcher raises RuntimeError for what is none."""
        indexes: list[str | None] = [None] * (made.groups + 1)
        for name, number in made.names.items():
            indexes[number] = name
        numbers = memoryview(code).cast("I").tolist()
        return self._matcher.compile(source, made.flags, numbers, made.groups, made.names, tuple(indexes))

    def _join(self) -> None:
        """Take up what another process left in the file meanwhile: those that read pages ahead end all at once."""
        others, file, begin = _read(self._path)
        if file == _NONE:
            return
        for key in others.keys() - self._kept.keys():
            made = others[key]
            self._kept[key], self._codes[key] = made, _part(file, begin + made.at, made.size)
            self._used.add(key)
        os.close(file)

    def _code(self, key: bytes, made: _Made) -> bytes:
        """Return the code of a kept expression, empty where the file is damaged."""
        code = self._codes.get(key) or _part(self._file, self._begin + made.at, made.size)
        return code if made.sum == _sum(made.flags, made.groups, made.names, code) else b""

    def _make(self, source: str, flags: int) -> tuple[_Made, bytes]:
        """Compile as `re._compiler.compile` does, and tell the matcher more of where a match can begin."""
        from tongjian import beginnings  # most runs compile nothing

        parsed = self._parser.parse(source, flags)
        code = array("I", beginnings.led(self._compiler._code(parsed, flags), parsed, flags)).tobytes()
        all_flags, groups, names = int(flags | parsed.state.flags), parsed.state.groups - 1, dict(parsed.state.groupdict)
        return _Made(all_flags, groups, names, _sum(all_flags, groups, names, code)), code

    def write(self) -> None:
        """Keep what this run compiled for the next ones: a length, the table, and the codes one after the other."""
        if not self._new or len(self._codes) < LEAST * len(self._kept):
            return
        self._new = False
        self._join()
        table: _Table = {}
        codes: list[bytes] = []
        at = 0
        for key, made in self._kept.items():
            code = self._code(key, made) if len(self._kept) <= MOST or key in self._used else b""
            if code:
                table[key] = msgspec.structs.replace(made, at=at, size=len(code))
                codes.append(code)
                at += len(code)
        head = msgspec.msgpack.encode(table)
        cache.write(self._path, b"".join([len(head).to_bytes(_LENGTH, "little"), head, *codes]))


def _read(path: Path) -> tuple[_Table, int, int]:
    """Return the table of a file, the open file, and where the codes begin in it; a run needs a small part of them."""
    try:
        file = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except OSError:
        return {}, _NONE, 0
    size = int.from_bytes(_part(file, 0, _LENGTH), "little")
    try:
        return msgspec.msgpack.decode(_part(file, _LENGTH, size), type=_Table), file, _LENGTH + size
    except (ValueError, msgspec.MsgspecError):
        os.close(file)
        return {}, _NONE, 0


def _part(file: int, begin: int, size: int) -> bytes:
    """Return a part of a file, or what there is of it; a map of one that another program cuts would end the process."""
    if file == _NONE or not 0 <= size <= _LONGEST:
        return b""
    try:
        return os.pread(file, size, begin)
    except (OSError, OverflowError):
        return b""


_KEEPERS: list[Keeper] = []  # of this process: at most one


def keep() -> None:
    """Take compiled expressions from the cache in this process, and leave in it at the end what was compiled anew."""
    known = sys.implementation.name == "cpython" and KNOWN[0] <= sys.version_info[:2] <= KNOWN[1]
    if not known or array("I").itemsize != _SIZE or not hasattr(os, "pread"):
        return
    # one home may serve machines of other word lengths and byte orders, whose code is other code
    kind = f"{sys.implementation.name}-{sys.hexversion:x}-{sys.maxsize.bit_length() + 1}{sys.byteorder}"
    path = cache.place(f"expressions-{kind}-{FORM}.kept")
    if path is None:
        return
    keeper = Keeper(path)
    keeper.install()
    atexit.register(keeper.write)
    _KEEPERS.append(keeper)


def are_kept() -> bool:
    """Tell whether this process keeps its expressions: the processes that it starts, which share no memory, should too."""
    return bool(_KEEPERS)
