"""Who stands in the sentences around an act: the topic that goes on, and the nearest actor of another side."""

import re
from collections import Counter
from itertools import islice

from tongjian import text as textlib
from tongjian.coding.document import Document, Mention
from tongjian.coding.events.kinds import OCCASIONS, WORDS
from tongjian.coding.events.mask import Masked
from tongjian.coding.events.other_side import other_side
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.roles import JUDGES
from tongjian.coding.events.zh.slots import Slot
from tongjian.coding.events.zh.subjects import Reading
from tongjian.coding.events.zh.targets import STANDS_BY, victims
from tongjian.coding.events.zh.words import Words

_BELOW = frozenset({"person", "company"})  # words are said to a state rather than to whom it acted through
_PARTS = frozenset({"HKG", "MAC"})  # whose affairs are meant where China objects to somebody
_PLACED = frozenset({"state", "place", "bloc"})  # 在泰国会晤: where, and no side
_APPEAL = re.compile("上诉|申诉")
_LISTED = 2  # actors in one phrase of what is talked of, of whom none talks
_AT_ONCE = re.compile(r"(?:随即|随后|立即|当即|当场|旋即|马上|立刻|很快|迅速)[^,;:。!?]{0,4}$")  # behind what is denied
_ONLOOKER = re.compile(r"央行|中央银行|美联储|证券|评级|投行|研究")
_REFERS = re.compile("对此|就此|这是|对其|此举|此项|这一|这种|这个|这番|该国|上述")  # words about what was just told
_PARTIES = frozenset({"state", "bloc"})
_BACK = 3  # sentences of one paragraph that a topic may lie back


class Passage:
    """The sentences of one document. Their frames are kept while it lives."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._frames: dict[int, Frame] = {}

    def frame(self, masked: Masked) -> Frame:
        """Return the frame of a masked sentence."""
        found = self._frames.get(masked.index)
        if found is None:
            found = self._frames[masked.index] = Frame(masked, self._words)
        return found

    def _frame_at(self, doc: Document, index: int) -> Frame:
        return self._frames.get(index) or self.frame(Masked(doc, index))

    def topic(self, masked: Masked, target: list[Slot]) -> Slot | None:
        """Return the subject of an earlier sentence of the same paragraph: Chinese does not repeat a topic.

        Nobody acts upon his own state so: 发言人敦促美方… is not said by the American ministry named before.
        """
        aimed = {s.mention.country for s in target if s.mention.country}
        for index in _earlier(masked.doc, masked.index):
            for slot in self._frame_at(masked.doc, index).slots:
                if slot.role == "subject" and not (slot.owner or slot.until or slot.goods) and slot.mention.country not in aimed:
                    return slot
        return None

    def counterpart(
        self, masked: Masked, reading: Reading, source: list[Mention], kind: str, doing: re.Pattern[str] | None = None
    ) -> list[Mention]:
        """Return the nearest actor of another side before the act, in its sentence or the passage; who acted there goes first.

        `doing`, where given, must be told in the actor's clause.
        """
        own = {m.country for m in source}
        own |= _PARTS if "CHN" in own else set()
        own |= victims(self.frame(masked), reading) if kind in WORDS else set()
        below = _BELOW if kind in WORDS else frozenset({"person"})
        own_frame = self.frame(masked)
        helps = STANDS_BY.search(own_frame.text, reading.start, reading.end) is not None
        told = _REFERS.search(own_frame.text, own_frame.bounds[reading.clause], reading.end)
        refers = doing is not None or told is not None
        here = [s for s in reversed(own_frame.slots) if s.at < reading.start]
        # nobody far off is denied: who told the lie stands beside it, or blamed the one who denies
        back = _earlier(masked.doc, masked.index)
        if kind == "DENY":
            back = back[:1] if _AT_ONCE.search(own_frame.text, 0, reading.start) else back[:0]
        earlier = [self._frame_at(masked.doc, i) for i in back]
        if kind not in WORDS:  # a central bank or broker only looks on
            here = [s for s in here if not _ONLOOKER.search(s.mention.surface)]
        here = [s for s in here if s.role != "host" and (s.role != "in" or s.mention.kind not in _PLACED)]
        # before whom a suit is brought is not against whom; an appeal in another state is against what that one ruled
        appeals = None not in own and _APPEAL.search(own_frame.text, reading.start) is not None
        no_side = frozenset({"court"}) if kind == "LITIGATE" and not appeals else frozenset()
        for frame, slots in ((own_frame, here), *((f, f.slots) for f in earlier)):
            slots = [s for s in slots if s.mention.kind not in no_side and s.role != "example" and not frame.in_venue(s.at)]
            if kind in OCCASIONS:
                slots = _no_topics(slots)
            if kind in WORDS:  # 两岸议题: a matter between two
                slots = [s for s in slots if s.role != "about" or not s.mention.members]
                if not helps:
                    slots = _doers_first(slots, reading.clause if frame is own_frame else -1)
            if doing is not None:
                slots = [
                    s
                    for s in slots
                    if s.mention.kind not in _BELOW
                    and (
                        doing.search(frame.text, frame.bounds[s.clause], frame.bounds[s.clause + 1])
                        or doing.search(textlib.fold(s.mention.surface))
                    )
                ]
            acting = frozenset({"subject"}) if helps or kind not in WORDS else frozenset({"subject", "by"})
            for slot in sorted(slots, key=lambda s: _rank(s, below, acting, words=kind in WORDS)):
                found = _other_side(slot, own)
                if found and (frame is own_frame or refers or all(_is_story_of(masked.doc, own, m) for m in found)):
                    return found
        return []

    @staticmethod
    def other_party(doc: Document, source: list[Mention]) -> list[Mention]:
        """Return the first mention of the one other state that an article is about; [] in a story of many or of one."""
        own: set[str | None] = {m.country for m in source if m.country}
        if len(own) != 1 or not (meant := _others_of_two(doc, own)):
            return []
        named = (m for m in doc.mentions if m.kind in _PARTIES and m.country in meant and not m.members)
        return list(islice(named, 1))


_BODIES = frozenset({"agency", "government", "legislature"})
_ON_TRADE = frozenset(
    {"TARIFF", "REMEDY_DUTY", "IMPORT_BAN", "EXPORT_BAN", "EXPORT_CONTROL", "EASE", "PLEDGE_EASE", "INVESTIGATE_REMEDY"}
)


def hit_states(doc: Document, found: list[Mention], kind: str) -> list[Mention]:
    """Return at whom a measure on trade is aimed: for a state's body that only the passage gives, the state, if it is named."""
    if kind not in _ON_TRADE or not found or any(m.kind not in _BODIES for m in found):
        return found
    meant = {m.country for m in found}
    return [m for m in doc.mentions if m.kind == "state" and not m.members and m.country in meant][:1] or found


