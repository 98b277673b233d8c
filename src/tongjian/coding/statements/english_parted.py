"""Cues that stand apart from their subject or content: called last year for talks; a row that envoys warn will last."""

import re

from tongjian.coding.document import Document
from tongjian.coding.statements.english_content import MIN_CONTENT, start_behind
from tongjian.coding.statements.english_inserted import MAX_SUBJECT
from tongjian.coding.statements.english_owned import AGENTS
from tongjian.coding.statements.english_pronouns import EnglishMemory
from tongjian.coding.statements.english_speaker import subject_of
from tongjian.coding.statements.english_words import EnglishVerb, EnglishWords
from tongjian.coding.statements.found import Speaker

_CALLS = frozenset({"called", "calls"})
MAX_PARTED = 30  # characters of a time between a verb and "for"
_OF = re.compile(r"\s(?:of|to|by|from|in|on|at|for|with|against|over)\s")
_RELATIVE_SUBJECT = re.compile(r"\w\s(?:that|which|who)\s(?:[\w.’'-]+\s){1,4}$")
_RELATIVE_NEXT = re.compile(r"\s(?:will|would|could|may|might|must|should|has|have|had|is|are|was|were|can)\s")
_MAIN = re.compile(r",\s(?=\w)")  # what closes a clause that opens a sentence
MAX_LEAD = 4  # characters before a participle that opens its sentence


def called_for(doc: Document, end: int, word: str) -> tuple[int, str] | None:
    """Return where "called for" ends that a time parts, and the cue: called last year for talks."""
    time = next((t for t in doc.times_in(end, end + MAX_PARTED) if t.start <= end + 1), None) if word in _CALLS else None
    if time is None or not doc.folded.startswith(" for ", time.end):
        return None
    return time.end + len(" for"), f"{word} for"


def can_threaten(words: EnglishWords, speaker: Speaker) -> bool:
    """Tell whether a speaker is somebody, by his name or the noun that heads his phrase, and no thing."""
    if speaker.mention is not None or speaker.pronoun:
        return True
    head = _OF.split(speaker.surface, maxsplit=1)[0]
    folded = head.lower()
    people = words.speakers.search(folded) or (AGENTS.search(folded) and not words.things.search(folded))
    return bool(people) or head.rsplit(" ", 1)[-1][:1].isupper()


def relative_content(doc: Document, verb: EnglishVerb, before: tuple[int, int], behind: tuple[int, int]) -> int | None:
    """Return where the verb begins of a relative clause that somebody's words make: a dispute that envoys warn [will …].

    The verb of speech stands between full[before] and full[behind].
    """
    if verb.form != "say" or _RELATIVE_NEXT.match(doc.folded, *behind) is None:
        return None
    low, start = before
    named = _RELATIVE_SUBJECT.search(doc.folded, max(low, start - MAX_SUBJECT), start)
    return behind[0] + 1 if named else None


def opening(
    doc: Document, words: EnglishWords, before: tuple[int, int], behind: tuple[int, int], word: str, memory: EnglishMemory
) -> tuple[Speaker, int, int] | None:
    """Return who says what a participle tells that opens its sentence, and where: Acknowledging that [X], Y said ….

    It is the subject of the main clause; the participle stands between full[before] and full[behind].
    """
    (low, start), (end, high) = before, behind
    content = start_behind(doc, word, words.verbs[word], end, high)
    if start - low > MAX_LEAD or content is None or not doc.folded[end:content].strip().startswith("that"):
        return None
    comma = _MAIN.search(doc.folded, content + MIN_CONTENT, high)
    speaker = subject_of(doc, words, comma.end(), high, memory) if comma else None
    return (speaker, content, comma.start()) if comma and speaker else None
