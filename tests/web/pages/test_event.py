from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.store.conftest import article, event, put

from tongjian import pack
from tongjian.merge.told import outermost
from tongjian.model import EventMention
from tongjian.store import open_record
from tongjian.web.app import make_app
from tongjian.web.pages.event import pair, report_address, tellings
from tongjian.web.present import Presenter, moment
from tongjian.web.settings import Settings


@pytest.mark.parametrize(
    ("stamp", "shown"),
    [
        (None, "—"),
        ("2031-03-04", "2031-03-04"),
        ("2031-03", "2031-03"),
        ("2031-03-04T08:30:15Z", "2031-03-04 08:30 UTC"),
        ("2031-03-04T08:30:15.462Z", "2031-03-04 08:30 UTC"),
        ("2031-03-04T08:30:15.5-05:00", "2031-03-04 08:30 -05:00"),
        ("2031-03-04T08:30:15+08:00", "2031-03-04 08:30 +08:00"),
        ("2031-03-04T08:30:15", "2031-03-04 08:30"),
    ],
)
def test_times_are_shown_to_the_minute_with_the_offset_that_was_stated(stamp: str | None, shown: str) -> None:
    assert moment(stamp) == shown


def mention(article: str, start: int, end: int) -> EventMention:
    return EventMention(article=article, event=0, start=start, end=end, quote="x")


def test_of_mentions_that_hold_one_another_the_longest_is_shown() -> None:
    found = outermost(
        [
            mention("a", 5, 9),
            mention("a", 0, 9),
            mention("a", 0, 9),
            mention("b", 5, 9),
            mention("a", 8, 12),
            mention("a", 20, 22),
        ]
    )
    assert [(m.article, m.start, m.end) for m in found] == [("a", 0, 9), ("a", 8, 12), ("a", 20, 22), ("b", 5, 9)]


def test_both_sides_have_a_page_when_there_are_two() -> None:
    assert pair(event("e", None)) == "/pair?a=norland&b=sudland"
    assert pair(event("e", None, target=())) is None


@pytest.mark.parametrize("contact", [None, "javascript:alert(1)", "http://plain.example", "desk@record.example"])
def test_only_mail_and_https_take_reports(contact: str | None) -> None:
    assert report_address(contact, "e1") is None
    assert report_address("mailto:desk@record.example", "e1") == "mailto:desk@record.example?subject=event%20e1"


def test_a_day_that_only_the_news_gives_is_called_so(tmp_path: Path) -> None:
    record = tmp_path / "r.db"
    with open_record(record, write=True) as store:
        put(store, article("a1", "Norland raised tariffs on steel."))
        with store.transaction():
            store.set_meta("pack", "statecraft")
            told = [event("e1", "2031-03-04"), event("e2", "2031-03-05", date_inferred=True)]
            store.replace_record(told, [], "2031-05-01T00:00:00Z")
    client = TestClient(make_app(record, Settings()), base_url="http://localhost")
    for lang, day, words in (
        ("en", "2031-03-05", "dated by the news"),
        ("zh-Hans", "2031年3月5日", "以报道日为准"),
        ("zh-Hant", "2031年3月5日", "以報導日為準"),
    ):
        rows = client.get(f"/?lang={lang}").text.split("<article ")[1:]
        assert [words in row for row in rows] == [False, True]
        assert words not in client.get(f"/events/e1?lang={lang}").text.partition("<dl")[2].partition("</dl>")[0]
        assert f"{day} ({words})" in client.get(f"/events/e2?lang={lang}").text


def test_an_event_has_only_the_clocks_that_can_run_for_it(tmp_path: Path) -> None:
    record = tmp_path / "r.db"
    with open_record(record, write=True) as store:
        put(store, article("a1", "Norland raised tariffs on steel."))
        with store.transaction():
            store.set_meta("pack", "statecraft")
            told = [event("e1", "2031-03-04", phase="announced"), event("e2", "2031-03-05", type="MEET")]
            store.replace_record(told, [], "2031-05-01T00:00:00Z")
    client = TestClient(make_app(record, Settings()), base_url="http://localhost")
    measure, meeting = (client.get(f"/events/{e}?lang=en").text.partition("<dl")[2].partition("</dl>")[0] for e in ("e1", "e2"))
    assert [name in measure for name in ("Announced", "In force from", "In force until", "Date<")] == [True, True, True, False]
    assert [name in meeting for name in ("Announced", "In force from", "In force until", "Date<")] == [False, False, False, True]
    assert "First seen" not in measure, "it came as a file, nobody noted when"


def test_copies_of_a_text_tell_the_same_words_once() -> None:
    def said(article: str, start: int, quote: str) -> EventMention:
        return EventMention(article=article, event=0, start=start, end=start + len(quote), quote=quote)

    words = [
        ("a", 0, "Norland taxes ships"),
        ("b", 3, "Norland taxes  ships"),
        ("b", 40, "the tax"),
        ("c", 9, "諾蘭徵稅"),
        ("d", 9, "诺兰征税"),
    ]
    told = tellings(said(*one) for one in words)
    assert [[m.article for m in same] for same in told] == [["a", "b"], ["b"], ["c", "d"]]


def test_a_value_that_is_disputed_leads_to_its_words(record: Path) -> None:
    with open_record(record) as store:
        events = list(store.events())
        articles = {m.article: store.article(m.article) for e in events for m in e.mentions}
        names = Presenter(pack.load(), "en", articles)
    for found in events:
        for m in found.mentions:
            assert names.place_of(found, m.article, m.quote) == names.place(m.article, m.start)
            assert names.place_of(found, m.article, "no such words").startswith(f"/articles/{m.article}#s")
    assert names.place_of(events[0], "nowhere", "x") == "/articles/nowhere"


def test_an_event_says_how_it_is_cited(client: TestClient, record: Path) -> None:
    with open_record(record) as store:
        known = next(iter(store.events())).id
    body = client.get(f"/events/{known}?lang=en").text
    assert f'<a href="http://127.0.0.1/events/{known}">http://127.0.0.1/events/{known}</a>' in body
    assert "Cite as" in body
