import pytest

from tongjian import pack
from tongjian.coding import figures
from tongjian.coding.document import Document
from tongjian.model import Article, Statement


def found(text: str, lang: str, speaker: str | None = None) -> list[tuple[str, str, str | None]]:
    doc = Document(Article(id="a", page="", title="", text=text, lang=lang))
    if speaker:
        doc.statements = [Statement(start=1, end=len(doc.full), speaker=speaker, speaker_surface="", direct=False, kind="claim")]
    return [(f.value, f.unit, f.source) for f in figures.find(doc, pack.load(use_cache=False))]


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
    ],
)
def test_value_and_unit(text: str, lang: str, value: str, unit: str) -> None:
    assert (value, unit) in [(v, u) for v, u, _ in found(text, lang)]


def test_an_unsourced_figure_has_no_source_and_a_quoted_one_its_speaker() -> None:
    assert found("国内同类企业有上万家。", "zh") == [("上万", "家", None)]
    assert found("国内同类企业有上万家。", "zh", "Ministry") == [("上万", "家", "Ministry")]
