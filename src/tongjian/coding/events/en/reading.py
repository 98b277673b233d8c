"""How a fired rule is read: its head, the verb group that acts, what governs the head, and the word classes of the chain."""

import re
from collections.abc import Callable

import msgspec

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.governors import Governor
from tongjian.coding.events.en.group import VerbGroup
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.kinds import BODIES

# governing words that make another act of a measure: threatening, weighing, demanding, refusing it
DIVERTING = frozenset(
    {
        "threat-v", "threat-n", "consider-v", "demand-v", "refuse-v", "deny-v", "oppose-v", "plea-n", "accuse-v", "stop-v",
        "option-n", "refuse-n", "fail-v", "ban-v", "propose-v",
    }
)  # fmt: skip


class Reading(msgspec.Struct):
    """A rule's head (word indexes) with what governs it, the verb group that acts, and the sides found."""

    first: int
    last: int
    group: VerbGroup | None = None
    governor: Governor | None = None
    strategy: str = ""
    source: list[int] = msgspec.field(default_factory=list)
    target: list[int] = msgspec.field(default_factory=list)
    itself: list[int] = msgspec.field(default_factory=list)  # targets found that the source is taken for
    captured: dict[str, list[int]] = msgspec.field(default_factory=dict)  # actors that the rule's pattern names itself
    of_act: bool = False  # about an act told before, which its own words need not name
    open: bool = False  # done to nobody that has a name (urged nations to), so that nobody is supplied
    alone: bool = False  # an act also where no other party is found near by


Strategy = Callable[[Words, Reading, str], list[int]]


_BOSS = re.compile(r"\b(?:ceo|chief executive|co-founder|founder|boss|billionaire)\b")


def is_body(words: Words, i: int) -> bool:
    """Tell whether word i is a state or one of its bodies, which announces what it does."""
    return words.masked.mentions[words.start[i]].kind in BODIES


def is_person(words: Words, i: int) -> bool:
    """Tell whether word i is a person who can act for a state: who visits is one, a state, a crowd or a firm's head is not."""
    mention = words.masked.mentions[words.start[i]]
    if mention.kind in ("state", "bloc"):
        return _is_title(words, i + 1)
    return mention.kind == "person" and not any(
        _BOSS.search(m.surface.lower()) for m in words.masked.doc.mentions if m.key == mention.key
    )


def _is_title(words: Words, at: int) -> bool:
    """Tell whether words behind a state name somebody who acts for it: the Thai trade minister, Russian spy chief so-and-so."""
    for i in range(at, min(len(words), at + 6)):
        if words.lex.has("acts-for-state-w", words.text[i]):
            return True
        if words.tag[i] not in (t.NOUN, t.POSSESSIVE, t.ADVERB):
            return False
    return False


def not_ruled_out(words: Words, group: VerbGroup) -> bool:
    """Tell what may yet be done: has not ruled out taking, did not exclude taxing."""
    return group.negated and any(
        words.text[i].startswith("exclud") or (words.text[i].startswith("rul") and words.text_at(i + 1) == "out")
        for i in group.chain
    )


def chain_classes(words: Words, group: VerbGroup) -> set[str]:
    """Return the word classes of everything that governs a verb."""
    found: set[str] = set()
    for i in group.chain:
        store = words.lex.verbs if words.tag[i] == t.VERB else words.lex.nouns
        length, phrasal = words.lex.phrasal_at(words.text, i)
        found |= store.get(words.text[i], set())
        if length > 1 and words.tag[i] == t.VERB and not not_ruled_out(words, group):
            found |= phrasal  # ruled out imposing
    return found


def is_charge(words: Words, group: VerbGroup) -> bool:
    """Tell what a verb accuses somebody of, which is the accuser's word alone and not of who tells it: accused X of cheating."""
    return group.object_control and "accuse-v" in chain_classes(words, group)


def _ordered_abroad(words: Words, group: VerbGroup) -> bool:
    """Tell what one state orders another one to do, which is a demand and not done: ordered X to lift its ban."""
    ordering = next((i for i in group.chain if words.lex.has("orders-w", words.text[i])), None)
    if ordering is None:
        return False
    mentions = words.masked.mentions
    giver = {m.country for i in verb_group(words, ordering).subject if (m := mentions.get(words.start[i]))}
    doer = {m.country for i in group.subject if (m := mentions.get(words.start[i])) and m.kind != "company"}
    return bool(giver and doer) and None not in giver | doer and giver.isdisjoint(doer)


