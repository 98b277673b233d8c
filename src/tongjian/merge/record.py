"""Clusters → the record's events: one act as the sum of its mentions, with the best supported value of each field."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from tongjian import ids
from tongjian.merge import dates
from tongjian.merge.cluster import Cluster
from tongjian.merge.disagreements import disagreements
from tongjian.merge.framing import framing
from tongjian.merge.items import Item, Party
from tongjian.merge.knowledge import Knowledge
from tongjian.merge.quotes import side_by_side
from tongjian.merge.state import State
from tongjian.merge.told import Told
from tongjian.model import Actor, Article, Coded, EventMention, RecordActor, RecordEvent

# of two realis values with equal support the one nearer to fact stays
_REALIS = ("asserted", "historical", "future", "conditional", "hypothetical", "denied")
_MOST_ACTORS = 8
_LONG_TALKS = 5  # days that a round of talks may last; more is what a text says that knows only the week


class Telling:
    """What articles tell, read once for a step."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._articles: dict[str, tuple[Article, Coded, str]] = {}

    def of(self, item: Item) -> Told:
        """Return an item with its article, its coded event and its origin."""
        article, coded, origin = self._article(item.article)
        return Told(article, coded, item.index, coded.events[item.index], origin, item)

    def outlets(self, items: Iterable[Item]) -> dict[str, str]:
        """Return the outlets of the items' articles, where they have one."""
        found = {item.article: self._article(item.article)[0].outlet for item in items}
        return {article: outlet for article, outlet in found.items() if outlet}

    def _article(self, article_id: str) -> tuple[Article, Coded, str]:
        if article_id not in self._articles:
            article, coded = self._state.article_or_none(article_id), self._state.coded_or_none(article_id)
            if article is None or coded is None:
                raise LookupError(f"item of an article that is not there: {article_id}")
            origin = self._state.origin_of(article_id)
            self._articles[article_id] = (article, coded, origin.origin if origin else article_id)
        return self._articles[article_id]


def build(cluster: Cluster, telling: Telling, known: Knowledge) -> RecordEvent:
    """Return the event that a cluster is, without its links."""
    found = [telling.of(item) for item in cluster.items]
    date, inferred, reason = _best_date(found, occasion=found[0].event.type in known.occasions)
    sides = _turned(found, known)
    return RecordEvent(
        id=ids.event_id([told.key for told in found]),
        type=_kind(found, known),
        source=_side(found, [source for source, _ in sides], known),
        target=_side(found, [target for _, target in sides], known),
        realis=_realis(found),  # type: ignore[arg-type]
        mentions=tuple(_mentions(found)),
        origins=len({told.origin for told in found}),
        date=date,
        date_inferred=inferred,
        effective=_supported(found, "effective"),
        expires=_supported(found, "expires"),
        published=min((told.article.published for told in found if told.article.published), default=None),
        phase=_most(found, "phase", ()),
        disagreements=disagreements(found, known),
        quotes=side_by_side(found),
        framing=framing(found, known.tones),
        why=tuple([*cluster.why, reason] if cluster.why else []),
        corrected=tuple(dict.fromkeys(made for told in found for made in told.event.corrected)),
    )


def _mentions(found: list[Told]) -> Iterable[EventMention]:
    for told in found:
        event = told.event
        who = event.attributed_to.name if event.attributed_to else None
        for quote in dict.fromkeys(event.mentions):
            yield EventMention(
                article=told.article.id,
                event=told.index,
                start=quote.start,
                end=quote.end,
                quote=quote.quote,
                date=event.date,
                attributed_to=who,
            )


def _kind(found: list[Told], known: Knowledge) -> str:
    """Return the type that most origins give; of two words for one occasion that are as many the one that says more."""
    votes: dict[str, set[str]] = defaultdict(set)
    for told in found:
        votes[told.event.type].add(told.origin)
    return min(votes, key=lambda kind: (-len(votes[kind]), known.rank(kind), kind))


Sides = tuple[tuple[Actor, ...], tuple[Actor, ...]]


def _turned(found: list[Told], known: Knowledge) -> list[Sides]:
    """Return source and target of each; of an act between two all are turned to how the first of them has it."""
    sides: list[Sides] = [(told.event.source, told.event.target) for told in found]
    if found[0].event.type not in known.symmetric:
        return sides
    first, second = next(((_of(s), _of(t)) for s, t in sides if s and t), (_of(sides[0][0]), _of(sides[0][1])))

    def fits(source: tuple[Actor, ...], target: tuple[Actor, ...]) -> int:
        return len(_of(source) & first) + len(_of(target) & second)

    turned = [(t, s) if fits(t, s) > fits(s, t) else (s, t) for s, t in sides]
    return _each_on_one_side(turned, [told.origin for told in found])


def _each_on_one_side(sides: list[Sides], origins: list[str]) -> list[Sides]:
    """Put the actors of each state on the side where most origins have it: a joint subject names both parties in one place.

    Nothing is moved where one state's own actors deal with each other.
    """
    votes: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for (source, target), origin in zip(sides, origins, strict=True):
        for n, side in enumerate((source, target)):
            for actor in filter(lambda a: a.country, side):
                votes[str(actor.country)][n].add(origin)
    home = {country: int(len(right) > len(left)) for country, (left, right) in votes.items() if left and right}
    if not home or len(votes) == 1:
        return sides
    return [_moved(pair, home) for pair in sides]