def _no_topics(slots: list[Slot]) -> list[Slot]:
    """Return the actors without those that are two or more in one phrase of what is talked of: 就甲国、乙国等议题磋商."""
    phrases = Counter(s.until for s in slots if s.role == "about" and s.until)
    return [s for s in slots if s.role != "about" or phrases[s.until] < _LISTED]


def _is_story_of(doc: Document, own: set[str | None], m: Mention) -> bool:
    """Tell whether a mention is of the one other state that an article is about; in a story of many nobody is meant."""
    return m.country in _others_of_two(doc, own)


def _others_of_two(doc: Document, own: set[str | None]) -> set[str]:
    """Return the one other state that an article is about, none where it is about many; beside a part of China also China."""
    named = doc.once("sides", lambda: Counter(x.country for y in doc.mentions for x in (y.members or (y,)) if x.country))
    other = other_side(named, own)
    if not own & _PARTS:
        return {other} if other else set()
    farther = other_side(named, own | {"CHN"})
    return {state for state in (farther, "CHN" if other == "CHN" else None) if state}


def _doers_first(slots: list[Slot], clause: int) -> list[Slot]:
    """Return the actors, the last first, but of each clause other than `clause` who acts there before those acted upon.

    甲国制裁乙国,丙国谴责: at 甲国; 甲国遭乙国制裁,丙国谴责: at 乙国.
    """
    agents = {s.clause for s in slots if s.role == "by"}
    return sorted(
        slots,
        key=lambda s: (
            (-s.clause, -s.at if s.clause == clause else s.at, 0)
            if s.clause == clause or s.clause not in agents
            else (-s.clause, s.role != "by", s.at)
        ),
    )


def _rank(slot: Slot, below: frozenset[str], acting: frozenset[str], *, words: bool) -> tuple[bool, bool]:
    """Return what orders the actors of a sentence as the other side; words are to who acted, be it a minister."""
    idle, low = slot.role not in acting or slot.goods or slot.owner, slot.mention.kind in below
    return (idle, slot.mention.kind == "company") if words else (low, idle)


_COURTROOM = 1500  # characters back in which a court or judge was named whose bare word is read


def court_before(masked: Masked, frame: Frame, reading: Reading) -> list[Slot]:
    """Return the court or judge named last, where the act's clause has a bare 法官 or 法院 before the act; else []."""
    if not JUDGES.search(frame.text, frame.bounds[reading.clause], reading.start):
        return []
    at = masked.start_of(reading.start)
    named = masked.doc.mentions_in(max(0, at - _COURTROOM), at)
    found = next((m for m in reversed(named) if m.country and (m.kind == "court" or JUDGES.search(m.surface))), None)
    return [Slot(-1, found, "subject", -1)] if found is not None else []


def is_tried(frame: Frame, reading: Reading) -> bool:
    """Tell whether those found to rule are persons or firms beside a bare court that rules on them: 商人获悉后,法庭作出判决."""
    if not reading.source or any(s.mention.kind not in ("person", "company") or s.at < 0 for s in reading.source):
        return False
    if any(JUDGES.search(frame.text[max(0, s.at - 3) : s.at + 4]) or JUDGES.search(s.mention.surface) for s in reading.source):
        return False
    low = frame.bounds[reading.clause]
    bench = any(s.mention.kind == "court" and low <= s.at < reading.start for s in frame.slots)
    return bench or JUDGES.search(frame.text, low, reading.start) is not None


def _earlier(doc: Document, index: int) -> range:
    return range(index - 1, max(-1, index - 1 - _BACK), -1)


def _other_side(slot: Slot, own: set[str | None]) -> list[Mention]:
    """Return the actors of the slot that are of another side than `own`; of a pair only where the own side is its other half."""
    members = slot.mention.members or (slot.mention,)
    others = [m for m in members if m.country and m.country not in own]
    return others if len(others) < len(members) or len(members) == 1 else []
