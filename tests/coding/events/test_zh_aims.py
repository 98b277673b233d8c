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


def test_an_easing_is_of_the_measure_told_before() -> None:
    text = "智利去年对秘鲁铜材加征关税。智利和阿根廷、玻利维亚开会。智利财政部周三宣布取消加征的关税。"
    assert sides(text, "EASE") == [(["CHL"], ["PER"])]
