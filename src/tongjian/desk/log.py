"""The public log: who of the desk did what, why, and what of it was undone. It names no reader and holds no letter."""

import msgspec

from tongjian.desk.clock import now, stamp
from tongjian.desk.file import Desk


class Entry(msgspec.Struct, frozen=True):
    """One act of the desk. `undone`: the number of the entry that this one takes back."""

    number: int
    at: str
    by: str
    what: str
    about: str
    reason: str
    undone: int | None = None


def write(desk: Desk, by: str, what: str, about: str, reason: str, undone: int | None = None) -> int:
    """Add an entry inside the caller's transaction and return its number; line breaks become spaces, so that none is forged."""
    plain = [" ".join(value.split()) for value in (by, what, about, reason)]
    sql = "INSERT INTO log (at, by, what, about, reason, undone) VALUES (?, ?, ?, ?, ?, ?) RETURNING number"
    ((number,),) = desk.rows(sql, stamp(now()), *plain, undone)
    return int(number)


def entries(desk: Desk, limit: int = 100, offset: int = 0) -> list[Entry]:
    """Return entries, the newest first."""
    sql = "SELECT number, at, by, what, about, reason, undone FROM log ORDER BY number DESC LIMIT ? OFFSET ?"
    return [Entry(*row) for row in desk.rows(sql, limit, offset)]
