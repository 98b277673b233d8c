"""Acts that another one dates: what came out of talks, and the rest of what a speaker said on a day that the text tells."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from tongjian.coding.document import Document
from tongjian.coding.events.dating import DAY, is_news, paragraph
from tongjian.coding.events.draft import Draft
from tongjian.coding.events.kinds import OCCASIONS, SPOKEN

NARRATED: Final = 3  # sentences in which what came of an occasion is told after it
_OUTCOMES: Final = frozenset({"AGREEMENT", "AGREEMENT_IMPLEMENT", "TALKS_AGREE", "EASE", "PLEDGE_EASE"})


class Talks:
    """The meetings, calls and negotiations of a document that their sentences date, with the states that took part."""

    def __init__(self, drafts: Iterable[Draft], today: str) -> None:
        held = [
            (d.sentence, d.date, states)
            for d in drafts
            if d.type in OCCASIONS and d.realis in ("asserted", "historical") and d.date and len(states := countries(d)) > 1
        ]
        self._told = sorted(held, key=lambda occasion: occasion[0])
        self._news = {(date, states) for _, date, states in held if is_news(date, today)}

    def told(self, states: frozenset[str], first: int, last: int) -> str | None:
        """Return the date of the last talks of `states` that sentences `first`..`last` (end exclusive) tell, else None."""
        low, high = (bisect_left(self._told, sentence, key=lambda occasion: occasion[0]) for sentence in (first, last))
        return next((date for _, date, both in reversed(self._told[low:high]) if states <= both), None)

    def latest(self, states: frozenset[str]) -> str | None:
        """Return the date of the latest talks of `states` that are news, else None."""
        return max((date for date, both in self._news if states <= both), default=None)


class Said:
    """The days on which a text dates what each of its speakers says: the rest of the words was said on the last of them."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._days: dict[str, list[tuple[int, str]]] = {}
        for d in drafts:
            if d.type in SPOKEN and d.realis == "asserted" and d.source and len(d.date or "") == DAY:
                self._days.setdefault(d.source[0].key, []).append((d.start, d.date or ""))

    def day(self, draft: Draft, doc: Document) -> str | None:
        """Return the news day on which the speaker of an undated act by words spoke before it, else None."""
        if draft.type not in SPOKEN or not draft.source:
            return None
        told = [day for start, day in self._days.get(draft.source[0].key, ()) if start < draft.start]
        return told[-1] if told and is_news(told[-1], (doc.ref or "")[:DAY]) else None


def outcome_time(draft: Draft, met: Talks, doc: Document) -> str | None:
    """Return the date of the talks that an undated deal or concession came out of: the latest ones of the same states.

    Talks told just before in the paragraph date it whenever they were, others only if they are news.
    """
    own = countries(draft)
    if draft.type not in _OUTCOMES or not own:
        return None
    start = doc.sentences[draft.sentence][0]
    first = doc.sentence_at(paragraph(doc, start))
    return met.told(own, max(first, draft.sentence - NARRATED), draft.sentence) or met.latest(own)


def countries(draft: Draft) -> frozenset[str]:
    """Return the states of the two sides of an act."""
    return frozenset(m.country for m in (*draft.source, *draft.target) if m.country)
