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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023年3月，挪威對智利銅材加徵關稅。4月2日，智利對挪威鮭魚加徵關稅。", "2023-04-02"),
        ("2023年3月，挪威對智利銅材加徵關稅。6月10日，智利對挪威鮭魚加徵關稅。", "2024-06-10"),
    ],
)
def test_a_month_that_opens_the_next_sentence_goes_on_with_the_year_told(text, day):
    assert ("TARIFF", day) in [e[:2] for e in events(text, "zh-Hant")]


def test_what_is_weighed_is_of_the_day_of_the_news():
    assert ("CONSIDER", "2024-06-12") in [e[:2] for e in events("挪威政府正考慮對智利實施出口限制。", "zh-Hant")]


@pytest.mark.parametrize(
    ("kind", "text", "day"),
    [
        ("ACCUSE", "挪威2018年對智利加徵關稅，如今又指責智利傾銷鋼材。", "2024-06-12"),
        ("ACCUSE", "挪威外長昨日轟智利挑釁，聖地亞哥今天反批奧斯陸說謊。", "2024-06-12"),
        ("TARIFF", "挪威周五起對智利蘋果加徵關稅。", "2024-06-12"),
        (
            "NEGOTIATE",
            "挪威首相說，同智利的貿易談判還沒有結束，其間挪威將於9月1日起對智利蘋果加徵關稅。",
            "2024-06-12",
        ),
    ],
)
def test_an_act_is_not_of_the_day_of_another_one(kind, text, day):
    assert (kind, day) in [e[:2] for e in events(text, "zh-Hant")]


def test_a_dateline_of_a_special_cable_dates_the_today_of_the_report():
    text = "（記者林文奧斯陸11日專電）挪威今天宣布對智利鋁材加徵12%的關稅。"

    assert ("TARIFF", "2024-06-11") in [e[:2] for e in events(text, "zh-Hant")]


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


def dates(kind, text, lang, published="2024-06-12T09:00:00"):
    return [e[1] for e in events(text, lang, published) if e[0] == kind]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Canada on Monday lifted its ban on Indian mangoes under a deal signed in March.", "en"),
        ("Under a deal signed in March, Canada lifted its ban on Indian mangoes on Monday.", "en"),
        ("6月10日，加拿大财政部依据其6月3日决议，取消对印度芒果的进口禁令。", "zh-Hans"),
        ("加拿大週一取消2019年對印度芒果實施的進口禁令。", "zh-Hant"),
    ],
)
def test_what_an_act_rests_on_does_not_date_it(text, lang):
    assert dates("EASE", text, lang) == ["2024-06-10"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("印度外交部发表声明，批评加拿大6月7日公开信歪曲事实。", "zh-Hans"),
        ("印度外交部批評加拿大違反1984年《利馬條約》。", "zh-Hant"),
        ("India criticised Canada's proclamation of June 7.", "en"),
    ],
)
def test_the_day_of_a_paper_is_not_that_of_what_is_said_about_it(text, lang):
    found = [e[1] for e in events(text, lang) if e[0] in ("CRITICISE", "ACCUSE")]

    assert found
    assert set(found) == {"2024-06-12"}


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("A day after Canada imposed a tariff on Indian steel, India on Tuesday banned Canadian peas.", "en", "2024-06-10"),
        ("India banned Canadian peas on Tuesday, three days after Canada imposed a tariff on Indian steel.", "en", "2024-06-08"),
        ("Hours after Canada imposed a tariff on Indian steel, India on Tuesday banned Canadian peas.", "en", "2024-06-11"),
        ("加拿大对印度钢材加征关税两天后，印度周二宣布禁止进口加拿大豌豆。", "zh-Hans", "2024-06-09"),
        ("加拿大對印度鋼材加徵關稅翌日，印度週二宣布禁止進口加拿大豌豆。", "zh-Hant", "2024-06-10"),
        (
            "India banned Canadian peas on Tuesday, three days after Canada imposed a tariff on Indian steel on June 5.",
            "en",
            "2024-06-05",
        ),
    ],
)
def test_an_act_is_dated_by_the_one_that_follows_it(text, lang, day):
    assert dates("TARIFF", text, lang) == [day]


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("Canada raised its tariff on Indian steel earlier this year.", "en", "2024"),
        ("When tempers rose this year, Canada raised its tariff on Indian steel.", "en", "2024"),
        ("加拿大今年早些时候将印度钢材的关税提高到20%。", "zh-Hans", "2024"),
        ("Canada raised its tariff on Indian steel for the third time this year.", "en", "2024-06-12"),
        ("加拿大今年第三次对印度钢材加征关税。", "zh-Hans", "2024-06-12"),
    ],
)
def test_this_year_dates_unless_it_only_counts(text, lang, day):
    assert dates("TARIFF", text, lang) == [day]


