"""The record file: one writer, readers meanwhile, versions, damage, a full disk, revisions."""

import subprocess
import sys
import zlib
from pathlib import Path
from typing import ClassVar

import apsw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.conftest import article, event, ids, page, put

from tongjian.errors import DiskFullError, RecordError, UnknownIdError
from tongjian.model import Coded, Dropped, Judgement, Origin
from tongjian.store import RecordStore, Store, open_record
from tongjian.store import sqlite as module


def test_a_store_fulfils_the_protocol(store: Store) -> None:
    fulfilled: RecordStore = store  # mypy checks the signatures
    wanted = {name for name in vars(RecordStore) if not name.startswith("_")}
    assert wanted <= set(dir(fulfilled))


# ---- opening ----------------------------------------------------------------


def test_a_second_writer_is_told_to_wait(store: Store, path: Path) -> None:
    with pytest.raises(RecordError, match="being written by another process"):
        open_record(path, write=True)


def test_a_writer_of_another_process_is_seen_and_gone_when_killed(path: Path) -> None:
    script = (
        "import sys, pathlib, time\nfrom tongjian.store import open_record\n"
        "open_here = open_record(pathlib.Path(sys.argv[1]), write=True)\nprint('open', flush=True)\ntime.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "open\n"
        with pytest.raises(RecordError, match="another process"):
            open_record(path, write=True)
        other.kill()
    open_record(path, write=True).close()


def test_the_lock_is_given_back(path: Path) -> None:
    open_record(path, write=True).close()
    open_record(path, write=True).close()


def test_readers_see_what_was_committed_while_another_writes(store: Store, path: Path) -> None:
    put(store, article("a1", "one"))
    with open_record(path) as reader:
        with store.transaction():
            store.add_article(article("a2", "two"), Coded(id="a2"), None, "stamp")
            assert [a.id for a in reader.articles()] == ["a1"]
        assert [a.id for a in reader.articles()] == ["a1", "a2"]


def test_a_reader_cannot_write(store: Store, path: Path) -> None:
    with open_record(path) as reader, pytest.raises(RecordError, match="may not be written"):
        reader.set_meta("pack", "x")


def test_a_missing_record_names_the_command_that_makes_one(path: Path) -> None:
    with pytest.raises(RecordError, match=r"no record at .*tongjian compile"):
        open_record(path)
    assert not path.exists()


@pytest.mark.parametrize("write", [False, True])
def test_a_newer_record_says_to_update(path: Path, write: bool) -> None:
    open_record(path, write=True).close()
    with apsw.Connection(str(path)) as raw:
        raw.pragma("user_version", 99)
    raw.close()
    with pytest.raises(RecordError, match=r"version 99.*update tongjian"):
        open_record(path, write=write)


def test_another_database_is_left_alone(path: Path) -> None:
    raw = apsw.Connection(str(path))
    raw.execute("CREATE TABLE songs (name TEXT)")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(RecordError, match="no tongjian record"):
        open_record(path, write=True)
    assert path.read_bytes() == before


@pytest.mark.parametrize("write", [False, True])
def test_a_file_that_is_no_database(path: Path, write: bool) -> None:
    path.write_bytes(b"<html>not a record</html>" * 200)
    with pytest.raises(RecordError, match="no tongjian record"):
        open_record(path, write=write)


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="cannot be opened"):
        open_record(tmp_path, write=True)


def test_a_damaged_record_says_so(path: Path) -> None:
    with open_record(path, write=True) as store:
        put(store, *(article(f"a{n}", f"text {n} " * 300) for n in range(40)))
    raw = bytearray(path.read_bytes())
    raw[4096 * 4 : 4096 * 30] = b"\xff" * (4096 * 26)
    path.write_bytes(raw)
    with open_record(path) as store, pytest.raises(RecordError, match="damaged"):
        list(store.articles())


