"""Who wrote a page, who published it, and which source it names."""

import pytest

from tongjian.clean.article import examine
from tongjian.clean.credits import host_of
from tongjian.clean.sources import source_in, wire_in

from .pages import BODY, html, page


def byline(head: str = "", above: str = "", url: str | None = None, body: str = BODY) -> str | None:
    return examine(page(html(body, head=head, above=above), url=url)).article.byline


def ld(author: str, publisher: str = '"x"') -> str:
    fields = f'"@type":"NewsArticle","headline":"h","author":{author},"publisher":{publisher}'
    return f'<script type="application/ld+json">{{{fields}}}</script>'


@pytest.mark.parametrize(
    ("head", "above", "names"),
    [
        (ld('{"@type":"Person","name":"Jane Roe"}'), "", "Jane Roe"),
        (ld('[{"name":"Jane Roe"},{"name":"John Doe"}]'), "", "Jane Roe, John Doe"),
        (ld('"By Jane Roe, Senior Correspondent"'), "", "Jane Roe"),
        ('<meta name="author" content="Jane Roe">', "", "Jane Roe"),
        ("", '<a rel="author" href="/x">Jane Roe</a>', "Jane Roe"),
        ("", '<div class="byline">By Jane Roe and John Doe</div>', "Jane Roe and John Doe"),
        ("", "<div>By Jane Roe | May 13, 2024</div>", "Jane Roe"),
        ("", "<div><span>By Jane Roe</span><span>May 13, 2024</span></div>", "Jane Roe"),
        ("", "<div>2024-05-13 作者：王一</div>", "王一"),
        ("", "<div>文/王一 李二</div>", "王一 李二"),
        ("", '<div class="author">作者：王一 发表于 2024-05-13</div>', "王一"),
        ("", "<div>記者王一／綜合報導</div>", "王一"),
        ("", '<div class="author">本报驻秘鲁记者　王一</div>', "王一"),
        ('<meta name="author" content="104921">', "<div>记者：王一</div>", "王一"),
        ('<meta name="author" content="https://social.example/outlet">', "", None),
        ("", "<div>By Jane Roe, 14 May 2024</div>", "Jane Roe"),
        ("", "<div>Reporting by Jane Roe; Editing by John Doe</div>", "Jane Roe"),
        ("", "<div>Words: Jane Roe</div>", "Jane Roe"),
        ("", "<div>Jane Roe · Correspondent · May 14, 2024</div>", "Jane Roe"),
        ("", "<div class=author>示例社 記者王一</div>", "王一"),
        ("", "<div>本报记者　王一　<span>《示例报》（2024年05月14日　第03版）</span></div>", "王一"),
        ("", "<div>Story: A duty on panels</div>", None),
        ("", "<div>Published on 9 Oct 2023</div>", None),
        ("", "<div>By clicking you agree to 12 terms</div>", None),
        ("", "", None),
    ],
)
def test_authors(head: str, above: str, names: str | None) -> None:
    assert byline(head, above) == names


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("示例社利马5月14日电（记者王一）", "王一"),
        ("示例报利马5月14日电（本报驻秘鲁记者 王一、李二）", "王一、李二"),
        ("（示例社記者林三利馬十四日電）", None),
        ("利马有人认为（记者协会除外）", None),
    ],
)
def test_reporters_in_datelines(opening: str, names: str | None) -> None:
    text = "秘鲁外贸部周二宣布，将对进口太阳能电池板征收临时保障税，税率为百分之十二，为期二百天，进口商可以申请退税。"
    assert byline(body=f"<p>{opening}{text}</p><p>{text.replace('周二', '随后')}</p>") == names


def test_the_outlet_itself_is_no_author_where_a_person_is_shown() -> None:
    above = "<div>By Jane Roe</div>"
    assert byline(ld('"The Example"', '{"name":"The Example"}'), above) == "Jane Roe"
    assert byline(ld('"Example"'), above, "https://www.example.org/x") == "Jane Roe"
    assert byline(ld('"The Example"', '{"name":"The Example"}')) == "The Example"


