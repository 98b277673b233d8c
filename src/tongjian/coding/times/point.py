"""Calendar dates with parts left out: 9月15日, 15日, Sept. 12, 今年一季度, the first half of 2025, 同年7月."""

from dataclasses import dataclass
from datetime import date, timedelta

from tongjian.coding.times import calendar
from tongjian.coding.times.calendar import DAY, SATURDAY, Span
from tongjian.coding.times.cues import NEAR, UNSAID
from tongjian.coding.times.readings import FAR_AHEAD, Base, Reading, Setting, part_of

NEAR_AHEAD = 75  # days; so far ahead may a date lie of which the words tell as of something done (a record date, a due date)
LONG_PAST = 150  # days; a date that the words look ahead to, and that is longer past than this, is next year's
MONTHS_TO_FIT = 12
DAYS_OF_WEEK = 7
WITHIN_YEAR = 366  # days; a date that the words look ahead to is the next of its name
MOST_PAST = 270  # days; a date of which nothing is said, and that is longer past than this, is next year's


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Point(Reading):
    """A date by its parts; every part that the words leave out is None.

    With `year_base` or `month_base` set, `year` or `month` counts from the publication's or the anchor's year or month
    (今年 0, 去年 -1). `count` with `count_unit` is "the first n months" (negative: the last n); `nth` is the nth week
    or month of the year or month, or the nth `weekday` in it (-1 the last).
    """

    year: int | None = None
    year_base: Base = ""
    month: int | None = None
    month_base: Base = ""
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    part: str = ""
    count: int = 0
    count_unit: str = "month"
    nth: int = 0
    nth_unit: str = ""
    same_period: bool = False
    report: bool = False  # said in a report of results, which are those of the quarter that ended last
    look: int | None = (
        None  # which way the words themselves look (see Setting.direction); a bracketed day goes with no other date
    )

    def way(self, at: Setting) -> int:
        """Return which way the date lies, by its own words or by those around it."""
        return self.look if self.look is not None else at.direction(self)

    @property
    def is_relative(self) -> bool:
        """Tell whether something beside the words is needed."""
        return bool(self.relative or self.year_base or self.month_base or self.year is None)

    def resolve(self, at: Setting) -> Span | None:
        """Return the days, taking missing parts from the passage."""
        if self.same_period:
            return _same_period(self, at)
        if self.month_base:
            return _in_relative_month(self, at)
        if self.year is None:
            return _without_year(self, at)
        if self.year_base:
            day = at.anchor.first if self.year_base == "anchor" and at.anchor and at.anchor.first else at.ref
            return _in_year(self, day.year + self.year, at) if day else None
        return _in_year(self, self.year, at)


def reported_quarter(day: date) -> Span:
    """Return the quarter that ended last before `day`."""
    return calendar.unit_span(calendar.step(day, "quarter", -1), "quarter")


def _same_period(point: Point, at: Setting) -> Span | None:
    """Return the window last spoken of, moved by the years between (去年同期)."""
    anchor = at.window or (at.anchor if not point.report else None)
    if anchor is None and point.report and at.ref is not None:
        anchor = reported_quarter(at.ref)
    if anchor is None or anchor.first is None or anchor.last is None:
        return _in_year(Point(start=0, end=0), at.ref.year + (point.year or 0), at) if at.ref and point.year_base else None
    years = (point.year or 0) if point.year_base else (point.year or 0) - anchor.last.year
    first = calendar.add_months(anchor.first, 12 * years)
    last = calendar.add_months(anchor.last, 12 * years)
    if anchor.last == calendar.month_end(anchor.last.year, anchor.last.month):
        last = calendar.month_end(last.year, last.month)
    return Span(first, last, anchor.grain)


def _in_relative_month(point: Point, at: Setting) -> Span | None:
    base = at.anchor.first if point.month_base == "anchor" and at.anchor and at.anchor.first else at.ref
    if base is None:
        return None
    year_shift = (point.year or 0) * 12 if point.year_base else 0
    month = calendar.add_months(base.replace(day=1), (point.month or 0) + year_shift)
    return _in_month(point, month.year, month.month, at)


def _in_year(point: Point, year: int, at: Setting) -> Span | None:
    if not 1 <= year <= 9999:
        return None
    if point.month is not None:
        return _in_month(point, year, point.month, at)
    if point.quarter is not None:
        return part_of(calendar.months(year, 3 * point.quarter - 2, 3 * point.quarter, "quarter"), point.part)
    if point.half is not None:
        return calendar.months(year, 6 * point.half - 5, 6 * point.half, "half")
    if point.count:
        return _counted(point, year)
    if point.nth:
        return _nth_of_year(point, year)
    return part_of(calendar.months(year, 1, 12, "year"), point.part, at.ref)