def test_a_clause_that_tells_when_dates_an_act_of_words():
    text = "India was the first country that Canada threatened with tariffs when its minister took office in January."

    assert dates("THREATEN_MEASURE", text, "en") == ["2024-01"]


def test_what_has_been_so_since_a_day_is_not_dated_by_what_else_began_then():
    text = "Since taking office ten months ago the minister has praised India, even when imposing tariffs on Indian steel."

    assert "2023-08" not in dates("TARIFF", text, "en")


def test_what_was_said_in_the_talks_is_dated_by_them_even_in_an_answer():
    text = (
        "问：埃及和印度磋商情况如何？\n答：6月9日和10日，埃印双方在开罗举行经贸磋商。磋商中，埃方敦促印方取消对埃及纺织品的限制。"
    )

    assert dates("DEMAND", text, "zh-Hans") == ["2024-06-09/2024-06-10"]


def test_days_named_together_are_one_stretch():
    assert dates("NEGOTIATE", "Officials of Egypt and India held talks in Cairo on Saturday and Sunday.", "en") == [
        "2024-06-08/2024-06-09"
    ]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Canada's prime minister is to meet Indian President Murmu on Wednesday in Ottawa.", "en"),
        ("加拿大總理將於今日在渥太華與印度總統會晤。", "zh-Hant"),
    ],
)
def test_an_occasion_may_come_on_the_day_of_the_news(text, lang):
    assert dates("MEET", text, lang) == ["2024-06-12"]


def test_an_occasion_may_come_in_the_running_month():
    text = "The strike may scupper plans for a meeting between Gabriel Boric and Dina Boluarte in June."

    assert dates("MEET", text, "en") == ["2024-06"]


def test_the_finer_date_of_two_mentions_is_taken():
    text = (
        "Officials of Egypt and India held talks this week in Cairo, a spokesman said.\n\n"
        "The talks between Egypt and India on Monday went well."
    )

    assert dates("NEGOTIATE", text, "en") == ["2024-06-10"]


def test_an_act_that_the_outlet_also_tells_of_itself_is_attributed_to_nobody():
    text = "Egypt imposed a tariff on Indian yarn on Monday.\n\nIndian exporters said Egypt imposed a tariff on Indian yarn."

    found = [e for e in code(_article(text), PACK).events if e.type == "TARIFF"]

    assert [e.attributed_to for e in found] == [None]


def test_the_same_day_is_the_one_named_next():
    assert dates("SANCTION", "在加拿大宣布制裁印度企业的同一天，印度周一宣布禁止进口加拿大豌豆。", "zh-Hans") == ["2024-06-10"]


@pytest.mark.parametrize(
    ("kind", "text", "lang", "day"),
    [
        (
            "INVESTIGATE_REMEDY",
            "Miners fell after Canada opened an anti-dumping investigation into Indian copper. "
            "The investigation, announced on Friday, covers cathodes.",
            "en",
            "2024-06-07",
        ),
        (
            "AGREEMENT",
            "Chile and India reached a trade agreement. The agreement was signed on March 3 in Lima.",
            "en",
            "2024-03-03",
        ),
        (
            "INVESTIGATE_REMEDY",
            "加拿大对印度铜发起反倾销调查，矿企股价下跌。该调查于6月7日启动，涉及阴极铜。",
            "zh-Hans",
            "2024-06-07",
        ),
        ("IMPORT_BAN", "肯亞禁止進口烏干達牛奶，農民叫苦。上述禁令於今年3月實施，影響數千人。", "zh-Hant", "2024-03"),
        (
            "IMPORT_BAN",
            "Kenya banned imports of Ugandan milk. The investigation, announced in March, covers copper.",
            "en",
            "2024-06-12",
        ),
    ],
)
def test_an_act_named_again_with_its_date_is_dated_by_it(kind, text, lang, day):
    assert dates(kind, text, lang) == [day]


