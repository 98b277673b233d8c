"""What stands around an article without a name that says so: lists of links with dates, comments longer than the article."""

import pytest

from tongjian.clean.article import examine

from .pages import BODY, PARAGRAPHS, html, page

TEXT = "\n".join(PARAGRAPHS)
SAID = "I have bought panels on both shores for twenty years, and nobody at the counter asks where they were made."


def text_of(body: str) -> str:
    return examine(page(html(body))).article.text


def test_links_with_their_dates_are_no_lines_of_the_article() -> None:
    links = "".join(
        f"<div><a href=/{n}>Duty on copper wire to be reviewed again</a> <span>2024-05-1{n}</span></div>" for n in range(5)
    )
    assert text_of(BODY + links) == TEXT


def test_a_quoted_post_whose_date_is_the_link_stays() -> None:
    post = "— Ministry of Trade (@mincetur) <a href=/status/1>May 14, 2024</a>"
    assert "Ministry of Trade (@mincetur)" in text_of(
        f"{BODY}<blockquote><p>{post}</p></blockquote><p>{PARAGRAPHS[0]} It is so.</p>"
    )


@pytest.mark.parametrize("named", ["comments", "discussion", "pinglun", "replies-list"])
def test_comments_longer_than_the_article_are_left_out(named: str) -> None:
    said = "".join(f"<div><b>reader{n}</b><p>{SAID} ({n})</p></div>" for n in range(40))
    assert text_of(f"{BODY}<div id={named}>{said}</div>") == TEXT


def test_an_article_in_a_box_named_comment_stays() -> None:
    opinion = "<html><head><title>Peru levies duty on solar panels</title></head><body><div class=comment>"
    whole = f"{opinion}<h1>Peru levies duty on solar panels</h1>{BODY}</div><div><p>{SAID}</p></div></body></html>"
    assert TEXT in examine(page(whole)).article.text
