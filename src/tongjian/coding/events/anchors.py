"""Acts dated by another act: two days after Peru taxed wine, 对葡萄酒加税两天后, on the same day."""

import re
from datetime import date
from typing import Final, NamedTuple

from tongjian.coding.events.match import Candidate
from tongjian.coding.times import TimeExpression, calendar
from tongjian.coding.times.numerals import chinese, english

_EN_AFTER: Final = re.compile(
    r"\b(?:(?P<n>a|an|one|two|three|four|five|six|seven|\d{1,2}) )?(?P<u>hour|day|week|month)s? after "
    r"(?!the |that |this )[^,;.]{0,80}$"
)
_ZH_AFTER: Final = re.compile(
    r"[^,;。]{0,16}?(?:(?P<n>\d{1,2}|[一两二三四五六七八九十]{1,2})(?P<u>天|日|周|星期|个月)之?后|后?的?(?P<next>第二天|次日|翌日|隔天)),"
)
_ZH_UNITS: Final = {"天": "day", "日": "day", "周": "week", "星期": "week", "个月": "month"}
_NEXT: Final = re.compile("第二天|次日|翌日|隔天|(?:the )?(?:next|following) day")
_STOP: Final = re.compile(r"[,;.]")
_SAME_DAY: Final = re.compile(r"同一天|同日|当天|当日|(?:on )?(?:the|that) same day")
_REACH: Final = 120  # characters before an act in which "two days after" may begin


class Lag(NamedTuple):
    """How long before another act an act lies; `start`..`end` is the part of the document that tells it."""

    unit: str
    length: int
    start: int
    end: int


def lag(candidate: Candidate) -> Lag | None:
    """Return how long an act lies before the one that its sentence dates by it, None where it dates none by it."""
    masked, (begin, end) = candidate.masked, candidate.head
    folded = masked.doc.folded
    if masked.doc.main == "zh":
        found = _ZH_AFTER.match(folded, masked.end_of(end - 1), masked.end)
        if found is None:
            return None
        begun = max(folded.rfind(mark, masked.start, found.start()) for mark in ",;。")
        if found["next"]:
            return Lag("day", 1, begun, found.start("next"))
        span = (begun, found.end())
        count, unit = chinese(found["n"]), _ZH_UNITS[found["u"]]
        return Lag(unit, count, *span) if count else None
    start = masked.start_of(begin)
    found = _EN_AFTER.search(folded, max(masked.start, start - _REACH), start)
    if found is None:
        return None
    stop = _STOP.search(folded, start, masked.end)
    span = (found.start(), stop.start() if stop else masked.end)
    if found["u"] == "hour":
        return Lag("day", 0, *span)
    count = 1 if found["n"] in ("a", "an") else english(found["n"]) if found["n"] else None
    return Lag(found["u"], count, *span) if count else None


def before(day: str, lag: Lag) -> str | None:
    """Return the ISO day that lies as long before `day` as `lag` says, None where `day` is no day."""
    try:
        return calendar.step(date.fromisoformat(day), lag.unit, -lag.length).isoformat()
    except (ValueError, OverflowError):  # a month, a year or a stretch of days: nothing can be counted from it
        return None


def is_same_day(candidate: Candidate, at: int) -> bool:
    """Tell whether the time at masked `at` only says "the same day"."""
    masked = candidate.masked
    return _SAME_DAY.fullmatch(masked.doc.folded, masked.start_of(at), masked.end_of(at)) is not None


def next_day(candidate: Candidate, at: int) -> TimeExpression | None:
    """Return the first day that the sentence names behind masked `at`."""
    later = (t for place, t in candidate.masked.times.items() if place > at and t.precision == "day" and t.value)
    return next((t for t in later if not _NEXT.match(candidate.masked.doc.folded, t.start, t.end)), None)
