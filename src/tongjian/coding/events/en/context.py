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
        others = [m for m in others if m.country in _leading(doc, own)]
        if others:
            return others[-1:]
    return _main_party(doc, own)


def _is_other(m: Mention, own: set[str | None]) -> bool:
    return m.kind in _PARTIES and m.country is not None and m.country not in own | _REGIONS and not m.members


def _others(doc: Document, own: set[str | None]) -> Counter[str]:
    """Return how often an article names each state that is not of the source."""
    return Counter(m.country for m in doc.mentions if m.country and m.kind in _PARTIES and m.country not in own)


def _leading(doc: Document, own: set[str | None]) -> set[str | None]:
    """Return the other state that an article is about: one named in passing nearby is not whom an act is aimed at."""
    others = _others(doc, own)
    return set(others) if len(others) == 1 else {m.country for m in _main_party(doc, own)}


def _main_party(doc: Document, own: set[str | None]) -> list[Mention]:
    """Return the article's most named other state, where it stands out: at least a third of all states' mentions."""
    counts = Counter(m.country for m in doc.mentions if m.country and m.kind in _PARTIES)
    others = _others(doc, own)
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
    """An act told before: its sentence and sides, and whether it is only of words (a reaction) and no measure or deal."""

    sentence: int
    source: list[Mention]
    target: list[Mention]
    spoken: bool = False


_POINTING = frozenset({"the", "this", "that", "these", "those", "such"})
_REACH = 4  # sentences over which "the decision" stands for an act told before
_SAID = frozenset(
    {"claim", "claims", "accusation", "accusations", "allegation", "allegations", "demand", "demands", "threat", "threats",
     "remarks", "comments", "charge", "charges"}
)  # fmt: skip


def refers(words: Words, reading: Reading) -> str:
    """Return the word behind the head that stands for an act told before (condemned these curbs), or ""."""
    at = reading.last + 1
    while words.tag_at(at) in (t.PREP, t.ADVERB, t.QUOTE):
        at += 1
    if words.text_at(at) in ("it", "this", "that") and words.tag_at(at + 1) not in (t.NOUN, t.VERB, t.ACTOR, t.BE):
        return words.text_at(at)
    if words.text_at(at) not in _POINTING:
        return ""
    for i in range(at + 1, min(len(words), at + 5)):
        if words.lex.has("act-ref", words.text[i]):
            judged = words.lex.has("wrong-a", words.text_at(i + 1))  # called the decision unfair
            return words.text[i] if judged or words.tag_at(i + 1) != t.NOUN else ""
        if words.tag[i] not in (t.NOUN, t.ADVERB, t.VERB, t.QUOTE, t.DASH):
            return ""
    return ""


def answered(told: list[Told], sentence: int, source: list[Mention], word: str) -> list[Mention]:
    """Return who did the act of another state that `word` stands for.

    That is the last measure told before the sentence (for claims and the like the last words), else the last act of any kind,
    else the first measure of the article, which its news is about.
    """
    own = {m.country for m in source}
    before = [act for act in told if act.sentence <= sentence and _of_others(act, own)]
    near = [act for act in before if sentence - act.sentence <= _REACH]
    fitting = [act for act in near if act.spoken == (word in _SAID)]
    first = [act for act in before if not act.spoken][:1]
    found = fitting[-1:] or near[-1:] or first
    return _of_others(found[0], own) if found else []


def _of_others(act: Told, own: set[str | None]) -> list[Mention]:
    return [m for m in act.source if m.country is not None and m.country not in own]


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
