"""Officials and others whom an English text does not name, and who speak in the sentence before "he": a Kenyan official said."""

import re
from typing import NamedTuple

from tongjian.coding.document import Document, Mention

_WHO = (
    "official|spokesman|spokeswoman|spokesperson|diplomat|source|aide|adviser|negotiator|envoy|analyst|economist|trader|dealer|banker"
    "|executive|expert|lawyer|broker|industrialist|businessman"
)
SPOKE = "said|told|says|added|noted|warned|stressed|argued|explained|wrote|declared|insisted|replied|claimed"
_NAMELESS = rf"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he) (?:[\w.,'’-]+ ){{0,6}}?(?:{_WHO})(?! [A-Z])"
_SPEAKS = re.compile(rf"\b(?P<who>{_NAMELESS})(?: [^.;\"“”\n]{{0,60}}?)? (?:{SPOKE})\b|(?:{SPOKE}) (?P<behind>{_NAMELESS})\b")
_OFFICIAL = re.compile("official|spokes|diplomat|aide|adviser|negotiator|envoy|source")
_NAMELESS_AT = re.compile(rf"\b{_NAMELESS}")
_TOLD = 6  # sentences before "the official" in which it is told whose he is
_BACK = 2  # sentences before that of the pronoun


class Speaker(NamedTuple):
    """Somebody without a name who speaks; `of`: the state or body that the words give him, if they do."""

    of: Mention | None


def speaker(doc: Document, mentions: list[Mention], after: int, at: int) -> Speaker | None:
    """Return who without a name speaks between the last person named, up to `after`, and the pronoun at `at`; None for nobody."""
    if doc.main != "en":
        return None
    first = doc.sentences[max(0, doc.sentence_at(at) - _BACK)][0]
    speaking = list(_SPEAKS.finditer(doc.full, max(after, first), at))
    if not speaking:
        return None
    last = speaking[-1]
    start, end = last.span("who") if last.group("who") else last.span("behind")
    return Speaker(_state_of(doc, mentions, start, end))


def _state_of(doc: Document, mentions: list[Mention], start: int, end: int) -> Mention | None:
    """Return the state or body that the words at start..end give a nameless speaker; of "the official" those told before."""
    if not _OFFICIAL.search(doc.full, start, end):
        return None  # a Ruritanian trader speaks for no state
    inside = [m for m in mentions if start <= m.start < end and m.country]
    if inside or doc.full[start : start + 3].lower() != "the":
        return inside[-1] if inside else None
    low = doc.sentences[max(0, doc.sentence_at(start) - _TOLD)][0]
    for told in reversed(list(_NAMELESS_AT.finditer(doc.full, low, start))):
        if found := [m for m in mentions if told.start() <= m.start < told.end() and m.country]:
            return found[-1]
    return None
