"""People of the desk: names, roles, passwords. The first administrator is made on the command line and nowhere else."""

import re
from datetime import datetime
from functools import cache
from typing import Final

import msgspec

from tongjian.desk import tries
from tongjian.desk.clock import now, stamp
from tongjian.desk.file import Desk
from tongjian.desk.roles import check_role
from tongjian.errors import DeskError, DeskUsageError

SHORTEST: Final = 12  # characters of a password; NIST SP 800-63B asks for 8 at the least, and sets no other rule
LONGEST: Final = 1024  # hashing takes time by length; nobody's passphrase is longer
_NAME = re.compile(r"[\w.\-]{1,64}")


class Person(msgspec.Struct, frozen=True):
    """Somebody who may sign in."""

    name: str
    role: str
    made: str
    closed: str | None = None


@cache
def _hasher() -> "object":
    from argon2 import PasswordHasher

    return PasswordHasher()  # argon2id with the library's current parameters (RFC 9106, low-memory)


@cache
def _nobody() -> str:
    """Return a hash that no password fits: checking it takes as long as checking a real one, so that names cannot be guessed."""
    return str(_hasher().hash("no password is this one"))  # type: ignore[attr-defined]


def add_person(desk: Desk, name: str, role: str, password: str) -> Person:
    """Add somebody; raises DeskError for a name that is taken or not sound, an unknown role, a password that is too short."""
    check_new(name, role)
    made = stamp(now())
    with desk.transaction():
        if desk.one("SELECT 1 FROM person WHERE name = ?", name):
            raise DeskError(f"there is somebody named {name} already; choose another name")
        desk.rows("INSERT INTO person VALUES (?, ?, ?, ?, NULL)", name, role, _hashed(password), made)
    return Person(name, role, made)


def check_new(name: str, role: str) -> None:
    """Raise DeskUsageError for a name or a role that nobody can have."""
    check_role(role)
    if not _NAME.fullmatch(name):
        raise DeskUsageError("a name is 1 to 64 letters, digits, dots, hyphens and underscores")


def _hashed(password: str) -> str:
    if not SHORTEST <= len(password) <= LONGEST:
        raise DeskUsageError(f"a password has {SHORTEST} to {LONGEST} characters")
    return str(_hasher().hash(password))  # type: ignore[attr-defined]


def people(desk: Desk) -> list[Person]:
    """Return everybody, by name."""
    return [Person(*row) for row in desk.rows("SELECT name, role, made, closed FROM person ORDER BY name")]


def person(desk: Desk, name: str) -> Person | None:
    """Return somebody by name, or None; whose account was closed is not found."""
    row = desk.one("SELECT name, role, made, closed FROM person WHERE name = ? AND closed IS NULL", name)
    return Person(*row) if row else None


def set_role(desk: Desk, name: str, role: str) -> None:
    """Give somebody another role; their sessions end, so that none goes on with the old rights."""
    check_role(role)
    _existing(desk, name)
    with desk.transaction():
        desk.rows("UPDATE person SET role = ? WHERE name = ?", role, name)
        desk.rows("DELETE FROM session WHERE person = ?", name)


def set_password(desk: Desk, name: str, password: str) -> None:
    """Give somebody another password; all their sessions end."""
    hashed = _hashed(password)
    _existing(desk, name)
    with desk.transaction():
        desk.rows("UPDATE person SET password = ? WHERE name = ?", hashed, name)
        desk.rows("DELETE FROM session WHERE person = ?", name)
        desk.rows("DELETE FROM browser WHERE person = ?", name)


def close_account(desk: Desk, name: str) -> None:
    """Close an account; the name stays in the log, and its sessions end."""
    _existing(desk, name)
    with desk.transaction():
        desk.rows("UPDATE person SET closed = ?, password = '' WHERE name = ?", stamp(now()), name)
        desk.rows("DELETE FROM session WHERE person = ?", name)
        desk.rows("DELETE FROM browser WHERE person = ?", name)


def _existing(desk: Desk, name: str) -> None:
    if person(desk, name) is None:
        raise DeskError(f"there is nobody named {name}; `tongjian user list` names all")


def sign_in(desk: Desk, name: str, password: str, address: str, browser: str = "", at: datetime | None = None) -> Person | None:
    """Return who signs in with this name and password from this address and known browser (tongjian.desk.tries), or None.

    None says no more than that: an unknown name, a wrong password and too many tries look alike, and the first two take the
    same time. The password is never stored or logged.
    """
    at = at or now()
    by = tries.counted(desk, name, address, browser, at)
    if tries.must_wait(desk, by, at):
        return None
    row = desk.one("SELECT password FROM person WHERE name = ? AND closed IS NULL", name)
    right = _fits(str(row[0]) if row else _nobody(), password) and row is not None
    if not right:
        tries.failed(desk, by, at)
        return None
    tries.forgive(desk, by)
    return person(desk, name)


def _fits(hashed: str, password: str) -> bool:
    from argon2.exceptions import Argon2Error, InvalidHashError

    if len(password) > LONGEST:
        return False
    try:
        return bool(_hasher().verify(hashed, password))  # type: ignore[attr-defined]
    except (Argon2Error, InvalidHashError):
        return False
