"""A text as hashes by which its copies are found: folded tokens, winnowed grams, and the few of these that are indexed.

Texts are folded and cut into tokens (a Han character, a number, a word); hashed K-grams are thinned by winnowing (Schleimer,
Wilkerson and Aiken 2003). Folding makes simplified and traditional twins equal.
"""

import re
from zlib import crc32

from tongjian.text import CJK, fold

K = 6  # tokens in a gram: shorter ones meet by chance in formulaic announcements
WINDOW = 8  # one fingerprint of each WINDOW grams is kept, so that any common run of K + WINDOW - 1 tokens is found
INDEXED = 4  # one of so many fingerprints is indexed; all are compared
LEAST = 5  # fingerprints a text needs (some 25 tokens); shorter texts are copies only when they are equal

_TOKEN = re.compile(f"[{CJK}]|\\d+(?:[.,]\\d+)*|[^\\W\\d_{CJK}]+")
_QUOTED = re.compile('“[^“”]{2,2000}”|「[^「」]{2,2000}」|"[^"\n]{2,1000}"')
_WHOLE = 1 << 32  # marks of whole texts lie above those of grams


def tokens(text: str) -> list[str]:
    """Return the folded tokens of a text: Han characters, numbers, words."""
    return _TOKEN.findall(fold(text))


def unquoted(text: str) -> str:
    """Return a text without what stands in quote marks: two newsrooms that quote one statement are no copies."""
    return _QUOTED.sub("\n", text)


def fingerprints(words: list[str]) -> frozenset[int]:
    """Return the winnowed hashes of the K-grams of a token list."""
    grams = [crc32(" ".join(words[i : i + K]).encode()) for i in range(len(words) - K + 1)]
    if len(grams) <= WINDOW:
        return frozenset(sorted(grams)[:1])
    return frozenset(min(grams[i : i + WINDOW]) for i in range(len(grams) - WINDOW + 1))


def indexed(prints: frozenset[int], words: list[str]) -> frozenset[int]:
    """Return the marks under which a text is indexed: a fixed share of its fingerprints, and one for the whole of it.

    A fingerprint is indexed or not by its own value, so that an excerpt is found by the same ones as its model.
    """
    whole = {_WHOLE | crc32("".join(words).encode())} if words else set()
    return frozenset({p for p in prints if p % INDEXED == 0} | whole)
