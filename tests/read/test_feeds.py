"""Feeds: every version of RSS, Atom and JSON Feed; damaged ones; hostile ones."""

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.errors import BadInputError
from tongjian.read.feeds import is_feed, parse_feed, without_doctype

URL = "https://news.example/feed"
ITEMS = "".join(f"<item><title>t{n}</title><link>https://news.example/{n}</link></item>" for n in range(3))
ENTRIES = "".join(f"<entry><id>i{n}</id><title>t</title><link href='https://news.example/{n}'/></entry>" for n in range(3))
RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
LINKS = tuple(f"https://news.example/{n}" for n in range(3))
FEEDS = {
    "RSS 0.90": f'<?xml version="1.0"?><rdf:RDF {RDF} xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>x</title></channel>{ITEMS}</rdf:RDF>',
    "RSS 0.91": f'<?xml version="1.0"?><rss version="0.91"><channel><title>x</title>{ITEMS}</channel></rss>',
    "RSS 0.91 N": '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" '
    f'"http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>x</title>{ITEMS}</channel></rss>',
    "RSS 0.92": f'<rss version="0.92"><channel><title>x</title>{ITEMS}</channel></rss>',
    "RSS 0.93": f'<rss version="0.93"><channel><title>x</title>{ITEMS}</channel></rss>',
    "RSS 0.94": f'<rss version="0.94"><channel><title>x</title>{ITEMS}</channel></rss>',
    "RSS 1.0": f'<?xml version="1.0"?><rdf:RDF {RDF} xmlns="http://purl.org/rss/1.0/"><channel><title>x</title></channel>{ITEMS}</rdf:RDF>',
    "RSS 2.0": f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>新闻</title>{ITEMS}</channel></rss>',
    "Atom 0.3": f'<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>x</title>{ENTRIES}</feed>',
    "Atom 1.0": f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>{ENTRIES}</feed>',
    "JSON Feed 1": json.dumps(
        {"version": "https://jsonfeed.org/version/1", "items": [{"id": link, "url": link} for link in LINKS]}
    ),
    "JSON Feed 1.1": json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "新闻", "items": [{"id": link} for link in LINKS]}
    ),
}


@pytest.mark.parametrize("name", FEEDS)
def test_every_version_gives_its_links_in_order(name: str) -> None:
    body = FEEDS[name].encode()
    assert is_feed("text/html" if name.startswith("RSS 2") else "", body)
    assert parse_feed(body, "", URL).links == LINKS


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030", "big5", "iso-8859-1"])
def test_every_encoding_gives_its_links(encoding: str) -> None:
    declared = {"utf-8-sig": "utf-8", "utf-16": "utf-16"}.get(encoding, encoding)
    title = "x" if encoding == "iso-8859-1" else "新聞"
    text = f'<?xml version="1.0" encoding="{declared}"?><rss version="2.0"><channel><title>{title}</title>{ITEMS}</channel></rss>'
    assert parse_feed(text.encode(encoding), "application/rss+xml", URL).links == LINKS


# ---- damaged feeds -----------------------------------------------------------

RSS = FEEDS["RSS 2.0"]


@pytest.mark.parametrize(
    "damaged",
    [
        RSS.replace("</rss>", ""),
        RSS.replace("<title>t1", "<title>t1 & co <b>"),
        RSS.replace("</title><link>https://news.example/1", "<link>https://news.example/1"),
        "\n  " + RSS,
        RSS.replace("新闻", "x\x0b\x00y"),
        RSS.replace("新闻", "&nbsp;&hellip;&copy;"),
        RSS.replace(' encoding="utf-8"', ' encoding="gb2312"'),
        RSS + "<!-- trailing --><script>junk</script>",
    ],
)
def test_a_damaged_feed_still_gives_all_its_links(damaged: str) -> None:
    assert parse_feed(damaged.encode(), "application/rss+xml", URL).links == LINKS


