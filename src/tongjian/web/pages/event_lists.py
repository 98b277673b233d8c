"""Lists of events: those outlets disagree on, measures by where they stand in their life, and what changed in the record."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from tongjian.merge.knowledge import Knowledge
from tongjian.merge.measures import Measure, lives
from tongjian.model import RecordEvent
from tongjian.store import EventFilter
from tongjian.store import site_queries as queries
from tongjian.web import address, filters
from tongjian.web.pages.chronology import PER_PAGE
from tongjian.web.present import Presenter
from tongjian.web.reading import PATIENCE, Reading
from tongjian.web.render import language_of, page, presenter_for, reading_of

_SOON = timedelta(days=60)  # an end within this time is told as near
_ENDED = {"terminated", "expired", "struck_down"}
_RUNNING = {"in_force", "extended", "expanded", "narrowed", "upheld"}
_HALTED = {"suspended", "exempted"}
_WORDS = {"CONSIDER", "PLEDGE_EASE"}  # steps that are only said, and change nothing yet
_STALE = timedelta(days=365)  # after which what was said to come, nobody said when, is no longer told as to come
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
    if e.phase in _HALTED or (e.type == "EASE" and e.phase == "extended"):
        return "halted"
    if begins > today[: len(begins)] or (e.realis == "future" and not begins and _lately(e, today)):
        return "to_come"
    if ends:
        soon = (datetime.fromisoformat(today) + _SOON).date().isoformat()
        return "ending" if ends <= soon else "in_force"
    return "in_force" if begins or (e.phase in _RUNNING and e.realis != "future") else "open"


def _lately(e: RecordEvent, today: str) -> bool:
    """Tell whether it was said within the last year; what has no date at all was, for all that is known."""
    said = (e.date or e.published or today)[:10]
    return said >= (datetime.fromisoformat(today) - _STALE).date().isoformat()[: len(said)]


def standing(life: Sequence[RecordEvent], today: str) -> str:
    """Return where a measure stands on a day (ISO) by the events of its life, oldest first: one of STATES.

    The last step that changes it counts. An easing that has run out gives the state before it back; an end that an earlier
    step gives holds until another is said.
    """
    done = [e for e in life if (e.date or "").partition("/")[0] <= today] or list(life[:1])
    steps = [e for e in done if e.type not in _WORDS and not (e.type == "EASE" and state(e, today) == "ended" and e.expires)]
    last = (steps or done)[-1]
    ends = next((e.expires for e in reversed(steps) if e.expires and e.type != "EASE"), None)
    own = last.type != "EASE" or last.phase not in {*_ENDED, *_HALTED, "extended"}
    begun = next((e.effective for e in reversed(steps) if e.effective and e.type != "EASE"), None)
    clocks = {"expires": last.expires or ends, "effective": last.effective or begun} if own else {}
    return state(msgspec.structs.replace(last, **clocks), today)


class Standing(msgspec.Struct, frozen=True):
    """A measure in the list: the event that names it, and the ids of its life's events, oldest first."""

    lead: str
    steps: tuple[str, ...]


def measures(request: Request) -> Response:
    """Show the measures by where they stand today; `state` chooses one standing."""
    reading = reading_of(request)
    asked = request.query_params.get("state", "")
    today = datetime.now(UTC).date().isoformat()
    found = reading.kept(("measures", today), lambda: _standings(reading, today), PATIENCE)
    wanted = asked if asked in STATES else ""
    listed = [(one, name) for name, those in found.items() if name == (wanted or name) for one in those]
    number = filters.page_number(request.query_params.get("page"))
    page_of = listed[(number - 1) * PER_PAGE : number * PER_PAGE]
    shown = [(e, reading.events_named(one.steps), name) for one, name in page_of for e in reading.events_named([one.lead])]
    presenter = presenter_for(request, [e for e, _, _ in shown])
    return page(
        request,
        "measures.html",
        presenter,
        here="measures",
        measures=shown,
        counts=[(name, presenter.t[f"state_{name}"], len(those)) for name, those in found.items() if those],
        wanted=wanted,
        today=today,
        total=len(listed),
        **_numbered("/measures", number, len(listed), ("state", wanted)),
    )


def _standings(reading: Reading, today: str) -> dict[str, list[Standing]]:
    """Return the measures by where they stand on a day, those that changed last first; mere plans are left out."""
    types = [entry.type for entry in reading.pack.types if entry.measure or entry.type in _WORDS]
    known = reading.kept("knowledge", lambda: Knowledge(reading.pack), PATIENCE)
    events = {e.id: e for e in queries.events_of_types(reading.store, types)}
    found: dict[str, list[Standing]] = {name: [] for name in STATES}
    for measure in sorted(lives(events.values(), known), key=lambda m: (m.steps[-1].announced, m.id), reverse=True):
        life = [events[step.event] for step in measure.steps]
        if any(e.type not in _WORDS for e in life):
            found[standing(life, today)].append(Standing(_lead(measure, events), tuple(e.id for e in life)))
    return found


def _lead(measure: Measure, events: Mapping[str, RecordEvent]) -> str:
    """Return the event that names a measure: the first of its own type, else the first that is no mere plan."""
    told = [events[step.event] for step in measure.steps if step.type not in _WORDS]
    return next((e.id for e in told if e.type != "EASE"), told[0].id)


def changes(request: Request) -> Response:
    """Show what new sources and new rules changed in the record's events, newest first."""
    reading = reading_of(request)
    number = filters.page_number(request.query_params.get("page"))
    total, rows = queries.change_page(reading.store, PER_PAGE, (number - 1) * PER_PAGE)
    presenter = Presenter(reading.pack, language_of(request), {})
    known = {e.id: presenter.sentence(e) for e in reading.events_named(sorted({r.event for r in rows}))}
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
