"""Texts that are nothing but a stamp."""

import pytest

from tongjian.coding.times.contract import preds

REF = "2023-08-07T09:00:00"


def _days(text, lang="en", ref=REF):
    return [found[2:] for found in preds({"id": 1, "text": text, "ref": ref, "lang": lang})["preds"]]


@pytest.mark.parametrize(
    ("text", "lang", "days"),
    [
        ("2019", "en", ["2019-01-01", "2019-12-31"]),
        ("2021 04 30", "zh-Hans", ["2021-04-30", "2021-04-30"]),
        ("2021.04", "zh-Hans", ["2021-04-01", "2021-04-30"]),
        ("2018.03-2020.11", "zh-Hans", ["2018-03-01", "2020-11-30"]),
        ("17. 3.22", "en", ["2022-03-17", "2022-03-17"]),
        ("17.3.2022 08:15", "en", ["2022-03-17", "2022-03-17"]),
        ("2 years, 1 month", "en", ["2021-07-07", "2021-07-07"]),
        ("3d ago", "en", ["2023-08-04", "2023-08-04"]),
        ("5 months ago", "en", ["2023-03-07", "2023-03-07"]),
        ("三年前", "zh-Hans", ["2020-01-01", "2020-12-31"]),
        ("+2 weeks", "en", ["2023-08-21", "2023-08-21"]),
        ("3年2个月", "zh-Hans", ["2020-06-07", "2020-06-07"]),
        ("to date", "en", ["2023-08-07", "2023-08-07"]),
        ("eleven days ago", "en", ["2023-07-27", "2023-07-27"]),
        ("twenty-one months ago", "en", ["2021-11-07", "2021-11-07"]),
        ("two weeks hence", "en", ["2023-08-21", "2023-08-21"]),
        ("3年前", "zh-Hans", ["2020-08-07", "2020-08-07"]),
        ("4 個月後", "zh-Hant", ["2023-12-07", "2023-12-07"]),
        ("10 hours ago", "en", ["2023-08-06", "2023-08-06"]),
        ("2 hrs", "en", ["2023-08-07", "2023-08-07"]),
        ("16小时后", "zh-Hans", ["2023-08-08", "2023-08-08"]),
        ("1 day and 12 hours ago", "en", ["2023-08-05", "2023-08-05"]),
        ("in 1 month, 2 weeks", "en", ["2023-09-21", "2023-09-21"]),
        ("in 20 hours", "en", ["2023-08-08", "2023-08-08"]),
        ("2021050916:45", "en", ["2021-05-09", "2021-05-09"]),
        ("202105", "en", ["2021-05-01", "2021-05-31"]),
        ("09 05 2021", "en", ["2021-05-09", "2021-05-09"]),
        ("Nov-09-98", "en", ["1998-11-09", "1998-11-09"]),
        ("Thu", "en", ["2023-08-10", "2023-08-10"]),
        ("just now", "en", ["2023-08-07", "2023-08-07"]),
        ("刚刚", "zh-Hans", ["2023-08-07", "2023-08-07"]),
    ],
)
def test_stamp_is_read(text, lang, days):
    assert _days(text, lang) == [days]


@pytest.mark.parametrize(
    "text", ["", "17", "2021.13", "30.2.2022", "31/31", "version 2.1", "99999 years", "a", "9000 years", "-"]
)
def test_what_is_no_stamp_is_left_alone(text):
    assert _days(text) == []


@pytest.mark.parametrize("text", ["The duty lasts 2 years, 1 month.", "It sold 2019 cars to date.", "为期3年2个月的项目"])
def test_the_same_figures_in_a_sentence_are_no_stamp(text):
    assert all(first != "2021-07-07" and first != "2020-06-07" for first, _ in _days(text, "zh" if text[0] > "z" else "en"))


def test_a_length_needs_the_time_of_publication():
    assert _days("2 years, 1 month", ref=None) == []


def test_an_age_in_hours_needs_the_time_of_day():
    assert _days("10 hours ago", ref="2023-08-07") == []
    assert _days("30分钟前", "zh-Hans", ref="2023-08-07") == []


def test_a_month_and_a_day_of_the_calendar_are_no_age():
    assert _days("3月前", "zh-Hans") != [["2023-05-07", "2023-05-07"]]
    assert _days("2018年前", "zh-Hans") == [[None, "2017-12-31"]]
