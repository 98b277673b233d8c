"""Acts that are no news: what a law provides, a report advises, a study reckons with, a noun is described by, or a view is about.

总统须于90日内对甲国实施管制, 建议包括,甲国商务部…, 甲国的一项研究显示,在加税后…, 一个支持独立的政党, 将开放进口视为关键.
"""

import re
from typing import Final

from tongjian.coding.document import Document
from tongjian.coding.events.kinds import WORDS
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.subjects import Reading, can_act

# 首相须于90日内,对甲国实施管制: what the words of a law order is done by nobody yet
_BY_ORDER: Final = re.compile(
    r"(?<!必)须(?:于|在|按|自|依照?)[^;。!?]{0,44}$|(?:法案|条例|法例|本法|草案)[^;。!?]{0,30}(?:(?<!需)要|应当?|必须)(?:于|在)[^;。!?]{0,44}$|"
    r"(?:(?<!需)要|应当?|必须)(?:于|在)(?:本?法案?|条例|法例)[^;。!?]{0,44}$"
)
# 对甲国加税的目的是…: what is said of a measure that stands there as a noun
_REASONED: Final = re.compile(
    r"[^,;:。!?\ue000-\ue006]{0,8}?的?(?:目的|用意|理由|好处|坏处|逻辑|原意|初衷|本意|用心)(?:是|在于|不是|就是|,)"
)
# 甲国禁令致乙公司芯片断供: who is cut off stops nothing
_CUT_OFF: Final = re.compile(r"(?:(?<!以)致使?|导致|令|使(?!用)|造成|害)[\ue000-\ue006][^,;:。!?\ue000-\ue006]{0,10}$")
# 将开放进口视为重启会谈的关键
_TAKEN: Final = re.compile(r"(?:将|把)[^,;:。!?]{0,16}$")
_TAKEN_AS: Final = re.compile(
    r"[^,;:。!?]{0,24}?(?:视为|视作|看作|看成|当作|当成|作为|列为|定为)[^,;:。!?]{0,24}?"
    r"(?:关键|条件|前提|目标|筹码|手段|例子|问题|底线|大事|大计|重点|优先|任务|挑战|机会|标准|指标)"
)
# 甲国的一项研究显示,在对乙国加税后…: whose study it is did not do what it looks at
_STUDY: Final = re.compile(
    r"[^,;:。!?\ue000-\ue006]{0,8}?的?(?:一[项份个]|最新|有关|新)?[^,;:。!?\ue000-\ue006]{0,6}?"
    r"(?:研究|调查|报告|统计|数据|分析|民调|模型|估算)(?:结果|人员|报告|机构)?(?:显示|指出|发现|估计|表明|认为|预计|称)"
)
# 一个支持独立的政党, 另一项是谴责甲国、支持示威者的决议案: a clause that tells more of what has no name
_OF_SORT: Final = re.compile(
    r"(?:(?:另|有|是|为)?(?:一|两|几|数|多)[个名项位份条种家群]|(?<![而但却都也还就便不])是)[“「『\"]?"
    r"(?:(?:支持|谴责|反对|要求|呼吁|敦促|批评|主张|欢迎|促请|声援|抗议|推动|鼓吹|禁止|制裁)[^,;:。!?]{1,24}、)?"
    r"(?:公开|强烈|坚决|明确|一直|长期)?$"
)
_SORT: Final = re.compile(
    r"[^,;:。!?]{1,40}[”」』\"]?的(?:政党|党派|组织|团体|决议案?|议案|法案|提案|声明|公开信|联署|请愿书?|运动|集会|示威|游行|活动|联盟|网站|报章|节目|文章)"
    r"(?=[”」』\",;:。!?]|$)"
)
# 建议包括,甲国商务部…: what a report goes on to advise
_ADVISING: Final = re.compile(
    r"(?:建议|提议|倡议)(?:还|亦|也|主要|分别)?(?:包括|如下|有|是|为)[^,;。!?\ue000-\ue006]{0,6}[,:]$|(?:建议|提议):$|"
    r"(?:报告|委员会|小组|顾问|专家|学者|智库|机构|议员|[并又还亦])(?:强烈)?(?:建议|倡议),$"
)


# 三项建议…。二、国会成员参与代表团: an item of a list of advice
_ITEM: Final = re.compile(
    r"[\s*]*(?:[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十]{1,2}[,、.:项点]|[(]?[一二三四五六七八九十\d]{1,2}[).、](?!\d))"
)
_LIST: Final = re.compile(
    r"(?P<advice>(?:[一二两三四五六七八九十\d]{1,3}|多|数|几|以下|下列)(?:项|点|条|个)?(?:政策)?建议|建议(?:如下|包括)|(?:提出|列出|作出)[^,;。\n]{0,12}建议)|"
    r"(?:[一二两三四五六七八九十\d]{1,3}|以下|下列)(?:项|点|条|个|大)(?:主要|重要|基本|重大)?[^,;。\n建]{0,6}(?:结果|理由|要求|措施|原因|方面|观察|要点|主题|发现|问题|意见)"
)
_BACK: Final = 1200  # characters before an item in which its list is announced


def is_advice(doc: Document, start: int) -> bool:
    """Tell whether the sentence that begins at `start` is an item of a list of what somebody advises."""
    if not _ITEM.match(doc.folded, start):
        return False
    announced = list(_LIST.finditer(doc.folded, max(0, start - _BACK), start))
    return bool(announced) and announced[-1]["advice"] is not None


def is_provided(frame: Frame, reading: Reading, kind: str) -> bool:
    """Tell whether an act of the type `kind` is only what a law orders, advice names, a study looks at or a noun is told by."""
    low = frame.bounds[reading.clause]
    over = frame.text[low : reading.start]
    if _OF_SORT.search(over) and _SORT.match(frame.text, reading.end):
        return True
    if reading.clause and _ADVISING.search(frame.text, frame.bounds[reading.clause - 1], low):
        return True
    if kind in WORDS:
        return False
    if _BY_ORDER.search(frame.text, 0, reading.start):
        return True
    if _TAKEN.search(over) and _TAKEN_AS.match(frame.text, reading.end):
        return True
    if kind == "EXPORT_BAN" and _CUT_OFF.search(frame.text, max(0, low - 1), reading.start):
        return True
    return _is_viewed(frame, reading) or _is_studied(frame, reading)


def _is_viewed(frame: Frame, reading: Reading) -> bool:
    """Tell whether a measure that nobody in its clause takes is what a purpose or reason is given for."""
    low = frame.bounds[reading.clause]
    acting = any(can_act(s) and low <= s.at < reading.start for s in frame.slots)
    return not acting and _REASONED.match(frame.text, reading.end) is not None


def _is_studied(frame: Frame, reading: Reading) -> bool:
    """Tell whether who would act is only whose study looks at the measure."""
    source = [s for s in reading.source if 0 <= s.at < frame.bounds[reading.clause]]
    return bool(source) and all(_STUDY.match(frame.text, s.at + 1) for s in source)
