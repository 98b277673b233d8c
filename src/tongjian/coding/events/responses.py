"""Which act of an article is said to answer which: in retaliation for, in response, 为反制, 作为回应.

A link is made only where a cue of the pack (lexicon/responses.yml) stands by the answering act. The two acts must not be of
the same side and must fit (criticism answers no relief, relief answers relief); where the answered act is not named beside
the cue, it is the best one told before: aimed at who answers, of the kind that is answered so, the latest.
"""

import re
from bisect import bisect_left, bisect_right
from functools import partial

from tongjian.coding.document import Document
from tongjian.coding.events.response_cues import Cues
from tongjian.coding.events.response_places import LEAD, MAX_BACK, Place, Places, dated_later
from tongjian.model import CodedEvent, Quote, Response
from tongjian.pack import Pack, compiled

MOVE_BACK = 2  # sentences that "the move" may lie back; else it is what the page is about
MAX_FORWARD = 4  # sentences in which an act follows that a headline's answer is about, or the answer to a question
MAX_OBJECT = 120  # characters from an act by words in which it names what it answers
_CLAUSE_END = re.compile(r"[,;。!?\n]|\. ")
_SENTENCE_END = re.compile(r"[;。!?\n]|\. ")
NEAR = 2  # sentences that the words may lie back which a denial answers
MAX_CUE_GAP = 40  # characters between a cue of reaction and the act of words that it belongs to


def find(doc: Document, events: tuple[CodedEvent, ...], pack: Pack) -> tuple[Response, ...]:
    """Return the responses among the `events` of `doc`, as indexes into `events`, in text order, each pair once."""
    if len(events) < 2:
        return ()
    cues = compiled(pack, f"responses.{doc.main}", partial(Cues, lang=doc.main))
    reader = _Reader(doc, events, cues)
    found: dict[tuple[int, int], Response] = {}
    answering: set[int] = set()
    for span, kind in cues.scan(doc.folded):
        pair = reader.pair(span, kind)
        if (
            pair is None
            or reader.is_conditional(pair[0], span)
            or pair in found
            or pair[::-1] in found
            or (kind in ("reaction", "asked", "reply") and pair[0] in answering)
        ):
            continue
        answering.add(pair[0])
        found[pair] = _response(doc, pair, span)
    for index in range(len(events)):
        if index not in answering and (named := reader.named(index) or reader.retort(index) or reader.lead(index)):
            pair, span = named
            if pair not in found and pair[::-1] not in found:
                found[pair] = _response(doc, pair, span)
    return tuple(sorted(found.values(), key=lambda r: (r.cue.start, r.event, r.answers)))


def _response(doc: Document, pair: tuple[int, int], span: tuple[int, int]) -> Response:
    quote = Quote(start=span[0], end=span[1], quote=doc.full[span[0] : span[1]])
    return Response(event=pair[0], answers=pair[1], cue=quote)


Named = tuple[tuple[int, int], tuple[int, int]]  # an answering and an answered event, and where the words stand


