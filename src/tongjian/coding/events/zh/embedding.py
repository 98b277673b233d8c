"""Acts inside other acts: what is demanded, threatened, weighed or ended is not itself done."""

import re

from tongjian.coding.events.kinds import EASING, OCCASIONS, WORDS
from tongjian.coding.events.zh.conditions import only_condition
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.meetings import worked
from tongjian.coding.events.zh.neighbours import ACTORS
from tongjian.coding.events.zh.subjects import Reading, answered, in_noun, teller
from tongjian.coding.events.zh.unmade import unmade
from tongjian.coding.events.zh.words import Words

_STANCES = frozenset({"DENY", "SUPPORT", "CRITICISE", "ACCUSE", "REFUSE"})  # not taken where 如果 holds them
_TOLD_OF = frozenset({"DEMAND", "SUPPORT", "CRITICISE", "REFUSE", "PROTEST_FORMAL"})  # not where they tell more of a noun
_LOOSE = OCCASIONS | {"AGREEMENT", "TALKS_AGREE"}
_MEASURES = frozenset(
    {
        "TARIFF", "SANCTION", "IMPORT_BAN", "EXPORT_BAN", "EXPORT_CONTROL", "INVEST_RESTRICT", "LIST_ADD", "EASE", "PLEDGE_EASE",
    }
)  # fmt: skip
_REMEDIES = frozenset({"INVESTIGATE_REMEDY", "REMEDY_DUTY"})  # here a proposal is a step of the case
_CALLED_OFF = re.compile(
    r"[^,;:。!?的]{0,4}(?:(?:被|遭|宣布|临时|突然)(?:推迟|取消|延期|中止|叫停|搁置)|告吹|流产|泡汤|延期|已?停摆)"
)
_QUESTIONING = re.compile(r"请问|评论|回应|看待|有何|如何|什么|怎么|为何")
# 两国外长举行会谈, but not 举行经贸会谈
# 认为与甲国总统会晤将…, 峰会对…具关键作用: what is thought of a meeting
_THOUGHT = re.compile(r"(?:认为|相信|觉得)[\"“「]?[与和同跟][^,;。]{0,8}$")
_OF_USE = re.compile(r"[^,;。]{0,2}对[^,;。]{2,24}?(?:具有?|有|起)[^,;。]{0,8}?(?:作用|意义|影响|帮助)")
# 举行会晤,就两国关系交换意见: what is done at a meeting
_EXCHANGED = re.compile(r"(?:深入|坦诚|充分|广泛)?交换(?:了)?意见|讨论|商讨")
_MET = re.compile(r"会晤|会谈|会见|会面|通话|通电话|见面")
_IF_AT_ALL = re.compile(r"(?:是否|会否|应否)[^,;。]{0,6}$")
_IF_SO = re.compile(r"(?:如果|若|倘若?|一旦)[^;。,]{2,16},[^;。,]{0,10}$")
_MAY_REFUSE = re.compile(r"(?:威胁|扬言|考虑|打算|酝酿|放话)(?:要|将|会)?$")
_WHETHER = re.compile(
    r"(?:是否|会否|能否|应否|有否|有无)(?:会|已|也|曾|继续|仍|将|要|公开|再|向|对|[\ue000-\ue006]){0,4}$|(?:是否|会否|应否|能否)(?![^,;。]*(?:时|之际|后))[^,;。]{0,24}$"
)
# 可以批评, 不妨要求: what may be said is not thereby said
_COULD = re.compile(
    r"(?:可以|(?<![许认宁不])可(?=[再向继]?$)|能够|不妨|大可|足以|有权|有资格|无权|没有?资格|轮不到)(?!说|看|见)[^,;。]{0,6}$|不论[^,;。]{0,16}$|无论[^,;。]{0,16}$"
)
_MAY = re.compile(
    r"(?:可以|亦可|也可|大可|有权|(?<![许认宁不])可)(?!能)[^,;。]{0,6}$"
)  # 可以上诉: what anybody may do is not done
_BY_RIGHT = frozenset({"LITIGATE", "RULING", "PENALTY"})
_OF_DUTY = re.compile(r"[^,;。!?\ue000-\ue006]{1,8}的")  # 违背应履行的公约,批评…
_OUGHT = re.compile(r"(?<![对相适反回])应该?(?![对邀])|应当|理应|不妨|必须(?!指出|承认|强调)")
# 愿与乙国磋商, 主张通过对话解决: who is ready to talk, or holds that talks are the way, does not talk yet
_WILLING = re.compile(
    r"(?:(?<!自)(?<!志)愿意?|有意|乐意|主张|坚持|倾向|能否|才[能可会]|可以|唯有|只有|(?:通过|透过|经由)[^,;。\ue000-\ue006]{0,6})[^,;。]{0,14}$"
)
_AS_MEANS = re.compile(r"[^,;。]{0,2}(?:通过|透过|经由)(?!了)[^,;。\ue000-\ue006]{0,8}(?:磋商|谈判|对话|协商|沟通|商谈)")
_PLEDGED = re.compile(r"(?<!履行)(?<!兑现)(?<!根据)(?<!按照)(?:承诺|许诺|答应|允诺|应允)[^,;。]{0,6}$")
_WARNED = re.compile(r"(?:警告(?:说|称|道)?|扬言|威胁(?:说|称))[,:][\"“「]?$")
_THOUGH = re.compile(r"[\"“「]?(?:虽然?|尽管|即便|哪怕)")  # 警告,虽甲国已恢复出口,…: what is granted is done
_REACTED = re.compile(
    r"(?<![反面应绝相针])(?:对|(?<![么快早前后日即此年月周便里\ue010一])就|针对|对于|有关)$"
)  # 这么快就取消: there it is an adverb; 对推迟谈判表示遗憾: told elsewhere, and done by somebody else
_TALKED_OVER = re.compile(r"深表|感到|提出|作出|做出|问题|事宜|磋商|谈判|会谈|讨论|交换|召见|协商|沟通|征求|表达")
_ABOUT_IT = re.compile(r"(?:正就|关于|围绕)$")  # 正就支持甲国投资磋商: what the talks are about
# 欢迎裁罚, 谴责这一禁令: what is judged is told elsewhere
_JUDGED = re.compile(
    r"(?:提及|提到|谈到|谈及|论及|述及)(?:的|了)?[^,;。\ue000-\ue006]{0,2}$|(?:欢迎|支持|赞成|乐见|谴责|抨击|批评|抗议|质疑)(?:了|这一?|此|该|有关|相关|上述|今次|这次|其|对方){0,2}$"
)
# 两国都未参与谈判: who keeps out of talks does not hold them; 召回大使进行磋商: with the own envoy
_KEPT_OUT = re.compile(r"(?:未|没有?|不|拒绝|并未)(?:曾|会|再)?(?:参与|参加|出席|介入)[^,;。]{0,12}$|(?:召回|召返)[^;。]{0,30}$")
_EXCEPT = re.compile(r"^除[^,;。]*$")
_EXCEPTED = re.compile(r"[^,;。]{0,4}?之?外,")
_ESSAY = re.compile(r"(?:社评|社论|评论|文章|专栏|撰文|题为|报告|书籍?|一文|[〈])[^,;。]{0,6}$")
# 停购俄气的要求: what is asked for, proposed or threatened by a noun
_MERELY = re.compile(
    r"[^,;:。!?]{0,16}的(?:要求|请求|提议|呼吁|建议|主张|威胁|动议|诉求|提案|构想|机率|几率|概率|可能|风险|传闻|合理性|正当性|合法性|必要性)"
)
# 向财政部提出征收反倾销税的建议: what is laid before somebody
_SUBMITTED = re.compile(r"(?:提(?!高|升|前)(?:出|交)?|递交|呈交)[^,;:。!?]{0,20}$")
_AS_ADVICE = re.compile(r"[^,;:。!?]{0,16}?(?<!裁定的)(?:建议|提议)(?![对继征实将取终])")
# 罚款公布前, 关税生效后: the measure is known, and told as a time
_KNOWN = re.compile(
    r"(?:措施|令|决定|消息)?(?:公布|宣布|发布|出炉|生效|落地|曝光|出台|传出)(?:之?前|之?后|以来|至今|当[天日]|时|之际)"
)
# 禁止出口枪械的《…法案》: what a bill is about that nobody has passed
_OF_BILL = re.compile(r"[^,;:。!?]{0,30}的(?:《[^》]{0,40}(?:法案|条例|决议)|法案|议案|决议案)")
_PASSED = re.compile(r"通过|签署|批准|生效|三读")
# 按照议案,措施包括: what a bill provides
_PROVIDED = re.compile(r"[\s\"“「]*(?:按照?|根据|依据|依照)[^,;:。]{0,10}?(?:议案|法案|草案|提案)(?:的[^,;。]{0,8})?,")
_UNDECIDED = re.compile(r"(?:是否|会否|能否|应否|有否)[^,;。]{0,6}$")
_TO_DECIDE = re.compile(r"(?:决定|审议|评估|认定|研议|讨论|裁定|考虑)(?:是否|应否|会否|要不要)[^,;。]{0,24}$")  # 决定是否对…课征
# 银行会否执行美国制裁: who keeps to a measure does not impose it
_COMPLYING = re.compile(
    r"(?:执行|遵守|遵从|遵循|配合|履行|因应|(?<![方全])面对|不怕|无惧|牵涉|违反|违背|触犯|规避|绕过|抵触)(?:了)?[^,;。]{0,3}[\ue000-\ue006]"
    r"(?:[^,;。\ue000-\ue006]{0,4}|[^,;。\ue000-\ue006]{0,2}对[\ue000-\ue006][^,;。\ue000-\ue006]{0,4})$"
)
_KEPT_TO = frozenset({"SANCTION", "EXPORT_CONTROL", "EXPORT_BAN", "IMPORT_BAN"})
# 以破坏自治为由宣布制裁: whom the words of the reason are about is another one than who gives it
_AS_REASON = re.compile(r"以[^,;:。!?\ue000-\ue006]{0,24}$")
_REASON = re.compile(r"[^,;:。!?]{0,24}?为由")
# 为何拒绝接触?: what somebody is asked about he has not said
_WHY = re.compile(r"(?:为何|为什么|为啥|何以|凭什么|怎能|岂能)[^,;:。!?]{0,8}$")
# 提高关税会推高物价: of what raising tariffs does
# 兑现降低关税的承诺, 符合豁免条件, 禁止批准进口, 下令某公司撤除限制: the easing is promised, open to some, barred or ordered
_OF_PROMISE = re.compile(r"[^,;:。!?]{0,24}?的?(?:承诺|允诺|诺言|保证|资格|条件|机会|申请|程序)(?!书)")
_KEPT = re.compile(r"(?:兑现|落实|履行|信守|遵守|违背|背弃|符合|不符|享有?|具备|失去|丧失|等待|期待|根据|依照)[^,;:。!?]{0,24}$")
_BARRED = re.compile(r"(?:禁止|不得(?!不)|不准|不许|暂停|停止)[^,;:。!?]{0,2}$")
_MAY_NOT = re.compile(r"(?:不得|不准|不许|不可)(?:[再向对][^,;:。!?]{0,14})?$")  # 不得对甲国产品加征关税
_ORDERED = re.compile(r"(?:下令|勒令|责令|命令|判令|令)\ue002[^;。!?]{0,40}$")
_COURT_ORDER = re.compile(r"(?:下令|勒令|责令|命令|判令|要求|令)[^,;。!?]{1,24}$")
# 这并不是对甲国的禁运: what it is said not to be
_NOT_IT = re.compile(r"(?:不是|并非|绝非|不属于|不算|谈不上)[^,;。]{0,14}$")
# 批评这些国家关闭使馆的决定: whose deed is judged is not named
_OF_UNNAMED = re.compile(
    r"(?:批评|谴责|指责|抗议|抨击|欢迎|反对|支持|赞赏)(?:了)?(?:这些|那些|一些|某些|有关|多个|各|西方|他们|对方|该)"
    r"(?:国家?|国|政府|机构|公司|企业|方面)?[^,;。\ue000-\ue006]{0,10}$"
)
# 甲国认为对乙国的制裁应停止: by whom is not said
_BY_NOBODY = re.compile(
    r"(?:认为|表示|[说称]|主张|希望|呼吁|强调|指出|提到|谈到|谈及|支持|反对|批评|欢迎|包括|关于|有关|最终)(?:了|[,:])?[“「]?"
    r"(?:针)?对[\ue000-\ue006][^,;。]{0,14}$"
)
# 违反对甲国的制裁, 从事与对甲国制裁相抵触的业务: who breaks sanctions does not impose them, and who does is not said
_BROKEN = re.compile(
    r"(?:违反|违背|触犯|规避|绕过|逃避|突破|抵触|符合|[与和])(?:了)?(?:针)?对[\ue000-\ue006][^,;。\ue000-\ue006]{0,8}$"
)
_NO_LONGER = re.compile(r"[^,;。]{0,6}(?:不再|暂时?不|暂且不|暂缓)")  # 宣布不再对甲国加征关税
_BESIDES = re.compile(r"除[了开去]?[^,;。]{0,16}$")
_EVADED = re.compile(r"规避|绕[过开]|避开|躲避|逃避|应对|抵御|抵抗")  # who gets round a measure is under it
_AS_TOPIC = re.compile(
    r"[^,;:。!?\ue000-\ue006]{0,6}(?:关税|税率|制裁|禁令|管制)(?:只|必然|往往|通常|也|都)?(?:会|能够|意味|等于|可以改)"
)
# 制裁他是白费劲: a clause that begins with the verb, and is judged
_IS_JUDGED = re.compile(
    r"[^,;:。!?]{0,10}?(?:威胁|损害|破坏|违反|违背|暴露|显露|显示|凸显|反映|证明|印证|再次|又一次|无助于?|无益|有损|不利于?|[是为]|等于|只会|毫无|没有?(?:意义|用|作用|赢家|出路|前途)|徒劳|无异|形同|"
    r",(?:(?:也|都)?是(?!否)|只会|不会|无助)|解决不了|(?:不能|无法|并不)解决|于事无补|损人|害人|伤人|不得人心|行不通|不可取|适得其反|弊大于利|得不偿失|两败俱伤)"
)
# 支持政府采取强硬立场,对甲国加税: what is backed is not done
_BACKED = re.compile(r"(?<!不)(?:支持|赞成|赞同|力主|主张|鼓吹|乐见|怂恿|期待)(?!者|率|度|了|下|力)[^,;。]{0,24}$")
# 有网民说,「限制出口…」: what somebody without a name would have done
_ANYBODY = re.compile(
    r"(?:网民|网友|市民|民众|读者|评论员|有评论|(?:有|多名|不少)[^,;。\ue000-\ue006]{0,6}(?:专家|学者|人士|分析师))[^,;。\ue000-\ue006]{0,6}?"
    r"(?:留言|建议|主张|提议|认为应|称|说|写道|呼吁|倡议)(?:称|说|道)?[,:]?[「“『](?=[^」”』\ue000-\ue006]{0,16}$)"
)
_UPHOLDS = re.compile(r"(?<!不)(?:支持|拥护|赞成|赞同|配合)[^,;。]{0,14}$")
_IN_SUPPORT = re.compile(r"(?:将|会|必将)?(?:全力|坚决|坚定|继续|依法)?(?:支持|拥护|配合)[^,;:。!?]{1,16}(?:采取|实施|作出)")
_LAW_NAME = re.compile(r"(?:目录|名录|条例|法|法案|指南|白皮书)(?:\([^()]{0,20}\))?[》〉]$")
_MEETS_WITH = re.compile(
    r"(?:面临|(?<![方全])面对|遭到?|受到|引起|引发|激起|激发|招致|惹来|引来|换来|饱受)[^,;。]{2,30}[^\ue000-\ue006]的(?:强烈|严厉|尖锐|广泛|一致){0,2}$"
)
# 传出「甲国将取消关税」之说: what is only rumoured
_RUMOURED = re.compile(r"[^,;:。!?]{0,12}[」”』](?:之说|的说法|等?的?(?:传闻|传言|谣言|流言|猜测))")
# 甲国制裁再次暴露…: the measure is what something is said of
_SAID_OF = re.compile(
    r"(?:制裁|关税|禁令|管制|限制)(?:措施|行为|行动)?(?:[再又一次更充分完全恰无疑正]|毫无疑问){0,5}(?:暴露|显露|凸显|反映|证明|显示|印证|说明|揭示|折射)|"
    r"(?:制裁|关税|禁令|管制)[」”』]?对[^,;:。!?]{1,14}?(?:而言|来说|来讲|毫无|没有?(?:影响|意义|作用|约束)|不起作用|不构成|不具|无效)"
)
# 法院对政府课征关税裁定失效: what a court rules on
_RULED_ON = re.compile(
    r"[^,;:。!?]{0,12}?(?:裁定|判决|判定|认定|宣告|裁决)(?:为|属)?(?:无效|失效|违法|违宪|不合法|越权|不合宪|非法)"
)
_FOUND_VOID = re.compile(r"[^,;:。!?]{0,12}?(?:无效|失效|违法|违宪|不合法|越权|不合宪|非法)(?=[,。;]|$)")
_FINDS = re.compile(r"(?:法院|法庭|大法官|高院|\ue001)(?:认定|裁定|判定|判决|宣告)[^,;。]{0,24}$")
# 甲国加征关税绝对不可接受: a measure that is what is judged
_FOUND_FAULT = re.compile(
    r"[^,;:。!?\ue000-\ue006]{0,12}?(?:关税|制裁|禁令|限制|管制)(?:绝对|完全|极其|根本|实在|都|也|是){0,2}"
    r"(?:不可接受|无法接受|不能接受|难以接受|不合理|不公平|不公正|毫无道理|没有道理|错误|个错误|没有意义|无济于事|适得其反)"
)
_BY_MEANS = re.compile(r"(?<![可所])(?:以|靠|凭|借)$")
_AND_SO_ON = re.compile(r"(?:当中|其中)?(?:包括|例如|比如|如|及|以及|和)")
_AIMS = re.compile(r"(?:[对向将把]|以《|依据?《|按照?《|根据《|透过|通过)")  # 授权财政部,对…,以《某法》采取制裁
_OFFICIAL = frozenset({"state", "bloc", "government", "agency", "place", "person", "legislature"})
_DONE = re.compile(r"(?:并|且|但|而|更|还|也){0,2}已(?=[^,;。考打计准不])")
_REACH = 34  # characters over which a governing verb holds what follows


