import pytest
from starlette.testclient import TestClient

from tongjian import pack
from tongjian.model import Article
from tongjian.web.pages.article import changes
from tongjian.web.present import Presenter


def article(text: str, title: str = "A title") -> Article:
    return Article(id="a", page="p", title=title, text=text, lang="en")


def test_what_left_and_what_came_is_told_sentence_by_sentence_in_order() -> None:
    old = article("The first stays. The second goes. The third stays.")
    new = article("The first stays. The third stays. A fourth comes.", title="Another title")
    assert changes(old, new) == [
        ("-", "A title"),
        ("+", "Another title"),
        ("-", "The second goes."),
        ("+", "A fourth comes."),
    ]


@pytest.mark.ends
def test_the_same_text_has_no_changes_and_the_comparison_of_an_endless_one_ends() -> None:
    assert changes(article("Same."), article("Same.")) == []
    many = article(" ".join(f"Sentence {n} is here." for n in range(3000)))
    few = article(" ".join(f"Sentence {n * 7} was here." for n in range(3000)))
    assert changes(many, few)


@pytest.mark.parametrize(
    ("source", "lang", "told"),
    [
        ("record", "en", "given with the article"),
        ("json-ld", "zh-Hans", "取自网页结构化数据"),
        ("time-tag-updated", "zh-Hant", "取自網頁時間標記、更新時間"),
        ("text-updated", "en", "as the page shows it, time of an update"),
        ("elsewhere", "zh-Hans", "elsewhere"),
    ],
)
def test_where_a_time_was_found_is_told_in_the_readers_language(source: str, lang: str, told: str) -> None:
    assert Presenter(pack.load(), lang, {}).dated_from(source) == told


def test_the_time_of_an_article_is_shown_as_people_read_it(client: TestClient) -> None:
    body = client.get("/articles/en2?lang=en").text
    assert '<time datetime="2031-03-09T08:00:00+02:00">2031-03-09 08:00 +02:00</time>' in body
