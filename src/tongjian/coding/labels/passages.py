"""What stays somebody's words without a verb of its own: passages, points of lists, block quotes, quotations.

A Chinese report gives a speaker's view in a paragraph: its first sentence names who holds it, the others go on. They are told
from the outlet's own by how they begin: with a day, with the speaker, with a word that turns to something else.
"""

import re
from bisect import bisect_left
from itertools import islice, pairwise, takewhile

from tongjian.coding.document import Document
from tongjian.coding.labels.words import LabelWords
from tongjian.coding.statements import Attributed
from tongjian.coding.statements.quotes import Quotation, quotations
from tongjian.text import fold

POINT = re.compile(
    r"[*\s]*(?:\(?[一二三四五六七八九十]{1,3}[)、]|\(?\d{1,2}[.)、](?!\d)|[•·▪●-]\s)"
)  # how a point of a list begins
_BLANK = re.compile(r"\W*")
_TAIL = frozenset('。.!?;…”」』")） ')
MIN_QUOTE = {"zh": 12, "en": 30}  # characters of a quotation that may be what its sentence is about
MOST_BETWEEN = 2  # sentences between two statements of a person
MOST_TAIL = 30  # characters of a sentence that only tells who spoke
MOST, HALF = 0.6, 0.4  # the part of its sentence that a quotation takes that makes it somebody's words; less behind a stop
_OPENS = frozenset(",:>*")
_BLOCK = re.compile(r"^ {0,3}>[ >]*[^\s>][^\n]*", re.MULTILINE)
# who wrote the line before (— Harbour Office (@odraport) May 3, 2019), or said the line it ends (Come on. Ana Souza, Odra CEO)
_SIGNED = re.compile(
    r"^[ \t]*[—–]{1,2}\s?[^\n]{2,80}?\(@\w{2,20}\)[^\n]{0,30}$"
    r"|(?<=[.!?”\"] )[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}, [^\n.,;:]{0,40}"
    r"\b(?:CEO|[Cc]hief|[Pp]resident|[Mm]inister|[Ff]ounder|[Dd]irector|[Pp]rofessor|[Aa]nalyst|[Hh]ead|[Cc]hair\w*|[Ss]enator|[Ee]conomist)"
    r"\b[^\n.,;:]{0,40}$",
    re.MULTILINE,
)


