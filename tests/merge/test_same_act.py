"""Which mentions are one act: traps side by side with what must be joined."""

import pytest
from tests.merge.conftest import act, told

from tongjian.merge import merge
from tongjian.pack import Pack

Telling = tuple[str, str, str | None, str, str]  # type, source, target, text, day


def joined(pack: Pack, *tellings: Telling) -> bool:
    pairs = [
        told(f"a{n}", text, [act(kind, source, target, text)], day=day, lang="zh-Hans" if text[0] > "z" else "en")
        for n, (kind, source, target, text, day) in enumerate(tellings)
    ]
    events, _ = merge([a for a, _ in pairs], [c for _, c in pairs], pack)
    return len(events) == 1


GLASS = "经贸部应本国生产商申请，对原产于苏兰的平板玻璃发起反倾销调查，调查期为一年"
PAPER = "经贸部应本国生产商申请，对原产于苏兰的新闻纸发起反倾销调查，调查期为一年"


@pytest.mark.parametrize(
    "tellings",
    [
        (
            (
                "TARIFF",
                "Norland",
                "Sudland",
                "Norland raised its tariffs on steel from Sudland to 25% in the night.",
                "2031-03-04",
            ),
            ("TARIFF", "Norland", "Sudland", "Tariffs on steel from Sudland were raised to 25% by Norland.", "2031-03-05"),
        ),
        (
            (
                "NEGOTIATE",
                "Norland",
                "Sudland",
                "Norland and Sudland held talks in Geneva on the truce of last year.",
                "2031-03-04",
            ),
            ("NEGOTIATE", "Sudland", "Norland", "苏兰和诺兰在日内瓦举行经贸会谈", "2031-03-04"),
        ),
        (
            ("INVESTIGATE_REMEDY", "Norland", "Sudland", GLASS, "2031-03-04"),
            ("INVESTIGATE_REMEDY", "Norland", "Sudland", GLASS.replace("应本国生产商申请", "宣布"), "2031-03-05"),
        ),
        (
            ("LIST_ADD", "Norland", "Sudland", "Norland put Sudland firms on the Entity List on Friday.", "2031-03-04"),
            ("LIST_ADD", "Norland Ministry of Trade", "Sudland", "诺兰经贸部将苏兰企业列入实体清单", "2031-03-05"),
        ),
    ],
    ids=["two wordings", "two languages, sides turned round", "one inquiry a day later", "a ministry for its state"],
)
def test_one_act(statecraft: Pack, tellings: tuple[Telling, ...]) -> None:
    assert joined(statecraft, *tellings)


@pytest.mark.parametrize(
    "tellings",
    [
        (
            ("TARIFF", "Norland", "Sudland", "Norland raised its tariffs on steel from Sudland after a review.", "2031-03-04"),
            ("TARIFF", "Norland", "Sudland", "Norland raised its tariffs on soybeans from Sudland after a review.", "2031-03-04"),
        ),
        (
            ("INVESTIGATE_REMEDY", "Norland", "Sudland", GLASS, "2031-03-04"),
            ("INVESTIGATE_REMEDY", "Norland", "Sudland", PAPER, "2031-03-04"),
        ),
        (
            ("NEGOTIATE", "Norland", "Sudland", "Norland and Sudland held talks in Geneva on the truce.", "2031-03-04"),
            ("NEGOTIATE", "Norland", "Sudland", "Norland and Sudland held talks in Stockholm on the truce.", "2031-03-05"),
        ),
        (
            ("LIST_ADD", "Norland", "Sudland", "将三家苏兰企业列入不可靠实体清单，自公布之日起实施", "2031-03-04"),
            ("LIST_ADD", "Norland", "Sudland", "将三家苏兰企业列入出口管制管控名单，自公布之日起实施", "2031-03-04"),
        ),
        (
            ("TARIFF", "Norland", "Sudland", "Norland raised its tariffs on steel from Sudland after a review.", "2031-03-04"),
            ("TARIFF", "Sudland", "Norland", "Sudland raised its tariffs on steel from Norland after a review.", "2031-03-04"),
        ),
        (
            ("PENALTY", "Norland", "Sudbank", "Norland fined Sudbank for late filings.", "2031-03-04"),
            ("PENALTY", "Norland", "Sudbank", "Norland fined Sudbank for late filings.", "2031-05-04"),
        ),
        (
            ("EXPORT_CONTROL", "Norland", None, "经贸部公告2031年第55号公布对超硬材料相关物项实施出口管制的决定", "2031-03-04"),
            ("EXPORT_CONTROL", "Norland", None, "经贸部公告2031年第62号公布对稀土相关技术实施出口管制的决定", "2031-03-04"),
        ),
        (
            ("DEMAND", "Norland", "Sudland", "诺兰方面敦促对方立即纠正错误做法，释放被扣押的渔船和船员", "2031-03-04"),
            ("DEMAND", "Norland", "Sudland", "诺兰方面敦促对方立即纠正错误做法，取消针对大学研究经费的限制", "2031-03-05"),
        ),
    ],
    ids=[
        "other goods",
        "inquiries of one form",
        "other city",
        "other list",
        "sides turned round",
        "two months later",
        "papers of one day",
        "set phrases",
    ],
)
def test_two_acts(statecraft: Pack, tellings: tuple[Telling, ...]) -> None:
    assert not joined(statecraft, *tellings)


def test_two_events_of_one_article_stay_two(statecraft: Pack) -> None:
    text = "Norland raised its tariffs on steel from Sudland.\nNorland raised its tariffs on steel from Sudland once more."
    first, second = text.split("\n")
    pair = told("a", text, [act("TARIFF", "Norland", "Sudland", first[:-1]), act("TARIFF", "Norland", "Sudland", second)])
    events, _ = merge([pair[0]], [pair[1]], statecraft)
    assert len(events) == 2
