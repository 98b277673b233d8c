"""When a page was published, and where it says so."""

import pytest

from tongjian.clean import examine
from tongjian.clean.date import date_in_url

from .pages import BODY, html, page


def found(head: str = "", above: str = "", url: str | None = None) -> tuple[str | None, str | None]:
    article = examine(page(html(head=head, above=above), url=url)).article
    return article.published, article.published_from


def ld(**fields: str) -> str:
    inner = ",".join(f'"{name}":"{value}"' for name, value in {"headline": "x", **fields}.items())
    return f'<script type="application/ld+json">{{"@type":"NewsArticle",{inner}}}</script>'


DAY = '<meta property="article:published_time" content="2024-05-13T10:00:00+08:00">'


def test_a_page_that_says_nothing_has_no_date() -> None:
    assert found() == (None, None)
    assert found(above="<p>5 min read</p>", url="https://a.example/2024/") == (None, None)


@pytest.mark.parametrize(
    ("head", "above", "url", "value", "source"),
    [
        (ld(datePublished="2024-05-13T10:00:00Z"), "", None, "2024-05-13T10:00:00Z", "json-ld"),
        (DAY, "", None, "2024-05-13T10:00:00+08:00", "meta"),
        ("", '<time datetime="2024-05-13">today</time>', None, "2024-05-13", "time-tag"),
        ("", "<div>Published: May 13, 2024 at 10:22 am ET</div>", None, "2024-05-13T10:22", "text"),
        ("", "<div>By <a>Jane Roe</a><span>May 13, 2024</span></div>", None, "2024-05-13", "text"),
        ("", "<div>2024年5月13日 10:22 来源：示例报</div>", None, "2024-05-13T10:22", "text"),
        ("", "", "https://a.example/2024/05/13/peru.html", "2024-05-13", "url"),
        ("", "<div>更新时间：2024-05-13</div>", None, "2024-05-13", "text-updated"),
        (ld(dateModified="2024-05-13"), "", None, "2024-05-13", "json-ld-updated"),
        (
            "<script>var page = {" + "x" * 300 + '"publishTime":"2024-05-13 10:22:00"}</script>',
            "",
            None,
            "2024-05-13T10:22:00",
            "script",
        ),
    ],
)
def test_each_place_that_names_a_date(head: str, above: str, url: str | None, value: str, source: str) -> None:
    assert found(head, above, url) == (value, source)


def test_an_update_never_stands_for_the_publication_where_both_are_told() -> None:
    above = "<div>更新：2024-05-15 08:00</div><div>发布：2024-05-13 10:22</div>"
    assert found(above=above) == ("2024-05-13T10:22", "text")
    assert found(head=ld(datePublished="2024-05-13", dateModified="2024-05-15")) == ("2024-05-13", "json-ld")


def test_the_clock_of_the_day_is_taken_from_whoever_has_one() -> None:
    assert found(head=ld(datePublished="2024-05-13"), above="<div>2024-05-13 10:22</div>") == ("2024-05-13T10:22", "text")


def test_a_time_in_utc_is_given_on_the_outlets_own_clock_where_the_page_shows_it() -> None:
    head = ld(datePublished="2024-05-13T22:30:00Z")
    assert found(head, "<div>2024-05-14 06:30</div>")[0] == "2024-05-14T06:30+08:00"
    assert found(head, '<time datetime="2024-05-13T22:30:00Z">May 13, 2024 6:30 pm EDT</time>')[0] == "2024-05-13T18:30-04:00"


def test_the_address_decides_against_a_date_of_another_article_beside_the_text() -> None:
    assert found(above="<div>2023-01-02</div>", url="https://a.example/2024/05/13/x.html") == ("2024-05-13", "url")


def test_a_rewritten_page_has_the_date_that_it_shows() -> None:
    head = ld(datePublished="2019-03-30T08:00:00Z", dateModified="2024-05-13T09:00:00Z")
    assert found(head, "<div>May 13, 2024</div>") == ("2024-05-13", "text")
    assert found(head, "<div>Updated: May 13, 2024</div>") == ("2019-03-30T08:00:00Z", "json-ld")
    assert found(head, "<div>March 30, 2019</div>")[0] == "2019-03-30T08:00:00Z"


def test_the_date_of_another_article_in_a_list_is_no_date_of_this_one() -> None:
    related = "<ul><li><h3><a href=/1>Chile's rules</a></h3><div>May 11, 2024</div></li></ul>"
    far = "".join(
        f"<p>{n}. {line}</p>"
        for n in range(4)
        for line in ("The talks go on in Lima, and nobody expects an end of them before the year is out.",)
    )
    assert examine(page(html(BODY + far + related))).article.published is None
    assert examine(page(html(BODY + far + "<div>May 11, 2024</div>"))).article.published == "2024-05-11"


def test_dates_of_several_days_without_a_place_are_no_date() -> None:
    scripts = "<script>" + " " * 300 + '{"publishTime":"2024-05-13"},{"publishTime":"2024-05-11"}</script>'
    assert found(head=scripts) == (None, None)


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://a.example/2024/05/13/x.html", "2024-05-13"),
        ("https://a.example/n1/2024/0513/c1-2.html", "2024-05-13"),
        ("https://a.example/world/20240513/abc/c.html", "2024-05-13"),
        ("https://a.example/a/t20240513_889.htm", "2024-05-13"),
        ("https://a.example/2024-05/13/content_1.shtml", "2024-05-13"),
        ("https://a.example/2024/may/13/x", "2024-05-13"),
        ("https://a.example/x?date=2024-05-13", "2024-05-13"),
        ("https://a.example/2024/05/", None),
        ("https://a.example/news/71989447007/", None),
        ("https://a.example/20241399/x", None),
        ("", None),
        ("http://[broken", None),
    ],
)
def test_dates_in_addresses(url: str, value: str | None) -> None:
    assert date_in_url(url) == value
