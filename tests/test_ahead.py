"""Pages done ahead in other processes: the same record, in the same order, whatever fails."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from tongjian import pack as packs
from tongjian.ahead import Ahead, Prepared
from tongjian.export import FORMATS
from tongjian.ids import page_id
from tongjian.model import Dropped, Page
from tongjian.pipeline import stages
from tongjian.run import compile_into
from tongjian.store import open_record

PAGES = 6


def page(number: int) -> Page:
    line = f"Norland raised its tariffs on steel from Sudland to {number + 10} per cent, its ministry of trade said in May."
    title = f"Norland raises tariffs {number}"
    text = f"<html lang=en><title>{title}</title><h1>{title}</h1><p>{line}</p><p>{line}</p>"
    body = text.encode() if number else b""
    return Page(id=page_id(body), body=body, media_type="text/html", url=f"https://n.example/{number}", place=f"p{number}")


def exported(record: Path) -> list[str]:
    with open_record(record) as store:
        return [str(line) for _, lines in sorted(FORMATS.items()) for line in lines(store)]


@pytest.mark.slow
def test_two_processes_make_the_same_record_as_one(tmp_path: Path) -> None:
    done = stages(packs.load())
    items: list[object] = [*(page(n) for n in range(PAGES)), Dropped(page="x", reason="not_a_page", place="x")]
    one = compile_into(tmp_path / "one.db", items, done)
    two = compile_into(tmp_path / "two.db", items, done, ahead=Ahead("statecraft", "", 2))
    assert one == two
    assert (two.pages, two.dropped) == (PAGES + 1, 2)
    assert exported(tmp_path / "one.db") == exported(tmp_path / "two.db")
    again = compile_into(tmp_path / "two.db", items, done, ahead=Ahead("statecraft", "", 2))
    assert (again.unchanged, again.articles) == (PAGES, 0)


def test_what_fails_in_another_process_is_done_again_here() -> None:
    failed: Future[object] = Future()
    failed.set_exception(ZeroDivisionError())
    assert Prepared(page(1), failed).outcome() is None  # type: ignore[arg-type]


@pytest.mark.slow
def test_an_error_of_reading_comes_after_the_items_before_it_and_known_pages_are_not_sent() -> None:
    def source() -> Iterator[object]:
        yield page(1)
        yield page(2)
        raise OSError("the disk is gone")

    items = Ahead("statecraft", "", 1)(source(), lambda p: p.place == "p2")
    found = [next(items), next(items)]
    assert [type(item) for item in found] == [Prepared, Page]
    with pytest.raises(OSError, match="the disk is gone"):
        next(items)


KEEPS = """
import sys
from tests.test_ahead import page
from tongjian import expressions
from tongjian.ahead import Ahead

if __name__ == "__main__":
    if sys.argv[1] == "kept":
        expressions.keep()
    print(sum(item.outcome() is not None for item in Ahead("statecraft", "", 1)(map(page, (1, 2)), lambda _: False)))
"""


@pytest.mark.slow
@pytest.mark.parametrize("how", ["kept", "plain"])
def test_other_processes_keep_their_expressions_where_this_one_does(tmp_path: Path, how: str) -> None:
    (tmp_path / "program.py").write_text(KEEPS)
    environment = {**os.environ, "TONGJIAN_CACHE": str(tmp_path / "cache"), "PYTHONPATH": os.pathsep.join(sys.path)}
    files = []
    for _ in range(2):
        program = [sys.executable, str(tmp_path / "program.py"), how]
        assert subprocess.run(program, env=environment, capture_output=True, text=True, check=True).stdout == "2\n"
        files.append([(file.stat().st_ino, file.stat().st_size) for file in (tmp_path / "cache").glob("expressions-*.kept")])
    # only the other process codes; in the second run it finds what it needs, and leaves the file as it is
    assert [size > 100_000 for _, size in files[0]] == ([True] if how == "kept" else [])
    assert files[0] == files[1]
