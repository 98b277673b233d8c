"""Two states that an English sentence names as one: Chile and Peru held a summit in Brazil. The two countries agreed."""

import re
from itertools import pairwise
from typing import Final

from tongjian.coding.document import Document, Mention

_AND: Final = re.compile(r"(?:'s|’s)?(?: (?!and\b)[\w-]+){0,3} and (?:the )?")
_LISTED: Final = re.compile(r", (?:the )?$")
_BACK: Final = 1  # sentences before the one of "the two countries" in which they are looked for


def last_pair(doc: Document, mentions: list[Mention], start: int) -> list[Mention]:
    """Return the two states that the nearest sentence up to `start` joins by "and", [] where it joins none or several pairs."""
    here = doc.sentence_at(start)
    for sentence in range(here, max(-1, here - 1 - _BACK), -1):
        begin, end = doc.sentences[sentence]
        pairs = _pairs(doc, [m for m in mentions if begin <= m.start < min(end, start)])
        if pairs:
            return pairs[0] if len({frozenset(m.country for m in pair) for pair in pairs}) == 1 else []
    return []


def _pairs(doc: Document, there: list[Mention]) -> list[list[Mention]]:
    """Return the pairs of two states or their bodies in one sentence, which are no end of a longer list."""
    found = []
    for first, second in pairwise(there):
        if not first.country or not second.country or first.country == second.country:
            continue
        listed = _LISTED.search(doc.folded, max(0, first.start - 6), first.start)
        if not listed and _AND.fullmatch(doc.folded, first.end, second.start):
            found.append([first, second])
    return found


def is_where(doc: Document, mention: Mention) -> bool:
    """Tell a state behind "in", which says where something happens: X met Y in Brazil."""
    return mention.kind == "state" and doc.folded.endswith(" in ", 0, mention.start)
