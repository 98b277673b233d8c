"""The date that an article record gives: in the forms that are in use, and never a day that no calendar has."""

import json
from pathlib import Path

import pytest

from tongjian import contracts
from tongjian.clean.article import examine
from tongjian.clean.given_date import given_date
from tongjian.errors import BadInputError
from tongjian.model import Dropped
from tongjian.read import ReadOptions, read


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2031-03-04", "2031-03-04"),
        ("2031-03", "2031-03"),
        ("2031", "2031"),
        ("2031-03-04T05:06:07+08:00", "2031-03-04T05:06:07+08:00"),
        ("2031-03-04 05:06", "2031-03-04 05:06"),
        ("Tue, 04 Mar 2031 05:06:07 GMT", "2031-03-04T05:06:07Z"),
        ("March 4, 2031", "2031-03-04"),
        ("2031-3-4", "2031-03-04"),
        ("2031年3月4日", "2031-03-04"),
        ("20310304", "2031-03-04"),
        ("", None),
    ],
)
def test_forms_in_use_are_read(written: str, day: str | None) -> None:
    assert given_date(written) == day


@pytest.mark.parametrize("written", ["2031-13-45", "2031-02-30", "9999-12-31", "0001-01-01", "soon", "31"])
def test_what_is_no_date_is_told(written: str, tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="is no date"):
        given_date(written)
    record = {"id": "1", "title": "T", "text": "Norland fined a bank.", "published": written, "lang": "en"}
    with pytest.raises(BadInputError, match='record 1: "published" is no date'):
        contracts.article_of(record)
    file = tmp_path / "in.jsonl"
    file.write_text(json.dumps(record) + "\n", encoding="utf-8")
    (page,) = read([str(file)], options=ReadOptions())
    _, dropped = examine(page)
    assert isinstance(dropped, Dropped)
    assert written in dropped.detail
