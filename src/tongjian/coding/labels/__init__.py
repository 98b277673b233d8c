"""One label a sentence: report, attributed, opinion, prediction, question, conditional or other.

Evidence is lexical and structural (lexicon/labels.yml): what the statements cover is attributed; lines without running text
are other; a question mark, an if-clause, a future or words of judgement in the author's own voice give the rest. In a text
that judges often (a commentary), weaker evidence is enough.
"""

from functools import partial

from tongjian.coding.document import Document
from tongjian.coding.labels.words import LabelWords
from tongjian.coding.statements import Attributed
from tongjian.coding.statements.quotes import quotations
from tongjian.model import Label, Sentence
from tongjian.pack import Pack, compiled

MAX_HEADING = {"zh": 40, "en": 90}  # characters; a longer line without a stop is running text
COMMENTARY = 0.3  # the share of own-voice sentences with a strong cue that makes a text a commentary
ENOUGH = {True: 0.7, False: 1.0}  # how strong a judgement must sound, in a commentary and elsewhere


def label(doc: Document, pack: Pack, found: list[Attributed]) -> tuple[Sentence, ...]:
    """Return one label for each of `doc.sentences`; `found` are the document's statements (statements.find)."""
    words = compiled(pack, f"labels.{doc.main}", partial(LabelWords, lang=doc.main))
    return _Labeller(doc, words, found).run()


class _Labeller:
    def __init__(self, doc: Document, words: LabelWords, found: list[Attributed]) -> None:
        self.doc, self.words = doc, words
        self.said = {i for a in found if not (a.act or a.minor) for i in _covered(doc, a)}
        self.framed = {a.sentence for a in found if a.cue is not None}
        self.quoted = _inside_quotes(doc)

    def run(self) -> tuple[Sentence, ...]:
        strengths = [self.words.strength(self.doc.folded[a:b]) for a, b in self.doc.sentences]
        own = [s for i, s in enumerate(strengths) if i not in self.said and i not in self.quoted]
        judging = len(own) >= 4 and sum(s >= 1 for s in own) / len(own) >= COMMENTARY
        commentary = judging or bool(self.words.commentary.search(self.doc.folded))  # type: ignore[attr-defined]
        return tuple(
            Sentence(start=a, end=b, label=self._label(i, a, b, strengths[i], commentary=commentary))
            for i, (a, b) in enumerate(self.doc.sentences)
        )

    def _label(self, index: int, start: int, end: int, strength: float, *, commentary: bool) -> Label:
        sentence = self.doc.folded[start:end]
        asks = sentence.rstrip("\"”」』')")[-1:] == "?"
        if index in self.said or index in self.quoted:
            return "question" if asks and index not in self.framed and index not in self.quoted else "attributed"
        if self._is_other(start, end, sentence):
            return "other"
        if asks:
            return "question"
        if self.words.attributed.search(sentence):  # type: ignore[attr-defined]
            return "attributed"
        return self._own_voice(sentence, strength, commentary=commentary)

    def _own_voice(self, sentence: str, strength: float, *, commentary: bool) -> Label:
        words = self.words
        if words.conditional.search(sentence):  # type: ignore[attr-defined]
            return "conditional"
        future = words.prediction.search(sentence)  # type: ignore[attr-defined]
        judged = words.opinion.search(sentence)  # type: ignore[attr-defined]
        if future and not words.not_prediction.search(sentence) and not (judged and judged.start() < future.start()):  # type: ignore[attr-defined]
            return "prediction"
        return "opinion" if strength >= ENOUGH[commentary] else "report"

    def _is_other(self, start: int, end: int, sentence: str) -> bool:
        if start < self.doc.body_start:
            return False
        if self.words.other.search(sentence):  # type: ignore[attr-defined]
            return True
        if self.words.fragment_end.search(sentence) or end - start > MAX_HEADING[self.doc.main]:  # type: ignore[attr-defined]
            return False
        return self._alone_on_line(start, end)

    def _alone_on_line(self, start: int, end: int) -> bool:
        full = self.doc.full
        line = full.rfind("\n", 0, start) + 1
        return full[line:start].strip(" \t*#-_") == "" and full[end : end + 3].lstrip(" *_")[:1] in ("\n", "")


def _covered(doc: Document, item: Attributed) -> range:
    return range(item.sentence, max(item.sentence, doc.sentence_at(item.statement.end - 1)) + 1)


def _inside_quotes(doc: Document) -> set[int]:
    """Return the sentences that lie wholly inside a quotation of several sentences."""
    inside: set[int] = set()
    for quote in quotations(doc.full):
        if quote.start < doc.body_start:
            continue
        first, last = doc.sentence_at(quote.open), doc.sentence_at(max(quote.open, quote.end - 1))
        if last > first:
            inside.update(range(first, last + 1))
    return inside
