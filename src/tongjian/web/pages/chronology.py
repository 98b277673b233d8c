"""The chronology: days down the page, a row an event, filters with addresses of their own."""

import math
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from tongjian.model import RecordEvent
from tongjian.web import filters, linked
from tongjian.web.filters import Chosen
from tongjian.web.i18n import LANGUAGES
from tongjian.web.present import Presenter
from tongjian.web.reading import Reading
from tongjian.web.render import page, presenter_for, reading_of, settings_of

PER_PAGE = 30
_MOST_CHOICES = 40  # values listed for a field; rarer ones have pages of their own that lead to their filter
FEEDS = (("atom", "Atom"), ("rss", "RSS"), ("json", "JSON Feed"))
EXPORTS = (("csv", "CSV"), ("jsonl", "JSON Lines"))


def chronology(request: Request) -> Response:
    """Days down the page; each row an event."""
    reading = reading_of(request)
    chosen = filters.read(request.query_params, reading.knows)
    total, events = reading.events(chosen.filter, PER_PAGE, (chosen.page - 1) * PER_PAGE, newest=chosen.newest)
    presenter = presenter_for(request, events)
    return page(
        request,
        "chronology.html",
        presenter,
        here="chronology",
        days=days(events, presenter),
        total=total,
        chosen=chosen,
        active=active(chosen, reading, presenter),
        problems=problems(chosen, presenter),
        choices=choices(chosen, reading, presenter),
        structured=linked.chronology(events, presenter, settings_of(request).site_url),
        **paging(chosen, total),
        **ways_out(chosen, static=settings_of(request).static),
    )


def problems(chosen: Chosen, presenter: Presenter) -> list[str]:
    """Return the names of the fields whose values were not understood."""
    return [presenter.t[f"filter_{name}"] for name in chosen.problems]


def days(events: Iterable[RecordEvent], presenter: Presenter) -> list[dict[str, Any]]:
    """Return the events by day, each day with its label."""
    return [
        {"date": date, "label": presenter.day_label(date, presenter.t.nodate), "events": list(group)}
        for date, group in groupby(events, key=lambda e: e.date)
    ]


def paging(chosen: Chosen, total: int, base: str = "/") -> dict[str, Any]:
    """Return the number of pages and the addresses of the pages beside this one."""
    pages = max(1, math.ceil(total / PER_PAGE))
    return {
        "pages": pages,
        "previous": chosen.address(base, page=chosen.page - 1) if chosen.page > 1 else None,
        "next": chosen.address(base, page=chosen.page + 1) if chosen.page < pages else None,
    }


def ways_out(chosen: Chosen, *, static: bool) -> dict[str, Any]:
    """Return the addresses of the feeds, exports and pictures of a filter; written as files, only plain filters have feeds."""
    kept = not static or set(chosen.values) <= {"actor", "outlet"}
    return {
        "feeds": [(label, chosen.address(f"/feed.{kind}", newest=False)) for kind, label in FEEDS if kept],
        "exports": [(label, chosen.address(f"/export.{kind}", newest=False)) for kind, label in EXPORTS if kept],
        "other_order": chosen.address("/", newest=not chosen.newest),
        "picture": chosen.address("/pictures/timeline", newest=False),
    }


def active(chosen: Chosen, reading: Reading, presenter: Presenter) -> list[dict[str, str]]:
    """Return the filter's fields in words, each with the address of the filter without it."""
    return [
        {
            "name": presenter.t[f"filter_{name}"],
            "value": _value(name, value, reading, presenter),
            "address": chosen.address("/", without=name),
        }
        for name, value in chosen.query
    ]


def _value(name: str, value: str, reading: Reading, presenter: Presenter) -> str:
    if name in {"actor", "with"}:
        known = reading.actor(value)
        return presenter.actor_name(known) if known else value
    if name == "told_in":
        return dict(LANGUAGES).get(value, value)
    named = {"type": presenter.type_name, "phase": presenter.phase_name, "realis": presenter.realis_name}
    return named[name](value) if name in named else "" if name == "disagree" else value


def choices(chosen: Chosen, reading: Reading, presenter: Presenter) -> dict[str, list[tuple[str, str]]]:
    """Return, for each field with a list, its values and what is shown for them; the chosen value is always among them."""
    facets = reading.facets()
    actors = [(a.id or a.name, f"{presenter.actor_name(a)} ({n})") for a, n in facets.actors[:_MOST_CHOICES]]
    shown = dict(LANGUAGES)
    listed = {
        "actor": actors,
        "with": actors,
        "type": [(name, f"{presenter.type_name(name)} ({n})") for name, n in facets.types],
        "phase": [(name, presenter.phase_name(name)) for name in reading.phases()],
        "realis": [(name, presenter.realis_name(name)) for name in filters.REALIS],
        "outlet": [(name, f"{name} ({n})") for name, n in reading.outlets()[:_MOST_CHOICES]],
        "told_in": [(lang, f"{shown.get(lang, lang)} ({n})") for lang, n in reading.languages() if lang],
    }
    for name, values in listed.items():
        value = chosen.values.get(name)
        if value and value not in dict(values):
            listed[name] = [*values, (value, _value(name, value, reading, presenter))]
    return listed
