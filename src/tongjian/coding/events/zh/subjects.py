"""Who the subject of an act is: the nearest actor before the verb, or that of a clause before (a topic chain)."""

import re

import msgspec

from tongjian.coding.events.zh.frame import Frame, Slot

_TOPICAL = re.compile(r"问题|事宜|一事|议题|等|领域|情况|事件|为由")
_RESPONSE = re.compile(r"表示|予以|深表|感到|坚决反对|评论|欢迎")
# 就墨西哥提高关税启动调查: what 就 holds is a clause, and the actor acts in it
_ACTING = re.compile(
    r"(?:单方面|再次|近期|此前|日前|拟|将|宣布)?"
    r"(?:对[\ue000-\ue006][^,;:。!?的]{0,4}(?<!关税)(?<!制裁)(?<!限制)(?<!措施)(?<!政策)|[把将][^,;:。!?]{1,24})?"
)
_ANSWERED = re.compile(r"答|回应|表态|一事|发表|评论|谈话|应询|提问|声明|表示")
_SAYING = re.compile(r"提出|表示|进行|作出|做出|召见|发表|达成|举行|展开|敦促|呼吁|批评|谴责|要求")
# 并呼吁, 还警告, 但拒绝: a further speech verb of who spoke before
_GOES_ON = re.compile(
    r"(?:并且?|同时|还|也|又|但|亦){1,2}(?:再次|再度|强烈|坚决|明确|公开|警告)?"
    r"(?:呼吁|敦促|要求|批评|谴责|警告|威胁|指责|欢迎|感谢|重申|否认|拒绝|抗议|促请|扬言|反对|希望|吁|"
    r"[对就向][^,;:。!?]{1,36}?(?:表示|表达|深表|感到|予以|提出|作出))"
)
_SAYS = re.compile(
    r"(?:说|表示|称|指出|强调|认为|指|透露|补充说?|宣称|坦言|形容|抨击|批评|谴责|指责|痛批|回应|反驳|重申|警告|直言|呼吁)[,:]$"
)
_ATTITUDE = re.compile(r"不满|抗议|谴责|反对|批评|声援|支持")
_IF = re.compile(r"[\s\"“「]*(?:而|但)?(?:如果|若(?!干)|一旦|除非|倘若?|假如|要是|只要)")
_AFTER = re.compile(r"(?<!今)(?<!此)(?<!背)(?<!幕)(?:后|之际|的?同时|次日|当天),$")
_MET = re.compile(r"(?:通话|通电话|会谈|会晤|会面|见面|会见|视频|磋商)[^,;:。!?]{0,4}(?:之?后|时|期间|之际),$")
_UNKNOWN = 4  # characters before the verb that can hold a subject of its own


class Reading(msgspec.Struct):
    """How a fired rule is read: its head (masked positions), its clause, its actors."""

    start: int
    end: int
    clause: int
    passive: bool = False
    source: list[Slot] = msgspec.field(default_factory=list)
    target: list[Slot] = msgspec.field(default_factory=list)


def leading(frame: Frame, reading: Reading, clause: int) -> list[int]:
    """Return the indexes of the actors of a clause that stand before the head."""
    return [i for i, s in enumerate(frame.slots) if s.clause == clause and s.at < reading.start]


def over(slot: Slot, reading: Reading) -> bool:
    """Tell whether the phrase that the actor stands in ends before the head: it does nothing behind it."""
    return 0 < slot.until <= reading.start


def able(frame: Frame, reading: Reading, clause: int) -> list[int]:
    """Return the indexes of the actors of a clause before the head that can do the act."""
    return [i for i in leading(frame, reading, clause) if can_act(frame.slots[i]) and not over(frame.slots[i], reading)]


