"""What became of the sources of an event, read from the change log: changed, withdrawn by the outlet, removed from the record."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

import msgspec

from tongjian.model import Article, SourceStatus
from tongjian.store.packed import decode
from tongjian.text import fold

_MOST_IDS = 100  # ids that one event had, one after another


class Store(Protocol):
    """What this module needs of the store (tongjian.store.sqlite.Store)."""

    def rows(self, sql: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query."""


class SourceLog:
    """The part of a store that tells what became of the sources that an event rested on."""

    def source_status(self: Store, event: str) -> tuple[SourceStatus, ...]:
        """Return the articles that changed or went after the event rested on them, by id; the last of several changes of one.

        An event gets another id when its first mention goes; what is told under the ids before counts too.
        """
        found: dict[str, SourceStatus] = {}
        ids, upto = event, 2**62
        for _ in range(_MOST_IDS):
            before = None
            sql = "SELECT number, at, what, detail FROM change WHERE event = ? AND number < ? ORDER BY number DESC"
            for number, at, what, detail in list(self.rows(sql, ids, upto)):
                given = msgspec.json.decode(detail)
                if what in ("source changed", "source gone"):
                    article = str(given["article"][0])
                    if article not in found:
                        became = _what(self, what, article)
                        gone = _gone(self, article, given["words"]) if became == "changed" and "words" in given else None
                        found[article] = SourceStatus(article=article, what=became, at=at, gone=gone)
                elif what == "changed" and "id" in given:
                    before = (str(given["id"][0]), int(number))
                    break
            if before is None:
                break
            ids, upto = before
        return tuple(found[article] for article in sorted(found))


def _what(store: Store, logged: str, article: str) -> str:
    if next(store.rows("SELECT 1 FROM removed WHERE article = ?", article), None):
        return "removed"
    return "changed" if logged == "source changed" else "withdrawn"


def _gone(store: Store, article: str, words: Iterable[tuple[str, int, int]]) -> tuple[str, ...]:
    """Return the words that an event rested on and that the article as it is now has no more.

    `words`: page of the revision that had them, start, end. Space, marks and the kind of script are no difference.
    """
    now = _text(store, "SELECT data FROM article WHERE id = ? AND current = 1", article)
    letters = _letters(now)
    found: dict[str, None] = {}
    for page, start, end in words:
        was = _text(store, "SELECT data FROM article WHERE id = ? AND page = ?", article, page)[start:end]
        if was and was not in now and _letters(was) not in letters:
            found[was] = None
    return tuple(found)


def _text(store: Store, sql: str, *values: object) -> str:
    row = next(store.rows(sql, *values), None)
    article = decode(row[0], Article) if row else None
    return f"{article.title}\n{article.text}" if article else ""


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))