def _counted(point: Point, year: int) -> Span | None:
    if point.count_unit == "week":
        last = calendar.week_of_year(year, -1)
        first = calendar.week_of_year(year, point.count).first if point.count < 0 else calendar.week_of_year(year, 1).first
        return Span(first, last.last if point.count < 0 else calendar.week_of_year(year, point.count).last, "range")
    if point.count_unit == "day":
        days, more = calendar.months(year, 1, 12, "year"), (abs(point.count) - 1) * DAY
        low, high = (days.begin, days.begin + more) if point.count > 0 else (days.end - more, days.end)
        return Span(low, high, "range" if more else "day")
    size = calendar.MONTHS_OF.get(point.count_unit, 1) * abs(point.count)
    if size > 12:
        return None
    return calendar.months(year, 1, size, "range") if point.count > 0 else calendar.months(year, 13 - size, 12, "range")


def _nth_of_year(point: Point, year: int) -> Span | None:
    if point.nth_unit == "week":
        return calendar.week_of_year(year, point.nth) if -53 <= point.nth <= 53 else None
    if point.nth_unit == "month":
        month = point.nth if point.nth > 0 else 13 + point.nth
        return calendar.months(year, month, month, "month") if 1 <= month <= 12 else None
    if point.nth_unit == "day":
        days = calendar.months(year, 1, 12, "year")
        return calendar.day_span(days.begin + (point.nth - 1) * DAY if point.nth > 0 else days.end + (point.nth + 1) * DAY)
    return None


def _in_month(point: Point, year: int, month: int, at: Setting) -> Span | None:
    if not 1 <= month <= 12:
        return None
    span = calendar.months(year, month, month, "month")
    if point.day is not None:
        last = calendar.month_end(year, month).day
        return calendar.day_span(date(year, month, point.day)) if 1 <= point.day <= last else None
    if point.nth:
        return _nth_of_month(point, span)
    if point.count and span.first and span.last:
        days = point.count * calendar.DAYS_OF.get(point.count_unit, 1)
        return (
            Span(span.first, span.first + (days - 1) * DAY, "range")
            if days > 0
            else Span(span.last + (days + 1) * DAY, span.last, "range")
        )
    return part_of(span, point.part, at.ref)


def _nth_of_month(point: Point, span: Span) -> Span | None:
    if point.weekday is not None:
        found = calendar.nth_weekday(span, point.weekday, point.nth)
        return calendar.day_span(found) if found else None
    if point.nth_unit == "weekend":
        saturday = calendar.nth_weekday(span, SATURDAY, point.nth)
        return calendar.unit_span(saturday, "weekend") if saturday else None
    if point.nth_unit == "week":
        return calendar.week_of_month(span.begin.year, span.begin.month, point.nth)
    if point.nth_unit == "day":
        day = span.begin + (point.nth - 1) * DAY if point.nth > 0 else span.end + (point.nth + 1) * DAY
        return calendar.day_span(day) if span.begin <= day <= span.end else None
    return None


def _without_year(point: Point, at: Setting) -> Span | None:
    nearby = at.year_nearby(point) if point.look is None else None
    if nearby is not None and (point.quarter or point.half) and at.ref is not None and nearby.year > at.ref.year:
        nearby = None
    if nearby is not None and at.ref is not None and nearby.year < at.ref.year and point.month is not None and point.way(at) > 0:
        nearby = None  # 1993年发现的…将于七月: what lies ahead goes with the publication
    if point.month is None and point.day is not None:
        return _bare_day(point, at, nearby)
    if nearby is not None:
        return _after(point, nearby, at)
    if at.ref is None:
        return None
    if point.weekday is not None and not point.nth and point.month is None:
        return weekday_near(point.weekday, at, point)
    return _choose_year(point, at.ref, at)


def _after(point: Point, nearby: date, at: Setting) -> Span | None:
    """Return the date in the year last named, or the next one where things told in order have gone over its end."""
    span = _in_year(point, nearby.year, at)
    gone_over = point.month is not None and point.month < nearby.month and at.ref is not None and nearby.year < at.ref.year
    later = _in_year(point, nearby.year + 1, at) if gone_over and nearby.year < 9999 else None
    return later if later and later.last and at.ref and later.last <= at.ref else span


