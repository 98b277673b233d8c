"""How commands end that were called wrongly: 2, with one sentence, and nothing made. What a record does not hold fails, 1."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tongjian import commands, lines
from tongjian.cli import app
from tongjian.pack import builtin

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "examples" / "september-2025" / "01-entity-list-wire.en.html"
REASON = ("--reason", "seen")

End = Callable[..., tuple[int, str]]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("status") / "demo.db"
    assert not commands.compile_inputs([str(PAGE)], made, None, watch=False, max_page=20, delay=0)
    return made


@pytest.fixture
def end(tmp_path: Path, record: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> End:
    """Return a function that runs a command in an empty folder and returns its status and what it says on standard error."""
    here = tmp_path / "here"
    here.mkdir()
    shutil.copy(record, here)
    monkeypatch.chdir(here)

    def run(*words: str) -> tuple[int, str]:
        with pytest.raises(SystemExit) as ended:
            lines.run(lambda: app([*words], standalone_mode=True))
        code = ended.value.code
        return (code if isinstance(code, int) else 0), capsys.readouterr().err

    return run


def event_of(record: Path) -> str:
    from tongjian.store import open_record

    with open_record(record) as store:
        return next(store.events()).id


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("correct", "EVENT", "type", "INVASION", *REASON), "INVASION cannot be the type"),
        (("correct", "EVENT", "colour", "red", *REASON), "no field colour"),
        (("correct", "EVENT", "date", "2025-13", *REASON), "2025-13 cannot be the date"),
        (("correct", "EVENT", "event", "gone", *REASON), "takes no value"),
        (("correct", "EVENT", "source", "China [QQQ]", *REASON), "no country that the pack knows"),
        (("relabel", "a", "1", "lie", *REASON), "no label lie"),
        (("merge", "EVENT", "EVENT", *REASON), "one event already"),
        (("compile", "p.html", "--pack", "nope"), "no pack named nope"),
        (("compile", "p.html", "--pack", "."), "has no pack.yml"),
        (("compile", "p.html", "--layouts", "nope"), "nope cannot be read"),
        (("compile", "p.html", "--layouts", "demo.db"), "demo.db"),
        (("compile", "p.html", "--watch"), "none was named"),
        (("recompile", "--pack", "nope"), "no pack named nope"),
        (("serve", "--stories", "missing"), "cannot read the stories missing"),
        (("publish", "site", "--stories", "."), "cannot read the stories ."),
        (("publish", "demo.db/site"), "cannot write the site"),
        (("publish", "."), "no site of tongjian"),
        (("backup", "."), "where demo.db itself stands"),
        (("backup", "demo.db"), "could not be copied to demo.db"),
        (("show", "--since", "2025-10", "--until", "2025-09"), "2025-10 comes after 2025-09"),
        (("ladder", "CHN", "Narnia"), "no country that the pack knows"),
        (("search", ""), "nothing to search for"),
        (("user", "list"), "has no desk"),
        (("user", "add", "a b"), "a name is"),
        (("user", "add", "wen", "--role", "king"), "no role king"),
    ],
)
def test_what_cannot_be_is_wrong_usage(end: End, record: Path, words: tuple[str, ...], told: str) -> None:
    before = {path.name for path in Path().iterdir()}
    status, said = end(*(event_of(record) if word == "EVENT" else word for word in words), "--record", "demo.db")
    assert status == 2
    assert told in said
    assert said.count("\n") == 1
    made = {path.name for path in Path().iterdir()} - before
    assert made <= {"demo.db.lock", "demo.db-wal", "demo.db-shm"}


@pytest.mark.parametrize("words", [("code", "p.jsonl", "--pack", "nope"), ("pack", "check", "nope"), ("pack", "suggest", "none")])
def test_so_it_is_without_a_record(end: End, words: tuple[str, ...]) -> None:
    Path("p.jsonl").touch()
    status, said = end(*words)
    assert (status, said.count("\n")) == (2, 1)


@pytest.mark.parametrize("name", ["none.db", "text.db", "."])
def test_a_path_that_is_no_record_is_wrong_usage(end: End, name: str) -> None:
    Path("text.db").write_text("no database at all " * 90)
    for words in (("show",), ("export", "events"), ("measures",), ("recompile",), ("publish", "site")):
        status, said = end(*words, "--record", name)
        assert (status, said.count("\n")) == (2, 1)
    assert not Path("none.db").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("show", "zzzz"),
        ("correct", "zzzz", "type", "VISIT", *REASON),
        ("correct", "EVENT", "source", "Atlantis", *REASON),
        ("undo", "zzzz"),
        ("show", "--actor", "Narnia"),
        ("compile", "missing.html"),
    ],
)
def test_what_a_record_does_not_hold_fails(end: End, record: Path, words: tuple[str, ...]) -> None:
    status, _ = end(*(event_of(record) if word == "EVENT" else word for word in words), "--record", "demo.db")
    assert status == 1


def test_a_path_that_may_not_even_be_looked_at_is_one_sentence(end: End, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "is_dir", refused)
    status, said = end("compile", "p.html", "--pack", "locked/pack")
    assert (status, said) == (2, "tongjian: locked/pack cannot be used: Permission denied; name a path that can\n")


# ---- a pack of one's own


@pytest.fixture
def own_pack(tmp_path: Path) -> Path:
    """A pack of another name than its folder, as somebody makes who begins with a copy."""
    made = tmp_path / "words"
    shutil.copytree(builtin("statecraft"), made)
    (made / "pack.yml").write_text('name: harbours\nversion: "1"\ntitle: Harbours\n')
    return made


def test_a_record_is_read_with_the_pack_that_it_was_compiled_with(
    end: End, own_pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_pack / "actors" / "harbours.yml").write_text(
        "- {id: narnia-port, kind: company, name: Port of Narnia, en: [Port of Narnia]}\n"
    )
    article = (
        '{"id": "a", "title": "Port", "text": "China sanctioned the Port of Narnia on Monday.", "published": "2031-03-04"}\n'
    )
    Path("a.jsonl").write_text(article)
    assert end("compile", "a.jsonl", "--record", "own.db", "--pack", "../words")[0] == 0
    monkeypatch.chdir("/")  # the pack is found from any folder
    path = str(own_pack.parent / "here" / "own.db")
    for words in (("show", "--actor", "Port of Narnia"), ("measures",), ("search", "Narnia"), ("ladder", "CHN", "USA")):
        assert end(*words, "--record", path)[0] == 0
    # neither command goes back to another pack where none is named
    status, said = end("compile", str(own_pack.parent / "here" / "a.jsonl"), "--record", path)
    assert (status, "0 changed" in said) == (0, True)
    assert end("recompile", "--record", path)[0] == 0
    assert end("show", "--actor", "Port of Narnia", "--record", path)[0] == 0


def test_a_pack_that_is_gone_is_told_with_the_way_out(end: End, own_pack: Path) -> None:
    assert end("compile", str(PAGE), "--record", "own.db", "--pack", str(own_pack))[0] == 0
    shutil.rmtree(own_pack)
    status, said = end("show", "--record", "own.db")
    assert (status, said.count("\n")) == (1, 1)
    assert "tongjian recompile --pack PACK" in said
    assert end("recompile", "--pack", "statecraft", "--record", "own.db")[0] == 0
    assert end("show", "--record", "own.db")[0] == 0


def test_a_folder_does_not_take_a_built_in_pack_s_place(end: End) -> None:
    Path("statecraft").mkdir()
    assert end("show", "--record", "demo.db")[0] == 0
    assert end("pack", "check", "./statecraft")[0] == 2


def test_a_fault_in_a_pack_is_what_checking_finds(end: End, own_pack: Path) -> None:
    (own_pack / "ontology.yml").write_text("- {type: [}")
    assert end("pack", "check", "../words")[0] == 1
    assert end("compile", str(PAGE), "--record", "own.db", "--pack", "../words")[0] == 2
