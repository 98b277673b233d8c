"""Who is named beside a verb in other ways than as its subject: between commas, as who pays for it, as who warned of it."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.phrases import INSIDE, MAX_WALK, actors_of, head_actors, list_before, phrase_after
from tongjian.coding.events.en.tokens import Words

_HOSTILE = frozenset({"fine-v", "sanction-v", "blacklist-v", "criticise-v", "accuse-v", "retaliate-v", "oppose-v", "restrict-v"})


def blamed(words: Words, at: int) -> list[int]:
    """Return whoever is made to pay for what a gerund behind "for" names: fined X for selling."""
    if words.text[at] != "for" or words.tag_at(at - 1) not in INSIDE:
        return []
    phrases = list_before(words, at - 1)
    before = phrases[0].first - 1
    against = words.text_at(before) in ("against", "on") and words.tag_at(before - 1) in INSIDE
    hurt = words.tag_at(before) == t.VERB and (
        words.text[before].startswith(("punish", "penali", "target", "hit"))
        or words.lex.verbs.get(words.text[before], set()) & _HOSTILE
    )
    return actors_of(words, phrases) if against or hurt else []


_SAID = frozenset({"said", "says", "added", "adds", "noted", "wrote", "stated", "argued", "insisted"})


def inverted(words: Words, verb: int) -> list[int] | None:
    """Return who is told to speak behind a verb of speech: ..., said X's foreign ministry. None where nobody stands there."""
    if words.text[verb] not in _SAID or words.tag_at(verb - 1) not in (t.COMMA, t.QUOTE):
        return None
    phrase = phrase_after(words, verb + 1)
    named = words.tag_at(verb + 1) in (t.ACTOR, t.DET) and phrase.actors
    acts = words.tag_at(phrase.last + 1) in (t.VERB, t.BE, t.HAVE, t.MODAL)  # the ministry, which ..., said X was wrong
    return head_actors(words, phrase) if named and not acts else None


def apposed(words: Words, comma: int) -> list[int]:
    """Return the person whose name stands between commas behind a title: the treasurer, X, ordered."""
    named = words.tag_at(comma) == t.COMMA and words.tag_at(comma - 1) == t.ACTOR and words.tag_at(comma - 2) == t.COMMA
    if not named or words.masked.mentions[words.start[comma - 1]].kind != "person" or words.tag_at(comma - 3) != t.NOUN:
        return []
    return [comma - 1]


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
    verb = verb_before(words, at - 1) if word in ("on", "in", "from", "over") else None
    held = verb is not None and words.lex.verbs.get(words.text[verb], set()) & {"fail-v", "stop-v"}
    return [verb] if verb is not None and held else []


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


def is_addressed(words: Words, verb: int, first: int) -> bool:
    """Tell whom something is told or written to whom a pronoun behind a gerund names: wrote to X urging him to."""
    if words.text_at(first - 1) not in ("to", "with") or verb + 1 >= len(words):
        return False
    named = words.masked.mentions.get(words.start[verb + 1])
    return (named.surface.lower() if named is not None else words.text[verb + 1]) in _ADDRESSED


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
