"""Exports: the contract's fields, the same lines each time, cells that no spreadsheet runs."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from tests.merge.conftest import act, told

from tongjian import pack as packs
from tongjian.export import FORMATS
from tongjian.export.sheet import harmless
from tongjian.pipeline import merge_record
from tongjian.store import Store, open_record

ONE = "Norland raised its tariffs on steel from Sudland after months of threats, the trade minister said."
TWO = "After months of threats the tariffs on Sudland steel were raised by Norland, said the minister."


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path: Path = tmp_path_factory.mktemp("export") / "r.db"
    with open_record(path, write=True) as opened:
        for name, text, outlet in (("a", ONE, "=1+1"), ("b", TWO, "Post")):
            article, coded = told(name, text, [act("TARIFF", "Norland", "Sudland", text[:60])], outlet=outlet)
            url = {"a": "javascript:alert(1)", "b": "https://post.example/b"}[name]
            article = msgspec.structs.replace(article, url=url)
            with opened.transaction():
                opened.add_article(article, coded, None, "stamp")
        merge_record(opened, packs.load(), "2031-03-04T00:00:00Z")
        yield opened


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_same_record_gives_the_same_lines(store: Store, name: str) -> None:
    assert list(FORMATS[name](store)) == list(FORMATS[name](store))


def test_events_hold_the_contract(store: Store) -> None:
    (event,) = [json.loads(line) for line in FORMATS["events"](store)]
    fields = "id type source target date effective expires phase mentions origins disagreements answers answered_by"
    assert set(fields.split()) <= event.keys()
    assert [m["article"] for m in event["mentions"]] == ["a", "b"]
    for mention in event["mentions"]:
        article = store.article(mention["article"])
        assert f"{article.title}\n{article.text}"[mention["start"] : mention["end"]] == mention["quote"]


def test_articles_hold_the_contract(store: Store) -> None:
    rows = [json.loads(line) for line in FORMATS["articles"](store)]
    assert [(r["id"], r["origin"], r["duplicate_of"]) for r in rows] == [("a", "a", None), ("b", "b", None)]


def test_an_address_that_a_browser_would_run_does_not_leave(store: Store) -> None:
    assert store.article("a").url == "javascript:alert(1)"
    assert [json.loads(line)["url"] for line in FORMATS["articles"](store)] == [None, "https://post.example/b"]
    assert [name for name, lines in FORMATS.items() if any("javascript:" in line for line in lines(store))] == []


def test_a_row_leads_to_the_pages_it_rests_on(store: Store) -> None:
    head, row = csv.reader(FORMATS["csv"](store))
    cells = dict(zip(head, row, strict=True))
    assert cells["addresses"] == "https://post.example/b"
    assert cells["answers"] == ""


def test_a_cell_is_no_formula_and_a_row_is_one_line(store: Store) -> None:
    head, row = csv.reader(FORMATS["csv"](store))
    cells = dict(zip(head, row, strict=True))
    assert cells["outlets"].startswith("'=")
    assert "\n" not in cells["quote"]


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("=1+1", "'=1+1"),
        (" \n@SUM(A1)", "'@SUM(A1)"),
        ("＝HYPERLINK(A1)", "'＝HYPERLINK(A1)"),
        ("－5度", "'－5度"),
        ("Post; =1+1", "Post; '=1+1"),  # a cell of its own where the semicolon parts cells
        ("one;-2;three", "one;'-2;three"),
        ("a = b; c", "a = b; c"),
        ("25% - 30%", "25% - 30%"),
    ],
)
def test_what_a_spreadsheet_would_run_is_text(cell: str, kept: str) -> None:
    assert harmless(cell) == kept
