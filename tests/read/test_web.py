"""Fetching from a real server on this machine: safe (security.md 4, 5, 11, 15, 16), polite, and clear about what went wrong."""

import gzip
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import brotli
import pytest

from tongjian.errors import BadInputError, BlockedAddressError, FetchError, TooLargeError
from tongjian.model import Dropped, Page
from tongjian.read import ReadOptions, ReadProblem, read
from tongjian.read.web import Answer, Fetcher, RefusedError, Validators, page_of

from .conftest import Site

HTML = b"<!DOCTYPE html><html><body><p>text</p></body></html>"


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fetcher(local: ReadOptions, clock: Clock) -> Iterator[Fetcher]:
    with Fetcher(local, clock=clock, sleep=clock.sleep) as made:
        yield made


def resolving(*answers: list[str]) -> Callable[[str, int], list[str]]:
    """Return a resolver that gives the answers one after the other, the last one again and again."""
    left = list(answers)
    return lambda host, port: left.pop(0) if len(left) > 1 else left[0]


# ---- addresses that must not be reached -----------------------------------------


def test_this_machine_is_refused_unless_it_is_allowed(site: Site, local: ReadOptions) -> None:
    url = site.page("/a")
    for options in (ReadOptions(robots=False), ReadOptions()):
        with Fetcher(options) as strict, pytest.raises(BlockedAddressError):
            strict.fetch(url)
    assert site.asked == []
    with Fetcher(local) as free:
        assert free.fetch(url).body is not None


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"])
def test_no_spelling_of_this_machine_is_reached(site: Site, host: str) -> None:
    with Fetcher(ReadOptions(robots=False, connect_timeout=2)) as strict, pytest.raises(BlockedAddressError):
        strict.fetch(f"http://{host}:{site.port}/a")
    assert site.asked == []


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "100.64.0.1", "::ffff:127.0.0.1", "::1", "64:ff9b::7f00:1"]
)
def test_a_name_that_leads_to_a_private_address_is_refused(site: Site, address: str) -> None:
    options = ReadOptions(robots=False)
    with Fetcher(options, resolver=resolving([address])) as strict, pytest.raises(BlockedAddressError) as caught:
        strict.fetch(f"http://169.254.169.254.nip.example:{site.port}/a")
    assert "private" in str(caught.value)
    assert site.asked == []


def test_one_private_address_among_public_ones_is_enough_to_refuse(site: Site) -> None:
    with (
        Fetcher(ReadOptions(robots=False), resolver=resolving(["8.8.8.8", "127.0.0.1"])) as strict,
        pytest.raises(BlockedAddressError),
    ):
        strict.fetch(f"http://news.example:{site.port}/a")
    assert site.asked == []


def test_a_name_is_looked_up_once_so_that_no_second_answer_can_differ(site: Site, local: ReadOptions) -> None:
    looked_up: list[str] = []

    def resolver(host: str, port: int) -> list[str]:
        looked_up.append(host)
        return ["127.0.0.1"]

    site.page("/a", HTML)
    with Fetcher(replace(local, robots=False), resolver=resolver) as free:
        assert free.fetch(f"http://news.example:{site.port}/a").body == HTML
    assert looked_up == ["news.example"]


def test_a_redirect_to_a_private_address_is_refused_after_the_first_answer(site: Site, local: ReadOptions) -> None:
    """The first host is reached (as a public one would be); the second hop is judged anew."""
    from tongjian.read import transport

    site.answers["/go"] = (302, {"Location": f"http://inner.example:{site.port}/secret"}, b"")
    site.page("/secret")
    asked: list[str] = []

    def first_alone(address: str) -> bool:
        asked.append(address)
        return len(asked) == 1

    options = replace(local, allow_private=False, robots=False)
    with pytest.MonkeyPatch.context() as patch, Fetcher(options, resolver=resolving(["127.0.0.1"])) as strict:
        patch.setattr(transport, "is_public", first_alone)
        with pytest.raises(BlockedAddressError):
            strict.fetch(f"http://outer.example:{site.port}/go")
    assert site.paths() == ["/go"]


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "ftp://a.example/",
        "http://user:pw@127.0.0.1/",
        "http://2130706433/",
        "http://0177.0.0.1/",
        "javascript:alert(1)",
        "//user@127.0.0.1/",
        "http://a.example\\@127.0.0.1/",
        "http://[::1",
        "gopher://a.example/",
    ],
)
def test_a_redirect_to_an_address_that_is_no_plain_one_is_refused(site: Site, fetcher: Fetcher, location: str) -> None:
    site.answers["/go"] = (301, {"Location": location}, b"")
    with pytest.raises(FetchError):
        fetcher.fetch(site.url + "/go")
    assert site.paths() == ["/go"]


