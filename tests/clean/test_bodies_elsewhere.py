"""Bodies that stand in a page's data and not in its markup."""

import json

import pytest

from tongjian.clean.article import examine
from tongjian.clean.embedded import lines_of
from tongjian.clean.structured import structured_lines

from .pages import BODY, PARAGRAPHS, html, page

TEXT = "\n".join(PARAGRAPHS)


def text_of(body: str, head: str = "") -> str:
    return examine(page(html(body, head=head))).article.text


@pytest.mark.parametrize("name", ["content", "articleBody", "body", "bodyText", "contentHtml"])
@pytest.mark.parametrize("as_html", [True, False])
def test_a_body_in_a_script_is_read_where_the_page_shows_none(name: str, as_html: bool) -> None:
    value = BODY if as_html else TEXT
    data = json.dumps({"id": 7, name: value}).replace("</", "<\\/")
    script = f"<script>window.data = {{'x': 1}}; var a = {data};</script>"
    assert text_of("<div id=root>Loading…</div>" + script) == TEXT


def test_the_article_body_of_the_data_is_read_where_the_page_shows_none() -> None:
    ld = json.dumps({"@type": "NewsArticle", "headline": "Peru levies duty on solar panels", "articleBody": TEXT})
    assert text_of("<div>Loading</div>", f'<script type="application/ld+json">{ld}</script>') == TEXT


def test_a_textarea_that_holds_the_page_is_read() -> None:
    escaped = BODY.replace("<", "&lt;").replace(">", "&gt;")
    assert text_of(f"<textarea style='display:none'>{escaped}</textarea>") == TEXT


def paragraph(*pieces: object) -> dict[str, object]:
    return {
        "type": "paragraph",
        "content": [piece if isinstance(piece, dict) else {"type": "text", "value": piece} for piece in pieces],
    }


def test_rich_text_is_read_whole_where_the_page_shows_its_beginning() -> None:
    link = {"type": "link", "data": {"href": "/x"}, "content": [{"type": "text", "value": PARAGRAPHS[1][20:40]}]}
    long = [f"{n}. {line}" for n in range(4) for line in PARAGRAPHS]
    items = [paragraph(PARAGRAPHS[0]), {"type": "ad", "content": []}, paragraph(PARAGRAPHS[1][:20], link, PARAGRAPHS[1][40:])]
    items += [{"type": "inline-recirc", "content": [paragraph("More stories")]}, *map(paragraph, long)]
    data = json.dumps({"props": {"page": {"related": [paragraph("Other")], "body": {"type": "document", "content": items}}}})
    found = text_of(f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><script id=data type='application/json'>{data}</script>")
    assert found.split("\n") == [*PARAGRAPHS[:2], *long]


def test_a_list_of_html_pieces_is_read_too() -> None:
    items = [{"type": "text", "content": f"{line[:40]}<b>{line[40:]}</b>"} for line in PARAGRAPHS]
    script = "Fusion.globalContent=" + json.dumps({"content_elements": items}) + ";Fusion.x=1"
    assert structured_lines([script], PARAGRAPHS[:1]) == PARAGRAPHS


@pytest.mark.parametrize(
    "script", ["{", "", "var a = {broken", "{" * 100_000, '{"a": ' * 3000, "[1, 2]", "{}", '{"a": [{"type": "x"}]}']
)
def test_scripts_that_hold_no_body_give_none(script: str) -> None:
    assert structured_lines([script + PARAGRAPHS[0]], PARAGRAPHS) == []


def test_another_articles_data_do_not_replace_the_page() -> None:
    other = [paragraph(f"Nothing of this stands on the page, it is about something else, number {n}.") for n in range(40)]
    assert text_of(BODY + f"<script>{json.dumps({'body': other})}</script>") == TEXT


@pytest.mark.parametrize(
    ("given", "lines"), [("", []), ("a\n\nb", ["a", "b"]), ("<p>a<p>b", ["a", "b"]), ("&lt;p&gt;a&lt;br&gt;b", ["a", "b"])]
)
def test_lines_of_a_string(given: str, lines: list[str]) -> None:
    assert lines_of(given) == lines


def test_a_list_of_elements_is_read_where_the_page_shows_nothing() -> None:
    elements = [{"type": "text", "content": line} for line in PARAGRAPHS]
    data = json.dumps({"promo": {}, "content_elements": [*elements, {"type": "image", "content": "A port."}]})
    script = f"<script>window.App=window.App||{{}};App.content={data};App.site='a';</script>"
    assert text_of("<div id=app></div>" + script) == TEXT


def test_a_body_under_a_name_without_quotes_is_read() -> None:
    call = f'<script>window.__D__=(function(a){{return {{id:7,body:{json.dumps(BODY)}}}}}("x"));</script>'
    assert text_of("<div id=app></div>" + call) == TEXT


def test_a_list_about_something_else_is_no_body() -> None:
    other = [
        {"type": "text", "content": f"Rain fell on the hills of the north for day {n}, and the rivers rose a little."}
        for n in range(6)
    ]
    assert "Rain" not in text_of(f"<div id=app></div><script>var a = {json.dumps({'list': other})};</script>")
