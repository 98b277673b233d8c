"""Towns and provinces whose goods are traded stand for their state."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load("statecraft")


def hit(text: str, lang: str) -> list[str | None]:
    article = Article(id="g", page="", title="", text=text, lang=lang, published="2023-08-25")
    return [m.country for e in code(article, PACK).events for m in e.target]


@pytest.mark.parametrize(
    ("text", "lang", "country"),
    [
        ("Kenya banned poultry from Texas.", "en", "USA"),
        ("Queensland beef was banned by Kenya.", "en", "AUS"),
        ("Kenya suspended imports from two plants in Bavaria.", "en", "DEU"),
        ("肯尼亚禁止进口加州葡萄酒。", "zh-Hans", "USA"),
        ("肯亞宣布禁止福島五縣食品進口。", "zh-Hant", "JPN"),
        ("肯尼亚暂停从昆士兰州两家屠宰场进口牛肉。", "zh-Hans", "AUS"),
    ],
)
def test_goods_of_a_place_are_its_states(text: str, lang: str, country: str) -> None:
    assert hit(text, lang) == [country]


@pytest.mark.parametrize(
    ("text", "lang"),
    [("肯尼亚禁止进口牛肉，福岛食品安全局没有回应。", "zh-Hans"), ("Kenya banned beef, a paper in Texas reported.", "en")],
)
def test_a_place_alone_is_nobody(text: str, lang: str) -> None:
    assert hit(text, lang) == []
