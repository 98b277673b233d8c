"""What somebody calls a thing (called the deal "a trap", described it as a trap) and words that are quoted alone."""

import re
from typing import Final

from tongjian.coding.document import Document
from tongjian.coding.statements.quotes import Quotation

# cues behind which only quoted words are said: citing "technical reasons"
QUOTING: Final = frozenset(
    {"citing", "cited", "cites", "voiced", "voices", "voicing", "expressed", "expresses", "expressing", "invoked", "invoking"}
)
# verbs behind which a thing and a judgement of it stand side by side: called the ban unacceptable
_NAMING: Final = frozenset({"called", "calls", "calling", "labelled", "labeled", "branded", "dubbed", "deemed", "declared"})
_JUDGED = re.compile(
    r"\s(?P<what>(?:(?:it|this|that|him|her|them)|(?:the|this|that|these|those|its|his|her|their|such|any)(?:\s[\w’'-]+){1,3}?)\s"
    r"(?:(?!(?:early|only|daily|weekly|monthly|family|nearly|recently|late)\b)\w+ly\s)?"
    r"(?:an?\s(?!(?:day|week|month|year|few|while|second|third|lot|halt|vote|meeting|number)\b)"
    r"(?![\w ]{2,20}\b(?:later|ago|earlier|after|before)\b)|"
    r"(?:un|il|ir|im|in|mis|dis|ab|counter)\w{4,}(?:ed|able|ible|al|ive|ful|less|ous|ic|ate|ent|ant|d)\b"
    r"|\w{3,}(?:able|ible|ful|less|ous|istic|ical)\b"
    r"|(?:void|wrong|right|absurd|fair|good|bad|false|fake|weak|vital|null|dead|robbery|theft|blackmail|piracy|bullying|nonsense"
    r"|madness|folly|extortion|coercion|protectionism|protectionist|aggression|propaganda|fraud|excessive|extreme|toxic|racist"
    r"|historic|tragic|cynical|immoral|brutal|cruel|hostile|provocative|defensive|discriminatory|punitive|political|essential)\b)"
    r"[^,.;:\"]{0,80})"
)
# any object before a judgement that is a noun: called rents in the old port of Lima a scandal
_JUDGED_NOUN = re.compile(
    r"\s(?P<what>(?!(?:for|on|upon|in|off|out|up|back|by|as|to|at|from|with|it|an?)\b)"
    r"(?:(?!(?:was|were|is|are|to|that|which|who|and|before|after|when|while)\b)[\w.’'&-]+\s){1,10}?"
    r"an?\s(?!(?:day|week|month|year|few|while|second|third|lot|halt|vote|strike|meeting|session|conference|taxi|cab|number|new|special)\b)"
    r"(?![\w ]{2,20}\b(?:later|ago|earlier|after|before)\b)"
    r"[\w’'-]+[^,.;:\"]{0,80})"
)
# verbs behind which somebody's attitude stands as a noun: expressed his desire to meet the king
_SHOWING: Final = frozenset({"voiced", "voices", "voicing", "expressed", "expresses", "expressing"})
_ATTITUDE = re.compile(
    r"\s(?P<what>(?:(?:his|her|its|their|our|an?|the|any|no|some|strong|deep|serious|grave|great|growing|keen|renewed|little|full)\s){0,3}"
    r"(?:desire|willingness|readiness|wish|intention|interest|commitment|determination|support|concerns?|confidence|hopes?|optimism"
    r"|regrets?|doubts?|frustration|disappointment|opposition|outrage|alarm|sc?k?epticism|reservations|disagreement|reluctance|fears?"
    r"|dissatisfaction|unease|worry|worries|anger|dismay)\s(?:to|for|about|over|in|at|with|of|that)\s[^,.;:\"]{3,160})"
)
PRONOUN = 10  # characters behind a verb that only a pronoun and "as" fill (described them as …)
MAX_BETWEEN = 90  # characters between a cue and the quoted words
MIN_LINE: Final = 12  # characters of a quote whose place alone makes a verb of speech
MIN_QUOTED = 4  # characters of a word that is quoted alone
_AS = re.compile(r"\s(?!as\b|by\b)[^,.;:—]{2,70}?\sas\s(?P<what>[^,.;:—]{3,120})")
# behind a quote that a comma, "!" or "?" closes, any verb in the past tells how it was said: "…," the minister crowed
_TELLS = re.compile(
    r"\s(?:(?:[\w’'.-]+\s){1,7}?(?P<verb>[a-z]{3,}ed)(?=\s*[.,;:]|\s*$|\s(?:on|in|at|to|as|when|after|during|from|with|before|over)\s)"
    r"|(?P<turned>(?!(?:was|has|does|this|its|his|is|as|less|plus|yes|unless|across)\b)[a-z]{3,}(?:ed|s))\s"
    r"(?=[\w’'. -]{3,60}[.,;:]))"
)
_JUDGED_LEAD = re.compile(r"\s[\w’'-]+\s(?:as\s)?(?P<what>an?\s(?:[\w’'-]+,?\s){0,4}[\"“‘']?)$")
_JUDGED_TAIL = re.compile(
    r"(?:(?!\s(?:and|but|while|as|when|after|before|because|since|although|though|who|which)\s)[^,.;:—–\"“”]){0,80}"
)
MOST_WORD = 24  # characters of a word that is quoted inside a judgement
_NEXT_CLAUSE = re.compile(r"[,;:]\s\w")


