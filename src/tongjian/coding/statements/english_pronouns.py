"""Whom a pronoun before an English verb of speech stands for: who spoke last, or who became the subject since."""

import re
from typing import Final

from tongjian.coding.actors.names import PARTICLES
from tongjian.coding.document import Document, Mention
from tongjian.coding.statements.found import Speaker

PERSON: Final = re.compile(r"(?:he|she|his|her)$")
PRONOUN: Final = re.compile(r"(?:they|it|we|their|its)$")
# heads of speakers without a name that "he" and "she" can stand for: no paper, no body
_HUMAN: Final = re.compile(
    r"\b(?:official|analyst|expert|source|aide|envoy|head|boss|chief|executive|chair|diplomat|spokes\w+|\w+(?:er|or|ist|ian|ant|man|woman"
    r"|person|ive))\b(?!['’])"
)
# nothing but a name; a noun that opens a sentence has a capital too (Data, The board)
_NAME_ALONE: Final = re.compile(
    r"(?!(?:The|A|An|Its|Their|Our|This|These|Those|Some|Many|Most|Several|Both|One|Two|Three|Other|Others|Data|Video|Footage|Figures"
    r"|Records|Documents|Officials|Analysts|Experts|Critics|Polls|Reports|Research|Studies|Estimates)\b)"
    rf"[A-Z][\w.’'-]*(?:\s(?:(?:{'|'.join(PARTICLES)})\s){{0,2}}[A-Z][\w.’'-]*)*"
)
MAX_TITLE: Final = 40  # characters of titles and owners before the name that a sentence begins with
_VERB = re.compile(r"\b(?:\w{3,}ed|has|have|had|is|are|was|were|will|would)\s")  # Macron condemned what he called …
_OBJECT = re.compile(r"\b(?:of|with|from|in|at|to|for|on|by|against|about|and|or|as)\s$")


class EnglishMemory:
    """Who spoke last, and the last person who did."""

    def __init__(self) -> None:
        self.last: Speaker | None = None
        self.person: Speaker | None = None

    def note(self, speaker: Speaker) -> None:
        """Remember `speaker`."""
        self.last = speaker
        if self.is_person(speaker):
            self.person = speaker

    @staticmethod
    def is_person(speaker: Speaker) -> bool:
        """Tell whether a speaker is one person, as far as his words tell."""
        if speaker.pronoun:
            return PERSON.fullmatch(speaker.surface.lower()) is not None
        if speaker.mention is not None:
            return speaker.mention.kind == "person"
        return _NAME_ALONE.fullmatch(speaker.surface) is not None or _HUMAN.search(speaker.surface) is not None


def pronoun(doc: Document, low: int, high: int, memory: EnglishMemory) -> Speaker:
    """Return whom the pronoun full[low:high] stands for: the last speaker of its sort, else whom coreference gives.

    Where somebody else became the subject of a sentence since that speaker spoke, coreference knows better. What stands for
    nobody is its own speaker.
    """
    surface, folded = doc.full[low:high], doc.folded[low:high]
    told = memory.person if PERSON.fullmatch(folded) else memory.last
    if told is not None and {folded, told.name.lower()} == {"he", "she"}:
        told = None
    if told is not None and folded in ("it", "its") and EnglishMemory.is_person(told):
        told = None
    if folded == "it" and (body := _body_before(doc, low, told)):
        return Speaker(surface, body.name, low, high, body, pronoun=True)
    mention = next((m for m in doc.mentions_in(low, high) if m.start == low), None)
    if told is not None and (mention is None or (PERSON.fullmatch(folded) and not _turned_to(doc, mention, told))):
        return Speaker(surface, told.name, low, high, told.mention, pronoun=True)
    return Speaker(surface, mention.name if mention else surface, low, high, mention, pronoun=True)


_BODIES: Final = frozenset({"agency", "institution", "court", "legislature", "company", "bloc"})


def _body_before(doc: Document, at: int, told: Speaker | None) -> Mention | None:
    """Return the body that began the sentence before as its subject, later than who spoke last."""
    index = doc.sentence_at(at) - 1
    if index < 0 or "\n" in doc.full[doc.sentences[index][0] : at]:
        return None
    low, high = doc.sentences[index]
    first = next(iter(doc.mentions_in(low, high)), None)
    if first is None or first.kind not in _BODIES or first.start - low > len("The ") or (told and told.start > first.start):
        return None
    return first if _VERB.match(doc.folded, first.end + 1) else None


def _turned_to(doc: Document, mention: Mention, told: Speaker) -> bool:
    """Tell whether the person whom coreference sees in a pronoun began a sentence of the outlet's since `told` spoke."""
    sentence = doc.sentence_at(mention.start)
    for other in doc.mentions_of(mention.name):
        if not told.start < other.start < mention.start or other.how == "pronoun":
            continue
        if doc.sentence_at(other.start) < sentence or _VERB.search(doc.folded, other.end, mention.start):
            begin = doc.sentences[doc.sentence_at(other.start)][0]
            lead = doc.folded[begin : other.start]
            if other.start - begin <= MAX_TITLE and '"' not in lead and "“" not in lead and not _OBJECT.search(lead):
                return True
    return False


_CLIPPED = re.compile(r"['’](?:d|m|ve|ll|re|s)$")


def bare_pronoun(surface: str) -> str:
    """Return a pronoun without the auxiliary that is clipped to it, folded: I for I'd."""
    return _CLIPPED.sub("", surface.lower())
