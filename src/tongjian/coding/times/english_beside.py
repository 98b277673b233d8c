"""English times that lie beside another one: the Friday before Christmas, the day after May 3, the Monday nearest to June 21."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from tongjian.coding.times import calendar
from tongjian.coding.times import english as en
from tongjian.coding.times.calendar import DAY, Span
from tongjian.coding.times.english_words import COUNT, FULL_WEEKDAY, FULL_WEEKDAYS, ORDINAL
from tongjian.coding.times.holidays import Holiday, english_holiday
from tongjian.coding.times.numerals import english
from tongjian.coding.times.parts import Around
from tongjian.coding.times.readings import Reading, Setting

_SIDE: Final = r"(?P<side>after|following|before|preceding|prior to) (?:the )?"
_DAY: Final = FULL_WEEKDAY.removesuffix("(?![a-z])")
WEEKDAY_BESIDE: Final = re.compile(rf"(?:the )?(?:(?P<nth>{ORDINAL}|\d(?:st|nd|rd|th)|{COUNT}|\d) )?(?P<wd>{_DAY})s? {_SIDE}")
UNIT_BESIDE: Final = re.compile(rf"the (?:very )?(?P<unit>day|week|weekend|month|year) {_SIDE}")
NEAREST: Final = re.compile(rf"(?:closest|nearest) (?P<wd>{_DAY}) to (?:the )?")
NEAREST_AFTER: Final = re.compile(rf"(?P<wd>{_DAY}) (?:closest|nearest) (?:to )?(?:the )?")


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Beside(Reading):
    """The nth weekday, or the next unit of the calendar, after (negative: before) `inner`; 0 is the nearest weekday."""

    inner: Reading
    nth: int
    weekday: int | None = None
    unit: str = "day"
    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return the days beside the other time."""
        span = self.inner.resolve(at)
        if span is None or span.first is None or span.last is None:
            return None
        if self.weekday is None:
            edge = span.last if self.nth > 0 else span.first
            return calendar.unit_span(calendar.step(edge, self.unit, self.nth), self.unit)
        return calendar.day_span(self._weekday(span.first, span.last, self.weekday))

    def _weekday(self, first: date, last: date, weekday: int) -> date:
        if not self.nth:
            return first + ((weekday - first.weekday() + 3) % 7 - 3) * DAY
        if self.nth > 0:
            return last + ((weekday - last.weekday() - 1) % 7 + 1 + 7 * (self.nth - 1)) * DAY
        return first - ((first.weekday() - weekday - 1) % 7 + 1 + 7 * (-self.nth - 1)) * DAY


def _sign(match: re.Match[str]) -> int:
    return 1 if match["side"] in ("after", "following") else -1


def weekday_beside(text: str, pos: int) -> Reading | None:
    """Read the Friday before Christmas, third Tuesday after Easter 2027, two Mondays before June 5."""
    match = WEEKDAY_BESIDE.match(text, pos)
    if match is None:
        return _nearest(text, pos)
    count = english(match["nth"]) if match["nth"] else 1
    if not count or not (match["nth"] or text.endswith("the ", 0, pos)):
        return None  # "met Friday before Monday's vote" names two days
    return _beside(text, match, nth=_sign(match) * count, weekday=FULL_WEEKDAYS[match["wd"]])


def _nearest(text: str, pos: int) -> Reading | None:
    match = NEAREST.match(text, pos) or NEAREST_AFTER.match(text, pos)
    return _beside(text, match, nth=0, weekday=FULL_WEEKDAYS[match["wd"]]) if match else None


def unit_beside(text: str, pos: int) -> Reading | None:
    """Read the day after Thanksgiving, the week before May 9, the year after 2019."""
    match = UNIT_BESIDE.match(text, pos)
    return _beside(text, match, nth=_sign(match), unit=match["unit"]) if match else None


def _beside(text: str, match: re.Match[str], *, nth: int, weekday: int | None = None, unit: str = "day") -> Reading | None:
    inner = en.target(text, match.end())
    if inner is None or inner.end == match.end():
        return None
    inner = replace(inner, start=match.start())  # "before" is of the day, and does not look ahead
    return Beside(start=match.start(), end=inner.end, inner=inner, nth=nth, weekday=weekday, unit=unit)


_WEEKEND: Final = re.compile(r" weekend(?: (?:of |in )?(?P<year>20\d\d|19\d\d)(?!\d))?(?![a-z])")


def feast_weekend(text: str, pos: int) -> Reading | None:
    """Read Memorial Day weekend, Easter weekend 2026: the weekend at which the feast lies."""
    feast = english_holiday(text, pos)
    match = _WEEKEND.match(text, feast.end) if feast else None
    if feast is None or match is None:
        return None
    inner = replace(feast, year=int(match["year"])) if match["year"] and isinstance(feast, Holiday) else feast
    return Around(start=pos, end=match.end(), inner=inner, unit="feast weekend")
