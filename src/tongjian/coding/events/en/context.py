"""At whom an act is aimed when its clause does not say: the other party of its sentence or passage."""

from collections import Counter

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.mask import Masked

_PARTIES = frozenset({"state", "bloc", "government", "agency", "person", "company", "legislature", "court"})
_REGIONS = {"HKG", "MAC"}  # named beside China in legal texts
_BACK = 2  # sentences looked back


def counterpart(masked: Masked, source: list[Mention], head: int, *, far: bool = True) -> list[Mention]:
    """Return the nearest other party in the sentence, else in the sentences just before, else the article's other main party.

    Parties are of another state than the source; [] where there is none. `far`: look beyond the sentence too.
    """
    own = {m.country for m in source}
    here = [(abs(at - head), m) for at, m in masked.mentions.items() if _is_other(m, own)]
    if here:
        return [min(here, key=lambda pair: pair[0])[1]]
    if not far:
        return []
    doc = masked.doc
    for index in range(masked.index - 1, max(-1, masked.index - 1 - _BACK), -1):
        start, end = doc.sentences[index]
        if start < doc.body_start <= masked.start:
            break
        others = [m for m in doc.mentions_in(start, end) if _is_other(m, own)]
        if others:
            return others[-1:]
    return _main_party(doc, own)


def _is_other(m: Mention, own: set[str | None]) -> bool:
    return m.kind in _PARTIES and m.country is not None and m.country not in own | _REGIONS and not m.members


def _main_party(doc: Document, own: set[str | None]) -> list[Mention]:
    """Return the article's most named other state, where it stands out: at least a third of all states' mentions."""
    counts = Counter(m.country for m in doc.mentions if m.country and m.kind in _PARTIES)
    others = Counter({c: n for c, n in counts.items() if c not in own})
    if not others:
        return []
    country, times = others.most_common(1)[0]
    if times < 3 or times * 3 < sum(counts.values()):
        return []
    states = [m for m in doc.mentions if m.country == country and m.kind in ("state", "bloc", "government")]
    return states[:1] or [m for m in doc.mentions if m.country == country][:1]
