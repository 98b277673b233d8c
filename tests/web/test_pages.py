import re

import pytest
from starlette.testclient import TestClient

PAGES = [
    "/",
    "/search",
    "/search?q=duties",
    "/about",
    "/articles/en1",
    "/articles/zh1",
    "/articles/zh2",
    "/?actor=norland&type=TARIFF",
]


def events(client: TestClient) -> list[str]:
    return re.findall(r'href="(/events/[0-9a-f]+)\?lang=en"', client.get("/?lang=en").text)


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_every_page_answers_in_every_language(client: TestClient, address: str, lang: str) -> None:
    answer = client.get(address, params={"lang": lang} if "?" not in address else None)
    assert answer.status_code == 200
    assert "<h1>" in answer.text


def test_the_chronology_shows_one_row_for_both_outlets_and_a_row_for_the_answer(client: TestClient) -> None:
    page = client.get("/?lang=en").text
    assert page.count('<article class="row') == 2
    assert "North Post" in page
    assert "南报" in page
    assert "2 independent origins" in page


def test_names_follow_the_reader(client: TestClient) -> None:
    assert "諾蘭" in client.get("/?lang=zh-Hant").text
    assert "诺兰" in client.get("/?lang=zh-Hans").text


def test_filters_have_addresses_of_their_own(client: TestClient) -> None:
    assert client.get("/?lang=en&type=CRITICISE").text.count('<article class="row') == 1
    assert client.get("/?lang=en&until=2031-03-04").text.count('<article class="row') == 1
    assert client.get("/?lang=en&since=&type=MEET").text.count('<article class="row') == 0


def test_an_event_page_gives_each_outlets_words_and_the_disagreement(client: TestClient) -> None:
    address = events(client)[0]
    page = client.get(address + "?lang=en").text
    assert "<mark>Norland imposed tariffs on Sudland</mark>" in page
    assert "<mark>诺兰对苏兰加征关税</mark>" in page
    assert 'id="disagreements"' in page
    assert "2031-03-04" in page
    assert "2031-03-05" in page
    assert "test.rule" in page


def test_an_article_shows_its_spans_and_an_unsourced_figure(client: TestClient) -> None:
    page = client.get("/articles/en1?lang=en").text
    assert "k-event" in page
    assert "k-statement" in page
    assert "nobody is named for it" in page


def test_what_is_not_there_is_a_clear_404(client: TestClient) -> None:
    for address in ("/events/0000", "/articles/none", "/nowhere"):
        answer = client.get(address)
        assert answer.status_code == 404
        assert "holds nothing" in answer.text


def test_search_finds_words_in_either_script(client: TestClient) -> None:
    assert "诺兰加税" in client.get("/search", params={"q": "關稅", "lang": "en"}).text
    assert client.get("/search", params={"q": "zzzz", "lang": "en"}).status_code == 200


@pytest.mark.parametrize(
    "query", ['"', "'", "AND", "NEAR(", "*", "税*", "a" * 5000, "\x00", "%", "{}", "a:b", "-x", "(", ")", "關 稅"]
)
def test_no_search_breaks_the_page(client: TestClient, query: str) -> None:
    assert client.get("/search", params={"q": query}).status_code == 200


@pytest.mark.parametrize("page", ["-1", "0", "99999999999", "x", "²"])
def test_no_page_number_breaks_the_list(client: TestClient, page: str) -> None:
    assert client.get("/", params={"page": page}).status_code == 200
