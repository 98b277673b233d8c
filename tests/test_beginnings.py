import re
from array import array
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian import beginnings, expressions

COMPILER = __import__("re._compiler", fromlist=["_code"])
PARSER = __import__("re._parser", fromlist=["parse"])
MASK = 2
AT_A_WORD = COMPILER.AT_UNI_BOUNDARY


def code(source, flags=0):
    parsed = PARSER.parse(source, flags)
    return COMPILER._code(parsed, flags), beginnings.led(COMPILER._code(parsed, flags), parsed, flags)


def taken(source):
    return expressions.Keeper(Path("none")).compile(source)


@pytest.mark.parametrize(
    "source",
    [
        r"\btariff|\bduty",
        r"(?<!不)同意|(?<!强)制裁",
        r"(?:新|该)?影片|导演(?!们)",
        r"(?P<day>\d+)日|(?:x(?:y|z))+",
        r"(?=a)[ab]c|(?!b)d",
    ],
)
def test_a_beginning_behind_conditions_and_options_is_known(source):
    plain, led = code(source)
    assert not plain[MASK]
    assert led[MASK] == COMPILER.SRE_INFO_CHARSET
    assert led[led[1] + 1 :] == [*([COMPILER.AT, AT_A_WORD] * source.startswith("\\b")), *plain[plain[1] + 1 :]]
    assert array("I", led)  # numbers alone, as the matcher takes them


@pytest.mark.parametrize("source", [r"[^a]b|c", r".a|b", r"(?:a?b?)?", r"(a)?\1b|c", "abc", "[ab]c", ""])
def test_where_the_beginning_is_known_already_or_may_be_anything_nothing_is_changed(source):
    plain, led = code(source)
    assert led == plain


@pytest.mark.parametrize("source", [r"(?i:\bk|\bs)", r"(?i)\bk|\bs", r"\b(?i:k|ss)|x"])
def test_letters_that_match_in_either_case_are_known_in_both(source):
    assert code(source)[1][MASK] == COMPILER.SRE_INFO_CHARSET
    plain, found = re.compile(source), taken(source)
    for text in ("k K \u212a s S \u017f i", "ss SS \u017fS x X"):
        assert [m.span() for m in found.finditer(text)] == [m.span() for m in plain.finditer(text)] != []


@pytest.mark.parametrize("source", ["(?i)é|b", "(?i:[a-c]d|e)"])
def test_of_other_letters_in_either_case_nothing_is_told(source):
    plain, led = code(source)
    assert led == plain


@pytest.mark.parametrize(
    ("source", "begins"),
    [
        (r"(?P<head>a(?<!\wa)b|c(?<!\wc)d)", True),
        (r"\bab|(?<!-)\bcd", True),
        (r"a(?<!\wa)b|cd", False),
        (r"a(?<!\wb)b|c(?<!\wc)d", False),
        (r"(?:\bab)?cd|ce", False),
        (r"a(?<!\da)b|\bc", False),
        (r"-(?<!\w-)b|\bc", False),
    ],
)
def test_where_every_alternative_begins_a_word_that_is_asked_first(source, begins):
    _plain, led = code(source)
    assert (led[led[1] + 1] == COMPILER.AT) is begins
    text = "ab xab cd xcd -cd cce ab-b 1ab"
    assert [m.span() for m in taken(source).finditer(text)] == [m.span() for m in re.finditer(source, text)]


PIECES = st.sampled_from(
    [
        *("a", "b", "1", r"\d", r"\w", r"\b", "^", "$", "[ab]", "[^a]", ".", "(?<!a)", "(?<=b)", "(?=a)", "(?!ab)"),
        *("(?:a|1b)", "(?:ab?|)", "(?i:b1|a)", r"a(?<!\wa)", "(?P<n>b)", "(?:a|b)?", "a*", "b+?", "(?:[a1]b){0,2}"),
    ]
)
EXPRESSIONS = st.lists(st.lists(PIECES, min_size=1, max_size=4).map("".join), min_size=1, max_size=4).map("|".join)


@given(EXPRESSIONS, st.text(alphabet="abAB1 \n", max_size=14), st.integers(0, 4))
def test_the_same_is_found(tmp_path_factory, source, text, begin):
    try:
        plain = re.compile(source)
    except re.error:  # one name given twice
        return
    keeper = expressions.Keeper(tmp_path_factory.getbasetemp() / "beginnings-any.bin")
    found = keeper.compile(source)
    for one in (text, text * 3):
        assert [(m.span(), m.groups()) for m in found.finditer(one, begin)] == [
            (m.span(), m.groups()) for m in plain.finditer(one, begin)
        ]
