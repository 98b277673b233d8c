"""robots.txt as RFC 9309 has it."""

import pytest

from tongjian.errors import BlockedAddressError, FetchError
from tongjian.read.robots import rules_of, rules_of_failure

AGENT = "tongjian/0.1"
TEXT = b"""
User-agent: *
Disallow: /private/
Allow: /private/open
Crawl-delay: 7

User-agent: tongjian
Disallow: /no-tongjian
"""


def test_the_group_that_names_us_counts_alone() -> None:
    rules = rules_of(200, TEXT)
    assert not rules.allows("https://a.example/no-tongjian/x", AGENT)
    assert rules.allows("https://a.example/private/x", AGENT)
    assert not rules.allows("https://a.example/private/x", "other/1")
    assert rules.allows("https://a.example/private/open/x", "other/1")
    assert rules.delay("other/1") == 7
    assert rules.delay(AGENT) is None


@pytest.mark.parametrize("status", [404, 403, 401, 410, 400])
def test_a_missing_file_allows_all(status: int) -> None:
    assert rules_of(status, b"User-agent: *\nDisallow: /").allows("https://a.example/x", AGENT)


@pytest.mark.parametrize("status", [500, 502, 503, 429])
def test_a_server_in_trouble_allows_nothing_for_now(status: int) -> None:
    rules = rules_of(status, b"")
    assert not rules.allows("https://a.example/x", AGENT)
    assert str(status) in rules.unreachable


def test_a_failure_allows_nothing_and_a_forbidden_address_stays_forbidden() -> None:
    assert not rules_of_failure(FetchError("no answer")).allows("https://a.example/x", AGENT)
    with pytest.raises(BlockedAddressError):
        rules_of_failure(BlockedAddressError("private"))


@pytest.mark.parametrize(
    "text", [b"", b"\xff\xfe\x00", b"<html>not found</html>", b"Disallow: /", b"User-agent\nDisallow", b"a" * 600_000]
)
def test_text_that_says_nothing_allows_all(text: bytes) -> None:
    assert rules_of(200, text).allows("https://a.example/x", AGENT)


@pytest.mark.ends
def test_the_reading_of_a_hostile_pattern_ends() -> None:
    rules = rules_of(200, b"User-agent: *\nDisallow: /" + b"*a" * 2000 + b"$")
    rules.allows("https://a.example/" + "a" * 4000, AGENT)
