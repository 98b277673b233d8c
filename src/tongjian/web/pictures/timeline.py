"""Events along time, a lane for each of the actors that act most."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup

from tongjian.model import RecordEvent
from tongjian.web import address
from tongjian.web.pictures.svg import Picture, element, first_day, fit, line, linked, picture, text
from tongjian.web.present import Presenter
from tongjian.web.tables import Cell, Table

_LANES = 8
_EVEN = 40  # up to so many days each has a column of its own; more are drawn to scale
_LEFT, _RIGHT, _TOP, _LANE, _WIDTH = 170, 20, 34, 46, 1000
_STACK = 5  # dots above one another before they are counted instead
_DOT = 5.0
_LABEL = 76  # pixels that the label of a date needs


def draw(events: Iterable[RecordEvent], presenter: Presenter, lang: str) -> Picture:
    """Return the timeline of dated events that are told as done or to come; links ask for `lang`."""
    dated = [(day, e) for e in events if (day := first_day(e.date)) and e.realis in {"asserted", "future", "historical"}]
    return Picture(_svg(dated, presenter, lang) if dated else Markup(""), _table([e for _, e in dated], presenter))


def _table(events: Sequence[RecordEvent], presenter: Presenter) -> Table:
    t = presenter.t
    rows = tuple(
        (
            Cell(e.date or ""),
            Cell(presenter.names(e.source)),
            Cell(presenter.type_name(e.type), address.path("events", e.id), presenter.quad(e.type)),
            Cell(presenter.names(e.target)),
            Cell(str(e.origins)),
        )
        for e in events
    )
    return Table(t.picture_timeline, (t.when, t.who, t.what, t.whom, t.origins), rows)


def _svg(dated: Sequence[tuple[date, RecordEvent]], presenter: Presenter, lang: str) -> Markup:
    lanes = _lanes([e for _, e in dated], presenter)
    place = _scale(sorted({day for day, _ in dated}))
    height = _TOP + _LANE * len(lanes) + 10
    drawn = [_lane(at, name) for at, name in enumerate(lanes.values())]
    drawn += _ticks(place, height)
    groups: dict[tuple[int, date], list[RecordEvent]] = defaultdict(list)
    order = {key: at for at, key in enumerate(lanes)}
    for day, e in dated:
        groups[order.get(_key(e), len(lanes) - 1), day].append(e)
    for (lane, day), inside in groups.items():
        drawn += _dots(place[day], _TOP + lane * _LANE + _LANE - 12, inside, presenter, lang)
    return picture(_WIDTH, height, presenter.t.picture_timeline, *drawn)


def _key(e: RecordEvent) -> str:
    return (e.source[0].id or e.source[0].name) if e.source else ""


def _lanes(events: Sequence[RecordEvent], presenter: Presenter) -> dict[str, str]:
    """Return the names of the lanes by the actor's key: the actors that act most, and one lane for all others."""
    counted = Counter(_key(e) for e in events)
    names = {_key(e): presenter.actor_name(e.source[0]) if e.source else "—" for e in events}
    most = [key for key, _ in sorted(counted.items(), key=lambda kv: (-kv[1], kv[0]))]
    shown = {key: names[key] for key in most[:_LANES]}
    return shown if len(most) <= _LANES else {**shown, "\0others": presenter.t.others_lane}


def _scale(days: Sequence[date]) -> dict[date, float]:
    inner = _WIDTH - _LEFT - _RIGHT - _LABEL
    if len(days) <= _EVEN:
        step = inner / max(1, len(days) - 1) if len(days) > 1 else 0
        return {day: _LEFT + _LABEL / 2 + step * at for at, day in enumerate(days)}
    span = (days[-1] - days[0]).days or 1
    return {day: _LEFT + _LABEL / 2 + inner * (day - days[0]).days / span for day in days}


def _lane(at: int, name: str) -> Markup:
    y = _TOP + (at + 1) * _LANE
    return Markup("").join((line(0, y, _WIDTH, y, "grid"), text(4, y - 8, fit(name, _LEFT - 20))))


def _ticks(place: dict[date, float], height: int) -> list[Markup]:
    drawn, last = [], -1e9
    for day, x in sorted(place.items()):
        if x - last >= _LABEL:
            drawn.append(line(x, _TOP - 6, x, height - 10, "grid"))
            drawn.append(text(x, 16, day.isoformat(), "middle", "faint"))
            last = x
    return drawn


def _dots(x: float, y: float, events: Sequence[RecordEvent], presenter: Presenter, lang: str) -> list[Markup]:
    step = 2 * _DOT + 1
    columns = [events[i : i + 3] for i in range(0, len(events), 3)]
    drawn = []
    for column, group in enumerate(columns[:_STACK]):
        for row, e in enumerate(group):
            shape = element("circle", cx=x + column * step, cy=y - row * step, r=_DOT, klass=f"f-{presenter.quad(e.type)}")
            drawn.append(linked(address.in_language(address.path("events", e.id), lang), presenter.sentence(e), shape))
    left = len(events) - 3 * _STACK
    if left > 0:
        drawn.append(text(x + _STACK * step, y, f"+{left}", klass="faint"))
    return drawn
