import pytest
from tests.store.conftest import event

from tongjian.merge.told import outermost
from tongjian.model import EventMention
from tongjian.web.pages.event import moment, pair, report_address


@pytest.mark.parametrize(
    ("stamp", "shown"),
    [
        (None, "—"),
        ("2031-03-04", "2031-03-04"),
        ("2031-03", "2031-03"),
        ("2031-03-04T08:30:15Z", "2031-03-04 08:30 UTC"),
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