class Wanted:
    """What a strategy asks of the governing chain, written "class|class", "future" or "!class": some of it, and none of "!"."""

    __slots__ = ("barred", "named")

    def __init__(self, text: str) -> None:
        parts = [part for part in text.split("|") if part]
        self.named = frozenset(part for part in parts if not part.startswith("!"))
        self.barred = frozenset(part[1:] for part in parts if part.startswith("!"))

    def met(self, words: Words, group: VerbGroup) -> bool:
        """Tell whether the chain of a verb group is as asked, and makes no other act of it."""
        classes = chain_classes(words, group)
        if group.object_control and (
            any(words.lex.has("wishes-w", words.text[i]) for i in group.chain) or _ordered_abroad(words, group)
        ):
            return False
        if group.content and "consider-v" in self.named:
            return False  # proposed that X lift: X considers nothing
        diverted = (classes & DIVERTING) - self.named
        if "pledge-v" in classes & self.named:
            diverted.discard("threat-v")  # vowed to lift
        if classes & self.barred or diverted:
            return False
        if not self.named or classes & self.named:
            return True
        if "pledge-v" in self.named and in_exchange(words, group.verb):
            return True  # in exchange for X lifting its ban: promised, though no word says so
        return "future" in self.named and (
            any(m in ("will", "shall") for m in group.modals) or ("would" in group.modals and reported(words, group))
        )


def in_exchange(words: Words, verb: int) -> bool:
    """Tell whether a gerund is what is to be done in exchange for another act: in return for X resuming purchases."""
    return _exchange(words, verb) is not None


def exchanging(words: Words, verb: int) -> list[int]:
    """Return who does what a gerund names in exchange for another act: for X resuming purchases, keeping its ports open."""
    at = _exchange(words, verb)
    if at is None:
        return []
    named = at + 3 if words.tag_at(at + 2) == t.DET else at + 2
    return [named] if words.tag_at(named) == t.ACTOR else []


def _exchange(words: Words, verb: int) -> int | None:
    """Return where "exchange for" stands before a gerund in the same clause."""
    if not words.is_gerund(verb):
        return None
    before = range(max(0, verb - 14), verb)
    at = next((i for i in reversed(before) if words.text[i] in ("exchange", "return") and words.text_at(i + 1) == "for"), None)
    if at is None:
        return None
    # a finite verb between begins a clause of its own
    finite = any(words.tag[i] == t.VERB and not words.is_gerund(i) and not words.is_participle(i) for i in range(at + 2, verb))
    return None if finite else at


def reported(words: Words, group: VerbGroup) -> bool:
    """Tell the future seen from the past: said it would, announced that it would."""
    return bool(_reporting(words, group) & {"say-v", "pledge-v", "plan-v", "announce-v", "agree-v"})


def announced(words: Words, group: VerbGroup) -> bool:
    """Tell a future act that an explicit verb makes now: announced that it would lift, promised it will."""
    return bool(_reporting(words, group) & {"pledge-v", "announce-v", "agree-v"})


def _reporting(words: Words, group: VerbGroup) -> set[str]:
    """Return the classes of the nearest verb before a verb group, else of that by which its sentence ends: …, officials said."""
    for i in range(group.first - 1, max(-1, group.first - 14), -1):
        if words.tag[i] == t.VERB:
            return words.lex.verbs.get(words.text[i], set())
    return _told_behind(words, group)


def _told_behind(words: Words, group: VerbGroup) -> set[str]:
    """Return the classes of the verb of speech behind the clause of a verb group (X would lift its ban, the minister said)."""
    end = next((i for i in range(group.verb + 1, len(words)) if words.tag[i] == t.STOP), len(words))
    at = end - 1
    while at > group.verb and words.tag[at] in (t.TIME, t.ADVERB, t.PREP, t.QUOTE):
        at -= 1
    if words.tag[at] != t.VERB or words.tag[at - 1] not in (t.ACTOR, t.NOUN) or t.COMMA not in words.tag[group.verb : at]:
        return set()
    return words.lex.verbs.get(words.text[at], set()) & _SPEECH


_SPEECH = frozenset({"say-v", "announce-v"})


def only_if_not(reading: Reading) -> bool:
    """Tell what is only named as not done: if it does not scrap its tax."""
    return reading.group is not None and reading.group.negated and reading.group.condition in ("if", "unless")
