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
DAY = len("2025-09-15")
LEAD = 600  # characters of the body that hold its lead, and the question that it answers
_TODAY = re.compile(r"今[天日晚早晨]|today|tonight|this (?:morning|afternoon|evening)")
_QUOTES = (("「", "」"), ("“", "”"), ("『", "』"))
_QUESTION = re.compile(r"(?:答|回应)[^。\n]{0,8}问|有何评论|请问|(?:^|\n)问:|\nq:")


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
    """Return the day of what a sentence without a time tells as news, None where the publication day is not known.

    That is the latest day named before it in its paragraph, if it lies in the days before the publication, else the day
    that the lead names, else the day of publication. What is said in answer to a question is said on that day: the dates
    of the question are those of what is asked about.
    """
    if not doc.ref or len(doc.ref) < DAY:
        return None
    today = doc.ref[:DAY]
    start, _ = doc.sentences[sentence]
    if _is_answer(doc, start):
        return today
    named = governing_time(doc, sentence)
    if named and _is_news(named, today):
        return named
    end = doc.body_start + LEAD
    lead = (time.value for time in doc.times if time.start < end and _names_a_day(doc, time))
    return next((value for value in lead if value and _is_news(value, today)), today)


def _is_news(value: str, today: str) -> bool:
    return len(value) == DAY and value <= today and _days(value, today) <= NEWS_DAYS


def _names_a_day(doc: Document, time: TimeExpression) -> bool:
    """Tell whether a time names the day of something told, not one of a quoted speaker ("we will today")."""
    if time.kind in _UNDATED or _TODAY.match(doc.folded, time.start):
        return False
    begin = doc.full.rfind("\n", 0, time.start) + 1
    before = doc.full[begin : time.start]
    return all(before.count(left) <= before.count(right) for left, right in _QUOTES) and before.count('"') % 2 == 0


def _is_answer(doc: Document, start: int) -> bool:
    """Tell whether the sentence at `start` answers a question put at the head of the page."""
    asked = _QUESTION.search(doc.folded, 0, doc.body_start + LEAD)
    return asked is not None and start > doc.folded.find("\n", asked.end()) >= 0


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
    """Return the latest day or other time named before a sentence in its paragraph, or None."""
    start, _ = doc.sentences[sentence]
    paragraph = doc.full.rfind("\n", 0, start) + 1
    best: TimeExpression | None = None
    for time in doc.times:
        if paragraph <= time.start < start and time.value and _names_a_day(doc, time):
            best = time
    return best.value if best else None
