"""The pictures of a filter, each with its data as a table, as CSV and as a Vega-Lite specification."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from tongjian.model import RecordEvent
from tongjian.store import site_queries as queries
from tongjian.web import filters
from tongjian.web.filters import Chosen
from tongjian.web.pages.chronology import active, problems
from tongjian.web.pictures import Picture, ladder, matrix, months, network, timeline, vega
from tongjian.web.present import Presenter
from tongjian.web.reading import PATIENCE, Reading
from tongjian.web.render import page, presenter_for, reading_of, site_url
from tongjian.web.tables import csv_response

NAMES = ("timeline", "months", "matrix", "network", "ladder")
_OF_THE_NEWEST = frozenset(("timeline", "matrix", "ladder"))  # drawn event by event; the others count all
_MOST = 300  # events of a picture: the newest of the filter
_MOST_PAIRS = 60


def pictures(request: Request) -> Response:
    """Choose a picture; of the ladder, the pairs with most events."""
    reading = reading_of(request)
    presenter = presenter_for(request, [])
    names = _names(reading, _pairs(reading), presenter)
    pairs = [(names[a], names[b], a, b, n) for a, b, n in _pairs(reading) if a in names and b in names]
    return page(request, "pictures.html", presenter, here="pictures", names=[n for n in NAMES if n != "ladder"], pairs=pairs[:20])


def picture(request: Request) -> Response:
    """One picture of a filter."""
    name = request.path_params["name"]
    chosen = filters.read(request.query_params, reading_of(request).knows)
    reading = reading_of(request)
    made, presenter = _made(request, name, chosen)
    total = reading.events(chosen.filter, 0)[0] if name in _OF_THE_NEWEST else 0
    return page(
        request,
        "picture.html",
        presenter,
        here="pictures",
        name=name,
        picture=made,
        active=active(chosen, reading, presenter),
        problems=problems(chosen, presenter),
        only=presenter.t.only_newest.format(shown=_MOST, total=total) if total > _MOST else "",
        csv=chosen.address(f"/pictures/{name}.csv", newest=False),
        vega=chosen.address(f"/pictures/{name}.vl.json", newest=False),
        two_sides={"actor", "with"} <= set(chosen.values),
        explore=vega.installed(),
        chronology=chosen.address("/", newest=False),
        others=[(n, chosen.address(f"/pictures/{n}", newest=False)) for n in NAMES if n not in (name, "ladder")],
    )


def picture_csv(request: Request) -> Response:
    """Answer with a picture's data for keeping."""
    name = request.path_params["name"]
    return csv_response(_made(request, name, filters.whole(request.query_params, reading_of(request).knows))[0].table, name)


def picture_vega(request: Request) -> Response:
    """Answer with a picture as a Vega-Lite specification, its data inside."""
    name = request.path_params["name"]
    made, presenter = _made(request, name, filters.whole(request.query_params, reading_of(request).knows))
    spec = vega.specification(name, made.table, presenter.t, presenter.lang, site_url(request))
    return Response(vega.written(spec), media_type="application/json; charset=utf-8")


def vega_script(_: Request) -> Response:
    """Answer with the browser's part of Vega-Lite, where the extra `charts` is installed."""
    if not vega.installed():
        raise HTTPException(404)
    return Response(vega.script(), media_type="text/javascript; charset=utf-8")


def _made(request: Request, name: str, chosen: Chosen) -> tuple[Picture, Presenter]:
    if name not in NAMES:
        raise HTTPException(404)
    reading = reading_of(request)
    events = _events(reading, chosen) if name in _OF_THE_NEWEST else []
    presenter = presenter_for(request, events)
    if name == "timeline":
        return timeline.draw(events, presenter, presenter.lang), presenter
    if name == "matrix":
        return matrix.draw(events, presenter, presenter.lang), presenter
    if name == "months":
        return months.draw(reading.months(chosen.filter), presenter), presenter
    if name == "network":
        return network.draw(*_network(reading, chosen, presenter), presenter, presenter.lang), presenter
    keys = (chosen.values.get("actor", ""), chosen.values.get("with", ""))
    if not all(keys):  # whose measures would stand in which column?
        return ladder.draw([], keys, presenter, presenter.lang), presenter
    sides = (_side(reading, presenter, keys[0]), _side(reading, presenter, keys[1]))
    return ladder.draw(ladder.steps(events, keys, presenter), sides, presenter, presenter.lang), presenter


def _events(reading: Reading, chosen: Chosen) -> list[RecordEvent]:
    newest = reading.events(chosen.filter, _MOST, newest=True)[1]
    return sorted(newest, key=lambda e: (e.date or "9999", e.id))


def _side(reading: Reading, presenter: Presenter, key: str) -> str:
    known = reading.actor(key) if key else None
    return presenter.actor_name(known) if known else key


def _pairs(reading: Reading) -> list[tuple[str, str, int]]:
    """Return the pairs with most events; a country that stands for its actors is left out where it is none itself."""
    return reading.kept("pairs", lambda: queries.pairs(reading.store, _MOST_PAIRS), PATIENCE)


def _network(reading: Reading, chosen: Chosen, presenter: Presenter) -> tuple[list[tuple[str, str, int]], dict[str, str]]:
    """Return the pairs of a filter's events with their names."""
    found = queries.pairs(reading.store, _MOST_PAIRS, chosen.filter) if chosen.values else _pairs(reading)
    return found, _names(reading, found, presenter)


def _names(reading: Reading, pairs: list[tuple[str, str, int]], presenter: Presenter) -> dict[str, str]:
    keys = {key for a, b, _ in pairs for key in (a, b)}
    known = {key: reading.actor(key) for key in sorted(keys)}
    return {key: presenter.actor_name(actor) for key, actor in known.items() if actor}
