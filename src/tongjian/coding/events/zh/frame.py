"""What each actor of a masked Chinese sentence is to the verbs around it, read from the words beside it.

Chinese marks roles by coverbs (对, 向, 被, 把, 与) and by order, not by endings. `Frame` gives every actor one role; the
strategies of roles.py pick from them for one act.
"""

import re
from bisect import bisect_right

from tongjian.coding.document import Mention
from tongjian.coding.events.mask import Masked
from tongjian.coding.events.zh.adjuncts import Adjuncts
from tongjian.coding.events.zh.coverbs import ACTOR, role_of
from tongjian.coding.events.zh.neighbours import (
    ACTORS,
    PLACES,
    in_row,
    is_met,
    is_misnamed,
    is_owned,
    is_pair,
    is_seat,
    is_unnamed,
    join_of,
)
from tongjian.coding.events.zh.relatives import described, listed_on
from tongjian.coding.events.zh.slots import Slot
from tongjian.coding.events.zh.venues import aside, venues
from tongjian.coding.events.zh.words import Words
from tongjian.coding.leads import quick

_MEDIA = "\ue005"
STOPS = re.compile(r"[,;:。!?\n]")
# 波音等15家美国实体: what follows is the same phrase and shares its role
_SAME_PHRASE = re.compile(
    rf"{ACTOR}[^,;:。!?将把被对\ue000-\ue006]{{0,8}}?(?:等|及其|在内的|[旗名属]下的?|下属的?)(?:共|多)?"
    r"(?:[\d多余几数两一二三四五六七八九十百]{1,4}[家名个位种项款艘间]?)?的?$"
)
_COUNTED = re.compile(rf"{ACTOR}[^,;:。!?将把被对就向\ue000-\ue006]{{0,6}}?[\d多两三四五六七八九十]{{1,4}}[家名个间]$")
_WHILE = re.compile(
    r"(?:(?<![^,;:。!?\ue000-\ue006])|[\ue000-\ue006他她]|^就|[,;:。!?](?:恰恰?|正)?就|早|恰好?|以期|以便|希望|正值|恰逢|正当|(?:特别|尤其|甚至)是|但|而|并)在$|(?<![来源产\ue000-\ue006])自从?$"
)
_ACTS = re.compile(
    r"(?:(?:[和与及、]|以及)[\ue000\ue001](?:政府)?){0,3}\ue010?(?:[^,;:。!?的对将\ue000-\ue006]{0,8}\ue003)?(?:国家|各国|多国|政府|方面|当局|军方|议会|两国|三国|等国)?(?:于?\ue010)?(?:明确|公开|强烈|多次|坚决|一再|率先|接连|首次|相继|悍然|执意|仍|曾)?(?:在\ue001|裁定|裁决|判决|判处|认定|驳回|否决|推翻|叫停|遭|被|受到|对其|向其|不顾|未能|无视|到访|来访|访问|抵达|出访|造访|参访|向|互|相互|扬言|警告|声称|表明|表示|通过|推出|展开|会见|会晤|陆续|先后|持续|不断|正|已|刚|宣布|决定|对|将|正式|就|与|同|启动|取消|暂停|提高|加征|中止|终止|中断|威胁|祭出|制裁|实施|下令|批准|退出|签署|发动|升级|公布|禁止|限制|列入|扩大|扣押|逮捕|拒绝|要求|施压|上调|恢复|把|阻挠|反对|抵制|违反|侵犯|干涉|干预|入侵|补贴|倾销|开征|出台|采取|发起|起诉|指责|指控|批评|谴责|抨击|敦促|呼吁|召见|否认|欢迎|阻止|考虑|支持|废[除止]|撕毁|封[杀禁]|收紧|停止|解除|给予|罚|重罚|立案|驱逐|冻结|签订|达成|撤销|召回|单方面|突然|再次|重启|断供|吊销|放宽|豁免|重新|解禁|搁置|推迟|公告)[^,;:。!?]{1,40}?(?:后|之后|以后|时|之际|前|之前|期间|以来|的[次翌隔]日|的第[二三]天|的前一[天日]|的?前[夕晚]|的当[天日晚]|的\ue010|的同时|的情况下|问题上|议题上)(?=[^,;:。!?]{0,16}$|[^,;:。!?的\ue000-\ue006]{0,14}[。!?]|[,;。\ue000-\ue006撤表指]|首[次度]|第一次|的第一[天日周])"
)
# 在甲国与乙国谈判时: both act in the phrase of time
_TALKING = re.compile(
    rf"[与和同跟]{ACTOR}[^,;:。!?的\ue000-\ue006]{{0,12}}?(?:谈判|磋商|会谈|会晤|会面|通话|对话|签署协[定议])(?:之?后|时|之际|期间|之?前)"
)
_IN_COURT = re.compile(r"在[^,;:。!?后时\ue000-\ue006]{1,12}$")
_HELD_CLAUSE = ("因为", "始于", "源于", "起于", "缘于", "起因于", "肇因于", "始自", "源自")
_CAUSE = re.compile(r"[^,;:。!?\ue000-\ue006]{0,6}(?:的|问题|关系|因素|案|一事|原因)")
_FIELD = re.compile(r"(?:问题|事务|政策)[^,;:。!?\ue000-\ue006]{0,6}?(?:委员会|小组|办公室|中心|专家|特使|学者|专员)")
_NESTED = re.compile(rf"{ACTOR}[^,;:。!?、\ue000-\ue006]{{0,3}}(?<!针)对$")  # 就美国对华措施: the second 对 belongs to the noun
_GOODS = re.compile(
    r"(?:(?:产制|制造|生产|出产|进口)的|的|产|制|输[\ue000-\ue006])?(?:[^,;:。!?的对把将就拒考拟禁限停暂取撤恢\ue000-\ue006\ue010]{0,6})"
    r"(?:商品|产品|货(?!币|架|运|船)|进口|出口|汽车|钢铁|企业|公司|实体|个人|机构|官员|电动车|芯片|农产品|船舶|货轮|制造商|厂商|银行|产|牛肉|葡萄酒|光伏|[车船药房煤油电钢矿芯]企)"
    r"|对[\ue000-\ue006][^,;:。!?的对把将就拒考拟\ue000-\ue006\ue010]{0,6}(?:出口|进口(?!商))"
)
# TikTok问题达成共识, 孟晚舟案: what it is about, and nobody who acts
_TOPIC = re.compile(r"(?:的|相关|有关)?(?:问题(?!专员|委员会|专家)|议题|事件|一案|案(?=[,;:。的与和]|$)|事宜|一事)")
_BEST = re.compile(r"[\ue000-\ue006](?=(?:之?中|内|里)[^,;:。!?\ue000-\ue006]{0,3}最[^,;:。!?]{1,6}的$)")
# 对于美国计划加税, 针对欧盟宣布调查: what the coverb holds is a clause, and the actor acts in it
_HOLDING = re.compile(r"(?:对于|针对|就|有关|关于)$")
_ANSWER = re.compile(
    r"(?:提出|提起|诉诸|起诉|提交|递交|表示|表达|深表|作出|做出|发表|答记者问|答问|回应|进行交涉|深感|感到|大感|予以|欢迎|不满|敦促|要求|呼吁|召见|召开|展开|启动|起诉|诉诸)"
)
_THEN_ACTS = re.compile(
    r"(?:政府|方面|当局)?(?:最新|新近|刚刚|最近)?(?:计划|拟|宣布|决定|单方面|再次|此前|近日|日前|执意|扬言|威胁|将[对向于]|\ue010|全面|突然|继续|"
    r"禁止|加征|课征|征收|提高|上调|停止|暂停|中止|扣押|扣留|逮捕|拘捕|制裁|退出|撕毁|批准|通过|取消|撤销|收紧|列|封锁|驱逐|关闭|冻结|吊销|"
    r"[将把](?!来|领|军|士)|限制|限缩|禁[用售运购]|封[杀禁]|延长|延后|扩大|加码|课|开征|调[高升降涨]|降低|实施|采取|祭出|发起|展开|启动|立案|起诉|控告|"
    r"拒绝|否决|撤回|重罚|开罚|出售|军售|调查|宣称|指控|下令|要求|解除|放宽|恢复|指责|批评|抨击|谴责|敦促|呼吁|警告|在\ue001(?:起诉|控告|提起|提出|提告)|"
    r"对[^,;:。!?的\ue000-\ue006]{1,14}?(?:加征|课征|征收|实施|采取|设限)|"
    r"对[\ue000-\ue006](?:(?!措施|政策|规则|做法|限制|管制|制裁|关税|规定)[^,;:。!?的]){0,10}?(?:加征|课征|征收|实施|采取|发起|启动|展开|立案))"
    r"(?![^,;:。!?]{0,60}的(?:行为|做法|决定|举措|举动|消息|言论|措施)|[^,;:。!?]{0,24}提[出起]的[^,;:。!?\ue000-\ue006]{0,8}(?:申诉|诉讼|仲裁|指控))"
)
# 对甲国延长禁令表示抗议: what a bare 对 holds before words of reaction is a clause too
REACTION = re.compile(
    r"[^,;:。!?]{2,44}?(?P<words>(?:表示|表达|深表|感到|深感|大感|倍感|予以|提出|做出|作出)[^,;:。!?]{0,12}?"
    r"(?:欢迎|不满|遗憾|反对|关切|担忧|忧心|谴责|失望|愤慨|抗议|高兴|赞赏|支持|满意|不解|震惊|忧虑|异议|愤怒|肯定|感谢|交涉|质疑|不安|错愕|惊讶|痛心|无奈)|"
    r"[「“\"]?(?:没有|冇|未有|不作|不予|暂无|拒绝|已经?|尚未|作出|做出)?(?:任何|正式)?(?:回应|评论|反应|置评|表态))"
)
_APPLIED = re.compile(r"(?<![回反响对相适])应[^,;:。!?]{1,30}$")  # 应…公司申请: who applied does not act
_APPLIES = re.compile(r"[^,;:。!?\ue000-\ue006]{0,24}(?:申请|邀请)(?!人)")
# 中欧关系, 中美贸易战: what is between two sides, and neither of them
_BETWEEN = re.compile(
    r"(?:两国|双边|双方|之间的?)?(?:经贸|贸易|外交|战略|经济)?(?:关系|战(?!略)|摩擦|矛盾|博弈|竞争|争端|纠纷|紧张)"
)
_OF_FIRMS = re.compile(r"[^,;:。!?的\ue000-\ue006]{0,5}(?:协会|商会|联合会)")  # 欧美汽车协会: of firms of both
_HEAD = re.compile(r"[\ue000-\ue006](?:新闻)?(?:发言人|顾问|官员|高官|部长|外长|议员|总统|总理|首相|大使)?:")
_THINGS = re.compile(
    r"(?:(?:产制|制造|生产|出产)?(?:进口|输入)?的?特定|(?:产制|制造|生产|出产|进口)的|的|产|制)?[^,;:。!?的对把将就拒考拟禁限停暂取撤恢\ue000-\ue006\ue010]{0,3}(?:商品|产品|货(?!币|架|运|船)|进口(?!商)|农产品|汽车(?!公司|厂|制造|集团)|关税|"
    r"(?:电动车|电动汽车|钢[品材管筋板铁丝]|铝[材箔品]|铜材|轮胎|晶片|芯片|太阳能板|光伏组件|螺丝|纺织品|成衣|水产品?|海产|水果|[牛猪鸡]肉|禽肉|"
    r"葡萄酒|大豆|黄豆|玉米|小麦|稻米|大米|木材|原木|化肥|白糖|棉花|纸[张品]|瓷砖|玻璃|水泥|虾|鱼|咖啡|生质柴油|生物柴油)"
    r"(?![^,;:。!?]{0,4}(?:公司|厂|商|企业|集团|业者|业界|协会|公会|农|大王|龙头|巨头|生产国|出口国|委员会|部)))"
)
_BRACKETS = re.compile(r"[((][^()()]{0,60}[))]|——[^—,;。]{2,40}——|《[^《》]{0,200}》|〈[^〈〉]{0,80}〉")
# 「终结渔业侵犯法案」: the name of a bill, as 《》 hold it
_LAW_IN_QUOTES = re.compile(
    r"「[^「」,;。]{3,40}?(?:法案|条例|决议案|议案|公约)」|“[^“”,;。]{3,40}?(?:法案|条例|决议案|议案|公约)”"
)


