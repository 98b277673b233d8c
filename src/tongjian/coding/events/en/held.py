"""Whether talks, a visit or a call that are only named were held: not called off, refused, agreed on or wished for."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.governors import governor
from tongjian.coding.events.en.reading import Reading, chain_classes
from tongjian.coding.events.en.tokens import Words

# governors beside which talks, a visit or a call that are only named did not take place, or are told as another act
NOT_HELD = frozenset({"halt-v", "refuse-v", "deny-v", "threat-v", "agree-v", "demand-v", "plea-n", "effect-n"})


def held(words: Words, reading: Reading) -> bool:
    """Tell whether talks, a visit or a call that are named are not called off, refused or only agreed on."""
    found = governor(words, reading.first, reading.last)
    if found is None or found.how == "under":
        return not is_wished(words, reading.first)
    classes = set(found.classes)
    if found.how == "noun" and is_wished(words, found.word):
        return False
    if words.text[found.word] in ("see", "have", "get") and is_wished(words, found.word):
        return False
    if words.tag[found.word] == t.VERB:
        classes |= chain_classes(words, verb_group(words, found.word))
    return not classes & NOT_HELD


def is_wished(words: Words, at: int) -> bool:
    """Tell what is only wished for: want to see the restoration of calmer talks between X and Y."""
    for i in range(at - 1, max(-1, at - 10), -1):
        if words.tag[i] in (t.STOP, t.COMMA, t.SUB, t.REL, t.ACTOR):
            break
        if words.tag[i] == t.VERB and words.lex.has("want-v", words.text[i]):
            return True
    return False
