"""The record on disk."""

from tongjian.store.protocol import RecordStore
from tongjian.store.queries import (
    EventFilter,
    Facets,
    SearchResult,
    actors,
    count_all,
    count_found,
    facets,
    find_events,
    outlets,
    search,
    search_facets,
)
from tongjian.store.sqlite import Store, open_record

__all__ = [
    "EventFilter",
    "Facets",
    "RecordStore",
    "SearchResult",
    "Store",
    "actors",
    "count_all",
    "count_found",
    "facets",
    "find_events",
    "open_record",
    "outlets",
    "search",
    "search_facets",
]
