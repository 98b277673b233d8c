import time
from itertools import pairwise

import pytest

from tongjian import pack
from tongjian.coding import figures
from tongjian.coding.document import Document
from tongjian.model import Article, Statement

PACK = pack.load()


def found(text: str, lang: str, speaker: str | None = None) -> list[tuple[str, str, str | None]]:
    doc = Document(Article(id="a", page="", title="", text=text, lang=lang))
    if speaker:
        doc.statements = [Statement(start=1, end=len(doc.full), speaker=speaker, speaker_surface="", direct=False, kind="claim")]
    return [(f.value, f.unit, f.source) for f in figures.find(doc, PACK)]


@pytest.mark.parametrize(
    ("text", "lang", "value", "unit"),
    [
        ("该州有1,250家工厂停产。", "zh", "1250", "家"),
        ("投資額達3.5億美元。", "zh-Hant", "350000000", "美元"),
        ("国内同类企业有上万家。", "zh", "上万", "家"),
        ("稅率由10%升至25%。", "zh-Hant", "10", "%"),
        ("The plant employs 1,250 workers.", "en", "1250", ""),
        ("Exports fell to $3.5 billion last year.", "en", "3500000000", "$"),
        ("The duty rises to 25 percent.", "en", "25", "percent"),
        ("The port handles 2.5m tonnes of ore.", "en", "2500000", "tonnes"),
        ("Dozens of yards closed.", "en", "dozens", ""),
        ("稅率提高百分之二十五。", "zh-Hant", "25", "百分之"),
        ("工會有三萬五千名成員。", "zh-Hant", "35000", "名"),
        ("关税下调三成。", "zh", "3", "成"),
        ("该港裁员近百名。", "zh", "近百", "名"),
        ("影片觀看近4億3千萬次。", "zh-Hant", "430000000", "次"),
        ("投资额为1亿2,500万元。", "zh", "125000000", "元"),
        ("The bank cut its rate by 25 bps.", "en", "25", "bps"),
        ("The carrier will order 50 aircraft.", "en", "50", ""),
    ],
)
def test_value_and_unit(text: str, lang: str, value: str, unit: str) -> None:
    assert (value, unit) in [(v, u) for v, u, _ in found(text, lang)]


def test_an_unsourced_figure_has_no_source_and_a_quoted_one_its_speaker() -> None:
    assert found("国内同类企业有上万家。", "zh") == [("上万", "家", None)]
    assert found("国内同类企业有上万家。", "zh", "Ministry") == [("上万", "家", "Ministry")]


@pytest.mark.parametrize(
    ("text", "lang"), [("两国周一签署协议。", "zh"), ("第三次会议推迟。", "zh"), ("They met in room B2.", "en")]
)
def test_what_only_counts_is_no_figure(text: str, lang: str) -> None:
    assert found(text, lang) == []


@pytest.mark.parametrize(
    ("text", "lang", "of"),
    [
        ("The plant employs 1,250 skilled workers in Lyon.", "en", "skilled workers"),
        ("该市有350家工厂停产。", "zh", "工厂"),
        ("該國對價值20億美元的農產品加徵關稅。", "zh-Hant", "農產品"),
        ("法院判处3亿欧元罚款。", "zh", "罚款"),
        ("公司投资20亿美元来自三家银行。", "zh", ""),
        ("部长提出4项措施回应邻国。", "zh", "措施"),
        ("洪水造成120人丧生。", "zh", ""),
        ("對1300種智利貨品徵收關稅。", "zh-Hant", "智利貨品"),
        ("The list names 31 U.S. entities.", "en", "U.S. entities"),
        ("The mine holds 4.7 million tons rich in zinc.", "en", ""),
        ("The port shipped 2 million tons of ore.", "en", "ore"),
    ],
)
def test_what_is_counted(text: str, lang: str, of: str) -> None:
    doc = Document(Article(id="a", page="", title="", text=text, lang=lang))
    assert [f.of for f in figures.find(doc, PACK)][:1] == [of]


def test_figures_never_overlap_and_take_time_in_proportion() -> None:
    def seconds(copies: int) -> float:
        doc = Document(Article(id="a", page="", title="", text="三万五千名工人，25%，$3.5 billion，" * copies, lang="zh"))
        begin = time.perf_counter()
        spans = figures.find(doc, PACK)
        assert all(one.end <= other.start for one, other in pairwise(spans))
        return time.perf_counter() - begin

    seconds(100)
    assert seconds(8000) < 16 * seconds(2000) + 0.5
