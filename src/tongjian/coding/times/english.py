"""The English grammar of days, weeks, weekdays, lengths and parts, beside the calendar dates of english_dates.py."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from tongjian.coding.times import english_dates as dates
from tongjian.coding.times import numeric_dates
from tongjian.coding.times.english_words import (
    ANY_YEAR,
    COUNT,
    DAY_WORDS,
    FULL_WEEKDAY,
    LAST,
    MONTH,
    NEXT,
    ORDINAL,
    THIS,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
    any_of,
)  # fmt: skip
from tongjian.coding.times.holidays import english_holiday
from tongjian.coding.times.joins import size
from tongjian.coding.times.near import NearWeekday, NearWeekend, Season
from tongjian.coding.times.numerals import english
from tongjian.coding.times.parts import Around, PartOf, Within
from tongjian.coding.times.point import Point
from tongjian.coding.times.readings import Base, Fixed, Reading, Stretch, Unit

Rule = Callable[[str, int], Reading | None]
_UNIT: Final = any_of(UNITS) + r"(?![a-z]| century)"
_DAYTIME: Final = r"(?:,? (?:early |late )?(?:morning|afternoon|evening|night|midnight|noon)(?![a-z]))?"
DAY_WORD: Final = re.compile(rf"(?:{any_of(DAY_WORDS)})(?![a-z]){_DAYTIME}")
OTHER_DAY: Final = re.compile(
    r"(?:the )?(?:very )?(?P<w>same|following|next|previous|preceding|prior) (?:day|morning|evening|night"
    r"|afternoon)(?![a-z])|(?P<that>that) (?:same |very )?"
    r"(?:day|night|evening|morning|afternoon)(?![a-z])|(?P<one>the day (?:before|after|earlier|later)"
    r"|a day (?:before|after|earlier|later))(?=[,.;]|$| (?:that|he|she|it|they|in|at)\b)"
    r"|(?:earlier|later) (?P<day>in the day|that day)(?![a-z-])"
)
RELATIVE: Final = re.compile(
    rf"(?:the )?(?P<pre>{LAST}|{NEXT}|{THIS}|same|that|the|all) (?:(?P<n>{COUNT}|\d+) )?(?:fiscal "
    rf"|calendar |(?:trading|business) (?!days?\b)|financial |school |full |whole |entire )?"
    rf"(?P<unit>{_UNIT})(?:(?:,? on)? (?P<wd>{FULL_WEEKDAY}))?"
)
AFTER_NEXT: Final = re.compile(
    rf"(?P<unit>{_UNIT}|{FULL_WEEKDAY}|{MONTH}) (?P<w>after|before) (?:the )?(?P<p>next|last)(?! [a-z]*(?:{_UNIT}))"
)
BARE_WEEKDAY: Final = re.compile(rf"(?P<wd>{WEEKDAY}){_DAYTIME}(?:,? (?:of )?(?P<pre>{LAST}|{NEXT}|{THIS}) week(?![a-z-]))?")
NEAR_WEEKDAY: Final = re.compile(
    rf"(?:(?P<this>this) )?(?P<pre>{LAST}|{NEXT}|{THIS})(?: week(?:'s)?)? (?P<wd>{WEEKDAY}){_DAYTIME}"
)
WEEKEND: Final = re.compile(r"(?:the )?weekend(?![a-z])(?: (?:of|before|after) (?!next|last|the next))?")
ORDINAL_PART: Final = re.compile(
    rf"(?:(?P<back>{ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))[- ](?:to[- ](?:the[- ])?)?(?=last))?"
    rf"(?P<nth>{ORDINAL}|\d{{1,2}}(?:st|nd|rd|th)|last|final|latest|closing|opening)[- ](?:(?P<n>{COUNT}"
    rf"|\d+) )?(?:fiscal |calendar |full |business )?(?P<unit>{_UNIT}|{FULL_WEEKDAY}|workday)"
)
OF: Final = re.compile(r"(?: (?:of|in)(?: the)?| (?=next|last|this|fiscal)| (?=(?:1[89]|20)\d\d\b)|,? (?=(?:19|20)\d\d\b)) ?")
PART: Final = re.compile(
    r"(?:at )?(?:the )?(?P<p>early|earlier|mid|middle|late|later|beginning|start|end|close|turn|rest"
    r"|remainder|first half|second half|last half|dawn|outset)(?: part)?"
    r"(?:-| in | of (?:the )?(?:around )?| (?=(?:this|next|last|that|[a-z]{3,9}\b|in|of|\d{4})))(?:the )?"
)
_PARTS: Final = {
    "early": "early", "earlier": "before", "mid": "mid", "middle": "mid", "late": "late", "later": "after",
    "beginning": "begin", "start": "begin",
    "end": "finish", "close": "finish", "turn": "", "rest": "after", "remainder": "after", "first half": "half1",
    "second half": "half2",
    "last half": "half2", "dawn": "begin", "outset": "begin",
}  # fmt: skip
YEAR_END: Final = re.compile(r"(?P<u>year|month|week|quarter)(?:-|'s | )end(?![a-z])(?: (?P<year>(?:19|20)\d\d))?")
TO_DATE: Final = re.compile(
    r"(?:so far this (?P<a>year|month|week|quarter)|(?P<b>year|month)[- ]to[- ]date|since the (?:start"
    r"|beginning) of (?:the|this) (?P<c>year|month|week))"
)
SHORT: Final = re.compile(r"(?:the )?(?P<w>eoy|eom|boy|bom|eod)(?![a-z])")
WEEK_OF: Final = re.compile(r"(?:the )?(?P<u>week|weekend)(?: (?:of|beginning|starting|ending|commencing)(?: on)?(?: the)?) ")
WEEK_NUMBER: Final = re.compile(
    rf"week (?P<n>\d{{1,2}})(?!\d|-)(?:,? (?:of )?(?:(?P<year>{ANY_YEAR})|(?P<rel>{LAST}|{NEXT}|this) year))?"
)
THE_DAY: Final = re.compile(
    rf"(?:the )?(?P<d>\d{{1,2}}(?:st|nd|rd|th)?|{ORDINAL})(?: day)? of (?P<w>this|next|last|the|the next|the following"
    r"|the last|the previous) month(?![a-z])|(?:the )?(?P<d2>\d{1,2}(?:st|nd|rd|th))(?=[,.;?!]|$| (?:and|to|at"
    r"|for|in|it|he|she|they|that|with|after|when|by|as|before|over|from|will|would|is|was)\b)"
)


def shift_of(word: str) -> int:
    """Return -1 for last and its like, 1 for next, 0 for this."""
    if re.fullmatch(LAST, word):
        return -1
    return 1 if re.fullmatch(NEXT, word) else 0


_ANCHORED: Final = frozenset({"previous", "preceding", "prior", "following", "ensuing", "subsequent", "same", "that"})


def day_word(text: str, pos: int) -> Reading | None:
    """Read today, last night, the day before yesterday."""
    match = DAY_WORD.match(text, pos)
    if match is None:
        return None
    word = next(w for w in sorted(DAY_WORDS, key=len, reverse=True) if match.group().startswith(w))
    return Unit(start=pos, end=match.end(), unit="day", shift=DAY_WORDS[word])


def other_day(text: str, pos: int) -> Reading | None:
    """Read the same day, the following day, that night, a day earlier."""
    match = OTHER_DAY.match(text, pos)
    if match is None:
        return None
    if match["one"]:
        shift = -1 if match["one"].endswith(("before", "earlier")) else 1
    else:
        word = match["w"] or "same"  # "earlier in the day" is of the same day
        shift = {"same": 0, "following": 1, "next": 1}.get(word, -1)
    return Unit(start=pos, end=match.end(), unit="day", shift=shift, base="anchor")


def relative(text: str, pos: int) -> Reading | None:
    """Read last week, this fiscal year, the next three months, the following year, this week Friday."""
    match = RELATIVE.match(text, pos)
    if match is None or (match.group() == "this day" and text.endswith("to ", 0, pos)):
        return None  # "to this day" is no day
    pre, unit = match["pre"], UNITS[match["unit"]]
    base: Base = "anchor" if pre in _ANCHORED else "ref"
    weekday = WEEKDAYS[match["wd"]] if match["wd"] and unit == "week" else None
    end = match.end() if weekday is not None or not match["wd"] else match.start("wd") - 1
    if match["n"]:
        return _counted(match, pos, pre, unit)
    if pre in ("the", "all"):
        return _definite(text, pos, end, unit, pre)
    if match["unit"] in ("days", "weeks", "months", "years", "decades", "quarters", "centuries", "weekends"):
        return None
    if unit in ("half", "fortnight"):
        return None
    if unit == "day" and base == "ref" and pre not in THIS_DAY:
        return None
    if unit == "century":
        return dates.century(text, pos)
    return Unit(start=pos, end=end, unit=unit, shift=shift_of(pre), base=base, weekday=weekday)


THIS_DAY: Final = frozenset({"this"})


def _definite(text: str, pos: int, end: int, unit: str, pre: str) -> Reading | None:
    """Read "the year" only where a following "of" does not make it another one: by the end of the year."""
    if pre == "all":
        return Unit(start=pos, end=end, unit=unit, shift=0) if unit in ("week", "month", "year", "day") else None
    return None


def _counted(match: re.Match[str], pos: int, pre: str, unit: str) -> Reading | None:
    count, shift = english(match["n"]), shift_of(pre)
    if match["n"] in ("a", "an") and match["unit"].endswith("s"):
        return None  # "following a months-long pause"
    if not count or pre in ("same", "that", "the", "all") or unit in ("half", "weekend"):
        return None
    if shift == 0:
        return None
    if unit == "decade" and count > 1:
        return Unit(start=pos, end=match.end(), unit=unit, shift=shift, count=count)
    return Stretch(start=pos, end=match.end(), unit=unit, count=shift * count, kind="range")


def after_next(text: str, pos: int) -> Reading | None:
    """Read the week after next, the year before last, March after next."""
    match = AFTER_NEXT.match(text, pos)
    if match is None or (match["w"] == "before") != (match["p"] == "last"):
        return None
    shift = 2 if match["w"] == "after" else -2
    word = match["unit"].rstrip(".")
    if word in UNITS:
        return Unit(start=pos, end=match.end(), unit=UNITS[word], shift=shift) if UNITS[word] not in ("half", "day") else None
    if word in WEEKDAYS:
        return Unit(start=pos, end=match.end(), unit="week", shift=shift - 1 if shift > 0 else shift, weekday=WEEKDAYS[word])
    return Point(start=pos, end=match.end(), year=shift // 2, year_base="ref", month=dates.month_of(word))


def bare_weekday(text: str, pos: int) -> Reading | None:
    """Read Tuesday, Tuesday night, Friday next week."""
    match = BARE_WEEKDAY.match(text, pos)
    if match is None:
        return None
    day = WEEKDAYS[match["wd"].rstrip(".")]
    if match["pre"]:
        return Unit(start=pos, end=match.end(), unit="week", shift=shift_of(match["pre"]), weekday=day)
    return Point(start=pos, end=match.end(), weekday=day, relative=True)


def near_weekday(text: str, pos: int) -> Reading | None:
    """Read last Friday, next Monday, this past Wednesday, this coming Thursday, last week's Tuesday."""
    match = NEAR_WEEKDAY.match(text, pos)
    if match is None:
        return None
    pre, day = match["pre"], WEEKDAYS[match["wd"].rstrip(".")]
    if " week" in match.group().split(match["wd"])[0]:
        return Unit(start=pos, end=match.end(), unit="week", shift=shift_of(pre), weekday=day)
    which = {"coming": "coming", "upcoming": "coming", "past": "past"}.get(pre) or ("last", "this", "next")[shift_of(pre) + 1]
    return NearWeekday(start=pos, end=match.end(), weekday=day, which=which)


