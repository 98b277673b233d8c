"""What an export reads of a record; the store fulfils it."""

from collections.abc import Iterator
from typing import Protocol

from tongjian.model import Article, Coded, Origin, RecordEvent, SourceStatus


class Source(Protocol):
    """A record to be read in a fixed order."""

    def articles(self) -> Iterator[Article]:
        """Yield the articles by id."""

    def coded(self) -> Iterator[Coded]:
        """Yield what was coded, by article id."""

    def events(self) -> Iterator[RecordEvent]:
        """Yield the events by date, then id."""

    def origins(self) -> Iterator[Origin]:
        """Yield the origins by article id."""

    def source_status(self, event: str) -> tuple[SourceStatus, ...]:
        """Return the articles that changed or went after an event rested on them, by id."""
