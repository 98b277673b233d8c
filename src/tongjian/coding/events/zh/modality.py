"""Realis and phase of a Chinese act, from the words that stand over it in its sentence.

The scopes follow the practice of factuality annotation (FactBank): negation and modal words hold what follows them in
their clause; conditionals hold the rest of the sentence; words of time place the act before or after the publication.
"""

import re
from datetime import date, timedelta

from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.roles import Reading
from tongjian.coding.times import TimeExpression
from tongjian.model import Realis
from tongjian.pack import Pack, compiled

BACKGROUND_DAYS = 31  # an act this long before the publication is background


class Words:
    """The grammar's word classes (classes/zh_grammar.yml) as expressions."""

    __slots__ = ("_found",)

    def __init__(self, pack: Pack) -> None:
        classes = pack.classes.get("zh", {})
        self._found = {
            name: re.compile("|".join(sorted(words, key=len, reverse=True)) or r"(?!)")
            for name, words in classes.items()
            if name.startswith("grammar-")
        }

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self._found[f"grammar-{name}"]


def words_of(pack: Pack) -> Words:
    """Return the grammar's words, compiled once a pack and process."""
    return compiled(pack, "events.zh.grammar", Words)


def realis_of(
    words: Words, frame: Frame, reading: Reading, time: TimeExpression | None, ref: str | None, *, spoken: bool, noun: bool
) -> Realis:
    """Return the realis of an act; `spoken` acts are done by the words themselves, `noun` acts are told as known."""
    over = scope(frame, reading)
    near = over[-8:]
    if words["denied"].search(near):
        return "denied"
    # a quoted or relative act keeps its own realis; what is over it does not reach it
    if not spoken and conditional(words, frame, reading):
        return "conditional"
    if words["past"].search(over) or _long_ago(time, ref):
        return "historical"
    if spoken:
        return "asserted"
    if noun:
        return "historical" if words["relative"].match(frame.text, reading.end) else "asserted"
    if words["possible"].search(over):
        return "hypothetical"
    if words["future"].search(over) or _ahead(time, ref):
        return "future"
    return "asserted"


def scope(frame: Frame, reading: Reading) -> str:
    """Return the words of the act's clause before it, without those of an earlier, finished verb phrase."""
    begin = frame.bounds[reading.clause]
    first = reading.source[-1].at if reading.source and reading.source[-1].at < reading.start else begin
    # what governs the act stands after the subject, but 如果 and times may open the clause
    return frame.text[min(begin, first) if first - begin < 24 else first : reading.start]


def conditional(words: Words, frame: Frame, reading: Reading) -> bool:
    """Tell whether the act stands in or after an if-clause of its sentence."""
    return bool(words["conditional"].search(frame.text, 0, reading.start)) or bool(
        words["conditional-after"].match(frame.text, reading.end)
    )


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def _long_ago(time: TimeExpression | None, ref: str | None) -> bool:
    last, today = _day(time.last if time else None), _day(ref)
    return bool(last and today and last < today - timedelta(days=BACKGROUND_DAYS))


def _ahead(time: TimeExpression | None, ref: str | None) -> bool:
    first, today = _day(time.first if time else None), _day(ref)
    return bool(first and today and first > today)


def phase_of(words: Words, frame: Frame, reading: Reading, fixed: str | None, *, measure: bool, realis: Realis, noun: bool) -> str | None:
    """Return the phase of a measure: what the words around say, else the rule's own, else announced."""
    if not measure:
        return fixed
    if realis == "hypothetical" or (realis == "future" and words["planned"].search(scope(frame, reading))):
        return "considered"
    begin = max(frame.bounds[reading.clause], reading.start - 30)
    around = frame.text[begin : reading.end + 10]
    for phase in ("extended", "expanded", "in_force"):
        if phase != fixed and words[f"phase-{phase}"].search(around):
            return phase
    if noun and fixed in (None, "announced"):
        return "in_force"
    return fixed or "announced"
