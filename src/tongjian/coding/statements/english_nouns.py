"""Nouns that hold what somebody says: the minister's claim that …, a report that …."""

import re

from tongjian.coding.document import Document
from tongjian.coding.statements.english_content import MIN_CONTENT, start_behind
from tongjian.coding.statements.english_words import EnglishVerb, EnglishWords
from tongjian.coding.statements.found import Speaker

_DETERMINED = re.compile(r"(?:['’]s?|\b(?:an?|media|news))\s(?:[\w-]+\s){0,2}$|\b(?:the|his|her|its|their|this)\s$")

# who gives it, behind the noun: warnings from the guild that …
_FROM = re.compile(
    r"\s(?:from|by|of)\s(?P<who>(?!that\b)(?:[\w.’'&-]+\s){0,5}?[\w.’'&-]+?)(?:\sand\s(?:in\s)?(?:the\s)?[\w\s]{3,30}?)?\sthat\s"
    r"(?=(?:the|an?|it|he|she|they|there|its|his|her|their|such|this|these|any|no|some|[a-z]+s)\s)"
)
# among whom it is held: in the capital there is a belief that …
_HELD = re.compile(
    r"\b(?:in|among|amongst|within|inside|across)\s(?P<who>[^,;:\"]{3,60}?),?\sthere\s(?:is|was|has been|are|were)\s"
    r"(?:an?\s)?(?:[\w-]+\s){0,2}$"
)


def as_noun(doc: Document, words: EnglishWords, low: int, start: int, word: str, verb: EnglishVerb) -> EnglishVerb | None:
    """Return the cue as a noun where it is one or an article or a possessor shows it (a report that …)."""
    if verb.form == "noun":
        return verb
    noun = words.nouns.get(word.removesuffix(" that"))
    return noun if noun and _DETERMINED.search(doc.folded, max(low, start - 60), start) else None


def noun_content(
    doc: Document, words: EnglishWords, before: tuple[int, int], behind: tuple[int, int], verb: EnglishVerb, *, told: bool
) -> tuple[Speaker, int] | None:
    """Return whose word a noun between full[before] and full[behind] is, and where its clause begins; None without either.

    Its "that" may be `told` in the cue: the minister's claim that …, a report that …, warnings from the guild that ….
    """
    (low, start), (end, high) = before, behind
    if given := _FROM.match(doc.folded, end, high):
        at, stop = given.span("who")
        named = next((m for m in doc.mentions_in(at, stop) if m.start <= at + len("the ") and m.end >= stop), None)
        return Speaker(doc.full[at:stop], named.name if named else doc.full[at:stop], at, stop, named), given.end()
    content = end if told else start_behind(doc, "", verb, end, high)
    speaker = owner(doc, words, low, start, end) if content is not None and high - content >= MIN_CONTENT else None
    return (speaker, content) if speaker and content is not None else None


def owner(doc: Document, words: EnglishWords, low: int, start: int, end: int) -> Speaker | None:
    """Return whose word the noun at start..end is, looked for from `low` on: the minister's claim, a report."""
    for mention in reversed(doc.mentions_in(max(low, start - 60), start)):
        gap = doc.folded[mention.end : start]
        if re.fullmatch(r"(?:'s|')\s(?:[\w-]+\s){0,2}|\s?", gap) and ("'" in gap or mention.surface.endswith(("'s", "s'"))):
            return Speaker(mention.surface, mention.name, mention.start, mention.end, mention)
        break
    if possessor := words.possessor.search(doc.folded, max(low, start - 60), start):
        at, stop = possessor.span("who")
        return Speaker(doc.full[at:stop], doc.full[at:stop], at, stop)
    if held := _HELD.search(doc.folded, low, start):
        at, stop = held.span("who")
        return Speaker(doc.full[at:stop], doc.full[at:stop], at, stop)
    word = doc.full[start:end]
    article = re.compile(r"\b(?:an?|the|one|new|two|several|media|news|press)\s(?:[\w-]+\s){0,2}$").search(
        doc.folded, max(low, start - 40), start
    )
    if word.lower() in words.carriers and article:
        return Speaker(doc.full[article.start() : end], doc.full[article.start() : end], article.start(), end)
    return None
