"""Whether those who hold a 会谈 meet, as leaders and diplomats do, or negotiate, as those of departments and of trade do."""

import re

from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.subjects import Reading

_LEADERS = re.compile(r"\ue003|总统|主席|总理|首相|外长|防长|部长|大臣|国王|元首|首脑|领导人|领袖|国务卿|特使")
_DEPARTMENT = re.compile(r"[局司处處课課科]长|[局司處處課科]長|次官|参赞|參贊|审议官|審議官|谈判代表|談判代表")
# who bargains over trade, where no leader or diplomat is with him
_TRADES = re.compile(
    r"(?:贸易|貿易|商务|商務|经贸|經貿|商工|通商|财政|財政|财务|財務|产业|產業|经济产业|經濟產業)(?:部[长長]|大臣|[长長]官|代表|委[员員]|次[长長]|部副部[长長])|[财財][长長]|商[务務]部"
)
_OF_STATE = re.compile(r"总统|總統|首相|总理|總理|主席|国王|國王|外[长長]|外交|防[长長]|国务卿|國務卿|元首")
_MEETING = re.compile(r"(?:(?!磋商|谈判|对话|协商|商谈)[^,;。]){0,36}?会谈")
_BARGAIN = re.compile(r"经贸|贸易|关税|磋商|谈判|核|代表团|团队|牵头|视频|视讯|电话|轮|股权|协议")


def _officials(frame: Frame, reading: Reading) -> bool:
    """Tell whether those who talk are heads of departments or of trade and no leaders: 局长…与…会谈 is a negotiation."""
    low = frame.bounds[reading.clause]
    within = [s.mention.surface for s in (*reading.source, *reading.target)]
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
