"""Whose deed "the move" is where the sentence before tells one that no rule knows: X closed a pass. Y deplored the move."""

from collections.abc import Iterable

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.context import Told
from tongjian.coding.events.en.phrases import mention
from tongjian.coding.events.en.reading import is_body, is_person
from tongjian.coding.events.en.tokens import Words, words_of
from tongjian.coding.events.mask import Masked

# words for a deed that say nothing of it but that it is one
GENERIC = frozenset(
    {"move", "moves", "decision", "decisions", "step", "steps", "action", "actions", "act", "gesture", "announcement"}
)
_TALKING = frozenset({"say-v", "deny-v", "demand-v", "accuse-v", "consider-v", "oppose-v"})  # done by words, and no move


def doer_before(words: Words, told: Iterable[Told], source: list[Mention]) -> list[Mention]:
    """Return who acts in the sentence before, where that tells of no act that is coded and does so with a verb of doing."""
    masked = words.masked
    index = masked.index - 1
    if index < 0 or any(act.sentence >= index for act in told):
        return []
    if masked.doc.sentences[index][0] < masked.doc.body_start <= masked.start:
        return []
    before = words_of(Masked(masked.doc, index), words.lex)
    verb = next((i for i in range(len(before)) if before.tag[i] in (t.VERB, t.BE, t.MODAL, t.HAVE)), None)
    if verb is None or before.tag[verb] == t.BE:
        return []
    group = verb_group(before, verb)
    if group.passive or group.negated or before.lex.verbs.get(before.text[group.verb], set()) & _TALKING:
        return []
    found = [mention(before, i) for i in group.subject if is_body(before, i) or is_person(before, i)]
    own = {m.country for m in source}
    return found if found and all(m.country and m.country not in own for m in found) else []
