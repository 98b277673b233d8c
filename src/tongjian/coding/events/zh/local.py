"""Those of a country who act in words and bear no name: 在野党批评政府, 小农要求政府. They are of the state spoken of."""

import re

from tongjian.coding.document import Mention
from tongjian.coding.events.mask import Masked
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.passage import Passage
from tongjian.coding.events.zh.slots import Slot
from tongjian.coding.events.zh.subjects import Reading, opens_anew

SPOKEN_BY = frozenset({"DEMAND", "CRITICISE", "THREATEN_MEASURE", "SUPPORT", "REFUSE", "CONSIDER"})
_BEGINS = (
    r"[\s\"“「]{0,3}(?:但|而|不过|此外|另外|随后|其后|同时|多个?|多名|一些|部分|各|当地|国内|本地|全国|主要|最大|一批|多位|数名|两名|"
    r"跨党派|跨党|资深){0,3}"
    r"(?P<noun><local-actor>)(?:们|人士|代表|团体|领袖|主席|发言人|议员){0,2}"
)
_BETWEEN = re.compile(r"[^,;:。!?\ue000-\ue006]{0,12}$")
_GOVERNING = frozenset({"government", "agency", "legislature"})


def local_actor(passage: Passage, masked: Masked, frame: Frame, reading: Reading) -> list[Slot]:
    """Return who begins the act's clause without a name, as of the state spoken of; [] where a known actor does, or nobody."""
    found = _begins(frame, reading, reading.clause, reading.start)
    if found is None and reading.clause and not opens_anew(frame, reading):  # 渔民上街示威,要求政府…
        found = _begins(frame, reading, reading.clause - 1, frame.bounds[reading.clause])
    if found is None:
        return []
    start, end = masked.span(*found.span("noun"))
    country = _country(passage, masked, frame, reading)
    if country is None:
        return []
    surface = masked.doc.full[start:end]
    mention = Mention(start=start, end=end, surface=surface, name=surface, names={}, kind="group", how="form", country=country)
    return [Slot(-1, mention, "subject", reading.clause)]


def _begins(frame: Frame, reading: Reading, clause: int, end: int) -> re.Match[str] | None:
    """Return the noun that begins a clause, up to `end`, where no known actor is its subject; in the act's own it stands near."""
    low = frame.bounds[clause]
    found = frame.words.within(_BEGINS).match(frame.text, low, end)
    if found is None or any(low <= s.at < end and s.role == "subject" for s in frame.slots):
        return None
    near = clause != reading.clause or _BETWEEN.match(frame.text, found.end(), end) is not None
    return found if near else None


def is_local(source: list[Mention]) -> bool:
    """Tell whether who acts is such a nameless one, whose words are about its own government where they name nobody."""
    return all(m.kind == "group" and m.how == "form" and not m.names for m in source)


def _country(passage: Passage, masked: Masked, frame: Frame, reading: Reading) -> str | None:
    """Return the state of the government right behind the words, of the place in the clause, or of who acted last before."""
    for slot in frame.slots:
        if reading.end <= slot.at <= reading.end + 1 and slot.mention.kind in _GOVERNING:
            return slot.mention.country
    place = next((s for s in frame.slots if s.clause == reading.clause and s.role == "in" and s.at < reading.start), None)
    if place is not None and place.mention.country:
        return place.mention.country
    here = next((s for s in frame.slots if s.clause < reading.clause and s.role == "subject" and s.mention.country), None)
    acting = here or passage.topic(masked, [])
    return acting.mention.country if acting is not None else None