def weekend(text: str, pos: int) -> Reading | None:
    """Read the weekend."""
    match = WEEKEND.match(text, pos)
    if match is None:
        return None
    return NearWeekend(start=pos, end=match.end())


def ordinal_part(text: str, pos: int) -> Reading | None:
    """Read the third quarter, first eight months of the year, last week of September 2014, second Monday of last month."""
    match = ORDINAL_PART.match(text, pos)
    if match is None:
        return None
    word = match["nth"]
    nth = -1 if word in ("last", "final", "closing") else 1 if word == "opening" else english(word) or 0
    if match["back"] and nth < 0:
        nth *= english(match["back"]) or 1  # the second to last month
    joint = OF.match(text, match.end())
    inner = target(text, joint.end()) if joint else None
    unit = UNITS.get(match["unit"], match["unit"])
    if unit in ("quarter", "half") and not match["n"]:
        return _quarter(match, pos, nth, unit, inner)
    if inner is not None and not _holds(inner, unit):
        inner = None
    if inner is None:
        inner = _implied(match, pos, unit, word)
    if inner is None:
        return None
    end = max(inner.end, match.end())
    count = english(match["n"]) if match["n"] else 1
    if unit in WEEKDAYS:
        return PartOf(start=pos, end=end, inner=inner, nth=nth, weekday=WEEKDAYS[unit])
    if not count or unit in ("half", "fortnight", "workday"):
        return None
    return PartOf(start=pos, end=end, inner=inner, nth=nth, unit=unit, count=count)


