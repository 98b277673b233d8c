"""The strategies by which English rules name the target (docs/packs-en.md says what each does)."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.amounts import at_other_amounts, at_other_rates
from tongjian.coding.events.en.capitals import capital, capital_before
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.deeds import owner_before
from tongjian.coding.events.en.exporters import bound_for, parties_of_sale, restrained_sale
from tongjian.coding.events.en.extent import AIMING, clause_end
from tongjian.coding.events.en.governors import governor
from tongjian.coding.events.en.namings import naming_end
from tongjian.coding.events.en.packages import stands_before
from tongjian.coding.events.en.phrases import (
    Phrase,
    actors_of,
    chain_after,
    head_actors,
    list_after,
    list_before,
    mention,
    phrase_after,
    phrase_before,
)
from tongjian.coding.events.en.reading import Reading, Strategy, is_person
from tongjian.coding.events.en.saying import blamed, is_citizen, the_act, told
from tongjian.coding.events.en.sources import SOURCES
from tongjian.coding.events.en.swayed import swayed
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.en.unnamed import anyone, nobody, unnamed

_AIM = frozenset({"on", "against", "targeting", "at", "for", "towards", "toward", "upon", "over"})
_FROM = frozenset({"from", "of", "to", "in", "into", "with"})


def target(words: Words, reading: Reading, strategy: str) -> list[int]:
    """Return the target that a strategy finds, as word indexes."""
    name, _, argument = strategy.partition(":")
    finder = TARGETS.get(name)
    found = _behind(words, reading, frozenset(name.split("|"))) if finder is None else finder(words, reading, argument)
    if argument == "persons":
        return [i for i in found if is_person(words, i)]
    if argument == "party":
        return [i for i in found if not _is_judge(words, i)]
    return _of_others(words, reading, found) if argument == "other" else found


def _of_others(words: Words, reading: Reading, found: list[int]) -> list[int]:
    """Return those of the actors found that are of another state than the source: the safety of X's citizens in Y."""
    acting = [words.masked.mentions[words.start[i]] for i in reading.source]
    own = {m.country for m in acting}
    others = [i for i in found if words.masked.mentions[words.start[i]].country not in own]
    if others:
        return others
    if all(m.kind in _PRIVATE for m in acting):
        return [i for i in found if _is_government(words, i)]  # a firm and its own government
    if acting and all(is_citizen(words, m) for m in acting):  # a senator and his president
        keys = {m.key for m in acting}
        named = (i for i in found if words.masked.mentions[words.start[i]].key not in keys)
        return [i for i in named if _is_government(words, i) or words.masked.mentions[words.start[i]].kind == "person"]
    return []


_PRIVATE = frozenset({"company", "institution", "group"})
_GOVERNMENTS = ("government", "administration", "ministry", "department", "congress", "parliament")


def _is_government(words: Words, i: int) -> bool:
    """Tell a government or a body of one, as another party than the firms and lobbies of its state."""
    mention = words.masked.mentions[words.start[i]]
    return mention.kind in ("government", "agency", "legislature") or mention.surface.lower().endswith(_GOVERNMENTS)