# (记者甲乙/台北报导), [丙报专讯]: who wrote the report, and nobody who acts in it
_BYLINE = re.compile(
    r"[\s*]*[(〔【\[][^()〔〕【】\[\],;。]{0,30}(?:记者|报导|报道|专讯|讯|电|编译|综合)[^()〔〕【】\[\];。]{0,24}[)〕】\]]"
)
# 某社渥太华1日电: where the report was written; 英国《某报》: whose paper it is
_DATELINE = re.compile(r"[\s【(]*据?\ue005(?P<place>[\ue000-\ue006])[^,;。\ue000-\ue006]{0,8}?(?:电|讯|消息)")
_OF_OUTLET = re.compile(
    r"[\ue000](?=[《「]?\ue005[》」]?[^,;:。]{0,12}?(?:报道|报导|称|说|指出|指|援引|引述|引用|网站|分析|认为|刊|消息|评论))"
)
# 《丁报》发表社评,指责…: an outlet that judges in its own name
_VOICED = re.compile(
    r"[》」]?[^,;:。!?\ue000-\ue006]{0,6}(?:社评|社论|评论(?!区|员)|撰文|刊文|刊登文章|发表文章)|"
    r"》(?:以[^,;。]{1,16},)?(?:则|但|也|又|亦|还|再次|连日|昨日|今日|强烈){0,2}(?:批评|抨击|谴责|斥|狠批|痛批|炮轰|指责|质疑|讽刺|嘲讽)"
)
_POSTED = re.compile(
    r"(?:上|平台上?|社交平台上?|帐号上?|账号上?|专页上?|粉专上?)?[^,;。\ue000-\ue006]{0,4}?"
    r"(?:发文|贴文|发帖|撰文|写道|写|发布|公布|表示|指出|称|说|留言|直播|回应|分享|张贴|贴出|宣布|透露|发声|转发|抨击|批评|指责)"
)
# 征收与甲国同级的关税: with what it is compared
_LIKE = re.compile(r"(?:同级|同等|同样|相同|一样|一致|看齐|相若|无异|没有分别)")
# 与乙国总统去年底日内瓦会面: where they met, though no 在 says so
_MET_THERE = re.compile(r"(?:会面|会晤|会见|会谈|见面|碰面|峰会|聚首)(?!的?(?:邀请|提议|请求))")
# 「甲国正常化」的行政命令, 「甲国优先」: the name of a programme, in which no state acts
_LABEL = re.compile(
    r"[「“『][\ue000\ue004\ue006][^,;:。!?「」“”『』\ue000-\ue006]{0,6}(?:化|优先|第一|制造|梦|模式|威胁|例外|崛起|复兴)\d{0,4}[」”』]"
)
_ACCOUNT = re.compile(
    r"(?:上的?|的)?(?:帐户|账户|帐号|账号|用户|网民|专页|群组|社团|粉专)[^,;。!?]{0,16}?(?:发文|发帖|贴文|写道|留言|上载|分享|指(?!控|责|挥)|称|说)"
)
_UPON = re.compile(r"在(?:其|自己的)?(?:社交|社群|媒体|平台|网站){0,3}$")
# 代表总统出席峰会: for whom somebody else goes
_ON_BEHALF = re.compile(r"(?:^|[,;:。!?并将也亦曾已则会人长使员\ue003])代表$")
_FOR = re.compile(r"[替为帮][^,;:。!?\ue000-\ue006]{0,14}$")
_BY = re.compile(r"(?:根据|依据|依照|按照|援引|引用|违反|触犯)[^,;:。!?\ue000-\ue006]{0,14}$")
_LAW = re.compile(r"[\u4e00-\u9fff]{1,8}?(?:法案|法(?![院庭官国律人治])|条例|公约)(?=对|[将把向给予批采实宣作发,、禁限制加扩])")
_STOOD_UP = re.compile(r"[^,;:。!?\ue000-\ue006]{0,4}(?:出头|撑腰|说话|辩护|背书|站台|求情|说情|鸣不平|打抱不平|喊冤)")
_WENT = re.compile(
    r"(?:政府|方面)?(?:前往|前去|前来|赴|去|来)?(?:出席|参加|参与|访问|到访|签署|会见|会晤|致意|祝贺|慰问|接受|递交|转达|致辞|致词|发言|宣读)"
)
_REPORTED = re.compile(
    r"[^,;:。!?\ue000-\ue006]{0,6}?(?:提告|提出告诉|提起告诉|告发|报案|举报|举发|检举|提诉|投诉|自首|投案|备案)"
)
_IF_IT = re.compile(r"(?:若|如果|一旦|倘若|假如|只要|除非)$")
_THEN = re.compile(r"(?<!不)(?:将[会予被]?|就会|便会|必将|势必)(?![军领士])")
_DRAWN_IN = re.compile(r"(?:殃及|波及|累及|祸及|连累|牵连|拖累|惠及)(?:了|到)?$")
_HARMED = re.compile(
    r"(?:入侵|侵略|攻打|进攻|空袭|维护|捍卫|保护|插手|监督|操控|染指|接管|搞乱|祸乱|唱衰|丑化|诋毁|抹黑|损害|危害|干预|干涉|侵犯|破坏|左右|遏制|取代|伤害|削弱|侵蚀|分裂|针对)(?:了|着)?$"
)
# 对甲国拘捕商人某某表示愤怒: who is held does not act
_ARRESTED = re.compile(r"(?:拘捕|逮捕|拘留|扣留|羁押|关押|绑架|通缉|遣返|引渡)(?:了|着)?$")
_SHIPPED = re.compile(r"[^,;:。!?\ue000-\ue006]{0,2}(?:进口|输入|入口|出口|运来|运往|生产|制造)")
_SITES = frozenset({"institution", "place"})
_SITE_GAP = 5  # characters between a place and what is held there
_AGAINST = ("反", "抗", "亲", "仇", "媚", "崇", "辱", "恐")
# what two states that are named side by side have together
_PAIRED = re.compile(
    r"(?:两国|双方|双边|之间的?)?[^,;:。!?的\ue000-\ue006]{0,6}?"
    r"(?:峰会|首脑|领导人|高峰|会晤|会谈|会议|谈判|磋商|对话|自贸|自由贸易|经贸|贸易|协[定议]|条约|关系|战争|冲突|争端|摩擦|边境|边界|联委会|投资|合作|论坛)"
)
_HELD = frozenset({"person", "company"})
_OBSERVERS = re.compile(
    r"(?:(?!通过|透过|借助|经由)[^,;:。!?要可将对把向称说指\ue000-\ue006]){0,16}?"
    r"(?:学者|专家(?!组|小组)|分析师|分析人士|经济学家|教授|智库|律师|研究员|评论员|网民|网友|民众|居民|基金经理|策略师|传媒|媒体|报章|网媒|股市|投资者|投资公司|消费者)(?!部|联盟|委员会|权益|保护|事务|金融|协会)"
)
# 日本首相表示,「台湾有事」可能…,拒绝收回发言: who stands inside the quoted words does nothing behind them
_QUOTED = re.compile(r"「[^「」]{5,120}」|『[^『』]{5,120}』|“[^“”]{5,120}”|\"[^\"]{5,120}\"")
# 就甲国拘留渔民一案召见, 以乙国…为由, 对丙国加税表示遗憾: who stands in such a phrase acts in it alone
_PHRASES = re.compile(
    quick(
        r"(?:就|因为?|由于|针对|对于?|关于|围绕)[^,;:。!?]{2,44}?(?:一案|一事|之事|事件|问题|议题|事宜)(?![^,;:。!?]{0,3}(?:委员会|专员|小组|专家|办))|"
        r"(?<![早迁将成造铸这那也便])(?:就|围绕|关于)[^,;:。!?]{3,44}?(?=(?:展开|进行|举行|开展|启动|重启|恢复|继续|保持)(?:了)?[^,;:。!?]{0,10}?(?:会谈|谈判|磋商|讨论|商讨|对话|协商|沟通|交涉|交流|调查|审查|诉讼)|(?:交换|达成|取得)(?:了)?[^,;:。!?]{0,6}?(?:意见|看法|共识|协议|一致))|"
        r"(?<![早迁将成造铸这那也便])就[^,;:。!?]{3,44}?(?=(?:表示|深表|感到|深感|表达)[^,;:。!?]{0,12}?(?:欢迎|不满|遗憾|反对|关切|担忧|谴责|失望|愤慨|抗议|赞赏|不解|震惊|忧虑|异议|愤怒))|"
        r"(?<=,)就[^;:。!?]{4,90}?(?:言行|言论|做法|行为|举动|行径|举措|动向|动作|作法),(?=(?:再次|再度|已|并|紧急|当面){0,2}(?:提出|表达|表示|进行|作出|表明))|"
        r"以[^,;:。!?]{2,40}?(?:为由|为名|为借口|的名义|的理由)|因(?!此)[^,;:。!?]{1,24}?而|"
        r"对(?<![反应绝相核针]对)(?!此)[^,;:。!?]{3,44}?(?=(?:表示|深表|感到|深感|予以|表达)[^,;:。!?]{0,12}?(?:欢迎|不满|遗憾|反对|关切|担忧|谴责|失望|愤慨|抗议|高兴|赞赏|支持|满意|不解|震惊|忧虑|异议|愤怒|肯定|感谢))"
    )
)
# 发言人主持记者会,某社记者就甲国加税一事提问: a question that is put to those before
_ASKED = re.compile(
    r"(?<![答应向对与])(?:记者|媒体)(?!会|招待会)[^,;:。!?\ue000-\ue006]{0,6}?(?:就|关于|围绕|提问|追问|问(?!题|答)|提及|提到|询问|请问)"
)
# 甲国总统与乙国首相会晤时,有记者问…: those who meet do so
_MET_WHEN = re.compile(r"(?:会晤|会谈|会面|会见|接见|见面|早餐会|午餐会|晚宴)[^,;:。!?]{0,14}?(?:时|期间|之际),$")
_RELATED = re.compile(
    r"的(?:批评者|反对者|政敌|盟友|盟邦|盟国|邻国|邻邦|对手|敌人|批评者|代理人|支持者|伙伴|敌国)"
)  # 甲国的盟友: not the state
_DEPUTY = re.compile(r"(?:常务)?(?:代表|委员)(?![会团大]|[,;:。!?]|$)")
_FRIEND = re.compile(
    r"的(?:[一两三几多]名|[一两三几]位|前)?[^,;:。!?的\ue000-\ue006]{0,6}?"
    r"(?:[挚好密]友|朋友|友人|盟友|政敌|对手|弟弟|哥哥|兄弟|[长次幼]子|儿子|女儿|女婿|妻子|丈夫|亲戚|亲属|同学|金主|捐款人|支持者|批评者|反对者|传记作者)"
)
_AFFAIR = re.compile(r"的|[^,;:。!?\ue000-\ue006]{0,2}(?:问题|事务|议题|事宜|军售|武器)")
_OF_CASE = re.compile(r"(?:组织)?(?:申诉|诉讼|仲裁|争端|投诉|官司|案)")
_IN_MIDST = re.compile(r"[^,;:。!?\ue000-\ue006]{2}$")


