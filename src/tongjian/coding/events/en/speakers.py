"""Who speaks: the strategies by which rules of acts done by words name the source (docs/packs-en.md says what each does)."""

import msgspec

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.deeds import owner_before
from tongjian.coding.events.en.group import VerbGroup
from tongjian.coding.events.en.phrases import actors_of, list_after, phrase_before
from tongjian.coding.events.en.reading import Reading, Strategy, is_body, is_charge, is_person
from tongjian.coding.events.en.saying import of_office, saying
from tongjian.coding.events.en.standing import standing_for
from tongjian.coding.events.en.tokens import Words


def speaker_at(words: Words, at: int) -> list[int]:
    """Return word `at` as a mention of whoever says the statement that it stands in, [] where nobody does."""
    masked = words.masked
    start, end = masked.span(words.start[at], words.end[at])
    said = next((s for s in masked.doc.statements if s.start <= start < s.end), None)
    if said is None:
        speaker = _decreeing(masked.doc)
    else:
        speaker = _nearest(masked.doc.mentions_of(said.speaker), start) or of_office(words, said)
    if speaker is None:
        return []
    if words.text[at] in _FIRST_PERSON:
        speaker = msgspec.structs.replace(speaker, start=start, end=end, surface=masked.doc.full[start:end])
    masked.mentions[words.start[at]] = speaker  # another word (must correct it) is not how the speaker is named
    return [at]


_FIRST_PERSON = frozenset({"we", "i", "us", "me", "our", "my"})


def _nearest(mentions: list[Mention], at: int) -> Mention | None:
    """Return the mention nearest to offset `at`, or None of none."""
    return min(mentions, key=lambda m: abs(m.start - at), default=None)


_DECREE = ("authority vested in me", "i hereby determine", "i hereby order", "i hereby proclaim")
_PREAMBLE = 800  # characters in which a decree says by whose authority it is given


def _decreeing(doc: Document) -> Mention | None:
    """Return the state whose head speaks in the first person of a decree (By the authority vested in me as President)."""
    opening = doc.folded[doc.body_start : doc.body_start + _PREAMBLE]
    if not any(words in opening for words in _DECREE):
        return None
    return next((m for m in doc.mentions if m.kind in ("state", "government") and m.start >= doc.body_start), None)


def _predicate(words: Words, reading: Reading) -> VerbGroup | None:
    """Return the group of the head if it is a verb, else of the copula or verb near before it (Y's move is wrong)."""
    for verb in range(reading.first, max(-1, reading.first - 7), -1):
        if words.tag[verb] in (t.VERB, t.BE):
            return verb_group(words, verb)
    return None


def _quoted(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return who says the statement that the head stands in; "others": of whom (Y must withdraw) is of another state."""
    group = _predicate(words, reading)
    if group is None or group.negated or group.passive or group.condition in ("if", "unless", "whether"):
        return []
    if is_charge(words, group):
        return []
    group.subject = owner_before(words, group.first - 1) or group.subject
    reading.group = group
    found = speaker_at(words, reading.first) or _speaks_behind(words, reading.last)
    own = {words.masked.mentions[words.start[i]].country for i in found}
    others = {words.masked.mentions[words.start[i]].country for i in group.subject}
    if argument == "others" and not others and words.lex.has("others-n", words.text_at(group.first - 1)):
        reading.open = True  # countries must act
    elif argument == "others" and (not others or own & others):
        return []
    return [i for i in found if is_body(words, i) or is_person(words, i)]


_SPEECH = frozenset({"say-v", "warn-v", "threat-v", "announce-v", "urge-v", "allege-v"})


def _speaks_behind(words: Words, at: int) -> list[int]:
    """Return the subject of the verb of speech right behind the quotation that word `at` stands in: "...", X warned Y."""
    end = next((i for i in range(at + 1, min(len(words), at + 30)) if words.text[i] in _CLOSING), None)
    if end is None or words.tag_at(end - 1) != t.COMMA:
        return []
    for i in range(end + 1, min(len(words), end + 10)):
        if words.tag[i] == t.VERB:
            said = words.lex.verbs.get(words.text[i], set()) & _SPEECH
            group = verb_group(words, i)
            return (group.subject or standing_for(words, group)) if said else []
        if words.tag[i] in (t.STOP, t.SUB):
            break
    return []


_CLOSING = frozenset('"”')


def _is(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return who is the noun: X is a strong backer of, X, a backer of."""
    before = phrase_before(words, reading.first).first - 1
    while words.tag_at(before) == t.ADVERB:
        before -= 1
    if words.tag_at(before) == t.COMMA and words.tag_at(before - 1) == t.ACTOR:
        return [before - 1]
    while words.tag_at(before) in (t.ADVERB, t.TIME):
        before -= 1
    if words.tag_at(before) != t.BE:
        return []
    reading.group = verb_group(words, before)
    return [] if reading.group.negated else reading.group.subject


def _from_or_by(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the actors of the phrase right behind a noun: an appeal from X, criticism by X, at the request of X."""
    at = reading.last + 1
    if words.text_at(at) not in argument.split("|"):
        return []
    found = list_after(words, at + 1)
    opens = len(found) > 1 and words.tag_at(found[-1].first - 1) == t.COMMA and words.tag_at(found[-1].last + 1) in _FINITE
    return actors_of(words, found[:-1] if opens else found)  # at the request of X, Y freed the crew


_FINITE = frozenset({t.VERB, t.BE, t.HAVE, t.MODAL})


def _speaker(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return who says so, where the head is a verb of the content (X said Y violated ...)."""
    group = _predicate(words, reading)
    if group is None or not group.subject or group.negated or (group.modals and argument != "modal"):
        return []
    for i in range(group.subject[0] - 1, max(-1, group.subject[0] - 8), -1):
        if words.tag[i] == t.VERB:
            outer = verb_group(words, i)
            if words.lex.verbs.get(words.text[i], set()) & {"say-v", "allege-v", "accuse-v"}:
                reading.group = group
                return outer.subject
            return []
    return []


def _later(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the actors of the first phrase behind the head, in the sentence, that one of the prepositions opens."""
    if words.tag_at(reading.first) == t.VERB:
        reading.group = verb_group(words, reading.first)
    for i in range(reading.last + 1, min(len(words) - 1, reading.last + 25)):
        if words.tag[i] == t.STOP:
            break
        if words.text[i] in argument.split("|") and (found := actors_of(words, list_after(words, i + 1))):
            return [k for k in found if is_body(words, k)]
    return []


SPEAKERS: dict[str, Strategy] = {
    "quoted": _quoted,
    "speaker": _speaker,
    "is": _is,
    "phrase": _from_or_by,
    "phrase-later": _later,
    "saying": saying,
}
