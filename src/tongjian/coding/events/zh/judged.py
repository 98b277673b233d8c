"""What Chinese words of judgement are about: where it ends, and whether it is only the deed told before."""

import re

from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.subjects import Reading

_BESIDE = 2  # characters between words of judgement and the end of their clause
_THIS = re.compile(r"[^,;:。!?\ue000-\ue006]?[,:]?[\s「“『\"]{0,2}(?:这|此|该|其|有关|上述|相关)(?!外|次|前|时|后|间|刻)")


def judged_until(frame: Frame, reading: Reading) -> int:
    """Return where what is judged ends: with the clause of the words, or with the next one where they end theirs."""
    end = frame.bounds[reading.clause + 1]
    if end - reading.end <= _BESIDE and reading.clause + 2 < len(frame.bounds):
        return frame.bounds[reading.clause + 2]
    return end


def is_pointed(frame: Frame, reading: Reading) -> bool:
    """Tell whether what is judged is only pointed at behind the words: 痛批,这是…."""
    return _THIS.match(frame.text, reading.end, judged_until(frame, reading)) is not None


_BEFORE = re.compile(r"[“「『\"](?:这|此举?|该|其)[^,;:。!?\ue000-\ue006]{0,10}$")  # 「这是保护主义」


def is_of_deed(frame: Frame, reading: Reading) -> bool:
    """Tell whether words of judgement are about the deed told before, at which they point: 这是保护主义."""
    return is_pointed(frame, reading) or _BEFORE.search(frame.text, 0, reading.start) is not None


# 此举遭到甲国批评, 这一决定受到甲国谴责
_MOVE = re.compile(
    r"(?:此举|此一|该|这一?项?|上述|有关)(?:措施|决定|做法|举动|举措|行动|禁令|关税|计划|裁决|制裁|规定|新规|言论)?"
    r"[^,;:。!?\ue000-\ue006]{0,4}(?:遭到?|受到?|被|引发|引起|招致)"
)


def is_of_move(frame: Frame, reading: Reading) -> bool:
    """Tell words of judgement in the passive whose subject is the deed told before, and nobody: 此举遭到甲国批评."""
    return reading.passive and _MOVE.match(frame.text, frame.bounds[reading.clause]) is not None
