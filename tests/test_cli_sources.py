"""Commands about where pages come from: site layouts learned, compiled by and kept; how feeds are doing."""

from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from tongjian.cli import app
from tongjian.cli_sources import health
from tongjian.export import FORMATS
from tongjian.read.opml import parse_opml
from tongjian.read.watch import FeedState
from tongjian.store import open_record

LINES = [
    "The ministry of trade of Norland said on {day} May that it had raised its tariffs on steel from Sudland to {n} per cent.",
    "Importers in the harbour towns said they had bought ahead, and that report {n} would change nothing before the winter.",
    "The association of builders asked for exemptions for {n} kinds of beams that are made nowhere in the country.",
]


def site(folder: Path) -> Path:
    folder.mkdir()
    for n in range(10, 15):
        body = "".join(f"<p>{line.format(day=n, n=n)}</p>" for line in LINES)
        address = f'<link rel="canonical" href="https://www.example.org/a/{n}">'
        text = f"<article><h1>Norland raises tariffs, report {n}</h1><div>May {n}, 2024</div>{body}</article>"
        side = "".join(f"<div class=card><a href=/{i}>Another matter number {i} of the day</a></div>" for i in range(40))
        (folder / f"{n}.html").write_text(f"<html lang=en><head>{address}<title>x</title></head><body>{text}{side}</body></html>")
    return folder


def exported(record: Path) -> list[list[str]]:
    with open_record(record) as store:
        return [[str(line) for line in lines(store)] for name, lines in sorted(FORMATS.items()) if name in ("articles", "events")]


def test_a_record_compiled_by_layouts_is_the_same_and_keeps_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    site(tmp_path / "in")
    run = CliRunner()
    learned = run.invoke(app, ["layouts", "in"])
    assert learned.exit_code == 0
    assert '"host":"example.org"' in learned.stdout
    (tmp_path / "layouts.jsonl").write_text(learned.stdout)
    assert run.invoke(app, ["compile", "in", "--record", "a.db"]).exit_code == 0
    assert run.invoke(app, ["compile", "in", "--record", "b.db", "--layouts", "layouts.jsonl"]).exit_code == 0
    assert exported(Path("a.db")) == exported(Path("b.db"))
    with open_record(Path("b.db")) as store:
        assert store.meta("layouts") == learned.stdout
    again = run.invoke(app, ["compile", "in", "--record", "b.db"])
    assert "5 known" in again.stderr


def test_the_feeds_of_a_record_are_written_as_a_list_that_is_read_again(tmp_path: Path) -> None:
    record = tmp_path / "r.db"
    addresses = ["https://a.example/feed", "https://b.example/feed?x=1&y=2"]
    with open_record(record, write=True) as store, store.transaction():
        for address in addresses:
            store.set_meta(f"feed {address}", msgspec.json.encode(FeedState()).decode())
    done = CliRunner().invoke(app, ["feeds", "--opml", "--record", str(record)])
    assert done.exit_code == 0
    assert [feed.url for feed in parse_opml(done.stdout.encode(), "list")] == addresses


def test_the_health_of_feeds_is_told(tmp_path: Path) -> None:
    well = FeedState(last_good=0.5, next_try=900.0)
    ill = FeedState(last_error="it answered 500\nand more", failures=3, next_try=60.0)
    assert health(well) == ("good 1970-01-01T00:00:00Z", "no error", "next try 1970-01-01T00:15:00Z")
    assert health(ill) == (
        "never good",
        "failed 3 times in a row: it answered 500 and more",
        "next try 1970-01-01T00:01:00Z",
    )
    assert health(FeedState(next_try=None))[2] == "gone, not asked again"
    record = tmp_path / "r.db"
    with open_record(record, write=True) as store, store.transaction():
        store.set_meta("feed https://a.example/f", msgspec.json.encode(ill).decode())
    shown = CliRunner().invoke(app, ["feeds", "--record", str(record)])
    assert shown.stdout.startswith("https://a.example/f\tnever good\tfailed 3 times")


def test_a_file_that_is_no_list_of_layouts_is_refused(tmp_path: Path) -> None:
    bad = tmp_path / "l.jsonl"
    bad.write_text("{}")
    out = CliRunner().invoke(
        app, ["compile", str(site(tmp_path / "in")), "--record", str(tmp_path / "r.db"), "--layouts", str(bad)]
    )
    assert out.exit_code != 0
    assert "no list of site layouts" in str(out.exception)
