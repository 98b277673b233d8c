"""What readers submit: an address, a page, or a correction of an event. None reaches the record before an editor accepts it."""

import secrets
from typing import Final
from urllib.parse import urlsplit

import msgspec

from tongjian.desk import log
from tongjian.desk.clock import later, now, stamp
from tongjian.desk.file import Desk
from tongjian.desk.people import Person, add_person
from tongjian.desk.roles import check_role, may
from tongjian.errors import DeskError

KINDS: Final = ("url", "page", "correction")
LONGEST: Final = 2 << 20  # bytes of a submitted page
LONGEST_NOTE: Final = 4000  # characters of a correction
WAITING_MOST: Final = 500  # submissions that may wait at once: a flood must not fill the disk
INVITATION_DAYS: Final = 30


class Submission(msgspec.Struct, frozen=True):
    """One submission. `about` is an address, or the event that a correction is about; `body` a page's HTML or the correction."""

    id: str
    kind: str
    at: str
    by: str
    about: str
    body: str
    state: str  # waiting, accepted, rejected
    decided: str | None = None
    decided_by: str | None = None
    reason: str | None = None


def may_submit(desk: Desk, somebody: Person | None) -> bool:
    """Tell whether somebody (None: a reader nobody knows) may submit, by the desk's setting and their role."""
    setting = desk.setting("submissions")
    if setting == "off":
        return somebody is not None and may(somebody.role, "review")
    return setting == "open" or (somebody is not None and may(somebody.role, "submit"))


def submit(desk: Desk, kind: str, about: str, body: str, somebody: Person | None) -> str:
    """Put something into the queue and return its id; raises DeskError when it may not be or is not sound."""
    if not may_submit(desk, somebody):
        raise DeskError("this site takes no submissions from you; its operator decides who may submit")
    if kind not in KINDS:
        raise DeskError(f"a submission is {', '.join(KINDS[:-1])} or {KINDS[-1]}, not {kind}")
    _check(kind, about, body)
    made = secrets.token_hex(8)
    with desk.transaction():
        if (desk.one("SELECT count(*) FROM submission WHERE state = 'waiting'") or (0,))[0] >= WAITING_MOST:
            raise DeskError("the queue is full; please try again when the editors have worked on it")
        desk.rows(
            "INSERT INTO submission (id, kind, at, by, about, body, state) VALUES (?, ?, ?, ?, ?, ?, 'waiting')",
            made, kind, stamp(now()), somebody.name if somebody else "", about.strip(), body,
        )  # fmt: skip
    return made


def _check(kind: str, about: str, body: str) -> None:
    if kind in ("url", "page") and urlsplit(about.strip()).scheme not in ("http", "https"):
        raise DeskError("give the address of the page, beginning with https:// or http://")
    if kind == "page" and not 0 < len(body.encode("utf-8", "replace")) <= LONGEST:
        raise DeskError(f"a page has 1 to {LONGEST:,} bytes")
    if kind == "correction" and not (about.strip() and 0 < len(body.strip()) <= LONGEST_NOTE):
        raise DeskError(f"a correction names its event and says in 1 to {LONGEST_NOTE:,} characters what is wrong")


_COLUMNS = "id, kind, at, by, about, body, state, decided, decided_by, reason"


def waiting(desk: Desk) -> list[Submission]:
    """Return what waits for a decision, the oldest first."""
    sql = f"SELECT {_COLUMNS} FROM submission WHERE state = 'waiting' ORDER BY at, id"  # noqa: S608 - the columns are ours
    return [Submission(*row) for row in desk.rows(sql)]


def submission(desk: Desk, submission_id: str) -> Submission:
    """Return one submission; raises DeskError when there is none of that id."""
    row = desk.one(f"SELECT {_COLUMNS} FROM submission WHERE id = ?", submission_id)  # noqa: S608 - the columns are ours
    if row is None:
        raise DeskError("there is no such submission")
    return Submission(*row)


def decide(desk: Desk, submission_id: str, editor: Person, *, accept: bool, reason: str) -> Submission:
    """Accept or reject what waits, with a reason, into the public log; raises DeskError when it may not be or was decided."""
    if not may(editor.role, "review"):
        raise DeskError("only editors decide on submissions")
    if not reason.strip():
        raise DeskError("give a reason: it stands in the public log")
    found = submission(desk, submission_id)
    state = "accepted" if accept else "rejected"
    with desk.transaction():
        sql = (
            "UPDATE submission SET state = ?, decided = ?, decided_by = ?, reason = ? "
            "WHERE id = ? AND state = 'waiting' RETURNING id"
        )
        done = desk.rows(sql, state, stamp(now()), editor.name, reason, submission_id)
        if not done:
            raise DeskError(f"this submission was {found.state} before")
        log.write(desk, editor.name, f"{state} a {found.kind}", found.about, reason)
    return submission(desk, submission_id)


def invite(desk: Desk, administrator: Person, role: str) -> str:
    """Return a code with which one person may register in this role within 30 days."""
    if not may(administrator.role, "invite"):
        raise DeskError("only administrators invite")
    if check_role(role) == "administrator":
        raise DeskError("administrators are made with `tongjian user add` alone")
    code = secrets.token_urlsafe(18)
    at = now()
    with desk.transaction():
        desk.rows(
            "INSERT INTO invitation VALUES (?, ?, ?, ?, ?, NULL)",
            code,
            role,
            stamp(at),
            later(at, days=INVITATION_DAYS),
            administrator.name,
        )
    return code


def accept_invitation(desk: Desk, code: str, name: str, password: str) -> Person:
    """Register with a code; raises DeskError when it is unknown, used or too old. A code is good once."""
    claim = "UPDATE invitation SET used_by = ? WHERE code = ? AND used_by IS NULL AND ends > ? RETURNING role"
    claimed = desk.rows(claim, name, code, stamp(now()))
    if not claimed:
        raise DeskError("this invitation is unknown, used, or too old; ask for another")
    try:
        return add_person(desk, name, str(claimed[0][0]), password)
    except DeskError:
        desk.rows("UPDATE invitation SET used_by = NULL WHERE code = ?", code)
        raise
