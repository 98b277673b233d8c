"""Dates and times as pages write them, to ISO-8601 of the very precision and zone that was written."""

import datetime
import re
from collections.abc import Iterator
from typing import Final

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
    "hkt": "+08:00", "sgt": "+08:00", "北京时间": "+08:00",
}  # fmt: skip
_MONTH: Final = (
    "(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_CLOCK: Final = (
    r"(?:(?:\s{0,3}(?:t|at|,|-|\||星期.|周.|\(.{1,3}\)|[–—])){0,2}\s{0,3}(?P<half>上午|下午|晚上|中午|凌晨|早上)?\s{0,2}"
    r"(?P<hour>\d{1,2})[:时h](?P<minute>\d{2})(?:分|(?::(?P<second>\d{2})(?:[.,]\d{1,9})?))?\s{0,2}(?P<noon>[ap]\.?m\b\.?)?"
    r"\s{0,2}\(?(?P<zone>[+\-]\d{2}:?\d{2}|z\b|utc|gmt|[ecmp][sd]t\b|cest|cet|jst|kst|hkt|sgt|北京时间)?)?"
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
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s{1,3}of)?[\s\-]{1,3}"
    + _MONTH
    + r"\.?,?[\s\-]{1,3}(?P<year>(?:19|20)\d{2})\b"
    + _CLOCK,
    re.IGNORECASE,
)
_CLOCK_FIRST: Final = re.compile(
    r"\b(?P<hour>\d{1,2}):(?P<minute>\d{2})\s{0,2}(?P<noon>[ap]\.?m\b\.?)?\s{0,2}(?P<zone>utc|gmt|[ecmp][sd]t\b|cest|cet|jst|kst|hkt|sgt)?,?\s{1,3}"
    r"(?:on\s)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s{1,2})?"
    + _MONTH
    + r"\.?\s{1,3}(?P<day>\d{1,2}),?\s{1,3}(?P<year>(?:19|20)\d{2})\b",
    re.IGNORECASE,
)
# 05/06/2024 is May or June by country and is left alone; only a part over 12 tells which one is the day
_SLASHED_DAY: Final = re.compile(
    r"(?<![\d/.])(?P<day>1[3-9]|2\d|3[01])[/.](?P<month>0?[1-9]|1[0-2])[/.](?P<year>(?:19|20)\d{2})(?!\d)" + _CLOCK, re.IGNORECASE
)
_SLASHED_MONTH: Final = re.compile(
    r"(?<![\d/.])(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>(?:19|20)\d{2})(?!\d)" + _CLOCK, re.IGNORECASE
)
_MINGUO: Final = re.compile(
    r"[民⺠][国國]\s{0,1}(?P<minguo>\d{2,3})\s{0,1}年\s{0,1}(?P<month>\d{1,2})\s{0,1}月\s{0,1}(?P<day>\d{1,2})\s{0,1}日" + _CLOCK
)
# year, day and clock drawn as three boxes: "2024  05/16  09:12"
_BOXED: Final = re.compile(
    r"(?<![\d/.\-])(?P<year>(?:19|20)\d{2})\s{1,3}(?P<month>\d{1,2})\s{0,2}[/月\-]\s{0,2}(?P<day>\d{1,2})日?\s{1,3}(?P<hour>\d{1,2})"
    r":(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?!\d)"
)
_TEXTUAL: Final = (_BOXED, _NUMERIC, _CLOCK_FIRST, _MONTH_FIRST, _DAY_FIRST, _SLASHED_DAY, _SLASHED_MONTH, _MINGUO)
_MINGUO_START: Final = 1911
_EPOCH: Final = re.compile(r"(1[0-9]{9})(?:[0-9]{3})?")


def stamps_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield (place, ISO value) of every full date in `text`, in order of place."""
    found: list[tuple[int, str]] = []
    for pattern in _TEXTUAL:
        for m in pattern.finditer(text):
            value = _iso(m)
            if value:
                found.append((m.start(), value))
    yield from sorted(found)


def parse_stamp(text: str) -> str | None:
    """Return the first date in a machine-readable field (ISO, RFC 822, words, Unix seconds or milliseconds), or None."""
    epoch = _EPOCH.fullmatch(text.strip())
    if epoch:
        return datetime.datetime.fromtimestamp(int(epoch.group(1)), datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for _, value in stamps_in(text):
        return value
    compact = _COMPACT.search(text)
    return _iso(compact) if compact else None


def _iso(m: re.Match[str]) -> str | None:
    parts = m.groupdict()
    month = parts["month"].lower()
    number = _MONTHS.get(month) or int(month) if month.isdigit() or month in _MONTHS else 0
    minguo = parts.get("minguo")
    try:
        day = datetime.date(int(minguo) + _MINGUO_START if minguo else int(parts["year"]), number, int(parts["day"]))
    except ValueError:
        return None
    return day.isoformat() + _clock(parts)


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
    if key and key[0] in "+-":
        return key if ":" in key else f"{key[:3]}:{key[3:]}"
    return ""
