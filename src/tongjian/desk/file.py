"""The desk's file: opening, transactions, settings. Contains no decisions."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tongjian.desk.schema import APPLICATION_ID, MIGRATIONS
from tongjian.errors import DeskError, DeskUsageError

BUSY_SECONDS = 5.0
SETTINGS = {"submissions": ("off", "open", "invitation")}  # the first value holds until another is set


def desk_of(record: Path) -> Path:
    """Return where the desk of a record is kept: beside it, with `.desk` behind its name."""
    return record.with_name(record.name + ".desk")


class Desk:
    """An open desk. Use `open_desk` to get one, and one desk a thread."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def __enter__(self) -> "Desk":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        try:
            return self.connection.execute(sql, values).fetchall()
        except sqlite3.Error as err:
            raise DeskError(f"the desk {self.path} cannot be used ({err}); check the file and its folder") from err

    def one(self, sql: str, *values: Any) -> tuple[Any, ...] | None:
        """Return the first row of a query, or None."""
        found = self.rows(sql, *values)
        return found[0] if found else None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what the block writes, or nothing of it."""
        self.rows("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.connection.rollback()
            raise
        self.connection.commit()

    def setting(self, name: str) -> str:
        """Return a setting; raises DeskUsageError for an unknown one."""
        self._known(name)
        found = self.one("SELECT value FROM setting WHERE name = ?", name)
        return str(found[0]) if found else SETTINGS[name][0]

    def set(self, name: str, value: str) -> None:
        """Set a setting; raises DeskUsageError for an unknown one and for a value that it cannot have."""
        self._known(name)
        if value not in SETTINGS[name]:
            raise DeskUsageError(f"{name} is {', '.join(SETTINGS[name][:-1])} or {SETTINGS[name][-1]}, not {value}")
        with self.transaction():
            self.rows("INSERT OR REPLACE INTO setting VALUES (?, ?)", name, value)

    @staticmethod
    def _known(name: str) -> None:
        if name not in SETTINGS:
            raise DeskUsageError(f"the desk has no setting {name}; it has {', '.join(SETTINGS)}")


def is_writable(path: Path) -> bool:
    """Tell whether a desk's file, and those that SQLite keeps beside it, may be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def read_desk(path: Path) -> Desk:
    """Open a desk for reading alone; where nothing may be written, as the file stands. Raises DeskError as `open_desk` does."""
    if is_writable(path):
        return open_desk(path)
    log = path.with_name(path.name + "-wal")
    try:
        if log.exists() and log.stat().st_size:
            raise DeskUsageError(
                f"{path} cannot be read whole without writing beside it; copy it and {log.name} to another folder"
            )
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True, isolation_level=None)
        _known_as_desk(connection, path, new=False)
    except (OSError, sqlite3.Error) as err:
        raise DeskError(f"the desk {path} cannot be opened ({err}); check the file and its folder") from err
    return Desk(connection, path)


def open_desk(path: Path) -> Desk:
    """Open a desk's file, and make it where there is none, readable by its owner alone.

    Raises DeskError when the file is no desk, of a later version, or cannot be used; DeskUsageError where it may not be written.
    """
    new = not path.exists()
    if not (os.access(path.parent, os.W_OK) if new else is_writable(path)):
        raise DeskUsageError(f"the desk {path} may not be written; name a record in a folder that you may write to")
    try:
        if new:
            path.touch(mode=0o600)
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA foreign_keys = ON")
        _migrate(connection, path, new=new)
    except (OSError, sqlite3.Error) as err:
        raise DeskError(f"the desk {path} cannot be opened ({err}); check the file and its folder") from err
    return Desk(connection, path)


def _known_as_desk(connection: sqlite3.Connection, path: Path, *, new: bool) -> int:
    """Return the version of a desk; raises DeskError for what is none, or one of a later tongjian."""
    ((application,),) = connection.execute("PRAGMA application_id").fetchall()
    ((version,),) = connection.execute("PRAGMA user_version").fetchall()
    if (application not in (0, APPLICATION_ID)) or (application == 0 and version == 0 and not new and path.stat().st_size > 0):
        raise DeskError(f"{path} is no desk of tongjian; move it away, and a new one is made")
    if version > len(MIGRATIONS):
        raise DeskError(f"the desk {path} is of a later tongjian (version {version}); use that one")
    return int(version)


def _migrate(connection: sqlite3.Connection, path: Path, *, new: bool) -> None:
    version = _known_as_desk(connection, path, new=new)
    for number in range(version, len(MIGRATIONS)):
        connection.executescript(
            f"BEGIN IMMEDIATE; {MIGRATIONS[number]}; PRAGMA application_id = {APPLICATION_ID}; "
            f"PRAGMA user_version = {number + 1}; COMMIT;"
        )
