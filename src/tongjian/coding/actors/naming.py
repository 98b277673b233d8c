"""Mentions of listed actors: their names in three scripts."""

from functools import cache
from importlib import resources
from typing import cast

from tongjian.coding.actors.index import ActorIndex
from tongjian.coding.document import Document, How, Mention
from tongjian.pack import ActorEntry


@cache
def _traditional() -> dict[int, str]:
    """OpenCC's table of simplified → traditional characters, the first (most usual) one of several."""
    table: dict[int, str] = {}
    text = resources.files("opencc").joinpath("dictionary/STCharacters.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        left, _, right = line.partition("\t")
        if len(left) == 1:
            table[ord(left)] = right.split(" ")[0]
    return table


def names_of(index: ActorIndex, entry: ActorEntry) -> dict[str, str]:
    """Return the names that are shown, by language; a language without a name is left out."""
    found = index.names.get(entry.id)
    if found is None:
        found = {"en": entry.name}
        if entry.zh:
            found["zh-Hans"] = entry.zh[0]
            found["zh-Hant"] = entry.hant[0] if entry.hant else entry.zh[0].translate(_traditional())
        index.names[entry.id] = found
    return found


def named(index: ActorIndex, doc: Document, entry: ActorEntry, start: int, end: int, how: str) -> Mention:
    """Return a mention of a listed actor."""
    return Mention(
        start=start, end=end, surface=doc.full[start:end], name=entry.name, names=names_of(index, entry), kind=entry.kind,
        how=cast("How", how), id=entry.id, country=entry.country,
    )  # fmt: skip
