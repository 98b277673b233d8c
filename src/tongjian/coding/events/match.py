"""Which rules fire where: heads by one automaton pass, patterns only on the sentences that hold a head."""

import functools
import math
import operator
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

import daachorse
import msgspec

from tongjian import text as textlib
from tongjian.coding import leads
from tongjian.coding.document import Document, Mention
from tongjian.coding.events import patterns
from tongjian.coding.events.mask import Masked
from tongjian.coding.events.patterns import Sought, compile_expression, expanded, sought, word_class
from tongjian.coding.needs import Gate, all_needed, made_by
from tongjian.coding.times import TimeExpression
from tongjian.pack import EventRule, Pack, compiled, stored

_MOST_NEEDS = 400  # strings of one choice
_MOST_CHOICES = 4  # of one pattern
_MOST_OFTEN = (
    0.02  # how often a string of a choice begins at a place of a text; of choices that are held oftener most sentences hold one
)
Choice = tuple[str, ...]  # a sentence must hold one of these strings for a pattern to match in it


class _Written(msgspec.Struct, array_like=True, frozen=True):
    """The expressions of one rule, and for each of its patterns the numbers of its choices."""

    pattern: list[Sought]
    unless: list[str]
    requires: list[str]
    needs: list[list[int]]


class CompiledRule:
    """A rule with its patterns compiled on first use (most patterns are never tried in a short run)."""

    __slots__ = ("_needs", "_patterns", "_requires", "_unless", "_written", "least", "rule")

    def __init__(self, rule: EventRule, written: _Written) -> None:
        """Take a rule as it is written; its numbers are bits of the rule set's gate."""
        self.rule = rule
        self._written = written
        self._needs = [(number, sum(1 << choice for choice in choices)) for number, choices in enumerate(written.needs)]
        self.least = functools.reduce(operator.and_, (needs for _, needs in self._needs), -1)  # what every pattern needs
        self._patterns: list[tuple[re.Pattern[str] | None, re.Pattern[str]] | None] = [None] * len(rule.pattern)
        self._unless: list[re.Pattern[str]] | None = None
        self._requires: list[re.Pattern[str]] = []

    def compile(self) -> list[re.Pattern[str]]:
        """Compile all patterns and return those that are sought; raises PackError for a broken one."""
        self._compile_others()
        return [self._compiled(number)[1] for number in range(len(self._patterns))]

    def _compile_others(self) -> list[re.Pattern[str]]:
        """Compile the patterns that are asked only where the rule would fire, and return those that must not match."""
        rule, written = self.rule, self._written
        self._requires = [compile_expression(e, p, rule.rule) for e, p in zip(written.requires, rule.requires, strict=True)]
        self._unless = [compile_expression(e, p, rule.rule) for e, p in zip(written.unless, rule.unless, strict=True)]
        return self._unless

    def _compiled(self, number: int) -> tuple[re.Pattern[str] | None, re.Pattern[str]]:
        """Compile a pattern, and what must match before it need be tried."""
        expression, pattern, name = self._written.pattern[number], self.rule.pattern[number], self.rule.rule
        whole = compile_expression(expression.whole, pattern, name)
        core = compile_expression(expression.core, pattern, name) if expression.core is not None else None
        self._patterns[number] = (core, whole)
        return core, whole

    def matches(self, masked: Masked, held: int) -> list[re.Match[str]]:
        """Return where the rule's patterns match in a masked sentence, of whose choices `held` are held."""
        text = masked.text
        found: list[re.Match[str]] = []
        # the patterns first: most do not match, and then nothing need be asked of the rest of the sentence
        for number, needs in self._needs:
            if held & needs == needs:
                core, whole = self._patterns[number] or self._compiled(number)
                if core is None or core.search(text):
                    found += [match for match in whole.finditer(text) if match.end() > match.start()]
        return found if found and self._allowed(text) else []

    def _allowed(self, text: str) -> bool:
        unless = self._compile_others() if self._unless is None else self._unless
        return not any(p.search(text) for p in unless) and all(p.search(text) for p in self._requires)


class _Made(msgspec.Struct, array_like=True, frozen=True):
    """What is kept of the rules of a language: the expressions of the word classes and rules, the heads, what patterns need.

    `heads` is the automaton of the heads, `rules_of` holds for each head the numbers of its rules. `gate` is the gate for the
    choices of all rules.
    """

    classes: dict[str, str]
    heads: bytes
    rules_of: list[list[int]]
    rules: list[_Written]
    gate: bytes


