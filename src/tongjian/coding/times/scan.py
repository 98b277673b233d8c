"""Finding readings: where a time may begin, which rule reads the longest one there, and how neighbours are put together."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from tongjian.coding.times import chinese, chinese_dates, english
from tongjian.coding.times.chinese_words import CN
from tongjian.coding.times.english_words import FULL_WEEKDAYS, MONTHS, WEEKDAYS
from tongjian.coding.times.parts import Length
from tongjian.coding.times.point import Point
from tongjian.coding.times.ranges import Open, Range, Several
from tongjian.coding.times.readings import Reading

_ZH_UNITS: Final = "年月日号天周星礼季个世工半多余来"
_ZH_START: Final = re.compile(
    rf"(?<![\d.])\d{{1,4}}(?=[ ]?(?:[{_ZH_UNITS}初]|[-—–至到~、和及与/.]|\d))|(?<![{CN}])[{CN}]{{1,8}}(?=[ ]?(?:[{_ZH_UNITS}前]|[-—–至到~、和及与]))"
    r"|今(?=[天日晨晚早夜年个月起后周星礼])|昨|前(?=[天日晚年一两三四五六七八九十百\d几首个])|大[前后]|明(?=[天日晨晚早年\(])|后(?=[天日年一两三四\(])|去年|旧年|来年"
    r"|[本这当同该那次翌隔下上][天日晚夜晨年月周星礼季一二两三四半世下上个\d]|上个|第[一二三四1-4]季|第[二三][天日年]|首[季月周个\d]|最近|最后|年[初底末中]|岁末|[上下]半[年月]"
    r"|周[一二三四五六日末]|星期|礼拜|过去|近[日年来一二两三四五六七八九十百几\d]|未来|此后|接下|随后|日前|公元|民国|同[期日年月]|q[1-4]|转天|是日|即日|元旦|除夕|春节|国庆|圣诞|中秋|端午|劳动节|五一|感恩节"
)
_EN_START: Final = re.compile(
    r"(?<![a-z0-9.,$€£¥-])(?:(?:\d{1,4}|'\d0s)|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|tonight|tomorrow|"
    r"tmrw?|yesterday|overnight|last|next|this|past|previous|prior|preceding|coming|upcoming|following|ensuing|subsequent|current|present|same|that|"
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|"
    r"eighteenth|nineteenth|twentieth|twenty|thirty|thirtieth|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a |an |another|few|several|dozen|half|early|earlier|mid|middle|late|later|beginning|"
    r"start|end|close|turn|rest|remainder|dawn|outset|final|latest|closing|opening|year|month|week|quarter|weekend|in |within|after|over|the (?:day|very|1|2|3|following|next|same|previous|comparable|corresponding)|day|"
    r"spring|summer|autumn|fall|winter|fiscal|financial|fy|q[1-4]|h[12]|twenties|thirties|nineties|eighties|seventies|sixties|fifties|forties|so far|since the|eo[ymd]|bo[ym]|all |"
    r"christmas|new year|boxing|thanksgiving|halloween|labor day|memorial|columbus|martin luther|mother|father|easter|good friday|black friday|independence|veterans|"
    r"valentine|earth day|ash w|april fool|bastille|juneteenth|international w|st\. p|comparable|corresponding))"
)
_AMBIGUOUS: Final = frozenset(["may", "march", "mar", "jan", "sat", "sun", "mon", "wed", "sec", "dec"])
_SHORT_DAYS: Final = frozenset(WEEKDAYS) - frozenset(FULL_WEEKDAYS)
_MAY_BEFORE: Final = re.compile(
    r"\b(?:in|of|by|since|until|till|from|to|and|through|during|before|after|between|for|late|early|mid|last|next|this|on|or)[ -]$"
)

_ZH_JOIN: Final = re.compile(r"[ ]?(?:起?至|起?到|-{1,3}|—{1,3}|–{1,3}|~{1,3}|开始到|开始至|起直?[到至])[ ]?")
_ZH_LIST: Final = re.compile(r"[ ]?(?:、|和|及|与|,)[ ]?")
_EN_JOIN: Final = re.compile(r",? ?(?:-{1,2}|–|—|~| to| through| thru| until| till)(?: on)?(?: the)? ?")
_EN_AND: Final = re.compile(r",? and (?:the )?")


class Scan:
    """The readings of one text in order. `raw` is the text as written, `text` the folded one of the same length."""

    def __init__(self, raw: str, text: str, ref_year: int | None, *, taiwan: bool) -> None:
        self.raw, self.text, self.ref_year, self.taiwan = raw, text, ref_year, taiwan
        self.cased = raw != text

    def chinese(self) -> list[Reading]:
        """Return the Chinese readings, put together."""
        return _joined(self.text, self._found(_ZH_START, self._chinese_at), _chinese_join)

    def english(self) -> list[Reading]:
        """Return the English readings, put together."""
        return _joined(self.text, self._found(_EN_START, self._english_at), _english_join)

    def _found(self, start: re.Pattern[str], read: "object") -> list[Reading]:
        found: list[Reading] = []
        end = 0
        for match in start.finditer(self.text):
            if match.start() < end:
                continue
            reading: Reading | None = read(match.start())  # type: ignore[operator]
            if reading is not None:
                found.append(reading)
                end = reading.end
        return found

    def _chinese_at(self, pos: int) -> Reading | None:
        best = chinese_dates.read(self.text, pos, self.ref_year, self.taiwan) if self.text[pos] in chinese_dates.START else None
        for rule in chinese.RULES.get(self.text[pos], ()):
            reading = rule(self.text, pos)
            if reading is not None and (best is None or reading.end > best.end):
                best = reading
        if best is None and self.text[pos].isascii():
            best = next((r for rule in (english.dates.iso, english.dates.numeric) if (r := rule(self.text, pos))), None)
        return best

    def _english_at(self, pos: int) -> Reading | None:
        best: Reading | None = None
        for rule in _rules_at(self.text, pos):
            reading = rule(self.text, pos)
            if reading is not None and (best is None or reading.end > best.end):
                best = reading
        return best if best is None or self._is_name(best) else None

    def _is_name(self, reading: Reading) -> bool:
        """Tell May and March from may and march, Sat from sat, by their capital where the text has capitals."""
        word = self.text[reading.start : reading.end].strip(". ")
        if word not in _AMBIGUOUS and word not in _SHORT_DAYS:
            return True
        if word == "may":
            before = self.text[max(0, reading.start - 9) : reading.start]
            return bool(_MAY_BEFORE.search(before)) and (not self.cased or self.raw[reading.start] == "M")
        return self.cased and self.raw[reading.start].isupper()


def _english_table() -> dict[str, tuple[english.Rule, ...]]:
    dated, loose = english.dates, english._LOOSE
    table: dict[str, tuple[english.Rule, ...]] = {}
    for name in MONTHS:
        table[name[:3]] = english._NAMES
    for name in WEEKDAYS:
        table[name[:3]] = english._DAYS
    for word in ("tod", "ton", "tom", "tmr", "yes", "ove", "the", "day", "tha"):
        table[word] = (
            english.day_word,
            english.other_day,
            english.after_next,
            english.relative,
            english.the_day,
            english.ordinal_part,
            english.year_ago,
            english.ahead,
        )
    for word in [
        "last",
        "next",
        "this",
        "past",
        "previous",
        "prior",
        "preceding",
        "coming",
        "upcoming",
        "following",
        "ensuing",
        "subsequent",
        "current",
        "present",
        "same",
        "that",
        "all",
    ]:
        table[word[:3]] = (*loose, english.part)
    for word in ("year", "month", "week", "quarter", "weekend"):
        table[word[:3]] = table.get(word[:3], ()) + (
            english.year_end, english.to_date, english.week_of, english.week_number, english.weekend, english.after_next, english.year_ago, dated.bare_year,
        )  # fmt: skip
    for word in [
        "early",
        "earlier",
        "mid",
        "middle",
        "late",
        "later",
        "beginning",
        "start",
        "end",
        "close",
        "turn",
        "rest",
        "remainder",
        "dawn",
        "outset",
    ]:
        table[word[:3]] = (english.part, english.dates.decade, english.ordinal_part, english.ago)
    for word in ("in ", "wit", "aft", "ove"):
        table[word] = table.get(word, ()) + (english.ahead,)
    for word in ("spr", "sum", "aut", "fal", "win"):
        table[word] = (dated.season,)
    for word in ("fis", "fin", "fy"):
        table[word] = (dated.fiscal, english.relative, english.ordinal_part)
    for word in ("so ", "sin"):
        table[word] = (english.to_date,)
    for word in ("eoy", "eom", "eod", "bom"):
        table[word] = (english.short,)
    for word in ("com", "cor"):
        table[word] = table.get(word, ()) + (english.year_ago,)
    for word in ("twe", "thi", "for", "fif", "six", "sev", "eig", "nin"):
        table[word] = tuple(dict.fromkeys((*table.get(word, ()), *english._WORDS, dated.decade)))
    for word in [
        "one",
        "two",
        "three",
        "four",
        "five",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "a",
        "an",
        "another",
        "few",
        "several",
        "dozen",
        "half",
        "first",
        "second",
        "fourth",
        "final",
        "latest",
        "closing",
        "opening",
    ]:
        table[word[:3]] = tuple(dict.fromkeys((*table.get(word[:3], ()), *english._WORDS)))
    for word in ("q1", "q2", "q3", "q4", "h1", "h2"):
        table[word] = (dated.quarter,)
    return table


_TABLE: Final = _english_table()
_FEASTS: Final = frozenset(
    [
        "chr",
        "new",
        "box",
        "tha",
        "hal",
        "lab",
        "mem",
        "col",
        "mar",
        "mot",
        "fat",
        "eas",
        "goo",
        "bla",
        "ind",
        "vet",
        "val",
        "ear",
        "ash",
        "apr",
        "bas",
        "jun",
        "int",
        "st.",
    ]
)


def _rules_at(text: str, pos: int) -> Iterable[english.Rule]:
    if text[pos].isdigit() or text[pos] == "'":
        return (*english._DIGITS, english.english_holiday)
    key = text[pos : pos + 3]
    rules = _TABLE.get(key) or _TABLE.get(key[:2]) or _TABLE.get(key.split(" ")[0]) or ()
    return (*rules, english.english_holiday) if key in _FEASTS else rules


def _joined(text: str, found: list[Reading], join: "object") -> list[Reading]:
    out: list[Reading] = []
    for reading in found:
        joined: Reading | None = join(text, out[-1], reading) if out else None  # type: ignore[operator]
        if joined is None:
            out.append(reading)
        else:
            out[-1] = joined
    return out


def _dated(reading: Reading) -> bool:
    return not isinstance(reading, Length | Open) and reading.kind not in ("deadline",)


def _chinese_join(text: str, left: Reading, right: Reading) -> Reading | None:
    gap = text[left.end : right.start]
    if len(gap) > 6 or not (_dated(left) and _dated(right)):
        return None
    if _ZH_JOIN.fullmatch(gap) and not isinstance(left, Range):
        return Range(start=left.start, end=right.end, left=left, right=right)
    if (
        _ZH_LIST.fullmatch(gap)
        and _is_day(left)
        and isinstance(right, Point)
        and right.day is not None
        and right.year is None
        and right.month is None
    ):
        parts = (*left.parts, right) if isinstance(left, Several) else (left, right)
        return Several(start=left.start, end=right.end, parts=parts)
    return None


def _is_day(reading: Reading) -> bool:
    return isinstance(reading, Several) or (isinstance(reading, Point) and reading.day is not None)


def _english_join(text: str, left: Reading, right: Reading) -> Reading | None:
    gap = text[left.end : right.start]
    if len(gap) > 14 or not (_dated(left) and _dated(right)) or isinstance(left, Range):
        return None
    between = text[max(0, left.start - 12) : left.start].rstrip().endswith(("between", "between the"))
    if _EN_JOIN.fullmatch(gap) or (between and _EN_AND.fullmatch(gap)):
        return Range(start=left.start, end=right.end, left=left, right=right)
    return None


def opened(reading: Reading, side: str, start: int, end: int) -> Open:
    """Return `reading` open to one side, spanning start..end."""
    return Open(start=start, end=end, inner=replace(reading), side=side, kind="since" if side in ("since", "after") else "until")
