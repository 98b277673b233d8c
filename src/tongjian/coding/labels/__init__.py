"""One label a sentence: report, attributed, opinion, prediction, question, conditional or other.

Evidence is lexical and structural (lexicon/labels_en.yml, labels_zh.yml): what the statements cover is attributed; lines
without running text are other; a question mark, an if-clause, a future or words of judgement in the author's own voice give
the rest. In a text that judges often (a commentary), weaker evidence is enough.
"""

import re
from functools import partial

from tongjian.coding.document import Document
from tongjian.coding.labels import tone
from tongjian.coding.labels.passages import POINT, Passages
from tongjian.coding.labels.words import LabelWords
from tongjian.coding.statements import Attributed
from tongjian.coding.statements.quotes import quotations
from tongjian.model import Label, Sentence, Span
from tongjian.pack import Pack, compiled
from tongjian.text import CJK

_OFFICIAL = frozenset({"agency", "state", "bloc"})  # whose notices put something into force
_BLANK = re.compile(r"\W*")
MAX_HEADING = {"zh": 40, "en": 90}  # characters; a longer line without a stop is running text
MAX_ASKED = {"zh": 16, "en": 60}  # characters of a question that is a heading
LONG = {"zh": 40, "en": 100}  # characters of the paragraph below it
MOST_MARKS = 40  # characters in which a sentence's end is looked at
_CJK = re.compile(f"[{CJK}]")
# a point's name: no rule, nothing that was done
_HEAD = re.compile(
    r"[(]?[一二三四五六七八九十]{1,3}[)、](?![^。]*(?:不得|应当|必须|可以|将|自|由|起|[已了是为]))[^,。;:?!]{4,22}。"
)
_STOPS = frozenset('。.!?:;…"”」』),')  # what ends running text
_AUTHOR = re.compile(r" ?By(?: [A-Z][\w.’'-]*){2,4}(?<=\w\w)\.(?= |$)", re.MULTILINE)  # whose work it is, behind its title
_BOLD = re.compile(r"\*\*([^*]+(?<![。.!;]))\*\*\s*")
_TURN = re.compile(
    r"\s*(?:[^\s,。:;!?“「]{0,14}(?:记者|主持人)(?:[追又再]?问[^\s,。:;!?“「]{0,8})?\s*[:,]|(?:问|提问)\s*:(?!\s*[“「『]))"
)  # the turn of who asks, in an interview
# what an announcement tells of the past: that it had reached a deal, that 6,000 machines won an order
_HAPPENED = re.compile(r"(?:[^,.;]|,(?=\d)){2,60}?\s(?:had|has|have|won|sold|reached|fell|rose|grew|made|earned|lost)\s")
_LATIN = re.compile("[A-Za-z]")
_MARKS, _NUMBERS = " \t*#-_", "•0123456789.)("
_FINITE = re.compile(r"\b(?:will|shall|must|may|is|are|was|were|has|have|had)\b")
MOST_CAPTION = {"zh": 80, "en": 420}  # characters of the line below a picture
MOST_CREDIT = {"zh": 60, "en": 300}  # characters at its end in which the picture is credited
MODAL = 20  # characters of a future that a pattern ends with
MIN_CAPITALS = 20  # letters of a line that is written in capitals
MIN_TITLED = 6  # long words of a line in which each of them begins with a capital
_LONG_WORD = re.compile(r"\b[A-Za-z][\w’'-]{4,}")


def _is_capitals(text: str) -> bool:
    """Tell whether a text without a stop is written in capitals, as headings are."""
    return (
        text.isupper() and not text.rstrip("*_ ").endswith((".", "!", "”", '"')) and sum(map(str.isupper, text)) >= MIN_CAPITALS
    )


def _is_titled(text: str) -> bool:
    """Tell whether a text without a stop is written as titles are: Each of Its Longer Words Begins With a Capital."""
    last = text.rstrip("*_ ").rpartition(" ")[2]
    if not last[:1].isupper() or last[-1] in _STOPS:
        return False
    words = _LONG_WORD.findall(text)
    return len(words) >= MIN_TITLED and all(word[0].isupper() for word in words)


def label(doc: Document, pack: Pack, found: list[Attributed]) -> tuple[Sentence, ...]:
    """Return one label for each of `doc.sentences`; `found` are the document's statements (statements.find)."""
    words = compiled(pack, f"labels.{doc.main}", partial(LabelWords, lang=doc.main))
    return _Labeller(doc, words, found).run()


