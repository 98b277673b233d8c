"""An event as one article tells it, whole: what a record's event is built from."""

import msgspec

from tongjian.merge.items import Item, Ref
from tongjian.model import Article, Coded, CodedEvent


class Told(msgspec.Struct, frozen=True):
    """One coded event with its article and what is known of it. `index` is its place in Coded.events."""

    article: Article
    coded: Coded
    index: int
    event: CodedEvent
    origin: str
    item: Item

    @property
    def key(self) -> tuple[str, int, int, str]:
        """Return what orders it and names events: article id, start, end, type."""
        return self.item.key

    @property
    def ref(self) -> Ref:
        """Return article id and index."""
        return self.item.ref