def displaced(words: Words, frame: Frame, reading: Reading, kind: str, *, noun: bool = False) -> bool:
    """Tell whether a governing word makes the act of type `kind` the content of another act; a `noun` names one that is known."""
    over = _standing_over(frame, reading)
    # 取消加征的关税: what is known is the measure, and not that it is eased
    known = kind not in EASING and bool(words["relative"].match(frame.text, reading.end))
    known = known or (
        noun and kind in _MEASURES | _REMEDIES and (bool(_EVADED.search(over)) or _to_be_lifted(words, frame, reading, over))
    )
    if words["regardless"].search(over) or _of_nobody(kind, over, noun=noun):
        return kind != "PROTEST_FORMAL"
    if _in_name(frame, reading.start, kind):
        return True
    if kind in WORDS:
        return _withheld(words, frame, reading, kind, over)
    if (
        unmade(frame, reading, over)
        or _RUMOURED.match(frame.text, reading.end)
        or _is_named(frame, reading, kind, over)
        or _merely(words, frame, reading, kind, over, noun=noun)
    ):
        return True
    if kind not in _LOOSE and kind not in _REMEDIES and not known and _proposed(words, frame, reading):
        return True
    if (
        _asked(frame, reading)
        or _reacted(frame, reading, over)
        or _JUDGED.search(over)
        or (kind == "PENALTY" and words["upheld"].search(over))
    ):
        return True
    if kind in OCCASIONS and _unheld(frame, reading, kind, over):
        return True
    if kind in EASING and _only_named(frame, reading, over):
        return True
    if kind in EASING and (_first_step(words, frame, reading) or (kind == "EASE" and _PLEDGED.search(over))):
        return True
    if _held_talks(words, frame, reading, kind, over) or (kind not in _LOOSE and _threatened(words, frame, reading)):
        return True
    if not known and _governed(words, frame, reading, kind):
        return True
    then = _THEN.search(over)
    ended = over[then.start() :] if then is not None else over
    return kind not in EASING and kind not in _LOOSE and not known and bool(words["ending"].search(ended))


