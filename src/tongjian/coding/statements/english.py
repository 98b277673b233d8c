"""English attribution: X said that …, "…," said X, …, according to X, and quotes that run over sentences."""

import re

from tongjian.coding.document import Document
from tongjian.coding.statements.english_called import introduced, told_by_quote
from tongjian.coding.statements.english_content import EDGE
from tongjian.coding.statements.english_frames import LINE_QUOTE, Frames
from tongjian.coding.statements.english_papers import recital
from tongjian.coding.statements.english_said import Said
from tongjian.coding.statements.english_speaker import before, subject_of
from tongjian.coding.statements.english_subject import clause_subject
from tongjian.coding.statements.english_turns import turns
from tongjian.coding.statements.english_words import EnglishWords
from tongjian.coding.statements.found import Attributed, Speaker
from tongjian.coding.statements.quotes import InOrder, Quotation
from tongjian.pack import Pack, compiled

_DATELINE = re.compile(
    r"\((?:Reuters|AP|AFP|UPI|Bloomberg|dpa|Xinhua)\)\s?[—–-]{1,2}\s?"
    r"|[^.()\n—–]{2,50}\([^()\n]{2,40}\)\s?[—–-]{1,2}\s?"
    r"|[A-Z][A-Z’' .-]{2,30}(?:,\s[\w .,]{2,30})?\s?[—–-]{1,2}\s"
    r"|[A-Z][A-Z’' ]{3,30}:\s"
)
MOST_SILENT = 3  # sentences behind the last words of a speaker in which a quote without a cue is still his
LED_CLAUSE = 30  # characters of a clause behind a colon
_LED = re.compile(
    r"\b(?P<noun>message|warning|verdict|argument|answer|conclusion|response|advice|reply|complaint|promise|pledge|view)"
    r"(?:\s(?:to|for|from|on|about)\s[^,.;:\"“]{1,40})?:\s(?![\"“])"
)
MAX_TELLER = 60  # characters of the subject of a verb behind a quote
_TELLING = frozenset({"say", "before"})
# who is named behind a dash that follows a quote
_SIGNED = re.compile(
    r"[\s*_]{0,4}[―—–-]{1,2}[\s*_]{0,3}(?P<who>(?!(?:The|A|An|But|And|It|He|She|They|This|That|In|Not|No)\b)[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){1,4})"
    r"(?=\s*(?:[,.(*]|\n|$))"
)
_NAMED_LINE = re.compile(r"\W*(?P<who>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,5})\W*:")


def find(doc: Document, pack: Pack) -> list[Attributed]:
    """Return the statements of an English document, title left out."""
    return _Reader(doc, compiled(pack, "statements.en", EnglishWords)).read()


