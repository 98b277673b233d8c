"""Parts and multiples of another time: the first week of October, the last two days of the month, the week of March 6."""

from dataclasses import dataclass
from datetime import date

from tongjian.coding.times import calendar
from tongjian.coding.times.calendar import DAY, SATURDAY, Span
from tongjian.coding.times.readings import Reading, Setting, part_of


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PartOf(Reading):
    """The nth (negative: from the end) unit or weekday of `inner`; `count` > 1 takes the first or last `count` units."""

    inner: Reading
    nth: int
    unit: str = ""
    weekday: int | None = None
    count: int = 1
    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return the days of the part, None when `inner` has no such part."""
        whole = self.inner.resolve(at)
        if whole is None or whole.first is None or whole.last is None or not self.nth:
            return None
        if self.weekday is not None:
            found = calendar.nth_weekday(whole, self.weekday, self.nth)
            return calendar.day_span(found) if found else None
        first = self._start(whole, self.nth if self.nth > 0 else self.nth - self.count + 1)
        last = self._start(whole, self.nth + self.count - 1 if self.nth > 0 else self.nth)
        if first is None or last is None:
            return None
        end = calendar.unit_span(last, self.unit).last
        return Span(first, end, self.unit if self.count == 1 else "range") if end and first <= end else None

    def _start(self, whole: Span, nth: int) -> date | None:
        if whole.first is None or whole.last is None:
            return None
        if self.unit == "week":
            return _week_start(whole, nth)
        if self.unit == "weekend":
            return calendar.nth_weekday(whole, SATURDAY, nth)
        if nth > 0:
            day = calendar.step(whole.first, self.unit, nth - 1)
            day = calendar.unit_span(day, self.unit).first or day
            return day if day <= whole.last else None
        day = calendar.unit_span(whole.last, self.unit).first or whole.last
        return calendar.step(day, self.unit, nth + 1)


def _week_start(whole: Span, nth: int) -> date | None:
    if whole.first is None or whole.last is None:
        return None
    if whole.grain == "year":
        return calendar.week_of_year(whole.first.year, nth).first
    if nth < 0:  # a week is of the month that most of its days are in
        return whole.last - ((whole.last.weekday() - 3) % 7 + 3 - 7 * (nth + 1)) * DAY
    return whole.first + ((3 - whole.first.weekday()) % 7 - 3 + 7 * (nth - 1)) * DAY


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Around(Reading):
    """The calendar unit that holds the first day of `inner`: the week of March 6."""

    inner: Reading
    unit: str

    def resolve(self, at: Setting) -> Span | None:
        """Return the unit's days."""
        span = self.inner.resolve(at)
        if span is None or span.first is None:
            return None
        if (
            self.unit == "feast weekend"
        ):  # Saturday and Sunday, and the feast where it touches them; Thursday's has the days between
            return _feast_weekend(span.first)
        return calendar.unit_span(span.first, self.unit)


def _feast_weekend(day: date) -> Span:
    saturday = day + ((5 - day.weekday() + 3) % 7 - 3) * DAY
    return Span(min(day, saturday), max(day, saturday + DAY), "weekend")


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Within(Reading):
    """The early, middle or late part of `inner`: late July, the end of last week. A loose part of a year stays the year."""

    inner: Reading
    part: str
    kind: str = "vague"
    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return the part's days."""
        span = self.inner.resolve(at)
        return part_of(span, self.part, at.ref) if span else None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class InYear(Reading):
    """A date whose year is said by a relative year beside it: July last year, Sept. 3 of this year."""

    month: int
    year_shift: int
    day: int | None = None
    base_anchor: bool = False
    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return the month's or day's days."""
        base = at.anchor.first if self.base_anchor and at.anchor and at.anchor.first else at.ref
        if base is None or not 1 <= base.year + self.year_shift <= 9999:
            return None
        year = base.year + self.year_shift
        if self.day is None:
            return calendar.months(year, self.month, self.month, "month")
        last = calendar.month_end(year, self.month).day
        return calendar.day_span(date(year, self.month, self.day)) if 1 <= self.day <= last else None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Later(Reading):
    """A length that is a date only where the words look ahead (in two weeks), else a duration (rose 3% in two weeks)."""

    steps: tuple[tuple[str, int], ...]
    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return the day reached, None for a bare length."""
        if at.ref is None or at.direction(self) not in (0, 1):
            return None
        day = at.ref
        for unit, count in self.steps:
            day = calendar.step(day, unit, count)
        return calendar.day_span(day)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Length(Reading):
    """A bare length of time: 90 days, a year-long truce, 三个月. It has no days of its own."""

    unit: str
    count: int
    kind: str = "duration"
    anchors: bool = False

    def resolve(self, at: Setting) -> Span | None:
        """Return None: a length is no date."""
        return None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WeekdayOf(Reading):
    """A weekday of the week that another time lies in: Monday two weeks from now."""

    inner: Reading
    weekday: int
    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return the day."""
        span = self.inner.resolve(at)
        if span is None or span.first is None or span.first != span.last:
            return None
        return calendar.day_span(calendar.unit_span(span.first, "week").begin + self.weekday * DAY)
