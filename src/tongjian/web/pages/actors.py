"""Actors, pairs of actors and outlets: what the record says of each."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from tongjian.errors import UnknownIdError
from tongjian.model import RecordActor
from tongjian.store import EventFilter
from tongjian.store import actors as most_active
from tongjian.store import site_queries as queries
from tongjian.web import address, filters
from tongjian.web.filters import Chosen
from tongjian.web.pages.chronology import PER_PAGE, days, paging, ways_out
from tongjian.web.pictures import ladder, months
from tongjian.web.present import Presenter
from tongjian.web.reading import PATIENCE, Reading
from tongjian.web.render import language_of, page, presenter_for, reading_of, settings_of

_MOST_ACTORS = 300
_MOST_COUNTERPARTS = 24
_MOST_STEPS = 200  # events of a pair that are looked at for its ladder
_ARTICLES = 40  # articles of an outlet on a page


def actors(request: Request) -> Response:
    """All actors, most events first."""
    reading = reading_of(request)
    presenter = Presenter(reading.pack, language_of(request), {})
    found = reading.kept("actors", lambda: most_active(reading.store, _MOST_ACTORS + 1), PATIENCE)
    more = len(found) > _MOST_ACTORS
    only = presenter.t.most_active.format(shown=_MOST_ACTORS) if more else ""
    return page(request, "actors.html", presenter, here="actors", actors=found[:_MOST_ACTORS], only=only)


def actor(request: Request) -> Response:
    """One actor: counterparts, kinds of acts, cooperation and conflict by month, and its chronology."""
    reading = reading_of(request)
    key = request.path_params["key"]
    found = _known(reading, key)
    chosen = Chosen(values={"actor": key}, page=filters.page_number(request.query_params.get("page")))
    total, events = reading.events(chosen.filter, PER_PAGE, (chosen.page - 1) * PER_PAGE)
    presenter = presenter_for(request, events)
    base = address.path("actors", key)
    return page(
        request,
        "actor.html",
        presenter,
        here="actors",
        actor=found,
        state=reading.actor(found.country) if found.country and found.country != found.id else None,
        names=other_names(found, presenter),
        total=total,
        days=days(events, presenter),
        number=chosen.page,
        counterparts=[
            (presenter.actor_name(other), _pair_address(key, other_key), n)
            for other_key, n in reading.counterparts(key, _MOST_COUNTERPARTS)
            if (other := reading.actor(other_key))
        ],
        types=[(name, presenter.type_name(name), n) for name, n in reading.types(chosen.filter)],
        key=key,
        months=months.draw(reading.months(chosen.filter), presenter),
        months_csv=address.with_query("/pictures/months.csv", chosen.query),
        **{**ways_out(chosen, static=settings_of(request).static), **_under(paging(chosen, total), base, chosen)},
    )


def _under(pages: dict[str, Any], base: str, chosen: Chosen) -> dict[str, Any]:
    """Return the paging with addresses under the actor's own page instead of the chronology."""

    def numbered(step: int) -> str:
        number = chosen.page + step
        return address.with_query(base, [("page", str(number) if number > 1 else "")])

    return {
        "pages": pages["pages"],
        "previous": numbered(-1) if pages["previous"] else None,
        "next": numbered(1) if pages["next"] else None,
    }


def _known(reading: Reading, key: str) -> RecordActor:
    found = reading.actor(key) if key and queries.one_event_with(reading.store, key) else None
    if found is None:
        raise UnknownIdError("no actor of this name")
    return found


def other_names(actor: RecordActor, presenter: Presenter) -> list[tuple[str, str]]:
    """Return an actor's names in the other languages, by language."""
    shown = presenter.actor_name(actor)
    others = {name: lang for lang, name in sorted(actor.names.items(), reverse=True) if name != shown}
    return [(lang, name) for name, lang in reversed(others.items())]


def _pair_address(a: str, b: str) -> str:
    return address.with_query("/pair", [("a", a), ("b", b)])


