"""Who else an act hits that is told with an amount for each: 50% on X and 39% on Y, X was fined 5 million and Y 2 million."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.phrases import actors_of, chain_after
from tongjian.coding.events.en.tokens import Words

_RATE = 4  # words of an amount before its preposition: 39 per cent on, a 20% duty on
_SUM = 12  # words in which an amount ends


def at_other_rates(words: Words, at: int, preps: frozenset[str]) -> list[int]:
    """Return on whom else a measure lies that is told with an amount for each: 50% on X and 39% on Y, 20% for Z."""
    found: list[int] = []
    while words.tag_at(at) in (t.COMMA, t.AND):
        at += 2 if words.tag_at(at + 1) == t.AND else 1
        amount = range(at, min(len(words), at + _RATE))
        prep = next((i for i in amount if words.text[i] in preps), None)
        if prep is None or not any(char.isdigit() for i in range(at, prep) for char in words.text[i]):
            break
        phrases = chain_after(words, prep + 1)
        found += actors_of(words, phrases)
        at = phrases[-1].last + 1
    return found


def at_other_amounts(words: Words, at: int) -> list[int]:
    """Return to whom else a passive verb is done with an amount for each: X was fined 5 million and Y 2 million."""
    found: list[int] = []
    for i in range(at, min(len(words) - 2, at + _SUM * (len(found) + 1))):
        if words.tag[i] not in (t.NOUN, t.ADVERB, t.OPEN, t.CLOSE, t.QUOTE, t.COMMA, t.AND, t.ACTOR, t.PREP):
            break
        joined = words.tag[i] == t.AND or (words.tag[i] == t.COMMA and words.tag[i + 1] == t.ACTOR)
        if joined and words.tag[i + 1] == t.ACTOR and words.text[i + 2][0] in "0123456789$€£¥₹":
            found.append(i + 1)
    return found
