"""The Chinese grammar of calendar dates: 2025年9月15日, 今年1至8月, 前三季度, 昨(15)日, 民国113年, 8月底."""

import re
from typing import Final

from tongjian.coding.times import chinese_eras
from tongjian.coding.times.chinese_words import (
    CLOCK,
    CLOCK_TIME,
    CN,
    DD,
    DIGIT2,
    DIGIT4,
    JOIN,
    LIST,
    MON,
    NOT_CHINA,
    NUM,
    PARTS,
    RELATIVE_MONTHS,
    RELATIVE_YEARS,
    SEASON_END,
    TAIL_END,
    UNITS,
    WEEKDAYS,
    S,
    any_of,
)  # fmt: skip
from tongjian.coding.times.numerals import chinese
from tongjian.coding.times.point import Point
from tongjian.coding.times.readings import Reading, Stretch

YEAR: Final = rf"""(?:(?:公元)?(?P<y4>{DIGIT4}){S}(?:年度|财政年度|财年|年|(?={S}(?:{JOIN}|{LIST}){S}{DIGIT4}{S}年)
      |(?=[上下]半年|前[两二三1-3]个?季度|第[一二三四1-4]季度))
  | (?P<ycn>(?:一[八九]|二[〇零○0])[0-9〇零○一二三四五六七八九]{{2}})(?![0-9{CN}年多余百千万亿点号路])
  | (?P<y2>{DIGIT2}){S}(?:年度|年|(?={S}{JOIN}{S}{DIGIT2}{S}年))
  | 民国(?P<roc>元|{NUM}){S}年度?
  | (?P<era>{any_of(chinese_eras.FIRST)})(?P<eran>元|{NUM}){S}年度?
  | (?P<y3>1[0-4]\d){S}年度?
  | (?P<fiscal>[二三四五六七八九]十[一二三四五六七八九]?){S}年度
  | (?P<yrel>{any_of(RELATIVE_YEARS)})度?)"""
QUARTER: Final = (
    r"(?:第?(?P<q>[一二三四1-4])(?:财季|季度)|第(?P<q1>[一二三四1-4])季(?!节)|(?P<qf>首)季度?|q(?P<q2>[1-4])(?:季度?)?)"
)
MONTH: Final = rf"""(?:(?P<m>{MON}){S}(?:月份?|(?={S}(?:{JOIN}|、){S}{MON}{S}月(?!{S}{DD}{S}[日号])))
  | (?P<mrel>{any_of(RELATIVE_MONTHS)})份?)"""
DAY: Final = rf"""(?:(?P<d>{DD}){S}(?:[日号]|(?={S}(?:{JOIN}|{LIST}){S}{DD}{S}[日号])))"""
OPEN_DAY: Final = rf"(?P<d0>{DD})(?=$|[\s,;。!?)至到~—–-]|(?:[01]\d|2[0-3]):[0-5]\d)"  # also where a clock stands hard by it
TAIL: Final = rf"""(?:{QUARTER}(?P<qpart>初(?![步裁判级]|审(?![议查批理核阅]))|末|底)?
  | (?P<nq>前|首|头|后)(?P<nqn>[一两二三四1-4])个?季度?
  | (?P<half>[上下前后])(?:个)?半年度?
  | (?P<firstn>前|首|头|后|最后){S}(?P<n>{NUM}){S}个?(?P<nu>月|周|星期|礼拜|天)份?
  | 的?第{S}(?P<nth>{NUM}){S}个?(?P<nthu>月|周|星期|礼拜|天)
  | (?P<first>首)(?P<firstu>月|周)
  | (?P<same>同期)
  | {MONTH}(?:{S}(?:的?(?:第(?P<mnth>{NUM})|(?P<mlast>最后一|倒数第(?P<mback>{NUM})))(?P<mge>个)?(?P<mnthu>周末|周|星期|礼拜|天)
      (?(mge)(?P<mwd>[一二三四五六日天](?![共直些起定般边]))?)|前(?P<mn>{NUM})天|{DAY}|{OPEN_DAY}
      |(?P<mpart>上旬|中旬|下旬|上中旬|中上旬|中下旬|上半月|下半月|早些时候|稍早|较早|晚些时候|稍晚|稍后|初(?![步裁判级]|审(?![议查批理核阅]))|中{NOT_CHINA}|底|末|{TAIL_END})))?
  | {DAY.replace("?P<d>", "?P<dd>")}
  | (?P<ypart>早些时候|稍早|较早|晚些时候|稍晚|稍后|年?[初底末]|年?{TAIL_END}|年中|岁末|[春夏秋冬]{SEASON_END}))"""
