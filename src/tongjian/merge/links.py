"""Which event answers which: where a source says so, and, marked as inferred, where the pattern of acts suggests it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from tongjian.merge import dates
from tongjian.merge.items import Item, Knowledge
from tongjian.model import Link, RecordActor, RecordEvent
from tongjian.text import fold

INFER_WITHIN = 10  # days between a measure and the measure that may answer it; the example ladders lie within a week


def links(events: list[RecordEvent], items: list[Item], known: Knowledge) -> list[RecordEvent]:
    """Return the events with their links; `answers` and `answered_by` hold only what a source says."""
    event_of = {(m.article, m.event): e.id for e in events for m in e.mentions}
    found = {(link.event, link.to): link for link in _inferred(events, known)}
    found.update({(link.event, link.to): link for link in _said(items, event_of)})
    of: dict[str, list[Link]] = defaultdict(list)
    for key in sorted(found):
        of[found[key].event].append(found[key])
    answered: dict[str, list[str]] = defaultdict(list)
    for key in sorted(found):
        if not found[key].inferred:
            answered[found[key].to].append(found[key].event)
    return [
        msgspec.structs.replace(
            e,
            links=tuple(of.get(e.id, ())),
            answers=tuple(link.to for link in of.get(e.id, ()) if not link.inferred),
            answered_by=tuple(answered.get(e.id, ())),
        )
        for e in events
    ]


def _said(items: list[Item], event_of: Mapping[tuple[str, int], str]) -> Iterable[Link]:
    seen = set()
    for item in items:
        if item.article.id in seen:
            continue
        seen.add(item.article.id)
        for response in item.coded.responses:
            event, to = event_of.get((item.article.id, response.event)), event_of.get((item.article.id, response.answers))
            if event and to and event != to:
                cue = response.cue
                yield Link(
                    event=event,
                    to=to,
                    kind="answers",
                    inferred=False,
                    why=f"the article says: {cue.quote}",
                    article=item.article.id,
                    start=cue.start,
                    end=cue.end,
                )


def _inferred(events: list[RecordEvent], known: Knowledge) -> Iterable[Link]:
    """Yield candidates: a measure against the side that took a measure on the same goods a few days before."""
    dated = sorted(
        (e for e in events if e.type in known.measures and e.date and e.realis == "asserted"), key=lambda e: (str(e.date), e.id)
    )
    topics = {e.id: known.topics(fold(" ".join(m.quote for m in e.mentions))) for e in dated}
    for at, later in enumerate(dated):
        for earlier in reversed(dated[:at]):
            apart = _lag(earlier, later)
            if apart is None or apart > INFER_WITHIN:
                break
            shared = topics[later.id] & topics[earlier.id]
            if apart and shared and _opposite(earlier, later):
                why = f"opposite sides, {apart} days later, both about {', '.join(sorted(shared))}; no source says so"
                yield Link(event=later.id, to=earlier.id, kind="answers", inferred=True, why=why)


def _lag(earlier: RecordEvent, later: RecordEvent) -> int | None:
    first, second = dates.days(str(earlier.date)), dates.days(str(later.date))
    return (second[0] - first[0]).days if first and second else None


def _opposite(a: RecordEvent, b: RecordEvent) -> bool:
    return bool(_countries(a.source) & _countries(b.target)) and bool(_countries(a.target) & _countries(b.source))


def _countries(side: tuple[RecordActor, ...]) -> set[str]:
    return {a.country for a in side if a.country}