def test_a_feed_that_is_cut_off_gives_what_is_there() -> None:
    cut = RSS[: RSS.index("news.example/2")]
    assert parse_feed(cut.encode(), "", URL).links[:2] == LINKS[:2]


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (b"<!DOCTYPE html><html><body>Not here</body></html>", "web page"),
        (b"", "empty"),
        (b"   \n", "empty"),
        (b"Service unavailable", "no feed"),
        (b'{"error": "not found"}', "JSON"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": 3}', "JSON"),
        (b'{"version": "https://jsonfeed.org/ver', "JSON Feed"),
        (b"[" * 100_000, "no feed"),
        (b"\x89PNG\r\n\0\0", "no feed"),
    ],
)
def test_what_is_no_feed_is_one_clear_line(body: bytes, word: str) -> None:
    with pytest.raises(BadInputError) as caught:
        parse_feed(body, "application/rss+xml", URL)
    assert word in str(caught.value)
    assert "\n" not in str(caught.value)
    assert URL in str(caught.value)


def test_html_is_no_feed_whatever_its_type_says() -> None:
    assert not is_feed("application/rss+xml", b"<!DOCTYPE html><html>")
    assert is_feed("application/rss+xml", b"<?xml version='1.0'?><!-- " + b"x" * 5000 + b" --><rss>")


# ---- links ------------------------------------------------------------------


def test_links_are_made_absolute_each_once_and_others_are_counted() -> None:
    links = [
        "/a",
        "b?c=1#frag",
        "https://other.example/x",
        "/a",
        "mailto:a@news.example",
        "javascript:alert(1)",
        "",
        "file:///etc/passwd",
    ]
    body = (
        "<rss version='2.0'><channel>"
        + "".join(f"<item><title>t</title><link>{link}</link></item>" for link in links)
        + "</channel></rss>"
    )
    feed = parse_feed(body.encode(), "", URL)
    assert feed.links == ("https://news.example/a", "https://news.example/b?c=1", "https://other.example/x")
    assert feed.without_link == 4


@pytest.mark.parametrize(
    "link", ["http://user:pw@news.example/", "http://0177.0.0.1/", "http://news.example\\@evil.example/", "https://a b/"]
)
def test_addresses_that_are_never_fetched_are_no_links(link: str) -> None:
    feed = parse_feed(
        json.dumps({"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "url": link}]}).encode(), "", URL
    )
    assert feed.links == ()


# ---- security.md 14 -----------------------------------------------------------


def test_a_harmless_doctype_is_read() -> None:
    entities = '<!DOCTYPE rss [<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN" "x.ent"> %HTMLlat1;]>'
    for doctype in ("<!DOCTYPE rss>", "<!doctype rss SYSTEM 'rss.dtd'>", entities):
        body = RSS.replace("<rss", doctype + "<rss", 1)
        assert parse_feed(body.encode(), "", URL).links == LINKS


def test_an_external_entity_opens_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("https://news.example/stolen")
    doctype = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    body = RSS.replace("<rss", doctype + "<rss", 1).replace("https://news.example/1", "&x;")
    assert "stolen" not in str(parse_feed(body.encode(), "", URL))


@pytest.mark.ends
def test_growing_entities_do_not_grow() -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    body = RSS.replace("<rss", f'<!DOCTYPE rss [<!ENTITY l0 "ha">{levels}]><rss', 1).replace("t1", "&l11;")
    parse_feed(body.encode(), "", URL)


def test_a_body_that_is_a_path_or_an_address_is_not_opened(tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(RSS, encoding="utf-8")
    for body in (str(feed), feed.as_uri(), "http://127.0.0.1:9/feed"):
        with pytest.raises(BadInputError):
            parse_feed(body.encode(), "application/rss+xml", URL)


@given(st.binary(max_size=200))
def test_taking_out_doctypes_ends_and_takes_nothing_else(rest: bytes) -> None:
    assert without_doctype(b"<rss>" + rest) == b"<rss>" + rest
    assert len(without_doctype(b"<!DOCTYPE " + rest)) <= len(rest) + 10


@pytest.mark.ends
@pytest.mark.parametrize("piece", [b"<!DOCTYPE a>", b"<!DOCTYPE [", b"<!doctype", b"<a ", b"&#38;", b"<item>", b"]]>"])
def test_the_reading_of_any_body_ends(piece: bytes) -> None:
    with contextlib.suppress(BadInputError):
        parse_feed(b"<?xml version='1.0'?>" + piece * (100_000 // len(piece)), "application/rss+xml", URL)
