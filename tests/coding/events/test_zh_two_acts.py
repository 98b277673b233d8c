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
        ("时宣布提高关税", "TARIFF"),
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
    assert doers(text, kind) == [["PER"]]


@pytest.mark.parametrize("threat", ["警告秘鲁", "敦促秘鲁让步"])
@pytest.mark.parametrize("then", ["之后,提高关税", ",同时宣布提高关税", ",转而提高关税", ",随后提高关税"])
def test_what_follows_a_threat_or_demand_is_done_where_the_words_say_so(threat: str, then: str) -> None:
    assert doers(f"智利{threat}{then}。", "TARIFF") == [["CHL"]]


@pytest.mark.parametrize("text", ["智利警告秘鲁,将提高关税。", "智利敦促秘鲁让步,取消关税。"])
def test_what_is_threatened_or_asked_for_is_not_done(text: str) -> None:
    assert not doers(text, "TARIFF")
