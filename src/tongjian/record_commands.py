"""What the commands on events and measures do: why, merge, split, correct, relabel, undo, measures, ladder, predictions."""

import getpass
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tongjian import correcting, corrections, judging, predictions
from tongjian.errors import BadInputError, UnknownIdError, UsageError
from tongjian.lines import tell_below
from tongjian.merge import dates
from tongjian.merge.knowledge import Knowledge
from tongjian.merge.measures import Measure, Step, expiring, lives, state_on
from tongjian.model import Correction, Judgement
from tongjian.names import surfaces, type_named
from tongjian.pack import Pack
from tongjian.pipeline import pack_of
from tongjian.store import EventFilter, Store, find_events, open_record
from tongjian.text import fold, plain
from tongjian.web.i18n import CODES

if TYPE_CHECKING:
    from tongjian.show import Names


def whole_id(store: Store, start: str) -> str:
    """Return the id of the one event that begins so; raises UnknownIdError when none or several do."""
    found = [i for (i,) in store.rows("SELECT id FROM event WHERE substr(id, 1, ?) = ? LIMIT 3", len(start), start)]
    if len(found) != 1:
        what = "no event" if not found else "several events"
        raise UnknownIdError(f"the record has {what} whose id begins with {start}; `tongjian show` lists them")
    return str(found[0])


def asked(store: Store, pack: Pack, *, actor: str | None, kind: str | None, since: str | None, until: str | None) -> EventFilter:
    """Return the filter that a user asks for; raises UsageError for no type or date, BadInputError for an unknown actor."""
    wanted = type_named(pack, kind) if kind is not None else None
    if kind is not None and wanted is None:
        raise UsageError(f"{kind} is no type of event; there are {', '.join(t.type for t in pack.types)}")
    for day in filter(None, (since, until)):
        if dates.days(day) is None or "/" in day:
            raise UsageError(f"{day} is no date; write it as 2025, 2025-09 or 2025-09-15")
    if since and until and until[: len(since)] < since[: len(until)]:
        raise UsageError(f"{since} comes after {until}; --since names the earlier date")
    return EventFilter(actor=_actor(store, pack, actor) if actor else None, type=wanted, since=since, until=until)


def _actor(store: Store, pack: Pack, given: str) -> str:
    """Return the key under which the record has an actor that is given by id, country or any of its names."""
    entry = surfaces(pack).get(fold(given.strip()))
    for key in filter(None, (given, entry.id if entry else "", entry.name if entry else "")):
        if next(store.rows("SELECT 1 FROM event_actor WHERE actor = ? LIMIT 1", key), None):
            return key
    raise BadInputError(f"the record has no event of {given}; `tongjian search {given}` looks for articles")


def known_language(lang: str) -> str:
    """Return a language of the output; raises UsageError for any other."""
    if lang not in CODES:
        raise UsageError(f"{lang} is no language of the output; there are {', '.join(CODES)}")
    return lang


def print_why(record: Path, event: str) -> None:
    """Print, a line each, how an event came to be."""
    with open_record(record) as store:
        for line in judging.why(store, whole_id(store, event)):
            print(plain(line))


def join(record: Path, left: str, right: str, reason: str) -> None:
    """Judge that two events are one act."""
    _judge(record, lambda s, p: judging.join(s, p, whole_id(s, left), whole_id(s, right), _who(), reason))


def split(record: Path, event: str, articles: list[str], reason: str) -> None:
    """Judge that what some articles tell is another act."""
    _judge(record, lambda s, p: judging.split(s, p, whole_id(s, event), articles, _who(), reason))


def correct(record: Path, event: str, field: str, value: str, reason: str) -> None:
    """Put one field of an event right."""
    _judge(record, lambda s, p: correcting.correct_event(s, p, whole_id(s, event), field, value, _who(), reason))


def relabel(record: Path, article: str, place: int, label: str, reason: str) -> None:
    """Put the label of a sentence right."""
    _judge(record, lambda s, p: correcting.correct_label(s, p, article, place, label, _who(), reason))


def print_corrections(record: Path) -> None:
    """Print all corrections, the withdrawn ones too."""
    from tongjian.show import counted

    with open_record(record) as store:
        made = store.corrections()
        for correction in made:
            print(plain(corrections.told(correction)))
    tell_below(counted(len(made), "correction"))


def undo(record: Path, which: str | None) -> None:
    """Take back a judgement or a correction, or the last one made."""

    def back(store: Store, pack: Pack) -> dict[str, int]:
        taken, changed = _taken_back(store, pack, which)
        for what, reason in dict.fromkeys((_did(one), one.reason) for one in taken):
            same = [one.id for one in taken if (_did(one), one.reason) == (what, reason)]
            print(f"took back {what} {same[0]}{f' and {len(same) - 1} more' if same[1:] else ''}: {reason}", file=sys.stderr)
        return changed

    _judge(record, back)


def _did(one: Judgement | Correction) -> str:
    """Return what a judgement or a correction did, in words."""
    if isinstance(one, Correction):
        return f"the correction of {one.field} ({one.before or 'nothing'} -> {one.value or 'nothing'})"
    return "the judgement that two are one" if one.same else "the judgement that two are not one"


