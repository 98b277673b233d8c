"""What stands between a subject and its verb: parentheses, appositions and clauses between commas, opening phrases."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.phrases import INSIDE
from tongjian.coding.events.en.tokens import Words


def introduces(words: Words, prep: int) -> bool:
    """Tell whether a preposition phrase opens the clause (In Beijing officials said): nothing nominal stands before it."""
    return words.tag_at(prep - 1) not in INSIDE and words.tag_at(prep - 1) not in (t.COMMA,)


def over_insertion(words: Words, at: int) -> int:
    """Step over parentheses and comma-bounded insertions that end at `at`; return where the phrase before them ends."""
    for _ in range(4):
        before = _over_one(words, at)
        if before == at:
            break
        at = before
    return at


def opening_comma(words: Words, comma: int, most: int) -> int | None:
    """Return the comma that opens the insertion closed by word `comma`, which lies fewer than `most` words before it."""
    return next((i for i in range(comma - 1, max(0, comma - most), -1) if words.tag[i] == t.COMMA), None)


def _over_one(words: Words, at: int) -> int:
    if words.tag_at(at) == t.CLOSE:
        for i in range(at - 1, max(-1, at - 30), -1):
            if words.tag[i] == t.OPEN:
                return i - 1
    if words.tag_at(at) == t.COMMA and _closes_name(words, at):
        return at - 1
    if words.tag_at(at) == t.COMMA:
        for i in range(at - 1, max(-1, at - 40), -1):
            if words.tag[i] == t.COMMA and _is_insertion(words, i + 1, at):
                return i - 1
            if words.tag[i] == t.STOP:
                break
        return at - 1
    return at


def _closes_name(words: Words, comma: int) -> bool:
    """Tell the comma behind a name that stands behind its title's comma: In Lima, Peru's farm minister, So-and-so, urged."""
    named = words.masked.mentions.get(words.start[comma - 1]) if words.tag_at(comma - 1) == t.ACTOR else None
    return named is not None and ", " in named.surface and words.tag_at(comma + 1) in _FINITE


_FINITE = frozenset({t.VERB, t.BE, t.HAVE, t.MODAL, t.ADVERB, t.TIME})


def _is_insertion(words: Words, first: int, end: int) -> bool:
    """Tell whether words first..end between commas are an apposition, a relative clause, a time or a prepositional insertion."""
    tag = words.tag_at(first)
    if tag in (t.REL, t.PREP, t.TIME, t.DET, t.SUB, t.VERB, t.ADVERB, t.NOT) or words.text_at(first) == "having":
        return True
    if tag == t.AND and words.tag_at(first + 1) == t.NOT:
        return True  # X, but not Y, did
    if tag in INSIDE and end - first <= _ASIDE and "say-v" in words.lex.verbs.get(words.text[end - 1], ()):
        return True  # the move, X said, was
    verb = next((i for i in range(first, end) if words.tag[i] == t.VERB and words.tag[i - 1] != t.TO), end)
    return tag in INSIDE and (verb == end or t.REL in words.tag[first:verb])  # X, the country that Y fears most, did


def over_aside(words: Words, comma: int) -> int:
    """Step over what parts "and" from its verb (and, traders say, halted; and, in May 2019, left), else return the comma."""
    opens = opening_comma(words, comma, _ASIDE)
    if opens is None or words.tag[opens - 1] != t.AND:
        return comma
    said = "say-v" in words.lex.verbs.get(words.text[comma - 1], ())
    return opens - 1 if said or _is_adjunct(words, opens + 1, comma) else comma


def _is_adjunct(words: Words, first: int, end: int) -> bool:
    """Tell a phrase that says when, where or failing what: a preposition, a time or a gerund opens it, and no clause follows."""
    opens = words.tag[first] in (t.PREP, t.TIME, t.ADVERB) or words.is_gerund(first)
    return opens and not any(words.tag[i] in (t.VERB, t.MODAL, t.BE, t.HAVE, t.REL) for i in range(first + 1, end))


_ASIDE = 7  # words that tell who says so


_INSERTED = 8  # words between the commas of an insertion behind "to"


def to_before_insertion(words: Words, comma: int) -> int | None:
    """Return the "to" that an insertion between commas parts from its verb, None where none does."""
    opens = opening_comma(words, comma, _INSERTED)
    return opens - 1 if opens is not None and words.tag_at(opens - 1) == t.TO and words.tag[opens + 1] == t.PREP else None


def verb_before_insertion(words: Words, comma: int) -> int | None:
    """Return the verb that an insertion between commas parts from its infinitive, None where none does."""
    opens = opening_comma(words, comma, _INSERTED + 2)
    parted = opens is not None and words.tag[opens - 1] == t.VERB and words.tag[opens + 1] in (t.PREP, t.TIME, t.SUB)
    return opens - 1 if opens is not None and parted else None
