"""A record that may be read and not written, as on read-only media: what reads it works, what writes says so in one sentence."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tongjian import commands, lines
from tongjian.backup import back_up
from tongjian.cli import app
from tongjian.desk import desk_of, open_desk, people, read_desk
from tongjian.errors import DeskUsageError, PlaceError
from tongjian.store import open_record
from tongjian.web.app import make_app
from tongjian.web.reading import Reading

PAGE = Path(__file__).resolve().parents[2] / "examples" / "september-2025" / "01-entity-list-wire.en.html"
NOBODY = 65534  # whom modes of files bind, as they do not bind root

Locked = Callable[[], AbstractContextManager[None]]


@contextmanager
def as_somebody_else() -> Iterator[None]:
    """Run the block as a user whom the modes of files bind."""
    if os.getuid():
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture(scope="module")
def open_folder() -> Iterator[Path]:
    """A folder that everybody may enter, which pytest's own are not; in it a record, and the cache of packs."""
    made = Path(tempfile.mkdtemp())
    made.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TONGJIAN_CACHE", str(made / "cache"))
        assert not commands.compile_inputs([str(PAGE)], made / "r.db", None, watch=False, max_page=20, delay=0)
    yield made
    shutil.rmtree(made)


@pytest.fixture
def record(open_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The record in a folder of its own."""
    monkeypatch.setenv("TONGJIAN_CACHE", str(open_folder / "cache"))
    folder = open_folder / "record"
    folder.mkdir()
    shutil.copy(open_folder / "r.db", folder)
    yield folder / "r.db"
    shutil.rmtree(folder)


@pytest.fixture
def locked(record: Path) -> Locked:
    """Return a context in which the record and its folder may be read and not written."""

    @contextmanager
    def inside() -> Iterator[None]:
        for path in record.parent.iterdir():
            path.chmod(0o444)
        record.parent.chmod(0o555)
        try:
            with as_somebody_else():
                yield
        finally:
            record.parent.chmod(0o755)
            for path in record.parent.iterdir():
                path.chmod(0o644)

    return inside


def ended(*words: str) -> int:
    with pytest.raises(SystemExit) as end:
        lines.run(lambda: app([*words], standalone_mode=True))
    return end.value.code if isinstance(end.value.code, int) else 0


def test_reading_commands_give_the_same(record: Path, locked: Locked, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    for words in (("show",), ("export", "events"), ("export", "csv"), ("search", "China"), ("measures",), ("rejects",)):
        assert ended(*words, "--record", str(record)) == 0
        before = capfdbinary.readouterr().out
        with locked():
            assert ended(*words, "--record", str(record)) == 0
        assert capfdbinary.readouterr().out == before
    assert [path.name for path in record.parent.iterdir()] == ["r.db"]


@pytest.mark.parametrize(
    "words", [("recompile",), ("compile", str(PAGE)), ("correct", "a", "type", "VISIT", "--reason", "x"), ("user", "add", "wen")]
)
def test_writing_commands_say_so_in_one_sentence(
    record: Path, locked: Locked, words: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tongjian.cli_desk._password", lambda: "a long enough password")
    with locked():
        assert ended(*words, "--record", str(record)) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "that you may write to" in said


def test_a_log_that_cannot_be_reached_is_not_passed_over(record: Path, locked: Locked) -> None:
    with open_record(record, write=True) as store:
        with store.transaction():
            store.set_meta("told", "later")
        kept = {name: record.with_name(name).read_bytes() for name in ("r.db", "r.db-wal")}
    for name, content in kept.items():  # as a writer that was killed leaves them
        record.with_name(name).write_bytes(content)
    with locked(), pytest.raises(PlaceError, match=r"r\.db-wal"):
        open_record(record)
    with open_record(record) as store:
        assert store.meta("told") == "later"


def test_a_writer_who_begins_later_is_seen(record: Path, locked: Locked) -> None:
    with locked():
        reading = Reading(record)
        assert reading.store.meta("told") is None
        assert not reading.store.outdated
    with open_record(record, write=True) as store:
        with store.transaction():
            store.set_meta("told", "later")
        with locked():
            assert reading.store.meta("told") == "later"


def test_the_site_is_served_without_its_desk(record: Path, locked: Locked) -> None:
    with open_desk(desk_of(record)) as desk:
        people.add_person(desk, "wen", "editor", "a long enough password")
    site = TestClient(make_app(record), base_url="http://localhost")
    assert site.get("/").status_code == 200
    assert site.get("/desk", follow_redirects=False).status_code != 404
    with locked():
        site = TestClient(make_app(record), base_url="http://localhost")
        assert site.get("/").status_code == 200
        assert site.get("/desk").status_code == 404
        with read_desk(desk_of(record)) as desk:
            assert [p.name for p in people.people(desk)] == ["wen"]
        with pytest.raises(DeskUsageError, match="may not be written"):
            open_desk(desk_of(record))


def test_it_can_be_copied_elsewhere(record: Path, locked: Locked, tmp_path: Path) -> None:
    elsewhere = Path(tempfile.mkdtemp())
    elsewhere.chmod(0o777)
    try:
        with locked():
            assert [copy.name for copy in back_up(record, elsewhere)] == ["r.db"]
        with open_record(elsewhere / "r.db") as copy, open_record(record) as store:
            assert list(copy.events()) == list(store.events())
    finally:
        shutil.rmtree(elsewhere)
