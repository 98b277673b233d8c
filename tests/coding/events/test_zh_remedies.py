"""Tariffs that an article tells beside duties against dumping on the same goods are those duties."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load("statecraft")


def kinds(text: str) -> list[str]:
    article = Article(id="r", page="", title="", text=text, lang="zh-Hans", published="2024-06-12")
    return [e.type for e in code(article, PACK).events]


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁对智利蓝莓征收22%的反倾销税。这是秘鲁首次对智利蓝莓加征关税。",
        "秘鲁对智利蓝莓开征约30%的关税。秘鲁宣布对智利蓝莓征收22.4%的反倾销税及7.3%的反补贴税。",
    ],
)
def test_a_tariff_on_dumped_goods_is_the_remedy(text: str) -> None:
    assert kinds(text) == ["REMEDY_DUTY"]


def test_a_tariff_on_other_goods_stays_one() -> None:
    assert kinds("秘鲁对智利蓝莓征收22%的反倾销税。秘鲁还对智利汽车加征15%的关税。") == ["REMEDY_DUTY", "TARIFF"]
