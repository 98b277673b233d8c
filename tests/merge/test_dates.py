"""Days at the ends of the calendar."""

from datetime import date

from tests.merge.conftest import act, told

from tongjian.merge import dates, merge
from tongjian.pack import Pack


def test_a_day_is_not_shifted_out_of_the_calendar() -> None:
    assert dates.shifted(date(2031, 3, 4), -4) == date(2031, 2, 28)
    assert dates.shifted(date(9999, 12, 30), 90) == date.max
    assert dates.shifted(date(1, 1, 2), -90) == date.min


def test_a_measure_without_an_end_merges(statecraft: Pack) -> None:
    """Notices write "until 31 December 9999" for ever; a mention whose day is read so must not end the merge."""
    text = "Norland raised its tariffs on steel from Sudland."
    article, coded = told("a", text, [act("TARIFF", "Norland", "Sudland", text, date="9999-12-31")])
    assert [e.date for e in merge([article], [coded], statecraft)[0]] == ["9999-12-31"]
