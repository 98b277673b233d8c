"""The strategies by which English rules name source and target (docs/packs-en.md says what each does)."""

from collections.abc import Callable, Iterable

import msgspec

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import VerbGroup, verb_group
from tongjian.coding.events.en.governors import Governor, governor, own_clause
from tongjian.coding.events.en.phrases import (
    Phrase,
    actors_of,
    chain_after,
    head_actors,
    list_after,
    list_before,
    phrase_after,
    phrase_before,
)
from tongjian.coding.events.en.tokens import Words

# governing words that make another act of a measure: threatening, weighing, demanding, refusing it
DIVERTING = frozenset(
    {"threat-v", "threat-n", "consider-v", "demand-v", "refuse-v", "deny-v", "oppose-v", "plea-n", "accuse-v", "stop-v"}
)
# governors beside which a measure that is only named is no act of its own
NO_BACKGROUND = DIVERTING | {"ease-v", "ease-n", "extend-v", "extend-n", "plan-n", "talk-v", "effect-n"}
_AIM = frozenset({"on", "against", "targeting", "at", "for", "towards", "toward", "upon", "over"})
_FROM = frozenset({"from", "of", "to", "in", "into", "with"})


class Reading(msgspec.Struct):
    """How a fired rule is read: its head noun or verb (word indexes), what governs it, and the verb group that acts."""

    first: int
    last: int
    group: VerbGroup | None = None
    governor: Governor | None = None
    strategy: str = ""
    source: list[int] = msgspec.field(default_factory=list)
    target: list[int] = msgspec.field(default_factory=list)


_ANAPHORIC = frozenset({"those", "these", "such", "this", "that", "any", "no"})  # a measure told before, or none at all

Strategy = Callable[[Words, Reading, str], list[int]]


def read(words: Words, first: int, last: int, sources: Iterable[str], targets: Iterable[str]) -> Reading | None:
    """Return the reading under the first source strategy that finds an actor, or None."""
    for strategy in sources:
        name, _, argument = strategy.partition(":")
        reading = Reading(first=first, last=last, strategy=name)
        reading.source = _unique(SOURCES[name](words, reading, argument))
        if reading.source:
            for target in targets:
                found = _unique(_target(words, reading, target))
                found = [i for i in found if i not in reading.source]
                if found:
                    reading.target = found
                    break
            return reading
    return None


def _unique(found: list[int]) -> list[int]:
    return sorted(set(found))


# ---- sources ----------------------------------------------------------------


