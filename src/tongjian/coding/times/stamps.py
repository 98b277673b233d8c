"""Texts that are nothing but a stamp, as pages and tables show them beside an item: 2018, 26.10.21, "1 year, 2 months", 2年3个月.

In a sentence such figures are counts, versions or lengths and are left alone; by themselves they can only say when.
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from tongjian.coding.times import calendar
from tongjian.coding.times.calendar import Span, day_span, months
from tongjian.coding.times.chinese_words import CN, UNITS
from tongjian.coding.times.english_words import SMALL
from tongjian.coding.times.numerals import chinese, english
from tongjian.coding.times.numeric_dates import full_year

_ZH_UNIT: Final = "年|个?季度|个?月|个?星期|个?礼拜|周|天|日|个?小时|分钟|秒钟?"
_EN_UNIT: Final = (
    "decades?|years?|yrs?|quarters?|months?|mos?|fortnights?|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|seconds?"
    "|secs?|d|w|y|h|m|s"
)
_EN_UNITS: Final = {
    "d": "day", "w": "week", "y": "year", "wk": "week", "yr": "year", "mo": "month", "h": "hour", "hr": "hour", "m": "minute",
    "min": "minute", "s": "second", "sec": "second",
}  # fmt: skip
_ZH_CLOCK: Final = {"小时": "hour", "分钟": "minute", "秒": "second", "秒钟": "second"}
_SECONDS: Final = {"hour": 3600, "minute": 60, "second": 1}
_MOST: Final = 12000  # units; a longer length is no stamp
_EN_PART: Final = re.compile(
    rf"(?:about |around )?(?P<sign>[+-]?)[ ]?(?P<n>\d{{1,5}}|an?|few|several|{SMALL})[ ]?(?P<unit>{_EN_UNIT})(?![a-z])"
)
_ZH_PART: Final = re.compile(rf"(?P<n>\d{{1,4}}|[{CN}]{{1,3}})[ ]?(?P<unit>{_ZH_UNIT})")
_BETWEEN: Final = re.compile(r"[ ]?(?:,|and)?[ ]?(?:and )?")
_AGO: Final = re.compile(r"[ ]?(?P<way>ago|from now|later|hence|以?前|之前|以?后|之后)?[.]?")
_IN: Final = "in "
_AHEAD: Final = ("from now", "later", "hence")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_COMPACT: Final = re.compile(
    r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?:(?P<d>0[1-9]|[12]\d|3[01])(?:[ ]?t?[ ]?\d\d:?\d\d(?::?\d\d)?)?)?"
)
_YEAR_FIRST: Final = re.compile(r"(?P<y>(?:19|20)\d\d)[ ]?[./ -][ ]?(?P<m>\d{1,2})(?:[ ]?[./ -][ ]?(?P<d>\d{1,2}))?")
_DAY_FIRST: Final = re.compile(r"(?P<d>\d{1,2})[ ]?\.[ ]?(?P<m>\d{1,2})[ ]?\.[ ]?(?P<y>(?:19|20)?\d\d)(?:[ ]\d{1,2}[.:]\d\d)?")
_DAY_SPACED: Final = re.compile(r"(?P<d>\d{1,2})[ ](?P<m>\d{1,2})[ ](?P<y>(?:19|20)\d\d)")
_WAYS: Final = (_YEAR_FIRST, _DAY_FIRST, _DAY_SPACED, _COMPACT)
_NOW: Final = re.compile(
    r"(?:(?:up )?(?:to|till|until) )?(?:now|date|today|the present)|(?:just|right) now|a moment ago"
    r"|现在|此刻|此时|目前|至今|迄今|刚刚|刚才"
)
_RANGE: Final = re.compile(r"(?P<a>[\d.]{4,10})[ ]?(?:-|–|—|~|至|到|to)[ ]?(?P<b>[\d.]{4,10})")


def read(text: str, ref: date | None, clock: time | None = None) -> Span | None:
    """Return the days that a folded `text` says when it is a stamp and nothing else, None for all other texts.

    A bare length is the age that pages show beside an item: so long before `ref`; with + or "from now" it lies after it.
    `clock` is the time of `ref`; without it an age in hours or minutes has no day.
    """
    text = text.strip()
    found = _figures(text)
    if found is not None:
        return found
    if ref is None:
        return None
    if _NOW.fullmatch(text):
        return day_span(ref)
    try:
        return _length(text, ref, clock)
    except (OverflowError, ValueError):  # before the year 1 or after 9999
        return None


_ZH_AGE: Final = re.compile(
    r"(?:\d{1,2}[ ]?年[ ]?|\d{1,4}[ ]?(?:个月|周|个?星期|个?礼拜|天|个?季度|个?小时|分钟)[ ]?)+(?:零|又)?(?:以|之)?[前后]"
)


def is_age(text: str) -> bool:
    """Tell whether a folded Chinese `text` is an age in figures, as pages show it beside an item: 2年前, 5个月后."""
    return _ZH_AGE.fullmatch(text.strip()) is not None


def _figures(text: str) -> Span | None:
    both = _RANGE.fullmatch(text)
    if both is None:
        return _date(text)
    low, high = _date(both["a"]), _date(both["b"])
    if low is None or high is None:
        return _date(text)
    return Span(low.first, high.last, "range") if low.begin <= high.end else None


def _date(text: str) -> Span | None:
    if _YEAR.fullmatch(text):
        return months(int(text), 1, 12, "year")
    match = next((m for way in _WAYS if (m := way.fullmatch(text))), None)
    if match is None:
        return None
    year, month = full_year(int(match["y"])), int(match["m"])
    if not 1 <= month <= 12:
        return None
    if not match["d"]:
        return months(year, month, month, "month")
    day = int(match["d"])
    return day_span(date(year, month, day)) if 1 <= day <= calendar.month_end(year, month).day else None


def _length(text: str, ref: date, clock: time | None) -> Span | None:
    steps: list[tuple[str, int, str]] = []
    pos = begun = len(_IN) if text.startswith(_IN) else 0
    part = _ZH_PART if not text.isascii() else _EN_PART
    while (match := part.match(text, pos)) is not None:
        signed = match["sign"] if part is _EN_PART else ""
        count, unit = _count(match["n"]), _unit(match["unit"])
        if count is None or unit is None or count > _MOST:
            return None
        steps.append((unit, count, signed))
        gap = _BETWEEN.match(text, match.end())
        pos = gap.end() if gap and part.match(text, gap.end()) else match.end()
    end = _AGO.fullmatch(text, pos)
    if not steps or end is None or (begun and end["way"]):
        return None
    ahead = begun or end["way"] in _AHEAD or (end["way"] or "").endswith("后")
    signed = [(unit, count if sign == "+" or (ahead and sign != "-") else -count) for unit, count, sign in steps]
    return _reached(ref, clock, signed)


def _reached(ref: date, clock: time | None, steps: list[tuple[str, int]]) -> Span | None:
    day, seconds = ref, 0
    for unit, count in steps:
        if unit in _SECONDS:
            seconds += count * _SECONDS[unit]
        else:
            day = calendar.step(day, unit, count)
    if not any(unit in _SECONDS for unit, _ in steps):
        return day_span(day)
    if clock is None:
        return None
    return day_span((datetime.combine(day, clock) + timedelta(seconds=seconds)).date())


def _count(word: str) -> int | None:
    return chinese(word) if word.isdigit() or not word.isascii() else english(word)


def _unit(word: str) -> str | None:
    if not word.isascii():
        word = word.removeprefix("个")
        return UNITS.get(word) or _ZH_CLOCK.get(word)
    short = word if word == "s" else word.removesuffix("s")
    return _EN_UNITS.get(short, short)
