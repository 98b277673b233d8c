"""Block → score → judge → apply: which mentions of different articles are one act.

Decisions do not depend on the order of the input: items and pairs are sorted by stable keys, joins go from the likeliest pair
down, and two groups join only when no pair across them is ruled out. A person's judgement goes before every rule.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

import msgspec

from tongjian.merge.items import Item
from tongjian.merge.likeness import SAME, Likeness
from tongjian.merge.neighbours import Neighbours
from tongjian.model import Judgement

_GROUP_LEAST = 0.9  # mean score of all pairs across two groups that join


class Cluster(msgspec.Struct):
    """Mentions of one act, with the sentences that say why they were joined."""

    items: list[Item]
    why: list[str]


class Rulings(msgspec.Struct, frozen=True):
    """What persons decided: pairs of mention names that are one act, with the reason, and pairs that are not."""

    same: tuple[Judgement, ...] = ()
    apart: Mapping[frozenset[str], str] = {}  # the pair of names, when it was judged

    @property
    def names(self) -> frozenset[str]:
        """Return all mention names that a judgement names."""
        return frozenset(n for j in self.same for n in (j.left, j.right)) | frozenset(n for pair in self.apart for n in pair)


def rulings(judgements: Iterable[Judgement]) -> Rulings:
    """Return what stands of the judgements; of two on one pair the later one counts."""
    last: dict[frozenset[str], Judgement] = {}
    for j in sorted(judgements, key=lambda j: (j.made_at, j.id)):
        if j.withdrawn_at is None:
            last[frozenset((j.left, j.right))] = j
    ordered = sorted(last.values(), key=lambda j: (j.made_at, j.id))
    return Rulings(tuple(j for j in ordered if j.same), {pair: j.made_at for pair, j in last.items() if not j.same})


class Joined(msgspec.Struct, frozen=True):
    """Why two groups became one: the pair of items that was likeliest, or that a person judged."""

    left: Item
    right: Item
    why: str
    score: float = 0.0  # 0 where a person judged

    def sentence(self, outlets: Mapping[str, str]) -> str:
        """Return the reason in words, with the outlets of the articles where they are known."""
        if not self.score:
            return self.why
        names = sorted(outlets.get(item.article, item.article) for item in (self.left, self.right))
        same = "same type; " if self.left.type == self.right.type else ""
        return f"{names[0]} and {names[1]}: {same}{self.why} (score {self.score:.2f})"


class Group(msgspec.Struct, frozen=True):
    """Items that are one act, and what joined them."""

    items: list[Item]
    joined: list[Joined]

    def told(self, outlets: Mapping[str, str]) -> Cluster:
        """Return the group with its reasons in words."""
        return Cluster(self.items, [joined.sentence(outlets) for joined in self.joined])


class Pool:
    """Items that are put into groups: those `loose` by all their likenesses, those of each of `held` as they stand.

    What an item of `held` has in common with items of another of them is not looked at: nothing joined them before.
    """

    def __init__(self, loose: Iterable[Item], held: Iterable[list[Item]], near: Neighbours, rules: Rulings) -> None:
        apart = [list(loose), *held]
        self.items = sorted((item for items in apart for item in items), key=lambda item: item.key)
        self._near = near
        self._rules = rules
        self._number = {item.ref: n for n, item in enumerate(self.items)}
        names = {item.name: n for n, item in enumerate(self.items)}
        self._must = [(names[j.left], names[j.right], j) for j in rules.same if j.left in names and j.right in names]
        self._pairs = self._found_pairs(*apart)

    def like(self, i: int, j: int) -> Likeness | None:
        """Return the likeness of two items by number."""
        return self._near.like(self.items[i], self.items[j])

    def _found_pairs(self, loose: list[Item], *held: list[Item]) -> list[tuple[float, int, int, tuple[str, ...]]]:
        """Return the pairs that are alike enough, likeliest first."""
        found: dict[tuple[int, int], Likeness] = {}
        for item in loose:
            n = self._number[item.ref]
            for other, like in self._near.alike(item):
                if (m := self._number.get(other.ref)) is not None:
                    found[min(n, m), max(n, m)] = like
        for items in held:
            for one, other in combinations(items, 2):
                if found_like := self._near.alike_enough(one, other):
                    n, m = self._number[one.ref], self._number[other.ref]
                    found[min(n, m), max(n, m)] = found_like
        return sorted(((like.score, i, j, like.reasons) for (i, j), like in found.items()), key=lambda p: (-p[0], p[1], p[2]))

    def groups(self) -> list[Group]:
        """Return the groups, in the order of their smallest mention."""
        groups = _Groups(self, self._rules)
        for score, i, j, reasons in self._pairs:
            groups.join(i, j, Joined(self.items[i], self.items[j], "; ".join(reasons), score))
        # a person joins two events as they stand, so after the rules have made them
        for i, j, judgement in self._must:
            groups.judge(i, j, judgement)
        return groups.result()


def _claim(item: Item) -> tuple[bool, str, tuple[str, int, int, str, int]]:
    """Return what orders items by how much their date says: one that words give first, then the earlier."""
    return (not item.date or item.inferred, item.date or "9999", item.key)


class _Groups:
    """Groups that ask, before two of them join, whether anything across them is ruled out."""

    def __init__(self, pool: Pool, rules: Rulings) -> None:
        self._pool = pool
        self._items = pool.items
        self._apart = rules.apart
        self._group = list(range(len(self._items)))
        self._members: dict[int, list[int]] = {n: [n] for n in self._group}
        self._why: dict[int, list[Joined]] = defaultdict(list)

    def join(self, i: int, j: int, reason: Joined) -> None:
        left, right = self._group[i], self._group[j]
        if left != right and not self._ruled_out(left, right):
            self._put_together(left, right, reason)

    def judge(self, i: int, j: int, judgement: Judgement) -> None:
        left, right = self._group[i], self._group[j]
        if left != right and not self._judged_apart_since(judgement.made_at, left, right):
            why = f"judged the same by {judgement.by}: {judgement.reason}"
            self._put_together(left, right, Joined(self._items[i], self._items[j], why))

    def _judged_apart_since(self, made_at: str, left: int, right: int) -> bool:
        pairs = ((self._items[a].name, self._items[b].name) for a in self._members[left] for b in self._members[right])
        return bool(self._apart) and any(self._apart.get(frozenset(pair), "") > made_at for pair in pairs)

    def _put_together(self, left: int, right: int, reason: Joined) -> None:
        low, high = min(left, right), max(left, right)
        for member in self._members[high]:
            self._group[member] = low
        self._members[low] = sorted(self._members[low] + self._members.pop(high))
        self._why[low] = [*self._why[low], *self._why.pop(high, []), reason]

    def _ruled_out(self, left: int, right: int) -> bool:
        if any(self._kept_apart(a, b) for a in self._members[left] for b in self._members[right]):
            return True
        total, spoken = 0.0, 0
        for a in self._voices(left):
            for b in self._voices(right):
                like = self._pool.like(a, b)
                if like is None:
                    return True
                if not like.silent:
                    total, spoken = total + like.score, spoken + 1
        # one likely pair is not enough to join two groups whose other members are unlike
        return total < _GROUP_LEAST * spoken

    def _voices(self, group: int) -> Iterable[int]:
        """Return the members that say something of their own: of one story that is printed on several days the first speaks.

        A reprint without a date in its words is of a later day, and that is no claim of when the act was done.
        """
        first: dict[tuple[str, int], int] = {}
        for n in self._members[group]:
            item = self._items[n]
            held = first.setdefault((item.type, item.same), n)
            if _claim(item) < _claim(self._items[held]):
                first[item.type, item.same] = n
        return first.values()

    def _kept_apart(self, a: int, b: int) -> bool:
        left, right = self._items[a], self._items[b]
        if self._apart and frozenset((left.name, right.name)) in self._apart:
            return True
        return left.article == right.article and self._told_apart(a, b)

    def _told_apart(self, a: int, b: int) -> bool:
        """Tell whether two items of one article are two acts: the coder told them apart, and no chain over others undoes that.

        Talks and a meeting are no two acts for that: a headline has one word for it and the text the other.
        """
        like = self._pool.like(a, b)
        return self._items[a].type == self._items[b].type or like is None or like.score < SAME

    def result(self) -> list[Group]:
        return [Group([self._items[n] for n in members], self._why.get(g, [])) for g, members in sorted(self._members.items())]
