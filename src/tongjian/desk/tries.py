"""Failed sign-ins: who must wait after them and how long, and the browsers from which somebody signed in before.

A guess counts against its name at its address, so that nobody keeps out the others who share one, as all do behind a proxy.
What one address guesses at many names makes its answers slower and slower. What many addresses guess at one name makes the
name wait, but not for a browser from which it signed in before: that one is counted by itself (OWASP: device cookies), and no
stranger's guesses keep its owner out. None of this asks whether there is somebody of that name.
"""

import hashlib
import ipaddress
import secrets
from datetime import datetime
from typing import Final, NamedTuple

from tongjian.desk.clock import later, now, stamp
from tongjian.desk.file import Desk

MOST: Final = 8  # failed tries of one name at one address, or in one known browser, before it must wait
MOST_OF_NAME: Final = 100  # of one name at all addresses
WINDOW_MINUTES: Final = 15  # in which they are counted
FREE: Final = 20  # failed tries of one address, of whatever names, that cost it no time
STEP: Final = 0.25  # seconds that each further one adds to the next answers
LONGEST: Final = 5.0
DAYS: Final = 180  # that a browser is known


class Counted(NamedTuple):
    """What a try is counted by. `name` is None in a known browser, which other people's tries do not concern."""

    own: str
    address: str
    name: str | None


def counted(desk: Desk, name: str, address: str, browser: str = "", at: datetime | None = None) -> Counted:
    """Return what a try is counted by: `browser` is the token that `remember` gave, if any."""
    name, network = name[:64], _network(address)
    if is_known(desk, name, browser, at):
        return Counted(f"browser {_hash(browser)} name {name}", f"address {network}", None)
    return Counted(f"at {network} name {name}", f"address {network}", f"name {name}")


def must_wait(desk: Desk, by: Counted, at: datetime) -> bool:
    """Tell whether there were too many failed tries for another now."""
    return _failed(desk, by.own, at) >= MOST or (by.name is not None and _failed(desk, by.name, at) >= MOST_OF_NAME)


def failed(desk: Desk, by: Counted, at: datetime) -> None:
    """Note a failed try."""
    with desk.transaction():
        for who in filter(None, by):
            desk.rows("INSERT INTO failure VALUES (?, ?)", who, stamp(at))
        desk.rows("DELETE FROM failure WHERE at < ?", later(at, minutes=-WINDOW_MINUTES))


def forgive(desk: Desk, by: Counted) -> None:
    """Forget the failed tries of who has signed in now; those of the address stay."""
    with desk.transaction():
        desk.rows("DELETE FROM failure WHERE who = ?", by.own)


def pause(desk: Desk, address: str, at: datetime | None = None) -> float:
    """Return how many seconds the next answer to an address is to wait, whatever it will be."""
    return min(LONGEST, STEP * max(0, _failed(desk, f"address {_network(address)}", at or now()) - FREE))


def remember(desk: Desk, name: str, at: datetime | None = None) -> str:
    """Return a token by which the browser of somebody who signed in is known from now on; the desk keeps only its hash."""
    at = at or now()
    token = secrets.token_urlsafe(32)
    with desk.transaction():
        desk.rows("DELETE FROM browser WHERE ends <= ?", stamp(at))
        desk.rows("INSERT INTO browser VALUES (?, ?, ?)", _hash(token), name, later(at, days=DAYS))
    return token


def is_known(desk: Desk, name: str, browser: str, at: datetime | None = None) -> bool:
    """Tell whether somebody of this name signed in from a browser before."""
    found = "SELECT 1 FROM browser WHERE token = ? AND person = ? AND ends > ?"
    return bool(browser) and desk.one(found, _hash(browser), name, stamp(at or now())) is not None


def _failed(desk: Desk, who: str, at: datetime) -> int:
    row = desk.one("SELECT count(*) FROM failure WHERE who = ? AND at >= ?", who, later(at, minutes=-WINDOW_MINUTES))
    return int(row[0]) if row else 0


def _network(address: str) -> str:
    """Return an address; of IPv6 the network of 64 bits, in which one machine has as many addresses as it likes."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address[:64]
    if found.version == 6 and found.ipv4_mapped is not None:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((found, 64), strict=False)) if found.version == 6 else str(found)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