def _in_name(frame: Frame, at: int, kind: str) -> bool:
    """Tell words inside the name of an article (社评《落实共识》) or of a law (修订《禁止出口技术目录》): they are not done."""
    for a, b in frame.titles:
        if a < at < b and (_ESSAY.search(frame.text, 0, a) or (kind not in WORDS and _LAW_NAME.search(frame.text, a, b))):
            return True
    return False


def _of_nobody(kind: str, over: str, *, noun: bool) -> bool:
    """Tell whether the act's doer is not named (批评这些国家关闭…), it is said not to be, or it is only set apart (除罚款外)."""
    if noun and (_NOT_IT.search(over) or (kind == "SANCTION" and (_BY_NOBODY.search(over) or _BROKEN.search(over)))):
        return True
    return bool(kind == "PENALTY" and _BESIDES.search(over)) or bool(kind not in WORDS and _OF_UNNAMED.search(over))


def _reacted(frame: Frame, reading: Reading, over: str) -> bool:
    """Tell whether the act is what a reaction is about: 就取消关税表示遗憾. 就 behind who acts is an adverb: 甲国去年就取消了."""
    found = _REACTED.search(over)
    if found is None or not found.group().endswith("就") or not over.endswith(ACTORS, 0, found.start()):
        return found is not None
    return answered(frame, reading) or _TALKED_OVER.search(frame.text, reading.end, frame.bounds[reading.clause + 1]) is not None


