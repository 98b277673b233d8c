"""Feast days that fall on a day every reader knows, by rule: fixed days, nth weekdays, Easter."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tongjian.coding.times import calendar, lunar
from tongjian.coding.times.calendar import DAY, Span
from tongjian.coding.times.readings import Reading, Setting

_FIXED: Final[dict[str, tuple[int, int]]] = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "new year's day": (1, 1),
    "new years day": (1, 1), "new year day": (1, 1),
    "new year's eve": (12, 31), "new years eve": (12, 31), "boxing day": (12, 26), "fourth of july": (7, 4),
    "4th of july": (7, 4),
    "halloween": (10, 31), "valentine's day": (2, 14), "valentines day": (2, 14), "veterans day": (11, 11), "earth day": (4, 22),
    "april fools' day": (4, 1), "st. patrick's day": (3, 17), "bastille day": (7, 14), "international women's day": (3, 8),
    "juneteenth": (6, 19), "xmas": (12, 25), "xmas eve": (12, 24), "st patrick's day": (3, 17), "saint patrick's day": (3, 17),
    "all saints' day": (11, 1), "guy fawkes night": (11, 5), "anzac day": (4, 25), "may day": (5, 1),
}  # fmt: skip
_NTH: Final[dict[str, tuple[int, int, int]]] = {
    "thanksgiving day": (11, 3, 4), "thanksgiving": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "columbus day": (10, 0, 2), "martin luther king day": (1, 0, 3),
    "martin luther king jr. day": (1, 0, 3), "mlk day": (1, 0, 3), "presidents' day": (2, 0, 3), "presidents day": (2, 0, 3),
    "mother's day": (5, 6, 2), "father's day": (6, 6, 3),
}  # fmt: skip
_EASTER: Final = {"easter sunday": 0, "easter monday": 1, "easter": 0, "good friday": -2, "ash wednesday": -46,
    "palm sunday": -7, "maundy thursday": -3, "shrove tuesday": -47, "ascension day": 39, "whit sunday": 49, "pentecost": 49,
    "whit monday": 50,
}  # fmt: skip
_LUNAR: Final[dict[str, tuple[int, int]]] = {
    "lunar new year's day": (1, 1), "lunar new year": (1, 1), "chinese new year": (1, 1), "spring festival": (1, 1),
    "dragon boat festival": (5, 5), "mid-autumn festival": (8, 15),
}  # fmt: skip
_BLACK: Final = "black friday"
_NAMES: Final = "|".join(sorted(map(re.escape, [*_FIXED, *_NTH, *_EASTER, *_LUNAR, _BLACK]), key=len, reverse=True))
_PATTERN: Final = re.compile(
    rf"(?:(?P<rel>last|this|next) )?(?P<name>{_NAMES})(?![a-z])(?: (?:of |in )?(?:(?P<year>(?:1[5-9]"
    rf"|20)\d\d)(?!\d)|(?P<yrel>last|this|next) year))?"
)

ENGLISH_STARTS: Final = (*_FIXED, *_NTH, *_EASTER, *_LUNAR, _BLACK)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Holiday(Reading):
    """A named day of a year, or the nearest one by the words around (None), or last (-1), this (0), next (1)."""

    name: str
    year: int | None = None
    shift: int | None = None
    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return the day."""
        if self.year is not None:
            return _span(self.name, self.year)
        if at.ref is None:
            return None
        day = _day(self.name, at.ref.year)
        if day is None:
            return None
        return _span(self.name, at.ref.year + self._years(day, at))

    def _years(self, day: date, at: Setting) -> int:
        if at.ref is None or self.shift == 0:
            return 0
        if self.shift is None:
            return 1 if day < at.ref and at.direction(self) > 0 else -1 if day > at.ref and at.direction(self) < -1 else 0
        return -1 if self.shift < 0 and day >= at.ref else 1 if self.shift > 0 and day <= at.ref else 0


def _day(name: str, year: int) -> date | None:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _LUNAR:
        return lunar.day_of(year, *_LUNAR[name])
    if name in _EASTER:
        return easter(year) + timedelta(days=_EASTER[name])
    if name == _BLACK:
        return (calendar.nth_weekday(calendar.months(year, 11, 11, "month"), 3, 4) or date(year, 11, 24)) + DAY
    month, weekday, nth = _NTH[name]
    return calendar.nth_weekday(calendar.months(year, month, month, "month"), weekday, nth)


def _span(name: str, year: int) -> Span | None:
    day = _day(name, year) if 1500 <= year <= 2200 else None
    return calendar.day_span(day) if day else None


def english_holiday(text: str, pos: int) -> Reading | None:
    """Read Christmas, last Thanksgiving, Easter 2010."""
    match = _PATTERN.match(text, pos)
    if match is None or text.endswith("father ", 0, pos):
        return None
    rel = match["rel"] or match["yrel"]
    shift = {"last": -1, "this": 0, "next": 1}.get(rel or "")
    year = int(match["year"]) if match["year"] else None
    found = Holiday(start=pos, end=match.end(), name=match["name"], year=year, shift=shift)
    if match["yrel"]:
        return _ByYear(start=pos, end=match.end(), name=match["name"], years=shift or 0)
    return found


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class _ByYear(Reading):
    """A named day of the year so many years from the publication's."""

    name: str
    years: int
    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return the day."""
        return _span(self.name, at.ref.year + self.years) if at.ref else None
