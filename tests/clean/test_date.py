"""When a page was published, and where it says so."""

import pytest

from tongjian.clean.article import examine
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


LATEST = '<div class="box"><a href=/{0}>Another matter of the day that has a headline</a> <time datetime="{0}">{0}</time></div>'


def test_dates_of_other_articles_are_none_of_this_one() -> None:
    above = "".join(LATEST.format(day) for day in ("2024-05-15", "2024-05-14"))
    assert examine(page(above + html())).article.published is None
    assert examine(page(above + html(above="<time datetime='2024-05-13T10:00:00+02:00'>13 May</time>"))).article.published == (
        "2024-05-13T10:00:00+02:00"
    )
    comment = "<div class='comments'><div>Per May 14, 2024 9:00</div><p>It was time that they did it.</p></div>"
    assert examine(page(html(BODY + comment))).article.published is None


def test_the_days_that_the_body_tells_of_are_not_its_date() -> None:
    lines = "<p>It began on March 3, 2021.</p><p>2021年3月3日，该部首次立案。</p>"
    assert examine(page(html(lines + BODY))).article.published is None


@pytest.mark.parametrize(
    ("opening", "value"),
    [
        ("LIMA, May 13, 2024 (Wire) -- ", "2024-05-13"),
        ("LIMA, May 13, 2024 /Wire/ -- ", "2024-05-13"),
        ("（示例社利馬2024年5月13日電）", "2024-05-13"),
        ("On May 13, 2024 - a Monday - ", None),
    ],
)
def test_a_dateline_before_the_first_words_tells_the_day(opening: str, value: str | None) -> None:
    assert examine(page(html(BODY.replace("<p>", f"<p>{opening}", 1)))).article.published == value


@pytest.mark.parametrize(
    ("above", "value"),
    [
        ("<div>2024-05-14 08:00 更新</div><div>2024-05-13 10:22 发布</div>", "2024-05-13T10:22"),
        ("<span itemprop=datePublished content='2024-05-13T08:00:00Z'>Monday</span>", "2024-05-13T08:00:00Z"),
        ("<abbr class=published title='2024-05-13T08:00:00-07:00'>Monday</abbr>", "2024-05-13T08:00:00-07:00"),
        ("<span class=pub-date data-datetime='2024-05-13T08:00:00Z'>Monday</span>", "2024-05-13T08:00:00Z"),
        ("<p>5 min read</p><p>03-12 10:22</p>", None),
    ],
)
def test_what_markup_and_labels_say(above: str, value: str | None) -> None:
    assert found(above=above)[0] == value


def test_todays_date_over_the_headline_is_not_the_articles() -> None:
    top = "<div>2024年5月15日 星期三</div>"
    assert examine(page(top + html(above="<div>2024年5月13日</div>"))).article.published == "2024-05-13"
    assert examine(page("<div>今天是2024年5月15日</div>" + html())).article.published is None


def test_a_label_at_the_foot_counts_and_the_terms_of_use_do_not() -> None:
    assert examine(page(html(BODY * 3 + "<p>Published - May 13, 2024 08:15 pm IST</p>"))).article.published == "2024-05-13T20:15"
    assert examine(page(html(BODY + "<p>Terms of use updated January 5, 2023</p>"))).article.published is None


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("更新时间：2024-05-18", "2024-05-18"),
        ("最后更新 2024年5月18日 09:30", "2024-05-18T09:30"),
        ("This article was last updated on May 18, 2024", "2024-05-18"),
        ("Privacy policy updated May 18, 2024", None),
        ("隐私政策更新于2024年5月18日", None),
    ],
)
def test_an_updates_label_at_the_foot_counts_where_nothing_else_does(line: str, value: str | None) -> None:
    foot = f"<div>1 2 3 4</div><div>{line}</div>"
    assert examine(page(html(BODY * 3 + foot))).article.published == value
    assert examine(page(html(BODY * 3 + foot, head=DAY))).article.published == "2024-05-13T10:00:00+08:00"


def test_of_several_records_the_one_of_this_page_counts() -> None:
    other = '{"@type":"NewsArticle","headline":"Another matter","url":"https://a.example/7","datePublished":"2024-02-01"}'
    own = '{"@type":"NewsArticle","headline":"y","url":"https://a.example/8","datePublished":"2024-05-13"}'
    head = f'<script type="application/ld+json">[{other},{own}]</script>'
    assert found(head, url="https://a.example/8")[0] == "2024-05-13"


def test_json_ld_that_is_no_json_and_records_of_the_page_itself_are_read() -> None:
    start = '<script type="application/ld+json">'
    assert found(start + '{"headline":"a "b" c","datePublished":"2024-05-13"}</script>') == ("2024-05-13", "script")
    assert found(start + '{"@type":"WebPage","datePublished":"2024-05-13"}</script>') == ("2024-05-13", "json-ld")


def test_an_empty_fields_value_and_a_day_after_the_fetching_are_no_dates() -> None:
    empty = '<meta property="article:published_time" content="1970-01-01T00:00:00Z">'
    assert found(empty, "<div>May 13, 2024</div>")[0] == "2024-05-13"
    late = page(html(above="<div>May 19, 2024</div>"), fetched="2024-05-14T10:00:00Z")
    assert examine(late).article.published is None


def test_dates_with_strokes_are_read_by_the_pages_own_order() -> None:
    assert found(above="<div>Report, 05/06/2024</div>")[0] is None
    assert found(above="<div>Report, 05/06/2024</div>", url="https://a.example.co.uk/x")[0] == "2024-06-05"
    assert found(above="<div>Report, 05/06/2024</div><div><a>Before: 25/05/2024</a></div>")[0] == "2024-06-05"


def test_a_clock_without_a_zone_gets_the_outlets_where_it_has_one_all_year() -> None:
    above = "<div>2024-05-13 10:22</div>"
    assert found(above=above, url="https://a.example.tw/x")[0] == "2024-05-13T10:22+08:00"
    assert found(above=above, url="https://a.example.com/x")[0] == "2024-05-13T10:22"
    assert found(above="<div>2024-05-13</div>", url="https://a.example.tw/x")[0] == "2024-05-13"
    utc = '<meta property="article:published_time" content="2024-05-12T22:22:00Z">'
    assert found(utc, url="https://a.example.cn/x")[0] == "2024-05-13T06:22:00+08:00"
    assert found(utc, "<div>2024-05-12 22:22</div>", "https://a.example.cn/x")[0] == "2024-05-12T22:22:00+08:00"
    midnight = utc.replace("22:22:00", "00:00:00")
    assert found(midnight, url="https://a.example.ar/x")[0] == "2024-05-12T00:00:00Z"


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://a.example/news/aopl/202405130021.aspx", "2024-05-13"),
        ("https://a.example/24/0513/10/ABCD.html", "2024-05-13"),
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
