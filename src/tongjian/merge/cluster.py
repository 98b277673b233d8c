"""Block → score → judge → apply: which mentions of different articles are one act.

Decisions do not depend on the order of the input: items and pairs are sorted by stable keys, joins go from the likeliest pair
down, and two groups join only when no pair across them is ruled out. A person's judgement goes before every rule.
"""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from tongjian.merge.items import Item, Knowledge
from tongjian.merge.score import SAME, likeness
from tongjian.model import Judgement

BLOCK_MOST = 400  # items of one block that are compared all with all; beyond it only neighbours in time are


class Cluster(msgspec.Struct):
    """Mentions of one act, with the sentences that say why they were joined."""

    items: list[Item]
    why: list[str]


def mention_name(item: Item) -> str:
    """Return the name under which a judgement refers to a mention: article:start:type."""
    article, start, _end, kind = item.key
    return f"{article}:{start}:{kind}"


def cluster(items: list[Item], known: Knowledge, judgements: Iterable[Judgement] = ()) -> list[Cluster]:
    """Return the clusters of `items`, in the order of their smallest mention."""
    must, must_not = _judged(judgements)
    groups = _Groups(items, must_not, known)
    by_name = {mention_name(item): index for index, item in enumerate(items)}
    for left, right, reason in must:
        if left in by_name and right in by_name:
            groups.join(by_name[left], by_name[right], reason, judged=True)
    for score, i, j, reasons in _pairs(items, known):
        if score >= SAME:
            groups.join(i, j, _sentence(items[i], items[j], score, reasons))
    return groups.result()


def _judged(judgements: Iterable[Judgement]) -> tuple[list[tuple[str, str, str]], set[frozenset[str]]]:
    """Return the standing judgements: pairs to join with their reason, and pairs to keep apart."""
    must, must_not = [], set()
    for j in sorted(judgements, key=lambda j: (j.made_at, j.id)):
        if j.withdrawn_at is None:
            if j.same:
                must.append((j.left, j.right, f"judged the same by {j.by}: {j.reason}"))
            else:
                must_not.add(frozenset((j.left, j.right)))
    return must, must_not


def _pairs(items: list[Item], known: Knowledge) -> list[tuple[float, int, int, tuple[str, ...]]]:
    found: dict[tuple[int, int], tuple[float, tuple[str, ...]]] = {}
    for block in _blocks(items):
        for at, i in enumerate(block):
            for j in block[at + 1 : at + BLOCK_MOST]:
                pair = (min(i, j), max(i, j))
                if pair not in found and (like := likeness(items[i], items[j], known)):
                    found[pair] = (like.score, like.reasons)
    ranked = [(score, i, j, reasons) for (i, j), (score, reasons) in found.items()]
    return sorted(ranked, key=lambda p: (-p[0], items[p[1]].key, items[p[2]].key))


def _blocks(items: list[Item]) -> Iterable[list[int]]:
    """Yield the indexes of the items of one type that share a country (or an actor without one), by time."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        countries = {a.country or a.name for a in (*item.event.source, *item.event.target)}
        for country in countries:
            blocks[(item.event.type, country)].append(index)
    for key in sorted(blocks):
        yield sorted(blocks[key], key=lambda i: (items[i].event.date or items[i].published, items[i].key))


def _sentence(a: Item, b: Item, score: float, reasons: tuple[str, ...]) -> str:
    names = sorted(x.article.outlet or x.article.id for x in (a, b))
    return f"{names[0]} and {names[1]}: same type; {'; '.join(reasons)} (score {score:.2f})"


class _Groups:
    """Union-find that asks, before two groups join, whether anything across them is ruled out."""

    def __init__(self, items: list[Item], must_not: set[frozenset[str]], known: Knowledge) -> None:
        self._items = items
        self._known = known
        self._names = [mention_name(item) for item in items]
        self._must_not = must_not
        self._group = list(range(len(items)))
        self._members: dict[int, list[int]] = {i: [i] for i in range(len(items))}
        self._why: dict[int, list[str]] = defaultdict(list)

    def join(self, i: int, j: int, reason: str, *, judged: bool = False) -> None:
        left, right = self._group[i], self._group[j]
        if left == right or (not judged and self._ruled_out(left, right)):
            return
        low, high = sorted((left, right), key=lambda g: self._items[self._members[g][0]].key)
        for member in self._members[high]:
            self._group[member] = low
        self._members[low] = sorted(self._members[low] + self._members.pop(high), key=lambda m: self._items[m].key)
        self._why[low] = [*self._why[low], *self._why.pop(high, []), reason]

    def _ruled_out(self, left: int, right: int) -> bool:
        for a in self._members[left]:
            for b in self._members[right]:
                one = self._items[a].article.id == self._items[b].article.id
                # the coder told two events of one article apart; a chain over other articles must not undo that
                if one or frozenset((self._names[a], self._names[b])) in self._must_not:
                    return True
                if likeness(self._items[a], self._items[b], self._known) is None:
                    return True
        return False

    def result(self) -> list[Cluster]:
        found = [Cluster([self._items[m] for m in members], self._why.get(g, [])) for g, members in self._members.items()]
        return sorted(found, key=lambda c: c.items[0].key)
