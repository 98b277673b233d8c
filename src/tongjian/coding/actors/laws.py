"""States inside laws' names (Taiwan Relations Act, 《香港人权与民主法案》) act in nothing and are nobody's target."""

import re
from bisect import bisect_right

from tongjian.coding.actors.index import Token

# A name in Chinese quotation marks for titles that ends as laws do; treaties' names are left, since they tell their parties.
_CHINESE = re.compile("[《〈]([^《》〈〉\n]{2,40}?(?:法|法案|条例|條例|法令|修正案))[》〉]")
# A state's noun that stands right before the further capitalised words of an act; adjectives and short forms tell whose it is.
_ACTS = ("Act", "Bill", "Law", "Ordinance")
_ENGLISH = re.compile(
    r"(?<![A-Za-z.-])[A-Z][\w-]{1,18},? (?:(?:and|of|for|in|the|on|to|&) |[A-Z][\w-]{1,18},? ){0,10}?"
    rf"(?:{'|'.join(_ACTS)})\b"
)
_NOUNS = frozenset({"listed"})


def outside_laws(tokens: list[Token], full: str) -> list[Token]:
    """Return the tokens but for states and towns inside a law's name; `full` is the text that they stand in."""
    named = any(word in full for word in _ACTS)  # capitalised words stand everywhere, acts' names do not
    english = [m.span() for m in _ENGLISH.finditer(full)] if named else []
    spans = sorted([m.span(1) for m in _CHINESE.finditer(full)] + english)
    if not spans:
        return tokens
    starts = [start for start, _ in spans]
    return [token for token in tokens if not _inside(token, spans, starts, full)]


def _inside(token: Token, spans: list[tuple[int, int]], starts: list[int], full: str) -> bool:
    entries = token.term.entries
    if not entries or entries[0].kind not in ("state", "bloc", "place"):
        return False
    at = bisect_right(starts, token.start) - 1
    if at < 0 or token.end > spans[at][1]:
        return False
    if full[token.start] > "\u2e80":
        return True
    whole = token.end - token.start > 3 and token.term.how in _NOUNS  # the EU AI Act is the EU's
    return whole and full[token.end : token.end + 1] == " "