def _quarter(match: re.Match[str], pos: int, nth: int, unit: str, inner: Reading | None) -> Reading | None:
    most = 4 if unit == "quarter" else 2
    word = match["nth"]
    if match["back"]:
        nth += most + 1
    elif word in ("last", "latest"):
        if inner is None:
            return Unit(start=pos, end=match.end(), unit=unit, shift=-1) if unit == "quarter" else None
        nth = most
    elif word in ("final", "closing"):
        nth = most
    if not 1 <= nth <= most:
        return None
    size = most == 4
    if isinstance(inner, Point) and inner.month is None and inner.year is not None and not inner.quarter and not inner.half:
        return replace(inner, start=pos, quarter=nth if size else None, half=None if size else nth)
    if inner is not None:
        if size and isinstance(inner, Unit) and inner.unit == "year":
            return Point(
                start=pos, end=inner.end, quarter=nth, year=inner.shift, year_base="anchor" if inner.base == "anchor" else "ref"
            )
        if isinstance(inner, Unit) and inner.unit == "year":
            return Point(start=pos, end=inner.end, half=nth, year=inner.shift, year_base="ref")
        return Within(start=pos, end=inner.end, inner=inner, part=f"half{nth}") if not size else None
    return Point(start=pos, end=match.end(), quarter=nth if size else None, half=None if size else nth)


