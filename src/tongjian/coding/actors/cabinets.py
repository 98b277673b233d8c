"""Governments called by the family name of who leads them, where the name alone is nobody's for certain: the Lai cabinet."""

import re
from functools import lru_cache
from typing import Final

from tongjian.coding.actors.compose import Chain
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.seats import Seat
from tongjian.coding.actors.terms import Term
from tongjian.coding.document import Document
from tongjian.pack import ActorEntry
from tongjian.text import fold

_EN: Final = re.compile(r"\b(?P<who>[A-Z][\w-]{1,20})(?:['’]s)? (?P<what>administration|government|cabinet|regime)\b")
_ZH: Final = re.compile("(?P<what>政府|内阁|政权|当局)")
_LONGEST: Final = 5  # characters of a Chinese family name or transliteration
# what may stand before a name that begins there: no 提 of 提高市政府
_APART: Final = frozenset(',;:。!?、\n"“「『(（《 对与和同跟由被向将的了在给让因据称说指及但而')


def with_cabinets(doc: Document, index: ActorIndex, chains: list[Chain]) -> list[Chain]:
    """Return the chains with those of governments that a family name and a noun name, in place of chains of the noun alone."""
    found = _chinese(doc, index) if doc.main == "zh" else _english(doc, index)
    if not found:
        return chains
    named = [c for c in found if not any(_overlap(c, o) and o.end - o.start >= c.end - c.start for o in chains)]
    kept = [o for o in chains if not any(_overlap(o, c) for c in named)]
    return sorted([*kept, *named], key=lambda chain: chain.start)


def _overlap(one: Chain, other: Chain) -> bool:
    return one.start < other.end and other.start < one.end


def _english(doc: Document, index: ActorIndex) -> list[Chain]:
    found = []
    for match in _EN.finditer(doc.full, doc.body_start):
        who = _leader(doc, index, fold(match["who"]))
        if who is not None:
            found.append(_chain(doc, who, match.span("who"), match.span("what")))
    return found


def _chinese(doc: Document, index: ActorIndex) -> list[Chain]:
    found = []
    for match in _ZH.finditer(doc.folded, doc.body_start):
        end = match.start()
        for start in range(max(doc.body_start, end - _LONGEST), end - 1):
            if start > doc.body_start and doc.folded[start - 1] not in _APART:
                continue
            who = _leader(doc, index, doc.folded[start:end])
            if who is not None:
                found.append(_chain(doc, who, (start, end), match.span("what")))
                break
    return found


def _leader(doc: Document, index: ActorIndex, name: str) -> ActorEntry | None:
    """Return the one head of state or government of this short name on the text's day whose state the text names, or None."""
    day = (doc.ref or "")[:10]
    found = {s.person.id: s for s in _heads(index).get(name, ()) if not day or s.since[:10] <= day <= s.until}
    named = [s.person for s in found.values() if _is_named(doc, index, s.country)]
    return named[0] if len(named) == 1 else None


def _is_named(doc: Document, index: ActorIndex, country: str | None) -> bool:
    state = index.by_country.get(country or "")
    if state is None:
        return False
    names = (*state.zh, *state.hant) if doc.main == "zh" else (state.name, *state.en, *state.adjectives)
    return any(fold(name) in doc.folded for name in names)


@lru_cache(maxsize=8)  # packs at work in one process
def _heads(index: ActorIndex) -> dict[str, list[Seat]]:
    """Return who has been head of a state or government, by short name."""
    heads = {role for role, office in index.roles["offices"].items() if office.get("who") == "head"}
    found: dict[str, list[Seat]] = {}
    for (role, name), seats in index.seats.items():
        if role in heads:
            found.setdefault(name, []).extend(seats)
    return found


def _chain(doc: Document, who: ActorEntry, name: tuple[int, int], noun: tuple[int, int]) -> Chain:
    person = Term(sort="actor", written=doc.full[slice(*name)], entries=(who,))
    body = Term(sort="body", written=doc.full[slice(*noun)], role="government")
    return Chain(name[0], noun[1], person=Token(*name, (person,), person), body=Token(*noun, (body,), body))
