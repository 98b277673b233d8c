"""Who said what would happen until when, and what the record says since: predictions, pledges and threats held against it.

What is kept is told by two ways, and `why` says which: a mention of the same act as done, put together by merging; or an act of
the same type between the same sides after it was said, which no source calls the one foretold. Nothing else is taken for kept.
"""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from tongjian.coding.times import resolve
from tongjian.merge import dates
from tongjian.merge.items import Item
from tongjian.merge.knowledge import Knowledge
from tongjian.model import Article, Coded, CodedEvent, RecordEvent
from tongjian.store import EventFilter, Store
from tongjian.store.site_queries import oldest_events

KINDS = ("prediction", "pledge", "threat")
STATES = ("kept", "open", "passed")
_AHEAD = {"future", "conditional", "hypothetical"}
_MOST = 20  # events that are looked at for one thing foretold
_LONGEST = 3660  # days; a time that lies further ahead is no deadline


class Foretold(msgspec.Struct, frozen=True):
    """One thing foretold. `who` is the speaker, empty for the author; `said` and `until` are ISO days, None where nothing says.

    `state`: "kept" (the record has it done), "passed" (the day is over, and the record has nothing), "open". `events` are the ids
    of the events that say so.
    """

    article: str
    start: int
    end: int
    words: str
    who: str
    kind: str
    said: str | None
    until: str | None
    state: str
    events: tuple[str, ...]
    why: str


def foretold(store: Store, known: Knowledge, on: str, kinds: Iterable[str] = KINDS) -> Iterator[Foretold]:
    """Yield what the record's articles foretell, by article and place, as it stands on a day (ISO)."""
    wanted = frozenset(kinds)
    for coded in store.coded():
        if _spans(coded, wanted):
            yield from foretold_in(store, known, store.article(coded.id), coded, on, wanted)


def foretold_in(
    store: Store, known: Knowledge, article: Article, coded: Coded, on: str, kinds: Iterable[str] = KINDS
) -> Iterator[Foretold]:
    """Yield what one article foretells, by place, as it stands on a day (ISO)."""
    full = f"{article.title}\n{article.text}"
    said = (article.published or "")[:10] or None
    days = [(t.start, t.last) for t in resolve(full, article.published, article.lang) if t.last] if said else []
    for start, end, who, kind in _spans(coded, frozenset(kinds)):
        events = [(n, e) for n, e in enumerate(coded.events) if start < e.evidence.end and e.evidence.start < end]
        until = _until([last for at, last in days if start <= at < end], events, said)
        kept, why = _kept(store, known, article, events, said, until)
        state = "kept" if kept else "passed" if until and until < on else "open"
        yield Foretold(
            article=article.id,
            start=start,
            end=end,
            words=full[start:end],
            who=who,
            kind=kind,
            said=said,
            until=until,
            state=state,
            events=tuple(kept),
            why=why or ("nothing in the record says so" if state == "passed" else ""),
        )


def _spans(coded: Coded, kinds: frozenset[str]) -> list[tuple[int, int, str, str]]:
    """Return start, end, speaker and kind of what is foretold; what the author foretells has no speaker."""
    said = [(s.start, s.end, s.speaker, s.kind) for s in coded.statements if s.kind in kinds]
    own = [
        (s.start, s.end, "", "prediction")
        for s in coded.sentences
        if s.label == "prediction" and "prediction" in kinds and not any(s.start <= at < s.end for at, *_ in said)
    ]
    return sorted({*said, *own})


def _until(times: list[str], events: list[tuple[int, CodedEvent]], said: str | None) -> str | None:
    """Return the last day by which it should be so: of the times named in it, else of the acts that it foretells."""
    if said is None:
        return None
    furthest = dates.shifted(date.fromisoformat(said), _LONGEST).isoformat()
    ahead = [day for day in times if said < day <= furthest]
    if not ahead:
        spans = [dates.days(e.date) for _, e in events if e.date and e.realis in _AHEAD]
        ahead = [day for span in spans if span and said < (day := span[1].isoformat()) <= furthest]
    return max(ahead, default=None)


def _kept(
    store: Store, known: Knowledge, article: Article, events: list[tuple[int, CodedEvent]], said: str | None, until: str | None
) -> tuple[list[str], str]:
    """Return the events that keep it, and why they do; none when the record has nothing."""
    if said is None:
        return [], ""
    tables = store.merge_tables(Item)
    for number, event in events:
        own = tables.event_of((article.id, number))
        if event.realis in _AHEAD and own and (done := tables.event_or_none(own)) and _done(done, said):
            return [done.id], f"told as done on {done.date} in the same event"
    for number, event in events:
        own = tables.event_of((article.id, number))
        found = [e for e in _acts(store, known, event, said, until) if e.id != own and _done(e, said)]
        if found:
            return [found[0].id], f"the same sides did such an act on {found[0].date}; no source says it is the one foretold"
    return [], ""


def _done(event: RecordEvent, said: str) -> bool:
    span = dates.days(event.date) if event.date else None
    return event.realis == "asserted" and span is not None and span[0].isoformat() > said


def _acts(store: Store, known: Knowledge, event: CodedEvent, said: str, until: str | None) -> Iterator[RecordEvent]:
    """Yield acts of what is foretold between its sides after it was said, earliest first."""
    sides = [next((a.country for a in side if a.country), None) for side in (event.source, event.target)]
    types = _types(known, event)
    if not all(sides) or not types or sides[0] == sides[1]:
        return
    chosen = {"between": tuple(sides)} if event.type in known.symmetric else {"source": sides[0], "target": sides[1]}
    for kind in types:
        asked = EventFilter(type=kind, realis="asserted", since=said, until=until, **chosen)
        yield from oldest_events(store, asked, _MOST)


def _types(known: Knowledge, event: CodedEvent) -> tuple[str, ...]:
    """Return the types of act that keep what an event foretells: a pledge to ease is kept by an easing."""
    if event.type in _KEPT_BY:
        return _KEPT_BY[event.type]
    # a threat is of whatever measure comes; its own words say seldom which
    return (event.type,) if event.realis in _AHEAD and event.type in known.measures | known.symmetric else ()


_KEPT_BY = {"PLEDGE_EASE": ("EASE",), "AGREEMENT_IMPLEMENT": ()}
