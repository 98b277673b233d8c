"""One step of merging: articles that are new, changed or gone → the events and origins that are others by that.

Whatever the steps, the outcome is that of merging everything at once: groups of items that no likeness connects are clustered
apart, and a step takes up again exactly the groups that it touches.
"""

from collections.abc import Collection, Iterable

import msgspec

from tongjian.merge.cluster import Cluster, Pool, Rulings
from tongjian.merge.items import Item, Ref, items_of, keys
from tongjian.merge.knowledge import Knowledge
from tongjian.merge.links import linked
from tongjian.merge.origins import update_origins
from tongjian.merge.record import Telling, build
from tongjian.merge.score import SAME, likeness
from tongjian.merge.state import State
from tongjian.model import RecordEvent


class Delta(msgspec.Struct):
    """What a step changed: events as they were (those new under an id have none) and as they are."""

    before: dict[str, RecordEvent]
    after: dict[str, RecordEvent]


def step(changed: Collection[str], judged: Collection[str], state: State, known: Knowledge, rules: Rulings) -> Delta:
    """Take in articles by id, and mentions that a judgement made or withdrawn names; write to `state`, return the changes."""
    moved = update_origins(changed, state, known.names)
    pools, fresh = _replace_items(changed, state, known)
    pools |= _pools_of({*moved, *(name.partition(":")[0] for name in judged)} - set(changed), state)
    pools |= _near(fresh, state, known)
    pools |= _ruled(fresh, state, rules)
    members = {item.ref: item for pool in sorted(pools - {""}) for item in state.pool_items(pool)}
    members.update((item.ref, item) for item in fresh)
    before = _events_of(members, state) | _gone(changed, state)
    made = _recluster(list(members.values()), state, known, rules)
    return _write(before, made, state, known)


def _replace_items(changed: Collection[str], state: State, known: Knowledge) -> tuple[set[str], list[Item]]:
    """Put the items of the articles anew; return the groups that held the old ones, and the new items."""
    pools: set[str] = set()
    fresh: list[Item] = []
    for article_id in sorted(changed):
        old = state.items_in(article_id)
        pools.update(state.pool_of(item.ref) for item in old)
        article, coded = state.article_or_none(article_id), state.coded_or_none(article_id)
        found = items_of(article, coded, known) if article and coded else []
        state.put_items(article_id, [(item, sorted({k for k, kept in keys(item, known) if kept})) for item in found])
        fresh += found
    return pools, fresh


def _pools_of(articles: Iterable[str], state: State) -> set[str]:
    return {state.pool_of(item.ref) for article in articles for item in state.items_in(article)}


def _near(fresh: list[Item], state: State, known: Knowledge) -> set[str]:
    """Return the groups with an item that may be one act with a new one."""
    pools: set[str] = set()
    for item in fresh:
        for other in state.items_under(sorted({k for k, kept in keys(item, known) if not kept})):
            pool = state.pool_of(other.ref)
            if pool and pool not in pools and (like := likeness(item, other, known)) and like.score >= SAME:
                pools.add(pool)
    return pools


def _ruled(fresh: list[Item], state: State, rules: Rulings) -> set[str]:
    """Return the groups with a mention that a person judged one act with a new one."""
    names = {item.name for item in fresh}
    partners = {other for j in rules.same for one, other in ((j.left, j.right), (j.right, j.left)) if one in names}
    return _pools_of({name.partition(":")[0] for name in partners}, state)


def _events_of(members: Collection[Ref], state: State) -> dict[str, RecordEvent]:
    found = {e for ref in members if (e := state.event_of(ref))}
    return {e: event for e in sorted(found) if (event := state.event_or_none(e))}


def _gone(changed: Collection[str], state: State) -> dict[str, RecordEvent]:
    """Return the events that rested on the articles as they were."""
    return {e.id: e for article in sorted(changed) for e in state.events_in(article)}


def _recluster(members: list[Item], state: State, known: Knowledge, rules: Rulings) -> list[RecordEvent]:
    whole = Pool(members, known, rules)
    telling = Telling(state)
    made: list[RecordEvent] = []
    for part in whole.components():
        state.put_pool([item.ref for item in part], f"{part[0].article}:{part[0].index}")
        clusters = [Cluster(part, [])] if len(part) == 1 else Pool(part, known, rules, telling.outlets(part)).clusters()
        for cluster in clusters:
            event = build(cluster, telling, known)
            state.put_event_of([item.ref for item in cluster.items], event.id)
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
