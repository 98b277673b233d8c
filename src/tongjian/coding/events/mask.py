"""A sentence with its actors and times folded into one character each, so that rules speak of roles and not of names."""

import re
from bisect import bisect_right

from tongjian.coding.document import Document, Mention
from tongjian.coding.events import lags
from tongjian.coding.events.glosses import Gloss, without_glosses
from tongjian.coding.events.patterns import KIND_CHARS, MAX_SENTENCE, TIME_CHAR
from tongjian.coding.times import TimeExpression

_WIDE_SPACE = re.compile("\u3000")
# 落幕 TikTok問題達成共識: a Latin word with a space on one side only begins a clause, one with spaces on both is set off
_TITLE_SPACE = re.compile(r"\u3000|(?<=[\u4e00-\u9fff」』”】]) (?=[\u4e00-\u9fff「『“]|[A-Za-z]{2,20}[\u4e00-\u9fff])")
_AHEAD = 24  # characters behind a stretch that its last space is read with
_IN_NUMBER = re.compile(r",(?<=\d,)(?=\d{3})")  # begins with what few places hold

# an outlet that something is done to is a firm: raided the BBC, 起诉路透社; not so where it is told something: 对路透社说
_DONE_TO = re.compile(
    r"(?:搜查|查抄|批评|指责|指控|抨击|谴责|起诉|控告|状告|封锁|封杀|查封|屏蔽|关闭|罚款|重罚|制裁|驱逐|禁止|吊销|要求|敦促|警告|调查|攻击|对|向|把|将)(?:了)?$|"
    r"\b(?:raid(?:s|ed|ing)?|search(?:es|ed|ing)?|su(?:es|ed|ing)|fin(?:es|ed|ing)|ban(?:s|ned|ning)?|block(?:s|ed|ing)?|accus(?:es|ed|ing)|criticis(?:es|ed|ing)|"
    r"criticiz(?:es|ed|ing)|condemn(?:s|ed|ing)?|investigat(?:es|ed|ing)|suspend(?:s|ed|ing)?|expel(?:s|led|ling)?|barr(?:ed|ing)|sanction(?:s|ed|ing)?|against|attack(?:s|ed|ing)?)"
    r" (?:the )?$"
)
_TOLD_TO = re.compile(r"[^,;:。!?]{0,12}?(?:说|表示|称|透露|指出|证实|强调|解释|坦言|爆料|记者|报道|报导|采访|专访|供稿)")
_DONE_REACH = 16  # characters before the outlet


