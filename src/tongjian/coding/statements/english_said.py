"""What an English document is found to say: statements with their edges cut, and quotes that wait for their speaker."""

import re

from tongjian.coding.document import Document
from tongjian.coding.statements.english_called import MIN_QUOTED
from tongjian.coding.statements.english_content import EDGE, MIN_CONTENT, parts
from tongjian.coding.statements.english_papers import signer
from tongjian.coding.statements.english_pronouns import EnglishMemory
from tongjian.coding.statements.english_words import EnglishWords
from tongjian.coding.statements.found import Attributed, Speaker
from tongjian.coding.statements.quotes import Quotation, quotations
from tongjian.model import Span, Statement

# what no noun phrase begins with: the subject of the verb of saying was not understood
_NOBODY = re.compile(
    r"(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|did|does|and|or|but|nor|while|that|which|who|what|if|when|where"
    r"|because|although|to|of|in|on|at|by|for|from|with|as|than|then|so|not)\b"
)
_DANGLING = re.compile(r"[,;]?\s(?:and|but)(?:\s(?:also|then|later|has|have))?$")
_OPENS = {'"': '"', "”": "“"}


class Said:
    """The statements of a document so far, who spoke last, and the sentences of a quote whose speaker is not named yet."""

    def __init__(self, doc: Document, words: EnglishWords) -> None:
        self.doc, self.words = doc, words
        self.quotes = quotations(doc.full)
        self.memory = EnglishMemory()
        self.signer = signer(doc)  # who says "I" in a text that somebody signed, no quote of it
        self.found: list[Attributed] = []
        self.waiting: list[tuple[int, int, int]] = []
        self.quote_speaker: Speaker | None = None

    def settle(self, speaker: Speaker | None, cue: tuple[int, int] | None, kind: str) -> None:
        """Give the waiting sentences of a quote to its speaker."""
        if speaker is not None:
            for start, end, sentence in self.waiting:
                self.add(sentence, speaker, start, end, cue, kind, direct=True)
        self.waiting = []

    # ---- statements

    def say(
        self,
        index: int,
        speaker: Speaker,
        span: tuple[int, int],
        cue: tuple[int, int],
        kind: str,
        quotes: list[Quotation],
        *,
        act: bool = False,
        minor: bool = False,
    ) -> None:
        """Add what `speaker` says in full[span]: its quotes where it is quoted, else the words of the outlet."""
        self.memory.note(speaker)
        self.quote_speaker = speaker
        self.settle(speaker, cue, kind)
        low, high = span
        inside = [q for q in quotes if q.open < high and q.close > low]
        outer = self.doc.folded[low:high].strip(EDGE)
        for quote in inside:
            covered = min(quote.close, high) - max(quote.open, low)
            asked = (
                kind == "demand" and quote.open == low and covered * 2 >= len(outer)
            )  # told them to "lift the ban" on its fish
            if covered >= len(outer) - 2 or quote.open < low or asked:
                self.add(index, speaker, max(low, quote.start), min(quote.end, high), cue, kind, direct=True)
                return
        told = [q for q in inside if q.end - q.start >= 40 and q.open > low]
        if told and told[0].open - low < 30 and self.doc.folded[low : told[0].open].rstrip()[-1:] in ",:":
            for quote in told:
                self.add(index, speaker, quote.start, min(quote.end, high), cue, kind, direct=True)
            return
        for start, end in parts(self.doc, low, high):
            self.add(index, speaker, start, end, cue, kind, direct=False, act=act, minor=minor)

    def add(
        self,
        index: int,
        speaker: Speaker,
        start: int,
        end: int,
        cue: tuple[int, int] | None,
        kind: str,
        *,
        direct: bool,
        act: bool = False,
        minor: bool = False,
    ) -> None:
        """Add one statement, its edges cut; too short ones, and those of a speaker who is nobody, are left out."""
        if _NOBODY.match(speaker.surface) or speaker.surface.endswith(","):
            return
        while start < end and self.doc.folded[start] in EDGE + "\"“”'":
            start += 1
        while end > start and self.doc.folded[end - 1] in EDGE + '"”':
            if self.doc.folded[end - 1] in '"”' and self.doc.folded.count(_OPENS[self.doc.folded[end - 1]], start, end - 1) % 2:
                break  # the mark closes a quote that begins inside
            end -= 1
        if dangling := _DANGLING.search(self.doc.folded, start, end):
            end = dangling.start()
        if end - start < (MIN_QUOTED if direct or kind == "demand" else MIN_CONTENT):
            return
        said = Statement(
            start=start,
            end=end,
            speaker=speaker.name,
            speaker_surface=speaker.surface,
            direct=direct,
            kind=self.words.kinds.of(self.doc.folded[start:end], kind),
            cue=Span(start=cue[0], end=cue[1]) if cue else None,
        )
        self.found.append(Attributed(said, speaker.mention, index, said.cue, None, act, minor=minor))
