"""Months, weekdays and weekends named beside "last", "this", "next", or with nothing to say which one is meant."""

from dataclasses import dataclass
from datetime import date

from tongjian.coding.times import calendar
from tongjian.coding.times.calendar import DAY, Span
from tongjian.coding.times.readings import Reading, Setting, part_of

MONTHS_OF_RESULTS = 3
DAYS_BACK = 7  # how far back 日前, 近日, recently reach


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NearWeekend(Reading):
    """A weekend with nothing said of which: the one just past, or the coming one when the words look ahead."""

    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return Saturday and Sunday."""
        if at.ref is None:
            return None
        this = calendar.unit_span(at.ref, "weekend")
        look = at.direction(self)
        if look < -1 and this.first is not None and this.first > at.ref:
            return calendar.unit_span(calendar.step(at.ref, "week", -1), "weekend")
        return this


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Recent(Reading):
    """The days just past (日前, 近日)."""

    relative: bool = True
    kind: str = "vague"
    anchors: bool = False

    def resolve(self, at: Setting) -> Span | None:
        """Return the week up to the publication day."""
        return Span(calendar.step(at.ref, "day", -DAYS_BACK), at.ref, "recent") if at.ref else None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Then(Reading):
    """The time spoken of last (当时, 那时); nothing where none was."""

    relative: bool = True
    kind: str = "vague"
    anchors: bool = False

    def resolve(self, at: Setting) -> Span | None:
        """Return the days spoken of last."""
        return at.anchor


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Now(Reading):
    """The end of a stretch that lasts to the day of publication; `back` days before it is the last that is counted."""

    back: int
    relative: bool = True
    anchors: bool = False

    def resolve(self, at: Setting) -> Span | None:
        """Return the last day counted."""
        return calendar.day_span(at.ref - self.back * DAY) if at.ref else None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WholeYear(Reading):
    """A "whole year" with nothing said of which one."""

    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return the year before in the first months of a year (when its results are told), else the running one."""
        if at.ref is None:
            return None
        year = at.ref.year - (at.ref.month <= MONTHS_OF_RESULTS and at.direction(self) <= 0)
        return calendar.months(year, 1, 12, "year") if year else None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NearMonth(Reading):
    """A month of the year beside last (-1), this (0) or next (1): last December, next May."""

    month: int
    shift: int
    part: str = ""
    day: int | None = None
    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return the month's days; "last" and "next" are never the month of publication itself."""
        if at.ref is None:
            return None
        year = at.ref.year
        if self.shift < 0 and self.month >= at.ref.month:
            year -= 1
        elif self.shift > 0 and self.month <= at.ref.month:
            year += 1
        span = calendar.months(year, self.month, self.month, "month")
        if self.day is None:
            return part_of(span, self.part, at.ref)
        last = calendar.month_end(year, self.month).day
        return calendar.day_span(date(year, self.month, self.day)) if 1 <= self.day <= last else None


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NearWeekday(Reading):
    """A weekday beside a word: "last", "past", "this", "coming" or "next"."""

    weekday: int
    which: str
    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return the day: "past" before today, "coming" after it; "last", "this", "next" in that week."""
        if at.ref is None:
            return None
        ahead = (self.weekday - at.ref.weekday()) % 7
        monday = at.ref - at.ref.weekday() * DAY
        days = {
            "last": monday + (self.weekday - 7) * DAY,
            "past": at.ref - ((-ahead) % 7 or 7) * DAY,
            "coming": at.ref + (ahead or 7) * DAY,
            "this": monday + self.weekday * DAY,
            "next": monday + (7 + self.weekday) * DAY,
        }
        return calendar.day_span(days[self.which])


SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Season(Reading):
    """A season of a year, or the last (-1), this (0), next (1) one, or with nothing said (None)."""

    name: str
    year: int | None = None
    shift: int | None = None
    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return its three months; a winter runs into the next year."""
        year = self.year
        if year is None:
            if at.ref is None:
                return None
            year = self._year(at, at.ref)
        return self._span(year)

    def _span(self, year: int) -> Span | None:
        if not 1 <= year < 9999:
            return None
        low, high = SEASONS[self.name]
        last = calendar.month_end(year + (high > 12), (high - 1) % 12 + 1)
        return Span(date(year, low, 1), last, "season")

    def _year(self, at: Setting, ref: date) -> int:
        low, high = SEASONS[self.name]
        begun = ref.month >= low
        inside = low <= ref.month <= high or (high > 12 and ref.month <= high - 12)
        if self.shift == 0 or (self.shift is None and at.direction(self) > 0):
            return ref.year - (high > 12 and ref.month <= high - 12)
        if self.shift is not None and self.shift > 0:
            return ref.year + (ref.month >= low)
        if self.shift is None:
            return ref.year if begun else ref.year - 1
        return ref.year if begun and not inside else ref.year - 1 - (high > 12 and inside and ref.month < low)
