"""Which items of a record may be one act: candidates by the keys they share, each pair weighed once in a step."""

from tongjian.merge.items import Item, Ref, keys
from tongjian.merge.knowledge import Knowledge
from tongjian.merge.likeness import SAME, Likeness
from tongjian.merge.score import likeness
from tongjian.merge.state import State


class Neighbours:
    """Candidates and likenesses as a state has them while a step looks; build it when the step's items are put.

    Copies of one text tell the very same of an act, so what is weighed is what items say and not the items.
    """

    def __init__(self, state: State, known: Knowledge) -> None:
        self._state = state
        self._known = known
        self._keys: dict[Ref, tuple[frozenset[str], frozenset[str]]] = {}
        self._under: dict[str, list[Ref]] = {}
        self._contents: dict[Item, int] = {}
        self._content: dict[Ref, int] = {}
        self._likenesses: dict[tuple[int, int], Likeness | None] = {}
        self._alike: dict[Ref, list[tuple[Item, Likeness]]] = {}

    def like(self, a: Item, b: Item) -> Likeness | None:
        """Return the likeness of two items, kept; its reasons are worded from the first one's side."""
        if a.key > b.key:
            a, b = b, a
        pair = self._content_of(a), self._content_of(b)
        if pair not in self._likenesses:
            self._likenesses[pair] = likeness(a, b, self._known)
        return self._likenesses[pair]

    def _content_of(self, item: Item) -> int:
        number = self._content.get(item.ref)
        if number is None:
            number = self._content[item.ref] = self._contents.setdefault(item.content, len(self._contents))
        return number

    def alike(self, item: Item) -> list[tuple[Item, Likeness]]:
        """Return the other items of the state that are alike enough to be one act with this one, by place."""
        if item.ref not in self._alike:
            _, looked_up = self._keys_of(item)
            refs = sorted({ref for key in looked_up for ref in self._refs_under(key)} - {item.ref})
            weighed = ((other, self.like(item, other)) for ref in refs if (other := self._state.item(ref)))
            self._alike[item.ref] = [(other, like) for other, like in weighed if like and like.score >= SAME]
        return self._alike[item.ref]

    def alike_enough(self, a: Item, b: Item) -> Likeness | None:
        """Return the likeness of two items where each would be among those alike to the other."""
        if not self._meet(a, b):
            return None
        like = self.like(a, b)
        return like if like and like.score >= SAME else None

    def _meet(self, a: Item, b: Item) -> bool:
        return not self._keys_of(a)[1].isdisjoint(self._keys_of(b)[0])

    def _refs_under(self, key: str) -> list[Ref]:
        if key not in self._under:
            self._under[key] = self._state.refs_under(key)
        return self._under[key]

    def _keys_of(self, item: Item) -> tuple[frozenset[str], frozenset[str]]:
        """Return the keys under which an item is stored, and those under which it is looked up."""
        if item.ref not in self._keys:
            found = list(keys(item, self._known))
            self._keys[item.ref] = frozenset(k for k, kept in found if kept), frozenset(k for k, kept in found if not kept)
        return self._keys[item.ref]
