"""What an expression needs, and which sentences can hold a match at all."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.coding.needs import Gate, all_needed, needed


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


def test_all_that_is_needed_is_told() -> None:
    assert all_needed("(?P<head>加征|提高)[^,]{0,9}?关税") == [{"加征", "提高"}, {"关税"}]


def test_what_stands_side_by_side_is_told_as_one() -> None:
    assert all_needed(r"加(?:征|课)(?:了)?税[^,]{0,9}?关税") == [{"加征税", "加征了税", "加课税", "加课了税"}, {"关税"}]
    assert all_needed(r"\bimplement(?:s|ed|ing)?\s+it") == [{"implement"}, {"it"}]


def test_of_too_many_together_each_is_told_by_itself() -> None:
    digits = "[0123456789]"
    assert all_needed(f"{digits}{digits}{digits}") == [{a + b for a in "0123456789" for b in "0123456789"}, set("0123456789")]


def test_a_short_class_is_told_by_its_characters() -> None:
    assert all_needed("[中美]方") == [{"中方", "美方"}]
    assert all_needed("[^中美]方") == [{"方"}]


@pytest.mark.parametrize("pattern", ["(?i:clear)", "(a)?(?(1)b|c)", "(?#note)ab", "(?x) a b", "(ab", "ab)"])
def test_nothing_is_said_of_what_is_not_read(pattern: str) -> None:
    assert all_needed(pattern) == []


_PIECES = st.sampled_from(
    [
        "a", "b+", "(?:ab|c)", "c?", "[ab]", "(?:bc){2}", "(?<!a)b", "(?:a|[bc])", r"\b", "(?=a)", "b*", "c{0,2}", "a{,2}",
        "ab??", "(?:a|b(?:c|a))", "(?P<n>ab|ba)?", r"\x61", r"\u0062c", "[]a]", r"[a\]]", "[^]c]",
        "(?>ab)", "a++", ".", "^", "$", r"\s",
        r"a\.", "(?:)", "(?:a|)", "a{1}b", "(?!a)", "(?<=b)", "[a-c]", "a{x}",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, min_size=1, max_size=5), st.text("abc .]{x}", max_size=30))
def test_every_match_holds_what_is_needed(pieces: list[str], text: str) -> None:
    pattern = "".join(piece.replace("?P<n>", f"?P<n{at}>") for at, piece in enumerate(pieces))
    words, choices = needed(pattern), all_needed(pattern)
    for match in re.finditer(pattern, text):
        assert words is None or any(word in match.group() for word in words)
        assert all(any(word in match.group() for word in choice) for choice in choices)


def test_a_gate_tells_which_sentences_hold_what() -> None:
    gate = Gate(Gate.made([["clear", "plain"], ["will"]]))
    text = "it is clear. it will be plain. nothing"
    assert gate.masks(text, [text.count(".", 0, at) for at in range(len(text))]) == {0: 1, 1: 3}


@given(st.lists(st.lists(st.text("ab ", min_size=1, max_size=3), max_size=4), max_size=70), st.text("ab ", max_size=12))
def test_a_gate_holds_what_the_text_holds(classes: list[list[str]], text: str) -> None:
    held = Gate(Gate.made(classes)).held(text)
    assert [bool(held >> number & 1) for number in range(len(classes))] == [any(w in text for w in words) for words in classes]
