"""Running the stages into a record: order, interruption, a full disk, a kill, a second writer, recompiling."""

import itertools
import json
import os
import random
import resource
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import msgspec
import pytest

from tongjian import pack as packs
from tongjian.ahead import Ahead
from tongjian.errors import BadInputError, RecordError
from tongjian.export import FORMATS
from tongjian.ids import page_id
from tongjian.model import Actor, Article, Coded, CodedEvent, Dropped, Page, Quote, SourceStatus
from tongjian.pipeline import Stages, merge_record
from tongjian.run import Counts, compile_into, recompile
from tongjian.store import open_record
from tongjian.store.removal import take_down

ROOT = Path(__file__).resolve().parent.parent
_TELLINGS = [
    "Norland raised its tariffs on steel from Sudland to 25% on Tuesday, the fourth rise since the spring.",
    "Norland raised its tariffs on steel from Sudland to 25% after a year of threats.",
    "Norland raised its tariffs on timber from Sudland, a spokesman said in the evening.",
    "Norland raised its tariffs on steel from Sudland to 35%, people who know of the plan told this paper.",
]


def page(number: int, text: str) -> Page:
    body = json.dumps({"n": number, "text": text}).encode()
    return Page(
        id=page_id(body), body=body, media_type="text/plain", place=f"p{number:03d}.txt", url=f"https://n.example/{number}"
    )


def pages(count: int = 12) -> list[Page]:
    return [page(n, _TELLINGS[n % len(_TELLINGS)]) for n in range(count)]


def clean(found: Page) -> Article | Dropped:
    row = json.loads(found.body)
    if "nothing" in row["text"]:
        return Dropped(page=found.id, reason="empty", place=found.place, url=found.url)
    if "bad" in row["text"]:
        raise BadInputError("this page is bad; leave it out")
    if "fault" in row["text"]:
        raise ZeroDivisionError("a fault")
    return Article(
        id=f"a{row['n']:03d}",
        page=found.id,
        title="News",
        text=row["text"],
        lang="en",
        published=f"2031-03-{4 + row['n'] % 2:02d}",
        outlet=f"Outlet {row['n'] % 5}",
        url=found.url,
    )


def code(article: Article) -> Coded:
    full = f"{article.title}\n{article.text}"
    if "Norland" not in full:
        return Coded(id=article.id)
    at = full.index("Norland")
    quote = Quote(start=at, end=len(full), quote=full[at:])
    sides = [
        Actor(surface=n, name=n, names={"en": n}, start=at, end=at + 7, country=n[:3].upper()) for n in ("Norland", "Sudland")
    ]
    event = CodedEvent(
        type="TARIFF", source=(sides[0],), target=(sides[1],), evidence=quote, mentions=(quote,), rule="test", date="2031-03-04"
    )
    return Coded(id=article.id, events=(event,))


@pytest.fixture(scope="module")
def make() -> Callable[..., Stages]:
    loaded = packs.load()

    def made(stamp: str = "one", coder: Callable[[Article], Coded] = code) -> Stages:
        return Stages(clean, coder, stamp, loaded)

    return made


def exports(record: Path) -> dict[str, list[str]]:
    with open_record(record) as store:
        return {name: list(lines(store)) for name, lines in FORMATS.items()}


def test_the_same_input_twice_changes_nothing(tmp_path: Path, make: Callable[..., Stages]) -> None:
    record = tmp_path / "r.db"
    compile_into(record, pages(), make())
    first = exports(record)
    counts = compile_into(record, pages(), make())
    assert (counts.unchanged, counts.events) == (12, {"added": 0, "removed": 0, "changed": 0})
    assert exports(record) == first