def _object(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the object of an active verb, the subject of a passive one."""
    group = reading.group
    if group is not None and group.passive:
        found = _participle_owner(words, group.first) or owner_before(words, group.first - 1) or group.subject
        return found + at_other_amounts(words, reading.last + 1) if found == group.subject else found
    return _person_meant(words, reading) or object_actors(words, reading.last + 1)


def _person_meant(words: Words, reading: Reading) -> list[int]:
    """Return the last person named before "him" or "her" who does not act: scolded Y at a fair in Z, accusing him of."""
    at = reading.last + 1
    found = words.masked.mentions.get(words.start[at]) if at < len(words) else None
    word = found.surface.lower() if found is not None else words.text_at(at)
    acting = {m.key for i in reading.source if (m := words.masked.mentions.get(words.start[i])) is not None}
    if word not in ("him", "her") or words.tag_at(at + 1) not in (t.PREP, t.TO, t.STOP, t.COMMA, ""):
        return []
    if found is not None and found.key not in acting:
        return []  # it is known who is meant
    for i in range(reading.first - 1, -1, -1):
        named = words.masked.mentions.get(words.start[i])
        if named is not None and named.kind == "person" and named.key not in acting:
            return [i]
    return []


def _participle_owner(words: Words, first: int) -> list[int]:
    """Return the actor right before a participle clause: with X, recently spurned by Y."""
    at = first
    while words.tag_at(at) == t.ADVERB:
        at += 1
    if words.tag_at(at) != t.VERB or words.tag_at(first - 1) != t.COMMA:
        return []
    before = first - 2
    return [before] if words.tag_at(before) == t.ACTOR and words.tag_at(before - 1) != t.AND else []


def object_actors(words: Words, at: int) -> list[int]:
    """Return the actors of the object that begins at `at`, or of what hangs on it when it names none itself."""
    while words.tag_at(at) in (t.ADVERB, t.TIME) or words.text_at(at) == "that":
        at += 1
    if words.tag_at(at) in (t.PREP, t.TO) and words.text[at] in ("with", "to", "at", "on", "against"):
        at += 1
    at = naming_end(words, at) or at
    if words.text_at(at) == "as":  # rejected as false Kenyan claims
        at = next((i for i in range(at + 2, min(len(words), at + 8)) if words.tag[i] == t.ACTOR), at)
    if words.tag_at(at) not in _NOMINAL:
        return []
    phrases = chain_after(words, at)
    owner = _owner(words, phrases[0]) or _taken_by(words, phrases[-1].last + 1)
    return owner or actors_of(words, phrases[: _own_part(words, phrases)])


def _taken_by(words: Words, verb: int) -> list[int]:
    """Return who took the measure that is judged: criticised the duties on X imposed by Y."""
    if words.tag_at(verb) != t.VERB or words.text_at(verb + 1) != "by":
        return []
    taken = words.lex.verbs.get(words.text[verb], set()) & {"impose-v", "measure-v", "announce-v"}
    return actors_of(words, list_after(words, verb + 2)) if taken else []


_NOMINAL = frozenset({t.ACTOR, t.NOUN, t.DET, t.QUOTE, t.ADVERB, t.VERB})


def _owner(words: Words, phrase: Phrase) -> list[int]:
    """Whose: condemned X's decision, summoned its ambassador, so-and-so; of X's firm or leader, who is named, himself."""
    at = phrase.actors[-1] if phrase.actors else 0
    owned = at - 2 >= phrase.first and words.tag_at(at - 1) == t.POSSESSIVE and words.tag_at(at - 2) == t.ACTOR
    if owned and all(words.tag[i] == t.QUOTE for i in range(at + 1, phrase.last + 1)):
        state, named = (words.masked.mentions[words.start[i]] for i in (at - 2, at))
        if state.kind == "state" and named.kind in ("company", "person") and named.country == state.country:
            return [at]  # fined China's Huawei
    return [i for i in phrase.actors if words.tag_at(i + 1) == t.POSSESSIVE or _owns_nobody_known(words, i)][:1]


def _owns_nobody_known(words: Words, i: int) -> bool:
    """Tell a possessive pronoun before somebody whose state is not known."""
    follows = words.masked.mentions.get(words.start[i + 1]) if words.tag_at(i + 1) == t.ACTOR else None
    return (
        follows is not None
        and follows.country is None
        and words.masked.mentions[words.start[i]].surface.lower() in ("its", "their")
    )


def _own_part(words: Words, phrases: list[Phrase]) -> int:
    """Where the object itself names actors, what hangs on it is not asked."""
    for n, phrase in enumerate(phrases):
        if phrase.actors:
            last = n
            while last + 1 < len(phrases) and words.tag_at(phrases[last + 1].first - 1) in (t.COMMA, t.AND):
                last += 1
            return last + 1
    return len(phrases)


def _aimed(words: Words, reading: Reading, argument: str) -> list[int]:
    """At whom a measure is aimed: on/against X, the one hit with it, goods from X, or the actors it qualifies."""
    governed = reading.governor
    if governed is not None and governed.how == "with" and words.tag[governed.word] == t.VERB:
        if reading.group is not None and reading.group.passive:
            return reading.group.subject
        found = object_actors(words, governed.word + 1) or _antecedent(words, reading)
        if found:
            return found
    found = restrained_sale(words, reading.last, clause_end(words, reading.last + 1))
    if found:
        return found
    for preps in (_AIM, _FROM):
        found = _behind(words, reading, preps)
        if found:
            return found
    outer = governor(words, reading.first, reading.last)
    if outer is not None and outer.prep == "by" and words.tag[outer.word] == t.VERB and words.is_participle(outer.word):
        return verb_group(words, outer.word).subject  # X was hit by Y's sanctions
    if governed is not None and words.tag[governed.word] == t.VERB and governed.word > reading.last:
        for preps in (_AIM, frozenset({"to", "from"})):
            found = _phrases_after(words, governed.word + 1, preps)
            if found:
                return found
    return _premodifiers(words, reading)


def _antecedent(words: Words, reading: Reading) -> list[int]:
    """Return the object that stands before its clause: the first countries that X threatened with tariffs, which were Y and Z."""
    if reading.group is None or not reading.group.subject:
        return []
    rel = list_before(words, reading.group.first - 1)[0].first - 1
    if words.tag_at(rel) != t.REL:
        return []
    phrase = phrase_before(words, rel - 1)
    if phrase.actors or words.tag_at(phrase.first - 1) != t.BE:
        return head_actors(words, phrase)
    return verb_group(words, phrase.first - 1).subject


def _of_relative(words: Words, reading: Reading) -> list[int]:
    """Return what the relative clause of the head is about: X, which Y labels a threat."""
    at = reading.first - 1
    while at > max(-1, reading.first - 8) and words.tag[at] != t.REL:
        at -= 1
    if words.tag_at(at) != t.REL:
        return []
    return head_actors(words, phrase_before(words, at - 2 if words.tag_at(at - 1) == t.COMMA else at - 1))


def _premodifiers(words: Words, reading: Reading) -> list[int]:
    """Actors that stand before the noun without being the source: imposed a Huawei ban."""
    if reading.strategy not in ("governor", "over"):
        return []
    phrase = phrase_before(words, reading.first)
    return [i for i in phrase.actors if i < reading.first and i not in reading.source]


def _behind(words: Words, reading: Reading, preps: frozenset[str]) -> list[int]:
    return _phrases_after(words, reading.last + 1, preps)


def _phrases_after(words: Words, at: int, preps: frozenset[str]) -> list[int]:
    """Return the actors of the first phrase behind `at`, in the clause, that one of the prepositions opens."""
    end = clause_end(words, at)
    i = at
    unknown: list[int] = []
    while i < end:
        word = words.text[i]
        if word in preps and words.tag_at(i + 1) not in (t.VERB, t.TIME, ""):
            if word in _ON and (owner := _owned_there(words, i - 1, at)):
                return owner
            phrases = chain_after(words, i + 1)
            owned = words.tag_at(i + 1) == t.ACTOR and words.tag_at(i + 2) == t.POSSESSIVE
            found = actors_of(words, phrases[: _own_part(words, phrases)] if owned else phrases)
            if found and (unknown or not _only_partners(words, found)):
                return found + at_other_rates(words, phrases[-1].last + 1, preps)
            unknown = unknown or found
        if word in AIMING or (word in ("aimed", "directed") and words.text_at(i + 1) == "at"):
            found = actors_of(words, chain_after(words, i + (2 if word in ("aimed", "directed") else 1)))
            if found:
                return found
        i += 1
    return unknown


_ON = frozenset({"on", "against", "over"})  # what a deed of another than the target's hits stands behind these


def _owned_there(words: Words, last: int, first: int) -> list[int]:
    """Return whose the thing is that ends at `last`, behind `first`: a complaint over X's sanctions against Y is about X.

    Who joins in X's sanctions against Y hits Y.
    """
    owners = (i for i in owner_before(words, last, nearest=True) if i >= first and words.tag_at(i + 1) == t.POSSESSIVE)
    return [i for i in owners if words.text_at(phrase_before(words, i).first - 1) in _ABOUT]


_ABOUT = frozenset({"over", "about", "against", "at", "of", "to"})


def _only_partners(words: Words, found: list[int]) -> bool:
    """Tell partners without a name, who may be named behind: deals with trading partners, including X and Y."""
    return all(m.country is None and m.id is None for m in (words.masked.mentions[words.start[i]] for i in found))


def _of_governor(words: Words, reading: Reading) -> list[int]:
    """Return the subject of the verb that governs the head: X drew criticism, X turned down an appeal."""
    found = governor(words, reading.first, reading.last)
    if found is None or words.tag[found.word] != t.VERB:
        return []
    return verb_group(words, found.word).subject


def _rest(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the next other actor of the clause behind the head; "party" passes over courts and international bodies."""
    end = clause_end(words, reading.last + 1)
    found = [i for i in range(reading.last + 1, end) if words.tag[i] == t.ACTOR and i not in reading.source]
    if argument == "party":
        found = [i for i in found if not _is_judge(words, i)]
    if argument == "other":
        found = _of_others(words, reading, found)
    return found[:1]


def _later(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the next actor of another state behind the head, in the sentence: insisted that the ban had nothing to do with X."""
    for i in range(reading.last + 1, len(words)):
        if words.tag[i] == t.STOP:
            break
        judge = words.tag[i] == t.ACTOR and words.masked.mentions[words.start[i]].kind == "institution"
        if words.tag[i] == t.ACTOR and not judge and mention(words, i).country and _of_others(words, reading, [i]):
            return [i]
    return []


def _owner_target(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the actor that the object noun belongs to or qualifies: ban on Chinese goods, X's acquisition."""
    phrase = phrase_after(words, reading.last + 1)
    return _owner(words, phrase) or head_actors(words, phrase)


def _loser(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return against whom a ruling in favour of another goes: sided with X in its dispute with Y."""
    end = min(len(words), reading.last + 25)
    named = [i for i in range(reading.last + 1, end) if words.tag[i] == t.ACTOR and i not in reading.source]
    mentions = [words.masked.mentions[words.start[i]] for i in named]
    others = [i for i, m in zip(named, mentions, strict=True) if m.key != mentions[0].key and not _is_judge(words, i)]
    return others[:1]


_JUDGES = frozenset({"court", "institution"})  # before whom a case is brought, not at whom it is aimed


def _party(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the actors of the object that are no court or international body: took X to the WTO, sued X in a court."""
    end = clause_end(words, reading.last + 1)
    i = reading.last + 1
    while i < end and words.tag[i] not in (t.PREP, t.TO):
        i += 1
    return [k for k in object_actors(words, reading.last + 1) if k < i and not _is_judge(words, k)]


def _is_judge(words: Words, i: int) -> bool:
    mention = words.masked.mentions[words.start[i]]
    return mention.kind in _JUDGES or mention.country is None


def _export_to(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return where goods go: exports (of X's chips) to Y."""
    return bound_for(words, reading.last + 1, clause_end(words, reading.last + 1))


_SELLS = frozenset({"selling", "exporting", "shipping", "supplying", "sell", "export", "ship", "supply"})


def _sold_to(words: Words, reading: Reading) -> list[int]:
    """Return to whom it is forbidden to sell: banned X from selling chips to Y."""
    for i in range(reading.last + 1, min(len(words), reading.last + 20)):
        if words.text[i] in _SELLS:
            return _export_to(words, Reading(first=i, last=i), "") or _phrases_after(words, i + 1, frozenset({"in"}))
    return []


def _invested(words: Words, reading: Reading) -> list[int]:
    """Return in whom it is forbidden to invest: barred X from investing in Y."""
    for i in range(reading.last + 1, min(len(words) - 1, reading.last + 20)):
        if words.text[i] in ("invest", "investing") and words.text[i + 1] == "in":
            return object_actors(words, i + 2)
        if words.text[i] in ("backing", "funding", "financing"):
            return object_actors(words, i + 1)
    return []


def _called_for(words: Words, reading: Reading) -> list[int]:
    """Return whose act is called for: calls for reducing X's curbs."""
    at = reading.last + 1
    if words.text_at(at) != "for" or not words.is_gerund(at + 1):
        return []
    return object_actors(words, at + 2)


def _threatened(words: Words, reading: Reading) -> list[int]:
    """Return whom the threat names as its object: warned that it would hit X with tariffs."""
    for i in range(reading.last + 1, min(len(words), reading.last + 12)):
        if words.tag[i] == t.MODAL:
            verb = next((k for k in range(i + 1, min(len(words), i + 4)) if words.tag[k] == t.VERB), None)
            return object_actors(words, verb + 1) if verb is not None else []
    return []


def _told_of(words: Words, reading: Reading) -> list[int]:
    """Return the subject of a passive whose source only tells of it: X could be hit with tariffs, Y said."""
    if words.text_at(reading.last + 1) != "with" or not words.is_participle(reading.first):
        return []
    group = verb_group(words, reading.first)
    return group.subject if group.passive else []


def _found(words: Words, reading: Reading) -> list[int]:
    """Return who is found to have broken the law: the last company named before the verb of the misdeed."""
    found: list[int] = []
    for i in range(reading.last + 1, min(len(words), reading.last + 25)):
        if words.tag[i] == t.ACTOR:
            found = [i]
        elif found and words.tag[i] == t.VERB and words.lex.has("misdeed-v", words.text[i]):
            return found
    return []


def _let(words: Words, reading: Reading) -> list[int]:
    """Return who is let do something: a licence that lets X buy."""
    for i in range(reading.last + 1, min(len(words), reading.last + 12)):
        if words.text[i].startswith(("let", "allow", "permitt", "authori", "enabl")):
            return object_actors(words, i + 1)
    return []


def _shipped_to(words: Words, reading: Reading) -> list[int]:
    """Return where goods go that stand before the head: exports to X are subject to Y's licences."""
    for i in range(reading.first - 1, max(-1, reading.first - 25), -1):
        if words.tag[i] == t.TO and words.tag_at(i + 1) != t.VERB:
            found = [k for k in actors_of(words, chain_after(words, i + 1)) if k not in reading.source]
            if found:
                return found
    return []


_USES = frozenset({"using", "buying", "purchasing", "installing", "procuring", "use", "buy", "purchase", "order", "ordering"})


def _used(words: Words, reading: Reading) -> list[int]:
    """Return whose goods are not to be used: banned offices from using X phones."""
    for i in range(reading.last + 1, min(len(words), reading.last + 25)):
        if words.text[i] in _USES:
            return object_actors(words, i + 1)
    return []


def _before(words: Words, reading: Reading) -> list[int]:
    """Return the nearest actor of another state before the head, in the sentence: arrests in X worried Y, which called for."""
    own = {words.masked.mentions[words.start[i]].country for i in reading.source}
    for i in range(reading.first - 1, -1, -1):
        if words.tag[i] == t.STOP:
            break
        if words.tag[i] == t.ACTOR and words.masked.mentions[words.start[i]].country not in own | {None}:
            return [i]
    return []


TARGETS: dict[str, Strategy] = {
    "blamed": blamed,
    "the-act": the_act,
    "told": told,
    "before": lambda words, reading, argument: _before(words, reading),
    "capital-before": lambda words, reading, argument: capital_before(words, reading),
    "captured": lambda words, reading, argument: reading.captured.get("target", []),
    "capital": capital,
    "invested": lambda words, reading, argument: _invested(words, reading),
    "using": lambda words, reading, argument: _used(words, reading),
    "export-to": _export_to,
    "called-for": lambda words, reading, argument: _called_for(words, reading),
    "threatened": lambda words, reading, argument: _threatened(words, reading),
    "told-of": lambda words, reading, argument: _told_of(words, reading),
    "found": lambda words, reading, argument: _found(words, reading),
    "letting": lambda words, reading, argument: _let(words, reading),
    "shipped-to": lambda words, reading, argument: _shipped_to(words, reading),
    "loser": _loser,
    "sale": lambda words, reading, argument: parties_of_sale(words, reading),
    "sold-to": lambda words, reading, argument: _sold_to(words, reading),
    "object": _object,
    "object-not-body": _party,
    "aimed": _aimed,
    "rest": _rest,
    "later": _later,
    "before-it": lambda words, reading, argument: stands_before(words, reading),
    "of-relative": lambda words, reading, argument: _of_relative(words, reading),
    "owner": _owner_target,
    "possessor": SOURCES["possessor"],
    "copula": SOURCES["copula"],
    "context": SOURCES["context"],
    "swayed": lambda words, reading, argument: swayed(words, reading),
    "main": lambda words, reading, argument: _of_governor(words, reading),
    "nobody": lambda words, reading, argument: nobody(words, reading),
    "anyone": lambda words, reading, argument: anyone(words, reading),
    "unnamed": lambda words, reading, argument: unnamed(words, reading),
    "subject-of": lambda words, reading, argument: verb_group(words, reading.first).subject,
    "subject": lambda words, reading, argument: reading.group.subject if reading.group else [],
}
