"""When an act took place or was announced, and from when until when it is in force.

The time of an act is looked for in its own clause, then in what stands before it in its sentence, then as the time that
governs the passage. A deadline or a start of force is never taken for the time of the act.
"""

from tongjian.coding.document import Document
from tongjian.coding.events.match import Candidate
from tongjian.coding.times import TimeExpression

_UNDATED = {"duration", "deadline", "until", "since", "set"}


def act_time(candidate: Candidate, clause: tuple[int, int]) -> TimeExpression | None:
    """Return the time expression that dates the act, or None when its sentence gives none."""
    head = candidate.head[0]
    inside, before = [], []
    for at, time in candidate.masked.times.items():
        if time.value is None or time.kind in _UNDATED:
            continue
        if clause[0] <= at < clause[1]:
            inside.append((abs(at - head), at, time))
        elif at < head:
            before.append((head - at, at, time))
    chosen = min(inside, default=None) or min(before, default=None)
    return chosen[2] if chosen else None


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
