"""Texts that are nothing but a stamp, as pages and tables show them beside an item: 2018, 26.10.21, "1 year, 2 months", 2年3个月.

In a sentence such figures are counts, versions or lengths and are left alone; by themselves they can only say when.
"""

import re
from datetime import date
from typing import Final

from tongjian.coding.times import calendar
from tongjian.coding.times.calendar import Span, day_span, months
from tongjian.coding.times.chinese_words import CN, UNITS
from tongjian.coding.times.numerals import chinese, english
from tongjian.coding.times.numeric_dates import full_year

_ZH_UNIT: Final = "年|个?季度|个?月|个?星期|个?礼拜|周|天|日"
_EN_UNIT: Final = "decades?|years?|yrs?|months?|weeks?|wks?|days?|d|w|y"
_EN_UNITS: Final = {"d": "day", "w": "week", "y": "year", "wk": "week", "yr": "year"}
_MOST: Final = 12000  # units; a longer length is no stamp
_EN_PART: Final = re.compile(
    rf"(?P<sign>[+-]?)[ ]?(?P<n>\d{{1,5}}|an?|one|two|three|few|several)[ ]?(?P<unit>{_EN_UNIT})(?![a-z])"
)
_ZH_PART: Final = re.compile(rf"(?P<n>\d{{1,4}}|[{CN}]{{1,3}})[ ]?(?P<unit>{_ZH_UNIT})")
_BETWEEN: Final = re.compile(r"[ ]?(?:,|and)?[ ]?(?:and )?")
_AGO: Final = re.compile(r"[ ]?(?P<way>ago|from now|later|以?前|之前|以?后|之后)?[.]?")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_YEAR_FIRST: Final = re.compile(r"(?P<y>(?:19|20)\d\d)[ ]?[./ -][ ]?(?P<m>\d{1,2})(?:[ ]?[./ -][ ]?(?P<d>\d{1,2}))?")
_DAY_FIRST: Final = re.compile(r"(?P<d>\d{1,2})[ ]?\.[ ]?(?P<m>\d{1,2})[ ]?\.[ ]?(?P<y>(?:19|20)?\d\d)(?:[ ]\d{1,2}[.:]\d\d)?")
_NOW: Final = re.compile(r"(?:(?:up )?(?:to|till|until) )?(?:now|date|today|the present)|现在|此刻|目前|至今|迄今")
_RANGE: Final = re.compile(r"(?P<a>[\d.]{4,10})[ ]?(?:-|–|—|~|至|到|to)[ ]?(?P<b>[\d.]{4,10})")


def read(text: str, ref: date | None) -> Span | None:
    """Return the days that a folded `text` says when it is a stamp and nothing else, None for all other texts.

    A bare length is the age that pages show beside an item: so long before `ref`; with + or "from now" it lies after it.
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
        return _length(text, ref)
    except (OverflowError, ValueError):  # before the year 1 or after 9999
        return None


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
    match = _YEAR_FIRST.fullmatch(text) or _DAY_FIRST.fullmatch(text)
    if match is None:
        return None
    year, month = full_year(int(match["y"])), int(match["m"])
    if not 1 <= month <= 12:
        return None
    if not match["d"]:
        return months(year, month, month, "month")
    day = int(match["d"])
    return day_span(date(year, month, day)) if 1 <= day <= calendar.month_end(year, month).day else None


def _length(text: str, ref: date) -> Span | None:
    steps: list[tuple[str, int, str]] = []
    pos = 0
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
    if not steps or end is None:
        return None
    ahead = end["way"] in ("from now", "later") or (end["way"] or "").endswith("后")
    day = ref
    for unit, count, sign in steps:
        day = calendar.step(day, unit, count if sign == "+" or (ahead and sign != "-") else -count)
    return day_span(day)


def _count(word: str) -> int | None:
    return chinese(word) if word.isdigit() or not word.isascii() else english(word)


def _unit(word: str) -> str | None:
    if not word.isascii():
        return UNITS.get(word.removeprefix("个"))
    short = word.removesuffix("s") or word
    return _EN_UNITS.get(short, short)