def _subject(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the subject of a head that is a verb, or the by-phrase of a passive; "passive"/"active" asks for the voice."""
    verb = reading.first
    if words.tag_at(verb) != t.VERB:
        return []
    group = verb_group(words, verb)
    reading.group = group
    if words.is_participle(verb) and not group.passive and not group.subject and _by(words, reading.last + 1):
        group.passive = True
    if (argument == "active" and group.passive) or (argument == "passive" and not group.passive):
        return []
    if _diverted(words, group):
        return []
    if group.passive:
        return _by(words, reading.last + 1)
    return group.subject


def _diverted(words: Words, group: VerbGroup, allowed: frozenset[str] = frozenset()) -> bool:
    """Tell whether what governs the verb makes it another act (urged X to lift, threatened to impose)."""
    classes = chain_classes(words, group)
    return bool((classes & DIVERTING) - allowed)


def chain_classes(words: Words, group: VerbGroup) -> set[str]:
    """Return the word classes of everything that governs a verb."""
    found: set[str] = set()
    for i in group.chain:
        found |= (
            words.lex.verbs.get(words.text[i], set()) if words.tag[i] == t.VERB else words.lex.nouns.get(words.text[i], set())
        )
    return found


def _governed(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the subject of the verb that governs a head that is a noun, if the verb is of the classes named."""
    return _by_governor(words, reading, governor(words, reading.first, reading.last), argument)


def _own(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the subject of the relative or participle clause of a head that is a noun."""
    return _by_governor(words, reading, own_clause(words, reading.last), argument)


def _by_governor(words: Words, reading: Reading, found: Governor | None, argument: str) -> list[int]:
    wanted, _, control = argument.partition("/")
    if found is None or not found.classes & set(wanted.split("|")) or found.how == "under":
        return []
    reading.governor = found
    if found.how == "noun":
        return _agent_of_noun(words, reading, found, control)
    group = verb_group(words, found.word)
    reading.group = group
    if found.how in ("passive", "reduced"):
        group.passive = True
    named = frozenset(control.split("|")) if control else frozenset()
    if named and not _controlled(words, group, named):
        return []
    if _diverted(words, group, named | (found.classes & DIVERTING)):
        return []
    if group.passive:
        return _by(words, found.word + 1) or _possessor(words, reading, "")
    return group.subject


def _controlled(words: Words, group: VerbGroup, named: frozenset[str]) -> bool:
    if "future" in named and any(m in ("will", "shall") for m in group.modals):
        return True
    return bool(chain_classes(words, group) & named)


def _agent_of_noun(words: Words, reading: Reading, found: Governor, control: str) -> list[int]:
    """Read "X's suspension of", "announced a suspension of", "a suspension of ... by X"."""
    phrase = phrase_before(words, found.word)
    outer = governor(words, found.word, found.word)
    named = frozenset(control.split("|")) if control else frozenset()
    if outer is not None and outer.how in ("object", "passive"):
        group = verb_group(words, outer.word)
        group.passive = group.passive or outer.how == "passive"
        reading.group = group
        if named and not (_controlled(words, group, named) or outer.classes & named):
            return []
        if _diverted(words, group, named) or outer.classes & (DIVERTING - named):
            return []
        if outer.classes & {"obtain-v"}:
            return _possessor(words, reading, "")
        if not phrase.actors:
            return _by(words, outer.word + 1) if group.passive else group.subject
    elif named:
        return []
    return head_actors(words, phrase)


def _possessor(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the actor whose act the noun is: China's tariffs, Chinese tariffs, US-imposed tariffs."""
    phrase = phrase_before(words, reading.first)
    named = [i for i in phrase.actors if i < reading.first]
    if not named:
        return []
    pair = [i for i in named[:-1] if words.tag_at(i + 1) == t.DASH and i + 2 == named[-1]]
    owner = next((i for i in named if words.tag_at(i + 1) == t.POSSESSIVE), named[-1])
    return [*pair, named[-1]] if pair else [owner]


def _background(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the owner (or "by X") of a measure that is only named, where nothing that governs it makes another act of it."""
    found = governor(words, reading.first, reading.last)
    phrase = phrase_before(words, reading.first)
    if words.text[phrase.first] in _ANAPHORIC:
        return []
    done = any(words.lex.has("impose-v", words.text[i]) and words.is_participle(i) for i in range(phrase.first, reading.first))
    if found is not None and not done:
        if found.classes & NO_BACKGROUND:
            return []
        group = verb_group(words, found.word) if words.tag[found.word] == t.VERB else None
        if group is not None and chain_classes(words, group) & NO_BACKGROUND:
            return []
    reading.governor = None
    return _possessor(words, reading, argument) or _by(words, reading.last + 1)


def _by(words: Words, at: int) -> list[int]:
    """Return the actors of a by-phrase behind a passive, in the same clause."""
    for i in range(at, min(len(words), at + 25)):
        tag, word = words.tag[i], words.text[i]
        if tag == t.PREP and word == "by" and words.tag_at(i + 1) not in (t.VERB, t.TIME):
            return actors_of(words, list_after(words, i + 1))
        if tag in (t.STOP, t.SUB, t.REL) or (tag == t.VERB and not words.is_participle(i)):
            return []
    return []


def _context(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the subject of the nearest finite verb before the head (after a meeting with Y, X said)."""
    for i in range(reading.first - 1, max(-1, reading.first - 40), -1):
        if words.tag[i] == t.STOP:
            break
        if words.tag[i] == t.VERB:
            group = verb_group(words, i)
            reading.group = reading.group or group
            if group.subject:
                return group.subject
    return _following_subject(words, reading)


def _following_subject(words: Words, reading: Reading) -> list[int]:
    """Return the subject of the first finite verb behind the head (At a meeting with Y on Monday, X said)."""
    for i in range(reading.last + 1, min(len(words), reading.last + 30)):
        if words.tag[i] == t.VERB and not words.is_gerund(i) and words.tag_at(i - 1) != t.TO:
            return verb_group(words, i).subject
    return []


def _parties(words: Words, reading: Reading, argument: str) -> list[int]:
    """Both sides of talks: US-China talks, talks between A and B, A's talks (with B)."""
    for i in range(reading.last + 1, min(len(words), reading.last + 8)):
        if words.text[i] in ("between", "among"):
            return actors_of(words, list_after(words, i + 1, closed=True))
        if words.tag[i] in (t.VERB, t.STOP, t.COMMA):
            break
    phrase = phrase_before(words, reading.first)
    named = [i for i in phrase.actors if i < reading.first]
    if len(named) > 1 or (named and mention_is_joint(words, named[-1])):
        return named
    return []


def mention_is_joint(words: Words, i: int) -> bool:
    """Tell whether word i is a joint mention (both sides)."""
    return bool(words.masked.mentions[words.start[i]].members)


def _speaker(words: Words, reading: Reading, argument: str) -> list[int]:
    """Who says so: the head is a verb of the content (X said Y violated ..., "Y violated ...", X said)."""
    if words.tag_at(reading.first) != t.VERB:
        return []
    group = verb_group(words, reading.first)
    if not group.subject or group.negated or group.modals:
        return []
    for i in range(group.subject[0] - 1, max(-1, group.subject[0] - 8), -1):
        if words.tag[i] == t.VERB:
            outer = verb_group(words, i)
            if words.lex.verbs.get(words.text[i], set()) & {"say-v", "allege-v", "accuse-v"}:
                reading.group = group
                return outer.subject
            return []
    return []


SOURCES: dict[str, Strategy] = {
    "subject": _subject,
    "governor": _governed,
    "over": _governed,
    "own": _own,
    "possessor": _possessor,
    "background": _background,
    "context": _context,
    "parties": _parties,
    "speaker": _speaker,
    "by": lambda words, reading, argument: _by(words, reading.last + 1),
}


# ---- targets ----------------------------------------------------------------


def _target(words: Words, reading: Reading, strategy: str) -> list[int]:
    name, _, argument = strategy.partition(":")
    finder = TARGETS.get(name)
    if finder is not None:
        return finder(words, reading, argument)
    return _behind(words, reading, frozenset(name.split("|")))


def _object(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the object of an active verb, the subject of a passive one."""
    group = reading.group
    if group is not None and group.passive:
        return group.subject
    return object_actors(words, reading.last + 1)


def object_actors(words: Words, at: int) -> list[int]:
    """Return the actors of the object that begins at `at`, or of what hangs on it when it names none itself."""
    while words.tag_at(at) in (t.ADVERB, t.TIME) or words.text_at(at) == "that":
        at += 1
    if words.tag_at(at) in (t.PREP, t.TO) and words.text[at] in ("with", "to", "at", "on", "against"):
        at += 1
    if words.tag_at(at) not in _NOMINAL:
        return []
    phrases = chain_after(words, at)
    owner = _owner(words, phrases[0])
    return owner or actors_of(words, phrases[: _own_part(words, phrases)])


_NOMINAL = frozenset({t.ACTOR, t.NOUN, t.DET, t.QUOTE, t.ADVERB, t.VERB})


def _owner(words: Words, phrase: Phrase) -> list[int]:
    """Whose: condemned X's decision."""
    return [i for i in phrase.actors if words.tag_at(i + 1) == t.POSSESSIVE][:1]


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
        found = object_actors(words, governed.word + 1)
        if found:
            return found
    for preps in (_AIM, _FROM):
        found = _behind(words, reading, preps)
        if found:
            return found
    if governed is not None and words.tag[governed.word] == t.VERB and governed.word > reading.last:
        found = _phrases_after(words, governed.word + 1, _AIM)
        if found:
            return found
    return _premodifiers(words, reading)


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
    while i < end:
        word = words.text[i]
        if word in preps and words.tag_at(i + 1) not in (t.VERB, t.TIME, ""):
            found = actors_of(words, chain_after(words, i + 1))
            if found:
                return found
        if word in ("targeting", "affecting", "covering", "hitting") or (
            word in ("aimed", "directed") and words.text_at(i + 1) == "at"
        ):
            found = actors_of(words, chain_after(words, i + (2 if word in ("aimed", "directed") else 1)))
            if found:
                return found
        i += 1
    return []


def clause_end(words: Words, at: int) -> int:
    """Return where the clause ends that holds word `at`: before a subordinator, a new finite clause or a hard stop."""
    stop = min(len(words), at + 60)
    for i in range(at, stop):
        tag = words.tag[i]
        if tag in (t.STOP, t.SUB) or words.text[i] in _ENDS:
            return i
        if tag == t.REL and words.text[i] != "that":
            return i
        if tag in (t.MODAL, t.HAVE, t.BE):
            return _subject_start(words, i, at)
        if tag == t.VERB and not words.is_gerund(i) and not words.is_participle(i) and words.tag_at(i - 1) != t.TO:
            return _subject_start(words, i, at)
        if tag == t.VERB and words.is_gerund(i) and words.tag_at(i - 1) in (t.COMMA, t.PREP) and words.text[i] not in _AIMING:
            return i - 1
    return stop


_ENDS = frozenset({"after", "before", "amid", "following", "despite", "because", "until", "since", "as", "while", "when"})
_AIMING = frozenset({"targeting", "affecting", "covering", "hitting", "including"})


def _subject_start(words: Words, verb: int, at: int) -> int:
    """Return where the subject of a following finite verb begins, so that it is not taken for an object."""
    i = verb - 1
    while i > at and words.tag[i] in (t.ADVERB, t.NOT, t.HAVE, t.MODAL, t.BE):
        i -= 1
    if words.tag_at(i) not in (t.ACTOR, t.NOUN, t.DET):
        return verb
    first = list_before(words, i)[0].first
    return max(at, first) if words.tag_at(first - 1) not in (t.PREP, t.TO) else verb


def _with(words: Words, reading: Reading, argument: str) -> list[int]:
    return _phrases_after(words, reading.last + 1, frozenset({"with"}))


def _rest(words: Words, reading: Reading, argument: str) -> list[int]:
    """Any other actor of the clause behind the head."""
    end = clause_end(words, reading.last + 1)
    found = [i for i in range(reading.last + 1, end) if words.tag[i] == t.ACTOR and i not in reading.source]
    return found[:1]


def _owner_target(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the actor that the object noun belongs to or qualifies: ban on Chinese goods, X's acquisition."""
    phrase = phrase_after(words, reading.last + 1)
    return _owner(words, phrase) or head_actors(words, phrase)


TARGETS: dict[str, Strategy] = {
    "object": _object,
    "aimed": _aimed,
    "rest": _rest,
    "owner": _owner_target,
    "possessor": _possessor,
    "subject": lambda words, reading, argument: reading.group.subject if reading.group else [],
}