class _Reader:
    """One pass over the sentences of a document."""

    def __init__(self, doc: Document, words: EnglishWords) -> None:
        self.doc, self.words = doc, words
        self.said = Said(doc, words)
        self.quotes = self.said.quotes
        self.quotes_in = InOrder(self.quotes)
        self.hits = self._hits()
        self.turns = turns(doc)

    def _hits(self) -> dict[int, list[tuple[int, int, str]]]:
        """Return the cues of each sentence, those inside quotes and inside names left out."""
        hits: dict[int, list[tuple[int, int, str]]] = {}
        at = 0
        for hit in self.words.hits(self.doc.folded):
            while at < len(self.quotes) and self.quotes[at].close <= hit[0]:
                at += 1
            inside = (
                at < len(self.quotes) and self.quotes[at].start <= hit[0] and self.quotes[at].end - self.quotes[at].start > 20
            )
            if not inside and not self._in_name(hit[0]):
                hits.setdefault(self.doc.sentence_at(hit[0]), []).append(hit)
        return hits

    def _in_name(self, at: int) -> bool:
        return any(m.start <= at < m.end and m.how not in ("pronoun", "weak") for m in self.doc.mentions_in(at - 60, at + 60))

    def read(self) -> list[Attributed]:
        for index, (low, high) in enumerate(self.doc.sentences):
            if low >= self.doc.body_start:
                self._sentence(index, low, high)
        return self.said.found

    def _sentence(self, index: int, low: int, high: int) -> None:
        quotes = self.quotes_in.within(low, high)
        if turn := next((t for t in self.turns if t.start - 1 <= high - 2 < t.end), None):
            self.said.add(index, turn.speaker, max(low, turn.start), high, None, "claim", direct=True)
            return
        if (recited := recital(self.doc, low, high)) is not None:
            self.said.add(index, recited.speaker, recited.start, recited.end, None, recited.kind, direct=False)
            return
        if dateline := _DATELINE.match(self.doc.full, low, high):
            low = dateline.end()
        hits = self.hits.get(index, [])
        if told := told_by_quote(self.doc, quotes, high):
            hits = self._with_teller(hits, told)
        frames = Frames(self.said, hits, index, low, high, quotes)
        frames.read_trailing()
        for hit in hits:
            frames.read(hit)
        if not frames.done and not self._led(index, low, high):
            self._without_frame(index, low, high, quotes)

    def _with_teller(self, hits: list[tuple[int, int, str]], told: tuple[int, int]) -> list[tuple[int, int, str]]:
        """Return the cues with the verb behind a quote as one of saying, also where it else is an act: "…," she urged."""
        others = [h for h in hits if h[0] != told[0] or h[2] == "according to" or self.words.verbs[h[2]].form == "say"]
        near = any(at >= told[0] - MAX_TELLER for at, _, _ in others)
        return hits if near else [*others, (*told, "said")]

    # ---- a sentence without a frame

    def _led(self, index: int, low: int, high: int) -> bool:
        """Read what a noun of saying before a colon leads to: the envoy has a plea for banks: lend to the ports."""
        led = _LED.search(self.doc.folded, low, high) if self.doc.folded.find(":", low, high) >= 0 else None
        if led is None or high - led.end() < LED_CLAUSE:
            return False
        speaker = subject_of(self.doc, self.words, low, led.start())
        if speaker is None:
            return False
        self.said.memory.note(speaker)
        self.said.add(index, speaker, led.end(), high, led.span("noun"), "claim", direct=False)
        return True

    def _without_frame(self, index: int, low: int, high: int, quotes: list[Quotation]) -> None:
        """Read a sentence that lies inside a quote which began before, or whose speaker is named before or behind it."""
        for quote in quotes:
            start, end = max(low, quote.start), min(high, quote.end)
            if (named := self._handed(index, low, quote)) is not None and end - start >= LINE_QUOTE:
                self.said.memory.note(named)
                self.said.quote_speaker, self.said.waiting = named, []
                self.said.add(index, named, start, end, None, "claim", direct=True)
                continue
            whole = end - start >= (high - low) * 0.8
            if end - start < LINE_QUOTE:
                continue
            if whole and quote.end > high and quote.open >= low:
                self.said.waiting = [(start, end, index)]
            elif whole and self.said.waiting and (quote.end > high or quote.open < low):
                self.said.waiting.append((start, end, index))
                if quote.end <= high:
                    self.said.settle(self.said.quote_speaker, None, "claim")
            elif (speaker := self._recent(index)) is not None and (whole or introduced(self.doc, low, quote)):
                self.said.add(index, speaker, start, end, None, "claim", direct=True)

    def _recent(self, index: int) -> Speaker | None:
        """Return who spoke last, if that was not long before sentence `index`."""
        found = self.said.found
        return self.said.quote_speaker if found and index - found[-1].sentence <= MOST_SILENT else None

    def _handed(self, index: int, low: int, quote: Quotation) -> Speaker | None:
        """Return who is named before a colon that hands the word to a quote: Jane Roe: "…", the boss has a warning: "…"."""
        if quote.open < low or not self.doc.full[quote.start : quote.start + 1].isupper():
            return None
        if signed := _SIGNED.match(self.doc.full, quote.close):
            start, end = signed.span("who")
            mention = next(iter(self.doc.mentions_in(start, end)), None)
            name = signed["who"].rstrip(".")
            return Speaker(name, mention.name if mention else name, start, end, mention)
        begin, end = low, quote.open
        if not self.doc.folded[low:end].strip(EDGE) and index > 0:
            begin, end = self.doc.sentences[index - 1]
        lead = self.doc.full[begin:end].rstrip()
        if not lead.endswith(":") or begin < self.doc.body_start:
            return None
        if name := _NAMED_LINE.fullmatch(lead):
            at = begin + name.start("who")
            mention = next(iter(self.doc.mentions_in(at, begin + len(lead))), None)
            return Speaker(name["who"], mention.name if mention else name["who"], at, begin + name.end("who"), mention)
        if begin == low:
            return subject_of(self.doc, self.words, begin, begin + len(lead))
        return self._announced(index - 1, begin)

    def _announced(self, index: int, low: int) -> Speaker | None:
        """Return the subject of the last verb of saying in a sentence that ends in a colon: Here is what the fund wrote:."""
        told = [hit for hit in self.hits.get(index, []) if hit[2] != "according to" and self.words.verbs[hit[2]].form in _TELLING]
        if not told:
            return None
        speaker = before(self.doc, self.words, low, told[-1][0], self.said.memory, plain=True)
        return speaker or clause_subject(self.doc, self.words, low, told[-1][0], listed=False)
