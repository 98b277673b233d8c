"""Which coverb holds an actor of a masked Chinese sentence: 对, 被, 从, 与, 在, 就, 将."""

import re

from tongjian.coding.needs import needed

ACTOR = "[\ue000-\ue006]"
GAP = "[^,;:。!?、\ue000-\ue006]"
# a coverb keeps hold of the actor only while no verb stands between
_VERBAL = re.compile(
    r"加征|征收|实施|采取|进行|发起|宣布|表示|认为|指出|涉嫌|转运|走私|之后|[后时至]$|达成|举行|提出|造成|负责|感到|报道|传出|指控?$|称$|认为"
)
_TO = (
    "(?<![应绝相核针零])(?<!(?<!差)点)(?<!(?<!违)反)(?<!(?<![方一全])面)对(?![此话等象外待付抗决立照比]|手(?![机工术表]))于?|针对|(?<![方倾走流])向|朝|给予|给|"
    "(?<!代)替(?![代换补])"
)
_ABOUT = (
    "就(?!连)|关于|围绕|因(?!此|而)|因为|(?<![可所])以(?!及|至|致|便|免|回应|反制|报复|应对|抗议)|根据|按照|依据|随着|除了?|据(?![悉了报说称传])|(?<![回反响对适])应(?![对该当用])|"
    "(?<![认以因成作称视列行])为|比"
)
_BY = r"被(?!迫(?!害))|遭到?|(?<![接承享])受到?|(?<![为理自缘经])由(?!于)|面临|收到|获得?"
_WITH = "与(?!会)|和(?![平解谈])|(?<![认赞等不相雷合如])同(?![意时样日年月为比步一盟行])|跟(?![踪随])|陪同"
# 与游戏开发商某某: what the firm is stands between
_FIRM = "(?:开发商|制造商|供应商|运营商|生产商|零售商|承包商|服务商|厂商|公司|企业|巨头|集团|平台|机构|协会|商会)"
_AT = (
    "(?<![达受得遭收提看找做拿感听说谈碰遇轮直等想意解察识虑及])[到跑]到?|"
    "注意到有|现身|转往|飞往|走访|造访|往访|奔赴|亲临|会见|会晤|接见|拜会|约见|召见|召来|传召|召唤|传唤|致电|去信|致函|致信|写信给|上书|追随|跟随|跟进|效仿|仿效|访问?|到访|抵达?|赴|前往|出访|飞抵|出席|参加|通知|告知|知会|驻|涉|输|销|出口|运往|输往|销往|卖给|售予|流向"
)
_COVERBS = (
    ("to", re.compile(rf"(?:{_TO})(?P<gap>[^,;:。!?\ue000-\ue006]{{0,36}})$")),
    ("by", re.compile(rf"(?:{_BY})(?P<gap>{GAP}{{0,5}})$")),
    ("from", re.compile(rf"(?:原产于?|产自|来自|进口自|源自|产于|自|从)(?P<gap>{GAP}{{0,6}})$")),
    ("with", re.compile(rf"(?:{_WITH})(?P<gap>{GAP}{{0,3}}|{GAP}{{0,8}}?{_FIRM})$")),
    ("object", re.compile(rf"(?:{_AT})(?P<gap>{GAP}{{0,1}})$")),
    ("in", re.compile(rf"(?:在(?!野)|位于|入禀|视乎|(?<![因遵])循|(?<![由鉴])于)(?P<gap>{GAP}{{0,2}})$")),
    ("about", re.compile(rf"(?:{_ABOUT})(?P<gap>(?:(?![将把曾]){GAP}){{0,2}})$")),
    ("ba", re.compile(rf"(?:将(?![是由会于有]|成为|可能|继续)|把)(?P<gap>(?:(?!把){GAP}){{0,16}})$")),
)  # fmt: skip
# the characters of which each coverb holds one; most are not there, and are not looked for
_BY_CHARS = [(frozenset("".join(needed(pattern.pattern) or ())), role, pattern) for role, pattern in _COVERBS]
_ENDED = frozenset({"by", "object", "in"})
_BARRED = re.compile("[,;:。!?\ue000-\ue006]")  # no coverb reaches over these


def role_of(left: str) -> str:
    """Return what an actor is to the verbs around it, by the words `left` of it in its clause: "subject" where no coverb is."""
    # what stands behind the last stop or actor holds the coverb
    chars = _BARRED.split(left)[-1]
    for needs, role, pattern in _BY_CHARS if chars else ():
        if not needs.isdisjoint(chars) and (found := pattern.search(left)) and not _VERBAL.search(found["gap"]):
            if role == "from" and "\ue010" in found["gap"]:
                continue  # 自去年甲国停购以来: since when, and not from whom
            if role in _ENDED and found["gap"].endswith(("的", "\ue010", "把", "将")):
                continue  # 正在访问的外长, 被捕的议员, 早在去年甲国: a phrase ends before the name
            return role
    return "subject"
