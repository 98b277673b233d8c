"""Exports: one module a format, and the table of them. Each yields text line by line, the same for the same record."""

from collections.abc import Callable, Iterator

from tongjian.export import articles, events, sheet, statements
from tongjian.export.source import Source

FORMATS: dict[str, Callable[[Source], Iterator[str]]] = {
    "articles": articles.lines,
    "events": events.lines,
    "statements": statements.lines,
    "csv": sheet.lines,
}

__all__ = ["FORMATS", "Source"]
