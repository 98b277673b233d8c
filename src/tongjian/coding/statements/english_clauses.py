"""Where the outlet speaks again behind what somebody said: a clause of its own, or the next verb of the same subject."""

import re
from collections.abc import Callable
from typing import Final

from tongjian.coding.document import Document
from tongjian.coding.statements.english_words import EnglishWords

MIN_SAID: Final = 8  # characters of what is said before another clause may begin
MAX_LEAD: Final = 40  # characters of a title or possessor before a named subject
MAX_NAMES: Final = 90  # characters behind a connective among which a named subject is looked for
_AUXILIARY = r"(?:has|have|had|is|are|was|were|will|would|can|could|may|might|must|does|do|did)"
_CONNECTIVE = re.compile(r"(?P<comma>,)?\s(?P<word>and|but|while|whereas|although|though|yet)\s(?:(?:then|also|later|so)\s)?")
_PRONOUN = re.compile(r"(?:he|she|it|they|there|we)\s(?:\w+ly\s|also\s|then\s|later\s|now\s)?(?P<verb>[a-z’']+)\b")
_NOUN_PHRASE = re.compile(
    r"(?:(?!(?:that|who|which|whom|whose|what|to|and|or|nor|not|if|when|as)\b)[\w’'&%$.-]+\s){1,8}?"
    rf"(?P<verb>{_AUXILIARY})\b(?!\s(?:to\s|been\sto\s)?(?:by|of)\b)"
)
_DETERMINED = re.compile(r"(?:an?|the|his|her|its|their|this|that|another)\s[\w’'-]+(?=\s)")
_WORD = re.compile(r"[a-z’']+")
_NEXT_WORD = re.compile(r"(?:['’]s)?\s(?P<word>[\w’'-]+)")
MAX_NAMED: Final = 3  # actors of one subject: its foreign minister Jane Roe
MAX_BETWEEN: Final = 4  # words between a named subject and its verb
_PARTICIPLE_TAIL = re.compile(r"\s(?:by|from|in|under|at|for|on|with|through|to)\b")
_NOT_LEAD = re.compile(r"[,;:.()\"]|\b(?:of|in|on|at|by|with|from|to|for|that|who|which|if)\b")
_BACKSHIFTED: Final = frozenset({"would", "had", "was", "were", "could", "might", "wouldn't", "couldn't", "wasn't", "weren't"})
_PRESENT: Final = frozenset({"has", "have", "is", "are", "will", "can", "does", "do", "may", "must"})
_PAST_AUXILIARY: Final = _BACKSHIFTED | {"did", "didn't"}
# what an outlet tells of those who were asked
_NO_COMMENT = re.compile(
    r"\b(?:did not|has not|have not|had not|declined to|could not|didn't)\s(?:\w+ly\s)?(?:respond|comment|reply|answer|return"
    r"|be reached)\b"
)
_FIRST = re.compile(rf"\b(?P<verb>{_AUXILIARY}|\w{{3,}}ed|won’t|won't|wouldn't|couldn't|wasn't|weren't)\b")
# the same subject goes on: urged X to open its market and thanked the crews
_NEXT_VERB = re.compile(
    r",?\s(?:and|but)\s(?:also\s|then\s|later\s|has\s|have\s|had\s|is\s|are\s|was\s|were\s)?(?P<verb>[a-z]+)\s"
)
_COMMA = re.compile(r",\s")
_COMMA_VERB = re.compile(r",\s(?:also\s|then\s|later\s)?(?P<verb>[a-z]+)(?:[.;]|$|\s(?!(?:by|from|in|under|at|on|with)\s))")
_HALF_NOUNS: Final = frozenset(
    {"cost", "cut", "hit", "set", "bid", "split", "spread", "given", "based"}
)  # past and noun or preposition
_AUXILIARY_FIRST = re.compile(r"\s(?:has|have|had|is|are|was|were)\s")
_BEEN = re.compile(r"\b(?:be|been|being|get|gets|have|having|kept|keep)\s(?:[\w-]+\s){0,4}?\w+(?:ed|en)\b")


def own_clause(
    doc: Document,
    words: EnglishWords,
    low: int,
    high: int,
    *,
    infinite: bool,
    past: bool,
    closed: str,
    noun: bool = False,
    quoted: Callable[[int], bool],
) -> int | None:
    """Return where the outlet's own clause begins behind what is said in full[low:high], at its connective; None without one.

    What is said has no finite verb where `infinite` (urged X to …, accused X of …), so that none of its clauses can be joined
    to it; all the less to a mere `noun` (warned of floods). Else a verb in the present behind a verb of saying in the `past`,
    whose content stands in the past, is the outlet's own. A comma closes what is said in a clause that opens a sentence
    (`closed` is "clause": When X said …, Y did …) or in a relative one ("verb": X, who said …, did …).
    """
    ends = [_joined_clause(doc, words, low, high, infinite=infinite, past=past, noun=noun, quoted=quoted)]
    if infinite:
        ends.append(_next_verb(doc, words, low, high, quoted))
    if infinite or closed == "verb":
        ends.append(_closed_by_verb(doc, words, low, high, quoted))
    if closed == "clause":
        ends.append(_closed_by_clause(doc, words, low, high, quoted))
    return min((end for end in ends if end is not None), default=None)


