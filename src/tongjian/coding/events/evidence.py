"""The words that are shown for an act: the stretch that the rule needed, brought to where a reader would stop."""

import re
from typing import Final

from tongjian.coding.document import Document

_MOST: Final = {"zh": 40, "en": 90}  # characters by which the words may be lengthened; a longer clause stays as the rule has it
_STOP: Final = {
    "zh": re.compile("[，。；：？！、,;:?!()（）」』”\u3000]"),
    "title": re.compile("[，。；：？！、,;:?!()（）」』”\u3000]| (?=[\u4e00-\u9fff「『“A-Za-z])"),  # a space parts a title
    # a comma or point inside a number or a name (1,500; U.S. goods) ends nothing
    "en": re.compile(r"[,;:?!()\u201d\u2014](?!\d)|\.(?=\s+[A-Z\u201c\"]|\s*$)|\"|\s[-\u2013]\s"),
}
_TAIL: Final = re.compile(r"(?:[\s…]|(?<![A-Z])\.)+\Z")  # no part of what was said; the point of U.S. is part of the name
_TRAILING: Final = ("…", ".")
_PAIRS: Final = {"」": "「", "』": "『", "\u201d": "\u201c", ")": "(", "）": "（"}
_LONGEST_TITLE: Final = 40
_LETTER: Final = re.compile(r"[^\W_]")


def readable(doc: Document, start: int, end: int, sentence: int) -> tuple[int, int]:
    """Return the stretch of `doc.full` lengthened to whole words and, where it is near, to the end of its clause.

    Never beyond the sentence of that number, so that the words still belong to the one act that they are evidence for.
    """
    low, high = doc.sentences[sentence]
    low, high = min(low, start), max(high, end)
    start, end = _whole_words(doc.full, start, end, low, high)
    stops = _STOP["title" if doc.main == "zh" and end < doc.body_start else doc.main]
    stop = stops.search(doc.full, end, min(high, end + _MOST[doc.main]))
    if stop:
        end = stop.end() if _closes(doc.full[start : stop.end()]) else stop.start()
    elif high - end <= _MOST[doc.main]:
        end = high
    # a search for the tail from the beginning is spared where the last character is none of it
    trailing = doc.full[end - 1 : end].isspace() or doc.full.endswith(_TRAILING, start, end)
    tail = _TAIL.search(doc.full, start, end) if trailing else None
    return _opened(doc.full, start, end, low), tail.start() if tail else end


def _closes(words: str) -> bool:
    """Tell whether the last character closes what the words have opened: 列为「汇率操纵国」."""
    opening = _PAIRS.get(words[-1])
    return opening is not None and words.count(opening) == words.count(words[-1])


def _opened(full: str, start: int, end: int, low: int) -> int:
    """Return where the words begin, or before it the mark that opens a title in whose midst they do: 《限制出口技术目录》."""
    closing = full.find("》", start, end)
    if closing < 0 or full.find("《", start, closing) >= 0:
        return start
    opening = full.rfind("《", max(low, start - _LONGEST_TITLE), start)
    return start if opening < 0 or full.find("》", opening, start) >= 0 else opening


def _whole_words(full: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """Return the stretch without half a word at either end; Chinese characters are words of their own."""
    while start > low and _joined(full, start):
        start -= 1
    while end < high and _joined(full, end):
        end += 1
    return start, end


def _joined(full: str, at: int) -> bool:
    """Tell whether the characters before and at a position are letters or digits of one word of an alphabet."""
    return bool(full[at - 1 : at + 1].isascii() and all(_LETTER.match(ch) for ch in full[at - 1 : at + 1]))