def _few(choices: list[frozenset[str]]) -> list[Choice]:
    """Return the choices that are looked for, those that few sentences hold first."""
    rated = sorted((_often(words), tuple(sorted(words))) for words in choices if len(words) <= _MOST_NEEDS)
    return [words for often, words in rated if often <= _MOST_OFTEN][:_MOST_CHOICES]


def _often(words: Iterable[str]) -> float:
    """Return about how often one of these strings begins at a place of a text."""
    return sum(math.prod(_OFTEN[(char >= "\ue000") + (char >= "\u2e80")] for char in word) for word in words)


# an English letter or another sign, a Chinese character, and one that stands for an actor or a time
_OFTEN: Final = (0.1, 0.005, 0.03)


_HEAD_CLASS = re.compile(r"<([a-z][\w-]*)>")


def _heads(rule: EventRule, classes: Mapping[str, Sequence[str]], lang: str) -> list[str]:
    """Return the heads of a rule, and of English ones the words of the classes in its patterns' heads that none of them begins.

    A class that grows would else have words that no rule ever looks for.
    """
    heads = [textlib.fold(head) for head in rule.heads]
    if lang != "en":
        return heads
    named = {name for pattern in rule.pattern for name in _HEAD_CLASS.findall(_head_group(pattern))}
    words = {_ONES.split(word)[0].rstrip("* ") for name in named for word in classes.get(name, ())}
    return heads + sorted(word for word in words if not any(_begins_word(head, word) for head in heads))


_ONES = re.compile(r"\bone(?:'s|self)\b")  # of an idiom what stands before the pronoun is looked for


def _begins_word(head: str, word: str) -> bool:
    """Tell whether a head begins `word` or a word of it, so that it is found where that stands."""
    at = word.find(head)
    while at > 0 and word[at - 1].isalnum():
        at = word.find(head, at + 1)
    return at >= 0


def _head_group(pattern: str) -> str:
    """Return what stands between the brackets of a pattern's head."""
    start = pattern.find("(?P<head>")
    depth, at = 1, start + len("(?P<head>")
    begin = at
    while start >= 0 and at < len(pattern) and depth:
        depth += {"(": 1, ")": -1}.get(pattern[at], 0)
        at += 2 if pattern[at] == "\\" else 1
    return pattern[begin : at - 1] if start >= 0 else ""


def _made(pack: Pack, lang: str) -> _Made:
    """Return what is made of the rules of a language once for all runs."""
    classes = {name: word_class(words, lang) for name, words in pack.classes.get(lang, {}).items()}
    named = classes | {name: expanded(phrase, lang, classes, name) for name, phrase in pack.phrases.get(lang, {}).items()}
    number_of: dict[Choice, int] = {}
    rules: list[_Written] = []
    by_head: dict[str, list[int]] = defaultdict(list)
    for index, rule in enumerate(pack.rules.get(lang, ())):
        for head in _heads(rule, pack.classes.get(lang, {}), lang):
            by_head[head].append(index)
        needs = [_few(all_needed(expanded(pattern, lang, named, rule.rule))) for pattern in rule.pattern]
        # a pattern with two actors of a kind needs one choice twice
        numbers = [sorted({number_of.setdefault(choice, len(number_of)) for choice in choices}) for choices in needs]
        pattern, unless, requires = (
            [sought(p, lang, named, rule.rule) for p in given] for given in (rule.pattern, rule.unless, rule.requires)
        )
        rules.append(_Written(pattern, [s.whole for s in unless], [s.whole for s in requires], numbers))
    heads = daachorse.CharwiseDoubleArrayAhoCorasick(list(by_head)).serialize() if by_head else b""
    alone = {name: leads.quick(expression) for name, expression in classes.items()}
    return _Made(alone, heads, list(by_head.values()), rules, Gate.made(number_of))


