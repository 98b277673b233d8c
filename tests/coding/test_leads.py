r"""The beginning of an expression is written anew so that a search is fast; it matches what it matched before."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.coding.leads import core, quick

WRITTEN = [
    r"\bban(?:s|ned)?\b wine",
    r"(?P<head>\b(?:(?:trade )?(?:deal|pact)s?|truce))(?! off)",
    r"(?:\b(?:t(?:he|his)|an?) )?(?P<head>ban)",
    r"\b(?:a|an|the)?\b(?:b|(?:c|d)e)|\bx+y",
    r"(?:[ab]|\b(?:cd|\w+e))(?=[)|(] )f?",
    r"\b(?:x|(?P<name>a|b)c)(?(name)d|e)",
    r"(?:\(|\b[|)]|a)b",
]


@pytest.mark.parametrize("written", WRITTEN)
@given(
    text=st.text(alphabet="abcdefhinstuxyw |()", max_size=24)
    | st.sampled_from(["the ban the pact", "trade deals off truces", "bans wine"])
)
def test_an_expression_written_anew_matches_the_same(written: str, text: str) -> None:
    plain, fast = re.compile(written), re.compile(quick(written))
    assert [(m.span(), m.groupdict()) for m in plain.finditer(text)] == [(m.span(), m.groupdict()) for m in fast.finditer(text)]


def test_every_alternative_begins_with_its_letter() -> None:
    assert quick(r"(?P<head>(?:\b(?:ban|curb)\b|\bduty))x") == (
        r"(?P<head>b(?<!\wb)an\b|c(?<!\wc)urb\b|d(?<!\wd)uty)x"
    )  # fmt: skip


WITH_CORES = [
    "[\ue000-\ue004\ue006][^;。]{0,60}?(?P<head>指|称)(?!为)错",
    "(?:[\ue000-\ue004\ue006][^;。]{0,60}?|这[^;。]{0,20}?)(?P<head>错)",
]


@pytest.mark.parametrize("written", WITH_CORES)
@given(text=st.text(alphabet="\ue000\ue006指称为错不未支持者这;", max_size=20))
def test_where_a_pattern_matches_its_core_matches(written: str, text: str) -> None:
    within = core(written)
    assert within is not None
    assert re.search(written, text) is None or re.search(within, text)


@pytest.mark.parametrize(
    "written",
    [
        "(?P<head>指)错",
        "[\ue000-\ue004\ue006][^;。]{0,6}?(?P<head>指)",
        "(?<!不)(?<!未)",
        "(?<!不)支持|反对",
        "(?<!不)(?P<head>支持)(?!者)",
    ],
)
def test_what_would_spare_nothing_has_no_core(written: str) -> None:
    assert core(written) is None


@pytest.mark.parametrize("broken", ["(?P<head>open", "(?:a|b", "(?<!a(b)c", r"\b(?:a(?:b)"])
def test_what_is_broken_stays_broken(broken: str) -> None:
    for written in (quick(broken), core(broken) or broken):
        with pytest.raises(re.error):
            re.compile(written)


def test_alternatives_with_one_letter_stand_together_in_their_order() -> None:
    assert quick(r"\b(?:ban|duty|bans|deal)\b") == r"(?:b(?<!\wb)(?:an|ans)|d(?<!\wd)(?:uty|eal))\b"
