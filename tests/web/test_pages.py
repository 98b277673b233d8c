import json
import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from tests.web.web_pages import PAGES

from tongjian.web.i18n import CODES, words

MOST_BYTES = 60_000


def event_addresses(client: TestClient, query: str = "") -> list[str]:
    """Return the addresses of the events on a page of the chronology, in its order."""
    found = re.findall(r'class="what" href="(/events/[0-9a-f]+)\?lang=en"', client.get(f"/?lang=en{query}").text)
    return list(dict.fromkeys(found))


def rows(client: TestClient, query: str) -> int:
    return client.get(f"/?lang=en&{query}").text.count('<article class="row')


def test_the_three_languages_have_the_same_words_and_none_is_empty() -> None:
    keys = {code: set(words(code)) for code in CODES}
    assert keys["en"] == keys["zh-Hans"] == keys["zh-Hant"]
    assert not [(code, key) for code in CODES for key, value in words(code).items() if not value.strip()]


def test_no_word_of_the_site_hides_behind_a_method_of_its_table() -> None:
    assert not [key for key in words("en") if hasattr(dict, key)]


def test_templates_ask_only_for_words_that_are_there(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    missing: set[str] = set()
    monkeypatch.setattr("tongjian.web.i18n.Words.__missing__", lambda _self, key: missing.add(key) or "")
    for address in [*PAGES, *event_addresses(client)]:
        client.get(address)
    assert missing == set()


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("lang", CODES)
def test_every_page_answers_in_every_language_and_is_small(client: TestClient, address: str, lang: str) -> None:
    answer = client.get(f"{address}{'&' if '?' in address else '?'}lang={lang}")
    assert answer.status_code == 200
    assert f'<html lang="{lang}">' in answer.text
    assert answer.text.count("<h1>") == 1
    ids = re.findall(r' id="([^"]*)"', answer.text)
    assert sorted(ids) == sorted(set(ids))
    assert "<built-in" not in answer.text
    assert len(answer.content) <= MOST_BYTES or "<svg" in answer.text


def test_the_chronology_shows_one_row_for_both_outlets(client: TestClient) -> None:
    page = client.get("/?lang=en&type=TARIFF").text
    assert page.count('<article class="row') == 1
    assert "North Post" in page
    assert "南报" in page
    assert "2 independent origins" in page


def test_names_follow_the_reader(client: TestClient) -> None:
    assert "諾蘭" in client.get("/?lang=zh-Hant").text
    assert "诺兰" in client.get("/?lang=zh-Hans").text


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("type=CRITICISE", 1),
        ("until=2031-03-04", 1),
        ("from=2031-03-05", 2),
        ("type=MEET", 0),
        ("actor=sudland", 3),
        ("actor=sudland&with=norland", 3),
        ("with=sudland", 3),
        ("actor=sudland&with=sudland", 3),
        ("phase=announced", 1),
        ("realis=denied", 0),
        ("outlet=南报", 1),
        ("told_in=zh-Hant", 1),
        ("disagree=1", 1),
        ("text=關稅", 1),
        ("type=TARIFF&told_in=zh-Hant", 0),
    ],
)
def test_each_filter_has_an_address_of_its_own(client: TestClient, query: str, number: int) -> None:
    assert rows(client, query) == number


@pytest.mark.parametrize(
    "query", ["from=yesterday", "until=2031-13", "realis=perhaps", "disagree=maybe", "type=WAR", "phase=soon", "told_in=fr"]
)
def test_a_value_that_cannot_be_one_is_told_and_not_guessed_at(client: TestClient, query: str) -> None:
    assert rows(client, query) == 3
    assert 'role="alert"' in client.get(f"/?{query}").text


@pytest.mark.parametrize("query", ["type=WAR", "phase=soon", "told_in=fr"])
def test_what_no_record_has_is_told_on_pictures_and_refused_for_files(client: TestClient, query: str) -> None:
    assert 'role="alert"' in client.get(f"/pictures/timeline?{query}").text
    for file in ("feed.atom", "export.csv", "export.jsonl", "pictures/months.csv", "pictures/months.vl.json"):
        assert client.get(f"/{file}?{query}").status_code == 400, file


def test_a_filter_is_told_in_words_and_each_field_can_be_taken_back(client: TestClient) -> None:
    page = client.get("/?lang=en&actor=norland&type=TARIFF").text
    assert "Actor: Norland" in page
    assert 'href="/?type=TARIFF&amp;lang=en"' in page
    assert 'href="/?actor=norland&amp;lang=en"' in page