def _only_named(frame: Frame, reading: Reading, over: str) -> bool:
    """Tell whether an easing is only what a promise or a condition is about, what is barred, or what a firm is ordered to do."""
    if _KEPT.search(over) and _OF_PROMISE.match(frame.text, reading.end):
        return True
    low = frame.bounds[max(0, reading.clause - 1)]
    bench = any(s.mention.kind == "court" and low <= s.at < reading.start for s in frame.slots)
    if bench and _COURT_ORDER.search(over):
        return True  # 法院命令政府取消关税: a ruling
    return _BARRED.search(over) is not None or _ORDERED.search(frame.text, low, reading.start) is not None


def _standing_over(frame: Frame, reading: Reading) -> str:
    """Return the words that can govern the act: of its clause, in a passive those behind what was asked for (…的请求遭驳回)."""
    begin = max(frame.bounds[reading.clause], reading.start - _REACH)
    if reading.passive:
        begin = max([begin, *(m.end() for m in _REQUEST.finditer(frame.text, begin, reading.start))])
    return frame.adjuncts.cleared(reading.start)[begin : reading.start]


def _is_named(frame: Frame, reading: Reading, kind: str, over: str) -> bool:
    """Tell whether the words only name a measure: as what is asked for or laid before somebody, or as a time (罚款公布前)."""
    if _SUBMITTED.search(over) and _AS_ADVICE.match(frame.text, reading.end):
        return True
    if reading.start <= frame.bounds[reading.clause] + 2 and _KNOWN.match(frame.text, reading.end):
        return True
    return kind in _MEASURES and _MERELY.match(frame.text, reading.end) is not None


