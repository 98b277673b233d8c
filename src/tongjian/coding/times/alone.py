"""A time that stands by itself, with no sentence around it: "last two weeks", "end of 2019", "since March", 去年夏天, 2030年以前.

In a sentence the words around decide how exact such a time is meant, and its borders stay loose; who asks for the time
alone asks for its days. Then lengths are whole units of the calendar, parts have borders, and one end may be open.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from tongjian.coding.times import calendar, festivals, solar_terms
from tongjian.coding.times.calendar import DAY, Span
from tongjian.coding.times.chinese_words import NUM, UNITS, S
from tongjian.coding.times.english_words import COUNT, FULL_WEEKDAYS, LAST, NEXT, ORDINAL, any_of
from tongjian.coding.times.expression import TimeExpression
from tongjian.coding.times.numerals import chinese, english
from tongjian.coding.times.readings import PARTS_OF_MONTH, PARTS_OF_YEAR
from tongjian.coding.times.resolver import resolve

Rule = Callable[[str, date], Span | None]
LONGEST: Final = 60  # characters
_UNIT: Final = "(?P<unit>week|month|quarter|year|decade)s?"
_WHOLE: Final = re.compile(
    rf"(?:(?:over |during )?the )?(?:(?P<pre>{LAST}|{NEXT}) (?P<n>\d{{1,3}}|{COUNT}) {_UNIT}"
    rf"|(?P<n2>\d{{1,3}}|{COUNT}) (?P<pre2>{LAST}|{NEXT}) {_UNIT.replace('<unit>', '<unit2>')})"
)
_YEAR_PART: Final = re.compile(
    r"(?:at |around |in |from )?(?:the )?(?P<part>beginning|start|outset|end|close)(?: of(?: the)?)? (?P<rest>.+)"
)
_YEAR_PARTS: Final = {"beginning": "start", "start": "start", "outset": "start", "end": "late", "close": "late"}
_SHORT: Final = re.compile(r"(?:at |by )?(?:the )?(?P<w>[eb]oy)")
_THIS: Final = re.compile(rf"(?:on )?this (?P<wd>{any_of(FULL_WEEKDAYS)})")
_OPEN: Final = re.compile(
    r"(?P<word>on or before|on or after|since|starting|beginning|commencing|effective|as of|from"
    r"|until|till|up to|up until|no later than|not later than"
    r"|(?:any ?time )?before|prior to|earlier than|(?:any ?time )?after|later than)(?: on| in)?(?: the)?"
    r" (?P<rest>.+?)(?P<on>,? on(?:wards?)?)?"
)
_SINCE: Final = frozenset({"since", "starting", "beginning", "commencing", "effective", "as of", "from", "on or after"})
_UNTIL: Final = frozenset({"until", "till", "up to", "up until", "no later than", "not later than", "on or before"})
_WEEK: Final = re.compile(rf"(?:the )?(?P<nth>{ORDINAL}|\d(?:st|nd|rd|th)|last|final) week (?:of|in) (?:the )?(?P<rest>.+)")

_ZH_WHOLE: Final = re.compile(
    rf"(?:(?P<pre>过去|未来|今后|接下来)的?{S}(?P<n>{NUM}){S}(?:个?(?P<unit>周|星期|礼拜|季度)|个(?P<unit2>月)|(?P<unit3>年))"
    rf"|(?P<pre2>前|后)(?P<n2>{NUM}){S}个?(?P<unit4>周|星期|礼拜|天))里?"
)
_ZH_SEASONS: Final = {"春": ("立春", "立夏"), "夏": ("立夏", "立秋"), "秋": ("立秋", "立冬"), "冬": ("立冬", "立春")}
_ZH_SEASON: Final = re.compile(r"(?P<rest>.{1,9}?)?的?(?P<name>[春夏秋冬])[天季]?")
_ZH_BEGIN: Final = re.compile(r"(?P<rest>.{1,12}月)份?初|月初")
_ZH_SINCE: Final = re.compile(r"[自从]?(?P<rest>.{2,16}?)(?:以来|至今|到现在)")
_SLASH: Final = re.compile(r"(?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|[12]\d|0?[1-9])")
_ZH_BEFORE: Final = re.compile(r"(?P<rest>.{2,16}?)(?:或|及)?[以之]?前")
_ZH_NTH_DAY: Final = re.compile(r"第(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})[天日](?P<on>起|开始)?")
_ZH_ALL_DAY: Final = re.compile(r"(?:今天|今日)?(?:全天|整天|一整天|终日)")


def read(text: str, ref: date | None, lang: str) -> tuple[str | None, str | None] | None:
    """Return (first day, last day) of a folded `text` that is one time and nothing else; None where it is not.

    Days are ISO, None is an open end. Times that mean the same alone and in a sentence are left to `resolve`, and give None.
    """
    text = text.strip()
    if ref is None or not text or len(text) > LONGEST:
        return None
    rules: tuple[Rule, ...] = (
        (_slash, _this_weekday, _whole_units, _part_of_year, _week_of_month, _open) if lang.startswith("en") else _CHINESE
    )
    for rule in rules:
        try:
            span = rule(text, ref)
        except (ValueError, OverflowError):  # beyond the years 1 to 9999 no day can be named
            return None
        if span is not None:
            return (span.first.isoformat() if span.first else None, span.last.isoformat() if span.last else None)
    return None


def _only(text: str, ref: date, lang: str) -> TimeExpression | None:
    """Return the one closed time that `text` is from end to end, None for all others."""
    found = resolve(text, ref.isoformat(), lang)
    whole = len(found) == 1 and found[0].start == 0 and found[0].end == len(text)
    return found[0] if whole and found[0].first and found[0].last else None


def _days(time: TimeExpression) -> tuple[date, date]:
    return date.fromisoformat(time.first or ""), date.fromisoformat(time.last or "")


def _whole_units(text: str, ref: date) -> Span | None:
    """Read last 2 weeks, next three months, 2 past quarters: whole units before or after the running one."""
    match = _WHOLE.fullmatch(text)
    count = english(match["n"] or match["n2"]) if match else None
    if match is None or not count:
        return None
    unit = match["unit"] or match["unit2"]
    return _around_running(ref, unit, count, -1 if re.fullmatch(LAST, match["pre"] or match["pre2"]) else 1)


def _around_running(ref: date, unit: str, count: int, sign: int) -> Span:
    """Return `count` units before (-1) or after (1) the one that holds `ref`."""
    near = calendar.unit_span(calendar.step(calendar.unit_span(ref, unit).begin, unit, sign), unit)
    far = calendar.unit_span(calendar.step(near.begin, unit, sign * (count - 1)), unit)
    return Span(min(near.begin, far.begin), max(near.end, far.end), "range")


def _part_of_year(text: str, ref: date) -> Span | None:
    """Read end of 2019, the beginning of next year, EOY: its last four or first three months."""
    if short := _SHORT.fullmatch(text):
        return calendar.months(ref.year, *PARTS_OF_YEAR["late" if short["w"] == "eoy" else "start"], "part")
    match = _YEAR_PART.fullmatch(text)
    if match is None:
        return None
    if match["rest"] == "year":
        year = ref.year
    else:
        time = _only(match["rest"], ref, "en")
        if time is None or time.precision != "year":
            return None
        year = _days(time)[0].year
    return calendar.months(year, *PARTS_OF_YEAR[_YEAR_PARTS[match["part"]]], "part")


def _week_of_month(text: str, ref: date) -> Span | None:
    """Read first week of October 2031: a week that lies in the month as a whole."""
    match = _WEEK.fullmatch(text)
    time = _only(match["rest"], ref, "en") if match else None
    if match is None or time is None or time.precision != "month":
        return None
    first, last = _days(time)
    if match["nth"] in ("last", "final"):
        sunday = last - (last.weekday() + 1) % 7 * DAY
        return Span(sunday - 6 * DAY, sunday, "week")
    found = calendar.week_of_month(first.year, first.month, english(match["nth"]) or 0)
    return found if found.begin <= last else None


def _this_weekday(text: str, ref: date) -> Span | None:
    """Read this Monday: the coming one, where that of the running week is over."""
    match = _THIS.fullmatch(text)
    return calendar.day_span(ref + (FULL_WEEKDAYS[match["wd"]] - ref.weekday()) % 7 * DAY) if match else None


def _open(text: str, ref: date) -> Span | None:
    """Read since 2014, until Friday, from May 3 on, after next month: one end is open."""
    match = _OPEN.fullmatch(text)
    time = _only(match["rest"], ref, "en") if match else None
    if match is None or time is None or time.kind not in ("date", "vague"):
        return None
    word, (first, last) = match["word"].removeprefix("any").removeprefix(" ").removeprefix("time "), _days(time)
    if word == "from" and not match["on"]:
        return None
    if word in _SINCE:
        return Span(first, None, "day")
    if word in _UNTIL:
        return Span(None, last, "day")
    if word in ("after", "later than"):
        return Span(last + DAY, None, "day")
    return Span(None, last if match["rest"].startswith(("end of", "close of")) else first - DAY, "day")


def _chinese_whole_units(text: str, ref: date) -> Span | None:
    """Read 过去两个月, 未来三周, 后两天: whole units before or after the running one."""
    match = _ZH_WHOLE.fullmatch(text)
    count = chinese(match["n"] or match["n2"]) if match else None
    if match is None or not count:
        return None
    unit = UNITS[next(filter(None, match.group("unit", "unit2", "unit3", "unit4")))]
    return _around_running(ref, unit, count, -1 if (match["pre"] or match["pre2"]) in ("过去", "前") else 1)


def _chinese_season(text: str, ref: date) -> Span | None:
    """Read 冬季, 2021年春, 大前年夏天: from the solar term that begins the season to the eve of the next one."""
    match = _ZH_SEASON.fullmatch(text)
    if match is None:
        return None
    year = ref.year
    if match["rest"]:
        time = _only(match["rest"], ref, "zh")
        if time is None or time.precision != "year":
            return None
        year = _days(time)[0].year
    begins, ends = _ZH_SEASONS[match["name"]]
    first, after = solar_terms.day_of(year, begins), solar_terms.day_of(year + (match["name"] == "冬"), ends)
    return Span(first, after - DAY, "season") if first and after else None


def _chinese_begin(text: str, ref: date) -> Span | None:
    """Read 本月初, 2023年4月初: the first days of the month."""
    match = _ZH_BEGIN.fullmatch(text)
    time = _only(match["rest"] or "本月", ref, "zh") if match else None
    if time is None or time.precision != "month":
        return None
    low, high = PARTS_OF_MONTH["start"]
    first = _days(time)[0]
    return Span(first.replace(day=low), first.replace(day=high), "part")


def _chinese_before(text: str, ref: date) -> Span | None:
    """Read 2030年以前: a limit that lies ahead leaves the days from now to it."""
    match = _ZH_BEFORE.fullmatch(text)
    time = _only(match["rest"], ref, "zh") if match else None
    if time is None or time.precision not in ("day", "month", "year") or time.kind != "date":
        return None
    last = _days(time)[1]
    return Span(ref, last, "days") if last > ref else None


def _chinese_since(text: str, ref: date) -> Span | None:
    """Read 今年以来, 自2021年3月以来: up to now."""
    match = _ZH_SINCE.fullmatch(text)
    time = _only(match["rest"], ref, "zh") if match else None
    if time is None:
        return None
    first = _days(time)[0]
    return Span(first, ref, "days") if first <= ref else None


def _slash(text: str, ref: date) -> Span | None:
    """Read 5/16: a month and day, for want of words that would make it a fraction."""
    match = _SLASH.fullmatch(text)
    return calendar.day_span(date(ref.year, int(match["m"]), int(match["d"]))) if match else None


def _chinese_nth_day(text: str, ref: date) -> Span | None:
    """Read 第三天, 第五日起: counted with today as the first."""
    match = _ZH_NTH_DAY.fullmatch(text)
    count = chinese(match["n"]) if match else None
    if match is None or not count:
        return None
    day = ref + (count - 1) * DAY
    return Span(day, None if match["on"] else day, "day")


def _chinese_all_day(text: str, ref: date) -> Span | None:
    """Read 全天: today."""
    return calendar.day_span(ref) if _ZH_ALL_DAY.fullmatch(text) else None


def _chinese_feast(text: str, ref: date) -> Span | None:
    """Read 十一, 农历元宵, 去年中秋: names that in a sentence need a word of feasts beside them."""
    day = festivals.bare(text, ref.year)
    return calendar.day_span(day) if day else None


_CHINESE: Final[tuple[Rule, ...]] = (
    _chinese_whole_units, _chinese_season, _chinese_begin, _chinese_nth_day, _chinese_all_day, _chinese_feast, _chinese_before,
    _chinese_since, _slash,
)  # fmt: skip
