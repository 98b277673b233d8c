"""Which act of an article is said to answer which: in retaliation for, in response, 为反制, 作为回应.

A link is made only where a cue of the pack (lexicon/responses.yml) stands by the answering act. The two acts must not be of
the same side and must fit (criticism answers no relief, relief answers relief); where the answered act is not named beside
the cue, it is the best one told before: aimed at who answers, of the kind that is answered so, the latest.
"""

import re
from bisect import bisect_left
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
_APART = re.compile(r",| that ")
_LEADS_ON = re.compile(r"(?: [\w%'’-]+){0,7} (?:after|following)\b")  # a tit-for-tat move after X taxed wine: what is answered
_OPENERS = frozenset((",", ";", '"', "“", "「"))
_SENTENCE_END = re.compile(r"[;。!?\n]|\. ")
_OF_DEEDS = frozenset(("against", "back", "named", "then"))  # kinds of cue for which a deed answers
NEAR = 2  # sentences that the words may lie back which a denial answers
FEAR = 16  # characters before a cue in which a word may stand for which the answer is only feared
MAX_CUE_GAP = 40  # characters between a cue of reaction and the act of words that it belongs to


def find(doc: Document, events: tuple[CodedEvent, ...], pack: Pack) -> tuple[Response, ...]:
    """Return the responses among the `events` of `doc`, as indexes into `events`, in text order, each pair once."""
    if len(events) < 2:
        return ()
    cues = compiled(pack, f"responses.{doc.main}", partial(Cues, lang=doc.main))
    reader = _Reader(doc, events, cues)
    found: dict[tuple[int, int], Response] = {}
    answering: set[int] = set()
    governed = 0  # where the object of the last 是对 ends: the words for an answer in it are part of that cue
    for span, kind in cues.scan(doc.folded):
        if span[0] < governed:
            continue
        pair = reader.pair(span, kind)
        if kind == "is" and pair is not None:
            governed = reader.end_of_object(span)
        if (
            pair is None
            or reader.is_conditional(pair[0], span)
            or (kind in _OF_DEEDS and reader.is_feared(span))
            or pair in found
            or pair[::-1] in found
            or (kind in ("reaction", "this", "asked", "reply") and pair[0] in answering)
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
        return self.cues.has_answer(self.doc.folded[cue[1] : self.end_of_object(cue)])

    def end_of_object(self, cue: tuple[int, int]) -> int:
        """Return where the clause behind a cue ends."""
        stop = _CLAUSE_END.search(self.doc.folded, cue[1], cue[1] + MAX_OBJECT)
        return stop.start() if stop else min(cue[1] + MAX_OBJECT, len(self.doc.folded))

    def is_conditional(self, answering: int, cue: tuple[int, int]) -> bool:
        """Tell whether an act is only threatened for a case that the sentence names before the cue: 如果…，必将反制."""
        if self.events[answering].type != "THREATEN_MEASURE":
            return False
        low = self.doc.sentences[self.doc.sentence_at(cue[0])][0]
        return self.cues.has_condition(self.doc.folded[low : cue[0]])

    def is_feared(self, cue: tuple[int, int]) -> bool:
        """Tell whether the answer that a cue names is only feared or possible: for fear of retaliation."""
        return self.cues.has_fear(self.doc.folded[max(0, cue[0] - FEAR) : cue[0]])

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
                return self._single(target, cue, named=named)
            answering = later[-1] if named else later[0]
        if target is not None and target.event != answering.event and self._opposed(answering.event, target.event):
            return answering.event, target.event
        if named:
            return self._returned([p for p in before if cue[0] - p.end <= MAX_CUE_GAP]) if self._opens_clause(cue) else None
        # a headline or the lead tells the answer first
        return self._earlier(answering, cue[0]) or (self._later(answering) if answering.sentence <= LEAD else None)

    def _opens_clause(self, cue: tuple[int, int]) -> bool:
        """Tell whether a cue opens a clause, so that who did the act before it answers: raised duties, 回应…."""
        return self.doc.main == "zh" and self.doc.folded[cue[0] - 1 : cue[0]] in _OPENERS

    def _returned(self, before: list[Place]) -> tuple[int, int] | None:
        """Return the last deed of `before` and the one nearest to it, where each is aimed at who did the other."""
        for answering in [p for p in before if self.events[p.event].type not in self.cues.words_only][-1:]:
            near = self._within(answering.sentence - MAX_FORWARD, answering.sentence + MAX_FORWARD)
            able = [p for p in near if self._mutual(answering.event, p.event)]
            for place in sorted(able, key=lambda p: (p.start > answering.start, abs(p.start - answering.start)))[:1]:
                return answering.event, place.event
        return None

    def _single(self, target: Place | None, cue: tuple[int, int], *, named: bool) -> tuple[int, int] | None:
        """Read a cue with one act at most beside it: it answers 针对上述行径, or is answered by "the move" before the cue."""
        if target is not None and self._is_of_a_move(cue, target):
            answers = self._can_answer(target, "both") or self._can_answer(target, "reaction")
            return self._earlier(target, cue[0]) if answers else None
        sentence = self.doc.sentences[self.doc.sentence_at(cue[0])][0]
        if named and not self.cues.has_move(self.doc.folded[max(sentence, cue[0] - MAX_CUE_GAP) : cue[0]]):
            return None
        return self._this_move(target, cue)

    def _is_of_a_move(self, cue: tuple[int, int], target: Place) -> bool:
        """Tell whether a cue governs words for a deed told before, and the act behind it goes on after them: 针对上述行径，."""
        apart = _APART.search(self.doc.folded, cue[1], cue[1] + MAX_CUE_GAP)
        return apart is not None and target.end > apart.end() and self.cues.has_move(self.doc.folded[cue[1] : apart.start()])

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
        if self.doc.main == "en" and _LEADS_ON.match(self.doc.folded, cue[1]) and (found := self._against(here, cue, named=True)):
            return found
        reaction = kind in ("reaction", "this")
        able = [p for p in here if self._can_answer(p, kind)]
        if not reaction:
            able = self._as_called(able, cue)
        holding = [p for p in able if p.start <= cue[0] < p.end]
        near = [p for p in able if not reaction or min(abs(p.start - cue[1]), abs(p.end - cue[0])) <= MAX_CUE_GAP]
        after = [p for p in near if p.start >= cue[0]]
        before = [p for p in near if p.end <= cue[0]]
        if not holding and not reaction and any(p.start <= cue[0] < p.end for p in here):
            return None  # the cue is part of an act that answers nothing: it may yet go to the body of trade
        chosen = self._first_by_type(holding) or next(iter(after or before[-1:]), None)
        if chosen is None:
            return None
        # what is answered may be told between an act's beginning and the cue: over the ban, … retaliated
        limit = cue[0] if chosen in holding else min(cue[0], chosen.start)
        found = self._earlier(chosen, limit)
        if reaction:
            return found or (self._words_before(chosen, limit) if kind == "this" else None)
        return found or self._later(chosen)

    def _as_called(self, places: list[Place], cue: tuple[int, int]) -> list[Place]:
        """Return the acts that can be what a cue calls the answer, where it names one: 报复性关税 are duties and no suit."""
        words = self.doc.folded[cue[0] : cue[1]]
        types = {kind for _, types in self.cues.named(words) if types != self.cues.deeds for kind in types}
        types |= self.cues.called(words)
        if not types:
            return places
        return [p for p in places if self.events[p.event].type in types | {"THREATEN_MEASURE"}]

    def _words_before(self, answering: Place, limit: int) -> tuple[int, int] | None:
        """Return the criticism or protest told just before that is aimed at who judges it: 对此, the ministry voiced regret."""
        own, aimed = self._sides[answering.event]
        for place in reversed(self._within(answering.sentence - 1, answering.sentence)):
            acted, struck = self._sides[place.event]
            meant = own & struck and aimed & acted and self.events[place.event].type in self.cues.unjudged
            if place.start < limit and meant and self._told_before(answering.event, place):
                return answering.event, place.event
        return None

    def _first_by_type(self, places: list[Place]) -> Place | None:
        order = self.cues.reactions
        rank = {name: at for at, name in enumerate(order)}
        return min(reversed(places), key=lambda p: rank.get(self.events[p.event].type, len(order)), default=None)

    def _can_answer(self, place: Place, kind: str) -> bool:
        event = self.events[place.event]
        if not self._is_told(place.event):
            return False
        if kind in ("reaction", "this"):
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
        # who replies by a deed: Peru replied within hours and banned fish
        deeds = [p for p in here if p.start <= cue[0] < p.end and self._can_answer(p, "both")]
        return self._earlier(deeds[0], deeds[0].start) if deeds else None

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
        return self._told_within(index) or self._noun_within(index)

    def _told_within(self, index: int) -> Named | None:
        """Return the pair of an act by words, or a suit, and an act told in the same clause; a suit's in the same sentence."""
        deed = self.events[index].type not in self.cues.words_only
        for answering in self._of_event[index]:
            end = self._end_of(answering, _SENTENCE_END) if deed else self._end_of_clause(answering)
            for place in self._behind(answering.start + 1, self.doc.sentence_at(max(end - 1, 0))):
                within = place.start < end and (deed or place.end <= end + MAX_CUE_GAP)
                if within and self._answers_deed(index, place.event):
                    return (index, place.event), (answering.start, place.end)
        return None

    def _noun_within(self, index: int) -> Named | None:
        """Return the pair of an act by words, or a suit, and the act that a noun in its clause names: condemned the sanctions."""
        # a suit over a measure answers it; over charges it answers nothing, it makes them
        deed = self.events[index].type not in self.cues.words_only
        for answering in self._of_event[index]:
            for at, nouns in self.cues.named(self.doc.folded[answering.start : self._end_of_clause(answering)]):
                types = (nouns & self.cues.deeds) - {self.events[index].type} if deed and nouns != self.cues.deeds else nouns
                found = self._move(answering) if types == self.cues.deeds else self._told(answering, types)
                if found is not None:
                    return (index, found), (answering.start, answering.start + at)
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
        for place in self._news(index, self._answerable(index, self.cues.hitting)):
            acted, struck = self._sides[place.event]
            if place.sentence <= LEAD and place.start < told[0].start and own & struck and aimed & acted:
                return (index, place.event), (told[0].start, told[0].end)
        return None

    def _end_of_clause(self, place: Place) -> int:
        """Return where the clause of an act by words ends; what is denied may be told after a comma."""
        return self._end_of(place, _SENTENCE_END if self.events[place.event].type == "DENY" else _CLAUSE_END)

    def _end_of(self, place: Place, stops: re.Pattern[str]) -> int:
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
        after = [p for p in able[:1] if p.sentence - answering.sentence <= MAX_FORWARD]
        chosen = able[first - 1 : first] or [p for p in after if not self._meant_another(answering.event, p.event)]
        return chosen[0].event if chosen else None

    def _meant_another(self, answering: int, answered: int) -> bool:
        """Tell whether one known person or firm denies what is told of another: his denial is none of a suit against a firm."""
        if self.events[answering].type != "DENY":
            return False
        own = {a.id for a in self.events[answering].source if a.id != a.country}
        struck = {a.id for a in self.events[answered].target if a.id != a.country}
        return None not in own and bool(own) and None not in struck and bool(struck) and not own & struck

    def _move(self, answering: Place) -> int | None:
        """Return the deed that "the move" means: what the page is about, else one of the sentences just before."""
        able = self._answerable(answering.event, self.cues.deeds)
        told = self._news(answering.event, [p for p in able if p.start < answering.start])
        near = [p for p in told if answering.sentence - p.sentence <= MOVE_BACK]
        chosen = self._first_in_body([p for p in told if p.sentence <= LEAD]) or next(iter(near[-1:]), None)
        return chosen.event if chosen else None

    def _after(self, here: list[Place], cue: tuple[int, int]) -> tuple[int, int] | None:
        """Read 在…后: the act that ends at the cue is answered by the one behind it, if that is aimed at who did it."""
        ended = [p for p in here if -len("之后") <= cue[0] - p.end <= 8]  # its words may hold the 后
        for answering in (p for p in here if p.start >= cue[1]):
            event = self.events[answering.event]
            if not event.target or event.type not in self.cues.answered | set(self.cues.reactions):
                continue
            for place in reversed(ended):
                aimed = self._sides[answering.event][1] & self._sides[place.event][0]
                if aimed and place.event != answering.event and self._opposed(answering.event, place.event):
                    return answering.event, place.event
        return None
