"""Lists of feeds, in and out."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.errors import BadInputError
from tongjian.model import Page
from tongjian.read import ReadOptions, ReadProblem, feeds_of, read
from tongjian.read.opml import Subscription, opml, parse_opml

from .conftest import Site

LIST = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>My feeds</title></head><body>
<outline text="News"><outline text="中文"><outline type="rss" title="示例报" xmlUrl="https://a.example/rss?x=1&amp;y=2" htmlUrl="https://a.example/"/></outline>
<outline text="B" XMLURL="http://b.example/feed"/></outline>
<outline text="only a folder"/>
<outline text="again" xmlUrl="http://b.example/feed"/>
<outline text="bad" xmlUrl="file:///etc/passwd"/><outline text="bad" xmlUrl="http://user:pw@c.example/"/>
</body></opml>"""
FEEDS = [
    Subscription("https://a.example/rss?x=1&y=2", "示例报", ("News", "中文")),
    Subscription("http://b.example/feed", "B", ("News",)),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_list_gives_its_feeds_each_once_with_their_folders(encoding: str) -> None:
    body = LIST.encode(encoding)
    assert parse_opml(body, "x") == FEEDS


def test_a_damaged_list_gives_what_is_there() -> None:
    assert parse_opml(LIST.replace("</body></opml>", "").replace("My feeds", "My &feeds").encode(), "x") == FEEDS


@pytest.mark.parametrize("body", [b"", b"<html></html>", b"<rss/>", b"text", b"\x89PNG\0", b"{}"])
def test_what_is_no_list_is_one_clear_line(body: bytes) -> None:
    with pytest.raises(BadInputError) as caught:
        parse_opml(body, "feeds.opml")
    assert "feeds.opml" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.ends
def test_entities_open_no_file_and_do_not_grow(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("https://stolen.example/")
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    hostile = f'<!DOCTYPE opml [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY l0 "ha">{levels}]><opml'
    body = LIST.replace("<opml", hostile).replace("示例报", "&x;&l11;")
    assert "stolen" not in str(parse_opml(body.encode(), "x"))


FOLDER = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=8)


FEED = st.builds(
    Subscription, st.integers().map(lambda n: f"https://a.example/{n}?a=1&b=2"), FOLDER, st.lists(FOLDER, max_size=3).map(tuple)
)


@given(st.lists(FEED, unique_by=lambda feed: feed.url, max_size=8))
def test_what_goes_out_comes_back(feeds: list[Subscription]) -> None:
    assert sorted(parse_opml(opml(feeds, "list"), "x"), key=repr) == sorted(feeds, key=repr)


def test_characters_that_xml_cannot_hold_do_no_harm() -> None:
    assert parse_opml(opml([Subscription("https://a.example/", "a\x00\x0b\ud800b")], "\x01"), "x")[0].title == "ab"


def test_a_list_as_an_input_stands_for_its_feeds(site: Site, local: ReadOptions, tmp_path: Path) -> None:
    site.page("/1", b"<html><p>one")
    feed = site.page(
        "/feed", f"<rss version='2.0'><channel><item><link>{site.url}/1</link></item></channel></rss>".encode(), "text/xml"
    )
    path = tmp_path / "feeds.opml"
    path.write_bytes(opml([Subscription(feed)], "x"))
    assert feeds_of(str(path)) == [feed]
    (page,) = read([str(path)], options=local)
    assert isinstance(page, Page)
    assert page.body == b"<html><p>one"


def test_a_list_that_cannot_be_read_is_one_line_and_the_rest_goes_on(tmp_path: Path) -> None:
    empty, html, good = tmp_path / "empty.opml", tmp_path / "html.opml", tmp_path / "a.html"
    empty.write_text("<opml><body/></opml>")
    html.write_text("<html>")
    good.write_text("<html>x")
    found = list(read([str(p) for p in (tmp_path / "none.opml", empty, html, good)]))
    assert [type(item) for item in found] == [ReadProblem, ReadProblem, ReadProblem, Page]
