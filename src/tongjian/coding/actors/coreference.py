"""Joint mentions and words that stand for an actor named before (双方, the two sides, 该公司, he)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tongjian.coding.actors.naming import named
from tongjian.coding.document import Mention

if TYPE_CHECKING:
    from tongjian.coding.actors.compose import Chain
    from tongjian.coding.actors.reader import Reader

_COMPANY = frozenset({"company"})


def resolve(reader: Reader, chain: Chain) -> Mention | None:
    """Return the mention of a pair, joint word or anaphor, or None when it is not clear who is meant."""
    token = chain.other
    if token is None:
        return None
    term = token.term
    if term.sort == "pair":
        return _pair(reader, chain)
    if term.sort == "joint":
        return _joint(reader, chain, term.word)
    return _anaphor(reader, chain, term.word)


def joint(reader: Reader, start: int, end: int, members: tuple[Mention, ...], how: str) -> Mention:
    """Return one mention for several actors."""
    name = " and ".join(m.name for m in members)
    names = {"en": name}
    for lang in ("zh-Hans", "zh-Hant"):
        if all(lang in m.names for m in members):
            names[lang] = "和".join(m.names[lang] for m in members)
    return Mention(
        start=start, end=end, surface=reader.doc.full[start:end], name=name, names=names, kind=members[0].kind,
        how="joint", members=members,
    )  # fmt: skip


def _pair(reader: Reader, chain: Chain) -> Mention | None:
    if chain.other is None:
        return None
    first, second = chain.other.term.entries
    at = chain.start
    left = named(reader.index, reader.doc, first, at, at + 1, "adjective")
    right = named(reader.index, reader.doc, second, at + 1, at + 2, "adjective")
    return joint(reader, chain.start, chain.end, (left, right), "pair")


def _joint(reader: Reader, chain: Chain, word: str) -> Mention | None:
    """The two actors of different countries named last; states unless companies alone are spoken of."""
    members: list[Mention] = []
    for mention in reader.memory.recent():
        if word == "companies" and mention.kind not in _COMPANY:
            continue
        if word == "leaders" and mention.kind not in ("person", "state", "bloc"):
            continue
        if word != "companies" and (mention.country is None or any(m.country == mention.country for m in members)):
            continue
        if any(m.key == mention.key for m in members):
            continue
        members.append(mention)
        if len(members) == 2:
            break
    if len(members) < 2:
        return None
    if word != "companies":
        members = [_as_state(reader, m) for m in members]
    placed = tuple(reader.again(m, chain.start, chain.end, "joint") for m in reversed(members))
    return joint(reader, chain.start, chain.end, placed, word)


def _as_state(reader: Reader, mention: Mention) -> Mention:
    if mention.kind in ("state", "bloc") or mention.country is None:
        return mention
    entry = reader.index.by_country.get(mention.country)
    return named(reader.index, reader.doc, entry, mention.start, mention.end, "joint") if entry else mention


_KINDS = {
    "he": frozenset({"person"}),
    "she": frozenset({"person"}),
    "company": _COMPANY,
    "state": frozenset({"state"}),
    "body": frozenset({"agency", "government", "institution"}),
    "court": frozenset({"court"}),
}


def _anaphor(reader: Reader, chain: Chain, word: str) -> Mention | None:
    kinds = _KINDS.get(word, frozenset())
    for mention in reader.memory.recent():
        if chain.start - mention.start > 600:
            return None
        if mention.kind in kinds and mention.how != "joint":
            return reader.again(mention, chain.start, chain.end, "pronoun")
    return None
