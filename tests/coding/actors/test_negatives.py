"""Words that hold the letters of an actor and name none."""

import pytest

from tongjian import pack
from tongjian.coding import actors
from tongjian.coding.document import Document
from tongjian.model import Article


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("汇率方面，美元、日元和欧元走弱，新台币走强。", "zh-Hans"),
        ("其中国内市场占六成，在发展中国家占四成。", "zh-Hans"),
        ("他们都是公开的，记者来信询问有关程序。", "zh-Hans"),
        ("加工行业与农行业无关，外国航空公司增加航班。", "zh-Hans"),
        ("這些中期目標以及加強管理的意見，前日已經提交。", "zh-Hant"),
        ("The dollar fell against the Canadian dollar and the Swiss franc in the Indian Ocean trade.", "en"),
        ("A government shutdown loomed over North America and Latin America.", "en"),
        ("They may act in March; the president of the chess club resigned it.", "en"),
    ],
)
def test_no_actor_is_found(text: str, lang: str) -> None:
    doc = Document(Article(id="a", page="", title="", text=text, lang=lang, published="2025-10-01"))
    found = [m.surface for m in actors.find(doc, pack.load())]
    assert found == []


@pytest.mark.parametrize(
    "words",
    [
        "於會後", "於受訪時", "曾拒絕", "曾發出", "嚴正", "關切", "樂見", "商定", "讚揚",
        "解釋", "談到", "高調", "明日", "陸續", "尚未", "連忙",
    ],
)  # fmt: skip
def test_what_follows_a_title_is_no_name(words: str) -> None:
    doc = Document(
        Article(id="a", page="", title="", text=f"巴西外長{words}，秘魯歡迎。", lang="zh-Hant", published="2025-10-01")
    )
    assert [(m.surface, m.country) for m in actors.find(doc, pack.load())] == [("巴西外長", "BRA"), ("秘魯", "PER")]


def test_heads_of_world_bodies_act_for_no_state() -> None:
    text = "古特瑞斯呼籲停火，聯合國秘書長並譴責空襲。"
    doc = Document(Article(id="a", page="", title="", text=text, lang="zh-Hant", published="2023-10-01"))
    assert {m.country for m in actors.find(doc, pack.load())} == {None}


def test_parts_of_words_are_no_sides() -> None:
    text = "約旦與各締約方談妥，簽約方同意，違約方受罰，兩韓也參加。"
    doc = Document(Article(id="a", page="", title="", text=text, lang="zh-Hant", published="2023-10-01"))
    assert [m.surface for m in actors.find(doc, pack.load())] == ["約旦", "兩韓"]