def _to_be_lifted(words: Words, frame: Frame, reading: Reading, over: str) -> bool:
    """Tell whether it is demanded that a measure be lifted, which is then in force: 敦促…,撤销对甲国的制裁."""
    low = frame.bounds[max(0, reading.clause - 3)]
    return bool(words["ending"].search(over) and words["demanding"].search(frame.text, low, reading.start))


def _is_bound(kind: str, over: str, *, noun: bool) -> bool:
    """Tell whether a measure is only what may not be taken (不得加征), or what others keep to or break."""
    if kind == "TARIFF" and _MAY_NOT.search(over):
        return True
    return kind in _KEPT_TO and not noun and _COMPLYING.search(over) is not None


def _merely(words: Words, frame: Frame, reading: Reading, kind: str, over: str, *, noun: bool) -> bool:
    """Tell whether a measure is only what a bill provides, what others comply with, or a means, a topic or a right."""
    if kind == "PENALTY" and _is_void(frame, reading, over):
        return True
    if kind in _BY_RIGHT:
        return _MAY.search(over) is not None and not words["conditional"].search(frame.text, 0, reading.start)
    if kind in _REMEDIES and _TO_DECIDE.search(over):
        return True
    if kind not in _MEASURES:
        return False
    if _ANYBODY.search(frame.text, 0, reading.start):
        return True
    if only_condition(frame, reading, over) or _BACKED.search(over) or _backed_before(frame, reading):
        return True
    if (
        (kind not in EASING and _NO_LONGER.match(frame.text, reading.end))
        or _FOUND_FAULT.match(frame.text, reading.start)
        or _SAID_OF.match(frame.text, reading.start)
        or _is_void(frame, reading, over)
    ):
        return True
    if _PROVIDED.match(frame.text) or _UNDECIDED.search(over) or _is_bound(kind, over, noun=noun):
        return True
    low = frame.bounds[reading.clause]
    if _OF_BILL.match(frame.text, reading.end) and not _PASSED.search(frame.text, low, reading.end):
        return True
    bare = not any(s.clause == reading.clause and s.at < reading.start for s in frame.slots)
    if bare and reading.start <= low + 1 and _IS_JUDGED.match(frame.text, reading.end):
        return True
    return bare and (_AS_TOPIC.match(frame.text, reading.end) is not None or _BY_MEANS.search(over) is not None)


