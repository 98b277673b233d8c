"""Neighbouring readings put together: 9月15日至16日, 9日和10日, from May to July, between 2015 and 2018."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from tongjian.coding.times.near import NearMonth, NearWeekday, Now
from tongjian.coding.times.parts import InYear, Later, Length, WeekdayOf
from tongjian.coding.times.point import Point
from tongjian.coding.times.ranges import Range, Several
from tongjian.coding.times.readings import Offset, Reading, Unit

Join = Callable[[str, Reading, Reading], Reading | None]
_ZH_JOIN: Final = re.compile(r"[ ]?(?:起?至|起?到|-{1,3}|—{1,3}|–{1,3}|~{1,3}|开始到|开始至|起直?[到至])[ ]?")
_ZH_LIST: Final = re.compile(r"[ ]?(?:、|和|及|与|,)[ ]?")
_ZH_FROM: Final = re.compile(r"(?:从|自|由)[^,。;]{0,4}$")
_EN_JOIN: Final = re.compile(r" ?(?:-{1,2}|–|—|~) ?| (?:to|through|thru|until|till)(?: on)?(?: the)? ")
_EN_LIST: Final = re.compile(r",? (?:and|or|&) (?:on |in )?(?:the )?")
_EN_AND: Final = re.compile(r",? and (?:the )?")
_EN_FROM: Final = re.compile(r"\b(?:from|between)(?: the)?(?: [a-z]{3,9})? $")
_WEEK_GAP: Final = re.compile(r",? (?:from|between|on) ")
LONGEST_GAP: Final = 14


def joined(text: str, found: list[Reading], join: Join) -> list[Reading]:
    """Return the readings with each that goes together with its left neighbour joined to it."""
    out: list[Reading] = []
    for reading in found:
        whole = join(text, out[-1], reading) if out and reading.start - out[-1].end <= LONGEST_GAP else None
        if whole is None:
            out.append(reading)
        else:
            out[-1] = whole
            before = join(text, out[-2], whole) if len(out) > 1 and isinstance(whole, Range) else None
            if before is not None:
                out[-2:] = [before]
    return out


def chinese(text: str, left: Reading, right: Reading) -> Reading | None:
    """Join two Chinese readings, None when they do not go together."""
    gap = text[left.end : right.start]
    if not (_dated(left) and _dated(right)) or isinstance(left, Range):
        return None
    if (
        gap == "的"
        and isinstance(left, Offset)
        and left.steps[0][0] in ("week", "month")
        and (weekday := _only_weekday(right)) is not None
    ):
        return WeekdayOf(start=left.start, end=right.end, inner=left, weekday=weekday)
    if _ZH_JOIN.fullmatch(gap):
        said = _ZH_FROM.search(text, max(0, left.start - 6), left.start) or not (text[: left.start] + text[right.end :]).strip()
        return _range(left, right) if said or _alike(left, right) or isinstance(right, Now) else None
    if _ZH_LIST.fullmatch(gap) and text.startswith("之间", right.end) and _alike(left, right):
        return _range(left, right)
    if _ZH_LIST.fullmatch(gap) and _is_day(left) and _only_day(right):
        parts = (*left.parts, right) if isinstance(left, Several) else (left, right)
        return Several(start=left.start, end=right.end, parts=parts)
    return None


def english(text: str, left: Reading, right: Reading) -> Reading | None:
    """Join two English readings, None when they do not go together."""
    gap = text[left.end : right.start]
    if not (_dated(left) and _dated(right)) or isinstance(left, Range):
        return None
    if (days := _in_that_week(gap, left, right)) is not None:
        return days
    if (dated := _day_said_twice(text, gap, left, right)) is not None:
        return dated
    if _EN_LIST.fullmatch(gap):
        _lend_year(left, right)
    if (day := _weekday_of(gap, left, right)) is not None:
        return day
    said = _EN_FROM.search(text, max(0, left.start - 24), left.start)
    if _EN_JOIN.fullmatch(gap) or (said and _EN_JOIN.fullmatch(gap.removeprefix(","))):
        alike = _alike(left, right) and (size(left) != "year" or "thr" in gap)  # 2009-10 is two years, not named as a stretch
        return _range(left, right) if said or alike else None
    if isinstance(right, Now) and _EN_JOIN.fullmatch(gap):
        return _range(left, right)
    between = said is not None and said.group().startswith("between")
    return _range(left, right) if between and _EN_AND.fullmatch(gap) else None


def _in_that_week(gap: str, left: Reading, right: Reading) -> Reading | None:
    """Return the days of "next week between Wednesday and Friday"; the weekdays must have been joined already."""
    if not (isinstance(left, Unit) and left.unit == "week" and left.weekday is None and left.count == 1):
        return None
    if not isinstance(right, Range) or not _WEEK_GAP.fullmatch(gap):
        return None
    ends = [end for end in (right.left, right.right) if isinstance(end, Point) and end.weekday is not None and end.day is None]
    if len(ends) != 2:
        return None
    first, last = (replace(left, start=end.start, end=end.end, weekday=end.weekday) for end in ends)
    return Range(start=left.start, end=right.end, left=first, right=last)


def _day_said_twice(text: str, gap: str, left: Reading, right: Reading) -> Reading | None:
    """Return the date of "last Tuesday, Feb. 6", "Thursday (March 7)": the weekday or "yesterday" names the same day."""
    if (
        not isinstance(right, Point)
        or right.month is None
        or right.day is None
        or right.month_base
        or gap not in (", ", " (", " ")
    ):
        return None
    weekday = left.weekday if isinstance(left, NearWeekday) else _only_weekday(left)
    if weekday is None and not (isinstance(left, Unit) and left.unit == "day" and left.base == "ref" and gap != " "):
        return None
    if gap == " (" and not text.startswith(")", right.end):
        return None
    if weekday is not None and right.weekday not in (None, weekday):
        return None
    return replace(right, start=left.start, end=right.end + (gap == " ("), weekday=weekday)


def _lend_year(left: Reading, right: Reading) -> None:
    """Give May the year that only June names in "May and June 2019"."""
    if not (isinstance(left, Point) and isinstance(right, Point)) or left.year is not None or right.year is None:
        return
    if right.year_base or left.month_base:
        return
    if (left.month and right.month and left.month <= right.month) or (left.quarter or 9) <= (right.quarter or 0):
        left.year = right.year


def _weekday_of(gap: str, left: Reading, right: Reading) -> Reading | None:
    """Return the day of "Monday two weeks from now", "in three weeks on Friday"."""
    named, counted = (left, right) if isinstance(left, Point) else (right, left)
    weekday = _only_weekday(named)
    if weekday is None:
        return None
    if not isinstance(counted, Later) and not (isinstance(counted, Offset) and counted.base == "ref" and counted.origin is None):
        return None
    ahead = counted.steps[0][1] > 0
    if gap not in ((" ", ", ", " in ") if named is left else (" on ", " on a ", ", on ")) or (gap == ", " and not ahead):
        return None
    return WeekdayOf(start=left.start, end=right.end, inner=counted, weekday=weekday)


def _range(left: Reading, right: Reading) -> Range:
    return Range(start=left.start, end=right.end, left=left, right=right)


def _dated(reading: Reading) -> bool:
    return not isinstance(reading, Length) and reading.kind != "deadline"


def _is_day(reading: Reading) -> bool:
    return isinstance(reading, Several) or size(reading) == "day"


def _only_weekday(reading: Reading) -> int | None:
    return reading.weekday if isinstance(reading, Point) and reading.day is None and not reading.nth else None


def _only_day(reading: Reading) -> bool:
    return isinstance(reading, Point) and reading.day is not None and reading.year is None and reading.month is None


def _alike(left: Reading, right: Reading) -> bool:
    return size(left) == size(right)


def size(reading: Reading) -> str:
    """Return the unit that a reading names: day, month, quarter, half, year, or the unit of a relative one."""
    if isinstance(reading, Point):
        return _point_size(reading)
    if isinstance(reading, Unit):
        return "day" if reading.weekday is not None else reading.unit
    if isinstance(reading, NearMonth | InYear):
        return "month" if reading.day is None else "day"
    return "day" if isinstance(reading, NearWeekday) else type(reading).__name__


def _point_size(point: Point) -> str:
    if point.day is not None or point.weekday is not None:
        return "day"
    if point.month is not None or point.month_base:
        return "month"
    return "quarter" if point.quarter is not None else "half" if point.half is not None else "year"
