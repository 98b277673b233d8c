"""Finding Chinese times: where one may begin, and the longest reading there."""

import re
from typing import Final

from tongjian.coding.times import chinese, chinese_dates, chinese_eras, joins, numeric_dates
from tongjian.coding.times.chinese_words import BARE_DAY, CN, NOT_CHINA, TAIL_END
from tongjian.coding.times.readings import Reading

_UNITS: Final = "年月日号天周星礼季个世工半多余来"
_JOINING: Final = "[-—–至到~、和及与]"
# what a Chinese time may begin with: a character, what must not stand before it, and what must follow
_ZH_STARTS: Final[tuple[tuple[str, str, str], ...]] = (
    ("0-9", rf"[\d.{CN}]", rf"\d{{0,3}}(?:[ ]?(?:[{_UNITS}初]|{_JOINING}|[/.])|\d| )"),
    (CN, rf"[\d{CN}]", rf"[{CN}0]{{0,7}}[ ]?(?:[{_UNITS}前]|{_JOINING})|(?<=[一二])[八九〇零○0][{CN}0]{{2}}(?![{CN}])"),
    ("今", "", r"[天日晨晚早夜年个月起后周星礼午上下傍清]|[ ]?\("),
    ("今", "[如当至迄现古而到从距于]", BARE_DAY),
    ("昨", "", ""),
    ("前", "", rf"[天日晚年几首个\d{CN}\(]"),
    ("早", "[^,。则就便已还先更]", "一[天日]"),  # one day sooner (早一天通过) is no time of the past
    ("大", "", "[前后]|年初[一二三四五六七八九十]"),
    ("明", "", r"[天日晨晚早年\(]"),
    ("后", "", r"[天日年一两三四\(]"),
    ("去旧来", "", r"年|[ ]?\("),
    ("本这当同该那次翌隔下上", "", r"[\(财天日晚夜晨年月周星礼季一二两三四半世下上个\d]"),
    ("第", "", "[一二三四1-4]财?季|[二三][天日年]"),
    ("首", "", r"[季月周个\d]"),
    ("最", "", "近|后"),
    ("年", rf"[\d{CN}半多数几余整近]", "内"),
    ("年", "", f"[初底末中]|{TAIL_END}"),
    ("岁", "", "末"),
    ("周", "", "[一二三四五六日末]"),
    ("星", "", "期"),
    ("礼", "", "拜"),
    ("过", "", "去"),
    ("近", "", rf"[ ]?[日年来几\d{CN}]"),
    ("未", "", "来"),
    ("此", "", "[后时]"),
    ("接随", "", "[下后]"),
    ("日", "", "前"),
    ("公民", "", "[元国]"),
    (
        "".join(sorted({era[0] for era in chinese_eras.FIRST})),
        "",
        f"[{''.join(sorted({era[1] for era in chinese_eras.FIRST}))}][元\\d{CN}]",
    ),
    ("今现目", "", "(?<=[至到]今)(?![天日年晚晨早后])|(?<=[至到]现)在|(?<=[至到]目)前"),
    ("上下", "", "半月"),
    ("去昨今明", "", "[今明后][两二2]|后[天日]"),
    ("立夏冬秋清惊谷芒处白霜小大雨寒", "", "[春夏秋冬至分明蛰雨种暑露降寒雪满水]"),
    ("同当那彼", "", "[期时]"),
    ("转", "", "天"),
    ("是即", "", "日"),
    ("全", "", "年"),
    ("半", rf"[\d{CN}上下前后大过多一]", "年|个"),
    ("月", rf"[\d{CN}个上本下当该次同年每这正腊冬日岁近数几]", rf"[初底末]|中{NOT_CHINA}|{TAIL_END}"),
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


def scan(text: str, ref_year: int | None, *, taiwan: bool) -> list[Reading]:
    """Return the readings of a folded text in order, neighbours put together.

    `ref_year` settles the century of two-digit years; `taiwan` lets bare years of three figures count from 1912.
    """
    found: list[Reading] = []
    end = 0
    for match in _ZH_START.finditer(text):
        if match.start() >= end and (reading := _read(text, match.start(), ref_year, taiwan=taiwan)) is not None:
            found.append(reading)
            end = reading.end
    return joins.joined(text, found, joins.chinese)


def _read(text: str, pos: int, ref_year: int | None, *, taiwan: bool) -> Reading | None:
    best = chinese_dates.read(text, pos, ref_year, taiwan) if text[pos] in chinese_dates.START else None
    for rule in chinese.RULES.get(text[pos], ()):
        reading = rule(text, pos)
        if reading is not None and (best is None or reading.end > best.end):
            best = reading
    if best is None and text[pos].isascii():
        best = numeric_dates.iso(text, pos) or numeric_dates.short_year(text, pos) or numeric_dates.numeric(text, pos)
    return best
