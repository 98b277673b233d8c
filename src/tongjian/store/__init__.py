"""The record on disk."""

from tongjian.store.queries import EventFilter, Facets, SearchResult, count_all, facets, find_events, search
from tongjian.store.sqlite import Store, open_record

__all__ = ["EventFilter", "Facets", "SearchResult", "Store", "count_all", "facets", "find_events", "open_record", "search"]
