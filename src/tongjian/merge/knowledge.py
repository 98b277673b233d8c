"""What merging needs of a pack: which actors are states, who belongs to whom, what an act can be about, where talks are held."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import daachorse

from tongjian.merge.framing import tones_of
from tongjian.merge.items import Party
from tongjian.pack import Pack
from tongjian.text import fold, is_cjk

_STATES = {"state", "bloc", "government", "place"}
_ORGANS = {"agency", "court", "legislature", "institution"}
_GOVERNMENT = re.compile(r"(?:\b(?:administration|government)|政府|当局|當局)$", re.IGNORECASE)
_PROGRAMMES = {"list", "law", "product"}
_PRIVATE = {"company", "media", "group"}
# how bodies that no list has show that they are private: 某某协会, Norland Steel Association
_PRIVATE_NAME = re.compile(
    r"(?:协会|協會|商会|商會|联合会|聯合會|联盟|聯盟|工会|工會|集团|集團|公司"
    r"|\b(?:association|federation|alliance|chamber of commerce|union|group|corporation|corp|inc|ltd))\.?$",
    re.IGNORECASE,
)


class Knowledge:
    """Questions about a pack's actors and words. Build it once; it is read only."""

    def __init__(self, pack: Pack) -> None:
        self._kind = {entry.id: entry.kind for entry in pack.actors}
        self._owner = {entry.id: entry.of for entry in pack.actors if entry.of}
        self._states = {entry.name for entry in pack.actors if entry.kind in _STATES}
        self.symmetric = frozenset(t.type for t in pack.types if t.symmetric)
        self.measures = frozenset(t.type for t in pack.types if t.measure)
        rules = pack.lexicon.get("merge", {})
        # the type under which others of one kind are compared, and how near each is to saying most (0 says most)
        occasions, synonyms = rules.get("occasions", ()), rules.get("synonyms", ())
        self._acts = {str(t): (str(kind[0]), n) for kind in (*occasions, *synonyms) for n, t in enumerate(kind)}
        self.occasions = frozenset(str(t) for kind in occasions for t in kind)
        self.once = frozenset(map(str, rules.get("once", ())))
        self.deals = frozenset(map(str, rules.get("deals", ())))
        self.promises = frozenset(map(str, rules.get("promises", ())))
        self.spoken = frozenset(map(str, rules.get("spoken", ())))
        self.tones = tones_of(pack.lexicon.get("framing") or ())
        self._ids = {entry.name: entry.id for entry in pack.actors}
        formulas = rules.get("formulas", {})
        self.formulas = tuple(sorted({fold(str(w)) for w in formulas.get("zh", ())}, key=lambda w: (-len(w), w)))
        self.empty_words = frozenset(str(w).lower() for w in formulas.get("en", ()))
        self._words: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for entry in pack.lexicon.get("tags") or ():
            if entry.get("object"):
                self._learn("topic", str(entry["tag"]), (*entry.get("zh", ()), *entry.get("en", ())))
        for instrument, cues in rules.get("instruments", {}).items():
            self._learn("instrument", str(instrument), (*cues.get("zh", ()), *cues.get("en", ())))
        for kind, cues in rules.get("kinds", {}).items():
            self._learn("kind", str(kind), (*cues.get("zh", ()), *cues.get("en", ())))
        for actor in pack.actors:
            surfaces = (actor.name, *actor.zh, *actor.hant, *actor.en)
            if actor.kind in _PROGRAMMES:
                self._learn("programme", actor.id, surfaces)
            elif actor.kind == "place":
                self._learn("place", f"{actor.country}:{actor.name}", surfaces)
        # folded names, and whom each names: a capital or a government stands for its state
        self.names = {
            folded: (actor.country if actor.kind in _STATES else None) or actor.id
            for actor in pack.actors
            if actor.kind not in _PROGRAMMES
            for surface in (actor.name, *actor.zh, *actor.hant, *actor.en)
            if len(folded := fold(surface)) > 1
        }
        self._surfaces = sorted(self._words)
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(self._surfaces)

    def _learn(self, what: str, name: str, surfaces: tuple[str, ...]) -> None:
        for surface in surfaces:
            folded = fold(str(surface))
            if len(folded) > 1:
                self._words[folded].add((what, name))

    def act(self, kind: str) -> str:
        """Return the name under which a type is compared: talks and a meeting are two words for one occasion."""
        return self._acts.get(kind, (kind, 0))[0]

    def rank(self, kind: str) -> int:
        """Return the place of a type among those compared under one name; 0 for the one that says most."""
        return self._acts.get(kind, (kind, 0))[1]

    def named(self, folded: str, what: str) -> frozenset[str]:
        """Return what of one sort ("topic", "programme", "place", "instrument", "kind") folded words name."""
        return frozenset(name for kind, name in self._found(folded) if kind == what)

    def about(self, folded: str) -> dict[str, frozenset[str]]:
        """Return what `named` gives, for all of them."""
        found: dict[str, set[str]] = {"topic": set(), "programme": set(), "place": set(), "instrument": set(), "kind": set()}
        for kind, name in self._found(folded):
            found[kind].add(name)
        return {kind: frozenset(names) for kind, names in found.items()}

    def topics(self, folded: str) -> frozenset[str]:
        """Return the goods and matters that folded words name; two measures of one day that name others are two measures."""
        return self.named(folded, "topic")

    def _found(self, folded: str) -> Iterator[tuple[str, str]]:
        """Yield kind and name of what is named; inside a longer name of its kind a name counts for nothing (不可靠实体清单)."""
        ends: dict[str, int] = {}
        matches = (m for m in self._automaton.find_overlapping(folded) if _whole_word(folded, m[0], m[1]))
        for _, end, value in sorted(matches, key=lambda m: (m[0], -m[1])):
            for kind, name in sorted(self._words[self._surfaces[value]]):
                if end > ends.get(kind, 0):
                    yield kind, name
            for kind, _name in self._words[self._surfaces[value]]:
                ends[kind] = max(end, ends.get(kind, 0))

    def kind(self, actor: Party) -> str | None:
        """Return the pack's kind of an actor; None for one that no pack lists."""
        if actor.id is not None:
            return self._kind.get(actor.id)
        return "state" if actor.name in self._states else None

    def kind_of(self, actor_id: str) -> str | None:
        """Return the pack's kind of an actor by its id."""
        return self._kind.get(actor_id)

    def id_of(self, name: str) -> str:
        """Return the id of the actor whose canonical name this is; empty for none."""
        return self._ids.get(name, "")

    def related(self, a: str, b: str) -> bool:
        """Tell whether one of two actors, by id, is part of the other."""
        return bool(a and b) and (self._reaches(a, b) or self._reaches(b, a))

    def is_state(self, actor: Party) -> bool:
        """Tell whether an actor stands for its whole country: also a government that no list has (the Costa administration)."""
        unlisted = actor.id is None and actor.country is not None and _GOVERNMENT.search(actor.name) is not None
        return unlisted or self.kind(actor) in _STATES

    def is_organ(self, actor: Party) -> bool:
        """Tell whether an actor is a body of its state."""
        return self.kind(actor) in _ORGANS

    def is_private(self, actor: Party) -> bool:
        """Tell whether an actor is no part of any government: a company, an outlet, an association."""
        return self.kind(actor) in _PRIVATE or (actor.id is None and _PRIVATE_NAME.search(actor.name) is not None)

    def single(self, side: Iterable[Party]) -> frozenset[str]:
        """Return the ids of the companies, groups and persons of one side: whom a state may do one thing to by name."""
        return frozenset(p.id for p in side if p.id and not self.is_state(p) and not self.is_organ(p))

    def belongs(self, a: Party, b: Party) -> bool:
        """Tell whether one actor is part of the other (a bureau of its ministry)."""
        return self.related(a.id or "", b.id or "")

    def _reaches(self, low: str | None, high: str | None) -> bool:
        for _ in range(6):
            if low is None or low == high:
                return low is not None
            low = self._owner.get(low)
        return False


def _whole_word(text: str, start: int, end: int) -> bool:
    """Tell whether a match of Latin letters is no part of a longer word; Han words need no borders."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (_latin(text[start]) and before and _latin(before)) and not (_latin(text[end - 1]) and after and _latin(after))


def _latin(ch: str) -> bool:
    return ch.isalnum() and not is_cjk(ch)
