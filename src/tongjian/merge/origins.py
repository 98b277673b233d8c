"""Origins: which articles are copies of one text. Incremental; the outcome does not depend on the order in which articles come.

Two articles are compared when they share a mark and one of them is among the CROWD first holders of it by id. So the footer
that an outlet puts under each of its articles costs no more than CROWD comparisons, and a wire story of a hundred reprints is
still one group, held together by its first ones.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import islice

from tongjian.merge.copies import DIFFERENT, Text, copied
from tongjian.merge.fingerprints import indexed
from tongjian.merge.state import State
from tongjian.model import Article, Origin
from tongjian.text import fold

Heads = dict[int, list[str]]  # the first holders of marks, by id

CROWD = 24
_LIKELY = 0.25  # share of the smaller set of marks; the marks are a sample of what `copied` asks half of
_ALIKE = 10  # per cent: shares that differ by no more do not tell of which text another is a copy
_STANDING = 2  # texts that are no kin of each other, from which what stands in them and in one more is a standing text
_WORDS = re.compile(r"(\d+) words")


class Texts:
    """Texts made ready, the last ones asked for kept: a copy is compared with many, and standing texts by step after step."""

    _MOST = 600

    def __init__(self) -> None:
        self._kept: dict[str, Text] = {}

    def forget(self, articles: Iterable[str]) -> None:
        """Forget the texts of articles that changed."""
        for article in articles:
            self._kept.pop(article, None)

    def of(self, article: str, state: State) -> Text:
        """Return the text of an article, an empty one where it is gone."""
        text = self._kept.pop(article, None)
        if text is None:
            if len(self._kept) >= self._MOST:
                self.forget(list(islice(self._kept, self._MOST // 2)))
            found = state.article_or_none(article)
            text = Text(found.text, found.lang) if found else Text("", "")
        self._kept[article] = text  # as the last one that was asked for
        return text

    def marks(self, article: str, state: State) -> frozenset[int]:
        """Return the marks under which the text of an article is to be indexed."""
        text = self.of(article, state)
        return indexed(text.prints, text.words)


def update_origins(
    changed: Iterable[str], state: State, names: Mapping[str, str] | None = None, texts: Texts | None = None
) -> set[str]:
    """Take in articles that are new, changed or gone; return the articles whose origin is another now.

    `texts` are those that the steps before made ready.
    """
    ids = sorted(set(changed))
    texts = texts or Texts()
    texts.forget(ids)
    marks = {a: texts.marks(a, state) for a in ids}
    dropped = {a: state.copies_of(a) for a in ids}
    entering, leaving, heads = _reindex(ids, marks, state)
    touched = set(ids)
    for article, copies in dropped.items():
        touched.update(copies)
        for other in copies:
            state.put_copy(article, other, None)
    for article in sorted(leaving - set(ids)):
        touched.update(_recheck(article, state, heads))
    for article in [a for a in ids if marks[a]] + sorted(entering - set(ids)):
        for other in _candidates(article, state, heads):
            if other not in state.copies_of(article) and (why := copied(texts.of(article, state), texts.of(other, state), names)):
                state.put_copy(article, other, why)
                touched.update((article, other))
    state.settle()
    return _regroup(touched, state, names or {})


def _reindex(ids: list[str], marks: dict[str, frozenset[int]], state: State) -> tuple[set[str], set[str], Heads]:
    """Index the texts anew; return who came among the first holders of a mark by that, who fell from them, and the first ones."""
    added: dict[int, set[str]] = defaultdict(set)
    before: dict[int, set[str]] = {}
    for article in ids:
        old = state.text_marks(article)
        for mark in marks[article] - old:
            added[mark].add(article)
        for mark in old - marks[article]:
            before[mark] = set(state.holders(mark, CROWD))
    for article in ids:
        if state.text_marks(article) != marks[article]:
            state.put_text(article, marks[article])
    entering: set[str] = set()
    leaving: set[str] = set()
    heads: Heads = {}
    for mark in sorted({*added, *before}):
        new = added.get(mark, set())
        first = state.holders(mark, CROWD + len(new))
        heads[mark] = first[:CROWD]
        # where none was taken out, those before are the first of the rest
        were = before.get(mark) or set([h for h in first if h not in new][:CROWD])
        entering |= set(heads[mark]) - were
        leaving |= were - set(heads[mark])
    return entering, leaving, heads


def _candidates(article: str, state: State, heads: Heads) -> list[str]:
    """Return the articles with enough of this one's marks, one of them a mark of which either is among the first holders."""
    found: set[str] = set()
    own = state.text_marks(article)
    for mark in own:
        first = heads[mark] if mark in heads else state.holders(mark, CROWD)
        # among the first itself: all that hold the mark are compared with it
        found.update(state.holders(mark) if len(first) == CROWD and article in first else first)
    found.discard(article)
    return [other for other in sorted(found) if _share_enough(own, state.text_marks(other))]


def _share_enough(a: frozenset[int], b: frozenset[int]) -> bool:
    """Tell whether two texts may be copies by their marks alone; a footer that they share is not enough to read them."""
    return len(a & b) >= _LIKELY * min(len(a), len(b))


