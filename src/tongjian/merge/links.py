"""Which event answers which: where a source says so, and, marked as inferred, where the pattern of acts suggests it."""

from collections.abc import Iterable

import msgspec

from tongjian.merge import dates
from tongjian.merge.knowledge import Knowledge
from tongjian.merge.state import State
from tongjian.model import Link, RecordActor, RecordEvent
from tongjian.text import fold

_EASING = "EASE"
INFER_WITHIN = 10  # days between a measure and the measure that may answer it; the example ladders lie within a week


def linked(touched: Iterable[RecordEvent], state: State, known: Knowledge) -> list[RecordEvent]:
    """Return, with their links, the touched events that still are and all whose links a change of these can change.

    `answers` and `answered_by` hold only what a source says.
    """
    ids: set[str] = set()
    for event in touched:
        ids.add(event.id)
        ids.update(_said_beside(event, state))
        ids.update(e.id for e in _later(event, state, known))
    return [_with_links(found, state, known) for i in sorted(ids) if (found := state.event_or_none(i))]


def _said_beside(event: RecordEvent, state: State) -> Iterable[str]:
    """Yield the events that an article of this event relates by a response."""
    for article in _articles(event):
        coded = state.coded_or_none(article)
        for response in coded.responses if coded else ():
            for index in (response.event, response.answers):
                if found := state.event_of((article, index)):
                    yield found


def _articles(event: RecordEvent) -> Iterable[str]:
    return dict.fromkeys(m.article for m in event.mentions)


def _with_links(event: RecordEvent, state: State, known: Knowledge) -> RecordEvent:
    found = {link.to: link for link in _inferred(event, state, known)}
    said = list(_said(event, state))
    found.update({link.to: link for link in reversed(said) if link.event == event.id})
    answered = sorted({link.event for link in said if link.to == event.id})
    links = tuple(found[to] for to in sorted(found))
    answers = tuple(link.to for link in links if not link.inferred)
    return msgspec.structs.replace(event, links=links, answers=answers, answered_by=tuple(answered))


def _said(event: RecordEvent, state: State) -> Iterable[Link]:
    """Yield the answers that the event's articles tell, from it and to it."""
    for article in _articles(event):
        coded = state.coded_or_none(article)
        for response in coded.responses if coded else ():
            source, to = state.event_of((article, response.event)), state.event_of((article, response.answers))
            if source and to and source != to and event.id in (source, to) and _may_answer(source, to, state):
                yield Link(
                    event=source,
                    to=to,
                    kind="answers",
                    inferred=False,
                    why=f"the article says: {response.cue.quote}",
                    article=article,
                    start=response.cue.start,
                    end=response.cue.end,
                )


def _may_answer(later: str, earlier: str, state: State) -> bool:
    """Tell whether one event can answer the other: it was not over before, and is not of the side that did the other."""
    answer, act = state.event_or_none(later), state.event_or_none(earlier)
    if not answer or not act:
        return False
    claimed = answer.date and act.date and not answer.date_inferred and not act.date_inferred
    first, second = (dates.days(str(e.date)) if claimed else None for e in (answer, act))
    if first and second and first[1] < second[0]:
        return False
    return not _one_side(answer, act)


def _one_side(answer: RecordEvent, act: RecordEvent) -> bool:
    """Tell whether both are acts of one actor, or of one state that aims at others: its own people may answer a state."""
    if not answer.source or not act.source:
        return False
    who, whose = ({a.id or a.name for a in e.source} for e in (answer, act))
    if who <= whose:
        return True
    states = _countries(answer.source)
    return (
        len(states) == 1 and states == _countries(act.source) and not states & _countries(answer.target) and bool(answer.target)
    )


def _inferred(later: RecordEvent, state: State, known: Knowledge) -> Iterable[Link]:
    """Yield candidates: a measure against the side that took a measure on the same goods a few days before."""
    if not _measure(later, known):
        return
    topics = _topics(later, known)
    eases = later.type == _EASING
    for earlier in _around(later, state, known, -INFER_WITHIN, 0) if topics else ():
        apart = _lag(earlier, later)
        shared = topics & _topics(earlier, known)
        if (earlier.type == _EASING) != eases or _one_side(later, earlier):
            continue  # an easing answers an easing, and no state answers itself
        if apart and 0 < apart <= INFER_WITHIN and shared and earlier.realis == "asserted":
            why = f"opposite sides, {apart} days later, both about {', '.join(sorted(shared))}; no source says so"
            yield Link(event=later.id, to=earlier.id, kind="answers", inferred=True, why=why)


def _later(event: RecordEvent, state: State, known: Knowledge) -> Iterable[RecordEvent]:
    """Yield the measures that may be inferred to answer this one."""
    if not _measure(event, known):
        return
    yield from _around(event, state, known, 0, INFER_WITHIN)


def _measure(event: RecordEvent, known: Knowledge) -> bool:
    return event.type in known.measures and bool(event.date) and event.realis == "asserted"


def _around(event: RecordEvent, state: State, known: Knowledge, low: int, high: int) -> list[RecordEvent]:
    """Return the measures of the other side within some days of this one."""
    span = dates.days(str(event.date))
    if span is None:
        return []
    first, last = (dates.shifted(span[0], n) for n in (low, high))
    sides = _countries(event.target), _countries(event.source)
    found = state.measures_near(first.isoformat(), last.isoformat(), known.measures, *sides) if all(sides) else []
    return [e for e in found if e.id != event.id]


def _topics(event: RecordEvent, known: Knowledge) -> frozenset[str]:
    return known.topics(fold(" ".join(m.quote for m in event.mentions)))


def _lag(earlier: RecordEvent, later: RecordEvent) -> int | None:
    first, second = dates.days(str(earlier.date)), dates.days(str(later.date))
    return (second[0] - first[0]).days if first and second else None


def _countries(side: tuple[RecordActor, ...]) -> set[str]:
    return {a.country for a in side if a.country}
