"""Noun phrases and prepositional phrases over the tagged words of a sentence."""

import msgspec

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.namings import naming_end
from tongjian.coding.events.en.tokens import Words

INSIDE = frozenset({t.ACTOR, t.NOUN, t.DET, t.POSSESSIVE, t.DASH, t.QUOTE, t.ADVERB, t.TIME})
_LINKS = frozenset({"of", "from", "in", "to", "for", "on", "against", "at", "by", "with", "into", "between", "towards", "toward"})
_ARTICLES = frozenset({"a", "an", "the"})
MAX_WALK = 60  # words looked at to either side: what is further off belongs to another clause


class Phrase:
    """A noun phrase: words first..last (inclusive), `actors` as word indexes in order."""

    __slots__ = ("actors", "first", "last")

    def __init__(self, words: Words, first: int, last: int) -> None:
        self.first = first
        self.last = last
        self.actors = [i for i in range(max(0, first), min(last + 1, len(words))) if words.tag[i] == t.ACTOR]


def mention(words: Words, i: int) -> Mention:
    """Return the actor that word i stands for."""
    return words.masked.mentions[words.start[i]]


def is_attribute(words: Words, i: int) -> bool:
    """Tell whether the verb form at i stands before its noun (the proposed tariffs, blacklisted firms)."""
    if not words.is_participle(i) and not words.is_gerund(i):
        return False
    before, after = words.tag_at(i - 1), words.tag_at(i + 1)
    if words.tag_at(i) == t.VERB:
        return False
    return after in (t.NOUN, t.ACTOR) and before in (t.DET, t.POSSESSIVE, t.NOUN, t.PREP, "")


def phrase_before(words: Words, last: int) -> Phrase:
    """Return the noun phrase that ends at word `last` (one chunk, without what prepositions hang on)."""
    first = last
    stop = max(-1, last - MAX_WALK)
    i = last
    while i > stop and words.tag[i] in INSIDE:
        first = i
        if words.tag[i] == t.DET and words.tag_at(i - 1) != t.DET:
            break
        if words.tag[i] == t.TIME and i != last and words.tag_at(i - 1) == t.PREP:
            first = i + 1
            break
        i -= 1
    return Phrase(words, first, last)


def phrase_after(words: Words, first: int) -> Phrase:
    """Return the noun phrase that begins at word `first`."""
    i = first = naming_end(words, first) or first
    stop = min(len(words), first + MAX_WALK)
    while i < stop and (words.tag[i] in INSIDE or (words.tag[i] == t.VERB and is_attribute(words, i))):
        if words.tag[i] == t.DET and i > first and words.tag[i - 1] not in (t.DET, t.ADVERB, t.QUOTE, t.OPEN):
            break
        if words.tag[i] == t.TIME and i > first:
            break
        i += 1
    return Phrase(words, first, max(first, i - 1))


def list_after(words: Words, first: int, *, closed: bool = False) -> list[Phrase]:
    """Return the noun phrase that begins at `first` and those joined to it by commas and "and" that name actors too.

    `closed`: the list must have a second member (between X and Y), even where a verb follows it.
    """
    found = [phrase_after(words, first)]
    while len(found) < 9:
        at = found[-1].last + 1
        nxt = _after_joint(words, at)
        if nxt is None:
            break
        phrase = phrase_after(words, nxt)
        if (
            words.tag_at(at) == t.COMMA
            and words.tag_at(nxt - 1) != t.AND
            and (_is_full(words, found, phrase) or _is_apposed(words, phrase) or _tells_who(words, found[-1], phrase))
        ):
            break
        if not phrase.actors or (not (closed and len(found) == 1) and _opens_clause(words, phrase)):
            break
        if _says_so(words, phrase):
            break  # tariffs on X, Y said, were wrong
        found.append(phrase)
    return found


def _after_joint(words: Words, at: int) -> int | None:
    """Return where the next member of a list begins, if one does."""
    tag = words.tag_at(at)
    if tag == t.COMMA:
        return at + 2 if words.tag_at(at + 1) == t.AND else at + 1
    if tag == t.AND and words.text[at] != "but":
        return at + 1
    if words.text_at(at) == "as" and words.text_at(at + 1) == "well" and words.text_at(at + 2) == "as":
        return at + 3
    return None


def _opens_clause(words: Words, phrase: Phrase) -> bool:
    """Tell whether a finite verb follows, so that the phrase is the subject of a new clause and no further member of a list."""
    nxt = phrase.last + 1
    while words.tag_at(nxt) in (t.ADVERB, t.NOT):
        nxt += 1
    if not _has_finite_verb(words, phrase.first):
        return False  # tariffs on X and Y rattled carmakers: the verb is the clause's own
    if words.tag_at(nxt) in (t.MODAL, t.BE, t.HAVE):
        return True
    return words.tag_at(nxt) == t.VERB and not words.is_gerund(nxt)


