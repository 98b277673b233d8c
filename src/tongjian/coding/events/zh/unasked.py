"""Acts that words only name: what is renamed, found at fault, deserved, without reason, or given as a courtesy.

将甲与乙合作的行为称为…, 要求…是不合理, 应该被谴责, 没有理由禁止, 对演出成功表示祝贺.
"""

import re
from typing import Final

from tongjian.coding.document import Mention
from tongjian.coding.events.kinds import WORDS
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.provided import is_provided
from tongjian.coding.events.zh.slots import Slot
from tongjian.coding.events.zh.subjects import Reading

_TAKEN: Final = re.compile(r"(?:将|把)[^,;。!?]{2,50}$")
_RENAMED: Final = re.compile(
    r"[^,;:。!?]{0,50}?的[^,;。!?的]{0,6}?(?:行为|做法|举动|举措|合作|政策|决定|行动|交易|现象|活动)[^,;。!?]{0,4}?"
    r"(?:称[为作]|视[为作]|形容[为成]|说成|斥为|定性为|当[作成]|描述[为成]|描绘[为成]|污名化)"
)
# 要求对等是不合理: the demand is another's, and is judged
_FAULTED: Final = re.compile(
    r"[^,;:。!?]{2,40}?(?:[是属]|显然|根本|完全|实在|极)(?:不合理|无理|不公平|不公正|荒谬|不可接受|不能接受|不切实际|站不住脚|没有道理|强人所难|过分)"
    r"的?[」”』\"]*(?=[,;。!?]|$)"
)
_DESERVED: Final = re.compile(
    r"(?:(?<![对相适反回响])应该?|应当|理应|必须|值得|活该|有待)(?:[^,;。!?]{0,10}?(?:被|遭到?|受到?|感到))?$"
)
# 宪法赋予国会征收关税的权力, 就可征收关税的金额作出裁定: who may do it, or what is settled about it, and not that it is done
_POWER: Final = re.compile(
    r"[^,;:。!?]{0,14}的(?:(?:权力|权限|职权)(?!斗争|机构)|"
    r"(?:金额|额度|规模|水平|幅度|期限|范围|时间表|方式|条件)(?=[作做]出裁|展开谈|进行[谈磋商讨]|[谈磋协]商|讨论|达成))"
)
_PERMITTED: Final = re.compile(
    r"\ue001[^,;:。!?\ue000-\ue006]{0,10}?(?:批准|授权|允许|准许|核准|裁定)\ue000(?=[^,;:。!?\ue000-\ue006]{0,6}?(?:对|$))"
)
_NO_REASON: Final = re.compile(r"(?:没有|毫无|并无|有何|有什么)(?:任何|正当|合理|充分)?的?理由[^,;。!?不]{0,8}$")
_NEEDED: Final = re.compile(r"(?<![不无毋急])(?:需要?|有必要)(?:尽快|立即|首先|先|进一步|再)?(?:[作做]出[^,;。!?]{0,12})?$")
# 就对甲国官员作制裁,向总理发联署信: what somebody is written to about
_MATTER: Final = re.compile(r"(?<![早迁将成造铸这那也便])就对?[^,;。!?]{0,16}$")
_WRITES: Final = re.compile(
    r"[^,;。!?]{0,8},[^,;。!?]{0,4}向[^,;。!?]{1,12}?(?:发|致|递|提交|呈交|提出)[^,;。!?]{0,4}(?:信|函|书|请愿|建议|议案)"
)
_LAID_BEFORE: Final = re.compile(r"(?:提请|恳请|请|供|让)[^,;。!?]{0,8}$")  # 提请各国考虑: others are to weigh it
# 《…法》第三十九条规定:…可处以罚款: what the law provides
_BY_LAW: Final = re.compile(r"《[^《》]{2,30}(?:法|条例|办法|规则)》(?:第[^,;。]{1,8}条)?[^,;。《》]{0,4}规定[:,\"“「]")
# 向法院提起诉讼,要求…赔偿: what a suit asks for
_SUES: Final = re.compile(
    r"(?:提起|提出|提交|递交|发起)[^,;。!?]{0,10}?(?:诉讼|起诉状|诉状|起诉书|仲裁)|(?:起诉|告上法[院庭])[^,;。!?]{0,16}"
)
_RELIEF: Final = re.compile(
    r"[^;。!?]{0,60}?(?:支付|赔偿|偿还|返还|归还|付清|停止侵权|赔礼道歉|承担[^,;。]{0,6}(?:责任|费用)|判令|解除合同)"
)
# 可考虑多种措施,包括对…加征关税
_AMONG: Final = re.compile(r"(?:当中|其中)?(?:包括|例如|譬如|诸如|比如)")
_WEIGHED: Final = re.compile(
    r"考虑|可以|可能|(?<![许认])可(?=[采对从以])|或[会将]|或者会|建议|提议|研究|评估|酝酿|威胁|扬言|选项|选择|手段|方案|草案|一旦|如果|希望|呼吁|敦促|要求"
)
_STANCE: Final = re.compile(r"支持|乐见|欢迎|赞成|赞同|拥护|声援|挺|背书|撑|主张|承认|赞成票|叫好|喝彩|称快")
_GIVEN: Final = re.compile(r"(?:给予|予以|提供|给)(?:了)?[^,;。!?]{0,8}$")
_ENDED: Final = re.compile(r"[」”』\"]?(?:[,;。!?]|$)")
_STEPS: Final = re.compile(
    r"[^,;。!?]{0,10}?采取[^,;。!?]{0,8}?(?:必要|相应|进一步|更多|有力|坚决|一切|有效)[^,;。!?]{0,6}?(?:措施|行动|举措|手段|步骤)"
)
_AGAINST: Final = re.compile(r"反制|反击|报复|还击|回击|回应|捍卫|维护|保护|对等|威胁|警告|扬言|代价|后果")


