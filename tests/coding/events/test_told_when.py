"""What dates an act and how sure it is: decisions, plans of long ago, what is undone, answered or told of before."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def told(kind, text, lang, published="2024-06-12"):
    article = Article(id="a", page="", title="", text=text, lang=lang, published=published)
    return [e for e in code(article, PACK).events if e.type == kind]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Chile on Tuesday decided to impose tariffs on Argentine wheat.", "asserted"),
        ("Chile moved Tuesday to impose tariffs on Argentine wheat.", "asserted"),
        ("Chile first decided to impose tariffs on Argentine wheat in July 2016.", "historical"),
        ("Chile plans to impose tariffs on Argentine wheat.", "future"),
        ("Chile said in March 2020 it would impose tariffs on Argentine wheat.", "historical"),
        ("Chile said on Tuesday it would impose tariffs on Argentine wheat.", "future"),
    ],
)
def test_a_decision_is_the_act_and_a_plan_of_long_ago_is_background(text, realis):
    assert [e.realis for e in told("TARIFF", text, "en")] == [realis]


@pytest.mark.parametrize(
    ("kind", "text", "realis"),
    [
        ("REFUSE", "秘鲁政府此前拒绝接受玻利维亚的要求。", "historical"),
        ("PROTEST_FORMAL", "越南外交部此前表示該島是其領土，對泰國設立保護區表達強烈抗議。", "historical"),
        ("PROTEST_FORMAL", "越南外交部表示該島是其領土，對泰國設立保護區表達強烈抗議。", "asserted"),
        ("REFUSE", "秘鲁政府较早前拒绝接受玻利维亚的要求。", "asserted"),  # the same day
        ("TARIFF", "智利6月1日宣布对秘鲁鱼粉加征关税。", "asserted"),
        ("LIST_ADD", "智利经济部将3家秘鲁企业打入黑名单。", "asserted"),
        ("LIST_ADD", "智利外长说，智利将把秘鲁企业打入黑名单。", "future"),
        ("TARIFF", "智利5月1日宣布对秘鲁鱼粉加征关税。", "historical"),
        ("NEGOTIATE", "上一次，智利与秘鲁就渔业举行谈判。", "historical"),
        ("IMPORT_BAN", "智利对秘鲁鱼粉加征关税，以回应秘鲁禁止进口智利苹果。", "historical"),
        ("TARIFF", "智利对秘鲁鱼粉加征关税，以回应秘鲁禁止进口智利苹果。", "asserted"),
        ("LIST_ADD", "泰国商务部25日宣布，决定将甲公司（Alpha Industries, Inc.）等3家缅甸企业列入出口管制管控名单。", "asserted"),
        ("TARIFF", "泰国商务部宣布，决定将对缅甸大米加征10%关税。", "future"),
    ],
)
def test_chinese_words_of_what_was_before_and_of_what_is_decided(kind, text, realis):
    assert realis in [e.realis for e in told(kind, text, "zh-Hans", "2024-06-26")]


@pytest.mark.parametrize(
    ("kind", "text", "lang", "published", "day"),
    [
        ("EASE", "挪威2月10日取消2018年对丹麦加征的关税。", "zh-Hans", "2025-02-12", "2025-02-10"),
        ("TARIFF", "挪威2月10日取消2018年对丹麦加征的关税。", "zh-Hans", "2025-02-12", "2018"),
        ("RULING", "2025年2月10日，巴西对原产于泰国的铝箔作出反倾销第二次日落复审终裁。", "zh-Hans", "2025-02-12", "2025-02-10"),
        ("CRITICISE", "智利外长周二接受访问，公开抨击秘鲁近日针对渔民的言论。", "zh-Hans", "2018-11-14", "2018-11-13"),
        ("MEET", "法国财长定于1月7日在巴黎与欧盟贸易委员霍根会面。", "zh-Hans", "2020-01-08", "2020-01-07"),
        ("TARIFF", "On Wednesday, first Chile imposed tariffs on Argentine wheat.", "en", "2019-08-28", "2019-08-28"),
        ("REMEDY_DUTY", "Peru imposed anti-dumping duties on pipes having their origin in Turkey on June 15, 2021.", "en",
         "2021-09-22", "2021-06-15"),
    ],
)  # fmt: skip
def test_a_time_dates_what_it_stands_with(kind, text, lang, published, day):
    assert day in [e.date for e in told(kind, text, lang, published)]


@pytest.mark.parametrize(
    ("text", "lang", "phase"),
    [
        ("巴西对原产于泰国的铝箔作出反倾销第二次日落复审终裁。", "zh-Hans", "upheld"),
        ("A Madrid court ruled in favor of Spain's antitrust regulator, rejecting Nokia's appeal.", "en", "upheld"),
        (
            "The Supreme Court of the United States ruled that President Trump's tariffs on Canada were unlawful.",
            "en",
            "struck_down",
        ),
        ("A London court ruled that Nokia had infringed Ericsson's patents.", "en", None),
    ],
)
def test_a_ruling_has_the_phase_of_what_it_makes_of_its_object(text, lang, phase):
    assert [e.phase for e in told("RULING", text, lang)] == [phase]


def test_who_says_the_words_is_named_whichever_outlet_has_heard_them():
    (found,) = told("CRITICISE", "路透社报道，越南外交部发言人指出，中国的言论令人无法接受。", "zh-Hans")

    assert found.attributed_to is None


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("If talks fail, Chile will impose sanctions on Argentina.", "conditional"),
        ("Unless Argentina gives way, Chile will impose sanctions on Argentina.", "conditional"),
        ("Chile would impose sanctions on Argentina if talks failed.", "conditional"),
        ("Chile will impose sanctions on Argentina, even if talks succeed.", "future"),
        ("Chile imposed sanctions on Argentina. If talks fail, farmers will suffer.", "asserted"),
    ],
)
def test_what_is_bound_to_a_condition_is_conditional(text, realis):
    assert [e.realis for e in told("SANCTION", text, "en")] == [realis]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("智利周一将三家阿根廷企业列入实体清单。", "asserted"),
        ("智利商务部11日将三家阿根廷企业列入实体清单。", "asserted"),
        ("智利下周将把三家阿根廷企业列入实体清单。", "future"),
        ("智利周五将宣布把三家阿根廷企业列入实体清单。", "future"),
    ],
)
def test_a_jiang_that_holds_what_is_listed_tells_no_future(text, realis):
    (event,) = told("LIST_ADD", text, "zh-Hans")

    assert event.realis == realis
    assert [a.country for a in event.target] == ["ARG"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("SANCTION", "智利或制裁一家阿根廷银行。"),
        ("MEET", "智利或与阿根廷总统会晤。"),
        ("AGREEMENT", "智利或与阿根廷签署贸易协定。"),
    ],
)
def test_huo_behind_who_acts_is_a_maybe(kind, text):
    (event,) = told(kind, text, "zh-Hans")

    assert event.realis == "hypothetical"
    assert [a.country for a in event.source] == ["CHL"]


def test_what_is_told_behind_earlier_this_week_is_the_news():
    text = "本周稍早，传加拿大因担心关税而推迟罚款。加拿大竞争局指控谷歌扭曲竞争。"
    assert [e.date for e in told("ACCUSE", text, "zh-Hans", "2024-06-14")] == ["2024-06-14"]


@pytest.mark.parametrize(
    ("kind", "text", "date"),
    [
        ("TARIFF", "The duties that Chile laid on Peru last November are to stay.", "2023-11"),
        ("TARIFF", "Peru's trade minister said on Monday the duties that Chile imposed in 2019 were unfair.", "2019"),
        (
            "CRITICISE",
            "The duties which Chile imposed on Peru in 2019 were unfair, its trade minister said on Monday.",
            "2024-06-10",
        ),
        ("AGREEMENT", "The fishing pact that Chile and Peru signed in 2019 ended on Monday.", "2019"),
        ("EASE", "The sanctions that Chile imposed on Peru in 2019 were lifted on Monday.", "2024-06-10"),
    ],
)
def test_the_clause_that_describes_a_noun_dates_it_and_nothing_else(kind, text, date):
    assert [e.date for e in told(kind, text, "en")] == [date]