def _is_void(frame: Frame, reading: Reading, over: str) -> bool:
    """Tell whether the measure is what a court finds void: 法院对政府课征关税裁定失效, 法院认定课征的罚款违法."""
    if _RULED_ON.match(frame.text, reading.end):
        return True
    return _FINDS.search(over) is not None and _FOUND_VOID.match(frame.text, reading.end) is not None


def _backed_before(frame: Frame, reading: Reading) -> bool:
    """Tell whether the clause goes on with what somebody backs in the one before: 支持政府强硬,对甲国加税."""
    clause = reading.clause
    if not clause or not frame.text.startswith(("对", "将", "把", "并", "向"), frame.bounds[clause]):
        return False
    low, high = frame.bounds[clause - 1], frame.bounds[clause] - 1
    return not _own_subject(frame, clause, reading.start) and _BACKED.search(frame.text, low, high) is not None


def _is_anothers(frame: Frame, reading: Reading, kind: str, over: str) -> bool:
    """Tell whether the words are those of whom a noun names, of a reason that is given, or a refusal that is asked about."""
    if kind in _TOLD_OF and in_noun(frame, reading) and not teller(frame, reading):
        return True
    if kind == "ACCUSE" and _AS_REASON.search(over) and _REASON.match(frame.text, reading.end):
        return True
    asked = frame.text.startswith(("?", "呢"), frame.bounds[reading.clause + 1] - 1)
    return kind == "REFUSE" and asked and _WHY.search(over) is not None


