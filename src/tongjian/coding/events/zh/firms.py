"""What firms alone do that is no act of statecraft: they levy, rule and restrict nothing, and weigh business of their own."""

import re

from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.subjects import Reading

# done by those who govern
_GOVERNING = frozenset(
    {"TARIFF", "REMEDY_DUTY", "SANCTION", "RULING", "PENALTY", "INVESTIGATE_REMEDY", "INVESTIGATE_OTHER", "EXPORT_CONTROL"}
)
# of limits on investment those by which a government orders or takes something
_ORDERING = re.compile(r"要求|责令|强制|迫使|下令|勒令|命令|指令|接管|托管|没收|征用|吊销|撤销|收回")
# what a firm weighs that touches states and courts, and not its own business alone
_TOUCHES = re.compile(
    r"起诉|诉讼|上诉|提告|控告|仲裁|申诉|法律|断供|停止|暂停|中止|终止|切断|退出|撤出|撤离|撤资|拒绝|不再|禁|限制|制裁|关税|抵制|召回|推迟|取消|恢复"
)
# what a firm that warns can itself do to a state
_DOES_ITSELF = re.compile(r"起诉|诉讼|提告|控告|仲裁|断供|停止|停产|退出|撤出|撤离|撤资|关闭|关停|下架|法律行动")


def by_firm(frame: Frame, reading: Reading, kind: str) -> bool:
    """Tell whether only firms would do the act, and firms do no such thing."""
    if not reading.source or any(s.mention.kind != "company" for s in reading.source):
        return False
    if kind == "INVEST_RESTRICT":
        return _ORDERING.match(frame.text, reading.start) is not None
    if kind == "THREATEN_MEASURE" and frame.text.startswith("警告", reading.start):
        return _DOES_ITSELF.search(frame.text, reading.end, frame.bounds[-1]) is None
    if kind == "CONSIDER":
        return _TOUCHES.search(frame.text, reading.start, frame.bounds[reading.clause + 1]) is None
    if kind == "EXPORT_CONTROL" and (reading.passive or reading.target):
        return False  # 三星对印度出口须申请许可: whom it is laid upon
    return kind in _GOVERNING
