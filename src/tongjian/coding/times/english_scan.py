"""Finding English times: where one may begin, the longest reading there, and whether its words are names."""

import re
from typing import Final

from tongjian.coding.times import english_start, joins
from tongjian.coding.times.english_words import FULL_WEEKDAYS, MONTH, WEEKDAYS
from tongjian.coding.times.readings import Reading

_SHORT_DAYS: Final = frozenset(WEEKDAYS) - frozenset(FULL_WEEKDAYS)
_AMBIGUOUS: Final = frozenset({"may", "march", "mar", "jan", "dec"}) | _SHORT_DAYS
_MAY_LAST: Final = re.compile(r" may$")
_FIRST_WORD: Final = re.compile(r"[a-z]+")
_ON_BEFORE: Final = re.compile(r"\b(?:on|last|next|this|or|and) $")
_TO_MONTH: Final = re.compile(rf" ?(?:to|through|thru|until|till|-|–) ?{MONTH}")
# his May visit, a May report; the premier of that name has a government of her own
_MAY_OWNED: Final = re.compile(r"(?:\b(?:an?|the|his|her|their|its|our)|['’]s) $")
_MAY_OF: Final = re.compile(r" (?!govern|admin|cabinet|premier|era\b|years\b|camp\b|be\b|have\b|not\b|also\b)[a-z]{3}")
_MAY_BEFORE: Final = re.compile(
    r"\b(?:in|of|by|since|until|till|from|to|and|through|during|before|after|between|for|late|early|mid"
    r"|last|next|this|on|or)[ -]$"
)


def scan(raw: str, text: str) -> list[Reading]:
    """Return the readings of a text in order, neighbours put together; `raw` as written, `text` folded, of the same length."""
    found: list[Reading] = []
    end = 0
    letters = raw if raw != text else ""
    for match in english_start.START.finditer(text):
        if match.start() < end:
            continue
        reading = english_start.read(text, match)
        if reading is not None and _is_name(letters, text, reading):
            found.append(reading)
            end = reading.end
    return joins.joined(text, found, joins.english)


def _is_name(raw: str, text: str, reading: Reading) -> bool:
    """Tell May and March from may and march, Sat from sat, by their capital; `raw` is "" for a text without capitals."""
    if _MAY_LAST.search(text, reading.start, reading.end) and raw and raw[reading.end - 3] != "M":
        return False  # "this may be"
    word = _FIRST_WORD.match(text, reading.start, reading.end)
    if word is not None and word.group() == "ad":
        return raw.startswith("AD", reading.start)  # an ad 3 pages long
    if word is None or word.group() not in _AMBIGUOUS:
        return True
    if text.startswith("-a-", reading.end):
        return False  # Mar-a-Lago
    if word.group() in _SHORT_DAYS and word.end() >= reading.end:
        if text.strip() == word.group():
            return True
        return bool(_ON_BEFORE.search(text, max(0, reading.start - 6), reading.start)) and _capital(raw, reading)
    if any(ch.isdigit() for ch in text[reading.start : reading.end]):
        return True
    if word.group() == "may" and word.end() >= reading.end:
        before = text[max(0, reading.start - 9) : reading.start]
        to_month = _TO_MONTH.match(text, word.end())
        owned = _MAY_OWNED.search(before) and _MAY_OF.match(text, word.end())
        return bool(to_month or owned or _MAY_BEFORE.search(before)) and _capital(raw, reading)
    return bool(raw) and raw[reading.start].isupper()


def _capital(raw: str, reading: Reading) -> bool:
    return not raw or raw[reading.start].isupper()
