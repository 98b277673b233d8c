"""Whose a thing is that "the" names again: North Korea's nuclear test ... condemned the test, a plan by Chile ... the plan."""

import re
from functools import lru_cache

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.phrases import phrase_after, phrase_before, place
from tongjian.coding.events.en.reading import Reading
from tongjian.coding.events.en.tokens import Words

_POINTING = frozenset({"the", "this", "that", "these", "those", "such"})
_BACK = 6  # sentences over which a thing is named again without its owner
_KINDS = frozenset({"state", "bloc", "government", "agency", "person", "company", "legislature"})


def owner_told(words: Words, reading: Reading, source: list[Mention]) -> list[Mention]:
    """Return whose the thing is that the act is about, as told in the sentences before, if another state's; else []."""
    thing = thing_at(words, reading)
    if thing is None:
        return []
    noun = words.text[thing]
    doc, own = words.masked.doc, {m.country for m in source}
    low = doc.sentences[max(0, words.masked.index - _BACK)][0]
    at = words.masked.start
    pattern = _owned(noun, "|".join(sorted(words.lex.classes.get("brings-out", ()))))
    for m in reversed(doc.mentions_in(0 if low <= doc.body_start else low, at)):
        if m.country is None or m.country in own or m.kind not in _KINDS or m.members:
            continue
        if pattern.match(doc.folded, m.end) or _of(doc, m, noun):
            return [m]
    return []


def thing_hits(words: Words, reading: Reading, acting: list[int]) -> bool:
    """Make whose the thing is that is judged the target, if those who act judge another state's; tell whether they do."""
    at = thing_at(words, reading)
    owner = owner_told(words, reading, [words.masked.mentions[words.start[i]] for i in acting])
    if at is not None and owner:
        reading.target = place(words, at, owner)
    return bool(owner)


def thing_at(words: Words, reading: Reading) -> int | None:
    """Return where the noun stands that the head's object, or a passive's subject, names with "the" but without an owner."""
    at = reading.last + 1
    while words.tag_at(at) in (t.ADVERB, t.PREP, t.QUOTE) or (words.tag_at(at) == t.TO and words.tag_at(at + 1) == t.VERB):
        at += 2 if words.tag_at(at) == t.TO else 1  # refused to accept the aid
    if reading.group is not None and reading.group.passive:
        phrase = phrase_before(words, reading.group.first - 1)
    elif words.text_at(at) in _POINTING:
        phrase = phrase_after(words, at)
    else:
        return None
    if phrase.actors or words.text_at(phrase.first) not in _POINTING:
        return None
    found = next((i for i in range(phrase.last, phrase.first, -1) if words.tag[i] == t.NOUN), None)
    return (
        found
        if found is not None and words.text[found].isalpha() and not words.lex.has("everybodys", words.text[found])
        else None
    )


@lru_cache(maxsize=512)
def _owned(noun: str, brought: str) -> re.Pattern[str]:
    """Return what stands behind an owner: 's (planned) test, -backed proposal, has tabled a new plan."""
    stem = re.escape(noun.removesuffix("s"))
    made = rf"(?: [\w-]{{2,12}}){{0,3}} (?:{brought}) (?:[\w-]{{1,16}} ){{0,4}}"
    return re.compile(rf"(?:(?:['’]s?|-[a-z]{{3,10}})? (?:[\w-]{{2,16}} ){{0,3}}|{made}){stem}s?\b")


def _of(doc: Document, m: Mention, noun: str) -> bool:
    """Tell "a proposal by X", "the offer from X"."""
    before = doc.folded[max(0, m.start - 40) : m.start]
    stem = re.escape(noun.removesuffix("s"))
    return re.search(rf"\b{stem}s? (?:put forward |made |submitted |tabled )?(?:by|from|of) (?:the )?$", before) is not None
