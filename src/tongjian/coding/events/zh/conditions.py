"""Chinese acts that are only a condition: 如果甲国加税,… tells what nobody has decided, but where it names who would do it."""

import re
from typing import Final

from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.subjects import Reading

_CONDITION: Final = re.compile(
    r"(?:如果|倘若?|倘使|假使|设若|若是|(?<!恍)(?<!宛)若(?!干|无其事)|一旦|假如|假设|只要|除非|要是|万一|就算|即使|即便|哪怕|纵使)"
    r"(?:(?!将|会|也|都|便|则|就[会将应要可能得该必不])[^,;。]){0,48}$"
)
# 若甲国对…加税, 一旦乙方真的禁止…: who would do it stands first, and no word of asking or wishing behind
_NAMED_FIRST: Final = re.compile(
    r"(?:如果|若(?!干|是)|倘若?|一旦|假如|要是|万一|假设|假使)(?:未来|将来|日后|最终|今后|接下来|这次|下月|明年)?(?P<who>[\ue000-\ue006])"
    r"(?:(?!要求|敦促|呼吁|促|希望|支持|想要?|愿|同意|拒绝|未|不|没)[^,;。\ue000-\ue006]|(?<=[对向把将从给与和])[\ue000-\ue006]){0,12}$"
)
_ASKS: Final = re.compile(r"要求|敦促|呼吁|促使?|希望|支持")
# 如果甲国加税措施付诸实施: a measure that is known
_IN_EFFECT: Final = re.compile(r"(?:关税|制裁|禁令|措施|管制|限制|计划){0,2}(?:付诸实施|落实|落地|生效|成真|实行|发生)")
# 大使暗示,甲国禁止乙公司参与,会威胁贸易: what is said to have an effect if it is done
_SAID_BEFORE: Final = re.compile(r"(?:警告|暗示|认为|担心|担忧|提醒|警示|指|称|说|表示)[,:]?(?:如此|那样)?,?$")
_DONE: Final = re.compile(r"了|已|宣布|决定|正式|日前|刚刚|将|会|\ue010")
_WOULD: Final = re.compile(
    r"(?:此举|这|那|就|便|恐|恐怕|只|必|势必|必定|可能)?会(?:[^,;:。!?\ue000-\ue006]{0,4})"
    r"(?:威胁|损害|伤害|破坏|危及|导致|引发|带来|造成|冲击|影响|打击|削弱|激化|加剧|重创|殃及)"
)
_DECIDING: Final = frozenset({"state", "bloc", "government", "agency", "legislature"})


def only_condition(frame: Frame, reading: Reading, over: str) -> bool:
    """Tell whether a measure is nothing but a condition of something else; `over` is what stands before it in its clause."""
    found = _CONDITION.search(over)
    if found is None:
        return False
    named = _NAMED_FIRST.search(over)
    if named is None or _ASKS.match(frame.text, reading.start) or _IN_EFFECT.match(frame.text, reading.end):
        return True
    at = reading.start - len(over) + named.start("who")
    return not any(s.at == at and s.mention.kind in _DECIDING and s.mention.how != "pronoun" for s in reading.source)


def is_supposed(frame: Frame, reading: Reading) -> bool:
    """Tell a measure whose effect somebody tells of in the clause behind, before anybody is told to have taken it."""
    low, high = frame.bounds[reading.clause], frame.bounds[reading.clause + 1]
    if not reading.clause or _WOULD.match(frame.text, high) is None or _DONE.search(frame.text, low, high):
        return False
    return _SAID_BEFORE.search(frame.text, 0, low) is not None
