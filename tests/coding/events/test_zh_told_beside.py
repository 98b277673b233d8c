"""What a Chinese sentence tells beside an act, and whose states its words only mention: members, laws, powers, hopes."""

from collections.abc import Callable

import pytest

from tongjian.model import Actor, CodedEvent

Coding = Callable[[str, str], list[CodedEvent]]


def states(actors: tuple[Actor, ...]) -> str:
    """Return the countries of one side, "-" for one without."""
    return "+".join(a.country or "-" for a in actors)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # whose member, ally or neighbour somebody is
        ("塞尔维亚指责欧盟成员国克罗地亚和匈牙利违反规则。", {("ACCUSE", "SRB", "HRV+HUN", "asserted")}),
        ("欧盟成员国罗马尼亚禁止进口摩尔多瓦的水果。", {("IMPORT_BAN", "ROU", "MDA", "asserted")}),
        ("美国的盟友日本对俄罗斯实施制裁。", {("SANCTION", "JPN", "RUS", "asserted")}),
        # what is hoped for, may be done or would have an effect is not done
        ("丹麦商务部:望挪威尽快取消大麦关税。", {("DEMAND", "DNK", "NOR", "asserted")}),
        ("法律给了内阁加征关税的权力。", set()),
        ("智利与秘鲁就对铜加征关税的幅度展开谈判。", {("NEGOTIATE", "CHL", "PER", "asserted")}),
        ("世贸组织授权巴西对美国商品征收报复性关税。", {("RULING", "-", "USA", "asserted")}),
        (
            "丹麦大使暗示,瑞典政府禁止诺和诺德参与竞标,会损害两国贸易。",
            {("INVEST_RESTRICT", "SWE", "DNK", "conditional")},
        ),
        # a law bears a state's name
        (
            "美国财政部6月8日宣布,依据去年生效的尼加拉瓜投资条例对九名尼加拉瓜官员实施制裁。",
            {("SANCTION", "USA", "NIC", "asserted")},
        ),
        # a new measure that is answered is its author's
        (
            "针对日本最新限制对韩国企业的出口,韩国产业部周四表示强烈不满。",
            {("EXPORT_CONTROL", "JPN", "KOR", "asserted"), ("CRITICISE", "KOR", "JPN", "asserted")},
        ),
        # no accusation beside a denial or a finding
        ("法国经济部在决定书中裁定,谷歌触犯竞争法。", {("RULING", "FRA", "USA", "asserted")}),
        ("新加坡外交部上周五否认对马来西亚采取胁迫手段。", {("DENY", "SGP", "MYS", "asserted")}),
        ("印度总理誓言不会在与美国的关税争端中退缩。", {("REFUSE", "IND", "USA", "asserted")}),
        ("新西兰车主和消费者向消费者保护局投诉丰田公司。", set()),
        ("土耳其当局与苹果有一系列争拗。", set()),
    ],
)
def test_told(coded: Coding, text: str, wanted: set[tuple[str, str, str, str]]) -> None:
    assert {(e.type, states(e.source), states(e.target), e.realis) for e in coded(text, "zh-Hans")} == wanted


@pytest.mark.parametrize(
    "text",
    [
        "越南外长8日就欧盟将修改措施发表谈话表示,希望欧盟尽快终止双反措施。",
        "越南外长8日就欧盟修改措施发表谈话表示,希望欧盟尽快终止双反措施。",
    ],
)
def test_a_topic_that_lies_ahead_does_not_move_the_day_of_the_talk(coded: Coding, text: str) -> None:
    assert [e.date for e in coded(text, "zh-Hans") if e.type == "DEMAND"] == ["2025-06-08"]


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁商务部周一将智利国家铜业公司（全球最大铜生产商，产量占全球百分之十一）和智利化工矿业公司列入实体清单。",
        "秘鲁（南美洲国家）宣布，把智利国家铜业公司列入实体清单（共18家）。",
    ],
)
def test_what_brackets_hold_parts_no_act_from_its_list(coded: Coding, text: str) -> None:
    rows = [e for e in coded(text, "zh-Hans") if e.type == "LIST_ADD"]
    assert [{a.country for a in e.source} for e in rows] == [{"PER"}]
    assert all({a.country for a in e.target} == {"CHL"} for e in rows)