def _withheld(words: Words, frame: Frame, reading: Reading, kind: str, over: str) -> bool:
    """Tell whether an act of words is only asked for, doubted or put under a condition."""
    if (kind != "CONSIDER" and _WHETHER.search(over)) or _ABOUT_IT.search(over):
        return True
    if kind == "DEMAND" and words["weighing"].search(over):
        return True  # 研议要求…: the request is only weighed
    if kind == "THREATEN_MEASURE" and (_UPHOLDS.search(over) or _IN_SUPPORT.match(frame.text, reading.start)):
        return True  # 支持中央采取反制措施: whose measures are backed
    if kind in ("CRITICISE", "ACCUSE") and _MEETS_WITH.search(over):
        return True  # 面临地方代表的批评: who blames has no name here
    if _is_anothers(frame, reading, kind, over):
        return True
    if kind == "REFUSE" and (_MAY_REFUSE.search(over) or _IF_SO.search(frame.text, 0, reading.start)):
        return True
    if kind == "CONSIDER" and (words["proposing"].search(over) or _OUGHT.search(over)):
        return True  # 应检讨是否…: somebody's advice
    if (kind != "CONSIDER" and _COULD.search(over)) or (kind in _STANCES and _advised(frame, reading)):
        return True
    if kind in _STANCES and words["conditional"].search(frame.text, frame.bounds[reading.clause], reading.start):
        return True
    return bool(words["demanding"].search(over)) and kind not in {"DEMAND", "CRITICISE", "ACCUSE"}


def _advised(frame: Frame, reading: Reading) -> bool:
    """Tell whether the clause goes on with what somebody ought to do: 各国应该发声,支持制裁."""
    clause = reading.clause
    if not clause or _own_subject(frame, clause, reading.start):
        return False
    ought = _OUGHT.search(frame.text, frame.bounds[clause - 1], frame.bounds[clause])
    return ought is not None and _OF_DUTY.match(frame.text, ought.end()) is None


def _unheld(frame: Frame, reading: Reading, kind: str, over: str) -> bool:
    """Tell whether talks are excepted (除与部长会面外), only asked about, called off or held to be the way (愿意谈判)."""
    if kind == "MEET" and (worked(frame, reading) or _THOUGHT.search(over) or _OF_USE.match(frame.text, reading.end)):
        return True
    if kind == "NEGOTIATE":
        if _EXCHANGED.match(frame.text, reading.start) and _MET.search(frame.text, 0, reading.start):
            return True
        low = max(frame.bounds[reading.clause], reading.start - 2)
        if _WILLING.search(over) or _AS_MEANS.match(frame.text, low) or _KEPT_OUT.search(frame.text, 0, reading.start):
            return True
    if _EXCEPT.search(over) and _EXCEPTED.match(frame.text, reading.end):
        return True
    return _IF_AT_ALL.search(over) is not None or _CALLED_OFF.match(frame.text, reading.end) is not None


def _proposed(words: Words, frame: Frame, reading: Reading) -> bool:
    """Tell whether the act is what somebody proposes or what a law allows: 建议制裁, 授权总统实施制裁,包括禁止入境."""
    clause = reading.clause
    low = frame.bounds[clause]
    while clause and (_AND_SO_ON.match(frame.text, low) or _AIMS.match(frame.text, low)) and not _own_subject(frame, clause, low):
        clause -= 1
        low = frame.bounds[clause]
    return words["proposing"].search(frame.text, frame.bounds[clause], reading.start) is not None


# 达成协议的愿望: what is wished, and what the nouns of a wish are about
_WISH = re.compile(
    r"[^,;:。!?\ue000-\ue006]{0,10}?(?:协议|协定|共识|条约)(?:(?:几乎|基本|完全)?(?:不可能|无望|遥遥无期)|的(?:愿望|意愿|可能|希望|前景|机会|期限|决心|诚意|努力|障碍|最后期限|难度|迹象))"
)


def _held_talks(words: Words, frame: Frame, reading: Reading, kind: str, over: str) -> bool:
    """Tell whether a deal is only wished for, or talks are only affected, proposed or invited to."""
    if kind == "AGREEMENT" and _WISH.match(frame.text, reading.end):
        return True
    names = {"wished": kind == "AGREEMENT", "talks-governed": kind in OCCASIONS, "invited": kind == "MEET"}
    begin = reading.start - len(over)
    free = "".join(" " if frame.is_aside(begin + i, reading.start) else c for i, c in enumerate(over))  # 就支持…展开磋商
    return any(asked and words[name].search(free) for name, asked in names.items())


def _asked(frame: Frame, reading: Reading) -> bool:
    """Tell whether the clause of the act is itself what is asked (英国撤销签证?), not news that a question is put about."""
    low, high = frame.bounds[reading.clause], frame.bounds[reading.clause + 1]
    return frame.text[low:high].endswith("?") and not _QUESTIONING.search(frame.text, low, high)


def _threatened(words: Words, frame: Frame, reading: Reading) -> bool:
    """Tell whether the act is what a threat with a condition names: 曾警告说,如果…,他将加征关税."""
    threat = words["threatening"].search(frame.text, 0, reading.start)
    return threat is not None and words["conditional"].search(frame.text, threat.end(), reading.start) is not None


