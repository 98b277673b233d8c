"""Lists of events: those outlets disagree on, measures by where they stand in their life, and what changed in the record."""

from datetime import UTC, datetime, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from tongjian.model import RecordEvent
from tongjian.store import EventFilter
from tongjian.store import site_queries as queries
from tongjian.web import address, filters
from tongjian.web.pages.chronology import PER_PAGE
from tongjian.web.present import Presenter
from tongjian.web.reading import Reading
from tongjian.web.render import language_of, page, presenter_for, reading_of

_SOON = timedelta(days=60)  # an end within this time is told as near
_ENDED = {"terminated", "expired", "struck_down"}
_RUNNING = {"in_force", "extended", "expanded", "narrowed", "upheld"}
_HALTED = {"suspended", "exempted"}
STATES = ("in_force", "ending", "to_come", "halted", "ended", "open")


def disagreements(request: Request) -> Response:
    """Show the events on which outlets give values that exclude each other, newest first."""
    reading = reading_of(request)
    number = filters.page_number(request.query_params.get("page"))
    total, events = reading.events(EventFilter(disagree=True), PER_PAGE, (number - 1) * PER_PAGE, newest=True)
    presenter = presenter_for(request, events)
    return page(
        request,
        "disagreements.html",
        presenter,
        here="disagreements",
        events=events,
        total=total,
        **_numbered("/disagreements", number, total),
    )


def _numbered(base: str, number: int, total: int, *query: tuple[str, str]) -> dict[str, Any]:
    pages = max(1, -(-total // PER_PAGE))

    def at(step: int) -> str:
        return address.with_query(base, [*query, ("page", str(number + step) if number + step > 1 else "")])

    return {
        "number": number,
        "pages": pages,
        "previous": at(-1) if number > 1 else None,
        "next": at(1) if number < pages else None,
    }


def state(e: RecordEvent, today: str) -> str:
    """Return where a measure stands on a day (ISO), by what its sources say: one of STATES. Dates are compared as prefixes."""
    begins, ends = (e.effective or "").partition("/")[0], (e.expires or "").rpartition("/")[2]
    if e.phase in _ENDED or (ends and ends < today[: len(ends)]):
        return "ended"
    if e.phase in _HALTED:
        return "halted"
    if e.realis == "future" or begins > today[: len(begins)]:
        return "to_come"
    if ends:
        soon = (datetime.fromisoformat(today) + _SOON).date().isoformat()
        return "ending" if ends <= soon else "in_force"
    return "in_force" if begins or e.phase in _RUNNING else "open"


def measures(request: Request) -> Response:
    """Show the measures by where they stand today; `state` chooses one standing."""
    reading = reading_of(request)
    asked = request.query_params.get("state", "")
    today = datetime.now(UTC).date().isoformat()
    standing = reading.kept(("measures", today), lambda: _standing(reading, today))
    wanted = asked if asked in STATES else ""
    listed = [(i, name) for name, ids in standing.items() if name == (wanted or name) for i in ids]
    number = filters.page_number(request.query_params.get("page"))
    shown = [(reading.event(i), name) for i, name in listed[(number - 1) * PER_PAGE : number * PER_PAGE]]
    presenter = presenter_for(request, [e for e, _ in shown])
    return page(
        request,
        "measures.html",
        presenter,
        here="measures",
        measures=shown,
        counts=[(name, presenter.t[f"state_{name}"], len(ids)) for name, ids in standing.items() if ids],
        wanted=wanted,
        today=today,
        total=len(listed),
        **_numbered("/measures", number, len(listed), ("state", wanted)),
    )


def _standing(reading: Reading, today: str) -> dict[str, list[str]]:
    """Return the ids of the measures by where they stand on a day, newest first."""
    found: dict[str, list[str]] = {name: [] for name in STATES}
    types = [entry.type for entry in reading.pack.types if entry.measure]
    for e in queries.events_of_types(reading.store, types):
        if e.realis in {"asserted", "future", "historical"}:
            found[state(e, today)].append(e.id)
    return found


def changes(request: Request) -> Response:
    """Show what new sources and new rules changed in the record's events, newest first."""
    reading = reading_of(request)
    number = filters.page_number(request.query_params.get("page"))
    total, rows = queries.change_page(reading.store, PER_PAGE, (number - 1) * PER_PAGE)
    presenter = Presenter(reading.pack, language_of(request), {})
    known = {e.id for e in reading.events_named({r.event for r in rows})}
    return page(
        request,
        "changes.html",
        presenter,
        here="changes",
        changes=rows,
        known=known,
        total=total,
        **_numbered("/changes", number, total),
    )
