"""The pattern language of event rules, compiled to bounded regular expressions over a masked sentence.

In a masked sentence (mask.py) each actor and each time expression is one private-use character, the rest is folded
text (simplified, half-width, lower-case). A pattern is a regular expression with these additions:

    <A>            any actor; <G> state or bloc, <O> agency or institution, <C> company, <P> person, <J> joint (双方),
                   <M> media, <K> other group or place
    <A+>           one actor or several in a row (A、B和C; A, B and C)
    <T>            a time expression
    <name:A+>      the same, captured as `name` (source, target, or what the language's role finder reads)
    <word-class>   any word of the pack's class of that name (classes/zh*.yml, classes/en*.yml)
    <phrase>       the pack's pattern of that name (phrases/zh*.yml, phrases/en*.yml)
    ~ ~~ ~~~       a gap inside one clause, short, medium, long
    ...            a gap that may cross commas
    (?P<head>…)    the words that carry the act; of rules whose heads overlap the one of higher priority stays

All gaps are bounded, so matching time is bounded by the sentence's length (sentences are cut at MAX_SENTENCE).
"""

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from tongjian.coding import leads
from tongjian.errors import PackError

MAX_SENTENCE = 800

KIND_CHARS = {
    "state": "\ue000", "bloc": "\ue000", "government": "\ue000",
    "agency": "\ue001", "court": "\ue001", "legislature": "\ue001", "institution": "\ue001",
    "company": "\ue002", "person": "\ue003", "joint": "\ue004", "media": "\ue005", "group": "\ue006", "place": "\ue006",
}  # fmt: skip
ANY_ACTOR = re.escape("".join(sorted(set(KIND_CHARS.values()))))  # between the brackets of an expression: any actor
TIME_CHAR = "\ue010"
_SLOTS = {
    "A": "[\ue000-\ue004\ue006]", "G": "\ue000", "O": "\ue001", "C": "\ue002", "P": "\ue003", "J": "\ue004",
    "M": "\ue005", "K": "\ue006", "T": TIME_CHAR,
}  # fmt: skip
_JOIN = {"zh": r"(?:[、,]|和|与|及|以及|同|跟){0,2}", "en": r"(?:\s*,\s*|\s*,?\s*(?:and|or|as well as|&)\s+(?:the\s+)?)"}
# gap lengths in characters; an English word is about three times as long as a Chinese one
_GAPS = {
    "zh": {"~": "[^,;:。!?]{0,5}?", "~~": "[^,;:。!?]{0,14}?", "~~~": "[^,;:。!?]{0,32}?", "...": "[^;。!?]{0,40}?"},
    "en": {"~": "[^,;:!?]{0,16}?", "~~": "[^,;:!?]{0,45}?", "~~~": "[^,;:!?]{0,100}?", "...": "[^;!?]{0,140}?"},
}
_TOKEN = re.compile(
    r"(?:\\b(?=<[a-z]))?<(?:(\w+):)?([A-Z]\+?|[a-z][\w-]*)>|\(\?:(~{1,3}|\.\.\.)\)\{0,(\d)\}\??|\.\.\.|~{1,3}|\(\?P<\w+>| "
)
_LENGTH = re.compile(r"(?<=\{0,)\d+(?=\}\?$)")  # of a gap


class Sought(msgspec.Struct, array_like=True, frozen=True):
    """The expression of a pattern, and where there is one the expression that must match before it need be tried."""

    whole: str
    core: str | None


def sought(pattern: str, lang: str, classes: Mapping[str, str], rule: str) -> Sought:
    """Return the expressions of a pattern; raises PackError as `expanded` does."""
    written = expanded(pattern, lang, classes, rule)
    return Sought(leads.quick(written), leads.core(written))


def compile_expression(expression: str, pattern: str, rule: str) -> re.Pattern[str]:
    """Compile the expression of a pattern; raises PackError naming `rule` for a broken one."""
    try:
        return re.compile(expression)
    except re.error as err:
        raise PackError(f"rule {rule}: pattern {pattern!r} is no valid expression ({err})") from err