# 恪守反对保护主义的承诺, 动用反对收购的法案: what a promise or a law is against
_UPHELD: Final = re.compile(
    r"(?:恪守|遵守|履行|坚守|秉持|奉行|重申|信守|兑现|使用|动用|援引|运用|适用|通过|制定|违反|违背|背离|根据|依据)(?:了|其)?[^,;。!?]{0,3}$"
)
_PRINCIPLE: Final = re.compile(
    r"[^,;:。!?]{1,24}?(?:承诺|原则|立场|政策|权利|权力|法案|法律|义务|共识|宗旨|传统|条款|公约)(?=[,;。!?、的与和]|$|\()"
)


# 签署协议的时间推迟: of when it will be; 难以恢复对话; 征收的最高关税之一: one that is compared
_PUT_OFF: Final = re.compile(
    r"[^,;:。!?\ue000-\ue006]{0,10}?(?:协议|协定|条约)的(?:时间|日期|仪式)(?:被|再次|一再|再度|还|可能|已)?(?:延|推|押|未定|尚未|取消)"
)
# 从立案到作出裁定需要一年; 在取消关税的问题上有分歧; 惩罚其购买石油的行为; 试图与首相会晤
_UNTIL: Final = re.compile(r"从[^,;。]{1,16}到[^,;。]{0,8}$")
_TAKES: Final = re.compile(r"需要?|耗时|历时|要花|约|通常|一般")
_IN: Final = re.compile(r"(?<!现)在[^,;。]{0,40}$")
_AT_ISSUE: Final = re.compile(r"[^,;:。!?]{0,14}(?:问题|议题|事宜|事项|立场|政策)上")
_ORDERED: Final = re.compile(r"裁定|判决|裁决|判令|下令|命令")  # 法院裁定暂停协议: a ruling
_DEED: Final = re.compile(r"[^,;:。!?]{0,14}的(?:行为|做法|行径)")
_TRIED: Final = re.compile(r"(?:曾?试图|曾?企图|曾想|曾寻求|曾请求|曾要求)[^,;。]{0,16}$")
_HARDLY: Final = re.compile(r"(?:难以|很难|难于|无法|无从|不宜|不可能|没有(?:条件|可能|办法)|谈不上)[^,;。]{0,12}$")
_SOUGHT: Final = re.compile(
    r"(?:(?<!不)需要?(?!求)|争取|寻求|谋求|赢得|依靠|指望)(?!时|更多支持)[^,;。]{0,24}$"
)  # 需要农民支持他
_COMPARED: Final = frozenset({"TARIFF", "REMEDY_DUTY", "SANCTION", "IMPORT_BAN", "EXPORT_BAN", "EXPORT_CONTROL", "PENALTY"})
_ONE_OF: Final = re.compile(r"[^,;:。!?\ue000-\ue006]{0,8}的(?:[^,;:。!?]{0,8}最[^,;:。!?]{1,8}|[^,;:。!?]{2,10})之一(?=[,;。])")


