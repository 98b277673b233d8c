"""Names of actors as readers are shown them, and search words widened to all names of an actor: 英伟达 finds 輝達 and NVIDIA."""

import re
from collections.abc import Mapping

from tongjian.model import RecordActor
from tongjian.pack import ActorEntry, Pack
from tongjian.text import fold

_SHOWN = 6  # other names told to the reader
# English names that many states' bodies have; Chinese names say whose body it is
_SHARED = re.compile(
    r"(?:The )?(?:(?:[A-Z][a-z]+ ){0,2}Ministry|Department|(?:Prime|Foreign|Finance|Trade) Minister|Supreme Court|"
    r"Constitutional Court|Cabinet|Parliament|Senate|Customs|(?:General|State) Administration|State Council|Central Bank)\b"
)


def states(pack: Pack) -> dict[str, str]:
    """Return the English names of the pack's states by their codes."""
    return {entry.id: entry.name for entry in pack.actors if entry.kind == "state"}


def shown(actor: RecordActor, lang: str, states: Mapping[str, str]) -> str:
    """Return an actor's name in a language; where an English name alone does not say whose body it is, with its state."""
    name = actor.names.get(lang) or actor.names.get("zh-Hans" if lang == "zh-Hant" else "en") or actor.name
    state = states.get(actor.country or "")
    if lang != "en" or state is None or state in name or not _SHARED.match(name):
        return name
    return f"{name} ({state})"


def type_named(pack: Pack, given: str) -> str | None:
    """Return the event type that is given by its code or by its name in any language, in whatever case; None for no type."""
    wanted = fold(given.strip().replace("_", " "))
    for entry in pack.types:
        if wanted in {fold(name) for name in (entry.type.replace("_", " "), entry.en, entry.zh, entry.hant)}:
            return entry.type
    return None


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
