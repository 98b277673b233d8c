"""The English grammar of lengths: three days ago, two weeks later, within 90 days, in two months, 90 days."""

import re
from dataclasses import replace
from typing import Final

from tongjian.coding.times.calendar import MONTHS_OF
from tongjian.coding.times.english import shift_of, target
from tongjian.coding.times.english_words import COUNT, LAST, LENGTHS, NEXT, any_of
from tongjian.coding.times.numerals import english
from tongjian.coding.times.parts import Later, Length
from tongjian.coding.times.point import Point
from tongjian.coding.times.readings import Base, Offset, Reading, Stretch, Unit

_LENGTH: Final = any_of(LENGTHS) + r"(?![a-z])"
COUNT_FIRST: Final = re.compile(rf"(?P<n>{COUNT}) (?P<pre>{LAST}|{NEXT}) (?P<unit>{_LENGTH})")
AGO: Final = re.compile(
    rf"(?P<n>\d{{1,4}}(?:\.5)?|{COUNT})[ -](?:more |full |long |short |(?P<half>and a half[ -]))?(?P<unit>{_LENGTH}"
    rf"|d(?= ago))(?: (?P<half2>and a half)|,?(?: and)? ?(?P<n2>{COUNT})[ -](?P<unit2>{_LENGTH}))?"
    r"(?:,?(?: and)? ?(?P<n3>\d{1,3})[ -](?P<unit3>weeks?|days?))?(?: or (?:so|two|more))?"
    r",? (?P<dir>ago|earlier|before (?=that)|previously|later|afterwards?|hence|thereafter|from now"
    r"|from today|from tomorrow|from yesterday|before yesterday|"
    r"after tomorrow|after(?= )|before(?= )|from(?= ))"
)
AHEAD: Final = re.compile(
    rf"(?P<in>in|after|within|over)(?: about| around| roughly| exactly| just)?(?: the| a)?(?: next| coming"
    rf"| following)? (?P<n>\d{{1,4}}(?:\.5)?|{COUNT})[ -]"
    rf"(?:more |further |(?P<half>and a half[ -]))?(?P<unit>{_LENGTH})(?:(?:,| and"
    rf"|, and)? ?(?P<n2>{COUNT})[ -](?P<unit2>{_LENGTH}))?(?:,? ?(?:and )?(?P<n3>\d{{1,3}})[ -](?P<unit3>weeks?"
    rf"|days?))?(?:'s?)?(?: time| from now)?"
)
_RECORD_BEFORE: Final = re.compile(r"\b(?:time|times|[a-z]{2,12}est|most|least|level|high|low|record) $")
_COMING: Final = re.compile(r" (?:next|coming|following) ")
RUN: Final = re.compile(
    rf"(?P<n>\d{{1,4}}|{COUNT})[ -](?P<unit>{_LENGTH}),? "
    r"(?:(?:starting|beginning|commencing|running)(?: from| on)?|(?P<from>from))(?: the)? "
)
LENGTH: Final = re.compile(rf"(?P<n>\d{{1,4}}|{COUNT})[ -](?P<unit>{_LENGTH})(?:[- ](?:long|period))?")


_HALF: Final = {"decade": ("year", 5), "year": ("month", 6), "month": ("day", 15), "week": ("day", 4), "day": ("day", 1)}


def count_first(text: str, pos: int) -> Reading | None:
    """Read 3 next weeks, two past months."""
    match = COUNT_FIRST.match(text, pos)
    count = english(match["n"]) if match else None
    if match is None or not count or (count > 1 and not match["unit"].endswith("s")):
        return None
    return Stretch(start=pos, end=match.end(), unit=LENGTHS[match["unit"]], count=shift_of(match["pre"]) * count, kind="range")


def _steps(match: re.Match[str]) -> tuple[tuple[str, int], ...] | None:
    found: list[tuple[str, int]] = []
    for number, unit in (("n", "unit"), ("n2", "unit2"), ("n3", "unit3")):
        if not match[number]:
            continue
        word, name = match[number], {"d": "day"}.get(match[unit]) or LENGTHS[match[unit]]
        if word.endswith(".5"):
            found.append((name, int(word[:-2])))
            found.append(_HALF.get(name, ("day", 0)))
            continue
        count = english(word)
        if word.startswith("half"):
            name, count = {"year": ("month", 6), "decade": ("year", 5), "month": ("day", 15), "century": ("year", 50)}.get(
                name, (name, 0)
            )
        if not count or count > 12000:
            return None
        found.append((name, count))
        if number == "n" and (match["half"] or match.groupdict().get("half2")):
            found.append(_HALF.get(name, ("day", 0)))
    return tuple(found) or None


