"""Groups of states that act without a name of their own: 各国, 会员国, 盟友, member states, allies, more than 50 countries.

They belong to no state. Only who acts is found, at the head of a clause: what is done to "all countries" the events read
from the words themselves.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from tongjian.coding.actors import coreference
from tongjian.coding.actors.compose import Chain
from tongjian.coding.actors.definitions import insert
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.terms import Term
from tongjian.coding.document import Document
from tongjian.text import fold

_OTHERS = re.compile("allies|partners|neighbou?rs|盟友|盟国|伙伴|邻国")  # a state's allies are others than it

# words that open a clause and are none of the group's name: while trading partners complain
_OPENS = "(?:while|whilst|although|though|as|because|when|if|since|but|and|yet|so|after|before|unless|until|once|even)"


class _Group(NamedTuple):
    """The words for a group where a text begins, and behind a mark: a search for either at once would be slow."""

    first: re.Pattern[str]
    behind: re.Pattern[str]

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the words stand, in order."""
        first = self.first.match(text)
        if first is not None:
            yield first.span(1)
        for found in self.behind.finditer(text, first.end() if first is not None else 0):
            yield found.span(1)


class _Words(NamedTuple):
    chinese: _Group
    english: _Group


@lru_cache(maxsize=8)  # packs at work in one process
def _words(index: ActorIndex) -> _Words | None:
    groups: dict[str, Any] = index.words.get("groups") or {}
    if not groups:
        return None

    def either(key: str) -> str:
        return "|".join(sorted((re.escape(fold(w)) for w in groups[key]), key=len, reverse=True))

    some = f"(?:[0-9一二三四五六七八九十百两数]{{1,4}}[多余几]?个?|{either('some')})"
    named_so = f"(?:{either('of')})?(?:{either('zh')})|(?:{either('with')})(?:{either('others')})"
    # a bare 国家 begins the names of bodies (国家统计局)
    told_so = f"(?:{some}(?:{either('of')})?|{either('of')})(?:{either('told')})|(?<=[0-9多余一二三四五六七八九十])国"
    chinese = f"(?!一(?![些百千十]))(?:{told_so}|{some}?(?:{named_so}))(?:{either('who')})?"
    counted = f"(?:{either('some_en')}) |[0-9]+ "
    english = f"(?:{counted}){{0,2}}(?:[a-z]+ )?(?:(?:{either('of_en')}) )?(?:{either('en')})(?: (?:{either('who_en')}))?"
    chinese = f"({chinese})(?!{either('not_before')})"
    english = rf"(?:{_OPENS} )?(?!(?:the )?united states|{_OPENS} )({english})(?= (?!(?:{either('not_before_en')})\b)[a-z]|['’])"
    return _Words(
        _Group(re.compile(chinese), re.compile(f"[,，。;；:：!！?？\n “”「」『』]{chinese}")),
        _Group(re.compile(english), re.compile(rf"[.\n;“\"](?:(?<=[.\n;]) )?{english}")),
    )


def with_groups(doc: Document, index: ActorIndex, chains: list[Chain]) -> list[Chain]:
    """Return the chains of `doc` with those of the groups that act put in; bare titles inside them are left out."""
    words = _words(index)
    if words is None:
        return chains
    pattern = words.chinese if doc.main == "zh" else words.english
    counted = {c.start: c for c in chains if c.other is not None and c.other.term.word in coreference.COUNTS}
    groups = [_chain(doc, *span, counted.get(span[0])) for span in pattern.spans(doc.folded)]
    if not groups:
        return chains
    inside = {at for group in groups for at in counted if group.start <= at < group.end}
    chains = [c for c in chains if c.start not in inside]
    titled = {at for group in groups for at in range(group.start, group.end)}
    others = {
        at for group in groups if _OTHERS.search(doc.folded, group.start, group.end) for at in range(group.start, group.end)
    }
    kept = [c for c in chains if c.start not in others and (c.start not in titled or not _is_bare_title(c))]
    return insert(kept, groups)


def _is_bare_title(chain: Chain) -> bool:
    return chain.title is not None and chain.title.start == chain.start and chain.person is None and chain.name is None


def _chain(doc: Document, start: int, end: int, counted: Chain | None) -> Chain:
    """Return the chain of a group; one that begins with a counted word (三国) may be those listed before."""
    word = counted.other.term.word if counted is not None and counted.other is not None else "bloc"
    term = Term(sort="group", written=doc.full[start:end], how="form", word=word)
    return Chain(start, end, other=Token(start, end, (term,), term))
