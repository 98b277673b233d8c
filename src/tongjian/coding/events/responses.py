"""Which act of an article is said to answer which: in retaliation for, in response, 为反制, 作为回应.

A link is made only where a cue of the pack (lexicon/responses.yml) stands in the sentence of the answering act. The two
acts must not be of the same side; where the answered act is not named beside the cue, it is the latest act before whose
source is the answering act's target.
"""

from collections.abc import Iterable, Iterator
from functools import partial

import daachorse
import msgspec

from tongjian.coding.document import Document
from tongjian.model import CodedEvent, Quote, Response
from tongjian.pack import Pack, compiled

MAX_BACK = 8  # sentences that an act answered without being named may lie back


class Cues:
    """The cues of one language in one automaton, with the kind of each, and the types that take part."""

    __slots__ = ("_automaton", "_kinds", "_words", "answered", "reactions")

    def __init__(self, pack: Pack, lang: str) -> None:
        table = pack.lexicon.get("responses", {})
        pairs = [(cue, kind) for kind, words in table.get(lang, {}).items() for cue in words]
        self._kinds = [kind for _, kind in pairs]
        self._words = lang == "en"
        self._automaton = (
            daachorse.CharwiseDoubleArrayAhoCorasick([cue for cue, _ in pairs], daachorse.MATCH_KIND_LEFTMOST_LONGEST)
            if pairs
            else None
        )
        self.reactions = frozenset(table.get("reaction_types", ()))
        self.answered = frozenset(table.get("answered_types", ()))

    def scan(self, folded: str) -> Iterator[tuple[tuple[int, int], str]]:
        """Yield the span and the kind of every cue; English ones only as whole words."""
        if self._automaton is None:
            return
        for start, end, which in self._automaton.find(folded):
            if self._words and ((start and folded[start - 1].isalnum()) or (end < len(folded) and folded[end].isalnum())):
                continue
            yield (start, end), self._kinds[which]


class Place(msgspec.Struct):
    """One mention of an event: its index, where it stands, in which sentence."""

    event: int
    start: int
    end: int
    sentence: int


def find(doc: Document, events: tuple[CodedEvent, ...], pack: Pack) -> tuple[Response, ...]:
    """Return the responses among the `events` of `doc`, as indexes into `events`, in text order, each pair once."""
    if len(events) < 2:
        return ()
    cues = compiled(pack, f"responses.{doc.main}", partial(Cues, lang=doc.main))
    places = sorted(_places(doc, events), key=lambda p: (p.start, p.end, p.event))
    found: dict[tuple[int, int], Response] = {}
    for span, kind in cues.scan(doc.folded):
        pair = _pair(doc, events, places, span, kind, cues)
        if pair is not None and pair not in found and pair[::-1] not in found:
            quote = Quote(start=span[0], end=span[1], quote=doc.full[span[0] : span[1]])
            found[pair] = Response(event=pair[0], answers=pair[1], cue=quote)
    return tuple(found.values())


def _places(doc: Document, events: Iterable[CodedEvent]) -> list[Place]:
    return [Place(i, m.start, m.end, doc.sentence_at(m.start)) for i, event in enumerate(events) for m in event.mentions]


def _pair(
    doc: Document, events: tuple[CodedEvent, ...], places: list[Place], cue: tuple[int, int], kind: str, cues: Cues
) -> tuple[int, int] | None:
    sentence = doc.sentence_at(cue[0])
    here = [p for p in places if p.sentence == sentence]
    if kind == "against":
        return _against(events, places, here, cue, cues)
    return _back(events, places, here, cue, cues, reaction=kind == "reaction")


def _against(
    events: tuple[CodedEvent, ...], places: list[Place], here: list[Place], cue: tuple[int, int], cues: Cues
) -> tuple[int, int] | None:
    """Read a cue that governs what is answered: the act behind it is answered by the one before it.

    Where the cue opens the sentence, the next act answers.
    """
    behind = [p for p in here if p.start >= cue[1] - 1 and events[p.event].type in cues.answered]
    before = [p for p in here if p.start < cue[0]]
    named = behind[0] if behind else None
    if before:
        answering = before[-1]
    else:
        later = [p for p in here if p.start >= cue[1] and (named is None or p.event != named.event)]
        if not later:
            return None
        answering = later[0]
    if named is not None and named.event != answering.event and _opposed(events[answering.event], events[named.event]):
        return answering.event, named.event
    return _earlier(events, places, answering, cue[0], cues)


def _back(
    events: tuple[CodedEvent, ...], places: list[Place], here: list[Place], cue: tuple[int, int], cues: Cues, *, reaction: bool
) -> tuple[int, int] | None:
    """Read a cue that points back: the act of its own clause answers one told before."""
    able = [p for p in here if not reaction or events[p.event].type in cues.reactions]
    if not able:
        return None
    holding = [p for p in able if p.start <= cue[0] < p.end]
    after = [p for p in able if p.start >= cue[0]]
    before = [p for p in able if p.end <= cue[0]]
    answering = (holding[-1:] or after[:1] or before[-1:])[0]
    return _earlier(events, places, answering, min(cue[0], answering.start), cues)


def _earlier(
    events: tuple[CodedEvent, ...], places: list[Place], answering: Place, limit: int, cues: Cues
) -> tuple[int, int] | None:
    """Return the latest act before `limit` that the answering one is directed against."""
    for place in reversed(places):
        if place.start >= limit or place.event == answering.event:
            continue
        if answering.sentence - place.sentence > MAX_BACK:
            break
        other = events[place.event]
        if other.type in cues.answered and _opposed(events[answering.event], other):
            return answering.event, place.event
    return None


def _opposed(answering: CodedEvent, answered: CodedEvent) -> bool:
    """Tell whether an act can answer another: its target is the other's source; where it has none, another side acted."""
    own = {a.country or a.name for a in answering.source}
    other = {a.country or a.name for a in answered.source}
    aimed = {a.country or a.name for a in answering.target}
    if own & other:
        return False
    return bool(aimed & other) if aimed else bool(other)
