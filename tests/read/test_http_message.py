"""HTTP messages as archives keep them."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.read.http_message import body_of, charset_of, media_of, message_of, unchunked


def test_a_message_is_status_fields_and_body() -> None:
    message = message_of(b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=GBK\r\nX: a:b\r\n\r\nbody\r\n\r\nmore")
    assert message is not None
    assert (message.status, message.charset, message.fields["x"], message.body) == (200, "gbk", "a:b", b"body\r\n\r\nmore")


def test_bare_line_feeds_are_read() -> None:
    message = message_of(b"HTTP/1.0 200\nContent-Type: text/plain\n\nbody\r\n\r\n")
    assert message is not None
    assert message.body == b"body\r\n\r\n"


@pytest.mark.parametrize(
    "block", [b"", b"<html>", b"GET / HTTP/1.1\r\n\r\n", b"HTTP/1.1 OK\r\n\r\n", b"\r\n\r\n", b"HTTP/1.1 \xc2\xb2\r\n\r\n"]
)
def test_what_is_no_response_is_none(block: bytes) -> None:
    assert message_of(block) is None


@given(st.binary(max_size=300))
def test_any_bytes_are_a_message_or_none(block: bytes) -> None:
    for data in (block, b"HTTP/1.1 200 OK\r\n" + block):
        message = message_of(data)
        assert message is None or data.endswith(message.body)


@given(st.lists(st.binary(min_size=1, max_size=50)))
def test_chunks_are_joined(parts: list[bytes]) -> None:
    sent = b"".join(b"%x;ext=1\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"
    assert unchunked(sent) == b"".join(parts)


@pytest.mark.parametrize("body", [b"<html>no chunks", b"", b"no chunks\nat all", b"zz\r\nabc"])
def test_a_body_without_chunks_stays(body: bytes) -> None:
    assert unchunked(body) == body


@pytest.mark.parametrize("body", [b"ffffffff\r\nabc", b"5\r\nab", b"3\r\nabc\r\n5\r\nx", b"3\r\nabcjunk"])
def test_a_damaged_chunk_never_makes_more_than_there_is(body: bytes) -> None:
    assert len(unchunked(body)) <= len(body)


@pytest.mark.parametrize(
    ("declared", "kind", "media"),
    [
        ("text/html", "", "text/html"),
        ("Text/HTML; charset=x", "", "text/html"),
        ("application/xhtml+xml", "", "text/html"),
        ("text/plain", "", "text/plain"),
        ("image/png", "html", None),
        ("", "html", "text/html"),
        ("", "text", "text/plain"),
        ("", "binary", None),
    ],
)
def test_the_type_is_what_the_header_says_or_the_content_where_it_says_nothing(
    declared: str, kind: str, media: str | None
) -> None:
    assert media_of(declared, kind) == media


@pytest.mark.parametrize(
    ("declared", "charset"),
    [
        ("text/html; charset=GB2312", "gb2312"),
        ('text/html; charset="utf-8"', "utf-8"),
        ("text/html", None),
        ("text/html; charset=", None),
        ("text/html;charset='big5'", "big5"),
        ("text/html\r\nX-Evil: 1; charset=gbk", "gbk"),
    ],
)
def test_the_charset_of_a_header(declared: str, charset: str | None) -> None:
    assert charset_of(declared) == charset


def test_a_body_that_a_crawler_decoded_already_is_taken_as_it_is() -> None:
    for body in (b"<html>x", gzip.compress(b"<html>x")):
        message = message_of(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + body)
        assert message is not None
        assert body_of(message, 1000, "it") == b"<html>x"
