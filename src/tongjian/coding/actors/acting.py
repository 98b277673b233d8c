"""Names in English texts that only what they do shows to be actors: a town or province that acts, a firm's first word alone."""

import re
from functools import lru_cache

from tongjian.coding.actors.compose import Chain
from tongjian.coding.actors.definitions import Definition, insert
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.names import NOT_NAMES, UPPER
from tongjian.coding.actors.terms import Term
from tongjian.coding.document import Document
from tongjian.text import fold

_LEAST = 4  # letters of a firm's first word that may stand for it
_SAID = re.compile(
    r"(?:['’]s)? (?:said|says|has|had|was|is|will|would|told|denied|voiced|welcomed|declined|rejected|called|did)\b"
)


def acting_towns(doc: Document, index: ActorIndex) -> list[Chain]:
    """Return chains for towns and provinces at the head of a sentence or clause that do what only who governs them does."""
    pattern = _acts(index) if doc.main == "en" else None
    if pattern is None:
        return []
    found = []
    for match in pattern.finditer(doc.full, doc.body_start):
        terms = index.terms_of(match.group(1))
        if terms and all(term.sort == "city" for term in terms) and fold(match.group(1)) not in index.women | index.men:
            start, end = match.span(1)
            country = terms[0].entries[0].country or ""
            term = Term(sort="unlisted", written=match.group(1), how="form", word="government", role=country)
            found.append(Chain(start, end, body=Token(start, end, (term,), term)))
    return found


@lru_cache(maxsize=8)  # packs at work in one process
def _acts(index: ActorIndex) -> re.Pattern[str] | None:
    verbs = "|".join(index.form_words.get("acts_en") or ())
    word = rf"[{UPPER}][\w'’-]{{2,20}}"
    return (
        re.compile(rf"(?:(?<=[.!?;“\"] )|(?<=\n)|(?<=, but )|(?<=, and ))({word}(?: {word})?) (?:{verbs})\b") if verbs else None
    )


def with_local_groups(doc: Document, index: ActorIndex, chains: list[Chain]) -> list[Chain]:
    """Return the chains with those of groups of a town or province put in (senators from Alabama); titles inside are left out."""
    pattern = _local(index) if doc.main == "en" else None
    groups = []
    for match in pattern.finditer(doc.full) if pattern is not None else ():
        start, end = match.span()
        terms = index.terms_of(match.group("place"))
        if not terms or any(term.sort != "city" for term in terms):
            continue
        kind = "legislature" if match.group("members") else "institution"
        country = terms[0].entries[0].country or ""
        term = Term(sort="unlisted", written=match.group(), how="form", word=kind, role=country)
        groups.append(Chain(start, end, body=Token(start, end, (term,), term)))
    if not groups:
        return chains
    inside = {at for group in groups for at in range(group.start, group.end)}
    return insert([c for c in chains if c.start not in inside or c.title is None or c.end not in inside], groups)


@lru_cache(maxsize=8)  # packs at work in one process
def _local(index: ActorIndex) -> re.Pattern[str] | None:
    groups: dict[str, list[str]] = index.words.get("local_groups") or {}
    if not groups:
        return None
    members, trades = ("|".join(groups.get(kind) or ()) for kind in ("legislature", "institution"))
    word = rf"[{UPPER}][\w'’-]{{2,20}}"
    place = rf"(?P<place>{word}(?: {word})?)"
    return re.compile(rf"\b(?i:(?P<members>{members})|{trades}) (?:from|in) {place}(?:,? and {word})?(?![\w'’]| [{UPPER}])")


def with_first_words(
    doc: Document, index: ActorIndex, chains: list[Chain], definitions: dict[str, Definition]
) -> dict[str, Definition]:
    """Return the definitions with the first words of firms' names that the text goes on with (Epic, of Epic Games)."""
    if doc.main != "en":
        return definitions
    more: dict[str, Definition] = {}
    for chain in chains:
        firm = chain.owner if chain.last == "owner" else None
        if firm is None or firm.end != chain.end or not _is_firm(firm):
            continue
        first, _, rest = doc.full[firm.start : firm.end].partition(" ")
        if rest and first not in definitions and first not in more and _stands_alone(doc, index, first, firm.end):
            entry = firm.term.entries[0] if firm.term.entries else None
            more[first] = Definition(chain, firm.start, firm.end, "company", entry=entry)
    return {**definitions, **more} if more else definitions


def _is_firm(token: Token) -> bool:
    if token.term.sort == "unlisted":
        return token.term.word == "company"
    return token.term.how == "listed" and bool(token.term.entries) and token.term.entries[0].kind == "company"


def _stands_alone(doc: Document, index: ActorIndex, first: str, after: int) -> bool:
    """Tell whether a firm's first word is no word of its own and speaks or acts somewhere behind `after`."""
    if len(first) < _LEAST or not first.isalpha() or first in NOT_NAMES or index.terms_of(first):
        return False
    word = first.lower()
    if fold(first) in index.forms.generic or (word in doc.full and re.search(rf"\b{re.escape(word)}\b", doc.full)):
        return False
    at = doc.full.find(first, after)
    while at >= 0:
        if not doc.full[at - 1].isalnum() and doc.full[at - 1] != "-" and _SAID.match(doc.full, at + len(first)):
            return True
        at = doc.full.find(first, at + 1)
    return False