def expanded(pattern: str, lang: str, classes: Mapping[str, str], rule: str) -> str:
    """Return the regular expression of a pattern; raises PackError naming `rule` for an unknown word class, phrase or slot.

    `classes` holds the expression of each word class (`word_class`) and of each phrase.
    """

    def expand(match: re.Match[str]) -> str:
        whole, name, what = match.group(), match.group(1), match.group(2)
        if whole.startswith("(?P<"):
            return whole
        if whole == " ":
            return r"(?:\s+)" if lang == "en" else r"\s?"  # the group is what a "?" behind it makes optional
        if match.group(3):
            return _gaps(_GAPS[lang][match.group(3)], int(match.group(4)))
        if what is None:
            return _GAPS[lang][whole]
        inner = _slot(what, lang, classes, rule)
        if whole.startswith(r"\b") and lang == "zh":  # an English class asks for the boundary itself
            inner = rf"\b{inner}"
        return f"(?P<{name}>{inner})" if name else inner

    return _TOKEN.sub(expand, pattern)


def _gaps(one: str, count: int) -> str:
    """Return one gap as long as `count` of them: several in a row could share out their characters in thousands of ways."""
    return _LENGTH.sub(lambda length: str(int(length.group()) * count), one)


def _slot(what: str, lang: str, classes: Mapping[str, str], rule: str) -> str:
    if what[0].isupper():
        one = _SLOTS.get(what[0])
        if one is None:
            raise PackError(f"rule {rule}: no slot <{what}>; slots are {', '.join(_SLOTS)}")
        return f"{one}(?:{_JOIN[lang]}{one}){{0,8}}" if what.endswith("+") else one
    words = classes.get(what)
    if words is None:
        raise PackError(f"rule {rule}: no word class or phrase <{what}> for {lang}; there are {', '.join(sorted(classes))}")
    return words


def word_class(words: tuple[str, ...], lang: str) -> str:
    """Return an expression for any of `words`, the longer before the shorter; English ones with word boundaries.

    An English word with `*` at its end stands for any ending; in "cut off one's nose", "see for oneself" the pronoun is
    anybody's, also where it is masked as an actor. Words that begin alike share their beginning, so that the time
    to try a class does not grow with the number of its words. That an English word begins there is asked behind its first
    letter: a search passes fast over the places that none of the first letters stands at, but tries a boundary at each.
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for piece in _pieces(word, lang):
            node = node.setdefault(piece, {})
        node[""] = {}
    if lang == "zh":
        return f"(?:{_shared(root)})"
    if not all(first.isalnum() for first in root):
        return rf"(?:\b(?:{_shared(root)})\b)"
    begun = {rf"{first}(?<!\w{first})": rest for first, rest in root.items()}
    return rf"(?:(?:{_shared(begun)})\b)"


def _pieces(word: str, lang: str) -> list[str]:
    if lang == "zh":
        return [re.escape(char) for char in word]
    spaced: list[str] = []
    for part in word.rstrip("*").split():
        spaced += [r"\s+"] if spaced else []
        spaced += [_PRONOUNS[part]] if part in _PRONOUNS else [re.escape(char) for char in part]
    return [*spaced, "[a-z]{0,6}"] if word.endswith("*") else spaced


_PRONOUNS = {
    "one's": rf"(?:(?:its|their|his|her)|{_SLOTS['A']}(?:'s)?)",
    "oneself": "(?:it|them|him|her)sel(?:f|ves)",
}


def _shared(node: dict[str, Any]) -> str:
    """Return the expression of what may follow a common beginning; the key "" of a node marks that a word ends there."""
    following = sorted((piece for piece in node if piece), key=len)  # single letters before the open ending
    parts = [piece + _shared(node[piece]) for piece in following]
    if not parts:
        return ""
    joined = parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
    return f"(?:{joined})?" if "" in node else joined