def only_named(frame: Frame, reading: Reading, kind: str) -> bool:
    """Tell whether an act of the type `kind` is only what other words of its clause rename, judge or call for."""
    over = frame.text[frame.bounds[reading.clause] : reading.start]
    if is_provided(frame, reading, kind) or (_TAKEN.search(over) and _RENAMED.match(frame.text, reading.end)):
        return True
    if kind in ("CRITICISE", "ACCUSE", "PENALTY", "LITIGATE", "SANCTION") and _DESERVED.search(over):
        return True
    if kind == "CRITICISE" and _UPHELD.search(over) and _PRINCIPLE.match(frame.text, reading.end):
        return True
    if kind == "CONSIDER" and _LAID_BEFORE.search(over):
        return True
    if kind not in WORDS and _BY_LAW.search(frame.text, 0, reading.start):
        return True
    if kind not in WORDS and (_is_listed(frame, reading) or _is_allowed(frame, reading, kind)):
        return True
    if kind == "SUPPORT" and _SOUGHT.search(over):
        return True
    if kind == "DEMAND" and _is_claimed(frame, reading):
        return True
    if kind in ("PLEDGE_EASE", "EASE") and _NEEDED.search(over):
        return True
    if kind in WORDS:
        return False
    if (kind == "NEGOTIATE" and _HARDLY.search(over)) or _is_spoken_of(frame, reading, kind):
        return True
    return _NO_REASON.search(over) is not None or bool(_MATTER.search(over) and _WRITES.match(frame.text, reading.end))


def _is_spoken_of(frame: Frame, reading: Reading, kind: str) -> bool:
    """Tell whether an act is only named: a deal for when it will be made, a measure as one of several or as what is at issue."""
    if kind == "AGREEMENT":
        return _PUT_OFF.match(frame.text, reading.start) is not None
    if kind == "AGREEMENT_EXIT":
        bench = any(s.mention.kind == "court" and s.clause == reading.clause and s.at < reading.start for s in frame.slots)
        return bench and _ORDERED.search(frame.text, frame.bounds[reading.clause], reading.start) is not None
    if kind == "AGREEMENT_IMPLEMENT":
        return _DEED.match(frame.text, reading.end) is not None
    over = frame.text[frame.bounds[reading.clause] : reading.start]
    if kind == "RULING":
        return _UNTIL.search(over) is not None and _TAKES.search(frame.text, reading.end) is not None
    if kind in ("MEET", "CALL"):
        return _TRIED.search(over) is not None
    if _IN.search(over) and _AT_ISSUE.match(frame.text, reading.end):
        return True
    return kind in _COMPARED and _ONE_OF.match(frame.text, reading.end) is not None


def _is_allowed(frame: Frame, reading: Reading, kind: str) -> bool:
    """Tell a measure that one only may take: 征收关税的权力, or by leave of a body above the states (世贸组织批准甲国对…)."""
    if _POWER.match(frame.text, reading.end):
        return True
    found = _PERMITTED.search(frame.text, frame.bounds[reading.clause], reading.start) if kind != "RULING" else None
    return found is not None and any(s.at == found.start() and s.mention.country is None for s in frame.slots)


def _is_listed(frame: Frame, reading: Reading) -> bool:
    """Tell whether a measure is one of those that the clause before only weighs, fears or calls for."""
    own = frame.bounds[reading.clause]
    if any(own <= s.at < reading.start and s.role == "subject" for s in frame.slots):
        return False
    for clause in range(reading.clause, max(0, reading.clause - 2), -1):  # 包括甲, 乙以及丙
        begin = frame.bounds[clause]
        if _AMONG.match(frame.text, begin, reading.start):
            return _WEIGHED.search(frame.text, frame.bounds[clause - 1], begin) is not None
    return False


