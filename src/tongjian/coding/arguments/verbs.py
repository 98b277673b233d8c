"""English verbs of the pack (lexicon/verbs_en.yml) and their forms: take, takes, taking, took, taken."""

import re
from collections.abc import Iterable
from typing import Any

from tongjian.pack import Pack

_VOWELS = "aeiou"
_DOUBLED = re.compile(
    r"^[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]$|(?:(?<!li)mit|(?<!f)fer|pel|bel|cel|cur|gin|(?<!r)(?<!d)get|set|cut|bid|run|win|quip)$"
)
_IRREGULAR_ENDS = re.compile(r"(?:[sxz]|[cs]h|[^aeiou]o)$")

# each is a list of the pack's file, where it is told what it is
_CLASSES = (
    "becoming",
    "before_base",
    "before_doing",
    "before_noun",
    "before_object",
    "being",
    "doing",
    "governing",
    "moving",
    "verbs",
)


class Verbs:
    """The verbs of a pack: their bases, and every form with its base."""

    becoming: frozenset[str]
    before_base: frozenset[str]
    before_doing: frozenset[str]
    before_noun: frozenset[str]
    before_object: frozenset[str]
    being: frozenset[str]
    doing: frozenset[str]
    governing: frozenset[str]
    moving: frozenset[str]
    verbs: frozenset[str]

    __slots__ = ("affecting", "forms", *_CLASSES)

    def __init__(self, pack: Pack) -> None:
        table: dict[str, Any] = pack.lexicon.get("verbs_en", {})
        irregular: dict[str, list[str]] = table.get("irregular", {})
        for name in _CLASSES:
            setattr(self, name, frozenset(table.get(name, ())))
        self.affecting: dict[str, list[str]] = {base: forms(base, irregular.get(base)) for base in table.get("affecting", ())}
        bases = {*self.verbs, *self.governing, *self.becoming, *self.moving, *self.doing, *self.affecting}
        self.forms: dict[str, str] = {form: base for base in bases for form in forms(base, irregular.get(base))}

    def words(self) -> dict[str, list[str]]:
        """Return what stands in a rule's words for verbs: `<affect>` their bases, `<affecting>` their present and past."""
        finite = [form for made in self.affecting.values() for form in made if not form.endswith("ing")]
        doing = [form for made in self.affecting.values() for form in made if form.endswith("ing")]
        return {"<affect>": list(self.affecting), "<affecting>": finite, "<affecting-it>": doing}


def forms(base: str, irregular: Iterable[str] | None = None) -> list[str]:
    """Return the inflected forms of a verb, without its base; `irregular`: its past forms, where they are not regular."""
    if base.endswith("y") and base[-2] not in _VOWELS:
        stem = base[:-1]
        made = [stem + "ies", base + "ing"]
        past = stem + "ied"
    elif base.endswith("ie"):
        made, past = [base + "s", base[:-2] + "ying"], base + "d"
    elif base.endswith("e"):
        ing = base + "ing" if base.endswith(("ee", "ye", "oe")) else base[:-1] + "ing"
        made, past = [base + "s", ing], base + "d"
    else:
        stem = base + base[-1] if _DOUBLED.search(base) else base
        made, past = [base + ("es" if _IRREGULAR_ENDS.search(base) else "s"), stem + "ing"], stem + "ed"
    return [*made, *(irregular if irregular is not None else [past])]
