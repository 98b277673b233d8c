"""From when until when a measure is in force, as its sentence tells it: a start, an end, at once.

智利3月2日宣布对酒加税,21天后生效: the start is told in a clause of its own behind the act.
"""

import re
from typing import Final

from tongjian.coding.events import since
from tongjian.coding.events.kinds import EASING
from tongjian.coding.events.match import Candidate
from tongjian.coding.events.patterns import TIME_CHAR
from tongjian.coding.times import TimeExpression

UNDATED: Final = frozenset({"duration", "deadline", "until", "since", "set"})
_REACH: Final = 160  # masked characters behind a Chinese act in which its start of force may be told
_EN_REACH: Final = 320
_FORCE: Final = r"(?:正式|开始|全面|将|方|才|即|就|再|分阶段){0,3}(?:生效|实施|施行|起征|开征|起算|上路|落地|实行)"
_STATED: Final = re.compile(rf"{TIME_CHAR}(?:零时|凌晨|\d{{1,2}}[时点](?:\d{{1,2}}分)?)?起?{_FORCE}(?!的)")
_NAMED: Final = re.compile(rf"{TIME_CHAR}起?{_FORCE}的")  # 定于9月1日生效的关税
# 对酒征收的关税9月1日上路: the noun that tells the measure is the subject of the verb of force
_BEGINS: Final = re.compile(
    rf"(?:的[^,;:。]{{0,10}}?(?:税|制裁|禁令|管制|限制))?(?:措施|政策)?(?:已经?|将)?[于在自从]?{TIME_CHAR}(?:零时|凌晨|\d{{1,2}}[时点])?起?{_FORCE}(?!的|以来|之?后|之?前)"
)
_EN_STATED: Final = re.compile(
    r"(?:\b(?:effective|in force|beginning|starting|phased? in|"
    r"tak(?:es?|ing) (?:full )?(?:effect|force)|(?:com(?:es?|ing)|go(?:es|ing)?|enter(?:s|ing)?) into (?:force|effect)|"
    r"kick(?:s|ing)? in|bites?)|, (?:which|and) (?:took effect|(?:came|went|entered) into (?:force|effect)|kicked in))"
    rf",? (?:(?:on|from|of|at|in|by|as of|as from|starting|beginning|in full|only|again) ){{0,3}}{TIME_CHAR}|"
    rf"\bas (?:of|from) {TIME_CHAR}"
)
_AT_ONCE: Final = re.compile(
    r"(?:发布|公布|公告|签署|刊登|颁布|即)之?日起(?!\d|[一二三四五六七八九十]{1,3}[天日个])|"
    r"(?:即[日时刻]|立即|当[天日]|同日)起?(?:正式|全面|开始)?(?:生效|实施|施行|执行)|即日起|"
    r"\bwith immediate effect|\beffective immediately|"
    r"\b(?:takes?|took|taking) (?:immediate effect|effect (?:immediately|at once))|"
    r"\b(?:comes?|came|enters?|entered|goes|went) into (?:force|effect) (?:immediately|at once|the same day)"
)
_EXTENDED: Final = re.compile(r"延长|延期至|展期|顺延|延后|推迟|押后|延至|\bextend(?:ed|s|ing)?\b")
_STOP: Final = re.compile(r"[;。!?]")


def stated(candidate: Candidate, clause: tuple[int, int], today: str) -> tuple[str | None, str | None]:
    """Return (effective, expires) as the sentence states them with a start (自8月12日起) or an end (until Dec. 16).

    `today` is the ISO day of the publication.
    """
    effective, expires = _bounds(candidate, clause, today)
    if effective is None and (told := _told(candidate, clause)) is not None and told.first:
        effective = prefix(told.first, told.value)
    if effective is None and expires is None:
        return _later(candidate, clause, today)
    return effective, expires


def at_once(candidate: Candidate) -> bool:
    """Tell whether the sentence says that the measure is in force from the day on which it is taken."""
    masked, folded = candidate.masked, candidate.masked.doc.folded
    head = masked.start_of(candidate.head[0])
    return folded.find("即日起", masked.start, head) >= 0 or _AT_ONCE.search(folded, head, masked.end) is not None


