"""Copies of a record and its desk: taken while somebody writes, and put back."""

import shutil
import stat
from pathlib import Path

import apsw
import pytest
from tests.store.conftest import article, event, put
from typer.testing import CliRunner

from tongjian.backup import back_up
from tongjian.cli import app
from tongjian.desk.file import desk_of, open_desk
from tongjian.errors import RecordError
from tongjian.store import Store, open_record


def filled(store: Store, number: int) -> None:
    put(store, article(f"a{number}", "Norland raised tariffs on steel."))
    with store.transaction():
        found = [event(f"e{n}", "2031-03-04", told_by=f"a{number}") for n in range(number + 1)]
        store.replace_record(found, [], "2031-05-01T00:00:00Z")


def events(record: Path) -> int:
    with open_record(record) as store:
        return sum(1 for _ in store.events())


def test_what_was_copied_while_it_was_written_can_be_put_back(tmp_path: Path) -> None:
    record, copies = tmp_path / "r.db", tmp_path / "copies"
    with open_record(record, write=True) as store:
        filled(store, 1)
        with open_desk(desk_of(record)) as people:
            people.set("submissions", "open")
        made = back_up(record, copies)  # the writer is still there, and its log not yet in the file
        filled(store, 2)
    assert [path.name for path in made] == ["r.db", "r.db.desk"]
    assert (events(copies / "r.db"), events(record)) == (2, 3)
    for path in (record, desk_of(record)):
        for end in ("-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
        shutil.copy(copies / path.name, path)
    assert events(record) == 2
    with open_desk(desk_of(record)) as people:
        assert people.setting("submissions") == "open"
    with open_record(record, write=True) as store:
        filled(store, 3)
    assert events(record) == 4


def test_a_record_without_a_desk_gets_none_by_being_copied(tmp_path: Path) -> None:
    record = tmp_path / "r.db"
    open_record(record, write=True).close()
    assert [path.name for path in back_up(record, tmp_path / "copies")] == ["r.db"]
    assert not desk_of(record).exists()


def test_the_copies_are_for_nobody_else_to_read(tmp_path: Path) -> None:
    record = tmp_path / "r.db"
    open_record(record, write=True).close()
    open_desk(desk_of(record)).close()
    assert [stat.S_IMODE(path.stat().st_mode) for path in back_up(record, tmp_path / "copies")] == [0o600, 0o600]


def test_a_failed_copy_leaves_the_last_one(tmp_path: Path) -> None:
    record, copies = tmp_path / "r.db", tmp_path / "copies"
    with open_record(record, write=True) as store:
        filled(store, 1)
    (copy,) = back_up(record, copies)
    before = copy.read_bytes()
    desk_of(record).write_bytes(b"no desk at all" * 100)
    record.with_name("other.db").write_bytes(b"x")
    with pytest.raises(RecordError, match="could not be copied"):
        back_up(record, copies)
    assert not (copies / "r.db.desk").exists()
    assert events(copies / "r.db") == 2
    assert len(copy.read_bytes()) == len(before)


def test_the_command_says_what_it_copied_and_refuses_the_records_own_folder(tmp_path: Path) -> None:
    record = tmp_path / "r.db"
    open_record(record, write=True).close()
    done = CliRunner().invoke(app, ["backup", str(tmp_path / "copies"), "--record", str(record)])
    assert done.exit_code == 0
    assert f"{tmp_path / 'copies' / 'r.db'}: " in done.stderr
    with pytest.raises(RecordError, match="name another folder"):
        back_up(record, tmp_path)
    with pytest.raises(RecordError, match="no record at"):
        back_up(tmp_path / "none.db", tmp_path / "copies")


def test_a_copy_that_has_no_room_is_told_so_and_takes_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record, copies = tmp_path / "r.db", tmp_path / "copies"
    with open_record(record, write=True) as store:
        filled(store, 1)
    back_up(record, copies)

    def full(_path: Path, part: Path) -> str:
        part.write_bytes(b"half")
        raise apsw.FullError("not an error")

    monkeypatch.setattr("tongjian.backup._copy", full)
    with pytest.raises(RecordError, match=f"no room for a copy of {record} in {copies}; make room"):
        back_up(record, copies)
    assert [path.name for path in copies.iterdir()] == ["r.db"]
    assert events(copies / "r.db") == 2
