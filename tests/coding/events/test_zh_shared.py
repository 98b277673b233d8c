"""Chinese words of what may be or will come, who acts of two who meet, and measures that are promised off."""

import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import load

PACK = load()
Row = tuple[str, str | None, list[str | None], str]


def acts(text: str, title: str = "") -> list[Row]:
    """Return type, source, targets and realis of the acts of a text."""
    article = Article(id="a", page="p", title=title, text=text, lang="zh-Hant", published="2031-06-13", outlet=None)
    found = [e for e in code(article, PACK).events if e.type != "STATEMENT"]
    return [(e.type, e.source[0].country, [t.country for t in e.target], e.realis) for e in found]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # 可能 right behind the subject holds words that are joined by 並
        ("約旦可能向伊拉克提供燃料，並在國際場合繼續支持伊拉克。", ("SUPPORT", "JOR", ["IRQ"], "hypothetical")),
        ("亞美尼亞可能尋求法國協助訓練軍隊。", ("DEMAND", "ARM", ["FRA"], "hypothetical")),
        # when it was said is not when they sign
        ("印度政府先前曾透露，即將與阿曼達成貿易協議。", ("AGREEMENT", "IND", ["OMN"], "future")),
        ("蒙古外長最近一次訪問寮國期間曾提出新方案。", ("MEET", "MNG", ["LAO"], "historical")),
        # of two who meet the first one speaks, and of the other one
        ("日本外相岩屋毅與菲律賓外長馬納羅會談時讚賞他對漁業問題的立場。", ("SUPPORT", "JPN", ["PHL"], "asserted")),
        ("荷蘭政府表示，他們正與十多個國家積極協商。", ("NEGOTIATE", "NLD", [], "asserted")),
        ("韓國產業研究院研究員金敏洙表示，政府應盡快與美方展開談判。", ("DEMAND", "KOR", ["KOR"], "asserted")),
        ("中國與摩爾多瓦外長會面，中摩宣布恢復外交關係。", ("AGREEMENT", "CHN", ["MDA"], "asserted")),
    ],
)
def test_sides_and_realis(text: str, act: Row) -> None:
    assert act in acts(text)


def test_a_measure_that_is_promised_off_is_no_denied_one() -> None:
    assert acts("英國同意不對印度鋼材加徵關稅。") == [("PLEDGE_EASE", "GBR", ["IND"], "asserted")]


@pytest.mark.parametrize("title", ["英允多購印度茶葉", "英不對印度車加關稅", "英促印撤回禁令"])
def test_a_headline_begins_with_the_short_form_of_a_state(title: str) -> None:
    assert [(s, t) for _, s, t, _ in acts("媒體報導。", title)] == [("GBR", ["IND"])]


def test_a_bracket_in_a_headline_parts_clauses() -> None:
    assert ("CRITICISE", "CHN", ["GBR"], "asserted") in acts("倫敦未回應。", "【英簽新法】 中國外交部：強烈譴責英方")
