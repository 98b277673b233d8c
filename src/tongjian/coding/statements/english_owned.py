"""Speakers by what they belong to or make: Kenya's customs department, Kenya's growers' association KGFA, tool maker Bergo."""

import re

from tongjian.coding.document import Document, Mention
from tongjian.coding.statements.english_words import EnglishWords
from tongjian.coding.statements.found import Speaker

# people by what they do (growers, petitioners); things whose names end alike stand in the lexicon
AGENTS = re.compile(r"(?:\w{2,}(?:ers|ors|ists|ians|ants|men|women)|people)$")
_OWNS = re.compile(r"['’]s(?=\s)")
MAX_OWNED = 6  # words of what an actor owns before its verb
_ACRONYM_LAST = re.compile(r"[a-z]\s(?P<name>[A-Z]{3,8})$")
_MAKER = re.compile(r"(?:[Tt]he\s)?(?P<what>(?:[A-Za-z-]+,?\s){0,4}?[a-z-]{4,})\s(?P<name>[A-Z][\w’-]{2,})")
NEXT_WORD = re.compile(r"\s(?P<word>[\w’'-]+)")


def owned(doc: Document, words: EnglishWords, owner: Mention, high: int) -> Speaker | None:
    """Return the body or people of an actor that open a clause before a finite verb: Kenya's customs department [confirmed …]."""
    at = owner.end - 2 * owner.surface.endswith(("'s", "’s"))
    if _OWNS.match(doc.folded, at, high) is None:
        return None
    begin = end = at + 2
    for _ in range(MAX_OWNED):
        word = NEXT_WORD.match(doc.folded, end, high)
        if word is None or (end > begin and words.is_finite(word["word"])):
            break
        end = word.end()
    else:
        return None
    if end == begin or word is None:
        return None
    if (called := _ACRONYM_LAST.search(doc.full, begin, end)) is not None:
        return Speaker(called["name"], called["name"], called.start("name"), end)  # Kenya's growers' association KGFA
    if words.speakers.search(doc.folded[begin:end].strip()) is None:
        return None
    return Speaker(doc.full[owner.start : end], doc.full[owner.start : end], owner.start, end, owner)


def firm(doc: Document, words: EnglishWords, low: int, high: int) -> Speaker | None:
    """Return the one word of a name behind what somebody is or makes: tool maker Bergo, grain trader Halden."""
    found = _MAKER.fullmatch(doc.full, low, high)
    if found is None or not (AGENTS.search(found["what"]) or words.speakers.search(found["what"])):
        return None
    return Speaker(found["name"], found["name"], found.start("name"), high)