_SO_WILL = re.compile(r"[也亦才](?:将|会)(?![军士领议])")


def _first_step(words: Words, frame: Frame, reading: Reading) -> bool:
    """Tell whether the clause only says upon what another act will follow: 美方暂停措施后,中方也将如此."""
    low, high = frame.bounds[reading.clause], frame.bounds[reading.clause + 1]
    if not frame.text[low:high].rstrip(",").endswith("后"):
        return False
    end = frame.bounds[min(reading.clause + 2, len(frame.bounds) - 1)]
    return _SO_WILL.search(frame.text, high, end) is not None or words["future"].search(frame.text, high, end) is not None


def _governed(words: Words, frame: Frame, reading: Reading, kind: str) -> bool:
    text = frame.adjuncts.cleared(reading.start)
    names = ("demanding", "threatening", "refusing", "weighing") if kind not in _LOOSE else ("demanding", "refusing")
    begin = max(frame.bounds[reading.clause], reading.start - _REACH)
    if any(_stands(words[name], frame, begin, reading.start) for name in names):
        return True
    low = frame.bounds[reading.clause]
    if _WARNED.search(text, max(0, low - 8), low) and not _THOUGH.match(frame.text, low):
        return True
    # 敦促美方…，取消…: the demand of the clause before holds on while no new subject comes; 考虑退出…，并已取消…: done
    clause = 0 if _DONE.match(frame.text, low) or (reading.clause and _came_true(frame, reading.clause)) else reading.clause
    while clause and reading.clause - clause < 4 and not _own_subject(frame, clause, reading.start):
        clause -= 1
        low, high = frame.bounds[clause], frame.bounds[clause + 1]
        if words["demanding"].search(text, low, high):
            return True
        if words["weighing"].search(text, low, high) and _AND_SO_ON.match(frame.text, high):
            return True  # 考虑制裁措施,包括冻结资产,对…加征关税
        if (
            reading.clause - clause == 1
            and not _came_true(frame, reading.clause)
            and (words["threatening"].search(text, max(low, high - 12), high) or words["weighing"].search(text, low, high))
        ):
            return True
    return False


# 停止会谈并制裁: what is ended, and another act
_THEN = re.compile(r"(?<!合)(?<!兼)(?<!一)并(?![非未不购列])(?:且|于|已)?")
# 兑现威胁,制裁…; 先是威胁,继而制裁…; 扬言报复,周一果然制裁…: what was threatened is done
_KEPT_WORD = re.compile(r"(?:兑现|践行|履行|落实)(?:了|其|此前|早前|先前|的){0,3}(?:威胁|警告|狠话)|说到做到|言出必行")
_IN_THE_END = re.compile(
    r"[^,;。]{0,8}?(?:果然|果真|继而|随后|随即|旋即|最终|终于|接着|进而|当真|真的|转而)|(?:同时|并|又)?(?:已(?!经?有)|宣布)|并[于在]\ue010|又(?![将要会称说])"
)
_ENDED_BEFORE = re.compile(r"(?:之?后|的?同时|[^的及届小当平何]时|之[时际]),$")


def _came_true(frame: Frame, clause: int) -> bool:
    """Tell whether a clause tells what was done after a threat in the one before."""
    low, high = frame.bounds[clause - 1], frame.bounds[clause]
    if _KEPT_WORD.search(frame.text, low, high) or _ENDED_BEFORE.search(frame.text, low, high):
        return True
    return _IN_THE_END.match(frame.text, high) is not None


# 要求撤销罚款的请求遭驳回: what was asked for ends before the act
_REQUEST = re.compile(r"的(?:请求|申请|要求|诉求|动议|上诉|诉讼|提议|建议)")


def _stands(pattern: re.Pattern[str], frame: Frame, begin: int, end: int) -> bool:
    """Tell whether a word of the class begins in begin..end and holds what follows; what it looks ahead at may lie behind."""
    text = frame.adjuncts.cleared(end)
    found = pattern.search(text, begin)
    while found is not None and frame.is_aside(found.start(), end):
        found = pattern.search(text, found.end())  # 就支持…展开磋商: of what they talk
    return found is not None and found.start() < end and not _REQUEST.search(frame.text, found.end(), end)


def _own_subject(frame: Frame, clause: int, end: int) -> bool:
    return any(s.clause == clause and s.role == "subject" and s.at < end and not s.goods for s in frame.slots)


def is_rally(frame: Frame, reading: Reading, kind: str) -> bool:
    """Tell whether those who protest (抗议美国) are no state, so that their protest is no formal one."""
    bare = kind == "PROTEST_FORMAL" and frame.text[reading.start : reading.end] == "抗议"
    return bare and bool(reading.source) and all(s.mention.kind not in _OFFICIAL for s in reading.source)
