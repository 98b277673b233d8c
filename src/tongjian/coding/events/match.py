"""Which rules fire where: heads by one automaton pass, patterns only on the sentences that hold a head."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable

import daachorse

from tongjian import text as textlib
from tongjian.coding.document import Document, Mention
from tongjian.coding.events.mask import Masked
from tongjian.coding.events.patterns import compile_pattern
from tongjian.coding.needs import needed
from tongjian.pack import EventRule, Pack, compiled

_OFTEN = 8  # sentences after which it pays to know what a rule's patterns need
_MOST_NEEDS = 16


class CompiledRule:
    """A rule with its patterns compiled on first use (most rules never fire in a short run)."""

    __slots__ = ("_classes", "_needs", "_patterns", "_requires", "_unless", "_used", "lang", "rule")

    def __init__(self, rule: EventRule, lang: str, classes: dict[str, tuple[str, ...]]) -> None:
        self.rule = rule
        self.lang = lang
        self._classes = classes
        self._patterns: list[re.Pattern[str]] | None = None
        self._needs: list[tuple[str, ...]] = []  # of each pattern: strings of which a sentence must hold one
        self._used = 0
        self._unless: list[re.Pattern[str]] = []
        self._requires: list[re.Pattern[str]] = []

    def compile(self) -> None:
        """Compile all patterns; raises PackError for a broken one."""

        def every(patterns: Iterable[str]) -> list[re.Pattern[str]]:
            return [compile_pattern(p, self.lang, self._classes, self.rule.rule) for p in patterns]

        self._unless, self._requires = every(self.rule.unless), every(self.rule.requires)
        self._patterns = every(self.rule.pattern)
        self._needs = [()] * len(self._patterns)

    def matches(self, masked: Masked) -> list[re.Match[str]]:
        """Return where the rule's patterns match in a masked sentence."""
        if self._patterns is None:
            self.compile()
        text = masked.text
        self._used += 1
        if self._used == _OFTEN:
            self._needs = [_few(needed(p.pattern)) for p in self._patterns or ()]
        # the patterns first: most do not match, and then nothing need be asked of the rest of the sentence
        found = [
            match
            for pattern, needs in zip(self._patterns or (), self._needs, strict=True)
            if not needs or any(map(text.__contains__, needs))
            for match in pattern.finditer(text)
            if match.end() > match.start()
        ]
        if found and (
            (self._unless and any(p.search(text) for p in self._unless))
            or (self._requires and not all(p.search(text) for p in self._requires))
        ):
            return []
        return found


def _few(words: frozenset[str] | None) -> tuple[str, ...]:
    """Return the strings to look for before a pattern is tried, none where looking would cost more than trying."""
    return tuple(sorted(words, key=len)) if words and len(words) <= _MOST_NEEDS else ()


class RuleSet:
    """The rules of one language of a pack, ready to run."""

    def __init__(self, pack: Pack, lang: str) -> None:
        self.lang = lang
        self.rules = [CompiledRule(rule, lang, pack.classes.get(lang, {})) for rule in pack.rules.get(lang, ())]
        by_head: dict[str, list[int]] = defaultdict(list)
        for index, entry in enumerate(self.rules):
            for head in entry.rule.heads:
                by_head[textlib.fold(head)].append(index)
        self._heads = sorted(by_head)
        self._rules_of = [by_head[head] for head in self._heads]
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(self._heads) if self._heads else None

    def rules_by_sentence(self, doc: Document) -> dict[int, set[int]]:
        """Return, for each sentence that holds a head, the indexes of the rules to try there."""
        found: dict[int, set[int]] = defaultdict(set)
        if self._automaton is None:
            return found
        folded, words = doc.folded, self.lang == "en"
        heads: dict[int, set[int]] = defaultdict(set)  # the same head stands in a sentence more than once
        for start, _end, which in self._automaton.find_overlapping(folded):
            if words and start and folded[start - 1].isalnum():
                continue  # a head begins at a word's beginning; its ending is free (tariff, tariffs)
            heads[doc.sentence_at(start)].add(which)
        for sentence, held in heads.items():
            found[sentence].update(*map(self._rules_of.__getitem__, held))
        return found


def rule_set(pack: Pack, lang: str) -> RuleSet:
    """Return the compiled rules of `lang` ("zh" or "en"), made once a pack and process."""
    return compiled(pack, f"events.{lang}", lambda p: RuleSet(p, lang))


class Candidate:
    """A rule that fired: where (masked positions), on which words, with which captured actors."""

    __slots__ = ("groups", "head", "masked", "rule", "span")

    def __init__(self, rule: EventRule, masked: Masked, match: re.Match[str]) -> None:
        self.rule = rule
        self.masked = masked
        self.span = match.span()
        names = match.re.groupindex
        self.head = match.span("head") if "head" in names and match.group("head") is not None else match.span()
        self.groups: dict[str, list[Mention]] = {
            name: masked.mentions_between(*match.span(name)) for name in names if name != "head" and match.group(name)
        }

    def overlaps(self, other: "Candidate") -> bool:
        """Tell whether the heads of both share a character."""
        return self.head[0] < other.head[1] and other.head[0] < self.head[1]


def candidates(doc: Document, pack: Pack, accepts: Callable[[Candidate], bool] | None = None) -> list[Candidate]:
    """Return the rules that fire in `doc`, in text order; see `resolve_overlaps` for what stays.

    `accepts`, where a grammar has it, judges each fired rule before overlaps are resolved, so that one that is no act here
    does not displace one that is.
    """
    rules = rule_set(pack, doc.main)
    kept: list[Candidate] = []
    for sentence, indexes in sorted(rules.rules_by_sentence(doc).items()):
        masked = Masked(doc, sentence)
        fired = [
            Candidate(rules.rules[i].rule, masked, match) for i in sorted(indexes) for match in rules.rules[i].matches(masked)
        ]
        kept.extend(resolve_overlaps([c for c in fired if accepts is None or accepts(c)]))
    return kept


def resolve_overlaps(fired: list[Candidate]) -> list[Candidate]:
    """Of candidates with overlapping heads keep the one of highest priority, then longest, then first by place and rule."""
    ordered = sorted(fired, key=lambda c: (-c.rule.priority, c.span[0] - c.span[1], c.span[0], c.rule.rule))
    kept: list[Candidate] = []
    for candidate in ordered:
        if not any(candidate.overlaps(other) for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda c: (c.head, c.rule.rule))