def is_faulted(frame: Frame, reading: Reading) -> bool:
    """Tell whether a demand is told by who finds it at fault: 甲国要求对等是不合理. It was made before."""
    return _FAULTED.match(frame.text, reading.end) is not None


def _is_claimed(frame: Frame, reading: Reading) -> bool:
    """Tell whether a demand is what the suit of the clause before, by the same subject, asks for."""
    low = frame.bounds[reading.clause]
    if not reading.clause or any(low <= s.at < reading.start and s.role == "subject" for s in frame.slots):
        return False
    sues = _SUES.search(frame.text, frame.bounds[reading.clause - 1], low)
    return sues is not None and _RELIEF.match(frame.text, reading.end) is not None


def says_nothing(frame: Frame, reading: Reading, kind: str) -> bool:
    """Tell whether words that are to nobody are no act: thanks, praise and good wishes at home, steps for one's own good."""
    words = frame.text[reading.start : reading.end]
    if kind == "SUPPORT":
        given = _GIVEN.match(words) and _ENDED.match(frame.text, reading.end)
        return _STANCE.search(words) is None or given is not None
    if kind != "THREATEN_MEASURE":
        return False
    end = frame.bounds[reading.clause + 1]
    plain = _STEPS.match(frame.text, reading.start, end) is not None
    return plain and _AGAINST.search(frame.text) is None


def without_employers(frame: Frame, reading: Reading, target: list[Mention]) -> list[Mention]:
    """Return the target without the firms whose people speak (甲公司总裁某某): what they say of these they say of themselves."""
    own = set()
    for slot in reading.source:
        i = next((i for i, s in enumerate(frame.slots) if s is slot), 0)
        before = frame.slots[i - 1] if i else None
        if slot.mention.kind == "person" and before is not None and before.owner:
            own.add(before.mention.key)
    named = [s.mention.surface for s in reading.source if s.mention.kind == "person"]
    return [
        m for m in target if m.kind != "company" or not (m.key in own or any(n != m.surface and m.surface in n for n in named))
    ]


# 呼吁依法对甲国官员制裁: whom the measure is to hit is not who is asked
_TO_HIT: Final = re.compile(
    r"[^,;。!?]{0,16}?(?:实施|施加|采取|进行|予以|作出|发动|展开)?[^,;。!?]{0,8}?(?:制裁|惩罚|禁运|关税|加税|征税|课税|加征|打击|惩处|惩戒|反制|报复|封锁|限制|袭击)"
)


def is_hit(frame: Frame, reading: Reading) -> bool:
    """Tell whether the target of a demand is only whom the measure is to hit that is asked for, and who is asked has no name."""
    if not reading.target or any(s.role != "to" or s.at < reading.end for s in reading.target):
        return False
    return _TO_HIT.match(frame.text, reading.target[-1].at + 1) is not None


# 甲国政客的言论,纯属无稽之谈: whose words they are does not deny them
_BASELESS: Final = re.compile(
    r"纯属|无稽之谈|子虚乌有|毫无(?:事实)?(?:根据|依据)|不属实|完全不实|与事实不符|无中生有|凭空捏造|捏造|虚构|假新闻"
)
_CLAIM: Final = re.compile(
    r"[^;。!?]{0,70}?(?:言论|说法|论调|指控|指责|谬论|谣言|论点|论断|指摘|报告|报道|宣称|传言|所谓)[^,;。!?]{0,4},?"
    r"[^,;。!?\ue000-\ue006]{0,8}"
)


def claimant(frame: Frame, reading: Reading) -> Slot | None:
    """Return whose words are found baseless, where they are the subject of the clause or of the one before; else None."""
    if _BASELESS.match(frame.text, reading.start) is None:
        return None
    low = frame.bounds[reading.clause]
    begin = low if any(low <= s.at < reading.start for s in frame.slots) else frame.bounds[max(0, reading.clause - 1)]
    named = [s for s in frame.slots if begin <= s.at < reading.start and s.role == "subject" and not (s.goods or s.owner)]
    if not named or _CLAIM.fullmatch(frame.text, named[-1].at + 1, reading.start) is None:
        return None
    return named[-1]
