"""Governments called by the family name of who leads them on the text's day."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def critics(text, lang, published="2025-11-17"):
    article = Article(id="a", page="", title="t", text=text, lang=lang, published=published)
    return [[(s.name, s.country) for s in e.source] for e in code(article, PACK).events if e.type == "CRITICISE"]


@pytest.mark.parametrize(
    ("who", "found"),
    [
        ("The Boric administration", ("Boric administration", "CHL")),
        ("Boric's government", ("Boric administration", "CHL")),
        ("The Lai government", ("Lai Ching-te administration", "TWN")),
        ("The Lula government", ("Lula administration", "BRA")),
        ("The Putin regime", ("Putin administration", "RUS")),
    ],
)
def test_english(who, found):
    assert critics(f"Chile, Taiwan, Brazil and Russia met. {who} condemned Vietnam on Monday.", "en") == [[found]]


@pytest.mark.parametrize(
    ("who", "found"),
    [
        ("高市政府", ("Takaichi administration", "JPN")),
        ("卡尼政府", ("Carney administration", "CAN")),
        ("赖清德当局", ("Lai Ching-te administration", "TWN")),
    ],
)
def test_chinese(who, found):
    assert critics(f"日本、加拿大和台湾举行会谈。{who}周一谴责越南。", "zh-Hans") == [[found]]


def test_who_led_no_government_on_that_day_names_none():
    assert critics("Chile and Vietnam met. The Boric administration condemned Vietnam on Monday.", "en", "2015-06-01") == []


def test_the_end_of_another_word_is_no_name():
    assert critics("日本举行会谈。为提高市政府效率，秘鲁周一谴责越南。", "zh-Hans") == [[("Peru", "PER")]]
