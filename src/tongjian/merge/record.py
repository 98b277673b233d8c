"""Clusters → the record's events: one act as the sum of its mentions, with the best supported value of each field."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from tongjian import ids
from tongjian.merge import dates
from tongjian.merge.cluster import Cluster, cluster
from tongjian.merge.disagreements import disagreements
from tongjian.merge.items import Item, Knowledge, items
from tongjian.merge.links import links
from tongjian.merge.origins import origins
from tongjian.model import Actor, Article, Coded, EventMention, Judgement, Origin, RecordActor, RecordEvent
from tongjian.pack import Pack

# of two realis values with equal support the one nearer to fact stays
_REALIS = ("asserted", "historical", "future", "conditional", "hypothetical", "denied")
_MOST_ACTORS = 8


def merge(
    articles: Iterable[Article], coded: Iterable[Coded], pack: Pack, judgements: Iterable[Judgement] = ()
) -> tuple[list[RecordEvent], list[Origin]]:
    """Return the record's events (by date, then id) and the origin of each article. The order of the input does not matter."""
    by_id = {a.id: a for a in articles}
    found = origins(by_id.values())
    origin_of = {o.article: o.origin for o in found}
    all_items = items(by_id, coded, origin_of)
    known = Knowledge(pack)
    events = [_event(c) for c in cluster(all_items, known, judgements)]
    linked = links(events, all_items, known)
    ordered = sorted(linked, key=lambda e: (e.date or "9999", e.id))
    return ordered, sorted(found, key=lambda o: o.article)


def _event(c: Cluster) -> RecordEvent:
    first = c.items[0]
    date, reason = _best_date(c.items)
    return RecordEvent(
        id=ids.event_id([item.key for item in c.items]),
        type=first.event.type,
        source=_side(c.items, "source"),
        target=_side(c.items, "target"),
        realis=_most(c.items, "realis", _REALIS) or "asserted",  # type: ignore[arg-type]
        mentions=tuple(_mentions(c.items)),
        origins=len({item.origin for item in c.items}),
        date=date,
        effective=_supported(c.items, "effective"),
        expires=_supported(c.items, "expires"),
        published=min((item.article.published for item in c.items if item.article.published), default=None),
        phase=_most(c.items, "phase", ()),
        disagreements=disagreements(c.items),
        why=tuple([*c.why, reason] if c.why else []),
    )


def _mentions(found: list[Item]) -> Iterable[EventMention]:
    for item in found:
        event = item.event
        who = event.attributed_to.name if event.attributed_to else None
        for quote in event.mentions:
            yield EventMention(
                article=item.article.id,
                event=item.index,
                start=quote.start,
                end=quote.end,
                quote=quote.quote,
                date=event.date,
                attributed_to=who,
            )


def _side(found: list[Item], side: str) -> tuple[RecordActor, ...]:
    """Return the actors of one side, those of most origins first; an actor of a symmetric act stands on one side only."""
    support: dict[str, set[str]] = defaultdict(set)
    shown: dict[str, Actor] = {}
    for item in found:
        actors: tuple[Actor, ...] = getattr(item.event, side)
        for actor in actors:
            key = actor.id or actor.name
            support[key].add(item.origin)
            shown.setdefault(key, actor)
    first_side = {a.id or a.name for item in found for a in item.event.source} if side == "target" else set()
    ranked = sorted(shown, key=lambda key: (-len(support[key]), key))
    kept = [key for key in ranked if key not in first_side or len(shown) == 1] or ranked
    return tuple(
        RecordActor(name=a.name, names=dict(sorted(a.names.items())), id=a.id, country=a.country)
        for a in (shown[key] for key in kept[:_MOST_ACTORS])
    )


def _votes(found: list[Item], field: str) -> dict[str, set[str]]:
    votes: dict[str, set[str]] = defaultdict(set)
    for item in found:
        if value := getattr(item.event, field):
            votes[str(value)].add(item.origin)
    return votes


def _best_date(found: list[Item]) -> tuple[str | None, str]:
    """Return the date that most origins support (a wider date supports each that it contains), the most precise of these."""
    votes = _votes(found, "date")
    if not votes:
        return None, "no article gives a date"

    def support(value: str) -> int:
        return len({o for other, given in votes.items() if dates.contains(other, value) for o in given} | votes[value])

    best = min(votes, key=lambda v: (-support(v), -len(votes[v]), dates.precision(v), v))
    return best, f"date {best}: supported by {support(best)} of {len({i.origin for i in found})} origins, and the most precise"


def _supported(found: list[Item], field: str) -> str | None:
    votes = _votes(found, field)
    return min(votes, key=lambda v: (-len(votes[v]), dates.precision(v), v), default=None)


def _most(found: list[Item], field: str, order: tuple[str, ...]) -> str | None:
    votes: Counter[str] = Counter({value: len(given) for value, given in _votes(found, field).items()})
    return min(votes, key=lambda v: (-votes[v], order.index(v) if v in order else len(order), v), default=None)


def by_article(events: Iterable[RecordEvent]) -> Mapping[str, list[RecordEvent]]:
    """Return the events by the articles that mention them."""
    found: dict[str, list[RecordEvent]] = defaultdict(list)
    for event in events:
        for article in dict.fromkeys(m.article for m in event.mentions):
            found[article].append(event)
    return found
