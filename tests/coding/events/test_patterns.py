"""The pattern language: what is written as several gaps in a row is one gap, so that no sentence is cut up in many ways."""

import re

import pytest

from tongjian.coding.events.patterns import sought


def compile_pattern(pattern: str, lang: str) -> re.Pattern[str]:
    return re.compile(sought(pattern, lang, {}, "r").whole)


HEADS = r"(?P<head>granted) (?:~){0,2}?waivers?(?:~){0,5}? (?:to|for) (?:~){0,2}?<A>"


def test_gaps_in_a_row_reach_as_far_as_all_of_them_together() -> None:
    pattern = compile_pattern(r"bans (?:~){0,2}?wine", "en")  # a short English gap is 16 characters
    assert pattern.search("bans " + "x" * 32 + "wine")
    assert not pattern.search("bans " + "x" * 33 + "wine")
    assert not pattern.search("bans, of wine")


def test_the_nearest_end_of_gaps_in_a_row_is_taken() -> None:
    pattern = compile_pattern(r"bans (?:~){0,3}?wine", "en")
    found = pattern.search("bans red wine and white wine")
    assert found
    assert found.group() == "bans red wine"


@pytest.mark.ends
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_gaps_in_a_row_do_not_multiply_the_ways_to_fail(lang: str) -> None:
    pattern = compile_pattern(HEADS, lang)
    text = "granted waiver for waiver to waiver " + "to waiver for " * 50
    assert not pattern.search(text)


def test_a_space_that_may_be_left_out_need_not_stand_in_the_text() -> None:
    made = compile_pattern("lifted it(?= ?[.,])", "en")
    assert made.search("lifted it.")
    assert made.search("lifted it .")
    assert not made.search("lifted it up.")
