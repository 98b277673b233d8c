"""What a tag is called in each language: an article tags 加拿大 what another tags Canada, and both are one tag."""

from collections.abc import Iterator, Mapping

from tongjian.coding.actors.index import index_of
from tongjian.coding.actors.naming import names_of
from tongjian.pack import ActorEntry, Pack
from tongjian.text import fold

Names = Mapping[str, str]  # by language


class TagNames:
    """The names of a pack's actors, measures and topics as pages show them. Build it once; it is read only."""

    def __init__(self, pack: Pack) -> None:
        self._index = index_of(pack)
        self._told: dict[str, Names] = {}
        for names in _words(pack):
            for surface in names.values():
                self._told.setdefault(fold(surface), names)
        self._actors: dict[str, ActorEntry] = {}
        for actor in pack.actors:
            for surface in (actor.name, *actor.zh, *actor.hant):
                self._actors.setdefault(fold(surface), actor)

    def shown(self, tag: str, lang: str) -> str:
        """Return a tag or an actor's name in a language; one that the pack does not know as it is."""
        known = fold(tag)
        names = self._told.get(known)
        if names is None:
            actor = self._actors.get(known)
            names = names_of(self._index, actor) if actor is not None else {}
        return names.get(lang, tag)

    def key(self, tag: str) -> str:
        """Return what is the same for a tag in every language."""
        return fold(self.shown(tag, "en"))


def _words(pack: Pack) -> Iterator[Names]:
    """Yield the names of event types and topics."""
    for kind in pack.types:
        yield {"en": kind.en, "zh-Hans": kind.zh, "zh-Hant": kind.hant}
    for topic in pack.lexicon.get("tags") or ():
        if topic.get("tag") and topic.get("zh"):
            hans = str(topic["zh"][0])
            yield {"en": str(topic["tag"]), "zh-Hans": hans, "zh-Hant": str(topic.get("hant") or hans)}
