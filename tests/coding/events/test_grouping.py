"""Which mentions of one article tell one act, and what the event of several mentions says."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.coding.events.marks import apart
from tongjian.model import Article

PACK = pack.load()


def events(kind, text, lang, title="t"):
    article = Article(id="a", page="", title=title, text=text, lang=lang, published="2024-06-12T09:00:00")
    return [e for e in code(article, PACK).events if e.type == kind]


@pytest.mark.parametrize(
    ("kind", "text", "lang"),
    [
        ("PLEDGE_EASE", "一、秘鲁将取消对智利铜的关税。\n二、秘鲁将暂停对智利葡萄酒的关税。", "zh-Hans"),
        (
            "PLEDGE_EASE",
            "They agreed:\n- Peru will suspend its tariffs on copper from Chile.\n"
            "- Peru will suspend its tariffs on wine from Chile.",
            "en",
        ),
    ],
)
def test_the_items_of_a_list_are_acts_of_their_own(kind, text, lang):
    assert len(events(kind, text, lang)) == 2


def test_a_title_and_an_item_of_a_list_can_tell_one_act():
    text = "会议成果如下：\n一、秘鲁将取消对智利铜的关税。"

    assert len(events("PLEDGE_EASE", text, "zh-Hans", title="秘鲁将取消对智利铜的关税")) == 1


def test_papers_of_two_numbers_are_two_measures():
    text = (
        "智利商务部发布2024年第11号公告，对铜相关物项实施出口管制。"
        "智利商务部发布2024年第12号公告，对锂相关技术实施出口管制。智利商务部表示，第12号公告依法对锂相关技术实施出口管制。"
    )

    assert len(events("EXPORT_CONTROL", text, "zh-Hans")) == 2


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("智利和秘鲁马德里经贸磋商取得成果。此前，智利和秘鲁举行日内瓦经贸磋商。", "zh-Hans"),
        ("智利和秘魯週一在馬德里舉行第三輪談判。智利和秘魯第二輪談判沒有結果。", "zh-Hant"),
        ("Officials of Chile and Peru held talks in Geneva. Later Chile and Peru held talks in Madrid.", "en"),
    ],
)
def test_talks_of_another_round_or_place_are_other_talks(text, lang):
    assert len(events("NEGOTIATE", text, lang)) == 2


def test_talks_named_again_without_their_place_are_the_same():
    text = "智利和秘鲁周一在马德里举行经贸磋商。智利和秘鲁的经贸磋商持续了两天。"

    assert len(events("NEGOTIATE", text, "zh-Hans")) == 1


def test_marks_of_one_kind_contradict_and_those_of_two_kinds_do_not():
    assert apart(frozenset({"nth:3"}), frozenset({"nth:2"}))
    assert not apart(frozenset({"nth:3"}), frozenset({"at:geneva"}))
    assert not apart(frozenset({"nth:3", "at:geneva"}), frozenset({"nth:3"}))
    assert not apart(frozenset(), frozenset({"no:11"}))
    assert apart(frozenset({"nth:3", "at:geneva"}), frozenset({"nth:3", "at:madrid"}))


def test_a_meeting_that_may_come_is_not_the_one_held():
    text = "Chile's president met Peru's president on Monday. Chile's president may meet Peru's president again."

    assert {e.realis for e in events("MEET", text, "en")} >= {"asserted"}
    assert len(events("MEET", text, "en")) == 2


def test_the_evidence_is_a_mention_that_tells_the_act_and_not_one_that_supposes_it():
    text = "如果秘鲁与智利的贸易谈判破裂，铜价会下跌。秘鲁代表团周一抵达圣地亚哥，与智利展开贸易谈判。"

    found = [e for e in events("NEGOTIATE", text, "zh-Hans") if e.realis == "asserted"]

    assert [e.date for e in found] == ["2024-06-10"]


def test_what_may_only_be_is_considered():
    found = events("TARIFF", "Chile may impose a tariff on Peruvian copper, the trade minister said.", "en")

    assert [(e.realis, e.phase) for e in found] == [("hypothetical", "considered")]


def test_two_cases_told_together_are_two_and_one_of_both_kinds_is_one():
    two = "4月20日，欧盟委员会发布公告，对原产于埃及的钢材发起反倾销调查，同时对埃及玻璃纤维发起反补贴调查。"
    both = "印度商工部对埃及玻璃纤维发起反倾销和反补贴调查。印度商工部的反补贴调查涉及三家企业。"

    assert len(events("INVESTIGATE_REMEDY", two, "zh-Hans")) == 2
    assert len(events("INVESTIGATE_REMEDY", both, "zh-Hans")) == 1


def test_a_measure_named_by_its_rate_is_the_one_just_taken():
    text = (
        "Norway imposed a 10% tariff on Danish cheese on Monday.\n\nDanes said Norway's 10% tariff would hurt farmers. "
        "In 2012, Norway imposed a 277% tariff on cheese from Denmark."
    )

    assert [(e.date, e.realis) for e in events("TARIFF", text, "en")] == [("2024-06-10", "asserted"), ("2012", "historical")]


@pytest.mark.parametrize(
    ("kind", "count", "text"),
    [
        ("EASE", 2, "Norway lifted tariffs on Chilean wine. It also removed duties on Chilean copper."),
        ("EASE", 1, "Norway lifted tariffs on Chilean wine. Oslo's decision to lift tariffs on Chilean wine was welcome."),
        (
            "INVESTIGATE_OTHER",
            2,
            "India's competition watchdog opened an antitrust probe into Google over its app store. "
            "In a separate case, the regulator launched an investigation into Google's advertising business.",
        ),
        ("TARIFF", 1, "Norway imposed a tariff on Chilean fish. Norway's tariff on Chilean fish was also denounced at home."),
        ("SANCTION", 2, "Norway sanctioned two Iranian officials. Norway also sanctioned an Iranian bank."),
        (
            "SANCTION",
            1,
            "Norway sanctioned two Iranian officials. It also said the Norwegian sanctions on Iran would be widened.",
        ),
        ("INVESTIGATE_OTHER", 1, "Norway opened a second investigation into Samsung's phones on Monday."),
    ],
)
def test_what_is_told_as_another_act_than_the_one_before_is_one(kind, count, text):
    assert len(events(kind, text, "en")) == count


@pytest.mark.parametrize(
    ("text", "title", "lang", "acts"),
    [
        ("智利6月11日宣布对秘鲁价值29.5亿美元的商品加征关税。", "智利对秘鲁近30亿美元商品加征关税", "zh-Hans", 1),
        ("智利6月11日宣布对秘鲁价值29.5亿美元的商品加征关税。", "智利对秘鲁60亿美元商品加征关税", "zh-Hans", 2),
    ],
)
def test_a_value_told_once_exactly_and_once_rounded_is_one(text, title, lang, acts):
    assert len(events("TARIFF", text, lang, title=title)) == acts


@pytest.mark.parametrize(
    ("kind", "text", "realis"),
    [
        # a measure that a noun alone names, wherever it stands, is the one told
        (
            "EXPORT_CONTROL",
            "Makers of lamps in Peru fear Chile's export controls on lithium. In March, Chile imposed export controls on "
            "lithium sold to Peru.",
            "historical",
        ),
        (
            "TARIFF",
            "Shoppers in Peru blame Chile's tariffs. Chile's tariffs have squeezed Peruvian firms.",
            "historical",
        ),
        (
            "MEET",
            "Keiko Fujimori is to meet Gabriel Boric on Saturday. The agenda of the Fujimori-Boric meeting angered Bolivia.",
            "future",
        ),
    ],
)
def test_a_noun_without_a_day_names_the_act_that_is_told(kind, text, realis):
    (found,) = events(kind, text, "en")

    assert (found.realis, len(found.mentions)) == (realis, 2)


def test_a_noun_with_a_day_or_an_amount_of_its_own_is_another_act():
    text = "Chile imposed a 10% tariff on Peruvian wine. Peru has not forgotten Chile's 30% tariff on its wool of 2019."

    assert len(events("TARIFF", text, "en")) == 2


def test_a_heading_ends_a_list():
    text = (
        "## Provisions\n- **Trigger**: Chile suspended for one year its Section 9 tariffs on Peru.\n"
        "- **Term**: one year.\n## Assessment\nThe relief hangs on Chile's suspension of Section 9 tariffs on Peru."
    )

    assert len(events("EASE", text, "en")) == 1


def test_an_envoy_called_home_and_one_summoned_are_two_protests():
    text = "Peru recalled its ambassador to Chile on Monday. On Friday Peru summoned the Chilean ambassador."

    assert len(events("PROTEST_FORMAL", text, "en")) == 2


def test_a_summons_and_the_protest_made_there_are_one():
    text = "Peru summoned the Chilean ambassador on Monday. Peru's foreign minister lodged a strong protest with Chile on Monday."

    assert len(events("PROTEST_FORMAL", text, "en")) == 1


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("秘鲁外交部谴责智利加征关税。秘鲁外长索托也谴责智利的做法。", "zh-Hans"),
        ("Peru's foreign ministry condemned Chile's tariffs. Foreign Minister Ana Soto of Peru also condemned Chile.", "en"),
    ],
)
def test_a_ministry_and_its_minister_who_say_one_thing_are_one(text, lang):
    assert len(events("CRITICISE", text, lang)) == 1


def test_two_people_of_one_state_who_blame_are_two():
    text = "Senator Ana Soto of Peru condemned Chile. Senator Luis Rojas of Peru condemned Chile."

    assert len(events("CRITICISE", text, "en")) == 2


def test_the_mention_that_names_who_acts_is_shown():
    text = "问：请问商务部有何评论？\n答：秘鲁不顾劝阻，一意孤行。中方对这种做法坚决反对。"

    assert [e.source[0].surface for e in events("CRITICISE", text, "zh-Hans")] == ["中方"]


def test_a_measure_named_in_anothers_words_is_the_one_told_with_its_day():
    text = "Chile's farm minister said on Monday the tariffs by Peru were unfair. Peru imposed the tariffs last week."

    assert [e.date for e in events("TARIFF", text, "en")] == ["2024-06-03/2024-06-09"]


def test_a_ban_on_a_firm_told_of_old_is_told_again():
    text = (
        "Peru imposed a ban on exports of chips from Nexperia in February. Prices rose.\n"
        "Peru, which ordered a ban on exports of Nexperia chips, has been asked to wait."
    )

    assert [e.date for e in events("EXPORT_BAN", text, "en")] == ["2024-02"]


@pytest.mark.parametrize(
    "text",
    [
        # two officials of one state tell one duty; a total names the same duty again
        "5日，秘鲁总统签署命令，将智利大米和食糖关税分别提高40%和60%。5日，秘鲁副总统戈麦斯表示，已提高一些智利商品的关税。",
        "秘鲁于周二宣布对智利商品额外征收25%的关税，使总关税达到50%。秘鲁总统宣布对智利商品征收50%关税后，比索上涨。",
    ],
)
def test_a_duty_that_is_told_again_in_other_words_is_one(text):
    assert len(events("TARIFF", text, "zh-Hans")) == 1


def test_a_firm_speaks_beside_its_government_and_not_for_it():
    text = "The Swiss government condemned Peru's tariffs. Nestle criticised Peru's tariffs, too."

    assert len(events("CRITICISE", text, "en")) == 2
