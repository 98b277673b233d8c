"""What the site reads of a record. A connection of its own for each thread, so that reading never waits for writing."""

import os
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar, cast

import msgspec

from tongjian.coding.actors.index import index_of
from tongjian.coding.actors.naming import names_of
from tongjian.correcting import PHASES
from tongjian.errors import UnknownIdError
from tongjian.model import Article, Coded, RecordActor, RecordEvent
from tongjian.names import expand, surfaces
from tongjian.pack import ActorEntry, Pack
from tongjian.pipeline import pack_of
from tongjian.store import (
    EventFilter,
    Facets,
    Store,
    count_all,
    facets,
    find_events,
    open_record,
    outlets,
    search,
    search_spread,
)
from tongjian.store import site_queries as queries
from tongjian.text import fold
from tongjian.web.i18n import CODES

__all__ = ["PATIENCE", "EventFilter", "Found", "Reading"]

T = TypeVar("T")
_MOST_EVENTS = 12  # events shown above a search's articles
_MOST_SUGGESTED = 8
PATIENCE = 60.0  # seconds that lists to choose from may lag behind a record that is being written
_MOST_KEPT = 400  # answers kept in memory until the record changes


class Found(msgspec.Struct):
    """What a search gives.

    Articles with the place of the words, events of the actor named, the other names searched for, and how many articles
    there are by language and outlet.
    """

    total: int
    hits: list[tuple[Article, int, int]]
    events: list[RecordEvent]
    also: list[str]
    actors: list[ActorEntry]
    facets: dict[str, list[tuple[str, int]]]


class _Kept(msgspec.Struct, frozen=True):
    """An answer, the state of the record's files it was made from, and when (monotonic seconds)."""

    stamp: object
    made_at: float
    answer: object


