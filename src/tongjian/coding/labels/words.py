"""The patterns of lexicon/labels.yml, compiled for one language."""

import re
from typing import Any

from tongjian.errors import PackError
from tongjian.pack import Pack


class LabelWords:
    """Patterns by class of evidence; a class that the lexicon leaves out never matches."""

    __slots__ = (
        "asked",
        "attributed",
        "commentary",
        "conditional",
        "fragment_end",
        "judging",
        "not_prediction",
        "opinion",
        "opinion_weak",
        "other",
        "prediction",
        "records",
        "told_before",
    )

    def __init__(self, pack: Pack, lang: str) -> None:
        table: dict[str, Any] = pack.lexicon.get("labels", {}).get(lang, {})
        for name in self.__slots__:
            setattr(self, name, _pattern(name, table.get(name, ())))

    def strength(self, sentence: str) -> float:
        """Return how much a folded sentence sounds like judgement: 1 and more is an opinion by itself."""
        weak = len({m.group() for m in self.opinion_weak.finditer(sentence)})  # type: ignore[attr-defined]
        judging = len(self.judging.findall(sentence))  # type: ignore[attr-defined]
        return (1.0 if self.opinion.search(sentence) else 0.0) + 0.3 * min(judging, 3) + 0.2 * min(weak, 3)  # type: ignore[attr-defined]


def _pattern(name: str, parts: str | list[str]) -> re.Pattern[str]:
    source = parts if isinstance(parts, str) else "|".join(f"(?:{p})" for p in parts)
    try:
        return re.compile(source or r"(?!)")
    except re.error as err:
        raise PackError(f"lexicon/labels.yml: the patterns of {name} are not valid ({err})") from err
