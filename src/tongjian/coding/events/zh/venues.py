"""Where something is held and after whose example it is done: neither acts, nor is it acted upon.

在甲国举行的乙组织论坛上, 在世界银行春季会议上, 出席在甲国召开的峰会, 按照甲国的模式.
"""

import re
from typing import Final

from tongjian.coding.leads import quick

# no verb of speech and no second coverb may stand between 在 and what is held
_FREE: Final = r"(?!表示|宣布|强调|认为|要求|批评|指责|[称说在将把])[^,;:。!?]"
_HELD_AT: Final = re.compile(
    quick(
        rf"(?<![正现存内潜实所])在{_FREE}{{1,44}}?(?:会议|大会|论坛|峰会|年会|研讨会|记者会|发布会|招待会|座谈会|博览会|听证会)"
        r"(?:[上中]|期间|的?间隙|的?场边)(?!的)"
    )
)
_EXAMPLE: Final = re.compile(r"(?:按照|参照|仿照|比照|依照|效仿|仿效|借鉴|参考|学习|照搬|套用)$")
_OF_EXAMPLE: Final = re.compile(r"的[^,;:。!?\ue000-\ue006]{0,4}?(?:模式|经验|做法|样板|先例|榜样|例子|方式|办法|范例|版本)")
# 经国务院批准,某部决定…: who gives leave does not take the measure
_LEAVE: Final = re.compile(r"(?:^|[,;:。!?])(?:已|并|报)?经$")
_GIVEN: Final = re.compile(r"(?:同意|批准|核准|授权|审议通过)[^,;:。!?\ue000-\ue006]{0,4},")
_ATTENDED: Final = re.compile(r"(?:出席|参加|参与|访问)在$")


def venues(text: str) -> list[tuple[int, int]]:
    """Return the stretches of a masked sentence that tell at which meeting something is done."""
    return [found.span() for found in _HELD_AT.finditer(text)]


def aside(text: str, at: int, left: str, role: str) -> str:
    """Return the role of the actor at `at`, corrected for where others meet, whose example is followed and who gives leave.

    `left` is what stands before it in its clause, `role` what the coverb alone would say.
    """
    if role == "object" and _ATTENDED.search(left):
        return "in"
    if role == "subject" and left.endswith("经") and _LEAVE.search(left) and _GIVEN.match(text, at + 1):
        return "example"
    if _EXAMPLE.search(left) and _OF_EXAMPLE.match(text, at + 1):
        return "example"
    return role
