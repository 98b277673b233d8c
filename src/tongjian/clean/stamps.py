"""Dates and times as pages write them, to ISO-8601 of the very precision and zone that was written."""

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), start=1)
    for name in names.split()
}  # fmt: skip
# zones whose abbreviation means one offset in news; CST, IST and BST mean several and are left out
_ZONES: Final = {
    "z": "Z", "utc": "Z", "gmt": "Z", "est": "-05:00", "edt": "-04:00", "mst": "-07:00", "mdt": "-06:00",
    "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00", "jst": "+09:00", "kst": "+09:00",
    "hkt": "+08:00", "sgt": "+08:00", "北京时间": "+08:00", "台北时间": "+08:00", "香港时间": "+08:00", "beijing time": "+08:00",
    "taipei time": "+08:00", "hong kong time": "+08:00", "singapore time": "+08:00", "tokyo time": "+09:00", "东京时间": "+09:00",
}  # fmt: skip
_ZONE: Final = (
    r"[+\-]\d{2}:?\d{2}|z\b|(?:utc|gmt)(?:\s?[+\-]\d{1,2}(?::?\d{2})?(?!\d))?|[ecmp][sd]t\b|cest|cet|jst|kst|hkt|sgt"
    r"|(?:北京|台北|香港|东京)时间|(?:beijing|taipei|hong kong|singapore|tokyo) time"
)
_MONTH: Final = (
    "(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_CLOCK: Final = (
    r"(?:(?:\s{0,3}(?:t|at|,|-|\||星期.|周.|\(.{1,3}\)|[–—•·∙])){0,2}\s{0,3}(?P<half>上午|下午|晚上|中午|凌晨|早上)?\s{0,2}"
    # "9.41" is a clock where a half of the day or a zone follows, else a number
    r"(?P<hour>\d{1,2})(?:[:时点h]|\.(?=\d{2}\s?(?:[ap]\.?m|gmt|bst|utc|[ecmp][sd]t|cest|cet|ist)\b))(?P<minute>\d{2})"
    r"(?:分|(?::(?P<second>\d{2})(?:[.,]\d{1,9})?))?\s{0,2}(?P<noon>[ap]\.?m\b\.?)?\s{0,2}\(?(?P<zone>" + _ZONE + ")?)?"
)
_NUMERIC: Final = re.compile(
    r"(?<![\d/.\-])(?P<year>(?:19|20)\d{2})\s{0,1}[-/.年]\s{0,1}(?P<month>\d{1,2})\s{0,1}[-/.月]\s{0,1}(?P<day>\d{1,2})(?!\d)日?"
    + _CLOCK,
    re.IGNORECASE,
)
_COMPACT: Final = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?:t?(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?)?(?!\d)",
    re.IGNORECASE,
)
_MONTH_FIRST: Final = re.compile(
    r"\b" + _MONTH + r"\.?\s{1,3}(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?P<year>(?:19|20)\d{2})\b" + _CLOCK, re.IGNORECASE
)
_DAY_FIRST: Final = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s{1,3}of)?[\s\-/.]{1,3}"
    + _MONTH
    + r"\.?,?[\s\-/]{1,3}(?P<year>(?:19|20)\d{2})\b"
    + _CLOCK,
    re.IGNORECASE,
)
_YEAR_FIRST: Final = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})[\s\-]{1,2}" + _MONTH + r"\.?[\s\-]{1,2}(?P<day>\d{1,2})(?!\d)" + _CLOCK, re.IGNORECASE
)
_CLOCK_FIRST: Final = re.compile(
    r"\b(?P<hour>\d{1,2}):(?P<minute>\d{2})\s{0,2}(?P<noon>[ap]\.?m\b\.?)?\s{0,2}(?P<zone>" + _ZONE + r")?,?\s{1,3}"
    r"(?:on\s)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s{1,2})?"
    + _MONTH
    + r"\.?\s{1,3}(?P<day>\d{1,2}),?\s{1,3}(?P<year>(?:19|20)\d{2})\b",
    re.IGNORECASE,
)
# 05/06/2024 is May or June by country and is left alone where nobody says which; a part over 12 tells which one is the day
_SLASHED_DAY: Final = re.compile(
    r"(?<![\d/.\-])(?P<day>1[3-9]|2\d|3[01])[/.\-](?P<month>0?[1-9]|1[0-2])[/.\-](?P<year>(?:19|20)\d{2})(?!\d)" + _CLOCK,
    re.IGNORECASE,
)
_SLASHED_MONTH: Final = re.compile(
    r"(?<![\d/.\-])(?P<month>0?[1-9]|1[0-2])[/\-](?P<day>1[3-9]|2\d|3[01])[/\-](?P<year>(?:19|20)\d{2})(?!\d)" + _CLOCK,
    re.IGNORECASE,
)
_SLASHED: Final = {
    order: re.compile(r"(?<![\d/.])" + one + "[/.]" + other + r"[/.](?P<year>(?:19|20)\d{2})(?!\d)" + _CLOCK, re.IGNORECASE)
    for order, one, other in (
        ("dmy", r"(?P<day>\d{1,2})", r"(?P<month>0?[1-9]|1[0-2])"),
        ("mdy", r"(?P<month>0?[1-9]|1[0-2])", r"(?P<day>\d{1,2})"),
    )
}
_MINGUO: Final = re.compile(
    r"[民⺠][国國]\s{0,1}(?P<minguo>\d{2,3})\s{0,1}年\s{0,1}(?P<month>\d{1,2})\s{0,1}月\s{0,1}(?P<day>\d{1,2})\s{0,1}日" + _CLOCK
)
# offices in Taiwan write 113-05-13 behind a label
_MINGUO_LABELLED: Final = re.compile(
    r"(?:发布|发表|刊登|张贴|上版|上架|更新|公告|建立|日期|时间)[^\s\d:]{0,4}\s{0,2}:\s{0,2}"
    r"(?P<minguo>1\d{2})\s{0,1}[-/.年]\s{0,1}(?P<month>\d{1,2})\s{0,1}[-/.月]\s{0,1}(?P<day>\d{1,2})(?!\d)日?" + _CLOCK
)
_HAN_DIGITS: Final = "〇零一二三四五六七八九"
_HAN: Final = re.compile(
    r"(?P<year>[二一][〇○零一二三四五六七八九]{3}|民国[一二三四五六七八九十百〇零]{1,5})年(?P<month>[一二三四五六七八九十]{1,2})月"
    r"(?P<day>[一二三四五六七八九十廿卅]{1,3})日" + _CLOCK
)
# year, day and clock drawn as three boxes: "2024  05/16  09:12"
_BOXED: Final = re.compile(
    r"(?<![\d/.\-])(?P<year>(?:19|20)\d{2})\s{1,3}(?P<month>\d{1,2})\s{0,2}[/月\-]\s{0,2}(?P<day>\d{1,2})日?\s{1,3}(?P<hour>\d{1,2})"
    r":(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?!\d)"
)
# the day drawn large, year and month beside it: "16  2024-05"
_DAY_BOXED: Final = re.compile(
    r"(?<![\d/.\-:年])(?P<day>\d{1,2})\s{1,3}(?P<year>(?:19|20)\d{2})\s{0,1}[-/.年]\s{0,1}(?P<month>\d{1,2})月?(?!\s{0,1}[\d\-/.])"
)
_TEXTUAL: Final = (
    _BOXED, _DAY_BOXED, _NUMERIC, _CLOCK_FIRST, _MONTH_FIRST, _DAY_FIRST, _YEAR_FIRST, _SLASHED_DAY, _SLASHED_MONTH, _MINGUO,
    _MINGUO_LABELLED, _HAN,
)  # fmt: skip
_MAY_BE: Final = re.compile(r"(?:19|20)\d{2}|年|[民⺠][国國]|1\d{2}\s?[-/.]")  # no date is without one of these
_MINGUO_START: Final = 1911
Order = Literal["dmy", "mdy"]
_FAR: Final = re.compile(r"(?P<sign>[+\-])(?P<hours>\d{1,2}):?(?P<minutes>[0-5]\d)?$")
_EPOCH: Final = re.compile(r"(1[0-9]{9})(?:[0-9]{3})?")


