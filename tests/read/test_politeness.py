"""When to ask again: what a server asked for is never undercut, and no wait is endless."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.read.politeness import DAY, host_wait, is_transient, next_try, retry_after, retry_wait

NOW = 1_700_000_000.0  # 2023-11-14T22:13:20Z
TIMES = st.floats(0, 4e9)


@pytest.mark.parametrize(
    ("header", "at"),
    [
        ("120", NOW + 120),
        ("0", NOW),
        (" 30 ", NOW + 30),
        ("999999999999999999", NOW + DAY),
        ("Tue, 14 Nov 2023 22:14:20 GMT", NOW + 60),
        ("Tue, 14 Nov 2023 20:00:00 GMT", NOW),
        ("Fri, 31 Dec 9999 23:59:59 GMT", NOW + DAY),
        ("14 Nov 2023 22:14:20", NOW + 60),
        ("", None),
        (None, None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("\u0661\u0662", None),
        ("Tue, 99 Nov 2023 99:99:99 GMT", None),
    ],
)
def test_retry_after_in_seconds_and_as_a_date(header: str | None, at: float | None) -> None:
    assert retry_after(header, NOW) == at


@given(st.text(max_size=40))
def test_any_header_gives_a_time_within_a_day_or_none(header: str) -> None:
    at = retry_after(header, NOW)
    assert at is None or NOW <= at <= NOW + DAY


@pytest.mark.parametrize(
    ("status", "passes"),
    [(429, True), (500, True), (503, True), (None, True), (404, False), (403, False), (410, False), (501, False)],
)
def test_which_failures_may_pass(status: int | None, passes: bool) -> None:
    assert is_transient(status) is passes


def test_waits_double_and_what_was_asked_for_is_kept() -> None:
    assert [retry_wait(n, 503, None, NOW, 30) for n in range(6)] == [1.0, 2.0, 4.0, 8.0, 16.0, None]
    assert retry_wait(0, 503, NOW + 20, NOW, 30) == 20
    assert retry_wait(0, 503, NOW + 40, NOW, 30) is None
    assert retry_wait(0, 404, None, NOW, 30) is None


@given(st.integers(0, 10**6), st.floats(1, 1e6), TIMES, st.none() | TIMES)
def test_a_feed_is_never_asked_earlier_than_it_wished_nor_after_more_than_a_day_of_our_own(
    failures: int, interval: float, now: float, asked: float | None
) -> None:
    at = next_try(failures, interval, now, asked)
    assert at >= now + interval
    assert asked is None or at >= asked
    assert at <= max(now + max(interval, DAY), asked or 0.0) + 1e-3


def test_backoff_of_a_feed_doubles_up_to_a_day() -> None:
    assert [next_try(n, 10.0, 0.0) for n in range(5)] == [10.0, 300.0, 600.0, 1200.0, 2400.0]
    assert next_try(50, 10.0, 0.0) == DAY


def test_a_host_is_asked_after_its_delay() -> None:
    assert host_wait(None, 5, None, NOW) == 0
    assert host_wait(NOW - 1, 5, None, NOW) == 4
    assert host_wait(NOW - 1, 5, 20, NOW) == 19
    assert host_wait(NOW, 5, 86400, NOW) == 60
    assert host_wait(NOW + 10**6, 5, None, NOW) == 5  # the clock was set back


@given(st.none() | TIMES, st.floats(0, 100), st.none() | st.floats(0, 1e9), TIMES)
def test_a_wait_is_never_negative_nor_longer_than_its_gap(
    asked: float | None, delay: float, crawl: float | None, now: float
) -> None:
    assert 0 <= host_wait(asked, delay, crawl, now) <= max(delay, 60.0)
