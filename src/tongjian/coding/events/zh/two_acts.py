"""Who does the second of two acts that a Chinese clause joins: 甲国谴责乙国并召回大使 (the first state, not the nearest)."""

import re

from tongjian.coding.events.zh.frame import Frame

# 谴责乙国并召回大使, 制裁乙国后又退出条约: another act of who did the first one
_AND_DOES = re.compile(
    r"(?<![合兼一吞])并(?:且|(?![非未不没列购入存行排肩网发]))|[^,;:。!?最以今背幕战先落前]后(?!悔|果|续|来|天|年|者|期|方|台|勤|面|端|备|卫)|同时|随后|随即|继而|进而|转而|又(?!一|称)|还(?!是|有)"
)
# whose words or doing the next actor's act is: 甲国称乙国…并…, 要求乙国…并…
_HIS_OWN = re.compile(
    r"(?:[称说指]|指出|表示|认为|透露|宣布|报道|相信|获悉|发现|担心|预计|预期|强调|据|要求|敦促|呼吁|允许|准许|批准|同意|让|令|使|命令|责令|勒令|迫使|促使|"
    r"支持|欢迎|帮助|协助|邀请|建议|希望|期待|盼|等待|看到|随着|由于|因|在|当|如果|若|与|和|同|跟|及|被|遭|由)$"
)
# 制裁乙国时宣布, 邀请乙国总统来访的同时: a phrase of time has no word over what follows it
_WHILE = re.compile(r"(?<![,;:。!?的及届小当平何])时(?![任代间期候常局而刻不])|之[时际]|的?同时")
_BESIDE = re.compile(r"(?:与|和|同|跟|及|被|遭|由|因|由于|随着|据|当|在)$")
_LEAST = 2  # characters of a verb between two actors


def who_goes_on(frame: Frame, start: int, here: list[int]) -> int:
    """Return the index of who does the act whose head begins at `start`, of the actors with the indexes `here` before it.

    It is the last one; but where he is hit by what the one before does, and that act is joined to the head's, the one before.
    """
    last = here[-1]
    behind = frame.slots[last].at + 1
    timed = _WHILE.search(frame.text, behind, start) is not None
    if not timed and _AND_DOES.search(frame.text, behind, start) is None:
        return last
    own = _BESIDE if timed else _HIS_OWN
    for index in reversed(here[:-1]):
        gap = frame.text[frame.slots[index].at + 1 : frame.slots[last].at]
        if frame.slots[index] not in frame.listed(last) and len(gap) >= _LEAST and not own.search(gap):
            return index
    return last
