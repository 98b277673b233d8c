"""Who acts where the subject is a pronoun or an office that no name was found for: they, the minister, officials there."""

import msgspec

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.group import VerbGroup
from tongjian.coding.events.en.phrases import mention, phrase_before, place
from tongjian.coding.events.en.reading import is_body, is_person
from tongjian.coding.events.en.tokens import Words, words_of
from tongjian.coding.events.mask import Masked

_PRONOUNS = frozenset({"it", "they", "he", "she"})
_BACK = 2  # sentences looked back


def standing_for(words: Words, group: VerbGroup) -> list[int]:
    """Return the subject of a verb that names nobody as whoever it stands for, as a word index, [] where nobody is found.

    The state of a capital that opens the sentence (In Tokyo, officials), else the subject of the sentence before, or of the
    clause before in the same sentence; never whom the verb's own clause names behind it.
    """
    at = group.first - 1
    while words.tag_at(at) in (t.ADVERB, t.QUOTE):
        at -= 1
    office = words.lex.has("office-w", words.text_at(at))
    at_home, stands = words.lex.has("at-home", words.text_at(at)), office or words.text_at(at) in _PRONOUNS
    if group.passive or not (at_home or stands) or words.start[at] in words.masked.mentions:
        return []
    if at_home and (opened := _opening_state(words)):
        return place(words, at, opened)
    if not stands:
        return []
    if words.text[at] not in _PRONOUNS and words.tag_at(phrase_before(words, at).first - 1) == t.PREP:
        return []
    if words.text[at] in _PRONOUNS and _of_stranger(words, at):
        return []
    found = _capital(words) if office else []
    behind = {m.country for place, m in words.masked.mentions.items() if place > words.start[at]}
    found = found or _clause_before(words, at) or sentence_before(words)
    found = [m for m in found if m.country is not None and m.country not in behind]
    if not found:
        return []
    start, end = words.masked.span(words.start[at], words.end[at])
    surface = words.masked.doc.full[start:end]
    members = tuple(found) if len(found) > 1 and words.text[at] in ("they", "leaders", "ministers") else ()
    words.masked.mentions[words.start[at]] = msgspec.structs.replace(
        found[0], start=start, end=end, surface=surface, members=members
    )
    return [at]


def _of_stranger(words: Words, at: int) -> bool:
    """Tell the pronoun of one who says so and whom no list has: Zarbex said it has signed, the airline said that it would."""
    said = at - 2 if words.text_at(at - 1) == "that" else at - 1
    if words.tag_at(said) != t.VERB or "say-v" not in words.lex.verbs.get(words.text[said], set()):
        return False
    who = said - 1
    while words.tag_at(who) in (t.ADVERB, t.HAVE, t.MODAL):
        who -= 1
    if words.tag_at(who) != t.NOUN:
        return False
    if words.lex.has("firm-w", words.text[who]):
        return True
    first = words.masked.start_of(words.start[who])
    name = words.masked.doc.full[first : first + len(words.text[who])]
    return name.isupper() or (name[:1].isupper() and who > 0 and not words.lex.has("office-w", words.text[who]))


def _capital(words: Words) -> list[Mention]:
    """Return the state of the capital that the sentence opens with: In Tokyo, officials urged."""
    if words.text_at(0) != "in":
        return []
    for last in (3, 2):
        entry = words.lex.capitals.get(" ".join(words.text[1:last]))
        if entry is not None and words.tag_at(last) in (t.COMMA, t.NOUN, t.DET):
            doc = words.masked.doc
            return [m for m in doc.mentions if m.country == entry.country and m.kind in ("state", "bloc", "government")][:1]
    return []


def _opening_state(words: Words) -> list[Mention]:
    """Return the state that the sentence opens with: In the US, a judge ruled."""
    named = 1 + (words.tag_at(1) == t.DET)
    if words.text_at(0) != "in" or words.tag_at(named) != t.ACTOR or words.tag_at(named + 1) != t.COMMA:
        return []
    return [m for m in (mention(words, named),) if m.kind == "state"]


def _clause_before(words: Words, at: int) -> list[Mention]:
    """Return who acts in the clause before: X was quick to react: it condemned."""
    if words.text[at] not in _PRONOUNS:
        return []
    for i in range(at - 1, max(-1, at - 30), -1):
        if words.tag[i] in (t.VERB, t.BE):
            return _actors(words, verb_group(words, i))
    return []


def sentence_before(words: Words) -> list[Mention]:
    """Return who acts in the sentence before, or the one before that; not in the title, for a sentence of the text."""
    masked = words.masked
    for index in range(masked.index - 1, max(-1, masked.index - 1 - _BACK), -1):
        if masked.doc.sentences[index][0] < masked.doc.body_start <= masked.start:
            break
        before = words_of(Masked(masked.doc, index), words.lex)
        for i in range(len(before)):
            if before.tag[i] in (t.VERB, t.BE, t.MODAL, t.HAVE) and (found := _actors(before, verb_group(before, i))):
                return found
    return []


def _actors(words: Words, group: VerbGroup) -> list[Mention]:
    return [mention(words, i) for i in group.subject if (is_body(words, i) or is_person(words, i)) and not _private(words, i)]


def _private(words: Words, i: int) -> bool:
    """Tell a state that only says whose somebody is who acts for nobody: an American player."""
    if mention(words, i).how != "adjective":
        return False
    behind = range(i + 1, min(len(words), i + 4))
    return not any(words.lex.has("representative-n", words.text[k]) and words.tag[k] == t.NOUN for k in behind)
