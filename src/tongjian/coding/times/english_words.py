"""Words and building blocks of the English grammar (all folded: lower case, straight apostrophes)."""

import re
from collections.abc import Iterable
from typing import Any, Final

from tongjian.coding.times import numerals

_MONTH_NAMES: Final = (
    "january jan", "february feb febr", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep",
    "october oct", "november nov", "december dec",
)  # fmt: skip
MONTHS: Final = {name: i for i, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
FULL_MONTHS: Final = frozenset(names.split()[0] for names in _MONTH_NAMES)  # these take no full stop
_DAY_NAMES: Final = (
    "monday mon", "tuesday tues tue", "wednesday wed weds", "thursday thurs thur thu", "friday fri", "saturday sat", "sunday sun",
)  # fmt: skip
WEEKDAYS: Final = {name: i for i, names in enumerate(_DAY_NAMES) for name in names.split()}
FULL_WEEKDAYS: Final = {names.split()[0]: i for i, names in enumerate(_DAY_NAMES)}
UNITS: Final = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "weekend": "weekend", "weekends": "weekend",
    "fortnight": "fortnight",
    "fortnights": "fortnight", "month": "month", "months": "month", "quarter": "quarter", "quarters": "quarter", "year": "year",
    "years": "year", "decade": "decade", "decades": "decade", "century": "century", "centuries": "century", "qtr": "quarter",
    "yr": "year", "yrs": "year", "wk": "week", "wks": "week", "half": "half",
    "business day": "workday", "business days": "workday", "working day": "workday", "working days": "workday",
    "trading days": "workday",
}  # fmt: skip
LENGTHS: Final = {name: unit for name, unit in UNITS.items() if unit not in ("weekend", "half")}
DAY_WORDS: Final[dict[str, int]] = {
    "the day before yesterday": -2, "day before yesterday": -2, "the day after tomorrow": 2, "day after tomorrow": 2, "today": 0,
    "tonight": 0, "yesterday": -1, "tomorrow": 1, "this morning": 0, "this afternoon": 0, "this evening": 0, "last night": -1,
    "overnight": 0, "tmr": 1, "tmrw": 1,
}  # fmt: skip


def any_of(words: Iterable[str]) -> str:
    """Return an alternation of literal words, the longer first."""
    return "(?:" + "|".join(sorted(sorted(words), key=len, reverse=True)) + ")"


def beginning_alike(words: Iterable[str]) -> str:
    """Return the alternation of literal words in which those that begin alike share their beginning; the longest is found.

    The time to try it does not grow with the number of words, which tells where it is tried at every word of a text.
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return f"(?:{_branches(root)})"


def _branches(node: dict[str, Any]) -> str:
    """Return the expression of what may follow a common beginning; the key "" marks that a word ends there."""
    ways = [re.escape(letter) + _branches(after) for letter, after in node.items() if letter]
    if not ways:
        return ""
    joined = ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
    return f"(?:{joined})?" if "" in node else joined


MONTH: Final = rf"(?:{any_of(FULL_MONTHS)}|{any_of(MONTHS.keys() - FULL_MONTHS)}(?![a-z])\.?)(?![a-z])"
WEEKDAY: Final = rf"(?:{any_of(FULL_WEEKDAYS)}|{any_of(WEEKDAYS.keys() - FULL_WEEKDAYS.keys())}(?![a-z])\.?)(?![a-z])"
FULL_WEEKDAY: Final = any_of(FULL_WEEKDAYS) + r"(?![a-z])"
CARDINAL: Final = any_of(numerals.ONES[1:])
TENS: Final = any_of(numerals.TENS)
SMALL: Final = rf"(?:{TENS}(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|{CARDINAL})"
ORDINAL: Final = (
    "(?:(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second"
    "|third|fourth|fifth|sixth|seventh|eighth|"
    "ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth"
    "|nineteenth|twentieth|thirtieth)"
)
DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|:\d|[.,]\d)"
DAY_WORD: Final = rf"(?:{DAY}|{ORDINAL}(?![a-z]))"
DAY_COUNT: Final = rf"(?:(?:twenty|thirty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|{CARDINAL})(?![a-z-])"
YEAR: Final = r"(?:1[0-9]\d\d|2[01]\d\d)(?![\d,]\d|\d|%|[-/]\d\d?[-/])"
YEAR_WORDS: Final = (
    rf"(?:(?:nineteen|twenty|eighteen|seventeen)[- ](?:hundred|(?:oh|zero)[- ](?:{CARDINAL})|{SMALL})"
    rf"|two thousand(?:(?: and)? {SMALL})?)"
)
ANY_YEAR: Final = rf"(?:{YEAR}|{YEAR_WORDS}(?![a-z]))"
COUNT: Final = (
    rf"(?:\d{{1,4}}(?!\d)|{SMALL}(?:[- ]hundred)?|an?|another|a couple(?: of)?|(?:a )?few|several"
    rf"|couple(?: of)?|(?:a )?dozen|half an?)"
)
LAST: Final = "(?:last|past|previous|prior|preceding)"
NEXT: Final = "(?:next|coming|upcoming|following|ensuing|subsequent)"
THIS: Final = "(?:this|current|present)"
# nothing but dates in figures and months' names: a list of them says nothing of which way the words look
ONLY_DATES: Final = re.compile(rf"(?:[\d\s.,;]|(?<=\d)(?:st|nd|rd|th)|{MONTH})*+")
