"""How one actor of a masked Chinese sentence stands to the one before it: in a row with it, owned by it, a part of its name."""

import re

from tongjian.coding.document import Mention
from tongjian.coding.events.zh.coverbs import ACTOR, GAP
from tongjian.coding.events.zh.slots import Slot
from tongjian.text import fold

ACTORS = tuple("\ue000\ue001\ue002\ue003\ue004\ue005\ue006")
PARTS_OF_CHINA = frozenset({"HKG", "MAC", "TWN"})  # whose people judge and ask their own governments (制裁中港官员)
PLACES = frozenset({"state", "place", "bloc"})
_JOINED = re.compile(
    rf"{ACTOR}[^,;:。!?的对将已拟会就被把在于宣正曾裁罚诉判捕周访签达表退终结取加征召驳止停闭断冻恢续开谈推延撤搁还使让抨批谴违拒愿望想欲倾准需应不没未无再重抵赴撕废毁断降喊叫磋谈握缔签解封认承指敦呼称说切展尽采履尊提\ue000-\ue006]{{0,8}}(?P<join>、|以及|或者|联合|携手|会同|伙同|偕同|(?<![赞认如雷随等不相共])同|[和与及跟或—–-])(?:(?:(?![裁罚禁购售收诉查批停]){GAP}){{0,4}}家)?$"
)
# 制裁甲、现任警务处长乙、前任防长丙: a list of persons, each with a title of his own
_NEXT_OFFICER = re.compile(
    rf"{ACTOR}(?P<join>、|以及|及)(?:(?:现任|前任?|时任|候任|原|已故)|{GAP}{{0,12}}?(?:长|主任|书记|总统|主席|总理|首相|大臣|议员|大使|代表|司令|行长|专员|顾问|助理|"
    r"(?<![对与和同跟向将把被])[委厅局部署处院府党省市州区会司军办国团央]))$"
)
# 甲国考虑与乙国…, 丙公司否认与丁公司…: a verb before 与 ends the name, so that the two are no list
_ACTS_WITH = re.compile(
    r"(?:考虑|讨论|商讨|协商|研究|计划|尝试|试图|寻求|强调|透露|警告|誓言|深化|强化|巩固|修复|改善|保持|维持|建交|复交|互换|交换|举行|"
    r"辟谣|澄清|支持|主张|建议|意图|力图|可以|能够|必须|仍然?|可能|打算|同意|努力|首次|多次|早前|共同|促成|完成|深入|密切|放弃|避免|允许|"
    r"授权|声明|介绍|关注|珍视|专注|着手|启动|筹备|安排|敲定|约定|商定|决[心意定]|坚持|通过|借助|利用|凭借|依靠|[再也又并])(?:再|不|要|会)?[与和同跟]$"
)
_NEXT_TO = re.compile(rf"{ACTOR}(?:的|在[^,的见晤访谈\ue000-\ue006]{{0,6}}的)?$")
# 美方牵头人贝森特: a title between a body and a person
_TITLED = re.compile(
    rf"{ACTOR}[^,;:。!?的对将把被向就在与和同跟\ue000-\ue006\ue010]{{0,8}}"
    r"(?:人|长|官|员|大使|特使|公使|总理|经理|总统|主席|大臣|首相|代表|领袖|专家|学者|总裁|主任|总监|顾问|教授|国王|首脑|首席|骨干|律师|助理|书记|代办|者|执委|议员|委员|教宗|女王|强人|亲信|胞妹|夫人)$"
)
# 众院外交委员会首席议员史密斯: the body before a person whose own name begins with the title
_OF_BODY = re.compile(
    r"[\ue000\ue001](?:[^,;:。!?、的对将把被向就在与和同跟及说称指表宣批促要\ue000-\ue006\ue010]{0,10}?(?:委员会|小组|[党院团部局署司所]|(?<!判)处))?"
    r"(?:首席|副|前|资深|代理|高级|时任|现任|候任|多数党|少数党|民主党|共和党|执政党|反对党){1,3}$"
)
# 总统贸易顾问史密斯: the head of state before an aide of his
_OF_HEAD = re.compile(
    r"\ue003(?:(?:首席|高级|资深|前|副|白宫|国家|贸易|经济|经贸|安全|国安|外交|能源|气候|法律|特别|政治|政策|军事|科技|新闻){0,3})$"
)
_AIDE = re.compile(r"(?:首席|高级|资深|特别)?(?:顾问|助理|特助|特使|幕僚|秘书|女婿|密使|亲信|特派)")
# 甲公司董事会主席, 乙集团张三: what a firm is called and has between its name and that of a person
_OF_FIRM = re.compile(
    r"\ue002[^,;:。!?、的对将把被向就在与和同跟及说称指表宣批促要\ue000-\ue006\ue010]{0,4}?(?:公司|集团|银行|控股|企业|董事会|董事局|监事会)"
    r"(?:全球|亚太区|大中华区|中国区|日本)?(?:董事会|董事局|监事会|执行委员会|管理委员会)?(?:首席|副|前|资深|代理|高级|联席|联合|共同|创始){0,2}$"
)
# 隶属甲集团的乙
_BELONGS = re.compile(r"(?:隶属|归属|从属|属于|附属)于?[^,;:。!?]{0,10}[\ue000-\ue002][^,;:。!?\ue000-\ue006]{0,6}的$")
_OF_PROVINCE = re.compile(r"\ue000[^,;:。!?、的对将把被向就在与和同\ue000-\ue006\ue010]{1,12}[省州市郡县区]$")
# 中国电信巨头华为: what the firm is between its state and its name; 中资企业安世 is of two states
_FIRM_OF = re.compile(
    rf"{ACTOR}(?!资)(?:监控|控制系统|供应链|购物|广告|[^,;:。!?的对将把被向就在与和同跟裁禁限批控诉罚查令约促吁购买卖售供应抨谴斥呛指责告\ue000-\ue006\ue010]){{0,8}}"
    r"(?:巨头|巨擘|巨企|龙头|公司|企业|集团|厂商|供应商|销售商|零售商|(?<![磋协洽会通经从招外])商|(?<!工)厂|[国央车药航船钢煤电油]企|业者|平台|品牌|银行|机构|初创|独角兽|"
    r"搜索引擎|社交媒体|应用程序|应用|软件|网站|(?<!通用)航空)$|"
    rf"{ACTOR}的?(?:控股|全资|合资)?的?(?:子公司|附属公司|关联公司|孙公司)$"
)
# 字节跳动旗下的短视频平台TikTok: whose a firm of the same state is; a foreign owner is hit too, whatever is done to his firm
_UNIT_OF = re.compile(
    rf"{ACTOR}(?:旗下|名下|所有|拥有|控股|全资持有)的?[^,;:。!?的对将把被向就在与和同跟\ue000-\ue006\ue010]{{0,8}}$"
)
_IN_ROW = re.compile(r"\ue000{1,5}(?:等|各国|[\d两三四五六七八九十]{1,2}(?:国|方))")  # 日韩澳等8国: of a pair and more
_BODIES = frozenset({"agency", "institution", "government", "legislature", "court"})
_WHOLE = frozenset({"state", "bloc"})


