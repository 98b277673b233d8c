"""Corrections in the store: what persons put right, and beside a corrected article what the coder had said."""

from collections.abc import Iterator
from typing import Any, Protocol

from tongjian.errors import UnknownIdError
from tongjian.model import Coded, Correction
from tongjian.store.packed import decode, encode


class Store(Protocol):
    """What this module needs of the store (tongjian.store.sqlite.Store)."""

    def rows(self, sql: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query."""

    def run(self, sql: str, *values: Any) -> None:
        """Run a statement that gives no rows."""


class Corrections:
    """The part of a store that keeps corrections."""

    def corrections(self: Store, article: str | None = None) -> list[Correction]:
        """Return the corrections of an article, or all of them, the withdrawn ones too; by time, then id."""
        sql = "SELECT data FROM correction WHERE ?1 IS NULL OR article = ?1"
        found = [decode(data, Correction) for (data,) in self.rows(sql, article)]
        return sorted(found, key=lambda c: (c.made_at, c.id))

    def add_correction(self: Store, correction: Correction) -> None:
        """Keep a correction; one with the same id is replaced (that is how one is withdrawn)."""
        self.run("INSERT OR REPLACE INTO correction VALUES (?, ?, ?)", correction.id, correction.article, encode(correction))

    def uncorrected(self: Store, article: str) -> Coded:
        """Return what the coder said of an article, before any correction; raises UnknownIdError."""
        sql = (
            "SELECT coalesce(uncorrected.data, coded.data) FROM article JOIN coded ON coded.article = article.rowid "
            "LEFT JOIN uncorrected ON uncorrected.article = article.rowid WHERE article.id = ? AND current = 1"
        )
        for (data,) in self.rows(sql, article):
            return decode(data, Coded)
        raise UnknownIdError(f"the record has no article {article}; `tongjian show` lists what it has")

    def put_coded(self: Store, article: str, coded: Coded, raw: Coded) -> None:
        """Put `coded` in place of what is kept as coded in the current revision of an article, with `raw`, the coder's own."""
        for (row,) in list(self.rows("SELECT rowid FROM article WHERE id = ? AND current = 1", article)):
            before = next(self.rows("SELECT data FROM coded WHERE article = ?", row), None)
            self.run("UPDATE coded SET data = ? WHERE article = ?", data := encode(coded), row)
            self.run("DELETE FROM uncorrected WHERE article = ?", row)
            if coded != raw:
                self.run("INSERT INTO uncorrected VALUES (?, ?)", row, encode(raw))
            if before != (data,):
                self.run(
                    "INSERT OR IGNORE INTO put_right SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM dirty WHERE article = ?1)", article
                )
                self.run("INSERT OR IGNORE INTO dirty (article) VALUES (?)", article)