class RuleSet:
    """The rules of one language of a pack, ready to run."""

    def __init__(self, pack: Pack, lang: str) -> None:
        self.lang = lang
        mark = made_by(__file__, patterns.__file__, leads.__file__)
        kept = stored(pack, f"rules-{lang}-{mark}", lambda: msgspec.msgpack.encode(_made(pack, lang)))
        made = msgspec.msgpack.decode(kept, type=_Made)
        self.classes = made.classes
        self.gate = Gate(made.gate)
        self.rules = [CompiledRule(rule, written) for rule, written in zip(pack.rules.get(lang, ()), made.rules, strict=True)]
        self._rules_of = made.rules_of
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick.deserialize(made.heads) if made.heads else None

    def rules_by_sentence(self, doc: Document) -> dict[int, set[int]]:
        """Return, for each sentence that holds a head, the indexes of the rules to try there."""
        found: dict[int, set[int]] = defaultdict(set)
        if self._automaton is None:
            return found
        folded, words, sentence_of = doc.folded, self.lang == "en", doc.sentence_of
        heads: dict[int, set[int]] = defaultdict(set)  # the same head stands in a sentence more than once
        for start, _end, which in self._automaton.find_overlapping(folded):
            if words and start and folded[start - 1].isalnum():
                continue  # a head begins at a word's beginning; its ending is free (tariff, tariffs)
            heads[sentence_of[start]].add(which)
        for sentence, held in heads.items():
            found[sentence].update(*map(self._rules_of.__getitem__, held))
        return found


def rule_set(pack: Pack, lang: str) -> RuleSet:
    """Return the compiled rules of `lang` ("zh" or "en"), made once a pack and process."""
    return compiled(pack, f"events.{lang}", lambda p: RuleSet(p, lang))


def check(pack: Pack) -> None:
    """Compile every pattern of every rule; raises PackError naming the rule for a broken one."""
    for lang in pack.rules:
        for entry in rule_set(pack, lang).rules:
            entry.compile()


class Candidate:
    """A rule that fired: where (masked positions), on which words, with which captured actors."""

    __slots__ = ("dated", "groups", "head", "masked", "rivals", "rule", "span")

    def __init__(self, rule: EventRule, masked: Masked, match: re.Match[str]) -> None:
        self.rule = rule
        self.masked = masked
        self.rivals: list[Candidate] = []  # those of its type that it displaced, the best first
        self.dated: dict[object, TimeExpression | None] = {}  # by clause, what dates the act: several ask for it
        self.span = match.span()
        names = match.re.groupindex
        self.head = match.span("head") if "head" in names and match.group("head") is not None else match.span()
        self.groups: dict[str, list[Mention]] = {
            name: masked.mentions_between(*match.span(name)) for name in names if name != "head" and match.group(name)
        }

    def overlaps(self, other: "Candidate") -> bool:
        """Tell whether the heads of both share a character."""
        return self.head[0] < other.head[1] and other.head[0] < self.head[1]


def candidates(
    doc: Document, pack: Pack, accepts: Callable[[Candidate], bool] | None = None, *, by_rank: bool = False
) -> list[Candidate]:
    """Return the rules that fire in `doc`, in text order; see `resolve_overlaps` for what stays.

    `accepts`, where a grammar has it, judges each fired rule before overlaps are resolved, so that one that is no act here
    does not displace one that is; with `by_rank` the best are judged first, and what they displace is not judged.
    """
    rules = rule_set(pack, doc.main)
    entries = rules.rules
    kept: list[Candidate] = []
    for sentence, indexes in sorted(rules.rules_by_sentence(doc).items()):
        masked = Masked(doc, sentence)
        held = rules.gate.held(masked.text)
        fired = [
            Candidate(entry.rule, masked, match)
            for entry in [entries[i] for i in sorted(indexes)]
            if held & entry.least == entry.least
            for match in entry.matches(masked, held)
        ]
        if accepts is not None and not by_rank:
            fired = [candidate for candidate in sorted(fired, key=lambda c: c.head) if accepts(candidate)]
        kept.extend(resolve_overlaps(fired, accepts if by_rank else None))
    return kept


def resolve_overlaps(fired: list[Candidate], accepts: Callable[[Candidate], bool] | None = None) -> list[Candidate]:
    """Of candidates with overlapping heads keep the one of highest priority, then longest, then first by place and rule.

    What `accepts` refuses displaces none; it is not asked of one that is displaced already. Who displaced one of the same
    type has it among his `rivals`: it may find who acted where he does not.
    """
    ordered = sorted(fired, key=lambda c: (-c.rule.priority, c.span[0] - c.span[1], c.span[0], c.rule.rule))
    kept: list[Candidate] = []
    for candidate in ordered:
        over = [other for other in kept if candidate.overlaps(other)]
        if not over and (accepts is None or accepts(candidate)):
            kept.append(candidate)
        elif len(over) == 1 and over[0].rule.type == candidate.rule.type:
            over[0].rivals.append(candidate)
    return sorted(kept, key=lambda c: (c.head, c.rule.rule))
