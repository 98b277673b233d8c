"""What stands before an infinitive or gerund, and whether its doer does it, will or must: is set to, had to, was told to."""

from typing import Final

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.forms import SKIP_BEFORE_VERB
from tongjian.coding.events.en.nearby import is_bidden, verb_before
from tongjian.coding.events.en.phrases import phrase_before
from tongjian.coding.events.en.tokens import Words

_FAR: Final = 30  # words back to the infinitive that a further one is joined to
_PARTICLES: Final = ("on", "up", "out")  # went on to, is gearing up to, set out to
_NO_CHOICE: Final = [[some, what, "but"] for some in ("no", "little") for what in ("choice", "option", "alternative")]
_HAVE: Final = frozenset({"have", "has", "had"})
_UNSURE: Final = frozenset({"unlikely", "reluctant", "hesitant"})
_TOO: Final = 3  # words before an infinitive in which "too" stands with its adjective
_NEAR: Final = 8  # words back to the verb of who relies on something
_DEGREE: Final = ("very", "so", "too", "quite", "more")
_RANKS: Final = frozenset({"first", "last", "quick"})


def before_infinitive(words: Words, to: int) -> tuple[int, bool]:
    """Return the word that governs the infinitive at `to`, and whether a negation stands between the two."""
    at, negated = to - 1, "too" in words.text[max(0, to - _TOO) : max(0, to - 1)]  # is too weak to
    while words.tag_at(at) in SKIP_BEFORE_VERB:
        negated = negated or words.tag[at] == t.NOT or words.text[at] == "yet"  # has yet to
        at -= 1
    if words.text_at(at) in ("whether", "how", "when") or (words.text_at(at) in _PARTICLES and words.tag_at(at - 1) == t.VERB):
        at -= 1
    at = _over_degree(words, at)
    if words.text[max(0, at - 2) : at + 1] in _NO_CHOICE and words.text_at(at - 3) in _HAVE:
        return at - 3, negated  # had no choice but to
    if words.tag_at(at) == t.TIME:  # a decision this week to, vowed on Monday to
        at -= 2 if words.tag_at(at - 1) == t.PREP else 1
    return at, negated


def modal_of(words: Words, at: int, to: int = 0) -> list[str]:
    """Return the modal that a verb, be or have at `at` stands for before the infinitive at `to`; none where the act was done."""
    word, tag = words.text[at], words.tag[at]
    if word in _HAVE:
        return [] if word == "had" else ["must"]
    if tag == t.VERB:
        if words.lex.has("minded-w", word) and words.tag_at(at - 1) in (t.BE, t.ADVERB, t.NOT):
            return ["may"]
        likely = words.text_at(to - 1) in ("likely", "unlikely")  # looks likely to
        told = ["may"] if likely or is_bidden(words, at) else []  # was told to shun: it need not have done so
        return [*told, "will"] if words.lex.has("plan-a", word) else told  # is set to, is going to
    if not _UNSURE.isdisjoint(words.text[at + 1 : to]):
        return ["may"]
    return ["will"] if _RANKS.isdisjoint(words.text[at + 1 : to]) else []  # was first to tax: it did


def done_as(words: Words, at: int, be: str) -> bool:
    """Tell whether who was what word `at` says did the infinitive behind it: was able to meet; `be` is the form of "be"."""
    return words.text[at] == "able" and be in ("was", "were")


def is_only_minded(words: Words, at: int) -> bool:
    """Tell an adjective that leaves open whether the infinitive behind it is done: is willing to, is eager to; not proud to."""
    word = words.text[at]
    if words.tag[at] == t.DET or (words.tag_at(at - 1) not in (t.BE, t.ADVERB, t.VERB) and words.text_at(at - 1) not in _DEGREE):
        return False  # is the latest country to
    return not (words.lex.has("done-so-w", word) or words.lex.nouns.get(word) or words.lex.verbs.get(word))


def is_only_able(words: Words, at: int) -> bool:
    """Tell a noun that says what somebody may do, has he it: the power, the right, the means to."""
    return words.lex.has("may-do-n", words.text[at])


def is_trusted(words: Words, first: int) -> bool:
    """Tell whether the phrase at word `first` is what somebody relies on to have the infinitive done: relies on its envoy to."""
    for i in range(first - 1, max(0, first - _NEAR), -1):
        if words.tag[i] in (t.VERB, t.STOP):
            return False
        if words.text[i] == "on" and words.tag_at(i - 1) == t.VERB:
            return words.lex.has("trusts-w", words.text[i - 1])
    return False


def sent_to(words: Words, verb: int) -> list[str]:
    """Return the modal of what somebody is sent to do, which lies ahead: sent its envoy to sign; [] for another `verb`."""
    return ["will"] if words.lex.has("send-v", words.text[verb]) else []


def infinitive_before(words: Words, at: int) -> int | None:
    """Return the verb of the nearest infinitive to the left, which a further "and to VERB" is joined to."""
    for i in range(at - 1, max(0, at - _FAR), -1):
        if words.tag[i] == t.STOP:
            return None
        if words.tag[i] == t.VERB and words.tag[i - 1] == t.TO:
            return i
    return None


def keeping_verb(words: Words, noun: int) -> int | None:
    """Return the verb by which the threat, promise or plan at word `noun` was carried out (made good on its threat), or None."""
    if not words.lex.nouns.get(words.text[noun], set()) & {"threat-n", "pledge-n", "plan-n"}:
        return None
    verb = verb_before(words, noun - 1)
    if verb is None or words.text[verb + 1] == "to":
        return None  # who sticks or keeps to his threat has not carried it out
    length, phrasal = words.lex.phrasal_at(words.text, verb)
    return verb if "fulfil-v" in (phrasal if length > 1 else words.lex.verbs.get(words.text[verb], set())) else None


def _over_degree(words: Words, at: int) -> int:
    """Step back over the words of degree that end at word `at`: went so far as to tax, went as far as to tax."""
    return at - 3 if words.text[max(0, at - 1) : at + 1] == ["far", "as"] and words.text_at(at - 2) in ("so", "as") else at


def be_before(words: Words, at: int) -> int | None:
    """Return the "be" that a phrase ending at word `at` is said of (is on the verge), None where the phrase is another's."""
    begin = phrase_before(words, at).first
    return begin - 2 if words.tag_at(begin - 1) == t.PREP and words.tag_at(begin - 2) == t.BE else None


def is_subject_clause(words: Words, at: int) -> bool:
    """Tell a gerund that is itself the subject (argued that allowing X to sell would help): it names no act that was done."""
    return words.tag_at(at) == t.SUB and words.text[at] in ("that", "whether", "because", "how")
