"""English firms and bodies that no list has and no state stands beside: the mining group X; X, the growers' lobby; XYZ said."""

import re
from functools import lru_cache
from typing import Final

from tongjian.coding.actors.compose import Chain
from tongjian.coding.actors.described import firm_at, trimmed
from tongjian.coding.actors.index import ActorIndex
from tongjian.coding.actors.names import NOT_NAMES
from tongjian.coding.document import Document

_WORD: Final = r"[A-Z][A-Za-zÀ-ž0-9&’'-]{1,20}"
_NAME: Final = rf"{_WORD}(?: {_WORD}){{0,3}}"
_SHORTEST: Final = 3  # characters of a name
_PERSON: Final = 2  # words of a person's name
# words between an article and a noun: the boss of a firm is none
_ATTRIBUTES: Final = r"(?: (?!(?:of|at|in|for|from|with|by|who|and)\b)[a-z’'-]+){0,4}?"
_OPENS: Final = r"(?:(?<![^\n])|(?<=[.!?] )|(?<=, )|(?<=[”\"] )|(?<= and )|(?<= but )|(?<= while ))"


class Introductions:
    """The expressions by which such names are found, made of the pack's words."""

    def __init__(self, nouns: str, does: str, verbs: str) -> None:
        """Take nouns for firms and bodies, what such do, and verbs of speech, each as an alternation."""
        self.before = re.compile(rf"(?<=[a-z] )({nouns}) ({_NAME})")
        apposed = rf"(?:a|an|the|another|one of){_ATTRIBUTES} ({nouns})\b(?! [A-Z])|which (?:{does}) "
        self.behind = re.compile(rf"(?<![A-Za-z’'-] )(?<![A-Za-z’'-])({_NAME}), (?:{apposed})")
        self.speaking = re.compile(rf"{_OPENS}([A-Z][A-Za-zÀ-ž0-9&-]{{2,20}})(?=,? (?:{verbs})\b)")


@lru_cache(maxsize=8)  # packs at work in one process
def _introductions(index: ActorIndex) -> Introductions:
    def either(words: list[str]) -> str:
        return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"

    lists, forms = index.words, index.form_words
    nouns = [*(lists.get("firms") or ()), *(lists.get("lobbies") or ())]
    verbs = [*(forms.get("says_en") or ()), *(forms.get("acts_en") or ())]
    return Introductions(either(nouns), either(lists.get("firms_do") or []), either(verbs))


def introduced(doc: Document, index: ActorIndex) -> list[Chain]:
    """Return chains for the firms and bodies in an English text that a noun, what they do or a verb tells, in order."""
    if doc.main != "en":
        return []
    forms, people = _introductions(index), frozenset(index.words.get("firms_or_people") or ())
    spans: dict[int, int] = {}
    for noun, name in [
        *((found.group(1), found.span(2)) for found in forms.before.finditer(doc.full)),
        *((found.group(2), found.span(1)) for found in forms.behind.finditer(doc.full)),
    ]:
        start, end = name[0], trimmed(doc.full, *name)
        if not (noun in people and doc.full.count(" ", start, end) + 1 == _PERSON):
            spans[start] = end
    for found in forms.speaking.finditer(doc.full):
        if _is_firm(doc.full, found.group(1)):
            spans.setdefault(*found.span(1))
    return [firm_at(doc, start, end) for start, end in sorted(spans.items()) if _is_new(doc, index, start, end)]


def _is_firm(full: str, word: str) -> bool:
    """Tell whether one word before a verb of speech is a firm's name: an abbreviation, or written so inside a sentence.

    Of Ann Lee and Wei Shaojun, Lee and Wei are no firms.
    """
    name = re.escape(word)
    if word in NOT_NAMES or re.search(rf"[A-Z][\w’'-]* (?:[A-Z]\. )?{name}\b|\b{name} [A-Z][a-z]", full):
        return False
    return sum(map(str.isupper, word)) > 1 or re.search(rf"[a-z,] {name}\b(?! [A-Z])", full) is not None


def _is_new(doc: Document, index: ActorIndex, start: int, end: int) -> bool:
    """Tell whether a name is one that no list has and no title begins."""
    name = doc.full[start:end]
    first, last = name.split(" ")[0], name.split(" ")[-1]
    if len(name) < _SHORTEST or first in NOT_NAMES or index.terms_of(name) or last.lower() in index.not_persons:
        return False
    return not any(term.sort in ("title", "body") or term.entries for term in index.terms_of(first))
