"""Words that only say what somebody calls a thing: condemned what it called bullying by X. The phrase goes on behind them."""

from typing import Final

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.tokens import Words

_PLAIN: Final = ("call", "term", "label", "brand", "view", "regard", "consider", "see", "claim", "deem", "perceive", "say")
_NAMING: Final = frozenset(
    {
        *_PLAIN,
        *(f"{verb}s" for verb in _PLAIN),
        *("called", "termed", "labelled", "labeled", "branded", "viewed", "regarded", "considered", "saw", "claimed", "deemed"),
        *("dubs", "dubbed", "said", "perceived", "describes", "described", "characterises", "characterised", "characterizes"),
        *("characterized", "portrays", "portrayed", "decries", "decried", "casts", "cast"),
    }
)
_NAMER: Final = 6  # words of who calls it so
_WHO: Final = frozenset({t.ACTOR, t.NOUN, t.DET, t.POSSESSIVE, t.HAVE, t.ADVERB})


def naming_end(words: Words, at: int) -> int:
    """Return where the phrase goes on behind a naming that begins at word `at` (what it termed …), 0 where none does."""
    if words.text_at(at) != "what":
        return 0
    i = at + 1
    while i < at + _NAMER and words.tag_at(i) in _WHO:
        i += 1
    if i == at + 1 or words.text_at(i) not in _NAMING:
        return 0
    i += 1
    if words.text_at(i) == "to" and words.text_at(i + 1) == "be":
        return i + 2
    return i + (words.text_at(i) == "as" or words.tag_at(i) == t.BE)