def stamps_in(text: str, order: Order | None = None) -> Iterator[tuple[int, str]]:
    """Yield (place, ISO value) of every full date in `text`, in order of place.

    `order` says how the page writes 05/06/2024; without it only those dates of that form are read that have one meaning.
    """
    yield from ((place, value) for place, _, value in spans_in(text, order))


def spans_in(text: str, order: Order | None = None) -> list[tuple[int, int, str]]:
    """Return (start, end, ISO value) of every full date in `text` with its clock, in order; see `stamps_in`."""
    found: list[tuple[int, int, str]] = []
    if not _MAY_BE.search(text):
        return found
    for pattern in (*_TEXTUAL, _SLASHED[order]) if order else _TEXTUAL:
        for m in pattern.finditer(text):
            value = _iso(m)
            if value:
                found.append((m.start("minguo" if pattern is _MINGUO_LABELLED else 0), m.end(), value))
    return sorted(set(found))


def order_of(text: str) -> Order | None:
    """Return in which order a date such as 25/06/2024 in `text` has day and month, or None where there is none."""
    for pattern, order in ((_SLASHED_DAY, "dmy"), (_SLASHED_MONTH, "mdy")):
        if pattern.search(text):
            return "dmy" if order == "dmy" else "mdy"
    return None


def parse_stamp(text: str) -> str | None:
    """Return the first date in a machine-readable field (ISO, RFC 822, words, Unix seconds or milliseconds), or None."""
    return _stamp(text) if text else None


