"""Who says the words that an act of speech stands in, where the words themselves name nobody who wishes or blames."""

import re

from tongjian import text as textlib
from tongjian.coding.document import Mention
from tongjian.coding.events.kinds import OCCASIONS, WORDS
from tongjian.coding.events.mask import Masked
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.passage import Passage
from tongjian.coding.events.zh.roles import TARGETS
from tongjian.coding.events.zh.slots import Slot
from tongjian.coding.events.zh.speakers import Speakers
from tongjian.coding.events.zh.subjects import Reading
from tongjian.coding.events.zh.words import Words

# these words, this step, they: who did it is named before
_POINTED = re.compile(
    r"[\s「“『\"']*(?:并|且|更)?(?:严重|粗暴|公然|悍然|肆意)|"
    r"[\s「“『\"']*(?:[\ue000-\ue006]|他|她)?(?:形容|认为|强调|批评|指出|表示|[指称说])?(?:但|而|因为|并且?|同时|更|甚至)?(?:这|此|该|其|有关|相关|上述|他们|她们|它们)"
    r"[^,;:。!?\ue000-\ue006]{0,10}?(?:言论|报告|做法|行为|举动|行径|措施|决定|指控|法案|法律|立法|制裁|调查|政策|裁决|举措|一?举|们|种|些|其)"
)
_WRONGDOER = re.compile(
    r"[^,;:。!?的\ue000-\ue006]{0,14}的(?:[^,;:。!?的\ue000-\ue006]{0,3}[\ue000-\ue004]|"
    r"[^,;:。!?的\ue000-\ue006]{0,6}?(?:人(?![权民均])|官员|人士|企业|公司|实体|机构|组织|分子|国家|议员|团体|成员|势力))"
)
# 此举是对甲国的背叛: to whom it is done
_DONE_TO = re.compile(r"(?:是|构成|属于|等于|无异于|成为|形同)(?:了)?(?:一种|一次|公然|严重|赤裸裸的?){0,2}(?:针)?对$")
_OTHERS = re.compile(r"[\s「“『]*(?:但|而|因为|因|由于|当|因此)?(?:他们|她们|这些人|那些人|有关人士|部分人|有人|一些人)")
_CONDEMNED = re.compile(r"批评|谴责|抨击|[痛怒狠重猛狂力直怒严大]批|炮轰|斥责|[痛怒直严力训]斥|[怒狂猛]轰|[痛怒]骂|怒[呛怼]")


# “我们绝不接受甲国的要求”: whoever says it does it
_FIRST_PERSON = re.compile(
    r"(?:\A|(?<=[,;:。!?「“『\"'(]))[^,;:。!?\ue000-\ue006]{0,6}?(?:(?P<we>(?:我们|我方|我国|本国)(?!的))|本人|我(?!们|国|方|的|认为|想))[^,;:。!?]{0,12}?$"
)
_HENCE = re.compile(r"(?:因此|所以|故此|故而|爰|于是|为此|迫不得已|不得不)(?![^,;。]{0,8}(?:若|如果|一旦|会|将|可能))")
# 甲国团队表示,他们正与…协商: who speaks of talks of "them" is one of them
_THEIR_TALKS = re.compile(r"(?:他们|她们|双方)(?!的)[^,;:。!?\ue000-\ue006]{0,8}?(?:与|和|同|跟)[^,;:。!?]{0,16}$")
_SPEAKING = frozenset({"state", "government", "agency", "bloc", "legislature", "court", "company", "institution", "person"})
_IN_HOUSE = re.compile("议会|国会|议院|[上下参众]院|立法会|大学|协会|联盟")  # committees of these are no government
_KEPT_FROM = re.compile(r"(?:阻止|制止|防止|避免|劝阻)$")


# 总统发文称,若甲国不取消关税,将…
_DECLARED = re.compile(
    r"(?:宣布|宣称|威胁|扬言|警告|发文|发帖|贴文|写道|表示|强调|誓言|放话|[说称])(?:[说称道]|表示)?[,:]?[\"“「]?(?=如果|若(?!干)|一旦|倘若?|除非|只要|假如)"
)


def declares(frame: Frame, before: int, states: set[str]) -> bool:
    """Tell whether somebody of one of the `states` says, in words right before a condition, what stands behind it."""
    said = _DECLARED.search(frame.text, 0, before)
    if said is None:
        return False
    clause = frame.clause_of(said.start())
    acting = [s for s in frame.slots if s.at < said.start() and s.clause == clause and s.role == "subject" and not s.owner]
    return bool(acting) and acting[0].mention.country in states


