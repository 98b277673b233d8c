"""At whom an act of words or an easing is aimed when its clause names nobody, in Chinese."""

import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import load

PACK = load()


def sides(text: str, kind: str) -> list[tuple[list[str | None], list[str | None]]]:
    """Return the countries of the sides of the acts of one type in a text."""
    article = Article(id="a", page="p", title="", text=text, lang="zh-Hans", published="2024-03-05", outlet=None)
    events = [e for e in code(article, PACK).events if e.type == kind]
    return [([a.country for a in e.source], [a.country for a in e.target]) for e in events]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        # an opposition and an association speak of their own government
        ("印度国大党主席拉胡尔抨击，莫迪让小企业倒下。", "CRITICISE", (["IND"], ["IND"])),
        ("在野的国民党痛批政府「黑箱作业」。", "CRITICISE", (["TWN"], ["TWN"])),
        # a government speaks of another one
        ("土耳其外交部抨击，希腊让难民船沉没。", "CRITICISE", (["TUR"], ["GRC"])),
        # who blamed it is at whom a denial is aimed, and nobody else
        ("希腊指责土耳其越界捕鱼。土耳其外交部否认渔船越界。", "DENY", (["TUR"], ["GRC"])),
        ("加拿大总理访问韩国。韩国总统府否认要提高药价。", "DENY", (["KOR"], [])),
        # what is opposed in any form is opposed to nobody
        ("泰国总理访问老挝。老挝外长说，老挝反对任何形式的保护主义。", "CRITICISE", (["LAO"], [])),
        ("巴西总统会见日本首相。日本首相扬言对进口汽车加征关税。", "THREATEN_MEASURE", (["JPN"], [])),
        ("挪威首相扬言，对进口木材加征重税。瑞典抗议。", "THREATEN_MEASURE", (["NOR"], [])),
        ("埃及总统会见约旦国王。埃及呼吁阿拉伯国家抵制以色列商品。", "DEMAND", (["EGY"], [])),
        # whose claim is denied, and not what the claim is about
        ("古巴外交部否认巴西的指控。", "DENY", (["CUB"], ["BRA"])),
        ("古巴外长访问巴西。古巴外长否认港口受俄罗斯控制。", "DENY", (["CUB"], [])),
        ("波兰外长声称，货轮是白俄罗斯扣下的。明斯克随即否认。", "DENY", (["BLR"], ["POL"])),
        # of whom something is demanded in the sentence of a threat
        ("智利外长访问利马，要求秘鲁减少玻利维亚的影响力，否则智方会采取必要措施。", "THREATEN_MEASURE", (["CHL"], ["PER"])),
        # who bears no name speaks to the government of the state spoken of
        ("黄仁勋吐槽说，美国的管制正把市场送给日本。", "CRITICISE", (["USA"], ["USA"])),
        ("鲁比奥抱怨美国被日本占便宜。", "CRITICISE", (["USA"], ["JPN"])),
        ("挪威首相宣布提高电价。在野党批评首相漠视民意。", "CRITICISE", (["NOR"], ["NOR"])),
        # the own government, named bare or by its branch; whom a letter went to goes first
        ("芬兰反对党议员要求政府公布细节。", "DEMAND", (["FIN"], ["FIN"])),
        ("美国众院外交委员会主席不满行政部门绕过国会。", "CRITICISE", (["USA"], ["USA"])),
        # what is welcomed is the news of the passage, and those who stand by somebody stand by who was hit
        (
            "土耳其海关周二宣布对希腊橄榄油加征关税。两年前希腊曾扣押塞浦路斯货轮。埃及商会对决定表示欢迎，并敦促约旦跟进。",
            "SUPPORT",
            (["EGY"], ["TUR"]),
        ),
        ("越南周二宣布制裁泰国企业。老挝和缅甸外长先后公开声援。", "SUPPORT", (["LAO", "MMR"], ["THA"])),
        # whom others meddle with is not blamed
        ("印度宣布制裁缅甸企业。挪威反对以经济手段介入缅甸选举。", "CRITICISE", (["NOR"], ["IND"])),
        # who acts in turn is not whom the words before are aimed at; nor what withdrawn words were about
        ("智利限制秘鲁货船入港。秘鲁就此向世贸组织提起诉讼，阿根廷、巴西相继要求加入磋商。", "LITIGATE", (["PER"], ["CHL"])),
        ("泰国要求越南道歉。越南外长拒绝收回柬埔寨言论。", "REFUSE", (["VNM"], ["THA"])),
        # the partner of a pact that is left need not be named again
        (
            "挪威与摩洛哥就渔业权争执多年。挪威上月扣押摩洛哥渔船，摩洛哥随即向挪威抗议。摩洛哥周二宣布终止渔业协议。",
            "AGREEMENT_EXIT",
            (["MAR"], ["NOR"]),
        ),
        (
            "荷兰和秘鲁争论渔权，秘鲁不满荷兰，荷兰也不满秘鲁，秘鲁说荷兰无理。荷兰宣布退出世贸组织。",
            "AGREEMENT_EXIT",
            (["NLD"], [None]),
        ),
    ],
)
def test_an_act_that_names_nobody_is_aimed_at_whom_the_passage_tells(
    text: str, kind: str, wanted: tuple[list[str], list[str]]
) -> None:
    assert wanted in sides(text, kind)


def test_a_measure_named_as_a_time_is_not_taken_again() -> None:
    assert sides("罚款公布前，谷歌与欧盟谈过多次。", "PENALTY") == []


def test_controls_that_name_nobody_are_aimed_where_those_told_before_are() -> None:
    text = "日本与荷兰、荷兰与日本多次商谈。荷兰上月对中国实施光刻机出口管制。日本经济产业省昨天也对设备实施出口管制。"
    assert (["JPN"], ["CHN"]) in sides(text, "EXPORT_CONTROL")


def test_who_joins_others_acts_with_them() -> None:
    text = "智利去年对印度限制铜矿出口。新德里随后联合欧美向世贸组织提起诉讼。"
    assert (["IND", "EUE", "USA"], ["CHL"]) in sides(text, "LITIGATE")


def test_an_easing_is_of_the_measure_told_before() -> None:
    text = "智利去年对秘鲁铜材加征关税。智利和阿根廷、玻利维亚开会。智利财政部周三宣布取消加征的关税。"
    assert sides(text, "EASE") == [(["CHL"], ["PER"])]
