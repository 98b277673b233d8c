"""What an expression needs, and which sentences can hold a match at all."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tongjian.coding.needs import Gate, needed


def test_a_word_needs_itself() -> None:
    assert needed(r"\btariffs?\b") == {"tariff"}


def test_of_a_choice_one_of_all_is_needed() -> None:
    assert needed("(?:显然|无疑)") == {"显然", "无疑"}


def test_what_may_be_left_out_is_not_needed() -> None:
    assert needed("(?:very )?clear") == {"clear"}


def test_a_choice_with_a_bare_class_needs_nothing() -> None:
    assert needed("(?:clear|[a-z]+)") is None


def test_what_must_not_stand_there_is_not_needed() -> None:
    assert needed("(?<!没有)可能(?!性)") == {"可能"}


def test_letters_of_either_case_need_nothing() -> None:
    assert needed("(?i)clear") is None


_PIECES = st.sampled_from(["a", "b+", "(?:ab|c)", "c?", "[ab]", "(?:bc){2}", "(?<!a)b", "(?:a|[bc])", r"\b", "(?=a)"])


@given(st.lists(_PIECES, min_size=1, max_size=5), st.text("abc ", max_size=30))
def test_every_match_holds_a_needed_string(pieces: list[str], text: str) -> None:
    pattern = "".join(pieces)
    words = needed(pattern)
    for match in re.finditer(pattern, text):
        assert words is None or any(word in match.group() for word in words)


def test_a_gate_tells_which_sentences_hold_what() -> None:
    gate = Gate([["clear", "plain"], ["will"]])
    text = "it is clear. it will be plain. nothing"
    assert gate.masks(text, lambda at: text.count(".", 0, at)) == {0: 1, 1: 3}
