"""Putting right what was coded, and taking that back: by command and on the site, each with a reason.

Each of these functions writes the corrections, the corrected articles and what merging makes of them, and returns what changed;
`store` must be open for writing.
"""

import re
from collections.abc import Callable
from typing import Final, get_args

import msgspec

from tongjian import ids
from tongjian.coding.actors.index import index_of
from tongjian.coding.actors.naming import names_of
from tongjian.corrections import SENTENCE, SIDES, applied, nearest_place
from tongjian.errors import BadInputError, UnknownIdError, UsageError
from tongjian.judging import Clock, now
from tongjian.merge import dates
from tongjian.model import Actor, Article, Coded, CodedEvent, Correction, Label, Realis, Sentence
from tongjian.names import surfaces, type_named
from tongjian.pack import Pack
from tongjian.pipeline import merge_record
from tongjian.store import Store
from tongjian.text import fold

PHASES: Final = (
    "considered", "announced", "consultation", "in_force", "extended", "expanded", "narrowed", "suspended", "exempted",
    "terminated", "expired", "upheld", "struck_down",
)  # fmt: skip
FIELDS: Final = ("type", "source", "target", "date", "effective", "expires", "realis", "phase", "event")
_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_COUNTRY = re.compile(r"\s*\[([A-Z]{3})\]\s*$")
_BETWEEN_ACTORS = re.compile(r"\s*[;；]\s*")


def correct_event(
    store: Store, pack: Pack, event: str, field: str, value: str, by: str, reason: str, clock: Clock = now
) -> dict[str, int]:
    """Put one field right in every article that tells an event; return how many events changed.

    `value` is a type, a date (ISO prefix or START/END), a realis, a phase, or for source and target the words of the actors as
    the article has them, `;` between two, each with `[ISO-3166 alpha-3]` where its state is to be told; empty for none. Field
    "event" takes no value: no act stands there. Raises UnknownIdError; UsageError for a field or value that no event can have,
    BadInputError for an actor whom an article does not name.
    """
    found = store.event(event)
    value = _checked(pack, field, value.strip())
    at = clock()
    made = []
    for article_id, index in sorted({(m.article, m.event) for m in found.mentions}):
        event_there = store.coded_of(article_id).events[index]
        correction = _of_event(store.article(article_id), event_there, pack, field, value, (by, reason, at))
        made.append(_as_coded(correction, event_there, store))
    return _keep(store, pack, made, at)


def correct_label(
    store: Store, pack: Pack, article: str, start: int, label: str, by: str, reason: str, clock: Clock = now
) -> dict[str, int]:
    """Put the label of the sentence that holds character `start` right; return how many events changed (none, as a rule).

    Raises UnknownIdError for an article that is not there, UsageError for no label, BadInputError for no sentence there.
    """
    if label not in get_args(Label):
        raise UsageError(f"there is no label {label}; there are {', '.join(get_args(Label))}")
    sentence = _sentence_at(store.coded_of(article), start)
    at = clock()
    made = Correction(
        id=ids.correction_id(article, sentence.start, SENTENCE, "label", at), article=article, start=sentence.start,
        end=sentence.end, kind=SENTENCE, field="label", value=label, before=sentence.label, by=by, reason=reason, made_at=at,
    )  # fmt: skip
    return _keep(store, pack, [made], at)


def undo(store: Store, pack: Pack, which: str, clock: Clock = now) -> tuple[list[Correction], dict[str, int]]:
    """Take back a correction by its id, with all that were made in the same moment; return them and how many events changed.

    Raises UnknownIdError when no such correction stands.
    """
    standing = [c for c in store.corrections() if c.withdrawn_at is None]
    at_once = {c.made_at for c in standing if c.id == which}
    back = [c for c in standing if c.made_at in at_once]
    if not back:
        raise UnknownIdError(f"no correction {which} stands; `tongjian why` lists those of an event")
    at = clock()
    return back, _keep(store, pack, [msgspec.structs.replace(c, withdrawn_at=at) for c in back], at)


def _keep(store: Store, pack: Pack, made: list[Correction], at: str) -> dict[str, int]:
    with store.transaction():
        for correction in made:
            store.add_correction(correction)
        for article_id in sorted({c.article for c in made}):
            article = store.article(article_id)
            raw = store.uncorrected(article_id)
            store.put_coded(article_id, applied(article, raw, store.corrections(article_id)), raw)
    return merge_record(store, pack, at)


