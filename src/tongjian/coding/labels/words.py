"""The rules of lexicon/labels_en.yml and labels_zh.yml, compiled for one language."""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from operator import methodcaller
from typing import Any

import msgspec

from tongjian.coding import leads
from tongjian.coding.needs import Gate, made_by, needed
from tongjian.errors import PackError
from tongjian.pack import Pack, stored

# the classes that are tried on every sentence, and those that are tried on every text
GATED = (
    "opinion", "judging", "opinion_weak", "other", "attributed", "conditional", "prediction", "fact", "column", "commentary",
)  # fmt: skip
MOST_SINGLE = 16  # alternatives that are tried one by one; more are faster together

WORTH_JUDGING, WORTH_WEAK = 0.2, 0.08  # how much one word of the two classes adds to the strength of a judgement
MOST_WORDS = 4  # words of each class that count
_start = methodcaller("start")


class Choices(msgspec.Struct, array_like=True, frozen=True):
    """The alternatives of one class: those at a sentence's beginning, those anywhere, and for each what it needs.

    What an alternative needs is a choice of strings of which every match holds one; none where there are no such strings.
    Those at the beginning that need nothing stand apart, in `first_free`.
    """

    first: list[str]
    first_needs: list[list[str]]
    first_free: list[str]
    anywhere: list[str]
    needs: list[list[str]]


def choices_of(parts: Iterable[str]) -> Choices:
    """Return the alternatives of the expressions `parts`."""
    choices = [choice for part in parts for choice in _alternatives(part)]
    first = {choice: needed(choice) for choice in choices if choice.startswith("^")}
    anywhere = [c for c in choices if not c.startswith("^")]
    return Choices(
        first=[choice for choice, needs in first.items() if needs],
        first_needs=[sorted(needs) for needs in first.values() if needs],
        first_free=[choice for choice, needs in first.items() if not needs],
        anywhere=[leads.quick(choice) for choice in anywhere],
        needs=[sorted(needed(choice) or ()) for choice in anywhere],
    )


