"""One step of merging: articles that are new, changed or gone → the events and origins that are others by that.

Whatever the steps, the outcome is that of merging everything at once (tongjian.merge.region).
"""

from collections.abc import Collection, Iterable

import msgspec

from tongjian.merge.cluster import Group, Rulings
from tongjian.merge.items import Item, Ref, items_of, keys
from tongjian.merge.knowledge import Knowledge
from tongjian.merge.links import linked
from tongjian.merge.origins import Texts, update_origins
from tongjian.merge.record import Telling, build
from tongjian.merge.region import affected
from tongjian.merge.state import State
from tongjian.model import RecordEvent


class Delta(msgspec.Struct):
    """What a step changed: events as they were (those new under an id have none) and as they are."""

    before: dict[str, RecordEvent]
    after: dict[str, RecordEvent]


def step(
    changed: Collection[str],
    judged: Collection[str],
    state: State,
    known: Knowledge,
    rules: Rulings,
    texts: Texts | None = None,
) -> Delta:
    """Take in articles by id, and mentions that a judgement made or withdrawn names; write to `state`, return the changes.

    `texts` are kept from step to step of one run.
    """
    moved = update_origins(changed, state, known.names, texts)
    shaken = _events_in({*changed, *moved, *(name.partition(":")[0] for name in judged)}, state)
    gone = _gone(changed, state)
    fresh = _replace_items(changed, state, known)
    loose = {item.ref: item for item in [*fresh, *(item for event in sorted(shaken) for item in state.items_of(event))]}
    groups = affected(loose, state, known, rules)
    before = _events_of((item.ref for group in groups for item in group.items), state) | gone
    return _write(before, _built(groups, state, known), state, known)


def _events_in(articles: Iterable[str], state: State) -> set[str]:
    """Return the events that hold an item of the articles, by id."""
    return {event for article in articles for item in state.items_in(article) if (event := state.event_of(item.ref))}


def _replace_items(changed: Collection[str], state: State, known: Knowledge) -> list[Item]:
    """Put the items of the articles anew; return the new items."""
    fresh: list[Item] = []
    for article_id in sorted(changed):
        article, coded = state.article_or_none(article_id), state.coded_or_none(article_id)
        found = items_of(article, coded, known) if article and coded else []
        state.put_items(article_id, [(item, sorted({k for k, kept in keys(item, known) if kept})) for item in found])
        fresh += found
    return fresh


def _events_of(members: Iterable[Ref], state: State) -> dict[str, RecordEvent]:
    found = {e for ref in members if (e := state.event_of(ref))}
    return {e: event for e in sorted(found) if (event := state.event_or_none(e))}


def _gone(changed: Collection[str], state: State) -> dict[str, RecordEvent]:
    """Return the events that rested on the articles as they were."""
    return {e.id: e for article in sorted(changed) for e in state.events_in(article)}


def _built(groups: Iterable[Group], state: State, known: Knowledge) -> list[RecordEvent]:
    """Return the events that the groups are, and note which holds which item."""
    telling = Telling(state)
    made: list[RecordEvent] = []
    for group in groups:
        event = build(group.told(telling.outlets(group.items)), telling, known)
        state.put_event_of([item.ref for item in group.items], event.id)
        made.append(event)
    return made


def _write(before: dict[str, RecordEvent], made: list[RecordEvent], state: State, known: Knowledge) -> Delta:
    """Put the events into the state, link them and those they are linked with, and return what differs."""
    state.put_events(sorted(before.keys() - {e.id for e in made}), made)
    after = {e.id: e for e in made}
    for event in linked([*before.values(), *made], state, known):
        if event.id not in before and event.id not in after:
            old = state.event_or_none(event.id)
            if old is None or old == event:
                continue
            before[event.id] = old
        after[event.id] = event
    same = [i for i, event in after.items() if before.get(i) == event]
    state.put_events([], list(after.values()))
    for i in same:
        del before[i], after[i]
    return Delta(before, after)
