"""Nouns that hold what somebody says: the minister's claim that …, a report that …."""

import re
from typing import NamedTuple

from tongjian.coding.document import Document
from tongjian.coding.statements.english_content import MIN_CONTENT, start_behind
from tongjian.coding.statements.english_pronouns import EnglishMemory
from tongjian.coding.statements.english_speaker import before
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


class Held(NamedTuple):
    """What a noun holds: whose word it is, where it begins, and what kind of statement it is."""

    speaker: Speaker
    content: int
    kind: str


def as_noun(doc: Document, words: EnglishWords, low: int, start: int, word: str, verb: EnglishVerb) -> EnglishVerb | None:
    """Return the cue as a noun where it is one or an article or a possessor shows it (a report that …)."""
    if verb.form == "noun":
        return verb
    noun = words.nouns.get(word.removesuffix(" that"))
    return noun if noun and _DETERMINED.search(doc.folded, max(low, start - 60), start) else None


# who gives or says again what the noun holds: Peru issued a veiled warning that …
_GIVING = re.compile(
    r"\s(?:(?P<no>reject(?:s|ed)|dismiss(?:es|ed)|den(?:ies|ied)|refute[sd]|dispute[sd]|rebuff(?:s|ed)|scoff(?:s|ed) at"
    r"|brush(?:es|ed) (?:off|aside))|issue[sd]|gave|gives|ma[dk]es?|sent|sends|deliver(?:s|ed)|repeat(?:s|ed)|renew(?:s|ed)"
    r"|reiterate[sd]|voice[sd]|offer(?:s|ed)|releas(?:es|ed)|levell?ed)\s"
    r"(?:(?:an?|the|its|his|her|their|another|several|this|fresh|new|any|all)\s)?(?:[\w-]+\s){0,2}$"
)


def giver(doc: Document, words: EnglishWords, low: int, start: int, memory: EnglishMemory) -> tuple[Speaker | None, bool]:
    """Return who gives what the noun at `start` holds, or will not have it, as the subject of the verb right before it.

    And whether he will not have it. No speaker without such a verb.
    """
    found = _GIVING.search(doc.folded, max(low, start - 60), start)
    if found is None or words.passive.search(doc.folded, max(low, found.start() - 10), found.start() + 1):
        return None, False
    return before(doc, words, low, found.start() + 1, memory, plain=True), found["no"] is not None


def noun_content(
    doc: Document,
    words: EnglishWords,
    ahead: tuple[int, int],
    behind: tuple[int, int],
    verb: EnglishVerb,
    memory: EnglishMemory,
    *,
    told: bool,
) -> Held | None:
    """Return whose word a noun between full[ahead] and full[behind] is, and where its clause begins; None without either.

    Its "that" may be `told` in the cue: the minister's claim that …, a report that …, warnings from the guild that ….
    """
    (low, start), (end, high) = ahead, behind
    if given := _FROM.match(doc.folded, end, high):
        at, stop = given.span("who")
        named = next((m for m in doc.mentions_in(at, stop) if m.start <= at + len("the ") and m.end >= stop), None)
        speaker = Speaker(doc.full[at:stop], named.name if named else doc.full[at:stop], at, stop, named)
        return Held(speaker, given.end(), verb.kind)
    content = end if told else start_behind(doc, "", verb, end, high)
    if content is None or high - content < MIN_CONTENT:
        return None
    if (whose := owner(doc, words, low, start, end)) is not None:
        return Held(whose, content, verb.kind)
    giving, refused = giver(doc, words, low, start, memory)
    return Held(giving, content, "denial" if refused else verb.kind) if giving is not None else None


def owner(doc: Document, words: EnglishWords, low: int, start: int, end: int) -> Speaker | None:
    """Return whose word the noun at start..end is, looked for from `low` on: the minister's claim, a report."""
    for mention in reversed(doc.mentions_in(max(low, start - 60), start)):
        gap = doc.folded[mention.end : start]
        owns = "'" in gap or mention.surface.endswith(("'s", "s'")) or (mention.how == "adjective" and gap == " ")
        if re.fullmatch(r"(?:'s|')\s(?:[\w-]+\s){0,2}|\s?", gap) and owns:
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
