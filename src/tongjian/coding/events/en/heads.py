"""What the noun of a subject is: somebody who acts, a thing, a deed, the press of a state."""

import re

from tongjian.coding.events.en.tokens import Words

_DEED = re.compile(r"(?:[a-z]{3}(?:tion|sion|isation|ization)|[a-z]{4}(?:ment|ance|ence|ism|ness))s?$")


def is_state_press(words: Words, i: int) -> bool:
    """Tell the press of a state, which speaks for it: Chinese state media, Iranian state-run newspapers."""
    return words.text[i] in ("media", "newspapers", "tv") and "state" in words.text[max(0, i - 3) : i]


def is_deed(words: Words, i: int) -> bool:
    """Tell a noun made of a verb, by its ending: the reclassification of X eases rules, the arrest and detention of Y."""
    acts = words.lex.has("collective-w", words.text[i]) or words.lex.has("representative-n", words.text[i])
    return bool(_DEED.search(words.text[i])) and not acts


def is_inanimate(words: Words, i: int) -> bool:
    """Tell a noun of the pack's classes that is nobody who acts: tariffs on X, a suspension of Y."""
    person = any(words.lex.has(name, words.text[i]) for name in ("representative-n", "envoy-n", "officer-n"))
    return bool(words.lex.nouns.get(words.text[i])) and not person
