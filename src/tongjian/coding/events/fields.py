"""What keeps a sentence from telling acts of states: it, or the whole of its article, is of sport or shows."""

import re

from tongjian.coding.document import Document
from tongjian.coding.needs import Gate, needed

_LEAST, _SHARE = 3, 0.25  # sentences of sport or shows from which the whole article is one


class FieldWords:
    """The words of sport and shows of a pack, made once a pack; few sentences hold a string that they need."""

    __slots__ = ("_gate", "_pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        needs = needed(pattern.pattern)
        self._gate = Gate(Gate.made([needs])) if needs else None

    def sentences(self, doc: Document) -> frozenset[int]:
        """Return the numbers of the sentences of a document that hold one of the words."""
        able = self._gate.masks(doc.folded, doc.sentence_of) if self._gate else range(len(doc.sentences))
        # names too: the tennis federation
        return frozenset(index for index in able if self._pattern.search(doc.folded, *doc.sentences[index]))


class Fields:
    """Tells sentences and articles of sport and shows; made for one document."""

    def __init__(self, words: FieldWords | None) -> None:
        self._words = words
        self._found: frozenset[int] | None = None

    def other(self, doc: Document, index: int) -> bool:
        """Tell whether a sentence, by its number, or the whole of its article is of sport or shows."""
        if self._words is None:
            return False
        if self._found is None:
            self._found = self._words.sentences(doc)
        held = len(self._found)
        return index in self._found or (held >= _LEAST and held >= _SHARE * len(doc.sentences))
