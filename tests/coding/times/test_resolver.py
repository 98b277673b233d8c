"""The resolver's own promises: languages, missing publication times, zones, and the record form."""

import pytest

from tongjian.coding.times import resolve
from tongjian.coding.times.contract import preds
from tongjian.errors import BadInputError


def test_without_a_publication_time_only_whole_dates_are_read():
    found = resolve("2024年3月5日签署，上周生效。", None, "zh-Hans")

    assert [(t.first, t.last) for t in found] == [("2024-03-05", "2024-03-05")]


def test_a_language_without_a_grammar_gives_nothing():
    assert resolve("le 5 mars 2024", "2024-06-01", "fr") == []


def test_the_publication_day_is_the_one_in_the_outlets_zone():
    late = "2024-06-05T23:30:00+00:00"

    assert resolve("It was signed today.", late, "en", zone="Asia/Shanghai")[0].first == "2024-06-06"
    assert resolve("It was signed today.", late, "en")[0].first == "2024-06-05"


def test_a_length_is_a_duration_without_days():
    (found,) = resolve("They agreed on a 90-day truce.", "2024-06-05", "en")

    assert (found.kind, found.first, found.value) == ("duration", None, None)


def test_loose_parts_of_a_month_have_the_month_as_value():
    assert resolve("It was leaked in late July.", "2024-09-06", "en")[0].value == "2024-07"
    assert resolve("近日，部长访问了当地。", "2024-09-26", "zh-Hans")[0].value == "2024-09"


def test_preds_have_offsets_days_and_open_ends():
    record = {"id": 7, "text": "新规自5月6日起施行。", "ref": "2024-04-28T08:00:00", "lang": "zh-Hans"}

    assert preds(record) == {"id": 7, "preds": [[2, 8, "2024-05-06", None]]}


def test_preds_leave_bare_lengths_out_and_find_the_language():
    assert preds({"id": "a", "text": "A 90-day truce.", "ref": "2024-04-28"})["preds"] == []
    assert preds({"id": "a", "text": "昨天签署。", "ref": "2024-04-28"})["preds"] == [[0, 2, "2024-04-27", "2024-04-27"]]


@pytest.mark.parametrize(("field", "value"), [("text", None), ("ref", 5), ("lang", ["en"])])
def test_a_field_of_the_wrong_kind_is_named(field, value):
    record = {"id": "x", "text": "today", "ref": "2024-01-01", "lang": "en"} | {field: value}

    with pytest.raises(BadInputError, match=field):
        preds(record)


def test_the_bare_yesterday_and_today_of_newspapers_are_days():
    told = {"id": "a", "text": "外長昨宣布簽署，法院今裁定無效。", "ref": "2024-04-28"}
    assert preds(told)["preds"] == [[2, 3, "2024-04-27", "2024-04-27"], [10, 11, "2024-04-28", "2024-04-28"]]
    assert preds({"id": "b", "text": "如今在海外，今次會議，當今對手。", "ref": "2024-04-28"})["preds"] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("外長昨痛陳不公，大使今反駁。", ["2031-06-11", "2031-06-12"]),
        ("覺今是而昨非。", []),
        ("智利3日加征关税，秘鲁前一天召见大使。", ["2031-06-03", "2031-06-02"]),
        ("智利3日加征关税，秘鲁则早一天召见大使。", ["2031-06-03", "2031-06-02"]),
        ("秘鲁盼望能早一天通过。", []),
        ("4月3日，智利援引1957年的旧法接管矿山；4月9日，法院驳回上诉。", ["2031-04-03", "1957-01-01", "2031-04-09"]),
        ("1957年签署的条约，4月9日又被修改。", ["1957-01-01", "1957-04-09"]),
    ],
)
def test_days_of_newspapers_lean_on_what_was_told_last(text, found):
    assert [first for _, _, first, _ in preds({"id": "a", "text": text, "ref": "2031-06-12"})["preds"]] == found
