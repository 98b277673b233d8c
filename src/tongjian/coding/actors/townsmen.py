"""Whom "the" and a noun stand for again in English: the Espoo company, the Gothenburg carmaker; the council, the federation."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tongjian.coding.actors.compose import STATES, Chain
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.terms import Term
from tongjian.coding.document import Document
from tongjian.text import fold

if TYPE_CHECKING:
    from tongjian.coding.actors.reader import Reader
    from tongjian.coding.document import Mention

WORD = "townsman"
_BODIES = frozenset({"agency", "government", "institution", "court", "legislature"})
_BODY = re.compile(
    r"\bthe (council|tribunal|authority|committee|board|association|federation|alliance|confederation|union|chamber|foundation"
    r"|institute|coalition|secretariat|office|exchange|directorate|inspectorate|administration)"
    r"(?=(?:['’]s)? (?!of\b|on\b|for\b)[a-z]|[,.;:])"
)
_REACH = 900  # characters; further back nobody is clearly meant
_PLACE = r"[A-Z][a-zà-ž.-]{1,20}(?: [A-Z][a-zà-ž.-]{1,20}){0,2}"


def with_townsmen(doc: Document, index: ActorIndex) -> list[Chain]:
    """Return chains for "the", a name and a noun for firms in an English text, behind which no name stands."""
    if doc.main != "en" or not index.firm_words:
        return []
    found = [_chain(*match.span(), match.group(1)) for match in _BODY.finditer(doc.folded, doc.body_start)]
    firms = _expression(index).finditer(doc.full, doc.body_start)
    found += [_chain(match.start("place"), match.end(), match.group("place")) for match in firms]
    return sorted(found, key=lambda chain: chain.start)


def _chain(start: int, end: int, written: str) -> Chain:
    term = Term(sort="anaphor", written=written, how="pronoun", word=WORD)
    return Chain(start, end, other=Token(start, end, (term,), term))


@lru_cache(maxsize=8)  # packs at work in one process
def _expression(index: ActorIndex) -> re.Pattern[str]:
    return re.compile(
        rf"\b[Tt]he (?P<place>{_PLACE})(?:-based|-headquartered)?(?: [a-z-]+)?? (?:{index.firm_words})\b"
        r"(?! [A-Z]|[’'-]?[a-rt-z-])"
    )


def resolve(reader: Reader, chain: Chain, place: str) -> Mention | None:
    """Return the firm named last that is at home in the place's state, where that is known; else the only firm named so far.

    Of a body (the council) the last one in whose name the noun is.
    """
    if place.islower():
        return _body(reader, chain, place)
    country = next((e.country for t in reader.index.terms_of(place) for e in t.entries if e.kind in (*STATES, "place")), None)
    firms: list[Mention] = []
    for mention in reader.memory.recent():
        if chain.start - mention.start > _REACH:
            break
        if mention.kind == "company" and country in (None, mention.country):
            firms.append(mention)
    if not firms or (country is None and len({firm.key for firm in firms}) > 1):
        return None
    return reader.again(firms[0], chain.start, chain.end, "pronoun")


def _body(reader: Reader, chain: Chain, noun: str) -> Mention | None:
    for mention in reader.memory.recent():
        if chain.start - mention.start > _REACH:
            return None
        if mention.kind in _BODIES and noun in fold(mention.name).split(" "):
            return reader.again(mention, chain.start, chain.end, "pronoun")
    return None
