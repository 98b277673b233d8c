"""The record as one SQLite file: WAL, one writer, readers that never wait.

Every write happens inside `transaction()`; what was committed survives a kill, a full disk and Ctrl-C.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

import apsw
import msgspec

from tongjian import text as textlib
from tongjian.errors import PlaceError, RecordError, UnknownIdError
from tongjian.model import Article, Coded, Dropped, Judgement, Origin, Page, RecordEvent
from tongjian.store import removal
from tongjian.store.changelog import changes, differences
from tongjian.store.corrections import Corrections
from tongjian.store.lock import writer_lock
from tongjian.store.merge_log import CACHE_KIB, MergeLog
from tongjian.store.packed import decode, encode, squeeze, unsqueeze
from tongjian.store.schema import APPLICATION_ID, MIGRATIONS
from tongjian.store.sources import SourceLog
from tongjian.store.standing import BUSY_MS, Stamp, connected, stamp
from tongjian.store.trouble import explained
from tongjian.store.words import last_characters

T = TypeVar("T")
LOG_PAGES = 4000  # of 4 kB in the log before they go into the file itself: a page that is written again and again goes there once
_TRANSACTION = ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK")
_SAVEPOINT = ("SAVEPOINT part", "RELEASE part", "ROLLBACK TO part; RELEASE part")


class Store(Corrections, MergeLog, SourceLog):
    """A record file. Open it with `open_record`; close it, or use it in a `with` block."""

    def __init__(self, connection: apsw.Connection, path: Path, lock: Any = None, stands: Stamp | None = None) -> None:
        self.connection = connection
        self.path = path
        self._lock = lock
        self._stands = stands

    def close(self) -> None:
        """Close the file and give the writer's lock back."""
        self.connection.close()
        if self._lock:
            self._lock.close()

    @property
    def outdated(self) -> bool:
        """Tell whether a record that is read as it stands (tongjian.store.standing) was written to since it was opened."""
        return self._stands is not None and self._stands != stamp(self.path)

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def rows(self, sql: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query; raises RecordError for a damaged record."""
        try:
            yield from self.connection.execute(sql, values)
        except apsw.Error as err:
            raise explained(err, self.path) from err

    def run(self, sql: str, *values: Any) -> None:
        """Run a statement that gives no rows."""
        for _ in self.rows(sql, *values):
            pass

    def run_many(self, sql: str, values: Iterable[tuple[Any, ...]]) -> None:
        """Run a statement once for each tuple of values."""
        try:
            self.connection.executemany(sql, values)
        except apsw.Error as err:
            raise explained(err, self.path) from err

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what the block writes, or nothing of it; raises DiskFullError when there is no room.

        One inside another is a savepoint. apsw's own `with connection` is not used: it fails where SQLite has rolled back itself,
        as it does on a full disk.
        """
        nested = self.connection.in_transaction
        begin, commit, rollback = _SAVEPOINT if nested else _TRANSACTION
        self.run(begin)
        try:
            yield
            self.run(commit)
        except BaseException as err:
            if self.connection.in_transaction:
                self.run(rollback)
            if isinstance(err, apsw.Error):
                raise explained(err, self.path) from err
            raise

    # ---- pages -------------------------------------------------------------

    def add_page(self, page: Page) -> None:
        """Keep a page's bytes once, and where and when it was found."""
        self.run("INSERT OR IGNORE INTO page VALUES (?, ?, ?, ?)", page.id, squeeze(page.body), page.media_type, page.charset)
        self.run("INSERT OR IGNORE INTO fetch (page, given_id, url, place, fetched) VALUES (?, ?, ?, ?, ?)", *_found(page))

    def is_done(self, page: Page, stamp: str) -> bool:
        """Tell whether this page, found there, went through all stages under this stamp (pack and coder)."""
        done = "SELECT 1 FROM fetch WHERE page = ? AND given_id = ? AND url = ? AND place = ? AND fetched = ? AND done = ?"
        return next(self.rows(done, *_found(page), stamp), None) is not None

    def is_coded(self, page: Page, stamp: str) -> bool:
        """Tell whether the same bytes of the same address gave an article under this stamp, wherever and whenever found.

        What cleaning and coding find depends on no more than that.
        """
        same = (
            "SELECT 1 FROM fetch WHERE page = ? AND given_id = ? AND url = ? AND done = ? "
            "AND EXISTS (SELECT 1 FROM article WHERE page = fetch.page)"
        )
        return next(self.rows(same, page.id, page.given_id or "", page.url or "", stamp), None) is not None

    def removed_reason(self, page: Page, article: str) -> str | None:
        """Return why this page, or this article, was taken down and may not come in again; None when it was not."""
        return removal.removed_reason(self, page, article)

    def mark_done(self, page: Page, stamp: str) -> None:
        """Note that this page went through all stages under `stamp`."""
        self.run(
            "UPDATE fetch SET done = ? WHERE page = ? AND given_id = ? AND url = ? AND place = ? AND fetched = ?",
            stamp,
            *_found(page),
        )

    def pages(self) -> Iterator[Page]:
        """Yield every stored page, once for each place where it was found, in a fixed order."""
        keys = list(
            self.rows("SELECT page, given_id, url, place, fetched FROM fetch ORDER BY page, given_id, url, place, fetched")
        )
        for page_id, given_id, url, place, fetched in keys:
            # the rows are fetched whole: the caller writes between two pages
            for body, media_type, charset in list(self.rows("SELECT body, media_type, charset FROM page WHERE id = ?", page_id)):
                yield Page(
                    id=page_id,
                    body=unsqueeze(body),
                    media_type=media_type,
                    charset=charset,
                    url=url or None,
                    fetched=fetched or None,
                    place=place,
                    given_id=given_id or None,
                )

    # ---- articles ----------------------------------------------------------

    def add_article(self, article: Article, coded: Coded, fetched: str | None, pack: str) -> None:
        """Keep an article with what was coded in it; of several revisions the one fetched last is current.

        Where no time of fetching tells (files), the one with the greater page id is: the order of reading does not matter.
        """
        before = self._current(article.id)
        self.run(
            "INSERT INTO article (id, page, fetched, current, outlet, lang, published, data) VALUES (?, ?, ?, 0, ?, ?, ?, ?) "
            "ON CONFLICT (id, page) DO UPDATE SET fetched = max(fetched, excluded.fetched), outlet = excluded.outlet, "
            "lang = excluded.lang, published = excluded.published, data = excluded.data",
            article.id,
            article.page,
            fetched or "",
            article.outlet,
            article.lang,
            article.published,
            encode(article),
        )
        ((row,),) = self.rows("SELECT rowid FROM article WHERE id = ? AND page = ?", article.id, article.page)
        self.run("INSERT OR REPLACE INTO coded VALUES (?, ?, ?)", row, pack, encode(coded))
        self.run("DELETE FROM uncorrected WHERE article = ?", row)
        self._index(row, article)
        self._elect(article.id)
        if (now := self._current(article.id)) != before:
            self._touch(article.id, by_rules=bool(now and before and now[-1] == before[-1]))

    def _current(self, article_id: str) -> tuple[Any, ...] | None:
        sql = (
            "SELECT article.data, coded.data, article.page FROM article JOIN coded ON coded.article = article.rowid "
            "WHERE id = ? AND current = 1"
        )
        return next(self.rows(sql, article_id), None)

    def _touch(self, article_id: str, *, by_rules: bool = False) -> None:
        """Note that what merging made of an article no longer holds; `by_rules`: its page is as it was."""
        sql = "INSERT INTO dirty VALUES (?, ?) ON CONFLICT DO UPDATE SET by_rules = min(by_rules, excluded.by_rules)"
        self.run(sql, article_id, by_rules)

    def _elect(self, article_id: str) -> None:
        self.run(
            "UPDATE article SET current = (rowid = "
            "(SELECT rowid FROM article WHERE id = ? ORDER BY fetched DESC, page DESC LIMIT 1)) WHERE id = ?",
            article_id,
            article_id,
        )

    def refresh_article(self, page: Page) -> None:
        """Note that a page which gave an article was found again: an older text that an outlet puts back is current again."""
        for (article_id,) in list(self.rows("SELECT id FROM article WHERE page = ?", page.id)):
            sql = "UPDATE article SET fetched = max(fetched, ?) WHERE id = ? AND page = ?"
            before = self._current(article_id)
            self.run(sql, page.fetched or "", article_id, page.id)
            self._elect(article_id)
            if self._current(article_id) != before:
                self._touch(article_id)

    def _index(self, row: int, article: Article) -> None:
        self.run("DELETE FROM words WHERE rowid = ?", row)
        full = f"{article.title}\n{article.text}"
        tokens = " ".join((*textlib.search_tokens(full), *last_characters(full)))
        self.run("INSERT INTO words (rowid, tokens) VALUES (?, ?)", row, tokens)

    def articles(self) -> Iterator[Article]:
        """Yield the current revision of every article, by id."""
        for (data,) in self.rows("SELECT data FROM article WHERE current = 1 ORDER BY id"):
            yield decode(data, Article)

    def article(self, article_id: str) -> Article:
        """Return the current revision of an article; raises UnknownIdError."""
        return self._one("SELECT data FROM article WHERE id = ? AND current = 1", Article, "article", article_id)

    def coded(self) -> Iterator[Coded]:
        """Yield what was coded in the current revision of every article, by id."""
        sql = "SELECT coded.data FROM coded JOIN article ON article.rowid = coded.article WHERE current = 1 ORDER BY article.id"
        for (data,) in self.rows(sql):
            yield decode(data, Coded)

    def coded_of(self, article_id: str) -> Coded:
        """Return what was coded in an article; raises UnknownIdError."""
        sql = "SELECT coded.data FROM coded JOIN article ON article.rowid = coded.article WHERE article.id = ? AND current = 1"
        return self._one(sql, Coded, "article", article_id)

    def _one(self, sql: str, kind: type[T], what: str, wanted: str) -> T:
        row = next(self.rows(sql, wanted), None)
        if row is None:
            raise UnknownIdError(f"the record {self.path} has no {what} {wanted}; `tongjian show` lists what it has")
        return decode(row[0], kind)

    def add_dropped(self, dropped: Dropped) -> None:
        """Note a page that gave no article, and why."""
        self.run("INSERT OR REPLACE INTO dropped VALUES (?, ?, ?)", dropped.page, dropped.place, encode(dropped))

    def forget_dropped(self, page: Page) -> None:
        """Take back that a page was dropped, because it now gives an article."""
        self.run("DELETE FROM dropped WHERE page = ? AND place = ?", page.id, page.place)

    def forget_article(self, page: Page, article_id: str) -> None:
        """Take back the article of a page that is now dropped."""
        for (row,) in list(self.rows("SELECT rowid FROM article WHERE id = ? AND page = ?", article_id, page.id)):
            self.run("DELETE FROM words WHERE rowid = ?", row)
            self.run("DELETE FROM coded WHERE article = ?", row)
            self.run("DELETE FROM uncorrected WHERE article = ?", row)
            self.run("DELETE FROM article WHERE rowid = ?", row)
            self._touch(article_id)
        self._elect(article_id)

    def dropped(self) -> Iterator[Dropped]:
        """Yield the pages that gave no article, by place."""
        for (data,) in self.rows("SELECT data FROM dropped ORDER BY place, page"):
            yield decode(data, Dropped)

    def add_problem(self, place: str, kind: str, message: str) -> None:
        """Note an input that could not be read."""
        self.run("INSERT OR IGNORE INTO problem VALUES (?, ?, ?)", place, kind, message)

    def forget_problems(self, place: str) -> None:
        """Take back the problems of a place that could be read now."""
        self.run("DELETE FROM problem WHERE place = ?", place)

    def problems(self) -> list[tuple[str, str, str]]:
        """Return the inputs that could not be read: place, kind, message."""
        return [(p, k, m) for p, k, m in self.rows("SELECT place, kind, message FROM problem ORDER BY place, kind, message")]

    # ---- the record --------------------------------------------------------

    def events(self) -> Iterator[RecordEvent]:
        """Yield all events by date (undated last), then id."""
        for (data,) in self.rows("SELECT data FROM event ORDER BY day, id"):
            yield decode(data, RecordEvent)

    def event(self, event_id: str) -> RecordEvent:
        """Return one event; raises UnknownIdError."""
        return self._one("SELECT data FROM event WHERE id = ?", RecordEvent, "event", event_id)

    def origins(self) -> Iterator[Origin]:
        """Yield the origin of every article, by article."""
        for (data,) in self.rows("SELECT data FROM origin ORDER BY article"):
            yield decode(data, Origin)

    def replace_record(self, events: Iterable[RecordEvent], origins: Iterable[Origin], at: str) -> dict[str, int]:
        """Write the merged record, touching only the rows that changed; return how many were added, removed and changed.

        Each difference goes into the change log under the time `at` (UTC, ISO-8601), but not those of the first merge.
        """
        before = dict(self.rows("SELECT id, data FROM event"))
        first = not before
        counts = {"added": 0, "removed": 0, "changed": 0}
        added = []
        for event in events:
            data = encode(event)
            old = before.pop(event.id, None)
            if old == data:
                continue
            if old is None:
                added.append(event)
            else:
                counts["changed"] += 1
                self._log(at, "changed", event.id, differences(decode(old, RecordEvent), event))
            self.write_event(event, data)
        for gone in before:
            self.delete_event(gone)
        for change in changes({gone: decode(data, RecordEvent) for gone, data in before.items()}, added):
            counts[change.what] += 1
            if not first:
                self._log(at, change.what, change.event, change.detail)
        self._write_origins(origins)
        return counts

    def _log(self, at: str, what: str, event: str, detail: dict[str, list[Any]]) -> None:
        sql = "INSERT INTO change (at, what, event, detail) VALUES (?, ?, ?, ?)"
        self.run(sql, at, what, event, msgspec.json.encode(detail).decode())

    def delete_event(self, event_id: str) -> None:
        """Take an event out."""
        for table, column in (("event", "id"), ("event_actor", "event"), ("event_article", "event")):
            self.run(f"DELETE FROM {table} WHERE {column} = ?", event_id)  # noqa: S608 - names from the line above

    def write_event(self, event: RecordEvent, data: bytes | None = None) -> None:
        """Put an event in, in place of one with its id."""
        self.delete_event(event.id)
        self.run(
            "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            event.id,
            event.type,
            event.realis,
            event.phase,
            event.date or "9999",
            event.origins,
            bool(event.disagreements),
            encode(event) if data is None else data,
        )
        for side, actors in (("source", event.source), ("target", event.target)):
            for key in {k for a in actors for k in (a.id or a.name, a.country) if k}:
                put = "INSERT OR IGNORE INTO event_actor (event, actor, side, day, type, realis) VALUES (?, ?, ?, ?, ?, ?)"
                self.run(put, event.id, key, side, event.date or "9999", event.type, event.realis)
        for article in {m.article for m in event.mentions}:
            self.run("INSERT INTO event_article VALUES (?, ?)", event.id, article)

    def _write_origins(self, origins: Iterable[Origin]) -> None:
        before = dict(self.rows("SELECT article, data FROM origin"))
        for origin in origins:
            data = encode(origin)
            if before.pop(origin.article, None) != data:
                self.run("INSERT OR REPLACE INTO origin VALUES (?, ?, ?)", origin.article, origin.origin, data)
        for gone in before:
            self.run("DELETE FROM origin WHERE article = ?", gone)

    def judgements(self) -> Iterator[Judgement]:
        """Yield all judgements, the withdrawn ones too."""
        for (data,) in self.rows("SELECT data FROM judgement ORDER BY id"):
            yield decode(data, Judgement)

    def add_judgement(self, judgement: Judgement) -> None:
        """Keep a judgement; one with the same id is replaced (that is how one is withdrawn)."""
        for name in (judgement.left, judgement.right):
            self.run("INSERT OR IGNORE INTO judged VALUES (?)", name)
        self.run("INSERT OR REPLACE INTO judgement VALUES (?, ?)", judgement.id, encode(judgement))

    def changes(self) -> Iterator[tuple[str, str, str, str]]:
        """Yield the change log, newest first: time, what, event id, detail as JSON."""
        yield from self.rows("SELECT at, what, event, detail FROM change ORDER BY number DESC")

    def meta(self, name: str) -> str | None:
        """Return a fact about the record itself (pack, stamp of the last merge)."""
        row = next(self.rows("SELECT value FROM meta WHERE name = ?", name), None)
        return row[0] if row else None

    def set_meta(self, name: str, value: str) -> None:
        """Set a fact about the record itself."""
        self.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", name, value)

    def dirty(self, most: int) -> list[str]:
        """Return so many articles that changed since they were merged: of more than that the oldest, those gone at the end.

        News of one act come out together: taken in by their days, most mentions of an event meet in one step of merging.
        """
        found = [a for (a,) in self.rows("SELECT article FROM dirty ORDER BY article LIMIT ?", most + 1)]
        if len(found) <= most:
            return found
        sql = (
            "SELECT id FROM article INDEXED BY article_newest CROSS JOIN dirty ON dirty.article = article.id "
            "WHERE current = 1 ORDER BY coalesce(published, ''), id LIMIT ?"
        )
        return [a for (a,) in self.rows(sql, most)] or found[:most]

    def judged(self) -> list[str]:
        """Return the mentions on which a judgement was made or withdrawn since the last merge."""
        return [name for (name,) in self.rows("SELECT name FROM judged ORDER BY name")]

    def merge_tables(self, kind: type) -> Any:
        """Return the tables that merging keeps (tongjian.merge.State), with items of this type."""
        from tongjian.store.merging import MergeTables

        return MergeTables(self, kind)


def _found(page: Page) -> tuple[str, str, str, str, str]:
    return page.id, page.given_id or "", page.url or "", page.place, page.fetched or ""


def open_record(path: Path, *, write: bool = False) -> Store:
    """Open a record; with `write` it is made where it is missing, and this process becomes its one writer.

    Raises RecordError when it is missing (reading), no record, of another version, damaged, or being written by another process.
    """
    if not write:
        return _opened_for_reading(path)
    lock = writer_lock(path)
    try:
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE)
        connection.set_busy_timeout(BUSY_MS)
        _prepare(connection, path, write=True)
    except apsw.Error as err:
        lock.close()
        raise explained(err, path) from err
    except RecordError:
        lock.close()
        raise
    return Store(connection, path, lock)


