"""Readings put together: from one time to another, several days in a row, open to one side, before or after a time."""

from dataclasses import dataclass, replace
from datetime import date

from tongjian.coding.times import calendar
from tongjian.coding.times.calendar import DAY, Span
from tongjian.coding.times.point import Point
from tongjian.coding.times.readings import Reading, Setting


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Range(Reading):
    """From the first day of `left` to the last day of `right`, each lending the other its month and year."""

    left: Reading
    right: Reading
    kind: str = "range"

    def resolve(self, at: Setting) -> Span | None:
        """Return the days from one to the other; over the end of a month or year the right one is later."""
        left, right = self.ends()
        if _months_of_year(left, right):
            left = _year_of_end(left, right.resolve(at))
        low = left.resolve(at)
        if low is None or low.first is None:
            return None
        floats = _lacks_year(right) or right.floating
        high = right.resolve(_After(at, low.first)) if floats else right.resolve(at)
        if high is None or high.last is None:
            return None
        if high.last < low.first and _lacks_year(self.left):
            low = _year_before(low, high.last)
        if low.first is None or high.last < low.first:
            return None
        grain = "range" if low.grain == high.grain else "days"
        return Span(low.first, high.last, "days" if low.grain == "day" else grain)

    def ends(self) -> tuple[Reading, Reading]:
        """Return both ends with the parts that the words name only once filled in."""
        left, right = self.left, self.right
        if isinstance(left, Point) and isinstance(right, Point):
            right = _filled(right, left)
            if left.year is None and not left.relative and right.year is not None and self.right_has_year():
                left = replace(left, year=right.year, year_base=right.year_base)
            if left.month is None and left.day is not None and right.month is not None and not right.month_base:
                left = replace(left, month=right.month)
        return left, right

    def alone(self) -> tuple[Reading, ...]:
        """Return the ends by themselves, for words that make no stretch of days; none where one pattern read both."""
        return (self.left, self.right) if self.left.end <= self.right.start else ()

    def right_has_year(self) -> bool:
        """Tell whether the words write a year at the right end (Sept. 14-15, 2025)."""
        return isinstance(self.right, Point) and self.right.year is not None


def _filled(right: Point, left: Point) -> Point:
    if right.year is None and right.month is None and right.day is not None and left.month_base:
        return replace(right, year=left.year, year_base=left.year_base, month=left.month, month_base=left.month_base)
    if right.quarter is not None and left.quarter is None and left.month is None:
        return right
    return right


def _months_of_year(left: Reading, right: Reading) -> bool:
    """Tell 1至8月: months without a year, which is the one that fits the later month."""
    if not (isinstance(left, Point) and isinstance(right, Point) and _lacks_year(left) and _lacks_year(right)):
        return False
    months = left.month is not None and right.month is not None and left.month < right.month
    return months and left.day is None and right.day is None


def _year_of_end(left: Reading, end: Span | None) -> Reading:
    if isinstance(left, Point) and end is not None and end.last is not None:
        return replace(left, year=end.last.year)
    return left


def _lacks_year(reading: Reading) -> bool:
    return isinstance(reading, Point) and reading.year is None and not reading.month_base and not reading.year_base


def _year_before(span: Span, last: date) -> Span:
    if span.first is None or span.last is None:
        return span
    months = -12 * (span.first.year - last.year + (span.first.replace(year=last.year) > last if _fits(span.first, last) else 0))
    return Span(calendar.add_months(span.first, months), calendar.add_months(span.last, months), span.grain)


def _fits(day: date, other: date) -> bool:
    return (day.month, day.day) != (2, 29) or calendar.month_end(other.year, 2).day == 29


class _After:
    """The setting of a range's right end: its year and month are those of the left end, or the next ones."""

    def __init__(self, at: Setting, first: date) -> None:
        self.ref: date | None = first
        self._first = first
        self.anchor: Span | None = calendar.day_span(first)
        self.anchor_day: Span | None = self.anchor
        self.window = at.window

    def direction(self, reading: Reading) -> int:
        return 1

    def year_nearby(self, reading: Reading) -> date | None:
        if not isinstance(reading, Point):
            return None
        first = self._first
        if reading.month is None:
            return None if reading.weekday is not None and reading.day is None else first
        past = reading.month < first.month or (reading.month == first.month and (reading.day or 31) < first.day)
        return first.replace(year=first.year + 1, day=1) if past else first


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Several(Reading):
    """Days named one by one that follow each other: 9日和10日, Monday and Tuesday."""

    parts: tuple[Reading, ...]
    kind: str = "range"

    def resolve(self, at: Setting) -> Span | None:
        """Return the stretch of days, None when there are days between them."""
        first = self.parts[0].resolve(at)
        if first is None or first.first is None or first.grain != "day":
            return None
        last = first.first
        for part in self.parts[1:]:
            span = part.resolve(_After(at, last)) if _lacks_year(part) else part.resolve(at)
            if span is None or span.first != last + DAY or span.grain != "day":
                return None
            last = span.first
        return Span(first.first, last, "days")

    def alone(self) -> tuple[Reading, ...]:
        """Return the days by themselves, for days that do not follow each other."""
        return self.parts
