"""Measures that Chinese tells without saying who takes them: whoever makes them known does."""

import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import load

PACK = load()


def acts(text: str, kind: str) -> list[tuple[str | None, str | None]]:
    """Return the countries of the first source and target of the acts of one type in a text."""
    article = Article(id="a", page="p", title="", text=text, lang="zh-Hans", published="2031-06-13", outlet=None)
    found = [e for e in code(article, PACK).events if e.type == kind]
    return [(e.source[0].country, e.target[0].country if e.target else None) for e in found]


@pytest.mark.parametrize(
    "frame",
    [
        "{}，秘鲁商务部说。",
        "{}，秘鲁周一表示。",
        "据秘鲁商务部消息，{}。",
        "根据秘鲁总统签署的法令，{}。",
        "记者从秘鲁商务部获悉，{}。",
        "在秘鲁，{}。",
        "秘鲁国会表决通过，{}。",
        "秘鲁商务部公告显示，{}。",
    ],
)
@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("来自智利的铜将被征收20%的关税", "TARIFF"),
        ("智利铜的关税将提高到20%", "TARIFF"),
        ("对智利水果的禁令已解除", "EASE"),
        ("智利铜将获豁免关税", "EASE"),
        ("两名智利官员被制裁", "SANCTION"),
        ("对智利的锂出口已经暂停", "EXPORT_BAN"),
        ("锂不得出口智利", "EXPORT_BAN"),
        ("智利国家铜业的收购被否决", "INVEST_RESTRICT"),
    ],
)
def test_who_makes_a_measure_known_takes_it(frame: str, clause: str, kind: str) -> None:
    assert acts(frame.format(clause), kind) == [("PER", "CHL")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("两名智利官员被制裁，智利外交部说。", "SANCTION"),
        ("秘鲁金管局的通告指出，注意到有智利人士受到外国政府制裁。", "SANCTION"),
        ("秘鲁商务部说，如果被列入制裁名单，银行将停止服务。", "SANCTION"),
        ("秘鲁议会表决前夕，两名智利官员被制裁。", "SANCTION"),
    ],
)
def test_who_is_hit_or_only_tells_of_it_does_not(text: str, kind: str) -> None:
    assert acts(text, kind) == []


def test_who_taxes_goods_that_come_in_is_not_taxed() -> None:
    assert acts("特朗普向进口钢铝征收重税。", "TARIFF") == [("USA", None)]