class Reading:
    """A record for reading; raises RecordError when it cannot be opened."""

    def __init__(self, record: Path) -> None:
        self._record = record
        self._local = threading.local()
        self._lock = threading.Lock()
        self._kept: dict[object, _Kept] = {}
        self.pack: Pack = pack_of(self.store)
        self._actor_of = surfaces(self.pack)
        self._by_id = {entry.id: entry for entry in self.pack.actors}
        self._states = {e.country: e for e in self.pack.actors if e.kind == "state" and e.country}

    @property
    def store(self) -> Store:
        """The calling thread's connection."""
        found: Store | None = getattr(self._local, "store", None)
        if found is None or found.outdated:
            found = self._local.store = open_record(self._record)
        return found

    def kept(self, name: object, make: Callable[[], T], patience: float = 0.0) -> T:
        """Return what `make` gives, made again only when the record's files changed or much else was asked for since.

        With `patience` an answer may lag behind by so many seconds: for lists to choose from, while a record is written.
        """
        stamp = tuple((s.st_mtime_ns, s.st_size) for s in self._files())
        with self._lock:
            found = self._kept.get(name)
        if found is None or (found.stamp != stamp and time.monotonic() - found.made_at >= patience):
            found = _Kept(stamp, time.monotonic(), make())
        with self._lock:
            self._kept.pop(name, None)
            self._kept[name] = found
            while len(self._kept) > _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
        return cast(T, found.answer)

    def _files(self) -> Iterable[os.stat_result]:
        for path in (self._record, self._record.with_name(self._record.name + "-wal")):
            if path.exists():
                yield path.stat()

    # ---- events ------------------------------------------------------------

    def events(self, chosen: EventFilter, limit: int, offset: int = 0, *, newest: bool = False) -> tuple[int, list[RecordEvent]]:
        """Return how many events match and those of one page, oldest or newest first."""
        total = self.kept(("count", chosen), lambda: queries.count_events(self.store, chosen))
        page = queries.newest_events if newest else queries.oldest_events
        return total, page(self.store, chosen, limit, offset)

    def months(self, chosen: EventFilter) -> list[tuple[str, str, int]]:
        """Return month, type and number of the events that match (queries.month_counts)."""
        return self.kept(("months", chosen), lambda: queries.month_counts(self.store, chosen))

    def types(self, chosen: EventFilter) -> list[tuple[str, int]]:
        """Return the types of the events that match and how many each has."""
        return self.kept(("types", chosen), lambda: queries.type_counts(self.store, chosen))

    def counterparts(self, actor: str, most: int) -> list[tuple[str, int]]:
        """Return who stands opposite an actor in most events."""
        return self.kept(("counterparts", actor, most), lambda: queries.counterparts(self.store, actor, most))

    def event(self, event_id: str) -> RecordEvent:
        """Return one event; raises UnknownIdError."""
        return self.store.event(event_id)

    def events_named(self, wanted: Iterable[str]) -> list[RecordEvent]:
        """Return the events of these ids that the record has."""
        found = []
        for event_id in wanted:
            try:
                found.append(self.store.event(event_id))
            except UnknownIdError:
                continue
        return found

    def events_of(self, article_id: str) -> list[RecordEvent]:
        """Return the events that an article tells, by date."""
        rows = self.store.rows("SELECT event FROM event_article WHERE article = ? ORDER BY event", article_id)
        return sorted((self.store.event(e) for (e,) in rows), key=lambda e: (e.date or "9999", e.id))

    def rules(self, event: RecordEvent) -> list[str]:
        """Return the names of the rules that made an event's mentions."""
        names = set()
        for mention in event.mentions:
            coded = self.store.coded_of(mention.article)
            if mention.event < len(coded.events):
                names.add(coded.events[mention.event].rule)
        return sorted(names)

    # ---- articles ----------------------------------------------------------

    def article(self, article_id: str) -> tuple[Article, Coded]:
        """Return an article and what was coded in it; raises UnknownIdError."""
        return self.store.article(article_id), self.store.coded_of(article_id)

    def articles(self, wanted: Iterable[str]) -> dict[str, Article]:
        """Return the articles of these ids that the record has."""
        found = {}
        for article_id in wanted:
            try:
                found[article_id] = self.store.article(article_id)
            except UnknownIdError:
                continue
        return found

    def origins(self, articles: Iterable[str]) -> dict[str, str]:
        """Return the origin of each article."""
        sql = "SELECT origin FROM origin WHERE article = ?"
        return {a: row[0] for a in articles for row in self.store.rows(sql, a)}

    # ---- actors ------------------------------------------------------------

    def actor(self, key: str) -> RecordActor | None:
        """Return the actor of a key (id, name or country) as an event or the pack names it; None when nobody knows it."""
        told = queries.one_event_with(self.store, key)
        sides = (*told.source, *told.target) if told else ()
        named = next((a for a in sides if key in (a.id, a.name)), None)
        entry = self._by_id.get(key) or self._states.get(key)
        return named or (self._from_pack(entry) if entry else None)

    def _from_pack(self, entry: ActorEntry) -> RecordActor:
        return RecordActor(name=entry.name, names=dict(names_of(index_of(self.pack), entry)), id=entry.id, country=entry.country)

    # ---- lists and search --------------------------------------------------

    def facets(self) -> Facets:
        """Return what there is to filter by."""
        return self.kept("facets", lambda: facets(self.store), PATIENCE)

    def knows(self, field: str, value: str) -> bool:
        """Tell whether an event or article of this record can have a value: another type, phase or language is a slip."""
        if field == "type":
            return value in {t.type for t in self.pack.types} or value in dict(self.facets().types)
        if field == "phase":
            return value in PHASES or value in self.phases()
        if field == "told_in":
            return value in CODES or value in dict(self.languages())
        return True

    def phases(self) -> list[str]:
        """Return the phases that occur."""
        return self.kept("phases", lambda: queries.phases(self.store), PATIENCE)

    def languages(self) -> list[tuple[str, int]]:
        """Return the languages of the articles and how many each has."""
        return self.kept("languages", lambda: queries.languages(self.store), PATIENCE)

    def outlets(self) -> list[tuple[str, int]]:
        """Return the outlets and how many articles each has, most first."""
        found = self.kept("outlets", lambda: [(name, n) for name, n in outlets(self.store) if name], PATIENCE)
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))

    def counts(self) -> dict[str, int]:
        """Return how much the record holds."""
        return self.kept("counts", lambda: count_all(self.store))

    def search(self, words: str, limit: int, lang: str | None = None, outlet: str | None = None) -> Found:
        """Search articles for all words; a word that names an actor finds it under all its names."""
        terms, also, actors = expand(words, self._actor_of)
        spread = self.kept(("spread", words), lambda: search_spread(self.store, terms))
        result = search(self.store, terms, limit, lang=lang, outlet=outlet, total=spread.total(lang, outlet))
        events: list[RecordEvent] = []
        if len(terms) == 1 and actors:
            events = find_events(self.store, EventFilter(actor=actors[0].id), _MOST_EVENTS)[1]
        counted = {"lang": spread.by("lang"), "outlet": spread.by("outlet")}
        return Found(result.total, result.hits, events, also, actors, counted)

    def suggest(self, beginning: str) -> list[str]:
        """Return names of actors that begin with, else hold, these characters, in any script, most frequent first."""
        wanted = fold(beginning)
        names = self.kept("names", self._names, PATIENCE)
        first = [shown for folded, shown in names if wanted and folded.startswith(wanted)]
        rest = [shown for folded, shown in names if wanted and wanted in folded and not folded.startswith(wanted)]
        return list(dict.fromkeys((*first, *rest)))[:_MOST_SUGGESTED]

    def _names(self) -> list[tuple[str, str]]:
        actors = [a for a, _ in facets(self.store, 500).actors]
        return [(fold(name), name) for a in actors for name in dict.fromkeys((a.name, *a.names.values()))]
