"""Lines broken inside a sentence read as one: "United" at the end of a line and "Kingdom" on the next are one name."""

import copy
import re
from bisect import bisect_right

import msgspec

from tongjian.coding.document import Document, Mention, sentence_table

_SPACE = " \t\u3000"
_RUN = re.compile(f"[{_SPACE}]*\n[{_SPACE}]*")


class Lines:
    """A document as `view`, in which a line end inside a sentence, with the space around it, is one space."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._starts: list[int] = []
        self._shifts: list[int] = []
        runs = _runs(doc)
        self.view = self._joined(runs) if runs else doc

    def placed(self, mentions: list[Mention]) -> list[Mention]:
        """Return mentions of the view as they stand in the document itself."""
        return mentions if self.view is self._doc else [self._placed(mention) for mention in mentions]

    def _joined(self, runs: list[tuple[int, int]]) -> Document:
        doc, view = self._doc, copy.copy(self._doc)
        full, folded, last, shift = [], [], 0, 0
        for start, end in runs:
            full += [doc.full[last:start], " "]
            folded += [doc.folded[last:start], " "]
            last = end
            shift += end - start - 1
            self._starts.append(end - shift)
            self._shifts.append(shift)
        view.full = "".join([*full, doc.full[last:]])
        view.folded = "".join([*folded, doc.folded[last:]])
        ends = [end for _, end in runs]
        view.sentences = [(self._view(ends, start), self._view(ends, end)) for start, end in doc.sentences]
        view.mentions = []  # those of the document are none of the view
        view.sentence_of = sentence_table(view.sentences, len(view.full))
        return view

    def _view(self, ends: list[int], at: int) -> int:
        """Return where an offset of the document outside all runs is in the view."""
        i = bisect_right(ends, at)
        return at - self._shifts[i - 1] if i else at

    def _back(self, at: int) -> int:
        i = bisect_right(self._starts, at)
        return at + self._shifts[i - 1] if i else at

    def _placed(self, mention: Mention) -> Mention:
        start, end = self._back(mention.start), self._back(mention.end - 1) + 1
        return msgspec.structs.replace(
            mention, start=start, end=end, surface=self._doc.full[start:end], members=tuple(map(self._placed, mention.members))
        )


def _runs(doc: Document) -> list[tuple[int, int]]:
    """Return the runs of space with one line end in them that stand inside sentences of the body."""
    full = doc.full
    found = []
    at = full.find("\n", doc.body_start)
    while at >= 0:
        left = at
        while left > doc.body_start and full[left - 1] in _SPACE:
            left -= 1
        run = _RUN.match(full, left)
        end = run.end() if run else at + 1
        alone = left > doc.body_start and full[left - 1] != "\n" and full[end : end + 1] not in ("\n", "")
        if alone and doc.sentences and end < doc.sentences[doc.sentence_at(left)][1]:
            found.append((left, end))
        at = full.find("\n", end)
    return found
