"""Connectives of lexicon/arguments_zh.yml and arguments_en.yml, compiled: one automaton over their words for each language.

A rule names the words, the kind of argument, and the form in which the words join reason and consequence:

- `lead`: the words open the reason, the consequence follows (if A, B; 由于A，B), or stands before where nothing follows
- `back`: the consequence stands before the words, the reason behind them (B because of A; B，目的是A)
- `result`: the reason stands before the words, the consequence behind them (A, so B; A，因此B)
- `verb`: the words are a verb whose subject is the reason (A导致B; A forced B)
- `reply`: the words tell, behind their subject, of a deed that the sentence before is the reason of (English)
- `ending`: the words end the clause of the reason, the consequence follows (在A的情况下，B)
- `infinitive`: the word is "to" behind what is done for what its verb tells (English)
- `pattern`: an expression of its own with the groups `cause` and `effect`, matched inside one sentence
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

import daachorse

from tongjian.coding.arguments.verbs import Verbs
from tongjian.errors import PackError
from tongjian.model import ArgumentKind
from tongjian.pack import Pack

Form = Literal["lead", "back", "result", "verb", "ending", "pattern", "reply", "infinitive"]
_FORMS = frozenset({"lead", "back", "result", "verb", "ending", "pattern", "reply", "infinitive"})
_MARKS = frozenset(",;:.!?。")
_NEVER = re.compile(r"(?!)")
NEAR = 80  # characters around the words that are looked at


class Expression:
    """An expression of a rule, compiled when it is first used: a text uses few of the rules."""

    __slots__ = ("_made", "_source", "_where")

    def __init__(self, source: str, where: str) -> None:
        self._source, self._where = source, where
        self._made: re.Pattern[str] | None = None

    @property
    def made(self) -> re.Pattern[str]:
        """The compiled expression; raises PackError when it is none."""
        if self._made is None:
            try:
                self._made = re.compile(self._source)
            except re.error as err:
                raise PackError(f"lexicon/arguments_*.yml: {self._where} is no valid expression ({err})") from err
        return self._made


class Rule:
    """One connective: what it means, how it joins, and what must (not) stand around it.

    `before` and `not_before` are matched at the end of what precedes the words in their clause, `after` and `not_after` at the
    beginning of what follows them, `clause` somewhere in the whole clause, `then` and `not_then` in the other side's text.
    """

    __slots__ = (
        "after",
        "bare",
        "before",
        "clause",
        "first",
        "form",
        "inner",
        "keep",
        "kind",
        "name",
        "not_after",
        "not_before",
        "not_clause",
        "not_then",
        "pattern",
        "then",
        "whole",
        "words",
    )

    def __init__(self, entry: dict[str, Any], classes: dict[str, str], verbs: Mapping[str, Iterable[str]]) -> None:
        self.name: str = entry["rule"]
        self.kind: ArgumentKind = entry["kind"]
        self.form: Form = entry["form"]
        self.words: list[str] = [form for word in entry["words"] for form in verbs.get(word, (word,))]
        self.keep = bool(entry.get("keep"))  # the words belong to their side
        self.bare = bool(entry.get("bare"))  # the other side may be a noun phrase
        self.first = bool(entry.get("first"))  # only at the beginning of the sentence
        self.inner = bool(entry.get("inner"))  # never at the beginning of the sentence
        self.whole = bool(entry.get("whole"))  # what follows the words goes on to the end of the sentence
        if self.form not in _FORMS:
            raise PackError(f"lexicon/arguments_*.yml: rule {self.name} has no known form ({self.form})")
        behind = r"(?:{})\s*$"
        self.before = self._expression(entry, "before", classes, behind)
        self.not_before = self._expression(entry, "not_before", classes, behind)
        self.after = self._expression(entry, "after", classes)
        self.not_after = self._expression(entry, "not_after", classes)
        self.clause = self._expression(entry, "clause", classes)
        self.not_clause = self._expression(entry, "not_clause", classes)
        self.then = self._expression(entry, "then", classes)
        self.not_then = self._expression(entry, "not_then", classes)
        self.pattern = self._expression(entry, "pattern", classes) or Expression(_NEVER.pattern, "pattern")

    def _expression(self, entry: dict[str, Any], field: str, classes: dict[str, str], frame: str = "{}") -> Expression | None:
        """Return the expression of a field, None where the rule asks nothing there."""
        source = entry.get(field)
        if source is None:
            return None
        for name, words in classes.items():
            source = source.replace(f"<{name}>", f"(?:{words})")
        source = source.replace("着", "[着著]")  # 著 stays as it is when traditional characters are folded
        return Expression(frame.replace("{}", source), f"{field} of rule {self.name}")

    @property
    def goes_on(self) -> bool:
        """Whether the words are a verb of the effect itself, so that one more of them goes on with the same effect."""
        return self.form == "verb" or (self.form == "result" and self.keep)

    def compile(self) -> None:
        """Compile all expressions; raises PackError for a broken one."""
        for field in self.__slots__:
            if isinstance(expression := getattr(self, field), Expression):
                _ = expression.made

    def fits(self, clause: str, start: int, end: int) -> bool:
        """Tell whether the words at start..end of `clause` stand where this rule wants them."""
        before, after = clause[max(0, start - NEAR) : start], clause[end : end + 2 * NEAR]
        wanted = (
            (not self.after or self.after.made.match(after))
            and (not self.before or self.before.made.search(before))
            and (not self.clause or self.clause.made.search(clause))
        )
        return bool(wanted) and not (
            (self.not_after and self.not_after.made.match(after))
            or (self.not_before and self.not_before.made.search(before))
            or (self.not_clause and self.not_clause.made.search(clause))
        )

    def accepts(self, effect: str) -> bool:
        """Tell whether the words of a consequence are such as this rule wants."""
        return bool(not self.then or self.then.made.search(effect)) and not (self.not_then and self.not_then.made.search(effect))


class Rules:
    """The rules of one language."""

    __slots__ = ("_automaton", "_closing", "_of_word", "_whole_words", "classes", "rules")

    def __init__(self, pack: Pack, lang: str) -> None:
        table: dict[str, Any] = pack.lexicon.get(f"arguments_{lang}", {})
        self.classes: dict[str, str] = {
            name: "|".join(map(_either_apostrophe, words)) for name, words in table.get("classes", {}).items()
        }
        verbs = Verbs(pack).words() if lang == "en" else {}
        self.rules = [Rule(entry, self.classes, verbs) for entry in table.get("rules", ())]
        self._whole_words = lang == "en"
        of_word: dict[str, list[Rule]] = {word: [] for word in table.get("blocked", ())}
        for rule in self.rules:
            for word in rule.words:
                of_word.setdefault(word, []).append(rule)
                if "着" in word:
                    of_word.setdefault(word.replace("着", "著"), []).append(rule)
        self._of_word = list(of_word.values())
        self._closing = [bool(found) and all(rule.form == "ending" for rule in found) for found in self._of_word]
        self._automaton = (
            daachorse.CharwiseDoubleArrayAhoCorasick(list(of_word), daachorse.MATCH_KIND_LEFTMOST_LONGEST) if of_word else None
        )

    def pattern(self, name: str, frame: str = "{}") -> re.Pattern[str]:
        """Return the word class `name` put into `frame`, compiled; a class that the pack leaves out never matches."""
        words = self.classes.get(name)
        return re.compile(frame.replace("{}", f"(?:{words})")) if words else _NEVER

    def hits(self, folded: str) -> Iterator[tuple[int, int, list[Rule]]]:
        """Yield start, end and rules of every connective, English ones only as whole words."""
        if self._automaton is None:
            return
        for start, end, which in self._automaton.find(folded):
            found = self._of_word[which]
            if not found or (self._whole_words and (_is_letter(folded, start - 1) or _is_letter(folded, end))):
                continue
            if self._closing[which] and folded[end : end + 1] not in _MARKS:
                continue
            yield start, end, found


def _is_letter(folded: str, at: int) -> bool:
    return 0 <= at < len(folded) and folded[at].isalnum()


def _either_apostrophe(word: str) -> str:
    """Return an expression of a word that matches with a straight and with a curly apostrophe (there's, there’s)."""
    return word if "[" in word else word.replace("'", "['’]")
