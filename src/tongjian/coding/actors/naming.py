"""Mentions of listed actors: their names in three scripts."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from tongjian.coding.document import Document, How, Mention
from tongjian.pack import ActorEntry
from tongjian.text import characters, fold

if TYPE_CHECKING:
    from tongjian.coding.actors.index import ActorIndex

HAN = "\u2e80"  # from here on characters are Han ones


class Traditional:
    """Shows simplified names in traditional characters: the pack's words first, then its characters, then the table."""

    def __init__(self, words: dict[str, str], characters: dict[str, str]) -> None:
        self._words = words
        self._chars = characters
        self._any: Callable[[Callable[[re.Match[str]], str], str], str] | None = None

    def __call__(self, name: str) -> str:
        """Return `name` in traditional characters."""
        if self._any is None:
            self._any = re.compile("|".join([*map(re.escape, sorted(self._words, key=len, reverse=True)), "[^\\x00-\\x7f]"])).sub
        return self._any(self._one, name)

    def _one(self, found: re.Match[str]) -> str:
        text = found.group()
        return self._words.get(text) or self._chars.get(text) or characters("STCharacters").get(text, text)


def names_of(index: "ActorIndex", entry: ActorEntry) -> dict[str, str]:
    """Return the names that are shown, by language; a language without a name is left out."""
    found = index.names.get(entry.id)
    if found is None:
        found = {"en": entry.name}
        weak = [name for name in entry.weak if name[0] >= HAN]
        simplified = next(iter((*entry.zh, *weak)), "") or next((fold(name) for name in entry.hant), "")
        if simplified:
            found["zh-Hans"] = simplified
            found["zh-Hant"] = entry.hant[0] if entry.hant else index.traditional(simplified)
        index.names[entry.id] = found
    return found


def shown(index: "ActorIndex", name: str, zh: str) -> dict[str, str]:
    """Return the names of an actor that no list has: `zh` is its Chinese name in either script, or ""."""
    if not zh:
        return {"en": name}
    simplified = fold(zh) if any(c >= HAN for c in zh) else zh
    return {"en": name, "zh-Hans": _cased(zh, simplified), "zh-Hant": zh if simplified != zh.lower() else index.traditional(zh)}


def _cased(zh: str, simplified: str) -> str:
    """Return the simplified form with the capitals that the text has."""
    return "".join(s.upper() if z.isupper() else s for z, s in zip(zh, simplified, strict=True))


def named(index: "ActorIndex", doc: Document, entry: ActorEntry, start: int, end: int, how: str) -> Mention:
    """Return a mention of a listed actor."""
    return Mention(
        start=start, end=end, surface=doc.full[start:end], name=entry.name, names=names_of(index, entry), kind=entry.kind,
        how=cast("How", how), id=entry.id, country=country_on(index, entry, doc.ref),
    )  # fmt: skip


# whose people write the family name first in English, and where both orders are met (Lee Hsien Loong, Tharman Shanmugaratnam)
FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "VNM", "KHM"})
_BOTH_ORDERS = frozenset({"SGP", "HKG", "MYS"})


def short_names(person: ActorEntry) -> set[str]:
    """Return by what a title calls a person, folded: the family name, the names in Chinese, all names of one word."""
    words = person.name.split(" ")
    families = {words[0], words[-1]} if person.country in _BOTH_ORDERS else {words[0 if person.country in FAMILY_FIRST else -1]}
    called = {*families, *person.zh, *person.hant, *(n for n in (*person.en, *person.weak) if " " not in n)}
    return {fold(name) for name in (*called, *(n.rsplit("·", 1)[-1] for n in person.zh))}


def country_on(index: "ActorIndex", entry: ActorEntry, ref: str | None) -> str | None:
    """Return for whom an actor acts on a day: who has served several, the one whose office he holds then."""
    served = index.served.get(entry.id)
    if not served or not ref:
        return entry.country
    day = ref[:10]
    then = [country for since, until, country in served if since[: len(day)] <= day <= until]
    return entry.country if not then or entry.country in then else then[0]