def _is_full(words: Words, found: list[Phrase], phrase: Phrase) -> bool:
    """Tell a list that "and" has ended, so that who acts behind a bare comma is no member: between X and Y, Z will."""
    acts = words.tag_at(phrase.last + 1) in (t.VERB, t.MODAL, t.BE, t.HAVE)
    return acts and len(found) > 1 and words.tag_at(found[-1].first - 1) == t.AND


def _is_apposed(words: Words, phrase: Phrase) -> bool:
    """Tell what is said of the one named before a comma, who is nobody else: duties on X, Y's ally."""
    owned = phrase.actors and phrase.actors[-1] != phrase.last and words.tag_at(phrase.actors[-1] + 1) == t.POSSESSIVE
    return bool(owned) and words.tag_at(phrase.last + 1) not in (t.COMMA, t.AND)


def _tells_who(words: Words, named: Phrase, phrase: Phrase) -> bool:
    """Tell what is said of the person or firm named before a comma, with an adjective of his state: X, a Kenyan banker."""
    if words.text_at(phrase.first) not in _ARTICLES or not (named.actors and named.actors[-1] == named.last and phrase.actors):
        return False
    who, adjective = mention(words, named.last), mention(words, phrase.actors[-1])
    described = phrase.actors[-1] != phrase.last and adjective.how == "adjective" and words.tag_at(phrase.last + 1) != t.AND
    return described and who.kind in ("person", "company") and who.country is not None


def _says_so(words: Words, phrase: Phrase) -> bool:
    """Tell who speaks between commas: behind a comma, and with nothing between the verb of speech and the next comma or end."""
    verb = phrase.last + 1
    if words.tag_at(phrase.first - 1) != t.COMMA or words.tag_at(verb) != t.VERB:
        return False
    said = "say-v" in words.lex.verbs.get(words.text[verb], ())
    return said and words.tag_at(verb + 1) in (t.COMMA, t.STOP, t.QUOTE, "")


def _has_finite_verb(words: Words, before: int) -> bool:
    """Tell whether the clause has a finite verb before the word `before`."""
    for i in range(before - 1, max(-1, before - MAX_WALK), -1):
        tag = words.tag[i]
        if tag in (t.SUB, t.STOP):
            return False
        if tag in (t.MODAL, t.BE, t.HAVE):
            return True
        if tag == t.VERB and not words.is_gerund(i) and words.tag_at(i - 1) not in (t.TO, t.PREP, t.DET, t.DASH):
            return True
    return False


def list_before(words: Words, last: int) -> list[Phrase]:
    """Return the noun phrase that ends at `last` and the actors joined to it before (the US, Japan and South Korea), in order."""
    found = [phrase_before(words, last)]
    if words.tag_at(found[0].first - 1) == t.NOT and words.tag_at(found[0].first - 2) == t.AND:
        found = [phrase_before(words, found[0].first - 3)]  # X and not Y did
    while len(found) < 9:
        at = found[-1].first - 1
        comma = t.COMMA in (words.tag_at(at), words.tag_at(at - 1) if words.tag_at(at) == t.AND else "")
        bare = len(found) == 1 and bool(found[0].actors) and comma
        if words.tag_at(at) == t.AND and words.text_at(at) != "but":
            at -= 1
            if words.tag_at(at) == t.COMMA:
                at -= 1
        elif words.tag_at(at) == t.COMMA and not (len(found) == 1 and _is_pronoun(words, found[0])):
            at -= 1
        elif words.text[max(0, at - 2) : at + 1] == ["as", "well", "as"]:
            at -= 3
        else:
            break  # X is courting Y, he has declared
        if words.tag_at(at) not in INSIDE:
            break
        phrase = phrase_before(words, at)
        if bare and words.tag_at(phrase.first - 1) == t.AND:
            break  # with X and Y, Z did; with X and Y, and Z did
        of_several = words.tag_at(phrase.last + 1) == t.AND if len(found) == 1 else _are_bare(found)
        joined = words.text_at(phrase.first - 1) in ("of", "from") and of_several
        if not phrase.actors or (words.tag_at(phrase.first - 1) in (t.PREP, t.TO) and not joined):
            break  # ministers of X and Y are of both, tariffs on X and Y that
        if words.tag_at(phrase.first - 1) == t.VERB and (words.tag[phrase.last] != t.ACTOR or _ends_clause(words, found, at)):
            break  # urged X to buy Y oil, and Z did: oil is an object
        found.append(phrase)
    return found[::-1]