def test_what_came_of_a_meeting_told_before_it_is_dated_by_it_however_old():
    text = "In March Canada's prime minister met India's president. Canada accepted India's invitation to visit Delhi."

    assert dates("TALKS_AGREE", text, "en") == ["2024-03"]


def test_a_model_number_is_no_half_year():
    assert dates("EXPORT_BAN", "On June 7 Kenya banned exports of the H200 drone to Uganda.", "en") == ["2024-06-07"]


def test_what_is_said_not_to_be_is_said_on_the_day_of_the_news():
    assert dates("AGREEMENT", "白宫宣布美国和智利不会签署协议。", "zh-Hans") == ["2024-06-12"]


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("新华社渥太华6月11日电 加拿大财政部今天宣布，对原产于印度的钢材加征25%关税。", "zh-Hans", "2024-06-11"),
        ("（中央社渥太華10日電）加拿大財政部昨天宣布，對原產於印度的鋼材加徵25%關稅。", "zh-Hant", "2024-06-09"),
        ("OTTAWA, June 11 (Newswire) - Canada today imposed a 25% tariff on Indian steel.", "en", "2024-06-11"),
        ("Canada today imposed a 25% tariff on Indian steel.", "en", "2024-06-12"),
        ("Ottawa acted on June 1 - a Saturday. Canada today imposed a 25% tariff on Indian steel.", "en", "2024-06-12"),
    ],
)
def test_today_is_the_day_of_the_dateline(text, lang, day):
    assert dates("TARIFF", text, lang) == [day]


def test_the_time_of_a_measure_ruled_on_is_its_own():
    text = "A US court ruled on Tuesday that the tariffs imposed by Canada on Indian steel in August 2018 were unlawful."

    assert dates("TARIFF", text, "en") == ["2018-08"]
    assert dates("EASE", "Canada on Monday lifted the tariffs imposed on India in 2019.", "en") == ["2024-06-10"]


def test_a_number_word_behind_a_month_counts_what_follows():
    text = "Canada and India are at odds over steel. In March the two countries held talks in Ottawa."

    assert dates("NEGOTIATE", text, "en") == ["2024-03"]


@pytest.mark.parametrize(
    ("kind", "text", "lang", "day", "realis"),
    [
        (
            "TARIFF",
            "Canada imposed a 20% tariff on Indian steel on Monday. The tariff takes effect on July 1.",
            "en",
            "2024-07-01",
            "future",
        ),
        ("TARIFF", "India raised its duty on Malaysian palm oil to 20%, effective June 20.", "en", "2024-06-20", "future"),
        ("IMPORT_BAN", "Kenya banned imports of Ugandan milk, effective immediately.", "en", "2024-06-12", "asserted"),
        (
            "EASE",
            "Brazil lifted its tariff on Argentine milk. The decision took effect on June 1.",
            "en",
            "2024-06-01",
            "asserted",
        ),
        ("TARIFF", "加拿大财政部宣布对印度钢材加征20%关税。该关税将于7月1日起生效。", "zh-Hans", "2024-07-01", "future"),
        ("REMEDY_DUTY", "印度商工部宣布对原产于韩国的橡胶征收反倾销税，措施自6月20日起实施。", "zh-Hans", "2024-06-20", "future"),
        ("EXPORT_BAN", "印度政府週三宣布禁止出口碎米，禁令6月20日起生效。", "zh-Hant", "2024-06-20", "future"),
        ("EXPORT_BAN", "印度政府週三宣布禁止出口碎米，即日起生效。", "zh-Hant", "2024-06-12", "asserted"),
    ],
)
def test_from_when_a_measure_counts_may_be_told_after_it(kind, text, lang, day, realis):
    article = Article(id="a", page="", title="t", text=text, lang=lang, published="2024-06-12T09:00:00")
    found = [e for e in code(article, PACK).events if e.type == kind]

    assert [(e.effective, e.realis) for e in found] == [(day, realis)]


