"""Who takes a Chinese measure that is told without saying so: whoever makes it known.

智利铜将被征收关税,秘鲁商务部说; 据秘鲁商务部公告,…; 秘鲁宣布,两名智利官员被制裁; 在秘鲁,…. Never the only state
that the act's own clause names, which is the one that is hit.
"""

import re
from typing import Final

from tongjian.coding.events.kinds import BODIES, OFFICES
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.slots import Slot
from tongjian.coding.events.zh.subjects import Reading

_OFFICIAL: Final = re.compile("部长|大臣|总统|總統|部長|总理|總理|首相|主席|局长|局長|署长|署長|专员|專員|次官|国务卿|國務卿")
_TELLING: Final = (
    r"(?:说|表示|称|宣布|透露|指出|证实|强调|介绍|写道|公布|通报|公告|决定|显示|裁定|通过|签署|发布|颁布|批准|确认|下令)"
)
# …,秘鲁商务部周一说。
_BEHIND: Final = re.compile(
    rf"[,;][”」]?(?P<who>[\ue000-\ue006])(?:[^,;:。!?\ue000-\ue006]{{0,6}}?\ue010)?[^,;:。!?\ue000-\ue006]{{0,8}}?{_TELLING}(?=[。!?;]|$)"
)
# 据…消息, 根据…签署的法令, 记者从…获悉
_BY_WORD_OF: Final = re.compile(
    r"(?:据|根据|按照?|依据|依照|遵照)(?:\ue010)?(?P<who>[\ue000-\ue006])(?![^,;:。!?]{0,12}(?:要求|邀请|建议|请求|申请|举报|投诉))[^,;:。!?\ue000-\ue006]{0,16}(?:[,。]|$)"
    r"|从(?P<from>[\ue000-\ue006])[^,;:。!?\ue000-\ue006]{0,6}?(?:获悉|了解到|得知|证实)"
)
# 秘鲁商务部公告显示,…; 秘鲁:…; 在秘鲁,…
_BEFORE: Final = re.compile(
    rf"(?P<who>[\ue000-\ue006])(?:[^,;:。!?\ue000-\ue006]{{0,6}}?\ue010)?[^,;:。!?\ue000-\ue006]{{0,12}}?{_TELLING}[^,;:。!?\ue000-\ue006]{{0,12}}[,:]"
)
# 鉴于美国暂停措施,…; 当被列入名单后,…: what is only given, supposed or told as a time
_GIVEN: Final = re.compile(r"[\s“「]*(?:鉴于|因为?|由于|随着|当|如果?|若|一旦|凡|倘|即使|虽然?|尽管|为了?|注意到|担心|传)")
_WHEN: Final = re.compile("前夕|之?[前后时际]")  # 人大表决前夕宣布: who decides does not announce
_AT_HEAD: Final = re.compile(r"(?P<who>[\ue000-\ue006])[^,;:。!?\ue000-\ue006]{0,8}:|在(?P<in>[\ue000-\ue006])(?:境内|国内)?,")


def made_known(frame: Frame, reading: Reading) -> list[Slot]:
    """Return who makes known an act that nobody is named for, [] where nobody does who may have taken it."""
    low = frame.bounds[reading.clause]
    if _GIVEN.match(frame.text, low) or any(a < reading.start < b for a, b in frame.titles):
        return []
    found = [m for m in (_BEHIND.search(frame.text, reading.end), _BY_WORD_OF.search(frame.text)) if m is not None]
    found += list(_BEFORE.finditer(frame.text, 0, low))[::-1]
    found += [m for m in (_AT_HEAD.match(frame.text, 0, low),) if m is not None]
    for match in found:
        group = next(name for name, at in match.groupdict().items() if at is not None)
        slot = next((s for s in frame.slots if s.at == match.start(group)), None)
        if slot is not None and not _WHEN.search(match.group()) and _may_act(frame, reading, slot):
            return [slot]
    return []


def _may_act(frame: Frame, reading: Reading, slot: Slot) -> bool:
    """Tell an office, state or official other than the only one that the act's clause names."""
    told = slot.mention
    if told.members or (told.kind not in BODIES and not (told.kind == "person" and _OFFICIAL.search(told.surface))):
        return False
    here = [s.mention for s in frame.slots if s.clause == reading.clause and s is not slot]
    hit = {m.country for m in here if m.country and m.kind not in OFFICES}
    return hit != {told.country} and all(m.key != told.key for m in here)
