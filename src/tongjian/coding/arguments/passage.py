"""The stretch of text in which a connective may join: the clauses of its sentence, cut to the statement that holds it."""

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter

from tongjian.coding.document import Document
from tongjian.model import Statement

MAX_NESTED = 6  # statements that begin before a position and may still hold it
MAX_SENTENCE = 900  # characters of one sentence that are read around a connective; more stand only in text without stops
MAX_BEFORE = 120  # characters of a sentence before that is one side as a whole; of a longer one its last clauses are
MAX_BEFORE_CHINESE = 50  # the same in Chinese, which says more in fewer characters
MIN_TOLD = 8  # characters of what the outlet tells before it lets somebody speak
MAX_TAG = 60  # characters of who speaks between two parts of what is said
MAX_COMMA = 4  # characters of a mere comma there, with marks of quotation
ARTICLE = 4  # characters of an article before a name
Stretch = tuple[int, int]
Joins = tuple[re.Pattern[str], re.Pattern[str]]  # what ends one clause and begins the next where both are one
_start = attrgetter("start")
EDGE = " \t\n,.;:!?\"'“”‘’「」『』()、。—–-*_>#…⋯"
_ZH_MARKS = (
    r"(?<=,)(?:(?<!\d,)|(?!\d{3}))|(?<=:)(?:(?<!\d:)|(?!\d))|(?<=[;。!?\n…⋯])[;。!?\n…⋯]*|(?<=—)—?"
    r"|(?<=[\u4e00-\u9fff)]\s)\s*(?=[\u4e00-\u9fff「“])"
)
_ZH_BREAK = re.compile(rf"[,:;。!?\n…⋯—\s](?:{_ZH_MARKS})")
# they begin with one class of characters, so that the places between the marks are passed over fast
_EN_BREAK = re.compile(
    r"[,:;!?\s—\"”“.](?:(?<=,)(?:(?<!\d,)|(?!\d{3}|\s(?:19|20)\d\d\b))|(?<=:)(?:(?<!\d:)|(?!\d))|(?<=[;!?])[;!?]*|(?<=\s)[-–]+\s|(?<=—)|(?<=\n)\n"
    r"|(?<=[,.!?][\"”])|(?<=[,:]\s[\"“])|(?<=[a-z)]{2}\.)(?=[A-Za-z*_]|$))"
)
_ZH_TITLE_BREAK = re.compile(rf"[,:;。!?\n…⋯—\s](?:{_ZH_MARKS}|(?<=\s)\s*(?=[\u4e00-\u9fff]))")
_STOP = re.compile(r"[;。!?\n]|[.:](?:[\s\"”]|$)")
_IS_SAID = re.compile(r"[\u4e00-\u9fff]{2}(?<![但只可还总像或正这那就而于])是$")
_DOER_ENDS = re.compile(r"[,;.]|$|\s(?:if|when|in|on|over|at|to|and|or|after|before|for|as|since|because|last|this|that|which)\b")
_OPEN, _CLOSE = "(《", ")》"
_COMMA = frozenset(',「」『』“”"')


