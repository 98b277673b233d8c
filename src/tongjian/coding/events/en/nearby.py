"""Who is named beside a verb in other ways than as its subject: between commas, as who pays for it, as who warned of it."""

from typing import Final

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.insertions import introduces, over_insertion
from tongjian.coding.events.en.phrases import (
    INSIDE,
    MAX_WALK,
    Phrase,
    actors_of,
    head_actors,
    list_after,
    list_before,
    phrase_after,
    phrase_before,
)
from tongjian.coding.events.en.tokens import Words

_OWN_DEEDS = frozenset({"exit-v"})  # left X for taking jobs: what "for" tells is no deed of the object


def blamed(words: Words, at: int) -> list[int]:
    """Return to whom something is done for a deed of his that a gerund behind "for" names: fined X for selling, praised X for."""
    last = at - 1
    while words.tag_at(last) == t.TIME or (words.tag_at(last) == t.PREP and words.tag_at(last + 1) == t.TIME):
        last -= 1  # lashed out at X on Monday for
    if words.text[at] != "for" or words.tag_at(last) not in INSIDE:
        return []
    phrases = list_before(words, last)
    before = phrases[0].first - 1
    against = words.text_at(before) in ("against", "on") and words.tag_at(before - 1) in INSIDE
    hurt = words.tag_at(before) == t.VERB and not words.lex.verbs.get(words.text[before], set()) & _OWN_DEEDS
    at = words.text_at(before) == "at" and any(words.tag_at(before - n) == t.VERB for n in (1, 2))  # lashed out at X for
    return actors_of(words, phrases) if against or hurt or at else []


def beside_with(words: Words, first: int) -> bool:
    """Tell whether the phrase at `first`, or one it is joined to, opens a clause beside the main one: with A and B warning, X."""
    for _ in range(3):
        if words.tag_at(first - 1) != t.AND or words.tag_at(first - 2) not in INSIDE:
            break
        first = phrase_before(words, first - 2).first
    return words.text_at(first - 1) == "with" and words.tag_at(first - 2) in (t.COMMA, "")


_SAID = frozenset({"said", "says", "added", "adds", "noted", "wrote", "stated", "argued", "insisted"})


def inverted(words: Words, verb: int) -> list[int] | None:
    """Return who is told to speak behind a verb of speech: ..., said X's foreign ministry. None where nobody stands there."""
    quoted = words.tag_at(verb - 1) == t.QUOTE
    behind = verb + 1 + (quoted and words.text_at(verb + 1) == "back")  # "Unfair," shot back X
    told = words.text[verb] in _SAID or behind > verb + 1 or (quoted and words.lex.has("told-w", words.text[verb]))
    if not told or words.tag_at(verb - 1) not in (t.COMMA, t.QUOTE):
        return None
    phrase = phrase_after(words, behind)
    named = words.tag_at(behind) in (t.ACTOR, t.DET) and phrase.actors
    acts = words.tag_at(phrase.last + 1) in (t.VERB, t.BE, t.HAVE, t.MODAL)  # the ministry, which ..., said X was wrong
    return head_actors(words, phrase) if named and not acts else None


def apposed(words: Words, comma: int) -> list[int]:
    """Return the person named between commas behind a title (the treasurer, X, ordered), or who of many: states, including X."""
    if words.tag_at(comma) == t.COMMA and (some := _some_of(words, comma)):
        return some
    named = words.tag_at(comma) == t.COMMA and words.tag_at(comma - 1) == t.ACTOR and words.tag_at(comma - 2) == t.COMMA
    if not named or words.masked.mentions[words.start[comma - 1]].kind != "person" or words.tag_at(comma - 3) != t.NOUN:
        return []
    return [comma - 1]


def told_apart(words: Words, phrase: Phrase, rel: int) -> list[int] | None:
    """Return whom the phrase before a relative clause says more of: X, the Texan senator who; None where it names its own."""
    before = phrase.first - 1
    if words.tag_at(before) != t.COMMA or words.tag_at(before - 1) != t.ACTOR or words.tag_at(phrase.first) != t.DET:
        return None
    kind = words.masked.mentions[words.start[before - 1]].kind
    own = phrase.actors and phrase.actors[-1] == phrase.last
    fits = kind == "person" if words.text[rel] in ("who", "whose") else kind in ("agency", "company", "institution")
    return [before - 1] if fits and not own else None


