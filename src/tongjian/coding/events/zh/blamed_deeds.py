"""Chinese words of an act that nobody does: what is opposed, what a list of blamed deeds holds, what two agree not to do."""

import re

from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.subjects import Reading

_JUDGING = frozenset({"CRITICISE", "DEMAND", "REFUSE", "SUPPORT"})
# 反对甲国干涉乙国内政: the words of blame tell what is opposed, and opposing it is the one act
_OPPOSED = re.compile(r"反对[\ue000-\ue006](?:国家|政府|方面|当局|任何|再|继续|一再|以任何方式|[对在向借以][^,;:。!?]{1,12})?$")
# 指甲国纵容…、反对…等行为可鄙; 纵容…、反对…是可耻的: the last of a row of deeds is a deed that is judged
_IN_ROW = re.compile(r"、(?:以及|及|或)?$")
_THEN_JUDGED = re.compile(
    r"[^,;:。!?]{0,36}?等(?:[^,;:。!?、]{0,6}?)(?:行为|行径|做法|作法|举措|举动|手段|罪行|劣行)|"
    r"[^,;:。!?]{1,24}?[是属](?:[^,;:。!?、]{0,3}?)(?:可鄙|可耻|卑劣|错误|不对|不义|不公|危险|荒谬|非法|违法|不道德|不可接受)的?(?=[,;。」”])"
)
# 指责甲国纵容…、反对…
_BLAMING = re.compile(
    r"(?:指责|指控|指摘|批评|谴责|抨击|斥责|控诉)[^,;:。!?]{0,4}[\ue000-\ue006][^,;:。!?]{2,60}、(?:以及|及|或)?$"
)

# 双方同意至少短期内不会互征关税: the agreement is the act
_RENOUNCED = re.compile(r"(?:同意|答应|约定|商定|说好)[^,;:。!?]{0,16}?不(?:会|再|得){0,2}[^,;:。!?]{0,4}$")
_RENOUNCING = frozenset({"TARIFF", "REMEDY_DUTY", "SANCTION", "IMPORT_BAN", "EXPORT_BAN", "EXPORT_CONTROL", "INVEST_RESTRICT"})


def is_deed(frame: Frame, reading: Reading, kind: str) -> bool:
    """Tell whether words of an act of type `kind` only tell what somebody else judges, or what is agreed not to be done."""
    left = frame.text[frame.bounds[reading.clause] : reading.start]
    if kind in _RENOUNCING:
        return _RENOUNCED.search(left) is not None
    if kind == "ACCUSE":
        return _OPPOSED.search(left) is not None
    if kind not in _JUDGING or _IN_ROW.search(left) is None:
        return False
    return _BLAMING.search(left) is not None or _THEN_JUDGED.match(frame.text, reading.end) is not None
