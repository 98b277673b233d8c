"""Which rules fire where: heads by one automaton pass, patterns only on the sentences that hold a head."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

import daachorse
import msgspec

from tongjian import text as textlib
from tongjian.coding.document import Document, Mention
from tongjian.coding.events.mask import Masked
from tongjian.coding.events.patterns import compile_pattern, expanded
from tongjian.coding.needs import all_needed
from tongjian.coding.times import TimeExpression
from tongjian.pack import EventRule, Pack, compiled, stored

_MOST_NEEDS = 24  # strings of one choice; of more the look for them would cost more than trying the pattern
_MOST_CHOICES = 4  # of one pattern
_NEEDS = "1"  # changes with what needs.py finds, so that what an older version stored is not read
Needs = tuple[tuple[str, ...], ...]  # a sentence must hold a string of each for a pattern to match in it


class CompiledRule:
    """A rule with its patterns compiled on first use (most patterns are never tried in a short run)."""

    __slots__ = ("_classes", "_needs", "_patterns", "_requires", "_unless", "lang", "rule")

    def __init__(self, rule: EventRule, lang: str, classes: dict[str, tuple[str, ...]], needs: Sequence[Needs]) -> None:
        self.rule = rule
        self.lang = lang
        self._classes = classes
        self._needs = needs
        self._patterns: list[re.Pattern[str] | None] = [None] * len(rule.pattern)
        self._unless: list[re.Pattern[str]] | None = None
        self._requires: list[re.Pattern[str]] = []

    def compile(self) -> None:
        """Compile all patterns; raises PackError for a broken one."""
        self._compile_others()
        self._patterns = list(self._every(self.rule.pattern))

    def _every(self, patterns: Iterable[str]) -> list[re.Pattern[str]]:
        return [compile_pattern(p, self.lang, self._classes, self.rule.rule) for p in patterns]

    def _compile_others(self) -> list[re.Pattern[str]]:
        """Compile the patterns that are asked only where the rule would fire, and return those that must not match."""
        self._requires = self._every(self.rule.requires)
        self._unless = self._every(self.rule.unless)
        return self._unless

    def _pattern(self, number: int) -> re.Pattern[str]:
        made = self._patterns[number]
        if made is None:
            made = self._patterns[number] = compile_pattern(self.rule.pattern[number], self.lang, self._classes, self.rule.rule)
        return made

    def matches(self, masked: Masked) -> list[re.Match[str]]:
        """Return where the rule's patterns match in a masked sentence."""
        text = masked.text
        # the patterns first: most do not match, and then nothing need be asked of the rest of the sentence
        found = [
            match
            for number, needs in enumerate(self._needs)
            if _held(needs, text)
            for match in self._pattern(number).finditer(text)
            if match.end() > match.start()
        ]
        return found if found and self._allowed(text) else []

    def _allowed(self, text: str) -> bool:
        unless = self._compile_others() if self._unless is None else self._unless
        return not any(p.search(text) for p in unless) and all(p.search(text) for p in self._requires)


def _held(needs: Needs, text: str) -> bool:
    """Tell whether `text` holds a string of each choice; written out, for it is asked for every pattern of every sentence."""
    for words in needs:
        for word in words:
            if word in text:
                break
        else:
            return False
    return True


def _needs_of(rule: EventRule, lang: str, classes: dict[str, tuple[str, ...]]) -> list[Needs]:
    """Return for each pattern of a rule what a sentence must hold, the choices that few sentences hold first."""
    return [_few(all_needed(expanded(pattern, lang, classes, rule.rule))) for pattern in rule.pattern]


def _few(choices: list[frozenset[str]]) -> Needs:
    short = (tuple(sorted(words)) for words in choices if len(words) <= _MOST_NEEDS)
    return tuple(sorted(short, key=lambda words: (words[0] >= "\ue000", len(words), words))[:_MOST_CHOICES])


def _all_needs(pack: Pack, lang: str) -> list[list[Needs]]:
    """Return the needs of the patterns of all rules of a language, from the pack's cache where they stand there."""
    rules, classes = pack.rules.get(lang, ()), pack.classes.get(lang, {})
    kept = stored(
        pack, f"needs-{lang}-{_NEEDS}", lambda: msgspec.msgpack.encode([_needs_of(rule, lang, classes) for rule in rules])
    )
    return msgspec.msgpack.decode(kept, type=list[list[Needs]])


class RuleSet:
    """The rules of one language of a pack, ready to run."""

    def __init__(self, pack: Pack, lang: str) -> None:
        self.lang = lang
        classes = pack.classes.get(lang, {})
        self.rules = [
            CompiledRule(rule, lang, classes, needs)
            for rule, needs in zip(pack.rules.get(lang, ()), _all_needs(pack, lang), strict=True)
        ]
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

    __slots__ = ("dated", "groups", "head", "masked", "rule", "span")

    def __init__(self, rule: EventRule, masked: Masked, match: re.Match[str]) -> None:
        self.rule = rule
        self.masked = masked
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
    doc: Document, pack: Pack, accepts: Callable[[Candidate], bool] | None = None, *, independent: bool = False
) -> list[Candidate]:
    """Return the rules that fire in `doc`, in text order; see `resolve_overlaps` for what stays.

    `accepts`, where a grammar has it, judges each fired rule before overlaps are resolved, so that one that is no act here
    does not displace one that is. Where each judgement is `independent` of those before it, the displaced are not judged.
    """
    rules = rule_set(pack, doc.main)
    kept: list[Candidate] = []
    for sentence, indexes in sorted(rules.rules_by_sentence(doc).items()):
        masked = Masked(doc, sentence)
        fired = [
            Candidate(rules.rules[i].rule, masked, match) for i in sorted(indexes) for match in rules.rules[i].matches(masked)
        ]
        if accepts is not None and not independent:
            fired = [candidate for candidate in fired if accepts(candidate)]
        kept.extend(resolve_overlaps(fired, accepts if independent else None))
    return kept


def resolve_overlaps(fired: list[Candidate], accepts: Callable[[Candidate], bool] | None = None) -> list[Candidate]:
    """Of candidates with overlapping heads keep the one of highest priority, then longest, then first by place and rule.

    What `accepts` refuses displaces none; it is not asked of one that is displaced already.
    """
    ordered = sorted(fired, key=lambda c: (-c.rule.priority, c.span[0] - c.span[1], c.span[0], c.rule.rule))
    kept: list[Candidate] = []
    for candidate in ordered:
        if not any(candidate.overlaps(other) for other in kept) and (accepts is None or accepts(candidate)):
            kept.append(candidate)
    return sorted(kept, key=lambda c: (c.head, c.rule.rule))
