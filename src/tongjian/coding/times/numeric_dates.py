"""Dates in figures alone, alike in both languages: 2025-09-15, 2025/9, 20250915, 9/15/2025, 26.10.2021."""

import re
from typing import Final

from tongjian.coding.times.point import Point
from tongjian.coding.times.readings import Reading

ISO: Final = re.compile(r"(?P<y>\d{4})(?P<s> ?[-/.] ?)(?P<m>\d{1,2})(?:(?P=s)(?P<d>\d{1,2}))?(?!\d|/|\.\d|-\d{1,2}(?!\d|[-/]))")
MONTH_OF_YEAR: Final = re.compile(r"(?P<m>0?[1-9]|1[0-2])(?: ?/ ?| ?- ?)(?P<y>(?:19|20)\d\d)(?![\d/-]|[.,]\d)")
NUMERIC: Final = re.compile(r"(?P<a>\d{1,2})(?P<s> ?[-/.] ?)(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d\d)(?!\d|/|-\d{1,2}(?!\d|[-/]))")
COMPACT: Final = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
SHORT_YEAR: Final = re.compile(r"(?P<y>\d\d)-(?P<m>1[0-2]|0?[1-9])-(?P<d>3[01]|[12]\d|0?[1-9])(?![\d-])")
PIVOT: Final = 40  # two-digit years below it are of this century


def full_year(year: int) -> int:
    """Return the year that one of two figures means; longer ones are returned as they are."""
    return year if year >= 100 else year + (2000 if year < PIVOT else 1900)


def iso(text: str, pos: int) -> Reading | None:
    """Read 2025-09-15, 2025/9, 20250915."""
    match = ISO.match(text, pos)
    if match and 1 <= int(match["m"]) <= 12 and 1000 <= int(match["y"]) <= 2199 and (match["s"] != "." or match["d"]):
        day = int(match["d"]) if match["d"] else None
        return Point(start=pos, end=match.end(), year=int(match["y"]), month=int(match["m"]), day=day)
    match = MONTH_OF_YEAR.match(text, pos)
    if match:
        return Point(start=pos, end=match.end(), year=int(match["y"]), month=int(match["m"]))
    match = COMPACT.match(text, pos)
    if match:
        return Point(start=pos, end=match.end(), year=int(match["y"]), month=int(match["m"]), day=int(match["d"]))
    return None


def short_year(text: str, pos: int) -> Reading | None:
    """Read 27-7-3, as Chinese writes a year of two figures first."""
    match = SHORT_YEAR.match(text, pos)
    if match is None:
        return None
    return Point(start=pos, end=match.end(), year=full_year(int(match["y"])), month=int(match["m"]), day=int(match["d"]))


def numeric(text: str, pos: int) -> Reading | None:
    """Read 9/15/2025 and 3-7-2017 (month first where both fit), 26.10.2021 (day first)."""
    match = NUMERIC.match(text, pos)
    if match is None:
        return None
    first, second = int(match["a"]), int(match["b"])
    dotted = "." in match["s"]
    if dotted and len(match["y"]) == 2 and second > 12:
        return None
    day, month = (first, second) if (dotted and second <= 12) or first > 12 else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Point(start=pos, end=match.end(), year=full_year(int(match["y"])), month=month, day=day)
