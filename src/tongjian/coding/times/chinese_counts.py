"""Chinese times that are counted in two units or lean on today's date: 两年零三个月前, 一个半月后, 去年今日; 9月17至20."""

import re
from dataclasses import replace
from typing import Final

from tongjian.coding.times.chinese_words import CN, DD, DIGIT4, JOIN, MON, NUM, RELATIVE_YEARS, S, any_of
from tongjian.coding.times.numerals import chinese
from tongjian.coding.times.point import Point
from tongjian.coding.times.ranges import Range
from tongjian.coding.times.readings import Offset, Reading

_BACK: Final = ("以前", "之前", "前")
_SIDE: Final = r"(?P<side>以前|之前|前|以后|之后|后)"
TWO_COUNTS: Final = re.compile(
    rf"(?:(?P<y>{NUM}){S}年{S}[零又]?{S}(?P<m>{NUM}){S}个?月|(?P<h>{NUM}){S}个半月){S}{_SIDE}(?!天|年|日|月)"
)
# 两年后的今天 is mostly the day of publication, so long after what was told
THIS_DAY: Final = re.compile(rf"(?:(?P<rel>去年|前年|大前年|明年|后年)|(?P<n>{NUM}){S}年[以之]?前)的?(?:今天|今日|同一天)")
OPEN_DAYS: Final = re.compile(
    rf"(?:(?P<y>{DIGIT4})年|(?P<yrel>{any_of(RELATIVE_YEARS)}))?(?P<m>{MON})月(?P<d>{DD}){S}{JOIN}{S}"
    rf"(?P<d2>{DD})(?=$|[ \n,;。!?)])"
)
STARTS: Final = "0123456789去今前明大后" + CN


def counts(text: str, pos: int) -> Reading | None:
    """Read 两年零三个月前, 3个半月后, 去年今日, 十年前的今天, 9月17至20."""
    return _two_counts(text, pos) or _this_day(text, pos) or _open_days(text, pos)


def _two_counts(text: str, pos: int) -> Reading | None:
    match = TWO_COUNTS.match(text, pos)
    if match is None or (match["y"] and len(match["y"]) > 2):  # 2019年3月前 is a date
        return None
    sign = -1 if match["side"] in _BACK else 1
    if match["h"]:
        steps = (("month", sign * (chinese(match["h"]) or 0)), ("day", sign * 15))
    else:
        if "个" not in match.group():
            return None
        steps = (("year", sign * (chinese(match["y"]) or 0)), ("month", sign * (chinese(match["m"]) or 0)))
    grain = "" if match["h"] else "month"
    return Offset(start=pos, end=match.end(), steps=steps, base="ref" if sign < 0 else "anchor", grain=grain)


def _this_day(text: str, pos: int) -> Reading | None:
    match = THIS_DAY.match(text, pos)
    if match is None:
        return None
    years = RELATIVE_YEARS[match["rel"]][1] if match["rel"] else -(chinese(match["n"]) or 0)
    return Offset(start=pos, end=match.end(), steps=(("year", years),)) if years else None


def _open_days(text: str, pos: int) -> Reading | None:
    match = OPEN_DAYS.match(text, pos)
    if match is None:
        return None
    left = Point(start=pos, end=match.end(), month=chinese(match["m"]), day=chinese(match["d"]))
    if match["y"]:
        left.year = chinese(match["y"])
    elif match["yrel"]:
        left.year_base, left.year = RELATIVE_YEARS[match["yrel"]]
    return Range(start=pos, end=match.end(), left=left, right=replace(left, day=chinese(match["d2"])))
