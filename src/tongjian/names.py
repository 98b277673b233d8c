"""Search words that name an actor, widened to all its names: 英伟达 finds 輝達 and NVIDIA."""

from collections.abc import Mapping

from tongjian.pack import ActorEntry, Pack
from tongjian.text import fold

_SHOWN = 6  # other names told to the reader


def surfaces(pack: Pack) -> dict[str, ActorEntry]:
    """Return the pack's actors by every folded name they have; of two actors with one name the first stays."""
    found: dict[str, ActorEntry] = {}
    for entry in pack.actors:
        for surface in (entry.name, *entry.zh, *entry.hant, *entry.en):
            found.setdefault(fold(surface), entry)
    return found


def expand(words: str, actor_of: Mapping[str, ActorEntry]) -> tuple[list[list[str]], list[str], list[ActorEntry]]:
    """Return search terms with every name of the actors among them, these names, and the actors.

    The whole input may be one name ("Commerce Department"); otherwise each word stands for itself.
    """
    whole = actor_of.get(fold(words.strip()))
    parts = [words.strip()] if whole else words.split()
    terms: list[list[str]] = []
    also: list[str] = []
    actors: list[ActorEntry] = []
    for part in parts:
        entry = actor_of.get(fold(part))
        names = [part]
        if entry:
            actors.append(entry)
            others = [s for s in dict.fromkeys((*entry.zh, *entry.hant, *entry.en)) if fold(s) != fold(part) and len(s) > 1]
            names += others
            also += others[:_SHOWN]
        terms.append(names)
    return terms, also, actors
