"""From when a measure is in force: told in a clause of its own, in a sentence of its own, at once; and what that makes of it."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()
DAY = "2024-06-12T09:00:00"


def told(text, kind, lang="zh-Hans", published=DAY, title=""):
    article = Article(id="a", page="", title=title, text=text, lang=lang, published=published)
    (found,) = [e for e in code(article, PACK).events if e.type == kind]
    return found


@pytest.mark.parametrize(
    ("text", "lang", "kind", "effective"),
    [
        ("智利财政部6月10日宣布对秘鲁葡萄酒加征关税，税率为20%，自7月1日起生效。", "zh-Hans", "TARIFF", "2024-07-01"),
        ("智利財政部6月10日宣布對秘魯葡萄酒加徵關稅，新稅率將在7月1日上路。", "zh-Hant", "TARIFF", "2024-07-01"),
        ("智利总统6月10日签署行政令，对秘鲁葡萄酒加征25%的关税，21天后生效。", "zh-Hans", "TARIFF", "2024-07-01"),
        ("智利财政部6月10日宣布对秘鲁葡萄酒加征关税，措施自7月1日零时起实施。", "zh-Hans", "TARIFF", "2024-07-01"),
        ("自2024年7月1日起，智利对秘鲁葡萄酒加征关税。", "zh-Hans", "TARIFF", "2024-07-01"),
        ("智利财政部宣布对秘鲁葡萄酒加征关税。业者说影响不大。新税率将于7月1日起执行。", "zh-Hans", "TARIFF", "2024-07-01"),
        (
            "智利商务部决定对秘鲁葡萄酒加征关税。\n\n各方应当遵守。\n\n本公告自2024年7月1日起施行。",
            "zh-Hans",
            "TARIFF",
            "2024-07-01",
        ),
        ("Chile will impose a 25% tariff on wine from Peru as of July 1.", "en", "TARIFF", "2024-07-01"),
        ("Chile imposed a 25% tariff on wine from Peru, which takes effect on July 1.", "en", "TARIFF", "2024-07-01"),
        ("Chile imposed a 25% tariff on wine from Peru. The duty takes effect on July 1.", "en", "TARIFF", "2024-07-01"),
    ],
)
def test_a_measure_taken_now_and_in_force_later_is_future_and_announced(text, lang, kind, effective):
    found = told(text, kind, lang)

    assert (found.effective, found.realis, found.phase) == (effective, "future", "announced")


@pytest.mark.parametrize(
    ("text", "lang", "kind"),
    [
        ("智利政府6月10日宣布，即日起暂停进口秘鲁牛肉。", "zh-Hans", "IMPORT_BAN"),
        ("智利財政部6月10日宣布對秘魯葡萄酒加徵關稅，措施即日生效。", "zh-Hant", "TARIFF"),
        ("智利商务部6月10日决定对秘鲁葡萄酒加征关税。本决定自公布之日起施行。", "zh-Hans", "TARIFF"),
        ("Chile on Monday imposed sanctions on two Peruvian ministers, effective immediately.", "en", "SANCTION"),
    ],
)
def test_what_holds_at_once_is_in_force_from_the_day_of_the_act(text, lang, kind):
    found = told(text, kind, lang)

    assert (found.date, found.effective, found.realis, found.phase) == ("2024-06-10", "2024-06-10", "asserted", "in_force")


def test_days_for_comments_from_the_publication_are_no_start_of_force():
    text = "智利商务部决定对秘鲁葡萄酒实施临时反倾销措施，各方可自公告发布之日起10天内提出评论意见。"

    assert told(text, "REMEDY_DUTY").effective is None


def test_a_curb_of_others_that_came_into_force_tells_nothing_of_the_tariff():
    text = "Chile imposed a 10% tariff on wine from Peru after curbs on tin that kicked in on June 1."

    assert told(text, "TARIFF", "en").effective is None


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("3月5日，智利又将秘鲁移出贸易优惠国家清单。智利2023年2月对秘鲁葡萄酒加征20%关税。", "in_force"),
        ("2023年2月4日，智利对秘鲁葡萄酒加征20%关税。", "announced"),
        ("2023年2月，智利宣布对秘鲁葡萄酒加征20%关税。", "announced"),
        ("自2023年2月起，智利对秘鲁葡萄酒加征20%关税。", "in_force"),
        ("智利长期对秘鲁葡萄酒加征20%关税。", "in_force"),
    ],
)
def test_background_is_announced_where_the_decision_is_told_and_else_in_force(text, phase):
    found = told(text, "TARIFF")

    assert (found.realis, found.phase) == ("historical", phase)


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("Chile on Monday imposed sanctions on two Peruvian ministers.", "announced"),
        ("Chile has wielded sanctions against Peru.", "in_force"),
        ("Chile has hit Peru with steeper tariffs on wine.", "in_force"),
    ],
)
def test_english_sanctions_are_announced_by_the_deed_and_a_tariff_is_in_force(text, phase):
    kind = "TARIFF" if "tariffs" in text else "SANCTION"

    assert told(text, kind, "en").phase == phase


def test_what_is_put_off_is_eased_until_then_and_its_first_start_counts_no_more():
    found = told("智利将原定7月1日生效的对秘鲁关税延后至9月14日。", "EASE")

    assert (found.effective, found.expires, found.realis) == (None, "2024-09-14", "asserted")


def test_a_duty_that_a_noun_names_with_its_verb_is_known_although_it_is_lifted():
    found = told("智利不再适用2022年10月起课征的对秘鲁100%附加税。", "TARIFF")

    assert (found.realis, found.phase, found.date) == ("historical", "in_force", "2022-10")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("秘鲁财长6月10日表示，秘鲁同意本季度（截至明年1月）采购300万吨智利铜精矿。", "AGREEMENT_IMPLEMENT"),
        ("智利6月10日决定豁免秘鲁葡萄酒的关税（截至2025年1月）。", "EASE"),
    ],
)
def test_as_far_as_a_day_to_come_is_until_then(text, kind):
    found = told(text, kind)

    assert (found.effective, found.expires) == (None, "2025-01")


def test_as_far_as_a_day_that_is_over_is_no_end():
    assert told("截至2024年5月，智利对秘鲁葡萄酒加征关税。", "TARIFF").expires is None