@pytest.mark.parametrize(
    ("head", "url", "outlet"),
    [
        (ld('"x"', '{"name":"The Example"}'), None, "The Example"),
        ('<meta property="og:site_name" content="示例网">', "https://a.example/", "示例网"),
        ('<meta property="og:site_name" content="..">', "https://a.example/", "a.example"),
        ('<meta property="og:site_name" content=" / ">', None, None),
        ("", "https://www.a.example/x", "a.example"),
        ("", "https://m.a.example/x", "a.example"),
        ("", None, None),
        ("", "http://[broken", None),
        ('<link rel="canonical" href="https://www.a.example/x">', None, "a.example"),
        ('<link rel="canonical" href="https://www.a.example/x">', "https://b.example/", "b.example"),
        ('<link rel="canonical" href="https://www.a.example/">', None, None),
        ('<meta property="og:url" content="https://www.a.example/x">', None, "a.example"),
        ('<meta property="og:url" content="javascript:alert(1)">', None, None),
    ],
)
def test_outlets(head: str, url: str | None, outlet: str | None) -> None:
    assert examine(page(html(head=head), url=url)).article.outlet == outlet


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("秘鲁征收临时保障税_国际_示例网", "示例网"),
        ("Peru levies a duty | The Example", "The Example"),
        ("Peru-Chile talks end", None),
    ],
)
def test_a_page_without_an_address_has_the_name_behind_its_headline(title: str, outlet: str | None) -> None:
    assert examine(page(html(title=title))).article.outlet == outlet


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("2024-05-13 10:22 来源：新华社", "新华社"),
        ("來源：中央社", "中央社"),
        ("本文转载自《示例日报》", "示例日报"),
        ("稿源:示例网 编辑:某", "示例网"),
        ("Source: Xinhua", "Xinhua"),
        ("Source: The Example Post", "The Example Post"),
        ("新华社北京5月13日电 外交部发言人说", "新华社"),
        ("LIMA (Reuters) - Peru said on Wednesday", "Reuters"),
        ("（中央社利馬15日綜合外電報導）秘魯", "中央社"),
        ("他来源不明的货物被扣", None),
        ("来源：https://a.example/", None),
        ("The source said on Wednesday that talks", None),
        ("来源 示例网", "示例网"),
        ("〔中央社〕2024-05-13", "中央社"),
        ("LIMA, May 13 (Reuters) - Peru said on Wednesday", "Reuters"),
        ("This article was originally published by The Example Post.", "The Example Post"),
        ("First appeared in the Journal of Examples", "the Journal of Examples"),
        ("A source: nobody knew why the duty came so early", None),
        ("The duty was originally published on Wednesday", None),
        ("", None),
    ],
)
def test_named_sources(line: str, source: str | None) -> None:
    assert source_in([line]) == source


@pytest.mark.parametrize(
    ("byline", "wire"),
    [("Reuters", "Reuters"), ("Jane Roe, Bloomberg News", "Bloomberg News"), ("The Associated Press", "The Associated Press"),
     ("新华社", "新华社"), ("Jane Reuters", None), ("AP Smith", None), (None, None)],
)  # fmt: skip
def test_wires_in_bylines(byline: str | None, wire: str | None) -> None:
    assert wire_in(byline) == wire


def test_a_note_behind_the_body_and_a_byline_name_the_source() -> None:
    assert examine(page(html(BODY + "<p>（本文转载自《示例日报》）</p>"))).article.source_name == "示例日报"
    by = examine(page(html(above="<div class=byline>By The Associated Press</div>"))).article
    assert (by.byline, by.source_name) == ("The Associated Press", "The Associated Press")


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Peru levies duty on solar panels | The Example Post", "The Example Post"),
        ("Peru levies duty on solar panels - why it matters", "a.example"),
        ("Peru levies duty on solar panels_国际_示例网", "示例网"),
    ],
)
def test_an_outlet_has_the_name_that_stands_behind_the_headline(title: str, outlet: str) -> None:
    markup = html(head=f"<title>{title}</title>").replace("<title>Peru levies duty on solar panels</title>", "", 1)
    assert examine(page(markup, url="https://a.example/x")).article.outlet == outlet


@pytest.mark.parametrize(
    ("url", "host"),
    [("https://www.a.example/x", "a.example"), ("http://[broken", None), ("", None), (None, None), ("a.example/x", None)],
)
def test_hosts(url: str | None, host: str | None) -> None:
    assert host_of(url) == host