def _joined_clause(
    doc: Document,
    words: EnglishWords,
    low: int,
    high: int,
    *,
    infinite: bool,
    past: bool,
    noun: bool,
    quoted: Callable[[int], bool],
) -> int | None:
    """Return where the first clause that is the outlet's own is joined to what is said."""
    for mark in _CONNECTIVE.finditer(doc.folded, low + MIN_SAID, high):
        if quoted(mark.start()):
            continue
        found = _subject(doc, words, mark.end(), high)
        if noun and _has_verb(doc, words, mark.end(), high):
            return mark.start()
        if found is not None and (noun or _is_own(doc, words, low, mark, found, infinite=infinite, past=past)):
            return mark.start()
    return None


def _has_verb(doc: Document, words: EnglishWords, at: int, high: int) -> bool:
    """Tell whether a finite verb that is no participle stands in the first words behind `at`."""
    found = _WORD.findall(doc.folded, at, min(high, at + MAX_NAMES))[:MAX_BETWEEN]
    return any(words.is_finite(word) and not word.endswith("ed") and word not in _HALF_NOUNS for word in found)


def _subject(doc: Document, words: EnglishWords, at: int, high: int) -> tuple[str, bool] | None:
    """Return the finite verb of the clause that begins at `at`, and whether its subject is a pronoun or named."""
    if found := _PRONOUN.match(doc.folded, at, high):
        return (found["verb"], True) if words.is_finite(found["verb"]) else None
    for mention in doc.mentions_in(at, min(high, at + MAX_NAMES))[:MAX_NAMED]:
        lead = doc.folded[at : mention.start]
        if len(lead) <= MAX_LEAD and not _NOT_LEAD.search(lead) and mention.kind != "product":
            verb = _verb_behind(doc, words, mention.end, high)
            if verb is not None:
                return verb, True
    phrase = _NOUN_PHRASE.match(doc.folded, at, high)
    if phrase is None and (opened := _DETERMINED.match(doc.folded, at, high)):
        verb = _verb_behind(doc, words, opened.end(), high)
        return (verb, False) if verb else None
    return (phrase["verb"], False) if phrase else None


def _verb_behind(doc: Document, words: EnglishWords, at: int, high: int) -> str | None:
    """Return the finite verb at most a few words behind a named subject that ends at `at`; a participle of a noun is none."""
    for number in range(MAX_BETWEEN):
        word = _NEXT_WORD.match(doc.folded, at, high)
        if word is None:
            return None
        at = word.end()
        if words.is_finite(word["word"]):
            return None if number and _PARTICIPLE_TAIL.match(doc.folded, at, high) else word["word"]
    return None


def _is_own(
    doc: Document,
    words: EnglishWords,
    low: int,
    mark: re.Match[str],
    clause: tuple[str, bool],
    *,
    infinite: bool,
    past: bool,
) -> bool:
    """Tell whether the clause behind a connective is the outlet's own; see own_clause."""
    verb, named = clause
    if _NO_COMMENT.search(doc.folded, mark.end(), mark.end() + MAX_NAMES):
        return True
    if infinite:
        return named or mark["comma"] is not None or mark["word"] not in ("and", "but")
    if not past or mark["comma"] is None:
        return False
    first = _FIRST.search(doc.folded, low, mark.start())
    if first is None or first["verb"] not in _BACKSHIFTED:
        return False
    if verb in _PRESENT:
        return True
    return named and verb not in _PAST_AUXILIARY and (first["verb"] in ("would", "wouldn't") or verb in words.verbs)


def _next_verb(doc: Document, words: EnglishWords, low: int, high: int, quoted: Callable[[int], bool]) -> int | None:
    """Return where a finite verb of the same subject is joined to an infinitive or a gerund at full[low:high]."""
    for mark in _NEXT_VERB.finditer(doc.folded, low + MIN_SAID, high):
        if quoted(mark.start()) or not words.is_finite(mark["verb"]):
            continue
        if _AUXILIARY_FIRST.search(mark.group()) or not _BEEN.search(doc.folded, low - 4, mark.start()):
            return mark.start()
    return None


def _closed_by_verb(doc: Document, words: EnglishWords, low: int, high: int, quoted: Callable[[int], bool]) -> int | None:
    """Return where a comma closes the clause of the words, the verb of the main clause behind it: X, who accused Y of …, left."""
    marks = (m for m in _COMMA_VERB.finditer(doc.folded, low + MIN_SAID, high) if not quoted(m.start()))
    return next((m.start() for m in marks if words.is_finite(m["verb"]) and m["verb"] not in _HALF_NOUNS), None)


def _closed_by_clause(doc: Document, words: EnglishWords, low: int, high: int, quoted: Callable[[int], bool]) -> int | None:
    """Return where a comma closes the clause that opens the sentence, the main clause behind it."""
    marks = (m for m in _COMMA.finditer(doc.folded, low + MIN_SAID, high) if not quoted(m.start()))
    return next((m.start() for m in marks if _subject(doc, words, m.end(), high) is not None), None)
