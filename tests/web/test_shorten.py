"""Text is shortened at a word's end, and says that it was."""

from hypothesis import given
from hypothesis import strategies as st

from tongjian.web.shorten import ELLIPSIS, end_of, start_of


def test_words_stay_whole() -> None:
    assert start_of("Chile raised its tariffs on wine", 16) == "Chile raised its…"
    assert start_of("Chile raised its tariffs on wine", 20) == "Chile raised its…"
    assert end_of("Chile raised its tariffs on wine", 9).split() == ["…", "on", "wine"]
    assert start_of("智利对酒加征关税", 4) == "智利对酒…"
    assert end_of("智利对酒加征关税", 4) == "…加征关税"


def test_what_fits_stays_as_it_is() -> None:
    assert start_of("Chile", 5) == end_of("Chile", 5) == "Chile"


def test_a_word_that_is_too_long_is_cut() -> None:
    assert start_of("x" * 90, 40) == "x" * 40 + ELLIPSIS
    assert end_of("x" * 90, 40) == ELLIPSIS + "x" * 40


@given(st.text(max_size=90), st.integers(1, 60))
def test_never_longer_and_nothing_new(text: str, most: int) -> None:
    left, right = start_of(text, most), end_of(text, most)
    assert len(left) <= most + 1
    assert len(right) <= most + 1
    assert text.startswith(left.removesuffix(ELLIPSIS)) or text == left
    assert text.endswith(right.removeprefix(ELLIPSIS)) or text == right
