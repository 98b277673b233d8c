"""What persons decide about a record's events: joined, split, taken back. Judgements survive recompiling.

A judgement names two mentions, not two events: an event is the sum of its mentions, and its id goes with its first one. Each of
these functions writes the judgements, merges what they touch, and returns what changed; `store` must be open for writing.
"""

from collections.abc import Callable
from datetime import UTC, datetime

import msgspec

from tongjian import ids
from tongjian.corrections import told
from tongjian.errors import UnknownIdError, UsageError
from tongjian.merge.cluster import rulings
from tongjian.merge.items import Item
from tongjian.model import Judgement, Origin, RecordEvent
from tongjian.pack import Pack
from tongjian.pipeline import merge_record
from tongjian.store import RecordStore

Clock = Callable[[], str]


def now() -> str:
    """Return the time, UTC, ISO-8601 with microseconds, so that two judgements in a row are ordered."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def join(store: RecordStore, pack: Pack, left: str, right: str, by: str, reason: str, clock: Clock = now) -> dict[str, int]:
    """Judge that two events are one act; return how many events changed. Raises UnknownIdError; UsageError for one event.

    Whatever kept them apart, rules or an earlier judgement, gives way.
    """
    a, b = store.event(left), store.event(right)
    if a.id == b.id:
        raise UsageError(f"{left} and {right} are one event already; name two events")
    at = clock()
    _put(store, [(_first(a, store), _first(b, store), True), *_judged_apart(store, a, b)], by, reason, at)
    return _merge(store, pack, at)


def _judged_apart(store: RecordStore, a: RecordEvent, b: RecordEvent) -> list[tuple[str, str, bool]]:
    """Return the pairs across two events that were judged to be two acts, as pairs that are one: each kept them apart."""
    apart = rulings(store.judgements()).apart
    left, right = ([name for told in _names(event, store).values() for name in told] for event in (a, b))
    pairs = [(x, y, True) for x in left for y in right if frozenset((x, y)) in apart]
    return [pair for pair in pairs if pair[:2] != (_first(a, store), _first(b, store))]


def split(
    store: RecordStore, pack: Pack, event: str, articles: list[str], by: str, reason: str, clock: Clock = now
) -> dict[str, int]:
    """Judge that what these articles tell is another act than what the event's other articles tell.

    Return how many events changed. Raises UnknownIdError for an event or article that is not there, UsageError where nothing
    or all would be split off.
    """
    found = store.event(event)
    names = _names(found, store)
    unknown = sorted(set(articles) - names.keys())
    if unknown:
        raise UnknownIdError(f"event {event} is not told by {', '.join(unknown)}; `tongjian show {event}` lists its articles")
    rest = sorted(names.keys() - set(articles))
    if not articles or not rest:
        raise UsageError("name some of the event's articles, and not all of them")
    at = clock()
    apart = [(x, y, False) for a in sorted(set(articles)) for b in rest for x in names[a] for y in names[b]]
    _put(store, apart, by, reason, at)
    return _merge(store, pack, at)


def undo(store: RecordStore, pack: Pack, which: str | None = None, clock: Clock = now) -> tuple[list[Judgement], dict[str, int]]:
    """Take back a judgement by its id, or the last one made, with all that was decided in the same moment.

    Return the judgements withdrawn and how many events changed. They stay in the record, with the time of their withdrawal.
    Raises UnknownIdError where there is none.
    """
    standing = [j for j in store.judgements() if j.withdrawn_at is None]
    wanted = [j for j in standing if which is None or j.id == which]
    if not wanted:
        raise UnknownIdError(
            "no judgement stands" if which is None else f"no judgement {which} stands; `tongjian why` lists them"
        )
    made_at = max(j.made_at for j in wanted)
    back = [j for j in standing if j.made_at == made_at]
    at = clock()
    with store.transaction():
        for judgement in back:
            store.add_judgement(msgspec.structs.replace(judgement, withdrawn_at=at))
    return back, _merge(store, pack, at)


def why(store: RecordStore, event: str) -> list[str]:
    """Return, in sentences, how an event came to be: who tells it, what joined the mentions, which judgements name them."""
    found = store.event(event)
    articles = {m.article: store.article(m.article) for m in found.mentions}
    lines = [
        f"{a.outlet or a.id} tells it{' on ' + a.published[:10] if a.published else ''}: article {a.id}"
        for a in articles.values()
    ]
    lines += list(found.why) or ["one article alone tells it; nothing was joined"]
    tables = store.merge_tables(Item)
    lines += [_copy(o) for a in articles if (o := tables.origin_of(a)) and o.duplicate_of]
    names = {name for told in _names(found, store).values() for name in told}
    lines += [_told(j) for j in store.judgements() if j.left in names or j.right in names]
    made = {c.id: c for article in articles for c in store.corrections(article)}
    lines += [told(made[one]) for one in found.corrected if one in made]
    return lines


def _copy(origin: Origin) -> str:
    return f"article {origin.article} is a copy of {origin.duplicate_of}: {origin.why}"


def _told(j: Judgement) -> str:
    what = "one act" if j.same else "two acts"
    back = f", withdrawn {j.withdrawn_at}" if j.withdrawn_at else ""
    return f"judgement {j.id}: {j.left} and {j.right} are {what}, by {j.by} at {j.made_at}: {j.reason}{back}"


def _merge(store: RecordStore, pack: Pack, at: str) -> dict[str, int]:
    return merge_record(store, pack, at)


def _put(store: RecordStore, pairs: list[tuple[str, str, bool]], by: str, reason: str, at: str) -> None:
    with store.transaction():
        for left, right, same in pairs:
            made = ids.judgement_id("same" if same else "apart", left, right, at)
            store.add_judgement(Judgement(id=made, left=left, right=right, same=same, by=by, reason=reason, made_at=at))


def _names(event: RecordEvent, store: RecordStore) -> dict[str, list[str]]:
    """Return, by article, the names under which judgements refer to what it tells of the event (`merge.items.Item.name`)."""
    found: dict[str, dict[str, None]] = {}
    for mention in event.mentions:
        coded = store.coded_of(mention.article).events[mention.event]
        found.setdefault(mention.article, {})[f"{mention.article}:{coded.evidence.start}:{coded.type}"] = None
    return {article: list(names) for article, names in found.items()}


def _first(event: RecordEvent, store: RecordStore) -> str:
    names = _names(event, store)
    return names[min(names)][0]
