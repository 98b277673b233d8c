"""What kind of statement some words are: by modality and evaluation in the words, else by the verb that reports them."""

import re
from typing import Any, cast

from tongjian.errors import PackError
from tongjian.model import StatementKind
from tongjian.pack import Pack

ORDER = ("denial", "threat", "demand", "pledge", "prediction", "opinion")
_FIRM = frozenset({"demand", "threat", "denial", "pledge"})  # verbs that leave no doubt


class Kinds:
    """The patterns of one language, compiled: lexicon/attribution_kinds.yml."""

    def __init__(self, pack: Pack, lang: str) -> None:
        table: dict[str, Any] = pack.lexicon.get("attribution_kinds", {}).get(lang, {})
        try:
            self._patterns = {kind: re.compile("|".join(table[kind])) for kind in ORDER if table.get(kind)}
        except re.error as err:
            raise PackError(f"lexicon/attribution_kinds.yml: a pattern of {lang} is not valid ({err})") from err

    def of(self, words: str, verb_kind: str) -> StatementKind:
        """Return the kind of the folded `words` reported by a verb of the class `verb_kind`."""
        if verb_kind in _FIRM:
            return cast(StatementKind, verb_kind)
        for kind in ORDER:
            pattern = self._patterns.get(kind)
            if pattern and pattern.search(words):
                return cast(StatementKind, kind)
        return cast(StatementKind, verb_kind)
