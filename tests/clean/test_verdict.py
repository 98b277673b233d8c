"""Which pages are no articles: index pages, stubs behind a paywall, empty ones; and which look like them and are articles."""

import random
import zlib

import pytest

from tongjian.clean import clean
from tongjian.model import Article, Dropped, Page

from .pages import BODY, PARAGRAPHS, html, page

ZH = "秘鲁能源和矿业部15日说，该国将从下月起对进口太阳能板征收临时保障税，税率为百分之十二，为期两百天。"
HEADLINES = [f"Talks on item {n} of the trade agenda resume in Vientiane" for n in range(60)]
HEADLINES_ZH = [f"第{n}轮磋商在万象恢复，双方讨论关税" for n in range(60)]


def links(headlines: list[str]) -> str:
    return "".join(
        f'<div class="item"><h3><a href="/{n}">{line}</a></h3><span>3 hours ago</span></div>' for n, line in enumerate(headlines)
    )


def reason(body: str, **known: str | None) -> str | None:
    result = clean(page(body, **known))
    assert isinstance(result, Article) or (result.detail.endswith(".") and "\n" not in result.detail)
    return result.reason if isinstance(result, Dropped) else None


@pytest.mark.parametrize("headlines", [HEADLINES, HEADLINES_ZH])
def test_a_list_of_headlines_is_an_index_page(headlines: list[str]) -> None:
    assert (
        reason(f"<html><title>World news | The Example</title><body><h1>World</h1>{links(headlines)}</body></html>")
        == "index_page"
    )
    assert reason(f"<html><title>国际频道</title><body><ul>{links(headlines)}</ul></body></html>") == "index_page"


@pytest.mark.parametrize(
    "wall",
    [
        "Subscribe to continue reading",
        "This article is for subscribers only.",
        "Already a subscriber? Sign in.",
        "登录后查看全文",
        "订阅后继续阅读全文",
        "本文僅限會員閱讀，加入會員即可閱讀全文",
        "Log in to read the full story",
    ],
)
def test_a_beginning_before_a_wall_is_a_stub(wall: str) -> None:
    for first in ("Peru said on Wednesday that it would levy a duty.", ZH[:30]):
        assert reason(html(f"<p>{first}</p><div class='wall'><p>{wall}</p></div>")) == "paywall"


def test_data_that_say_it_is_not_free_make_a_short_text_a_stub() -> None:
    ld = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"h","isAccessibleForFree":false}</script>'
    assert reason(html("<p>Peru said on Wednesday that it would levy a duty.</p>", head=ld)) == "paywall"
    assert reason(html(head=ld)) is None


@pytest.mark.parametrize(
    "body",
    ["", "<div></div>", "<img src=a>", "<script>draw()</script>", "<nav><a href=/>Home</a></nav>", "<p>…</p>", "<p>404</p>"],
)
def test_a_page_without_text_is_empty(body: str) -> None:
    assert reason(f"<html><body>{body}</body></html>") == "empty"


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (b"%PDF-1.7 x", "text/html"),
        (b"\x89PNG\r\n", "text/html"),
        (b"<html>", "image/png"),
        (b"PK\x03\x04", "text/html"),
        (b"GIF89a", "text/plain"),
    ],
)
def test_what_is_no_html_is_said_to_be_so(body: bytes, media_type: str) -> None:
    result = clean(page(body, media_type=media_type))
    assert isinstance(result, Dropped)
    assert result.reason == "not_html"


def test_a_page_over_the_limit_is_too_large() -> None:
    assert reason("x" * 20_000_001) == "too_large"


def test_an_article_among_many_links_is_one() -> None:
    assert reason(html(BODY + "<h2>Related</h2>" + links(HEADLINES))) is None
    assert reason(html(f"<p>{ZH}</p>" + links(HEADLINES_ZH), above="<div>2024-05-16 10:05</div>")) is None


def test_a_brief_is_an_article_and_a_wall_under_a_whole_text_does_no_harm() -> None:
    assert reason(html(f"<p>{ZH}</p>", title="秘鲁征收临时保障税")) is None
    assert reason(html(BODY + "<p>Subscribe to continue reading</p>")) is None


@pytest.mark.parametrize("text", [ZH, PARAGRAPHS[0]])
def test_a_text_file_needs_a_line_under_its_headline(text: str) -> None:
    assert reason(f"Headline\n\n{text}\n", media_type="text/plain") is None
    assert reason("Headline\n", media_type="text/plain") == "empty"


def test_bytes_that_are_no_text_give_no_article_and_some_damage_does_no_harm() -> None:
    """A browser saves what it was sent: a page still compressed, which some table of characters takes as it takes everything."""
    noise = random.Random(5).randbytes(20_000)
    dropped = clean(Page(id="p", body=noise, media_type="text/html"))
    assert isinstance(dropped, Dropped)
    assert dropped.reason == "undecodable"
    assert clean(Page(id="p", body=b"<p>" + zlib.compress(noise), media_type="text/html")).__class__ is Dropped
    damaged = "".join(letter + "\x02" * (n % 97 == 0) for n, letter in enumerate(html(BODY)))
    assert reason(damaged) is None
