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
        (
            ("NEGOTIATE", "Norland", "Sudland", "Envoys of Norland and Sudland held trade talks in Geneva.", "2031-03-04"),
            ("MEET", "Sudland", "Norland", "苏兰与诺兰官员在日内瓦会晤", "2031-03-04"),
        ),
        (
            ("NEGOTIATE", "Japan", "Canada", "Japan and Canada held talks on lumber quotas through the night.", "2031-03-04"),
            ("MEET", "Japan", "Canada", "加拿大官员在东京同对方会面，谈了整整一天", "2031-03-04"),
        ),
        (
            (
                "MEET",
                "Ada Nord",
                "Bo Sud",
                "Ada Nord met Bo Sud for two hours and praised the weather of the port.",
                "2031-03-04",
            ),
            ("MEET", "Ada Nord", "Bo Sud", "A meeting of Ada Nord and Bo Sud brought a pledge to buy more grain.", "2031-03-04"),
        ),
        (
            (
                "INVESTIGATE_REMEDY",
                "Norland",
                "Sudland",
                "Norland opened an inquiry into dumping of analog chips from Sudland.",
                "2031-03-04",
            ),
            ("INVESTIGATE_REMEDY", "Norland", "Sudland", "诺兰对苏兰半导体发起反倾销调查", "2031-03-04"),
        ),
    ],
    ids=[
        "two wordings",
        "two languages, sides turned round",
        "one inquiry a day later",
        "a ministry for its state",
        "talks and a meeting in one city",
        "talks and a meeting of one day",
        "one meeting told by two matters",
        "a product and its kind",
    ],
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
        (
            ("NEGOTIATE", "Norland", "Sudland", "Envoys of Norland and Sudland held trade talks in Geneva.", "2031-03-04"),
            ("MEET", "Norland", "Sudland", "诺兰与苏兰官员在斯德哥尔摩会晤", "2031-03-04"),
        ),
        (
            ("MEET", "Jun Roe", "Ken Doe", "Jun Roe received Ken Doe at the palace, and both spoke of fishing.", "2031-03-04"),
            ("NEGOTIATE", "Japan", "Canada", "日本和加拿大代表团就木材配额进行磋商", "2031-03-04"),
        ),
        (
            ("NEGOTIATE", "Norland", "Sudland", "Norland and Sudland held talks on the truce of last year.", "2031-03-04"),
            ("MEET", "Norland", "Sudland", "诺兰与苏兰官员会晤", "2031-03-06"),
        ),
        (
            ("PLEDGE_EASE", "Norland", "Sudland", "Norland agreed to suspend a rule against firms of Sudland.", "2031-03-04"),
            ("PLEDGE_EASE", "Norland", "Sudland", "诺兰在投资等领域作出积极承诺", "2031-03-04"),
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
        "talks and a meeting in two cities",
        "leaders meet while others negotiate",
        "talks, and a meeting two days later",
        "two promises of one deal",
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


TALKS = "Norland and Sudland held talks on timber behind closed doors."


def to_come(pack: Pack, published: str, *held: str) -> list[tuple[set[str], tuple[str, ...]]]:
    """Return who tells which event, and why: one says without a date that talks are to come, others date talks that were held."""
    eve = "Mills cut output on the eve of talks between Norland and Sudland"
    pairs = [told("eve", eve, [act("NEGOTIATE", "Norland", "Sudland", eve, date=None, realis="future")], day=published)]
    pairs += [told(day, TALKS, [act("NEGOTIATE", "Sudland", "Norland", TALKS[:-1])], day=day) for day in held]
    events, _ = merge([a for a, _ in pairs], [c for _, c in pairs], pack)
    return [({m.article for m in e.mentions}, e.why) for e in events]


def test_talks_to_come_are_the_next_of_the_pair(statecraft: Pack) -> None:
    found = to_come(statecraft, "2031-03-01", "2031-03-20", "2031-03-07")
    assert [articles for articles, _ in found] == [{"eve", "2031-03-07"}, {"2031-03-20"}]
    assert "still to come on 2031-03-01" in found[0][1][0]


@pytest.mark.parametrize("held", ["2031-02-25", "2031-03-20"], ids=["held before", "long after"])
def test_talks_to_come_are_not_those_held_before_or_long_after(statecraft: Pack, held: str) -> None:
    assert len(to_come(statecraft, "2031-03-01", held)) == 2


def test_a_headline_may_call_a_meeting_what_the_text_calls_talks(statecraft: Pack) -> None:
    text = "Envoys of Norland and Sudland held trade talks in Geneva."
    acts = [act("MEET", "Norland", "Sudland", "meeting in Geneva"), act("NEGOTIATE", "Sudland", "Norland", text[:-1])]
    one = told("a", text, acts, title="Norland and Sudland end meeting in Geneva")
    other = told("b", text, [acts[1]])
    events, _ = merge([one[0], other[0]], [one[1], other[1]], statecraft)
    assert [(e.type, e.origins, len(e.mentions)) for e in events] == [("NEGOTIATE", 1, 3)]
    assert [[a.name for a in side] for side in (events[0].source, events[0].target)] == [["Norland"], ["Sudland"]]
    assert any("meet and negotiate are two words for one occasion" in line for line in events[0].why)


def test_a_measure_may_be_named_by_its_day(statecraft: Pack) -> None:
    pairs = [
        told(
            name,
            text,
            [act("EXPORT_CONTROL", "Norland", None, text, date="2031-03-04", realis="historical")],
            day=day,
            lang="zh-Hans" if text[0] > "z" else "en",
        )
        for name, day, text in (
            ("a", "2031-04-10", "the controls on exports that Norland announced on March 4"),
            ("b", "2031-05-20", "诺兰3月4日公布的管制措施"),
        )
    ]
    events, _ = merge([a for a, _ in pairs], [c for _, c in pairs], statecraft)
    assert len(events) == 1
    assert "both named by the day 03-04" in events[0].why[0]


def test_a_state_gives_way_to_its_ministry(statecraft: Pack) -> None:
    text = "Japan put new tariffs on steel from Canada."
    texts = {"a": ("Ministry of Commerce", text), "b": ("China", text.replace("steel", "mill steel"))}
    pairs = [told(n, t, [act("TARIFF", who, "Canada", t[:-1])]) for n, (who, t) in texts.items()]
    events, _ = merge([a for a, _ in pairs], [c for _, c in pairs], statecraft)
    assert [[a.name for a in e.source] for e in events] == [["Ministry of Commerce"]]


def test_a_measure_that_ends_is_not_one_that_goes_on(statecraft: Pack) -> None:
    texts = {"terminated": "诺兰停止对苏兰纸张的措施，即日生效", "extended": "Norland kept its duties on Sudland on hold."}
    pairs = [
        told(phase, text, [act("EASE", "Norland", "Sudland", text, phase=phase)], day=day)
        for (phase, text), day in zip(texts.items(), ("2031-03-04", "2031-03-05"), strict=True)
    ]
    events, _ = merge([a for a, _ in pairs], [c for _, c in pairs], statecraft)
    assert len(events) == 2