_RANK: Final = {
    "day": 0,
    "workday": 0,
    "weekend": 1,
    "week": 1,
    "fortnight": 1,
    "month": 2,
    "quarter": 3,
    "half": 3,
    "season": 3,
    "year": 4,
    "decade": 5,
    "century": 6,
}


def _holds(inner: Reading, unit: str) -> bool:
    """Tell whether `inner` is longer than a unit: weeks of a month, not years of a month."""
    if isinstance(inner, Season | Fixed):
        return unit not in ("decade", "century")
    return _RANK.get(unit, 0) < _RANK.get(size(inner), 0)


def _implied(match: re.Match[str], pos: int, unit: str, word: str) -> Reading | None:
    """Return the year or month that "the first eight months" or "the first Sunday" counts in."""
    if unit == "month" and match["n"] and word not in ("last", "latest"):
        return Unit(start=pos, end=match.end(), unit="year", shift=0)
    if unit in WEEKDAYS and word != "last":
        return Unit(start=pos, end=match.end(), unit="month", shift=0)
    return None


def target(text: str, pos: int) -> Reading | None:
    """Return the time that another one is a part of or counted from, None when none begins at `pos`."""
    found = _THE_UNIT.match(text, pos)
    best: Reading | None = None
    if found:
        best = Unit(start=pos, end=found.end(), unit=UNITS[found["unit"]], shift=0)
    for rule in TARGETS:
        reading = rule(text, pos)
        if reading and (best is None or reading.end > best.end):
            best = reading
    return best


_THE_UNIT: Final = re.compile(r"(?:the )?(?P<unit>year|month|week|quarter|decade|century)(?![a-z-])")


def part(text: str, pos: int) -> Reading | None:
    """Read late July, mid-October, earlier this week, the end of the month, early 2011, early Tuesday."""
    match = PART.match(text, pos)
    if match is None:
        return None
    inner = target(text, match.end())
    if inner is None:
        return None
    word = match["p"]
    if isinstance(inner, Point) and (inner.weekday is not None or inner.day is not None) and not inner.nth:
        return replace(inner, start=pos)
    if isinstance(inner, Unit | NearWeekday) and getattr(inner, "unit", "day") == "day":
        return replace(inner, start=pos)
    loose = _PARTS[word] in ("early", "late", "begin", "finish") or word == "later"
    if (loose and _is_year(inner)) or (word == "earlier" and size(inner) in ("month", "year")):
        return replace(inner, start=pos, kind="vague")
    return Within(start=pos, end=inner.end, inner=inner, part=_part_name(word, inner))


