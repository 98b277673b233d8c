"""What is told first, without quotation marks, and whose speaker closes the sentence, in Chinese and English."""

from collections.abc import Callable

import pytest

Said = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("老挝将对阿曼玻璃加征关税，老挝贸易部周一说。", "老挝贸易部"),
        ("老撾將對阿曼玻璃加徵關稅，路透社報道稱。", "路透社"),
        ("老挝将对阿曼玻璃加征关税，知情人士表示。", "知情人士"),
        ("老挝将对阿曼玻璃加征关税，阿曼外长巴德尔对记者表示。", "阿曼外长巴德尔"),
    ],
)
def test_a_chinese_speaker_closes_the_sentence(said: Said, text: str, who: str) -> None:
    assert said(text) == [(who, text.partition("，")[0])]


@pytest.mark.parametrize(
    "text",
    [
        "对此，外交部发言人表示。",  # nothing is told
        "老挝对阿曼玻璃加征关税，这一决定引发关注。",
        "双方举行会谈，气氛友好。",
    ],
)
def test_no_speaker_closes_the_sentence(said: Said, text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Oman plans to tax Lao glass, Reuters reported on Monday, citing officials.",
            [("Reuters", "Oman plans to tax Lao glass")],
        ),
        ("Oman plans to tax Lao glass, the Financial Times reported.", [("Financial Times", "Oman plans to tax Lao glass")]),
        ("Oman wants talks, the paper reported on Monday.", [("the paper", "Oman wants talks")]),
    ],
)
def test_an_english_clause_in_the_present_is_told_by_an_outlet(said: Said, text: str, found: list[tuple[str, str]]) -> None:
    assert said(text, lang="en") == found
