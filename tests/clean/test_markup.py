"""Markup of every kind: nothing hangs, nothing is lost beside what is cut on purpose."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tongjian.clean import clean
from tongjian.clean.article import examine
from tongjian.clean.markup import parse
from tongjian.model import Article, Dropped

from .pages import BODY, PARAGRAPHS, html, page

TEXT = "\n".join(PARAGRAPHS)
PARTS = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<a>",
    "text. ",
    "中文。",
    "<td>",
    "<tr>",
    "</table>",
    "<h1>",
    "\x00",
    "&",
    "<!--",
    "-->",
]


@pytest.mark.parametrize("depth", [200, 300, 1500, 5000, 60_000])
@pytest.mark.parametrize("tag", ["div", "font", "span", "b"])
def test_elements_that_are_never_closed_lose_no_text(depth: int, tag: str) -> None:
    assert examine(page(html(above=f"<{tag} class=x>" * depth))).article.text == TEXT


@pytest.mark.ends
@pytest.mark.parametrize(
    "junk",
    [
        "<p>" * 40_000,
        "</div>" * 40_000,
        "<a href=x>" * 40_000,
        "<table><tr><td>" * 4000,
        "<div " + "a=b " * 40_000 + ">",
        "<!--" * 40_000,
        "<div style='" + "x" * 500_000 + "'>",
        "<p class='" + "word " * 100_000 + "'>",
        "&#x41;" * 40_000,
        "<script>" * 20_000,
        "&" * 100_000,
        "<ul>" + "<li><a href=x>link</a>" * 20_000,
        "<tr><td>1</td><td>2</td></tr>" * 10_000,
        "<h1>x</h1>" * 10_000,
        "<time datetime='2024-01-01'>" * 10_000,
    ],
    ids=lambda junk: junk[:20],
)
def test_the_reading_of_hostile_markup_ends(junk: str) -> None:
    examine(page(html(BODY + junk)))


def test_a_page_of_more_tags_or_text_than_a_news_page_has_is_dropped() -> None:
    for body in ("<p>x" * 260_000, "x" * 12_100_000):
        result = clean(page(html(body)))
        assert isinstance(result, Dropped)
        assert result.reason == "too_large"


@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\ufffe", "\uffff", "\x7f"])
def test_characters_that_no_document_may_hold_are_left_out(bad: str) -> None:
    assert examine(page(html(BODY.replace("ministry", f"mini{bad}stry")))).article.text == TEXT


@pytest.mark.parametrize(
    "prologue",
    [
        "",
        "\ufeff",
        '<?xml version="1.0" encoding="gbk"?>',
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE html>',
        "<!-- c --><!DOCTYPE html>",
        "\n\n \t",
    ],
)
def test_what_stands_before_the_first_element_does_no_harm(prologue: str) -> None:
    assert examine(page(prologue + html())).article.text == TEXT


def test_what_is_never_text_is_left_out() -> None:
    junk = "<script>var a = 'x';</script><style>p {}</style><svg><text>x</text></svg><button>Share</button>"
    junk += "<iframe>x</iframe><template>x</template>"
    assert examine(page(html(BODY.replace("</p>", junk + "</p>")))).article.text == TEXT


def test_small_hidden_parts_are_left_out_and_a_hidden_article_is_read() -> None:
    hidden = "<p style='display:none'>Please sign in.</p>"
    assert examine(page(html(BODY + hidden))).article.text == TEXT
    assert examine(page(html(f"<div style='visibility: hidden'>{BODY}</div>"))).article.text == TEXT


def test_metas_keep_the_first_of_a_name_and_json_ld_may_be_broken() -> None:
    head = '<meta name="Author" content=" a "><meta name="author" content="b"><script type="application/ld+json">{broken</script>'
    head += (
        '<script type="application/ld+json">[{"@graph": [{"@type": "WebPage"}, {"@type": "Article", "headline": "h"}]}]</script>'
    )
    markup = parse(html(head=head))
    assert markup is not None
    assert markup.metas["author"] == "a"
    assert {"@type": "Article", "headline": "h"} in markup.records


@pytest.mark.parametrize(
    "body", [b"", b" \n", b"\x00\x00", b"\xff\xfe", b"<", b"<html>", b"</p>", b"text alone", b"&amp;", b"%PDF-1.7", b"GIF89a"]
)
def test_what_is_no_page_is_dropped_with_a_reason(body: bytes) -> None:
    result = clean(page(body))
    assert isinstance(result, Dropped)
    assert result.reason in ("empty", "not_html")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=60))
def test_any_markup_gives_an_article_or_a_reason(parts: list[str]) -> None:
    result = clean(page("".join(parts)))
    assert isinstance(result, Article | Dropped)
    if isinstance(result, Article):
        lines = result.text.split("\n")
        assert all(line == line.strip() and line for line in lines)


@given(st.binary(max_size=300), st.sampled_from(["text/html", "text/plain", "application/pdf", "application/x-article+json"]))
def test_any_bytes_give_an_article_or_a_reason(body: bytes, media_type: str) -> None:
    assert isinstance(clean(page(body, media_type=media_type)), Article | Dropped)
