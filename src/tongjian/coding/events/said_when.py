"""Which times behind an act by words tell when the words were said, and which belong to what they are about.

"Peru rejected Chile's request in May" dates the refusal; "Peru condemned the tariffs imposed in May", "accused Chile of
hacking a port in May" and "denied that it met envoys in May" date what is spoken of.
"""

import re
from collections.abc import Iterable
from typing import Final

from tongjian.coding.document import Mention
from tongjian.coding.events import cited
from tongjian.coding.events.match import Candidate
from tongjian.coding.events.patterns import ANY_ACTOR, TIME_CHAR
from tongjian.coding.statements import Attributed
from tongjian.coding.times import TimeExpression

# refused in August to sell, recognised Kosovo in 2008: nothing but whom it is done to stands between the verb and the time
_VERB_ALONE: Final = re.compile(
    rf"[a-z]+ (?:(?:the )?[{ANY_ACTOR}](?: and (?:the )?[{ANY_ACTOR}])? )?(?:back )?(?:(?:in|on|late|early) ){{0,2}}"
)
_REDUCED: Final = rf"[a-z] [{ANY_ACTOR}] (?!to\b|and\b|or\b|in\b|on\b|from\b|for\b|with\b|at\b|by\b)[a-z]+"  # the pact Peru made
# a clause of its own, a deed named by a verb's form, or what a noun of a deed is done to
_CONTENT: Final = re.compile(
    r"\b(?:that|which|who|whose|whom|what|when|where|while|because|after|before|if|whether|since|as|than|until|unless|"
    r"although|though|how|why|said|says|is|are|was|were|be|been|has|have|had|did|does|will|would|could|should|may|might|must|"
    r"can|of|over|for|about|during|amid|into|in|on|between)\b(?! $)"
    rf"|{_REDUCED}"
    r"|[\"“”;:,()—–]|\b(?:he|she|it|they|we)\b|\b[a-z]{2,}ing\b"
    r"|\b(?:[a-z]{2,}ed|made|held|given|taken|struck|put|set|won|sold|sent|brought|built|begun|driven|drawn|cut|paid|hit)"
    rf"(?= (?:by|on|in|at|to|with|from|against|under|off|up|down|out|last|late|early|{TIME_CHAR}))"
)
_EARLIER: Final = re.compile(r"\b(?:earlier|early) (?:this|in) [a-z]+$")
_WORDED: Final = 32  # characters that hold such a time
_VERB: Final = re.compile(r"^[a-z]+(?: (?:on|for|out|off|in|over)\b)?")  # called on, asked for
_FOLLOWING: Final = re.compile(
    r" (?:to|not to|that|on|over|against|of|for|in|at|with|between)\b"
)  # its decision last month to sell
_AHEAD: Final = re.compile(r"\bto [a-z]+|^ that\b")  # where what is asked for, threatened or refused begins
_TOLD: Final = re.compile(rf"\b(?:that|which|who|whose|he|she|it|they|we)\b|[\"“”;:,()—–]|{_REDUCED}")  # of another deed
_GONE: Final = re.compile(r"last|earl|yesterday|[^,;]*(?:\bago|\b(?:19|20)\d\d)$")  # a time that cannot lie ahead
_MODIFIES: Final = re.compile(r"\b(?:an?|the|this|that|its|his|her|their|our)(?: [a-z]+)? $")  # a July 1986 pact


def dates_words(candidate: Candidate, at: int, time: TimeExpression, today: str, *, news: bool) -> bool:
    """Tell whether the time at masked `at`, behind an act by words, dates it.

    `news`: the time lies in the days of the news. `today`: the ISO day of the publication.
    """
    masked = candidate.masked
    if masked.doc.main == "zh":
        return time.kind != "vague" and news
    if news or cited.tells_when(candidate, at) or _VERB_ALONE.fullmatch(masked.text, candidate.head[0], at):
        return True
    return _is_over(candidate, time, today) and _ends_the_act(candidate, at, time)


def _is_over(candidate: Candidate, time: TimeExpression, today: str) -> bool:
    """Tell whether a time is gone by: last month, and earlier this month too."""
    last = time.last or ""
    begin = max(candidate.masked.start, time.end - _WORDED)
    return bool(last) and (last < today or _EARLIER.search(candidate.masked.doc.folded, begin, time.end) is not None)


def _ends_the_act(candidate: Candidate, at: int, time: TimeExpression) -> bool:
    """Tell whether a time stands behind a verb and its object, and nothing between them could have a time of its own.

    What is asked for or threatened lies ahead, so that a time gone by is not its own.
    """
    masked, verb = candidate.masked, candidate.head[0]
    if _FOLLOWING.match(masked.text, at + 1) or (_MODIFIES.search(masked.text, verb, at) and masked.text.startswith(" ", at + 1)):
        return False
    between = _VERB.sub("", masked.text[verb:at])
    ahead = _AHEAD.search(between) if candidate.rule.type in ("DEMAND", "THREATEN_MEASURE", "REFUSE") else None
    if ahead is None:
        return _CONTENT.search(between) is None
    gone = time.precision == "day" or candidate.rule.type == "REFUSE" or _GONE.match(masked.doc.folded, time.start, time.end)
    return bool(gone) and not _CONTENT.search(between, 0, ahead.start()) and not _TOLD.search(between, ahead.end())


_SPEECH: Final = re.compile(
    rf"\b(?:said|says|added|insisted|argued|claimed|warned|wrote|complained|stressed|noted) (?:late |early )?(?:on )?{TIME_CHAR}"
    rf"(?: that)? [^,;.{TIME_CHAR}]{{0,40}}$"
)


def by_another(candidate: Candidate, source: tuple[Mention, ...], statements: Iterable[Attributed]) -> bool:
    """Tell whether the time before a measure is that of words in which another than its doer names it.

    Chile said on Monday the tariffs by Peru were unfair: Monday is not when Peru imposed them.
    """
    masked, head = candidate.masked, candidate.head[0]
    if _SPEECH.search(masked.text, 0, head) is None:
        return False
    at = masked.start_of(head)
    said = next((s for s in statements if s.statement.start <= at < s.statement.end), None)
    return said is not None and said.speaker is not None and said.speaker.country not in {m.country for m in source}
