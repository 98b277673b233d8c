"""What a tag is called in each language: an article tags 加拿大 what another tags Canada, and both are one tag."""

from collections.abc import Iterator, Mapping

from tongjian.pack import Pack
from tongjian.text import fold

Names = Mapping[str, str]  # by language


class TagNames:
    """The names of a pack's actors, measures and topics as tags show them. Build it once; it is read only."""

    def __init__(self, pack: Pack) -> None:
        self._names: dict[str, Names] = {}
        for names, surfaces in _named(pack):
            for surface in surfaces:
                self._names.setdefault(fold(surface), names)

    def shown(self, tag: str, lang: str) -> str:
        """Return a tag in a language; one that the pack does not know as it is."""
        names = self._names.get(fold(tag))
        return names[lang] if names else tag

    def key(self, tag: str) -> str:
        """Return what is the same for a tag in every language."""
        return fold(self.shown(tag, "en"))


def _named(pack: Pack) -> Iterator[tuple[Names, tuple[str, ...]]]:
    for kind in pack.types:
        yield {"en": kind.en, "zh-Hans": kind.zh, "zh-Hant": kind.hant}, (kind.en, kind.zh, kind.hant)
    for topic in pack.lexicon.get("tags") or ():
        if topic.get("tag") and topic.get("zh"):
            hans = str(topic["zh"][0])
            names = {"en": str(topic["tag"]), "zh-Hans": hans, "zh-Hant": str(topic.get("hant") or hans)}
            yield names, tuple(names.values())
    for actor in pack.actors:
        hans = (actor.zh or (actor.name,))[0]
        names = {"en": actor.name, "zh-Hans": hans, "zh-Hant": (actor.hant or (hans,))[0]}
        yield names, (*names.values(), *actor.zh, *actor.hant)
