"""The words of lexicon/attribution.yml for English, compiled."""

import re
from collections.abc import Iterator
from typing import Any

import daachorse

from tongjian.coding.statements.kinds import Kinds
from tongjian.coding.statements.words import alternatives
from tongjian.pack import Pack

_NAME = r"[\w.’'\-]+"


class EnglishVerb:
    """A speech verb: its kind, its form (say, before, act), and whether the same letters are often a noun."""

    __slots__ = ("ambiguous", "form", "kind")

    def __init__(self, form: str, kind: str, *, ambiguous: bool) -> None:
        self.form, self.kind, self.ambiguous = form, kind, ambiguous


class EnglishWords:
    """Compiled words of English attribution."""

    def __init__(self, pack: Pack) -> None:
        table: dict[str, Any] = pack.lexicon["attribution"]["en"]
        ambiguous = frozenset(table["ambiguous"])
        self.verbs: dict[str, EnglishVerb] = {}
        for form in ("say", "before", "act"):
            for kind, words in table[form].items():
                for word in words:
                    self.verbs.setdefault(word, EnglishVerb(form, kind, ambiguous=word in ambiguous))
        self._entries = [*self.verbs, "according to"]
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(self._entries, daachorse.MATCH_KIND_LEFTMOST_LONGEST)
        self.trailing = re.compile(rf"(?:[\s,]|\b(?:{alternatives(table['auxiliaries'])})\b)+$")
        self.speakers = re.compile(rf"\b(?:{alternatives(table['speakers'])})$")
        self.opening = re.compile(
            r"(?:and|but|as|while|when|because|however|meanwhile|still|yet|so|in turn|the way|that|which|who|though|although|also"
            r"|for his part|for her part|on \w+day|last \w+|this \w+|in [a-z]+ \d{4}|in \w+|then|after|instead|now)\b[\s,]*"
        )
        self.passive = re.compile(
            r"\b(?:is|are|was|were|be|been|being|widely|as|not|to|can|could|will|may|might|never|of|the|a|an|in|for|on)$|'s$"
        )
        self.kinds = Kinds(pack, "en")

    def hits(self, folded: str) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and word of every cue that stands as whole words."""
        for start, end, which in self._automaton.find(folded):
            if (start and (folded[start - 1].isalnum() or folded[start - 1] == "-")) or (
                end < len(folded) and folded[end].isalnum()
            ):
                continue
            yield start, end, self._entries[which]
