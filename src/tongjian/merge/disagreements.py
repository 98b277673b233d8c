"""On which fields outlets differ. A value that contains the other is only less precise; copies of one text count once."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from tongjian.merge import dates, quotes
from tongjian.merge.counts import counted, is_money, is_sum, one_sum
from tongjian.merge.durations import durations, one_length
from tongjian.merge.items import Party
from tongjian.merge.knowledge import Knowledge
from tongjian.merge.score import actors_agree
from tongjian.merge.told import Told
from tongjian.model import Disagreement, DisagreementValue, Figure
from tongjian.text import fold

Value = tuple[str, Told, str]  # the value, who gives it, with which words
Agree = Callable[[str, str], bool]

_PROGRESS = 7  # days after which an article may tell another state of a measure, and differs in nothing
_LONGEST_ACT = 31  # days; a longer stretch is how long something holds
# phases that cannot both be so; any others may be two steps of one measure
_OPPOSITE = [
    {"expanded", "narrowed"}, {"upheld", "struck_down"}, {"extended", "terminated"}, {"extended", "expired"},
    {"in_force", "suspended"}, {"in_force", "terminated"}, {"considered", "in_force"},
]  # fmt: skip


def disagreements(told: list[Told], known: Knowledge) -> tuple[Disagreement, ...]:
    """Return the fields on which the mentions of one event contradict each other across origins."""
    found: list[Disagreement] = []
    done = _as_done(told)
    # each part of a deal has days and sums of its own
    many_parts = told[0].event.type in known.promises | known.deals
    for field in ("date",) if many_parts else ("date", "effective", "expires"):
        values = _field(done, field)
        found.extend(_differ(field, values, _dates_agree({value for value, _, _ in values})))
    for name, side in (("who", "source"), ("whom", "target")):
        found.extend(_sides_differ(name, side, told, known))
    if not many_parts:  # a deal is worked out in one city and sealed in another
        found.extend(_differ("place", _places(told, known), lambda a, b: a == b))
    found.extend(_phases_differ(told))
    for what, values in sorted(_numbers(told).items()):
        if not is_sum(what):
            found.extend(_differ("rate" if what == "percent" else "number", values, lambda a, b: a == b))
        elif not many_parts:
            found.extend(_sums_differ(what, values))
    found.extend(_differ("duration", _durations(told), one_length))
    found.extend(_differ("speaker", quotes.speakers(told, known), lambda a, b: quotes.one_speaker(a, b, known)))
    found.extend(_differ("wording", quotes.differently_quoted(told), lambda a, b: a == b))
    return tuple(found)


def _as_done(told: list[Told]) -> list[Told]:
    """Return those that tell the act as done, or all where none does: the day for which a thing was planned is no other claim."""
    return [t for t in told if t.event.realis in {"asserted", "historical"}] or told


def _phases_differ(told: list[Told]) -> Iterable[Disagreement]:
    """Yield a disagreement on how far a measure has come among articles of the same days; a later one tells what came after."""
    claims = [(value, t, words) for value, t, words in _field(told, "phase")]
    clashing = {
        n
        for n, (phase, one, _) in enumerate(claims)
        for other, two, _ in claims
        if one.origin != two.origin and {phase, other} in _OPPOSITE and _same_days(one, two)
    }
    yield from _differ("phase", [claims[n] for n in sorted(clashing)], lambda a, b: {a, b} not in _OPPOSITE)


def _same_days(one: Told, other: Told) -> bool:
    apart = dates.gap(one.item.published, other.item.published) if one.item.published and other.item.published else None
    return apart is None or apart <= _PROGRESS


def _sums_differ(what: str, values: list[Value]) -> Iterable[Disagreement]:
    """Yield a disagreement on a sum of money or a weight, shown with what it is of; a rounded sum is no other."""
    amount = {f"{int(value):,} {what}": value for value, _, _ in values}
    shown = [(f"{int(value):,} {what}", t, words) for value, t, words in values]
    yield from _differ("value" if is_money(what) else "number", shown, lambda a, b: one_sum(amount[a], amount[b]))


def _durations(told: list[Told]) -> list[Value]:
    """Return how long each article says it lasts; one that gives several durations is left out."""
    found = []
    for one in told:
        given = {value: words for words in quotes.sentences_of(one) for value in durations(words)}
        if len(given) == 1:
            ((value, words),) = given.items()
            found.append((value, one, words))
    return found


def _field(told: list[Told], name: str) -> list[Value]:
    """Return what each article says; a day that none of its words give, only that of the news, is no claim of the outlet.

    Nor is a stretch of months (in force from November to the November after) a claim of the day on which something was done.
    """
    said = [t for t in told if not (name == "date" and (t.event.date_inferred or _months(t.event.date or "")))]
    return [(str(v), t, t.event.evidence.quote) for t in said if (v := getattr(t.event, name))]


def _months(date: str) -> bool:
    return "/" in date and dates.precision(date) > _LONGEST_ACT


def _dates_agree(given: set[str]) -> Agree:
    """Return what tells whether two dates agree: one contains the other, or both lie in several days that are given (START/END).

    The day of an arrival and two days of talks are days of one visit.
    """
    several = [value for value in sorted(given) if "/" in value]

    def agree(a: str, b: str) -> bool:
        if a == b or dates.contains(a, b) or dates.contains(b, a):
            return True
        return any(dates.contains(s, a) and dates.contains(s, b) for s in several)

    return agree


def _places(told: list[Told], known: Knowledge) -> list[Value]:
    """Return where each article says it was done: the one place that the words of the act name, not any of its sentence."""
    found: list[Value] = []
    for one in told:
        named = known.about(fold(" ".join(q.quote for q in one.event.mentions)))["place"] & one.item.places
        found.extend((place.partition(":")[2], one, one.event.evidence.quote) for place in named if len(named) == 1)
    return found


def _sides_differ(name: str, side: str, told: list[Told], known: Knowledge) -> Iterable[Disagreement]:
    """Yield a disagreement where two origins name actors of which none can stand for any of the other's."""
    if told[0].event.type in known.symmetric:
        return
    parties: dict[str, tuple[Party, ...]] = {}
    values: list[Value] = []
    for t in told:
        given = t.item.source if side == "source" else t.item.target
        if given:
            value = ", ".join(p.name for p in given)
            parties[value] = given
            values.append((value, t, t.event.evidence.quote))
    yield from _differ(name, values, lambda a, b: actors_agree(parties[a], parties[b], known))


