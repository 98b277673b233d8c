"""The headline, by agreement of what the page shows and what its head says."""

import pytest

from tongjian.clean.article import examine
from tongjian.clean.title import without_site

from .pages import BODY, page

H = "Peru levies a duty on imported solar panels"


def title(head: str, body: str) -> str:
    return examine(page(f"<html><head>{head}</head><body>{body}{BODY}</body></html>")).article.title


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (f"<title>{H}</title>", ""),
        (f"<title>{H} | The Example</title>", f"<h1>{H}</h1>"),
        (f"<title>The Example</title><meta property='og:title' content='{H}'>", ""),
        (f"<title>{H} - World - The Example</title>", f"<h1>The Example</h1><h2>{H}</h2>"),
        (f"<title>{H} | The Example</title>", f"<h1><span>Opinion</span> {H}</h1>"),
        (f"<title>{H} | The Example</title>", f"<h1>World | {H}</h1>"),
        ("<title>Solar panels: Peru's duty explained</title>", f"<h1>{H}</h1>"),
        (f"<title>{H}</title>", f"<div class='headline'>{H}</div>"),
        (f"<title>  {H}\n</title>", ""),
        (f"<title>The Example: {H}</title>", f"<div class='headline'>{H}</div>"),
        (f"<title>The Example: {H}</title>", f"<h2>Tuesday</h2><h3 class='post-title'>{H}</h3>"),
        (f"<title>{H} | The Example</title>", f"<div>{H}</div><h2>What our readers wrote on: {H}</h2>"),
    ],
)
def test_the_headline_comes_without_section_and_site(head: str, body: str) -> None:
    assert title(head, body) == H


def test_lines_of_a_headline_do_not_run_together() -> None:
    two = "<h1>秘鲁征收<b>临时</b>保障税<br>进口商可以申请退税</h1>"
    assert title("<title>秘鲁征收临时保障税 进口商可以申请退税_示例网</title>", two) == "秘鲁征收临时保障税 进口商可以申请退税"


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("秘鲁下月起征收临时保障税_示例网", "秘鲁下月起征收临时保障税"),
        ("秘鲁下月起征收临时保障税-国际频道-示例网", "秘鲁下月起征收临时保障税"),
        ("秘鲁下月起征收临时保障税--国际--示例网", "秘鲁下月起征收临时保障税"),
        ("秘魯下月起徵收臨時保障稅 | 國際 | 示例社", "秘魯下月起徵收臨時保障稅"),
        ("Peru-Chile talks end without a deal", "Peru-Chile talks end without a deal"),
        (
            "Talks end - what happens now for the twelve companies that had asked for relief?",
            "Talks end - what happens now for the twelve companies that had asked for relief?",
        ),
        ("| The Example", ""),
    ],
)
def test_the_sites_name_is_cut_off_and_a_headline_with_a_dash_stays(written: str, plain: str) -> None:
    assert without_site(written) == plain


def test_a_page_without_any_title_has_none() -> None:
    assert title("", "") == ""
