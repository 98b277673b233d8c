"""Chinese acts that were only planned and came to nothing, were put off, or are said not to be true."""

import re
from typing import Final

from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.subjects import Reading

# 议会否决了加征关税的计划, 排除起诉乙国的可能
_TURNED_DOWN: Final = re.compile(
    r"(?:否决|驳回|拒绝|搁置|放弃|打消|推翻|取消|叫停|撤回|撤销|不接受|不支持|反对|排除)(?:了)?[^,;:。!?]{0,40}$"
)
_OF_PLAN: Final = re.compile(
    r"[^,;:。!?]{0,30}?的(?:[^,;:。!?的]{0,4})?(?:计划|提议|提案|方案|议案|法案|动议|建议|想法|打算|念头|构想|设想|可能性?)(?!中|内)"
)
# 加征关税的计划延后, 加征关税的提议遭搁置
_PLAN_FAILS: Final = re.compile(
    r"[^,;:。!?]{0,30}?的(?:[^,;:。!?的]{0,4})?(?:计划|提议|提案|方案|议案|法案|动议|建议|构想|设想)(?:目前|已经?|将|被|遭到?|暂时?|再次|一再|最终|也){0,2}"
    r"(?:延后|推迟|搁置|取消|暂停|告吹|落空|夭折|作罢|中止|泡汤|遇阻|受阻|流产|否决|驳回|叫停|放弃|押后)"
)
# 加征关税的报道不实
_UNTRUE: Final = re.compile(
    r"[^,;:。!?]{0,24}?的?(?:报道|报导|消息|传闻|传言|说法|谣言)[^,;:。!?]{0,6}?"
    r"(?:不实|不属实|是假|虚假|错误|有误|毫无根据|没有根据|子虚乌有|无中生有|并非事实|不是事实|纯属|不准确)"
)
# 驳斥其已加征关税的报道
_REBUTTED: Final = re.compile(r"(?:驳斥|反驳|驳回|斥责?|澄清|辟谣)[^,;:。!?]{0,24}$")
_OF_REPORT: Final = re.compile(r"[^,;:。!?]{0,24}?的?(?:报道|报导|消息|传闻|传言|说法|谣言|指控|指责)(?![^,;:。!?]{0,3}称)")
# 专家认为该国应禁止…, 本可加征关税: what is held to be right, or might have been
_OUGHT: Final = re.compile(
    r"(?<![对相适反回响供效答允因照策接])(?:应该?|应当|理应|本可|本应|本该|原本可以)(?!邀|约|请|用|对|声|援|急|变|届|聘)[^,;:。!?\ue000-\ue006]{0,4}$"
)
_PUT_OFF: Final = re.compile(r"(?:推迟|延后|延迟|暂缓|押后)(?:了)?[^,;:。!?后]{0,14}$")  # 推迟与乙国签署协定


def unmade(frame: Frame, reading: Reading, over: str) -> bool:
    """Tell whether the act was turned down while a plan, was put off or is said to be untrue; `over` stands before it."""
    if _UNTRUE.match(frame.text, reading.end) or _PLAN_FAILS.match(frame.text, reading.end) or _PUT_OFF.search(over):
        return True
    if _OUGHT.search(over) or (_REBUTTED.search(over) and _OF_REPORT.match(frame.text, reading.end)):
        return True
    return _TURNED_DOWN.search(over) is not None and _OF_PLAN.match(frame.text, reading.end) is not None
