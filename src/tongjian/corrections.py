"""What persons put right in what was coded: a field of an event, an event that is none, the label of a sentence.

A correction names the words it is about, so that it is made again whenever the article is coded again. Nothing is written here;
`tongjian.correcting` makes corrections and takes them back.
"""

import re
from collections.abc import Iterable
from typing import Any, Final

import msgspec

from tongjian.model import Actor, Article, Coded, CodedEvent, Correction, Response

SENTENCE: Final = "sentence"
SIDES: Final = ("source", "target")


def applied(article: Article, coded: Coded, corrections: Iterable[Correction]) -> Coded:
    """Return what was coded with the standing corrections made, in the order in which they were made.

    A correction whose words or event are no longer there does nothing; it stands in the record all the same.
    """
    standing = sorted((c for c in corrections if c.withdrawn_at is None), key=lambda c: (c.made_at, c.id))
    found = [(c, _index(coded, c)) for c in standing]  # found in what was coded, before any of them is made
    events: list[CodedEvent | None] = list(coded.events)
    sentences = list(coded.sentences)
    for correction, index in found:
        if index is None:
            continue
        if correction.kind == SENTENCE:
            sentences[index] = msgspec.structs.replace(sentences[index], label=correction.value)
        elif (event := events[index]) is not None:
            events[index] = _corrected(event, correction, f"{article.title}\n{article.text}")
    return _without_gaps(msgspec.structs.replace(coded, sentences=tuple(sentences)), events)


def _index(coded: Coded, correction: Correction) -> int | None:
    if correction.kind == SENTENCE:
        return _nearest([(i, s) for i, s in enumerate(coded.sentences)], correction)
    return _nearest([(i, e.evidence) for i, e in enumerate(coded.events) if e.type == correction.kind], correction)


def _nearest(spans: list[tuple[int, Any]], correction: Correction) -> int | None:
    """Return the index of the span that shares most characters with the correction's."""
    shared = [(min(s.end, correction.end) - max(s.start, correction.start), -i) for i, s in spans]
    most = max(shared, default=(0, 0))
    return -most[1] if most[0] > 0 else None


def _corrected(event: CodedEvent, correction: Correction, full: str) -> CodedEvent | None:
    if correction.field == "event":
        return None
    made = (*event.corrected, correction.id)
    if correction.field in SIDES:
        actors = tuple(placed for a in correction.actors if (placed := _placed(a, full)))
        return msgspec.structs.replace(event, corrected=made, **{correction.field: actors})
    inferred = event.date_inferred and correction.field != "date"  # a person says so
    return msgspec.structs.replace(event, corrected=made, date_inferred=inferred, **{correction.field: correction.value or None})


def _placed(actor: Actor, full: str) -> Actor | None:
    """Return the actor where its words stand now: an article that was cleaned anew may have moved them."""
    if full[actor.start : actor.end] == actor.surface:
        return actor
    start = nearest_place(full, actor.surface, actor.start)
    return None if start is None else msgspec.structs.replace(actor, start=start, end=start + len(actor.surface))


def nearest_place(full: str, words: str, near: int) -> int | None:
    """Return the place of these words nearest to character `near`; None where they are not."""
    places = [match.start() for match in re.finditer(re.escape(words), full)]
    return min(places, key=lambda place: (abs(place - near), place), default=None)


def _without_gaps(coded: Coded, events: list[CodedEvent | None]) -> Coded:
    """Return what was coded with these events; where some are gone, the answers that name the others keep naming them."""
    kept = [i for i, event in enumerate(events) if event is not None]
    number = {old: new for new, old in enumerate(kept)}
    responses = tuple(
        Response(event=number[r.event], answers=number[r.answers], cue=r.cue)
        for r in coded.responses
        if r.event in number and r.answers in number
    )
    return msgspec.structs.replace(coded, events=tuple(e for e in events if e is not None), responses=responses)


def told(correction: Correction) -> str:
    """Return a correction in one line, as `tongjian why` prints it."""
    back = f", withdrawn {correction.withdrawn_at}" if correction.withdrawn_at else ""
    change = "no act stands there" if correction.field == "event" else (
        f"{correction.field} {correction.before or 'none'} -> {correction.value or 'none'}"
    )  # fmt: skip
    where = f"{correction.article}:{correction.start}"
    return (
        f"correction {correction.id} of {where}: {change}, by {correction.by} at {correction.made_at}: {correction.reason}{back}"
    )
