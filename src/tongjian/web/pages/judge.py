"""Judging an event: it and another are one act, part of it is another act, a field is put right, what was decided is taken back.

Each with a reason, which stands in the public log.
"""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from tongjian import correcting, judging
from tongjian.desk import Desk, log
from tongjian.desk.people import Person
from tongjian.errors import BadInputError, TongjianError
from tongjian.merge import dates
from tongjian.model import Correction, Judgement, RecordEvent
from tongjian.pack import Pack
from tongjian.pipeline import pack_of
from tongjian.store import EventFilter, Store, open_record
from tongjian.web import reasons
from tongjian.web.access import desk_for, form, go, private, require, values
from tongjian.web.filters import REALIS
from tongjian.web.present import Presenter
from tongjian.web.reading import Reading
from tongjian.web.render import page, presenter_for, reading_of

_MOST_NEAR = 30  # other events of the same type that are offered for joining
_LOOKED_AT = 400  # of those within _DAYS
_DAYS = timedelta(days=31)


def judge(request: Request) -> Response:
    """Show an editor what can be decided about an event."""
    return _shown(request, request.path_params["id"], "")


def _shown(request: Request, event_id: str, said: str, status: int = 200) -> Response:
    with desk_for(request) as desk:
        somebody = require(request, desk, "judge")
    reading = reading_of(request)
    found = reading.event(event_id)
    near = _near(reading, found)
    presenter = presenter_for(request, [found, *near])
    sides, known = (*found.source, *found.target), reasons.names_in(reading.pack, presenter.lang)
    why = reasons.shown(judging.why(reading.store, event_id), presenter.lang, sides, known)
    response = page(
        request, "desk_judge.html", presenter, status, here="desk", e=found, near=near, said=said,
        articles=list(dict.fromkeys(m.article for m in found.mentions)), why=why,
        judgements=_standing(reading.store), corrections=corrections_of(reading.store, found), fields=correcting.FIELDS,
        known_values=_known_values(presenter),
        **values(request, somebody),
    )  # fmt: skip
    return private(response)


def _near(reading: Reading, event: RecordEvent) -> list[RecordEvent]:
    """Return other events of the same type that may be the same act, the likeliest first: of the same states, of near days."""
    span = dates.days(event.date) if event.date else None
    between = [(day + step).isoformat() for day, step in zip(span, (-_DAYS, _DAYS), strict=True)] if span else [None, None]
    chosen = EventFilter(type=event.type, since=between[0], until=between[1])
    states = {a.country or a.name for a in (*event.source, *event.target)}

    def rank(other: RecordEvent) -> tuple[int, int, str]:
        shared = states & {a.country or a.name for a in (*other.source, *other.target)}
        apart = dates.gap(event.date, other.date) if event.date and other.date else None
        return -len(shared), 10**6 if apart is None else apart, other.id

    found = [e for e in reading.events(chosen, _LOOKED_AT, newest=True)[1] if e.id != event.id]
    return sorted(found, key=rank)[:_MOST_NEAR]


def _known_values(presenter: Presenter) -> list[tuple[str, str]]:
    """Return the values that type, phase and realis can have, each with its name."""
    types = [(name, presenter.type_name(name)) for name in presenter.types]
    phases = [(name, presenter.phase_name(name)) for name in correcting.PHASES]
    return [*types, *phases, *((name, presenter.realis_name(name)) for name in REALIS)]


def _standing(store: Store) -> list[Judgement]:
    return [j for j in store.judgements() if j.withdrawn_at is None]


def corrections_of(store: Store, event: RecordEvent) -> list[Correction]:
    """Return the corrections that stand in an event, one for all that were made in the same moment, by time."""
    made = [c for article in {m.article for m in event.mentions} for c in store.corrections(article)]
    standing = {c.made_at: c for c in made if c.id in event.corrected and c.withdrawn_at is None}
    return [standing[at] for at in sorted(standing)]


async def decide(request: Request) -> Response:
    """Carry out what `act` says.

    join (with `other`), split (`articles`), correct (`field`, `value`), undo (`judgement`) or uncorrect (`correction`).
    """
    return await run_in_threadpool(_decide, request, await form(request))


def _decide(request: Request, fields: dict[str, str]) -> Response:
    event_id = request.path_params["id"]
    with desk_for(request) as desk:
        somebody = require(request, desk, "judge")
        try:
            what = _carry_out(request, event_id, fields, somebody)
            _note(desk, somebody, what, event_id, fields["reason"])
        except TongjianError as err:
            return _shown(request, event_id, str(err), 400)
    return go(request, "/log")


def _carry_out(request: Request, event_id: str, fields: dict[str, str], somebody: Person) -> str:
    reason = fields.get("reason", "").strip()
    if not reason:
        raise BadInputError("give a reason: it stands in the public log")
    acts: dict[str, Callable[[Store, Pack], str]] = {
        "join": lambda s, p: _join(s, p, event_id, fields.get("other", "").strip(), somebody.name, reason),
        "split": lambda s, p: _split(s, p, event_id, fields.get("articles", "").split(), somebody.name, reason),
        "correct": lambda s, p: _correct(s, p, event_id, fields.get("field", ""), fields.get("value", ""), somebody.name, reason),
        "uncorrect": lambda s, p: _uncorrect(s, p, fields.get("correction", "").strip()),
        "undo": lambda s, p: _undo(s, p, fields.get("judgement", "").strip()),
    }
    act = acts.get(fields.get("act", ""))
    if act is None:
        raise BadInputError(f"an event can be judged by {', '.join(acts)}")
    record: Path = request.app.state.record
    with open_record(record, write=True) as store:
        return act(store, pack_of(store))


def _join(store: Store, pack: Pack, event: str, other: str, by: str, reason: str) -> str:
    judging.join(store, pack, event, other, by, reason)
    return f"joined with {other}"


def _split(store: Store, pack: Pack, event: str, articles: list[str], by: str, reason: str) -> str:
    judging.split(store, pack, event, articles, by, reason)
    return f"split off {', '.join(articles)}"


def _correct(store: Store, pack: Pack, event: str, field: str, value: str, by: str, reason: str) -> str:
    correcting.correct_event(store, pack, event, field, value, by, reason)
    return f"put {field} right: {value.strip() or 'none'}"


def _uncorrect(store: Store, pack: Pack, which: str) -> str:
    back, _ = correcting.undo(store, pack, which)
    return f"took back the correction of {back[0].field}"


def _undo(store: Store, pack: Pack, which: str) -> str:
    back, _ = judging.undo(store, pack, which or None)
    return f"took back {len(back)} judgements"


def _note(desk: Desk, somebody: Person, what: str, about: str, reason: str) -> None:
    with desk.transaction():
        log.write(desk, somebody.name, what, about, reason)
