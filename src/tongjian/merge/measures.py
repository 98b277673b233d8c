"""The life of a measure: considered → announced → in force → extended, narrowed, suspended → ended, over the events of a record.

Pure: events in, lives out. An easing, a pledge or a plan is put to the measure that its words, its sides and its matter name; it
is linked with the measure's own events, and never merged with them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from tongjian.merge import dates
from tongjian.merge.knowledge import Knowledge
from tongjian.model import RecordActor, RecordEvent
from tongjian.text import fold

_MENTION_MOST = 40  # mentions of an event that are read for what it is about
_STAGES = {"CONSIDER": "considered", "PLEDGE_EASE": "easing pledged"}
_EASED = {"suspended", "narrowed", "exempted", "terminated", "extended"}
_FAR_BACK = 1500  # days after which an easing is no longer put to a measure that does not name it by law or goods


class Step(msgspec.Struct, frozen=True):
    """One event of a life and the state it brings, with its clocks: announced, in force from and until."""

    event: str
    type: str
    state: str
    announced: str
    effective: str | None
    expires: str | None


class Measure(msgspec.Struct, frozen=True):
    """One measure: its kind, who takes it, against whom, about what, and its steps in the order of their days.

    `published` is when its first report appeared.
    """

    id: str
    type: str
    source: tuple[RecordActor, ...]
    target: tuple[RecordActor, ...]
    about: tuple[str, ...]
    published: str | None
    steps: tuple[Step, ...]


class _Life(msgspec.Struct):
    types: frozenset[str]
    issuers: frozenset[str]
    targets: frozenset[str]
    about: frozenset[str]
    kinds: frozenset[str]
    events: list[RecordEvent]


def lives(events: Iterable[RecordEvent], known: Knowledge) -> list[Measure]:
    """Return the measures of a record by their first day; conditional, hypothetical (but plans) and denied acts are no steps."""
    found: list[_Life] = []
    numbers: dict[tuple[str, str], list[int]] = defaultdict(list)  # of the lives in `found`, by type and by who takes the measure
    for event in sorted(events, key=lambda e: (e.date or "9999", e.id)):
        made = _life(event, known)
        if made is None:
            continue
        near = sorted({n for key in _keys(made) for n in numbers[key]}, reverse=True)
        number = next((n for n in near if _goes_on(found[n], made)), len(found))
        if number == len(found):
            found.append(made)
        else:
            _go_on(found[number], made, known)
        for key in _keys(made):
            numbers[key].append(number)
    return [_measure(life) for life in found]


def _keys(life: _Life) -> Iterator[tuple[str, str]]:
    return ((kind, issuer) for kind in sorted(life.types) for issuer in sorted(life.issuers))


def _go_on(life: _Life, new: _Life, known: Knowledge) -> None:
    (event,) = new.events
    life.events.append(event)
    life.about |= new.about
    life.kinds |= new.kinds
    life.targets |= new.targets
    if event.type in known.measures and event.type != "EASE":
        life.types = frozenset({event.type})


def _life(event: RecordEvent, known: Knowledge) -> _Life | None:
    """Return the life that an event alone is, or None for an event that is no step of a measure."""
    own = event.type in known.measures and event.type != "EASE"
    if not event.date or not (own or event.type in {"EASE", *_STAGES}):
        return None
    if event.realis in {"conditional", "denied"} or (event.realis == "hypothetical" and event.type != "CONSIDER"):
        return None
    words = fold(" ".join(m.quote for m in event.mentions[:_MENTION_MOST]))
    found = known.about(words)
    types = frozenset({event.type}) if own else known.named(words, "instrument")
    if not types:
        return None
    about = found["topic"] | found["programme"]
    return _Life(types, _countries(event.source), _countries(event.target), about, found["kind"], [event])


def _countries(side: tuple[RecordActor, ...]) -> frozenset[str]:
    return frozenset(a.country or a.name for a in side)


def _goes_on(life: _Life, new: _Life) -> bool:
    if not life.types & new.types or not life.issuers & new.issuers:
        return False
    if any(mine and its and not mine & its for mine, its in ((life.targets, new.targets), (life.kinds, new.kinds))):
        return False
    if life.about and new.about:
        return bool(life.about & new.about) and (_changes(new.events[0]) or _only_planned(life))
    # nothing says which of several measures: only what changes one is put to it, and not after years
    first, day = life.events[-1].date, new.events[0].date
    apart = dates.gap(str(first), str(day))
    return _changes(new.events[0]) and not new.about and apart is not None and apart <= _FAR_BACK


def _changes(event: RecordEvent) -> bool:
    """Tell whether an event changes a measure that is there."""
    return event.type in {"EASE", "PLEDGE_EASE"} or event.phase in {
        *_EASED,
        "expanded",
        "in_force",
        "expired",
        "upheld",
        "struck_down",
    }


def _only_planned(life: _Life) -> bool:
    return all(e.type == "CONSIDER" or e.phase == "considered" for e in life.events)


def _measure(life: _Life) -> Measure:
    first = life.events[0]
    named = next((e for e in life.events if e.type in life.types), first)
    return Measure(
        id=first.id,
        type=min(life.types),
        source=named.source,
        target=named.target,
        about=tuple(sorted(life.about)),
        published=min((e.published for e in life.events if e.published), default=None),
        steps=tuple(_step(e) for e in life.events),
    )


def _step(event: RecordEvent) -> Step:
    state = _STAGES.get(event.type) or event.phase or ("eased" if event.type == "EASE" else "announced")
    return Step(event.id, event.type, state, str(event.date), event.effective, event.expires)


def state_on(measure: Measure, day: str) -> str | None:
    """Return a measure's state on a day (ISO): None before its first step.

    What is announced is in force from its day of effect on; an easing that runs out gives the state before it back; a measure
    that runs out is ended.
    """
    state: str | None = None
    for step in measure.steps:
        if _first_day(step.announced) > day:
            break
        state = _after(step, state, day)
    return state


def _after(step: Step, before: str | None, day: str) -> str | None:
    if step.expires and _last_day(step.expires) < day:
        return before if step.type == "EASE" and before else "ended"
    if step.state == "easing pledged":
        return before or step.state
    if step.effective and _first_day(step.effective) > day:
        return "announced" if step.type != "EASE" else before or "announced"
    if step.state in {"terminated", "expired", "struck_down"}:
        return "ended"
    return "in force" if step.state == "in_force" or (step.state == "announced" and step.effective) else step.state


def expiring(measures: Iterable[Measure], day: str, within: int) -> list[tuple[str, Measure, Step]]:
    """Return what runs out from a day (ISO) on within so many days, soonest first: last day, measure, the step that says so.

    Of several steps that say when one measure ends the latest said counts.
    """
    found = []
    for measure in measures:
        said = [s for s in measure.steps if s.expires and _first_day(s.announced) <= day]
        if said and said[-1].expires:
            last = _last_day(said[-1].expires)
            apart = dates.gap(day, last)
            if last >= day and apart is not None and apart <= within:
                found.append((last, measure, said[-1]))
    return sorted(found, key=lambda f: (f[0], f[1].id))


def _first_day(value: str) -> str:
    span = dates.days(value)
    return span[0].isoformat() if span else value


def _last_day(value: str) -> str:
    span = dates.days(value)
    return span[1].isoformat() if span else value


def ladder(events: Iterable[RecordEvent], one: str, other: str) -> list[tuple[RecordEvent, list[tuple[str, int | None, bool]]]]:
    """Return the acts between two countries by day, with what each answers: the event, the lag in days, whether inferred."""
    ordered = sorted(
        (e for e in events if e.date and _between(e, one, other)),
        key=lambda e: (str(e.date), e.id),
    )
    by_id = {e.id: e for e in ordered}
    rows = []
    for event in answered_first(ordered):
        answered = [(link.to, _lag(by_id.get(link.to), event), link.inferred) for link in event.links if link.kind == "answers"]
        rows.append((event, answered))
    return rows


def answered_first(events: Sequence[RecordEvent]) -> list[RecordEvent]:
    """Return events in the order given, but each behind those of its own day that it answers."""
    waiting = {e.id: e for e in events}
    placed: list[RecordEvent] = []

    def place(e: RecordEvent) -> None:
        if waiting.pop(e.id, None) is None:
            return
        for link in e.links:
            earlier = waiting.get(link.to)
            if earlier and earlier.date == e.date:
                place(earlier)
        placed.append(e)

    for e in events:
        place(e)
    return placed


def _between(event: RecordEvent, one: str, other: str) -> bool:
    source, target = ({a.country for a in side} for side in (event.source, event.target))
    return (one in source and other in target) or (other in source and one in target)


def _lag(earlier: RecordEvent | None, later: RecordEvent) -> int | None:
    if earlier is None or not earlier.date:
        return None
    first, second = dates.days(earlier.date), dates.days(str(later.date))
    return (second[0] - first[0]).days if first and second else None