def _moved(pair: Sides, home: dict[str, int]) -> Sides:
    everyone = [(home.get(a.country or "", n), a) for n, side in enumerate(pair) for a in side]
    source, target = (tuple(a for place, a in everyone if place == n) for n in (0, 1))
    return (source, target) if (source or not pair[0]) and (target or not pair[1]) else pair


def _of(side: tuple[Actor, ...]) -> set[str]:
    """Return what tells whose side it is: each actor by name, and by its state where it has one."""
    return {name for a in side for name in (a.id or a.name, a.country) if name}


def _side(found: list[Told], sides: list[tuple[Actor, ...]], known: Knowledge) -> tuple[RecordActor, ...]:
    """Return the actors of one side, those of most origins first.

    A state gives way to its ministry, its leader or its company that as many origins name: the row shows who it was.
    """
    support: dict[str, set[str]] = defaultdict(set)
    shown: dict[str, Actor] = {}
    for told, actors in zip(found, sides, strict=True):
        for actor in actors:
            key = actor.id or actor.name
            support[key].add(told.origin)
            shown.setdefault(key, actor)
    ranked = sorted(shown, key=lambda key: (-len(support[key]), key))
    states = {key for key in ranked if known.is_state(_party(shown[key]))}
    closer = {
        key: max((len(support[k]) for k in ranked if k not in states and _one_country(shown[k], shown[key])), default=0)
        for key in states
    }
    kept = [key for key in ranked if len(support[key]) > closer.get(key, 0)]
    if found[0].event.type in known.occasions:
        kept = _met(kept, shown, support, len({told.origin for told in found}))
    return tuple(
        RecordActor(name=a.name, names=dict(sorted(a.names.items())), id=a.id, country=a.country)
        for a in (shown[key] for key in kept[:_MOST_ACTORS])
    )


def _met(kept: list[str], shown: dict[str, Actor], support: dict[str, set[str]], origins: int) -> list[str]:
    """Return who stood on one side of an occasion: of other states than the first, those whom half of the origins name.

    One text tells in a sentence whom somebody met one after the other; the meeting that others tell of was with one of them.
    """
    return [key for key in kept if _one_country(shown[key], shown[kept[0]]) or key == kept[0] or 2 * len(support[key]) >= origins]


def _party(actor: Actor) -> Party:
    return Party(actor.name, actor.id, actor.country)


def _one_country(a: Actor, b: Actor) -> bool:
    return a.country is not None and a.country == b.country


def _votes(found: list[Told], field: str) -> dict[str, set[str]]:
    votes: dict[str, set[str]] = defaultdict(set)
    for told in found:
        if value := getattr(told.event, field):
            votes[str(value)].add(told.origin)
    return votes


def _best_date(found: list[Told], *, occasion: bool) -> tuple[str | None, bool, str]:
    """Return the date that most origins support, the most precise of these, whether no words give it, and why it is this one.

    Those whose words give a date go first.

    A wider date supports each that it contains; of an `occasion` several days (START/END) are supported by each one of them.
    """
    votes = _votes(found, "date")
    if not votes:
        return None, False, "no article gives a date"
    claims = [told for told in found if told.event.date and not told.event.date_inferred]
    in_words = {told.origin for told in claims}
    lasting = {value for value in votes if "/" in value and _lasts(value, {str(told.event.date) for told in claims})}

    def support(value: str) -> set[str]:
        fitting = {o for other, given in votes.items() if dates.contains(other, value) for o in given}
        if occasion and value in lasting:
            fitting |= {o for other, given in votes.items() if dates.contains(value, other) for o in given}
        return fitting | votes[value]

    def rank(value: str) -> tuple[object, ...]:
        held = support(value)
        wide = occasion and value not in lasting
        return (-len(held & in_words), -len(held), wide, -len(votes[value]), dates.precision(value), value)

    best = min(votes, key=rank)
    held = len(support(best))
    return (
        best,
        not support(best) & in_words,
        f"date {best}: supported by {held} of {len({told.origin for told in found})} origins, the most precise",
    )


def _lasts(value: str, days_given: Iterable[str]) -> bool:
    """Tell whether several days are how long an occasion lasted; a week (“to meet this week”) is a vague word for one day.

    A short stretch lasts; of a long one at least two days must be given by others.
    """
    within = {day for day in days_given if dates.precision(day) == 1 and dates.contains(value, day)}
    return dates.precision(value) <= _LONG_TALKS or len(within) > 1


def _realis(found: list[Told]) -> str:
    """Return how the act stands: one that any article tells as done is done, whatever was said before it."""
    told = {t.event.realis for t in found}
    if "asserted" in told and not told & {"denied", "conditional", "hypothetical"}:
        return "asserted"
    return _most(found, "realis", _REALIS) or "asserted"


def _supported(found: list[Told], field: str) -> str | None:
    votes = _votes(found, field)
    return min(votes, key=lambda v: (-len(votes[v]), dates.precision(v), v), default=None)


def _most(found: list[Told], field: str, order: tuple[str, ...]) -> str | None:
    votes: Counter[str] = Counter({value: len(given) for value, given in _votes(found, field).items()})
    return min(votes, key=lambda v: (-votes[v], order.index(v) if v in order else len(order), v), default=None)
