"""Acts over a measure told before that only a pronoun names: lifted it, they were lifted, removed its own."""

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.group import VerbGroup
from tongjian.coding.events.en.phrases import mention, place
from tongjian.coding.events.en.reading import DIVERTING, Reading, chain_classes
from tongjian.coding.events.en.standing import standing_for
from tongjian.coding.events.en.tokens import Measure, Words

_BACK = 5  # sentences over which an active verb takes up a measure
_NEAR = 2  # over which a passive does, whose subject alone tells that there was one
_POINTERS = frozenset({"it", "they", "them", "these", "those", "both", "all", "most", "some", "which", "that"})
_AND_SUCH = frozenset({"of", "all", "both", "most"})
_OWN = frozenset({"own", "theirs"})
_AFTER_KNOWN = frozenset({"for", "by", "in", "after"})  # behind "the rate" these say nothing of which rate it is


def taken_up(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return who acts on a measure told before that the verb's object, or a passive's subject, only points at.

    `argument`: the types that the measure may be of ("" for any). The target is whom the measure was aimed at; of "its own"
    whoever took the measure that the subject's own answered.
    """
    if words.tag_at(reading.first) != t.VERB:
        return []
    group = verb_group(words, reading.first)
    if group.negated or group.condition or chain_classes(words, group) & DIVERTING:
        return []
    types = frozenset(argument.split("|")) if argument else frozenset()
    found = _passive(words, group, types) if group.passive else _active(words, reading, group, types)
    if found is None:
        return []
    reading.group = group
    source, target = found
    reading.target = place(words, reading.last, target)
    return source


def _active(words: Words, reading: Reading, group: VerbGroup, types: frozenset[str]) -> tuple[list[int], list[Mention]] | None:
    own = _points(words, reading.last + 1)
    if own is None:
        return None
    source = group.subject or standing_for(words, group)
    actors = {mention(words, i).country for i in source} - {None}
    if not actors:
        return None
    for measure in reversed(_before(words, group.verb, types, _BACK)):
        hit = [m for m in measure.target if m.country not in actors]
        if own and actors & {m.country for m in measure.target}:
            return source, [m for m in measure.source if m.country not in actors][:1]
        taken = {m.country for m in measure.source}
        if not own and actors & taken:
            return source, hit
        if not own and actors <= {m.country for m in measure.target} and _is_it(words, group.first - 1):
            return place(words, group.first - 1, measure.source), measure.target  # it was taken for the one that is hit
    return None


def _is_it(words: Words, i: int) -> bool:
    """Tell a subject that is a pronoun, which may have been taken for the wrong state: nobody lifts what hits itself."""
    named = words.masked.mentions.get(words.start[i]) if i >= 0 else None
    return (named.surface.lower() if named is not None else words.text_at(i)) in ("it", "he", "she", "they")


def _passive(words: Words, group: VerbGroup, types: frozenset[str]) -> tuple[list[int], list[Mention]] | None:
    subject = group.first - 1
    if _word(words, subject) not in _POINTERS or words.text_at(group.verb + 1) == "by":
        return None
    measures = _before(words, group.verb, types, _NEAR)
    if not measures:
        return None
    return place(words, subject, measures[-1].source), measures[-1].target


def _points(words: Words, at: int) -> bool | None:
    """Tell whether the object at word `at` is "its own" (True) or a pronoun that can stand for a measure (False), else None."""
    while words.text_at(at) in _AND_SUCH or words.tag_at(at) in (t.ADVERB, t.QUOTE):
        at += 1
    word = _word(words, at)
    after = words.tag_at(at + 1)
    if word == "the" and words.text_at(at + 1) in ("rate", *words.lex.classes.get("measure-n", ())):
        return None if words.tag_at(at + 2) in (t.NOUN, t.PREP) and words.text_at(at + 2) not in _AFTER_KNOWN else False
    if word in ("its", "their", "his", "her") and words.text_at(at + 1) == "own":
        return True if words.tag_at(at + 2) not in (t.NOUN, t.ACTOR) else None
    if word in _OWN:
        return True
    return False if word in _POINTERS and after not in (t.NOUN, t.ACTOR, t.VERB, t.BE, t.DASH) else None


def _word(words: Words, at: int) -> str:
    """Return word `at` as it is written, also where an actor stands behind it (its, it)."""
    if words.tag_at(at) != t.ACTOR:
        return words.text_at(at)
    return mention(words, at).surface.lower()


def _before(words: Words, verb: int, types: frozenset[str], back: int) -> list[Measure]:
    """Return the measures of a kind told before the verb, in text order, none further back than `back` sentences."""
    here = words.masked.index
    near = [m for m in words.told if 0 <= here - m.sentence <= back and m.source and (not types or m.type in types)]
    before = [m for m in near if m.sentence < here or m.at < words.start[verb]]
    return sorted(before, key=lambda m: (m.sentence, m.at))
