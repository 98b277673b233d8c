"""A measure that its taker binds to what the other side does is a threat; in the outlet's voice it is one with a condition."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def rows(lang, text):
    article = Article(id="a", page="", title="", text=text, lang=lang, published="2025-10-28")
    return [
        (e.type, [m.country for m in e.source], [m.country for m in e.target], e.realis)
        for e in code(article, PACK).events
        if e.type not in ("STATEMENT", "DEMAND") and not (e.type == "EASE" and e.realis == "conditional")
    ]


THREAT = [("THREATEN_MEASURE", ["CHL"], ["PER"], "asserted")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh-Hans", "智利外交部长周二表示，如果秘鲁不撤销禁令，智利将对秘鲁钢材加征25%的关税。"),
        ("zh-Hans", "智利总统3日在社交平台宣布，若秘鲁不取消禁令，智利将“很快”对来自秘鲁的钢材加征25%的关税。"),
        ("zh-Hans", "智利总统说，秘鲁如继续停付矿区税款，智利将禁止进口秘鲁水果。"),
        ("zh-Hant", "智利經濟部長對記者說，若秘魯升級關稅，智利就會限制對秘魯出口鋰礦。"),
        ("en", "Chile's president said it would impose duties on Peruvian steel unless Peru lifted its ban."),
        ("en", '"If Peru goes ahead, we will ban Peruvian fruit," Chile\'s trade minister said.'),
    ],
)
def test_who_would_take_it_threatens(lang, text):
    assert rows(lang, text) == THREAT


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh-Hans", "如果秘鲁不撤销禁令，智利将对秘鲁钢材加征25%的关税。"),
        ("zh-Hans", "智利总统说，如果议会表决通过，智利将对秘鲁钢材加征25%的关税。"),
        ("en", "If Peru keeps its ban, Chile will impose duties on Peruvian steel."),
        ("en", "Chile's president said Chile would impose duties on Peruvian steel if Congress approved."),
    ],
)
def test_what_others_say_or_a_vote_decides_is_a_measure_with_a_condition(lang, text):
    assert [r[0] for r in rows(lang, text)] in (["TARIFF"], [])


def test_what_is_decided_is_no_threat():
    assert [r[0] for r in rows("zh-Hans", "智利外交部长周二表示，智利将于11月1日起对秘鲁钢材加征25%的关税。")] == ["TARIFF"]


def test_what_is_held_out_is_no_threat():
    text = "智利总统说，如果秘鲁不再扣押渔船，智利将取消对秘鲁钢材的关税。"
    assert "THREATEN_MEASURE" not in [r[0] for r in rows("zh-Hans", text)]