def _part_name(word: str, inner: Reading) -> str:
    name = _PARTS[word]
    month = size(inner) == "month"
    if name == "begin":
        return "first" if month else "start"
    if name == "finish":
        return "third" if month else "end"
    return name


def _is_year(inner: Reading) -> bool:
    if isinstance(inner, Unit):
        return inner.unit in ("year", "decade")
    return isinstance(inner, Point) and inner.year is not None and inner.month is None and not inner.quarter and not inner.half


def year_end(text: str, pos: int) -> Reading | None:
    """Read year end, month-end: its last month or days."""
    match = YEAR_END.match(text, pos)
    if match is None:
        return None
    if match["u"] == "year":
        year = int(match["year"]) if match["year"] else 0
        return Point(start=pos, end=match.end(), year=year, year_base="" if year else "ref", month=12, kind="vague")
    inner = Unit(start=pos, end=match.end(), unit=match["u"], shift=0)
    return Within(start=pos, end=match.end(), inner=inner, part="third" if match["u"] == "month" else "end")


def to_date(text: str, pos: int) -> Reading | None:
    """Read so far this year, year to date."""
    match = TO_DATE.match(text, pos)
    if match is None:
        return None
    unit = match["a"] or match["b"] or match["c"]
    inner = Unit(start=pos, end=match.end(), unit=unit, shift=0)
    return Within(start=pos, end=match.end(), inner=inner, part="before", kind="range")


def short(text: str, pos: int) -> Reading | None:
    """Read EOY, BOM."""
    match = SHORT.match(text, pos)
    if match is None or match["w"] == "boy":
        return None
    unit = {"y": "year", "m": "month", "d": "day"}[match["w"][-1]]
    inner = Unit(start=pos, end=match.end(), unit=unit, shift=0)
    return Within(start=pos, end=match.end(), inner=inner, part=_part_name("end" if match["w"][0] == "e" else "start", inner))


def week_of(text: str, pos: int) -> Reading | None:
    """Read the week of March 6."""
    match = WEEK_OF.match(text, pos)
    inner = target(text, match.end()) if match else None
    if match is None or not isinstance(inner, Point) or (inner.day is None and inner.weekday is None):
        return None
    return Around(start=pos, end=inner.end, inner=inner, unit=match["u"])


def week_number(text: str, pos: int) -> Reading | None:
    """Read week 23, week 3 of 2027."""
    match = WEEK_NUMBER.match(text, pos)
    if match is None or not 1 <= int(match["n"]) <= 53:
        return None
    year = dates.year_of(match["year"]) if match["year"] else shift_of(match["rel"] or "")
    return Point(
        start=pos, end=match.end(), year=year, year_base="" if match["year"] else "ref", nth=int(match["n"]), nth_unit="week"
    )


def the_day(text: str, pos: int) -> Reading | None:
    """Read the 15th of this month, the 15th."""
    match = THE_DAY.match(text, pos)
    day = english(match["d"] or match["d2"]) if match else None
    if match is None or not day or not 1 <= day <= 31:
        return None
    if match["d2"]:
        said = text[pos].isdigit() is False or text.endswith("on the ", max(0, pos - 7), pos)
        return Point(start=pos, end=match.end(), day=day, relative=True) if said else None
    word = match["w"].removeprefix("the ")
    shift = {"next": 1, "following": 1, "last": -1, "previous": -1}.get(word, 0)
    return Point(start=pos, end=match.end(), month=shift, month_base="ref", day=day)


TARGETS: Final[tuple[Rule, ...]] = (
    dates.month_day, dates.month_year, dates.day_month, dates.month_alone, after_next, dates.weekday_day, bare_weekday,
    day_word, other_day, near_weekday, dates.relative_month, relative, ordinal_part, dates.season, dates.century, english_holiday,
    dates.iso, numeric_dates.numeric, dates.quarter, dates.decade, dates.bare_year, dates.fiscal, week_of,
)  # fmt: skip
