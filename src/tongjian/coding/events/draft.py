"""An event as one sentence tells it, before the mentions of a document are put together."""

from typing import Protocol

import msgspec

from tongjian.coding.document import Mention
from tongjian.coding.events.match import Candidate
from tongjian.model import Attribution, Realis
from tongjian.pack import EventType


class Sides(msgspec.Struct, frozen=True):
    """Who acts and whom it is aimed at, in text order. Joint mentions are already split into their members."""

    source: tuple[Mention, ...]
    target: tuple[Mention, ...]


class Draft(msgspec.Struct, kw_only=True):
    """One mention of an event. `start`..`end` is the shortest clause that holds the act with its actors."""

    type: str
    rule: str
    source: tuple[Mention, ...]
    target: tuple[Mention, ...]
    start: int
    end: int
    sentence: int
    realis: Realis = "asserted"
    phase: str | None = None
    known: bool = False  # named as known, by a noun or in a clause of one, and not told
    named: bool = False  # told by a noun alone, which no verb takes or holds (its tariffs, the A-B talks)
    date: str | None = None
    effective: str | None = None
    expires: str | None = None
    at_once: bool = False  # in force from the day that it is dated
    attributed_to: Attribution | None = None
    objects: frozenset[str] = frozenset()  # kinds of measures named in the act: two acts over different ones are two
    amounts: frozenset[str] = frozenset()  # rates and counts in the clause: they keep two measures of one day apart
    marks: frozenset[str] = frozenset()  # of one number, round, place or item: see `marks`


class Grammar(Protocol):
    """What a language must tell of a fired rule.

    A grammar may have more: `accepts(candidate)` judges before overlaps are resolved (with `by_rank` while they are: the
    best first, and what a better one displaces not at all), `names(candidate)` tells what a noun alone names,
    `objects(candidate)` names the kinds of measures of an act (Draft.objects), `mutual(candidate)` tells that both sides do
    it to each other (two acts), `declares(candidate, sides)` that who acts says what depends on others, `settle(drafts, doc)`
    drops mentions that only repeat another act of the document.
    """

    types: dict[str, EventType]

    def sides(self, candidate: Candidate) -> Sides | None:
        """Return source and target; None when the words are no act (no identifiable actor, a negated noun, a title)."""

    def realis(self, candidate: Candidate) -> tuple[Realis, str | None]:
        """Return the realis and the phase (the rule's own phase unless the words around change it)."""

    def clause(self, candidate: Candidate) -> tuple[int, int]:
        """Return the masked positions (end exclusive) of the clause that holds the act, for dates and evidence."""

    def answers_others(self, candidate: Candidate) -> bool:
        """Tell whether the act hangs on what another side does or will not do (unless it lifts its ban)."""
