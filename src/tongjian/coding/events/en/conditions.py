"""What stands before the subject of a clause and says how it is meant: if, denied that, warned that."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.group import VerbGroup
from tongjian.coding.events.en.nearby import denies, warned
from tongjian.coding.events.en.tokens import Words

_OF_CONTENT = frozenset({"demand-v", "plea-n", "propose-v", "deny-v", "refuse-v"})


def _is_feared(words: Words, group: VerbGroup, at: int) -> bool:
    """Tell what is only feared or hoped for: the risk that X bans, fears X will; not what has been done (fears it had)."""
    if group.perfect or not words.lex.has("feared-w", words.text_at(at)):
        return False
    return words.text_at(at + 1) == "that" or words.tag_at(at) == t.VERB or bool(group.modals)


def is_inverted(words: Words, at: int) -> bool:
    """Tell a condition by word order: should X ban, were X to ban, had X banned, at a clause's beginning."""
    opens = words.tag_at(at - 1) in ("", t.STOP, t.COMMA, t.SUB, t.AND, t.QUOTE)
    return opens and words.text_at(at) in ("should", "were", "had") and words.tag_at(at + 1) in (t.ACTOR, t.DET)


def _supposes(words: Words, at: int) -> bool:
    """Tell words before the subject that suppose an act: once X lifts, as soon as, in the event that, on condition that."""
    word, before = words.text_at(at), words.text_at(at - 1)
    if word == "that":
        return before in ("event", "condition", "proviso", "provided", "providing", "assuming", "supposing")
    if word == "as":
        return before in ("soon", "long")
    return word in ("once", "provided", "assuming", "supposing", "lest") or (word == "case" and before == "in")


def note_condition(words: Words, group: VerbGroup, at: int) -> None:
    """Note the subordinator before the subject."""
    while words.tag_at(at) in (t.ADVERB, t.COMMA):
        at -= 1
    if words.tag_at(at) == t.SUB:
        group.condition = words.text[at]
        if words.text[at] == "until" and group.perfect != "had" and not (words.is_participle(group.main) and not group.perfect):
            group.condition = "if"  # until X lifts its ban, which it has not done
    if words.text_at(at) == "before" and words.text[group.main].endswith("s") and not group.modals:
        group.modals.append("will")  # before X bans: it has not yet
    if is_inverted(words, at) or (_supposes(words, at) and not (words.is_participle(group.main) and not group.perfect)):
        group.condition = "if"
    before = at - 1
    if _is_feared(words, group, before if words.text_at(at) == "that" else at):
        group.condition = "whether"
    if words.text_at(at) != "that" and group.modals and (warning := warned(words, at)) is not None:
        group.chain.append(warning)  # warned at the time it could seize
    if words.text_at(at) == "that" and words.tag_at(before) in (t.VERB, t.NOUN):
        store = words.lex.verbs if words.tag[before] == t.VERB else words.lex.nouns
        if store.get(words.text[before], set()) & _OF_CONTENT:  # denied that, a demand that: the clause is not told as done
            group.chain.append(before)
            group.content = True
        elif (verb := denies(words, before)) is not None:
            group.chain.append(verb)  # dismissed claims that it had signed
            group.content = group.negated = True


_WARDS_OFF = ("avoid", "avert", "risk", "forestall", "pre-empt", "preempt")


def note_warded_off(words: Words, group: VerbGroup, at: int) -> None:
    """Note that what a gerund with its own subject tells is only warded off: X wants to avoid Y imposing a tariff."""
    if words.tag_at(at) == t.VERB and words.text[at].startswith(_WARDS_OFF):
        group.condition = "whether"