class Passage:
    """One sentence seen from one position: its clauses from `low` to `high`, which bound what a connective there may join."""

    __slots__ = ("breaks", "clauses", "doc", "folded", "high", "low", "sentence")

    def __init__(self, doc: Document, sentence: int, low: int, high: int, joins: Joins | None = None) -> None:
        self.doc, self.folded, self.sentence = doc, doc.folded, sentence
        self.low, self.high = low, high
        chinese = _ZH_TITLE_BREAK if high < doc.body_start else _ZH_BREAK
        self.breaks = chinese if doc.main == "zh" else _EN_BREAK
        self.clauses = clauses(self.folded, low, high, self.breaks)
        if joins:
            self.clauses = joined(self.folded, self.clauses, joins)

    def at(self, position: int) -> int:
        """Return the index of the clause that holds `position`, or of the last one that begins before it."""
        for index in range(len(self.clauses) - 1, -1, -1):
            if self.clauses[index][0] <= position:
                return index
        return 0

    def begins_at(self, position: int) -> bool:
        """Tell whether nothing of the sentence stands before `position`."""
        return not self.folded[self.doc.sentences[self.sentence][0] : position].strip(EDGE)

    def text(self, stretch: Stretch) -> str:
        """Return the folded words of a stretch."""
        return self.folded[stretch[0] : stretch[1]]

    def before(
        self,
        verb: re.Pattern[str] | None = None,
        aside: re.Pattern[str] | None = None,
        joined: re.Pattern[str] | None = None,
    ) -> Stretch | None:
        """Return the sentence before, cut to the statement that it ends in, or None at the beginning of the body.

        Of a long one its end: the last two clauses (and those that they are `joined` to by how they begin), or from the last
        one on that has a `verb` and is no `aside`.
        """
        if earlier := self._before_frame():
            return earlier
        if self.sentence == 0:
            return None
        low, high = self.doc.sentences[self.sentence - 1]
        if low < self.doc.body_start:
            return None
        low, high = within_statement(self.doc, max(low, high - MAX_SENTENCE), high, high - 2)
        if high - low > (MAX_BEFORE_CHINESE if self.doc.main == "zh" else MAX_BEFORE):
            parts = clauses(self.folded, low, high, self.breaks)
            whole = [p for p in parts if p[1] - p[0] >= MIN_TOLD]
            told = verb and [p for p in whole if verb.search(self.folded, *p) and not (aside and aside.match(self.text(p)))]
            low = told[-1][0] if told else _two_last(self.folded, parts, joined)
        return trim(self.folded, low, high)

    def _before_frame(self) -> Stretch | None:
        """Return what the sentence tells before the clause of who speaks, where words of somebody hold the position."""
        start = max(self.doc.sentences[self.sentence][0], self.low - MAX_BEFORE)
        told = clauses(self.folded, start, self.low, self.breaks)
        if told and _IS_SAID.search(self.folded, *told[-1]):
            return told[-1][0], told[-1][1] - 1  # 他的要求是「以便…」
        told = told[:-1]
        return (told[0][0], told[-1][1]) if told and told[-1][1] - told[0][0] >= MIN_TOLD else None

    def opens_with_actor(self, stretch: Stretch) -> bool:
        """Tell whether the name of an actor begins a stretch."""
        return any(m.start == stretch[0] for m in self.doc.mentions_in(*stretch))

    def opens_with_doer(self, stretch: Stretch) -> bool:
        """Tell whether a stretch opens with an actor, and not with what an actor has or does (Peru's ban, Peruvian bans)."""
        low, high = trim(self.folded, *stretch)
        return any(
            m.start <= low + ARTICLE and _DOER_ENDS.match(self.folded, m.end, high) for m in self.doc.mentions_in(low, high)
        )

    def is_actor(self, stretch: Stretch) -> bool:
        """Tell whether a stretch is nothing but the name of an actor: such a subject acts, it is no reason."""
        return any(m.start <= stretch[0] + ARTICLE and m.end >= stretch[1] for m in self.doc.mentions_in(stretch[0], stretch[1]))


def bounds(doc: Document, sentence: int, position: int) -> Stretch:
    """Return where the passage around `position` begins and ends: its sentence, cut to the statement and bracket that hold it."""
    low, high = doc.sentences[sentence]
    low, high = max(low, position - MAX_SENTENCE), min(high, position + MAX_SENTENCE)
    return within_brackets(doc.folded, *within_statement(doc, low, high, position), position)


def within_statement(doc: Document, low: int, high: int, position: int) -> Stretch:
    """Return low..high cut to the innermost statement that holds `position`, if one does, and what the speaker goes on with."""
    for said in statements_at(doc, position):
        start, end = _joined(doc, said)
        low, high = max(low, start), min(high, end)
    return low, high


