"""Attacks on sites of this kind that must fail (CVE-2023-27592, GO-2025-3591, CVE-2020-25789, GO-2025-4226 and others)."""

import csv
import io
import json
import logging
import re
import socket
from pathlib import Path
from xml.etree import ElementTree as Tree

import pytest
import uvicorn
from starlette.testclient import TestClient
from tests.web.web_pages import HOSTILE_QUERIES, PAGES

from tongjian.addresses import safe_link
from tongjian.web.app import serve
from tongjian.web.guard import is_known_host
from tongjian.web.present import Presenter
from tongjian.web.settings import Settings

ATTACK = "<script>alert(1)</script>"


def markup(page: str) -> str:
    """Return a page without its linked data, after checking that nothing in it could end the element it stands in."""
    for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL):
        assert "<" not in data
        json.loads(data)
    return re.sub(r'<script type="application/ld\+json">.*?</script>', "", page, flags=re.DOTALL)


@pytest.mark.parametrize("address", [*PAGES, f"/nowhere/{ATTACK}", f"/search?q={ATTACK}", f"/?actor={ATTACK}&from={ATTACK}"])
def test_nothing_of_a_source_or_an_address_becomes_markup(client: TestClient, address: str) -> None:
    page = markup(client.get(address).text)
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "srcset=" not in page or "&lt;img" in page
    assert re.findall(r"<script(?! src=\"/static/site\.js\" defer)", page) == []


@pytest.mark.parametrize("address", [*PAGES, "/nowhere", "/static/site.css", "/feed.atom", "/export.csv", "/suggest?q=a"])
def test_every_answer_carries_the_strict_headers(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("address", PAGES)
def test_no_page_asks_another_host_or_needs_inline_code(client: TestClient, address: str) -> None:
    page = client.get(address).text
    assert not re.search(r'(?:src|action)="(?!/(?!/))', page)
    assert not re.search(r"\son\w+=|\sstyle=|<style", re.sub(r">[^<]*<", "><", markup(page)))
    assert not re.search(r'<link[^>]+href="(?!/(?!/))', page)


@pytest.mark.parametrize("address", PAGES)
def test_every_link_is_of_this_site_or_plain_http(client: TestClient, address: str) -> None:
    for target in re.findall(r'href="([^"]*)"', client.get(address).text):
        assert re.match(r"/(?!/)|#|https?://(north|post)\.example/", target), target


@pytest.mark.parametrize(
    "bad",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "//evil.example",
        "https://a@evil.example",
        "https:\\\\evil",
        "https://good.example\\@evil.example",
        "data:text/html,x",
        "vbscript:x",
        " ",
        "http://",
        "http://[::1",
    ],
)
def test_a_sources_address_is_a_link_only_when_it_is_plain_http(bad: str) -> None:
    assert safe_link(bad) is None
    assert safe_link("https://a.example/x") == "https://a.example/x"


def test_a_javascript_address_of_an_article_is_not_shown_as_a_link(client: TestClient) -> None:
    assert 'href="javascript' not in client.get("/articles/zh1").text


@pytest.mark.parametrize(
    "path", ["//evil.example", "/\\evil.example", "/ /evil.example", "//evil.example/about/", "/about/", "/actors//evil.example/"]
)
def test_no_address_redirects(client: TestClient, path: str) -> None:
    answer = client.get(f"http://127.0.0.1{path}", follow_redirects=False)
    assert answer.status_code in {200, 404}
    assert "location" not in answer.headers


def test_forwarded_headers_change_nothing(client: TestClient) -> None:
    plain = client.get("/?lang=en").text
    spoofed = client.get("/?lang=en", headers={"X-Forwarded-For": "127.0.0.1", "X-Forwarded-Host": "evil.example"}).text
    assert plain == spoofed


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "a@b", "", "localhost.evil.example:80", "[::1"])
def test_a_foreign_host_gets_no_page_and_into_no_feed(client: TestClient, host: str) -> None:
    for address in ("/", "/feed.atom", "/sitemap.xml"):
        answer = client.get(address, headers={"Host": host})
        assert answer.status_code == 421
        assert "evil" not in answer.text


def test_the_hosts_that_are_known() -> None:
    public = Settings(site_url="https://record.example/base")
    assert is_known_host("record.example", public)
    assert is_known_host("127.0.0.1:8765", public)
    assert is_known_host("[::1]:8765", public)
    assert is_known_host("localhost", public)
    assert not is_known_host("record.example.evil.example", public)


