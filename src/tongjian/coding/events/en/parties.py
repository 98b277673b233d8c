"""Both sides of talks, a meeting or a pact that a noun names: A-B talks, talks between A and B, talks by ministers of A."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.held import held
from tongjian.coding.events.en.phrases import actors_of, list_after, phrase_before
from tongjian.coding.events.en.reading import Reading
from tongjian.coding.events.en.tokens import Words

_APART = 20  # words by which "between X and Y" may stand behind the talks


def parties(words: Words, reading: Reading) -> list[int]:
    """Return both sides of talks: US-China talks, talks between A and B, A's talks (with B)."""
    if not held(words, reading):
        return []
    if words.text_at(reading.last + 1) == "by" and words.tag_at(reading.last + 2) in (t.ACTOR, t.DET, t.NOUN):
        return _both(words, reading.last + 2)
    for i in range(reading.last + 1, min(len(words), reading.last + _APART)):
        if words.text[i] in ("between", "among"):
            return _both(words, i + 1)
        if words.tag[i] in (t.STOP, t.COMMA) or (words.tag[i] == t.VERB and not _hangs_on(words, i)):
            break
    phrase = phrase_before(words, reading.first)
    if not phrase.actors and words.tag_at(phrase.first - 1) == t.AND and words.tag_at(phrase.first - 2) == t.NOUN:
        phrase = phrase_before(words, phrase.first - 2)  # A-B economic and trade talks
    named = [i for i in phrase.actors if i < reading.first]
    if len(named) > 1 or (named and _is_joint(words, named[-1])):
        return named
    return []


def _both(words: Words, at: int) -> list[int]:
    """Return the actors of a list, or of whom a list without names speaks: the leaders of X and Y, officials from X and Y."""
    found = list_after(words, at, closed=True)
    of = found[-1].last + 1
    if not found[0].actors and words.text_at(of) in ("of", "from"):
        found = list_after(words, of + 1, closed=True)
    return actors_of(words, found)


def _hangs_on(words: Words, i: int) -> bool:
    """Tell a verb form that ends no clause about talks: talks leading up to it, planned for May, will be between X and Y."""
    return words.is_participle(i) or words.is_gerund(i)


def _is_joint(words: Words, i: int) -> bool:
    """Tell whether word i is a joint mention (both sides)."""
    return bool(words.masked.mentions[words.start[i]].members)
