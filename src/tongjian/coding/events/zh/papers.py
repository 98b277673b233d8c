"""A paper as the subject of an act: 报告建议制裁, 起诉书指控被告, 声明敦促. Who issued it acts."""

import re

from tongjian.coding.events.mask import Masked
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.slots import Slot
from tongjian.coding.events.zh.subjects import Reading, able
from tongjian.coding.statements.chinese_papers import PAPER, SPEAKS, issuer

_OPENING = re.compile(
    r"[\s\ue010\"“「『]*(?:不过|但|而|其中|此外|另外|同时|该份?|这份|此份?|有关|相关|上述|一份|长达[^,;:。]{1,8}的\s?|[\d一二三四五六七八九十]{1,4}页的\s?)*"
)
_GOING_ON = re.compile(r"(?:[中内里]|[又也还并亦更则续]|同时|再次|最后|明确|强烈|公开|\ue010|\s){0,4}$")
_SPEAKS_ON = re.compile(r"[\s\"“「]*(?:并且?|又|也|还|同时|亦){0,2}(?:呼吁|要求|敦促|建议|批评|谴责|抨击|强调|警告|指责)")
# 该部长令要求…: what was issued in a clause before
_DECREE = re.compile(
    r"(?:该|这一?|此)[项份道]?[^,;:。!?\ue000-\ue006]{0,6}?(?:令|法案|法令|法律|条例|裁决|裁定|判决|决定|规定|新规|措施|政策|公告|决议|规则|通知)"
)
_DECREEING = frozenset({"state", "bloc", "government", "agency", "legislature", "court", "person"})
_LONGEST = 14  # characters of such a subject


def paper_subject(masked: Masked, frame: Frame, reading: Reading) -> list[Slot]:
    """Return who issued the paper that is the subject of the act's clause, or of the sentence that it goes on with; else []."""
    low = frame.bounds[reading.clause]
    if any(low <= s.at < reading.start for s in frame.slots):
        return []
    if reading.clause and _SPEAKS_ON.match(frame.text, low) is not None:
        opened = _OPENING.match(frame.text, 0)
        begin = opened.end() if opened else 0
        speaks = SPEAKS.match(frame.text, begin)
        return _issuer(masked, speaks["name"], begin) if speaks is not None else []
    opened = _OPENING.match(frame.text, low, reading.start)
    begin = opened.end() if opened else low
    words = frame.text[begin : reading.start]
    noun = _GOING_ON.sub("", words)
    if reading.clause and _DECREE.fullmatch(_GOING_ON.sub("", frame.text[low : reading.start])):
        return _decreed(frame, reading)
    return _issuer(masked, noun, begin) if len(words) <= _LONGEST and PAPER.match(noun) else []


def _decreed(frame: Frame, reading: Reading) -> list[Slot]:
    """Return who acts for a state in the nearest clause before, whose decree the act's clause points at (…,该法令要求…)."""
    for clause in range(reading.clause - 1, -1, -1):
        held = [i for i in able(frame, reading, clause) if frame.slots[i].mention.kind in _DECREEING]
        if held:
            return frame.listed(held[0])
    return []


def _issuer(masked: Masked, noun: str, begin: int) -> list[Slot]:
    found = issuer(masked.doc, noun, masked.start_of(begin))
    return [Slot(-1, found, "subject", -1)] if found is not None and found.country else []
