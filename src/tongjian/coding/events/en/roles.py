"""Source and target of a fired English rule, by the strategies that the rule names."""

from collections.abc import Iterable, Mapping

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.announcing import teller
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.phrases import mention
from tongjian.coding.events.en.reading import Reading, Wanted
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
    *,
    made_known: bool = False,
) -> Reading | None:
    """Return the reading under the first source strategy that finds an actor, or None; `captured`: by the pattern's groups.

    With `made_known` whoever makes it known does what a passive tells of nobody, where no strategy finds an actor.
    """
    found = {
        name: [words.at(at) for at, m in words.masked.mentions.items() if m in held] for name, held in (captured or {}).items()
    }
    for strategy in sources:
        name, _, argument = strategy.partition(":")
        reading = Reading(first=first, last=last, strategy=name, captured=found)
        reading.source = _unique(SOURCES[name](words, reading, argument))
        if reading.source:
            return _aimed(words, reading, targets)
    subject = next((name for name in sources if name.partition(":")[0] == "subject"), None)
    if subject is None or not made_known:
        return None
    return _passive(words, Reading(first=first, last=last, strategy="teller", captured=found), subject, targets)


def _passive(words: Words, reading: Reading, strategy: str, targets: Iterable[str]) -> Reading | None:
    """Read a head that is a verb in the passive without an agent: two officials have been sanctioned, X's ministry said."""
    verb = reading.first
    while words.tag_at(verb) == t.ADVERB and verb < reading.last:
        verb += 1
    voice, _, control = strategy.partition(":")[2].partition("/")
    if words.tag_at(verb) != t.VERB or voice == "active":
        return None
    reading.group = group = verb_group(words, verb)
    if not group.passive or group.negated or not Wanted(control).met(words, group):
        return None
    reading.source = _unique(teller(words, verb))
    return _aimed(words, reading, targets) if reading.source else None


def _aimed(words: Words, reading: Reading, targets: Iterable[str]) -> Reading:
    """Set whom an act is done to: what the source's strategy told of it, else the first target strategy that finds anybody."""
    reading.target = [i for i in _unique(reading.target) if i not in reading.source] or _first(words, reading, targets)
    return reading


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
