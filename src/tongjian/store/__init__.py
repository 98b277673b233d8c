"""The record on disk."""

from tongjian.store.protocol import RecordStore
from tongjian.store.queries import (
    EventFilter,
    Facets,
    SearchResult,
    Spread,
    actors,
    count_all,
    facets,
    find_events,
    outlets,
    search,
    search_spread,
)
from tongjian.store.sqlite import Store, open_record

__all__ = [
    "EventFilter",
    "Facets",
    "RecordStore",
    "SearchResult",
    "Spread",
    "Store",
    "actors",
    "count_all",
    "facets",
    "find_events",
    "open_record",
    "outlets",
    "search",
    "search_spread",
]
