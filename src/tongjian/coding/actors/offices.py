"""Who held an office on a day."""

from functools import lru_cache

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


def heads_on(index: ActorIndex, ref: str | None) -> frozenset[str]:
    """Return the ids of those who headed states or governments on `ref` (see `holder`)."""
    return _heads(index, (ref or "")[:10])


@lru_cache(maxsize=512)
def _heads(index: ActorIndex, day: str) -> frozenset[str]:
    roles = {role for role, about in (index.roles.get("offices") or {}).items() if about.get("who") == "head"}
    found = (holder(index, office.id, day) for office in index.offices.values() if office.role in roles)
    return frozenset(person.id for person in found if person is not None)