def test_newest_first_turns_the_order_round(client: TestClient) -> None:
    assert event_addresses(client, "&order=newest") == event_addresses(client)[::-1]


def test_feeds_and_exports_hold_what_the_filter_holds(client: TestClient) -> None:
    query = {"type": "CRITICISE", "lang": "en"}
    assert len(client.get("/feed.json", params=query).json()["items"]) == 1
    assert client.get("/feed.atom", params=query).text.count("<entry>") == 1
    assert client.get("/feed.rss", params=query).text.count("<item>") == 1
    lines = client.get("/export.jsonl", params=query).text.splitlines()
    assert [json.loads(line)["type"] for line in lines] == ["CRITICISE"]
    assert client.get("/export.csv", params=query).text.count("\n") == 2
    assert client.get("/feed.xls").status_code == client.get("/export.exe").status_code == 404


def test_a_feed_has_the_newest_first_with_true_times_and_is_not_sent_twice(client: TestClient) -> None:
    answer = client.get("/feed.json", params={"lang": "en"})
    times = [item["date_published"] for item in answer.json()["items"]]
    assert times[0] == "2031-03-09T08:00:00+02:00"
    assert times[-1] == "2031-03-04T00:00:00+00:00"
    again = client.get("/feed.json", params={"lang": "en"}, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_an_event_page_gives_each_outlets_words_and_the_disagreement(client: TestClient) -> None:
    page = client.get(event_addresses(client)[0] + "?lang=en").text
    assert "<mark>Norland imposed tariffs on Sudland</mark>" in page
    assert "<mark>诺兰对苏兰加征关税</mark>" in page
    assert 'id="disagreements"' in page
    assert "2031-03-04" in page
    assert "2031-03-05" in page
    assert "test.rule" in page


def test_an_event_page_shows_its_clocks(client: TestClient) -> None:
    page = client.get(event_addresses(client, "&type=EXPORT_BAN")[0] + "?lang=en").text
    for name, value in (("Announced", "2031-03-08"), ("In force from", "2031-06-01"), ("In force until", "2032-06-01")):
        assert f"<dt>{name}</dt><dd>{value}</dd>" in page
    assert "<dd>2031-03-09 08:00 +02:00</dd>" in page


def test_an_article_shows_its_spans_a_switch_for_each_kind_and_why_it_has_its_tags(client: TestClient) -> None:
    page = client.get("/articles/en1?lang=en").text
    for kind in ("event", "statement", "opinion", "prediction", "argument", "figure"):
        assert f'id="m-{kind}"' in page
        assert re.search(rf'<span class="[^"]*k-{kind}[^"]*" id="s\d+"', page)
    assert "nobody is named for it" in page
    assert "topic word found once" in page
    assert '<small class="lab">prediction</small>' in page


def test_an_article_names_others_that_report_the_same(client: TestClient) -> None:
    assert "诺兰加税" in client.get("/articles/en1?lang=en").text


@pytest.mark.parametrize(("rights", "second"), [("full", True), ("excerpt", True), ("quotes", False)])
def test_the_operator_decides_how_much_text_is_shown(clients: dict[str, TestClient], rights: str, second: bool) -> None:
    page = clients[rights].get("/articles/en1?lang=en").text
    assert ("A second paragraph" in page) is second
    assert "Norland imposed tariffs on Sudland" in re.sub("<[^>]*>", "", page)


def test_a_long_text_is_cut_where_a_sentence_ends_and_the_page_says_so(clients: dict[str, TestClient]) -> None:
    whole, cut = (clients[name].get("/articles/long?lang=en").text for name in ("full", "excerpt"))
    assert "sentence number 90" in whole
    assert "sentence number 90" not in cut
    assert "full text is not shown" in cut
    assert "sentence number 3." in cut
    assert "<summary" in re.search(r'<details class="fold">.{0,40}', whole).group()  # type: ignore[union-attr]
    assert "sentence number 90" not in clients["quotes"].get("/search?q=number+90&lang=en").text


def test_a_pair_shows_the_ladder_with_the_days_between(client: TestClient) -> None:
    page = client.get("/pair?a=norland&b=sudland&lang=en").text
    assert "<svg" in page
    assert page.count('class="box"') == 2


def test_a_ladder_without_two_sides_asks_for_them(client: TestClient) -> None:
    for query in ("", "&actor=norland"):
        page = client.get(f"/pictures/ladder?lang=en{query}").text
        assert "<svg" not in page
        assert "Choose two actors" in page
    assert "<svg" in client.get("/pictures/ladder?lang=en&actor=norland&with=sudland").text


def test_the_network_is_that_of_the_filter(client: TestClient) -> None:
    whole = client.get("/pictures/network.csv").text
    part = client.get("/pictures/network.csv?type=CRITICISE").text
    assert {line.rsplit(",", 1)[1] for line in part.split()[1:]} == {"1"}
    assert part != whole


def test_what_is_not_drawn_is_told(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def pages() -> list[str]:
        return [client.get(f"/{a}lang=en").text for a in ("pictures/timeline?", "pair?a=norland&b=sudland&", "actors?")]

    def told() -> list[bool]:
        return [
            words in page
            for words, page in zip(("of 3 events", "steps; the table has all", "the 1 with most"), pages(), strict=True)
        ]

    assert told() == [False] * 3
    monkeypatch.setattr("tongjian.web.pages.pictures._MOST", 1)
    monkeypatch.setattr("tongjian.web.pictures.ladder._MOST", 1)
    monkeypatch.setattr("tongjian.web.pages.actors._MOST_ACTORS", 1)
    assert told() == [True] * 3


def test_actors_outlets_tags_and_lists_hold_what_was_coded(client: TestClient) -> None:
    assert "Sudland" in client.get("/actors?lang=en").text
    assert "苏兰" in client.get("/actors/sudland?lang=en").text
    assert "Norland raises duties" in client.get("/outlets/North%20Post?lang=en").text
    assert "topic word found once" in client.get("/tags/duties?lang=en").text
    assert "No" in client.get("/figures?lang=en").text
    assert "⇒" in client.get("/arguments?lang=en").text
    assert "Norland imposed" not in client.get("/predictions?lang=en").text
    assert "Norla" in client.get("/predictions?lang=en").text


def test_a_measure_stands_where_its_sources_say(client: TestClient) -> None:
    assert "Sudland will ban exports" in client.get("/measures?state=to_come&lang=en").text
    assert "Sudland will ban exports" not in client.get("/measures?state=ended&lang=en").text


def test_an_act_outside_of_the_chronology_is_shown_with_its_day(client: TestClient) -> None:
    rows = re.findall(r'<article class="row.*?</article>', client.get("/measures?lang=en").text, re.DOTALL)
    assert rows
    assert all('<time class="when"' in row for row in rows)
    assert '<time class="when"' not in client.get("/?lang=en").text, "there the day stands above"


def test_found_words_are_cut_between_words_with_an_ellipsis(client: TestClient) -> None:
    page = client.get("/search?q=90&lang=en").text
    href, shown = re.findall(r'<a href="(/articles/[^"?#]+)[^>]*>[^<]*</a><p>[^<]*<mark>90</mark>(.*?)</p>', page)[0]
    assert shown.endswith("…")
    words = {word for n in (1, 2, 3) for word in re.findall(r"\w+", client.get(f"{href}?part={n}&lang=en").text)}
    assert re.findall(r"\w+", shown)[-1] in words


def test_every_picture_has_its_data_as_csv(client: TestClient) -> None:
    for name in ("timeline", "months", "matrix", "network", "ladder"):
        answer = client.get(f"/pictures/{name}.csv", params={"lang": "en", "actor": "norland", "with": "sudland"})
        assert answer.headers["content-type"].startswith("text/csv")
        assert answer.text.count("\n") >= 2, name
    assert "2031-03" in client.get("/pictures/months.csv").text


def test_what_is_not_there_is_a_clear_404(client: TestClient) -> None:
    for address in (
        "/events/0000",
        "/articles/none",
        "/revisions/none",
        "/nowhere",
        "/actors/none",
        "/pair?a=x",
        "/tags/none",
        "/outlets/x",
    ):
        answer = client.get(address, params={"lang": "en"} if "?" not in address else None)
        assert answer.status_code == 404, address
        assert "record" in answer.text or "记录" in answer.text


def test_search_finds_words_in_either_script_and_narrows(client: TestClient) -> None:
    assert "诺兰加税" in client.get("/search", params={"q": "關稅", "lang": "en"}).text
    assert client.get("/search", params={"q": "zzzz", "lang": "en"}).status_code == 200
    page = client.get("/search", params={"q": "Norland", "lang": "en"}).text
    assert "outlet=North+Post" in page
    narrowed = client.get("/search", params={"q": "Norland", "outlet": "North Post", "lang": "en"}).text
    assert "Norland raises duties" in narrowed
    assert "Sudland answers" not in narrowed


def test_names_are_suggested_in_any_script(client: TestClient) -> None:
    assert client.get("/suggest", params={"q": "nor"}).json() == ["Norland"]
    assert client.get("/suggest", params={"q": "諾"}).json() == client.get("/suggest", params={"q": "诺"}).json()
    assert client.get("/suggest", params={"q": ""}).json() == []


@pytest.mark.parametrize("page", ["-1", "0", "99999999999", "x", "²"])
def test_no_page_number_breaks_the_list(client: TestClient, page: str) -> None:
    for address in ("/", "/measures", "/changes", "/disagreements", "/actors/norland"):
        assert client.get(address, params={"page": page}).status_code == 200


def test_pages_of_a_long_list_lead_to_one_another(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tongjian.web.pages.chronology.PER_PAGE", 2)
    first = client.get("/?lang=en").text
    assert 'rel="next" href="/?page=2&amp;lang=en"' in first
    assert client.get("/?lang=en&page=2").text.count('<article class="row') == 1


def test_linked_data_sitemap_and_manifest(client: TestClient, app: Starlette) -> None:
    page = client.get("/articles/en1?lang=en").text
    data = json.loads(re.search(r'ld\+json">(.*?)</script>', page).group(1))  # type: ignore[union-attr]
    assert data["@type"] == "OpinionNewsArticle"
    assert data["isBasedOn"] == "https://north.example/a"
    assert '<meta property="og:title"' in page
    assert "http://127.0.0.1/articles/en1" in client.get("/sitemap.xml").text
    assert client.get("/manifest.webmanifest", params={"lang": "zh-Hant"}).json()["lang"] == "zh-Hant"


def test_the_pages_of_a_search_hold_each_article_once(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tongjian.web.pages.searching._SHOWN", 1)
    first, second = (client.get("/search", params={"q": "Norland", "lang": "en", "page": n}).text for n in (1, 2))
    found = [re.findall(r'<li lang="[^"]*"><a href="/articles/([^?"]*)', page) for page in (first, second)]
    assert found == [["en2"], ["en1"]]
    assert 'rel="next"' in first
    assert 'rel="next"' not in second


def test_a_text_too_long_for_a_page_has_several_and_places_are_found_in_theirs(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tongjian.web.marks.PART", 1000)
    first, last = (client.get("/articles/long", params={"lang": "en", "part": n}).text for n in (1, 99))
    assert "sentence number 3." in first
    assert "sentence number 90" not in first
    assert 'rel="next" href="/articles/long?part=2&amp;lang=en"' in first
    assert "sentence number 99." in last
    assert 'rel="next"' not in last


def test_one_is_no_plural(client: TestClient) -> None:
    assert "<small>1 event</small>" in client.get("/?type=CRITICISE&lang=en").text
    assert "<small>2 events</small>" in client.get("/?from=2031-03-05&lang=en").text
    assert "<small>0 events</small>" in client.get("/?type=MEET&lang=en").text


def test_behind_the_last_article_with_a_tag_there_is_a_page_that_says_so(client: TestClient) -> None:
    """The page before cannot know it: a link to what is older may not lead to an error."""
    older = client.get("/tags/duties?after=2001-01-01~x&lang=en")
    assert older.status_code == 200
    assert "No older articles with this tag." in older.text
    assert client.get("/tags/unheard-of?lang=en").status_code == 404


def test_a_choice_that_finds_nothing_can_be_taken_back(client: TestClient) -> None:
    body = client.get("/search?q=duties&told_in=zh-Hant&lang=en").text
    assert "0 found" in body
    assert '<a href="/search?q=duties&amp;lang=en" aria-current="true">繁體 ×</a>' in body
    assert "<li class" not in body.partition("<main")[2].partition("</main>")[0]  # that nothing was found is no first find


def test_days_in_a_row_are_written_as_the_reader_writes_them(client: TestClient) -> None:
    body = client.get("/?type=EXPORT_BAN&lang=zh-Hans").text
    assert "生效 2031年6月1日" in body
    assert "2032年6月1日" in body
    assert "2031-06-01" not in body.partition("<main")[2]


@pytest.mark.parametrize(
    "file", ["/export.csv", "/export.jsonl", "/feed.atom", "/feed.json", "/pictures/months.csv", "/pictures/months.vl.json"]
)
def test_no_file_passes_for_what_was_asked_for_where_the_filter_was_not_understood(client: TestClient, file: str) -> None:
    refused = client.get(f"{file}?from=2031-3-1&realis=%0d%0aX:1&actor=norland")
    assert refused.status_code == 400
    assert refused.text == "not understood: realis, from; dates are written 2025, 2025-09 or 2025-09-15\n"
    assert client.get(f"{file}?from=2031-03&actor=norland").status_code == 200
