"""Words that name nobody at whom they are, and what a head of state tells own firms."""

import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import load

PACK = load()


def acts(text: str, kind: str) -> list[tuple[str | None, list[str | None], str]]:
    """Return source, targets and realis of the acts of one type in a text."""
    article = Article(id="a", page="p", title="", text=text, lang="zh-Hans", published="2031-06-13", outlet=None)
    found = [e for e in code(article, PACK).events if e.type == kind]
    return [(e.source[0].country, [t.country for t in e.target], e.realis) for e in found]


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("挪威外交部也表明坚决反对。", "CRITICISE", "NOR"),
        ("据报印度商工部已私下叮嘱几家银行少买该款设备。", "DEMAND", "IND"),
        ("爱立信已上诉至高等法院。", "LITIGATE", "SWE"),
        ("智利政府愿意通过谈判解决。", "TALKS_AGREE", "CHL"),
    ],
)
def test_words_of_an_office_are_an_act_though_nobody_is_named(text: str, kind: str, source: str) -> None:
    assert [(s, t) for s, t, _ in acts(text, kind)] == [(source, [])]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("挪威文化部呼吁观众预约参观。", "DEMAND"),
        ("诺贝尔奖得主、挪威作家福瑟坚决反对。", "CRITICISE"),
        ("伊朗外长说，伊朗吓不倒。", "CRITICISE"),
        ("爱立信以合同纠纷为由起诉一家开发区。", "LITIGATE"),
    ],
)
def test_words_of_others_or_to_the_public_or_of_oneself_are_none(text: str, kind: str) -> None:
    assert acts(text, kind) == []


def test_what_own_firms_are_ordered_is_demanded_of_them_and_own_offices_carry_out_orders() -> None:
    assert acts("法国总统命令法国公司撤离缅甸。", "DEMAND") == [("FRA", ["FRA"], "asserted")]
    assert acts("法国总统命令法国外交部撤离使馆人员。", "DEMAND") == []


def test_a_demand_that_is_found_at_fault_was_made_before() -> None:
    assert acts("白皮书称加拿大要求印度实现关税对等是不合理。", "DEMAND") == [("CAN", ["IND"], "historical")]


def test_in_a_headline_of_two_speakers_each_part_is_said_by_its_own() -> None:
    text = "莫迪：不预期加拿大放宽禁令 挪威首相：俄罗斯对欧洲构成威胁"
    assert acts(text, "ACCUSE") == [("NOR", ["RUS"], "asserted")]


def test_leaders_who_answer_a_reporter_while_they_meet_have_met() -> None:
    text = "莫迪与加拿大总理在峰会会晤时，有记者问莫迪是否重新考虑。"
    assert [(s, t) for s, t, _ in acts(text, "MEET")] == [("IND", ["CAN"])]
    assert acts("挪威外交部发言人主持记者会，有记者就丹麦加税一事提问。", "MEET") == []


def test_who_only_is_to_be_hit_is_not_whom_one_supports() -> None:
    assert acts("挪威首相支持对俄罗斯制裁。", "SUPPORT") == [("NOR", [], "asserted")]


def test_officials_without_a_name_speak_for_their_state() -> None:
    text = "加拿大检察官指称，莫迪通过一家公司向伊朗出售设备，涉嫌对多家银行说谎。"
    assert acts(text, "ACCUSE") == [("CAN", ["IND"], "asserted")]


def test_a_rival_is_no_coverb() -> None:
    text = "对手特朗普在造势场合加码，誓言将对墨西哥汽车加征关税。"
    assert acts(text, "THREATEN_MEASURE") == [("USA", ["MEX"], "asserted")]


def test_blame_that_is_still_to_come_is_not_laid_yet() -> None:
    assert acts("如果莫迪放行，将会遭挪威国会强烈反弹。", "CRITICISE") == [("NOR", ["IND"], "conditional")]
    assert acts("莫迪的决定遭挪威国会强烈反弹。", "CRITICISE") == [("NOR", ["IND"], "asserted")]