class _Labeller:
    def __init__(self, doc: Document, words: LabelWords, found: list[Attributed]) -> None:
        self.doc, self.words = doc, words
        told = [a for a in found if self._is_told(a) and not self._by_record(a)]
        self.said = {i for a in told for i in _covered(doc, a)}
        self.decided = {a.sentence for a in found if a.cue is not None and self._decides(a, a.cue)}
        self.said = {i for i in self.said if words.recital.search(self._folded(i)) is None}  # whose the treaty is, is no matter
        self.quoted = _inside_quotes(doc)
        self.passages = Passages(doc, words, told)
        self.said |= self.passages.of_signed() | self.passages.of_blocks()
        if doc.main == "zh":
            self.said |= self.passages.of_views(self.said) | self.passages.of_tails() | self.passages.between(self.said)
        self.title = doc.folded[: doc.body_start].strip(" \n*#") or None
        self.points: set[int] = set()  # points of lists that somebody's words open
        self.holds = words.gate.masks(doc.folded, doc.sentence_of)
        self._others: dict[int, bool] = {}  # by sentence: it is asked for the tone of the text and for the label

    def _is_told(self, item: Attributed) -> bool:
        """Tell whether a statement makes its sentence somebody's words: no act of speech (宣布), none only joined to a report."""
        cue = item.cue
        if cue is not None and self.words.quoting.fills(self.doc.folded, cue.start, cue.end):
            return False
        if cue is not None and (self._decides(item, cue) or self._requests(item, cue) or self._is_within(item, cue)):
            return False
        if cue is not None and self._opens(item, cue):
            return False
        if item.minor:
            return cue is not None and self.words.urging.fills(self.doc.folded, cue.start, cue.end)
        return not item.act or item.statement.kind == "demand"

    def _decides(self, item: Attributed, cue: Span) -> bool:
        """Tell whether a body makes known what it does (announced it was lifting the duty), which is told as done."""
        said, words, folded = item.statement, self.words, self.doc.folded
        official = item.speaker is not None and item.speaker.kind in _OFFICIAL
        if said.direct or not (
            words.decisions.fills(folded, cue.start, cue.end) or (official and words.notices.fills(folded, cue.start, cue.end))
        ):
            return False
        return '"' not in folded[said.start : said.end] and _HAPPENED.match(folded, said.start) is None

    def _requests(self, item: Attributed, cue: Span) -> bool:
        """Tell whether somebody only asks another for an act (urged the king to sign), which is told as done."""
        said = item.statement
        if said.direct or said.kind != "demand" or not self.words.requests.fills(self.doc.folded, cue.start, cue.end):
            return False
        return '"' not in self.doc.folded[said.start : said.end]

    def _opens(self, item: Attributed, cue: Span) -> bool:
        """Tell whether a stance only opens a sentence whose main clause tells what was done: 渔会指责市长,市长则…."""
        if item.statement.direct or not self.words.stances.fills(self.doc.folded, cue.start, cue.end):
            return False
        stop = self.doc.sentences[item.sentence][1]
        return self.words.goes_on.match(self.doc.folded, item.statement.end, stop) is not None

    def _is_within(self, item: Attributed, cue: Span) -> bool:
        """Tell whether it is only part of a condition or of whom the sentence speaks that somebody says so: if it hopes to."""
        start = self.doc.sentences[item.sentence][0]
        return not item.statement.direct and self.words.within.search(self.doc.folded[start : cue.end]) is not None

    def _by_record(self, item: Attributed) -> bool:
        """Tell whether papers and not people say it (the law provides, records show): the outlet vouches for what they hold.

        So it is with what is to be done by a rule: apply according to export regulations.
        """
        cue, folded = item.cue, self.doc.folded
        if cue is None:
            return False
        stop = self.doc.sentences[item.sentence][1]
        return self.words.records.fills(folded, cue.start, cue.end) or self.words.norms.match(folded, cue.start, stop) is not None

    def run(self) -> tuple[Sentence, ...]:
        judging = self._judging()
        labels: list[Label] = []
        for i, (a, b) in enumerate(self.doc.sentences):
            again: Label | None = None
            if labels and self._is_said_point(i, labels):
                again = "attributed"
            elif labels and self._translates(i, a, b):
                again = labels[-1]
            if again and (POINT.match(self._folded(i)) or self.passages.before(i) in self.points):
                self.points.add(i)
            here = again or self._label(i, a, b, judges=i in judging)
            labels.append(labels[-1] if here in ("report", "opinion") and self._goes_on(i, labels) else here)
        return tuple(Sentence(start=a, end=b, label=label) for (a, b), label in zip(self.doc.sentences, labels, strict=True))

    def _judging(self) -> set[int]:
        """Return the sentences in the outlet's own voice that would be opinions, were they nothing else."""
        own = [i for i in range(len(self.doc.sentences)) if i not in self.said and i not in self.quoted]
        running = [i for i in own if self.doc.sentences[i][0] >= self.doc.body_start and not self._is_line(i)]
        return tone.judging(self.doc, self.words, self.holds, own, running)

    def _folded(self, index: int) -> str:
        start, end = self.doc.sentences[index]
        return self.doc.folded[start:end]

    def _is_line(self, index: int) -> bool:
        found = self._others.get(index)
        if found is None:
            start, end = self.doc.sentences[index]
            found = self._is_other(start, end, self.doc.folded[start:end], self.holds.get(index, 0))
            self._others[index] = found
        return found

    def _goes_on(self, index: int, labels: list[Label]) -> bool:
        """Tell whether a part of a sentence goes on with the speech or the condition before its semicolon: 如果…；或者…."""
        if not labels or labels[-1] not in ("attributed", "conditional"):
            return False
        start, before = self.doc.sentences[index][0], self.doc.sentences[index - 1]
        return self.doc.folded[before[1] - 1] == ";" and "\n" not in self.doc.full[before[0] : start]

    def _is_said_point(self, index: int, labels: list[Label]) -> bool:
        """Tell whether a sentence is a point of a list that somebody's words open: 报告提出三点：一、…；二、…."""
        here = self._folded(index)
        point = POINT.match(here) is not None
        if not (point or self.points) or _BLANK.fullmatch(here):
            return False
        last = self.passages.before(index)
        if labels[last] != "attributed":
            return False
        before = self._folded(last).rstrip("\"”」』') \n")
        if point:
            return before.endswith(":") or last in self.points
        return before.endswith(";") and last in self.points

    def _translates(self, index: int, start: int, end: int) -> bool:
        """Tell whether a sentence gives the one before it once more in its first language, in brackets: （Why not?）."""
        if self.doc.main != "zh" or _CJK.search(self.doc.full, start, end) or not _LATIN.search(self.doc.full, start, end):
            return False
        line = self.doc.full.rfind("\n", 0, start) + 1
        opened = self.doc.folded.rfind("(", line, start + 1)
        return opened >= 0 and self.doc.folded.find(")", opened, start) < 0

    def _label(self, index: int, start: int, end: int, *, judges: bool) -> Label:
        sentence = self.doc.folded[start:end]
        asks = sentence.rstrip("\"”」』')").removesuffix("!")[-1:] == "?"
        if asks and _TURN.match(sentence):
            return "question"
        asked = asks and self.words.asked.search(sentence)
        if asks and self._asks_as_heading(start, end):
            return "other"
        if index in self.said and index not in self.quoted and sentence[-1] not in _STOPS and self._is_line(index):
            return "other"  # a heading, whoever speaks in it
        if asked or index in self.said or index in self.quoted:
            return "attributed"
        if self._is_line(index):
            return "other"
        if asks:
            return "question"
        holds = self.holds.get(index, 0)
        if self.words.attributed.search(sentence, holds=holds) or self.passages.is_quotation(start, end):
            return "attributed"
        if index in self.decided:
            return "report"
        return self._own_voice(sentence, holds, judges=judges)

    def _asks_as_heading(self, start: int, end: int) -> bool:
        """Tell whether a short question stands over the long paragraph that answers it, on a line of its own."""
        line = self.doc.full.rfind("\n", 0, start) + 1
        if end - line > MAX_ASKED[self.doc.main] or not self._alone_on_line(start, end):
            return False
        below = self.doc.full[end : end + 2 * LONG[self.doc.main]].lstrip(" *_\n")
        if len(below.partition("\n")[0]) < LONG[self.doc.main]:
            return False
        return self.words.asks_on.search(self.doc.folded[start:end]) is None

    def _own_voice(self, sentence: str, holds: int, *, judges: bool) -> Label:
        words = self.words
        if words.conditional.search(sentence, holds=holds):
            return "conditional"
        future = words.prediction.search(sentence, holds=holds)
        if future and self._foretells(sentence, max(future.start(), future.end() - MODAL)):
            return "prediction"
        if judges and words.forecast.search(sentence):
            return "prediction"  # in a report it would be a plan
        return "opinion" if judges else "report"

    def _foretells(self, sentence: str, future: int) -> bool:
        """Tell whether a future at offset `future` is the author's forecast: no plan, nothing told, not part of a judgement."""
        words = self.words
        if words.told_before.search(sentence, 0, future) or words.not_prediction.search(sentence):
            return False
        return words.opinion.search(sentence, 0, future) is None

    def _is_other(self, start: int, end: int, sentence: str, holds: int) -> bool:
        if start < self.doc.body_start:
            return False
        if sentence.strip(" \n*#") == self.title:
            return True
        line = self.doc.full.rfind("\n", 0, start) + 1
        if self.words.other.search(sentence, holds=holds) or self.words.other_line.matches(self.doc.folded, line):
            return True
        if self._is_caption(start, end, line) or self._is_bold(line):
            return True
        if _is_capitals(self.doc.full[start:end]) or self._heads_its_line(start, end, line):
            return True
        if _is_titled(self.doc.full[start:end]) and self._alone_on_line(start, end):
            return True
        if _AUTHOR.match(self.doc.full, start) or _AUTHOR.match(self.doc.full, end):
            return True
        if self.words.told_line.search(sentence):
            return False  # a point that tells something under a name of its own
        if (
            self.words.fragment_end.search(sentence, max(0, len(sentence) - MOST_MARKS))
            or end - start > MAX_HEADING[self.doc.main]
        ):
            return False
        return self._alone_on_line(start, end)

    def _is_caption(self, start: int, end: int, line: int) -> bool:
        """Tell whether a sentence tells what a picture shows, whose credit ends the short line that begins at `line`."""
        stop = self.doc.full.find("\n", end)
        stop = len(self.doc.full) if stop < 0 else stop
        if stop - line > MOST_CAPTION[self.doc.main]:
            return False
        credit = self.words.credit.search(self.doc.folded, max(start, stop - MOST_CREDIT[self.doc.main]), stop)
        if credit is None or credit.group()[0] != "(" or self.doc.main == "en":
            return credit is not None  # a Chinese one in brackets may end a paragraph of the text, the others end captions
        last = self.doc.folded[start:end].rstrip("。. ")
        named = self.doc.mentions_in(start, end)
        return "," not in last and bool(named) and named[-1].end >= start + len(last)

    def _is_bold(self, line: int) -> bool:
        """Tell whether all of the short line that begins at `line` is set in bold and is no sentence: **二、誰來付帳？**."""
        if not self.doc.full.startswith("**", line):
            return False
        stop = self.doc.full.find("\n", line)
        bold = _BOLD.fullmatch(self.doc.folded, line, len(self.doc.full) if stop < 0 else stop)
        return bold is not None and len(bold[1]) <= MAX_HEADING[self.doc.main]

    def _heads_its_line(self, start: int, end: int, line: int) -> bool:
        """Tell whether a sentence names in a few words the numbered point whose text follows, on its line or the next.

        Where another point stands on the next line, both are points of a list: 二、減輕負擔。….
        """
        if start != line or _HEAD.fullmatch(self.doc.folded, start, end) is None:
            return False
        behind = self.doc.folded[end:].lstrip()[: MOST_CAPTION["zh"]]
        return bool(behind) and POINT.match(behind) is None

    def _alone_on_line(self, start: int, end: int) -> bool:
        """Tell whether nothing but marks stands beside a sentence on its line, before a mere name the number of a point too."""
        full = self.doc.full
        line = full.rfind("\n", 0, start) + 1
        marks = _MARKS if _FINITE.search(self.doc.folded, start, end) else _MARKS + _NUMBERS
        return not full[line:start].strip(marks) and full[end : end + 3].lstrip(" *_")[:1] in ("\n", "")


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
