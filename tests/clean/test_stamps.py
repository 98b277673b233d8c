"""Dates and times as pages write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.clean.stamps import order_of, parse_stamp, stamps_in


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2024-05-13", "2024-05-13"),
        ("2024-05-13T10:22:09+08:00", "2024-05-13T10:22:09+08:00"),
        ("2024-05-13T10:22:09.123Z", "2024-05-13T10:22:09Z"),
        ("2024-05-13 10:22:09 +0800", "2024-05-13T10:22:09+08:00"),
        ("2023年11月7日 星期二 15:48", "2023-11-07T15:48"),
        ("2023年11月7日下午3时05分", "2023-11-07T15:05"),
        ("2023年11月7日凌晨12:30", "2023-11-07T00:30"),
        ("2022.6.2 8:05", "2022-06-02T08:05"),
        ("民国113年5月13日 09:00", "2024-05-13T09:00"),
        ("May 13, 2024 at 4:31 pm ET", "2024-05-13T16:31"),
        ("Dec. 21, 2023 11:00 pm EST", "2023-12-21T23:00-05:00"),
        ("Mon, 13 May 2024 07:10:00 GMT", "2024-05-13T07:10:00Z"),
        ("13th of May, 2024", "2024-05-13"),
        ("10:48 a.m. EDT, Tue, Nov 19, 2019", "2019-11-19T10:48-04:00"),
        ("23/05/2024 12:00", "2024-05-23T12:00"),
        ("5/23/2024", "2024-05-23"),
        ("23.5.2024", "2024-05-23"),
        ("2024 05 / 13 09:12:40", "2024-05-13T09:12:40"),
        ("二〇二四年五月十三日", "2024-05-13"),
        ("民国一百一十三年五月二十日 上午9点05分", "2024-05-20T09:05"),
        ("发布日期:113-05-13", "2024-05-13"),
        ("Mon 13 May 2024 09.41 GMT", "2024-05-13T09:41Z"),
        ("13 May 2024 • 9:41am", "2024-05-13T09:41"),
        ("2024-05-13 10:22 GMT+8", "2024-05-13T10:22+08:00"),
        ("13 May 2024, 10:22 UTC+09:30", "2024-05-13T10:22+09:30"),
        ("2024-05-13 10:22 (Beijing time)", "2024-05-13T10:22+08:00"),
        ("13/May/2024", "2024-05-13"),
        ("2024 May 13", "2024-05-13"),
        ("20240513", "2024-05-13"),
        ("20240513102209", "2024-05-13T10:22:09"),
        ("1715595729", "2024-05-13T10:22:09Z"),
        ("1715595729000", "2024-05-13T10:22:09Z"),
    ],
)
def test_a_date_keeps_the_precision_and_the_zone_it_was_written_with(written: str, value: str) -> None:
    assert parse_stamp(written) == value


@pytest.mark.parametrize(
    "written",
    [
        "",
        "05/06/2024",
        "2024-02-30",
        "2024年5月",
        "13:45",
        "version 10.2.2024",
        "May 2024",
        "call 010-20245",
        "31 April 2024",
        "2024-13-01",
    ],
)
def test_what_is_no_full_date_or_may_be_two_gives_none(written: str) -> None:
    assert parse_stamp(written) is None


def test_the_order_of_day_and_month_is_taken_from_who_knows_it() -> None:
    assert list(stamps_in("05/06/2024 10:00", "dmy")) == [(0, "2024-06-05T10:00")]
    assert list(stamps_in("05/06/2024", "mdy")) == [(0, "2024-05-06")]
    assert (order_of("on 25/06/2024"), order_of("6/25/2024"), order_of("05/06/2024")) == ("dmy", "mdy", None)


@pytest.mark.parametrize("written", ["二〇二四年五月", "二〇二四年十三月一日", "二〇二四年五月百日", "13 May 2024 9.5 per cent"])
def test_numerals_that_are_no_date_or_no_clock(written: str) -> None:
    assert [value for _, value in stamps_in(written) if "T" in value or "5 per" not in written] == []


def test_an_abbreviation_that_means_several_zones_is_left_out() -> None:
    assert parse_stamp("13 May 2024 10:00 BST") == "2024-05-13T10:00"
    assert parse_stamp("2024-05-13 10:00 CST") == "2024-05-13T10:00"


def test_stamps_come_in_their_order_with_their_places() -> None:
    assert list(stamps_in("更新 2024-05-14 08:00 发布 2024-05-13")) == [(3, "2024-05-14T08:00"), (23, "2024-05-13")]


@given(st.text(alphabet="0123456789-/.:年月日 Tmay,ap下午+二〇十三民国百", max_size=60))
def test_any_text_gives_dates_of_the_calendar_or_none(text: str) -> None:
    for place, value in stamps_in(text):
        assert 0 <= place < len(text)
        assert "1900-01-01" <= value[:10] <= "2099-12-31"


@pytest.mark.ends
@pytest.mark.parametrize("piece", ["2024-", "1 ", "(", "12:00 ", "May ", "1st of ", "二", "十", "日期:1", "民国一"])
def test_the_reading_of_a_long_line_ends(piece: str) -> None:
    list(stamps_in(piece * 20_000))
