"""Many strings found in a text in one pass."""

from collections.abc import Iterable, Iterator

import daachorse


class Words:
    """Strings to find in folded text, each with something that it stands for; English ones only as whole words."""

    __slots__ = ("_automaton", "_meanings", "_whole")

    def __init__(self, pairs: Iterable[tuple[str, object]], *, whole: bool) -> None:
        kept = list(pairs)
        self._meanings = [meaning for _, meaning in kept]
        self._whole = whole
        words = [word for word, _ in kept]
        self._automaton = (
            daachorse.CharwiseDoubleArrayAhoCorasick(words, daachorse.MATCH_KIND_LEFTMOST_LONGEST) if words else None
        )

    def scan(self, folded: str) -> Iterator[tuple[tuple[int, int], object]]:
        """Yield the span and the meaning of every word found, in order."""
        if self._automaton is None:
            return
        for start, end, which in self._automaton.find(folded):
            if self._whole and ((start and folded[start - 1].isalnum()) or (end < len(folded) and folded[end].isalnum())):
                continue
            yield (start, end), self._meanings[which]
