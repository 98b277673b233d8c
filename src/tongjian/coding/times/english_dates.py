"""The English grammar of calendar dates: Sept. 14-15, 2025; 15 September; Tuesday the 11th; 2025-09-15; Q3 2024; 1990s."""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from tongjian.coding.times import calendar, numeric_dates
from tongjian.coding.times.english_words import (
    ANY_YEAR,
    DAY_COUNT,
    DAY_WORD,
    LAST,
    MONTH,
    MONTHS,
    NEXT,
    ORDINAL,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
)  # fmt: skip
from tongjian.coding.times.near import NearMonth, Season
from tongjian.coding.times.numerals import english, english_year
from tongjian.coding.times.parts import InYear
from tongjian.coding.times.point import Point
from tongjian.coding.times.ranges import Range
from tongjian.coding.times.readings import Fixed, Reading

_DASH: Final = r" ?(?:-|–|—|~|to|through|and|&) ?"
_OF_YEAR: Final = rf"(?: ?,? ?(?:of |in )?(?P<year>{ANY_YEAR}))"
_REL_YEAR: Final = rf"(?:,? (?:of |in )?(?:the )?(?P<yrel>{LAST}|{NEXT}|this|same|that) year(?![- ]?(?:end|over)))"
_NAMED_BEFORE: Final = ("that", "same")
_CLOCKED: Final = r" \d\d?:\d\d(?::\d\d)? (?:[a-z]{3,4} )?"  # Aug 05 12:00:00 2015
MONTH_DAY: Final = re.compile(
    rf"(?:(?P<wd>{WEEKDAY}),? ?(?:the )?)?(?P<m>{MONTH})[\])]?(?:, ?(?=\d|the )| ?)(?:the )?(?P<d>{DAY_WORD}"
    rf"|(?<!the ){DAY_COUNT})(?:{_DASH}(?:(?P<m2>{MONTH}) )?(?P<d2>{DAY_WORD})"
    rf"(?! (?:{MONTH}|other|more)))?(?:{_OF_YEAR}|{_REL_YEAR}| '?(?P<y2>\d\d)(?![\d:%])|, ?'(?P<y3>\d\d)(?!\d)"
    rf"|{_CLOCKED}(?P<y4>{YEAR}))?"
)
DAY_MONTH: Final = re.compile(
    rf"(?:(?P<wd>{WEEKDAY}),? ?(?:the )?)?(?P<d>{DAY_WORD}"
    rf"|{DAY_COUNT})\.?(?:{_DASH}(?:the )?(?P<d2>{DAY_WORD}))?[ -]?(?:day )?(?:of )?(?:the )?"
    rf"(?P<m>{MONTH})(?![a-z])(?:{_OF_YEAR}|{_REL_YEAR}|[- ](?P<yd>{YEAR})| '?(?P<y2>\d\d)(?=[.,;)]|$)|,? '(?P<y3>\d\d)(?!\d))?"
)
MONTH_YEAR: Final = re.compile(
    rf"(?P<m>{MONTH})(?:,? ?(?:of |in )?'?(?P<year>{ANY_YEAR})| '?(?P<y2>3[2-9]|[4-9]\d)(?![\d.,:%])| '(?P<y3>\d\d)(?!\d)"
    rf"|{_REL_YEAR}|[-/](?P<yd>{YEAR}))"
)
YEAR_MONTH: Final = re.compile(rf"(?P<year>{YEAR}),? (?P<m>{MONTH})(?: (?P<d>{DAY_WORD}))?(?![a-z])")
RELATIVE_MONTH: Final = re.compile(rf"(?P<rel>{LAST}|{NEXT}|this) (?P<m>{MONTH})(?: (?P<d>{DAY_WORD}))?(?! ?\d)")
NEXT_DATE: Final = re.compile(rf"(?P<rel>{LAST}|{NEXT}|this) (?P<d>{DAY_WORD}) (?:of )?(?P<m>{MONTH})")
MONTH_ALONE: Final = re.compile(rf"(?P<m>{MONTH})(?! ?\d)")
# a word counts a day only where it counts nothing behind it: on Tuesday the eleventh; not on Tuesday, first vice minister
WEEKDAY_DAY: Final = re.compile(
    rf"(?P<wd>{WEEKDAY}),? (?:(?:the )?(?P<d>\d{{1,2}}(?:st|nd|rd|th))(?![a-z])"
    rf"|the (?P<w>{ORDINAL})(?! (?:of )?[a-z]{{3,}}|[a-z-]))"
)
YEARS: Final = re.compile(r"(?P<a>(?:19|20)\d\d)[-–](?P<b>\d\d)(?![\d/-]|[.,]\d)")
MOST_YEARS: Final = 30
YEAR_HEAD: Final = r"(?:1[0-9]|2[01])\d\d"
NAMED_ISO: Final = re.compile(
    rf"(?P<y>{YEAR})[-/ ](?P<m>{MONTH})[-/ ](?P<d>\d{{1,2}})|(?P<d2>\d{{1,2}})[-/](?P<m2>{MONTH})[-/](?P<y2>\d{{4}}|\d\d)(?!\d)"
    rf"|(?P<y3>{YEAR_HEAD})/(?P<d3>\d{{1,2}})/(?P<m3>{MONTH})"
)
MONTH_FIRST: Final = re.compile(
    rf"(?P<m>{MONTH})[-/](?:(?P<d>\d{{1,2}})[-/](?P<y>{YEAR_HEAD})|(?P<y2>{YEAR_HEAD})[-/](?P<d2>\d{{1,2}})"
    rf"|(?P<d3>\d{{1,2}})[-/](?P<y3>\d\d))(?!\d)"
)
BARE_YEAR: Final = re.compile(rf"(?:the )?(?:year )?(?P<year>{ANY_YEAR})(?![\d,.]\d| ?%|°)")
YEAR_OF: Final = re.compile(
    r"'(?P<short>\d\d)(?![\da-z%])|year (?P<y>\d{3,4}|two hundred[ a-z-]{0,30})(?![\d.,:]\d)|(?P<ad>\d{1,4})"
    r" (?:a\.d\.|c\.e\.|ad(?=[.,;:?!)]|$)|ce(?=[.,;:?!)]|$))"
)
AD_YEAR: Final = re.compile(r"(?:a\.d\.|ad) (?P<y>\d{1,4})(?![\d.,:]\d)")
QUARTER: Final = re.compile(
    rf"(?:q(?P<q>[1-4])|h(?P<h>[12]))(?:[ -]?(?:of |in )?'?(?:fy)?(?P<year>{YEAR}|(?<![qh]\d)\d\d(?!\d))"
    rf"|{_REL_YEAR})?(?![a-z0-9])"
    rf"|(?P<year2>{YEAR})[ -]?(?:q(?P<q2>[1-4])|h(?P<h2>[12]))(?![a-z0-9])"
    rf"|(?:(?P<q3>[1-4])q|(?P<h3>[12])h)(?:[ -]?'?(?:fy)?(?P<year3>{YEAR}|\d\d(?!\d)))?(?![a-z0-9])"
)
DECADE: Final = re.compile(
    r"(?:(?P<mod>early|mid|late|middle)[- ](?:to[- ]late[- ])?(?:the )?)?(?:(?P<full>1[0-9]\d0|20\d0) ?'?s"
    r"|'?(?P<short>[2-9]0)'?s(?![a-z])"
    r"|(?:(?P<cent>eighteen|nineteen|twenty|two thousand(?: and)?)[- ])?(?P<word>(?<=[- ])tens"
    r"|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))(?![a-z])"
)
CENTURY: Final = re.compile(
    rf"(?:(?:early|mid|late)[- ])?(?:(?P<n>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL})|(?P<rel>{LAST}|this|next))[- ]century(?! fox)"
)
SEASON: Final = re.compile(
    rf"(?:(?P<rel>{LAST}|{NEXT}|this) )?(?P<name>spring|summer|autumn|fall|winter)(?: (?:of )?(?P<year>{ANY_YEAR}))?"
    r"(?:[-/–](?P<to>\d\d(?:\d\d)?)(?!\d))?(?![a-z-])"
)
_SEASON_YEAR: Final = "(?:financial|school|academic|marketing|crop|tax|budget) year"
FISCAL: Final = re.compile(
    rf"(?:fiscal(?: year)?|(?P<season>{_SEASON_YEAR}|season)|fy) ?"
    rf"(?P<year>{YEAR}|'?\d\d(?!\d))(?:[-/–](?P<to>\d\d(?:\d\d)?)(?!\d|[-/]\d))?"
    rf"|(?P<year2>{YEAR})/(?P<to2>\d\d)(?!\d|/)"
    rf"|(?P<year3>{YEAR})[-–](?P<to3>\d\d(?:\d\d)?)"
    rf"(?= (?:fiscal|budget|{_SEASON_YEAR}|(?:[a-z]+ )?season|crop|harvest|campaign)\b)"
)
_FULL_YEAR: Final = re.compile(r"\d{4}")
_DECADES: Final = {
    name: 10 * (i + 1)
    for i, name in enumerate(
        ["tens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]
    )
}


def month_of(name: str) -> int:
    """Return the number of a month's name or abbreviation."""
    return MONTHS[name.rstrip(". ")]


def year_of(text: str | None) -> int | None:
    """Return the year of figures (2025, 25) or words."""
    if not text:
        return None
    text = text.strip("' ")
    if not text.isdigit():
        return english_year(text)
    if len(text) > 2:
        return int(text)
    return numeric_dates.full_year(int(text))


def _shift(word: str) -> int:
    if re.fullmatch(LAST, word):
        return -1
    return 1 if re.fullmatch(NEXT, word) else 0


def _weekday(name: str | None) -> int | None:
    return WEEKDAYS[name.rstrip(". ")] if name else None


def _pairs(match: re.Match[str], start: int, month: int, day: int, year: int | None) -> Reading | None:
    groups = match.groupdict()
    end = match.end()
    left = Point(start=start, end=end, month=month, day=day, year=year, weekday=_weekday(groups.get("wd")))
    if not 1 <= day <= 31:
        return None
    if groups.get("d2"):
        month2 = month_of(groups["m2"]) if groups.get("m2") else month
        right = Point(start=start, end=end, month=month2, day=english(groups["d2"]) or 0, year=year)
        return Range(start=start, end=end, left=left, right=right)
    if groups.get("yrel"):
        said = groups["yrel"]
        return InYear(start=start, end=end, month=month, day=day, year_shift=_shift(said), base_anchor=said in _NAMED_BEFORE)
    return left


def month_day(text: str, pos: int) -> Reading | None:
    """Read Sept. 12, September 14-15, 2025, Friday, Oct. 23."""
    match = MONTH_DAY.match(text, pos)
    if match is None:
        return None
    year = next((year_of(match[key]) for key in ("year", "y2", "y3", "y4") if match[key]), None)
    return _pairs(match, pos, month_of(match["m"]), english(match["d"]) or 0, year)


def day_month(text: str, pos: int) -> Reading | None:
    """Read 15 September 2025, the 3rd of May, 26-28 June."""
    match = DAY_MONTH.match(text, pos)
    if match is None:
        return None
    return _pairs(
        match,
        pos,
        month_of(match["m"]),
        english(match["d"]) or 0,
        year_of(match["year"] or match["yd"] or match["y2"] or match["y3"]),
    )


def month_year(text: str, pos: int) -> Reading | None:
    """Read May 2010, September of last year, Dec-2018."""
    match = MONTH_YEAR.match(text, pos)
    if match is None:
        return None
    month = month_of(match["m"])
    if match["yrel"]:
        said = match["yrel"]
        return InYear(start=pos, end=match.end(), month=month, year_shift=_shift(said), base_anchor=said in _NAMED_BEFORE)
    return Point(
        start=pos, end=match.end(), month=month, year=year_of(match["year"] or match["yd"] or match["y2"] or match["y3"])
    )


def year_month(text: str, pos: int) -> Reading | None:
    """Read 2016 November."""
    match = YEAR_MONTH.match(text, pos)
    if match is None:
        return None
    day = english(match["d"]) if match["d"] else None
    return Point(start=pos, end=match.end(), month=month_of(match["m"]), year=year_of(match["year"]), day=day)


def relative_month(text: str, pos: int) -> Reading | None:
    """Read last December, this September, next May, next 6th of April."""
    match = RELATIVE_MONTH.match(text, pos) or NEXT_DATE.match(text, pos)
    if match is None:
        return None
    day = english(match["d"]) if match["d"] else None
    return NearMonth(start=pos, end=match.end(), month=month_of(match["m"]), shift=_shift(match["rel"]), day=day)


def month_alone(text: str, pos: int) -> Reading | None:
    """Read a month's name by itself."""
    match = MONTH_ALONE.match(text, pos)
    return Point(start=pos, end=match.end(), month=month_of(match["m"])) if match else None


def weekday_day(text: str, pos: int) -> Reading | None:
    """Read Tuesday the eleventh."""
    match = WEEKDAY_DAY.match(text, pos)
    if match is None:
        return None
    return Point(start=pos, end=match.end(), day=english(match["d"] or match["w"]), weekday=_weekday(match["wd"]), relative=True)


def iso(text: str, pos: int) -> Reading | None:
    """Read 2025-09-15, 2025/9, 20250915."""
    plain = numeric_dates.iso(text, pos)
    if plain is not None:
        return plain
    match = NAMED_ISO.match(text, pos)
    if match is None:
        return None
    year, month, number = (match[key] or match[f"{key}2"] or match[f"{key}3"] for key in "ymd")
    return Point(start=pos, end=match.end(), year=year_of(year), month=month_of(month), day=int(number))


def month_first(text: str, pos: int) -> Reading | None:
    """Read Jul-20-1969, September-2031-05."""
    match = MONTH_FIRST.match(text, pos)
    if match is None:
        return None
    day = int(match["d"] or match["d2"] or match["d3"])
    year = year_of(match["y"] or match["y2"] or match["y3"])
    return Point(start=pos, end=match.end(), year=year, month=month_of(match["m"]), day=day)


def quarter(text: str, pos: int) -> Reading | None:
    """Read Q3, Q1 2019, 2016H2."""
    match = QUARTER.match(text, pos)
    if match is None:
        return None
    number, half = match["q"] or match["q2"] or match["q3"], match["h"] or match["h2"] or match["h3"]
    year = year_of(match["year"] or match["year2"] or match["year3"])
    if match["yrel"]:
        return Point(
            start=pos, end=match.end(), year=_shift(match["yrel"]), year_base="ref", half=int(half) if half else None,
            quarter=None if half else int(number),
        )  # fmt: skip
    if half:
        return Point(start=pos, end=match.end(), half=int(half), year=year) if year else None
    return Point(start=pos, end=match.end(), quarter=int(number), year=year)


def decade(text: str, pos: int) -> Reading | None:
    """Read 1990s, the late '70s, the nineties."""
    match = DECADE.match(text, pos)
    if match is None:
        return None
    if match["full"]:
        year = int(match["full"])
    else:
        year = (_century_of(match["cent"]) if match["cent"] else 1900) + (
            int(match["short"]) if match["short"] else _DECADES[match["word"]]
        )
        if (
            not match["word"]
            and not match.group().count("'")
            and not match["mod"]
            and not text[max(0, pos - 4) : pos].endswith("the ")
        ):
            return None  # "in his 80s" is an age
        if re.search(r"\b(?:his|her|their|my|our)(?: (?:early|mid|late))?[- ]$", text[max(0, pos - 14) : pos]):
            return None
    span = calendar.unit_span(date(year, 1, 1), "decade")
    return Fixed(start=pos, end=match.end(), span=span, kind="vague" if match["mod"] else "date")


def _century_of(words: str) -> int:
    value = english(words) or 0
    return value if value >= 1000 else 100 * value  # nineteen, two thousand and


def century(text: str, pos: int) -> Reading | None:
    """Read 19th century, the last century."""
    match = CENTURY.match(text, pos)
    if match is None:
        return None
    number = english(match["n"]) if match["n"] else 21 + _shift(match["rel"])
    if not number or not 2 <= number <= 40:
        return None
    span = calendar.unit_span(date(100 * (number - 1), 1, 1), "century")
    return Fixed(start=pos, end=match.end(), span=span, kind="vague")


def season(text: str, pos: int) -> Reading | None:
    """Read last summer, this spring, the fall of 2010; "fall" alone is mostly a verb."""
    match = SEASON.match(text, pos)
    if match is None or not (match["rel"] or match["year"] or _after_in_the(text, pos, match["name"])):
        return None
    shift = _shift(match["rel"]) if match["rel"] else None
    return Season(start=pos, end=match.end(), name=match["name"], year=year_of(match["year"]), shift=shift, kind="vague")


def _after_in_the(text: str, pos: int, name: str) -> bool:
    before = text[max(0, pos - 12) : pos]
    return bool(re.search(r"\b(?:in|by|since|until|during|through)(?: the)? $", before)) and (
        name != "fall" or before.endswith("the ")
    )


def fiscal(text: str, pos: int) -> Reading | None:
    """Read fiscal 2025, FY24, and both years of fiscal 2022-23 and 2022/23."""
    match = FISCAL.match(text, pos)
    if match is None:
        return _years(text, pos)
    if match["season"] and not match["season"].startswith("financial") and not _FULL_YEAR.search(match.group()):
        return None  # season 12 of a show
    left = Point(start=pos, end=match.end(), year=year_of(match["year"] or match["year2"] or match["year3"]))
    after = year_of(match["to"] or match["to2"] or match["to3"])
    if after is None or left.year is None:
        return left if match["year"] else None
    if after % 100 != (left.year + 1) % 100:
        return None
    return Range(start=pos, end=match.end(), left=left, right=replace(left, year=left.year + 1))


def _years(text: str, pos: int) -> Reading | None:
    """Read 2016-18, which can be no month, as the years from one to the other."""
    match = YEARS.match(text, pos)
    if match is None or not _YEAR_BEFORE.search(text, max(0, pos - 12), pos):
        return None
    first, last = int(match["a"]), int(match["b"])
    if last <= 12 or not 1 <= last - first % 100 <= MOST_YEARS:
        return None
    left, right = (Point(start=pos, end=match.end(), year=year) for year in (first, first - first % 100 + last))
    return Range(start=pos, end=match.end(), left=left, right=right)


# Regulation 2019/125, Directive 85/2004: the number of a law; 2019/20 is a season
_NUMBER_BEHIND: Final = re.compile(r"/(?:\d|\d{3,4})\b")
_NUMBER_BEFORE: Final = re.compile(r"\b\d{1,4}/$")
_CODE_BEFORE: Final = re.compile(r"\d-$(?<!(?:19|20)\d\d-)")  # GM/T 0012-2020
_YEAR_BEFORE: Final = re.compile(
    r"\b(?:in|since|by|until|till|from|to|through|between|before|after|late|early|mid|year|born|died|the"
    r"|circa|around|about|his|its|their)[ (-]$"
)
_MEASURED: Final = re.compile(
    r"[ -](?:people|troops|jobs|tons?|tonnes|miles?|km|kilometers?|feet|meters?|metres?|dollars?|pounds?"
    r"|euros?|yuan|points?|percent|per cent|"
    r"workers|employees|men|women|children|soldiers|homes|houses|companies|cars|vehicles|units|shares"
    r"|acres|barrels|others|members|students|votes|"
    r"cases|times|hours?|minutes?|days?|weeks?|months?|years?|million|billion|thousand|gmt|est|hundred"
    r"|flights|products|square|mm|hp|rpm|degrees|"
    r"calories|families|residents|passengers|seats|stores|items|pages|words|voters|deaths|firms|entities|local time)\b"
)


def bare_year(text: str, pos: int) -> Reading | None:
    """Read a year by itself where the words around do not make it a count: in 2010, the 2007 campaign, (1998)."""
    match = YEAR_OF.match(text, pos) or BARE_YEAR.match(text, pos)
    if match is None:
        return None
    if match.re is YEAR_OF:
        if match["short"] and _MEASURED.match(text, match.end(), match.end() + 24):
            return None
        year = year_of(match["short"]) or english(match["y"] or match["ad"])
        return Point(start=pos, end=match.end(), year=year) if year else None
    before, after = text[max(0, pos - 12) : pos], text[match.end() : match.end() + 24]
    year = year_of(match["year"])
    if _NUMBER_BEHIND.match(after) or _NUMBER_BEFORE.search(before):
        return None
    if year is None or not _is_year(year, before, after, match.group()):
        return None
    return Point(start=pos, end=match.end(), year=year)


def ad_year(text: str, pos: int) -> Reading | None:
    """Read AD 79, a.d. 1066."""
    match = AD_YEAR.match(text, pos)
    year = int(match["y"]) if match else 0
    return Point(start=pos, end=match.end(), year=year) if match and year else None


def _is_year(year: int, before: str, after: str, surface: str) -> bool:
    if before[-1:] in "$€£¥#.,:" and before[-1:]:
        return False
    if _CODE_BEFORE.search(before):
        return False
    if before.endswith(("$ ", "no. ", "us$ ", "number ", "room ", "flight ")):
        return False
    if surface.startswith(("the year", "year")):
        return True
    if _MEASURED.match(after) or not 1400 <= year <= 2150:
        return False
    if not surface[0].isdigit() or 1900 <= year <= 2049:
        return True  # counts above a thousand are mostly written with a comma
    return bool(_YEAR_BEFORE.search(before))
