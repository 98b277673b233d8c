"""Acts done by what somebody says: who says the statement that the head stands in, and whom the statement is about.

The verb of speech may stand anywhere (before, behind, inside, some sentences off); the statement coder has found who speaks.
"""

import re

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.deeds import owner_before
from tongjian.coding.events.en.extent import clause_end
from tongjian.coding.events.en.reading import Reading, is_charge
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.kinds import BODIES
from tongjian.model import Statement

_DESCRIBED = 70  # characters behind a person's name in which it is said what he is
_SPEAKING = (BODIES - {"court"}) | {"person", "company", "institution", "group"}
_PRIVATE = frozenset({"company", "institution", "group"})
_WORD = re.compile(r"[a-z][a-z-]*")


def saying(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return who says the statement that the head stands in, whatever the head is; no onlooker, no outlet.

    "about": only of a statement that names somebody else; "act": only where a measure was told that his state took or that
    hit it; "subject": only where the actor right before the head, whom the
    statement then is about, is another party.
    """
    said = statement_at(words, reading.first)
    speaker = _speaker(words, said) if said is not None else None
    at = _free(words, reading)
    if speaker is None or said is None or at is None or _runs_out(words, reading, said) or _is_charge(words, reading):
        return []
    speaker = _own_union(words, reading, said, speaker) or speaker
    if argument == "act" and not _is_hit(words, speaker):
        return []
    if argument == "about" and not (_parties(words, said, speaker) or _told(words, speaker) or _is_official(speaker)):
        return []
    if argument == "subject":
        subject = next((i for i in range(reading.first - 1, -1, -1) if words.tag[i] == t.ACTOR), None)
        if subject is None or _hangs_on(words, subject) or subject not in _parties(words, said, speaker):
            return []
        reading.target = [subject]
    words.masked.mentions[words.start[at]] = speaker
    return [at]


def _is_hit(words: Words, speaker: Mention) -> bool:
    """Tell whether a measure was told before that the speaker's state took or that hit it."""
    sides = {m.country for measure in words.told for m in (*measure.source, *measure.target)}
    return speaker.country is not None and speaker.country in sides


def _is_charge(words: Words, reading: Reading) -> bool:
    """Tell a head that stands in what a verb accuses somebody of."""
    verb = next((i for i in range(reading.last, reading.first - _TO_VERB, -1) if words.tag_at(i) == t.VERB), None)
    return verb is not None and is_charge(words, verb_group(words, verb))


_TO_VERB = 5  # words from a head back to its verb


def _is_official(speaker: Mention) -> bool:
    """Tell who speaks for a state: what he calls an insult or will not have is the other side's, though he does not name it."""
    return speaker.id is not None and speaker.country is not None and speaker.kind in BODIES | {"person"}


def _hangs_on(words: Words, i: int) -> bool:
    """Tell an actor that a preposition hangs on another word, which is no subject: projects in X must be."""
    before = i - 2 if words.tag_at(i - 1) == t.DET else i - 1
    return words.tag_at(before) in (t.PREP, t.TO)


def statement_at(words: Words, at: int) -> Statement | None:
    """Return the innermost statement that word `at` stands in, or None."""
    start, _ = words.masked.span(words.start[at], words.end[at])
    holding = [s for s in words.masked.doc.statements if s.start <= start < s.end]
    return min(holding, key=lambda s: s.end - s.start, default=None)


def _speaker(words: Words, said: Statement) -> Mention | None:
    """Return the speaker's mention nearest to the statement, None of nobody that acts by words.

    An office that the pack does not know (the British fisheries minister) is its state's.
    """
    if _names(words, "onlooker-w", said.speaker_surface):
        return None
    doc = words.masked.doc
    named = doc.mentions_of(said.speaker)
    if not named:
        return of_office(words, said)
    if any(m.kind not in _SPEAKING for m in named) or (named[0].id is None and _is_onlooker(words, named)):
        return None
    return min(named, key=lambda m: abs(m.start - said.start))


_NEAR = 400  # characters from a statement within which its speaker is named


def of_office(words: Words, said: Statement) -> Mention | None:
    """Return the actor that the words for a speaker without a place in the pack name, if they name an office."""
    doc, surface = words.masked.doc, said.speaker_surface
    if not _names(words, "speaks-for-w", surface):
        return None
    found = (at for at in (doc.full.find(surface, max(0, said.start - _NEAR)), doc.full.find(surface, said.end)) if at >= 0)
    at = min(found, key=lambda at: abs(at - said.start), default=None)
    held = [] if at is None else doc.mentions_in(at, at + len(surface))
    return next((m for m in held if m.kind in _SPEAKING), None)


def _is_onlooker(words: Words, named: list[Mention]) -> bool:
    """Tell an analyst or scholar by what stands beside one of his mentions."""
    doc = words.masked.doc
    behind = (re.split(r"[.;!?\n]", doc.folded[m.end : m.end + _DESCRIBED])[0] for m in named)
    return any(_names(words, "onlooker-w", m.surface) for m in named) or any(_names(words, "onlooker-w", text) for text in behind)


def _names(words: Words, name: str, text: str) -> bool:
    """Tell whether a text holds a word of a class."""
    return any(words.lex.has(name, word) for word in _WORD.findall(text.lower()))


def _runs_out(words: Words, reading: Reading, said: Statement) -> bool:
    """Tell a head that only begins inside the statement and runs out of it."""
    _, end = words.masked.span(words.start[reading.last], words.end[reading.last])
    return end > said.end + 1


def _free(words: Words, reading: Reading) -> int | None:
    """Return a word of the head that is no actor, for which the speaker can stand."""
    return next((i for i in range(reading.first, reading.last + 1) if words.tag[i] not in (t.ACTOR, t.TIME)), None)


def blamed(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return whom the statement of the head is about: whose deed its subject is, else its subject.

    Where that is no other party, it is the nearest one before the head, else the first one behind.

    "before": only before. A body of the speaker's own state is another party for its opposition, firms and lobbies.
    """
    said = statement_at(words, reading.first)
    if said is None or not reading.source:
        return []
    found = [i for i in _parties(words, said, words.masked.mentions[words.start[reading.source[0]]]) if i not in reading.source]
    if about := [i for i in _subject_of(words, reading) if i in found]:
        return about
    before = [i for i in found if i < reading.first]
    behind = [] if argument == "before" else [i for i in found if reading.last < i < clause_end(words, reading.last + 1)]
    return before[-1:] or behind[:1]


def _subject_of(words: Words, reading: Reading) -> list[int]:
    """Return whose deed the clause of the head is about (X's tariffs on Y are unfair), else its subject."""
    before = range(reading.last, max(-1, reading.first - _TO_VERB), -1)
    verb = next((i for i in before if words.tag[i] in (t.VERB, t.BE)), None)
    if verb is None:
        return []
    group = verb_group(words, verb)
    return owner_before(words, group.first - 1) or group.subject


def the_act(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return whom the speaker's statement in this sentence has as its subject or names as whose deed it is; else nobody.

    What is said then is about an act told before: "a fine piece of theatre", fumed Peru's trade minister.
    """
    reading.of_act = True
    if not reading.source:
        return []
    speaker = words.masked.mentions[words.start[reading.source[0]]]
    said = [s for s in words.masked.doc.statements if s.speaker == speaker.name]
    found = [i for s in said for i in _parties(words, s, speaker) if i not in reading.source and _may_be_blamed(words, i)]
    return [i for i in found if words.tag_at(i + 1) in _SUBJECTS][:1]


_SUBJECTS = frozenset({t.POSSESSIVE, t.BE, t.HAVE, t.MODAL, t.VERB})


def _may_be_blamed(words: Words, i: int) -> bool:
    """Tell a state, one of its bodies or a person: a firm that is named is more often hit by what is spoken of."""
    named = words.masked.mentions[words.start[i]]
    return named.kind in BODIES | {"person"} and named.how != "adjective"


def told(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return whom the speaker tells it, if it is another party: told X that, X was told, said to X."""
    return _told(words, words.masked.mentions[words.start[reading.source[0]]]) if reading.source else []


_TELLING = frozenset(
    {"told", "tells", "telling", "tell", "informed", "assured", "reminded", "warned", "advised", "notified", "lectured"}
)
_BETWEEN = 4  # words between "told" and whom


def _told(words: Words, speaker: Mention) -> list[int]:
    for verb in (i for i in range(len(words)) if words.text[i] in _TELLING):
        for i in range(verb + 1, min(len(words), verb + 1 + _BETWEEN)):
            if words.tag[i] == t.ACTOR:
                return [i] if _is_other(words, i, speaker) else []
            if words.tag[i] not in (t.DET, t.NOUN, t.POSSESSIVE):
                break
    return []


def _parties(words: Words, said: Statement, speaker: Mention) -> list[int]:
    """Return the words of the statement, in this sentence, that are of another party than the speaker."""
    inside = (
        i for i in range(len(words)) if words.tag[i] == t.ACTOR and said.start <= words.masked.start_of(words.start[i]) < said.end
    )
    return [i for i in inside if _is_other(words, i, speaker) and not _is_own_union(words, i, speaker)]


def _own_union(words: Words, reading: Reading, said: Statement, speaker: Mention) -> Mention | None:
    """Return the Union where a minister of one of its states tells what it will do, else None."""
    low = said.start
    before = next((i for i in range(reading.first - 1, -1, -1) if words.tag[i] == t.ACTOR), None)
    if before is None or words.masked.start_of(words.start[before]) < low or not _is_own_union(words, before, speaker):
        return None
    return words.masked.mentions[words.start[before]]


def speaks_for_union(words: Words, reading: Reading, source: list[Mention]) -> list[Mention]:
    """Return whoever of one of its states tells in the head's statement what the Union that acts will do; else []."""
    said = statement_at(words, reading.first) if any(m.country == "EUE" for m in source) else None
    named = words.masked.doc.mentions_of(said.speaker)[:1] if said is not None else []
    return [m for m in named if m.country in words.lex.union]


def without_own_union(words: Words, reading: Reading, source: list[Mention], target: list[Mention]) -> list[Mention]:
    """Return the targets without the state whose minister tells what the Union that acts will do."""
    own = {m.country for m in speaks_for_union(words, reading, source)}
    return [m for m in target if m.country not in own]


def _is_own_union(words: Words, i: int, speaker: Mention) -> bool:
    """Tell the Union that a minister of one of its states says will do something: the EU would answer, he said."""
    if speaker.country not in words.lex.union or words.masked.mentions[words.start[i]].country != "EUE":
        return False
    return words.tag_at(i + 1) == t.MODAL or words.text_at(i + 1) in ("stood", "stands", "will")


def _is_other(words: Words, i: int, speaker: Mention) -> bool:
    """Tell another party than the speaker: of another state, or a body of his own that he is no part of."""
    named = words.masked.mentions[words.start[i]]
    if named.kind in ("media", "place", "product", "law", "list") or named.members or named.key == speaker.key:
        return False
    if named.country != speaker.country:
        return named.country is not None or named.kind == "institution"
    if named.how == "pronoun":
        return False
    if speaker.kind in _PRIVATE:
        return named.kind in BODIES and named.how != "adjective"
    return is_citizen(words, speaker) and named.kind in ("government", "agency", "person")


def is_citizen(words: Words, speaker: Mention) -> bool:
    """Tell a person who does not speak for his government: an opposition leader, a senator, a party."""
    if speaker.kind not in ("person", "legislature"):
        return False
    doc = words.masked.doc
    if speaker.id in words.lex.leaders:  # who led a state once may lead its opposition now
        return any("opposition" in doc.folded[max(0, m.start - 16) : m.end] for m in doc.mentions_of(speaker.name))
    beside = (
        _ENDS.split(doc.folded[max(0, m.start - 30) : m.start])[-1] + _ENDS.split(doc.folded[m.start : m.end + _DESCRIBED])[0]
        for m in doc.mentions_of(speaker.name)
    )
    return any(_names(words, "citizen-w", text) for text in beside)


_ENDS = re.compile(r"[.!?\n;] |\n")
