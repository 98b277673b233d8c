"""English times that lean on a period spoken of: a year earlier, the year-ago quarter, the same period last year, the quarter."""

import re
from dataclasses import dataclass
from typing import Final

from tongjian.coding.times import calendar
from tongjian.coding.times.calendar import Span
from tongjian.coding.times.english_words import ORDINAL
from tongjian.coding.times.numerals import english
from tongjian.coding.times.point import Point, reported_quarter
from tongjian.coding.times.readings import Reading, Setting, Unit

_YEAR_AGO: Final = re.compile(
    r"(?:year[- ](?:ago|earlier)|(?:the )?(?:same|comparable|corresponding|like|equivalent)(?: year[- ](?:ago|earlier))?)"
    rf" (?:(?P<q>{ORDINAL})[- ])?(?P<what>quarter|period|month|half|week|time|stretch)"
    r"(?P<s> (?:last year|a year (?:ago|earlier)|of last year|the year before|the previous year|(?:in|of) (?P<y>\d{4})))?"
)
_YEAR_AGO_RESULTS: Final = re.compile(
    r"year[- ](?:ago|earlier)(?= (?:net|profit|loss|results?|earnings|income|sales|revenues?|figures?"
    r"|levels?|quarter|total|gain|deficit|surplus)\b)"
)
_A_YEAR_AGO: Final = re.compile(
    r"(?:the|a) year (?P<w>earlier|ago|before)(?![a-z])(?! (?:the|that|he|she|it|they|his|her|its|when"
    r"|in)\b)"
)
_COMPARED: Final = re.compile(
    r"\b(?:from|than|with|versus|over|vs\.?|against|to)\b(?:[^.;]|\.\d){0,60}$|\b(?:compared|up|down|rose"
    r"|fell|grew|gained|dropped|declined|increased)\b(?:[^.;]|\.\d){0,80}$"
)
_RESULTS: Final = re.compile(
    r"\b(?:a share|net income|earnings|profits?|revenues?|sales|operating|per share|loss(?:es)?|dividend"
    r"|charge)\b"
)
_SHARE_BEFORE: Final = re.compile(r"\b(?:a|per) share,? (?:in )?$")
_YEAR_PERIOD: Final = re.compile(
    rf"(?:fiscal )?(?P<y>(?:19|20)\d\d)(?:'s)? (?:(?:fiscal )?(?P<q>{ORDINAL})[- ](?P<u>quarter|half)|(?P<p>period"
    rf"|quarter))(?![a-z])"
)
_DEFINITE: Final = re.compile(r"the (?:full |whole |entire |fiscal |current )?(?P<u>quarter|year|month|week)(?![a-z'-]| \d)")
_DEFINITE_BEFORE: Final = re.compile(r"\b(?:in|for|of|during|over|within|through|throughout|this time of)(?: all of)? $")
_OTHER_YEAR: Final = re.compile(
    r"[,]? (?:to|ended|ending|end|since|before|after|that|when|which|of|in which|earlier|ago|following"
    r"|prior|until|from|he|she|it|they|next|last)\b"
)
_QUARTER_AFTER: Final = re.compile(
    r"[,]? (?:ended|ending|end|since|before|after|that|when|which|of|earlier|ago|following|prior|he|she|it"
    r"|they|next|last)\b"
)
_YEARS: Final = re.compile(
    rf"(?P<rel>last|this|next|the previous"
    rf"|the following) year's (?:fiscal )?(?P<q>{ORDINAL})[- ](?P<u>quarter|half)(?![a-z])"
)
WINDOW: Final = 240  # characters before a time in which words of business results are looked for


def _of_results(text: str, pos: int) -> bool:
    return _RESULTS.search(text, max(0, pos - WINDOW), pos + 60) is not None


def year_ago(text: str, pos: int) -> Reading | None:
    """Read the year-ago quarter, the same period last year, year-earlier results."""
    match = _YEAR_AGO.match(text, pos)
    if match is None:
        short = _YEAR_AGO_RESULTS.match(text, pos)
        return _year_back(pos, short.end(), report=True) if short else None
    if "year" not in match.group() and not match["y"]:
        return None
    if match["y"]:
        return Point(start=pos, end=match.end(), year=int(match["y"]), same_period=True)
    number = english(match["q"]) if match["q"] else None
    if number and match["what"] == "quarter" and number <= 4:
        return Point(start=pos, end=match.end(), year=-1, year_base="ref", quarter=number)
    return _year_back(pos, match.end(), report=match["what"] in ("quarter", "period"))


def _year_back(pos: int, end: int, *, report: bool) -> Point:
    return Point(start=pos, end=end, year=-1, year_base="ref", same_period=True, report=report)


def a_year_ago(text: str, pos: int) -> Reading | None:
    """Read "a year earlier" beside figures that are compared: the period spoken of, a year back."""
    match = _A_YEAR_AGO.match(text, pos)
    if match is None or (match["w"] == "before" and text[match.end() : match.end() + 1] not in (",", ".", ";", "")):
        return None
    before = text[max(0, pos - 90) : pos]
    if not (_COMPARED.search(before) or _SHARE_BEFORE.search(before)):
        return None
    return _year_back(pos, match.end(), report=_of_results(text, pos))


def year_period(text: str, pos: int) -> Reading | None:
    """Read the 1988 second quarter, the 1989 period."""
    match = _YEAR_PERIOD.match(text, pos)
    if match is None:
        return None
    year, end = int(match["y"]), match.end()
    if match["p"]:
        return Point(start=pos, end=end, year=year, same_period=True, report=True)
    number = english(match["q"]) or 0
    if match["u"] == "half":
        return Point(start=pos, end=end, year=year, half=number) if 1 <= number <= 2 else None
    return Point(start=pos, end=end, year=year, quarter=number) if 1 <= number <= 4 else None


def relative_quarter(text: str, pos: int) -> Reading | None:
    """Read next year's first quarter, last year's second half."""
    match = _YEARS.match(text, pos)
    number = english(match["q"]) if match else None
    if match is None or not number or number > (4 if match["u"] == "quarter" else 2):
        return None
    shift = {"this": 0, "next": 1, "the following": 1}.get(match["rel"], -1)
    quarter, half = (number, None) if match["u"] == "quarter" else (None, number)
    return Point(start=pos, end=match.end(), year=shift, year_base="ref", quarter=quarter, half=half)


def definite(text: str, pos: int) -> Reading | None:
    """Read "the year" and "the quarter" after in, for, of, during, where no clause says which one is meant."""
    match = _DEFINITE.match(text, pos)
    if match is None or not _DEFINITE_BEFORE.search(text[max(0, pos - 18) : pos]):
        return None
    quarter = match["u"] == "quarter"
    if (_QUARTER_AFTER if quarter else _OTHER_YEAR).match(text, match.end()):
        return None
    if quarter:
        return ThePeriod(start=pos, end=match.end(), report=_of_results(text, pos))
    return Unit(start=pos, end=match.end(), unit=match["u"], shift=0)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ThePeriod(Reading):
    """The quarter spoken of; in a report of results with none named, the one that ended last."""

    report: bool
    relative: bool = True

    def resolve(self, at: Setting) -> Span | None:
        """Return the quarter's days."""
        if at.window is not None and at.window.grain == "quarter":
            return at.window
        if at.ref is None:
            return None
        told = self.report or at.direction(self) < -1
        return reported_quarter(at.ref) if told else calendar.unit_span(at.ref, "quarter")
