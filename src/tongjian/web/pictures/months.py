"""Cooperation and conflict a month: the sum of the events' scores on the Goldstein scale, above and below the line."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from tongjian.web import address
from tongjian.web.pictures.svg import Picture, element, line, picture, text
from tongjian.web.present import Presenter
from tongjian.web.tables import Cell, Table

_HALF, _LEFT = 110, 12
_BAR = 0.7  # of a month's room
_ROOM, _WIDEST, _NARROWEST = 1000, 48, 8  # pixels: of all months, and of one
_FOR_VALUES, _FOR_MONTHS = 40, 20  # pixels of a month that its values, and its number, take
_MOST = 125  # months; of more the latest are drawn, and the table has all


def draw(counts: Iterable[tuple[str, str, int]], presenter: Presenter) -> Picture:
    """Return the picture of (month, type, number of events)."""
    up: dict[str, float] = defaultdict(float)
    down: dict[str, float] = defaultdict(float)
    numbers: dict[str, int] = defaultdict(int)
    for month, kind, n in counts:
        score = presenter.goldstein(kind) * n
        numbers[month] += n
        up[month] += max(score, 0.0)
        down[month] += min(score, 0.0)
    months = sorted(numbers)
    t = presenter.t
    rows = tuple(
        (
            Cell(m, address.with_query("/", [("from", m), ("until", m)])),
            Cell(str(numbers[m])),
            Cell(f"{up[m]:.1f}"),
            Cell(f"{down[m]:.1f}"),
        )
        for m in months
    )
    table = Table(t.picture_months, (t.month, t.events, t.cooperation, t.conflict), rows)
    return Picture(_svg(_all_months(months), up, down, t.picture_months) if months else Markup(""), table)


def _all_months(months: Sequence[str]) -> list[str]:
    """Return every month from the first to the last, those without events too; of many the last ones."""
    first, last = (int(m[:4]) * 12 + int(m[5:7]) - 1 for m in (months[0], months[-1]))
    return [f"{n // 12:04d}-{n % 12 + 1:02d}" for n in range(max(first, last - _MOST + 1), last + 1)]


def _svg(months: Sequence[str], up: dict[str, float], down: dict[str, float], title: str) -> Markup:
    highest = max(max(up[m], -down[m]) for m in months) or 1.0
    step = min(_WIDEST, max(_NARROWEST, _ROOM // len(months)))
    width = max(_LEFT + len(months) * step + 20, 300)
    middle = _HALF + 20
    drawn = [line(_LEFT - 10, middle, width, middle)]
    for at, month in enumerate(months):
        x, bar = _LEFT + at * step, step * _BAR
        shown = step >= _FOR_VALUES
        drawn += _bar(x, bar, middle, up[month] / highest * _HALF, f"{up[month]:+.1f}" if shown else "", "f-coop")
        drawn += _bar(x, bar, middle, down[month] / highest * _HALF, f"{down[month]:+.1f}" if shown else "", "f-material")
        if step >= _FOR_MONTHS:
            drawn.append(text(x + bar / 2, middle + _HALF + 34, month[5:], "middle", "faint"))
        if at == 0 or month.endswith("-01"):
            drawn.append(text(x, middle + _HALF + 52, month[:4], klass="faint"))
    return picture(width, 2 * _HALF + 80, title, *drawn)


def _bar(x: float, width: float, middle: float, height: float, label: str, klass: str) -> list[Markup]:
    """Return a bar that rises (height above 0) or hangs, with its value at its end; none for 0."""
    if not height:
        return []
    top = middle - height if height > 0 else middle
    drawn = element("rect", x=x, y=top, width=width, height=abs(height), klass=klass)
    return [drawn, text(x + width / 2, top - 4 if height > 0 else top - height + 14, label, "middle")] if label else [drawn]
