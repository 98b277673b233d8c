"""Measures that a Chinese noun names: whose they are where somebody reacts to them, and when they come into force."""

import pytest

from tongjian.coding import code
from tongjian.model import Article, CodedEvent
from tongjian.pack import load

PACK = load()


def acts(text: str, kind: str, published: str = "2024-06-12") -> list[CodedEvent]:
    article = Article(id="a", page="p", title="", text=text, lang="zh-Hans", published=published, outlet=None)
    return [e for e in code(article, PACK).events if e.type == kind]


def sides(event: CodedEvent) -> tuple[list[str | None], list[str | None]]:
    return [a.country for a in event.source], [a.country for a in event.target]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("智利对秘鲁的铜材关税深表失望。", "TARIFF", (["PER"], ["CHL"])),
        ("智利对秘鲁上周宣布的汽车关税感到遗憾。", "TARIFF", (["PER"], ["CHL"])),
        ("智利對秘魯的反傾銷調查表示強烈不滿。", "INVESTIGATE_REMEDY", (["PER"], ["CHL"])),
        ("议员对秘鲁制裁巴西的行动提出异议。", "SANCTION", (["PER"], ["BRA"])),
        # its own tariffs, of which nobody says what he thinks
        ("智利对秘鲁铜材的关税推高了物价。", "TARIFF", (["CHL"], ["PER"])),
    ],
)
def test_a_measure_to_which_somebody_reacts_is_not_his_own(
    text: str, kind: str, wanted: tuple[list[str | None], list[str | None]]
) -> None:
    assert [sides(e) for e in acts(text, kind)] == [wanted]


def test_goods_of_the_other_side_do_not_act() -> None:
    assert {str(sides(e)) for e in acts("智利对秘鲁商品加征的关税大幅提高。", "TARIFF")} == {str((["CHL"], ["PER"]))}


@pytest.mark.parametrize(
    ("text", "realis", "day"),
    [
        ("智利对秘鲁加征的三成关税11日上路。", "asserted", "2024-06-11"),
        ("智利对秘鲁加征的三成关税周二生效。", "asserted", "2024-06-11"),
        ("智利对秘鲁加征的三成关税将于7月1日生效。", "future", "2024-06-12"),
        ("智利对秘鲁加征的三成关税2月1日生效。", "historical", "2024-02-01"),
    ],
)
def test_a_known_measure_that_comes_into_force_is_news(text: str, realis: str, day: str) -> None:
    assert [(e.realis, e.date) for e in acts(text, "TARIFF")] == [(realis, day)]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("智利最高法院基本上维持了反垄断局2018年对谷歌的处罚决定。", "RULING", "2024-06-12"),
        ("智利经济部周一证实，该部已收回去年9月颁发给秘鲁银行的无异议证明。", "INVEST_RESTRICT", "2024-06-10"),
        ("智利10日已就秘鲁去年的铜材禁令，向世贸组织提起诉讼。", "LITIGATE", "2024-06-10"),
    ],
)
def test_a_time_between_a_verb_and_its_noun_is_that_of_the_noun(text: str, kind: str, day: str) -> None:
    assert [(e.date, e.realis) for e in acts(text, kind)] == [(day, "asserted")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“我们强烈谴责秘鲁的决定。”智利外长索托说。", "CRITICISE"),
        ("智利外长索托表示，我们强烈谴责秘鲁的决定。", "CRITICISE"),
        ("“我们绝不接受秘鲁的要求。”智利外长索托说。", "REFUSE"),
        ("“我们将对秘鲁采取反制措施。”智利外长索托说。", "THREATEN_MEASURE"),
        ("智利总统维达尔称：“如果秘鲁一意孤行，我们将采取反制措施。”", "THREATEN_MEASURE"),
    ],
)
def test_who_says_we_acts(text: str, kind: str) -> None:
    assert [sides(e) for e in acts(text, kind)] == [(["CHL"], ["PER"])]


def test_what_we_have_is_not_what_we_do() -> None:
    text = "智利外长索托说：“我们的媒体强烈谴责秘鲁的决定。”"

    assert acts(text, "CRITICISE") == []


@pytest.mark.parametrize("who", ["该部长", "这位部长", "她"])
def test_a_post_pointed_at_is_who_holds_it(who: str) -> None:
    text = f"智利贸易部长安娜·索托周一抵达利马。{who}批评秘鲁的决定。"

    assert [sides(e) for e in acts(text, "CRITICISE")] == [(["CHL"], ["PER"])]


def test_a_ministrys_officials_speak_for_it() -> None:
    text = "智利贸易部周一宣布复审政策。该部官员批评秘鲁的决定。"

    assert [sides(e) for e in acts(text, "CRITICISE")] == [(["CHL"], ["PER"])]


@pytest.mark.parametrize("text", ["智利单方面对秘鲁实施制裁。", "智利方面对秘鲁实施制裁。"])
def test_a_side_that_acts_does_not_face_anybody(text: str) -> None:
    assert [sides(e) for e in acts(text, "SANCTION")] == [(["CHL"], ["PER"])]