class Spoken:
    """Reads the sides of what is said in one document from its speakers."""

    def __init__(self, passage: Passage, words: Words) -> None:
        self._passage = passage
        self._words = words
        self._speakers = Speakers()

    def blame(self, masked: Masked, frame: Frame, reading: Reading, kind: str) -> None:
        """Set who says the words as source, and as target the nearest actor before them that is of another state."""
        reading.source = []
        offset = masked.start_of(reading.start)
        begin, speakers = self._speakers.around(masked, frame, offset)
        if not speakers and (voice := self._speakers.voice(masked.doc)):
            begin, speakers = masked.start_of(0), voice
        said = [s for s in frame.slots if masked.start_of(s.at) >= begin]
        if not any(s.at < reading.start for s in said):  # 中国的说法「荒谬至极」: whom the quoted words are about stands before
            said = [s for s in frame.slots if s.clause == reading.clause and s.mention not in speakers] + said
        for slot in _blamed(frame, reading, said):
            states = {m.country for m in slot.mention.members or (slot.mention,) if m.country}
            who = next((m for m in speakers if m.country not in states), None)
            if who and states:
                if kind == "THREATEN_MEASURE" or not self._excused(frame, slot, reading):
                    reading.source = [Slot(-1, who, "subject", -1)]
                    reading.target = [s for s in frame.listed(frame.slots.index(slot)) if s.mention.country != who.country]
                return
        if self._blames_unnamed(frame, reading):
            who = next((m for m in speakers if m.country), None)
            reading.source, reading.target = [Slot(-1, who, "subject", -1)] if who else [], []
            reading.at_nobody = True
        elif not any(s.at < reading.start for s in said):
            self._blame_before(masked, frame, reading, speakers, kind)

    def _blames_unnamed(self, frame: Frame, reading: Reading) -> bool:
        """Tell whether the words blame states that the speaker does not name (个别国家滥用…), in their clause or before."""
        low = frame.bounds[max(0, reading.clause - 1)]
        unnamed = self._words["unnamed-state"].search(frame.text, low, reading.start)
        return unnamed is not None and not self._words["unaccused"].search(
            frame.text, max(low, reading.start - 12), reading.start
        )

    def _blame_before(self, masked: Masked, frame: Frame, reading: Reading, speakers: list[Mention], kind: str) -> None:
        """Where the blamed is only pointed at (这些言论, 此举, 他们), take the other side that the passage named before."""
        who = next((m for m in speakers if m.country), None)
        if who is None or not _POINTED.match(frame.text, frame.bounds[reading.clause], reading.start):
            return
        if self._words["unaccused"].search(frame.text, max(frame.bounds[reading.clause], reading.start - 12), reading.start):
            return
        found = self._passage.counterpart(masked, reading, [who], kind)
        if found:
            reading.source = [Slot(-1, who, "subject", -1)]
            reading.target = [Slot(-1, m, "subject", -1) for m in found]

    def _excused(self, frame: Frame, slot: Slot, reading: Reading) -> bool:
        """Tell whether what stands before the words keeps them from blaming: wishes, stops, what may come, 以免…造成."""
        begin = max(slot.at, reading.start - 12)
        averted = self._words["averting"].search(frame.text, frame.bounds[reading.clause], reading.start)
        low = max(frame.bounds[slot.clause] if slot.at >= 0 else 0, slot.at - 8)
        if _KEPT_FROM.search(frame.text, low, max(slot.at, 0)):
            return True  # 呼吁甲国阻止乙国侵犯…: what somebody is to prevent
        if _CONDEMNED.search(frame.text, low, max(slot.at, 0)):
            return True  # 批评中国破坏…: the criticism is an act of its own
        return averted is not None or self._words["unaccused"].search(frame.text, begin, reading.start) is not None

    def said(self, masked: Masked, frame: Frame, reading: Reading) -> None:
        """Where the words name nobody who wishes or blames, or only the other side, take who says them."""
        target = TARGETS["close"](frame, reading) or reading.target
        aimed = {s.mention.country for s in target}
        if reading.passive or any(s.mention.country not in aimed for s in reading.source):
            return
        if _OTHERS.match(frame.text, frame.bounds[reading.clause], reading.start):
            return  # 发言人认为,他们请求甲国制裁…: those of whom is spoken
        _, speakers = self._speakers.around(masked, frame, masked.start_of(reading.start))
        who = next((m for m in speakers if m.country not in aimed), None)
        if who is None and len(aimed) > 1:  # 发言人说,希望美方和中方共同努力: of the two named the other one is asked
            who = next((m for m in speakers if m.country), None)
            target = [s for s in target if who is not None and s.mention.country != who.country]
        if who:
            reading.source, reading.target = [Slot(-1, who, "subject", -1)], target

    def first_person(self, masked: Masked, frame: Frame, reading: Reading, kind: str) -> None:
        """Take who says the words where their subject is "we", or of what one does oneself "I", and nobody else acts in them."""
        if reading.source:
            self._ours(masked, frame, reading, measure=kind not in WORDS | OCCASIONS)
            return
        found = _FIRST_PERSON.search(frame.text, frame.bounds[reading.clause], reading.start)
        theirs = kind in OCCASIONS and _THEIR_TALKS.match(frame.text, frame.bounds[reading.clause], reading.start)
        if not theirs and (found is None or (found["we"] is None and (kind not in WORDS | OCCASIONS or not reading.target))):
            return
        _, speakers = self._speakers.around(masked, frame, masked.start_of(reading.start))
        who = next((m for m in speakers if m.country and m.kind in _SPEAKING), None)
        if who and all(s.mention.country != who.country for s in reading.target):
            reading.source = [Slot(-1, who, "subject", -1)]

    def _ours(self, masked: Masked, frame: Frame, reading: Reading, *, measure: bool) -> None:
        """Where "we" open the act's clause, take who says it, not whom a clause before names (甲必须让步,否则我们将重罚).

        So too of a measure that is told as what followed from another side's deeds (甲不断违约,因此祭出管制).
        """
        low = frame.bounds[reading.clause]
        found = _FIRST_PERSON.search(frame.text, low, reading.start)
        ours = found is not None and found["we"] is not None
        hence = measure and _HENCE.match(frame.text, low)
        if not (ours or hence) or any(s.clause >= reading.clause or s.at < 0 for s in reading.source):
            return
        _, speakers = self._speakers.around(masked, frame, masked.start_of(reading.start))
        who = next((m for m in speakers if m.country and m.kind in _SPEAKING), None)
        if who is None or any(s.mention.country == who.country for s in reading.source):
            return
        own = all(s.mention.country == who.country for s in reading.target)
        reading.source, reading.target = [Slot(-1, who, "subject", -1)], reading.source if own else reading.target

    def said_first(self, masked: Masked, frame: Frame, reading: Reading, *, at_home: bool = False) -> None:
        """Take who says the words, if they are said; whom they name of another state is whom they are about.

        With `at_home` those who do not govern may also mean the own government, named without its state (议员说,政府必须…).
        """
        _, speakers = self._speakers.around(masked, frame, masked.start_of(reading.start))
        who = next((m for m in speakers if m.country), None)
        if who:
            named = [*reading.target, *reading.source]
            reading.source = [Slot(-1, who, "subject", -1)]
            told = [Slot(s.at, m, s.role, s.clause) for s in named for m in (s.mention.members or (s.mention,))]
            reading.target = [s for s in told if s.mention.country and s.mention.country != who.country]
            if at_home and not reading.target and not self._governs(who):
                home = self._words["home"]
                reading.target = [s for s in told if s.at >= 0 and home.fullmatch(textlib.fold(s.mention.surface))]

    def _governs(self, who: Mention) -> bool:
        """Tell whether somebody is a part of the government, so that what he says of it he says of himself."""
        if who.kind in ("company", "group", "legislature"):
            return False
        surface = textlib.fold(who.surface)
        return (who.kind != "person" and _IN_HOUSE.search(surface) is None) or self._words["in-office"].search(
            surface
        ) is not None


def _blamed(frame: Frame, reading: Reading, said: list[Slot]) -> list[Slot]:
    """Return the actors that words of blame can be about, the likeliest first: of the nearest clause, who stands first."""
    if _WRONGDOER.match(frame.text, reading.end):
        return []  # 促请制裁违反人权的官员: the words tell who is meant, and not what is said
    before = [s for s in said if s.at < reading.start and s.role in {"subject", "to", "about"} and not s.owner]
    before = [s for s in before if not (s.role == "to" and _DONE_TO.search(frame.text, max(0, s.at - 12), s.at))]
    # 在甲国发生的事不能接受: what goes on there is that state's
    before += [s for s in said if s.at < reading.start and s.role == "in" and frame.text.startswith("发生", s.at + 1)]
    named = [s for s in before if s.role == "subject" and not s.goods]
    ordered = sorted(named, key=lambda s: (-s.clause, s.at)) + [s for s in before if s not in named]
    return ordered + [s for s in reading.target if s not in ordered]
