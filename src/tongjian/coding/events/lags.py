"""Chinese lengths of time after or before what their clause tells: 召回大使三天后,; they are no time of an act.

The same words alone are one, counted from the day of the news: 三天后,智利将….
"""

import re
from typing import Final

from tongjian.coding.document import Document
from tongjian.coding.times import TimeExpression

_LENGTH: Final = re.compile(
    r"(?:不到|近|约|大约)?(?:\d{1,3}|[一两二三四五六七八九十几数]{1,3})多?(?:天|日|周|星期|个月|年|个?小时|分钟)多?(?:之|以)?[前后]"
)
_STOPS: Final = ",;:。!?\n"
_CLAUSE: Final = 40  # characters before the length in which its clause begins
_LEAST: Final = 4  # characters of a clause that tells something
_COUNTED_FROM_NOW: Final = ("在", "于", "将", "再", "又", "约", "过", "会", "要", "预计", "可能", "最快", "最迟", "最晚")


def is_lag(doc: Document, time: TimeExpression) -> bool:
    """Tell whether a time is only how long after or before what its Chinese clause tells something else was."""
    folded, start, end = doc.folded, time.start, time.end
    if doc.main != "zh" or _LENGTH.fullmatch(folded, start, end) is None:
        return False
    begin = max(folded.rfind(mark, max(0, start - _CLAUSE), start) for mark in _STOPS) + 1
    if start - begin < _LEAST or folded.endswith(_COUNTED_FROM_NOW, begin, start):
        return False
    subject = any(m.end == start and m.start == begin for m in doc.mentions_in(begin, end))  # 智利三天后,…
    goes_on = folded[end : end + 1] == "," or any(m.start == end for m in doc.mentions_in(end, end + 1))
    return goes_on and not subject
