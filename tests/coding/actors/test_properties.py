"""What holds of every text: mentions in order, apart, as they stand there, and the same in both Chinese scripts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tongjian import pack
from tongjian.coding import actors
from tongjian.coding.actors.naming import Traditional
from tongjian.coding.document import Document, Mention
from tongjian.model import Article

STATECRAFT = pack.load(use_cache=False)
CHINESE = [
    "中国", "美方", "日韩", "商务部", "越南工贸部", "荷兰经济大臣", "英伟达", "台积电", "贝森特", "何立峰", "特朗普政府",
    "双方", "两国", "该公司", "他", "他们", "对方", "北京", "华盛顿", "蓝鲸光电股份有限公司", "欧盟委员会", "发言人",
    "财政部长", "李建国", "（John Smith）", "以下简称“蓝鲸”", "驻",
]  # fmt: skip
ENGLISH = [
    "China", "the United", "Kingdom", "Dutch", "Ministry of Commerce", "'s trade ministry", "President", "Xi", "Ann Lee",
    "chief executive", "Nvidia", "Nordwave Optics Ltd.", "the company", "it", "both sides", "Washington", "in", "of the", "US",
    "former", "Vice", "(NYSE: ABC)",
]  # fmt: skip
CONNECTORS = [
    "",
    " ",
    "，",
    "。",
    "、",
    "的",
    "和",
    "前",
    "对",
    "在",
    ", ",
    ". ",
    "\n",
    "\n\n",
    " and ",
    " said ",
    "表示",
    "13日",
    "将",
    "（",
    "）",
]


def texts(words: list[str]) -> st.SearchStrategy[str]:
    """Return texts that put names, titles and connectors in any order, with a few odd characters between them."""
    piece = st.one_of(st.sampled_from(words), st.sampled_from(CONNECTORS), st.text(max_size=3))
    return st.lists(piece, max_size=30).map("".join)


def find(text: str, lang: str, title: str = "") -> tuple[Document, list[Mention]]:
    doc = Document(Article(id="a", page="", title=title, text=text, lang=lang, published="2025-10-01"))
    return doc, actors.find(doc, STATECRAFT)


@settings(max_examples=150, deadline=None)
@given(st.one_of(texts(CHINESE), texts(ENGLISH), texts(CHINESE + ENGLISH)), st.sampled_from(["zh-Hans", "zh-Hant", "en"]))
def test_mentions_stand_in_order_apart_and_as_written(text: str, lang: str) -> None:
    doc, mentions = find(text, lang, title=text[:20].replace("\n", " "))
    last = 0
    for mention in mentions:
        assert last <= mention.start < mention.end <= len(doc.full)
        assert mention.surface == doc.full[mention.start : mention.end]
        assert mention.name
        last = mention.end


@settings(max_examples=150, deadline=None)
@given(texts(CHINESE))
def test_both_scripts_give_the_same_actors(text: str) -> None:
    tables = STATECRAFT.lexicon["actors_traditional"]
    twin = Traditional(tables["words"], tables["chars"])(text)
    _, simplified = find(text, "zh-Hans")
    _, traditional = find(twin, "zh-Hans")
    assert [(m.start, m.end, m.id, m.country) for m in simplified] == [(m.start, m.end, m.id, m.country) for m in traditional]


@pytest.mark.parametrize(
    ("surface", "simplified", "traditional"),
    [
        ("China", "中国", "中國"),
        ("Canada", "加拿大", "加拿大"),
        ("Lisbon", "葡萄牙", "葡萄牙"),
        ("Nvidia", "英伟达", "輝達"),
        ("Huawei", "华为", "華為"),
        ("Ursula von der Leyen", "冯德莱恩", "馮德萊恩"),
    ],
)
def test_names_are_shown_as_each_script_writes_them(surface: str, simplified: str, traditional: str) -> None:
    _, (mention, *_) = find(f"{surface} agreed.", "en")
    assert (mention.names["zh-Hans"], mention.names["zh-Hant"]) == (simplified, traditional)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("里斯本", "里斯本"),
        ("日本制铁", "日本製鐵"),
        ("冲绳", "沖繩"),
        ("外交关系委员会", "外交關係委員會"),
        ("范明", "范明"),
        ("华为", "華為"),
    ],
)
def test_characters_with_several_twins(name: str, shown: str) -> None:
    tables = STATECRAFT.lexicon["actors_traditional"]
    assert Traditional(tables["words"], tables["chars"])(name) == shown


def test_laws_and_lists_are_topics_and_no_actors() -> None:
    doc, mentions = find("商务部将三家企业列入不可靠实体清单，并援引反外国制裁法。", "zh-Hans")
    assert [m.name for m in actors.find_topics(doc, STATECRAFT)] == ["Unreliable Entity List", "Anti-Foreign Sanctions Law"]
    assert [m.name for m in mentions] == ["Ministry of Commerce"]