def test_a_dateline_dates_the_report_and_what_is_named_again_the_act():
    text = (
        "This report first appeared elsewhere.\n\nJune 12 - Miners fell after Canada opened an anti-dumping investigation into "
        "Indian copper. The investigation, announced on Friday, covers cathodes."
    )

    assert dates("INVESTIGATE_REMEDY", text, "en") == ["2024-06-07"]


def test_today_in_a_quotation_is_the_day_on_which_it_was_said():
    text = "韩国检方周一宣布起诉高通。\n\n韩国司法部长说：“今天宣布对高通提出刑事指控。”"

    assert {e[:2] for e in events(text, "zh-Hans") if e[0] == "LITIGATE"} == {("LITIGATE", "2024-06-10")}


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Canada imposed a 25% tariff on Indian steel in its search for an industry of the 21st century.", "en"),
        ("加拿大对印度钢材加征25%关税，称要建设21世纪的工业。", "zh-Hans"),
    ],
)
def test_a_century_dates_no_act(text, lang):
    assert {day for kind, day, *_ in events(text, lang) if kind == "TARIFF"} == {"2024-06-12"}


@pytest.mark.parametrize(
    ("kind", "text", "day"),
    [
        ("EASE", "Canada at first banned Indian yarn. It reversed that decision in March.", "2024-03"),
        ("SANCTION", "Canada and Norway set off the so-called snapback of sanctions on Iran on May 28.", "2024-05-28"),
        ("TARIFF", "In a decree of March 3, 2024, Canada imposed tariffs on Indian yarn.", "2024-03-03"),
        ("TARIFF", "Canada imposed tariffs on Indian yarn under the treaty of March 3, 2019.", "2024-06-12"),
        ("PROTEST_FORMAL", "India recalled its envoy on Monday after Canada imposed tariffs on its yarn.", "2024-06-10"),
    ],
)
def test_an_english_time_dates_the_act_that_it_stands_with(kind, text, day):
    assert day in dates(kind, text, "en")


def test_talks_date_a_deal_that_a_later_meeting_is_told_after():
    text = (
        "Leaders gather in Lima on Tuesday after Egypt and India agreed on a trade truce. "
        "Egypt and India held talks in Cairo on Monday."
    )

    assert dates("AGREEMENT", text, "en") == ["2024-06-10"]


def test_news_that_mentions_an_answer_to_reporters_is_no_page_of_questions():
    text = "智利商务部以答记者问形式表示关注。智利总统5月访问秘鲁时，要求秘鲁取消关税。"

    assert dates("DEMAND", text, "zh-Hans") == ["2024-05"]


@pytest.mark.parametrize(
    ("kind", "text", "lang", "day"),
    [
        ("SANCTION", "秘魯總統表示，根據《2020財政年度對外行動撥款法》，制裁三名智利官員。", "zh-Hant", "2024-06-12"),
        ("TARIFF", "加拿大援引《1974年贸易法》，对印度钢材加征关税。", "zh-Hans", "2024-06-12"),
        ("NEGOTIATE", "加拿大與印度新一輪貿易談判原定周五在日內瓦舉行。", "zh-Hant", "2024-06-14"),
        (
            "EXPORT_CONTROL",
            "Canada issued Announcement 2023 No. 58, restricting exports of lithium to India.",
            "en",
            "2024-06-12",
        ),
        ("EASE", "Canada suspended, from 10 June 2024 to 9 June 2025, its tariffs on Indian steel.", "en", "2024-06-12"),
    ],
)
def test_the_year_of_a_paper_and_the_term_of_a_measure_date_no_act(kind, text, lang, day):
    assert day in dates(kind, text, lang)


def test_the_rest_of_a_speaker_s_words_was_said_on_the_day_that_the_text_gives():
    text = (
        "秘魯財政部周一宣布制裁中國企業。\n\n中國外交部發言人林劍周二表示，秘魯的做法嚴重違反國際法。\n\n"
        "林劍強調，中國捍衛主權。他說，敦促秘魯立即取消制裁。"
    )

    assert dates("DEMAND", text, "zh-Hant") == ["2024-06-11"]


