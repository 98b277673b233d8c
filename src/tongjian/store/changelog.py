"""What differs between two states of a record, event by event. Pure: data in, data out."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from tongjian.model import RecordActor, RecordEvent

_FIELDS = ("type", "date", "effective", "expires", "phase", "realis", "origins")


class Change(msgspec.Struct, frozen=True):
    """One line of the change log: `what` is added, removed or changed; `detail` maps a field to its old and new value."""

    what: str
    event: str
    detail: dict[str, list[Any]]


def changes(removed: Mapping[str, RecordEvent], added: Iterable[RecordEvent]) -> list[Change]:
    """Return the lines for events that left and events that came.

    An event that comes under another id with a mention of one that left is that event, changed: a new first mention gives a
    new id. Each event is paired once, in the order of the ids.
    """
    left = {(m.article, m.start): old for old in sorted(removed.values(), key=lambda e: e.id) for m in old.mentions}
    gone = dict(removed)
    found = []
    for event in sorted(added, key=lambda e: e.id):
        olds = (left.get((m.article, m.start)) for m in event.mentions)
        old = next((o for o in olds if o and o.type == event.type and o.id in gone), None)
        if old is None:
            found.append(Change("added", event.id, {}))
        else:
            del gone[old.id]
            found.append(Change("changed", event.id, {"id": [old.id, event.id], **differences(old, event)}))
    return [*found, *(Change("removed", event, {}) for event in sorted(gone))]


def differences(old: RecordEvent, new: RecordEvent) -> dict[str, list[Any]]:
    """Return the fields that differ, each with its old and new value; actors by name, mentions and disagreements by number."""
    before, after = _seen(old), _seen(new)
    return {field: [before[field], after[field]] for field in before if before[field] != after[field]}


def _seen(event: RecordEvent) -> dict[str, Any]:
    return {
        **{field: getattr(event, field) for field in _FIELDS},
        "source": _names(event.source),
        "target": _names(event.target),
        "mentions": len(event.mentions),
        "disagreements": [d.field for d in event.disagreements],
        "answers": list(event.answers),
    }


def _names(actors: tuple[RecordActor, ...]) -> list[str]:
    return [a.name for a in actors]
