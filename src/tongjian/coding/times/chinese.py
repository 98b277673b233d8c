"""The Chinese grammar: days, weeks, weekdays and lengths of time, beside the calendar dates of chinese_dates.py."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from tongjian.coding.times import calendar, chinese_counts, chinese_dates, festivals
from tongjian.coding.times.chinese_words import (
    BARE_DAY,
    CLOCK,
    CLOCK_TIME,
    CN,
    DD,
    MON,
    NOT_CHINA,
    NUM,
    RELATIVE_DAYS,
    TAIL_END,
    UNITS,
    WEEKDAYS,
    S,
    any_of,
)
from tongjian.coding.times.near import NearWeekend, Now, Recent, Then, WholeYear
from tongjian.coding.times.numerals import chinese
from tongjian.coding.times.point import Point
from tongjian.coding.times.ranges import Range
from tongjian.coding.times.readings import Base, Fixed, Offset, Reading, Stretch, Unit

BRACKET: Final = rf"(?:{S}\({S}(?:(?P<bm>{MON})月)?(?P<bd>{DD})[日号]?{S}\))"
WEEK_BRACKET: Final = rf"(?:{S}\({S}(?:周|星期|礼拜)[一二三四五六日天]{S}\))"
AFTER: Final = rf"(?:的?{CLOCK}{CLOCK_TIME})?"
RELATIVE_DAY: Final = re.compile(rf"(?P<word>{any_of(RELATIVE_DAYS)})(?:{BRACKET}|{WEEK_BRACKET})?{AFTER}")
# behind the noun of one who acts any verb follows 昨; 今 begins words of its own
_BARE_DAY: Final = re.compile(rf"(?<=[\u4e00-\u9fff)」》])昨(?=[\u4e00-\u9fff])(?!非)|[昨今](?={BARE_DAY})(?!上|下半|开发)")
SPLIT_DAY: Final = re.compile(rf"(?P<word>[昨今明前后本])\({S}(?:(?P<bm>{MON})月)?(?P<bd>{DD})日?{S}\)[日天晚晨]?{AFTER}")
WEEKDAY: Final = re.compile(
    rf"(?:(?P<pre>上上|上|(?<!日)本|这|下下|下|今)一?个?)?(?:周|星期|礼拜)(?:星期|周|礼拜)?(?P<w>[一二三四五六日天])(?:{BRACKET})?"
    rf"(?:,? ?(?P<date>(?P<m>{MON})月(?P<d>{DD})[日号]))?{AFTER}"
)
WEEKS: Final = re.compile(
    r"(?P<pre>上上|上|(?<!日)本|这|下下|下|今|当|同|前|次|隔|该)(?P<n>[一两二三四五六]|\d)?个?(?:周|星期"
    rf"|礼拜)(?P<part>末|初(?![步裁判级]|审(?![议查批理核阅]))|中{NOT_CHINA}|晚些时候|稍后|稍晚|较晚时?候?|早些时候|稍早|较早时?候?)?(?!年|刊|报"
    r"|岁)"
)
WEEKEND: Final = re.compile(r"周末")
OFFSET: Final = re.compile(
    rf"(?P<n>{NUM}|半|几|数){S}(?:多|余|来)?{S}(?P<ge>个)?(?P<unit>工作日|天|日|周|星期|礼拜|月|季度|年"
    rf"|世纪)(?P<half>半)?(?:多|余)?{S}"
    r"(?P<dir>之前|以前|前|之后|以后|过后|后|之内|以内|内)"
)
STRETCH: Final = re.compile(
    rf"(?P<pre>过去|最近|近|这|未来|今后|接下来|此后|随后|上|(?<![签买拿定立许留接租包])下)(?:的|这)?{S}(?P<n>{NUM}){S}多?(?P<ge>个)?"
    r"(?P<unit>工作日|天|日|周|星期|礼拜|月|季度|年)"
    rf"(?:里|中{NOT_CHINA}|间|来|以来|内)?"
)
DECADE: Final = re.compile(
    rf"(?:(?P<c>上个?世纪|本世纪|上|(?P<cn>\d{{1,2}}|[{CN}]{{1,3}})世纪)(?:的)?)?(?P<full>(?:1[89]|20)\d0|(?:一[八九]|二[〇零○])[{CN}][〇零○])?(?P<d>(?(full)|(?:[1-9]0"
    rf"|[一二三四五六七八九]十|二零|一零)))年代(?P<part>初期?|末期?|中期|后期|前期)?"
)
CENTURY: Final = re.compile(rf"(?P<c>上个?世纪|本世纪|(?P<cn>\d{{1,2}}|[{CN}]{{1,3}})世纪)(?:初|末|中叶)?")
ROC_DATE: Final = re.compile(r"(?P<y>1[0-3]\d)/(?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|[12]\d|0?[1-9])(?![\d/])")
SLASH_DAY: Final = re.compile(r"(?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|[12]\d|0?[1-9])(?![\d/%.])")
SPLIT_UNIT: Final = re.compile(
    r"[上本下][ ]?\([ ]?(?P<m>1[0-2]|[1-9])[ ]?\)月(?:份|(?P<d>3[01]|[12]\d|0?[1-9])[日号])?"
    r"|[今去明][ ]?\([ ]?(?P<y>\d{2,4})[ ]?\)年度?"
)
ROC_BEFORE: Final = 1911
ROC_LAST: Final = 199
MONTH_PART: Final = re.compile(rf"月(?P<part>[初底末中]|{TAIL_END})")
QUARTER: Final = re.compile(r"(?P<pre>上|本|这|下|当|同|该|次)一?个?季度?(?P<part>[末底初])?(?![节军风候])")
THEN: Final = re.compile(r"(?:当|那|此|彼)时(?!间|代|期|段|节|刻|不我)")
VAGUE: Final = re.compile(r"日前|近日|近几日|近几天|最近几天|这几天|最近(?![的一两三四五六七八九十几\d])")

TWO_UNITS: Final = re.compile(r"(?P<a>[去昨今明])(?P<b>[今明后])(?:两|二|2|(?<=明后)(?=[天日]))(?P<u>年|天|日)(?![前后内])")
_NEAR: Final = {"去": -1, "昨": -1, "今": 0, "明": 1, "后": 2}
NOW: Final = re.compile(r"今(?![天日年晚晨早后])|现在|目前")
HALF_MONTH: Final = re.compile(r"(?P<h>[上下])半月(?![谈刊板])")
TWO_YEARS: Final = re.compile(
    r"(?P<a>(?:19|20)\d\d)[ ]?(?:[-/—–~至])[ ]?(?P<b>\d{4}|\d\d)[ ]?(?:财政年度|财年|榨季|学年|赛季|(?:作物|销售|市场)年度)"
)
YEAR_TO_YEAR: Final = re.compile(r"(?P<a>(?:19|20)\d\d)(?:到|至|-|—|–|~)(?P<b>(?:19|20)\d\d)(?![\d年/.-])")

# 第二次日落复审, 首次日美会谈: times that are counted, and what begins with 日
_NO_NEXT_DAY: Final = re.compile(
    r"[一二两三四五六七八九十百几多首每上下这那此再初历屡数本\d]次日|次日(?:落|美|韩|中|英|本(?!人)|元|圆|式|均|常)"
)
_WITH_JAPAN: Final = re.compile(r"同日(?:本(?!人|报|周|月)|方(?![才面案向式]))")

Rule = Callable[[str, int], Reading | None]


def relative_day(text: str, pos: int) -> Reading | None:
    """Read 今天, 昨日(15日), 同日, 次日."""
    match = RELATIVE_DAY.match(text, pos)
    if match is None:
        return None
    if match["word"] == "次日" and _NO_NEXT_DAY.search(text, max(0, pos - 1), pos + 3):
        return None
    if _WITH_JAPAN.match(text, pos):
        return None  # 同日本、韩国磋商
    base, shift = RELATIVE_DAYS[match["word"]]
    if match["bd"]:
        return _in_brackets(match, -1 if shift <= 0 else 1)
    return Unit(start=pos, end=match.end(), unit="day", shift=shift, base=base)


def bare_day(text: str, pos: int) -> Reading | None:
    """Read the 昨 of 外长昨宣布 and the 今 of 法院今裁定."""
    if _BARE_DAY.match(text, pos) is None or (pos and text[pos - 1] in "如当至迄现古而到从距于"):
        return None
    return Unit(start=pos, end=pos + 1, unit="day", shift=-1 if text[pos] == "昨" else 0, base="ref")


def split_day(text: str, pos: int) -> Reading | None:
    """Read 昨(15)日, where the day of the month stands inside the word."""
    match = SPLIT_DAY.match(text, pos)
    return _in_brackets(match, 1 if match["word"] in "明后" else -2) if match else None


def _in_brackets(match: re.Match[str], look: int) -> Point:
    month = chinese(match["bm"]) if match["bm"] else None
    return Point(start=match.start(), end=match.end(), month=month, day=chinese(match["bd"]), relative=True, look=look)


_WEEK_SHIFT: Final = {"上上": -2, "上": -1, "本": 0, "这": 0, "今": 0, "下": 1, "下下": 2}


def weekday(text: str, pos: int) -> Reading | None:
    """Read 周三, 上周五(12日), 星期天, 二月十号."""
    match = WEEKDAY.match(text, pos)
    if match is None or (pos and text[pos - 1] in "每逢双单一两三四五六七八九十个0123456789"):
        return None
    day = WEEKDAYS[match["w"]]
    if match["bd"]:
        return replace(_in_brackets(match, 1 if (match["pre"] or "").startswith("下") else -2), weekday=day)
    if match["date"]:
        return Point(start=pos, end=match.end(), month=chinese(match["m"]), day=chinese(match["d"]), weekday=day)
    if match["pre"]:
        return Unit(start=pos, end=match.end(), unit="week", shift=_WEEK_SHIFT[match["pre"]], weekday=day)
    return Point(start=pos, end=match.end(), weekday=day, relative=True)


PARTS_OF_WEEK: Final = {
    "初": "early", "中": "mid", "晚些": "after", "稍后": "after", "稍晚": "after", "较晚": "after", "早些": "before",
    "稍早": "before", "较早": "before",
}  # fmt: skip
_WEEK_BASES: Final[dict[str, tuple[Base, int]]] = {
    "当": ("anchor", 0), "同": ("anchor", 0), "该": ("anchor", 0), "次": ("anchor", 1), "隔": ("anchor", 1), "前": ("anchor", -1),
}  # fmt: skip


def weeks(text: str, pos: int) -> Reading | None:
    """Read 上周, 下周末, 上两周, 本周初."""
    match = WEEKS.match(text, pos)
    if match is None:
        return None
    base, shift = _WEEK_BASES.get(match["pre"], ("ref", _WEEK_SHIFT.get(match["pre"], 0)))
    count = chinese(match["n"] or "1") or 1
    if count > 1 and (shift == 0 or match["pre"] == "前"):
        return Stretch(start=pos, end=match.end(), unit="week", count=-count) if match["pre"] in "这前" else None
    unit = "weekend" if match["part"] == "末" else "week"
    part = PARTS_OF_WEEK.get((match["part"] or "")[:2], "")
    return Unit(
        start=pos, end=match.end(), unit=unit, shift=shift, base=base, part=part, count=count, kind="vague" if part else "date"
    )


def weekend(text: str, pos: int) -> Reading | None:
    """Read a bare 周末."""
    match = WEEKEND.match(text, pos)
    if match is None or (pos and text[pos - 1] in "每逢"):
        return None
    return NearWeekend(start=pos, end=match.end())


_GRAINS: Final = {"month": "month", "quarter": "quarter", "year": "year", "century": "century"}


def offset(text: str, pos: int) -> Reading | None:
    """Read 三天前, 两个月后, 60日内, 五年前."""
    match = OFFSET.match(text, pos)
    if match is None:
        return None
    unit, direction = UNITS[match["unit"]], match["dir"]
    if not _is_length(text, pos, match):
        return None
    if match["n"] in ("几", "数", "半"):
        return None if match["n"] != "半" else _half(match, unit, direction)
    count = chinese(match["n"]) or 0
    if direction.endswith("内"):
        return Stretch(start=pos, end=match.end(), unit=unit, count=count, include=True, kind="deadline")
    back = direction.endswith("前")
    steps: tuple[tuple[str, int], ...] = ((unit, -count if back else count),)
    if match["half"]:
        steps += (("month", (-6 if back else 6) * (unit == "year")),)
    grain = "month" if match["half"] and unit == "year" else _GRAINS.get(unit, "")
    return Offset(start=pos, end=match.end(), steps=steps, base="ref" if back else "anchor", grain=grain)


def _is_length(text: str, pos: int, match: re.Match[str]) -> bool:
    """Tell 3个月前 (a length) from 3月前 and 15日前 (dates), and 五年前 from 2000年前."""
    if (pos and text[pos - 1] in "第" + "0123456789" + CN) or (match["n"][0] == "0" and match["unit"] == "年"):
        return False
    number, unit, inside = match["n"], match["unit"], match["dir"].endswith("内")
    if unit == "月" and not match["ge"]:
        return False
    if unit == "日" and not inside and (number[0].isdigit() or len(number) > 1):
        return False
    return not (unit == "年" and len(number) == 4 and not any(ch in "十百" for ch in number))


def _half(match: re.Match[str], unit: str, direction: str) -> Reading | None:
    if unit == "year" and direction.endswith("内"):
        return Stretch(start=match.start(), end=match.end(), unit="month", count=6, include=True, kind="deadline")
    steps = {"year": ("month", 6), "month": ("day", 15), "day": ("day", 0)}
    if unit not in steps or direction.endswith("内"):
        return None
    small, count = steps[unit]
    back = direction.endswith("前")
    grain = "month" if unit == "year" else ""
    base: Base = "ref" if back else "anchor"
    return Offset(start=match.start(), end=match.end(), steps=((small, -count if back else count),), base=base, grain=grain)


def stretch(text: str, pos: int) -> Reading | None:
    """Read 过去十年, 近三年, 未来两天, 下三天."""
    match = STRETCH.match(text, pos)
    if match is None:
        return None
    unit, count, pre = UNITS[match["unit"]], chinese(match["n"]) or 0, match["pre"]
    if pre == "这" and count == 1:
        return None
    if pre in ("上", "下") and count > 20:
        return None  # 用上99年
    if (unit == "month" and not match["ge"]) or (unit == "year" and count > 200) or not count:
        return None
    ahead = pre in ("未来", "今后", "接下来", "此后", "随后", "下")
    if pre in ("上", "下") and unit in ("week", "month", "quarter", "year"):
        return Unit(start=pos, end=match.end(), unit=unit, shift=1 if ahead else -1, count=count) if count > 1 else None
    base: Base = "anchor" if pre in ("此后", "随后") else "ref"
    return Stretch(start=pos, end=match.end(), unit=unit, count=count if ahead else -count, base=base, kind="range")


def decade(text: str, pos: int) -> Reading | None:
    """Read 上世纪90年代, 二十世纪八十年代, 九十年代."""
    match = DECADE.match(text, pos)
    if match is None:
        return None
    if match["full"]:
        century, tens = chinese(match["full"]) or 0, 0
    else:
        tens = chinese(match["d"]) or 0
        century = _century(match) or (1900 if tens >= 30 else 2000)
    return Fixed(start=pos, end=match.end(), span=calendar.unit_span(date(century + tens, 1, 1), "decade"))


def _century(match: re.Match[str]) -> int | None:
    if match["cn"]:
        number = chinese(match["cn"]) or 0
        return (number - 1) * 100 if 1 <= number <= 30 else None
    if match["c"]:
        return 2000 if match["c"].startswith("本") else 1900
    return None


def century(text: str, pos: int) -> Reading | None:
    """Read 本世纪, 19世纪, 上世纪末."""
    match = CENTURY.match(text, pos)
    if match is None or (pos and text[pos - 1].isdigit()):
        return None
    year = _century(match)
    if not year:
        return None
    return Fixed(start=pos, end=match.end(), span=calendar.unit_span(date(year, 1, 1), "century"), kind="vague")


def vague(text: str, pos: int) -> Reading | None:
    """Read 日前, 近日: the days just past."""
    match = VAGUE.match(text, pos)
    if match is None or (pos and (text[pos - 1] in CN or text[pos - 1].isdigit())):
        return None
    return Recent(start=pos, end=match.end())


def then(text: str, pos: int) -> Reading | None:
    """Read 当时, 那时."""
    match = THEN.match(text, pos)
    return Then(start=pos, end=match.end()) if match else None


def whole_year(text: str, pos: int) -> Reading | None:
    """Read 全年 by itself: the year, or in the months when its results come out, the year before."""
    return WholeYear(start=pos, end=pos + 2) if text.startswith("全年", pos) else None


def slash_day(text: str, pos: int) -> Reading | None:
    """Read 9/15, as Taiwan writes a month and day; 2/3 and 約1/4 are fractions."""
    match = SLASH_DAY.match(text, pos)
    if pos and text[pos - 1] in "约近逾超过达占分有至/.0123456789":
        return None
    if roc := ROC_DATE.match(text, pos):
        return Point(start=pos, end=roc.end(), year=ROC_BEFORE + int(roc["y"]), month=int(roc["m"]), day=int(roc["d"]))
    if match is None:
        return None
    month, day = int(match["m"]), int(match["d"])
    return Point(start=pos, end=match.end(), month=month, day=day) if day > 10 or month >= day else None


def split_unit(text: str, pos: int) -> Reading | None:
    """Read 上(8)月 and 今(114)年, where the number of the month or year stands inside the word."""
    match = SPLIT_UNIT.match(text, pos)
    if match is None:
        return None
    if match["m"]:
        return Point(
            start=pos, end=match.end(), month=int(match["m"]), day=int(match["d"]) if match["d"] else None, relative=True
        )
    year = int(match["y"])
    return Point(start=pos, end=match.end(), year=year if year > ROC_LAST else ROC_BEFORE + year)


def in_year(text: str, pos: int) -> Reading | None:
    """Read a bare 年内: what is left of the year."""
    if not text.startswith("年内", pos):
        return None
    return Unit(start=pos, end=pos + 2, unit="year", shift=0, part="after", kind="deadline")


def month_part(text: str, pos: int) -> Reading | None:
    """Read a bare 月底, 月初, 月中: of the month of publication."""
    match = MONTH_PART.match(text, pos)
    if match is None:
        return None
    part = {"初": "early", "中": "mid"}.get(match["part"], "end")
    return Unit(start=pos, end=match.end(), unit="month", shift=0, part=part, kind="vague")


def now(text: str, pos: int) -> Reading | None:
    """Read the end of 2019年至今, 去年到现在."""
    match = NOW.match(text, pos)
    return Now(start=pos, end=match.end(), back=0) if match and pos and text[pos - 1] in "至到" else None


def two_units(text: str, pos: int) -> Reading | None:
    """Read 今明两年, 昨今两天."""
    match = TWO_UNITS.match(text, pos)
    if match is None or _NEAR[match["b"]] != _NEAR[match["a"]] + 1:
        return None
    unit = "year" if match["u"] == "年" else "day"
    left, right = (Unit(start=pos, end=match.end(), unit=unit, shift=_NEAR[match[key]]) for key in "ab")
    return Range(start=pos, end=match.end(), left=left, right=right)


def half_month(text: str, pos: int) -> Reading | None:
    """Read a bare 上半月: of the month of publication."""
    match = HALF_MONTH.match(text, pos)
    if match is None:
        return None
    return Unit(start=pos, end=match.end(), unit="month", shift=0, part="half1" if match["h"] == "上" else "half2")


def years(text: str, pos: int) -> Reading | None:
    """Read 2022/23财年, and bare years after 从 (从2016到2018)."""
    match = TWO_YEARS.match(text, pos)
    if match is not None:
        first, last = int(match["a"]), int(match["b"])
        if last % 100 != (first + 1) % 100:
            return None
        last = first + 1
    else:
        match = YEAR_TO_YEAR.match(text, pos)
        if match is None or not pos or text[pos - 1] not in "从自由":
            return None
        first, last = int(match["a"]), int(match["b"])
    left, right = (Point(start=pos, end=match.end(), year=year) for year in (first, last))
    return Range(start=pos, end=match.end(), left=left, right=right)


def quarters(text: str, pos: int) -> Reading | None:
    """Read 上季度, 本季度末, 下个季度."""
    match = QUARTER.match(text, pos)
    if match is None:
        return None
    base, shift = _WEEK_BASES.get(match["pre"], ("ref", _WEEK_SHIFT.get(match["pre"], 0)))
    part = {"末": "end", "底": "end", "初": "start"}.get(match["part"] or "", "")
    return Unit(start=pos, end=match.end(), unit="quarter", shift=shift, base=base, part=part)


_WEEK_RULES: tuple[Rule, ...] = (weekday, weeks, stretch, quarters)
_NUMBER_RULES: tuple[Rule, ...] = (offset, decade, century, slash_day)


def _table() -> dict[str, tuple[Rule, ...]]:
    starts: list[tuple[str, tuple[Rule, ...]]] = [
        ("0123456789" + CN + "半", _NUMBER_RULES),
        ("今昨前早大明后当同这那该是次翌隔第转本即", (relative_day,)),
        ("昨今明前后本", (split_day,)),
        ("昨今", (bare_day,)),
        ("上本下今去明", (split_unit,)),
        ("年", (in_year,)),
        ("今现目", (now,)),
        ("上下", (half_month,)),
        ("去昨今明", (two_units,)),
        ("0123456789", (years,)),
        ("上本这下今当同前次隔该", _WEEK_RULES),
        ("周星礼", (weekday, weekend)),
        ("过最近未接此随今", (stretch,)),
        ("上本", (decade, century)),
        ("日近最这", (vague,)),
        ("当那此彼", (then,)),
        ("全", (whole_year,)),
        ("月", (month_part,)),
        (festivals.STARTS + "0123456789今去明前后一二", (festivals.festival, festivals.lunar_date)),
        ("三四五六七八九十", (festivals.lunar_date,)),
        (chinese_counts.STARTS, (chinese_counts.counts,)),
    ]
    table: dict[str, tuple[Rule, ...]] = {}
    for chars, rules in starts:
        for ch in chars:
            table[ch] = tuple(dict.fromkeys(table.get(ch, ()) + rules))
    return table


RULES: Final = _table()
STARTS: Final = frozenset(RULES) | frozenset(chinese_dates.START)
