"""The ladder of measures and counter-measures of two sides, with the days between a measure and its answer."""

from collections.abc import Iterable, Sequence

import msgspec
from markupsafe import Markup

from tongjian.merge.measures import answered_first
from tongjian.model import Link, RecordActor, RecordEvent
from tongjian.web import address
from tongjian.web.pictures.svg import Picture, element, first_day, fit, line, linked, picture, text
from tongjian.web.present import Presenter
from tongjian.web.tables import Cell, Table

_WIDTH, _BOX, _STEP, _TOP, _HIGH = 900, 330, 64, 40, 44
_LABEL_AT = 0.82  # where along an arrow its days stand
_MOST = 40  # steps drawn; the table has all


class Step(msgspec.Struct, frozen=True):
    """A measure: whether the left side takes it, and the links to the measures of the ladder that it answers."""

    event: RecordEvent
    left: bool
    answers: tuple[Link, ...]


def steps(events: Iterable[RecordEvent], sides: tuple[str, str], presenter: Presenter) -> list[Step]:
    """Return the measures among events between two actors, and whatever answers or is answered, in order of date."""
    dated = [e for e in events if first_day(e.date) and e.realis in {"asserted", "future"}]
    tied = {i for e in dated for link in e.links for i in (link.event, link.to)}
    shown = [e for e in dated if presenter.is_measure(e.type) or e.id in tied]
    ids = {e.id for e in shown}
    return [Step(e, _left(e.source, *sides), tuple(link for link in e.links if link.to in ids)) for e in answered_first(shown)]


def drawn(ladder: Sequence[Step]) -> Sequence[Step]:
    """Return the steps that are drawn: the newest. The words of these alone are shown; the table has all steps."""
    return ladder[-_MOST:]


def _left(source: tuple[RecordActor, ...], left: str, right: str) -> bool:
    """Tell whether an act stands in the left column: the first of its actors that belongs to one side decides."""
    for actor in source:
        keys = (actor.id, actor.name, actor.country)
        if (left in keys) != (right in keys):
            return left in keys
    return True


def lag(earlier: RecordEvent, later: RecordEvent) -> int | None:
    """Return the days from one event to another; None where either has no date."""
    first, second = first_day(earlier.date), first_day(later.date)
    return (second - first).days if first and second else None


def draw(ladder: Sequence[Step], sides: tuple[str, str], presenter: Presenter, lang: str) -> Picture:
    """Return the ladder; `sides` are the names above its two columns."""
    return Picture(_svg(drawn(ladder), sides, presenter, lang) if ladder else Markup(""), _table(ladder, presenter))


def _table(ladder: Sequence[Step], presenter: Presenter) -> Table:
    t = presenter.t
    by_id = {s.event.id: s.event for s in ladder}
    rows = []
    for step in ladder:
        e = step.event
        for link in step.answers or (None,):
            answered = by_id[link.to] if link else None
            rows.append(
                (
                    Cell(e.date or ""),
                    Cell(presenter.names(e.source)),
                    Cell(presenter.type_name(e.type), address.path("events", e.id), presenter.quad(e.type)),
                    Cell(presenter.names(e.target)),
                    Cell(presenter.sentence(answered), address.path("events", answered.id)) if answered else Cell(""),
                    Cell(_days(answered, e, presenter)) if answered else Cell(""),
                    Cell((t.inferred if link.inferred else t.said) if link else ""),
                )
            )
    return Table(t.picture_ladder, (t.when, t.who, t.what, t.whom, t.answers, t.lag, t.basis), tuple(rows))


def _days(earlier: RecordEvent, later: RecordEvent, presenter: Presenter) -> str:
    days = lag(earlier, later)
    return "" if days is None else f"{days} {presenter.t.days}"


def _svg(ladder: Sequence[Step], sides: tuple[str, str], presenter: Presenter, lang: str) -> Markup:
    place = {s.event.id: (s.left, _TOP + at * _STEP) for at, s in enumerate(ladder)}
    by_id = {s.event.id: s.event for s in ladder}
    drawn = [
        text(_BOX / 2, 20, fit(sides[0], _BOX, strong=True), "middle", "strong"),
        text(_WIDTH - _BOX / 2, 20, fit(sides[1], _BOX, strong=True), "middle", "strong"),
    ]
    for step in ladder:
        for link in step.answers:
            if link.to in place:
                drawn += _arrow(
                    place[link.event], place[link.to], _days(by_id[link.to], step.event, presenter), inferred=link.inferred
                )
    drawn += [_box(step, place[step.event.id][1], presenter, lang) for step in ladder]
    return picture(_WIDTH, _TOP + len(ladder) * _STEP, presenter.t.picture_ladder, *drawn)


def _box(step: Step, y: float, presenter: Presenter, lang: str) -> Markup:
    e = step.event
    x = 0 if step.left else _WIDTH - _BOX
    edge = x if step.left else _WIDTH - 5
    parts = (
        element("rect", x=x, y=y, width=_BOX, height=_HIGH, rx=5, klass="box"),
        element("rect", x=edge, y=y, width=5, height=_HIGH, klass=f"f-{presenter.quad(e.type)}"),
        text(x + 14, y + 18, fit(f"{e.date} {presenter.type_name(e.type)}", _BOX - 28, strong=True), klass="strong"),
        text(x + 14, y + 35, fit(presenter.lead_quote(e), _BOX - 28), klass="faint"),
    )
    return linked(address.in_language(address.path("events", e.id), lang), presenter.sentence(e), *parts)


def _arrow(answer: tuple[bool, float], answered: tuple[bool, float], days: str, *, inferred: bool) -> list[Markup]:
    """Return a line from the answered measure to its answer with a head, dashed where no source says so."""
    x1, y1 = (_BOX if answered[0] else _WIDTH - _BOX), answered[1] + _HIGH / 2
    x2, y2 = (_BOX if answer[0] else _WIDTH - _BOX), answer[1] + _HIGH / 2
    away = 8 if answer[0] else -8
    head = element("path", d=f"M{x2} {y2} l{away} -5 l0 10 z", klass="head")
    # near the head, where the lines of one measure's answers lie apart
    label = text(x1 + (x2 - x1) * _LABEL_AT, y1 + (y2 - y1) * _LABEL_AT - 5, days, "middle", "lag")
    return [line(x1, y1, x2 + away, y2, "answer guess" if inferred else "answer"), head, label]
