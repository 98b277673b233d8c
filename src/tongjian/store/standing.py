"""Opening a record for reading where nothing may be written: on read-only media, or in a folder of somebody else's.

Readers of a record in WAL mode write a file beside it, by which they and its writer know of each other. Where that cannot be, the
file is read as it stands: no writer is at it as long as it has no log beside it, and one who begins is seen by that log.
"""

from pathlib import Path

import apsw

from tongjian.errors import PlaceError

Stamp = tuple[int, ...]
BUSY_MS = 5000
_UNWRITABLE = (apsw.CantOpenError, apsw.ReadOnlyError)


def connected(path: Path) -> tuple[apsw.Connection, Stamp | None]:
    """Return a connection for reading, and for a file that is read as it stands what tells whether it still does (`stamp`).

    Raises apsw.Error for what cannot be read, PlaceError where the last of what was written cannot be reached.
    """
    try:
        return _opened(str(path), apsw.SQLITE_OPEN_READWRITE), None
    except _UNWRITABLE:
        log = _log(path)
        if not (log.exists() and log.stat().st_size):
            stands = stamp(path)
            uri = f"{path.resolve().as_uri()}?immutable=1"
            return _opened(uri, apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI), stands
    try:
        return _opened(str(path), apsw.SQLITE_OPEN_READONLY), None  # a writer is at it, whose files may be read
    except _UNWRITABLE as err:
        raise PlaceError(
            f"{path} cannot be read whole: what was written last stands in {log.name} beside it, which needs a folder that you "
            "may write to; copy both files to one"
        ) from err


def stamp(path: Path) -> Stamp:
    """Return what changes when the file or its log does."""
    found = [p.stat() for p in (path, _log(path)) if p.exists()]
    return tuple(number for s in found for number in (s.st_ino, s.st_mtime_ns, s.st_size))


def _log(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _opened(name: str, flags: int) -> apsw.Connection:
    connection = apsw.Connection(name, flags=flags)
    connection.set_busy_timeout(BUSY_MS)
    try:
        connection.pragma("user_version")  # a file is opened, and those beside it, when something is asked of it
    except apsw.Error:
        connection.close()
        raise
    return connection