def test_migrations_run_in_order_and_keep_what_is_there(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_record(path, write=True) as store:
        put(store, article("a1", "one"))
    later = ("CREATE TABLE later (x TEXT)", "INSERT INTO later VALUES ('made after the table')")
    monkeypatch.setattr(module, "MIGRATIONS", (*module.MIGRATIONS, *later))
    with pytest.raises(RecordError, match="tongjian recompile"):
        open_record(path)
    with open_record(path, write=True) as store:
        assert list(store.rows("SELECT x FROM later")) == [("made after the table",)]
        assert store.article("a1").text == "one"
    open_record(path).close()


def test_a_failed_migration_leaves_the_old_version(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_record(path, write=True).close()
    known = module.MIGRATIONS
    monkeypatch.setattr(module, "MIGRATIONS", (*known, "CREATE TABLE later (x TEXT); CREATE TABLE page (x TEXT)"))
    with pytest.raises(RecordError):
        open_record(path, write=True)
    monkeypatch.setattr(module, "MIGRATIONS", known)
    with open_record(path) as store:
        assert not list(store.rows("SELECT 1 FROM sqlite_schema WHERE name = 'later'"))


# ---- transactions -----------------------------------------------------------


def fill(store: Store) -> None:
    """Write some megabytes in one transaction."""
    with store.transaction():
        for n in range(500):
            store.add_page(page(f"{n} " + "x" * 20 * n))
            store.add_article(article(f"b{n}", f"{n} words " * 100), Coded(id=f"b{n}"), None, "stamp")


def test_a_full_disk_keeps_what_was_committed(store: Store, path: Path) -> None:
    put(store, article("a1", "one"))
    ((used,),) = store.rows("PRAGMA page_count")
    store.connection.pragma("max_page_count", used + 4)
    with pytest.raises(DiskFullError, match=r"full.*same command again"):
        fill(store)
    with open_record(path) as reader:
        assert [a.id for a in reader.articles()] == ["a1"]
    store.connection.pragma("max_page_count", 1_000_000)
    put(store, article("a2", "goes on"))
    assert [a.id for a in store.articles()] == ["a1", "a2"]


def test_a_full_disk_inside_a_nested_transaction(store: Store) -> None:
    ((used,),) = store.rows("PRAGMA page_count")
    store.connection.pragma("max_page_count", used + 2)
    with pytest.raises(DiskFullError), store.transaction():
        fill(store)
    assert list(store.articles()) == []


def test_an_io_error_is_a_full_disk_only_when_there_is_no_room(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tongjian.store import trouble

    class Usage:
        free = 50_000_000

    monkeypatch.setattr(trouble.shutil, "disk_usage", lambda _: Usage)
    assert not isinstance(trouble.explained(apsw.IOError("disk I/O error"), path), DiskFullError)
    Usage.free = 0
    assert isinstance(trouble.explained(apsw.IOError("disk I/O error"), path), DiskFullError)


def test_an_interrupted_transaction_leaves_nothing(store: Store) -> None:
    def interrupted() -> None:
        with store.transaction():
            store.add_page(page("x"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert list(store.pages()) == []


def test_an_inner_transaction_is_undone_alone(store: Store) -> None:
    def failing() -> None:
        with store.transaction():
            store.add_page(page("inner"))
            raise ValueError("the inner one fails")

    with store.transaction():
        store.add_page(page("outer"))
        with pytest.raises(ValueError, match="inner one fails"):
            failing()
    assert [p.body for p in store.pages()] == [b"outer"]


# ---- pages and articles -----------------------------------------------------


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(body=st.binary(max_size=3000))
def test_bytes_come_back_as_they_were(store: Store, body: bytes) -> None:
    from tongjian.ids import page_id
    from tongjian.model import Page

    given_page = Page(id=page_id(body), body=body, media_type="text/html", charset="gb2312", place="p", given_id="g")
    with store.transaction():
        store.add_page(given_page)
    assert given_page in list(store.pages())


def test_bytes_of_older_records_come_back(store: Store) -> None:
    with store.transaction():
        store.add_page(page("as it was"))
        store.run("UPDATE page SET body = ?", zlib.compress(b"as it was"))
    assert [p.body for p in store.pages()] == [b"as it was"]


def test_one_page_at_two_places_is_kept_once(store: Store) -> None:
    with store.transaction():
        store.add_page(page("same", "a.html"))
        store.add_page(page("same", "b.html"))
    assert [p.place for p in store.pages()] == ["a.html", "b.html"]
    assert list(store.rows("SELECT count(*) FROM page")) == [(1,)]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_revision_fetched_last_is_current(store: Store, order: tuple[int, int]) -> None:
    old, new = page("old"), page("new")
    revisions = [(article("a", "old words", source=old), "2031-01-01Z"), (article("a", "new words", source=new), "2031-01-02Z")]
    with store.transaction():
        for n in order:
            made, fetched = revisions[n]
            store.add_article(made, Coded(id="a"), fetched, "stamp")
    assert [a.text for a in store.articles()] == ["new words"]


def test_a_text_that_is_put_back_is_current_again(store: Store) -> None:
    old, new = page("old", fetched="2031-01-01Z"), page("new", fetched="2031-01-02Z")
    with store.transaction():
        for source in (old, new):
            store.add_article(article("a", source.body.decode(), source=source), Coded(id="a"), source.fetched, "stamp")
        store.refresh_article(page("old", fetched="2031-01-03Z"))
    assert store.article("a").text == "old"


def test_when_the_current_revision_is_dropped_the_one_before_is_current(store: Store) -> None:
    old, new = page("old", fetched="2031-01-01Z"), page("new", fetched="2031-01-02Z")
    with store.transaction():
        for source in (old, new):
            store.add_article(article("a", source.body.decode(), source=source), Coded(id="a"), source.fetched, "stamp")
        store.forget_article(new, "a")
    assert store.article("a").text == "old"


def test_unknown_ids_say_what_is_missing(store: Store) -> None:
    for ask in (store.article, store.coded_of, store.event):
        with pytest.raises(UnknownIdError, match="nowhere"):
            ask("nowhere")


def test_drops_and_problems_are_listed_and_taken_back(store: Store) -> None:
    gone = page("x", "z.html")
    with store.transaction():
        store.add_dropped(Dropped(page=gone.id, reason="index_page", place="z.html"))
        store.add_problem("b.gz", "bad_input", "cut short")
        store.add_problem("b.gz", "bad_input", "cut short")
    assert [d.reason for d in store.dropped()] == ["index_page"]
    assert store.problems() == [("b.gz", "bad_input", "cut short")]
    with store.transaction():
        store.forget_dropped(gone)
        store.forget_problems("b.gz")
    assert list(store.dropped()) == []
    assert store.problems() == []


# ---- the record -------------------------------------------------------------


class TestReplace:
    at: ClassVar[str] = "2031-03-07T00:00:00Z"

    def write(self, store: Store, *events: object) -> dict[str, int]:
        with store.transaction():
            return store.replace_record(events, [], self.at)  # type: ignore[arg-type]

    def test_the_first_merge_is_no_change(self, store: Store) -> None:
        assert self.write(store, event("e1", "2031-03-04")) == {"added": 1, "removed": 0, "changed": 0}
        assert list(store.changes()) == []

    def test_the_same_again_changes_nothing(self, store: Store) -> None:
        self.write(store, event("e1", "2031-03-04"))
        assert self.write(store, event("e1", "2031-03-04")) == {"added": 0, "removed": 0, "changed": 0}
        assert list(store.changes()) == []

    def test_changes_are_logged_field_by_field(self, store: Store) -> None:
        self.write(store, event("e1", "2031-03-04"), event("e2", None, told_by="a2"))
        counts = self.write(store, event("e1", "2031-03-05", origins=2), event("e3", None, told_by="a3"))
        assert counts == {"added": 1, "removed": 1, "changed": 1}
        found = {e: (what, detail) for _, what, e, detail in store.changes()}
        assert found["e1"] == ("changed", '{"date":["2031-03-04","2031-03-05"],"origins":[1,2]}')
        assert found["e2"][0] == "removed"
        assert found["e3"][0] == "added"

    def test_an_event_under_a_new_id_is_changed_not_another(self, store: Store) -> None:
        self.write(store, event("old", "2031-03-04"))
        assert self.write(store, event("new", "2031-03-04")) == {"added": 0, "removed": 0, "changed": 1}
        assert [(what, e, detail) for _, what, e, detail in store.changes()] == [("changed", "new", '{"id":["old","new"]}')]

    def test_removed_events_are_found_no_more(self, store: Store) -> None:
        self.write(store, event("e1", "2031-03-04"))
        self.write(store)
        assert ids(list(store.events())) == []
        for table in ("event_actor", "event_article"):
            assert list(store.rows(f"SELECT count(*) FROM {table}")) == [(0,)]

    def test_origins_follow(self, store: Store) -> None:
        with store.transaction():
            store.replace_record(
                [], [Origin(article="a", origin="a"), Origin(article="b", origin="a", duplicate_of="a")], self.at
            )
        with store.transaction():
            store.replace_record([], [Origin(article="b", origin="b")], self.at)
        assert list(store.origins()) == [Origin(article="b", origin="b")]


def test_judgements_are_withdrawn_not_deleted(store: Store) -> None:
    made = Judgement(
        id="j", left="a:0:TARIFF", right="b:0:TARIFF", same=True, by="Ann", reason="same text", made_at="2031-01-01Z"
    )
    withdrawn = Judgement(
        id="j",
        left=made.left,
        right=made.right,
        same=True,
        by="Ann",
        reason="same text",
        made_at="2031-01-01Z",
        withdrawn_at="2031-01-02Z",
    )
    with store.transaction():
        store.add_judgement(made)
        store.add_judgement(withdrawn)
    assert list(store.judgements()) == [withdrawn]
