"""Article JSON Lines: a page a record, a bad line in its place."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian import ids
from tongjian.errors import BadInputError, TooLargeError
from tongjian.model import Page
from tongjian.read import ReadOptions, ReadProblem, read
from tongjian.read.jsonl import article_items, records, split_lines

GOOD = {"url": "https://news.example/1", "title": "公告", "text": "正文", "id": 7, "lang": "zh-Hans", "published": None}


def test_a_record_becomes_a_page_of_canonical_json(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(GOOD), encoding="utf-8")
    (page,) = read([str(path)])
    assert isinstance(page, Page)
    body = json.dumps(GOOD, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    assert (page.body, page.id, page.media_type) == (body, ids.page_id(body), "application/x-article+json")
    assert (page.given_id, page.url, page.place) == ("7", GOOD["url"], f"{path}:1")


@pytest.mark.parametrize(
    "line",
    [b"{", b"[]", b"1", b"{}",
     b'{"text": "x", "id": ".."}', b'{"title": 3}', b'{"text": "x", "id": true}', b'{"text": "x", "url": []}', b"\xff\xfe",
     b"[" * 100_000, b'{"text":' + b"[" * 100_000],
)  # fmt: skip
def test_a_bad_line_is_a_problem_with_its_number_and_the_rest_goes_on(line: bytes) -> None:
    lines = b'{"title": "a"}\n\n' + line + b'\r\n{"text": "b"}'
    found = list(article_items([lines], "x", 1_000_000))
    assert [type(f) for f in found] == [Page, ReadProblem, Page]
    bad = found[1]
    assert isinstance(bad, ReadProblem)
    assert bad.place == "x:3"
    assert str(bad.error).startswith("x: ")
    assert "line 3" in str(bad.error)
    assert "\n" not in str(bad.error)


def test_a_line_over_the_limit_is_passed_over() -> None:
    found = list(article_items([b'{"text": "', b"x" * 500, b'"}\n{"text": "b"}\n'], "x", 100))
    assert isinstance(found[0], ReadProblem)
    assert isinstance(found[0].error, TooLargeError)
    assert isinstance(found[1], Page)


def test_lines_before_a_cut_are_read_and_the_cut_is_told(tmp_path: Path) -> None:
    import random

    noise = random.Random(1).randbytes(3000).hex()
    lines = [json.dumps({"id": n, "text": f"{n} {noise[n * 500 : n * 500 + 500]}"}) for n in range(10)]
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(lines).encode())[:-300])
    found = list(read([str(path)]))
    assert len(found) > 5
    assert all(isinstance(f, Page) for f in found[:-1])
    assert isinstance(found[-1], ReadProblem)
    assert "cut off" in str(found[-1].error)


def test_a_file_that_inflates_beyond_the_limit_stops(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "a"}\n' + b"\n" * 3_000_000))
    found = list(read([str(path)], options=ReadOptions(max_lines_bytes=1_000_000)))
    assert [type(f) for f in found] == [Page, ReadProblem]


def test_a_byte_order_mark_does_no_harm() -> None:
    (page,) = article_items([b'\xef\xbb\xbf{"text": "b"}'], "x", 100)
    assert isinstance(page, Page)


def test_records_come_as_their_lines_come() -> None:
    asked: list[int] = []

    def lines() -> Iterator[str]:
        for n, line in enumerate(['{"id": 1}', "", "nonsense", '{"id": 2}']):
            asked.append(n)
            yield line

    answers = records(lines())
    assert next(answers) == (1, {"id": 1})
    assert asked == [0]
    number, error = next(answers)
    assert number == 3
    assert isinstance(error, BadInputError)
    assert next(answers) == (4, {"id": 2})


@given(st.lists(st.binary(max_size=30)), st.integers(1, 9))
def test_lines_do_not_depend_on_the_chunks(parts: list[bytes], size: int) -> None:
    whole = b"\n".join(parts)
    chunks = [whole[i : i + size] for i in range(0, len(whole), size)]
    assert list(split_lines(chunks, 1000)) == list(split_lines([whole], 1000))
    told = {n: line for n, line in split_lines(chunks, 1000) if line}
    wanted = {n: line.rstrip(b"\r") for n, line in enumerate(whole.split(b"\n"), 1)}
    wanted[1] = wanted[1].removeprefix(b"\xef\xbb\xbf")
    assert told == {n: line for n, line in wanted.items() if line}