def pair(request: Request) -> Response:
    """Two actors: the ladder of measures and answers, cooperation and conflict by month, and their chronology."""
    reading, asked = reading_of(request), request.query_params
    left, right = (asked.get(side, "")[: filters.MAX_VALUE] for side in ("a", "b"))
    sides = (_known(reading, left), _known(reading, right))
    chosen = Chosen(values={"actor": left, "with": right}, page=filters.page_number(asked.get("page")))
    total, events = reading.events(chosen.filter, PER_PAGE, (chosen.page - 1) * PER_PAGE)
    climbed = reading.events(EventFilter(between=(left, right)), _MOST_STEPS, newest=True)[1]
    steps = ladder.steps(reversed(climbed), (left, right), Presenter(reading.pack, language_of(request), {}))
    presenter = presenter_for(request, [*events, *(s.event for s in ladder.drawn(steps))])
    names = (presenter.actor_name(sides[0]), presenter.actor_name(sides[1]))
    pages = paging(chosen, total)
    return page(
        request,
        "pair.html",
        presenter,
        here="actors",
        names=names,
        keys=(left, right),
        total=total,
        days=days(events, presenter),
        number=chosen.page,
        ladder=ladder.draw(steps, names, presenter, presenter.lang),
        only=_left_out(presenter, len(ladder.drawn(steps)), len(steps), total),
        ladder_csv=address.with_query("/pictures/ladder.csv", chosen.query),
        months=months.draw(reading.months(chosen.filter), presenter),
        months_csv=address.with_query("/pictures/months.csv", chosen.query),
        **{
            **ways_out(chosen, static=settings_of(request).static),
            "pages": pages["pages"],
            **_turned(pages, left, right, chosen.page),
        },
    )


def _left_out(presenter: Presenter, shown: int, steps: int, events: int) -> str:
    """Return what a ladder says of the steps that it does not draw; nothing where it draws all."""
    if events > _MOST_STEPS:
        return presenter.t.ladder_newest.format(shown=shown, looked=_MOST_STEPS, total=events)
    return presenter.t.ladder_drawn.format(shown=shown, total=steps) if steps > shown else ""


def _turned(pages: dict[str, Any], left: str, right: str, number: int) -> dict[str, str | None]:
    def numbered(step: int) -> str:
        turned = str(number + step) if number + step > 1 else ""
        return address.with_query("/pair", [("a", left), ("b", right), ("page", turned)])

    return {"previous": numbered(-1) if pages["previous"] else None, "next": numbered(1) if pages["next"] else None}


def outlet_list(request: Request) -> Response:
    """All outlets with how many articles each has."""
    reading = reading_of(request)
    presenter = Presenter(reading.pack, language_of(request), {})
    found = sorted(reading.outlets())
    return page(request, "outlets.html", presenter, here="outlets", outlets=found)


def outlet(request: Request) -> Response:
    """One outlet: its articles, newest first, each with how many events it tells."""
    reading = reading_of(request)
    name = request.path_params["name"]
    listed = queries.outlet_page(reading.store, name, filters.cursor(request.query_params), _ARTICLES + 1) if name else []
    if not listed:
        raise UnknownIdError("no outlet of this name")
    presenter = Presenter(reading.pack, language_of(request), {})
    last = listed[_ARTICLES - 1] if len(listed) > _ARTICLES else None
    chosen = Chosen(values={"outlet": name})
    return page(
        request,
        "outlet.html",
        presenter,
        here="outlets",
        name=name,
        articles=listed[:_ARTICLES],
        events=queries.event_numbers(reading.store, [a.id for a in listed]),
        types=[(presenter.type_name(k), n) for k, n in reading.types(chosen.filter)],
        next=address.with_query(address.path("outlets", name), filters.behind(last.published, last.id)) if last else None,
        chronology=chosen.address("/"),
        **ways_out(chosen, static=settings_of(request).static),
    )
