"""A state that the text tells of an actor at one place holds where it names the actor without it."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def fined(lang, title, text):
    article = Article(id="a", page="", title=title, text=text, lang=lang, published="2024-05-15")
    return [[a.country for a in e.target] for e in code(article, PACK).events if e.type == "PENALTY"]


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        (
            "en",
            "Norka Systems fined",
            "A Danish court fined Norka Systems $3 million on Wednesday. Norway's Norka Systems said it would appeal.",
        ),
        ("zh-Hans", "诺克公司被罚", "丹麦法院周三对诺克公司罚款。\n挪威诺克公司表示将上诉。"),
    ],
)
def test_a_firms_state_is_told_later(lang, title, text):
    assert ["NOR"] in fined(lang, title, text)


def test_a_firm_of_which_two_states_are_told_has_none_elsewhere():
    text = "丹麦法院周三对诺克公司罚款。\n挪威诺克公司表示将上诉。瑞典诺克公司也表示将上诉。"
    assert fined("zh-Hans", "", text) == [[None]]
