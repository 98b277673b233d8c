"""Measures of those who have left office, and of an earlier term, are background; what they say or do now is news."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def realis(kind: str, text: str, lang: str, published: str = "2025-05-08T09:00:00") -> list[str]:
    article = Article(id="a", page="", title="t", text=text, lang=lang, published=published)
    return [e.realis for e in code(article, PACK).events if e.type == kind]


@pytest.mark.parametrize(
    ("kind", "text", "lang"),
    [
        ("LIST_ADD", "The Obama administration blacklisted an Iranian bank.", "en"),
        ("TARIFF", "In his first term, Trump imposed tariffs on Norwegian fish.", "en"),
        ("TARIFF", "In response to a tariff war waged during his first term, Norway imposed tariffs on American pork.", "en"),
        ("SANCTION", "Washington sanctioned several Iranian firms under Barack Obama.", "en"),
        ("LIST_ADD", "拜登政府将三家伊朗公司列入实体清单。", "zh-Hans"),
        ("EXPORT_CONTROL", "拜登執政時期，美國限制對伊朗出口晶片。", "zh-Hant"),
        ("SANCTION", "美国在奥巴马任内对伊朗实施制裁。", "zh-Hans"),
        ("EXPORT_CONTROL", "时任商务部长雷蒙多宣布限制对伊朗出口芯片。", "zh-Hans"),
    ],
)
def test_a_measure_of_a_time_in_office_that_is_over_is_background(kind: str, text: str, lang: str) -> None:
    assert realis(kind, text, lang) == ["historical"]


def test_the_same_measure_is_news_while_its_taker_holds_office() -> None:
    assert realis("LIST_ADD", "拜登政府将三家伊朗公司列入实体清单。", "zh-Hans", "2023-05-08T09:00:00") == ["asserted"]


@pytest.mark.parametrize(
    ("kind", "text", "lang"),
    [
        ("CRITICISE", "Former president Barack Obama criticised Norway.", "en"),
        ("CRITICISE", "奥巴马批评挪威。", "zh-Hans"),
        ("EASE", "特朗普取消拜登政府对挪威的制裁。", "zh-Hans"),
        ("SANCTION", "Trump reinstated the sanctions on Iran that had been waived under Barack Obama.", "en"),
    ],
)
def test_what_is_done_now_stays_news_beside_those_who_have_left(kind: str, text: str, lang: str) -> None:
    assert realis(kind, text, lang) == ["asserted"]


def test_what_went_on_from_an_earlier_term_is_background_too() -> None:
    text = "In his first term, Trump imposed tariffs on Norway. Prices rose. Norway eventually agreed to a deal with Washington."

    assert realis("AGREEMENT", text, "en") == ["historical"]
