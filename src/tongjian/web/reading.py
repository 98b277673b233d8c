"""What the site reads of a record. A connection of its own for each thread, so that reading never waits for writing."""

import threading
from collections.abc import Iterable
from pathlib import Path

import msgspec

from tongjian import pack as packs
from tongjian.errors import UnknownIdError
from tongjian.model import Article, Coded, RecordEvent
from tongjian.names import expand, surfaces
from tongjian.pack import Pack
from tongjian.store import EventFilter, Facets, Store, count_all, facets, find_events, open_record, search

__all__ = ["EventFilter", "Found", "Reading"]

_MOST_EVENTS = 12  # events shown above a search's articles


class Found(msgspec.Struct):
    """What a search gives: articles with the place of the words, events of the actor named, and the other names searched for."""

    total: int
    hits: list[tuple[Article, int, int]]
    events: list[RecordEvent]
    also: list[str]


class Reading:
    """A record for reading; raises RecordError when it cannot be opened."""

    def __init__(self, record: Path) -> None:
        self._record = record
        self._local = threading.local()
        self.pack: Pack = packs.load(self.store.meta("pack") or "statecraft")
        self._actor_of = surfaces(self.pack)

    @property
    def store(self) -> Store:
        """The calling thread's connection."""
        found: Store | None = getattr(self._local, "store", None)
        if found is None:
            found = self._local.store = open_record(self._record)
        return found

    def events(self, chosen: EventFilter, limit: int, offset: int) -> tuple[int, list[RecordEvent]]:
        """Return how many events match and those of one page."""
        return find_events(self.store, chosen, limit, offset)

    def event(self, event_id: str) -> RecordEvent:
        """Return one event; raises UnknownIdError."""
        return self.store.event(event_id)

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

    def events_of(self, article_id: str) -> list[RecordEvent]:
        """Return the events that an article tells, by date."""
        rows = self.store.rows("SELECT event FROM event_article WHERE article = ? ORDER BY event", article_id)
        return sorted((self.store.event(e) for (e,) in rows), key=lambda e: (e.date or "9999", e.id))

    def origins(self, articles: Iterable[str]) -> dict[str, str]:
        """Return the origin of each article."""
        sql = "SELECT origin FROM origin WHERE article = ?"
        return {a: row[0] for a in articles for row in self.store.rows(sql, a)}

    def twin(self, article_id: str) -> Article | None:
        """Return the article that this one is a copy of."""
        model = self.origins([article_id]).get(article_id, article_id)
        return None if model == article_id else self.articles([model]).get(model)

    def rules(self, event: RecordEvent) -> list[str]:
        """Return the names of the rules that made an event's mentions."""
        names = set()
        for mention in event.mentions:
            coded = self.store.coded_of(mention.article)
            if mention.event < len(coded.events):
                names.add(coded.events[mention.event].rule)
        return sorted(names)

    def facets(self) -> Facets:
        """Return what there is to filter by."""
        return facets(self.store)

    def counts(self) -> dict[str, int]:
        """Return how much the record holds."""
        return count_all(self.store)

    def search(self, words: str, limit: int) -> Found:
        """Search articles for all words; a word that names an actor finds it under all its names."""
        terms, also, actors = expand(words, self._actor_of)
        result = search(self.store, terms, limit)
        events: list[RecordEvent] = []
        if len(terms) == 1 and actors:
            events = find_events(self.store, EventFilter(actor=actors[0].id), _MOST_EVENTS)[1]
        return Found(result.total, result.hits, events, also)
