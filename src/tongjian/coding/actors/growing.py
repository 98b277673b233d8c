"""Towns and provinces whose goods are traded or kept out: the measure hits their state (福岛水产品, poultry from Texas)."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from tongjian.coding.actors.compose import Chain
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.terms import Term
from tongjian.coding.document import Document

_LONGEST: Final = 60  # characters before the name in which its goods are named
_BEHIND: Final = 40  # characters behind the name in which they are


class _Words(NamedTuple):
    """What is looked for right before and right behind the name of a town or province."""

    before: re.Pattern[str]
    behind: re.Pattern[str]


def growing_towns(doc: Document, index: ActorIndex, tokens: list[Token]) -> list[Chain]:
    """Return chains of the states whose towns and provinces among `tokens` stand beside the lexicon's words for goods."""
    words = _words(index).get(doc.main)
    if words is None:
        return []
    grown = [
        token
        for token in tokens
        if token.term.sort == "city"
        and (
            words.behind.match(doc.folded, token.end, token.end + _BEHIND)
            or words.before.search(doc.folded, max(0, token.start - _LONGEST), token.start)
        )
    ]
    return [chain for token in grown if (chain := _state_of(token, index)) is not None]


def _state_of(token: Token, index: ActorIndex) -> Chain | None:
    """Return a chain of the state that a town or province belongs to, at the place of its name."""
    state = index.by_country.get(token.term.entries[0].country or "")
    if state is None:
        return None
    term = Term(sort="actor", written=token.term.written, how="listed", entries=(state,))
    return Chain(token.start, token.end, owner=Token(token.start, token.end, (term,), term))


@lru_cache(maxsize=8)  # packs at work in one process
def _words(index: ActorIndex) -> dict[str, _Words]:
    found = {}
    for main in ("zh", "en"):
        given = index.form_words.get(f"grown_{main}") or {}
        goods = "|".join(given.get("goods") or ())
        if goods:
            before, behind = (given[key].replace("GOODS", f"(?:{goods})") for key in ("before", "behind"))
            found[main] = _Words(re.compile(f"(?:{before})$"), re.compile(behind))
    return found
