"""The sides that a rule's pattern names itself, where words stand between that no clause grammar can tell."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.reading import Reading, Wanted
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.en.who import fit


def captured_source(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return whom the pattern names as the source, if he is what is asked for (see `fit`) and nothing governs a verb as head."""
    if words.tag_at(reading.first) == t.VERB:
        reading.group = verb_group(words, reading.first)
        if not Wanted("").met(words, reading.group):
            return []
    return fit(words, reading.captured.get("source", []), argument)
