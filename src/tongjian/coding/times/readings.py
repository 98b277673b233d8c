"""What a grammar read at one place of the text, before it is known which days it means.

A grammar only fills these records in; `resolve` turns one into days with the help of a `Passage` (passage.py), which
knows the publication day, what was mentioned before, and whether the words around look back or ahead.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, Protocol

from tongjian.coding.times import calendar
from tongjian.coding.times.calendar import DAY, Span

Base = Literal["", "ref", "anchor"]
FAR_AHEAD = 150  # days; a date without year that lies further ahead than this, and is not said to come, was last year's


class Setting(Protocol):
    """What a reading may ask of the passage it stands in."""

    ref: date | None  # the publication day
    anchor: Span | None  # the days spoken of last
    anchor_day: Span | None  # the single day, or stretch of days, spoken of last
    window: Span | None  # the part of a year spoken of last (January to August, the third quarter)

    def direction(self, reading: "Reading") -> int:
        """Return 1 when the words around look ahead, -2 when they look back, -3 back and begun (since March).

        -1 is returned when nothing says so, 0 when there are no words around.
        """

    def year_nearby(self, reading: "Reading") -> date | None:
        """Return the day whose year (and month) an incomplete date at this place goes with, if not the publication's."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Reading:
    """Base: offsets, the kind to report, and whether the days depend on the publication time or on earlier words."""

    start: int
    end: int
    kind: str = "date"
    relative: bool = False
    anchors: bool = True  # later words such as "the next day" may refer to it

    @property
    def floating(self) -> bool:
        """Tell whether nothing in the words says which year is meant, of a feast named at the end of a range."""
        return False

    def resolve(self, at: Setting) -> Span | None:
        """Return the days meant, None when the passage does not tell."""
        raise NotImplementedError


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Fixed(Reading):
    """Days that the words give by themselves: decades, centuries, ISO dates."""

    span: Span

    def resolve(self, at: Setting) -> Span | None:
        """Return the days given."""
        return self.span


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Unit(Reading):
    """A calendar unit counted from the publication day or from the anchor: yesterday, last week, the following month."""

    unit: str
    shift: int
    base: Base = "ref"
    relative: bool = True
    part: str = ""
    weekday: int | None = None
    count: int = 1

    def resolve(self, at: Setting) -> Span | None:
        """Return the unit's days, or the part of it (early, mid, late) or weekday in it that was asked for."""
        day = base_day(at, self.base, self.unit, self.shift)
        if day is None:
            return None
        if self.base == "anchor" and at.anchor is None and self.shift > 0 and at.direction(self) < -1:
            return calendar.unit_span(day, self.unit)  # the day after something undated: not later than the news of it
        span = calendar.unit_span(
            calendar.step(calendar.unit_span(day, self.unit).first or day, self.unit, self.shift), self.unit
        )
        if self.count > 1 and span.first:
            return _several(span, self.unit, self.count, self.shift)
        if self.weekday is not None and span.first is not None:
            return calendar.day_span(calendar.unit_span(span.first, "week").begin + timedelta(days=self.weekday))
        return part_of(span, self.part, at.ref)


def _several(span: Span, unit: str, count: int, shift: int) -> Span:
    other = calendar.unit_span(calendar.step(span.begin, unit, (count - 1) * (-1 if shift < 0 else 1)), unit)
    return Span(other.first, span.last, unit) if shift < 0 else Span(span.first, other.last, unit)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Offset(Reading):
    """A number of units before or after a day: three days ago, two weeks later, 五年前, 2 years 1 month ago."""

    steps: tuple[tuple[str, int], ...]
    base: Base = "ref"
    relative: bool = True
    grain: str = ""
    origin: Reading | None = None

    def resolve(self, at: Setting) -> Span | None:
        """Return the day reached, widened to the month or year when the count is in months or years of the past."""
        day = _origin_day(self, at)
        if day is None:
            return None
        for unit, count in self.steps:
            day = calendar.step(day, unit, count)
        if self.base == "anchor" and at.ref is not None and day > at.ref and at.direction(self) < -1:
            return None  # told as past: it counts from a time that the passage does not name
        return calendar.unit_span(day, self.grain) if self.grain else calendar.day_span(day)


