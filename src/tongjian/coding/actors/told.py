"""Of which state an English text tells somebody to be whom no list has: by what stands beside his name or was said before."""

import re

from tongjian.coding.actors.compose import Chain, is_state_token
from tongjian.coding.actors.index import ActorIndex
from tongjian.coding.document import Document, Mention
from tongjian.text import fold

_OWNER = re.compile(r"((?: [a-z-]+){0,3}['’]s?|)((?:,? [a-z-]+){0,5}),? ?")  # the airline's chief executive, |Ann Lee
_POSSESSIVES = frozenset({"its", "his", "her", "their"})
_LEADS = re.compile(r",? who ((?:[a-z-]+ ){1,9})$")
_POSTED = re.compile(
    r", (?:the |an? )?(?:[a-z-]+ ){0,4}?([a-z-]+)(?: [a-z-]+){0,3} (?:of|for|at|from) (?:the )?(?:[a-z]+ ){0,2}$"
)
_OF = re.compile(r" of (?:the )?$")
_PARTISAN = re.compile(r",? an? ((?:[A-Z][a-z]+ ?){1,2}) (?:Republican|Democrat)\b")
_DESCRIBED = re.compile(r",? (?:an? |of |at |from |with |who |professor|analyst|economist|[0-9])")
_ITS = ("its ", "their ")
_EMPLOYERS = frozenset({"company", "institution", "agency", "state", "bloc"})
_OF_PLACE = re.compile(r",? of ([A-Z][a-z]+(?: [A-Z][a-z]+)?)")
_NEAR = 90  # characters between a name and what tells for whom its bearer acts
_WINDOW = 12  # mentions of one sentence
_SPEAK_FOR = frozenset({"agency", "government", "legislature"})


def country_told(doc: Document, index: ActorIndex, mentions: list[Mention], ahead: list[Chain], chain: Chain) -> str | None:
    """Return the country of the person of `chain` by his employer, state or party beside the name, or by the office just told.

    `mentions` are those before, `ahead` the next chains behind.
    """
    if chain.title is None:
        found = _behind(doc, index, ahead, chain.end) or _before(doc, index, mentions, chain.start, "")
        return found or _in_office(doc, mentions, chain)
    title = doc.full[chain.title.start : chain.title.end]
    if fold(title) in index.seated and (seat := _OF_PLACE.match(doc.full, chain.end)) is not None:
        return _called(index, seat.group(1))
    return _behind(doc, index, ahead, chain.end) or _before(doc, index, mentions, chain.start, title)


def _behind(doc: Document, index: ActorIndex, ahead: list[Chain], end: int) -> str | None:
    """Return the country of whom the words right behind a name tell (Ann Lee of Norway; Ann Lee, who heads the lobby X)."""
    party = _PARTISAN.match(doc.full, end)
    if party is not None:
        return _called(index, party.group(1).strip())
    other = next((c for c in ahead if c.start >= end), None)
    token = (other.body or other.owner) if other is not None else None
    if (
        other is None
        or token is None
        or other.start - end > _NEAR
        or not token.term.entries
        or token.term.entries[0].kind == "media"
    ):
        return None
    gap = doc.full[end : other.start]
    if _OF.fullmatch(gap):
        return token.term.entries[0].country if is_state_token(token) else None
    leads, posted = _LEADS.fullmatch(gap), _POSTED.fullmatch(gap)
    if leads is not None and not index.leading.isdisjoint(leads.group(1).split()[:3]):
        return token.term.entries[0].country
    return token.term.entries[0].country if posted is not None and posted.group(1) in index.chiefs else None


def _called(index: ActorIndex, name: str) -> str | None:
    return next((entry.country for term in index.terms_of(name) for entry in term.entries), None)


def _before(doc: Document, index: ActorIndex, mentions: list[Mention], start: int, title: str) -> str | None:
    """Return the country of the state or employer that stands before a name with its bearer's post (X's deputy head |Ann Lee)."""
    last = mentions[-1] if mentions else None
    if last is None or last.country is None or last.members or not 0 < start - last.end <= _NEAR:
        return None
    gap = _OWNER.fullmatch(doc.full, last.end, start)
    if gap is None:  # "its" is left out where it may mean several
        owner = next((m for m in reversed(mentions) if m.kind in _EMPLOYERS), None)
        return owner.country if title and owner is not None and doc.folded.endswith(_ITS, 0, start) else None
    post = gap.group(2).replace(",", " ").split()
    owned = bool(gap.group(1)) or last.surface.lower() in _POSSESSIVES
    if not owned and last.how != "adjective":
        return None
    if not post:
        return last.country if title or owned else None
    return last.country if title or post[-1] in index.chiefs else None


def _in_office(doc: Document, mentions: list[Mention], chain: Chain) -> str | None:
    """Return the state whose office or ministry the sentence before began with, where its holder now speaks by name alone."""
    if _DESCRIBED.match(doc.full, chain.end):
        return None
    at = doc.sentence_at(chain.start)
    if at == 0 or any(m.start >= doc.sentences[at][0] for m in mentions):
        return None
    begin = doc.sentences[at - 1][0]
    before = [m for m in mentions[-_WINDOW:] if m.start >= begin]
    first = before[0] if before else None
    if first is None or first.country is None or (first.id is not None and first.kind == "person"):
        return None
    nameless = first.kind == "person" and first.how == "office"
    return first.country if nameless or first.kind in _SPEAK_FOR else None