class Evidence:
    """The patterns of one class: those that begin a sentence are tried there only, the others everywhere.

    A caller that knows which of the alternatives' strings stand in a text (`holds`, what the gate of LabelWords found) spares
    the search for the others; `at` is the place of the first of them in the gate.
    """

    def __init__(self, name: str, choices: Choices, at: int = 0) -> None:
        self._name, self._choices, self._at = name, choices.anywhere, at
        self._first_free = _compiled(name, choices.first_free)
        self._few = _compiled(name, [c for c, needs in zip(choices.anywhere, choices.needs, strict=True) if not needs])
        self._all = (1 << len(choices.anywhere)) - 1
        self._single: list[re.Pattern[str] | None] = [None] * len(choices.anywhere)
        self._firsts, self._first_at = choices.first, at + len(choices.anywhere)  # in the gate they stand behind the others
        self._single_first: list[re.Pattern[str] | None] = [None] * len(choices.first)

    @staticmethod
    def gated(choices: Choices) -> list[list[str]]:
        """Return what the gate looks for: the strings of each alternative, those at the beginning behind the others."""
        return [*choices.needs, *choices.first_needs]

    @cached_property
    def _anywhere(self) -> re.Pattern[str] | None:
        """All that may stand anywhere, compiled when a text first holds something of the class."""
        return _compiled(self._name, self._choices)

    @cached_property
    def _first(self) -> re.Pattern[str] | None:
        """All that may stand at the beginning, compiled when they are first tried together."""
        return _compiled(self._name, self._firsts)

    def _able(self, holds: int | None) -> list[re.Pattern[str]]:
        """Return the patterns of which one matches wherever an alternative matches in a text that `holds` these strings."""
        which = self._all if holds is None else holds >> self._at & self._all
        if holds is None or which.bit_count() > MOST_SINGLE:
            return [self._anywhere] if self._anywhere else []
        able = [self._few] if self._few else []
        return able + _compiled_of(which, self._choices, self._single)

    def _able_first(self, holds: int | None) -> list[re.Pattern[str]]:
        """Return those of the patterns at the beginning that may match where a text `holds` these strings, in their order."""
        which = 0 if holds is None else holds >> self._first_at & (1 << len(self._firsts)) - 1
        if holds is None or which.bit_count() > MOST_SINGLE:
            return [self._first] if self._first else []
        return _compiled_of(which, self._firsts, self._single_first)[::-1]

    def search(self, text: str, start: int = 0, end: int = sys.maxsize, holds: int | None = None) -> re.Match[str] | None:
        """Return a match in text[start:end], the first one where several are found, or None."""
        for pattern in self._able_first(holds):
            if found := pattern.match(text, start, end):
                return found
        if self._first_free and (found := self._first_free.match(text, start, end)):
            return found
        able = self._able(holds)
        if not able:
            return None
        every = [found for pattern in able if (found := pattern.search(text, start, end))]
        return min(every, key=_start) if every else None

    def kinds(self, text: str, holds: int | None = None) -> int:
        """Return how many different words of this class stand in `text`."""
        able = self._able(holds)
        if not able:
            return 0
        every = [m for pattern in able for m in pattern.finditer(text)]
        if len(every) > 1 and self._anywhere and _overlap(every):
            every = list(self._anywhere.finditer(text))
        return len({m.group() for m in every})

    def matches(self, text: str, start: int) -> bool:
        """Tell whether something of this class begins at `start`."""
        return bool(self._anywhere and self._anywhere.match(text, start))

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Return what of this class begins at `start` and lies within text[start:end], or None."""
        return self._anywhere.match(text, start, end) if self._anywhere else None

    def fills(self, text: str, start: int, end: int) -> bool:
        """Tell whether text[start:end] is nothing but a word of this class."""
        return bool(self._anywhere and self._anywhere.fullmatch(text, start, end))


class LabelWords:
    """Evidence by class; a class that the lexicon leaves out never matches."""

    __slots__ = (
        "asked", "asks_on", "attributed", "author", "column", "column_page", "commentary", "conditional", "credit",
        "decisions", "fact", "forecast", "fragment_end", "gate", "goes_on", "judging", "many", "modal", "narrated",
        "negated", "norms", "not_prediction", "notices", "opinion", "opinion_weak", "other", "other_line", "predicate",
        "prediction", "quoting", "reasons", "recital", "records", "requests", "section", "stances", "tail", "told_before",
        "told_line", "turns", "urging", "views", "within",
    )  # fmt: skip
    asked: Evidence
    asks_on: Evidence
    attributed: Evidence
    author: Evidence
    column: Evidence
    column_page: Evidence
    commentary: Evidence
    conditional: Evidence
    credit: Evidence
    decisions: Evidence
    fact: Evidence
    forecast: Evidence
    fragment_end: Evidence
    goes_on: Evidence
    judging: Evidence
    many: Evidence
    modal: Evidence
    narrated: Evidence
    negated: Evidence
    norms: Evidence
    not_prediction: Evidence
    notices: Evidence
    opinion: Evidence
    opinion_weak: Evidence
    other: Evidence
    other_line: Evidence
    predicate: Evidence
    prediction: Evidence
    quoting: Evidence
    reasons: Evidence
    recital: Evidence
    records: Evidence
    requests: Evidence
    section: Evidence
    stances: Evidence
    tail: Evidence
    told_before: Evidence
    told_line: Evidence
    turns: Evidence
    urging: Evidence
    views: Evidence
    within: Evidence

    def __init__(self, pack: Pack, lang: str) -> None:
        mark = made_by(__file__, leads.__file__)
        kept = stored(pack, f"labels-{lang}-{mark}", lambda: msgspec.msgpack.encode(_by_class(pack, lang)))
        choices = msgspec.msgpack.decode(kept, type=dict[str, Choices])
        gated: list[list[str]] = []
        for name in sorted(choices, key=lambda n: n not in GATED):
            setattr(self, name, Evidence(name, choices[name], len(gated)))
            gated += Evidence.gated(choices[name]) if name in GATED else []
        self.gate = Gate(stored(pack, f"labelgate-{lang}-{mark}", lambda: Gate.made(gated)))

    def strength(self, sentence: str, holds: int) -> float:
        """Return how much a folded sentence sounds like judgement: 1 and more is an opinion by itself.

        `holds` tells the strings of the classes of GATED that the sentence holds.
        """
        if self.opinion.search(sentence, holds=holds):
            return 1.0
        judging = self.judging.kinds(sentence, holds)
        weak = self.opinion_weak.kinds(sentence, holds)
        return WORTH_JUDGING * min(judging, MOST_WORDS) + WORTH_WEAK * min(weak, MOST_WORDS)

    def facts(self, sentence: str, holds: int) -> int:
        """Return how many dates, figures and deeds a folded sentence tells, at most two."""
        return min(2, self.fact.kinds(sentence, holds))


def _compiled_of(which: int, choices: list[str], made: list[re.Pattern[str] | None]) -> list[re.Pattern[str]]:
    """Return the choices whose bits are set, compiled, the last one first; `made` keeps those compiled before."""
    found = []
    while which:
        number = which.bit_length() - 1
        which ^= 1 << number
        pattern = made[number]
        if pattern is None:
            pattern = made[number] = re.compile(choices[number])
        found.append(pattern)
    return found


def _overlap(found: list[re.Match[str]]) -> bool:
    """Tell whether of matches of several patterns two share a character, or one is empty."""
    spans = sorted(m.span() for m in found)
    return any(b[0] < a[1] for a, b in pairwise(spans)) or any(start == end for start, end in spans)


def _by_class(pack: Pack, lang: str) -> dict[str, Choices]:
    """Return the alternatives of every class of evidence; reading what they need takes longer than a short article."""
    parts: dict[str, list[str]] = {name: [] for name in LabelWords.__annotations__}
    for rule in rules(pack, lang):
        parts[rule["label"]].extend(expressions(rule, lang))
    return {name: choices_of(found) for name, found in parts.items()}


def rules(pack: Pack, lang: str) -> list[dict[str, Any]]:
    """Return the entries of lexicon/labels_en.yml or labels_zh.yml."""
    table: list[dict[str, Any]] = pack.lexicon.get(f"labels_{lang}", [])
    return table


def expressions(rule: dict[str, Any], lang: str) -> list[str]:
    """Return the expressions of a rule; its words become a few that are grouped by how they begin."""
    return [*_of_words(rule.get("words", ()), lang), *rule.get("patterns", ())]


def _of_words(words: Iterable[str], lang: str) -> Iterator[str]:
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(word)
    for _, group in sorted(by_first.items()):
        choice = "|".join(_one(word) for word in sorted(group, key=len, reverse=True))
        yield rf"\b(?:{choice})\b" if lang == "en" else f"(?:{choice})"


def _one(word: str) -> str:
    escaped = re.escape(word.removesuffix("*")).replace("'", "['’]")
    return escaped + (r"\w*" if word.endswith("*") else "")


def _alternatives(pattern: str) -> list[str]:
    """Cut an expression at the bars that stand in no group and no character class."""
    found, depth, in_class, start, at = [], 0, False, 0, 0
    while at < len(pattern):
        ch = pattern[at]
        if ch == "\\":
            at += 1
        elif in_class:
            in_class = ch != "]"
        elif ch == "[":
            in_class = True
        elif ch in "()":
            depth += 1 if ch == "(" else -1
        elif ch == "|" and depth == 0:
            found.append(pattern[start:at])
            start = at + 1
        at += 1
    found.append(pattern[start:])
    return found


def _compiled(name: str, parts: list[str]) -> re.Pattern[str] | None:
    if not parts:
        return None
    try:
        return re.compile("|".join(parts))
    except re.error as err:
        raise PackError(f"lexicon/labels_*.yml: the patterns of {name} are not valid ({err})") from err