def test_pages_done_ahead_are_let_go_of_when_compiling_is_interrupted(
    tmp_path: Path, make: Callable[..., Stages], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not when they are collected: by then nobody can wait for their processes, and the interpreter says so at length."""
    monkeypatch.setattr("tongjian.run.BATCH_PAGES", 5)
    closed: list[bool] = []
    held: list[object] = []

    def ahead(source: Iterator[object], _known: object) -> Generator[object, None, None]:
        try:
            yield from source
        finally:
            closed.append(True)

    def kept(source: Iterator[object], known: object) -> Generator[object, None, None]:
        held.append(made := ahead(source, known))
        return made

    def interrupt(_: Counts) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        compile_into(tmp_path / "r.db", pages(), make(), interrupt, kept)  # type: ignore[arg-type]
    assert closed == [True]


@pytest.mark.parametrize("seed", range(4))
def test_another_order_and_other_batches_give_the_same_bytes(tmp_path: Path, make: Callable[..., Stages], seed: int) -> None:
    given = pages()
    compile_into(tmp_path / "one.db", given, make())
    rng = random.Random(seed)
    rng.shuffle(given)
    cut = rng.randrange(len(given))
    compile_into(tmp_path / "two.db", given[:cut], make())
    compile_into(tmp_path / "two.db", given[cut:], make())
    assert exports(tmp_path / "two.db") == exports(tmp_path / "one.db")


def test_acts_are_put_together_and_their_disagreement_shown(tmp_path: Path, make: Callable[..., Stages]) -> None:
    compile_into(tmp_path / "r.db", pages(2), make())
    compile_into(tmp_path / "r.db", [page(90, _TELLINGS[2])], make())
    rows = [json.loads(line) for line in exports(tmp_path / "r.db")["events"]]
    assert sorted(len({m["article"] for m in r["mentions"]}) for r in rows) == [1, 2]


def test_dropped_bad_and_faulty_pages_do_not_stop_the_rest(tmp_path: Path, make: Callable[..., Stages]) -> None:
    given = [page(1, "nothing"), page(2, "bad"), page(3, "fault"), page(4, _TELLINGS[0])]
    counts = compile_into(tmp_path / "r.db", given, make())
    assert (counts.dropped, counts.problems, counts.articles) == (1, 2, 1)
    with open_record(tmp_path / "r.db") as store:
        assert [kind for _, kind, _ in store.problems()] == ["bad_input", "fault"]
        assert len(list(store.pages())) == 4  # the bytes of every page are kept


def test_ctrl_c_keeps_what_is_done_and_the_same_call_goes_on(tmp_path: Path, make: Callable[..., Stages]) -> None:
    def interrupted() -> Iterator[Page]:
        yield from pages()[:5]
        raise KeyboardInterrupt

    record = tmp_path / "r.db"
    with pytest.raises(KeyboardInterrupt):
        compile_into(record, interrupted(), make())
    with open_record(record) as store:
        assert len(list(store.articles())) == 5
    assert compile_into(record, pages(), make()).unchanged == 5
    compile_into(tmp_path / "whole.db", pages(), make())
    assert exports(record) == exports(tmp_path / "whole.db")


class _Here(Ahead):
    """Does nothing ahead: the pages come as they are."""

    def __call__(self, source: Iterator[object], known: Callable[[Page], bool]) -> Generator[object, None, None]:
        yield from source


def test_merging_between_batches_makes_the_same_record(
    tmp_path: Path, make: Callable[..., Stages], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tongjian.run.BATCH_PAGES", 5)
    monkeypatch.setattr("tongjian.run.MERGE_STEP", 5)
    ahead = _Here("statecraft", "", 1)
    told = [*pages(), page(3, _TELLINGS[0]), page(4, "The weather was mild.")]  # two addresses again with other texts
    one = compile_into(tmp_path / "one.db", told, make())
    assert compile_into(tmp_path / "two.db", told, make(), ahead=ahead) == one
    assert exports(tmp_path / "two.db") == exports(tmp_path / "one.db")
    one, two = (
        compile_into(tmp_path / name, [page(2, _TELLINGS[3])], make(), ahead=way)
        for name, way in (("one.db", None), ("two.db", ahead))
    )
    assert one == two
    assert exports(tmp_path / "two.db") == exports(tmp_path / "one.db")
    with open_record(tmp_path / "one.db") as alone, open_record(tmp_path / "two.db") as between:
        assert [c[1:] for c in between.changes()] == [c[1:] for c in alone.changes()]


def test_what_was_merged_between_batches_is_kept_when_the_run_is_cut_off(
    tmp_path: Path, make: Callable[..., Stages], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tongjian.run.BATCH_PAGES", 3)
    monkeypatch.setattr("tongjian.run.MERGE_STEP", 3)

    def interrupted() -> Iterator[Page]:
        yield from pages()[:7]
        raise KeyboardInterrupt

    record = tmp_path / "r.db"
    with pytest.raises(KeyboardInterrupt):
        compile_into(record, interrupted(), make(), ahead=_Here("statecraft", "", 1))
    with open_record(record) as store:
        assert list(store.events())
        assert store.meta("pack") == "statecraft"
    assert compile_into(record, pages(), make()).unchanged == 7
    compile_into(tmp_path / "whole.db", pages(), make())
    assert exports(record) == exports(tmp_path / "whole.db")


def test_a_merge_that_is_cut_off_goes_on(tmp_path: Path, make: Callable[..., Stages], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tongjian.pipeline.MERGE_STEP", 2)
    record, calls = tmp_path / "r.db", itertools.count()

    def stop(number: int) -> None:
        if next(calls) == 2:
            raise KeyboardInterrupt

    from tongjian import pipeline

    real = pipeline.merge_record
    monkeypatch.setattr("tongjian.run.merge_record", lambda store, pack, at: real(store, pack, at, stop))
    with pytest.raises(KeyboardInterrupt):
        compile_into(record, pages(), make())
    monkeypatch.setattr("tongjian.run.merge_record", real)
    counts = compile_into(record, pages(), make())
    assert counts.unchanged == 12
    compile_into(tmp_path / "whole.db", pages(), make())
    assert exports(record) == exports(tmp_path / "whole.db")


def test_recompiling_says_what_changed(tmp_path: Path, make: Callable[..., Stages]) -> None:
    record = tmp_path / "r.db"
    compile_into(record, pages(4), make())

    def dated(article: Article) -> Coded:
        coded = code(article)
        return msgspec.structs.replace(coded, events=tuple(msgspec.structs.replace(e, date="2031-03-05") for e in coded.events))

    assert recompile(record, make()).events == {"added": 0, "removed": 0, "changed": 0}
    counts = recompile(record, make("two", dated))
    assert counts.events["changed"] > 0
    with open_record(record) as store:
        details = [json.loads(detail) for _, what, _, detail in store.changes() if what == "changed"]
    assert details
    assert all(detail["date"] == ["2031-03-04", "2031-03-05"] for detail in details)


def test_events_that_rested_on_a_source_that_changed_are_logged(tmp_path: Path, make: Callable[..., Stages]) -> None:
    record = tmp_path / "r.db"
    compile_into(record, pages(4), make())
    later = msgspec.structs.replace(page(1, _TELLINGS[1] + " It gave no reason."), fetched="2031-04-01T00:00:00Z")
    compile_into(record, [later], make())
    with open_record(record) as store:
        (line,) = [(event, json.loads(detail)) for _, what, event, detail in store.changes() if what == "source changed"]
        event = store.event(line[0])
    assert line[1]["article"] == ["a001", "a001"]
    assert {m.quote for m in event.mentions if m.article == "a001"} == {_TELLINGS[1] + " It gave no reason."}


def test_rows_say_what_became_of_their_sources(tmp_path: Path, make: Callable[..., Stages]) -> None:
    record = tmp_path / "r.db"
    compile_into(record, pages(4), make())
    later = msgspec.structs.replace(page(1, _TELLINGS[1] + " It gave no reason."), fetched="2031-04-01T00:00:00Z")
    compile_into(record, [later], make())
    with open_record(record) as store:
        (event,) = [e.id for e in store.events() if any(m.article == "a001" for m in e.mentions)]
        assert [(s.article, s.what) for s in store.source_status(event)] == [("a001", "changed")]
        rows = {r["id"]: r["status"] for r in map(json.loads, FORMATS["events"](store))}
        assert rows.pop(event) == [{"article": "a001", "what": "source changed", "gone": []}]
        assert not any(rows.values())
        assert [line for line in FORMATS["csv"](store) if "source changed: " in line]


def revised(record: Path, make: Callable[..., Stages], *texts: str) -> SourceStatus:
    """Return what the one event of a001 says of it after the article was found again with each of the texts."""
    for number, text in enumerate(texts, 1):
        later = msgspec.structs.replace(page(1, text), fetched=f"2031-04-0{number}T00:00:00Z")
        compile_into(record, [later], make())
    with open_record(record) as store:
        (status,) = {s for e in store.events() for s in store.source_status(e.id) if s.article == "a001"}
        return status


def test_a_changed_source_says_which_words_are_gone(tmp_path: Path, make: Callable[..., Stages]) -> None:
    record = tmp_path / "r.db"
    compile_into(record, pages(4), make())
    told = _TELLINGS[1]
    assert revised(record, make, f"It gave no reason. {told}").gone == ()
    assert revised(record, make, told.replace(" ", "\n", 1)).gone == ()  # set otherwise, the words stand
    assert revised(record, make, told.replace(told.split()[0], "Later on,")).gone == (told,)


def test_words_that_an_outlet_puts_back_are_not_gone(tmp_path: Path, make: Callable[..., Stages]) -> None:
    record = tmp_path / "r.db"
    compile_into(record, pages(4), make())
    assert revised(record, make, "Nothing of it was true.", f"It is true. {_TELLINGS[1]}").gone == ()


def test_the_words_of_a_source_that_was_taken_down_are_kept_nowhere(tmp_path: Path, make: Callable[..., Stages]) -> None:
    record = tmp_path / "r.db"
    compile_into(record, pages(8), make())
    with open_record(record, write=True) as store:
        event = next(e for e in store.events() if len({m.article for m in e.mentions}) > 1)
        changed = event.mentions[-1]
    number = int(changed.article[1:])
    later = msgspec.structs.replace(page(number, "Nothing of it was true."), fetched="2031-04-01T00:00:00Z")
    compile_into(record, [later], make())
    with open_record(record, write=True) as store:
        with store.transaction():
            take_down(store, changed.article, "asked for", "2031-04-02T00:00:00Z")
        merge_record(store, packs.load(), "2031-04-02T00:00:00Z")
        assert not [detail for _, _, _, detail in store.changes() if changed.quote in detail]
        status = {s.article: s for e in store.events() for s in store.source_status(e.id)}[changed.article]
        assert (status.what, status.gone) == ("removed", None)


def test_a_row_keeps_what_became_of_a_source_that_is_gone(tmp_path: Path, make: Callable[..., Stages]) -> None:
    record = tmp_path / "r.db"
    compile_into(record, pages(8), make())
    with open_record(record, write=True) as store:
        event = next(e for e in store.events() if len({m.article for m in e.mentions}) > 1)
        first = event.mentions[0].article  # the event takes another id without it
        with store.transaction():
            take_down(store, first, "asked for", "2031-04-01T00:00:00Z")
        merge_record(store, packs.load(), "2031-04-01T00:00:00Z")
        left = [e for e in store.events() if {m.article for m in e.mentions} == {m.article for m in event.mentions} - {first}]
        assert [e.id == event.id for e in left] == [False]
        assert [(s.article, s.what) for s in store.source_status(left[0].id)] == [(first, "removed")]


def test_newer_rules_change_no_source(tmp_path: Path, make: Callable[..., Stages]) -> None:
    record = tmp_path / "r.db"
    compile_into(record, pages(4), make())

    def dated(article: Article) -> Coded:
        coded = code(article)
        return msgspec.structs.replace(coded, events=tuple(msgspec.structs.replace(e, date="2031-03-05") for e in coded.events))

    recompile(record, make("two", dated))
    with open_record(record) as store:
        assert not [what for _, what, _, _ in store.changes() if what.startswith("source")]
        assert not any(store.source_status(e.id) for e in store.events())


def test_recompiling_a_record_that_is_not_there(tmp_path: Path, make: Callable[..., Stages]) -> None:
    with pytest.raises(RecordError, match="tongjian compile"):
        recompile(tmp_path / "none.db", make())


def test_a_second_writer_is_told_so(tmp_path: Path, make: Callable[..., Stages]) -> None:
    record = tmp_path / "r.db"
    with open_record(record, write=True), pytest.raises(RecordError, match="another process"):
        compile_into(record, pages(), make())


_WORKER = textwrap.dedent(
    """
    import signal, sys, time
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell that runs the tests behind itself ignores it
    sys.path.insert(0, {tests!r})
    from pathlib import Path
    import test_run as t
    from tongjian import pack
    from tongjian.pipeline import Stages
    from tongjian.run import compile_into
    def slow():
        for n, page in enumerate(t.pages(60)):
            time.sleep(2 if n > 53 and "wait" in sys.argv else 0.02)
            yield page
            print(n, flush=True)
    compile_into(Path(sys.argv[1]), slow(), Stages(t.clean, t.code, "one", pack.load()))
    print("done", flush=True)
    """
)


def worker(record: Path, *options: str, **more: object) -> "subprocess.Popen[str]":
    """Start a process that compiles; with the option "wait" its last pages come slowly, so that a signal is in time."""
    program = _WORKER.format(tests=str(ROOT / "tests"))
    return subprocess.Popen(
        [sys.executable, "-c", program, str(record), *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more
    )  # type: ignore[call-overload,no-any-return]


@pytest.mark.slow
@pytest.mark.parametrize("after", [3, 52])
def test_a_killed_process_loses_no_more_than_its_batch(tmp_path: Path, make: Callable[..., Stages], after: int) -> None:
    record = tmp_path / "r.db"
    process = worker(record, "wait")
    assert process.stdout
    for line in process.stdout:
        if line.strip() == str(after):
            break
    process.send_signal(signal.SIGKILL)
    process.communicate()
    counts: Counts = compile_into(record, pages(60), make())
    assert counts.unchanged == (50 if after > 50 else 0)
    compile_into(tmp_path / "whole.db", pages(60), make())
    assert exports(record) == exports(tmp_path / "whole.db")


@pytest.mark.slow
def test_ctrl_c_in_a_process_ends_it_soon_and_loses_nothing_done(tmp_path: Path, make: Callable[..., Stages]) -> None:
    record = tmp_path / "r.db"
    process = worker(record, "wait")
    assert process.stdout
    for line in process.stdout:
        if line.strip() == "10":
            break
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)
    assert process.returncode != 0
    assert compile_into(record, pages(60), make()).unchanged >= 10


@pytest.mark.slow
def test_a_full_disk_is_one_clear_error_and_the_same_call_goes_on(tmp_path: Path, make: Callable[..., Stages]) -> None:
    record = tmp_path / "r.db"
    compile_into(record, pages(4), make())

    def small_files() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (220_000, 220_000))

    process = worker(record, preexec_fn=small_files, env={**os.environ})
    _, err = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "RecordError" in err or "DiskFullError" in err
    compile_into(record, pages(60), make())
    compile_into(tmp_path / "whole.db", pages(60), make())
    assert exports(record) == exports(tmp_path / "whole.db")
