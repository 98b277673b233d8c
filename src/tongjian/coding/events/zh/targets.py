"""At whom words and suits are aimed (the strategies content, claimant and told): not everybody behind them is meant."""

import re

from tongjian.coding.document import Mention
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.slots import Slot
from tongjian.coding.events.zh.subjects import Reading, can_act

_GUARDED = re.compile(r"(?:维护|捍卫|保护|守护|保障)(?:好|了)?$")
_MEDDLING = re.compile(r"干涉|干预|插手|介入|武装|分裂|出售|售")
# 否认甲国的指控: whose claim is meant; 否认运河受乙国控制: what is claimed
_CLAIM = re.compile(
    r"[^,;。:!?]{0,14}?(?:指控|指责|指摘|说法|言论|报道|报导|批评|报告|声称|抹黑|污蔑|诬蔑|谎言|谣言|质疑|声明|传闻|评论|论调|论点|谬论|所称|所说|所指)"
)
_RETRACTED = re.compile(r"(?:收回|撤回|更正)$")
_WORDS_ON = re.compile(r"(?:有事)?(?:有关|相关)?(?:言论|说(?!服|明)|论(?!坛)|发言|说法|论述)")
_AGAINST = re.compile(r"反对|抗议|谴责|不满|反感")
_REBUTS = re.compile(r"(?:驳斥|反驳|回击|回呛|反批|回怼)(?:了)?$")
_DEMANDED = re.compile(r"(?:要求|敦促|呼吁|促请|希望|督促|吁请|催促|请求|警告|勒令|迫使|逼迫|施压)$")
STANDS_BY = re.compile(r"声援|力挺|慰问|同情|撑腰")
_IN_TURN = re.compile(
    r"(?:方面|政府)?(?:(?:回应|答复|回答)[称说指]|则|随即|旋即|随后|也|亦|其后|同日|相继|先后|陆续|纷纷|至今|迄今)"
)
_BESIDE = 2  # characters that an institution of no state may lie behind its verb
REACH = 60  # characters that an object may lie behind its verb
_AS_SUCH = re.compile(
    r"(?:政府|当局)?(?:[,;:。!?“”\"]|$|的|对|在|是|将|没有|不|处理|限制|禁)"
)  # 批评美国:…, and not 批评美国媒体
STATES = frozenset({"state", "bloc"})
_GOVERNED = STATES | {"government"}
_PRIVATE = frozenset({"person", "company", "group"})


def blamed(frame: Frame, reading: Reading) -> list[Slot]:
    """Return at whom words are aimed whose target a 对 of a clause before gave: who acts there, if somebody does.

    甲国对乙国加征关税,丙国表示反对: at 甲国. Those who stand by somebody (声援) do so by the one that is hit.
    """
    aimed = reading.target[0] if reading.target else None
    if aimed is None or aimed.role != "to" or not 0 <= aimed.clause < reading.clause:
        return reading.target
    if STANDS_BY.search(frame.text, reading.start, reading.end):
        return reading.target
    own = {s.mention.country for s in reading.source}
    acting = [
        i
        for i, s in enumerate(frame.slots)
        if s.clause == aimed.clause and s.at < aimed.at and can_act(s) and not s.goods and s.mention.country not in own
    ]
    return frame.listed(acting[-1]) if acting else reading.target


