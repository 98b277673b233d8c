"""Calendar arithmetic on whole days: units, steps and the spans between two days."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final, NamedTuple

DAY: Final = timedelta(days=1)
SATURDAY: Final = 5  # as date.weekday counts
MONTHS_OF: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_OF: Final = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


class Span(NamedTuple):
    """Days from `first` to `last`, both inclusive; None is an open end. `grain` names the unit that the text spoke of."""

    first: date | None
    last: date | None
    grain: str

    @property
    def begin(self) -> date:
        """Return the first day; raises ValueError where the beginning is open."""
        if self.first is None:
            raise ValueError("a span with no first day")
        return self.first

    @property
    def end(self) -> date:
        """Return the last day; raises ValueError where the end is open."""
        if self.last is None:
            raise ValueError("a span with no last day")
        return self.last


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def months(year: int, first: int, last: int, grain: str) -> Span:
    """Return the span of the months `first` to `last` of a year."""
    return Span(date(year, first, 1), month_end(year, last), grain)


def day_span(day: date) -> Span:
    """Return the span of one day."""
    return Span(day, day, "day")


def add_months(day: date, count: int) -> date:
    """Return the day `count` months on, cut to the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + count
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def step(day: date, unit: str, count: int) -> date:
    """Return the day `count` units on from `day`."""
    if unit in DAYS_OF:
        return day + timedelta(days=DAYS_OF[unit] * count)
    if unit == "workday":
        return _step_workdays(day, count)
    return add_months(day, MONTHS_OF[unit] * count)


def _step_workdays(day: date, count: int) -> date:
    sign = 1 if count >= 0 else -1
    weeks, rest = divmod(abs(count), 5)
    day += timedelta(days=7 * weeks * sign)
    while rest:
        day += sign * DAY
        rest -= day.weekday() < 5
    return day


def unit_span(day: date, unit: str) -> Span:
    """Return the calendar unit that holds `day`; weeks run from Monday to Sunday."""
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return Span(monday, monday + 6 * DAY, unit)
    if unit == "weekend":
        monday = day - timedelta(days=day.weekday())
        return Span(monday + 5 * DAY, monday + 6 * DAY, unit)
    if unit in ("decade", "century"):
        size = 10 if unit == "decade" else 100
        year = max(day.year // size * size, 1)
        return Span(date(year, 1, 1), date(day.year // size * size + size - 1, 12, 31), unit)
    if unit in MONTHS_OF:
        size = MONTHS_OF[unit]
        first = (day.month - 1) // size * size + 1
        return months(day.year, first, first + size - 1, unit)
    return day_span(day)


def week_of_month(year: int, month: int, nth: int) -> Span:
    """Return the nth week (by its Monday) that begins in a month; -1 is the last one."""
    if nth < 0:
        last = month_end(year, month)
        monday = last - timedelta(days=last.weekday() + 7 * (-nth - 1))
    else:
        start = date(year, month, 1)
        monday = start + timedelta(days=-start.weekday() % 7 + 7 * (nth - 1))
    return Span(monday, monday + 6 * DAY, "week")


def week_of_year(year: int, nth: int) -> Span:
    """Return the nth ISO week of a year; -1 is the last one that begins and ends in it."""
    if nth < 0:
        monday = unit_span(date(year, 12, 31) - 6 * DAY, "week").begin + timedelta(days=7 * (nth + 1))
    else:
        monday = date.fromisocalendar(year, 1, 1) + timedelta(days=7 * (nth - 1))
    return Span(monday, monday + 6 * DAY, "week")


def nth_weekday(span: Span, weekday: int, nth: int) -> date | None:
    """Return the nth given weekday (0 Monday) inside `span`, the last one for -1; None when there is none."""
    if span.first is None or span.last is None:
        return None
    if nth < 0:
        found = span.last - timedelta(days=(span.last.weekday() - weekday) % 7 + 7 * (-nth - 1))
    else:
        found = span.first + timedelta(days=(weekday - span.first.weekday()) % 7 + 7 * (nth - 1))
    return found if span.first <= found <= span.last else None


def value_of(span: Span) -> str | None:
    """Return the contract's date form of `span`: the shortest ISO prefixes that cover it exactly."""
    first, last = span.first, span.last
    if first is None or last is None:
        day = first or last
        return day.isoformat() if day else None
    if first == last:
        return first.isoformat()
    if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
        left, right = f"{first.year:04}", f"{last.year:04}"
    elif first.day == 1 and last == month_end(last.year, last.month):
        left, right = first.isoformat()[:7], last.isoformat()[:7]
    else:
        left, right = first.isoformat(), last.isoformat()
    return left if left == right else f"{left}/{right}"
