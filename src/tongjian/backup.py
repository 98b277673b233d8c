"""Copies of a record and its desk, taken while both are read and written."""

from contextlib import closing
from pathlib import Path

import apsw

from tongjian.desk.file import desk_of
from tongjian.errors import PlaceError, RecordError, is_of_place
from tongjian.store import open_record
from tongjian.store.standing import connected
from tongjian.store.trouble import is_full

_WAIT = 30_000  # milliseconds that a busy file is waited for


def back_up(record: Path, folder: Path) -> list[Path]:
    """Copy a record, then its desk if it has one, into a folder; return the copies. A copy of that name is replaced.

    Each copy is the file as it stood at one moment, checked before it takes its place; the desk comes last, so that it knows
    every decision that the record shows. Raises RecordError when the record cannot be read or the folder not be written.
    """
    open_record(record).close()  # what is no record, or of another version, is told in its own words
    desk = desk_of(record)
    try:
        if folder.exists() and folder.samefile(record.parent):
            raise PlaceError(f"{folder} is where {record.name} itself stands; name another folder for the copies")
        folder.mkdir(parents=True, exist_ok=True)
        return [_copied(path, folder) for path in (record, desk) if path.is_file()]
    except OSError as err:
        kind = PlaceError if is_of_place(err) else RecordError
        raise kind(f"{record} could not be copied to {folder}: {err.strerror}; name a folder that you may write to") from err
    except apsw.Error as err:
        raise RecordError(f"{record} could not be copied to {folder} ({err}); the older copies there still stand") from err


def _copied(path: Path, folder: Path) -> Path:
    target, part = folder / path.name, folder / (path.name + ".part")
    part.unlink(missing_ok=True)
    try:
        found = _copy(path, part)
    except (apsw.Error, OSError) as err:
        full = isinstance(err, apsw.FullError) or is_full(part)
        part.unlink(missing_ok=True)
        if full:
            raise RecordError(
                f"no room for a copy of {path} in {folder}; make room, or name another folder; older copies still stand"
            ) from err
        raise
    if found != "ok":
        part.unlink()
        raise RecordError(f"{path} is damaged ({found}); the older copy in {folder} still stands")
    part.replace(target)
    return target


def _copy(path: Path, part: Path) -> str:
    """Copy a file of SQLite; return what SQLite finds in the copy, "ok" where it is whole."""
    part.touch(mode=0o600)  # a desk holds hashes of passwords
    source, _ = connected(path)
    copy = apsw.Connection(str(part))
    with closing(source), closing(copy):
        source.set_busy_timeout(_WAIT)
        with copy.backup("main", source, "main") as going:
            going.step()
        copy.pragma("journal_mode", "delete")  # the copy is one file
        (found,) = next(copy.execute("PRAGMA quick_check(1)"))
    return str(found)