class Masked:
    """A masked sentence: `text`, with the actors and times that its private characters stand for."""

    __slots__ = ("_at", "_bare", "_spans", "doc", "end", "index", "mentions", "start", "text", "times")

    def __init__(self, doc: Document, index: int) -> None:
        self.doc = doc
        self.index = index
        self.start, end = doc.sentences[index]
        self.end = min(end, self.start + MAX_SENTENCE)
        self.mentions: dict[int, Mention] = {}
        self.times: dict[int, TimeExpression] = {}
        # where the actors and times stand in the masked text, and in the document
        self._at: list[int] = []
        self._spans: list[tuple[int, int]] = []
        self._bare: dict[int, int] = {}  # where a character that stands for a gloss too ends without it
        chars: list[str] = []
        # most sentences hold no space that parts clauses
        parted = self.start < doc.body_start or doc.full.find("\u3000", self.start, self.end) >= 0
        at, masked = self.start, 0
        leads = {m.describes[1]: m.describes[0] for m in doc.mentions_in(self.start, self.end) if m.describes is not None}
        for item in without_glosses(doc, _slots(doc, self.start, self.end), self.start, self.end):
            begin = max(at, leads.get(item.start, item.start))  # China's camera maker X is X
            chars.append(_plain(doc, at, begin) if parted else doc.folded[at:begin])
            masked += begin - at
            if isinstance(item, Gloss):
                self._absorb(masked - 1, item)
                at = item.end
                continue
            if isinstance(item, Mention):
                self.mentions[masked] = item
                kind = "joint" if item.members else "company" if _is_hit(doc, item) else item.kind
                chars.append(KIND_CHARS.get(kind, KIND_CHARS["group"]))
            else:
                self.times[masked] = item
                chars.append(TIME_CHAR)
            self._at.append(masked)
            self._spans.append((begin, item.end))
            at, masked = item.end, masked + 1
        chars.append(_plain(doc, at, self.end) if parted else doc.folded[at : self.end])
        text = "".join(chars)
        # a comma inside a number parts no clauses; one character stays one character
        self.text = _IN_NUMBER.sub(".", text)

    def _absorb(self, last: int, gloss: Gloss) -> None:
        """Let the masked character `last` stand for the gloss behind it too."""
        self._bare[last] = gloss.start
        if self._at and self._at[-1] == last:
            self._spans[-1] = (self._spans[-1][0], gloss.end)
        else:
            self._at.append(last)
            self._spans.append((gloss.start - 1, gloss.end))

    def start_of(self, at: int) -> int:
        """Return the document offset at which masked character `at` begins."""
        which = bisect_right(self._at, at) - 1
        if which < 0:
            return self.start + at
        start, end = self._spans[which]
        return start if self._at[which] == at else end + at - self._at[which] - 1

    def end_of(self, at: int) -> int:
        """Return the document offset at which masked character `at` ends."""
        which = bisect_right(self._at, at) - 1
        return self._spans[which][1] if which >= 0 and self._at[which] == at else self.start_of(at) + 1

    def span(self, low: int, high: int) -> tuple[int, int]:
        """Return the document offsets of masked characters low..high (end exclusive, at least one character).

        A gloss of the last one is left out: they end without it.
        """
        return self.start_of(low), self._bare.get(high - 1) or self.end_of(high - 1)

    def mentions_between(self, low: int, high: int) -> list[Mention]:
        """Return the mentions at masked positions low..high, in order."""
        return [m for at, m in self.mentions.items() if low <= at < high]


def _is_hit(doc: Document, mention: Mention) -> bool:
    """Tell an outlet to which something is done; who quotes it or tells it something names it as an outlet."""
    if mention.kind != "media" or _DONE_TO.search(doc.folded, max(0, mention.start - _DONE_REACH), mention.start) is None:
        return False
    return doc.main == "en" or _TOLD_TO.match(doc.folded, mention.end) is None


def _plain(doc: Document, start: int, end: int) -> str:
    """Return the folded text of start..end, with commas for the spaces that part clauses (甲国加税　乙国反击).

    Those are wide ones, and in a title plain ones between Chinese characters.
    """
    folded = doc.folded[start:end]
    if start >= doc.body_start and doc.full.find("\u3000", start, end) < 0:
        return folded
    spaces = _WIDE_SPACE if start >= doc.body_start else _TITLE_SPACE
    at = {m.start() - start for m in spaces.finditer(doc.full, start, end + _AHEAD) if m.start() < end}
    if at:
        folded = "".join("," if i in at else char for i, char in enumerate(folded))
    return folded


def _slots(doc: Document, start: int, end: int) -> list[Mention | TimeExpression]:
    """Mentions and times inside start..end, in order, without overlap; where both lay claim, the longer one stays."""
    mentions, times = [m for m in doc.mentions_in(start, end) if m.describes is None], doc.times_in(start, end)
    times = [t for t in times if not lags.is_lag(doc, t)]
    if not times:
        return [*mentions]
    items: list[Mention | TimeExpression] = [*mentions, *times]
    items.sort(key=lambda x: (x.start, -x.end))
    kept: list[Mention | TimeExpression] = []
    for item in items:
        if kept and item.start < kept[-1].end:
            if item.end - item.start > kept[-1].end - kept[-1].start:
                kept[-1] = item
            continue
        kept.append(item)
    return kept
