"""How long a measure is to last, in the words of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.merge.durations import durations, one_length


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norland suspended its port fees on ships of Sudland for one year from Tuesday.", ["1 year"]),
        ("The truce of last spring was extended by another 90 days.", ["90 days"]),
        ("a six-month pause in the duties on timber", ["6 months"]),
        ("The waiver runs for up to two weeks and half a year was asked for.", ["2 weeks"]),
        ("诺兰将暂停实施3月9日公布的港口收费措施一年", ["1 year"]),
        ("雙方同意將休戰期延長90天", ["90 days"]),
        ("暂停期限为六个月", ["6 months"]),
        ("為期十二個月的豁免", ["12 months"]),
        ("给企业90天宽限期", ["90 days"]),
        ("暂停半年", ["6 months"]),
        # no durations
        ("A 10-year-old mill in Norland burned down two years ago, for the first time in a year of peace.", []),
        ("3月9日暂停收费", []),
        ("一年来双方举行了三轮会谈", []),
        ("将在30天内暂停收费", []),
    ],
)
def test_what_a_text_says(text: str, found: list[str]) -> None:
    assert list(durations(text)) == found


@given(st.text(alphabet="暂停延长一二十半年个月天日期for by another 90-dayweek ", max_size=60))
def test_a_place_holds_the_words(text: str) -> None:
    for written, (start, end) in durations(text).items():
        assert 0 <= start < end <= len(text)
        assert one_length(written, written)


def test_equal_lengths_in_other_units_agree() -> None:
    assert one_length("12 months", "1 year")
    assert one_length("90 days", "3 months")
    assert not one_length("90 days", "6 months")
