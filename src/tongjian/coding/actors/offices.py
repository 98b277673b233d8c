"""Who held an office on a day."""

from tongjian.coding.actors.index import ActorIndex
from tongjian.pack import ActorEntry


def holder(index: ActorIndex, office: str, ref: str | None) -> ActorEntry | None:
    """Return who held `office` on `ref` (an ISO date prefix, UTC or local; None: who holds it last); None if nobody is known."""
    terms = index.holders.get(office, ())
    if not terms:
        return None
    if not ref:
        return terms[-1][2]
    day = ref[:10]
    best = None
    for since, until, person in terms:
        if since[: len(day)] <= day and day <= until:
            best = person
    return best