class _Reader(Places):
    """What a cue among the mentions of a document's events links."""

    def __init__(self, doc: Document, events: tuple[CodedEvent, ...], cues: Cues) -> None:
        super().__init__(doc, events, cues)
        self._named: dict[int, Named | None] = {}

    def pair(self, cue: tuple[int, int], kind: str) -> tuple[int, int] | None:
        """Return the answering and the answered event that a cue of `kind` links, or None."""
        sentence = self.doc.sentence_at(cue[0])
        here = self._within(sentence, sentence)
        if kind == "against" or (kind == "is" and self._is_answer(cue)):
            return self._against(here, cue, named=False)
        if kind == "named":
            return self._against(here, cue, named=True)
        if kind == "asked":
            return self._asked(sentence, cue)
        if kind == "reply":
            return self._reply(here, sentence, cue)
        if kind == "after":
            return self._after(here, cue)
        if kind == "about":
            return self._about(here, sentence, cue)
        if kind == "following":
            return self._following(here, cue)
        if kind == "then":
            return self._then(here, cue)
        found = self._back(here, cue, kind) if kind != "is" else None
        named = self.named(found[0]) if found else None
        return named[0] if named else found

    def _is_answer(self, cue: tuple[int, int]) -> bool:
        """Tell whether the clause behind 是对 goes on to a noun for an answer: 是对加税的回应."""
        stop = _CLAUSE_END.search(self.doc.folded, cue[1], cue[1] + MAX_OBJECT)
        return self.cues.has_answer(self.doc.folded[cue[1] : stop.start() if stop else cue[1] + MAX_OBJECT])

    def is_conditional(self, answering: int, cue: tuple[int, int]) -> bool:
        """Tell whether an act is only threatened for a case that the sentence names before the cue: 如果…，必将反制."""
        if self.events[answering].type != "THREATEN_MEASURE":
            return False
        low = self.doc.sentences[self.doc.sentence_at(cue[0])][0]
        return self.cues.has_condition(self.doc.folded[low : cue[0]])

    def _against(self, here: list[Place], cue: tuple[int, int], *, named: bool) -> tuple[int, int] | None:
        """Read a cue that governs what is answered: the act behind it is answered by the one before it.

        Where the cue opens the sentence, the next act answers. A `named` cue is too weak for an act that is not behind it.
        """
        behind = [p for p in here if p.start >= cue[0] and self.events[p.event].type in self.cues.answered]
        before = [p for p in here if p.start < cue[0] and not self._parted(p.end, cue[0])]
        target = behind[0] if behind else None
        if before:
            answering = before[-1]
        else:
            later = [p for p in here if p.start >= cue[1] and (target is None or p.event != target.event)]
            if not later:
                return self._this_move(target, cue) if not named else None
            answering = later[-1] if named else later[0]
        if target is not None and target.event != answering.event and self._opposed(answering.event, target.event):
            return answering.event, target.event
        return None if named else self._earlier(answering, cue[0])

    def _parted(self, end: int, start: int) -> bool:
        """Tell whether a paragraph ends between two places that stand in one sentence of the document."""
        between = self.doc.folded[end:start]
        return "\n\n" in between or (self.doc.main == "zh" and "\n" in between)

    def _this_move(self, target: Place | None, cue: tuple[int, int]) -> tuple[int, int] | None:
        """Read 此举是回应…: the deed told last before the cue answers the act behind it, or one told before where none is."""
        sentence = target.sentence if target else self.doc.sentence_at(cue[0])
        back = MAX_BACK if target else MOVE_BACK
        for place in reversed(self._within(sentence - back, sentence)):
            if place.start >= cue[0] or self.events[place.event].type in self.cues.words_only:
                continue
            if target is None:
                return self._earlier(place, cue[0])
            if place.event != target.event and self._opposed(place.event, target.event):
                return place.event, target.event
        return None

    def _back(self, here: list[Place], cue: tuple[int, int], kind: str) -> tuple[int, int] | None:
        """Read a cue that points back: the act of its own clause answers one told before, in a headline one told below."""
        reaction = kind == "reaction"
        able = [p for p in here if self._can_answer(p, kind)]
        holding = [p for p in able if p.start <= cue[0] < p.end]
        near = [p for p in able if not reaction or min(abs(p.start - cue[1]), abs(p.end - cue[0])) <= MAX_CUE_GAP]
        after = [p for p in near if p.start >= cue[0]]
        before = [p for p in near if p.end <= cue[0]]
        chosen = self._first_by_type(holding) or next(iter(after or before[-1:]), None)
        if chosen is None:
            return None
        within = (
            chosen in holding
        )  # what is answered may be told between an act's beginning and the cue: over the ban, … retaliated
        found = self._earlier(chosen, cue[0] if within else min(cue[0], chosen.start))
        return found or (None if reaction else self._later(chosen))

    def _first_by_type(self, places: list[Place]) -> Place | None:
        order = self.cues.reactions
        rank = {name: at for at, name in enumerate(order)}
        return min(reversed(places), key=lambda p: rank.get(self.events[p.event].type, len(order)), default=None)

    def _can_answer(self, place: Place, kind: str) -> bool:
        event = self.events[place.event]
        if not self._is_told(place.event):
            return False
        if kind == "reaction":
            return event.type in self.cues.reactions
        deed = event.type not in self.cues.words_only or event.type == "THREATEN_MEASURE"
        return deed and (kind == "both" or (event.type in self.cues.easing) == (kind == "relief"))

    def _asked(self, sentence: int, cue: tuple[int, int]) -> tuple[int, int] | None:
        """Read a question that tells an act and asks for comment: the first act of words after it answers."""
        able = [p for p in self._behind(cue[1], sentence + MAX_FORWARD) if self._can_answer(p, "reaction")]
        rank = {name: at for at, name in enumerate(self.cues.reactions)}
        for place in sorted(able, key=lambda p: (rank[self.events[p.event].type], p.start)):
            if found := self._earlier(place, cue[1]):
                return found
        return None

    def _reply(self, here: list[Place], sentence: int, cue: tuple[int, int]) -> tuple[int, int] | None:
        """Read "the minister replied": the first act of words that the cue opens, in its sentence or the next, answers."""
        rank = {name: at for at, name in enumerate(self.cues.replies)}
        behind = [p for p in self._behind(cue[1], sentence + 1) if p.sentence > sentence]
        able = [p for p in (*here, *behind) if p.end > cue[0] and self.events[p.event].type in rank and self._is_told(p.event)]
        for place in sorted(able, key=lambda p: (p.sentence, rank[self.events[p.event].type], p.start)):
            if found := self._earlier(place, min(cue[0], place.start)):
                return found
        return None

    def _about(self, here: list[Place], sentence: int, cue: tuple[int, int]) -> tuple[int, int] | None:
        """Read "asked about X, the ministry said": the act of words behind X answers it."""
        told = [p for p in here if p.start >= cue[1] and self.events[p.event].type in self.cues.answered]
        for place in told[:1]:
            for answering in self._behind(place.start + 1, sentence + MAX_FORWARD):
                reacts = self._can_answer(answering, "reaction") and answering.event != place.event
                if reacts and self._opposed(answering.event, place.event):
                    return answering.event, place.event
        return None

    def _following(self, here: list[Place], cue: tuple[int, int]) -> tuple[int, int] | None:
        """Read "after Peru taxed wine": the deed behind the cue is answered by one of the same sentence aimed at who did it."""
        for answered in [p for p in here if p.start >= cue[1]][:1]:
            others = [p for p in here if p.start < cue[0]][-1:] or [p for p in here if p.start > answered.start]
            for answering in others:
                if self._mutual(answering.event, answered.event):
                    return answering.event, answered.event
        return None

    def _then(self, here: list[Place], cue: tuple[int, int]) -> tuple[int, int] | None:
        """Read "Chile then banned fish": the deed by the cue answers one told just before, if each is aimed at the other side."""
        for answering in [p for p in here if p.start >= cue[0] or p.start <= cue[0] < p.end][:1]:
            for place in reversed(self._within(answering.sentence - 1, answering.sentence)):
                if place.start < min(cue[0], answering.start) and self._mutual(answering.event, place.event):
                    return answering.event, place.event
        return None

    def named(self, index: int) -> Named | None:
        """Return the pair and the span of an act by words that names what it answers: condemned the sanctions, else None."""
        if index not in self._named:
            self._named[index] = self._name(index) if self.events[index].type in self.cues.objects else None
        return self._named[index]

    def _name(self, index: int) -> Named | None:
        for answering in self._of_event[index]:
            start = answering.start
            end = self._end_of_clause(answering)
            for place in self.places[bisect_right(self._starts, start) : bisect_left(self._starts, end)]:
                if place.end <= end + MAX_CUE_GAP and self._answers_deed(index, place.event):
                    return (index, place.event), (start, place.end)
            for at, nouns in self.cues.named(self.doc.folded[start:end]):
                # a suit over a measure answers it; over charges it answers nothing, it makes them
                deed = self.events[index].type not in self.cues.words_only
                types = (nouns & self.cues.deeds) - {self.events[index].type} if deed and nouns != self.cues.deeds else nouns
                found = self._move(answering) if types == self.cues.deeds else self._told(answering, types)
                if found is not None:
                    return (index, found), (start, start + at)
        return None

    def retort(self, index: int) -> Named | None:
        """Return the pair of a denial or refusal and the words just before it that are aimed at who speaks, with its span."""
        event, told = self.events[index], self._of_event[index]
        types = self.cues.retorts.get(event.type)
        if not types or not told or not self._is_told(index):
            return None
        own, aimed = self._sides[index]
        for place in reversed(self._within(told[0].sentence - NEAR, told[0].sentence)):
            acted, struck = self._sides[place.event]
            meant = own & struck and (aimed & acted or not aimed) and not own & acted
            if (
                place.start < told[0].start
                and meant
                and self.events[place.event].type in types
                and self._told_before(index, place)
            ):
                return (index, place.event), (told[0].start, told[0].end)
        return None

    def _told_before(self, index: int, place: Place) -> bool:
        answered = self.events[place.event]
        return place.event != index and not dated_later(answered, self.events[index])

    def lead(self, index: int) -> Named | None:
        """Return the pair of an act by words and the deed of the page's lead that hit who speaks, with its span."""
        event, told = self.events[index], self._of_event[index]
        if not told or event.type not in self.cues.lead or event.realis in ("conditional", "hypothetical", "historical"):
            return None
        own, aimed = self._sides[index]
        for place in self._news(index, self._answerable(index, self.cues.deeds)):
            acted, struck = self._sides[place.event]
            if place.sentence <= LEAD and place.start < told[0].start and own & struck and aimed & acted:
                return (index, place.event), (told[0].start, told[0].end)
        return None

    def _end_of_clause(self, place: Place) -> int:
        """Return where the clause of an act by words ends; what is denied may be told after a comma."""
        stops = _SENTENCE_END if self.events[place.event].type == "DENY" else _CLAUSE_END
        limit = place.start + MAX_OBJECT
        stop = stops.search(self.doc.folded, place.end, limit)
        return stop.start() if stop else min(limit, len(self.doc.folded))

    def _told(self, answering: Place, types: frozenset[str]) -> int | None:
        """Return the act of `types` that an answering one can answer: of the lead, else the last before, else the first after."""
        able = self._news(answering.event, self._answerable(answering.event, types))
        first = bisect_left(able, answering.start, key=lambda p: p.start)
        lead = self._first_in_body([p for p in able[:first] if p.sentence <= LEAD])
        if lead is not None:
            return lead.event
        chosen = able[first - 1 : first] or [p for p in able[:1] if p.sentence - answering.sentence <= MAX_FORWARD]
        return chosen[0].event if chosen else None

    def _move(self, answering: Place) -> int | None:
        """Return the deed that "the move" means: what the page is about, else one of the sentences just before."""
        able = self._answerable(answering.event, self.cues.deeds)
        told = self._news(answering.event, [p for p in able if p.start < answering.start])
        near = [p for p in told if answering.sentence - p.sentence <= MOVE_BACK]
        chosen = self._first_in_body([p for p in told if p.sentence <= LEAD]) or next(iter(near[-1:]), None)
        return chosen.event if chosen else None

    def _after(self, here: list[Place], cue: tuple[int, int]) -> tuple[int, int] | None:
        """Read 在…后: the act that ends at the cue is answered by the one behind it, if that is aimed at who did it."""
        ended = [p for p in here if 0 <= cue[0] - p.end <= 8]
        for answering in (p for p in here if p.start >= cue[1]):
            event = self.events[answering.event]
            if not event.target or event.type not in self.cues.answered | set(self.cues.reactions):
                continue
            for place in reversed(ended):
                aimed = self._sides[answering.event][1] & self._sides[place.event][0]
                if aimed and place.event != answering.event and self._opposed(answering.event, place.event):
                    return answering.event, place.event
        return None