def is_unnamed(mention: Mention) -> bool:
    """Tell whether a name found by form is a count of firms, or who applied, and nobody's name: 43间公司, 应国内行业协会."""
    return mention.country is None and (mention.surface[0].isdigit() or mention.surface[0] in "应應")


def is_misnamed(left: str, state: Mention, body: Mention) -> bool:
    """Tell whether a body behind a state's name was read as that of another state: 加拿大某省高等法院."""
    if state.kind != "state" or body.kind not in _BODIES or body.country in (None, state.country):
        return False
    return left.endswith(ACTORS) or (body.kind == "court" and _OF_PROVINCE.search(left) is not None)


def is_pair(left: str, one: Mention, other: Mention) -> bool:
    """Tell whether two states or blocs stand side by side, none of them the other's part."""
    if not left.endswith(ACTORS) or one.kind not in _WHOLE or other.kind not in _WHOLE:
        return False
    return one.country != other.country and other.country not in PARTS_OF_CHINA


def in_row(text: str, last: Slot, mention: Mention, at: int) -> bool:
    """Tell whether a state goes on with a row of states (日韩|澳等8国), or a body with those of a notice (某部 某署公告)."""
    if last.mention.kind == mention.kind == "agency" and last.mention.country == mention.country:
        return text[last.at + 1 : at] == " " and text.startswith(("公告", "联合公告", "通告", "令"), at + 1)
    return bool(last.mention.members) and last.at == at - 1 and _IN_ROW.match(text, at) is not None


def is_seat(last: Slot, mention: Mention) -> bool:
    """Tell whether the slot before a name is where that one is met: a place behind 在, or what somebody travels to."""
    return last.role == "in" or (last.role == "object" and last.mention.kind in PLACES and mention.kind == "person")


def is_met(last: Slot) -> bool:
    """Tell whether the slot before a place is a person that somebody meets, or the last of those who meet."""
    return last.mention.kind == "person" and (last.role == "with" or last.joined)


def is_owned(left: str, owner: Mention, mention: Mention) -> bool:
    """Tell whether a name is that of somebody or a firm of the actor before it: 甲国财长, 甲国最大的某公司."""
    if mention.kind == "company" and (_FIRM_OF.search(left) or _BELONGS.search(left)):
        return True
    if mention.kind == "company" and _UNIT_OF.search(left):
        return owner.how != "pronoun" and owner.country == mention.country
    if mention.kind != "person":
        return bool(_NEXT_TO.search(left))
    long = mention.how == "apposition" and (
        _OF_BODY.search(left) or (_AIDE.match(fold(mention.surface)) and _OF_HEAD.search(left))
    )
    return bool(long or _NEXT_TO.search(left) or _TITLED.search(left) or _OF_FIRM.search(left))


def join_of(left: str, last: Slot, mention: Mention) -> re.Match[str] | None:
    """Return what joins a name to the one before it, `left` of it: 甲、乙; of two persons also with a title of the second."""
    joined = None if _ACTS_WITH.search(left) else _JOINED.search(left)
    if joined is None and mention.kind == last.mention.kind == "person":
        return _NEXT_OFFICER.search(left)
    return joined
