"""Attacks on sites of this kind that must fail (CVE-2023-27592, GO-2025-3591, CVE-2020-25789, GO-2025-4226 and others)."""

import re

import pytest
from starlette.testclient import TestClient

PAGES = ["/", "/search", "/search?q=duties", "/about", "/articles/en1", "/articles/zh1", "/articles/zh2", "/?actor=norland&type=TARIFF"]
from tongjian.web.guard import safe_link


@pytest.mark.parametrize("address", [*PAGES, "/nowhere/<script>alert(1)</script>", "/search?q=<script>alert(1)</script>"])
def test_nothing_of_a_source_or_an_address_becomes_markup(client: TestClient, address: str) -> None:
    page = client.get(address).text
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "srcset=" not in page or "&lt;img" in page
    assert re.findall(r"<script(?! src=\"/static/site\.js\" defer)", page) == []


@pytest.mark.parametrize("address", [*PAGES, "/nowhere", "/static/site.css"])
def test_every_answer_carries_the_strict_headers(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("address", PAGES)
def test_no_page_asks_another_host_or_needs_inline_code(client: TestClient, address: str) -> None:
    page = client.get(address).text
    assert not re.search(r'(?:src|action)="(?!/)', page)
    assert not re.search(r"\son\w+=|style=", re.sub(r">[^<]*<", "><", page))
    assert not re.search(r'<link[^>]+href="(?!/static/)', page)


def test_a_sources_address_is_a_link_only_when_it_is_plain_http() -> None:
    assert safe_link("https://a.example/x") == "https://a.example/x"
    for bad in (
        "javascript:alert(1)",
        "//evil.example",
        "https://a@evil.example",
        "https:\\\\evil",
        "data:text/html,x",
        " ",
        "http://",
    ):
        assert safe_link(bad) is None


def test_a_javascript_address_of_an_article_is_not_shown_as_a_link(client: TestClient) -> None:
    assert 'href="javascript' not in client.get("/articles/zh1").text


def test_forwarded_headers_change_nothing(client: TestClient) -> None:
    plain = client.get("/?lang=en").text
    spoofed = client.get("/?lang=en", headers={"X-Forwarded-For": "127.0.0.1", "X-Forwarded-Host": "evil.example"}).text
    assert plain == spoofed


@pytest.mark.parametrize("path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd"])
def test_static_files_do_not_leave_their_folder(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_site_writes_nothing(client: TestClient) -> None:
    for method in ("post", "put", "delete", "patch"):
        assert getattr(client, method)("/").status_code in {404, 405}
