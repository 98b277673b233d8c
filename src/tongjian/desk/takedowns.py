"""Requests to take a text down: received → removed or declined, with a deadline, and a public line that says what and why."""

import secrets
from datetime import datetime
from typing import Final

import msgspec

from tongjian.desk import log
from tongjian.desk.clock import later, now, stamp
from tongjian.desk.file import Desk
from tongjian.desk.people import Person
from tongjian.desk.roles import may
from tongjian.errors import DeskError

DAYS: Final = 14  # until when a request is answered; operators under a law with a shorter term answer sooner
LONGEST: Final = 4000
OPEN_MOST: Final = 500
STATES: Final = ("received", "removed", "declined")


class Takedown(msgspec.Struct, frozen=True):
    """One request. `contact` and `claim` are for editors alone; the public sees outlet, dates, state and reason."""

    id: str
    at: str
    article: str
    outlet: str
    contact: str
    claim: str
    due: str
    state: str
    decided: str | None = None
    decided_by: str | None = None
    reason: str | None = None


_COLUMNS = "id, at, article, outlet, contact, claim, due, state, decided, decided_by, reason"


def request(desk: Desk, article: str, outlet: str, contact: str, claim: str, at: datetime | None = None) -> str:
    """Note a request and return the id by which its state can be asked for; raises DeskError when something is missing."""
    if not contact.strip() or not claim.strip() or max(len(contact), len(claim)) > LONGEST:
        raise DeskError(f"say how to reach you and why the text should go, in at most {LONGEST:,} characters each")
    at = at or now()
    made = secrets.token_hex(8)
    with desk.transaction():
        if (desk.one("SELECT count(*) FROM takedown WHERE state = 'received'") or (0,))[0] >= OPEN_MOST:
            raise DeskError("too many requests are open; please write to the operator")
        desk.rows(
            f"INSERT INTO takedown ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, 'received', NULL, NULL, NULL)",  # noqa: S608 - ours
            made, stamp(at), article, outlet, contact, claim, later(at, days=DAYS),
        )  # fmt: skip
    return made


def takedown(desk: Desk, takedown_id: str) -> Takedown:
    """Return one request; raises DeskError when there is none of that id."""
    row = desk.one(f"SELECT {_COLUMNS} FROM takedown WHERE id = ?", takedown_id)  # noqa: S608 - the columns are ours
    if row is None:
        raise DeskError("there is no such request")
    return Takedown(*row)


def open_requests(desk: Desk) -> list[Takedown]:
    """Return the requests that wait, those due soonest first."""
    sql = f"SELECT {_COLUMNS} FROM takedown WHERE state = 'received' ORDER BY due, id"  # noqa: S608 - the columns are ours
    return [Takedown(*row) for row in desk.rows(sql)]


def decided(desk: Desk) -> list[Takedown]:
    """Return the decided requests, the newest first; the public record shows them without contact and claim."""
    sql = f"SELECT {_COLUMNS} FROM takedown WHERE state <> 'received' ORDER BY decided DESC, id"  # noqa: S608 - ours
    return [msgspec.structs.replace(Takedown(*row), contact="", claim="") for row in desk.rows(sql)]


def decide(desk: Desk, takedown_id: str, editor: Person, *, remove: bool, reason: str) -> Takedown:
    """Decide on a request, with a reason that the public reads; the caller removes the text from the record.

    Raises DeskError when it may not be, was decided before, or no reason is given.
    """
    if not may(editor.role, "decide-takedown"):
        raise DeskError("only editors decide on takedown requests")
    if not reason.strip():
        raise DeskError("give a reason: it stands in the public record")
    found = takedown(desk, takedown_id)
    state = "removed" if remove else "declined"
    with desk.transaction():
        changed = "UPDATE takedown SET state = ?, decided = ?, decided_by = ?, reason = ?"
        values = (state, stamp(now()), editor.name, reason, takedown_id)
        if not desk.rows(f"{changed} WHERE id = ? AND state = 'received' RETURNING id", *values):
            raise DeskError(f"this request was {found.state} before")
        log.write(desk, editor.name, f"{state} a text on request", found.outlet or found.article, reason)
    return takedown(desk, takedown_id)
