"""Whose a deed is that a clause is about, over what hangs on its noun: X's decision to ban Y's beef, tariffs on Y by X."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.insertions import over_insertion
from tongjian.coding.events.en.phrases import INSIDE, Phrase, actors_of, list_before, mention
from tongjian.coding.events.en.tokens import Words

_HUNG_ON = 5  # phrases that prepositions and infinitives hang on a noun


def owner_before(words: Words, at: int, *, nearest: bool = False) -> list[int]:
    """Return whose the deed is whose noun phrase, with all that hangs on it, ends at word `at`; [] where no owner is told.

    It is a possessor or the one named by "by"; never whom the deed hits. `nearest`: the first owner met, where `at` is
    the deed itself or what it is done with (X's decision to raise duties, before "on Y").
    """
    agent: list[int] = []
    at = over_insertion(words, at)
    for hung in range(_HUNG_ON):
        if words.tag_at(at) not in INSIDE:
            return []
        phrases = list_before(words, at)
        first = phrases[0].first
        governed = _governed(words, first - 1)
        owners = [i for phrase in phrases for i in _possessor(words, phrase)]
        if governed is None or (nearest and owners):
            return owners or (agent if hung else [])
        if words.text_at(first - 1) == "by":
            agent = actors_of(words, phrases)
        at = governed
    return []


def _governed(words: Words, before: int) -> int | None:
    """Return where the noun ends that a phrase behind word `before` hangs on, None where it hangs on none."""
    if words.tag_at(before) == t.VERB and words.tag_at(before - 1) in (t.TO, t.PREP):
        return before - 2  # a decision to ban, a ban on buying
    if words.tag_at(before) in (t.PREP, t.TO):
        # tariffs imposed by
        part = words.tag_at(before - 1) == t.VERB and words.is_participle(before - 1) and words.tag_at(before - 2) in INSIDE
        return before - 2 if part else before - 1
    return None


def _possessor(words: Words, phrase: Phrase) -> list[int]:
    owners = (i for i in phrase.actors if i < phrase.last and words.tag[phrase.last] != t.ACTOR)
    return [i for i in owners if words.tag_at(i + 1) == t.POSSESSIVE or mention(words, i).how == "adjective"][:1]