def _origin_day(reading: Offset, at: Setting) -> date | None:
    if reading.origin is None:
        unit, count = reading.steps[0]
        return base_day(at, reading.base, unit, count)
    span = reading.origin.resolve(at)
    if span is None:
        return None
    return span.first if reading.steps[0][1] < 0 else span.last


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Stretch(Reading):
    """A length counted from today to one side: the last three months, 未来两天, within 90 days, 过去十年."""

    unit: str
    count: int
    base: Base = "ref"
    relative: bool = True
    include: bool = False  # today counts as the first day
    origin: Reading | None = None  # the time that the length begins with, if not today: two weeks from May 20

    def origin_day(self, at: Setting) -> date | None:
        """Return the first day of the time that the length begins with."""
        span = self.origin.resolve(at) if self.origin else None
        return span.first if span else None

    def whole(self) -> tuple[str, int, int]:
        """Return unit, count and direction, for lengths of whole quarters."""
        return self.unit, abs(self.count), 1 if self.count > 0 else -1

    def resolve(self, at: Setting) -> Span | None:
        """Return the days from or up to the base day."""
        day = self.origin_day(at) if self.origin is not None else base_day(at, self.base, self.unit, self.count)
        if day is None:
            return None
        if self.unit == "quarter" and self.base == "ref":
            return _several(
                calendar.unit_span(calendar.step(day, "quarter", 1 if self.count > 0 else -1), "quarter"), *self.whole()
            )
        other = calendar.step(day, self.unit, self.count)
        if self.origin is not None:
            return Span(day, other - DAY, "range")
        if self.count < 0:
            return Span(other, day - DAY, self.unit)
        return Span(day, other, self.unit) if self.include else Span(day + DAY, other, self.unit)


def base_day(at: Setting, base: Base, unit: str, shift: int) -> date | None:
    """Return the day that `base` names: the publication day, or the one spoken of last (its end when counting on)."""
    if base != "anchor":
        return at.ref
    span = at.anchor_day if unit in calendar.DAYS_OF and at.anchor_day is not None else at.anchor
    if span is None:
        return at.ref
    return (span.last or span.first) if shift > 0 else (span.first or span.last)


# early, mid and late July have no borders that anybody would agree on: they stay July, told as vague
PARTS_OF_MONTH = {
    "first": (1, 10), "second": (11, 20), "third": (21, 31),
    "first20": (1, 20), "last20": (11, 31), "start": (1, 5), "end": (26, 31), "half1": (1, 15),
    "half2": (16, 31),
}  # fmt: skip
PARTS_OF_YEAR = {
    "early": (1, 3), "mid": (5, 8), "late": (9, 12), "start": (1, 3), "end": (12, 12), "half1": (1, 6), "half2": (7, 12),
    "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11),
}  # fmt: skip
PARTS_OF_WEEK = {"early": (0, 2), "mid": (2, 4), "late": (3, 6), "start": (0, 2), "end": (4, 6), "work": (0, 4)}


def part_of(span: Span, part: str, ref: date | None = None) -> Span:
    """Return the early, middle or late part of a unit; borders as in the tables above."""
    if not part or span.first is None or span.last is None:
        return span
    first, last = span.first, span.last
    if part in ("before", "after"):
        return _side_of_today(span, part, ref)
    if span.grain == "month" and part in PARTS_OF_MONTH:
        low, high = PARTS_OF_MONTH[part]
        return Span(first.replace(day=low), first.replace(day=min(high, last.day)), "part")
    if span.grain == "year" and part in PARTS_OF_YEAR:
        return calendar.months(first.year, *PARTS_OF_YEAR[part], "part")
    if span.grain == "year" and part == "winter":
        return Span(date(first.year, 12, 1), calendar.month_end(first.year + 1, 2), "part")
    if span.grain == "week" and part in PARTS_OF_WEEK:
        low, high = PARTS_OF_WEEK[part]
        return Span(first + low * DAY, first + high * DAY, "part")
    if span.grain in ("quarter", "half") and part in ("late", "end"):
        return calendar.months(last.year, last.month, last.month, "month")
    if span.grain in ("quarter", "half") and part in ("early", "start"):
        return calendar.months(first.year, first.month, first.month, "month")
    return span


def _side_of_today(span: Span, part: str, ref: date | None) -> Span:
    if ref is None or span.first is None or span.last is None or not span.first <= ref <= span.last:
        return span
    if part == "before":
        return Span(span.first, max(span.first, ref - DAY), "part")
    return Span(ref, span.last, "part")
