import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.web import filters


def test_one_filter_has_one_address_whatever_the_order_of_its_fields() -> None:
    one = filters.read({"type": "TARIFF", "actor": "norland", "page": "1"})
    other = filters.read({"actor": "norland", "from": "", "type": " TARIFF "})
    assert one.address() == other.address() == "/?actor=norland&type=TARIFF"


@given(st.dictionaries(st.sampled_from((*filters.FIELDS, "page", "order", "other")), st.text(max_size=300)))
def test_reading_an_address_back_gives_the_same_filter(asked: dict[str, str]) -> None:
    from urllib.parse import parse_qsl, urlsplit

    chosen = filters.read(asked)
    again = filters.read(dict(parse_qsl(urlsplit(chosen.address(page=chosen.page)).query)))
    assert again.values == chosen.values
    assert (again.page, again.newest, again.problems) == (chosen.page, chosen.newest, ())


@pytest.mark.parametrize("date", ["2025", "2025-09", "2025-09-30"])
def test_a_date_may_be_as_wide_as_a_year(date: str) -> None:
    assert filters.read({"from": date}).filter.since == date


@pytest.mark.parametrize("date", ["25", "2025-9", "2025-13", "2025-09-32", "2025/09/01", "２０２５", "2025-09-01T00:00", "~"])
def test_what_is_no_date_is_a_problem(date: str) -> None:
    chosen = filters.read({"from": date})
    assert chosen.problems == ("from",)
    assert chosen.filter.since is None


@pytest.mark.parametrize(
    ("asked", "number"), [(None, 1), ("", 1), ("7", 7), ("0", 1), ("-3", 1), ("x", 1), ("٣", 1), ("9999999", 1)]
)
def test_page_numbers(asked: str | None, number: int) -> None:
    assert filters.page_number(asked) == number


def test_a_list_goes_on_behind_the_article_it_stopped_at() -> None:
    assert filters.cursor(dict(filters.behind("2031-03-04", "a~b"))) == ("2031-03-04", "a~b")
    assert filters.cursor(dict(filters.behind(None, "x"))) == ("", "x")
    assert filters.cursor({"after": "nonsense"}) is None
