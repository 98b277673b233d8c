"""Who says "we" in an English text that its authors give out: a ministry's release, a joint statement of several states."""

import re

from tongjian.coding.actors.compose import Chain
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.quoted import quotations
from tongjian.coding.actors.terms import Term
from tongjian.coding.document import Document
from tongjian.pack import ActorEntry
from tongjian.text import fold

# no numbers: Annex I, Phase I; no initials: I. Lee
_FIRST = re.compile(
    r"(?<![\w'’.-])(?:We|we|(?<!\b[A-Z][a-z]{3} )(?<!\b[A-Z][a-z]{4} )(?<!\b[A-Z][a-z]{6} )I|Our|our|My|my)(?![\w'’.-]|, [A-Z])"
)
_JOINT = re.compile(
    r"\bjoint (?:[\w'’-]+ ){0,4}(?:statement|declaration|communiqu[eé]|read-?out|fact sheet|vision)|\b(?:leaders|ministers)['’] "
    r"(?:statement|declaration|communiqu[eé])|\bstatement (?:of|by) the (?:leaders|foreign ministers|ministers|heads of)\b"
)
_WE_THE = re.compile(r"\bwe, (?:the )?(?:[\w'’-]+ ){0,8}(?:of|from) (?P<who>[^.;:\n]{3,160})")
_OPENING = 300  # characters of the body that say whose joint statement it is, where the title does not
_SIGNING = range(2, 8)  # so many states give out a statement that names them
_BODIES = frozenset({"agency", "government", "state", "legislature", "court", "bloc"})
_GIVES_OUT = re.compile(
    r"\b(?:ministry|ministries|government|department|white house|embassy|office|mofcom|treasury|commission|release)\b"
)


def first_persons(doc: Document, index: ActorIndex) -> list[Chain]:
    """Return chains for each "we", "I", "our" and "my" outside of quotations that means the body which gives the text out."""
    body = publisher(doc, index)
    authors = signatories(doc, index) or ((body,) if body is not None else ())
    if not authors:
        return []
    quoted = quotations(doc)
    term = Term(sort="anaphor", written="we", how="pronoun", word="publisher", entries=authors)
    found = []
    for word in _FIRST.finditer(doc.full, doc.body_start):
        start, end = word.span()
        if not any(low <= start < high for low, high in quoted):
            found.append(Chain(start, end, other=Token(start, end, (term,), term)))
    return found


def signatories(doc: Document, index: ActorIndex) -> tuple[ActorEntry, ...]:
    """Return the states or blocs that give out a joint statement, as its "We, the leaders of …", title or opening names them.

    () where the text is none, or names one state or very many.
    """
    if doc.main != "en":
        return ()
    title, opening = doc.folded[: doc.body_start], doc.folded[doc.body_start : doc.body_start + _OPENING]
    if _JOINT.search(title) is None and _JOINT.search(opening) is None:
        return ()
    we = _WE_THE.search(opening)
    first = opening.split("\n", 1)[0]
    for told in (we["who"] if we is not None else "", title, first):
        at = doc.folded.find(told) if told else -1
        found = _states(index, doc.full[at : at + len(told)]) if at >= 0 else ()
        if len(found) in _SIGNING:
            return found
    return ()


def _states(index: ActorIndex, text: str) -> tuple[ActorEntry, ...]:
    """Return the states and blocs that a text names, each once, in order."""
    entries = (e for token in index.scan(text, fold(text)) for e in token.term.entries if e.kind in ("state", "bloc"))
    return tuple({e.country: e for e in entries if e.country}.values())


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
