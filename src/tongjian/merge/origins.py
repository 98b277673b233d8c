"""Origins: which articles are copies of one text (reprints, excerpts, reprints with comment, script twins).

Method: texts are folded and cut into tokens (a Han character or a word); hashed K-grams are thinned by winnowing (Schleimer,
Wilkerson and Aiken 2003). Two texts are candidates when at least CONTAINED of the smaller one's fingerprints stand in the
other. A candidate pair is then compared token by token: texts that replace a number by another number in the same place are
bulletins of one form, not copies. Folding makes simplified and traditional twins equal.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from zlib import crc32

from tongjian.model import Article, Origin
from tongjian.text import CJK, fold

K = 6  # tokens in a gram: shorter ones meet by chance in formulaic announcements
WINDOW = 5  # one fingerprint of each WINDOW grams is kept, so that any common run of K + WINDOW - 1 tokens is found
CONTAINED = 0.5  # share of the smaller text's fingerprints (measured: full recall on excerpts and reprints with comment)
LEAST = 8  # fingerprints a text needs; shorter texts are copies only when they are equal
COMMON = 60  # a fingerprint in more texts than this is boilerplate and finds no candidates

_TOKEN = re.compile(f"[{CJK}]|\\d+(?:[.,]\\d+)*|[^\\W\\d{CJK}]+")


def tokens(text: str) -> list[str]:
    """Return the folded tokens of a text: Han characters, numbers, words."""
    return _TOKEN.findall(fold(text))


def fingerprints(words: list[str]) -> frozenset[int]:
    """Return the winnowed hashes of the K-grams of a token list."""
    grams = [crc32(" ".join(words[i : i + K]).encode()) for i in range(len(words) - K + 1)]
    if len(grams) <= WINDOW:
        return frozenset(grams)
    return frozenset(min(grams[i : i + WINDOW]) for i in range(len(grams) - WINDOW + 1))


class Copies:
    """Texts met so far with an index of their fingerprints; adding one costs what it shares, not what the record holds."""

    def __init__(self) -> None:
        self.words: dict[str, list[str]] = {}
        self.prints: dict[str, frozenset[int]] = {}
        self._holders: dict[int, list[str]] = defaultdict(list)
        self._equal: dict[str, str] = {}

    def add(self, article: Article) -> list[tuple[str, str]]:
        """Take in an article; return the earlier articles that share its text, each with the reason."""
        words = tokens(article.text)
        self.words[article.id], self.prints[article.id] = words, fingerprints(words)
        found = self._candidates(article.id)
        whole = "".join(words)
        if whole and (twin := self._equal.setdefault(whole, article.id)) != article.id:
            found[twin] = "the same text"
        for mark in self.prints[article.id]:
            self._holders[mark].append(article.id)
        return sorted(found.items())

    def _candidates(self, article: str) -> dict[str, str]:
        own = self.prints[article]
        if len(own) < LEAST:
            return {}
        shared: Counter[str] = Counter()
        for mark in own:
            holders = self._holders.get(mark, ())
            if len(holders) <= COMMON:
                shared.update(holders)
        found = {}
        for other, count in shared.items():
            smaller = min(len(own), len(self.prints[other]))
            if smaller >= LEAST and count >= CONTAINED * smaller and same_text(self.words[article], self.words[other]):
                found[other] = f"{count / smaller:.0%} of the shorter text stands in the other, and no number differs"
        return found


def same_text(a: list[str], b: list[str]) -> bool:
    """Tell whether two token lists that share much are one text: no number is replaced by another in the same place."""
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind == "replace" and a2 - a1 <= 4 and b2 - b1 <= 4:
            left = [w for w in a[a1:a2] if w[0].isdigit()]
            right = [w for w in b[b1:b2] if w[0].isdigit()]
            if left and right and left != right:
                return False
    return True


def origins(articles: Iterable[Article]) -> list[Origin]:
    """Return the origin of each article, by article id. The order of the input does not matter.

    The model of a group is the article whose outlet the others name as their source, else the earliest, else the longest.
    """
    ordered = sorted(articles, key=lambda a: a.id)
    by_id = {a.id: a for a in ordered}
    copies = Copies()
    parent = {a.id: a.id for a in ordered}
    why: dict[str, str] = {}

    def root(x: str) -> str:
        while parent[x] != x:
            x = parent[x]
        return x

    for article in ordered:
        for other, reason in copies.add(article):
            why.setdefault(article.id, reason)
            why.setdefault(other, reason)
            low, high = sorted((root(article.id), root(other)))
            parent[high] = low
    groups: dict[str, list[str]] = defaultdict(list)
    for article in ordered:
        groups[root(article.id)].append(article.id)
    return [origin for group in groups.values() for origin in _group(group, by_id, why)]


def _group(group: list[str], by_id: Mapping[str, Article], why: Mapping[str, str]) -> list[Origin]:
    model = _model([by_id[i] for i in group])
    return [
        Origin(article=i, origin=model, duplicate_of=None if i == model else model, why="" if i == model else why.get(i, ""))
        for i in group
    ]


def _model(group: list[Article]) -> str:
    named = Counter(a.source_name for a in group if a.source_name)

    def rank(a: Article) -> tuple[int, str, int, str]:
        cited = sum(n for name, n in named.items() if a.outlet and name != a.source_name and name in (a.outlet, a.byline))
        own = 0 if a.source_name in (None, a.outlet) else 1
        return (-cited + own, a.published or "9999", -len(a.text), a.id)

    return min(group, key=rank).id
