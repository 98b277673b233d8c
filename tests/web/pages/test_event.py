from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.store.conftest import article, event, put

from tongjian.merge.told import outermost
from tongjian.model import EventMention
from tongjian.store import open_record
from tongjian.web.app import make_app
from tongjian.web.pages.event import moment, pair, report_address
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
    for lang, words in (("en", "dated by the news"), ("zh-Hans", "以报道日为准"), ("zh-Hant", "以報導日為準")):
        rows = client.get(f"/?lang={lang}").text.split("<article ")[1:]
        assert [words in row for row in rows] == [False, True]
        assert words not in client.get(f"/events/e1?lang={lang}").text.partition("<dl")[2].partition("</dl>")[0]
        assert f"2031-03-05 ({words})" in client.get(f"/events/e2?lang={lang}").text
