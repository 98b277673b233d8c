import pytest

from tongjian.coding.events.terms import expiry


@pytest.mark.parametrize(
    ("clause", "begin", "last"),
    [
        ("自8月12日起继续暂停实施24%的关税90天", "2024-08-12", "2024-11-10"),
        ("征收反倾销税,为期五年", "2024-03-01", "2029-02-28"),
        ("豁免期限延长三个月", "2024-03-15", "2024-06-14"),
        ("will suspend the tariff for one year", "2024-11-10", "2025-11-09"),
        ("extended the truce by another 90 days", "2024-08-12", "2024-11-10"),
        ("imposed a 90% tariff", "2024-08-12", None),
        ("宣布90天内完成审查", "2024-08-12", None),
        ("suspended for 9999 years", "9000-01-01", None),
    ],
)
def test_a_length_gives_the_last_day(clause, begin, last):
    assert expiry(clause, begin) == last