def owner_of_whose(words: Words, rel: int) -> list[int]:
    """Return whose the subject of a relative clause is: X, whose members have long called for it."""
    if words.text_at(rel) != "whose":
        return []
    at = rel - 2 if words.tag_at(rel - 1) == t.COMMA else rel - 1
    return head_actors(words, phrase_before(words, at)) if words.tag_at(at) in INSIDE else []


_SOME = {"including": 1, "notably": 1, "among": 2, "such": 2, "led": 2}  # words that open the list of some, and how many they are
_LONG_LIST = 30


def _some_of(words: Words, comma: int) -> list[int]:
    """Return those named of many who act together, in an insertion that ends at `comma`: several states, including X and Y."""
    for i in range(comma - 1, max(1, comma - _LONG_LIST), -1):
        if words.tag[i] == t.STOP:
            break
        opens = words.tag[i - 1] == t.COMMA and words.text[i] in _SOME
        if opens and words.lex.has("others-n", words.text[i - 2]):
            return actors_of(words, list_after(words, i + _SOME[words.text[i]]))
    return []


def purpose_of(words: Words, verb: int) -> int | None:
    """Return the noun that the verb before an object tells the purpose of: X's decision to ban Y's beef angered Z."""
    if words.tag_at(verb) != t.VERB or words.tag_at(verb - 1) != t.TO:
        return None
    noun = verb - 2
    return noun if words.tag_at(noun) == t.NOUN and words.lex.nouns.get(words.text[noun], set()) & _WILLED else None


_WILLED = frozenset({"decided-n", "plan-n", "pledge-n", "threat-n", "refuse-n", "plea-n"})  # nouns that say what one will do


def apart(words: Words, at: int) -> list[int]:
    """Return who acts that ends at `at` set apart from what else is named: X's ally, Y, banned; it was X, not Y, that."""
    return _cleft(words, at) if words.text[at] == "that" else _renamed(words, at)


def _cleft(words: Words, that: int) -> list[int]:
    """Return who is said to have done it, over who has not: it was X, not Y, that did."""
    at = over_insertion(words, that - 1)
    if words.tag_at(that - 1) != t.COMMA or words.tag_at(at) not in INSIDE:
        return []
    phrases = list_before(words, at)
    be = phrases[0].first - 1
    return actors_of(words, phrases) if words.tag_at(be) == t.BE and words.text_at(be - 1) == "it" else []


def _renamed(words: Words, comma: int) -> list[int]:
    """Return who is named between commas behind what he is to another: X's biggest customer, Y, banned."""
    name, owned = comma - 1, comma - 3
    if words.tag_at(comma) != t.COMMA or words.tag_at(name) != t.ACTOR or words.tag_at(comma - 2) != t.COMMA:
        return []
    owners = phrase_before(words, owned).actors if words.tag_at(owned) == t.NOUN else []
    countries = {words.masked.mentions[words.start[i]].country for i in owners[-1:]}
    mine = words.masked.mentions[words.start[name]].country
    return [name] if countries and mine is not None and mine not in countries else []


_NOBODY = frozenset({"neither", "no", "none"})


def is_nobody(words: Words, phrases: list[Phrase]) -> bool:
    """Tell a subject that nobody is: neither X nor Y, no X minister."""
    first = phrases[0].first
    return words.text[first] in _NOBODY or words.text_at(first - 1) in _NOBODY


def verb_before(words: Words, at: int) -> int | None:
    """Return the nearest verb at or before `at` in the same clause."""
    stop = max(-1, at - MAX_WALK)
    while at > stop:
        tag = words.tag[at]
        if tag == t.VERB:
            return at
        if tag in (t.SUB, t.REL, t.STOP, t.COMMA):
            return None
        at -= 1
    return None


def puts_off(words: Words, at: int) -> list[int]:
    """Return what keeps a gerund behind the preposition at `at` from being done: ways of limiting, drags its feet on signing."""
    word, before = words.text[at], words.text_at(at - 1)
    if word in ("of", "for") and (before in ("verge", "brink", "cusp") or words.lex.has("option-n", before)):
        return [at - 1]
    if word == "of" and words.lex.nouns.get(before, set()) & {"plan-n", "pledge-n"}:
        return [at - 1]  # has no intention of lifting
    verb = verb_before(words, at - 1) if word in ("on", "in", "from", "over", "of") else None
    if verb is None:
        return []
    length, phrasal = words.lex.phrasal_at(words.text, verb)
    held_back = "stop-v" in phrasal and verb + length >= at  # held back from fining, stopped short of banning
    held = word != "of" and words.lex.verbs.get(words.text[verb], set()) & {"fail-v", "stop-v"}
    return [verb] if held or held_back else []


