"""The language of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.clean.language import lang_of

from .pages import PARAGRAPHS


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("秘鲁能源和矿业部说，该国将对进口太阳能板征收临时保障税。", "zh-Hans"),
        ("秘魯能源和礦業部說，該國將對進口太陽能板徵收臨時保障稅。", "zh-Hant"),
        ("NVIDIA表示，H20芯片的销售将恢复。", "zh-Hans"),
        (PARAGRAPHS[0], "en"),
        ("Peru’s “duty” — twelve per cent — was announced by the ministry of trade on Wednesday", "en"),
        ("ペルーは太陽光パネルに関税を課すと発表した", "ja"),
        ("페루는 태양광 패널에 관세를 부과한다고 발표했다", "ko"),
        ("Перу вводит пошлину на солнечные панели", "ru"),
        ("Le Pérou va imposer un droit de douane sur les panneaux solaires dans le pays", "fr"),
        ("Peru erhebt einen Zoll auf Solarmodule, wie das Ministerium am Mittwoch mitteilte und es ist nicht der erste", "de"),
        ("", "und"),
        ("12345 %", "und"),
    ],
)
def test_languages(text: str, lang: str) -> None:
    assert lang_of(text) == lang


def test_the_pages_own_word_counts_where_the_text_tells_nothing() -> None:
    assert lang_of("Zoll", "de-DE") == "de"
    assert lang_of("关税", "en") in ("zh-Hans", "zh-Hant")
    assert lang_of("Zoll", "<script>") == "en"


@given(st.text(max_size=200), st.none() | st.text(max_size=10))
def test_any_text_has_a_language(text: str, hint: str | None) -> None:
    assert lang_of(text, hint).replace("-", "").isalpha()
