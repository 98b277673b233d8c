"""What suits, requests and rulings are about is not thereby done: 驳回其要求撤销冻结的诉讼, 保留起诉的权利, 裁决缺乏依据."""

import re
from typing import Final

from tongjian.coding.document import Mention
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.subjects import Reading

_DISMISSED: Final = re.compile(r"(?:驳回|拒绝受理|不予受理|撤回|撤销)(?:了)?[^,;。!?]{0,24}$")
_OF_SUIT: Final = re.compile(r"[^,;:。!?]{0,20}?的?(?:诉讼|请求|申请|上诉|诉求|动议|申诉|控诉)(?![的并])")
_RESERVED: Final = re.compile(r"保留(?:了|进一步)?[^,;。!?]{0,16}$")
_OF_RIGHT: Final = re.compile(r"[^,;:。!?]{0,12}?(?:权利|权力)")
_AS_SUBJECT: Final = re.compile(
    r"(?:书|结果)?(?:毫无|缺乏|缺少|没有|无视|不公|不合|不当|有失|违反|违背|罔顾|站不住|令人|纯属|是错误|系错误)"
)
_ASKED_FOR: Final = frozenset({"DEMAND", "EASE", "PLEDGE_EASE", "TARIFF", "SANCTION", "EXPORT_BAN", "IMPORT_BAN"})

# 裁定|甲国|没有违反规则, |甲国|胜诉: who wins
_WINS: Final = re.compile(
    r"[^,;:。!?的\ue000-\ue006]{0,6}?(?:胜诉|获胜|得直|(?:没有|并未|并没有|未曾|未|不)(?:违反|违背|触犯|抵触)|(?:的做法|的措施|此举)?(?:合法|合规|符合))"
)


def loser(frame: Frame, reading: Reading, source: list[Mention], target: list[Mention]) -> list[Mention]:
    """Return against whom a ruling is that names who wins it: the other state of the sentence, nobody where it names none."""
    won = {m.key for s in frame.slots if (m := s.mention) in target and _WINS.match(frame.text, s.at + 1)}
    if not won or any(m.key not in won for m in target):
        return target
    known = {m.country for m in (*source, *target)}
    behind = [s.mention for s in frame.slots if s.mention.country and s.mention.country not in known]
    return behind[-1:]


def only_sued_for(frame: Frame, reading: Reading, kind: str) -> bool:
    """Tell whether an act of the type `kind` is only what a dismissed suit asks for, or what somebody keeps the right to do."""
    over = frame.text[frame.bounds[reading.clause] : reading.start]
    if kind in _ASKED_FOR and _DISMISSED.search(over) and _OF_SUIT.match(frame.text, reading.end):
        return True
    if kind == "LITIGATE" and _RESERVED.search(over) and _OF_RIGHT.match(frame.text, reading.end):
        return True
    # what somebody says of a ruling is no ruling of theirs
    return kind == "RULING" and not over.strip() and _AS_SUBJECT.match(frame.text, reading.end) is not None


def is_suit(frame: Frame, reading: Reading, kind: str) -> bool:
    """Tell whether what is asked is asked of a court (要求法院厘定费率): it is part of a suit, and no demand."""
    beside = (s for s in frame.slots if reading.end <= s.at <= reading.end + 2)
    asked = any(s.mention.kind == "court" for s in beside) or frame.text.startswith(("法院", "法庭", "法官"), reading.end)
    return kind == "DEMAND" and asked
