"""Whether rules name strategies and word classes that there are: a misspelt one fails on the first text, or just never fires."""

import re
from collections.abc import Collection, Iterable, Iterator

from tongjian.coding.events.en.sources import SOURCES as EN_SOURCES
from tongjian.coding.events.en.targets import TARGETS as EN_TARGETS
from tongjian.coding.events.zh.roles import PASSAGE_SOURCES, PASSAGE_TARGETS, SOURCES, TARGETS
from tongjian.errors import PackError
from tongjian.pack import EventRule, Pack

_SOURCES = {"en": frozenset(EN_SOURCES), "zh": frozenset(SOURCES) | PASSAGE_SOURCES}
_TARGETS = {"en": frozenset(EN_TARGETS), "zh": frozenset(TARGETS) | PASSAGE_TARGETS}
# an English target may name instead what opens the phrase behind the head, several with "|"
_OPENING = frozenset({
    "about", "against", "alongside", "among", "around", "at", "behind", "between", "by", "concerning", "covering", "for", "from",
    "in", "including", "into", "regarding",
    "of", "on", "over", "round", "such", "targeting", "that", "through", "to", "towards", "under", "upon", "with",
})  # fmt: skip
_CLASS = re.compile(r"!?([a-z][\w-]*-[vn])")  # of what stands behind a strategy's colon: the words that must govern, or must not


def check(pack: Pack) -> None:
    """Look through the strategies of every rule; raises PackError naming the rule and what it names that there is not."""
    for lang, rules in pack.rules.items():
        for rule in rules:
            _check_side(rule, "source", rule.source, _SOURCES[lang], frozenset())
            _check_side(rule, "target", rule.target, _TARGETS[lang], _OPENING if lang == "en" else frozenset())
            for strategy, named in _classes(rule):
                if named not in pack.classes.get(lang, {}):
                    raise PackError(f"rule {rule.rule}: {strategy!r} names the word class {named}, which {lang} has not")


def _check_side(rule: EventRule, side: str, strategies: Iterable[str], known: Collection[str], opening: Collection[str]) -> None:
    for strategy in strategies:
        name = strategy.partition(":")[0]
        if name not in known and not all(word in opening for word in name.split("|")):
            raise PackError(f"rule {rule.rule}: no {side} strategy {name!r}; there are {', '.join(sorted(known))}")


def _classes(rule: EventRule) -> Iterator[tuple[str, str]]:
    """Return the word classes that strategies name behind their colon, each with its strategy."""
    for strategy in (*rule.source, *rule.target):
        for part in re.split(r"[|/]", strategy.partition(":")[2]):
            if named := _CLASS.fullmatch(part):
                yield strategy, named.group(1)
