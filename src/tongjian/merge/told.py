"""An event as one article tells it, whole: what a record's event is built from."""

from collections.abc import Iterable

import msgspec

from tongjian.merge.items import Item, Ref
from tongjian.model import Article, Coded, CodedEvent, EventMention


class Told(msgspec.Struct, frozen=True):
    """One coded event with its article and what is known of it. `index` is its place in Coded.events."""

    article: Article
    coded: Coded
    index: int
    event: CodedEvent
    origin: str
    item: Item

    @property
    def key(self) -> tuple[str, int, int, str, int]:
        """Return what orders it and names events: article id, start, end, type, and which of those in the same words."""
        return self.item.key

    @property
    def ref(self) -> Ref:
        """Return article id and index."""
        return self.item.ref


def outermost(mentions: Iterable[EventMention]) -> list[EventMention]:
    """Return the mentions that no other of the same article holds, each place once."""
    kept: list[EventMention] = []
    for m in sorted(mentions, key=lambda m: (m.article, m.start, -m.end)):
        if not (kept and kept[-1].article == m.article and m.end <= kept[-1].end):
            kept.append(m)
    return kept
