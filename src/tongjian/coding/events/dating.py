"""When an act took place or was announced, and from when until when it is in force.

The time of an act is looked for in its own clause, then in what stands before it in its sentence, then as the time that
governs the passage. A deadline or a start of force is never taken for the time of the act.
"""

import re
from datetime import date

from tongjian.coding.document import Document
from tongjian.coding.events.match import Candidate
from tongjian.coding.times import TimeExpression

_OTHER_ACT = re.compile(r"(?:提交的?|提出的?)?申请|到期")
_RELATIVE = re.compile(r"(?:申请|提交)|[^,;:。]{0,4}(?:公布|发布|宣布|实施|签署|达成|生效|通过|加征|作出|出台)[^,;:。]{0,4}的|的")
NEWS_DAYS = 7  # an act told as news is at most this old
_UNDATED = {"duration", "deadline", "until", "since", "set"}


def act_time(candidate: Candidate, clause: tuple[int, int]) -> TimeExpression | None:
    """Return the time expression that dates the act, or None when its sentence gives none."""
    head = candidate.head[0]
    inside, before = [], []
    for at, time in candidate.masked.times.items():
        if time.value is None or time.kind in _UNDATED or _of_a_noun(candidate, at):
            continue
        if clause[0] <= at < clause[1]:
            inside.append((abs(at - head), at, time))
        elif at < head:
            before.append((head - at, at, time))
    chosen = min(inside, default=None) or min(before, default=None)
    return chosen[2] if chosen else None


def announced(candidate: Candidate, clause: tuple[int, int], *, measure: bool) -> TimeExpression | None:
    """Return the time that dates the act as the guideline asks: a measure by its adoption, not by its start of force.

    So for a `measure` a time after the publication is no date of the act.
    """
    found = act_time(candidate, clause)
    today = (candidate.masked.doc.ref or "")[:10]
    if not measure or found is None or not today or not found.first or found.first <= today:
        return found
    head = candidate.head[0]
    past = [
        (abs(at - head), at, time)
        for at, time in candidate.masked.times.items()
        if time.value and time.kind not in _UNDATED and time.first and time.first <= today and at < head
    ]
    return min(past)[2] if past else None


def news_time(doc: Document, sentence: int) -> str | None:
    """Return the date of what a sentence without a time tells as news.

    That is the latest date named before it in its paragraph, if it lies in the days before the publication, else the
    day of publication.
    """
    if not doc.ref or len(doc.ref) < len("2025-09-15"):
        return None
    today = doc.ref[:10]
    named = governing_time(doc, sentence)
    if named and len(named) == len(today) and named <= today and _days(named, today) <= NEWS_DAYS:
        return named
    return today


def _days(first: str, last: str) -> int:
    try:
        return abs((date.fromisoformat(last) - date.fromisoformat(first)).days)
    except ValueError:
        return NEWS_DAYS + 1


def _of_a_noun(candidate: Candidate, at: int) -> bool:
    """Tell whether a Chinese time dates what the act is about and not the act: 取消9月29日公布的规则."""
    masked = candidate.masked
    if masked.doc.main != "zh":
        return False
    return (_RELATIVE if at > candidate.head[0] else _OTHER_ACT).match(masked.text, at + 1) is not None


def force_times(candidate: Candidate, clause: tuple[int, int]) -> tuple[str | None, str | None]:
    """Return (effective, expires) as the clause states them with a start (自8月12日起) or an end (until Dec. 16)."""
    effective = expires = None
    for at, time in candidate.masked.times.items():
        if not clause[0] <= at < clause[1]:
            continue
        if time.kind == "since" and time.first:
            effective = effective or _prefix(time.first, time.value)
        elif time.kind in {"until", "deadline"} and time.last:
            expires = expires or _prefix(time.last, time.value)
    return effective, expires


def _prefix(day: str, value: str | None) -> str:
    return value if value and "/" not in value else day


def governing_time(doc: Document, sentence: int) -> str | None:
    """Return the date that the nearest earlier sentence of the same paragraph begins with, or None."""
    start, _ = doc.sentences[sentence]
    paragraph = doc.full.rfind("\n", 0, start) + 1
    best: TimeExpression | None = None
    for time in doc.times:
        if paragraph <= time.start < start and time.value and time.kind not in _UNDATED:
            best = time
    return best.value if best else None
