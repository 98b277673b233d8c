"""Transcripts and interviews: lines that name who speaks, and the lines below or behind them."""

import re
from typing import Final

import msgspec

from tongjian.coding.document import Document
from tongjian.coding.statements.found import Speaker

MIN_TURNS: Final = 3  # lines that name a speaker; fewer make no transcript
_TIMED = re.compile(
    r"(?m)^\W{0,3}(?:\d{1,2}:)?\d{1,2}:\d{2}\W{0,3}[ \t]+(?P<who>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4})[ \t]*:?[ \t]*$"
)
_NAMED = re.compile(r"(?m)^\W{0,3}(?P<who>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){0,4})(?:\*\*)?:(?:\*\*)?[ \t]+(?=\S)")
_ASKED = re.compile(r"(?m)^\W{0,3}(?P<who>Q|A|QUESTION|ANSWER|Question|Answer)(?:\*\*)?[.:](?:\*\*)?[ \t]+(?=\S)")
_ANSWERER: Final = re.compile(
    r"\b(?:with|by|of)\s(?:the\s|an?\s)?(?P<who>(?:[A-Z][\w.’'-]*\s?){1,6})"
)  # Q&A with the Deputy Secretary
_WHO: Final = frozenset({"person", "agency", "government", "company", "institution"})
_HOST: Final = re.compile(r"(?:speaker|host|interviewer|moderator|narrator|presenter|announcer|anchor|reporter|question|q)\b")
_NO_NAME: Final = re.compile(
    r"(?:note|source|photo|image|credit|read more|related|update|editor|by|tags?|topics?|share|date|location)\b"
)


class Turn(msgspec.Struct, frozen=True):
    """What one person says, start..end of the full text."""

    start: int
    end: int
    speaker: Speaker


def turns(doc: Document) -> list[Turn]:
    """Return the turns of a transcript, in order; those of its host, and texts that are none, give nothing."""
    for pattern in (_TIMED, _NAMED, _ASKED):
        marks = [m for m in pattern.finditer(doc.full, doc.body_start) if not _NO_NAME.match(m["who"].lower())]
        names = [m["who"].lower() for m in marks]
        if len(marks) < MIN_TURNS or len(set(names)) > len(marks) - 1:
            continue
        ends = [m.start() for m in marks[1:]] + [len(doc.full)]
        return [
            Turn(mark.end(), end, _speaker(doc, mark))
            for mark, end in zip(marks, ends, strict=True)
            if not _HOST.match(mark["who"].lower())
        ]
    return []


def _speaker(doc: Document, mark: re.Match[str]) -> Speaker:
    start, end = mark.span("who")
    if mark.re is _ASKED:
        return _answerer(doc) or Speaker(mark["who"], mark["who"], start, end)
    known = next((m for m in doc.mentions_in(start, end) if m.kind == "person"), None)
    return Speaker(mark["who"], known.name if known else mark["who"], start, end, known)


def _answerer(doc: Document) -> Speaker | None:
    """Return who answers, where the title names him: by name, else by his office."""
    title = doc.mentions_in(0, doc.body_start)
    known = next((m for m in title if m.kind == "person"), None) or next((m for m in title if m.kind in _WHO), None)
    if known is not None:
        return Speaker(doc.full[known.start : known.end], known.name, known.start, known.end, known)
    office = _ANSWERER.search(doc.full, 0, doc.body_start)
    if office is None:
        return None
    start, end = office.span("who")
    name = doc.full[start:end].strip()
    return Speaker(name, name, start, start + len(name))
