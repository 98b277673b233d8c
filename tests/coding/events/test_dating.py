"""Dates of events: of the act, not of its start of force; from its sentence, its paragraph, the lead or the day of the news."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def events(text, lang, published="2024-06-12T09:00:00", title="t"):
    article = Article(id="a", page="", title=title, text=text, lang=lang, published=published)
    return [(e.type, e.date, e.effective, e.expires) for e in code(article, PACK).events]


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("加拿大财政部6月10日宣布对原产于印度的钢材加征25%关税。", "zh-Hans", "2024-06-10"),
        ("加拿大財政部週一宣布對原產於印度的鋼材加徵25%關稅。", "zh-Hant", "2024-06-10"),
        ("Canada on Monday imposed a 25% tariff on Indian steel.", "en", "2024-06-10"),
        ("Canada imposed a 25% tariff on Indian steel.", "en", "2024-06-12"),
        ("加拿大财政部宣布对原产于印度的钢材加征25%关税。", "zh-Hans", "2024-06-12"),
    ],
)
def test_an_act_is_dated_by_its_sentence_or_else_by_the_day_of_the_news(text, lang, day):
    assert ("TARIFF", day) in [e[:2] for e in events(text, lang)]


def test_a_start_of_force_is_not_the_date_of_the_act():
    (found,) = [e for e in events("加拿大6月10日宣布，自7月1日起对印度钢材加征25%关税。", "zh-Hans") if e[0] == "TARIFF"]

    assert found[1:3] == ("2024-06-10", "2024-07-01")


def test_the_lead_dates_what_follows_without_a_time():
    text = "加拿大总理周一在渥太华会见印度外长。\n\n会谈中，加拿大批评印度限制大米出口。"

    assert {e[1] for e in events(text, "zh-Hans")} == {"2024-06-10"}


def test_an_answer_is_given_on_the_day_of_the_news_and_not_of_what_was_asked_about():
    text = "有记者问：6月7日，加拿大宣布对印度钢材加征关税，请问印方有何评论？\n印度商务部发言人：印度对此坚决反对。"

    found = events(text, "zh-Hans")

    assert ("CRITICISE", "2024-06-12") in [e[:2] for e in found]


def test_a_running_week_ends_with_the_publication_for_what_has_happened():
    assert ("TARIFF", "2024-06-10/2024-06-12") in [e[:2] for e in events("加拿大本周宣布对印度钢材加征25%关税。", "zh-Hans")]


def test_what_came_out_of_talks_is_dated_by_them():
    background = "Steel has long been a sore point for makers in both places. " * 12
    text = (
        f"{background}\n\nCanadian and Indian negotiators met in Geneva on Monday.\n\n"
        "Canada and India reached an agreement on steel."
    )

    assert ("AGREEMENT", "2024-06-10") in [e[:2] for e in events(text, "en")]


@pytest.mark.parametrize(
    "text",
    [
        "该公司违反2019年的条件。\n加拿大与印度官员此时正在渥太华举行会谈。",
        "该公司违反2019年的条件。\n加拿大与印度官员正在渥太华举行第二天的会谈。",
    ],
)
def test_now_and_the_day_of_the_talks_are_not_counted_from_a_year_named_before(text):
    found = [e[1] for e in events(text, "zh-Hans") if e[0] in ("MEET", "NEGOTIATE")]

    assert found == ["2024-06-12"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru opens two investigations into Chilean copper on the eve of talks.",
        "Canada taxed Indian steel on Monday, two days before officials of both governments meet in Oslo for trade talks.",
    ],
)
def test_talks_still_to_come_are_not_dated_by_the_news(text):
    found = [(e.type, e.realis, e.date) for e in code(_article(text), PACK).events if e.type in ("NEGOTIATE", "MEET")]

    assert found
    assert {(realis, date) for _, realis, date in found} == {("future", None)}


def _article(text):
    return Article(id="a", page="", title="t", text=text, lang="en", published="2024-06-12T09:00:00")