def _recheck(article: str, state: State, heads: Heads) -> set[str]:
    """Drop the copies of an article that fell from the first holders, where no other mark leads to them."""
    touched: set[str] = set()
    candidates = None
    for other in state.copies_of(article):
        candidates = set(_candidates(article, state, heads)) if candidates is None else candidates
        if other not in candidates:
            state.put_copy(article, other, None)
            touched.update((article, other))
    return touched


def _regroup(touched: set[str], state: State, names: Mapping[str, str]) -> set[str]:
    changed: set[str] = set()
    seen: set[str] = set()
    for article in sorted(touched):
        if article in seen:
            continue
        component = _component(article, state)
        seen.update(component)
        for group in _groups(component, state):
            found = [a for i in group if (a := state.article_or_none(i))]
            made = {o.article: o for o in _origins(found, state, names)} if found else {}
            for member in group:
                if state.origin_of(member) != made.get(member):
                    state.put_origin(member, made.get(member))
                    changed.add(member)
    return changed


def _component(article: str, state: State) -> set[str]:
    found, todo = {article}, [article]
    while todo:
        new = {other for other, why in state.copies_of(todo.pop()).items() if why != DIFFERENT} - found
        found |= new
        todo += new
    return found


def _groups(component: set[str], state: State) -> Iterable[list[str]]:
    """Yield the parts of a component: a text with all that are copies of it, and that hold no two texts known to differ.

    The text that shares the most words with a copy, then with all of them, comes first. So an excerpt that stands in two
    texts, or in every bulletin of a series, goes to one of them, and does not make them one; a text that has more in common
    with one that is no kin of the first goes there, and standing words that stand in many such are a copy of none.
    """
    edges = {a: state.copies_of(a) for a in sorted(component)}
    apart = {a: {b for b, why in found.items() if why == DIFFERENT} for a, found in edges.items()}
    left = set(edges)
    shared = {a: [_words(why) for why in found.values()] for a, found in edges.items()}
    for hub in sorted(edges, key=lambda a: (-max(shared[a], default=0), -sum(shared[a]), a)):
        if hub not in left:
            continue
        group = [hub]
        for other, why in sorted(edges[hub].items(), key=lambda pair: (-_share(pair[1]), pair[0])):
            taken = other not in left or why == DIFFERENT or apart[other].intersection(group)
            if not taken and not _of_others(hub, other, edges):
                group.append(other)
        left.difference_update(group)
        yield sorted(group)


def _of_others(hub: str, text: str, edges: Mapping[str, Mapping[str, str]]) -> bool:
    """Tell whether a text has more in common with another than with this one, or as much with several, that are no kin of it."""
    own = _share(edges[text][hub])
    rivals: list[str] = []
    for other, why in sorted(edges[text].items(), key=lambda pair: (-_share(pair[1]), pair[0])):
        if _share(why) < own - _ALIKE or len(rivals) >= _STANDING:
            break
        if other == hub or why == DIFFERENT or other in edges[hub] or any(rival in edges[other] for rival in rivals):
            continue
        if _share(why) > own + _ALIKE:
            return True
        rivals.append(other)
    return len(rivals) >= _STANDING


def _words(why: str) -> int:
    """Return the number of words that a reason names."""
    found = _WORDS.search(why)
    return int(found.group(1)) if found else 0


def _share(why: str) -> int:
    """Return the per cent that a reason names; equal texts come first."""
    number, _, _ = why.partition("%")
    return int(number) if number.isdigit() else 101


def _origins(group: list[Article], state: State, names: Mapping[str, str]) -> Iterable[Origin]:
    model = _model(group, names)
    for a in group:
        if a.id == model:
            why = f"names {a.source_name} as its source" if _from_another(a, names) else ""
            yield Origin(article=a.id, origin=model, why=why)
        else:
            group_ids = {x.id for x in group}
            copies = {b: why for b, why in state.copies_of(a.id).items() if b in group_ids and why != DIFFERENT}
            yield Origin(article=a.id, origin=model, duplicate_of=model, why=copies.get(model) or next(iter(copies.values()), ""))


def _model(group: list[Article], names: Mapping[str, str]) -> str:
    """Return the article that the others are copies of: of the outlet they name as source, else the earliest, the longest."""
    named = Counter(_whom(a.source_name, names) for a in group if _from_another(a, names))

    def rank(a: Article) -> tuple[int, str, int, str]:
        own = {_whom(name, names) for name in (a.outlet, a.byline) if name}
        cited = sum(n for name, n in named.items() if name in own and (not _from_another(a, names) or name != _source(a, names)))
        return (-cited + _from_another(a, names), a.published or "9999", -len(a.text), a.id)

    return min(group, key=rank).id


def _from_another(article: Article, names: Mapping[str, str]) -> bool:
    """Tell whether an article names another than its own outlet as its source; 新华网 that names 新华社 does not."""
    return bool(article.source_name) and _source(article, names) != _whom(article.outlet, names)


def _source(article: Article, names: Mapping[str, str]) -> str:
    return _whom(article.source_name, names)


def _whom(name: str | None, names: Mapping[str, str]) -> str:
    """Return whom a name of an outlet or wire names: the pack's id, where it has one, or its letters."""
    folded = fold(name or "").strip().removeprefix("the ")
    return names.get(folded) or folded