def begins(candidate: Candidate) -> TimeExpression | None:
    """Return when the measure that a Chinese noun tells comes into force by the verb behind it (关税9月1日上路), else None."""
    masked = candidate.masked
    found = _BEGINS.match(masked.text, candidate.head[1])
    return next((masked.times[at] for at in range(*found.span()) if at in masked.times), None) if found else None


def is_ahead(time: TimeExpression, today: str) -> bool:
    """Tell whether a time begins after the ISO day `today`, or begins on it and lasts."""
    first, last = time.first, time.last
    return bool(today and first and (first > today or (first == today and last and last > today)))


def lasts(time: TimeExpression, today: str) -> bool:
    """Tell whether a time is a stretch from a day that is over to one that is to come: for one year from 10 November."""
    spans = time.kind == "range" and time.precision not in ("week", "part", "year", "month")
    return bool(spans and today and time.first and time.last and len(time.last) == len(today) and time.first < today < time.last)


def prefix(day: str, value: str | None) -> str:
    """Return the date form of a time where it has no end, else its first day."""
    return value if value and "/" not in value else day


def _bounds(candidate: Candidate, clause: tuple[int, int], today: str) -> tuple[str | None, str | None]:
    zh, begun = candidate.masked.doc.main == "zh", since.begun(candidate, *clause)
    effective = prefix(begun.first, begun.value) if begun is not None and begun.first else None
    expires = None
    for at, time in candidate.masked.times.items():
        if not clause[0] <= at < clause[1]:
            continue
        if time.kind == "since" and time.first and not _AT_ONCE.match(candidate.masked.doc.folded, time.start):
            own = begun is None and not (zh and since.in_noun(candidate, at))
            effective = effective or (prefix(time.first, time.value) if own else None)
        elif time.last and (time.kind == "until" or _as_far_as(candidate, at, time, today)):
            expires = expires or prefix(time.last, time.value)
    return effective, expires


def _as_far_as(candidate: Candidate, at: int, time: TimeExpression, today: str) -> bool:
    """Tell whether 截至 before a time says until when: of days to come it does, of those that are over it says what is known."""
    return candidate.masked.text.endswith("截至", 0, at) and is_ahead(time, today)


def _told(candidate: Candidate, clause: tuple[int, int]) -> TimeExpression | None:
    """Return the time from which a measure holds that its sentence tells with a verb of force."""
    text, (start, end), times = candidate.masked.text, candidate.head, candidate.masked.times
    zh = candidate.masked.doc.main == "zh"
    easing = candidate.rule.type in EASING
    named = _NAMED.search(text, clause[0], start) if zh and not easing else None
    if named and (time := times.get(named.start())) is not None and is_ahead(time, (candidate.masked.doc.ref or "")[:10]):
        return time
    if not zh:
        found = _EN_STATED.search(text, end, end + _EN_REACH)
        return times.get(found.end() - 1) if found else None
    stop = _STOP.search(text, end, end + _REACH)
    found = _STATED.search(text, end, stop.start() if stop else end + _REACH)
    time = times.get(found.start()) if found else None
    return None if time is None or _AT_ONCE.match(candidate.masked.doc.folded, time.start) else time


def _later(candidate: Candidate, clause: tuple[int, int], today: str) -> tuple[str | None, str | None]:
    """Return (effective, expires) of a measure whose clause names days to come: from them, and over them if they are several."""
    times = [
        time
        for at, time in candidate.masked.times.items()
        if clause[0] <= at < clause[1]
        and time.value
        and time.kind not in UNDATED
        and (is_ahead(time, today) or lasts(time, today))
    ]
    found = [time.value for time in times if time.value]
    vague = any(time.precision == "week" for time in times)
    if not found:
        return None, None
    if _EXTENDED.search(candidate.masked.text, clause[0], clause[1]):
        return None, max(found).rpartition("/")[2]  # 由11月27日延长至2月26日: it has been in force
    if len(found) == 1 and vague:
        return found[0], None  # 下周将对…征收: some day of it
    first, last = min(found).partition("/")[0], max(found).rpartition("/")[2]
    return first, last if last != first else None