def test_redirects_are_followed_and_their_number_is_limited(site: Site, fetcher: Fetcher) -> None:
    site.page("/end", HTML)
    site.answers["/go"] = (301, {"Location": "/end"}, b"")
    site.answers["/loop"] = (302, {"Location": "/loop"}, b"")
    assert fetcher.fetch(site.url + "/go").url == site.url + "/end"
    with pytest.raises(FetchError) as caught:
        fetcher.fetch(site.url + "/loop")
    assert "redirects more than" in str(caught.value)
    assert site.paths().count("/loop") == 6


def test_the_environment_names_no_proxy(site: Site, local: ReadOptions, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    with Fetcher(local) as free:
        assert free.fetch(site.page("/a", HTML)).body == HTML


def test_a_proxy_does_not_go_round_the_check(site: Site) -> None:
    options = ReadOptions(robots=False, proxy=site.url)
    with Fetcher(options, resolver=resolving(["10.0.0.1"])) as strict, pytest.raises(BlockedAddressError):
        strict.fetch("http://news.example/")
    assert site.asked == []


def test_a_proxy_is_told_the_checked_address_and_never_the_name(local: ReadOptions) -> None:
    said: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            connection, _ = server.accept()
            with connection:
                said.append(connection.recv(4096))
                connection.sendall(b"HTTP/1.1 403 No\r\n\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        options = replace(local, robots=False, allow_private=False, proxy=f"http://me:secret@127.0.0.1:{server.getsockname()[1]}")
        with Fetcher(options, resolver=resolving(["8.8.8.8"])) as strict, pytest.raises(FetchError) as caught:
            strict.fetch("http://news.example/a")
        thread.join()
    assert said[0].startswith(b"CONNECT 8.8.8.8:80 HTTP/1.1\r\n")
    assert b"news.example" not in said[0]
    assert "secret" not in str(caught.value)


def test_cookies_are_not_kept(site: Site, fetcher: Fetcher) -> None:
    url = site.page("/a", HTML, **{"Set-Cookie": "id=1"})
    fetcher.fetch(url)
    fetcher.fetch(url)
    assert all("cookie" not in fields for _, fields in site.asked)


# ---- sizes and times ---------------------------------------------------------------


def test_an_answer_over_the_limit_is_not_read(site: Site, local: ReadOptions) -> None:
    site.page("/long", b"x" * 300_000)
    site.answers["/endless"] = (200, {"Content-Type": "text/html", "Content-Length": "99999999999"}, b"x" * 1000)
    with Fetcher(replace(local, max_page_bytes=100_000)) as small:
        for path in ("/long", "/endless"):
            with pytest.raises(TooLargeError):
                small.fetch(site.url + path)


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_a_bomb_is_not_read(site: Site, local: ReadOptions, encoding: str) -> None:
    bomb = gzip.compress(bytes(20_000_000)) if encoding == "gzip" else brotli.compress(bytes(20_000_000), quality=4)
    site.page("/bomb", bomb, **{"Content-Encoding": encoding})
    with Fetcher(replace(local, max_page_bytes=1_000_000)) as small, pytest.raises(TooLargeError):
        small.fetch(site.url + "/bomb")


def test_damaged_and_unknown_compression_are_one_line(site: Site, fetcher: Fetcher) -> None:
    for path, encoding in (("/a", "gzip"), ("/b", "sdch"), ("/c", "gzip,gzip,gzip,gzip")):
        site.page(path, b"\x1f\x8b\x08damaged", **{"Content-Encoding": encoding})
        with pytest.raises(BadInputError) as caught:
            fetcher.fetch(site.url + path)
        assert site.url + path in str(caught.value)
        assert "\n" not in str(caught.value)


def test_a_server_that_gives_a_byte_at_a_time_is_left(local: ReadOptions) -> None:
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
                while not stop.wait(0.1):
                    try:
                        connection.sendall(b"x")
                    except OSError:
                        return

        thread = threading.Thread(target=drip)
        thread.start()
        options = replace(local, robots=False, total_timeout=0.7)
        with Fetcher(options) as free, pytest.raises(FetchError) as caught:
            free.fetch(f"http://127.0.0.1:{server.getsockname()[1]}/")
        stop.set()
        thread.join()
    assert "time" in str(caught.value)


def test_no_server_and_a_broken_answer_are_one_line(local: ReadOptions) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with Fetcher(replace(local, robots=False)) as free:
        with pytest.raises(FetchError) as caught:
            free.fetch(f"http://127.0.0.1:{port}/")
        assert "\n" not in str(caught.value)
    with Fetcher(replace(local, robots=False), resolver=resolving([])) as free, pytest.raises(FetchError):
        free.fetch("http://news.example/")


# ---- politeness -------------------------------------------------------------------


def test_robots_is_asked_once_a_site_and_kept_to(site: Site, fetcher: Fetcher) -> None:
    site.page("/robots.txt", b"User-agent: *\nDisallow: /private", "text/plain")
    site.page("/open")
    site.page("/private/x")
    fetcher.fetch(site.url + "/open")
    with pytest.raises(FetchError) as caught:
        fetcher.fetch(site.url + "/private/x")
    assert "robots.txt asks programs not to" in str(caught.value)
    assert [path for path, _ in site.asked] == ["/robots.txt", "/open"]


def test_robots_in_trouble_stops_the_site_and_is_asked_again_later(site: Site, fetcher: Fetcher, clock: Clock) -> None:
    site.answers["/robots.txt"] = (503, {}, b"")
    site.page("/open", HTML)
    with pytest.raises(FetchError):
        fetcher.fetch(site.url + "/open")
    assert site.paths() == []
    site.page("/robots.txt", b"", "text/plain")
    clock.now += 601
    assert fetcher.fetch(site.url + "/open").body == HTML


def test_a_redirect_is_judged_by_the_rules_too(site: Site, fetcher: Fetcher) -> None:
    site.page("/robots.txt", b"User-agent: *\nDisallow: /private", "text/plain")
    site.answers["/go"] = (302, {"Location": "/private/x"}, b"")
    site.page("/private/x")
    with pytest.raises(FetchError):
        fetcher.fetch(site.url + "/go")
    assert site.paths() == ["/go"]


def test_a_host_is_asked_no_faster_than_its_delay(site: Site, local: ReadOptions, clock: Clock) -> None:
    site.page("/robots.txt", b"User-agent: *\nCrawl-delay: 5", "text/plain")
    url = site.page("/a")
    with Fetcher(replace(local, host_delay=2.0), clock=clock, sleep=clock.sleep) as polite:
        for _ in range(3):
            polite.fetch(url)
    assert clock.slept == [5.0, 5.0]


def test_retry_after_is_waited_for_and_the_answer_taken(site: Site, local: ReadOptions, clock: Clock) -> None:
    answers = iter([(429, {"Retry-After": "12"}, b""), (503, {}, b""), (200, {"Content-Type": "text/html"}, HTML)])
    site.answers["/a"] = lambda fields: next(answers)
    with Fetcher(replace(local, retries=2), clock=clock, sleep=clock.sleep) as polite:
        assert polite.fetch(site.url + "/a").body == HTML
    assert clock.slept == [12.0, 2.0]


def test_a_wait_longer_than_ours_is_told_and_not_cut_short(site: Site, local: ReadOptions, clock: Clock) -> None:
    site.answers["/a"] = (503, {"Retry-After": "3600"}, b"")
    with Fetcher(replace(local, retries=2), clock=clock, sleep=clock.sleep) as polite, pytest.raises(RefusedError) as caught:
        polite.fetch(site.url + "/a")
    assert (caught.value.status, caught.value.at) == (503, clock.now + 3600)
    assert (clock.slept, site.paths()) == ([], ["/a"])


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_what_will_not_pass_is_not_tried_again(site: Site, local: ReadOptions, clock: Clock, status: int) -> None:
    site.answers["/a"] = (status, {}, b"")
    with Fetcher(replace(local, retries=3), clock=clock, sleep=clock.sleep) as polite, pytest.raises(RefusedError) as caught:
        polite.fetch(site.url + "/a")
    assert str(status) in str(caught.value)
    assert site.paths() == ["/a"]


def test_conditional_requests(site: Site, fetcher: Fetcher) -> None:
    def answer(fields: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        if fields.get("if-none-match") == '"v1"' and fields.get("if-modified-since") == "Mon, 13 May 2024 02:00:00 GMT":
            return 304, {"ETag": '"v1"'}, b""
        return 200, {"Content-Type": "text/html", "ETag": '"v1"', "Last-Modified": "Mon, 13 May 2024 02:00:00 GMT"}, HTML

    site.answers["/a"] = answer
    first = fetcher.fetch(site.url + "/a")
    assert first.validators == Validators('"v1"', "Mon, 13 May 2024 02:00:00 GMT")
    second = fetcher.fetch(site.url + "/a", first.validators)
    assert (second.body, second.status, second.validators) == (None, 304, first.validators)


def test_the_programme_says_who_it_is(site: Site, fetcher: Fetcher) -> None:
    fetcher.fetch(site.page("/a"))
    assert all(fields["user-agent"].startswith("tongjian/") for _, fields in site.asked)


# ---- pages and feeds as inputs ------------------------------------------------------


def test_an_answer_becomes_a_page_with_its_final_address_charset_and_time(site: Site, fetcher: Fetcher) -> None:
    site.answers["/go"] = (301, {"Location": "/a"}, b"")
    site.page("/a", "<html>公告".encode("gb18030"), "text/html; charset=GBK")
    page = page_of(fetcher.fetch(site.url + "/go"), "place")
    assert isinstance(page, Page)
    assert (page.url, page.charset, page.fetched, page.place) == (site.url + "/a", "gbk", "2023-11-14T22:13:20Z", "place")


@pytest.mark.parametrize(
    ("content_type", "body", "media"),
    [
        ("image/png", b"\x89PNG", None),
        ("application/pdf", b"%PDF", None),
        ("", HTML, "text/html"),
        ("application/octet-stream", HTML, "text/html"),
        ("text/xml", HTML, "text/html"),
        ("text/plain", b"text", "text/plain"),
        ("application/json", b"{}", None),
    ],
)
def test_what_is_no_page_is_dropped_with_its_type(content_type: str, body: bytes, media: str | None) -> None:
    answer = Answer(
        url="https://a.example/",
        status=200,
        content_type=content_type,
        body=body,
        validators=Validators(),
        fetched="2024-01-01T00:00:00Z",
    )
    item = page_of(answer, "place")
    assert (item.media_type if isinstance(item, Page) else None) == media
    assert isinstance(item, Page) or (item.reason, item.detail) == ("not_a_page", content_type)


def test_a_feed_gives_its_pages_and_a_line_for_each_that_fails(site: Site, local: ReadOptions) -> None:
    site.page("/1", HTML + b"1")
    site.page("/3", HTML + b"3")
    items = "".join(f"<item><link>{site.url}/{n}</link></item>" for n in (1, 2, 3)) + "<item><title>none</title></item>"
    feed = site.page(
        "/feed", f"<rss version='2.0'><channel><title>x</title>{items}</channel></rss>".encode(), "application/rss+xml"
    )
    found = list(read([feed], options=local))
    assert [type(item) for item in found] == [Dropped, Page, ReadProblem, Page]
    assert isinstance(found[2], ReadProblem)
    assert "404" in str(found[2].error)


def test_a_feed_that_is_html_is_one_line_when_a_feed_was_asked_for(site: Site, local: ReadOptions) -> None:
    url = site.page("/feed", HTML)
    (problem,) = read([url], options=replace(local, as_feed=True))
    assert isinstance(problem, ReadProblem)
    assert "web page and no feed" in str(problem.error)
    (page,) = read([url], options=local)
    assert isinstance(page, Page)


def test_a_feed_can_lead_to_no_private_address(site: Site) -> None:
    feed = f"<rss version='2.0'><channel><item><link>{site.url}/secret</link></item></channel></rss>"
    site.page("/secret")
    from tongjian.read.feeds import parse_feed

    links = parse_feed(feed.encode(), "", "https://news.example/feed").links
    found = list(read(list(links), options=ReadOptions(robots=False)))
    assert [type(item.error) for item in found if isinstance(item, ReadProblem)] == [BlockedAddressError]
    assert site.asked == []


def test_a_feed_over_the_limit_is_one_line(site: Site, local: ReadOptions) -> None:
    url = site.page("/feed", b"<rss version='2.0'><channel>" + b" " * 5000 + b"</channel></rss>", "application/rss+xml")
    (problem,) = read([url], options=replace(local, max_feed_bytes=1000))
    assert isinstance(problem, ReadProblem)
    assert isinstance(problem.error, TooLargeError)
