"""English verbs of the pack (lexicon/verbs_en.yml) and their forms: take, takes, taking, took, taken."""

import re
from collections.abc import Iterable
from typing import Any

from tongjian.pack import Pack

_VOWELS = "aeiou"
_DOUBLED = re.compile(r"^[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]$|(?:mit|fer|pel|bel|cel|cur|gin|get|set|cut|bid|run|win|quip)$")
_IRREGULAR_ENDS = re.compile(r"(?:[sxz]|[cs]h|[^aeiou]o)$")


class Verbs:
    """The verbs of a pack: their bases, and every form with its base."""

    __slots__ = ("bases", "becoming", "forms", "governing")

    def __init__(self, pack: Pack) -> None:
        table: dict[str, Any] = pack.lexicon.get("verbs_en", {})
        irregular: dict[str, list[str]] = table.get("irregular", {})
        self.bases = frozenset(table.get("verbs", ()))
        self.governing = frozenset(table.get("governing", ()))
        self.becoming = frozenset(table.get("becoming", ()))
        every = {*self.bases, *self.governing, *self.becoming, *table.get("doing", ())}
        self.forms = {form: base for base in every for form in forms(base, irregular.get(base))}


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
