"""Measures that stand behind 如果: told as conditional where it is said who would take them, else not told."""

import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import load

PACK = load()


def acts(text: str, kind: str) -> list[tuple[list[str | None], list[str | None], str]]:
    """Return sources, targets and realis of the acts of one type in a text."""
    article = Article(id="a", page="p", title="", text=text, lang="zh-Hans", published="2031-06-13", outlet=None)
    found = [e for e in code(article, PACK).events if e.type == kind]
    return [([s.country for s in e.source], [t.country for t in e.target], e.realis) for e in found]


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("巴西财长表示，如果阿根廷决定对巴西实施制裁，两国关系将受影响。", "SANCTION", (["ARG"], ["BRA"])),
        ("若印度对美国大豆加征关税，农户的收入会下降。", "TARIFF", (["IND"], ["USA"])),
        ("万一印度对美国大豆加征关税，农户的收入会下降。", "TARIFF", (["IND"], ["USA"])),
        ("如印度对美国大豆加征关税，农户的收入会下降。", "TARIFF", (["IND"], ["USA"])),
        ("一旦挪威政府禁止中兴参与网络建设，运营商须另找供应商。", "INVEST_RESTRICT", (["NOR"], ["CHN"])),
    ],
)
def test_who_would_take_the_measure_is_named_right_behind_if(text: str, kind: str, told: tuple[list[str], list[str]]) -> None:
    assert acts(text, kind) == [(*told, "conditional")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("业者说，如果加征关税成真，智利的果农会先受害。", "TARIFF"),
        ("如果秘鲁希望智利取消关税，应先开放市场。", "EASE"),
        ("若美方加税措施付诸实施，运费会上涨。", "TARIFF"),
        ("林先生说，如果对方不给签证就不去加拿大。", "SANCTION"),
    ],
)
def test_what_else_stands_behind_if_is_not_told(text: str, kind: str) -> None:
    assert acts(text, kind) == []


def test_a_consequence_announced_for_what_another_state_may_do_is_a_threat() -> None:
    text = "中国驻挪威大使说，若挪威封杀中兴，将会有“后果”。"
    assert acts(text, "THREATEN_MEASURE") == [(["CHN"], ["NOR"], "asserted")]
    assert acts(text, "INVEST_RESTRICT") == [(["NOR"], ["CHN"], "conditional")]
    assert acts("分析师说，如果美国加税，将带来严重后果。", "THREATEN_MEASURE") == []


def test_what_somebody_sets_as_his_terms_is_a_demand_and_not_done() -> None:
    text = "土耳其向瑞典提出的条件包括取消武器禁运。"
    assert acts(text, "DEMAND") == [(["TUR"], ["SWE"], "asserted")]
    assert acts(text, "EASE") == []


def test_firms_that_sign_with_somebody_who_has_no_name_sign_with_nobody_else() -> None:
    text = "英伟达将获得出口许可，美国商务部说。爱立信、诺基亚已与三家投资者签署协议。"
    assert (["SWE", "FIN"], [], "asserted") in acts(text, "AGREEMENT")


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("专家认为秘鲁应禁止进口智利水果。", []),
        ("秘鲁本可禁止进口智利水果。", []),
        ("秘鲁驳斥其已禁止进口智利水果的报道。", []),
        ("秘鲁无法对智利铜加征关税。", ["denied"]),
        ("秘鲁被迫禁止进口智利水果。", ["asserted"]),
    ],
)
def test_what_ought_to_be_or_could_not_be_is_not_done(text: str, realis: list[str]) -> None:
    found = acts(text, "IMPORT_BAN") + acts(text, "TARIFF")
    assert [how for *_, how in found] == realis
