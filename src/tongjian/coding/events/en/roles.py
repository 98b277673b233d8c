"""Source and target of a fired English rule, by the strategies that the rule names."""

from collections.abc import Iterable, Mapping

from tongjian.coding.document import Mention
from tongjian.coding.events.en.phrases import mention
from tongjian.coding.events.en.reading import Reading
from tongjian.coding.events.en.sources import SOURCES
from tongjian.coding.events.en.targets import target
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.en.trades import actor


def read(
    words: Words,
    first: int,
    last: int,
    sources: Iterable[str],
    targets: Iterable[str],
    captured: Mapping[str, Iterable[Mention]] | None = None,
) -> Reading | None:
    """Return the reading under the first source strategy that finds an actor, or None; `captured`: by the pattern's groups."""
    found = {
        name: [words.at(at) for at, m in words.masked.mentions.items() if m in held] for name, held in (captured or {}).items()
    }
    for strategy in sources:
        name, _, argument = strategy.partition(":")
        reading = Reading(first=first, last=last, strategy=name, captured=found)
        reading.source = _unique(SOURCES[name](words, reading, argument))
        if reading.source:
            reading.target = [i for i in _unique(reading.target) if i not in reading.source] or _first(words, reading, targets)
            return reading
    return None


def _first(words: Words, reading: Reading, strategies: Iterable[str]) -> list[int]:
    acting = {actor(words, i).key for i in reading.source}  # a pronoun of the source is no target
    for strategy in strategies:
        hit = _unique(target(words, reading, strategy))
        found = [i for i in hit if mention(words, i).key not in acting]
        if found:
            return found
        reading.itself = reading.itself or [i for i in hit if i not in reading.source]
    return []


def _unique(found: list[int]) -> list[int]:
    return sorted(set(found))
