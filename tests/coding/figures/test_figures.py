from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ("The order is worth 0.863 billion euros.", "en", "863000000", "euros"),
        ("Wheat costs $240 a tonne.", "en", "240", "$/tonne"),
        ("油條賣3元一根。", "zh-Hant", "3", "元/根"),
        ("Power costs 12 cents per pound.", "en", "12", "cents/pound"),
        ("他们按每桶结算，报价71.5美元/桶。", "zh", "71.5", "美元/桶"),
        ("项目耗资18.2亿元人民币。", "zh", "1820000000", "元人民币"),
        ("法院罰了US$90,000。", "zh-Hant", "90000", "US$"),
        ("罰款總額超16億，創下新高。", "zh-Hant", "1600000000", ""),
        ("They lost billions of dollars.", "en", "billions", "dollars"),
        ("The flood displaced hundreds of thousands.", "en", "hundreds of thousands", ""),
        ("The mine was sold for $12bn-14bn.", "en", "12000000000-14000000000", "$"),
        ("Fines of between 2 and 4% are foreseen.", "en", "2-4", "%"),
        ("Between $80 and $95 per barrel was paid.", "en", "80-95", "$/barrel"),
        ("電價上漲5%至8%。", "zh-Hant", "5-8", "%"),
        ("糖价每吨加收30－45美元/吨。", "zh", "30-45", "美元/吨"),
        ("損失介乎30億美元至45億美元之間。", "zh-Hant", "3000000000-4500000000", "美元"),
    ],
)
def test_value_and_unit(text: str, lang: str, value: str, unit: str) -> None:
    assert (value, unit) in [(v, u) for v, u, _ in found(text, lang)]


def test_an_unsourced_figure_has_no_source_and_a_quoted_one_its_speaker() -> None:
    assert found("国内同类企业有上万家。", "zh") == [("上万", "家", None)]
    assert found("国内同类企业有上万家。", "zh", "Ministry") == [("上万", "家", "Ministry")]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("两国周一签署协议。", "zh"),
        ("第三次会议推迟。", "zh"),
        ("They met in room B2.", "en"),
        ("The Su-35 fighters landed.", "en"),
        ("Congress wants a 301 case.", "en"),
        ("It covers 1 1/2 acres.", "en"),
        ("他反對23條立法。", "zh-Hant"),
        ("該案援引基本法18條。", "zh-Hant"),
    ],
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
        ("Envoys of 14 Arab and African states met.", "en", "Arab and African states"),
        ("A poll of 40 analysts forecast a rise.", "en", "analysts"),
        ("They buy $3 billion worth of gas.", "en", "gas"),
        ("Some 900 Kenyan military personnel remain.", "en", "Kenyan military personnel"),
        ("法案新增23条罪名。", "zh", "罪名"),
        ("The board has 12 newly appointed members from Peru.", "en", "newly appointed members"),
        ("名单包括6名联邦参议员和3名记者。", "zh", "联邦参议员"),
        ("法院放走4名不受指控的船員。", "zh-Hant", "船員"),
        ("该市关闭了3家工厂的食堂。", "zh", "工厂"),
        ("全国8亿人也要缴税。", "zh", ""),
        ("警方逮捕5名形跡可疑的男子。", "zh-Hant", "形跡可疑"),
        ("該州對70億美元商品提升稅率。", "zh-Hant", "商品"),
        ("会议有26家会员企业约50人参加。", "zh", "会员企业"),
        ("三市近2600股下跌。", "zh", ""),
        ("警方指2名中共特工試圖入境。", "zh-Hant", "中共特工"),
    ],
)
def test_what_is_counted(text: str, lang: str, of: str) -> None:
    doc = Document(Article(id="a", page="", title="", text=text, lang=lang))
    assert [f.of for f in figures.find(doc, PACK)][:1] == [of]


@pytest.mark.parametrize("text", ["税率由10%至25%。", "税率从10%到25%。", "The rate went from 2024-19%."])
def test_a_change_is_no_range(text: str) -> None:
    assert not [value for value, _, _ in found(text, "zh" if "税" in text else "en") if "-" in value]


@given(
    st.lists(
        st.sampled_from(["三万五千名工人", "25%", "$3.5 billion", "0.5至1.5美元/吨", "，", " of ", "5", "上万家", "被罚"]),
        max_size=30,
    )
)
def test_figures_never_overlap_and_end_in_the_text(parts: list[str]) -> None:
    doc = Document(Article(id="a", page="", title="", text="".join(parts), lang="zh"))
    spans = figures.find(doc, PACK)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(0 <= f.start < f.end <= len(doc.full) for f in spans)
