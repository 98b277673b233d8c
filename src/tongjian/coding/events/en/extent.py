"""How far a clause reaches behind its verb or noun."""

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.namings import naming_end
from tongjian.coding.events.en.phrases import list_before
from tongjian.coding.events.en.reading import Reading
from tongjian.coding.events.en.tokens import Words


def clause_end(words: Words, at: int) -> int:
    """Return where the clause ends that holds word `at`: before a subordinator, a new finite clause or a hard stop."""
    stop = min(len(words), at + 60)
    named = 0
    for i in range(at, stop):
        tag = words.tag[i]
        named = max(named, naming_end(words, i))
        if i < named:
            continue  # condemned what it called bullying by X
        if tag in (t.STOP, t.SUB) or words.text[i] in _ENDS:
            if words.text[i + 1 : i + 2] == ["-"] or (i == at and _points(words, i)):  # the so-called process
                continue
            return i
        if tag == t.REL and words.text[i] != "that":
            return i
        if tag in (t.MODAL, t.HAVE, t.BE):
            return _subject_start(words, i, at)
        if tag == t.VERB and not words.is_gerund(i) and not words.is_participle(i) and words.tag_at(i - 1) != t.TO:
            return _subject_start(words, i, at)
        if tag == t.VERB and words.is_participle(i) and words.tag[i - 1] == t.ACTOR and _opens(words, i - 1, at):
            return list_before(words, i - 1)[0].first
        if tag == t.VERB and words.is_gerund(i) and words.tag_at(i - 1) in (t.COMMA, t.PREP) and words.text[i] not in AIMING:
            return i - 1
    return stop


def _points(words: Words, at: int) -> bool:
    """Tell whether the "that" at word `at` points at a noun and opens no clause: reversed that decision in July."""
    return words.text[at] == "that" and words.tag_at(at + 1) == t.NOUN and words.tag_at(at + 2) in (t.PREP, t.COMMA, t.STOP)


def _opens(words: Words, last: int, at: int) -> bool:
    """Tell whether the phrase that ends at `last` opens a clause: during his term, X imposed."""
    first = list_before(words, last)[0].first
    return first > at and words.tag_at(first - 1) == t.COMMA


_ENDS = frozenset({"after", "before", "amid", "following", "despite", "because", "until", "since", "as", "while", "when"})
AIMING = frozenset({"targeting", "affecting", "covering", "hitting", "including"})  # words behind which the target stands


def _subject_start(words: Words, verb: int, at: int) -> int:
    """Return where the subject of a following finite verb begins, so that it is not taken for an object."""
    i = verb - 1
    while i > at and words.tag[i] in (t.ADVERB, t.NOT, t.HAVE, t.MODAL, t.BE):
        i -= 1
    if words.tag_at(i) not in (t.ACTOR, t.NOUN, t.DET):
        return verb
    first = list_before(words, i)[0].first
    return max(at, first) if words.tag_at(first - 1) not in (t.PREP, t.TO) else verb


_WORLD = frozenset(
    {"imported", "global", "universal", "worldwide", "across-the-board", "blanket", "baseline", "destinations", "world"}
)


def worldwide(words: Words, reading: Reading) -> bool:
    """Tell whether the measure is aimed at all the world."""
    return any(words.text[i] in _WORLD for i in range(max(0, reading.first - 8), min(len(words), reading.last + 14)))


def clause_start(words: Words, low: int) -> int:
    """Step back over what opens the clause: a time or preposition phrase before the subject."""
    i = low
    while i > 0 and low - i < 12 and words.tag[i - 1] in (t.TIME, t.PREP, t.NOUN, t.DET, t.ADVERB, t.COMMA, t.ACTOR):
        i -= 1
        if words.tag[i] == t.COMMA and words.tag_at(i - 1) != t.TIME:
            return i + 1
    return i


# words that begin another matter between an act and a state that its sentence names
_ELSEWHERE = frozenset(
    {
        *("after", "before", "amid", "following", "despite", "because", "until", "since"),
        *("as", "while", "when", "but", "though", "although", "unlike"),
    }
)


def tied_to(words: Words, reading: Reading, near: list[Mention]) -> list[Mention]:
    """Return of `near`, others that the act's sentence names, those to whom nothing between parts it from the act.

    Aid to X was suspended; an inquiry into whether X's sugar is dumped; maize from neighbouring X.
    Not: Y taxed sugar, and X did not.
    """
    return [m for m in near if any(_ties(words, reading, i) for i in range(len(words)) if _mention_at(words, i) is m)]


def _mention_at(words: Words, i: int) -> Mention | None:
    return words.masked.mentions.get(words.start[i]) if words.tag[i] == t.ACTOR else None


def _ties(words: Words, reading: Reading, at: int) -> bool:
    low, high = (at + 1, reading.first) if at < reading.first else (reading.last + 1, at)
    for i in range(low, high):
        parts = words.tag[i] == t.STOP or words.text[i] in _ELSEWHERE
        joins = words.tag[i] in (t.AND, t.COMMA) and words.tag_at(i + 1) in (t.VERB, t.ACTOR, t.MODAL, t.HAVE)
        if parts or (joins and not _lists(words, i)):
            return False
    return True


def _lists(words: Words, join: int) -> bool:
    """Tell a comma or "and" between two actors of a list (X, Y and Z) from one before a clause of its own."""
    return words.tag_at(join - 1) == t.ACTOR and words.tag_at(join + 1) == t.ACTOR and words.tag_at(join + 2) not in (
        t.VERB, t.MODAL, t.HAVE, t.BE,
    )  # fmt: skip