def ago(text: str, pos: int) -> Reading | None:
    """Read three days ago, two weeks later, a year earlier, two months from today, three days after Easter."""
    match = AGO.match(text, pos)
    steps = _steps(match) if match else None
    if match is None or steps is None:
        return None
    word = match["dir"]
    back = word in ("ago", "earlier", "previously") or word.startswith("before")
    signed = tuple((unit, -count if back else count) for unit, count in steps)
    unit = steps[-1][0]
    if word in ("after", "before", "from"):
        return _from_other(text, match, signed)
    grain = unit if unit in MONTHS_OF and len(steps) == 1 else "month" if unit == "month" else ""
    if word in ("from now", "from today", "hence"):
        return Offset(start=pos, end=match.end(), steps=signed, grain="")
    if word in ("from tomorrow", "from yesterday", "after tomorrow", "before yesterday"):
        extra = ("day", 1 if word.endswith("tomorrow") else -1)
        return Offset(start=pos, end=match.end(), steps=(*signed, extra), grain="")
    far = unit in ("year", "quarter", "month", "decade")
    base: Base = "ref" if word == "ago" or (back and far) else "anchor"
    return Offset(start=pos, end=match.end(), steps=signed, base=base, grain=grain)


def _from_other(text: str, match: re.Match[str], steps: tuple[tuple[str, int], ...]) -> Reading | None:
    at = match.end() + 1
    if text.startswith("the ", at):
        at += 4
    inner = target(text, at)
    if inner is None:
        return None
    if isinstance(inner, Point) and inner.weekday is not None and steps[0][1] > 0 and match["dir"] == "from":
        inner = replace(inner, look=1)  # a week from Friday: the coming one
    return Offset(start=match.start(), end=inner.end, steps=steps, origin=inner)


def ahead(text: str, pos: int) -> Reading | None:
    """Read in two months, within 90 days, after 4 days."""
    match = AHEAD.match(text, pos)
    steps = _steps(match) if match else None
    if match is None or steps is None:
        return None
    word = match["in"]
    if word == "within":
        unit, count = steps[0]
        return Stretch(start=pos, end=match.end(), unit=unit, count=count, include=True, kind="deadline")
    if "next" in match.group() or "coming" in match.group():
        unit, count = steps[0]
        if unit == "decade" and count > 1:
            return Unit(start=pos, end=match.end(), unit=unit, shift=1, count=count)
        return Stretch(start=pos, end=match.end(), unit=unit, count=count, kind="range")
    if " the " in match.group() and not _COMING.search(match.group()):
        return None  # in the three months through August
    if _RECORD_BEFORE.search(text, max(0, pos - 16), pos):
        return None  # the first time in seven years
    if word == "over" or match["n"] in ("few", "a few", "several", "another", "a dozen", "dozen"):
        return None
    if word == "after" and text[:pos].strip():
        return None
    return Later(start=pos, end=match.end(), steps=steps)


def run(text: str, pos: int) -> Reading | None:
    """Read two weeks starting May 20: the days of that length."""
    match = RUN.match(text, pos)
    count = english(match["n"]) if match else None
    origin = target(text, match.end()) if match else None
    if match is None or origin is None or not count or (match["from"] and not text.endswith("for ", 0, pos)):
        return None
    return Stretch(start=pos, end=origin.end, unit=LENGTHS[match["unit"]], count=count, origin=origin, kind="range")


def length(text: str, pos: int) -> Reading | None:
    """Read 90 days, a 90-day truce: a length, no date."""
    match = LENGTH.match(text, pos)
    count = english(match["n"]) if match else None
    if match is None or not count or (match["n"] in ("a", "an", "another")):
        return None
    return Length(start=pos, end=match.end(), unit=LENGTHS[match["unit"]], count=count)