def denies(words: Words, claim: int) -> int | None:
    """Return the verb that denies or turns down what the noun at `claim` says: dismissed claims that."""
    verb = verb_before(words, claim) if words.lex.has("claim-w", words.text[claim]) else None
    if verb is None:
        return None
    denied = words.lex.verbs.get(words.text[verb], set()) & {"deny-v", "refuse-v"}
    return verb if denied or words.lex.has("gainsay-w", words.text[verb]) else None


def warned(words: Words, at: int) -> int | None:
    """Return the verb of warning whose content begins behind word `at` without "that": warned on Monday it could."""
    while words.tag_at(at) == t.TIME or words.text_at(at) in ("at", "the", "time", "on", "in", "also", "then", "again"):
        at -= 1
    said = words.tag_at(at) == t.VERB and words.lex.verbs.get(words.text[at], set())
    return at if said and "threat-v" in said else None


_ADDRESSED = frozenset({"him", "her", "them", "it"})


_SENT: Final = frozenset({"to", "with", "at", "before", "on", "about", "in"})
_OF_WHOM: Final = 3  # phrases with "of" between: a letter to the head of the agency of X


def is_addressed(words: Words, verb: int, first: int) -> bool:
    """Tell whom something is told or written to whom a pronoun behind a gerund names: wrote to X urging him to."""
    if words.text_at(first - 1) not in ("to", "with") or verb + 1 >= len(words):
        return False
    named = words.masked.mentions.get(words.start[verb + 1])
    return (named.surface.lower() if named is not None else words.text[verb + 1]) in _ADDRESSED


def told_by(words: Words, first: int) -> list[int] | None:
    """Return who wrote or said something to whom or where the phrase at `first` names, [] where nobody is named beside it.

    A letter from X to Y threatening; a complaint with Y, wrote to Y accusing: []. None where the phrase names no such thing.
    """
    for _ in range(_OF_WHOM):
        if words.text_at(first - 1) != "of" or words.tag_at(first - 2) not in INSIDE:
            break
        first = phrase_before(words, first - 2).first
    if words.text_at(first - 1) not in _SENT:
        return None
    if _tells(words, first - 2):
        return []
    if words.tag_at(first - 2) not in INSIDE:
        return None
    author = list_before(words, first - 2)
    by = author[0].first - 1
    return actors_of(words, author) if words.text_at(by) in ("from", "by") and _tells(words, by - 1) else None


def _tells(words: Words, at: int) -> bool:
    return words.lex.has("message-w", words.text_at(at)) or words.lex.has("told-in-w", words.text_at(at))


def is_asked(words: Words, before: int, verb: int, first: int) -> bool:
    """Tell a bare verb whose subject stands behind a verb of demand or proposal: requesting X buy, proposed Y lift."""
    asks = words.tag_at(before) == t.VERB and words.lex.verbs.get(words.text[before], set()) & {"demand-v", "propose-v"}
    bare = not words.text[verb].endswith(("s", "ed", "ing")) and words.text[verb] not in words.lex.irregular
    return bool(asks) and bare and first == verb


_BIDDEN = frozenset({"told", "asked", "urged", "advised", "warned", "encouraged", "invited"})


def is_bidden(words: Words, verb: int) -> bool:
    """Tell whether the verb is a passive by which somebody is told what to do: was told to, were not asked to."""
    before = verb - 1
    while words.tag_at(before) in (t.ADVERB, t.NOT):
        before -= 1
    return words.text[verb] in _BIDDEN and words.tag_at(before) == t.BE


_CLAUSE_PREPOSITIONS = frozenset({"after", "before", "following", "despite", "under"})  # they open a clause or stand before one


def noun_before(words: Words, first: int) -> int | None:
    """Return where the noun stands that the phrase at `first` hangs on by a preposition or infinitive, None of none."""
    noun = purpose_of(words, first - 1)
    if noun is not None or words.text_at(first - 1) in _CLAUSE_PREPOSITIONS:
        return noun
    return first - 2 if words.tag_at(first - 1) in (t.PREP, t.TO) and not introduces(words, first - 1) else None


_FINITES = frozenset({t.VERB, t.BE, t.HAVE, t.MODAL})


def done_before(words: Words, comma: int) -> list[int]:
    """Return who stands before the comma of an inserted clause with "having": after X, having banned it, asked."""
    close = next((i for i in range(comma + 1, min(len(words), comma + MAX_WALK)) if words.tag[i] == t.COMMA), None)
    if close is None or words.tag_at(close + 1) not in _FINITES:
        return []
    return head_actors(words, phrase_before(words, comma - 1))
