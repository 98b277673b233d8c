"""How long a measure runs: 暂停90天, 为期五年, suspended for one year, extended by 90 days."""

import re
from datetime import date
from typing import Final

from tongjian.coding.times import calendar
from tongjian.coding.times.numerals import chinese, english

_ZH: Final = re.compile(
    r"(?:暂停|中止|推迟|延长|延期|展期|宽限|豁免|维持|征收|为期|期限|有效期)[^,;。]{0,24}?"
    r"(?P<n>\d{1,3}|[一两二三四五六七八九十]{1,3})个?(?P<u>天|日|周|月|年)(?!度|前|后|期|来|底|初)"
)
_EN: Final = re.compile(
    r"\b(?:suspend|pause|delay|extend|defer|exempt|waive|postpone|truce|halt|duties|reprieve)[a-z]*\b[^.;]{0,60}?\b(?:for|by|of)"
    r" (?:a |an |another |a further |an additional )?"
    r"(?P<n>\d{1,3}|one|two|three|four|five|six|nine|ten|twelve|thirty|sixty|ninety|a|an)[- ](?P<u>day|week|month|year)s?\b"
)
_ZH_UNITS: Final = {"天": "day", "日": "day", "周": "week", "月": "month", "年": "year"}


def expiry(clause: str, begin: str) -> str | None:
    """Return the last ISO day of a measure that runs from `begin` for the length that its folded `clause` names, else None."""
    match = _ZH.search(clause)
    count, unit = (chinese(match["n"]), _ZH_UNITS[match["u"]]) if match else (None, "")
    if match is None and (match := _EN.search(clause)):
        count, unit = english(match["n"]), match["u"]
    if not count:
        return None
    try:
        day = calendar.step(date.fromisoformat(begin), unit, count)
    except (ValueError, OverflowError):  # beyond the calendar no day can be named
        return None
    return (day if unit in calendar.DAYS_OF else day - calendar.DAY).isoformat()
