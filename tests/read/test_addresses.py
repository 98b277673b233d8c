"""Which addresses may be asked for (security.md 4, 11, 16)."""

from ipaddress import IPv4Address, IPv4Network, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.errors import BlockedAddressError
from tongjian.read.addresses import is_public, target_of

PRIVATE = [
    "127.0.0.1",
    "127.8.9.1",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.127.255.255",
    "192.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd12::1",
    "fec0::1",
    "ff02::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:a9fe:a9fe",
    "::127.0.0.1",
    "::10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2002:c0a8:101::",
    "2002:808:808::",
    "2001:0:7f00:1::",
    "2001:0:53aa:64c:0:0:f5ff:fffe",
    "not an address",
    "",
    "1",
    "0x7f.1",
]
PUBLIC = [
    "8.8.8.8",
    "1.1.1.1",
    "172.32.0.1",
    "100.128.0.1",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_no_private_address_in_any_form_is_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are(address: str) -> None:
    assert is_public(address)


@given(st.integers(0, 2**32 - 1))
def test_an_address_inside_ipv6_is_judged_as_itself(number: int) -> None:
    inner = IPv4Address(number)
    assert is_public(f"::ffff:{inner}") == is_public(str(inner))
    assert is_public(f"64:ff9b::{number >> 16:x}:{number & 0xFFFF:x}") == is_public(str(inner))
    assert not is_public(f"2002:{number >> 16:x}:{number & 0xFFFF:x}::")
    if not is_public(str(inner)):
        assert not is_public(f"::{inner}")


@given(st.integers(0, 2**22 - 1))
def test_no_shared_address_is_public(number: int) -> None:
    assert not is_public(str(IPv4Network("100.64.0.0/10")[number]))


@pytest.mark.parametrize(
    "url",
    [
        "http://2130706433/",
        "http://017700000001/",
        "http://0177.0.0.1/",
        "http://0x7f.0.0.1/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://127.0.1/",
        "http://1.2.3.4.5/",
        "http://192.168.0.1.0x1/",
        "http://\uff11\uff12\uff17.0.0.1.1/",
    ],
)
def test_numbers_that_some_read_as_an_address_are_refused(url: str) -> None:
    with pytest.raises(BlockedAddressError):
        target_of(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://user@news.example/",
        "http://user:pw@news.example/",
        "http://news.example@127.0.0.1/",
        "http://news.example%2F%23@evil.example/",
        "http://127.0.0.1%2f@news.example/",
        "http://news.example\\@evil.example/",
        "http://news.example\\.evil.example/",
        "http:\\\\news.example/",
        "http://news.example:80:80/",
        "http://news.example:port/",
        "http://news%2eexample/",
        "http://news.example%00.evil.example/",
        "http:///path",
        "http://",
        "http://./",
        "http://:80/",
        "//news.example/",
        "news.example",
        "",
        " http://news.example/",
        "http://news .example/",
        "http://news.example/\r\nX: y",
        "http://news.example/a b",
        "http://news.example/\x00",
        "file:///etc/passwd",
        "ftp://news.example/",
        "gopher://news.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        "http://[::1/",
        "http://[v1.x]/",
        "http://news_example]/",
        "http://a" + "a" * 9000,
        "http://[fe80::1%25eth0]/",
        "http://news.example:99999999999/",
    ],
)
def test_addresses_that_two_readers_may_read_differently_are_refused(url: str) -> None:
    with pytest.raises(BlockedAddressError) as caught:
        target_of(url)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        ("https://News.Example/a?b=c#d", "news.example", 443),
        ("http://news.example:8080/", "news.example", 8080),
        ("HTTP://news.example", "news.example", 80),
        ("https://新闻.example/公告", "新闻.example".encode("idna").decode(), 443),
        ("http://[2606:4700::1111]/", "2606:4700::1111", 80),
        ("http://8.8.8.8/", "8.8.8.8", 80),
        ("http://news.example./", "news.example", 80),
        ("http://1.news.example/", "1.news.example", 80),
    ],
)
def test_plain_addresses_are_targets(url: str, host: str, port: int) -> None:
    target = target_of(url)
    assert (target.host, target.port) == (host, port)
    assert "#" not in target.url
    assert target.origin.endswith(f":{port}")


@given(st.text(alphabet="htps:/@\\.%#?[]0123456789abx \t", max_size=40))
def test_the_host_that_is_judged_is_the_host_that_is_asked(rest: str) -> None:
    import httpx

    try:
        target = target_of("http://" + rest)
    except BlockedAddressError:
        return
    assert httpx.URL(target.url).raw_host.decode().rstrip(".") == target.host
    assert httpx.URL(target.url).userinfo == b""
    if target.host.replace(".", "").isdigit():
        ip_address(target.host)
