"""Times that stand by themselves, and the same words in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.coding.times.contract import preds

REF = "2026-05-20T08:00:00"  # a Wednesday


def _days(text, lang="en", ref=REF):
    return [found[2:] for found in preds({"id": 1, "text": text, "ref": ref, "lang": lang})["preds"]]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("last 4 weeks", ["2026-04-20", "2026-05-17"]),
        ("the past two quarters", ["2025-10-01", "2026-03-31"]),
        ("next five months", ["2026-06-01", "2026-10-31"]),
        ("six coming weeks", ["2026-05-25", "2026-07-05"]),
        ("previous 3 years", ["2023-01-01", "2025-12-31"]),
        ("next 2 decades", ["2030-01-01", "2049-12-31"]),
        ("the end of 2027", ["2027-09-01", "2027-12-31"]),
        ("at the start of next year", ["2027-01-01", "2027-03-31"]),
        ("close of the year", ["2026-09-01", "2026-12-31"]),
        ("by EOY", ["2026-09-01", "2026-12-31"]),
        ("BOY", ["2026-01-01", "2026-03-31"]),
        ("second week of April 2027", ["2027-04-12", "2027-04-18"]),
        ("the last week in August 2027", ["2027-08-23", "2027-08-29"]),
        ("since 2011", ["2011-01-01", None]),
        ("starting next month", ["2026-06-01", None]),
        ("from July 2026 onwards", ["2026-07-01", None]),
        ("until Friday", [None, "2026-05-22"]),
        ("before next Thursday", [None, "2026-05-27"]),
        ("before the end of next year", [None, "2027-12-31"]),
        ("any time after June 3, 2026", ["2026-06-04", None]),
        ("on or before June 3, 2026", [None, "2026-06-03"]),
        ("on or after June 3, 2026", ["2026-06-03", None]),
        ("this Tuesday", ["2026-05-26", "2026-05-26"]),
        ("this Friday", ["2026-05-22", "2026-05-22"]),
        ("6/30", ["2026-06-30", "2026-06-30"]),
    ],
)
def test_english_time_alone(text, days):
    assert _days(text) == [days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("过去两个月", ["2026-03-01", "2026-04-30"]),
        ("未来三周", ["2026-05-25", "2026-06-14"]),
        ("接下来的两年", ["2027-01-01", "2028-12-31"]),
        ("后三天", ["2026-05-21", "2026-05-23"]),
        ("前四個禮拜", ["2026-04-20", "2026-05-17"]),
        ("2027年春", ["2027-02-04", "2027-05-05"]),
        ("前年秋天", ["2024-08-07", "2024-11-06"]),
        ("下月初", ["2026-06-01", "2026-06-05"]),
        ("月初", ["2026-05-01", "2026-05-05"]),
        ("2031年以前", ["2026-05-20", "2031-12-31"]),
        ("二〇二八年六月之前", ["2026-05-20", "2028-06-30"]),
        ("第四天起", ["2026-05-23", None]),
        ("第六日", ["2026-05-25", "2026-05-25"]),
        ("全天", ["2026-05-20", "2026-05-20"]),
        ("去年中秋", ["2025-10-06", "2025-10-06"]),
        ("农历元宵", ["2026-03-03", "2026-03-03"]),
        ("五一", ["2026-05-01", "2026-05-01"]),
        ("2025年大年三十", ["2026-02-16", "2026-02-16"]),
        ("今年以来", ["2026-01-01", "2026-05-20"]),
        ("自2024年3月至今", ["2024-03-01", "2026-05-20"]),
        ("7/8", ["2026-07-08", "2026-07-08"]),
        ("2024年9月到上周五", ["2024-09-01", "2026-05-15"]),
    ],
)
def test_chinese_time_alone(text, days):
    assert _days(text, "zh-Hans") == [days]


@pytest.mark.parametrize(
    ("text", "lang", "days"),
    [
        ("Output fell over the last 4 weeks in Chile.", "en", ["2026-04-22", "2026-05-19"]),
        ("Talks close at the end of 2027.", "en", ["2027-01-01", "2027-12-31"]),
        ("Trade has grown since 2011.", "en", ["2011-01-01", "2011-12-31"]),
        ("两国2027年春签约。", "zh-Hans", ["2027-03-01", "2027-05-31"]),
        ("工厂下月初复工。", "zh-Hans", ["2026-06-01", "2026-06-30"]),
        ("约7/8的企业受访。", "zh-Hans", None),
        ("Claims filed on or before June 3, 2026, count.", "en", [None, "2026-06-03"]),
        ("Rows for year greater than 2019 are kept.", "en", ["2020-01-01", None]),
        ("Keep rows with date <= 2019 only.", "en", [None, "2019-12-31"]),
        ("It must be done before the end of next year.", "en", [None, "2027-12-31"]),
    ],
)
def test_the_same_words_in_a_sentence_stay_loose(text, lang, days):
    assert _days(text, lang) == ([days] if days else [])


@pytest.mark.parametrize(
    "text", ["since lunch", "end of the road", "the last straw", "before", "next 0 weeks", "2/30", "第天", "春"]
)
def test_what_is_no_time_gives_no_open_end(text):
    assert all(first and last for first, last in _days(text, "en" if text.isascii() else "zh"))


def test_without_a_time_of_publication_nothing_is_counted():
    assert _days("last 4 weeks", ref=None) == []


@given(st.integers(1, 40), st.sampled_from(["week", "month", "quarter", "year"]))
def test_units_before_and_after_meet_at_the_running_one(count, unit):
    (back,), (ahead,) = _days(f"last {count} {unit}s"), _days(f"next {count} {unit}s")

    assert back[0] < back[1] < REF[:10] < ahead[0] < ahead[1]
    assert _days(f"last {count + 1} {unit}s")[0][1] == back[1]