class Frame:
    """The actors of one sentence with their roles, in text order, and the clauses (commas divide them)."""

    __slots__ = ("_labels", "_phrases", "_venues", "adjuncts", "bounds", "headed", "slots", "text", "titles", "words")

    def __init__(self, masked: Masked, words: Words) -> None:
        self.text = text = masked.text
        self.words = words
        hidden = [m.span() for m in _BRACKETS.finditer(text)]
        byline = _BYLINE.match(text)
        if byline:
            hidden.append(byline.span())
        stops = [m.end() for m in STOPS.finditer(text) if not any(a < m.start() < b for a, b in hidden)]
        self.bounds = sorted({0, *stops, *([byline.end()] if byline else []), len(text) + 1})
        self.titles = [(a, b) for a, b in hidden if text[a] in "《〈"] + [m.span() for m in _LAW_IN_QUOTES.finditer(text)]
        dateline = _DATELINE.match(text)
        apart = {m.start() for m in _OF_OUTLET.finditer(text)} | ({dateline.start("place")} if dateline else set())
        self._phrases = [m.span() for pattern in (_QUOTED, _PHRASES) for m in pattern.finditer(text)]
        self._venues = venues(text)
        self.adjuncts = Adjuncts(text)
        self._labels = {m.start() + 1 for m in _LABEL.finditer(text)}
        self.slots: list[Slot] = []
        for at, mention in sorted(masked.mentions.items()):
            heard = text[at] == _MEDIA and not (mention.country and _VOICED.match(text, at + 1))
            voiced = text[at] == _MEDIA and not heard  # 《大公报》狠批…: a paper that judges in its own name
            if heard or is_unnamed(mention) or (not voiced and any(a <= at < b for a, b in hidden)):
                continue
            if at in apart:
                continue
            upon = mention.kind == "company" and _UPON.search(text, max(0, at - 8), at) and _POSTED.match(text, at + 1)
            if upon or (mention.kind == "company" and _ACCOUNT.match(text, at + 1)):
                continue  # 在脸书发文, 推特帐户某某发文: where something is said
            self._add(at, mention)
        self._mark_hosts()
        # the sentence is what the actor before its colon says or does (外交部:…)
        self.headed = bool(self.slots) and self.slots[0].at == 0 and _HEAD.match(text) is not None

    def _mark_hosts(self) -> None:
        """Give who stands before a reporter's question the role of a host: what is asked about is not done by or to it."""
        for asked in _ASKED.finditer(self.text):
            told = self.clause_of(asked.start())
            for slot in self.slots:
                if slot.clause < told and not _MET_WHEN.search(self.text, *self.bounds[slot.clause : slot.clause + 2]):
                    slot.role = "host"

    def clause_of(self, at: int) -> int:
        """Return the index of the clause that holds the masked position."""
        return bisect_right(self.bounds, at, 1, len(self.bounds) - 1) - 1

    def is_aside(self, at: int, start: int) -> bool:
        """Tell whether the masked position stands in a phrase of the matter at hand that is over before `start`."""
        return any(a < at < b <= start for a, b in self._phrases)

    def in_venue(self, at: int) -> bool:
        """Tell whether the masked position stands in words that tell at which meeting something is done."""
        return any(a < at < b for a, b in self._venues)

    def _add(self, at: int, mention: Mention) -> None:
        clause = self.clause_of(at)
        left = self.text[max(self.bounds[clause], at - 42) : at]
        last = self.slots[-1] if self.slots and self.slots[-1].clause == clause else None
        slot = Slot(at, mention, role_of(left), clause)
        self._correct(slot, left)
        if at in self._labels and slot.role == "subject":
            slot.role = "object"
        self._list_on(slot)
        joined = join_of(left, last, mention) if last else None
        role = described(self.text, self.bounds[clause], self.bounds[clause + 1], last, slot) if last else None
        if last and role:
            last.owner, slot.role = True, role  # 对协助甲国的乙国公司: who stands in the clause only tells more of the noun
        elif last and joined and is_seat(last, mention) and joined["join"] in "与同跟和" and mention.kind != last.mention.kind:
            slot.role = "with"  # 在白宫与特朗普会晤, 访问巴黎与马克龙会晤
        elif last and (joined or in_row(self.text, last, mention, at)):
            slot.joined, slot.join, slot.role, slot.until = (
                True,
                joined["join"] if joined else "、",
                last.role,
                slot.until or last.until,
            )
        elif last and slot.role == "to" and (_NESTED.search(left) or self._in_phrase(last, at)) and last.role in {"to", "about"}:
            slot.role = "nested"
        elif (
            last
            and slot.role == "subject"
            and last.at >= at - 17
            and not (last.role == "object" and mention.kind == "person" and left.endswith("的"))  # 访问甲国的乙国外长: who acts
            and (is_owned(left, last.mention, mention) or is_misnamed(left, last.mention, mention))
        ):
            slot.role = last.role
            # 比亚迪匈牙利工厂, 众议院中国问题委员会: here the state tells more of the one before
            slot.owner = mention.kind == "state" and (last.mention.kind == "company" or bool(_FIELD.match(self.text, at + 1)))
            if slot.owner is False and is_pair(left, last.mention, mention) and _PAIRED.match(self.text, at + 1):
                slot.joined, slot.join = True, "、"  # 欧盟摩尔多瓦峰会: of both
                self.slots.append(slot)
                return
            # 日韩两国财长: both states' ministers; 乌克兰国安会: the state's own, though another state's has that name
            slot.owner = slot.owner or bool(last.mention.members) or is_misnamed(left, last.mention, mention)
            last.owner = not slot.owner
        elif (
            last
            and slot.role in {"subject", "ba"}
            and (_SAME_PHRASE.search(left) or (last.role in {"to", "ba", "from"} and _COUNTED.search(left)))
        ):
            slot.role, slot.joined, slot.join = last.role, True, "等"
        if slot.role == "subject" and (
            _TOPIC.match(self.text, at + 1)
            or (mention.members and _BETWEEN.match(self.text, at + 1))
            or (_APPLIED.search(left) and _APPLIES.match(self.text, at + 1))
        ):
            slot.role = "about"
        slot.owner = slot.owner or bool(mention.members and _OF_FIRMS.match(self.text, at + 1))
        if last and (best := _BEST.search(left)):
            whole = [s for s in self.slots if s.at >= at - len(left) + best.start()]
            slot.role = whole[0].role if whole else slot.role  # 访问欧盟中最小的马耳他
            for other in whole:
                other.owner = True
        slot.until = slot.until or self._phrase_end(at, last)
        thing = _THINGS.match(self.text, at + 1)
        goods = bool(_GOODS.match(self.text, at + 1)) or (thing is not None and not thing.group().endswith("关税"))
        slot.goods = goods and mention.kind in {"state", "bloc", "place", "government"}
        slot.thing = slot.goods and thing is not None
        self.slots.append(slot)

    def _phrase_end(self, at: int, last: Slot | None) -> int:
        """Return where the phrase ends that a slot stands in, 0 where it stands in none: 就甲国制裁乙国|表示遗憾 holds both."""
        own = next((b for a, b in self._phrases if a < at < b), 0)
        return own or (last.until if last and last.until > at else 0)

    def _in_phrase(self, last: Slot, at: int) -> bool:
        """Tell whether a slot stands in the phrase that a 就 before another one opens: 就甲公司对乙平台的政策启动调查."""
        return last.role == "about" and any(a < last.at < at < b for a, b in self._phrases)

    def _list_on(self, slot: Slot) -> None:
        """Give the first actor of a clause the role of a list that it goes on with: 对甲、乙等公司,以及丙国银行."""
        own = (s for s in self.slots if s.clause == slot.clause)
        aside = all(s.role in {"in", "object"} for s in own)  # 以及在售台过程中…的甲国实体
        before = next((s for s in reversed(self.slots) if s.clause < slot.clause), None) if aside else None
        if before and slot.role == "subject" and listed_on(self.text, self.bounds[slot.clause], before, slot):
            slot.role, slot.joined, slot.join = before.role, True, "、"

    def _correct(self, slot: Slot, left: str) -> None:
        """Put right what the coverb alone would say of the slot."""
        mention, at = slot.mention, slot.at
        if slot.role == "by" and left.endswith("由") and _SHIPPED.match(self.text, at + 1):
            slot.role = "from"  # 由美国进口的钢铁
        if slot.role == "subject" and mention.kind == "court" and _IN_COURT.search(left):
            slot.role = "in"  # 五月在奥斯陆地区|法院|起诉
        slot.role = self._aside(slot, left)
        reaction = REACTION.match(self.text, at + 1) if slot.role == "to" and left.endswith("对") else None
        held = slot.role in {"to", "about"} and (reaction or _HOLDING.search(left)) and _THEN_ACTS.match(self.text, at + 1)
        if held:
            # 就甲国宣布制裁官员提出抗议: it does not protest, and is whom the protest is to
            end = self.bounds[slot.clause + 1]
            answer = _ANSWER.search(self.text, at + 1, end)
            slot.held = slot.role == "to"
            slot.role, slot.until = (
                "subject",
                reaction.start("words") if reaction else answer.start() if answer else self._phrase_end(at, None) or end,
            )
        if (
            slot.role == "subject"
            and _IF_IT.search(left)
            and (then := _THEN.search(self.text, at + 1, self.bounds[slot.clause + 1]))
        ):
            slot.until = then.start()  # 一旦甲国课税将予以回击: it only acts in the condition
        if slot.role in {"about", "in", "from"} and left.endswith(_HELD_CLAUSE) and not _CAUSE.match(self.text, at + 1):
            slot.role, slot.until = "subject", self.bounds[slot.clause + 1]  # 因为法院驳回…, 争端始于法院驳回…: it acts there
        if (
            slot.role in {"in", "from"}
            and _WHILE.search(left)
            and not (mention.kind in _SITES and left[-2:-1] in ACTORS)  # 甲国在世贸组织起诉乙国后: where it sues
            and (acts := _TALKING.match(self.text, at + 1) or _ACTS.match(self.text, at + 1))
        ):
            slot.role, slot.until = "subject", acts.end()  # 在欧盟对微软展开调查后: it acts, and 在 holds the clause
        if slot.role == "subject" and mention.how == "pronoun" and mention.surface == "其" and _IN_MIDST.search(left):
            slot.role = "object"  # 冻结其资产: whose, and nobody who acts
        last = self.slots[-1] if self.slots and self.slots[-1].clause == slot.clause else None
        if slot.role == "subject" and last and last.role == "in" and mention.kind in _SITES and slot.at - last.at <= _SITE_GAP:
            slot.role = "in"  # 在奥地利某论坛公开指责…
        if (
            slot.role == "subject"
            and last
            and mention.kind in _SITES | PLACES
            and is_met(last)
            and _MET_THERE.match(self.text, at + 1)
        ):
            slot.role = "in"
        if slot.role == "subject":
            slot.role = self._undergone(slot, left, held=bool(held))
        if mention.kind == "legislature" and _DEPUTY.match(self.text, at + 1):
            slot.role, slot.owner = "about", True  # 全国人大代表某某: who sits in it

    def _undergone(self, slot: Slot, left: str, *, held: bool) -> str:
        """Return the role of one that no coverb holds: nobody who is harmed or held acts, nor a state whose observers speak."""
        if left.endswith(_AGAINST) and len(slot.mention.surface) == 1:
            return "object"  # 反美情绪, 亲俄派: no state acts
        if self.in_venue(slot.at):
            return "in"  # 在甲组织的会议上: where it is done
        if _DRAWN_IN.search(left):
            return "in"  # 酝酿制裁,可能殃及香港: who only suffers by it
        if not held and _HARMED.search(left):
            return "object"  # 诋毁香港…,威胁…: to whom it is done
        if slot.mention.kind in _HELD and _ARRESTED.search(left):
            return "hurt"
        behind = slot.at + 1
        if slot.mention.kind == "person" and _FRIEND.match(self.text, behind):
            return "about"  # 总统的好友某某: another one, who bears no known name
        if slot.mention.kind in PLACES and (_OBSERVERS.match(self.text, behind) or _RELATED.match(self.text, behind)):
            return "about"  # 澳洲一间投资公司的分析师: who only looks on
        return "subject"

    def _aside(self, slot: Slot, left: str) -> str:
        """Return the role of a slot, corrected for who is only spoken of, gone for, or asked to judge."""
        kind, behind = slot.mention.kind, slot.at + 1
        if slot.role == "with" and _LIKE.match(self.text, behind):
            return "in"
        if (left.endswith("涉") and _AFFAIR.match(self.text, behind)) or self.text.startswith("有事", behind):
            return "in"  # 在涉港问题上, 台湾有事论: what it is about
        if (other := aside(self.text, slot.at, left, slot.role)) != slot.role:
            return other
        if _BY.search(left) and _LAW.match(self.text, behind):
            return "in"  # 根据早前通过的甲国自治法对…: whose name a law bears
        if _FOR.search(left) and _STOOD_UP.match(self.text, behind):
            return "nested"  # 替乙国出头: for whom it is done
        if slot.role == "subject" and _ON_BEHALF.search(left) and _WENT.match(self.text, behind):
            return "nested"
        if kind == "institution" and left.endswith("的") and not slot.mention.country and _OF_CASE.match(self.text, behind):
            return "in"  # 对甲国的世贸申诉: where it is brought
        judging = kind in {"court", "institution"} or (kind == "agency" and _REPORTED.match(self.text, behind))
        if slot.role == "to" and left.endswith("向") and judging:
            return "in"  # 向法院起诉, 向检方提告: before whom, not against whom
        return slot.role

    def listed(self, index: int) -> list[Slot]:
        """Return the list that the slot belongs to (A、B和C), in text order, without mere owners."""
        low = high = index
        while low > 0 and (self.slots[low].joined or self.slots[low - 1].owner):
            low -= 1
        while high + 1 < len(self.slots) and (self.slots[high + 1].joined or self.slots[high].owner):
            high += 1
        found = [s for s in self.slots[low : high + 1] if not s.owner]
        return found or [self.slots[index]]
