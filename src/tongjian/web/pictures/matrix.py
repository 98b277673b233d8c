"""Outlets against events: who reported what, who first, and what each left out."""

from collections import Counter
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from tongjian.model import RecordEvent
from tongjian.web import address
from tongjian.web.pictures.svg import Picture, element, fit, line, linked, picture, text
from tongjian.web.present import Presenter
from tongjian.web.tables import Cell, Table

_LEFT, _CELL, _ROW, _TOP = 180, 26, 26, 30
_EVENTS, _OUTLETS = 30, 20  # drawn; the table has all


def draw(events: Iterable[RecordEvent], presenter: Presenter, lang: str) -> Picture:
    """Return the matrix of the events that most origins tell, in order of date."""
    told = [(e, _outlets(e, presenter)) for e in events]
    most = sorted(told, key=lambda pair: (-pair[0].origins, pair[0].date or "9999", pair[0].id))[:_EVENTS]
    ordered = sorted(most, key=lambda pair: (pair[0].date or "9999", pair[0].id))
    return Picture(_svg(ordered, presenter, lang) if ordered else Markup(""), _table(told, presenter))


def _outlets(e: RecordEvent, presenter: Presenter) -> dict[str, str]:
    """Return each outlet that tells an event with the earliest publication time of its articles ("" where unknown)."""
    found: dict[str, str] = {}
    for m in e.mentions:
        name, when = presenter.outlet(m.article), presenter.published(m.article)
        found[name] = min(filter(None, (found.get(name), when)), default="")
    return found


def _table(told: Sequence[tuple[RecordEvent, dict[str, str]]], presenter: Presenter) -> Table:
    t = presenter.t
    rows = tuple(
        (
            Cell(presenter.sentence(e), address.path("events", e.id)),
            Cell(outlet),
            Cell(when[:10]),
            Cell(t.first if outlet == _first(outlets) else ""),
        )
        for e, outlets in told
        for outlet, when in outlets.items()
    )
    return Table(t.picture_matrix, (t.what, t.outlet, t.published, t.first), rows)


def _first(outlets: dict[str, str]) -> str | None:
    dated = [(when, name) for name, when in outlets.items() if when]
    return min(dated)[1] if dated else None


def _svg(told: Sequence[tuple[RecordEvent, dict[str, str]]], presenter: Presenter, lang: str) -> Markup:
    counted = Counter(name for _, outlets in told for name in outlets)
    rows = [name for name, _ in sorted(counted.items(), key=lambda kv: (-kv[1], kv[0]))][:_OUTLETS]
    width, height = _LEFT + _CELL * len(told) + 10, _TOP + _ROW * len(rows) + 10
    drawn = []
    for at, name in enumerate(rows):
        y = _TOP + at * _ROW + _ROW / 2
        drawn += [line(0, y + _ROW / 2, width, y + _ROW / 2, "grid"), text(4, y + 4, fit(name, _LEFT - 20))]
    for column, (e, outlets) in enumerate(told):
        x = _LEFT + column * _CELL + _CELL / 2
        shapes = [text(x, 18, str(column + 1), "middle", "faint")]
        shapes += [_mark(x, _TOP + at * _ROW + _ROW / 2, name, outlets, presenter.quad(e.type)) for at, name in enumerate(rows)]
        drawn.append(linked(address.in_language(address.path("events", e.id), lang), presenter.sentence(e), *shapes))
    return picture(max(width, 400), height, presenter.t.picture_matrix, *drawn)


def _mark(x: float, y: float, name: str, outlets: dict[str, str], quad: str) -> Markup:
    """Return a full dot for an outlet that tells the event, a ring around the first, a small dot for one that does not."""
    if name not in outlets:
        return element("circle", cx=x, cy=y, r=1.5, klass="f-none")
    ring = element("circle", cx=x, cy=y, r=9, klass="ring") if name == _first(outlets) else Markup("")
    return Markup("").join((element("circle", cx=x, cy=y, r=6, klass=f"f-{quad}"), ring))
