"""Who does what a passive tells without naming anybody: whoever makes it known.

Duties will be imposed, said X's minister; according to X, …; in X, the ban was lifted; X issued a decree: Y's fruit is barred.
Never whom the passive's own clause names, who is the one that is hit.
"""

import re
from typing import Final

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.extent import clause_end, clause_start
from tongjian.coding.events.en.phrases import mention, phrase_after, place
from tongjian.coding.events.en.reading import is_body, is_person
from tongjian.coding.events.en.tokens import Words, words_of
from tongjian.coding.events.en.who import is_leader, only_where
from tongjian.coding.events.kinds import OFFICES
from tongjian.coding.events.mask import Masked

_UNSURE: Final = frozenset({"may", "might", "could", "would", "can", "should", "must"})
_SUFFERED: Final = frozenset({"us", "our", "me", "my", "him", "her", "them"})
_NEAR_VERB: Final = 6  # words behind a passive within which it says whom it hits
_FAR: Final = 40  # words before or behind it within which a verb of speech stands
_TELLS: Final = frozenset({"say-v", "announce-v", "rule-v", "decree-v"})
_SHOWS: Final = frozenset({"showed", "shows", "show", "reveals", "revealed", "reads", "states", "indicates", "indicated"})
_AS_REACH: Final = 30  # words behind the passive within which "as" stands, and behind that the verb
_TAKES: Final = frozenset({"exact-v", "impose-v", "measure-v", "raise-v"})
_DECIDES: Final = frozenset({"announce-v", "issue-v", "sign-v", "decree-v", "publish-v"})
_OPENING: Final = 9  # words in which a sentence says where or under what something is done
_UNDER: Final = frozenset({"under", "by", "in", "following"})
_OFFICIAL: Final = re.compile(
    r"\b(?:minister|secretary|president|premier|chancellor|commissioner|treasurer|regulator|attorney general"
    r"|(?:customs|trade|tax|finance|antitrust|competition) chief|(?:director|commissioner|inspector)[- ]general)\b"
)


def teller(words: Words, verb: int, *, persons: bool = False) -> list[int]:
    """Return the state, body or official (with `persons` anybody) that makes known what a passive at a word tells of nobody."""
    if _SUFFERED & set(words.text[verb + 1 : verb + _NEAR_VERB]):
        return []  # sanctions were imposed on us: who says so did not impose them
    done = words.tag_at(verb) == t.VERB and _UNSURE.isdisjoint(verb_group(words, verb).modals)
    for i in [*range(verb + 1, min(len(words), verb + _FAR)), *range(verb - 1, max(-1, verb - _FAR), -1)]:
        said = _said_by(words, i) if words.tag[i] == t.VERB else []
        hit = _hit(words, verb, i) if said else set()
        if said and all(_may_act(words, k, hit, persons=persons, done=done) for k in said):
            return said
    return _according(words, verb) or _as_acting(words, verb) or _told_at_head(words, verb) or _decided_before(words, verb)


def _said_by(words: Words, verb: int) -> list[int]:
    """Return the subject of a verb by which something is made known, or whose paper is; not where onlookers live."""
    shown = words.text[verb] in _SHOWS
    if not shown and not words.lex.verbs.get(words.text[verb], set()) & _TELLS:
        return []
    group = verb_group(words, verb)
    if group.passive or any(only_where(words, k) or (shown and not _is_author(words, k)) for k in group.subject):
        return []
    return group.subject


def _may_act(words: Words, i: int, hit: set[str], *, persons: bool, done: bool) -> bool:
    """Tell a body or official of another state than the one that is hit; a head of state or, with `persons`, anybody."""
    if is_body(words, i):
        return not _only_hit(words, i, hit)
    return (persons and is_person(words, i)) or (done and _rules(words, i)) or _speaks_for(words, i, hit)


def _is_author(words: Words, i: int) -> bool:
    """Tell whose a paper is: a notice from X showed, and not X showed or a film by X."""
    return words.text_at(i - 1) in ("by", "from") and words.lex.has("message-w", words.text_at(i - 2))


