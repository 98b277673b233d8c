"""Finding readings: where a time may begin, which rule reads the longest one there, and how neighbours are put together."""

import re
from collections.abc import Callable
from typing import Final

from tongjian.coding.times import chinese, chinese_dates, english_dates, english_start, joins
from tongjian.coding.times.chinese_words import CN, NOT_CHINA
from tongjian.coding.times.english_words import FULL_WEEKDAYS, WEEKDAYS
from tongjian.coding.times.readings import Reading

_UNITS: Final = "年月日号天周星礼季个世工半多余来"
_JOINING: Final = "[-—–至到~、和及与]"
# what a Chinese time may begin with: a character, what must not stand before it, and what must follow
_ZH_STARTS: Final[tuple[tuple[str, str, str], ...]] = (
    ("0-9", rf"[\d.{CN}]", rf"\d{{0,3}}(?:[ ]?(?:[{_UNITS}初]|{_JOINING}|[/.])|\d| )"),
    (CN, rf"[\d{CN}]", rf"[{CN}0]{{0,7}}[ ]?(?:[{_UNITS}前]|{_JOINING})|(?<=[一二])[八九〇零○0][{CN}0]{{2}}(?![{CN}])"),
    ("今", "", r"[天日晨晚早夜年个月起后周星礼]|[ ]?\("),
    ("昨", "", ""),
    ("前", "", rf"[天日晚年几首个\d{CN}\(]"),
    ("大", "", "[前后]"),
    ("明", "", r"[天日晨晚早年\(]"),
    ("后", "", r"[天日年一两三四\(]"),
    ("去旧来", "", r"年|[ ]?\("),
    ("本这当同该那次翌隔下上", "", r"[\(财天日晚夜晨年月周星礼季一二两三四半世下上个\d]"),
    ("第", "", "[一二三四1-4]财?季|[二三][天日年]"),
    ("首", "", r"[季月周个\d]"),
    ("最", "", "近|后"),
    ("年", rf"[\d{CN}]", "内"),
    ("年", "", "[初底末中]"),
    ("岁", "", "末"),
    ("周", "", "[一二三四五六日末]"),
    ("星", "", "期"),
    ("礼", "", "拜"),
    ("过", "", "去"),
    ("近", "", rf"[日年来几\d{CN}]"),
    ("未", "", "来"),
    ("此", "", "[后时]"),
    ("接随", "", "[下后]"),
    ("日", "", "前"),
    ("公民", "", "[元国]"),
    ("同当那彼", "", "[期时]"),
    ("转", "", "天"),
    ("是即", "", "日"),
    ("全", "", "年"),
    ("半", rf"[\d{CN}上下前后大过多一]", "年|个"),
    ("月", rf"[\d{CN}个上本下当该次同年每这正腊冬日岁近数几]", rf"[初底末]|中{NOT_CHINA}"),
    ("元", "", "旦|宵"),
    ("春端中重七双万平圣国除劳青儿妇情愚建教母父感消三清", "", "[节午秋阳夕元十圣安诞庆动年童女人党军师亲恩费八明]"),
    ("五六十", rf"[\d{CN}]", "一(?:劳|儿|国|小|长|假|黄|期|前)"),
    ("农阴旧闰正腊冬", "", "[历月年八闰一二三四五六七八九十]"),
    ("q", "[a-z]", "[1-4]"),
)


def _starts() -> re.Pattern[str]:
    """Return the pattern of one character that may begin a time; a character class first is what makes the search fast."""
    ways = (
        f"(?<=[{chars}])" + (f"(?<!{barred}.)" if barred else "") + (f"(?={follows})" if follows else "")
        for chars, barred, follows in _ZH_STARTS
    )
    return re.compile(f"[{''.join(chars for chars, _, _ in _ZH_STARTS)}](?:{'|'.join(ways)})")


_ZH_START: Final = _starts()
_SHORT_DAYS: Final = frozenset(WEEKDAYS) - frozenset(FULL_WEEKDAYS)
_AMBIGUOUS: Final = frozenset({"may", "march", "mar", "jan", "dec"}) | _SHORT_DAYS
_MAY_LAST: Final = re.compile(r" may$")
_FIRST_WORD: Final = re.compile(r"[a-z]+")
_ON_BEFORE: Final = re.compile(r"\b(?:on|last|next|this|or|and) $")
_MAY_BEFORE: Final = re.compile(
    r"\b(?:in|of|by|since|until|till|from|to|and|through|during|before|after|between|for|late|early|mid"
    r"|last|next|this|on|or)[ -]$"
)


class Scan:
    """The readings of one text in order. `raw` is the text as written, `text` the folded one of the same length."""

    def __init__(self, raw: str, text: str, ref_year: int | None, *, taiwan: bool) -> None:
        self.raw, self.text, self.ref_year, self.taiwan = raw, text, ref_year, taiwan
        self.cased = raw != text

    def chinese(self) -> list[Reading]:
        """Return the Chinese readings, put together."""
        return joins.joined(self.text, self._found(_ZH_START, self._chinese_at), joins.chinese)

    def english(self) -> list[Reading]:
        """Return the English readings, put together."""
        return joins.joined(self.text, self._found(english_start.START, self._english_at), joins.english)

    def _found(self, start: re.Pattern[str], read: Callable[[re.Match[str]], Reading | None]) -> list[Reading]:
        found: list[Reading] = []
        end = 0
        for match in start.finditer(self.text):
            if match.start() < end:
                continue
            reading = read(match)
            if reading is not None:
                found.append(reading)
                end = reading.end
        return found

    def _chinese_at(self, match: re.Match[str]) -> Reading | None:
        pos = match.start()
        best = chinese_dates.read(self.text, pos, self.ref_year, self.taiwan) if self.text[pos] in chinese_dates.START else None
        for rule in chinese.RULES.get(self.text[pos], ()):
            reading = rule(self.text, pos)
            if reading is not None and (best is None or reading.end > best.end):
                best = reading
        if best is None and self.text[pos].isascii():
            best = next((r for rule in (english_dates.iso, english_dates.numeric) if (r := rule(self.text, pos))), None)
        return best

    def _english_at(self, match: re.Match[str]) -> Reading | None:
        best = english_start.read(self.text, match)
        return best if best is None or self._is_name(best) else None

    def _is_name(self, reading: Reading) -> bool:
        """Tell May and March from may and march, Sat from sat, by their capital where the text has capitals."""
        if _MAY_LAST.search(self.text, reading.start, reading.end) and self.cased and self.raw[reading.end - 3] != "M":
            return False  # "this may be"
        word = _FIRST_WORD.match(self.text, reading.start, reading.end)
        if word is None or word.group() not in _AMBIGUOUS:
            return True
        if self.text.startswith("-a-", reading.end):
            return False  # Mar-a-Lago
        if word.group() in _SHORT_DAYS and word.end() >= reading.end:
            return bool(_ON_BEFORE.search(self.text, max(0, reading.start - 6), reading.start)) and self._capital(reading)
        if any(ch.isdigit() for ch in self.text[reading.start : reading.end]):
            return True
        if word.group() == "may" and word.end() >= reading.end:
            before = self.text[max(0, reading.start - 9) : reading.start]
            return bool(_MAY_BEFORE.search(before)) and self._capital(reading)
        return self.cased and self.raw[reading.start].isupper()

    def _capital(self, reading: Reading) -> bool:
        return not self.cased or self.raw[reading.start].isupper()
