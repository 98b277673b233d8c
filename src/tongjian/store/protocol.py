"""What a store of records must do, so that another database can stand in for SQLite."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any, Protocol

from tongjian.model import Article, Coded, Correction, Dropped, Judgement, Origin, Page, RecordEvent, SourceStatus


class RecordStore(Protocol):
    """A record open for reading, or for its one writer. Iterators yield in a fixed order; times are UTC, ISO-8601 with `Z`.

    Every method may raise RecordError; writing raises DiskFullError when there is no room, and what was committed is kept.
    """

    def close(self) -> None:
        """Close it and let another writer in."""

    def transaction(self) -> AbstractContextManager[None]:
        """Commit what the block writes, or nothing of it. A transaction inside another is undone alone."""

    def add_page(self, page: Page) -> None:
        """Keep a page's bytes once, and where and when it was found."""

    def is_done(self, page: Page, stamp: str) -> bool:
        """Tell whether this page, found there and then, went through all stages under this stamp."""

    def is_coded(self, page: Page, stamp: str) -> bool:
        """Tell whether the same bytes of the same address gave an article under this stamp, wherever and whenever found."""

    def removed_reason(self, page: Page, article: str) -> str | None:
        """Return why this page, or this article, was taken down and may not come in again; None when it was not."""

    def mark_done(self, page: Page, stamp: str) -> None:
        """Note that this page went through all stages under `stamp`."""

    def refresh_article(self, page: Page) -> None:
        """Note that a page which gave an article was found again, which may make its revision the current one."""

    def pages(self) -> Iterator[Page]:
        """Yield every stored page, once for each place where it was found."""

    def add_article(self, article: Article, coded: Coded, fetched: str | None, pack: str) -> None:
        """Keep a revision of an article with what was coded in it."""

    def articles(self) -> Iterator[Article]:
        """Yield the current revision of every article, by id."""

    def article(self, article_id: str) -> Article:
        """Return the current revision of an article; raises UnknownIdError."""

    def coded(self) -> Iterator[Coded]:
        """Yield what was coded in the current revision of every article, by id."""

    def coded_of(self, article_id: str) -> Coded:
        """Return what was coded in an article; raises UnknownIdError."""

    def add_dropped(self, dropped: Dropped) -> None:
        """Note a page that gave no article, and why."""

    def forget_dropped(self, page: Page) -> None:
        """Take back that a page was dropped."""

    def forget_article(self, page: Page, article_id: str) -> None:
        """Take back the article of a page that is now dropped; an older revision becomes current."""

    def dropped(self) -> Iterator[Dropped]:
        """Yield the pages that gave no article, by place."""

    def add_problem(self, place: str, kind: str, message: str) -> None:
        """Note an input that could not be read."""

    def forget_problems(self, place: str) -> None:
        """Take back the problems of a place that could be read now."""

    def problems(self) -> list[tuple[str, str, str]]:
        """Return the inputs that could not be read: place, kind, message."""

    def events(self) -> Iterator[RecordEvent]:
        """Yield all events by date (undated last), then id."""

    def event(self, event_id: str) -> RecordEvent:
        """Return one event; raises UnknownIdError."""

    def origins(self) -> Iterator[Origin]:
        """Yield the origin of every article, by article."""

    def replace_record(self, events: Iterable[RecordEvent], origins: Iterable[Origin], at: str) -> dict[str, int]:
        """Write the merged record and the change log; return how many events were added, removed and changed."""

    def dirty(self, most: int) -> list[str]:
        """Return so many articles that changed since they were merged: of more than that the oldest, those gone at the end."""

    def judged(self) -> list[str]:
        """Return the mentions on which a judgement was made or withdrawn since the last merge."""

    def merging(self) -> AbstractContextManager[None]:
        """Hold as much of the record in memory as merging wants while the block runs."""

    def merge_tables(self, kind: type) -> Any:
        """Return the tables that merging keeps (tongjian.merge.State), with items of this type."""

    def merged(self, articles: Iterable[str], before: Mapping[str, RecordEvent | None], at: str) -> None:
        """Note that a step of merging took in these articles and all judgements, and how the events were that it changed."""

    def forget_merge(self) -> None:
        """Throw away what merging keeps between two runs; all is to be merged anew."""

    def end_merge(self, at: str) -> dict[str, int]:
        """Write what the steps changed into the change log; return how many events were added, removed and changed."""

    def judgements(self) -> Iterator[Judgement]:
        """Yield all judgements, the withdrawn ones too."""

    def add_judgement(self, judgement: Judgement) -> None:
        """Keep a judgement; one with the same id is replaced."""

    def corrections(self, article: str | None = None) -> list[Correction]:
        """Return the corrections of an article, or all of them, the withdrawn ones too; by time, then id."""

    def add_correction(self, correction: Correction) -> None:
        """Keep a correction; one with the same id is replaced."""

    def uncorrected(self, article: str) -> Coded:
        """Return what the coder said of an article, before any correction; raises UnknownIdError."""

    def put_coded(self, article: str, coded: Coded, raw: Coded) -> None:
        """Put `coded` in place of what is kept as coded in an article, and `raw`, the coder's own, beside it."""

    def source_status(self, event: str) -> tuple[SourceStatus, ...]:
        """Return the articles that changed or went after an event rested on them, by id."""

    def changes(self) -> Iterator[tuple[str, str, str, str]]:
        """Yield the change log, newest first: time, what, event id, detail as JSON."""

    def meta(self, name: str) -> str | None:
        """Return a fact about the record itself."""

    def set_meta(self, name: str, value: str) -> None:
        """Set a fact about the record itself."""
