"""English plans and decisions that came to nothing: delayed a decision to, voted against a bill to, its plan to … was dropped."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.tokens import Words

_REACH = 16  # words behind the infinitive within which its plan is said to be dropped


def is_dropped(words: Words, noun: int, governing: int, verb: int | None, infinitive: int) -> bool:
    """Tell whether what the noun at a word is to bring about was put off, dropped or turned down.

    `governing` is the word before the noun's phrase, `verb` the verb whose object it is, `infinitive` tells the act.
    """
    if words.text_at(governing) == "against":
        return True
    if verb is not None and words.lex.has("drop-w", words.text[verb]) and words.tag_at(verb - 1) != t.TO:
        return True
    return not words.lex.has("claim-w", words.text[noun]) and _is_said_to_be(words, infinitive)


def _is_said_to_be(words: Words, infinitive: int) -> bool:
    """Tell whether a passive behind the infinitive drops its plan: the plan to tax wine was quietly dropped."""
    for i in range(infinitive + 1, min(len(words) - 1, infinitive + _REACH)):
        if words.tag[i] in (t.STOP, t.SUB, t.REL, t.COMMA, t.AND):
            return False
        if words.tag[i] == t.BE:
            behind = i + 1
            while words.tag_at(behind) in (t.ADVERB, t.BE):
                behind += 1
            return words.tag_at(behind) == t.VERB and words.lex.has("drop-w", words.text[behind])
    return False
