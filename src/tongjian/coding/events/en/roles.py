"""Source and target of a fired English rule, by the strategies that the rule names."""

from collections.abc import Iterable

from tongjian.coding.events.en.reading import Reading
from tongjian.coding.events.en.sources import SOURCES
from tongjian.coding.events.en.targets import target
from tongjian.coding.events.en.tokens import Words


def read(words: Words, first: int, last: int, sources: Iterable[str], targets: Iterable[str]) -> Reading | None:
    """Return the reading under the first source strategy that finds an actor, or None."""
    for strategy in sources:
        name, _, argument = strategy.partition(":")
        reading = Reading(first=first, last=last, strategy=name)
        reading.source = _unique(SOURCES[name](words, reading, argument))
        if reading.source:
            reading.target = [i for i in _unique(reading.target) if i not in reading.source] or _first(words, reading, targets)
            return reading
    return None


def _first(words: Words, reading: Reading, strategies: Iterable[str]) -> list[int]:
    for strategy in strategies:
        found = [i for i in _unique(target(words, reading, strategy)) if i not in reading.source]
        if found:
            return found
    return []


def _unique(found: list[int]) -> list[int]:
    return sorted(set(found))
