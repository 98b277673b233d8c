"""At whom an act is aimed when its clause does not say: the other party of its sentence or passage."""

from collections import Counter
from typing import NamedTuple

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.reading import Reading
from tongjian.coding.events.en.tokens import Words
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


_TWO = 0.75  # share of the mentions of states that the two sides of an article have


def other_of_two(doc: Document, country: str | None) -> Mention | None:
    """Return the state that an article is about beside `country`, or None where it is about others too."""
    counts = Counter(m.country for m in doc.mentions if m.country and m.country not in _REGIONS and m.kind in _PARTIES)
    two = counts.most_common(2)
    if len(two) < 2 or country not in {name for name, _ in two} or two[1][1] < 2:
        return None
    if sum(times for _, times in two) < _TWO * sum(counts.values()):
        return None
    other = next(name for name, _ in two if name != country)
    return next((m for m in doc.mentions if m.country == other and m.kind in ("state", "bloc", "government")), None)


class Told(NamedTuple):
    """An act told before: its sentence and sides."""

    sentence: int
    source: list[Mention]
    target: list[Mention]


_POINTING = frozenset({"the", "this", "that", "these", "those", "such"})
_REACH = 4  # sentences over which "the decision" stands for an act told before


def refers(words: Words, reading: Reading) -> bool:
    """Tell whether what stands behind the head stands for an act told before: welcomed the decision, condemned these curbs."""
    at = reading.last + 1
    while words.tag_at(at) in (t.PREP, t.ADVERB, t.QUOTE):
        at += 1
    if words.text_at(at) not in _POINTING:
        return False
    for i in range(at + 1, min(len(words), at + 5)):
        if words.lex.has("act-ref", words.text[i]):
            return words.tag_at(i + 1) != t.NOUN
        if words.tag[i] not in (t.NOUN, t.ADVERB, t.VERB, t.QUOTE, t.DASH):
            return False
    return False


def answered(told: list[Told], sentence: int, source: list[Mention]) -> list[Mention]:
    """Return who did the last act told before a sentence that is of another state than the source."""
    own = {m.country for m in source}
    for act in reversed(told):
        if sentence - act.sentence > _REACH:
            return []
        others = [m for m in act.source if m.country is not None and m.country not in own]
        if others and act.sentence <= sentence:
            return others[:1]
    return []


def partner(told: list[Told], sentence: int, source: list[Mention]) -> list[Mention]:
    """Return at whom the source's last act, told just before, was aimed: the probe goes on, the ministry said."""
    own = {m.country for m in source}
    for act in reversed(told):
        if sentence - act.sentence > _BACK:
            return []
        others = [m for m in act.target if m.country is not None and m.country not in own]
        if others and {m.country for m in act.source} & own:
            return others[:1]
    return []
