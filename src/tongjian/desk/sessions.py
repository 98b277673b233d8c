"""Sessions: a random token in the reader's browser, of which the desk keeps only the hash; and tokens against forged forms."""

import hashlib
import hmac
import secrets
from datetime import datetime
from typing import Final

from tongjian.desk.clock import later, now, stamp
from tongjian.desk.file import Desk
from tongjian.desk.people import Person

DAYS: Final = 14


def begin(desk: Desk, somebody: Person, at: datetime | None = None) -> str:
    """Begin a session and return its token; the caller puts it in a cookie (HttpOnly, SameSite=Lax, Secure on https)."""
    at = at or now()
    token = secrets.token_urlsafe(32)
    with desk.transaction():
        desk.rows("DELETE FROM session WHERE ends <= ?", stamp(at))
        desk.rows("INSERT INTO session VALUES (?, ?, ?, ?)", _hash(token), somebody.name, stamp(at), later(at, days=DAYS))
    return token


def whose(desk: Desk, token: str | None, at: datetime | None = None) -> Person | None:
    """Return whose session the token is of, or None when it is unknown, ended, or its account closed."""
    if not token:
        return None
    row = desk.one(
        "SELECT name, role, person.made, closed FROM session JOIN person ON person = name "
        "WHERE token = ? AND ends > ? AND closed IS NULL",
        _hash(token),
        stamp(at or now()),
    )
    return Person(*row) if row else None


def end(desk: Desk, token: str) -> None:
    """End a session: the token is worth nothing from now on."""
    with desk.transaction():
        desk.rows("DELETE FROM session WHERE token = ?", _hash(token))


def form_token(token: str) -> str:
    """Return what a form of this session must carry; another site cannot know it."""
    return hmac.new(token.encode(), b"form", hashlib.sha256).hexdigest()


def is_form_token(token: str, given: str) -> bool:
    """Tell whether a form carries the token of its session."""
    return hmac.compare_digest(form_token(token).encode(), given.encode("utf-8", "replace"))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
