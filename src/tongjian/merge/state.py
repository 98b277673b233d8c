"""What merging keeps between two runs, so that an article more costs what it touches and not what the record holds.

`State` is what the merge asks of it; a store fulfils it (tongjian.store.merging), and `MemoryState` does without one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Protocol

from tongjian.merge.items import Item, Ref
from tongjian.model import Article, Coded, Origin, RecordEvent


class State(Protocol):
    """Articles to read, and what merging made of them to read and write. Collections come back in a fixed order."""

    # what is merged
    def article_or_none(self, article: str) -> Article | None:
        """Return the current revision of an article."""

    def coded_or_none(self, article: str) -> Coded | None:
        """Return what was coded in it."""

    # texts and their marks
    def text_marks(self, article: str) -> frozenset[int]:
        """Return the marks under which an article's text is indexed; none when it is not."""

    def put_text(self, article: str, marks: frozenset[int]) -> None:
        """Index a text, or take it out of the index when it has no marks."""

    def holders(self, mark: int, most: int | None = None) -> list[str]:
        """Return the articles under a mark by id, at most so many."""

    def settle(self) -> None:
        """Put in order what was indexed, where that is due; nothing that is asked for changes by it."""

    def copies_of(self, article: str) -> dict[str, str]:
        """Return the articles found to be copies of this one, with the reason."""

    def put_copy(self, a: str, b: str, why: str | None) -> None:
        """Note that two articles are copies, or (None) that they are not."""

    def origin_of(self, article: str) -> Origin | None:
        """Return the origin of an article."""

    def put_origin(self, article: str, origin: Origin | None) -> None:
        """Set the origin of an article."""

    # items
    def items_in(self, article: str) -> list[Item]:
        """Return the items of an article, by place."""

    def put_items(self, article: str, found: list[tuple[Item, list[str]]]) -> None:
        """Replace the items of an article, each with the keys it is found by."""

    def item(self, ref: Ref) -> Item | None:
        """Return an item."""

    def refs_under(self, key: str) -> list[Ref]:
        """Return the items stored under a key, by place."""

    # events
    def event_of(self, ref: Ref) -> str | None:
        """Return the id of the event that holds an item."""

    def items_of(self, event: str) -> list[Item]:
        """Return the items that an event holds, by place."""

    def put_event_of(self, refs: Iterable[Ref], event: str) -> None:
        """Note which event holds the items."""

    def event_or_none(self, event: str) -> RecordEvent | None:
        """Return an event."""

    def events_in(self, article: str) -> list[RecordEvent]:
        """Return the events that an article tells, by id."""

    def put_events(self, removed: Collection[str], added: Collection[RecordEvent]) -> None:
        """Take events out and put events in; those under one id are replaced."""

    def measures_near(
        self, first: str, last: str, types: Collection[str], source: Collection[str], target: Collection[str]
    ) -> list[RecordEvent]:
        """Return the events of these types between these countries whose date begins within first..last, by date and id."""


