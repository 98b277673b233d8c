"""Who does the second of two acts that one Chinese clause joins."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def doers(text: str, kind: str) -> list[list[str | None]]:
    article = Article(id="a", page="", title="", text=text, lang="zh-Hans", published="2031-06-12")
    return [[actor.country for actor in e.source] for e in code(article, PACK).events if e.type == kind]


@pytest.mark.parametrize("first", ["制裁秘鲁", "谴责秘鲁", "起诉秘鲁", "指责秘鲁违约", "封杀秘鲁企业", "制裁秘鲁6名官员"])
@pytest.mark.parametrize(
    ("second", "kind"),
    [
        ("并提高关税", "TARIFF"),
        ("并召回大使", "PROTEST_FORMAL"),
        ("后又退出渔业协定", "AGREEMENT_EXIT"),
        ("并向世贸组织提出控诉", "LITIGATE"),
    ],
)
def test_who_hits_another_does_the_act_that_is_joined_to_it(first: str, second: str, kind: str) -> None:
    found = doers(f"智利{first}{second}。", kind)
    assert found[-1:] == [["CHL"]]
    assert ["PER"] not in found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("智利称秘鲁退出协定并提高关税。", "TARIFF"),
        ("因智利不肯让步,秘鲁退出协定并提高关税。", "TARIFF"),
    ],
)
def test_whom_the_text_quotes_or_puts_beside_another_acts_himself(text: str, kind: str) -> None:
    assert all("PER" in found for found in doers(text, kind) or [["PER"]])
