"""Who stands in a phrase beside a Chinese act (不顾乙国警告, 在乙国施压下, 曾被乙国制裁的) does nothing outside of it."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def rows(text):
    article = Article(id="a", page="", title="", text=text, lang="zh-Hans", published="2025-10-28")
    return [(e.type, [a.country for a in e.source], [a.country for a in e.target]) for e in code(article, PACK).events]


@pytest.mark.parametrize(
    "phrase",
    [
        "智利不顾秘鲁警告，",
        "智利不顾秘鲁一再反对",
        "智利在秘鲁施压下",
        "智利在秘鲁要求下",
        "智利应秘鲁要求",
        "智利为讨好秘鲁",
        "智利顶住秘鲁压力",
        "曾被秘鲁制裁的智利",
        "与秘鲁相邻的智利",
        "智利——秘鲁的邻国——",
        "智利一边与秘鲁谈判，一边",
        "智利与秘鲁关系紧张，上周",
    ],
)
@pytest.mark.parametrize(
    ("kind", "act"),
    [("TARIFF", "对肯尼亚钢材加征25%的关税。"), ("REFUSE", "拒绝肯尼亚的要求。"), ("IMPORT_BAN", "禁止进口肯尼亚水产品。")],
)
def test_the_act_is_that_of_who_stands_outside(phrase, kind, act):
    # 顶住压力 refuses Peru as well
    assert [(source, target) for k, source, target in rows(phrase + act) if k == kind and target != ["PER"]] == [
        (["CHL"], ["KEN"])
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("智利应秘鲁要求对肯尼亚实施制裁。", ("DEMAND", ["PER"], ["CHL"])),
        ("智利在秘鲁施压下取消对肯尼亚的制裁。", ("DEMAND", ["PER"], ["CHL"])),
        ("智利就秘鲁制裁肯尼亚表示遗憾。", ("CRITICISE", ["CHL"], ["PER"])),
        ("智利财长对秘鲁制裁没有回应。", ("SANCTION", ["PER"], ["CHL"])),
        ("智利财长表示，自己对秘鲁制裁「没有回应」。", ("SANCTION", ["PER"], ["CHL"])),
        ("智利对秘鲁加征关税作出回应。", ("TARIFF", ["PER"], ["CHL"])),
        ("智利外长警告，将对肯尼亚实施制裁。", ("THREATEN_MEASURE", ["CHL"], ["KEN"])),  # no phrase: a threat
    ],
)
def test_what_the_phrase_tells_is_an_act_of_its_own(text, row):
    assert row in rows(text)


def test_who_is_under_sanctions_of_others_imposes_none():
    assert not [row for row in rows("智利外长被问及秘鲁时说，不解为何会受外国制裁。") if row[0] == "SANCTION"]
