"""A sentence with its actors and times folded into one character each, so that rules speak of roles and not of names."""

import re
from bisect import bisect_left

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.patterns import KIND_CHARS, MAX_SENTENCE, TIME_CHAR
from tongjian.coding.times import TimeExpression

_IN_NUMBER = re.compile(r"(?<=\d),(?=\d{3})")


class Masked:
    """A masked sentence. `starts[i]`/`ends[i]` are the offsets in the document of masked character i."""

    __slots__ = ("doc", "end", "ends", "index", "mentions", "start", "starts", "text", "times")

    def __init__(self, doc: Document, index: int) -> None:
        self.doc = doc
        self.index = index
        self.start, end = doc.sentences[index]
        self.end = min(end, self.start + MAX_SENTENCE)
        self.mentions: dict[int, Mention] = {}
        self.times: dict[int, TimeExpression] = {}
        chars: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        at = self.start
        for item in _slots(doc, self.start, self.end):
            self._plain(chars, at, item.start)
            if isinstance(item, Mention):
                self.mentions[len(self.starts)] = item
                chars.append(KIND_CHARS.get("joint" if item.members else item.kind, KIND_CHARS["group"]))
            else:
                self.times[len(self.starts)] = item
                chars.append(TIME_CHAR)
            self.starts.append(item.start)
            self.ends.append(item.end)
            at = item.end
        self._plain(chars, at, self.end)
        text = "".join(chars)
        # a comma inside a number parts no clauses; one character stays one character
        self.text = _IN_NUMBER.sub(".", text) if doc.main == "zh" else text

    def _plain(self, chars: list[str], start: int, end: int) -> None:
        chars.append(self.doc.folded[start:end])
        self.starts.extend(range(start, end))
        self.ends.extend(range(start + 1, end + 1))

    def span(self, low: int, high: int) -> tuple[int, int]:
        """Return the document offsets of masked characters low..high (end exclusive, at least one character)."""
        return self.starts[low], self.ends[high - 1]

    def position(self, offset: int) -> int:
        """Return the index of the masked character that begins at or after the document offset."""
        return bisect_left(self.starts, offset)

    def mentions_between(self, low: int, high: int) -> list[Mention]:
        """Return the mentions at masked positions low..high, in order."""
        return [m for at, m in self.mentions.items() if low <= at < high]


def _slots(doc: Document, start: int, end: int) -> list[Mention | TimeExpression]:
    """Mentions and times inside start..end, in order, without overlap; where both lay claim, the longer one stays."""
    items: list[Mention | TimeExpression] = [*doc.mentions_in(start, end), *doc.times_in(start, end)]
    items.sort(key=lambda x: (x.start, -x.end))
    kept: list[Mention | TimeExpression] = []
    for item in items:
        if kept and item.start < kept[-1].end:
            if item.end - item.start > kept[-1].end - kept[-1].start:
                kept[-1] = item
            continue
        kept.append(item)
    return kept