class Passages:
    """The sentences of one document that go on with somebody's words; `told` are the statements that make theirs speech."""

    def __init__(self, doc: Document, words: LabelWords, told: list[Attributed]) -> None:
        self.doc, self.words = doc, words
        self.told = told
        self.views = {self.doc.sentence_at(a.statement.end - 1): a for a in told} if doc.main == "zh" else {}
        self._quotes = [q for q in quotations(doc.full) if q.end - q.start >= MIN_QUOTE[doc.main]]

    def of_views(self, said: set[int]) -> set[int]:
        """Return the sentences in the paragraph of somebody's view that are part of it; those of `said` have their own words."""
        found: set[int] = set()
        for first in sorted(self.views):
            view = self.views[first]
            if not self._is_view(view, self.doc.sentences[first]):
                continue
            for i in range(first + 1, len(self.doc.sentences)):
                if i in said or "\n" in self.doc.full[self.doc.sentences[i - 1][1] : self.doc.sentences[i][0]]:
                    break
                if self._turns(view, *self.doc.sentences[i]):
                    break
                found.add(i)
        return found

    def between(self, said: set[int]) -> set[int]:
        """Return the few sentences between two statements of one person that open as his reasons do: 以出口为例,…."""
        found: set[int] = set()
        speakers = self._speakers()
        indices = sorted(speakers)
        for one, other in pairwise(indices):
            gap = range(one + 1, other)
            if len(gap) > MOST_BETWEEN or said.issuperset(gap) or speakers[one][1] != speakers[other][0]:
                continue
            if all(i in said or self.words.reasons.search(self.doc.folded[slice(*self.doc.sentences[i])]) for i in gap):
                found.update(gap)
        return found

    def _speakers(self) -> dict[int, tuple[str, str]]:
        """Return for each sentence with the words of persons the first and the last of them."""
        found: dict[int, tuple[str, str]] = {}
        for item in self.told:
            if item.speaker is not None and item.speaker.kind == "person":
                for i in {item.sentence, self.doc.sentence_at(item.statement.end - 1)}:
                    found[i] = (found[i][0] if i in found else item.speaker.key, item.speaker.key)
        return found

    def of_blocks(self) -> set[int]:
        """Return the sentences of the lines that are set off as a quotation (> …)."""
        found: set[int] = set()
        for line in _BLOCK.finditer(self.doc.full, self.doc.body_start):
            found.update(range(self.doc.sentence_at(line.start()), self.doc.sentence_at(line.end() - 1) + 1))
        return found

    def of_signed(self) -> set[int]:
        """Return the sentences of a line that the name of who wrote or said them follows, on its end or on the next line."""
        found: set[int] = set()
        for name in _SIGNED.finditer(self.doc.full, self.doc.body_start):
            end = name.start() - 1
            while end > self.doc.body_start and self.doc.full[end].isspace():
                end -= 1
            line = max(self.doc.full.rfind("\n", 0, end) + 1, self.doc.body_start)
            found.update(range(self.doc.sentence_at(line), self.doc.sentence_at(end) + 1))
        return found

    def of_tails(self) -> set[int]:
        """Return the sentences of a paragraph up to one that only tells who said them (…。会长说。)."""
        found: set[int] = set()
        for i, (start, end) in enumerate(self.doc.sentences[1:], 1):
            if end - start > MOST_TAIL or not self.words.tail.search(self.doc.folded[start:end]):
                continue
            while i > 1 and "\n" not in self.doc.full[self.doc.sentences[i - 1][1] : self.doc.sentences[i][0]]:
                i -= 1
                if i in found:
                    break
                found.add(i)
        return found

    def _is_view(self, item: Attributed, sentence: tuple[int, int]) -> bool:
        """Tell whether a person or a paper says what he or it thinks up to the sentence's end: 院长认为,….."""
        cue, folded = item.cue, self.doc.folded
        if cue is None or item.minor or item.act or item.own or item.media or item.statement.direct:
            return False
        if (folded[cue.end : cue.end + 1] != "," and item.statement.start > cue.end + 1) or folded[cue.start - 1] == "所":
            return False
        if not self.words.views.fills(folded, cue.start, cue.end):
            return False
        if not all(ch in _TAIL for ch in folded[item.statement.end : sentence[1]]):
            return False
        called = fold(item.statement.speaker_surface)
        if item.speaker is not None and item.speaker.kind != "person":
            return "发言人" in called
        return bool(called) and self.words.many.search(called) is None

    def _turns(self, view: Attributed, start: int, end: int) -> bool:
        """Tell whether a sentence leaves the view: it opens with a day or another matter, or tells what the speaker does."""
        if self.words.turns.search(self.doc.folded[start:end]):
            return True
        called = view.statement.speaker_surface
        return len(called) > 1 and self.doc.full.find(called[-3:], start, end) >= 0

    def is_quotation(self, start: int, end: int) -> bool:
        """Tell whether a sentence is for the most part what somebody is quoted with, and no name or motto in quote marks."""
        first = bisect_left(self._quotes, start, key=lambda quote: quote.open)
        within = takewhile(lambda quote: quote.close <= end + 1, islice(self._quotes, first, None))
        return any(self._fills(quote, start, end) for quote in within)

    def _fills(self, quote: Quotation, start: int, end: int) -> bool:
        if not any(ch in ",;。.!?" for ch in self.doc.folded[quote.start : quote.end]):
            return False
        before = self.doc.folded[start : quote.open].rstrip()
        part = (quote.end - quote.start) / (end - start)
        return part > (HALF if not before or before[-1] in _OPENS else MOST)

    def before(self, index: int) -> int:
        """Return the last sentence before `index` that holds more than marks."""
        index -= 1
        while index > 0 and _BLANK.fullmatch(self.doc.full, *self.doc.sentences[index]):
            index -= 1
        return index
