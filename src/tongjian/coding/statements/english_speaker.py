"""The speaker of an English clause: the noun phrase before the speech verb, or behind it where the order is turned round."""

import re

from tongjian.coding.document import Document, Mention
from tongjian.coding.statements.english_words import EnglishWords
from tongjian.coding.statements.found import Speaker

_PERSON = re.compile(r"(?:he|she)$")
_PRONOUN = re.compile(r"(?:he|she|they|it|i|we)$")
_NO_SPEAKER = frozenset({"product", "law", "list"})
_AFTER = re.compile(
    r"\s*(?P<who>[^,.;:()\"“”\n]{2,80}?)(?=\s*(?:[,;:(\"“\n]|\.(?:\s|$)|$)|\s(?:of|at|in|on|who|after|during|from|to|that|when|for|as|last|this|while|with)\b)"
)
_ABBREVIATED = re.compile(r"\b(?:mr|mrs|ms|dr|u\.s|u\.k|gov|sen|rep|gen|[a-z])\.")
_NAME = re.compile(r"(?:[A-Z][\w’'\-]*\.?\s+){1,3}[A-Z][\w’'\-]+$")
_BELONGS = re.compile(r"(?P<name>(?:[A-Z][\w’'\-]*\.?\s+){1,3}[A-Z][\w’'\-]+) (?:of|at|from|with) (?:the )?$")
_NOUN_PHRASE = re.compile(
    r"(?:the |an? |one |another |other |many |most |some |his |her |its |their )?(?:[\w.’'\-]+\s){0,4}[\w’'\-]+(?<!ly)(?<!ing)"
)
MAX_WORDS = 14


class EnglishMemory:
    """Who spoke last, and the last person who did."""

    def __init__(self) -> None:
        self.last: Speaker | None = None
        self.person: Speaker | None = None

    def note(self, speaker: Speaker) -> None:
        """Remember `speaker`."""
        self.last = speaker
        if speaker.mention is None or speaker.mention.kind == "person" or speaker.pronoun:
            self.person = speaker


def before(doc: Document, words: EnglishWords, low: int, high: int, memory: EnglishMemory, *, plain: bool) -> Speaker | None:
    """Return the speaker whose noun phrase ends full[low:high], the text before a speech verb.

    Behind a `plain` verb of saying any short noun phrase will do.
    """
    trailing = words.trailing.search(doc.folded, low, high)
    commas = bool(trailing and "," in trailing.group())
    end = trailing.start() if trailing else high
    if end <= low:
        return None
    if commas and (named := _apposed(doc, words, low, end)):
        return named
    start = _clause_start(doc.folded, low, end)
    speaker = _phrase(doc, words, start, end, memory)
    if speaker is None and plain and _NOUN_PHRASE.fullmatch(doc.folded, start, end):
        return Speaker(doc.full[start:end], doc.full[start:end], start, end)
    return speaker


def _clause_start(folded: str, low: int, high: int) -> int:
    best = low
    for mark in re.finditer(r"[,;:—–\"”“(]\s*|\s(?:and|but|while|that|which|because|as|when)\s", folded[low:high]):
        best = low + mark.end()
    return best


def _apposed(doc: Document, words: EnglishWords, low: int, end: int) -> Speaker | None:
    """Return the name before an apposition: Scott Bessent, the treasury secretary, says."""
    comma = doc.folded.rfind(",", low, end)
    if comma < 0:
        return None
    mentions = [m for m in doc.mentions_in(low, comma) if m.kind not in _NO_SPEAKER and m.end >= comma - 1]
    if mentions:
        belongs = _BELONGS.search(doc.full, low, mentions[-1].start)
        if belongs:
            return Speaker(belongs["name"], belongs["name"], belongs.start("name"), belongs.end("name"))
        return of_mention(doc, mentions[-1])
    name = _NAME.search(doc.full, low, comma)
    if name:
        return Speaker(name.group(), name.group(), name.start(), name.end())
    return None


def _phrase(doc: Document, words: EnglishWords, low: int, high: int, memory: EnglishMemory) -> Speaker | None:
    while (opening := words.opening.match(doc.folded, low, high)) and opening.end() < high:
        low = opening.end()
    while low < high and doc.folded[low].isspace():
        low += 1
    surface = doc.full[low:high]
    folded = doc.folded[low:high]
    if not surface or len(surface.split()) > MAX_WORDS:
        return None
    mentions = [m for m in doc.mentions_in(low, high) if m.kind not in _NO_SPEAKER]
    if _PERSON.fullmatch(folded) and memory.person:
        before = memory.person
        return Speaker(surface, before.name, low, high, before.mention, pronoun=True)
    if mentions and mentions[-1].end == high and mentions[-1].how != "adjective":
        return of_mention(doc, mentions[-1])
    name = _NAME.search(surface)
    if name and not words.speakers.search(folded):
        return Speaker(name.group(), name.group(), low + name.start(), high)
    head = (
        folded.split(" of ")[0]
        .split(" in ")[0]
        .split(" at ")[0]
        .split(" with ")[0]
        .split(" familiar ")[0]
        .split(" from ")[0]
        .split(" who ")[0]
    )
    if words.speakers.search(head):
        return _noun(doc, low, high, surface, folded, mentions, memory)
    named = next((m for m in mentions if m.start - low <= 4 and m.kind in ("person", "company", "media", "institution")), None)
    return of_mention(doc, named) if named and folded[named.end - low :].startswith((" of ", " at ", ", ")) else None


def _noun(
    doc: Document, low: int, high: int, surface: str, folded: str, mentions: list[Mention], memory: EnglishMemory
) -> Speaker | None:
    if _PRONOUN.fullmatch(folded):
        return Speaker(surface, memory.last.name, low, high, memory.last.mention, pronoun=True) if memory.last else None
    if (
        folded.startswith("the ")
        and len(folded.split()) == 2
        and memory.last
        and folded.split()[-1].rstrip("s") in memory.last.surface.lower()
    ):
        return Speaker(surface, memory.last.name, low, high, memory.last.mention)
    owner = mentions[0] if mentions and mentions[0].start - low <= 4 else None
    return Speaker(surface, surface, low, high, owner)


def of_mention(doc: Document, mention: Mention) -> Speaker:
    """Return the mention as a speaker."""
    return Speaker(
        doc.full[mention.start : mention.end], mention.name, mention.start, mention.end, mention, pronoun=mention.how == "pronoun"
    )


def behind(doc: Document, words: EnglishWords, low: int, high: int, memory: EnglishMemory) -> Speaker | None:
    """Return the speaker whose noun phrase stands behind the verb: said Roland Paris, a professor."""
    masked = _ABBREVIATED.sub(lambda m: m.group()[:-1] + "\u2024", doc.folded[low:high])
    found = _AFTER.match(masked)
    if not found:
        return None
    start, end = low + found.start("who"), low + found.end("who")
    mentions = [m for m in doc.mentions_in(start, min(high, end + 40)) if m.start < end and m.kind not in _NO_SPEAKER]
    for mention in mentions:
        if mention.kind == "person" or (mention.start == start and mention.end >= end):
            return of_mention(doc, mention)
    surface = doc.full[start:end]
    if name := _NAME.search(surface):
        return Speaker(name.group(), name.group(), start + name.start(), end)
    if mentions and mentions[-1].end == end:
        return of_mention(doc, mentions[-1])
    if words.speakers.search(doc.folded[start:end]):
        return Speaker(surface, surface, start, end, mentions[0] if mentions and mentions[0].start <= start + 4 else None)
    return None
