"""English periods that another time closes or opens: the six months ended June 30, the quarter to March, between May and now."""

import re
from dataclasses import dataclass, replace
from typing import Final

from tongjian.coding.times import english as en
from tongjian.coding.times import english_dates as dates
from tongjian.coding.times.calendar import DAY, Span, add_months, day_span, month_end, step, unit_span, week_of_year
from tongjian.coding.times.english_dates import YEAR_HEAD
from tongjian.coding.times.english_words import COUNT, FULL_WEEKDAY, LAST, LENGTHS, MONTH, NEXT, WEEKDAY, WEEKDAYS, YEAR, any_of
from tongjian.coding.times.near import Now
from tongjian.coding.times.numerals import english
from tongjian.coding.times.point import Point
from tongjian.coding.times.ranges import Range
from tongjian.coding.times.readings import Fixed, Reading, Setting, Unit

_LENGTH: Final = any_of(LENGTHS) + r"(?![a-z])"
_CLOSED_BY: Final = (
    r",? (?:(?:that |which )?(?:ended|ending|ends|closed|closing)|to|through|until|till|up to)(?: on| in)?(?: the)? "
)
CLOSED: Final = re.compile(
    rf"(?:the )?(?:(?P<n>\d{{1,2}}|{COUNT})[- ])?(?:fiscal |full |financial )?(?P<unit>{_LENGTH}|half)(?={_CLOSED_BY})"
)
_CLOSING: Final = re.compile(_CLOSED_BY)
WEEKDAYS_FROM: Final = re.compile(
    rf"(?P<n>\d{{1,2}}|{COUNT}) (?P<wd>{FULL_WEEKDAY[:-9]})s? (?P<dir>from (?:now|today)|hence|ago)(?![a-z])"
)
WORK_WEEK: Final = re.compile(rf"(?:the )?(?P<pre>{LAST}|{NEXT}|this|current) (?:work(?:ing)?|business)[ -]?week(?![a-z])")
NOW: Final = re.compile(r"(?:the )?(?:now|present(?: day)?|(?:current |this )?date)(?![a-z])")
_NOW_BEFORE: Final = re.compile(r"(?: to|\buntil|\btill|\bthrough|\band|-) (?:the )?$")
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
DAYS_OF_MONTH: Final = re.compile(
    rf"(?P<d>{_DAY})(?: ?[-–—] ?| (?:to|till|until|through|thru|and) (?:the )?)(?P<d2>{_DAY})"
    rf" (?:of |in )?(?:the )?(?P<w>this|{NEXT}|{LAST}) month"
    r"(?![a-z])"
)
DAY_TO_DATE: Final = re.compile(
    rf"(?P<d>{_DAY}) (?:to|till|until|through|thru) (?P<m>{MONTH}) (?P<d2>{_DAY})(?:,? (?P<y>{YEAR}))?(?![\d-])"
)
_FROM_BEFORE: Final = re.compile(r"\b(?:from|between)(?: the)? $")
SLASH_DAY: Final = re.compile(r"(?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|[12]\d|0?[1-9])(?![\d/%]|[.,]\d)")
_SLASH_BEFORE: Final = re.compile(
    r"\b(?:on|from|between|by|since|until|till|through|before|after|dated|(?:this|next|last)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? $|/(?:3[01]|[12]\d|0?[1-9])(?: ?- ?| to | and )$"
)
_ATTACKS: Final = ("9/11", "7/7")  # days of attacks, which stand for their year


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Closed(Reading):
    """A length that ends with another time: the six months ended June 30."""

    unit: str
    count: int
    last: Reading
    kind: str = "range"
    relative: bool = True
    anchors: bool = False

    def resolve(self, at: Setting) -> Span | None:
        """Return the days up to the last day of the other time; whole months where that is a month's end."""
        span = self.last.resolve(at)
        if span is None or span.last is None:
            return None
        after = span.last + DAY
        if span.last == month_end(span.last.year, span.last.month) and self.unit in ("month", "quarter", "half", "year"):
            size = {"month": 1, "quarter": 3, "half": 6, "year": 12}[self.unit]
            return Span(add_months(after, -size * self.count), span.last, "range")
        return Span(step(after, self.unit, -self.count), span.last, "range")


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class NthWeekday(Reading):
    """The nth weekday after (negative: before) the day of publication: three Fridays from now."""

    weekday: int
    nth: int
    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return the day."""
        if at.ref is None:
            return None
        ahead = (self.weekday - at.ref.weekday()) % 7
        first = ahead or 7 if self.nth > 0 else ahead - 7
        return day_span(at.ref + (first + 7 * (self.nth - 1 if self.nth > 0 else self.nth + 1)) * DAY)


def closed(text: str, pos: int) -> Reading | None:
    """Read the six months in "the six months ended June 30", the quarter in "the quarter to March 31", by themselves."""
    match = CLOSED.match(text, pos)
    if match is None:
        return None
    unit = LENGTHS.get(match["unit"], match["unit"])
    count = english(match["n"]) if match["n"] else 1
    closing = _CLOSING.match(text, match.end())
    last = en.target(text, closing.end()) if closing else None
    if not count or closing is None or last is None or unit not in ("day", "week", "month", "quarter", "half", "year"):
        return None
    said = closing.group().lstrip(", ").startswith(("end", "that", "which", "clos"))
    if not match["n"] and (unit in ("day", "week", "month") or not (said or text.startswith("the ", pos))):
        return None
    if not said and not re.search(r"\b(?:in|for|over|during|of) (?:the )?$", text[max(0, pos - 12) : pos]):
        return None  # postponed 90 days to June 30
    if isinstance(last, Unit) and last.unit in ("decade", "century"):
        return None
    return Closed(start=pos, end=match.end(), unit=unit, count=count, last=last)


def weekdays_from(text: str, pos: int) -> Reading | None:
    """Read three Fridays from now, two Mondays ago."""
    match = WEEKDAYS_FROM.match(text, pos)
    count = english(match["n"]) if match else None
    if match is None or not count:
        return None
    return NthWeekday(start=pos, end=match.end(), weekday=WEEKDAYS[match["wd"]], nth=-count if match["dir"] == "ago" else count)


def work_week(text: str, pos: int) -> Reading | None:
    """Read this working week: Monday to Friday."""
    match = WORK_WEEK.match(text, pos)
    return Unit(start=pos, end=match.end(), unit="week", shift=en.shift_of(match["pre"]), part="work") if match else None


def now(text: str, pos: int) -> Reading | None:
    """Read the end of "from March to date", "between May 2019 and now"; figures told so far go up to the day before."""
    match = NOW.match(text, pos)
    if match is None or not _NOW_BEFORE.search(text, max(0, pos - 12), pos):
        return None
    return Now(start=pos, end=match.end(), back=1)


def days_of_month(text: str, pos: int) -> Reading | None:
    """Read 4-23 of next month, 4 to January 22 (after "from")."""
    match = DAYS_OF_MONTH.match(text, pos)
    if match is not None:
        shift = en.shift_of(match["w"])
        left, right = (
            Point(start=pos, end=match.end(), month=shift, month_base="ref", day=english(match[key])) for key in ("d", "d2")
        )
        return Range(start=pos, end=match.end(), left=left, right=right)
    match = DAY_TO_DATE.match(text, pos)
    if match is None or not _FROM_BEFORE.search(text, max(0, pos - 14), pos):
        return None
    end = Point(
        start=pos, end=match.end(), month=dates.month_of(match["m"]), day=english(match["d2"]),
        year=dates.year_of(match["y"]),
    )  # fmt: skip
    return Range(start=pos, end=match.end(), left=replace(end, day=english(match["d"])), right=end)


def slash_day(text: str, pos: int) -> Reading | None:
    """Read 10/1 as the first of October, where a word before it says that it is a day and no fraction."""
    match = SLASH_DAY.match(text, pos)
    if match is None or match.group() in _ATTACKS or not _SLASH_BEFORE.search(text, max(0, pos - 14), pos):
        return None
    return Point(start=pos, end=match.end(), month=int(match["m"]), day=int(match["d"]))


ISO_WEEK: Final = re.compile(rf"(?P<y>{YEAR_HEAD})-?w(?P<w>0[1-9]|[1-4]\d|5[0-3])(?:-(?P<d>[1-7]))?(?![\da-z])")
DAY_OF_YEAR: Final = re.compile(
    rf"(?:(?P<n>\d{{1,3}})(?:st|nd|rd|th)(?P<back>[ -](?:to[ -])?last)? day|day (?P<n2>\d{{1,3}})),? (?:of|in)"
    rf" (?:the year )?(?P<y>{YEAR})"
)
TILL_DATE: Final = re.compile(r"(?:up )?till date(?![a-z])")


def iso_week(text: str, pos: int) -> Reading | None:
    """Read 2031-W07, 2031W07-3: a week, or its day, of the ISO calendar."""
    match = ISO_WEEK.match(text, pos)
    if match is None:
        return None
    monday = week_of_year(int(match["y"]), int(match["w"])).begin
    span = day_span(monday + (int(match["d"]) - 1) * DAY) if match["d"] else unit_span(monday, "week")
    return Fixed(start=pos, end=match.end(), span=span)


def day_of_year(text: str, pos: int) -> Reading | None:
    """Read the 45th day of 2030, day 280 of 2030."""
    match = DAY_OF_YEAR.match(text, pos)
    count = int(match["n"] or match["n2"]) if match else 0
    if match is None or not 1 <= count <= 366:
        return None
    nth = -count if match["back"] else count
    return Point(start=pos, end=match.end(), year=int(match["y"]), nth=nth, nth_unit="day")


def till_date(text: str, pos: int) -> Reading | None:
    """Read till date: the day of publication as a limit."""
    match = TILL_DATE.match(text, pos)
    return Unit(start=pos, end=match.end(), unit="day", shift=0) if match else None


DAY_SLASH: Final = re.compile(
    rf"(?:(?:this|{NEXT}|{LAST}) )?{WEEKDAY},? (?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|[12]\d|0?[1-9])(?![\d/%]| of )"
)


def weekday_slash(text: str, pos: int) -> Reading | None:
    """Read Friday 10/3, next Monday, 5/12."""
    match = DAY_SLASH.match(text, pos)
    return Point(start=pos, end=match.end(), month=int(match["m"]), day=int(match["d"])) if match else None
