"""Officials and others whom an English text does not name, and who speak in the sentence before "he": a Kenyan official said."""

import re
from functools import lru_cache
from typing import NamedTuple

from tongjian.coding.actors.index import ActorIndex
from tongjian.coding.document import Document, Mention

_TOLD = 6  # sentences before "the official" in which it is told whose he is
_BACK = 2  # sentences before that of the pronoun


class Speaker(NamedTuple):
    """Somebody without a name who speaks; `of`: the state or body that the words give him, if they do."""

    of: Mention | None


class _Words(NamedTuple):
    """The pack's words for nameless speakers, as expressions."""

    speaks: re.Pattern[str]
    nameless: re.Pattern[str]
    official: re.Pattern[str]


@lru_cache(maxsize=8)  # packs at work in one process
def _words(index: ActorIndex) -> _Words | None:
    who, spoke = index.words.get("nameless") or {}, "|".join(index.words.get("spoke") or ())
    officials = who.get("officials") or ()
    somebody = "|".join((*officials, *(who.get("others") or ())))
    if not (officials and spoke):
        return None
    nameless = rf"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he) (?:[\w.,'’-]+ ){{0,6}}?(?:{somebody})(?! [A-Z])"
    return _Words(
        re.compile(rf"\b(?P<who>{nameless})(?: [^.;\"“”\n]{{0,60}}?)? (?:{spoke})\b|(?:{spoke}) (?P<behind>{nameless})\b"),
        re.compile(rf"\b{nameless}"),
        re.compile("|".join(officials)),
    )


def speaker(doc: Document, index: ActorIndex, mentions: list[Mention], after: int, at: int) -> Speaker | None:
    """Return who without a name speaks between the last person named, up to `after`, and the pronoun at `at`; None for nobody."""
    words = _words(index) if doc.main == "en" else None
    if words is None:
        return None
    first = doc.sentences[max(0, doc.sentence_at(at) - _BACK)][0]
    speaking = list(words.speaks.finditer(doc.full, max(after, first), at))
    if not speaking:
        return None
    last = speaking[-1]
    start, end = last.span("who") if last.group("who") else last.span("behind")
    return Speaker(_state_of(doc, words, mentions, start, end))


def _state_of(doc: Document, words: _Words, mentions: list[Mention], start: int, end: int) -> Mention | None:
    """Return the state or body that the words at start..end give a nameless speaker; of "the official" those told before."""
    if not words.official.search(doc.full, start, end):
        return None  # a Ruritanian trader speaks for no state
    inside = [m for m in mentions if start <= m.start < end and m.country]
    if inside or doc.full[start : start + 3].lower() != "the":
        return inside[-1] if inside else None
    low = doc.sentences[max(0, doc.sentence_at(start) - _TOLD)][0]
    for told in reversed(list(words.nameless.finditer(doc.full, low, start))):
        if found := [m for m in mentions if told.start() <= m.start < told.end() and m.country]:
            return found[-1]
    return None