@lru_cache(maxsize=512)  # a page names its time in its data, its head and its text
def _stamp(text: str) -> str | None:
    whole = _NUMERIC.fullmatch(text)  # as machines write it: no other form can begin earlier
    if whole and (value := _iso(whole)):
        return value
    epoch = _EPOCH.fullmatch(text.strip())
    if epoch:
        return datetime.datetime.fromtimestamp(int(epoch.group(1)), datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for _, value in stamps_in(text):
        return value
    compact = _COMPACT.search(text)
    return _iso(compact) if compact else None


def _iso(m: re.Match[str]) -> str | None:
    parts = m.groupdict()
    try:
        day = _han_day(parts) if m.re is _HAN else _day(parts)
    except ValueError:
        return None
    return day.isoformat() + _clock(parts)


def _day(parts: dict[str, str]) -> datetime.date:
    month = parts["month"].lower()
    number = _MONTHS.get(month) or int(month) if month.isdigit() or month in _MONTHS else 0
    minguo = parts.get("minguo")
    return datetime.date(int(minguo) + _MINGUO_START if minguo else int(parts["year"]), number, int(parts["day"]))


def _han_day(parts: dict[str, str]) -> datetime.date:
    written = parts["year"]
    if written.startswith("民国"):
        year = _counted(written[2:]) + _MINGUO_START
    else:
        year = int("".join(str(_HAN_DIGITS.index(ch) - 1) if ch not in "〇○零" else "0" for ch in written))
    return datetime.date(year, _counted(parts["month"]), _counted(parts["day"]))


def _counted(han: str) -> int:
    """Return the number below 1000 that Han numerals write (二十五, 廿五, 一百一十三); raises ValueError for other orders."""
    han = han.replace("廿", "二十").replace("卅", "三十").replace("零", "").replace("〇", "")
    hundreds, _, rest = han.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    number = (100 * _digit(hundreds) if "百" in han else 0) + (10 * (_digit(tens) if tens else 1) if ten else 0)
    return number + (_digit(ones) if ones else 0)


def _digit(han: str) -> int:
    if len(han) != 1 or han not in _HAN_DIGITS[2:]:
        raise ValueError(f"no digit: {han}")
    return _HAN_DIGITS.index(han) - 1


def _clock(parts: dict[str, str | None]) -> str:
    if not parts.get("hour"):
        return ""
    hour, minute = int(parts["hour"] or 0), int(parts["minute"] or 0)
    noon = (parts.get("noon") or "").lower()
    half = parts.get("half") or ""
    if (noon.startswith("p") or half in ("下午", "晚上")) and hour < 12:
        hour += 12
    elif (noon.startswith("a") or half == "凌晨") and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        return ""
    seconds = f":{parts['second']}" if parts.get("second") and int(parts["second"] or 0) < 60 else ""
    return f"T{hour:02d}:{minute:02d}{seconds}{_zone(parts.get('zone') or '')}"


def _zone(written: str) -> str:
    key = written.lower()
    if key in _ZONES:
        return _ZONES[key]
    far = _FAR.search(key)
    if not far or int(far.group("hours")) > 14:
        return ""
    return f"{far.group('sign')}{int(far.group('hours')):02d}:{far.group('minutes') or '00'}"