def _hit(words: Words, verb: int, told: int) -> set[str]:
    """Return the states named in the clause of the passive at a word, but for offices; at `told` stands who makes it known."""
    first = verb_group(words, verb).first if words.tag[verb] == t.VERB else verb
    low, high = clause_start(words, first), clause_end(words, verb + 1)
    if told > verb:
        high = next((i for i in range(told - 1, verb, -1) if words.tag[i] == t.COMMA), high)
    named = (mention(words, i) for i in range(low, min(high, len(words))) if words.tag[i] == t.ACTOR)
    return {m.country for m in named if m.country and m.kind not in OFFICES}


def _only_hit(words: Words, i: int, hit: set[str]) -> bool:
    """Tell whether no other state than that of an actor is named with the passive: it is the one that is hit."""
    return hit == {mention(words, i).country}


def _speaks_for(words: Words, i: int, hit: set[str]) -> bool:
    """Tell an official whose own state is not the one that is hit."""
    told = mention(words, i)
    named = told.kind == "person" and told.country is not None and not _only_hit(words, i, hit)
    return named and is_person(words, i) and _OFFICIAL.search(told.surface.lower()) is not None


def _according(words: Words, verb: int) -> list[int]:
    """Return the body or official by whose word it is so: according to X's trade ministry."""
    for i in range(len(words) - 2):
        if words.text[i] == "according" and words.text[i + 1] == "to":
            said, hit = phrase_after(words, i + 2).actors[-1:], _hit(words, verb, i)
            if all(_may_act(words, k, hit, persons=False, done=False) for k in said):
                return said
    return []


def _told_at_head(words: Words, verb: int) -> list[int]:
    """Return who stands at the head of a sentence on a passive: In X, the ban was lifted; X: …; under a decree signed by X, …."""
    comma = next((i for i in range(1, min(_OPENING, verb)) if words.tag[i] == t.COMMA), None)
    at = None
    if words.tag_at(0) == t.ACTOR and words.text_at(1) == ":":
        at = 0
    elif comma is not None and words.tag[comma - 1] == t.ACTOR:
        opens = words.text_at(0) == "in" and comma - 1 == 1  # in X,
        signed = words.text_at(0) in _UNDER and words.text[comma - 2] == "by" and words.is_participle(comma - 3)
        at = comma - 1 if opens or signed else None
    if at is None or at >= verb or mention(words, at).country in _hit(words, verb, at):
        return []
    return [at] if is_body(words, at) or (at and is_person(words, at)) else []


def _decided_before(words: Words, verb: int) -> list[int]:
    """Return the one body that issues or announces something in the sentence before: X issued a decree. Y's fruit is barred."""
    masked = words.masked
    index = masked.index - 1
    if index < 0 or masked.doc.sentences[index][0] < masked.doc.body_start <= masked.start:
        return []
    before = words_of(Masked(masked.doc, index), words.lex)
    found: list[Mention] = []
    for i in range(len(before)):
        if before.tag[i] == t.VERB and before.lex.verbs.get(before.text[i], set()) & _DECIDES:
            group = verb_group(before, i)
            found += [mention(before, k) for k in group.subject if is_body(before, k) and not (group.passive or group.negated)]
    if len({m.key for m in found}) != 1 or found[0].country in _hit(words, verb, 0):
        return []
    return place(words, verb, found[:1])


def _as_acting(words: Words, verb: int) -> list[int]:
    """Return the state or body that takes a measure in a clause with "as" behind a passive: X was fined as Y stepped up curbs."""
    if words.tag_at(verb) != t.VERB or not verb_group(words, verb).passive:
        return []
    start = next((i for i in range(verb + 1, min(len(words), verb + _AS_REACH)) if words.text[i] == "as"), len(words))
    for i in range(start + 1, min(len(words), start + _AS_REACH)):
        if words.tag[i] == t.VERB and words.lex.verbs.get(words.text[i], set()) & _TAKES:
            group = verb_group(words, i)
            return group.subject if not group.passive and all(is_body(words, k) for k in group.subject) else []
    return []


def _rules(words: Words, i: int) -> bool:
    """Tell a head of state or government whose own state the sentence names nowhere else: it is not the one that is hit."""
    own = mention(words, i).country
    others = (m.country for at, m in words.masked.mentions.items() if at != words.start[i])
    return own is not None and is_leader(words, i) and own not in others