def _opened_for_reading(path: Path) -> Store:
    try:
        if not path.is_file():
            raise PlaceError(f"no record at {path}; make one with `tongjian compile INPUT… --record {path}`")
        connection, stands = connected(path)
        _prepare(connection, path, write=False)
        connection.pragma("query_only", True)
    except apsw.Error as err:
        raise explained(err, path) from err
    except OSError as err:
        raise PlaceError(f"{path} cannot be read: {err.strerror}; name a file that you may read") from err
    return Store(connection, path, stands=stands)


def _prepare(connection: apsw.Connection, path: Path, *, write: bool) -> None:
    application, version = connection.pragma("application_id"), connection.pragma("user_version")
    empty = version == 0 and application == 0 and not next(connection.execute("SELECT 1 FROM sqlite_schema"), None)
    if not empty and application != APPLICATION_ID:
        raise PlaceError(f"{path} is a database, but no tongjian record; name another file")
    if version > len(MIGRATIONS):
        raise RecordError(f"{path} is of version {version}, this tongjian knows {len(MIGRATIONS)}; update tongjian to read it")
    if empty and not write:
        raise PlaceError(f"{path} is empty; make a record with `tongjian compile INPUT… --record {path}`")
    if version < len(MIGRATIONS) and not write:
        raise RecordError(
            f"{path} is of version {version}, this tongjian writes {len(MIGRATIONS)}; run `tongjian recompile --record {path}`"
        )
    if write:
        for name, value in (
            ("journal_mode", "wal"),
            ("synchronous", "normal"),
            ("cache_size", -CACHE_KIB),
            ("wal_autocheckpoint", LOG_PAGES),
        ):
            connection.pragma(name, value)
        for number in range(version, len(MIGRATIONS)):
            with connection:
                connection.execute(MIGRATIONS[number])
                connection.pragma("application_id", APPLICATION_ID)
                connection.pragma("user_version", number + 1)
