"""Arguments: if–then, cause and motive, the right way round, with who argues so.

Connectives and their patterns are data (lexicon/arguments.yml of the pack), with examples beside them.
"""

import re
from typing import Any

import daachorse

from tongjian.coding.arguments.shorthand import expand
from tongjian.coding.document import Document
from tongjian.errors import PackError
from tongjian.model import Argument, ArgumentKind, Span
from tongjian.pack import Pack, compiled

AUTHOR = "author"
MAX_WINDOW = 700  # characters of one or two sentences; longer ones are cut, so that matching time stays bounded
_EDGE = " \t\n,.;:!?\"'“”‘’「」『』()、。-—*_>#"
_NUMBER_COMMA = re.compile(r"(?<=\d),(?=\d{3})")  # 10,000 holds no clause end
_LEAD = re.compile(
    r"(?:(?:那么|那|则|就|便|而|并且?|也|还|但是?|而且|此外|不过|同时|另外)(?=[^a-z])(?:,)?|(?:but|and|then|that|however|while|so)\b,?\s)"
)


class ArgumentRule:
    """One connective pattern, compiled."""

    __slots__ = ("heads", "kind", "name", "pattern", "window")

    def __init__(self, entry: dict[str, Any]) -> None:
        self.name: str = entry["rule"]
        self.kind: ArgumentKind = entry["kind"]
        self.heads: list[str] = entry["heads"]
        self.window: int = entry.get("window", 1)
        try:
            self.pattern = re.compile(expand(entry["pattern"]))
        except re.error as err:
            raise PackError(f"lexicon/arguments.yml: rule {self.name} has no valid pattern ({err})") from err


class ArgumentRules:
    """The rules of one language with an automaton over their head words."""

    def __init__(self, entries: list[dict[str, Any]]) -> None:
        self.rules = [ArgumentRule(entry) for entry in entries]
        heads: dict[str, list[int]] = {}
        for index, rule in enumerate(self.rules):
            for head in rule.heads:
                heads.setdefault(head, []).append(index)
        self._of_head = list(heads.values())
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(list(heads)) if heads else None

    def by_sentence(self, doc: Document) -> dict[int, set[int]]:
        """Return which rules to try in which sentence; a rule over two sentences is tried at the first of them."""
        found: dict[int, set[int]] = {}
        if self._automaton is None:
            return found
        for start, _end, which in self._automaton.find_overlapping(doc.folded):
            sentence = doc.sentence_at(start)
            for index in self._of_head[which]:
                first = max(0, sentence - 1) if self.rules[index].window == 2 else sentence
                found.setdefault(first, set()).add(index)
                if self.rules[index].window == 2:
                    found.setdefault(sentence, set()).add(index)
        return found


def find(doc: Document, pack: Pack) -> tuple[Argument, ...]:
    """Return the arguments of a document in text order. `doc.statements` tells who argues; outside of them the author does."""
    rules = compiled(pack, f"arguments.{doc.main}", lambda p: ArgumentRules(p.lexicon.get("arguments", {}).get(doc.main, [])))
    found: list[Argument] = []
    taken: list[tuple[int, int]] = []
    for sentence, indexes in sorted(rules.by_sentence(doc).items()):
        for index in sorted(indexes):
            _apply(rules.rules[index], sentence, doc, found, taken)
    return tuple(sorted(found, key=lambda a: (a.if_or_cause.start, a.then_or_effect.start)))


def _apply(rule: ArgumentRule, sentence: int, doc: Document, found: list[Argument], taken: list[tuple[int, int]]) -> None:
    start, end = doc.sentences[sentence]
    if rule.window == 2:
        if sentence + 1 >= len(doc.sentences):
            return
        end = doc.sentences[sentence + 1][1]
    window = _NUMBER_COMMA.sub("\u2009", doc.folded[start : min(end, start + MAX_WINDOW)])
    for match in rule.pattern.finditer(window):
        cause = _trim(doc, start, match.span("cause"))
        which = "effect" if match.groupdict().get("effect") else "effect2"
        if not match.groupdict().get(which):
            continue
        effect = _trim(doc, start, match.span(which))
        low, high = min(cause.start, effect.start), max(cause.end, effect.end)
        if cause.end - cause.start < 2 or effect.end - effect.start < 2 or _overlaps(low, high, taken):
            continue
        taken.append((low, high))
        found.append(Argument(if_or_cause=cause, then_or_effect=effect, kind=rule.kind, who=_who(low, high, doc)))


def _overlaps(low: int, high: int, taken: list[tuple[int, int]]) -> bool:
    return any(low < end and start < high for start, end in taken[-12:])


def _trim(doc: Document, shift: int, span: tuple[int, int]) -> Span:
    """Cut marks and leading conjunctions from both ends, and the speech frame where a statement begins inside the span."""
    low, high = span[0] + shift, span[1] + shift
    for statement in doc.statements:
        if low < statement.start < high and statement.end >= high:
            low = statement.start
    while low < high and doc.folded[low] in _EDGE:
        low += 1
    while high > low and doc.folded[high - 1] in _EDGE:
        high -= 1
    lead = _LEAD.match(doc.folded, low, high)
    if lead and lead.end() < high - 2:
        low = lead.end()
    while low < high and doc.folded[low] in _EDGE:
        low += 1
    return Span(start=low, end=high)


def _who(low: int, high: int, doc: Document) -> str:
    for statement in doc.statements:
        if statement.start < high and low < statement.end:
            return statement.speaker or AUTHOR
    return AUTHOR
