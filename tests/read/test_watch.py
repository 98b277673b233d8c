"""Following feeds: what is new is read once, trouble is waited out, and the state tells how each feed is doing."""

from collections.abc import Iterator

import msgspec
import pytest

from tongjian.model import Page
from tongjian.read import ReadOptions, ReadProblem
from tongjian.read.watch import INTERVAL, FeedState, health, visit, watch
from tongjian.read.web import Fetcher

from .conftest import Site

NOW = 1_700_000_000.0


def feed_of(site: Site, *numbers: int) -> bytes:
    items = "".join(f"<item><link>{site.url}/{n}</link></item>" for n in numbers)
    return f"<rss version='2.0'><channel><title>x</title>{items}</channel></rss>".encode()


@pytest.fixture
def fetcher(local: ReadOptions) -> Iterator[Fetcher]:
    with Fetcher(local, clock=lambda: NOW, sleep=lambda _: None) as made:
        yield made


def seen(site: Site, state: FeedState, fetcher: Fetcher, local: ReadOptions, now: float = NOW) -> list[object]:
    return list(visit(site.url + "/feed", state, fetcher, local, now))


def test_only_what_is_new_is_read(site: Site, fetcher: Fetcher, local: ReadOptions) -> None:
    state = FeedState()
    for n in range(1, 4):
        site.page(f"/{n}", b"<html>%d" % n)
    site.page("/feed", feed_of(site, 1, 2), "application/rss+xml")
    assert [type(item) for item in seen(site, state, fetcher, local)] == [Page, Page]
    assert seen(site, state, fetcher, local) == []
    site.page("/feed", feed_of(site, 3, 2, 1), "application/rss+xml")
    (page,) = seen(site, state, fetcher, local)
    assert isinstance(page, Page)
    assert page.body == b"<html>3"
    assert (state.failures, state.last_error, state.last_good, state.next_try) == (0, None, NOW, NOW + INTERVAL)


def test_the_feed_is_asked_with_its_validators(site: Site, fetcher: Fetcher, local: ReadOptions) -> None:
    state = FeedState()
    site.page("/1")

    def answer(fields: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        if fields.get("if-none-match") == '"a"':
            return 304, {}, b""
        return 200, {"ETag": '"a"', "Content-Type": "application/rss+xml"}, feed_of(site, 1)

    site.answers["/feed"] = answer
    assert len(seen(site, state, fetcher, local)) == 1
    assert seen(site, state, fetcher, local) == []
    assert state.failures == 0
    assert state.validators.etag == '"a"'


def test_an_item_that_failed_for_a_moment_is_tried_again_and_one_that_is_gone_is_not(
    site: Site, fetcher: Fetcher, local: ReadOptions
) -> None:
    state = FeedState()
    site.page("/feed", feed_of(site, 1, 2), "application/rss+xml", ETag='"a"')
    site.answers["/1"] = (503, {}, b"")
    assert [type(item) for item in seen(site, state, fetcher, local)] == [ReadProblem, ReadProblem]
    assert state.validators.etag is None  # so that the feed is given whole next time
    site.page("/1")
    assert [type(item) for item in seen(site, state, fetcher, local)] == [Page]
    assert site.paths().count("/2") == 1


def test_failures_back_off_and_retry_after_is_kept(site: Site, fetcher: Fetcher, local: ReadOptions) -> None:
    state = FeedState()
    site.answers["/feed"] = (500, {}, b"")
    waits = []
    for _ in range(4):
        (problem,) = seen(site, state, fetcher, local)
        assert isinstance(problem, ReadProblem)
        assert state.next_try is not None
        waits.append(state.next_try - NOW)
    assert waits == [900.0, 900.0, 1200.0, 2400.0]
    site.answers["/feed"] = (429, {"Retry-After": "50000"}, b"")
    seen(site, state, fetcher, local)
    assert state.next_try == NOW + 50000
    assert state.failures == 5
    site.page("/feed", feed_of(site), "application/rss+xml")
    seen(site, state, fetcher, local)
    assert (state.failures, state.last_error) == (0, None)


def test_a_feed_that_is_gone_is_not_asked_again(site: Site, fetcher: Fetcher, local: ReadOptions) -> None:
    state = FeedState()
    site.answers["/feed"] = (410, {}, b"")
    seen(site, state, fetcher, local)
    assert state.next_try is None
    assert "not asked again" in health(state)


def test_health_is_one_line_of_last_good_errors_and_next_try(site: Site, fetcher: Fetcher, local: ReadOptions) -> None:
    state = FeedState()
    assert health(state).startswith("never fetched")
    site.page("/feed", b"<html><body>moved</body></html>")
    seen(site, state, fetcher, local)
    assert "1 failed in a row" in health(state)
    assert "no feed" in health(state)
    assert "next try 2023-11-14T22:28:20Z" in health(state)
    site.page("/feed", feed_of(site), "application/rss+xml")
    seen(site, state, fetcher, local)
    assert health(state) == "last good 2023-11-14T22:13:20Z; next try 2023-11-14T22:28:20Z"


def test_the_state_goes_into_json_and_back() -> None:
    state = FeedState(last_good=NOW, failures=2, last_error="x", seen=["https://a.example/1"], next_try=None)
    assert msgspec.json.decode(msgspec.json.encode(state), type=FeedState) == state


def test_watch_visits_who_is_due_and_saves_after_what_was_read(site: Site, local: ReadOptions) -> None:
    for name in ("a", "b"):
        site.page(f"/{name}", feed_of(site, 1), "application/rss+xml")
    site.page("/1")
    now = [NOW]
    states = {site.url + "/a": FeedState(next_try=NOW + 5), site.url + "/b": FeedState(next_try=NOW + 50)}
    done: list[str] = []
    items = watch(
        states,
        local,
        lambda url, state: done.append(url[-1]),
        clock=lambda: now[0],
        sleep=lambda s: now.__setitem__(0, now[0] + s),
        rounds=2,
    )
    assert isinstance(next(items), Page)
    assert done == []
    assert [type(item) for item in items] == [Page]
    assert done == ["a", "b"]
    assert now[0] == NOW + 50


def test_watch_ends_when_no_feed_is_left(local: ReadOptions) -> None:
    assert list(watch({"https://a.example/": FeedState(next_try=None)}, local, lambda *_: None)) == []
