"""The sides that a rule's pattern names itself, where words stand between that no clause grammar can tell."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.context import other_of_two
from tongjian.coding.events.en.phrases import actors_of, list_after, place
from tongjian.coding.events.en.reading import Reading, Wanted
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.en.who import fit
from tongjian.coding.events.kinds import BODIES


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


def opposite(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return whose act hits the captured target where the clause names nobody else: X's coal was stopped at the border.

    It is whoever took the measure told before, if that is another state's, else the other state of an article about two.
    """
    hit = {words.masked.mentions[words.start[i]].country for i in reading.captured.get("target", [])}
    if len(hit) != 1 or None in hit:
        return []
    if words.tag_at(reading.first) == t.VERB:
        reading.group = verb_group(words, reading.first)
        if not Wanted("").met(words, reading.group):
            return []
    taker = next((m for m in reversed(words.recent) if m.kind in BODIES and m.country not in hit), None)
    found = taker or other_of_two(words.masked.doc, hit.pop())
    return place(words, reading.first, [found] if found is not None else [])
