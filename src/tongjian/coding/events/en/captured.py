"""The sides that a rule's pattern names itself, where words stand between that no clause grammar can tell."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.phrases import actors_of, list_after
from tongjian.coding.events.en.reading import Reading, Wanted
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.en.who import fit


def captured_source(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return whom the pattern names as the source, if he is what is asked for (see `fit`) and nothing governs a verb as head."""
    if words.tag_at(reading.first) == t.VERB:
        reading.group = verb_group(words, reading.first)
        if not Wanted("").met(words, reading.group):
            return []
    return fit(words, [i for named in reading.captured.get("source", []) for i in _joined(words, reading, named)], argument)


def _joined(words: Words, reading: Reading, named: int) -> list[int]:
    """Return who is named behind the head together with those joined to him: drew criticism from X, Y and Z."""
    found = actors_of(words, list_after(words, named)) if named > reading.last else []
    return found if named in found else [named]
