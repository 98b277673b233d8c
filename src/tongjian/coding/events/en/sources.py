"""The strategies by which English rules name the source (docs/packs-en.md says what each does)."""

import re

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.announcing import teller
from tongjian.coding.events.en.capitals import capital
from tongjian.coding.events.en.captured import captured_source, opposite
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.earlier import as_before, by_other_state, off_the_list, taken_before, taker, taker_of
from tongjian.coding.events.en.exporters import home
from tongjian.coding.events.en.forms import ends_passive, taken_for_noun
from tongjian.coding.events.en.governors import Governor, governor, own_clause
from tongjian.coding.events.en.group import VerbGroup
from tongjian.coding.events.en.held import held
from tongjian.coding.events.en.instruments import issuer, under_paper
from tongjian.coding.events.en.owners import (
    agent_between,
    is_background,
    is_hit,
    own_agent,
    pair,
    plain_owner,
    taken,
    told_in_force,
    unowned,
)
from tongjian.coding.events.en.packages import (
    acted_before,
    at_home,
    court_owner,
    holder,
    list_as_actor,
    list_of,
    named_list,
    near,
    next_actor,
    of_the_whole,
    on_its_list,
)
from tongjian.coding.events.en.parties import parties
from tongjian.coding.events.en.phrases import (
    actors_of,
    destination,
    from_phrase,
    head_actors,
    list_after,
    list_before,
    phrase_before,
)
from tongjian.coding.events.en.possessed import thing_hits
from tongjian.coding.events.en.reading import (
    Reading,
    Strategy,
    Wanted,
    exchanging,
)
from tongjian.coding.events.en.retold import taken_up
from tongjian.coding.events.en.speakers import SPEAKERS, speaker_at
from tongjian.coding.events.en.standing import standing_for
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.en.who import OF_KIND, court_of, fit, is_leader, only_where


