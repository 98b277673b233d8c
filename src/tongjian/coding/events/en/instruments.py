"""Who acts where a paper does: the order bans, a decree signed by X raises, X issued a rule that adds, under the order."""

from typing import Final

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.announcing import teller
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.group import VerbGroup
from tongjian.coding.events.en.owners import stand_in
from tongjian.coding.events.en.phrases import MAX_WALK, head_actors, mention, phrase_before, place
from tongjian.coding.events.en.reading import is_body, is_person
from tongjian.coding.events.en.tokens import Words, words_of
from tongjian.coding.events.en.who import only_where
from tongjian.coding.events.mask import Masked

_ISSUES: Final = frozenset({"sign-v", "announce-v", "issue-v"})
_BETWEEN: Final = frozenset({t.ADVERB, t.REL, t.COMMA, t.TIME})
_SIGNED: Final = 8  # words behind a paper that say who signed it
_BACK: Final = 3  # sentences looked back for who issued it
_OPENING: Final = 8  # words in which a sentence says under which paper something is done


def issuer(words: Words, group: VerbGroup) -> list[int]:
    """Return whose paper is the subject of a verb, as word indexes; [] where its subject is none or nobody is told for it.

    Its owner or who signed it, else who says so, else who issued it in this sentence or one before, else who took the
    measure told just before.
    """
    if group.passive:
        return []
    at = _before(words, group.first - 1)
    signed = next((i for i in range(at, max(-1, at - _SIGNED), -1) if words.text[i] == "by"), None)
    if signed is not None and words.is_participle(signed - 1) and _is_paper(words, paper := _before(words, signed - 2)):
        return head_actors(words, phrase_before(words, at)) or _owner(words, paper, group.verb)
    return _owner(words, at, group.verb) if _is_paper(words, at) else []


def under_paper(words: Words, verb: int) -> list[int]:
    """Return whose paper something is done under, where a passive names nobody: under the order, imports are banned."""
    if words.text_at(0) not in ("under", "by"):
        return []
    at = next((i for i in range(1, min(_OPENING, verb)) if words.tag[i] == t.COMMA), 0) - 1
    return _owner(words, at, verb) if at > 0 and _is_paper(words, at) else []


def _before(words: Words, at: int) -> int:
    """Return the last word of the phrase before, past what may stand between: , which on Monday."""
    while at > 0 and (words.tag_at(at) in _BETWEEN or (words.tag_at(at) == t.PREP and words.tag_at(at + 1) == t.TIME)):
        at -= 1
    return at


def _is_paper(words: Words, at: int) -> bool:
    return words.tag_at(at) == t.NOUN and words.lex.has("instrument-n", words.text[at])


def _owner(words: Words, at: int, verb: int) -> list[int]:
    owners = head_actors(words, phrase_before(words, at))
    found = owners or teller(words, verb) or _issued(words, at)
    # whom the sentence names before its paper may have issued it, so that nobody is taken from elsewhere
    return found if found or _names_anybody(words, at) else stand_in(words, at)


def _names_anybody(words: Words, end: int) -> bool:
    return any(words.tag[i] == t.ACTOR and (is_body(words, i) or is_person(words, i)) for i in range(end))


def _issued(words: Words, at: int) -> list[int]:
    """Return who issued the paper at word `at`: the subject of a verb before it, or of one of the sentences before.

    Nobody is told of a paper within another one: signed an order that delays a law.
    """
    for i in range(at - 1, max(-1, at - MAX_WALK), -1):
        if _is_paper(words, i) and words.text[at - 1] in ("a", "an"):
            return []
        if found := _who(words, i):
            return found
    masked = words.masked
    for index in range(masked.index - 1, max(-1, masked.index - 1 - _BACK), -1):
        before = words_of(Masked(masked.doc, index), words.lex)
        if any(_is_paper(before, i) for i in range(len(before))) and (told := _told(before)):
            return place(words, at, told[:1])
    return []


def _told(before: Words) -> list[Mention]:
    found = next((who for i in range(len(before)) if (who := _who(before, i))), [])
    return [mention(before, i) for i in found]


def _who(words: Words, verb: int) -> list[int]:
    """Return the bodies or persons who issue something by the verb at a word."""
    if words.tag[verb] != t.VERB or not words.lex.verbs.get(words.text[verb], set()) & _ISSUES:
        return []
    group = verb_group(words, verb)
    who = [] if group.passive or group.negated else group.subject
    return [i for i in who if (is_body(words, i) or is_person(words, i)) and not only_where(words, i)]
