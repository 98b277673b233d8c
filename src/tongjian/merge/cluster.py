"""Block → score → judge → apply: which mentions of different articles are one act.

Decisions do not depend on the order of the input: items and pairs are sorted by stable keys, joins go from the likeliest pair
down, and two groups join only when no pair across them is ruled out. A person's judgement goes before every rule.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

import msgspec

from tongjian.merge import dates
from tongjian.merge.items import Item, keys
from tongjian.merge.knowledge import Knowledge
from tongjian.merge.score import SAME, TWIN_DAYS, Likeness, likeness
from tongjian.model import Judgement

_GROUP_LEAST = 0.9  # mean score of all pairs across two groups that join
_TWINS = 8  # of many mentions in the very same words so many are compared with the rest; the others follow them


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


class Pool:
    """Items that may be clustered together, with their likenesses."""

    def __init__(self, items: Iterable[Item], known: Knowledge, rules: Rulings, outlets: dict[str, str] | None = None) -> None:
        self.items = sorted(items, key=lambda item: item.key)
        self._known = known
        self._rules = rules
        self._outlets = outlets or {}
        self._likenesses: dict[tuple[int, int], Likeness | None] = {}
        names = {item.name: n for n, item in enumerate(self.items)}
        self._must = [(names[j.left], names[j.right], j) for j in rules.same if j.left in names and j.right in names]
        self._pairs = self._found_pairs()

    def like(self, i: int, j: int) -> Likeness | None:
        """Return the likeness of two items by number, kept."""
        pair = (i, j) if i < j else (j, i)
        if pair not in self._likenesses:
            self._likenesses[pair] = likeness(self.items[i], self.items[j], self._known)
        return self._likenesses[pair]

    def _found_pairs(self) -> list[tuple[float, int, int, tuple[str, ...]]]:
        """Return the pairs that are alike enough, likeliest first."""
        twins, followers = self._twins()
        wanted = set(twins)
        stored: dict[str, list[int]] = defaultdict(list)
        lookups: list[tuple[int, str]] = []
        for n, item in enumerate(self.items):
            if n in followers:
                continue
            for key, kept in keys(item, self._known):
                if kept:
                    stored[key].append(n)
                else:
                    lookups.append((n, key))
        for n, key in lookups:
            wanted.update((min(n, m), max(n, m)) for m in stored.get(key, ()) if m != n)
        found = []
        for i, j in wanted:
            like = self.like(i, j)
            if like and like.score >= SAME:
                found.append((like.score, i, j, like.reasons))
        return sorted(found, key=lambda p: (-p[0], p[1], p[2]))

    def _twins(self) -> tuple[list[tuple[int, int]], set[int]]:
        """Return pairs told in the same words, each with the one before it in time, and those that need no other comparison."""
        by_words: dict[int, list[int]] = defaultdict(list)
        for n, item in enumerate(self.items):
            by_words[item.same].append(n)
        pairs, followers = [], set()
        for members in by_words.values():
            members.sort(key=lambda n: (self.items[n].published, n))
            run = 0
            for before, n in pairwise(members):
                apart = dates.gap(self.items[before].published, self.items[n].published)
                run = run + 1 if apart is not None and apart <= TWIN_DAYS else 0
                if run:
                    pairs.append((min(before, n), max(before, n)))
                if run >= _TWINS:
                    followers.add(n)
        return pairs, followers

    def components(self) -> list[list[Item]]:
        """Return the items in groups that no pair connects; each can be clustered apart."""
        parent = list(range(len(self.items)))

        def root(x: int) -> int:
            while parent[x] != x:
                parent[x] = parent[parent[x]]
                x = parent[x]
            return x

        for i, j in [*((i, j) for _, i, j, _ in self._pairs), *((i, j) for i, j, _ in self._must)]:
            low, high = sorted((root(i), root(j)))
            parent[high] = low
        groups: dict[int, list[Item]] = defaultdict(list)
        for n, item in enumerate(self.items):
            groups[root(n)].append(item)
        return list(groups.values())

    def clusters(self) -> list[Cluster]:
        """Return the clusters, in the order of their smallest mention."""
        groups = _Groups(self, self._rules)
        for score, i, j, reasons in self._pairs:
            groups.join(i, j, self._sentence(i, j, score, reasons))
        # a person joins two events as they stand, so after the rules have made them
        for i, j, judgement in self._must:
            groups.judge(i, j, judgement)
        return groups.result()

    def _sentence(self, i: int, j: int, score: float, reasons: tuple[str, ...]) -> str:
        names = sorted(self._outlets.get(self.items[n].article, self.items[n].article) for n in (i, j))
        same = "same type; " if self.items[i].type == self.items[j].type else ""
        return f"{names[0]} and {names[1]}: {same}{'; '.join(reasons)} (score {score:.2f})"


class _Groups:
    """Groups that ask, before two of them join, whether anything across them is ruled out."""

    def __init__(self, pool: Pool, rules: Rulings) -> None:
        self._pool = pool
        self._items = pool.items
        self._apart = rules.apart
        self._group = list(range(len(self._items)))
        self._members: dict[int, list[int]] = {n: [n] for n in self._group}
        self._why: dict[int, list[str]] = defaultdict(list)

    def join(self, i: int, j: int, reason: str) -> None:
        left, right = self._group[i], self._group[j]
        if left != right and not self._ruled_out(left, right):
            self._put_together(left, right, reason)

    def judge(self, i: int, j: int, judgement: Judgement) -> None:
        left, right = self._group[i], self._group[j]
        if left != right and not self._judged_apart_since(judgement.made_at, left, right):
            self._put_together(left, right, f"judged the same by {judgement.by}: {judgement.reason}")

    def _judged_apart_since(self, made_at: str, left: int, right: int) -> bool:
        pairs = ((self._items[a].name, self._items[b].name) for a in self._members[left] for b in self._members[right])
        return bool(self._apart) and any(self._apart.get(frozenset(pair), "") > made_at for pair in pairs)

    def _put_together(self, left: int, right: int, reason: str) -> None:
        low, high = min(left, right), max(left, right)
        for member in self._members[high]:
            self._group[member] = low
        self._members[low] = sorted(self._members[low] + self._members.pop(high))
        self._why[low] = [*self._why[low], *self._why.pop(high, []), reason]

    def _ruled_out(self, left: int, right: int) -> bool:
        total = 0.0
        for a in self._members[left]:
            for b in self._members[right]:
                like = self._pool.like(a, b)
                if (
                    like is None
                    or self._told_apart(a, b, like)
                    or (self._apart and frozenset((self._items[a].name, self._items[b].name)) in self._apart)
                ):
                    return True
                total += like.score
        # one likely pair is not enough to join two groups whose other members are unlike
        return total / (len(self._members[left]) * len(self._members[right])) < _GROUP_LEAST

    def _told_apart(self, a: int, b: int, like: Likeness) -> bool:
        """Tell whether two items are of one article: the coder told them apart, and a chain over others must not undo that.

        Talks and a meeting are no two acts for that: a headline has one word for it and the text the other.
        """
        left, right = self._items[a], self._items[b]
        return left.article == right.article and (left.type == right.type or like.score < SAME)

    def result(self) -> list[Cluster]:
        return [Cluster([self._items[n] for n in members], self._why.get(g, [])) for g, members in sorted(self._members.items())]