CALENDAR: Final = re.compile(
    rf"""(?:{YEAR}(?:{S}全年|一年(?![前后来]))?)?(?:(?:(?<=[年度])的?{S})?{TAIL})?
    (?:{S}[(,、]?{S}(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])\)?)?(?:的?{CLOCK}{CLOCK_TIME})?""",
    re.VERBOSE,
)
DURATION_AFTER: Final = re.compile(
    r"\s?(?:来|间|期|内|以内|之内|多|时间|之久|历史|前|后|之前|之后|以前|以后|有期|徒刑|的"
    r"|[0-9一二三四五六七八九十]+个月|半|左右|刑|后)"
)
DURATION_BEFORE: Final = re.compile(r"[期了达近约超过满第每共刑龄长短少多逾整续历经为用需花0-9一二三四五六七八九十百千]\s?$")
NUMBERED: Final = re.compile(r"[ ]?第?[ ]?\d{1,5}[ ]?号(?!楼)")  # 2025年第61号: the number of an announcement
DAY_BEFORE: Final = re.compile(r"[\s于在到至、和及与从自即约是的,;。(月]")
COUNT_BEFORE: Final = re.compile("[连跌涨升达期共过每首近约逾超这那停减增延耗需]$")
SEASON_BEFORE: Final = re.compile(r"\d{4}[-/]")
NUMBER_AFTER: Final = re.compile("[楼线机院文令车舱弹火船艇站门馆卫公桥井厅房坑油矿店铺炉机组]")
START: Final = "0123456789〇零○一二三四五六七八九十廿民公今本这去上旧前大明来下后当同该那次翌隔第首头最年岁q" + "".join(
    sorted({era[0] for era in chinese_eras.FIRST})
)


def read(text: str, pos: int, ref_year: int | None, taiwan: bool) -> Reading | None:
    """Return the calendar date that begins at `pos` of the folded `text`, None when there is none.

    `ref_year` settles the century of two-digit years; `taiwan` lets a bare three-digit year count from 1912.
    """
    match = CALENDAR.match(text, pos)
    if (
        match is None
        or match.end() == pos
        or NUMBERED.match(text, match.end())
        or _is_number(text, match)
        or _is_count(text, match)
    ):
        return None
    found = {key: value for key, value in match.groupdict().items() if value is not None}
    point = Point(start=pos, end=match.end())
    if not _set_year(point, found, match, ref_year, taiwan):
        return None
    return _set_tail(point, found, bool(point.year is not None))


def _bare(match: re.Match[str]) -> bool:
    """Tell a day by itself, without a year or month."""
    return match["dd"] is not None and not any(match[key] for key in ("y4", "ycn", "y2", "roc", "era", "y3", "fiscal", "yrel"))


def _is_number(text: str, match: re.Match[str]) -> bool:
    """Tell 18号 as the number of a thing (第18号, 五号火箭, 5号楼) from the 18th."""
    if not match.group().endswith("号") or not _bare(match):
        return False
    before = text[max(0, match.start() - 1) : match.start()]
    if before in ("第", "总") or NUMBER_AFTER.match(text, match.end()):
        return True
    return not match.group()[0].isdigit() and bool(before) and DAY_BEFORE.match(before) is None


def _is_count(text: str, match: re.Match[str]) -> bool:
    """Tell 连跌4日 and 2025-26年度 as no day and no year of their own."""
    before = text[max(0, match.start() - 5) : match.start()]
    if _bare(match):
        return COUNT_BEFORE.search(before) is not None
    return match["y2"] is not None and SEASON_BEFORE.fullmatch(before) is not None


def nearest_century(short: int, ref_year: int | None) -> int:
    """Return the full year of a two-digit one, nearest to the publication year."""
    base = ref_year or 2000
    return min((century + short for century in (1800, 1900, 2000, 2100)), key=lambda year: abs(year - base))


def _set_year(point: Point, found: dict[str, str], match: re.Match[str], ref_year: int | None, taiwan: bool) -> bool:
    if "y4" in found or "ycn" in found:
        point.year = chinese(found.get("y4") or found["ycn"])
        return point.year is not None and 1000 <= point.year <= 2199
    if "era" in found:
        number = 1 if found["eran"] == "元" else chinese(found["eran"]) or 0
        point.year = chinese_eras.year_of(found["era"], number)
        return point.year is not None
    if "roc" in found:
        point.year = 1911 + (1 if found["roc"] == "元" else chinese(found["roc"]) or 0)
    elif "fiscal" in found or "y3" in found:
        point.year = 1911 + (chinese(found.get("fiscal") or found["y3"]) or 0)
        near = ref_year is None or -60 <= point.year - ref_year <= 10
        return near and ("fiscal" in found or taiwan)
    elif "y2" in found:
        point.year = nearest_century(chinese(found["y2"]) or 0, ref_year)
        return _is_short_year(point.year, found, match, ref_year)
    elif "yrel" in found:
        point.year_base, point.year = RELATIVE_YEARS[found["yrel"]]
    return True