def _joined(doc: Document, said: Statement) -> Stretch:
    """Return where a statement begins and ends with those of the same speaker in its sentence: "If so," she said, "we sell"."""
    at = bisect_left(doc.statements, said.start, key=_start)
    start, end = said.start, said.end
    for other in doc.statements[at + 1 : at + MAX_NESTED]:
        if other.speaker == said.speaker and _goes_on(doc, end, other.start):
            end = other.end
    for other in reversed(doc.statements[max(0, at - MAX_NESTED) : at]):
        if other.speaker == said.speaker and _goes_on(doc, other.end, start):
            start = other.start
    return start, end


def _goes_on(doc: Document, end: int, start: int) -> bool:
    """Tell whether at most a comma parts two statements, in English also who speaks: it seldom stands there in Chinese."""
    if doc.main == "zh":
        return 0 <= start - end <= MAX_COMMA and not set(doc.folded[end:start]) - _COMMA
    return 0 <= start - end <= MAX_TAG and not _STOP.search(doc.folded, end, start)


def statements_at(doc: Document, position: int) -> list[Statement]:
    """Return the statements that hold `position`, the outer ones first."""
    if not doc.statements:
        return []
    last = bisect_right(doc.statements, position, key=_start)
    return [s for s in doc.statements[max(0, last - MAX_NESTED) : last] if s.end > position]


def within_brackets(folded: str, low: int, high: int, position: int) -> Stretch:
    """Return low..high cut to the bracket around `position`, if there is one."""
    opened = folded.rfind("(", low, position)
    if opened >= 0 and folded.find(")", opened, position) < 0:
        closed = folded.find(")", position, high)
        return opened + 1, closed if closed >= 0 else high
    return low, high


def clauses(folded: str, low: int, high: int, breaks: re.Pattern[str]) -> list[Stretch]:
    """Cut low..high at the marks between clauses; marks inside brackets and title marks do not cut."""
    found: list[Stretch] = []
    start, depth, at = low, 0, low
    bracketed = any(folded.find(ch, low, high) >= 0 for ch in _OPEN)
    for mark in breaks.finditer(folded, low, high):
        if bracketed:
            for ch in folded[at : mark.start()]:
                depth = depth + 1 if ch in _OPEN else max(0, depth - 1) if ch in _CLOSE else depth
            at = mark.start()
        if depth and mark.group() in (",", ":", ";", "."):
            continue
        _append(found, folded, start, mark.start())
        start = mark.end()
    _append(found, folded, start, high)
    return found


def _two_last(folded: str, parts: list[Stretch], joins: re.Pattern[str] | None) -> int:
    """Return where the last two clauses begin, with those before that they go on from by how they begin."""
    first = max(0, len(parts) - 2)
    while joins and first and joins.match(folded[slice(*parts[first])]):
        first -= 1
    return parts[first][0]


def joined(folded: str, parts: list[Stretch], joins: Joins) -> list[Stretch]:
    """Join clauses that a comma between two adjectives of one noun has parted: a new, tough-minded way."""
    first, second = joins
    found: list[Stretch] = []
    for low, high in parts:
        comma = found and folded[found[-1][1] : low].strip() == ","
        if comma and first.search(folded, *found[-1]) and second.match(folded, low, high):
            found[-1] = (found[-1][0], high)
        else:
            found.append((low, high))
    return found


def _append(found: list[Stretch], folded: str, start: int, end: int) -> None:
    stretch = trim(folded, start, end)
    if stretch[1] - stretch[0] >= 1:
        found.append(stretch)


def trim(folded: str, low: int, high: int) -> Stretch:
    """Return low..high without marks and space at both ends; a bracket or quote that opens inside keeps its end."""
    while low < high and folded[low] in EDGE:
        low += 1
    while high > low and folded[high - 1] in EDGE:
        if folded[high - 1] == ")" and "(" in folded[low:high]:
            break
        high -= 1
    return low, high