def own_state(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the own state right behind words of judgement of those who are no state's (黄仁勋批评美国:…); else []."""
    if not reading.source or any(s.mention.kind not in _PRIVATE for s in reading.source):
        return []
    states = {s.mention.country for s in reading.source if s.mention.country}
    beside = (i for i, s in enumerate(frame.slots) if reading.end <= s.at <= reading.end + 1)
    i = next(beside, None)
    if i is None or frame.slots[i].goods or frame.slots[i].owner or frame.slots[i].mention.kind not in _GOVERNED:
        return []
    whole = _AS_SUCH.match(frame.text, frame.slots[i].at + 1) is not None
    return [frame.slots[i]] if whole and frame.slots[i].mention.country in states else []


def content(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the first other actor behind the verb, commas crossed: what is said of whom."""
    keys = {s.mention.key for s in reading.source}
    states = {s.mention.country for s in reading.source}
    for i, slot in enumerate(frame.slots):
        reach = REACH if slot.mention.country else _BESIDE
        if slot.role == "about" and slot.mention.members:
            continue  # 呼吁和平解决两岸议题: a matter between two
        if frame.text[slot.at - 1] == "涉" or (frame.text[slot.at - 1] == "“" and frame.text[slot.at - 2] not in ":,"):
            continue  # 以“涉俄”为由: a word about it
        if is_withdrawn(frame, slot) or _GUARDED.search(frame.text, max(0, slot.at - 8), slot.at):
            continue  # 采取行动,捍卫香港繁荣: what is guarded
        if acts_in_turn(frame, reading, i):
            return []  # 甲国威胁加税,乙国则扬言…: who acts in turn
        if _suffers(frame, reading, slot):
            return []  # 反对外部势力干涉台湾: not whom it is about
        if slot.role == "in" and slot.mention.country is None:
            continue  # 向世贸某委员会提出: where
        if slot.role == "with" and _AGAINST.search(frame.text, reading.start, reading.end):
            continue  # 反对邦交国与台湾往来
        if reading.end <= slot.at <= reading.end + reach and slot.mention.key not in keys and slot.mention.country not in states:
            return frame.listed(i)
    return []


def asked(frame: Frame, reading: Reading) -> list[Slot]:
    """Return of whom something is demanded before a threat of the same sentence: 要求甲国让步,否则将采取措施."""
    own = {s.mention.country for s in reading.source}
    for i in range(len(frame.slots) - 1, -1, -1):
        slot = frame.slots[i]
        if slot.at < reading.start and slot.mention.country not in own and _DEMANDED.search(frame.text, 0, slot.at):
            return frame.listed(i)
    return []


def asked_of(frame: Frame, reading: Reading, own: set[str]) -> list[Mention]:
    """Return of whom a clause before asks that the measure be lifted, so that it is his: 要求甲国纠正,取消对乙国加征的关税."""
    low = frame.bounds[reading.clause]
    before = (s for s in reversed(frame.slots) if s.at < low and s.mention.country and s.mention.country not in own)
    return next(([s.mention] for s in before if _DEMANDED.search(frame.text, max(0, s.at - 4), s.at)), [])


def _suffers(frame: Frame, reading: Reading, slot: Slot) -> bool:
    """Tell whether a word of meddling stands between the words and the actor: it is whom somebody else acts upon."""
    return _MEDDLING.search(frame.text, reading.end + 2, max(reading.end + 2, slot.at)) is not None


def victims(frame: Frame, reading: Reading) -> set[str | None]:
    """Return the states of those behind the words whom others act upon or with: the words are not aimed at them."""
    behind = (s for s in frame.slots if reading.end <= s.at <= reading.end + REACH and s.clause == reading.clause)
    return {s.mention.country for s in behind if s.role == "with" or _suffers(frame, reading, s)}


def acts_in_turn(frame: Frame, reading: Reading, index: int) -> bool:
    """Tell whether the actor begins a clause behind, in which it acts in its turn: 甲国起诉,乙国、丙国相继加入."""
    slot = frame.slots[index]
    return slot.clause > reading.clause and _IN_TURN.match(frame.text, frame.listed(index)[-1].at + 1) is not None


def is_withdrawn(frame: Frame, slot: Slot) -> bool:
    """Tell whether words about the actor are what is not withdrawn: 拒绝收回台湾言论."""
    return bool(_RETRACTED.search(frame.text, 0, slot.at) and _WORDS_ON.match(frame.text, slot.at + 1))


def claimant(frame: Frame, reading: Reading) -> list[Slot]:
    """Return whose claim is denied: whom a noun of claims follows, who is rebutted, or to whom the denied act would be done."""
    for i, slot in enumerate(frame.slots):
        if slot.at < reading.end or slot.clause != reading.clause:
            continue
        rebutted = slot.at == reading.end and _REBUTS.search(frame.text, 0, slot.at)
        wronged = (slot.at > reading.end + 1 or slot.mention.members) and slot.role not in {
            "by",
            "with",
            "in",
            "about",
        }  # 否认干预甲国大选
        return frame.listed(i) if rebutted or wronged or _CLAIM.match(frame.text, slot.at + 1) else []
    return []


def told_behind(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the first other actor behind the verb, of whatever state, commas crossed."""
    keys = {s.mention.key for s in reading.source}
    for i, slot in enumerate(frame.slots):
        if slot.mention.kind == "institution" and not slot.mention.country:
            continue  # 告上世贸,指印尼…: where, not whom
        if slot.role == "in" and frame.text.startswith("涉", slot.at - 1):
            continue  # 涉台军售企业: what they deal in
        if acts_in_turn(frame, reading, i):
            return []
        if reading.end <= slot.at <= reading.end + REACH and slot.mention.key not in keys:
            return frame.listed(i)
    return []
