"""Layouts of sites: learned only where they are proved, and left where they do not fit."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tongjian.clean import clean
from tongjian.clean.article import examine
from tongjian.clean.site import SiteLayout, examine_known, layout_lines, layouts_in, layouts_of, learn_all, reader
from tongjian.errors import BadInputError
from tongjian.model import Page

from .pages import PARAGRAPHS, page

MENU = "".join(f'<li class="item"><a href="/{n}">Section {n} of the site</a></li>' for n in range(150))
TEASERS = "".join(
    f'<div class="card"><a href="/t{n}"><h3>Talks on item {n} resume</h3></a><p>Short words on item {n}.</p></div>'
    for n in range(150)
)


@dataclass
class Site:
    """Makes pages of one site."""

    host: str = "www.example.org"
    inner: str = "story"

    def page(self, number: int, *, inner: str | None = None, url: str | None = None) -> Page:
        lines = [f"{line[:-1]}, as report {number} says." for line in PARAGRAPHS]
        body = "".join(f"<p>{line}</p>" for line in lines)
        head = f"<title>Report {number} on the duty on panels | Example</title>"
        text = (
            f"<html lang=en><head>{head}</head><body><ul class=menu>{MENU}</ul>"
            f"<div id=wrap><div class='{inner or self.inner}'>"
            f"<h1>Report {number} on the duty on panels</h1><div>By Jane Roe | May {number}, 2024</div>"
            f"<div class=text>{body}</div></div>"
            f"<div class=side>{TEASERS}</div></div></body></html>"
        )
        return page(text, url=url or f"https://{self.host}/a/{number}")


SITE = Site()


def learn(pages):
    """Return the layout that most of the pages share, or None."""
    return next(layouts_of(pages), None)


def learned() -> SiteLayout:
    layout = learn([SITE.page(n) for n in (10, 11, 12)])
    assert layout is not None
    return layout


def test_a_layout_is_learned_from_three_pages_and_gives_the_same_articles() -> None:
    layout = learned()
    assert layout == SiteLayout(
        host="example.org", main="div.story", dated=True, proved=tuple(SITE.page(n).id for n in (10, 11, 12))
    )
    for n in (13, 14):
        found = examine_known(SITE.page(n), layout)
        assert found is not None
        assert found.article == examine(SITE.page(n)).article
        assert found.article.published == f"2024-05-{n}"


def test_pages_that_do_not_fit_are_left_to_the_whole_reading() -> None:
    layout = learned()
    assert examine_known(SITE.page(13, inner="other"), layout) is None
    assert examine_known(SITE.page(13, url="https://elsewhere.example/13"), layout) is None
    assert examine_known(page("<html><div class=story><p>Short.</p></div>", url="https://www.example.org/x"), layout) is None
    assert examine_known(page("<html></html>", url="https://www.example.org/x"), layout) is None
    twice = SITE.page(13).body.decode().replace("<div class=side>", "<div class=story>x</div><div class=side>")
    assert examine_known(page(twice, url="https://www.example.org/x"), layout) is None
    undated = SITE.page(13).body.decode().replace("| May 13, 2024", "")
    assert examine_known(page(undated, url="https://www.example.org/x"), layout) is None


@pytest.mark.parametrize("selector", ["", "::bad[", "div.none", "p"])
def test_a_written_layout_that_fits_nothing_does_no_harm(selector: str) -> None:
    assert examine_known(SITE.page(13), SiteLayout(host="example.org", main=selector, dated=False)) is None


def test_nothing_is_learned_without_proof() -> None:
    assert learn([]) is None
    assert learn([SITE.page(n) for n in (10, 11)]) is None
    assert learn([SITE.page(10)] * 3) is None
    assert learn([SITE.page(10), SITE.page(11), SITE.page(12, url="https://elsewhere.example/12")]) is None
    assert learn([SITE.page(10), SITE.page(11), page("<html></html>", url="https://www.example.org/x")]) is None
    numbered = Site(inner="css-1x2y3z")
    layout = learn([numbered.page(n, inner=f"css-{n}") for n in (10, 11, 12)])
    assert layout is None or layout.main == "#wrap"


def test_a_known_page_takes_less_work(calls: Callable[[Callable[[], object]], int]) -> None:
    layout, known = learned(), SITE.page(7)
    for way in (lambda: examine_known(known, layout), lambda: examine(known)):
        way()  # builds what is built once
    assert calls(lambda: examine_known(known, layout)) < calls(lambda: examine(known)) / 2


def test_layouts_of_several_sites_are_learned_kept_and_read_by() -> None:
    other = Site("b.example.net", "piece")
    pages = [site.page(n) for n in (10, 11, 12) for site in (SITE, other)]
    found = tuple(learn_all([*pages, Site("c.example.com").page(10)]))
    assert [layout.host for layout in found] == ["b.example.net", "example.org"]
    assert layouts_in(layout_lines(found)) == found
    read = reader(found)
    for page_of_site in (SITE.page(13), other.page(14), Site("c.example.com").page(15), SITE.page(16, inner="redesigned")):
        assert read(page_of_site) == clean(page_of_site)


@pytest.mark.parametrize("text", ["x", "[1]", '{"host": "a.example"}', '{"host": 1, "main": "p"}'])
def test_what_is_no_list_of_layouts_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(BadInputError) as caught:
        layouts_in(text)
    assert "\n" not in str(caught.value)


def full_page(number: int, *, note: str = "", kind: str = "story") -> Page:
    """Return a page whose story holds a box of shares and one of other stories."""
    text = SITE.page(number, inner=kind).body.decode()
    boxes = f"<ul class=share><li>Share</li></ul><div class=more><h3>More of the day</h3>{TEASERS}</div>"
    text = text.replace("<div class=text>", f"<div class=text>{note}")
    text = text.replace("</div></div><div class=side>", f"</div>{boxes}</div><div class=side>")
    return page(text, url=f"https://www.example.org/a/{number}")


def test_parts_without_the_article_are_left_out_where_the_article_stays_the_same() -> None:
    layout = learn([full_page(n) for n in (10, 11, 12)])
    assert layout is not None
    assert {"ul.share", "div.more"} <= set(layout.without)
    found = examine_known(full_page(13), layout)
    assert found is not None
    assert found.article == examine(full_page(13)).article


def test_a_page_on_which_much_would_be_left_out_is_read_whole() -> None:
    layout = learn([full_page(n) for n in (10, 11, 12)])
    assert layout is not None
    story = f"<div class=more><p>{' '.join(PARAGRAPHS * 4)}</p></div>"
    assert examine_known(full_page(13, note=story), layout) is None
    clean_by_layout = reader([layout])
    assert clean_by_layout(full_page(13, note=story)) == clean(full_page(13, note=story))


def test_a_part_amid_text_stays_so_that_words_do_not_run_together() -> None:
    layout = learn([full_page(n) for n in (10, 11, 12)])
    assert layout is not None
    note = "Ministers <ul class=share></ul> met in Lima on Monday to speak about the price of panels, and will meet again."
    found = examine_known(full_page(13, note=note), layout)
    assert found is not None
    assert found.article.text == examine(full_page(13, note=note)).article.text


def test_a_site_of_two_layouts_gets_both_and_each_page_is_read_by_its_own() -> None:
    pages = [*(SITE.page(n) for n in (10, 11, 12, 13)), *(SITE.page(n, inner="opinion") for n in (14, 15, 16))]
    layouts = tuple(layouts_of(pages))
    assert [(layout.main, len(layout.proved)) for layout in layouts] == [("#wrap", 7)] or {x.main for x in layouts} == {
        "div.story", "div.opinion",
    }  # fmt: skip
    read = reader(layouts)
    for each in (SITE.page(17), SITE.page(18, inner="opinion")):
        assert any(examine_known(each, layout) for layout in layouts)
        assert read(each) == clean(each)


def test_a_layout_that_another_page_of_the_site_contradicts_is_not_learned() -> None:
    # on the live page the same box holds a digest, and the article stands elsewhere
    live = (
        SITE.page(13).body.decode().replace("<div class='story'>", "<div class=story><p>" + PARAGRAPHS[0] * 3 + "</p></div><div>")
    )
    pages = [*(SITE.page(n) for n in (10, 11, 12)), page(live, url="https://www.example.org/a/13")]
    for layout in layouts_of(pages):
        found = examine_known(pages[-1], layout)
        assert found is None or found.article == examine(pages[-1]).article
