"""Measures that a Chinese noun names in what somebody reacts to: 甲国对乙国的关税深表遗憾 are tariffs of the second one."""

import re

from tongjian.coding.events.kinds import WORDS
from tongjian.coding.events.match import Candidate
from tongjian.coding.events.zh.frame import REACTION, Frame
from tongjian.coding.events.zh.slots import Slot
from tongjian.coding.events.zh.subjects import Reading

_HELD_BY = re.compile(r"(?:对于?|针对|就)$")
_GLAD = re.compile(r"欢迎|高兴|赞赏|支持|满意|肯定|感谢")


def turn_round(candidate: Candidate, frame: Frame, reading: Reading) -> None:
    """Give a measure that a noun names to whom the words of reaction behind it are about, instead of to who reacts.

    It is aimed at whom the noun names besides, else at who objects to it, else at nobody that is known.
    """
    if candidate.rule.realis != "historical" or candidate.rule.type in WORDS:
        return
    found = _reacted_to(frame, reading)
    if found is None:
        return
    slot, words, glad = found
    before = [s for s in frame.slots if s.at < slot.at and s.role == "subject"]
    reacts = [s for s in reading.source if s.at < slot.at] or before[-1:]
    named = [s for s in frame.slots if slot.at < s.at < words and s.mention.country != slot.mention.country]
    reading.target = named or ([] if glad else reacts)
    reading.source = [slot]


def _reacted_to(frame: Frame, reading: Reading) -> tuple[Slot, int, bool] | None:
    """Return the actor behind 对 or 就 in whose phrase the noun stands, where words of reaction follow the noun.

    With it, where these words begin, and whether they are glad ones.
    """
    for slot in frame.slots:
        if slot.clause != reading.clause or slot.at >= reading.start or not _HELD_BY.search(frame.text, 0, slot.at):
            continue
        told = REACTION.match(frame.text, slot.at + 1)
        if told is not None and told.start("words") >= reading.end:
            return slot, told.start("words"), _GLAD.search(told["words"]) is not None
    return None
