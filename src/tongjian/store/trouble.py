"""What SQLite's errors mean to the one who runs tongjian: one sentence each, with what to do."""

import shutil
from pathlib import Path

import apsw

from tongjian.errors import DiskFullError, PlaceError, RecordError

_NO_ROOM = 1 << 16  # bytes; below this SQLite cannot even grow its shared-memory file (32 KiB)


def explained(err: apsw.Error, path: Path) -> RecordError:
    """Return the error to raise in place of SQLite's."""
    if isinstance(err, apsw.FullError) or (isinstance(err, apsw.IOError) and is_full(path)):
        return disk_full(path)
    if isinstance(err, apsw.NotADBError):
        return PlaceError(f"{path} is no tongjian record; name another file")
    if isinstance(err, apsw.CorruptError):
        return RecordError(f"{path} is damaged ({err}); restore it from a copy, or compile the sources anew")
    if isinstance(err, apsw.BusyError):
        return RecordError(f"{path} is busy; another process is writing it: try again when it has ended")
    if isinstance(err, apsw.CantOpenError):
        return PlaceError(f"{path} cannot be opened; name a file that you may read, and to change it one that you may write to")
    if isinstance(err, apsw.ReadOnlyError):
        return PlaceError(f"{path} may not be written; name a record that you may write to")
    return RecordError(f"{path}: {err}; check the disk, then run the same command again")


def disk_full(path: Path) -> DiskFullError:
    """Return the error of a full disk."""
    return DiskFullError(f"the disk of {path} is full; what was committed is kept: make room and run the same command again")


def is_full(path: Path) -> bool:
    """Tell whether an I/O error comes from a full disk: SQLite names a full disk as such only for some of its files."""
    try:
        return shutil.disk_usage(path.parent).free < _NO_ROOM
    except OSError:
        return False