def _choose_year(point: Point, ref: date, at: Setting) -> Span | None:
    """Return the date in the year that fits best: this one unless the words look the other way or it is far ahead."""
    spans = {year: _in_year(point, year, at) for year in (ref.year - 1, ref.year, ref.year + 1) if 1 <= year <= 9999}
    this = spans.get(ref.year)
    if this is None or this.first is None or this.last is None:
        days = [span for span in spans.values() if span and span.first]
        return min(days, key=lambda span: abs((span.first - ref).days)) if days else None  # type: ignore[operator]
    look = point.way(at)
    if point.weekday is not None and point.day is not None:
        fitting = [s for s in spans.values() if s and s.first and s.first.weekday() == point.weekday]
        if fitting:
            return min(fitting, key=lambda span: abs((span.first - ref).days))  # type: ignore[operator]
    if look == NEAR:
        return min((s for s in spans.values() if s and s.first), key=lambda span: abs((span.begin - ref).days))
    past, ahead = (ref - this.last).days, (this.first - ref).days
    if point.quarter or point.half:
        return _begun(spans, ref, look)
    if past > (LONG_PAST if look > 0 else MOST_PAST) and (look > 0 or (look == UNSAID and point.day is not None)):
        return spans.get(ref.year + 1)
    if ahead > {1: WITHIN_YEAR, 0: WITHIN_YEAR, -2: NEAR_AHEAD, -3: 0}.get(look, FAR_AHEAD):
        return spans.get(ref.year - 1)
    return this


def _begun(spans: dict[int, Span | None], ref: date, look: int) -> Span | None:
    """Return the quarter or half year that has begun, or the coming one where the words look ahead."""
    this = spans.get(ref.year)
    if this is None or this.first is None or look > 0 or this.first <= ref:
        return this
    return spans.get(ref.year - 1) if look < -1 or (look < 0 and (this.first - ref).days > NEAR_AHEAD) else this


def _bare_day(point: Point, at: Setting, nearby: date | None) -> Span | None:
    day = point.day or 0
    if nearby is not None:
        return _day_from(day, nearby, 0 if day >= nearby.day or nearby.day - day < 20 else 1)
    if at.ref is None:
        return None
    if point.weekday is not None:
        return _day_on(day, point.weekday, at.ref)
    look, ref = point.way(at), at.ref
    if look == NEAR:
        spans = [span for shift in (-1, 0, 1) if (span := _day_from(day, ref, shift)) is not None]
        return min(spans, key=lambda span: abs((span.begin - ref).days), default=None)
    if look > 0:
        return _day_from(day, at.ref, 0 if day >= at.ref.day else 1)
    this = _day_from(day, at.ref, 0)
    if this is None or (look < 0 and this.first and this.first > at.ref):
        return _day_from(day, at.ref, -1)
    return this


def _day_on(day: int, weekday: int, ref: date) -> Span | None:
    """Return the nearest day of a month that falls on a weekday (周五（19日）); without one, the day of this month."""
    fitting: list[Span] = []
    for reach in (1, MONTHS_TO_FIT):  # Friday the 13th may be far
        spans = [span for shift in range(-reach, reach + 1) if (span := _day_from(day, ref, shift)) is not None]
        fitting = fitting or [span for span in spans if span.begin.weekday() == weekday]
    return min(fitting, key=lambda span: abs((span.begin - ref).days), default=_day_from(day, ref, 0))


def _day_from(day: int, base: date, shift: int) -> Span | None:
    month = calendar.add_months(base.replace(day=1), shift)
    if not 1 <= day <= calendar.month_end(month.year, month.month).day:
        return None
    return calendar.day_span(month.replace(day=day))


def weekday_near(weekday: int, at: Setting, reading: Reading) -> Span | None:
    """Return a bare weekday: the latest one not after the publication day, the next one when the words look ahead."""
    if at.ref is None:
        return None
    back = (at.ref.weekday() - weekday) % DAYS_OF_WEEK
    look = reading.way(at) if isinstance(reading, Point) else at.direction(reading)
    if look > 0 or (look == NEAR and back > DAYS_OF_WEEK // 2):
        return calendar.day_span(at.ref + timedelta(days=-back % DAYS_OF_WEEK))
    if look == 0:
        return calendar.day_span(at.ref + timedelta(days=weekday - at.ref.weekday()))
    return calendar.day_span(at.ref - timedelta(days=back))