def _taken_back(store: Store, pack: Pack, which: str | None) -> tuple[list[Judgement] | list[Correction], dict[str, int]]:
    standing = [c for c in store.corrections() if c.withdrawn_at is None and which in (None, c.id)]
    judged = [j.made_at for j in store.judgements() if j.withdrawn_at is None]
    last = max(standing, key=lambda c: (c.made_at, c.id), default=None)
    if last and (which or last.made_at > max(judged, default="")):
        return correcting.undo(store, pack, last.id)
    return judging.undo(store, pack, which)


def _judge(record: Path, act: Callable[[Store, Pack], dict[str, int]]) -> None:
    open_record(record).close()  # opened for writing, a record that is not there would be made
    with open_record(record, write=True) as store:
        changed = act(store, pack_of(store))
    print(f"{record}: events: {', '.join(f'{n} {what}' for what, n in changed.items())}", file=sys.stderr)


def _who() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name
        return "somebody"


def print_ladder(record: Path, one: str, other: str, lang: str, *, every: bool) -> None:
    """Print the measures between two states by day, each with what it answers and the lag; with `every` all acts."""
    from tongjian.show import Names, rungs, terminal

    with open_record(record) as store:
        pack = pack_of(store)
        sides = _country(pack, one), _country(pack, other)
        if sides[0] == sides[1]:
            raise UsageError(f"{one} and {other} are one state; a ladder has two")
        _, events = find_events(store, EventFilter(between=sides))
        types = None if every else Knowledge(pack).measures
        rungs(events, *sides, Names(store, pack, known_language(lang)), terminal(200), types)


def _country(pack: Pack, given: str) -> str:
    """Return the code of the country that a code or any of its names names."""
    entry = surfaces(pack).get(fold(given.strip()))
    code = entry.country if entry else given.strip().upper()
    if not code or (entry is None and all(actor.country != code for actor in pack.actors)):
        raise UsageError(f"{given} is no country that the pack knows; write a code such as CHN, or a name")
    return code


def print_predictions(record: Path, on: str, kinds: list[str], state: str | None) -> None:
    """Print what articles foretell as it stands on a day: state, said, until, kind, who, words, place, event, why."""
    unknown = sorted({*kinds, *([state] if state else [])} - {*predictions.KINDS, *predictions.STATES})
    if unknown:
        known_words = ", ".join((*predictions.KINDS, *predictions.STATES))
        raise UsageError(f"{unknown[0]} is no kind or state; write one of {known_words}")
    from tongjian.show import counted

    with open_record(record) as store:
        known = Knowledge(pack_of(store))
        number = 0
        for one in predictions.foretold(store, known, _day(on), kinds or predictions.KINDS):
            if state in (None, one.state):
                number += 1
                place = f"{one.article}:{one.start}-{one.end}"
                cells = (one.state, one.said or "-", one.until or "-", one.kind, one.who or "the author", one.words)
                print("\t".join(map(plain, (*cells, place, *one.events, one.why))))
    tell_below(f"{counted(number, 'prediction')}: state, said, until, kind, who, words, article, events, why")


def print_measures(record: Path, on: str, within: str | None) -> None:
    """Print the measures that stand on a day with their state, or what runs out within so many days from it on."""
    from tongjian.show import Names, counted

    day = _day(on)
    with open_record(record) as store:
        pack = pack_of(store)
        names = Names(store, pack, "en")
        found = lives(store.events(), Knowledge(pack))
    named = {entry.id: entry.name for entry in pack.actors}
    rows: list[tuple[str, ...]]
    if within is not None:
        rows = [(last, *_told(measure, named, names), step.event) for last, measure, step in expiring(found, day, _days(within))]
        columns = "last day, type, who -> whom, about, event"
    else:
        standing = [(measure, state) for measure in found if (state := state_on(measure, day)) is not None]
        rows = [(s, *_told(m, named, names), _clocks(m.steps[-1]), m.steps[-1].event) for m, s in standing]
        columns = "state, type, who -> whom, about, clocks, event"
    for row in rows:
        print("\t".join(map(plain, row)))
    tell_below(f"{counted(len(rows), 'measure')} on {day}: {columns}")


def _told(measure: Measure, named: Mapping[str, str], names: "Names") -> tuple[str, str, str]:
    about = {fold(name): name for one in measure.about for name in (named.get(one, one),)}.values()
    return measure.type, f"{names.side(measure.source)} -> {names.side(measure.target)}", ", ".join(about)


def _clocks(step: Step) -> str:
    told = (("announced", step.announced), ("from", step.effective), ("until", step.expires))
    return " ".join(f"{name} {value}" for name, value in told if value)


def _day(on: str) -> str:
    try:
        return date.fromisoformat(on).isoformat() if on else date.today().isoformat()  # noqa: DTZ011 - the user's own day
    except ValueError as err:
        raise UsageError(f"{on} is no day; write it as 2025-11-10") from err


def _days(within: str) -> int:
    number = within.removesuffix("d")
    if not number.isdigit():
        raise UsageError(f"{within} is no number of days; write it as 90d")
    return int(number)
