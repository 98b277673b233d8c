"""Whether those who hold a 会谈 meet, as leaders and diplomats do, or negotiate, as those of departments and of trade do."""

import re

from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.subjects import Reading
from tongjian.text import fold

_LEADERS = re.compile(r"\ue003|总统|主席|总理|首相|外长|防长|部长|大臣|国王|元首|首脑|领导人|领袖|国务卿|特使")
_DEPARTMENT = re.compile("[局司处课科]长|次官|参赞|审议官|谈判代表")
# who bargains over trade, where no leader or diplomat is with him
_TRADES = re.compile("(?:贸易|商务|经贸|商工|通商|财政|财务|产业)(?:部长|部副部长|大臣|长官|代表|委员|次长)|财长|商务部")
_OF_STATE = re.compile("总统|首相|总理|主席|国王|外长|外交|防长|国务卿|元首")
_MEETING = re.compile(r"(?:(?!磋商|谈判|对话|协商|商谈)[^,;。]){0,36}?会谈")
_BARGAIN = re.compile(r"经贸|贸易|关税|磋商|谈判|核|代表团|团队|牵头|视频|视讯|电话|轮|股权|协议")


def _officials(frame: Frame, reading: Reading) -> bool:
    """Tell whether those who talk are heads of departments or of trade and no leaders: 局长…与…会谈 is a negotiation."""
    low = frame.bounds[reading.clause]
    within = [fold(s.mention.surface) for s in (*reading.source, *reading.target)]
    here = all(s.clause == reading.clause for s in reading.source)  # 某部长赴华盛顿,与…会谈: a visit
    if here and any(_TRADES.search(name) for name in within) and not any(_OF_STATE.search(name) for name in within):
        return True
    return any(_DEPARTMENT.search(name) for name in within) or bool(_DEPARTMENT.search(frame.text, low, reading.end))


def worked(frame: Frame, reading: Reading) -> bool:
    """Tell whether a 会谈 is the work of departments, which another rule reads as a negotiation."""
    return frame.text.endswith("会谈", 0, reading.end) and _officials(frame, reading)


def is_meeting(frame: Frame, reading: Reading) -> bool:
    """Tell whether talks (会谈) are a meeting of leaders or ministers rather than a negotiation."""
    low, high = frame.bounds[reading.clause], frame.bounds[reading.clause + 1]
    if not _MEETING.match(frame.text, reading.start) or _BARGAIN.search(frame.text, low, high) or _officials(frame, reading):
        return False
    first = min([s.clause for s in reading.source if s in frame.slots] + [reading.clause])
    return _LEADERS.search(frame.text, frame.bounds[first], high) is not None
