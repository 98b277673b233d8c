"""Direct quotation: stretches between quote marks of all styles, over sentences and paragraphs."""

import re
from functools import lru_cache
from itertools import islice, takewhile

import msgspec

MAX_QUOTE = 1500  # characters; a mark without its partner within this distance opens nothing
_PAIRS = {"“": "”", "「": "」", "『": "』", "〝": "〞", "«": "»", "‘": "’"}
_MARKS = re.compile("[“”「」『』〝〞«»\"‘’]|''")


class Quotation(msgspec.Struct, frozen=True):
    """A quoted stretch: start and end are those of the words between the marks, `open` and `close` those of the marks."""

    open: int
    start: int
    end: int
    close: int


class InOrder:
    """Quotations, asked for by stretches of text that are read in order, so that each is passed over once."""

    def __init__(self, quotes: list[Quotation]) -> None:
        self.quotes = quotes
        self._at = 0

    def within(self, low: int, high: int) -> list[Quotation]:
        """Return the quotations that share text with low..high; `low` never falls from call to call."""
        while self._at < len(self.quotes) and self.quotes[self._at].close <= low:
            self._at += 1
        return list(takewhile(lambda quote: quote.open < high, islice(self.quotes, self._at, None)))


@lru_cache(maxsize=4)
def quotations(text: str) -> list[Quotation]:
    """Return the outermost quotations of `text` in order. A quotation that a new paragraph opens again is read as going on.

    What is returned is kept for who asks next, and not to be changed.
    """
    found: list[Quotation] = []
    opened: tuple[int, int, str] | None = None
    depth = 0
    for mark in _MARKS.finditer(text):
        sign = mark.group()
        if opened and mark.start() - opened[0] > MAX_QUOTE:
            opened, depth = None, 0
        if opened and _opens_again(text, mark, opened[0]):
            end = text.find("\n", opened[0])
            if text[end:].lstrip()[:1] == sign and text[end : mark.start()].isspace():
                found.append(Quotation(open=opened[0], start=opened[1], end=end, close=end))  # the next paragraph opens it again
            opened, depth = None, 0
        if opened is None:
            if _opens(text, mark):
                opened, depth = (mark.start(), mark.end(), _PAIRS.get(sign, '"')), 1
        elif _closes(text, mark, opened[2]):
            depth -= 1
            if depth == 0 or opened[2] in '”"':
                found.append(Quotation(open=opened[0], start=opened[1], end=mark.start(), close=mark.end()))
                opened = None
        elif _PAIRS.get(sign) == opened[2] and sign not in "“‘":
            depth += 1
    return found


def _opens_again(text: str, mark: re.Match[str], opened: int) -> bool:
    """Tell whether a mark like the one at `opened` opens the quotation once more in a paragraph of its own."""
    sign = mark.group()
    if sign != text[opened] or "\n" not in text[opened : mark.start()]:
        return False
    if sign in _PAIRS:
        return True
    line = text.rfind("\n", 0, mark.start()) + 1
    return sign == '"' and not text[line : mark.start()].strip() and text[mark.end() : mark.end() + 1].isalnum()


def _opens(text: str, mark: re.Match[str]) -> bool:
    sign = mark.group()
    before = text[mark.start() - 1 : mark.start()]
    if sign in ("’", "”", "」", "』", "»", "〞"):
        return False
    if sign in ("‘", '"', "''"):
        return not (before and before.isalnum() and before.isascii()) and text[mark.end() : mark.end() + 1].strip() != ""
    return True


def _closes(text: str, mark: re.Match[str], closer: str) -> bool:
    sign = mark.group()
    if closer == '"':
        return sign in ('"', "''", "”")
    if closer == "’":
        return sign == "’" and not text[mark.end() : mark.end() + 1].isalnum()
    return sign == closer or (closer == "”" and sign in ('"', "''"))
