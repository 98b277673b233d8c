"""Firms that are named like what their state makes: the goods in the words of trade, the firm elsewhere."""

import pytest

from tongjian import pack
from tongjian.coding import actors
from tongjian.coding.document import Document
from tongjian.model import Article


def ids(text: str, lang: str) -> set[str | None]:
    document = Document(Article(id="a", page="", title="", text=text, lang=lang, published="2031-06-13"))
    return {m.id for m in actors.find(document, pack.load())}


GOODS = [
    ("petrovietnam", "泰国停止进口越南石油。", "zh-Hans"),
    ("petrobras", "秘魯對巴西石油加征關稅。", "zh-Hant"),
    ("kepco", "日本讨论韩国电力供应。", "zh-Hans"),
    ("nissui", "智利限制日本水产品入境。", "zh-Hans"),
    ("ssab", "印度对瑞典钢铁发起反倾销调查。", "zh-Hans"),
    ("us-steel", "Chile put a duty of 9% on US steel in May.", "en"),
    ("us-steel", "Chile Weighs Tariffs On US Steel And Glass", "en"),
]
FIRMS = [
    ("petrovietnam", "泰国与越南石油签署协议。", "zh-Hans"),
    ("petrobras", "秘魯法院對巴西石油罰款。", "zh-Hant"),
    ("kepco", "韩国电力公布了业绩。", "zh-Hans"),
    ("ssab", "瑞典钢铁起诉印度政府。", "zh-Hans"),
    ("us-steel", "US Steel sued Chile over the duty.", "en"),
    ("us-steel", "Chile fined US Steel in May.", "en"),
]


@pytest.mark.parametrize(("firm", "text", "lang"), GOODS)
def test_goods_of_a_state_are_no_firm(firm: str, text: str, lang: str) -> None:
    assert firm not in ids(text, lang)


@pytest.mark.parametrize(("firm", "text", "lang"), FIRMS)
def test_the_firm_is_found_where_it_acts_or_is_acted_upon(firm: str, text: str, lang: str) -> None:
    assert firm in ids(text, lang)
