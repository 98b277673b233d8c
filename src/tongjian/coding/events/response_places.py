"""The mentions of an article's acts in text order, and which act can answer which."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

import msgspec

from tongjian.coding.document import Document
from tongjian.coding.events.response_cues import Cues, sides
from tongjian.model import CodedEvent

MAX_BACK = 8  # sentences that an act answered without being named may lie back
LEAD = 2  # the last sentence, counted from the title, of what a page is about


class Place(msgspec.Struct):
    """One mention of an event: its index, where it stands, in which sentence."""

    event: int
    start: int
    end: int
    sentence: int


class Places:
    """The mentions of a document's events in text order, and which of the events can answer which."""

    def __init__(self, doc: Document, events: tuple[CodedEvent, ...], cues: Cues) -> None:
        self.doc, self.events, self.cues = doc, events, cues
        self.places = sorted(_places(doc, events), key=lambda p: (p.start, p.end, p.event))
        # where to look among them: a page of a thousand acts takes no longer for each than one of ten
        self._starts = [p.start for p in self.places]
        self._sentences = [p.sentence for p in self.places]
        self._of_event: list[list[Place]] = [[] for _ in events]
        for place in self.places:
            self._of_event[place.event].append(place)
        self._sides = [(sides(event.source), sides(event.target)) for event in events]
        self._alike = [(e.type, frozenset(own), frozenset(aimed)) for e, (own, aimed) in zip(events, self._sides, strict=True)]
        self._able: dict[object, list[Place]] = {}

    def _within(self, first: int, last: int) -> list[Place]:
        """Return the places in sentences first..last."""
        return self.places[bisect_left(self._sentences, first) : bisect_right(self._sentences, last)]

    def _behind(self, start: int, last: int) -> list[Place]:
        """Return the places that begin at `start` or later, up to sentence `last`."""
        return self.places[bisect_left(self._starts, start) : bisect_right(self._sentences, last)]

    def _mutual(self, answering: int, answered: int) -> bool:
        """Tell whether two deeds are aimed each at who did the other, and the answer is not dated before."""
        one, other = self.events[answering], self.events[answered]
        if answering == answered or {one.type, other.type} & self.cues.unordered or one.type not in self.cues.answered:
            return False
        (own, aimed), (acted, struck) = self._sides[answering], self._sides[answered]
        both = own & struck and aimed & acted
        sure = not {one.realis, other.realis} & {"conditional", "hypothetical", "denied"}
        return bool(both) and sure and self._opposed(answering, answered)

    def _first_in_body(self, places: list[Place]) -> Place | None:
        """Return the first of `places` in the text, else in the title: a headline tells the act less exactly."""
        return min(places, key=lambda p: (p.start < self.doc.body_start, p.start), default=None)

    def _news(self, answering: int, places: list[Place]) -> list[Place]:
        """Return the places that tell news, where there are any: what is said today is said of these, not of background."""
        if self.events[answering].realis == "historical":
            return places
        return [p for p in places if self.events[p.event].realis != "historical"] or places

    def _answerable(self, answering: int, types: frozenset[str]) -> list[Place]:
        """Return the places of the acts of `types` that an act can answer; acts of one type and the same sides answer alike."""
        key = (self._alike[answering], types)
        if key not in self._able:
            able = [i for i, e in enumerate(self.events) if e.type in types and self._answers_deed(answering, i)]
            self._able[key] = sorted((p for i in able for p in self._of_event[i]), key=lambda p: (p.start, p.end, p.event))
        return self._able[key]

    def _answers_deed(self, answering: int, answered: int) -> bool:
        return answering != answered and self._is_told(answered) and self._opposed(answering, answered)

    def _earlier(self, answering: Place, limit: int) -> tuple[int, int] | None:
        """Return the best act before `limit` that the answering one is directed against."""
        near = self._within(answering.sentence - MAX_BACK, answering.sentence)
        lead = self._within(0, min(LEAD, answering.sentence - MAX_BACK - 1))
        before = [p for p in (*lead, *near) if p.start < limit and p.event != answering.event]
        return self._best(answering, sorted(before, key=lambda p: (-p.sentence, p.start)))

    def _later(self, answering: Place) -> tuple[int, int] | None:
        after = self._behind(answering.end, answering.sentence + MAX_BACK)
        return self._best(answering, [p for p in after if p.event != answering.event])

    def _best(self, answering: Place, places: list[Place]) -> tuple[int, int] | None:
        """Return the first of `places` (nearest first) among those whose act is answered most likely."""
        able = [p for p in places if self._opposed(answering.event, p.event)]
        words = self.events[answering.event].type in self.cues.words_only
        # words may answer what was not done, a deed only what was
        able = self._news(answering.event, able) if words else [p for p in able if self.events[p.event].realis != "denied"]
        best = max(able, key=lambda p: self._weight(answering.event, p.event), default=None)  # the first of equals
        if best is None:
            return None
        today = self.events[answering.event].realis != "historical"
        if (
            words and today and self.events[best.event].type in self.cues.deeds
        ):  # what is said today is said of the news of the lead
            weight = self._weight(answering.event, best.event)
            told = [p for p in able if p.sentence <= LEAD and self._weight(answering.event, p.event) == weight]
            best = self._first_in_body(told) or best
        return answering.event, best.event

    def _weight(self, answering: int, answered: int) -> int:
        one, other = self.events[answering], self.events[answered]
        names = bool({a.name for a in one.source} & {a.name for a in other.target})
        hit = bool(self._sides[answering][0] & self._sides[answered][1])
        accused = one.type in ("DENY", "REFUSE")
        deed = other.type not in self.cues.words_only and one.type != "DENY"
        alike = one.type == other.type
        return 4 * hit + 2 * (deed or accused) + names + alike

    def _is_told(self, index: int) -> bool:
        return self.events[index].realis not in ("conditional", "hypothetical")

    def _opposed(self, answering: int, answered: int) -> bool:
        """Tell whether an act can answer another: its target is the other's source; where it has none, another side acted."""
        one, other = self.events[answering], self.events[answered]
        if not self.cues.fits(one, other) or dated_later(other, one):
            return False
        (own, aimed), (acted, struck) = self._sides[answering], self._sides[answered]
        if own & acted and not (other.type in self.cues.deeds and self._at_home(one, other)):
            return False
        hit = bool(own & struck) and one.type not in self.cues.words_only
        return bool(aimed & acted) or hit if aimed else bool(acted)

    @staticmethod
    def _at_home(one: CodedEvent, other: CodedEvent) -> bool:
        """Tell whether somebody of a state speaks to his own state about what another of it did: a party on its government."""
        at_home = sides(one.source) & sides(one.target) & sides(other.source)
        return bool(at_home) and not {a.name for a in one.source} & {a.name for a in other.source}


def dated_later(one: CodedEvent, other: CodedEvent) -> bool:
    """Tell whether an act is dated after another, as far as both dates are told (a month and a day in it are not apart)."""
    if not one.date or not other.date:
        return False
    first, last = one.date.split("/")[0], other.date.split("/")[-1]
    known = min(len(first), len(last))
    return first[:known] > last[:known]


def _places(doc: Document, events: Iterable[CodedEvent]) -> list[Place]:
    return [Place(i, m.start, m.end, doc.sentence_at(m.start)) for i, event in enumerate(events) for m in event.mentions]