def test_how_long_a_measure_holds_is_not_its_date():
    (found,) = [
        e for e in events("挪威贸易部公告，即日起至2025年6月11日，暂停实施对丹麦乳品的关税措施。", "zh-Hans") if e[0] == "EASE"
    ]

    assert found[1] == "2024-06-12"


def test_a_week_to_come_in_which_a_measure_begins_is_not_its_end():
    (found,) = [e for e in events("挪威下周将对丹麦船舶征收港口费。", "zh-Hans") if e[0] == "INVEST_RESTRICT"]

    assert found[2:] == ("2024-06-17/2024-06-23", None)


def test_the_day_of_what_is_backed_is_not_that_of_the_backing():
    text = "挪威渔业协会发布声明，支持挪威贸易部6月8日对原产于智利的三文鱼发起反倾销调查。"

    assert {e[:2] for e in events(text, "zh-Hans")} == {("SUPPORT", "2024-06-12"), ("INVESTIGATE_REMEDY", "2024-06-08")}


def test_the_time_of_what_was_looked_at_first_is_not_that_of_the_act():
    text = "6月10日，韩国公平交易委员会公告称，在审议2023年2月的咨询意见后，决定解除对诺基亚的限制措施。"

    assert ("EASE", "2024-06-10") in [e[:2] for e in events(text, "zh-Hans")]


def test_a_deed_that_may_be_is_looked_into_in_fact():
    text = "挪威竞争局就诺基亚与爱立信之间可能存在的串通行为展开反垄断调查。"
    article = Article(id="a", page="", title="t", text=text, lang="zh-Hans", published="2024-06-12")

    assert [(e.type, e.realis) for e in code(article, PACK).events] == [("INVESTIGATE_OTHER", "asserted")]


@pytest.mark.parametrize(
    ("kind", "text", "day"),
    [
        ("TARIFF", "Ever since Peru's first batch of tariffs back in 2018, Chilean officials have kept quiet.", "2018"),
        ("SUPPORT", "Sensing that ties would hold, Norway formally recognised Kosovo in 2008.", "2008"),
        ("CRITICISE", "Norway condemned Chile and Peru in 2008.", "2008"),
        ("MEET", "Gabriel Boric hailed the plan during his April visit to Lima.", "2024-04"),
        ("MEET", "Gabriel Boric hailed the plan during his May visit to Lima.", "2024-05"),
        ("EASE", "The tariffs that Peru imposed on Chile in April were lifted.", "2024-06-12"),
        ("EASE", "The tariffs that Peru imposed on Chile in April were lifted on Friday.", "2024-06-07"),
        # the time is of something else that the sentence tells
        ("CRITICISE", "Norway condemned Chile for its 2008 war.", "2024-06-12"),
        ("TARIFF", "Peru (which sold no wine last year) taxed Chile: it imposed a tariff on Chilean wine.", "2024-06-12"),
        (
            "TARIFF",
            "Peru applied tariffs on Chilean grapes, a fruit that brought in 5 billion pesos (about $3.6 billion) last year.",
            "2024-06-12",
        ),
    ],
)
def test_a_time_dates_the_act_whose_words_it_stands_with(kind, text, day):
    assert (kind, day) in [e[:2] for e in events(text, "en")]


def test_what_may_have_been_done_on_a_weekday_was_done_on_the_last_one():
    assert ("MEET", "2024-06-07") in [e[:2] for e in events("On Friday, Gabriel Boric may have met Keiko Fujimori.", "en")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Canada imposed sanctions on six Malian generals for rigging a vote in March.", "2024-06-12"),
        ("Canada imposed sanctions on six Malian generals in March for rigging a vote.", "2024-03"),
        ("Canada fined Petrobras for breaching the rules on Monday.", "2024-06-10"),
    ],
)
def test_when_the_deed_was_done_that_is_punished_does_not_date_the_act(text, day):
    assert [date for kind, date, _, _ in events(text, "en") if kind in ("SANCTION", "PENALTY")] == [day]
