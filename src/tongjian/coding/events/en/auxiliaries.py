"""What stands in a verb group before its verb: auxiliaries, negation, adverbs and what is tucked in between."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.group import VerbGroup
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.en.tucked import auxiliary_before

_WHENS = frozenset({t.TIME, t.ADVERB})
_AUXILIARIES = frozenset({t.BE, t.HAVE, t.MODAL})
_TUCKED_IN = frozenset({t.NOUN, t.PREP, t.DET, t.TIME, t.ADVERB, t.POSSESSIVE, t.SUB, t.DASH})


def over_auxiliaries(words: Words, group: VerbGroup, verb: int) -> int:
    """Note on `group` the auxiliaries before the verb at word `verb`; return the word before them, -1 at the beginning."""
    at = verb - 1
    while at >= 0:
        tag = words.tag[at]
        if tag == t.BE:
            if at < verb and words.is_participle(verb) and not group.perfect and not words.is_gerund(verb) and verb == group.verb:
                group.passive = True
        elif tag == t.HAVE:
            group.perfect = words.text[at]
        elif tag == t.MODAL:
            group.modals.append(words.text[at])
        elif tag == t.NOT:
            group.negated = True
        elif tag == t.TIME and words.tag_at(at - 1) == t.PREP:
            at -= 1
        elif tag not in (t.ADVERB, t.TIME, t.QUOTE):
            parted = auxiliary_before(words.text, words.tag, at, _AUXILIARIES, _TUCKED_IN, _WHENS)
            if parted is None:
                break
            at = parted + 1
        at -= 1
    group.first = at + 1
    return at


def after_be(words: Words, group: VerbGroup) -> bool:
    """Tell whether a form of "be" stands in the group."""
    return any(words.tag[i] == t.BE for i in range(group.first, group.main))
