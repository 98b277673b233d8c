"""What keeps a sentence from telling acts of states: it, or the whole of its article, is of sport or shows."""

import re

from tongjian.coding.document import Document

_LEAST, _SHARE = 3, 0.25  # sentences of sport or shows from which the whole article is one


class Fields:
    """Tells sentences and articles of sport and shows by the words of a pack; made for one document."""

    def __init__(self, words: re.Pattern[str] | None) -> None:
        self._words = words
        self._sentences: dict[int, bool] = {}
        self._whole: bool | None = None

    def other(self, doc: Document, index: int) -> bool:
        """Tell whether a sentence, by its number, or the whole of its article is of sport or shows."""
        if self._words is None:
            return False
        return self._sentence(doc, index) or self._article(doc)

    def _sentence(self, doc: Document, index: int) -> bool:
        found = self._sentences.get(index)
        if found is None and self._words is not None:
            start, end = doc.sentences[index]  # names too: the tennis federation
            found = self._sentences[index] = self._words.search(doc.folded, start, end) is not None
        return bool(found)

    def _article(self, doc: Document) -> bool:
        if self._whole is None:
            held = sum(self._sentence(doc, index) for index in range(len(doc.sentences)))
            self._whole = held >= _LEAST and held >= _SHARE * len(doc.sentences)
        return self._whole
