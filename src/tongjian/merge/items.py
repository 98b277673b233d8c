"""An event as one article tells it, with what merging needs to know of the article and of the actors."""

from collections.abc import Iterable, Mapping

import msgspec

from tongjian.model import Actor, Article, Coded, CodedEvent
from tongjian.pack import Pack
from tongjian.text import fold

_STATES = {"state", "bloc", "government", "place"}


class Item(msgspec.Struct, frozen=True):
    """One coded event of one article. `index` is its place in Coded.events; `key` orders and names it."""

    article: Article
    coded: Coded
    index: int
    event: CodedEvent
    origin: str

    @property
    def key(self) -> tuple[str, int, int, str]:
        """Return what names this mention in every run: article id, start, end, type."""
        evidence = self.event.evidence
        return (self.article.id, evidence.start, evidence.end, self.event.type)

    @property
    def published(self) -> str:
        """Return the day of publication, or the empty string."""
        return (self.article.published or "")[:10]


class Knowledge:
    """What merging needs of a pack: which actors are states, who belongs to whom, what a measure can be about."""

    def __init__(self, pack: Pack) -> None:
        self._kind = {entry.id: entry.kind for entry in pack.actors}
        self._owner = {entry.id: entry.of for entry in pack.actors if entry.of}
        self._states = {entry.name for entry in pack.actors if entry.kind in _STATES}
        self._topics = [
            (str(entry["tag"]), tuple(fold(word) for word in (*entry.get("zh", ()), *entry.get("en", ()))))
            for entry in pack.lexicon.get("tags") or ()
            if entry.get("object")
        ]
        self.symmetric = frozenset(t.type for t in pack.types if t.symmetric)
        self.measures = frozenset(t.type for t in pack.types if t.measure)

    def topics(self, folded: str) -> frozenset[str]:
        """Return the goods and matters that folded words name; two measures of one day that name others are two measures."""
        return frozenset(name for name, cues in self._topics if any(cue in folded for cue in cues))

    def is_state(self, actor: Actor) -> bool:
        """Tell whether an actor stands for its whole country."""
        if actor.id is not None:
            return self._kind.get(actor.id) in _STATES
        return actor.name in self._states

    def belongs(self, a: Actor, b: Actor) -> bool:
        """Tell whether one actor is part of the other (a bureau of its ministry)."""
        return bool(a.id and b.id) and (self._reaches(a.id, b.id) or self._reaches(b.id, a.id))

    def _reaches(self, low: str | None, high: str | None) -> bool:
        for _ in range(6):
            if low is None or low == high:
                return low is not None
            low = self._owner.get(low)
        return False


def items(articles: Mapping[str, Article], coded: Iterable[Coded], origin_of: Mapping[str, str]) -> list[Item]:
    """Return all events of all articles in a fixed order; type STATEMENT is left out."""
    found = [
        Item(articles[c.id], c, index, event, origin_of.get(c.id, c.id))
        for c in coded
        for index, event in enumerate(c.events)
        if event.type != "STATEMENT" and c.id in articles
    ]
    return sorted(found, key=lambda item: item.key)
