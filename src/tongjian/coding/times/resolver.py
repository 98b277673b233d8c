"""From text to time expressions: scan, put together, resolve in order, and tell what the words beside each one make of it."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tongjian import text as textlib
from tongjian.coding.times import bounds, calendar, cues
from tongjian.coding.times.calendar import Span
from tongjian.coding.times.expression import TimeExpression
from tongjian.coding.times.near import Now
from tongjian.coding.times.parts import Length
from tongjian.coding.times.passage import Passage
from tongjian.coding.times.ranges import Range, Several
from tongjian.coding.times.readings import Reading

_WRAP = re.compile(r"\n(?<=[^\n]{40}[a-z,.]\n)(?=[a-z0-9])")  # a line broken in a sentence: "issued on April\n2"
DAY_CHARS = len("2025-09-15")


def resolve(text: str, ref: str | None, lang: str, folded: str | None = None, zone: str | None = None) -> list[TimeExpression]:
    """Return the time expressions of `text` in order, without overlaps.

    `ref` is the publication time (ISO date or datetime; None leaves relative words unresolved), `lang` a BCP-47 code; for
    languages other than Chinese and English the result is empty. `folded` is `tongjian.text.fold(text)` where the
    caller has it already. `zone` is the IANA zone of the outlet: a `ref` with an offset is read as the day there.
    """
    main = lang.split("-")[0].lower()
    if main not in ("zh", "en", "yue"):
        return []
    day = reference_day(ref, zone)
    folded = textlib.fold(text) if folded is None else folded
    folded = _WRAP.sub(" ", folded)
    chinese = main != "en"
    readings = _chinese(folded, day, lang) if chinese else _english(text, folded)
    passage = Passage(folded, day, cues.chinese if chinese else cues.english)
    found = []
    for reading in readings:
        expression = _expression(reading, passage, chinese=chinese)
        parts = (reading,) if expression is not None or not isinstance(reading, Range | Several) else reading.alone()
        for part in parts:
            single = expression if part is reading else _expression(part, passage, chinese=chinese)
            if single is not None:
                found.append(single)
    return found


def _chinese(folded: str, day: date | None, lang: str) -> list[Reading]:
    from tongjian.coding.times import chinese_scan  # a grammar is compiled when a text in its language comes

    return chinese_scan.scan(folded, day.year if day else None, taiwan=lang in ("zh-Hant", "zh-TW", "zh"))


def _english(text: str, folded: str) -> list[Reading]:
    from tongjian.coding.times import english_scan

    return english_scan.scan(text, folded)


def reference_day(ref: str | None, zone: str | None = None) -> date | None:
    """Return the day of a publication time, in the outlet's zone where both the zone and the time's offset are known."""
    if not ref:
        return None
    try:
        if zone and len(ref) > DAY_CHARS:
            moment = datetime.fromisoformat(ref)
            if moment.tzinfo is not None:
                return moment.astimezone(ZoneInfo(zone)).date()
        return date.fromisoformat(ref[:DAY_CHARS])
    except (ValueError, KeyError):
        return None


def _expression(reading: Reading, passage: Passage, *, chinese: bool) -> TimeExpression | None:
    if isinstance(reading, Length):
        return TimeExpression(reading.start, reading.end, None, None, None, "duration", False, reading.unit)
    if isinstance(reading, Now):
        return None  # by itself "to date" is no time
    try:
        span = passage.resolve(reading)
    except (ValueError, OverflowError):  # beyond the years 1 to 9999 no day can be named
        return None
    if span is None or (span.first is None and span.last is None):
        return None
    found = bounds.expression(reading, span, passage.text, chinese=chinese)
    if found.kind not in ("deadline", "until"):
        passage.note(reading, span)  # "the same day" is no day that is still to come as a limit
    return found


def days_of(span: Span) -> tuple[str | None, str | None]:
    """Return the ISO days of a span."""
    return (span.first.isoformat() if span.first else None, span.last.isoformat() if span.last else None)


__all__ = ["calendar", "days_of", "reference_day", "resolve"]
