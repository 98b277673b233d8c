"""What a merge leaves in the store beside its tables: what changed, which sources did, and the memory that merging may take."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol

import apsw

from tongjian.model import Article, RecordEvent
from tongjian.store.changelog import changes, differences
from tongjian.store.packed import decode, encode

CACHE_KIB = 24_000  # of the writer: pages of the web go through it and are not asked for again
MERGE_CACHE_KIB = 256_000  # merging looks up keys all over the file, which grows to more than a gigabyte


class Store(Protocol):
    """What this module needs of the store (tongjian.store.sqlite.Store)."""

    @property
    def connection(self) -> apsw.Connection:
        """Return the open file."""

    def rows(self, sql: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query."""

    def run(self, sql: str, *values: Any) -> None:
        """Run a statement that gives no rows."""

    def run_many(self, sql: str, values: Iterable[tuple[Any, ...]]) -> None:
        """Run a statement once for each tuple of values."""

    def meta(self, name: str) -> str | None:
        """Return a setting."""

    def set_meta(self, name: str, value: str) -> None:
        """Keep a setting."""

    def _current(self, article_id: str) -> tuple[Any, ...] | None: ...

    def _log(self, at: str, what: str, event: str, detail: dict[str, list[Any]]) -> None: ...


class MergeLog:
    """The part of a store that is told of merging."""

    @contextmanager
    def merging(self: Store) -> Iterator[None]:
        """Hold as much of the file in memory as merging wants while the block runs, and give it back."""
        self.connection.pragma("cache_size", -MERGE_CACHE_KIB)
        try:
            yield
        finally:
            self.connection.pragma("cache_size", -CACHE_KIB)
            self.connection.pragma("shrink_memory")

    def merged(self: Store, articles: Iterable[str], before: Mapping[str, RecordEvent | None], at: str) -> None:
        """Note that a step of merging took in these articles, and how the events were that it changed; log what sources did.

        Of a record's first merge, and of one that is made anew, nothing is logged.
        """
        articles = set(articles)
        put_right = {a for (a,) in self.rows("SELECT article FROM put_right")}
        logged = articles - {a for (a,) in self.rows("SELECT article FROM dirty WHERE by_rules")}
        if self.meta("merging anew") is None and self.meta("merged") is not None:
            for event in (e for _, e in sorted(before.items()) if e):
                for article in sorted({m.article for m in event.mentions} & logged):
                    here = self._current(article) is not None
                    what = "corrected" if article in put_right else "source changed" if here else "source gone"
                    words = _places(self, event, article) if what == "source changed" else []
                    detail: dict[str, list[Any]] = {"article": [article, article if here else None]}
                    if words:
                        detail["words"] = words
                    self._log(at, what, event.id, detail)
        for table in ("dirty", "put_right"):
            self.run_many(f"DELETE FROM {table} WHERE article = ?", ((a,) for a in sorted(articles)))  # noqa: S608 - the line above
        self.run("DELETE FROM judged")
        values = ((i, encode(event) if event else None) for i, event in sorted(before.items()))
        self.run_many("INSERT OR IGNORE INTO merging VALUES (?, ?)", values)

    def forget_merge(self: Store) -> None:
        """Throw away what merging keeps between two runs; all is to be merged anew. The events stay until they are replaced."""
        for table in ("text_marks", "mark", "new_mark", "copy", "origin", "item", "item_key", "judged"):
            self.run(f"DELETE FROM {table}")  # noqa: S608 - names from the line above
        self.run("INSERT OR IGNORE INTO dirty (article) SELECT id FROM article UNION SELECT article FROM event_article")
        self.run("DELETE FROM meta WHERE name = 'settled marks'")
        self.set_meta("merging anew", "yes")

    def end_merge(self: Store, at: str) -> dict[str, int]:
        """Write what the steps since the last call changed into the change log; return how many events were added and so on.

        Of a record's first merge the log tells nothing: all of it is new.
        """
        counts = _first_counts(self) if self.meta("merged") is None else _log_changes(self, at)
        self.run("DELETE FROM merging")
        self.run("DELETE FROM meta WHERE name = 'merging anew'")
        self.set_meta("merged", at)
        return counts


def _first_counts(store: Store) -> dict[str, int]:
    ((added,),) = store.rows("SELECT count(*) FROM merging JOIN event ON event.id = merging.event WHERE merging.data IS NULL")
    return {"added": int(added), "removed": 0, "changed": 0}


def _log_changes(store: Store, at: str) -> dict[str, int]:
    counts = {"added": 0, "removed": 0, "changed": 0}
    gone: dict[str, RecordEvent] = {}
    new: list[RecordEvent] = []
    for (event_id,) in list(store.rows("SELECT event FROM merging ORDER BY event")):
        ((old,),) = store.rows("SELECT data FROM merging WHERE event = ?", event_id)
        now = next(store.rows("SELECT data FROM event WHERE id = ?", event_id), None)
        if old is None and now:
            new.append(decode(now[0], RecordEvent))
        elif old is not None and now is None:
            gone[event_id] = decode(old, RecordEvent)
        elif old is not None and now and old != now[0]:
            counts["changed"] += 1
            store._log(at, "changed", event_id, differences(decode(old, RecordEvent), decode(now[0], RecordEvent)))
    for change in changes(gone, new):
        counts[change.what] += 1
        store._log(at, change.what, change.event, change.detail)
    return counts


def _places(store: Store, event: RecordEvent, article: str) -> list[list[Any]]:
    """Return where an earlier revision of an article holds the words of the event: the revision's page, start, end.

    The words themselves are not logged, so that they go with the article when it is taken down.
    """
    found: list[list[Any]] = []
    sql = "SELECT page, data FROM article WHERE id = ? AND current = 0 ORDER BY fetched DESC, page DESC"
    for page, data in list(store.rows(sql, article)):
        old = decode(data, Article)
        text = f"{old.title}\n{old.text}"
        spans = [(m.start, m.end) for m in event.mentions if m.article == article and text[m.start : m.end] == m.quote]
        if spans:
            found += [[page, start, end] for start, end in spans]
            break
    return found
