"""Clauses that stand before the noun that they describe: 对协助甲国规避制裁的乙国公司, 将向甲国供货的乙国企业列入清单.

Chinese puts such a clause between the coverb and its noun, so that whom the coverb holds is the last name and not the first.
"""

import re

from tongjian.coding.events.zh.slots import Slot

_FREE = "[^,;:。!?\ue000-\ue006]"
# what stands between a name in the clause and the noun behind it: more of the clause, 的, a count
_TO_NOUN = re.compile(rf"{_FREE}{{1,24}}的(?:(?!的){_FREE}){{0,8}}")
# how somebody in such a clause is dealt with
_DEALS = re.compile(
    r"协助|帮助|帮忙|支持|支援|援助|资助|购买|采购|进口|出口|供应|供货|提供|运送|运输|运载|输送|参与|参加|涉嫌|涉及|涉入|涉足|牵涉|违反|违背|规避|绕过|"
    r"逃避|破坏|使用|采用|拥有|持有|投资|入股|出售|售卖|贩售|销售|卖|代理|服务|配合|效力|隶属|支付|资敌|洗钱|走私|转口|转运|转售|承揽|承建|挺|勾结|"
    r"替|为|帮|向|与|和|同|跟|自|从|由|经|在|于|受"
)
_HELD = re.compile(rf"(?P<coverb>对于?|针对|把|(?<!将)向)(?P<verb>{_FREE}{{1,14}})$")
_HELD_BY_JIANG = re.compile(rf"(?P<coverb>将)(?P<verb>{_FREE}{{1,14}})$")
# what 将 leads to where it is no word of the future
_TURNED = re.compile(r"列[入为作进]|纳入|移[出除]|剔[除出]|除名|加入|增列|新增|视为|认定|告上|逐出|驱逐|定为|拉黑|列黑|排除|踢出")
_DONE_TO = re.compile(
    r"(?:制裁|封杀|封禁|禁止|起诉|提告|控告|调查|重罚|开罚|驱逐|冻结|拉黑|打击|惩罚|惩处|处罚|限制|谴责|批评|指控|警告|约谈|拘捕|逮捕|扣押)"
    rf"(?:了)?(?P<verb>{_FREE}{{1,14}})$"
)
_ROLES = {"对": "to", "对于": "to", "针对": "to", "向": "to", "将": "ba", "把": "ba"}
# 对甲、乙等公司,以及丙国银行实施制裁: a list that goes on behind a comma
_GOES_ON = re.compile(rf"(?:以及|及其?|和|与|还有|连同){_FREE}{{0,24}}")
# 对甲国委员会,乙国外长,丙国议员丁实施制裁: what is done stands behind the last of a list that commas divide
_NEXT = re.compile(rf"(?:(?:以及|及其?|和)?{_FREE}{{0,12}}|(?:以及|及其?|和)[^,;:。!?]{{0,40}})")
_ALL_HIT = re.compile(
    r"(?:[^;:。!?将把被]{0,60}?[、,])?[^,;:。!?将把被对向]{0,20}?(?:实施|采取|施加|进行|祭出|展开)[^,;:。!?]{0,10}?(?:制裁|反制|惩罚|限制|措施|调查|冻结|禁令)"
)
_ENDED = re.compile(
    r"实施|采取|进行|加征|课征|征收|列入|列为|纳入|移出|制裁|提出|表示|发起|启动|展开|祭出|施加|开罚|罚款|处以|冻结|禁止|[会谈]谈"
)


def described(text: str, begin: int, end: int, one: Slot, noun: Slot) -> str | None:
    """Return the role of a noun where the actor before it, in the same clause begin..end, stands in what describes it.

    That is the role that the coverb before both gives, or the noun's own where a verb stands there.
    """
    if one.owner or not _TO_NOUN.fullmatch(text, one.at + 1, noun.at):
        return None
    left = text[begin : one.at]
    done = _DONE_TO.search(left)
    for held in (_HELD.search(left), _HELD_BY_JIANG.search(left)):
        if held and _DEALS.search(held["verb"]) and (held["coverb"] != "将" or _TURNED.search(text, noun.at, end)):
            return _ROLES[held["coverb"]]
    return noun.role if done and _DEALS.search(done["verb"]) else None


def listed_on(text: str, begin: int, last: Slot, slot: Slot) -> bool:
    """Tell whether an actor of a clause goes on with a list that a coverb holds before the comma at its beginning.

    Where no verb of what is done to them stands before the comma and one does behind, the comma joins: 对甲委员会,乙部长实施制裁.
    """
    if last.role not in {"to", "ba", "from"} or last.clause != slot.clause - 1 or not text.endswith(",", 0, begin):
        return False
    if _ENDED.search(text, last.at, begin) is not None:
        return False
    if _GOES_ON.fullmatch(text, begin, slot.at) is not None:
        return True
    return _NEXT.fullmatch(text, begin, slot.at) is not None and _ALL_HIT.match(text, slot.at + 1) is not None


# 已取消其对乙国加征的关税: what who acts has done
_OWN_DEED = re.compile(r"(?:此前|早前|先前|原先|曾|于|在|\ue010)*(?:针对|对|向|就|从|于|在)")


def is_own(text: str, slot: Slot) -> bool:
    """Tell whether a slot is a 其 in what describes a noun and stands for who acts: its measure is what the act is about."""
    return slot.mention.how == "pronoun" and slot.mention.surface == "其" and _OWN_DEED.match(text, slot.at + 1) is not None
