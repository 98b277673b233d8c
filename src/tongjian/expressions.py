"""Regular expressions kept between runs: Python compiles each anew in every process, which is half of a short run's time.

`keep` is called once, by the program and never by the library: from then on every expression that `re` is asked for comes
from the cache where an earlier run compiled it. What is kept is what the interpreter's own compiler made, under the exact
version of the interpreter; the matcher checks it again when it takes it. Where the compiler has other inner parts than the
ones known here, `re` is left as it is.
"""

import atexit
import importlib
import sys
from array import array
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final
from zlib import crc32

import msgspec

from tongjian import cache

KNOWN: Final = ((3, 11), (3, 14))  # versions of Python from and to which the inner parts are as used here
MOST: Final = 6000  # expressions that are kept; of more only those that the last run used
_SIZE: Final = 4  # bytes of one number of compiled code


class _Made(msgspec.Struct, array_like=True, frozen=True):
    """One compiled expression: its flags, how many groups, which have names, and its code (32-bit numbers) with a check sum."""

    flags: int
    groups: int
    names: dict[str, int]
    code: bytes
    sum: int

    def is_whole(self) -> bool:
        """Tell whether this is what was written."""
        return self.sum == _sum(self.flags, self.groups, self.names, self.code)


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
        self._kept = _read(path)
        self._used: _Table = {}
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
        if made is None or not made.is_whole():
            made = self._kept[key] = self._make(source, flags)
            self._new = True
        self._used[key] = made
        indexes: list[str | None] = [None] * (made.groups + 1)
        for name, number in made.names.items():
            indexes[number] = name
        code = memoryview(made.code).cast("I").tolist()
        return self._matcher.compile(source, made.flags, code, made.groups, made.names, tuple(indexes))

    def _make(self, source: str, flags: int) -> _Made:
        """Compile as `re._compiler.compile` does."""
        parsed = self._parser.parse(source, flags)
        code = array("I", self._compiler._code(parsed, flags)).tobytes()
        all_flags, groups, names = int(flags | parsed.state.flags), parsed.state.groups - 1, dict(parsed.state.groupdict)
        return _Made(all_flags, groups, names, code, _sum(all_flags, groups, names, code))

    def write(self) -> None:
        """Keep what this run compiled for the next ones."""
        if self._new:
            self._new = False
            table = self._kept if len(self._kept) <= MOST else self._used
            cache.write(self._path, msgspec.msgpack.encode(table))


def _read(path: Path) -> _Table:
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=_Table)
    except (OSError, msgspec.MsgspecError):
        return {}


def keep() -> None:
    """Take compiled expressions from the cache in this process, and leave in it at the end what was compiled anew."""
    path = cache.place(f"expressions-{sys.implementation.name}-{sys.hexversion:x}.bin")
    known = sys.implementation.name == "cpython" and KNOWN[0] <= sys.version_info[:2] <= KNOWN[1]
    if path is None or not known or array("I").itemsize != _SIZE:
        return
    keeper = Keeper(path)
    keeper.install()
    atexit.register(keeper.write)
