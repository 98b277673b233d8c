"""The day of a page, in the forms in which pages of many outlets give it; and pages that give other days alone."""

import json

import pytest

from tongjian.clean.article import examine

from .pages import BODY, PARAGRAPHS, html, page

TITLE = "Peru levies duty on solar panels"
OTHERS = "".join(
    f"<div><a href=/{n}>Talks on copper wire number {n} resume</a><span>2024-06-0{n + 1}</span></div>" for n in range(8)
)


def day(text: str, url: str | None = None) -> str | None:
    published = examine(page(text, url=url)).article.published
    return published and published[:10]


@pytest.mark.parametrize(
    "line",
    [
        "14/05/2024 09:20",
        "14.05.2024",
        "Published 05-14-2024",
        "14-05-2024",
        "14-May-2024",
        "Tue May 14 2024",
        "14 May 2024, 09:20 BST",
        "14th May 2024",
        "MAY 14, 2024",
        "9:20 AM EDT, Tue May 14, 2024",
        "Updated May 16, 2024 · Published May 14, 2024",
        "Jane Roe · 14 May 2024 · 3 min read",
        "Issue date: 14 May 2024",
        "2024年5月14日 星期二 上午 9:20",
        "示例网 2024年05月14日09:20",
        "二〇二四年五月十四日",
        "發布：2024/05/14 09:20 更新：2024/05/15 10:00",
        "中華民國113年5月14日",
        "上版日期：113.05.14",
        "<b>14</b> <span>2024-05</span>",
        "<b>2024</b><span>05/14</span><em>09:20</em>",
        "<span class=js-date data-timestamp=1715678400000></span>",
    ],
)
def test_a_line_under_the_headline_tells_the_day(line: str) -> None:
    assert day(html(above=f"<div>{line}</div>")) == "2024-05-14"


@pytest.mark.parametrize(
    "below",
    [
        "<p>Deadline for comments: June 30, 2024</p>",
        "<p>报名截止：2024年6月30日</p>",
        "<p>施行日期 2024年6月30日</p>",
        "<footer>© 2024 The Example. All rights reserved.</footer>",
        OTHERS,
        "<figure><img src=a.jpg><figcaption>A roof in Tacna, May 2, 2024. Photo: The Example</figcaption></figure>",
    ],
    ids=["deadline", "deadline zh", "in force zh", "copyright", "list", "picture"],
)
def test_days_of_other_things_are_not_the_pages(below: str) -> None:
    assert day(html(BODY + below)) is None
    assert day(html(BODY + below, above="<p>May 14, 2024</p>")) == "2024-05-14"


def test_a_picture_in_the_body_does_not_date_the_page() -> None:
    picture = "<figure><figcaption>A roof in Tacna, May 2, 2024. Photo: The Example</figcaption></figure>"
    assert day(html(f"<p>{PARAGRAPHS[0]}</p>{picture}" + "".join(f"<p>{line}</p>" for line in PARAGRAPHS[1:]))) is None


def test_records_of_other_articles_do_not_date_the_page() -> None:
    listed = [
        {"@type": "NewsArticle", "headline": f"Cod row number {n} goes on", "url": f"/b/{n}", "datePublished": "2024-06-01"}
        for n in range(3)
    ]
    head = f'<script type="application/ld+json">{json.dumps({"@type": "ItemList", "itemListElement": listed})}</script>'
    assert day(html(head=head, above="<p>May 14, 2024</p>"), url="https://www.example.org/a/1") == "2024-05-14"
    own = {"@type": "NewsArticle", "headline": f"Solar panels: {TITLE}", "datePublished": "2024-05-14"}
    head = f'<script type="application/ld+json">{json.dumps([own, *listed])}</script>'
    assert day(html(head=head), url="https://www.example.org/a/1") == "2024-05-14"


def test_the_day_under_the_headline_goes_before_a_time_of_drawing_the_page() -> None:
    head = '<meta name="date" content="2026-11-26T03:00:00Z">'
    assert day(html(head=head, above="<p>14 May 2024</p>")) == "2024-05-14"
    assert day(html(head=head)) == "2026-11-26"