def _is_short_year(year: int, found: dict[str, str], match: re.Match[str], ref_year: int | None) -> bool:
    """Tell 24年 and 九四年 as years from 24年 as a length of time."""
    if any(key in found for key in ("m", "q", "half", "firstn", "nth", "first", "same", "ypart")):
        return True
    text, short = match.string, found["y2"]
    if not short[0].isdigit():
        return short[0] in "〇零○六七八九" and not DURATION_AFTER.match(text, match.end())
    if short[0] == "0":
        return not DURATION_BEFORE.search(text, 0, match.start())
    near = (ref_year is not None and abs(year - ref_year) <= 3) or short[0] in "89"
    return (
        near
        and not DURATION_AFTER.match(text, match.end())
        and not DURATION_BEFORE.search(text, max(0, match.start() - 2), match.start())
    )


def _set_tail(point: Point, found: dict[str, str], has_year: bool) -> Reading | None:
    if "nq" in found:
        point.count, point.count_unit = chinese(found["nqn"]) or 0, "quarter"
        point.count *= -1 if found["nq"] == "后" else 1
    elif "firstn" in found:
        return _first_n(point, found, has_year)
    elif "nth" in found or "first" in found:
        point.nth, point.nth_unit = chinese(found.get("nth", "一")) or 0, UNITS[found.get("nthu") or found["firstu"]]
        return point if has_year else None
    elif "half" in found:
        point.half = 1 if found["half"] in "上前" else 2
    elif "same" in found:
        point.same_period = True
        return point if has_year else None
    elif "ypart" in found:
        return _year_part(point, found["ypart"], has_year)
    _set_quarter(point, found)
    return _set_month(point, found)


def _set_quarter(point: Point, found: dict[str, str]) -> None:
    quarter = found.get("q") or found.get("q1") or found.get("q2") or ("1" if "qf" in found else None)
    if quarter:
        point.quarter = chinese(quarter)
        point.part = "end" if "qpart" in found and found["qpart"] != "初" else "start" if "qpart" in found else ""


def _first_n(point: Point, found: dict[str, str], has_year: bool) -> Reading | None:
    count, unit = chinese(found["n"]) or 0, UNITS[found["nu"]]
    back = found["firstn"] in ("后", "最后")
    if has_year or (unit == "month" and not back):
        point.count, point.count_unit = (-count if back else count), unit
        return point
    if found["firstn"] == "前" and unit == "day" and count == 1:
        return None  # 前一天: the day before what was spoken of
    if found["firstn"] == "前" and unit != "month":
        return Stretch(start=point.start, end=point.end, unit=unit, count=-count)
    return None


def _year_part(point: Point, part: str, has_year: bool) -> Reading | None:
    if not has_year:
        if part[0] not in "年岁":
            return None
        point.year_base, point.year = "ref", 0
    if not part.startswith(("年", "岁")) and len(part) == 1:
        part = "年" + part
    if PARTS[part] in ("before", "after"):
        point.kind = "vague"
        return point
    point.part = PARTS[part]
    point.kind = "vague"
    return point


def _is_lunar(found: dict[str, str]) -> bool:
    """Tell 五月廿二 and 八月十五, days of the lunar calendar for want of 日 (festivals read them)."""
    open_day = found.get("d0", "")
    return open_day.startswith("廿") or (found.get("m"), open_day) == ("八", "十五")


def _set_month(point: Point, found: dict[str, str]) -> Reading | None:
    if "mrel" in found:
        point.month_base, point.month = RELATIVE_MONTHS[found["mrel"]]
    elif "m" in found:
        point.month = chinese(found["m"])
    if _is_lunar(found):
        return None
    day = found.get("d") or found.get("dd") or found.get("d0")
    if day:
        point.day = chinese(day)
    if "mnthu" in found:
        point.nth, point.nth_unit = _nth(found), UNITS[found["mnthu"]]
        point.weekday = WEEKDAYS[found["mwd"]] if "mwd" in found else None
    if "mn" in found:
        point.count, point.count_unit = chinese(found["mn"]) or 0, "day"
    if "mpart" in found:
        point.part = PARTS[found["mpart"]]
        point.kind = "date" if "旬" in found["mpart"] else "vague"
    if "wd" in found:
        point.weekday = WEEKDAYS[found["wd"]]
    return point


def _nth(found: dict[str, str]) -> int:
    """Return 2 for 第二, -1 for 最后一, -2 for 倒数第二."""
    if "mnth" in found:
        return chinese(found["mnth"]) or 0
    return -(chinese(found.get("mback", "一")) or 0)