def _differ(field: str, values: list[Value], agree: Agree) -> Iterable[Disagreement]:
    """Yield one disagreement when values from different origins do not agree; values that agree with all others are left out.

    The same words make no two claims, whatever day “this week” is reckoned from where they are printed again.
    """
    clashing = {
        index
        for index, (value, told, _) in enumerate(values)
        for other, told2, _ in values
        if told.origin != told2.origin and told.item.same != told2.item.same and not agree(value, other)
    }
    if not clashing:
        return
    by_value: dict[str, list[Value]] = defaultdict(list)
    for index in sorted(clashing, key=lambda i: (values[i][0], values[i][1].key)):
        by_value[values[index][0]].append(values[index])
    yield Disagreement(
        field=field,
        values=tuple(
            DisagreementValue(value=value, articles=tuple(dict.fromkeys(t.article.id for _, t, _ in given)), quote=given[0][2])
            for value, given in sorted(by_value.items())
        ),
    )


def _numbers(told: list[Told]) -> dict[str, list[Value]]:
    """Return, by what is counted, the number each article gives; an article that gives several for one thing is left out."""
    found: dict[str, list[Value]] = defaultdict(list)
    for t in told:
        given: dict[str, dict[str, Figure]] = defaultdict(dict)
        for figure in _figures(t):
            if what := counted(figure):
                given[what][figure.value] = figure
        for what, figures in given.items():
            if len(figures) == 1:
                value = next(iter(figures))
                found[what].append((value, t, _around(t, figures[value])))
    return found


def _figures(told: Told) -> Iterable[Figure]:
    spans = [(q.start, q.end) for q in told.event.mentions]
    for figure in told.coded.figures:
        if any(start <= figure.start < end for start, end in spans):
            yield figure


def _around(told: Told, figure: Figure) -> str:
    for quote in told.event.mentions:
        if quote.start <= figure.start < quote.end:
            return quote.quote
    return told.event.evidence.quote
