"""What the search index holds beside the tokens of a text."""

import re

from tongjian import text as textlib

_HAN_END = re.compile(f"[{textlib.CJK}](?![{textlib.CJK}])")


def last_characters(full: str) -> list[str]:
    """Return the last characters of the Han runs: no bigram begins with them, and a search for one character must find them."""
    return sorted(set(_HAN_END.findall(textlib.fold(full))))