def subject(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the nearest actor before the verb that no coverb holds; else that of the clause before (a topic chain)."""
    if reading.passive:
        return []
    before = leading(frame, reading, reading.clause)
    here = [i for i in before if can_act(frame.slots[i]) or _held(frame, reading, i)]
    # 谷歌在欧盟展开调查后撤诉: who acts in the phrase of time does not act behind it
    acting = [i for i in here if not over(frame.slots[i], reading)]
    if here and not acting and (chained := chain(frame, reading)):
        return chained
    here = acting or here
    aimed = next((i for i in before if frame.slots[i].role in {"to", "ba"}), None)
    if here and aimed is not None and here[-1] > aimed and not _held(frame, reading, here[-1]):
        # 对莫斯科入侵乌克兰的制裁: who stands behind the 对 belongs to its phrase, if there is another one to act
        earlier = [i for i in here if i < aimed]
        return frame.listed(earlier[-1]) if earlier else chain(frame, reading) or frame.listed(here[-1])
    if here:
        return frame.listed(here[-1])
    return chain(frame, reading) or _behind(frame, reading)


def _behind(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the subject of the next clause where the act's own is one of time: 继宣布制裁甲国官员后,外交部宣布…."""
    low, high = frame.bounds[reading.clause], frame.bounds[reading.clause + 1]
    stated = reading.clause == 0 and reading.start == low and _ATTITUDE.match(frame.text, low)  # 不满美国关税,巴西…
    if not stated and not (_AFTER.search(frame.text, low, high) and _OPENING.match(frame.text, low)):
        return []
    for i, slot in enumerate(frame.slots):
        if slot.clause == reading.clause + 1:
            return frame.listed(i) if can_act(slot) and not slot.goods else []
    return []


def can_act(slot: Slot) -> bool:
    """Tell whether the actor can act: no coverb holds it, and it does not only say whose the next one is."""
    return slot.role == "subject" and not slot.owner


def _held(frame: Frame, reading: Reading, index: int) -> bool:
    """Tell whether a coverb holds the whole clause of the act: 对荷方暂停行政令表示欢迎, 就美方取消关税答问."""
    slot = frame.slots[index]
    if slot.owner or slot.role not in {"to", "about"}:
        return False
    end = frame.bounds[reading.clause + 1]
    if slot.role == "about":
        return bool(_ACTING.fullmatch(frame.text, slot.at + 1, reading.start)) or (
            not _SAYING.match(frame.text, reading.start)
            and not _TOPICAL.search(frame.text, slot.at, reading.start)
            and bool(_ANSWERED.search(frame.text, reading.end, end))
        )
    return bool(_RESPONSE.search(frame.text, reading.end, end))


# what a clause without its own subject begins with: adverbs, modal and speech verbs, coverbs, times, the act itself
_OPENING = re.compile(
    r"[\s\ue010\d\"'“”「」『』《(\[]|也|并|还|又|再|将|已|正|于|同时|随后|因此|强烈|坚决|立即|继续|宣布|决定|对|向|就|把|从|自|在|以|与|和|同|为|根据|按照|按|"
    r"依据|针对|因|由于|经|拟|计划|考虑|曾|不|没|未|要|会|可|能|应|必|希望|敦促|要求|呼吁|指|表示|认为|称|说|强调|重申|警告|威胁|拒绝|"
    r"同意|承诺|答应|否认|谴责|批评|反对|支持|欢迎|公开|首次|最终|分别|均|各自|主动|单方|正式|全面|进一步|其|一度|多次|率先|依法|联合|共同|暂停|取消|被|遭|获|"
    r"但|而|却|则|后|及|包括|如果|若|一旦|当|此|这|目前|近日|日前|今|昨|明|去年|上|下|本|该(?:国|部|局|委员会|机构|公司|集团|院|党|厂|署|企业)|当局|政府|当地|美东|最|甚至|更|只|仅|更是|以及|试图|准备|打算|"
    r"预料|估计|预计|预估|预期|料|抨击|痛批|怒批|促请|促|吁|敦请|透露|披露|补充|直指|坦承|声称|宣称|誓言|扬言|允许|准许|迫使|尝试|力图|企图|谋求|寻求|争取|着手|酝酿|研究|评估|审议|讨论|商讨|签署|感谢|赞扬|称赞|力挺|声援|协助|有望|可望|有意|有可能|有机会|难以|终于|意在|旨在|以期|以便|借此|期望|深感|严厉|坦言|直言|不断|不愿|承认|"
    r"发布|发表|作出|做出|采取|实施|加征|征收|禁止|限制|发起|启动|提出|再次|开始|正在|至少|声明|通过|延长|撤销|解除|列入|"
    r"公布|扩大|加大|升级|收紧|恢复|重启|重新|维持|批准|中止|中断|终止|下令|下调|上调|提高|降低|调[高降升]|追加|推出|出台|祭出|动用|启用|"
    r"展开|开展|进行|打响|举行|达成|敲定|叫停|喊停|封杀|封禁|给予|豁免|放行|放宽|松绑|解禁|开放|重开|约谈|调查|立案|处以|重罚|开出|"
    r"勒令|责令|驱逐|召回|冻结|切断|关闭|退出|撕毁|废除|废止|推迟|延后|搁置|会见|会晤|访问|前往|致电|起诉|状告|控告|裁定|判处|驳回|"
    r"否决|阻止|开征|课征|加码|点名|拉黑|没收|吊销|查封|扣押|断供|断绝|减免|削减|停[止征供]|阻[挠拦]|拒[收买]"
)


# adverbs before the verb of a clause without a subject of its own
_FURTHER = re.compile(
    r"(?:并且?|还|又|再|随后|之后|同时|也|亦|进而|从而|继而|而且|甚至)?(?:将|已|曾|会|强烈|坚决|公开|再次|多次)?"
)


# 更多人要求…, 各界批评…: somebody else whom the text does not name
_SOMEBODY = re.compile(
    r"(?![两二三四]人|本人|候任|发言人)[^\ue000-\ue006]{0,8}?(?<!发言)(?<!负责)(?<!牵头)(?<!领导)(?<!代言)(?:人士?|民众|公众|学者|专家|网民|媒体|各界|外界|舆论|业界|团体|学生|律师|居民|选民|市民|家长|球迷|评论员|分析师|版本|草案|法案|议案|报告|"
    r"法官|法庭|检方|控方|辩方|警方|陪审团|市场|网友|医生|农民|工会|组织|反对党|在野党|议员|商会|协会|[\u4e00-\u9fff]媒)们?"
    r"(?:也|都|已|均|曾|再|则|又|还|纷纷|普遍|强烈|一致){0,2}"
)
_OTHERS = re.compile(
    r"[^,;:。!?\ue000-\ue006]{0,14}?(?:外交官|学者|专家|议员|人士|民众|居民|农民|小农|学生|工人|渔民|商人|业者|团体|工会|商会|组织|市民|家属|律师|选民|抗议者|示威者|媒体)们?"
    r"(?:则|却|也|亦|昨|今|随后|近日|\ue010)?(?:发表|在|联名|联署|上街|示威|抗议|举行|召开|致函|聚集|集会|走上)"
)
_OWN = re.compile(r"(?:不过|但|随后|\ue010)?,?(?:当局|政府|官方|该(?:国|部|局|委|委员会|机构|署)|声明|公告|通告|命令|新规|部方)")
_ON_THAT = re.compile(r"(?:并|也|均|都|同时|但)?(?:对此|就此|对于此)")
_BY_LAW = re.compile(r"(?:已|将|并)?依(?:法|规)|(?:对此)?(?:坚决|强烈)(?:反对|谴责|不满)|对此")
# 白宫顾问:中国未回应　暗示…: in a headline who stands before the colon speaks on
_SPEECH_ACT = re.compile(
    r"(?:并|也|再|又|强烈|坚决)?(?:暗示|警告|呼吁|敦促|促|谴责|批评|扬言|威胁|誓言|否认|拒绝|要求|指责|反对|不排除|考虑)"
)
_ITS = re.compile(r"(?:对|向|针对|将|把|给)(?:该(?:国|公司|企业|平台|机构)|其|它|他们?|她们?|之)(?!他|中|次|它|实(?!施|行))")
_PRONOUN = re.compile(r"(?:但|而|因此|所以|那么|也)?(?:我们?|我方|他们?|她们?|它们?|这些|那些|双方)(?!国)")


def chain(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the subject of a clause before that goes on in the act's own, which names none; nobody where it may be another."""
    begin = frame.bounds[reading.clause]
    if _PRONOUN.match(frame.text, begin, reading.start) or _SOMEBODY.fullmatch(frame.text, begin, reading.start):
        return []  # somebody else whom the text does not name here
    if reading.start - begin >= _UNKNOWN and not _OPENING.match(frame.text, begin):
        return []  # the clause names a subject that is no known actor
    if said := _who_says(frame, reading):
        return said
    acted = {
        s.mention.key
        for s in frame.slots
        if s.clause == reading.clause
        and s.at < reading.start
        and s.role in {"ba", "to", "from", "with"}
        and s.mention.how != "pronoun"
    }
    if frame.headed and reading.clause and (_BY_LAW.match(frame.text, begin) or _SPEECH_ACT.match(frame.text, begin)):
        return [frame.slots[0]]  # 市场监管总局:英伟达违法,依法决定…: who stands before the colon acts by law
    if reading.clause and _ON_THAT.match(frame.text, begin):
        acted |= {s.mention.key for s in frame.slots if s.clause == reading.clause - 1}  # whom the reaction is to
    alone = _alone(frame, reading)
    beside = {s.mention.country for s in frame.slots if reading.end <= s.at <= reading.end + 1 and s.mention.country}
    for clause in range(reading.clause - 1, -1, -1):
        if clause == alone:
            continue
        if _of_others(frame, clause):
            return [s for s in frame.slots if s.clause == clause and s.role == "in"][:1]  # 小农在雅加达示威: those of the place
        able_here = (i for i in able(frame, reading, clause) if frame.slots[i].mention.key not in acted)
        fit = [i for i in able_here if not frame.slots[i].thing]  # 调升中国商品关税,以及限制…: goods do not act
        if fit and not _goes_on(frame, clause, frame.slots[fit[0]], beside):
            return _alone_behind(frame, clause, frame.listed(fit[0]))
    return []


def _alone_behind(frame: Frame, clause: int, found: list[Slot]) -> list[Slot]:
    """Return who acts behind a clause of time: of two who met or spoke, the first (甲国总统与乙国总理通话后,宣布…)."""
    met = _MET.search(frame.text, frame.bounds[clause], frame.bounds[clause + 1])
    paired = any(s.join in {"与", "和", "同", "跟"} for s in found) and not any(s.mention.members for s in found)
    return found[:1] if met and paired else found


def _goes_on(frame: Frame, clause: int, first: Slot, beside: set[str]) -> bool:
    """Tell whether a clause whose first actor is `first` goes on with the subject of one before it.

    `beside` are the states of those right behind the act: nobody acts upon his own state.
    """
    if clause and _is_verb_first(frame, clause, first.at):
        return True  # 抵达天津,出席上合峰会,并会见
    if not _before_it(frame, clause):
        return False
    # 特朗普说,如果印度不停止…,将加征关税: who speaks will act; 发言人称,土方的做法违反规则,敦促土方…
    return _IF.match(frame.text, frame.bounds[clause]) is not None or bool(clause and first.mention.country in beside)


def _is_verb_first(frame: Frame, clause: int, end: int) -> bool:
    """Tell whether a clause begins with a verb, so that whom it names before `end` is acted upon."""
    further = _FURTHER.match(frame.text, frame.bounds[clause])
    begin = further.end() if further else frame.bounds[clause]
    return frame.words["verb-first"].match(frame.text, begin, end) is not None


def _before_it(frame: Frame, clause: int) -> bool:
    """Tell whether a clause before names somebody who can act."""
    return any(can_act(s) and s.clause < clause for s in frame.slots)


def _alone(frame: Frame, reading: Reading) -> int | None:
    """Return the clause before whose only actor is whom 对其 means, if a clause further before names another one."""
    if reading.clause < 2 or not _ITS.search(frame.text, frame.bounds[reading.clause], reading.start):
        return None
    named = [s for s in frame.slots if s.clause == reading.clause - 1 and not s.owner]
    others = [s for s in frame.slots if s.clause < reading.clause - 1 and s.role == "subject" and not s.owner]
    if len(named) == 1 and any(s.mention.country != named[0].mention.country for s in others):
        return reading.clause - 1
    return None


def _who_says(frame: Frame, reading: Reading) -> list[Slot]:
    """Return who says the clauses before where a speech verb goes on with 并: 甲国总统说,欧洲不应…,并呼吁…."""
    low = frame.bounds[reading.clause]
    goes_on = _GOES_ON.match(frame.text, low) if reading.clause >= 2 else None
    if goes_on is None or reading.start > max(low + 6, goes_on.end()):
        return []
    for clause in range(reading.clause - 1, max(-1, reading.clause - 5), -1):
        end = frame.bounds[clause + 1]
        if _SAYS.search(frame.text, frame.bounds[clause], end):
            found = able(frame, reading, clause)
            return frame.listed(found[0]) if found else []
    return []


def _of_others(frame: Frame, clause: int) -> bool:
    """Tell whether a clause names a subject that is no known actor: 小农则上街示威, 十九国的学者发表公开信."""
    begin, end = frame.bounds[clause], frame.bounds[clause + 1]
    return _OTHERS.match(frame.text, begin, end) is not None


def topical(frame: Frame, reading: Reading) -> bool:
    """Tell whether the act can be the topic's: its clause does not begin with somebody else (更多人要求…, 新版本要求…)."""
    if any(_of_others(frame, clause) for clause in range(reading.clause)):
        return False
    return not _SOMEBODY.fullmatch(frame.text, frame.bounds[reading.clause], reading.start)


def own_government(frame: Frame, reading: Reading) -> bool:
    """Tell whether the act's clause begins with a government or office whose state is named before: 当局将于下月…."""
    return bool(_OWN.match(frame.text, frame.bounds[reading.clause], reading.start))


def opens_anew(frame: Frame, reading: Reading) -> bool:
    """Tell whether the clause of the act begins with words that may name a subject of its own: 系统更新后禁止…."""
    begin = frame.bounds[reading.clause]
    return reading.start - begin >= _UNKNOWN and not _OPENING.match(frame.text, begin)


def its(frame: Frame, reading: Reading) -> list[Slot]:
    """Return whom 对其, 向其, 将其 means: the first subject of the nearest clause before that names one who does not act."""
    low = frame.bounds[reading.clause]
    if not _ITS.search(frame.text, low, frame.bounds[reading.clause + 1]):
        return []
    keys = {s.mention.key for s in reading.source}
    before = [i for i, s in enumerate(frame.slots) if s.at < low and not s.owner and s.role != "in" and s.mention.key not in keys]
    named = [i for i in before if frame.slots[i].role == "subject"] or before
    nearest = [i for i in named if frame.slots[i].clause == frame.slots[named[-1]].clause]
    return frame.listed(nearest[0]) if nearest else []


_BESIDE = 2  # characters between words of judgement and the end of their clause
_THIS = re.compile(r"[^,;:。!?\ue000-\ue006]?[,:]?[\s「“『\"]{0,2}(?:这|此|该|其|有关|上述|相关)(?!外|次|前|时|后|间|刻)")


def judged_until(frame: Frame, reading: Reading) -> int:
    """Return where what is judged ends: with the clause of the words, or with the next one where they end theirs."""
    end = frame.bounds[reading.clause + 1]
    if end - reading.end <= _BESIDE and reading.clause + 2 < len(frame.bounds):
        return frame.bounds[reading.clause + 2]
    return end


def is_pointed(frame: Frame, reading: Reading) -> bool:
    """Tell whether what is judged is only pointed at behind the words: 痛批,这是…."""
    return _THIS.match(frame.text, reading.end, judged_until(frame, reading)) is not None
