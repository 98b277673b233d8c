"""The rules of lexicon/labels_en.yml and labels_zh.yml, compiled for one language."""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from tongjian.coding import needs
from tongjian.coding.needs import Gate, needed
from tongjian.errors import PackError
from tongjian.ids import digest
from tongjian.pack import Pack, stored

# the classes that are tried on every sentence, and the bits that tell whether it holds one of their strings
GATED = ("opinion", "judging", "opinion_weak", "other", "attributed", "conditional", "prediction", "fact")
OPINION, JUDGING, WEAK, OTHER, ATTRIBUTED, CONDITIONAL, PREDICTION, FACT = (1 << n for n in range(len(GATED)))

WORTH_JUDGING, WORTH_WEAK = 0.2, 0.08  # how much one word of the two classes adds to the strength of a judgement
MOST_WORDS = 4  # words of each class that count


class Choices(msgspec.Struct, array_like=True, frozen=True):
    """The alternatives of one class: at a sentence's beginning, anywhere, of these the few that need no string, the strings."""

    first: list[str]
    anywhere: list[str]
    few: list[str]
    needs: list[str]


def choices_of(parts: Iterable[str]) -> Choices:
    """Return the alternatives of the expressions `parts`."""
    choices = [choice for part in parts for choice in _alternatives(part)]
    anywhere = [c for c in choices if not c.startswith("^")]
    known = [(choice, needed(choice)) for choice in anywhere]
    return Choices(
        first=[c for c in choices if c.startswith("^")],
        anywhere=anywhere,
        few=[choice for choice, words in known if words is None],
        needs=sorted({word for _, words in known for word in words or ()}),
    )


class Evidence:
    """The patterns of one class: those that begin a sentence are tried there only, the others everywhere.

    `needs` are strings of which a text holds one wherever more than the few patterns without such strings can match; a
    caller that knows that none is there says so (`held` False), and only those few are tried.
    """

    def __init__(self, name: str, choices: Choices) -> None:
        self._name, self._choices = name, choices.anywhere
        self._first = _compiled(name, choices.first)
        self._few = _compiled(name, choices.few)
        self.needs = frozenset(choices.needs)

    @cached_property
    def _anywhere(self) -> re.Pattern[str] | None:
        """All that may stand anywhere, compiled when a text first holds something of the class."""
        return _compiled(self._name, self._choices)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize, *, held: bool = True) -> re.Match[str] | None:
        """Return a match in text[start:end], the first one where several are found, or None."""
        if self._first and (found := self._first.match(text, start, end)):
            return found
        patterns = self._anywhere if held else self._few
        return patterns.search(text, start, end) if patterns else None

    def kinds(self, text: str, *, held: bool = True) -> int:
        """Return how many different words of this class stand in `text`."""
        patterns = self._anywhere if held else self._few
        return len({m.group() for m in patterns.finditer(text)}) if patterns else 0

    def matches(self, text: str, start: int) -> bool:
        """Tell whether something of this class begins at `start`."""
        return bool(self._anywhere and self._anywhere.match(text, start))

    def fills(self, text: str, start: int, end: int) -> bool:
        """Tell whether text[start:end] is nothing but a word of this class."""
        return bool(self._anywhere and self._anywhere.fullmatch(text, start, end))


class LabelWords:
    """Evidence by class; a class that the lexicon leaves out never matches."""

    __slots__ = (
        "asked", "attributed", "commentary", "conditional", "fact", "fragment_end", "gate", "judging", "not_prediction",
        "opinion", "opinion_weak", "other", "other_line", "prediction", "records", "told_before", "urging",
    )  # fmt: skip
    asked: Evidence
    attributed: Evidence
    commentary: Evidence
    conditional: Evidence
    fact: Evidence
    fragment_end: Evidence
    judging: Evidence
    not_prediction: Evidence
    opinion: Evidence
    opinion_weak: Evidence
    other: Evidence
    other_line: Evidence
    prediction: Evidence
    records: Evidence
    told_before: Evidence
    urging: Evidence

    def __init__(self, pack: Pack, lang: str) -> None:
        made_by = digest(Path(__file__).read_bytes(), Path(needs.__file__).read_bytes())[:8]
        kept = stored(pack, f"labels-{lang}-{made_by}", lambda: msgspec.msgpack.encode(_by_class(pack, lang)))
        for name, choices in msgspec.msgpack.decode(kept, type=dict[str, Choices]).items():
            setattr(self, name, Evidence(name, choices))
        self.gate = Gate(getattr(self, name).needs for name in GATED)

    def strength(self, sentence: str, holds: int) -> float:
        """Return how much a folded sentence sounds like judgement: 1 and more is an opinion by itself.

        `holds` are the classes of GATED, as bits, whose strings the sentence holds.
        """
        if self.opinion.search(sentence, held=bool(holds & OPINION)):
            return 1.0
        judging = self.judging.kinds(sentence, held=bool(holds & JUDGING))
        weak = self.opinion_weak.kinds(sentence, held=bool(holds & WEAK))
        return WORTH_JUDGING * min(judging, MOST_WORDS) + WORTH_WEAK * min(weak, MOST_WORDS)

    def facts(self, sentence: str, holds: int) -> int:
        """Return how many dates, figures and deeds a folded sentence tells, at most two."""
        return min(2, self.fact.kinds(sentence, held=bool(holds & FACT)))


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
        return re.compile("|".join(f"(?:{p})" for p in parts))
    except re.error as err:
        raise PackError(f"lexicon/labels_*.yml: the patterns of {name} are not valid ({err})") from err