def _as_coded(correction: Correction, event: CodedEvent, store: Store) -> Correction:
    """Return the correction naming the event as the coder had it, where it was corrected before."""
    for earlier in store.corrections(correction.article):
        if event.corrected and earlier.id == event.corrected[0]:
            return msgspec.structs.replace(correction, start=earlier.start, end=earlier.end, kind=earlier.kind)
    return correction


def _of_event(article: Article, event: CodedEvent, pack: Pack, field: str, value: str, made: tuple[str, str, str]) -> Correction:
    by, reason, at = made
    actors = _actors(article, event, value, pack) if field in SIDES else ()
    before = "; ".join(a.surface for a in getattr(event, field)) if field in SIDES else _before(event, field)
    return Correction(
        id=ids.correction_id(article.id, event.evidence.start, event.type, field, at), article=article.id,
        start=event.evidence.start, end=event.evidence.end, kind=event.type, field=field, value=value, before=before, by=by,
        reason=reason, made_at=at, actors=actors,
    )  # fmt: skip


def _before(event: CodedEvent, field: str) -> str:
    return event.type if field == "event" else (getattr(event, field) or "")


def _actors(article: Article, event: CodedEvent, value: str, pack: Pack) -> tuple[Actor, ...]:
    full = f"{article.title}\n{article.text}"
    return tuple(_actor(full, event, words, pack) for words in _BETWEEN_ACTORS.split(value) if words)


def _actor(full: str, event: CodedEvent, words: str, pack: Pack) -> Actor:
    country = match.group(1) if (match := _COUNTRY.search(words)) else None
    if country and all(entry.country != country for entry in pack.actors):
        raise UsageError(f"[{country}] is no country that the pack knows; write an ISO 3166 code such as [DEU]")
    words = _COUNTRY.sub("", words)
    entry = surfaces(pack).get(fold(words))
    known = [words, *((entry.name, *entry.en, *entry.zh, *entry.hant) if entry else ())]
    for name in dict.fromkeys(known):
        start = nearest_place(full, name, event.evidence.start)
        if start is None:
            continue
        names = dict(names_of(index_of(pack), entry)) if entry else {"en": words}
        return Actor(
            surface=name, name=entry.name if entry else words, names=names, start=start, end=start + len(name),
            id=entry.id if entry else None, country=country or (entry.country if entry else None),
        )  # fmt: skip
    raise BadInputError(f"an article that tells the event does not name {words}; name actors in the article's own words")


def _sentence_at(coded: Coded, start: int) -> Sentence:
    for sentence in coded.sentences:
        if sentence.start <= start < sentence.end:
            return sentence
    raise BadInputError(f"article {coded.id} has no sentence at character {start}")


def _checked(pack: Pack, field: str, value: str) -> str:
    checks: dict[str, Callable[[str], bool]] = {
        "type": lambda v: type_named(pack, v) is not None,
        "date": _is_date, "effective": _is_date, "expires": _is_date,
        "realis": lambda v: v in get_args(Realis),
        "phase": lambda v: v in ("", *PHASES),
        "source": lambda _: True, "target": lambda _: True,
        "event": lambda v: not v,
    }  # fmt: skip
    if field not in checks:
        raise UsageError(f"an event has no field {field} to put right; there are {', '.join(checks)}")
    if not checks[field](value):
        raise UsageError(f"{value or 'nothing'} cannot be the {field} of an event; {_say(pack, field)}")
    return type_named(pack, value) or value if field == "type" else value


def _is_date(value: str) -> bool:
    first, _, last = value.partition("/")
    parts = (first, last) if "/" in value else (first,)
    return not value or (all(_DAY.fullmatch(part) and dates.days(part) for part in parts) and first <= (last or first))


def _say(pack: Pack, field: str) -> str:
    choices = {"type": [t.type for t in pack.types], "realis": list(get_args(Realis)), "phase": list(PHASES)}
    if field in choices:
        return f"it can be {', '.join(choices[field])}"
    return (
        "the field event takes no value" if field == "event" else "write it as 2025, 2025-09, 2025-09-15 or 2025-09-14/2025-09-15"
    )