def _subject(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the subject of a head that is a verb, or the by-phrase of a passive.

    `argument`: "active" or "passive" asks for the voice; behind a slash stands what the governing chain must or must not hold.
    """
    verb = reading.first
    while words.tag_at(verb) == t.ADVERB and verb < reading.last:
        verb += 1
    if words.tag_at(verb) != t.VERB and not taken_for_noun(words, verb):
        return []
    voice, _, control = argument.partition("/")
    group = verb_group(words, verb)
    reading.group = group
    if _is_short_passive(words, reading, group):
        group.passive = True
    if (voice == "active" and group.passive) or (voice == "passive" and not group.passive):
        return []
    follows = words.text_at(verb + 1)
    bare = verb == reading.last and (words.tag_at(verb + 1) == t.PREP or follows == "as" or bool(_SUM.match(follows)))
    bare = bare and not _of_relative(words, group)
    if voice == "transitive" and bare and not group.passive and not group.perfect and words.is_participle(verb):
        return []  # a headline's passive that names no agent: deal criticised over
    if not Wanted(control).met(words, group):
        return []
    found = _by(words, reading.last + 1) if group.passive else exchanging(words, verb) or group.subject or _speaking(words, group)
    found = found or issuer(words, group)
    found = [i for i in found if not only_where(words, i)] or (_standing(words, group) if not found else [])
    accepts = OF_KIND.get(voice)
    if voice == "judges" and found and all(words.masked.mentions[words.start[i]].country is None for i in found):
        found = court_of(words, found[-1]) or found
    return [i for i in found if accepts(words, i)] if accepts is not None else found


def _standing(words: Words, group: VerbGroup) -> list[int]:
    """Return whom the subject stands for, of a participle's main clause too: it told of X, while welcoming Y's offer."""
    found = standing_for(words, group)
    if found or not group.gerund_after or group.main in (group.verb, group.first):
        return found
    return standing_for(words, verb_group(words, group.main))


def _of_relative(words: Words, group: VerbGroup) -> bool:
    """Tell a verb whose object is what its relative clause hangs on: the plan, which X condemned on Monday."""
    return bool(group.subject) and words.tag_at(list_before(words, group.first - 1)[0].first - 1) == t.REL


_SUM = re.compile(r"[$€£¥]|\d[\d.,]{0,9}(?:m|bn|mn|tn|k)$")  # a headline: X fined €530m


def _of_thing(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the subject, if what it judges is a thing that sentences before tell to be another state's: deplored the law."""
    found = _subject(words, reading, argument)
    return found if found and thing_hits(words, reading, found) else []


def _patient(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the subject of a passive as who acts: X was received at the White House."""
    if words.tag_at(reading.first) != t.VERB:
        return []
    reading.group = verb_group(words, reading.first)
    accepts = OF_KIND.get(argument)
    if not reading.group.passive or not Wanted("").met(words, reading.group):
        return []
    return [i for i in reading.group.subject if accepts is None or accepts(words, i)]


def _speaking(words: Words, group: VerbGroup) -> list[int]:
    """Return who speaks, where the subject is "we" or "I" of a quotation."""
    if group.gerund_after and group.main not in (group.verb, group.first):
        group = verb_group(words, group.main)  # I determined that it was right to meet it by suspending
    at = group.first - 1
    while words.tag_at(at) in (t.ADVERB, t.QUOTE) or (words.tag_at(at) == t.AND and words.tag_at(at - 1) == t.VERB):
        at -= 2 if words.tag_at(at) == t.AND else 1  # we note and welcome
    return speaker_at(words, at) if words.text_at(at) in ("we", "i") else []


def _is_short_passive(words: Words, reading: Reading, group: VerbGroup) -> bool:
    """Tell a participle without be: hit by X (headline), firms sanctioned by X, blacklisted by X in May."""
    if not words.is_participle(reading.first) or group.passive or group.perfect or group.modals:
        return False
    at = reading.last + 1
    while words.tag_at(at) in (t.ADVERB, t.TIME):
        at += 1
    if words.text_at(at) == "by":
        return bool(_by(words, at))
    if words.tag_at(reading.first - 1) == t.COMMA and words.tag_at(reading.first - 2) == t.ACTOR:
        return bool(_by(words, at))  # X, accused of smuggling by Y, replied
    return not group.subject and bool(_by(words, at))


def _governed(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the subject of the verb that governs a head that is a noun, if the verb is of the classes named."""
    return _by_governor(words, reading, governor(words, reading.first, reading.last), argument)


def _own(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the subject of the relative or participle clause of a head that is a noun."""
    return _by_governor(words, reading, own_clause(words, reading.last), argument)


def _by_governor(words: Words, reading: Reading, found: Governor | None, argument: str) -> list[int]:
    classes, _, control = argument.partition("/")
    matched = found.classes & set(classes.split("|")) if found is not None else set()
    if found is None or not matched or found.how == "under" or (found.how == "with" and found.prep == "by"):
        return []  # hit by tariffs: who is hit does nothing
    if matched == {"retaliate-v"} and (found.how != "with" or not _with(words, reading, found)):
        return []  # responded to tariffs, countered sanctions
    reading.governor = found
    wanted = Wanted(control)
    if found.how == "noun":
        return _agent_of_noun(words, reading, found, wanted)
    group = verb_group(words, found.word)
    reading.group = group
    if found.how in ("passive", "reduced") or _hit_with(words, found, group):
        group.passive = True
    if not wanted.met(words, group):
        return []
    if group.negated and words.text_at(phrase_before(words, reading.first).first) == "any":
        return []  # shall not impose any penalty: nothing that was to be expected is denied
    if exchanging(words, found.word):
        return exchanging(words, found.word)
    if not group.passive and not group.subject:
        held_in = holder(words, group) if matched == {"hold-in-v"} else []
        return held_in or _speaking(words, group) or standing_for(words, group) or issuer(words, group)
    if group.passive:
        owner = _possessor(words, reading, "") if matched not in _DONE_TO else []  # X's wine is banned, X's bid blocked by others
        tried = matched == {"block-v"}  # a takeover by X was blocked: X is hit
        named = (
            _by(words, found.word + 1) or owner or ([] if tried else _own_by(words, reading)) or _who_took(words, reading, found)
        )
        if not named and found.how == "reduced" and matched <= _SHARED and not _other_side(words, reading, found):
            return []  # to confirm the framework reached in Rome: who tells of it is no party
        return (
            named
            or under_paper(words, found.word)
            or teller(words, found.word, persons=bool(matched & _OF_GOODS))
            or ((taken_before(words, reading, found.word) or by_other_state(words, found.word)) if matched & _OF_MEASURES else [])
        )
    return group.subject


_DONE_TO = ({"ban-goods-v"}, {"block-v"})
_SHARED = frozenset({"reach-v", "sign-v"})  # what two sides do together
_SIDE_REACH = 4  # words behind a participle within which it says with whom: reached late last week with X


def _other_side(words: Words, reading: Reading, found: Governor) -> bool:
    """Tell whether the noun says with whom, so that who tells of it is the other side: the deal with X reached in Rome."""
    return "with" in words.text[reading.last + 1 : found.word + 1 + _SIDE_REACH]


def _who_took(words: Words, reading: Reading, found: Governor) -> list[int]:
    """Return who took a measure by the clause that hangs on its noun: the curbs that X imposed were lifted."""
    own = own_clause(words, reading.last) if found.classes & {"ease-v", "extend-v"} else None
    if own is None or own.word == found.word or not own.classes & {"impose-v", "measure-v"}:
        return []
    return _by(words, own.word + 1) if own.how == "reduced" else verb_group(words, own.word).subject


def _with(words: Words, reading: Reading, found: Governor) -> bool:
    """Tell whether "with" stands right before the noun: retaliated (against X) with tariffs."""
    return found.prep in ("with", "against") and words.text_at(phrase_before(words, reading.first).first - 1) == "with"


_OF_MEASURES = frozenset({"launch-v", "impose-v", "measure-v", "raise-v", "extend-v", "ease-v", "list-v"})


_OF_GOODS = frozenset({"import-stop-v", "export-stop-v"})  # what a minister says is halted, his own state halts


_JUDGES = frozenset({"court", "institution"})
_AHEAD = 16  # words behind a verb within which it says to whom somebody goes


def _plaintiff(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the subject of a verb that leads to a court or an international body: went to the WTO, not to the ministry."""
    behind = (i for i in range(reading.last + 1, min(len(words), reading.last + _AHEAD)) if words.tag[i] == t.ACTOR)
    found = [words.masked.mentions[words.start[i]] for i in behind]
    if any(m.kind in _JUDGES and (m.kind == "court" or m.country is None) for m in found[:3]):
        return _subject(words, reading, "active")
    return []


def _before(words: Words, reading: Reading) -> list[int]:
    """Return who took the measure told just before, for a verb in the passive that names nobody: most goods were exempted."""
    group = verb_group(words, reading.first)
    if not group.passive or not Wanted("").met(words, group):
        return []
    reading.group = group
    return teller(words, reading.first) or as_before(words, reading.first)


def _own_by(words: Words, reading: Reading) -> list[int]:
    """Return the by-phrase right behind the noun: a visit by X was called off."""
    return _by(words, reading.last + 1) if words.text_at(reading.last + 1) == "by" else []


def _hit_with(words: Words, found: Governor, group: VerbGroup) -> bool:
    """Tell "exporters, hit with a tariff": a participle without be and without an object."""
    if found.how != "with" or "retaliate-v" in found.classes or group.perfect or group.modals:
        return False
    follows = words.text_at(found.word + 1)
    listed = "list-v" in found.classes and follows in ("on", "to")  # entities put on a list
    if not words.is_participle(found.word) or not (follows == "with" or listed):
        return False
    return words.tag_at(phrase_before(words, group.first - 1).first - 1) != t.REL  # the country that X hit with tariffs


_RECEIVING = frozenset({"oppose-v", "accuse-v", "criticise-v"})  # what somebody criticises was done


def _agent_of_noun(words: Words, reading: Reading, found: Governor, wanted: Wanted) -> list[int]:
    """Read "X's suspension of", "announced a suspension of", "a suspension of ... by X"."""
    phrase = phrase_before(words, found.word)
    outer = governor(words, found.word, found.word)
    if outer is not None and outer.how in ("object", "passive"):
        group = verb_group(words, outer.word)
        group.passive = group.passive or outer.how == "passive"
        reading.group = group
        group.chain.append(outer.word)
        if not wanted.met(words, group) and not (phrase.actors and outer.classes & _RECEIVING):
            return []
        if outer.classes & {"obtain-v"}:
            return _possessor(words, reading, "")
        if words.lex.has("want-of-w", words.text[outer.word]):
            return []  # seeks an exemption from X's tariffs
        if not phrase.actors:
            agent = agent_between(words, reading)
            return agent or (_by(words, outer.word + 1) if group.passive else group.subject)
    elif wanted.named:
        return []
    known = outer is None and words.text[phrase.first] == "the"  # the suspension of X's fees is good news
    agent = head_actors(words, phrase) or agent_between(words, reading)
    return agent or (_possessor(words, reading, "") if known or _comes_about(words, outer) else [])


def _comes_about(words: Words, outer: Governor | None) -> bool:
    """Tell a verb by which an act comes about: talks resulted in a cut in X's tariffs, a deal includes a pause of X's rule."""
    return outer is not None and words.tag[outer.word] == t.VERB and words.lex.has("comes-about", words.text[outer.word])


def _undergone(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return who did what the subject undergoes: X faces tariffs by Y, X pays a fine to Y, X is subject to Y's tariffs.

    The subject is the target.
    """
    found = governor(words, reading.first, reading.last)
    if found is None or not found.classes & set(argument.split("|")) or found.how in ("noun", "under", "passive"):
        return []
    group = verb_group(words, found.word)
    if not Wanted("").met(words, group):
        return []
    rated = words.text_at(reading.last + 1) == "of" and words.text_at(reading.last + 2)[:1].isdigit()  # tariffs of 50% in X
    behind = reading.last + (3 if rated else 1)
    source = _by(words, reading.last + 1) or _possessor(words, reading, "") or from_phrase(words, behind)
    source = source or destination(words, reading.last) or teller(words, reading.last)
    reading.governor, reading.group, reading.target = found, group, group.subject
    return source


_LINKING = frozenset(
    {"stand", "stands", "stood", "standing", "remain", "remains", "remained", "seems", "seemed", "feels", "felt"}
)


def _adjective(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the subject of an adjective: X is opposed to, is dissatisfied with and opposed to."""
    for at in range(reading.first - 1, max(-1, reading.first - 8), -1):
        if words.tag[at] == t.BE or words.text[at] in _LINKING:
            reading.group = verb_group(words, at)
            if not Wanted("").met(words, reading.group):
                return []  # denied that it was alarmed
            found = reading.group.subject or _speaking(words, reading.group) or standing_for(words, reading.group)
            return fit(words, found, argument)
        if words.text[at] in _ITSELF and words.tag_at(at - 1) == t.VERB:
            reading.group = verb_group(words, at - 1)  # pronounced itself dismayed
            return fit(words, reading.group.subject or standing_for(words, reading.group), argument)
        if words.tag[at] not in (t.ADVERB, t.AND, t.PREP, t.VERB, t.QUOTE):
            return []
    return []


_ITSELF = frozenset({"itself", "himself", "herself", "themselves"})


def _list_owner(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return whose list it is, where a passive names nobody: X was added to the Entity List."""
    owner = words.lex.lists.get(" ".join(words.text[reading.first : reading.last + 1]))
    found = governor(words, reading.first, reading.last)
    named = _possessor(words, reading, "")
    if (owner is None and not named) or found is None or not found.classes & set(argument.split("|")):
        return []
    group = verb_group(words, found.word)
    if named and Wanted("").met(words, group) and (group.passive or not group.subject):
        reading.governor, reading.group, reading.target = found, group, group.subject if group.passive else []
        return named  # firms are added to its list, the notice adds firms to X's list
    if owner is None or not group.passive or not Wanted("").met(words, group):
        return []
    reading.governor, reading.group, reading.target = found, group, group.subject
    return list_as_actor(words, reading.first, reading.last)


def _behind(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the actors of the preposition phrase right behind the head: barred from the X market."""
    reading.group = verb_group(words, reading.first) if words.tag_at(reading.first) == t.VERB else None
    if reading.group is None or not Wanted("").met(words, reading.group):
        return []
    at = reading.last + 1
    return actors_of(words, list_after(words, at + 1)) if words.text_at(at) in argument.split("|") else []


_LOCKED = frozenset({"locked", "engaged", "immersed", "embroiled", "mired", "deep", "involved", "deadlocked"})
_STAYING = frozenset({"remain", "remains", "remained", "stay", "stays", "stayed"})


def _copula(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the subject of "X is in talks", "X and Y are under negotiation"."""
    at = phrase_before(words, reading.first).first - 1
    if words.text_at(at) == "of" and words.text_at(at - 1) in ("midst", "middle", "throes"):
        at = phrase_before(words, at - 1).first - 1
    if words.text_at(at) not in ("in", "under", "at", "on"):
        return []
    at -= 1
    while words.tag_at(at) in (t.ADVERB, t.QUOTE) or words.text_at(at) in _LOCKED:
        at -= 1
    if words.tag_at(at) != t.BE and words.text_at(at) not in _STAYING:
        return []
    reading.group = verb_group(words, at)
    return reading.group.subject


def _possessor(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the actor whose act the noun is: China's tariffs, Chinese tariffs, US-imposed tariffs."""
    phrase = phrase_before(words, reading.first)
    named = [i for i in phrase.actors if i < reading.first] or of_the_whole(words, phrase.first)
    if not named:
        return speaker_at(words, phrase.first) if words.text_at(phrase.first) in ("my", "our") else []
    pair = [i for i in named[:-1] if words.tag_at(i + 1) == t.DASH and i + 2 == named[-1]]
    owner = next((i for i in named if words.tag_at(i + 1) == t.POSSESSIVE), named[-1])
    return [*pair, named[-1]] if pair else [owner]


def _background(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the owner (or "by X") of a measure that is only named, where nothing that governs it makes another act of it."""
    if not is_background(words, reading):
        return []
    reading.governor = None
    agent = agent_between(words, reading) if not _possessor(words, reading, argument) else []
    if agent:
        return agent
    owner = _possessor(words, reading, argument) or own_agent(words, reading, _by(words, reading.last + 1))
    owner = [i for i in owner if words.masked.mentions[words.start[i]].kind != "court"]  # a court's tariff ruling
    return [] if is_hit(words, reading, owner) else owner


def _by(words: Words, at: int) -> list[int]:
    """Return the actors of a by-phrase behind a passive, in the same clause."""
    for i in range(at, min(len(words), at + 25)):
        tag, word = words.tag[i], words.text[i]
        if tag == t.PREP and word == "by" and words.tag_at(i + 1) not in (t.VERB, t.TIME):
            if _of_another_noun(words, i - 1):
                return []
            phrases = list_after(words, i + 1)
            return actors_of(words, phrases) + _joined(words, phrases[-1].last + 1)
        if tag in (t.STOP, t.SUB, t.REL) or (tag == t.VERB and ends_passive(words, i, at)):
            return []
    return []


def _of_another_noun(words: Words, noun: int) -> bool:
    """Tell a noun behind a comma that the by-phrase belongs to and that decides nothing: was sold, a study by X showed."""
    first = noun
    while words.tag_at(first) == t.NOUN:
        first -= 1
    behind_comma = words.text_at(first) in ("a", "an") and words.tag_at(first - 1) == t.COMMA
    return behind_comma and not words.lex.has("message-w", words.text[noun])


def _joined(words: Words, at: int) -> list[int]:
    """Return who took part in what another did: brought by X and joined by Y."""
    at += words.tag_at(at) == t.COMMA
    at += words.tag_at(at) in (t.AND, t.ADVERB)
    if words.text[at : at + 2] != ["joined", "by"]:
        return []
    return actors_of(words, list_after(words, at + 2))


def _leaders(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the subject of the verb that governs the talks if it is heads of state or government: their talks are a meeting."""
    found = parties(words, reading) or _governed(words, reading, argument)
    return found if all(is_leader(words, i) for i in found) else []


def _context(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the subject of the nearest finite verb before the head (after a meeting with Y, X said)."""
    if not held(words, reading):
        return []
    for i in range(reading.first - 1, max(-1, reading.first - 40), -1):
        if words.tag[i] == t.STOP:
            break
        if words.tag[i] == t.VERB:
            group = verb_group(words, i)
            reading.group = reading.group or group
            if group.subject:
                return fit(words, group.subject, argument)
    return fit(words, _following_subject(words, reading), argument)


def _following_subject(words: Words, reading: Reading) -> list[int]:
    """Return the subject of the first finite verb behind the head (At a meeting with Y on Monday, X said)."""
    for i in range(reading.last + 1, min(len(words), reading.last + 30)):
        if words.tag[i] == t.VERB and not words.is_gerund(i) and words.tag_at(i - 1) != t.TO:
            reduced = i == reading.last + 1 and words.is_participle(i)  # under a deal reached in May, X will
            if not reduced:
                return verb_group(words, i).subject
    return []


SOURCES: dict[str, Strategy] = {
    **SPEAKERS,
    "subject": _subject,
    "plaintiff": _plaintiff,
    "governor": _governed,
    "over": _governed,
    "own": _own,
    "undergone": _undergone,
    "copula": _copula,
    "of-thing": _of_thing,
    "captured": captured_source,
    "opposite": opposite,
    "behind": _behind,
    "list-owner": _list_owner,
    "adjective": _adjective,
    "possessor": _possessor,
    "owner-held": lambda words, reading, argument: _possessor(words, reading, argument) if held(words, reading) else [],
    "background": _background,
    "plain": lambda words, reading, argument: plain_owner(words, reading),
    "told-in-force": lambda words, reading, argument: told_in_force(words, reading),
    "taken-up": taken_up,
    "taken": lambda words, reading, argument: taken(words, reading),
    "unowned": lambda words, reading, argument: unowned(words, reading),
    "pair": pair,
    "near": lambda words, reading, argument: near(words, reading),
    "moved": lambda words, reading, argument: actors_of(words, list_after(words, reading.last + 1)),
    "home": lambda words, reading, argument: home(words, reading),
    "before": lambda words, reading, argument: _before(words, reading),
    "off-the-list": lambda words, reading, argument: off_the_list(words, reading),
    "at-home": lambda words, reading, argument: at_home(words, reading),
    "court-owner": lambda words, reading, argument: court_owner(words, reading),
    "next-actor": lambda words, reading, argument: next_actor(words, reading),
    "acted-before": lambda words, reading, argument: acted_before(words, reading),
    "again": taker_of,
    "named-again": lambda words, reading, argument: taker(words, reading, reading.last + 1),
    "context": _context,
    "leaders": _leaders,
    "parties": lambda words, reading, argument: parties(words, reading),
    "teller": lambda words, reading, argument: teller(words, reading.last, persons=argument == "persons"),
    "patient": _patient,
    "named-list": lambda words, reading, argument: named_list(words, reading),
    "on-its-list": lambda words, reading, argument: on_its_list(words, reading),
    "list-of": lambda words, reading, argument: list_of(words, reading),
    "by": lambda words, reading, argument: _by(words, reading.last + 1),
    "capital": capital,
}
