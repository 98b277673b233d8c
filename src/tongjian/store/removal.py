"""Removing a text from a record for good: its bytes, its words in the search, what was coded in it; a line stays that says so."""

from collections.abc import Iterator
from typing import Any, Protocol

from tongjian.model import Article, Page


class Store(Protocol):
    """What removing needs of the store (tongjian.store.sqlite.Store)."""

    def rows(self, sql: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query."""

    def run(self, sql: str, *values: Any) -> None:
        """Run a statement that gives no rows."""

    def article(self, article_id: str) -> Article:
        """Return the current revision of an article; raises UnknownIdError."""


def take_down(store: Store, article: str, reason: str, at: str) -> None:
    """Remove every revision of an article and the pages that hold it. Call it inside a transaction, and merge afterwards.

    The file's space is overwritten, and the same page or address is refused when it comes again. Raises UnknownIdError.
    """
    found = store.article(article)
    pages = [str(page) for (page,) in list(store.rows("SELECT DISTINCT page FROM article WHERE id = ?", article))]
    store.run("INSERT OR REPLACE INTO removed VALUES (?, ?, ?, ?, ?)", article, found.url or "", found.outlet or "", at, reason)
    for page in pages:
        store.run("INSERT OR REPLACE INTO removed_page VALUES (?, ?)", page, article)
    for (row,) in list(store.rows("SELECT rowid FROM article WHERE id = ?", article)):
        store.run("DELETE FROM words WHERE rowid = ?", row)
        store.run("DELETE FROM coded WHERE article = ?", row)
        store.run("DELETE FROM uncorrected WHERE article = ?", row)
    store.run("DELETE FROM correction WHERE article = ?", article)
    store.run("DELETE FROM article WHERE id = ?", article)
    for page in pages:
        store.run("DELETE FROM fetch WHERE page = ?", page)
        store.run("DELETE FROM page WHERE id = ?", page)
    store.run("INSERT INTO words (words) VALUES ('optimize')")  # the index keeps a removed text's words until it is rewritten
    store.run("INSERT OR IGNORE INTO dirty (article) VALUES (?)", article)


def removed_reason(store: Store, page: Page, article: str) -> str | None:
    """Return why a page may not come in again, or None when it may."""
    sql = "SELECT reason FROM removed WHERE article = ? OR article IN (SELECT article FROM removed_page WHERE page = ?) LIMIT 1"
    return next((str(reason) for (reason,) in store.rows(sql, article, page.id)), None)
