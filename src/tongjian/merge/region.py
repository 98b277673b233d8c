"""The part of a record that a step can change: the items it brings or shakes, and the groups that these change in turn.

Items are joined from the likeliest pair down (tongjian.merge.cluster), and a pair that is refused leaves nothing behind. Groups
that ended apart therefore took shape each by itself: every pair across them was refused. So it is enough to put the loose items
together anew beside the groups that hold an item alike to one of them. Where those groups come out as they went in, all others
would too, and the outcome is that of putting everything together; where one does not, its items are loose as well, and it is
tried again. The work is that of the neighbourhood, however long the record and its chains of likely pairs are.
"""

from collections.abc import Iterable, Mapping

from tongjian.merge.cluster import Group, Pool, Rulings
from tongjian.merge.items import Item, Ref
from tongjian.merge.knowledge import Knowledge
from tongjian.merge.neighbours import Neighbours
from tongjian.merge.state import State


def affected(loose: Mapping[Ref, Item], state: State, known: Knowledge, rules: Rulings) -> list[Group]:
    """Return the groups of all items whose group may be another by the loose ones: theirs, and those that change by it."""
    near = Neighbours(state, known)
    region = dict(loose)
    while True:
        _take_judged(region, state, rules)
        around = _around(region, near, state)
        groups = Pool(region.values(), around.values(), near, rules).groups()
        whole = {frozenset(item.ref for item in group.items) for group in groups}
        changed = [items for items in around.values() if frozenset(item.ref for item in items) not in whole]
        if not changed:
            return [group for group in groups if group.items[0].ref in region]
        region.update((item.ref, item) for items in changed for item in items)


def _around(region: Mapping[Ref, Item], near: Neighbours, state: State) -> dict[str, list[Item]]:
    """Return the events outside that hold an item alike to one inside, with their items."""
    others = {other.ref for item in region.values() for other, _ in near.alike(item)} - region.keys()
    events = {event for ref in others if (event := state.event_of(ref))}
    return {event: state.items_of(event) for event in sorted(events)}


def _take_judged(region: dict[Ref, Item], state: State, rules: Rulings) -> None:
    """Put into the region the events that hold a mention which a person judged one act with one inside, and so on."""
    todo = _partners((item.name for item in region.values()), rules)
    while todo:
        new = [item for item in _named(todo, state) if item.ref not in region]
        region.update((item.ref, item) for item in new)
        todo = _partners((item.name for item in new), rules)


def _partners(names: Iterable[str], rules: Rulings) -> set[str]:
    if not rules.same:
        return set()
    inside = set(names)
    return {other for j in rules.same for one, other in ((j.left, j.right), (j.right, j.left)) if one in inside}


def _named(names: set[str], state: State) -> Iterable[Item]:
    """Yield the items of the events that hold the mentions of these names."""
    for name in sorted(names):
        for item in state.items_in(name.partition(":")[0]):
            if item.name == name:
                event = state.event_of(item.ref)
                yield from state.items_of(event) if event else [item]