def called(
    doc: Document, quotes: list[Quotation], end: int, high: int, *, by: bool, word: str
) -> tuple[tuple[int, int] | None, bool]:
    """Return what a thing is called behind the cue `word` that ends at `end`, and whether in quote marks."""
    quote = next((q for q in quotes if end <= q.open < min(high, end + MAX_BETWEEN)), None)
    if quote is not None and not by and (around := _judged_around(doc, quote, end, high)) is not None:
        return around, False
    if quote is not None and not _NEXT_CLAUSE.search(doc.folded[end : quote.open]):
        return ((quote.start, min(quote.end, high)) if quote.end - quote.start >= MIN_QUOTED else None), True
    if word in _NAMING and (judged := _JUDGED.match(doc.folded, end, high) or _JUDGED_NOUN.match(doc.folded, end, high)):
        return (judged.start("what"), judged.end()), False
    if word in _SHOWING and (attitude := _ATTITUDE.match(doc.folded, end, high)):
        return attitude.span("what"), False
    bare = _AS.match(doc.folded, end, high) if word not in QUOTING else None
    return ((bare.start("what") if by or bare.start("what") - end < PRONOUN else end, bare.end()) if bare else None), False


def _judged_around(doc: Document, quote: Quotation, end: int, high: int) -> tuple[int, int] | None:
    """Return the words of a judgement of which only some are quoted: called it a carefully staged "bluff" from a book."""
    lead = _JUDGED_LEAD.search(doc.folded, end, quote.open)
    behind = _JUDGED_TAIL.match(doc.folded, quote.close, high)
    if lead is None or behind is None or quote.end - quote.start > MOST_WORD or doc.folded[quote.end - 1] in ",.;":
        return None
    more = quote.open - lead.start("what") + behind.end() - quote.close
    return (lead.start("what"), behind.end()) if more > quote.end - quote.start else None


def introduced(doc: Document, low: int, quote: Quotation) -> bool:
    """Tell whether a dash or a colon behind full[low:] hands the word to a quote of a whole sentence."""
    lead = doc.folded[low : quote.open].rstrip()
    return quote.open >= low and lead[-1:] in ":—–-" and doc.full[quote.start : quote.start + 1].isupper()


def told_by_quote(doc: Document, quotes: list[Quotation], high: int) -> tuple[int, int] | None:
    """Return the verb behind a quote that only its place makes a verb of speech (crowed, shrugged), or None."""
    for quote in quotes:
        if quote.close < high and doc.folded[quote.end - 1] in ",!?" and quote.end - quote.start >= MIN_LINE:
            found = _TELLS.match(doc.folded, quote.close, high)
            if found is not None:
                return found.span("verb") if found["verb"] else found.span("turned")
    return None