def _ends_clause(words: Words, found: list[Phrase], at: int) -> bool:
    """Tell an object that ends at `at` with its clause, where a bare comma and a subject follow: after consulting X, Y did.

    Not so in a headline that lists whom something is asked of: urges X, Y to act.
    """
    bare = len(found) == 1 and words.tag_at(at + 1) == t.COMMA and found[0].first == at + 2
    return bare and words.tag_at(found[0].last + 1) not in (t.TO, t.PREP)


def over_agent(words: Words, last: int) -> int:
    """Return the noun whose agent ends at word `last` (the imposition by X and Y), else `last` itself."""
    if words.tag_at(last) != t.ACTOR:
        return last
    by = list_before(words, last)[0].first - 1
    return by - 1 if words.text_at(by) == "by" and words.tag_at(by - 1) == t.NOUN else last


def _is_pronoun(words: Words, phrase: Phrase) -> bool:
    """Tell a pronoun that begins a clause."""
    last = phrase.actors[-1:] if phrase.first == phrase.last else []
    return any(mention(words, i).surface.lower() in ("he", "she", "it", "they", "we") for i in last)


def is_own(words: Words, i: int) -> bool:
    """Tell "its" before a noun: urged its allies to, pleaded with its creditors for."""
    return words.tag[i] == t.ACTOR and mention(words, i).surface.lower() in ("its", "his", "her", "their")


def _are_bare(phrases: list[Phrase]) -> bool:
    """Tell names of actors with no more words about them: ambassadors from X, Y and Z."""
    return all(phrase.actors and phrase.last - phrase.first <= 1 for phrase in phrases)


def head_actors(words: Words, phrase: Phrase) -> list[int]:
    """Return the actors that a phrase as a whole stands for: the last one (U.S. chipmaker X), both of a dashed pair (A-B)."""
    if not phrase.actors:
        return []
    last = phrase.actors[-1]
    pair = [i for i in phrase.actors if i == last - 2 and words.tag[last - 1] == t.DASH]
    return [*pair, last]


def chain_after(words: Words, at: int, links: frozenset[str] = _LINKS) -> list[Phrase]:
    """Return the noun phrase at `at` with its list and with what prepositions hang on it, up to the end of the clause."""
    found = list_after(words, at)
    while len(found) < 12:
        nxt = found[-1].last + 1
        named = any(phrase.actors for phrase in found)
        if words.tag_at(nxt) == t.VERB and words.text[nxt] in (
            "made",
            "produced",
            "manufactured",
            "originating",
            "shipped",
            "imported",
            "based",
        ):
            nxt += 1
        tag = words.tag_at(nxt)
        if tag not in (t.PREP, t.TO) or words.text[nxt] not in links or words.tag_at(nxt + 1) in (t.VERB, t.TIME):
            break
        if named and words.text[nxt] not in ("of", "from"):
            break  # goods from X in Y: Y is a place
        found.extend(list_after(words, nxt + 1))
    return found


def actors_of(words: Words, phrases: list[Phrase]) -> list[int]:
    """Return the actors of phrases as word indexes, each phrase by its head actors."""
    return [i for phrase in phrases for i in head_actors(words, phrase)]


_SHIPPED = frozenset({"shipped", "exported", "sent", "sold", "imported", "exports", "shipments"})


def destination(words: Words, last: int) -> list[int]:
    """Return where the goods go on which a duty lies: X faces a duty on cars shipped to Y."""
    for i in range(last + 1, min(len(words) - 1, last + 14)):
        if words.tag[i] in (t.STOP, t.SUB, t.COMMA):
            break
        if words.text[i] in _SHIPPED and words.text[i + 1] in ("to", "in", "into"):
            return actors_of(words, list_after(words, i + 2))
    return []


def from_phrase(words: Words, at: int) -> list[int]:
    """Return the actors of "from X", "to X" or "in X" right behind a noun."""
    if words.text_at(at) in ("from", "to", "in") and words.tag_at(at + 1) in (t.ACTOR, t.DET):
        return actors_of(words, list_after(words, at + 1))
    return []


def place(words: Words, at: int, mentions: list[Mention]) -> list[int]:
    """Let word `at` stand for mentions told before, for all of them if there are several; return its index, [] for none."""
    if not mentions:
        return []
    members = tuple(mentions) if len(mentions) > 1 else ()
    words.masked.mentions[words.start[at]] = msgspec.structs.replace(mentions[0], members=members) if members else mentions[0]
    return [at]
