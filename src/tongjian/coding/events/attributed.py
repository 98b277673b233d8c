"""Whom an act is attributed to: nobody where the outlet tells it itself, or where who did it tells it.

An outlet that cites sources stands for them (路透社引述消息人士称). What an agency says its own state has ordered is the act.
"""

import re
from typing import Final

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.kinds import WORDS
from tongjian.coding.events.match import Candidate
from tongjian.coding.statements import Attributed, attribution_of
from tongjian.model import Attribution
from tongjian.pack import Pack, compiled

_SPOKESPERSON: Final = re.compile(r"发言人|發言人|[Ss]pokes(?:person|man|woman)")
_CITING: Final = re.compile(r"引述|援引|引用|转引")
_REPORTS: Final = re.compile(r"[》」]?[^,。:;]{0,16}?(?:报道|报导|消息|披露|引述|援引)[^,。:;]{0,12}[,:]")
# an outlet of the reader's own state is the page's source (央视新闻消息), a foreign one vouches for what it tells
_HOME: Final = {"zh-Hans": ("CHN",), "zh-Hant": ("TWN", "HKG")}
_LEAD: Final = 24  # characters of a sentence in which the outlet stands whose report it gives
_SPEAKING: Final = frozenset({"person", "media"})


def attribution(
    candidate: Candidate,
    source: tuple[Mention, ...],
    doc: Document,
    statements: list[Attributed],
    pack: Pack,
    *,
    measure: bool,
) -> Attribution | None:
    """Return whom the words of an act are attributed to.

    `source` is who acts. What an actor says of its own act is that act, not a report of it; of a `measure` so is what a body of
    the acting state says.
    """
    start, end = candidate.masked.span(*candidate.head)
    found = attribution_of(start, end, doc, statements)
    if found is None or (found.start, found.end) == (start, end):
        found = None  # nobody is named beside it: the page itself speaks for the body (answers of a spokesperson)
    else:
        own = candidate.rule.type in WORDS and any(found.name == m.name for m in source)
        found = _teller(candidate, source, doc, found, pack, measure=measure)
        if found is None and own:
            return None  # 某社报道,甲国总统说…: who says it is named, whichever outlet has heard it
    return found or _reporting(start, doc)


def _teller(
    candidate: Candidate,
    source: tuple[Mention, ...],
    doc: Document,
    found: Attribution,
    pack: Pack,
    *,
    measure: bool,
) -> Attribution | None:
    """Return whom words of a statement are attributed to, None where who did it, or its state's body, tells it."""
    told = doc.mentions_of(found.name)
    if not any(m.kind in _SPEAKING for m in told):
        found = _carrier(found, doc) or found
    states = compiled(pack, "events.states", _states)
    own = {states.get(found.id or found.name), *(m.country for m in told)}
    same = bool(own & {m.country for m in source if m.country})
    if candidate.rule.type not in WORDS:
        return None if same and _is_of_itself(told, found, doc, measure=measure) else found
    if any(found.name == m.name for m in source):
        return None
    if any(m.kind == "media" for m in told):
        return found  # an outlet speaks for no state, wherever it has its seat
    return None if same else found  # whoever of the state says what it demands or regrets, does so for it


def _is_of_itself(told: list[Mention], found: Attribution, doc: Document, *, measure: bool) -> bool:
    """Tell whether a body of the acting state tells the deed: no person, no outlet, and in Chinese a measure, not an answer."""
    if any(m.kind in _SPEAKING for m in told):
        return False
    return doc.main != "zh" or (measure and _SPOKESPERSON.search(doc.full, found.start, found.end + 8) is None)


def _reporting(start: int, doc: Document) -> Attribution | None:
    """Return the outlet whose report, named at the head of the sentence, tells the act at `start`, if there is one."""
    if doc.main != "zh":
        return None
    begin, _ = doc.sentences[doc.sentence_at(start)]
    media = next((m for m in doc.mentions_in(begin, start) if m.kind == "media"), None)
    if (
        media is None
        or media.country in _HOME.get(doc.lang, ())
        or media.start - begin > _LEAD
        or _REPORTS.match(doc.folded, media.end, start) is None
    ):
        return None
    return Attribution(name=media.name, start=media.start, end=media.end, id=media.id)


def _carrier(found: Attribution, doc: Document) -> Attribution | None:
    """Return the outlet that cites in its sentence those whom words are attributed to, if the sentence names one so."""
    begin, _ = doc.sentences[doc.sentence_at(found.start)]
    media = next((m for m in reversed(doc.mentions_in(begin, found.end)) if m.kind == "media"), None)
    if media is None or media.country in _HOME.get(doc.lang, ()) or _CITING.search(doc.folded, media.end, found.end) is None:
        return None
    return Attribution(name=media.name, start=media.start, end=media.end, id=media.id)


def _states(pack: Pack) -> dict[str, str]:
    """Return the state of each actor, by id and by name (names that two states share are left out)."""
    by_name: dict[str, set[str]] = {}
    for entry in pack.actors:
        if entry.country:
            by_name.setdefault(entry.name, set()).add(entry.country)
    named = {name: next(iter(states)) for name, states in by_name.items() if len(states) == 1}
    return named | {a.id: a.country for a in pack.actors if a.country}
