"""Who is named beside a verb in other ways than as its subject: between commas, as who pays for it, as who warned of it."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.phrases import INSIDE, actors_of, list_before
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


def apposed(words: Words, comma: int) -> list[int]:
    """Return the person whose name stands between commas behind a title: the treasurer, X, ordered."""
    named = words.tag_at(comma) == t.COMMA and words.tag_at(comma - 1) == t.ACTOR and words.tag_at(comma - 2) == t.COMMA
    if not named or words.masked.mentions[words.start[comma - 1]].kind != "person" or words.tag_at(comma - 3) != t.NOUN:
        return []
    return [comma - 1]


def warned(words: Words, at: int) -> int | None:
    """Return the verb of warning whose content begins behind word `at` without "that": warned on Monday it could."""
    while words.tag_at(at) == t.TIME or words.text_at(at) in ("at", "the", "time", "on", "in", "also", "then", "again"):
        at -= 1
    said = words.tag_at(at) == t.VERB and words.lex.verbs.get(words.text[at], set())
    return at if said and "threat-v" in said else None
