"""The words of lexicon/attribution.yml for English, compiled."""

import re
from collections.abc import Iterator
from typing import Any, Final

import daachorse

from tongjian.coding.statements.kinds import Kinds
from tongjian.coding.statements.words import alternatives
from tongjian.pack import Pack

TRAITS: Final = ("plain", "ambiguous", "takes_object", "to_infinitive", "asks_to", "only_asks_to")
FORMS: Final = ("say", "before", "act", "noun", "label", "adding")


class EnglishVerb:
    """A cue: its kind, its form, whether the same letters are often something else, whether it takes a bare noun phrase.

    `asks_to` takes whom somebody wants to do something, and what (asked the council to widen the canal), `only_asks_to`
    nothing else.

    Forms: say (also behind its content), before (content follows), act (the saying is the act: pledged), noun (a report
    that …), label (called X "…"), adding (…, adding that).
    """

    __slots__ = ("ambiguous", "asks_to", "form", "kind", "only_asks_to", "plain", "takes_object", "to_infinitive")

    def __init__(self, form: str, kind: str, traits: frozenset[str] = frozenset()) -> None:
        self.form, self.kind = form, kind
        self.ambiguous, self.takes_object = "ambiguous" in traits, "takes_object" in traits
        self.plain = "plain" in traits
        self.to_infinitive = "to_infinitive" in traits
        self.asks_to, self.only_asks_to = "asks_to" in traits, "only_asks_to" in traits


# auxiliaries, and words that end like a past and are none
_AUXILIARIES: Final = re.findall(
    r"\S+",
    "has have had is are was were will would can could may might must should does do did cannot won't wouldn't couldn't can't"
    " isn't aren't wasn't weren't doesn't didn't don't hasn't haven't hadn't",
)
_NO_PAST: Final = frozenset(
    {"indeed", "hundred", "speed", "breed", "united", "so-called", "naked", "wicked", "sacred", "exceed", "proceed", "succeed"}
)


def _finite(classes: dict[str, Any]) -> frozenset[str]:
    """Return the finite forms of the verbs that the pack lists: auxiliaries, irregular pasts, presents that are no noun."""
    ambiguous = frozenset(classes.get("noun-or-verb", ()))
    listed = {w for name, words in classes.items() if name.endswith("-v") for w in words if " " not in w}
    present = {w for w in listed if w.endswith("s") and w not in ambiguous}
    return frozenset({*_AUXILIARIES, *classes.get("irregular-past", ()), *present})


class EnglishWords:
    """Compiled words of English attribution."""

    def __init__(self, pack: Pack) -> None:
        table: dict[str, Any] = pack.lexicon["attribution"]["en"]
        self.verbs: dict[str, EnglishVerb] = {}
        for form in FORMS:
            for kind, words in table[form].items():
                for word in words:
                    traits = frozenset(trait for trait in TRAITS if word in table[trait])
                    self.verbs.setdefault(word, EnglishVerb(form, kind, traits))
        self.nouns = {word: EnglishVerb("noun", kind) for kind, words in table["noun"].items() for word in words}
        self._according = frozenset(table["according"])
        self._entries = [*self.verbs, *table["according"]]
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(self._entries, daachorse.MATCH_KIND_LEFTMOST_LONGEST)
        self.trailing = re.compile(
            rf"(?:[\s\[]|\b(?:{alternatives(table['auxiliaries'])}|[a-z]{{3,14}}ly)\b(?<!\bfamily)(?<!\bitaly))+$"
        )
        self.speakers = re.compile(rf"\b(?:{alternatives(table['speakers'])})$")
        self.subject = re.compile(
            rf"(?:(?:the|an?|some|many|several|one|another|both|most)\s)?(?:[\w’'&-]+\s){{0,4}}?(?:{alternatives(table['speakers'])})\b"
        )
        self.bare_role = re.compile(
            rf"(?:(?:deputy|vice|former|acting|senior|chief|the)[\s-]){{0,2}}(?:{alternatives(table['roles'])})\s(?:of|at|for|in|with)\s"
        )
        self.possessor = re.compile(
            rf"\b(?:the|an?|one|its|this)\s(?P<who>(?:[\w-]+\s){{0,3}}?(?:{alternatives(table['speakers'])}))(?:['’]s|s['’]|['’])\s(?:[\w-]+\s){{0,2}}$"
        )
        self.joins = frozenset(table["joins"])
        self.carriers = frozenset(table["carriers"])
        self.papers = re.compile(rf"\b(?:{alternatives(table['papers'])})$")
        self.evidence = frozenset(table["evidence"])
        self.stands = frozenset(table["stands"])
        self.things = re.compile(rf"\b(?:{alternatives(table['things'])})$")
        self.never = re.compile(rf"^(?:{alternatives(table['never_speakers'])})$|^(?:to|for|of|on|in|at|by|not|no)\b")
        self.prepositions = frozenset(table["prepositions"])
        self.opening = re.compile(rf"(?:{alternatives(table['openings'])})\b[\s,]*")
        self.passive = re.compile(rf"\b(?:{alternatives(table['passive'])})\s$|'s\s$")
        self.attitudes = re.compile(rf"\b(?:{alternatives(table['attitudes'])})\b")
        self.kinds = Kinds(pack, "en")
        self._finite = _finite(pack.classes.get("en", {}))

    def is_finite(self, word: str) -> bool:
        """Tell whether a folded word is a finite verb, as far as its form tells: an auxiliary, a past, a listed present."""
        return word in self._finite or (len(word) > 4 and word.endswith("ed") and word not in _NO_PAST)

    def is_inflected(self, cue: str) -> bool:
        """Tell whether the verb of a cue has an ending or is a past: the bare form also stands behind "to"."""
        first = cue.split()[0]
        return first.endswith(("s", "ing")) or self.is_finite(first)

    def hits(self, folded: str) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and word of every cue that stands as whole words."""
        for start, end, which in self._automaton.find(folded):
            if (start and (folded[start - 1].isalnum() or folded[start - 1] == "-")) or (
                end < len(folded) and (folded[end].isalnum() or folded[end] == "-")
            ):
                continue
            word = self._entries[which]
            yield start, end, "according to" if word in self._according else word