@pytest.mark.parametrize("path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd"])
def test_static_files_do_not_leave_their_folder(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("address", ["/", "/events/x", "/articles/en1", "/search", "/export.csv"])
def test_the_site_writes_nothing(client: TestClient, address: str) -> None:
    for method in ("post", "put", "delete", "patch"):
        assert getattr(client, method)(address).status_code in {404, 405}


def test_cells_that_look_like_formulas_are_made_harmless(client: TestClient) -> None:
    for address in (
        "/export.csv",
        "/pictures/timeline.csv",
        "/pictures/matrix.csv",
        "/pictures/network.csv",
        "/pictures/months.csv",
    ):
        for row in csv.reader(io.StringIO(client.get(address, params={"lang": "en"}).text)):
            assert not [cell for cell in row if cell.startswith(("=", "+", "@", "\t", "\r")) or re.match(r"-\D", cell)]
    assert "'=HYPERLINK" in client.get("/export.csv").text


@pytest.mark.parametrize("address", ["/export.csv", "/export.jsonl", "/pictures/timeline.csv"])
def test_nothing_asked_for_gets_into_a_header(client: TestClient, address: str) -> None:
    answer = client.get(address, params={"actor": 'a"\r\nSet-Cookie: stolen=1', "lang": "en\r\nX-Evil: 1"})
    assert "x-evil" not in answer.headers
    assert "stolen" not in str(answer.headers)
    assert re.fullmatch(r'attachment; filename="tongjian-[a-z]+\.(csv|jsonl)"', answer.headers["content-disposition"])


def test_only_the_sites_own_languages_get_into_the_cookie(client: TestClient) -> None:
    assert "set-cookie" not in client.get("/", params={"lang": "xx; Domain=evil"}).headers
    assert "httponly" in client.get("/", params={"lang": "en"}).headers["set-cookie"].lower()


def test_no_request_can_forge_a_line_of_the_log(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        client.get("/search?q=a%0d%0aERROR%20forged")
        client.get("/nowhere%0d%0aERROR%20forged")
    ours = [r for r in caplog.records if r.name.startswith("tongjian")]
    assert not [r for r in ours if "\n" in r.getMessage() or "forged" in r.getMessage()]


@pytest.mark.ends
@pytest.mark.parametrize("query", HOSTILE_QUERIES)
@pytest.mark.parametrize("address", ["/search", "/suggest"])
def test_no_search_breaks_the_page_or_burns_time(client: TestClient, address: str, query: str) -> None:
    assert client.get(address, params={"q": query}).status_code == 200


@pytest.mark.parametrize(
    "field", ["actor", "with", "type", "phase", "realis", "outlet", "told_in", "from", "until", "text", "page"]
)
def test_no_filter_breaks_the_chronology(client: TestClient, field: str) -> None:
    for query in HOSTILE_QUERIES:
        assert client.get("/", params={field: query}).status_code == 200, query


@pytest.mark.parametrize("kind", ["atom", "rss"])
def test_feeds_are_well_formed_whatever_the_sources_say(client: TestClient, kind: str) -> None:
    body = client.get(f"/feed.{kind}", params={"lang": "en"}).content
    assert b"<script" not in body
    assert b"<!DOCTYPE" not in body
    assert len(Tree.fromstring(body)) > 0


def test_what_readers_of_rss_take_for_html_holds_no_markup_of_a_source(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Presenter, "lead_quote", lambda *_: "<img src=x onerror=alert(1)> & so on")
    monkeypatch.setattr(Presenter, "sentence", lambda *_: "<script>alert(1)</script> warns AT&T")
    item = Tree.fromstring(client.get("/feed.rss", params={"lang": "en"}).content).find("channel/item")
    assert item is not None
    assert item.findtext("title") == "&lt;script>alert(1)&lt;/script> warns AT&T"
    assert "“&lt;img src=x onerror=alert(1)&gt; &amp; so on”" in str(item.findtext("description"))


@pytest.mark.parametrize("address", ["/export.csv", "/export.jsonl", "/feed.atom", "/feed.rss", "/feed.json"])
def test_no_address_that_runs_leaves_the_site(client: TestClient, address: str) -> None:
    assert "javascript:alert(3)" not in client.get(address).text


def test_it_listens_on_the_loopback_address_and_trusts_no_proxy(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, object] = {}

    def run(server: uvicorn.Server, sockets: list[socket.socket]) -> None:
        asked.update(vars(server.config), listens=[one.getsockname()[0] for one in sockets])

    monkeypatch.setattr("uvicorn.Server.run", run)
    serve(record, port=0)
    assert asked["listens"] == ["127.0.0.1"]
    assert asked["proxy_headers"] is False
    assert asked["log_level"] == "warning"  # no line a request, so none that a request could forge


@pytest.mark.parametrize("address", ["/", "/articles/en1", "/events/none"])
def test_no_cache_keeps_a_page_without_asking(client: TestClient, address: str) -> None:
    assert client.get(address).headers["cache-control"] == "no-cache"


def test_an_error_inside_says_nothing_of_the_inside(record_client_that_fails: TestClient) -> None:
    answer = record_client_that_fails.get("/about?lang=en")
    assert answer.status_code == 500
    assert "Traceback" not in answer.text
    assert "secret of the inside" not in answer.text
