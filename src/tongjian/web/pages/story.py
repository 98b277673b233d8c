"""A story: a saved filter with its introduction, timeline, actors, ladder, open disagreements and outlets compared."""

from collections import Counter

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from tongjian.errors import UnknownIdError
from tongjian.model import RecordActor, RecordEvent
from tongjian.web.pages.chronology import ways_out
from tongjian.web.pictures import ladder, matrix, timeline
from tongjian.web.present import Presenter
from tongjian.web.render import language_of, page, presenter_for, reading_of, settings_of
from tongjian.web.stories import Story

_MOST = 300  # events of a story that its pictures show: the newest
_MOST_ACTORS = 12
_MOST_DISPUTED = 20


def stories_of(request: Request) -> dict[str, Story]:
    """Return the operator's stories by id."""
    found: dict[str, Story] = request.app.state.stories
    return found


def stories(request: Request) -> Response:
    """List the stories."""
    reading = reading_of(request)
    presenter = Presenter(reading.pack, language_of(request), {})
    listed = [(s, reading.events(s.chosen.filter, 0)[0]) for s in stories_of(request).values()]
    return page(request, "stories.html", presenter, here="stories", stories=listed)


def story(request: Request) -> Response:
    """Show one story."""
    found = stories_of(request).get(request.path_params["id"])
    if found is None:
        raise UnknownIdError("no story of this id")
    reading, chosen = reading_of(request), found.chosen
    total, newest = reading.events(chosen.filter, _MOST, newest=True)
    events = sorted(newest, key=lambda e: (e.date or "9999", e.id))
    disputed, disputes = reading.events(msgspec.structs.replace(chosen.filter, disagree=True), _MOST_DISPUTED, newest=True)
    presenter = presenter_for(request, [*events, *disputes])
    sides = (chosen.values.get("actor", ""), chosen.values.get("with", ""))
    steps = ladder.steps(events, sides, presenter) if all(sides) else []
    named = [reading.actor(key) for key in sides if key]
    names = [presenter.actor_name(a) if a else key for a, key in zip(named, sides, strict=False)]
    return page(
        request,
        "story.html",
        presenter,
        here="stories",
        story=found,
        total=total,
        timeline=timeline.draw(events, presenter, presenter.lang),
        ladder=ladder.draw(steps, (names[0], names[1]), presenter, presenter.lang) if steps else None,
        matrix=matrix.draw(events, presenter, presenter.lang),
        actors=most_involved(events, presenter),
        disputes=disputes,
        disputed=disputed,
        chronology=chosen.address("/"),
        csv={name: chosen.address(f"/pictures/{name}.csv") for name in ("timeline", "ladder", "matrix")},
        **ways_out(chosen, static=settings_of(request).static),
    )


def most_involved(events: list[RecordEvent], presenter: Presenter) -> list[tuple[str, str, int]]:
    """Return name, address and number of events of the actors that act or are acted on most."""
    counted: Counter[str] = Counter()
    shown: dict[str, RecordActor] = {}
    for e in events:
        for key, a in {(a.id or a.name): a for a in (*e.source, *e.target)}.items():
            counted[key] += 1
            shown.setdefault(key, a)
    most = sorted(counted, key=lambda key: (-counted[key], key))[:_MOST_ACTORS]
    return [(presenter.actor_name(shown[key]), presenter.actor_address(shown[key]), counted[key]) for key in most]
