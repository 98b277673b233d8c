"""Tokens that stand together make one name: state + ministry + title + person."""

import msgspec

from tongjian.coding.actors.index import Token
from tongjian.coding.actors.terms import Term
from tongjian.pack import ActorEntry

_GAPS = frozenset({"", " ", "的", "'s ", "' ", "\n"})
_OF = frozenset({" of the ", " of ", " for the ", " for ", " at ", " to the ", " in "})
STATES = frozenset({"state", "bloc"})
ORGANS = frozenset({"agency", "government", "court", "legislature", "institution"})


class Chain(msgspec.Struct):
    """Adjacent tokens read as one: whose, which body, which title, which person. Any part may be missing."""

    start: int
    end: int
    owner: Token | None = None
    body: Token | None = None
    title: Token | None = None
    person: Token | None = None
    other: Token | None = None  # joint word, pair, anaphor or side: never joined with anything but a joint word

    @property
    def last(self) -> str:
        """The part that came last."""
        for part in ("person", "title", "body", "owner", "other"):
            if getattr(self, part) is not None:
                return part
        return ""


def chains(tokens: list[Token], folded: str) -> list[Chain]:
    """Return the chains of a text in order."""
    found: list[Chain] = []
    for token in tokens:
        if found and token.start - found[-1].end <= 9 and _joins(found[-1], token, folded):
            found[-1].end = token.end
        elif token.term.sort not in ("block", "city"):
            found.append(_opened(token))
    return found


def part_of(term: Term) -> str:
    """Return which part of a chain a token of this meaning is."""
    if term.sort == "body":
        return "body"
    if term.sort == "title":
        return "title"
    if term.sort in ("actor", "side", "short"):
        kind = term.entries[0].kind
        if kind == "person":
            return "person"
        if kind in ORGANS:
            return "body"
        return "owner"
    return "other"


def _opened(token: Token) -> Chain:
    chain = Chain(token.start, token.end)
    setattr(chain, part_of(token.term), token)
    return chain


def _joins(chain: Chain, token: Token, folded: str) -> bool:
    """Take `token` into `chain` if it continues it; tell whether it did."""
    gap = folded[chain.end : token.start]
    part = part_of(token.term)
    if gap in _OF:
        return _joins_backwards(chain, token, part)
    if gap not in _GAPS:
        return False
    if gap == "\n":
        return False
    if part == "other":
        return _joins_joint(chain, token)
    if chain.other is not None:
        return False
    return _joins_forwards(chain, token, part, gap)


def _joins_forwards(chain: Chain, token: Token, part: str, gap: str) -> bool:
    last = chain.last
    if part == "body" and last == "owner":
        if not _same_country(chain.owner, token):
            return False
    elif part == "body" and last == "body":
        if gap not in ("", "'s ", " ", "的") or not _same_country(chain.body, token):
            return False
    elif part == "body" and last == "person":
        return _administration(chain, token)
    elif part == "title" and last in ("owner", "body", "title"):
        if chain.title is not None and token.term.role and not chain.title.term.role and gap == "的":
            return False
    elif not (part == "person" and last == "title" and gap in ("", " ")):
        return False
    setattr(chain, part, token)
    return True


def _joins_backwards(chain: Chain, token: Token, part: str) -> bool:
    """Ministry of Commerce of China, president of the United States, spokesman for the ministry."""
    if part == "owner" and chain.owner is None and chain.last in ("body", "title") and _is_state(token):
        if chain.body is not None and not _same_country(token, chain.body):
            return False
        chain.owner = token
        return True
    if part == "body" and chain.last == "title" and chain.body is None and chain.title is not None and chain.title.term.word == "speaks":
        chain.body = token
        return True
    return False


def _joins_joint(chain: Chain, token: Token) -> bool:
    """A pair with 双方 or 两国 behind it is one joint mention."""
    return chain.other is not None and chain.other.term.sort == "pair" and token.term.sort == "joint"


def _administration(chain: Chain, token: Token) -> bool:
    """Take 政府 or "administration" behind a person (特朗普政府); the state before it stays inside."""
    if token.term.role != "government":
        return False
    chain.body = token
    return True


def _is_state(token: Token) -> bool:
    return token.term.entries[0].kind in STATES


def _same_country(owner: Token | None, body: Token) -> bool:
    """Tell whether a body can be the owner's: a role can be any state's, a listed body only its own state's."""
    if owner is None:
        return False
    if any(term.role for term in body.terms if term.sort == "body"):
        return True
    country = _country(owner)
    return country is None or any(entry.country == country for term in body.terms for entry in term.entries)


def _country(token: Token) -> str | None:
    entries: tuple[ActorEntry, ...] = token.term.entries
    return entries[0].country if entries else None
