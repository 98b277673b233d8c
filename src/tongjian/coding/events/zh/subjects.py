"""Who the subject of an act is: the nearest actor before the verb, or that of a clause before (a topic chain)."""

import re

import msgspec

from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.relatives import is_own
from tongjian.coding.events.zh.slots import Slot
from tongjian.coding.events.zh.two_acts import who_goes_on

_TOPICAL = re.compile(r"问题|事宜|一事|议题|等(?![\d两三四五六七八九十]{1,2}[国方])|领域|情况|事件|为由")
_RESPONSE = re.compile(r"表示|予以|深表|感到|坚决反对|评论|欢迎")
# 就墨西哥提高关税启动调查: what 就 holds is a clause, and the actor acts in it
_ACTING = re.compile(
    r"(?:单方面|再次|近期|近来|最近|此前|日前|这次|此次|今次|本次|上次|今年|去年|当前|\ue010|拟|将|宣布){0,2}"
    r"(?:对[\ue000-\ue006][^,;:。!?的]{0,4}(?<!关税)(?<!制裁)(?<!限制)(?<!措施)(?<!政策)|[把将][^,;:。!?]{1,24})?"
)
_ANSWERED = re.compile(r"答|回应|表态|一事|发表|评论|谈话|应询|提问|声明|表示")
_SAYING = re.compile(r"提出|表示|进行|作出|做出|召见|发表|达成|举行|展开|敦促|呼吁|批评|谴责|要求")
# 并呼吁, 还警告, 但拒绝: a further speech verb of who spoke before
_GOES_ON = (
    r"(?:[指称](?=这|此|该|其|有关)|(?:并且?|同时|还|也|又|但|亦){1,2}(?:再次|再度|强烈|坚决|明确|公开|警告)?"
    r"(?:<speaking-on>|(?:表示|强调|指出|重申|补充|称|说)(?=[^,;:。!?]{0,3}(?:将|会|要|拟|准备|计划|考虑)[^军领士])|"
    r"[对就向][^,;:。!?]{1,36}?(?:表示|表达|深表|感到|予以|提出|作出)))"
)
# what is answered is the other side's: 就乙国提起的诉讼应诉
_OF_CASE = re.compile(
    r"[出起]?的?[^,;:。!?\ue000-\ue006]{0,8}?(?:申诉|诉讼|上诉|控诉|指控|仲裁|诉求|投诉)[^,;:。!?\ue000-\ue006]{0,10}?"
    r"(?:辩护|抗辩|申辩|答辩|辩驳|应诉|应对|回应|反驳|反击|奋战|抗争|表示|作出|做出|提出)"
)
_SAYS = "<saying>[,:]$"
_IF = re.compile(r"[\s\"“「]*(?:而|但)?(?:如果|若(?!干)|一旦|除非|倘若?|假如|要是|只要)")
_AFTER = re.compile(r"(?<!今)(?<!此)(?<!背)(?<!幕)(?:后|之际|的?同时|次日|当天),$")
# 在与乙国总理会谈时,甲国总统要求…
_WHILE_MET = re.compile(
    r"(?:在|当)?(?:[与和同跟][^,;:。!?]{1,16}?(?:举行)?(?:会谈|会晤|会面|通话|通电话|磋商|谈判)|(?:会见|会晤|接见|拜会)[^,;:。!?]{1,16}?)"
    r"(?:之?时|期间|之际|过程中|后),(?=[^,;:。!?]{0,12}$|(?![^,;:。!?]{0,10}(?<![反回响相])(?:应(?!邀)|须|必须|将|会(?![见晤谈])|可(?!以说))))"
)
_MET = re.compile(r"(?:通话|通电话|会谈|会晤|会面|见面|会见|视频|磋商)[^,;:。!?]{0,4}(?:之?后|时|期间|之际),$")
_WHEN_MET = re.compile(
    r"(?:举行)?(?:了)?(?:双边|工作)?(?:会谈|会晤|会面|通电话|通话|见面|视频会议|视讯会议)[^,;:。!?]{0,2}(?:之?后|时|期间|之际)"
)
# two who dealt with each other: what one of them does next is not the other's, 甲国与乙国签约后,制裁…; 甲国同乙国闹翻,随后…
_DEALT = re.compile(
    r"(?:达成|签署|签订|签下|缔结|敲定|谈妥|断交|建交|决裂|闹翻|翻脸|交恶|反目|和解|停火|结盟|谈崩|争执|交火|开战|商定|约定|交涉|沟通|协商|合作|谈判)"
    r"[^,;:。!?]{0,12}(?:之?后|之际|期间|不久|未果|破裂),$"
)
_FELL_OUT = re.compile(r"(?:断交|决裂|闹翻|翻脸|交恶|反目|谈崩|争执|交火|开战|互呛|对峙|冲突|较劲|角力)[^,;:。!?]{0,4},$")
# two who met, where the clause behind names whom one of them meets next: 甲国外长与乙国外长会谈,并与丙国总理会面
_JUST_MET = re.compile(r"(?:举行|进行)?(?:了)?(?:双边|工作)?(?:会谈|会晤|会面|会见|见面|通话|通电话|磋商),$")
# 甲国一边与乙国谈判,一边…; 甲国与乙国关系紧张,…: the first of the two goes on
_BY_TURNS = re.compile(
    r"一(?P<how>[边面])[^,;。]{1,30},一(?P=how)|关系(?:持续|日益|日趋|陷入|再度|急剧|一度)?(?:紧张|恶化|僵持|冷淡|转冷|不睦|破裂)[^,;。]{0,4},"
)
_NEXT = re.compile(
    r"对(?!此)(?=[^,;:。!?]{1,16}(?:表示|表达|深表|感到|予以))|(?:还|并|又|随后|之后|其后|同时|此外|也|亦|接着|当天|\ue010){1,2}"
)
_UNKNOWN = 4  # characters before the verb that can hold a subject of its own


