"""Chinese feast days and dates of the lunar calendar: 春节, 去年中秋节, 国庆假期, 农历八月十五, 正月初五."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from tongjian.coding.times import calendar, lunar, solar_terms
from tongjian.coding.times.calendar import Span
from tongjian.coding.times.chinese_words import CN, DIGIT4, MON, RELATIVE_YEARS, any_of
from tongjian.coding.times.numerals import chinese
from tongjian.coding.times.readings import Reading, Setting

_SOLAR: Final[dict[str, tuple[int, int]]] = {
    "元旦": (1, 1), "情人节": (2, 14), "妇女节": (3, 8), "三八节": (3, 8), "消费者权益日": (3, 15),
    "愚人节": (4, 1), "劳动节": (5, 1), "五一": (5, 1), "青年节": (5, 4), "儿童节": (6, 1), "六一": (6, 1), "建党节": (7, 1),
    "建军节": (8, 1), "教师节": (9, 10),
    "国庆": (10, 1),
    "光棍节": (11, 11),
    "双十一": (11, 11), "双十二": (12, 12), "十一": (10, 1), "双十节": (10, 10),
    "万圣节": (10, 31), "平安夜": (12, 24), "圣诞": (12, 25),
}  # fmt: skip
_LUNAR: Final[dict[str, tuple[int, int]]] = {
    "春节": (1, 1), "大年初一": (1, 1), "元宵节": (1, 15), "端午": (5, 5), "七夕": (7, 7), "中元节": (7, 15), "中秋": (8, 15),
    "重阳节": (9, 9), "腊八": (12, 8), "除夕": (12, -1), "大年三十": (12, -1), "大年夜": (12, -1),
}  # fmt: skip
_NTH: Final[dict[str, tuple[int, int, int]]] = {"母亲节": (5, 6, 2), "父亲节": (6, 6, 3), "感恩节": (11, 3, 4)}
# solar terms that are nothing else; 大雪 and 雨水 are weather, and 清明 and 立春 stand in names
_TERMS: Final = frozenset(
    ("清明", "谷雨", "立夏", "芒种", "夏至", "立秋", "处暑", "白露", "秋分", "春分", "霜降", "立冬", "冬至", "立春", "惊蛰",
     "小满", "小暑", "大暑", "寒露", "小雪", "大雪", "小寒", "大寒", "雨水")
)  # fmt: skip
# the short ones are also numbers, names or food, and need a word of feasts after them
_NEEDS: Final = {
    "五一": "劳动节|国际劳动节",
    "六一": "儿童节",
    "十一": "",
    "国庆": "节|日",
    "端午": "节",
    "中秋": "节",
    "七夕": "节",
    "腊八": "节",
    "圣诞": "节|夜|日",
    "清明": "节",
    **dict.fromkeys(("小满", "小暑", "大暑", "寒露", "小雪", "大雪", "小寒", "大寒", "雨水", "白露", "谷雨"), "节气"),
}
_HOLIDAY: Final = "小?长?假|黄金周|期间|前夕|假日|当天|前后"
_WORDS: Final = "|".join(
    f"{name}(?:{_NEEDS[name]}|(?={_HOLIDAY}))" if _NEEDS.get(name) else f"{name}(?={_HOLIDAY}|$)" if name in _NEEDS else name
    for name in sorted([*_SOLAR, *_LUNAR, *_NTH, *sorted(_TERMS)], key=len, reverse=True)
)
_YEAR: Final = rf"(?:(?P<y4>{DIGIT4})年|(?P<yrel>{any_of(RELATIVE_YEARS)}))"
FESTIVAL: Final = re.compile(rf"(?:{_YEAR}的?)?(?P<name>{_WORDS})(?:节(?!目|奏))?")
_OF_COUNT: Final = "[国方名家位人个次艘架年月轮度省地州大强巨]"  # 9月初三国外长会晤: three states early in September
_LUNAR_DAY: Final = rf"(?:初(?:[一二三四五六七八九十](?!{_OF_COUNT})|\d)|[一二三]?十[{CN}]?|廿[{CN}]?|卅|\d{{1,2}})[日号]?"
LUNAR_DATE: Final = re.compile(
    rf"(?:(?P<mark>农历|阴历|旧历)的?)?(?:{_YEAR}的?)?(?P<mark2>农历|阴历|旧历)?"
    rf"(?:大年(?P<new>初[一二三四五六七八九十])|(?P<leap>闰)?(?P<m>正|腊|冬|{MON})月(?P<d>{_LUNAR_DAY})?)"
)
STARTS: Final = "".join(sorted({name[0] for name in [*_SOLAR, *_LUNAR, *_NTH, *_TERMS]} | set("农阴旧闰正腊冬大")))
_MONTH_NAMES: Final = {"正": 1, "冬": 11, "腊": 12}
EVE: Final = 30  # days; of a feast so near something may be told as done (春节前已…), though the feast is still to come
NEAR: Final = 183  # days; a feast named without its year is the nearest one, unless the words look the other way


def day_in(name: str, year: int) -> date | None:
    """Return the day of a feast in a year; of a lunar one the day in the lunar year that begins in it."""
    if name in _TERMS:
        return solar_terms.day_of(year, name)
    if name in _SOLAR:
        return date(year, *_SOLAR[name])
    if name in _LUNAR:
        month, day = _LUNAR[name]
        return lunar.day_of(year - (month == 12), month, day)
    month, weekday, nth = _NTH[name]
    return calendar.nth_weekday(calendar.months(year, month, month, "month"), weekday, nth)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Festival(Reading):
    """A feast day of a year, of a year counted from the publication's, or the nearest one."""

    name: str
    year: int | None = None
    shift: int | None = None
    relative: bool = True

    @property
    def floating(self) -> bool:
        """Tell whether no year is said."""
        return self.year is None and self.shift is None

    def resolve(self, at: Setting) -> Span | None:
        """Return the day."""
        year = self.year
        if year is None:
            if at.ref is None:
                return None
            year = at.ref.year + (self.shift or 0)
            if self.shift is None:
                year = self._nearest(at, at.ref)
        day = day_in(self.name, year) if 1 <= year <= 9999 else None
        return calendar.day_span(day) if day else None

    def _nearest(self, at: Setting, ref: date) -> int:
        day, look = day_in(self.name, ref.year), at.direction(self)
        if day is None or look == 0:
            return ref.year
        if look > 0 and day < ref:
            return ref.year + 1
        ahead = (day - ref).days
        return ref.year - 1 if ahead > NEAR or (look < -1 and ahead > EVE) else ref.year


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class LunarDate(Reading):
    """A month or day of the lunar calendar."""

    month: int
    day: int | None
    year: int | None = None
    shift: int = 0
    doubled: bool = False
    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return the days."""
        year = self.year if self.year is not None else at.ref.year + self.shift if at.ref else None
        if year is None:
            return None
        first = lunar.day_of(year, self.month, self.day or 1, doubled=self.doubled)
        last = first if self.day else lunar.day_of(year, self.month, -1, doubled=self.doubled)
        return Span(first, last, "day" if self.day else "month") if first and last else None


def _years(match: re.Match[str]) -> tuple[int | None, int | None]:
    year = chinese(match["y4"]) if match["y4"] else None
    if match["yrel"]:
        return year, RELATIVE_YEARS[match["yrel"]][1]
    return year, None


def _is_lunar_day(month: str, day: str) -> bool:
    """Tell 五月廿二 and 八月十五 (the feast of the moon) as days of the lunar calendar: those of the common one end in 日."""
    return (day[:1] in ("廿", "卅") and day[-1] not in "日号") or (month, day) == ("八", "十五")


_BARE: Final = re.compile(
    rf"(?:{_YEAR}的?)?(?:农历|阴历|旧历|公历|阳历)?的?(?P<name>{any_of([*_SOLAR, *_LUNAR, *_NTH, *_TERMS])}|元宵|端阳|重阳|中元)"
    r"[节日]?"
)
_ALSO: Final = {"元宵": "元宵节", "端阳": "端午", "重阳": "重阳节", "中元": "中元节"}


def bare(text: str, year: int) -> date | None:
    """Return the day of a feast that is the whole of a folded `text` (十一, 农历元宵, 去年中秋); `year` is the running one."""
    match = _BARE.fullmatch(text)
    if match is None:
        return None
    name = _ALSO.get(match["name"], match["name"])
    said, shift = _years(match)
    year = said if said is not None else year + (shift or 0)
    if name == "大年三十" and said is not None:
        return lunar.day_of(year, 12, -1)  # by its number a day of the lunar year, unlike 除夕, the eve of the next
    return day_in(name, year) if 1 <= year <= 9999 else None


def festival(text: str, pos: int) -> Reading | None:
    """Read 春节, 去年中秋节, 2019年感恩节."""
    match = FESTIVAL.match(text, pos)
    if match is None:
        return None
    name = next(n for n in sorted([*_SOLAR, *_LUNAR, *_NTH, *_TERMS], key=len, reverse=True) if match["name"].startswith(n))
    year, shift = _years(match)
    return Festival(start=pos, end=match.end(), name=name, year=year, shift=shift)


def lunar_date(text: str, pos: int) -> Reading | None:
    """Read 农历八月十五, 正月初五, 2015年农历十月初一, 闰四月; without a word for it a date is one of the common calendar."""
    match = LUNAR_DATE.match(text, pos)
    if match is None:
        return None
    year, shift = _years(match)
    if match["new"]:
        day = chinese(match["new"].removeprefix("初"))
        return LunarDate(start=pos, end=match.end(), month=1, day=day, year=year, shift=shift or 0)
    named = (
        match["mark"]
        or match["mark2"]
        or match["leap"]
        or match["m"] in _MONTH_NAMES
        or (match["d"] or "").startswith("初")
        or _is_lunar_day(match["m"], match["d"] or "")
    )
    if not named:
        return None
    month = _MONTH_NAMES.get(match["m"]) or chinese(match["m"]) or 0
    day = chinese((match["d"] or "").strip("初日号")) if match["d"] else None
    return LunarDate(
        start=pos, end=match.end(), month=month, day=day, year=year, shift=shift or 0, doubled=match["leap"] is not None
    )