class MemoryState:
    """All of it in memory: for small records, tests and measuring."""

    def __init__(self, articles: Iterable[Article], coded: Iterable[Coded]) -> None:
        self.articles = {a.id: a for a in articles}
        self.coded = {c.id: c for c in coded}
        self.events: dict[str, RecordEvent] = {}
        self.origins: dict[str, Origin] = {}
        self._marks: dict[str, frozenset[int]] = {}
        self._holders: dict[int, set[str]] = defaultdict(set)
        self._copies: dict[str, dict[str, str]] = defaultdict(dict)
        self._items: dict[str, list[tuple[Item, list[str]]]] = {}
        self._under: dict[str, set[Ref]] = defaultdict(set)
        self._by_ref: dict[Ref, Item] = {}
        self._event: dict[Ref, str] = {}
        self._held: dict[str, set[Ref]] = defaultdict(set)
        self._told: dict[str, set[str]] = defaultdict(set)

    def article_or_none(self, article: str) -> Article | None:
        """Return the current revision of an article."""
        return self.articles.get(article)

    def coded_or_none(self, article: str) -> Coded | None:
        """Return what was coded in it."""
        return self.coded.get(article)

    def text_marks(self, article: str) -> frozenset[int]:
        """Return the marks under which an article's text is indexed."""
        return self._marks.get(article, frozenset())

    def put_text(self, article: str, marks: frozenset[int]) -> None:
        """Index a text, or take it out of the index."""
        for mark in self._marks.pop(article, ()):
            self._holders[mark].discard(article)
        if marks:
            self._marks[article] = marks
            for mark in marks:
                self._holders[mark].add(article)

    def holders(self, mark: int, most: int | None = None) -> list[str]:
        """Return the articles under a mark by id, at most so many."""
        return sorted(self._holders.get(mark, ()))[:most]

    def settle(self) -> None:
        """Do nothing: in memory all is in order."""

    def copies_of(self, article: str) -> dict[str, str]:
        """Return the articles found to be copies of this one."""
        return dict(sorted(self._copies.get(article, {}).items()))

    def put_copy(self, a: str, b: str, why: str | None) -> None:
        """Note that two articles are copies, or that they are not."""
        for x, y in ((a, b), (b, a)):
            if why is None:
                self._copies[x].pop(y, None)
            else:
                self._copies[x][y] = why

    def origin_of(self, article: str) -> Origin | None:
        """Return the origin of an article."""
        return self.origins.get(article)

    def put_origin(self, article: str, origin: Origin | None) -> None:
        """Set the origin of an article."""
        if origin is None:
            self.origins.pop(article, None)
        else:
            self.origins[article] = origin

    def items_in(self, article: str) -> list[Item]:
        """Return the items of an article, by place."""
        return [item for item, _ in self._items.get(article, ())]

    def put_items(self, article: str, found: list[tuple[Item, list[str]]]) -> None:
        """Replace the items of an article."""
        for item, keys in self._items.pop(article, ()):
            for key in keys:
                self._under[key].discard(item.ref)
            self._held[self._event.pop(item.ref, "")].discard(item.ref)
            del self._by_ref[item.ref]
        if found:
            self._items[article] = found
        for item, keys in found:
            self._by_ref[item.ref] = item
            for key in keys:
                self._under[key].add(item.ref)

    def item(self, ref: Ref) -> Item | None:
        """Return an item."""
        return self._by_ref.get(ref)

    def refs_under(self, key: str) -> list[Ref]:
        """Return the items stored under a key, by place."""
        return sorted(self._under.get(key, ()))

    def event_of(self, ref: Ref) -> str | None:
        """Return the id of the event that holds an item."""
        return self._event.get(ref)

    def put_event_of(self, refs: Iterable[Ref], event: str) -> None:
        """Note which event holds the items."""
        for ref in refs:
            self._held[self._event.get(ref, "")].discard(ref)
            self._event[ref] = event
            self._held[event].add(ref)

    def items_of(self, event: str) -> list[Item]:
        """Return the items that an event holds, by place."""
        return [self._by_ref[ref] for ref in sorted(self._held.get(event, ()))]

    def event_or_none(self, event: str) -> RecordEvent | None:
        """Return an event."""
        return self.events.get(event)

    def events_in(self, article: str) -> list[RecordEvent]:
        """Return the events that an article tells, by id."""
        return [self.events[e] for e in sorted(self._told.get(article, ())) if e in self.events]

    def put_events(self, removed: Collection[str], added: Collection[RecordEvent]) -> None:
        """Take events out and put events in."""
        for event in [*removed, *(e.id for e in added)]:
            old = self.events.pop(event, None)
            for mention in old.mentions if old else ():
                self._told[mention.article].discard(event)
        for new in added:
            self.events[new.id] = new
            for mention in new.mentions:
                self._told[mention.article].add(new.id)

    def measures_near(
        self, first: str, last: str, types: Collection[str], source: Collection[str], target: Collection[str]
    ) -> list[RecordEvent]:
        """Return the events of these types between these countries whose date begins within first..last, by date and id."""
        found = [
            e
            for e in self.events.values()
            if e.type in types and e.date and first <= e.date[:10] <= last
            if any(a.country in source for a in e.source) and any(a.country in target for a in e.target)
        ]
        return sorted(found, key=lambda e: (str(e.date), e.id))
