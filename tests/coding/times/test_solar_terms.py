"""Solar terms against days of published almanacs."""

import itertools
from datetime import date

import pytest

from tongjian.coding.times import solar_terms


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("立春", date(2017, 2, 3)),
        ("立春", date(2020, 2, 4)),
        ("清明", date(2020, 4, 4)),
        ("清明", date(2023, 4, 5)),
        ("夏至", date(2024, 6, 21)),
        ("冬至", date(2023, 12, 22)),
        ("冬至", date(2024, 12, 21)),
        ("小寒", date(2024, 1, 6)),
        ("雨水", date(2026, 2, 18)),
    ],
)
def test_day_is_that_of_the_almanac(name, day):
    assert solar_terms.day_of(day.year, name) == day


@pytest.mark.parametrize("year", [1, 1600, 1950, 2000, 2026, 2100, 9998])
def test_terms_of_a_year_follow_each_other(year):
    days = sorted(solar_terms.day_of(year, name) for name in solar_terms.LONGITUDES)

    gaps = [(later - earlier).days for earlier, later in itertools.pairwise(days)]
    assert all(14 <= gap <= 16 for gap in gaps)


def test_other_words_are_no_terms():
    assert solar_terms.day_of(2024, "春节") is None
