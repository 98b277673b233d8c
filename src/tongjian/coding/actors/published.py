"""Who says "we" in an English text that a government body gives out itself: a ministry's release, the White House's statement."""

import re

from tongjian.coding.actors.compose import Chain
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.quoted import quotations
from tongjian.coding.actors.terms import Term
from tongjian.coding.document import Document
from tongjian.pack import ActorEntry

# no numbers: Annex I, Phase I; no initials: I. Lee
_FIRST = re.compile(
    r"(?<![\w'’.-])(?:We|we|(?<!\b[A-Z][a-z]{3} )(?<!\b[A-Z][a-z]{4} )(?<!\b[A-Z][a-z]{6} )I|Our|our|My|my)(?![\w'’.-]|, [A-Z])"
)
_BODIES = frozenset({"agency", "government", "state", "legislature", "court", "bloc"})
_GIVES_OUT = re.compile(
    r"\b(?:ministry|ministries|government|department|white house|embassy|office|mofcom|treasury|commission|release)\b"
)


def first_persons(doc: Document, index: ActorIndex) -> list[Chain]:
    """Return chains for each "we", "I", "our" and "my" outside of quotations that means the body which gives the text out."""
    body = publisher(doc, index)
    if body is None:
        return []
    quoted = quotations(doc)
    term = Term(sort="anaphor", written="we", how="pronoun", word="publisher", entries=(body,))
    found = []
    for word in _FIRST.finditer(doc.full, doc.body_start):
        start, end = word.span()
        if not any(low <= start < high for low, high in quoted):
            found.append(Chain(start, end, other=Token(start, end, (term,), term)))
    return found


def publisher(doc: Document, index: ActorIndex) -> ActorEntry | None:
    """Return the first body or state that the outlet's name names, if it is one that gives out texts of its own.

    Ministry of Trade, Singapore; Ministry release, Accra; The White House.
    """
    outlet = doc.article.outlet or ""
    if doc.main != "en" or _GIVES_OUT.search(outlet.lower()) is None:
        return None
    tokens = index.scan(outlet, outlet.lower())
    named = (index.entries.get(entry.of or "", entry) for token in tokens for entry in token.term.entries)
    entries = (entry for entry in named if entry.kind in _BODIES and entry.country)
    return next(entries, None)
