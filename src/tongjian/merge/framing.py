"""In which tone outlets tell one act: the verb each chose, from the pack's words. A matter of framing, no disagreement."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from tongjian.merge.told import Told
from tongjian.model import DisagreementValue
from tongjian.text import fold, is_cjk

TONES = ("mild", "plain", "strong")
_ENDING = r"[a-z]{0,5}"  # what a "*" of the pack stands for
Tone = tuple[str, re.Pattern[str]]


def tones_of(families: Iterable[Mapping[str, Any]]) -> dict[str, tuple[Tone, ...]]:
    """Return for each type the tones whose words `lexicon/framing.yml` lists, each with the pattern of these words."""
    found: dict[str, tuple[Tone, ...]] = {}
    for family in families:
        tones = tuple((tone, _pattern(family[tone])) for tone in TONES if family.get(tone))
        found.update({str(kind): tones for kind in family["types"]})
    return found


def _pattern(words: Mapping[str, Iterable[str]]) -> re.Pattern[str]:
    return re.compile("|".join(_written(fold(str(word))) for lang in ("zh", "en") for word in words.get(lang, ())))


def _written(word: str) -> str:
    body = re.escape(word).replace(r"\*", _ENDING).replace(r"\ ", r"\s")
    return body if is_cjk(word[0]) else rf"\b{body}\b"


def tone_of(words: str, tones: tuple[Tone, ...]) -> str | None:
    """Return the tone of some words: the one that is not plain, if they have one alone; None for no word listed, or for both."""
    folded = fold(words)
    found = {tone for tone, pattern in tones if pattern.search(folded)}
    marked = found - {"plain"}
    if len(marked) > 1:
        return None
    return next(iter(marked or found), None)


def framing(told: list[Told], tones: Mapping[str, tuple[Tone, ...]]) -> tuple[DisagreementValue, ...]:
    """Return the tones in which articles of different origins tell one act, each with its articles and the words of the first.

    None where all that have a tone have the same. An article counts with the first of its mentions whose words are not plain.
    """
    by_tone: dict[str, list[tuple[Told, str]]] = defaultdict(list)
    for one in told:
        if given := _told_in(one, tones.get(one.event.type, ())):
            by_tone[given[0]].append((one, given[1]))
    by_origin = {one.origin: tone for tone, given in by_tone.items() for one, _ in given}
    if len(set(by_origin.values())) < 2:
        return ()
    return tuple(
        DisagreementValue(value=tone, articles=tuple(dict.fromkeys(one.article.id for one, _ in voices)), quote=voices[0][1])
        for tone in TONES
        if (voices := by_tone.get(tone))
    )


def _told_in(one: Told, tones: tuple[Tone, ...]) -> tuple[str, str] | None:
    given = [(tone, q.quote) for q in one.event.mentions if (tone := tone_of(q.quote, tones))]
    return next((g for g in given if g[0] != "plain"), given[0] if given else None)
