"""Who held which office from when to when, as the pack's persons tell it."""

from collections import defaultdict

import msgspec

from tongjian.coding.actors.naming import short_names
from tongjian.pack import ActorEntry, OfficeEntry, Pack

OPEN = "9"  # the end of a term that goes on


class Seat(msgspec.Struct, frozen=True):
    """That a person held an office of `country` (None: of no state's) from a day to a day."""

    since: str
    until: str
    person: ActorEntry
    country: str | None


def holders(pack: Pack) -> dict[str, list[tuple[str, str, ActorEntry]]]:
    """Return office id → (since, until, person) by time."""
    found: defaultdict[str, list[tuple[str, str, ActorEntry]]] = defaultdict(list)
    for person in pack.actors:
        for held in person.offices:
            found[held.office].append((held.since or "", held.until or OPEN, person))
    return {office: sorted(terms, key=lambda t: t[:2]) for office, terms in found.items()}


def served(entries: dict[str, ActorEntry], offices: dict[str, OfficeEntry]) -> dict[str, list[tuple[str, str, str | None]]]:
    """Return (since, until, country) of the offices of those who have served another than their own state, by id."""
    found: dict[str, list[tuple[str, str, str | None]]] = {}
    for entry in entries.values():
        of = [(h.since or "", h.until or OPEN, entries[offices[h.office].of].country) for h in entry.offices]
        if any(country != entry.country for _, _, country in of):
            found[entry.id] = of
    return found


def seats(
    held: dict[str, list[tuple[str, str, ActorEntry]]],
    offices: dict[str, OfficeEntry],
    entries: dict[str, ActorEntry],
    also: dict[str, str],
) -> dict[tuple[str, str], list[Seat]]:
    """Return by an office's role and a short name who of that name held such an office, by time; `also`: a role's other words."""
    found: defaultdict[tuple[str, str], list[Seat]] = defaultdict(list)
    for office in offices.values():
        for since, until, person in held.get(office.id, ()) if office.role else ():
            seat = Seat(since, until, person, entries[office.of].country)
            for role in {office.role or "", also.get(office.role or "", office.role or "")}:
                for name in short_names(person):
                    found[(role, name)].append(seat)
    return {key: sorted(rows, key=lambda seat: seat.since) for key, rows in found.items()}
