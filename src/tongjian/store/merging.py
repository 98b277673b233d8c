"""The tables that merging keeps between two runs: `tongjian.merge.State` over a record. Write only inside a transaction."""

from array import array
from collections.abc import Collection, Iterable
from hashlib import blake2b
from typing import Any, Generic, Protocol, TypeVar

from tongjian.model import Article, Coded, Origin, RecordEvent
from tongjian.store.packed import decode, encode
from tongjian.store.sqlite import Store

Ref = tuple[str, int]  # article id, number of the event in it
_STRETCHES = 0xFFFFF  # of days since the year 1, in eights; other counts are negative, and stand behind them
_HASH_BITS = 43
_KEPT = 3000  # articles and events held in memory
_KEPT_ITEMS = 20_000  # of about a kilobyte
_FEW_MARKS = 20_000  # that are not worth moving
_SHARE_OF_NEW = 8  # the new marks are moved when there are an eighth as many as the others: each of these is written anew then


class Kept(Protocol):
    """What an item must tell: where it is."""

    @property
    def ref(self) -> Ref:
        """Return the article's id and the event's number in it."""


T = TypeVar("T", bound=Kept)
R = TypeVar("R")


class MergeTables(Generic[T]):
    """Reads and writes the tables for one run of merging; `kind` is the type of an item."""

    def __init__(self, store: Store, kind: type[T]) -> None:
        self._store = store
        self._kind = kind
        self._articles: dict[str, Article | None] = {}
        self._coded: dict[str, Coded | None] = {}
        self._marks: dict[str, frozenset[int]] = {}
        self._copies: dict[str, dict[str, str]] = {}
        self._kept_items: dict[Ref, T | None] = {}

    # ---- what is merged ----------------------------------------------------

    def article_or_none(self, article: str) -> Article | None:
        """Return the current revision of an article."""
        if article not in self._articles:
            _bounded(self._articles)
            sql = "SELECT data FROM article WHERE id = ? AND current = 1"
            self._articles[article] = self._one(sql, Article, article)
        return self._articles[article]

    def coded_or_none(self, article: str) -> Coded | None:
        """Return what was coded in it."""
        if article not in self._coded:
            _bounded(self._coded)
            sql = (
                "SELECT coded.data FROM coded JOIN article ON article.rowid = coded.article WHERE article.id = ? AND current = 1"
            )
            self._coded[article] = self._one(sql, Coded, article)
        return self._coded[article]

    def _one(self, sql: str, kind: type[R], *values: object) -> R | None:
        row = next(self._store.rows(sql, *values), None)
        return decode(row[0], kind) if row else None

    # ---- texts and copies --------------------------------------------------

    def text_marks(self, article: str) -> frozenset[int]:
        """Return the marks under which an article's text is indexed."""
        if article not in self._marks:
            _bounded(self._marks)
            row = next(self._store.rows("SELECT marks FROM text_marks WHERE article = ?", article), None)
            self._marks[article] = frozenset(array("q", row[0])) if row else frozenset()
        return self._marks[article]

    def put_text(self, article: str, marks: frozenset[int]) -> None:
        """Index a text, or take it out of the index."""
        old = self.text_marks(article)
        self._marks[article] = marks
        for table in ("mark", "new_mark") if old else ():
            sql = f"DELETE FROM {table} WHERE mark = ? AND article = ?"  # noqa: S608 - names from the line above
            self._many(sql, ((m, article) for m in sorted(old - marks)))
        self._many("INSERT OR IGNORE INTO new_mark VALUES (?, ?)", ((m, article) for m in sorted(marks - old)))
        if marks:
            self._store.run("INSERT OR REPLACE INTO text_marks VALUES (?, ?)", article, array("q", sorted(marks)).tobytes())
        else:
            self._store.run("DELETE FROM text_marks WHERE article = ?", article)

    def _many(self, sql: str, values: Iterable[tuple[object, ...]]) -> None:
        self._store.run_many(sql, values)

    def holders(self, mark: int, most: int | None = None) -> list[str]:
        """Return the articles under a mark by id, at most so many."""
        sql = (
            "SELECT article FROM mark WHERE mark = ?1 UNION ALL SELECT article FROM new_mark WHERE mark = ?1 "
            "ORDER BY article LIMIT ?2"
        )
        return [a for (a,) in self._store.rows(sql, mark, -1 if most is None else most)]

    def settle(self) -> None:
        """Put the new marks to the others where there are enough of them: in order, so that many go onto each page."""
        ((new,),) = self._store.rows("SELECT count(*) FROM new_mark")
        settled = int(self._store.meta("settled marks") or 0)  # since the record began, or began anew
        if new >= max(_FEW_MARKS, settled // _SHARE_OF_NEW):
            self._store.run("INSERT OR IGNORE INTO mark SELECT mark, article FROM new_mark ORDER BY mark, article")
            self._store.run("DELETE FROM new_mark")
            self._store.set_meta("settled marks", str(settled + new))

    def copies_of(self, article: str) -> dict[str, str]:
        """Return the articles found to be copies of this one, with the reason."""
        if article not in self._copies:
            _bounded(self._copies)
            self._copies[article] = dict(self._store.rows("SELECT b, why FROM copy WHERE a = ? ORDER BY b", article))
        return self._copies[article]

    def put_copy(self, a: str, b: str, why: str | None) -> None:
        """Note that two articles are copies, or (None) that they are not."""
        for x, y in ((a, b), (b, a)):
            self._copies.pop(x, None)
            if why is None:
                self._store.run("DELETE FROM copy WHERE a = ? AND b = ?", x, y)
            else:
                self._store.run("INSERT OR REPLACE INTO copy VALUES (?, ?, ?)", x, y, why)

    def origin_of(self, article: str) -> Origin | None:
        """Return the origin of an article."""
        return self._one("SELECT data FROM origin WHERE article = ?", Origin, article)

    def put_origin(self, article: str, origin: Origin | None) -> None:
        """Set the origin of an article."""
        if origin is None:
            self._store.run("DELETE FROM origin WHERE article = ?", article)
        else:
            self._store.run("INSERT OR REPLACE INTO origin VALUES (?, ?, ?)", article, origin.origin, encode(origin))

    # ---- items -------------------------------------------------------------

    def items_in(self, article: str) -> list[T]:
        """Return the items of an article, by number."""
        return self._items("SELECT data FROM item WHERE article = ? ORDER BY number", article)

    def _items(self, sql: str, *values: object) -> list[T]:
        return [decode(data, self._kind) for (data,) in self._store.rows(sql, *values)]

    def put_items(self, article: str, found: list[tuple[T, list[str]]]) -> None:
        """Replace the items of an article, each with the keys it is found by."""
        self._kept_items.clear()
        for number, keys in list(self._store.rows("SELECT number, keys FROM item WHERE article = ?", article)):
            values = ((key, article, number) for key in array("q", keys))
            self._many("DELETE FROM item_key WHERE key = ? AND article = ? AND number = ?", values)
        self._store.run("DELETE FROM item WHERE article = ?", article)
        for item, names in found:
            number = item.ref[1]
            hashed = array("q", sorted({_hash(name) for name in names}))
            sql = "INSERT INTO item (article, number, keys, data) VALUES (?, ?, ?, ?)"
            self._store.run(sql, article, number, hashed.tobytes(), encode(item))
            self._many("INSERT INTO item_key VALUES (?, ?, ?)", ((key, article, number) for key in hashed))

    def item(self, ref: Ref) -> T | None:
        """Return an item."""
        if ref not in self._kept_items:
            if len(self._kept_items) >= _KEPT_ITEMS:
                self._kept_items.clear()
            found = self._items("SELECT data FROM item WHERE article = ? AND number = ?", *ref)
            self._kept_items[ref] = found[0] if found else None
        return self._kept_items[ref]

    def refs_under(self, key: str) -> list[Ref]:
        """Return the items stored under a key, by place."""
        return list(self._store.rows("SELECT article, number FROM item_key WHERE key = ? ORDER BY article, number", _hash(key)))

    # ---- events ------------------------------------------------------------

    def event_of(self, ref: Ref) -> str | None:
        """Return the id of the event that holds an item."""
        row = next(self._store.rows("SELECT event FROM item WHERE article = ? AND number = ?", *ref), None)
        return str(row[0]) if row and row[0] else None

    def items_of(self, event: str) -> list[T]:
        """Return the items that an event holds, by place."""
        return self._items("SELECT data FROM item WHERE event = ? ORDER BY article, number", event)

    def put_event_of(self, refs: Iterable[Ref], event: str) -> None:
        """Note which event holds the items."""
        self._many("UPDATE item SET event = ? WHERE article = ? AND number = ?", ((event, *ref) for ref in refs))

    def event_or_none(self, event: str) -> RecordEvent | None:
        """Return an event."""
        return self._one("SELECT data FROM event WHERE id = ?", RecordEvent, event)

    def events_in(self, article: str) -> list[RecordEvent]:
        """Return the events that an article tells, by id."""
        sql = "SELECT data FROM event WHERE id IN (SELECT event FROM event_article WHERE article = ?) ORDER BY id"
        return [decode(data, RecordEvent) for (data,) in self._store.rows(sql, article)]

    def put_events(self, removed: Collection[str], added: Collection[RecordEvent]) -> None:
        """Take events out and put events in; those under one id are replaced."""
        for event in removed:
            self._store.delete_event(event)
        for new in added:
            self._store.write_event(new)

    def measures_near(
        self, first: str, last: str, types: Collection[str], source: Collection[str], target: Collection[str]
    ) -> list[RecordEvent]:
        """Return the events of these types between these countries whose date begins within first..last, by date and id."""
        marks = ["?" + ", ?" * (len(some) - 1) for some in (types, source, target)]
        side = "EXISTS (SELECT 1 FROM event_actor WHERE event_actor.event = event.id AND actor IN ({}) AND side = '{}')"
        # by the days, which are few: by type or actor the planner would read what a growing record holds of all times
        sql = (
            f"SELECT data FROM event INDEXED BY event_day WHERE day >= ? AND day < ? AND type IN ({marks[0]}) "  # noqa: S608 - only marks
            f"AND {side.format(marks[1], 'source')} AND {side.format(marks[2], 'target')} ORDER BY day, id"
        )
        found = self._store.rows(sql, first, last + "~", *sorted(types), *sorted(source), *sorted(target))
        return [event for (data,) in found if (event := decode(data, RecordEvent)) and first <= str(event.date)[:10] <= last]


def _bounded(kept: dict[str, Any]) -> None:
    if len(kept) >= _KEPT:
        kept.clear()


def _hash(name: str) -> int:
    """Return a key's 63-bit number; two keys that share one only cost a comparison.

    The stretch of days, which is a key's second part, stands first: what comes in together lies together in the file, and a
    step writes few pages of it however large it is.
    """
    stretch = name.split("|", 2)[1]
    low = int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big") >> (64 - _HASH_BITS)
    return (int(stretch) & _STRETCHES) << _HASH_BITS | low