class Reading(msgspec.Struct):
    """How a fired rule is read: its head (masked positions), its clause, its actors."""

    start: int
    end: int
    clause: int
    passive: bool = False
    at_nobody: bool = False  # blame of states that are not named: 个别国家滥用…
    source: list[Slot] = msgspec.field(default_factory=list)
    target: list[Slot] = msgspec.field(default_factory=list)


def leading(frame: Frame, reading: Reading, clause: int) -> list[int]:
    """Return the indexes of the actors of a clause before the head, but those in a phrase that is over (不顾乙国警告)."""
    start, done = reading.start, frame.adjuncts.over
    return [i for i, s in enumerate(frame.slots) if s.clause == clause and s.at < start and not done(s.at, start)]


def over(slot: Slot, reading: Reading) -> bool:
    """Tell whether the phrase that the actor stands in ends before the head: it does nothing behind it."""
    return 0 < slot.until <= reading.start


def able(frame: Frame, reading: Reading, clause: int) -> list[int]:
    """Return the indexes of the actors of a clause before the head that can do the act."""
    return [i for i in leading(frame, reading, clause) if can_act(frame.slots[i]) and not over(frame.slots[i], reading)]


def subject(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the nearest actor before the verb that no coverb holds; else that of the clause before (a topic chain)."""
    if reading.passive or others_act(frame, reading):
        return []
    if in_noun(frame, reading) and (told := teller(frame, reading)):
        return told
    before = leading(frame, reading, reading.clause)
    here = [i for i in before if can_act(frame.slots[i]) or _held(frame, reading, i)]
    if frame.adjuncts.inside(reading.start):
        here = [i for i in here if frame.adjuncts.inside(frame.slots[i].at)]
        return frame.listed(here[-1]) if here else []
    # 谷歌在欧盟展开调查后撤诉: who acts in the phrase of time does not act behind it
    acting = [i for i in here if not over(frame.slots[i], reading)]
    if here and not acting and (chained := chain(frame, reading)):
        return chained
    here = acting or [i for i in here if not frame.slots[i].held]
    aimed = next((i for i in before if frame.slots[i].role in {"to", "ba"}), None)
    if here and aimed is not None and here[-1] > aimed and not _held(frame, reading, here[-1]):
        # 对莫斯科入侵乌克兰的制裁: who stands behind the 对 belongs to its phrase, if there is another one to act
        earlier = [i for i in here if i < aimed]
        return frame.listed(earlier[-1]) if earlier else chain(frame, reading) or frame.listed(here[-1])
    if here:
        return alone_in_time(frame, reading, frame.listed(who_goes_on(frame, reading.start, here)))
    return chain(frame, reading) or _behind(frame, reading) or _described(frame, reading)


# 与呼吁停火的人士站在一起: such a clause tells more of somebody, who does the act, and nobody before it does
_TELLS_OF = re.compile(
    r"(?:[把将对与和跟同向由被即是为、]|那些|这些|所有|任何|一些|许多|大批|多名|[一两三几]名|一位|包括)(?:坚决|强烈|公开|一直)?$"
)
_TELLER = re.compile(
    r"[^,;:。!?]{1,40}?的(?P<whose>[^,;:。!?的]{0,8}?)"
    r"(?:(?:人(?:士|员|(?![权民均工类质口们心大]))|高层|议员|民众|学者|官员|团体|声音)|(?<=[\ue001\ue003]))"
)


def in_noun(frame: Frame, reading: Reading) -> bool:
    """Tell whether the act stands in a clause that tells more of those who do it: 把敦促停火的人士称为…."""
    left = frame.text[max(frame.bounds[reading.clause], reading.start - 8) : reading.start]
    return _TELLS_OF.search(left) is not None and _TELLER.match(frame.text, reading.end) is not None


def teller(frame: Frame, reading: Reading) -> list[Slot]:
    """Return of which state or body those are whom the act's clause tells more of (呼吁停火的乙国议员), if that is said."""
    of = _TELLER.match(frame.text, reading.end)
    slot = next((s for s in frame.slots if of and of.start("whose") <= s.at < of.end("whose")), None)
    return [slot] if slot else []


def _described(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the noun that a clause with the act describes: 一直否认有此计划的朝鲜, 率先禁用该设备的澳大利亚."""
    if leading(frame, reading, reading.clause):
        return []
    of = _OF_WHOM.match(frame.text, reading.end)
    slot = next((s for s in frame.slots if of and s.at == of.end()), None)
    return [slot] if slot and can_act(slot) and not slot.goods and slot.mention.kind in _DESCRIBED else []


def _behind(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the subject of the next clause where the act's own is one of time: 继宣布制裁甲国官员后,外交部宣布…."""
    low, high = frame.bounds[reading.clause], frame.bounds[reading.clause + 1]
    stated = reading.clause == 0 and reading.start == low and frame.words["attitude"].match(frame.text, low)  # 不满美国关税,巴西…
    timed = _AFTER.search(frame.text, low, high) and frame.words["opening"].match(frame.text, low)
    if not stated and not timed and not _WHILE_MET.match(frame.text, low):
        return []
    for i, slot in enumerate(frame.slots):
        if slot.clause == reading.clause + 1:
            return frame.listed(i) if can_act(slot) and not slot.goods else []
    return []


_DESCRIBED = frozenset({"state", "bloc", "government", "agency", "person"})
_OF_WHOM = re.compile(r"[^,;:。!?的]{2,24}的(?=[\ue000\ue001\ue002\ue003](?![^,;:。!?]{0,12}的))")


_OTHER_STATES = "(?<![对向与和同跟将把等及的于给])<other-states>"


def others_act(frame: Frame, reading: Reading) -> bool:
    """Tell whether states that the text does not name act: 外国政府实施制裁 behind whoever is named before."""
    last = max([frame.bounds[reading.clause], *(frame.slots[i].at for i in leading(frame, reading, reading.clause))])
    return frame.words.within(_OTHER_STATES).search(frame.text, last, reading.start) is not None


def can_act(slot: Slot) -> bool:
    """Tell whether the actor can act: no coverb holds it, and it does not only say whose the next one is."""
    return slot.role == "subject" and not slot.owner


def answered(frame: Frame, reading: Reading) -> bool:
    """Tell whether words of an answer or of speech stand behind the act in its clause: 就美方取消关税答问."""
    return _ANSWERED.search(frame.text, reading.end, frame.bounds[reading.clause + 1]) is not None


def _held(frame: Frame, reading: Reading, index: int) -> bool:
    """Tell whether a coverb holds the whole clause of the act: 对荷方暂停行政令表示欢迎, 就美方取消关税答问."""
    slot = frame.slots[index]
    if slot.owner or slot.role not in {"to", "about"}:
        return False
    if index and slot.role == "to" and frame.text[slot.at - 1] in "对向" and frame.slots[index - 1].at == slot.at - 2:
        return False  # 对甲国对|乙国|加征关税表示惊讶: at whom the held one acts
    end = frame.bounds[reading.clause + 1]
    if _OF_CASE.match(frame.text, reading.end) and frame.text.endswith(("针对", "就", "对于"), 0, slot.at):
        return True  # 将针对乙国提出的申诉进行抗辩: whose complaint it is
    if slot.role == "about":
        return bool(_ACTING.fullmatch(frame.text, slot.at + 1, reading.start)) or (
            not _SAYING.match(frame.text, reading.start)
            and not _TOPICAL.search(frame.text, slot.at, reading.start)
            and answered(frame, reading)
        )
    return bool(_RESPONSE.search(frame.text, reading.end, end))


# adverbs before the verb of a clause without a subject of its own
_FURTHER = re.compile(
    r"(?:并且?|还|又|再|随后|之后|其后|同时|也|亦|进而|从而|继而|而且|甚至)?(?:即日起?|\ue010起?|日前|近日|昨日?|今[日天]?|自?\ue010起|早前)?,?"
    r"(?:将|已|曾|会|强烈|坚决|公开|再次|多次|正式|紧急|继续)?"
)


# 更多人要求…, 各界批评…: somebody else whom the text does not name
_SOMEBODY = (
    r"(?![两二三四]人|本人|候任|发言人)"
    # 通过法案禁止…, 不顾专家警告…: whom or what a verb at the beginning has for its object acts in nothing
    r"(?!(?:并且?|还|又|也|再|已|随后|正式|\ue010)?(?:通过|签署|推出|提出|发[布表出]|公布|出台|颁布|批准|提交|递交|修[改订]|制定|不顾|无视|不理|根据|依据|按照|"
    r"利用|动员|号召|邀请|召见|会见|绕过|援引|引用|为了?|以|因|就|对|向))"
    r"[^\ue000-\ue006]{0,8}?"
    r"(?<!发言)(?<!负责)(?<!牵头)(?<!领导)(?<!代言)<somebody>们?(?:也|都|已|均|曾|再|则|又|还|纷纷|普遍|强烈|一致){0,2}"
)
_OTHERS = (
    r"[^,;:。!?\ue000-\ue006]{0,14}?<gathering>们?"
    r"(?:则|却|也|亦|昨|今|随后|近日|\ue010)?(?:发表|在|联名|联署|上街|示威|抗议|举行|召开|致函|聚集|集会|走上)"
)
_OWN = r"(?:不过|但|随后|\ue010)?,?<own-office>"
_PAPERS = re.compile(
    r"(?:但|而|不过|其中)?(?:(?:该|这|此|新|上述|有关|最新|修订后的)[份项部个]?|[^,;:。!?\ue000-\ue006]{0,6}(?:版本?|修订)的)"
    r"(?:法案|议案|草案|条例|决议案?|修正案|报告书?|文件|白皮书)(?:还|也|亦|又|则|将|已|同时|另外|规定|要求|建议|称|指|授权|,)"
)
_ON_THAT = re.compile(r"(?:也|均|都|但)?(?:对此|就此|对于此)")  # 并就此…: who acted before goes on
_BY_LAW = re.compile(r"(?:已|将|并)?依(?:法|规)|(?:对此)?(?:坚决|强烈)(?:反对|谴责|不满)|对此")
# 白宫顾问:中国未回应　暗示…: in a headline who stands before the colon speaks on
_SPEECH_ACT = "(?:并|也|再|又|强烈|坚决)?<headline-speech>"
_ITS = re.compile(r"(?:对|向|针对|将|把|给)(?:该(?:国|公司|企业|平台|机构)|其|它|他们?|她们?|之)(?!他|中|次|它|实(?!施|行))")
_PRONOUN = re.compile(r"(?:但|而|因此|所以|那么|也)?(?:我们?|我方|他们?|她们?|它们?|这些|那些|双方)(?!国)")


def chain(frame: Frame, reading: Reading, *, hit: bool = False) -> list[Slot]:
    """Return the subject of a clause before that goes on in the act's own, which names none; nobody where it may be another.

    Where the clause begins with who is `hit`, it names no other subject: 甲国随即回敬,乙国货同样加税.
    """
    begin = frame.bounds[reading.clause]
    if _PRONOUN.match(frame.text, begin, reading.start) or _is_somebodys(frame, reading):
        return _themselves(frame, reading)  # else somebody whom the text does not name here
    if not hit and opens_anew(frame, reading) and not _decreed(frame, reading):
        return []  # the clause names a subject that is no known actor
    for find in (_on_ground, _who_says, _before_colon, _host):
        if found := find(frame, reading):
            return found
    acted = {
        s.mention.key
        for s in frame.slots
        if s.clause == reading.clause
        and s.at < reading.start
        and s.role in {"ba", "to", "from", "with"}
        and s.mention.how != "pronoun"
    }
    speaks_on = _BY_LAW.match(frame.text, begin) or frame.words.within(_SPEECH_ACT).match(frame.text, begin)
    if frame.headed and reading.clause and speaks_on:
        return [frame.slots[0]]  # 市场监管总局:英伟达违法,依法决定…: who stands before the colon acts by law
    if reading.clause and _ON_THAT.match(frame.text, begin):
        acted |= {s.mention.key for s in frame.slots if s.clause == reading.clause - 1}  # whom the reaction is to
    alone = _alone(frame, reading)
    right = [s.mention for s in frame.slots if reading.end <= s.at <= reading.end + 1 and not is_own(frame.text, s)]
    beside = {m.country for m in right if m.country and m.kind != "company"}  # a state acts upon its own firms
    himself = {m.key for m in right if m.kind == "state"}
    for clause in range(reading.clause - 1, -1, -1):
        if clause == alone:
            continue
        if _is_others(frame, clause):
            return []
        if _of_others(frame, clause):
            return [s for s in frame.slots if s.clause == clause and s.role == "in"][:1]  # 小农在雅加达示威: those of the place
        able_here = (i for i in able(frame, reading, clause) if frame.slots[i].mention.key not in acted)
        fit = [i for i in able_here if not frame.slots[i].thing]  # 调升中国商品关税,以及限制…: goods do not act
        if fit and not _goes_on(frame, clause, frame.slots[fit[0]], beside, himself):
            return _alone_behind(frame, clause, reading.clause, frame.listed(fit[0]))
    return []


def _is_others(frame: Frame, clause: int) -> bool:
    """Tell a clause of what a paper says (新版本的法案也删去条文,并要求…) or somebody is made to do: what follows is theirs."""
    low, high = frame.bounds[clause], frame.bounds[clause + 1]
    return bool(_PAPERS.match(frame.text, low, high) or _MAKES_THEM.search(frame.text, low, high))


# 就|甲国|以安全为由,将5家实体列入清单,称…: what is spoken of goes on behind the comma, and who acts in it with it
_ON_GROUND = re.compile(r"(?:就|针对|对于?)(?P<who>[\ue000-\ue003])[^,;:。!?\ue000-\ue006]{0,8}?以[^,;:。!?]{1,30}?为[由名],$")
_GOES_AT_ONCE = re.compile(r"(?:将|把|对|向|宣布|决定|禁止|限制|取消|暂停|加征|制裁|拒绝|退出|驱逐|吊销|冻结|终止|中止)")


def _on_ground(frame: Frame, reading: Reading) -> list[Slot]:
    """Return whose deed a speaker tells of in the clause before, which gives its ground (就甲国以安全为由,将…)."""
    low = frame.bounds[reading.clause]
    if not reading.clause or not _GOES_AT_ONCE.match(frame.text, low):
        return []
    told = _ON_GROUND.search(frame.text, frame.bounds[reading.clause - 1], low)
    at = next((i for i, s in enumerate(frame.slots) if told and s.at == told.start("who")), None)
    return frame.listed(at) if at is not None else []


# 甲国的举动,只会令我们更坚定,继续反对…: who is made to act, and not who makes them, goes on
_MAKES_THEM = re.compile(r"(?:令|使得?|让|促使)(?:我们?|我方|他们|她们|我国)(?!国)")
_WE = re.compile(r"(?:但|而|目前|现在)?(?:我们|我方|他们|她们)(?!国|的)")
_SEVERAL = frozenset({"agency", "government", "institution", "company"})


def _themselves(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the body that says in the clause before what "we" or "they" do in the act's own: 谈判团队指出,他们正与….

    Of a state it is said to be only where what speaks for it stands behind its name.
    """
    low = frame.bounds[reading.clause]
    if not reading.clause or not _WE.match(frame.text, low, reading.start):
        return []
    begin = frame.bounds[reading.clause - 1]
    if any(s.at < begin for s in frame.slots):
        return []  # 首相说,议员认为,他们…: somebody else whom he tells of
    said = frame.words.within(_SAYS).search(frame.text, begin, low)
    found = able(frame, reading, reading.clause - 1) if said else []
    if len(found) != 1:
        return []
    slot = frame.slots[found[0]]
    several = slot.mention.kind in _SEVERAL or _TEAM.match(frame.text, slot.at + 1) is not None
    return [slot] if several and slot.at < begin + _NEAR_BEGIN else []


_TEAM = re.compile(r"[^,;:。!?\ue000-\ue006]{0,6}(?:团队?|代表团|官员们?|小组|方面|政府|当局|军方)")
_NEAR_BEGIN = 8  # characters before the body that speaks


def _alone_behind(frame: Frame, clause: int, own: int, found: list[Slot]) -> list[Slot]:
    """Return who acts behind a clause of time: of two who met or spoke, the first (甲国总统与乙国总理通话后,宣布…).

    So too where the act's `own` clause goes on with somebody else whom the first one meets.
    """
    low, high = frame.bounds[clause], frame.bounds[clause + 1]
    met = (
        _MET.search(frame.text, low, high)
        or _DEALT.search(frame.text, low, high)
        or _FELL_OUT.search(frame.text, low, high)
        or _BY_TURNS.search(frame.text, low, high + 2)
        or (
            _JUST_MET.search(frame.text, low, high)
            and _NEXT.match(frame.text, frame.bounds[own])
            and any(s.clause == own and not s.mention.members for s in frame.slots)
        )
    )
    paired = any(s.join in {"与", "和", "同", "跟"} for s in found) and not any(s.mention.members for s in found)
    return found[:1] if met and paired else found


def alone_in_time(frame: Frame, reading: Reading, found: list[Slot]) -> list[Slot]:
    """Return who acts behind a phrase of time in the act's own clause: 甲国外长与乙国外长会谈时赞赏他."""
    paired = (
        len(found) > 1 and any(s.join in {"与", "和", "同", "跟"} for s in found) and not any(s.mention.members for s in found)
    )
    if not paired or not _WHEN_MET.match(frame.text, found[-1].at + 1, reading.start):
        return found
    return found[:1]


def _goes_on(frame: Frame, clause: int, first: Slot, beside: set[str], himself: set[str]) -> bool:
    """Tell whether a clause whose first actor is `first` goes on with the subject of one before it.

    `beside` are the states of those right behind the act, `himself` those of them that are states: nobody acts upon his own.
    """
    if clause and _is_verb_first(frame, clause, first.at):
        return True  # 抵达天津,出席上合峰会,并会见
    if not _before_it(frame, clause):
        # 某某称,土方的做法违反规则,批评土方…: nobody is his own critic, also where who speaks bears no known name
        return bool(clause and first.mention.kind == "state" and first.mention.key in himself)
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
    goes_on = frame.words.within(_GOES_ON).match(frame.text, low) if reading.clause >= 2 else None
    if goes_on is None or reading.start > max(low + 6, goes_on.end()):
        return []
    for clause in range(reading.clause - 1, max(-1, reading.clause - 5), -1):
        end = frame.bounds[clause + 1]
        if frame.words.within(_SAYS).search(frame.text, frame.bounds[clause], end):
            found = able(frame, reading, clause)
            return frame.listed(found[0]) if found else []
    return []


_HOSTS = re.compile(r"(?:新闻)?发言人|他|她|对此")


def _host(frame: Frame, reading: Reading) -> list[Slot]:
    """Return who is asked by reporters where the act's clause goes on with that one: 记者就…提问,发言人要求…."""
    hosts = [i for i, s in enumerate(frame.slots) if s.role == "host" and not s.owner]
    if not hosts or not _HOSTS.match(frame.text, frame.bounds[reading.clause], reading.start):
        return []
    return frame.listed(hosts[-1])


_SAYS_ON = re.compile(r"(?:又|并|也|再|续)?[称指]")


def _before_colon(frame: Frame, reading: Reading) -> list[Slot]:
    """Return who stands before the colon of a headline where the act's clause goes on with 称: 甲国反击:乙国可耻　称将反对…."""
    low = frame.bounds[reading.clause]
    if reading.clause < 2 or not _SAYS_ON.match(frame.text, low):
        return []
    colon = next((c for c in range(reading.clause - 1) if frame.text[frame.bounds[c + 1] - 1] == ":"), None)
    found = able(frame, reading, colon) if colon is not None else []
    return frame.listed(found[0]) if found else []


def _of_others(frame: Frame, clause: int) -> bool:
    """Tell whether a clause names a subject that is no known actor: 小农则上街示威, 十九国的学者发表公开信."""
    begin, end = frame.bounds[clause], frame.bounds[clause + 1]
    return frame.words.within(_OTHERS).match(frame.text, begin, end) is not None


_AUTHOR = re.compile(r"(?:但|而|其实|当然|所以|因此)?我(?!们|方|国|外交|国防)")


def topical(frame: Frame, reading: Reading) -> bool:
    """Tell whether the act can be the topic's: its clause does not begin with somebody else (更多人要求…, 新版本要求…)."""
    if any(_of_others(frame, clause) for clause in range(reading.clause)) or others_act(frame, reading):
        return False
    if _AUTHOR.match(frame.text, frame.bounds[reading.clause], reading.start):
        return False  # 我只希望…: who writes
    return not _is_somebodys(frame, reading)


def _is_somebodys(frame: Frame, reading: Reading) -> bool:
    """Tell whether all that stands before the act in its clause is somebody whom the text does not name: 更多人, 各界."""
    somebody = frame.words.within(_SOMEBODY)
    return somebody.fullmatch(frame.text, frame.bounds[reading.clause], reading.start) is not None


def own_government(frame: Frame, reading: Reading) -> bool:
    """Tell whether the act's clause begins with a government or office whose state is named before: 当局将于下月…."""
    return bool(frame.words.within(_OWN).match(frame.text, frame.bounds[reading.clause], reading.start))


def opens_anew(frame: Frame, reading: Reading) -> bool:
    """Tell whether the clause of the act begins with words that may name a subject of its own: 系统更新后禁止…."""
    clause = reading.clause
    while clause and _goes_on_list(frame, clause):
        clause -= 1
    if clause < reading.clause and any(s.clause == reading.clause and s.at < reading.start for s in frame.slots):
        return False
    begin = frame.bounds[reading.clause]
    return reading.start - begin >= _UNKNOWN and not frame.words["opening"].match(frame.text, begin)


_COVERB = re.compile("[对向将把]|针对")


def _goes_on_list(frame: Frame, clause: int) -> bool:
    """Tell whether a clause begins with an actor of a list that a 对 of the clause before holds: 对甲委员会,乙部长实施制裁."""
    first = next((s for s in frame.slots if s.clause == clause), None)
    if first is None or first.role not in {"to", "ba"}:
        return False
    return _COVERB.search(frame.text, frame.bounds[clause], first.at) is None


# 甲国总理签署决议,小麦出口税…翻倍: what is decreed is told of a thing, and done by who decrees it
_DECREES = re.compile(
    r"(?:宣布|决定|公布|公告|颁布|下令|拍板|规定|预告|通告|议定|裁示|宣告|颁令|"
    r"签署[^,;:。!?]{0,14}?(?:令|决议|公告|法案|决定)|"
    r"(?:发布|发出|下发|颁布|刊登|印发|公布|出台|抛出|推出|祭出)(?:了)?[^,;:。!?\ue000-\ue006]{0,14}?(?:公告|通告|通报|通知|新规|急件|命令|令|决定|决议|细则|规定|清单))"
    r"[^,;:。!?]{0,3}[,:]$"
)
_OF_THINGS = re.compile(
    r"[^,;:。!?\ue000-\ue006]{0,12}?(?:税率?|关税|配额|产品|商品|货物|出口|进口|芯片|设备|技术|许可证?|谈判|协[定议]|品|肉|粮|小麦|大米|玉米|大豆|矿|钢材?|铝材?)"
)


def _decreed(frame: Frame, reading: Reading) -> bool:
    """Tell whether the act's clause says of a thing what the clause before decrees."""
    begin = frame.bounds[reading.clause]
    if not reading.clause or not _OF_THINGS.match(frame.text, begin, reading.end + 2):
        return False
    return _DECREES.search(frame.text, frame.bounds[reading.clause - 1], begin) is not None


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
