"""Whether talks, a visit or a call that are only named were held: not called off, refused, agreed on, asked or wished for."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.governors import governor
from tongjian.coding.events.en.phrases import phrase_before
from tongjian.coding.events.en.reading import Reading, chain_classes
from tongjian.coding.events.en.tokens import Words

# governors beside which talks, a visit or a call that are only named did not take place, or are told as another act
NOT_HELD = frozenset({"halt-v", "refuse-v", "deny-v", "threat-v", "agree-v", "demand-v", "plea-n", "effect-n"})


def held(words: Words, reading: Reading) -> bool:
    """Tell whether talks, a visit or a call that are named are not called off, refused or only agreed on or asked for."""
    found = governor(words, reading.first, reading.last)
    if is_asked_for(words, reading.first):
        return False
    if found is None or found.how == "under":
        return not is_wished(words, reading.first)
    classes = set(found.classes)
    if found.how == "noun" and is_wished(words, found.word):
        return False
    if words.text[found.word] in ("see", "have", "get") and is_wished(words, found.word):
        return False
    if found.how in ("object", "passive") and words.lex.has("proposes-v", words.text[found.word]):
        return False
    if words.tag[found.word] == t.VERB:
        group = verb_group(words, found.word)
        classes |= chain_classes(words, group)
        if _MIGHT.intersection(group.modals):
            classes.discard("halt-v")  # might derail the meeting, which is planned still
    return not classes & NOT_HELD


_MIGHT = frozenset({"might", "may", "could"})


_FORWARD = frozenset({"for", "to"})


def is_asked_for(words: Words, at: int) -> bool:
    """Tell what somebody calls for, is ready for or open to: called for a meeting with X, a plea for talks between X and Y."""
    before = phrase_before(words, at).first - 1
    if words.text_at(before) not in _FORWARD:
        return False
    before -= 1
    while words.tag_at(before) == t.ADVERB:
        before -= 1
    return words.lex.has("asks-for-w", words.text_at(before))


def is_wished(words: Words, at: int) -> bool:
    """Tell what is only wished for: want to see the restoration of calmer talks between X and Y."""
    for i in range(at - 1, max(-1, at - 10), -1):
        if words.tag[i] in (t.STOP, t.COMMA, t.SUB, t.REL, t.ACTOR):
            break
        if words.tag[i] == t.VERB and words.lex.has("want-v", words.text[i]):
            return True
    return False
