"""The commands of the record, as a person types them: real processes on the example pages."""

import gzip
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tongjian.commands import _told_change

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples" / "september-2025"


def tongjian(*words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from tongjian.cli import main; main()", *map(str, words)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        env={**os.environ, "COLUMNS": "200"},
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the record of the examples."""
    made = tmp_path_factory.mktemp("record")
    done = tongjian("compile", EXAMPLES, "--record", "demo.db", cwd=made)
    assert done.returncode == 0, done.stderr
    assert "16 articles, 0 dropped, 0 problems" in done.stderr
    return made


def exported(folder: Path, what: str, record: str = "demo.db") -> str:
    done = tongjian("export", what, "--record", record, cwd=folder)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_compiling_again_changes_nothing(folder: Path) -> None:
    before = exported(folder, "events")
    done = tongjian("compile", EXAMPLES, "--record", "demo.db", cwd=folder)
    assert done.returncode == 0
    assert "(16 known)" in done.stderr
    assert "0 added, 0 removed, 0 changed" in done.stderr
    assert exported(folder, "events") == before


def test_another_order_gives_the_same_bytes(folder: Path) -> None:
    pages = sorted(EXAMPLES.glob("*.html"), reverse=True)
    assert tongjian("compile", *pages, "--record", "other.db", cwd=folder).returncode == 0
    for what in ("articles", "events", "statements", "csv"):
        assert exported(folder, what, "other.db") == exported(folder, what)


def test_recompiling_with_the_same_rules_changes_nothing(folder: Path) -> None:
    done = tongjian("recompile", "--record", "demo.db", cwd=folder)
    assert done.returncode == 0
    assert "0 added, 0 removed, 0 changed" in done.stderr


def test_every_quote_of_the_record_stands_in_its_source(folder: Path) -> None:
    articles = {row["id"]: row for row in map(json.loads, exported(folder, "articles").splitlines())}
    events = [json.loads(line) for line in exported(folder, "events").splitlines()]
    assert events
    for event in events:
        assert event["origins"] <= len({m["article"] for m in event["mentions"]})
        assert all(m["article"] in articles and m["quote"] for m in event["mentions"])


def test_show_prints_the_chronology_and_one_event(folder: Path) -> None:
    shown = tongjian("show", "--record", "demo.db", cwd=folder)
    assert shown.returncode == 0
    assert "2025-09-12" in shown.stdout
    assert "listing" in shown.stdout
    assert "≠ disagree" in shown.stdout
    event = next(e for e in map(json.loads, exported(folder, "events").splitlines()) if e["type"] == "INVESTIGATE_REMEDY")
    one = tongjian("show", event["id"][:8], "--record", "demo.db", "--lang", "zh-Hant", cwd=folder)
    assert one.returncode == 0
    for mention in event["mentions"]:
        assert mention["quote"][:12] in one.stdout.replace("\n", "")


def test_show_can_be_narrowed(folder: Path) -> None:
    done = tongjian(
        "show", "--record", "demo.db", "--type", "LIST_ADD", "--since", "2025-09-12", "--until", "2025-09", cwd=folder
    )
    assert done.returncode == 0
    assert "listing" in done.stdout
    assert "talks" not in done.stdout


def test_a_name_is_found_under_all_its_names(folder: Path) -> None:
    found = tongjian("search", "英伟达", "--record", "demo.db", cwd=folder).stdout
    assert "Nvidia" in found
    assert "輝達" in found
    assert (
        tongjian("search", "輝達", "--record", "demo.db", cwd=folder).stdout.splitlines()[-1].split()[0]
        == found.splitlines()[-1].split()[0]
    )


def test_an_unknown_event_and_a_missing_record_are_one_line_each(folder: Path) -> None:
    for *words, status in (
        ("show", "zzzz", "--record", "demo.db", 1),
        ("show", "--record", "none.db", 2),
        ("recompile", "--record", "none.db", 2),
    ):
        done = tongjian(*map(str, words), cwd=folder)
        assert done.returncode == status
        assert len(done.stderr.splitlines()) == 1
        assert done.stderr.startswith("tongjian: ")


def test_bad_inputs_are_one_line_each_and_the_rest_is_compiled(tmp_path: Path) -> None:
    inputs = tmp_path / "in"
    inputs.mkdir()
    (inputs / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    (inputs / "cut.html.gz").write_bytes(gzip.compress((EXAMPLES / "07-madrid-wire.en.html").read_bytes())[:-40])
    (inputs / "cut.warc.gz").write_bytes(
        gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900\r\n\r\nHTTP")[:-9]
    )
    (inputs / "empty.html").write_bytes(b"")
    (inputs / "good.html").write_bytes((EXAMPLES / "01-entity-list-wire.en.html").read_bytes())
    (inputs / "huge.html").write_bytes(b"<p>" + b"x" * (2 << 20))
    done = tongjian("compile", inputs, tmp_path / "missing.html", "--record", "r.db", "--max-page", "1", cwd=tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    told = [line for line in done.stderr.splitlines() if line.startswith("tongjian: ")]
    assert [
        name for name in ("cut.html.gz", "cut.warc.gz", "huge.html", "missing.html") if not any(name in line for line in told)
    ] == []
    listed = tongjian("rejects", "--record", "r.db", cwd=tmp_path).stdout
    assert all(name in listed for name in ("photo.png", "empty.html", "huge.html", "missing.html"))
    articles = [json.loads(line) for line in exported(tmp_path, "articles", "r.db").splitlines()]
    assert ["23 Chinese companies" in a["title"] for a in articles] == [True]


def test_something_else_in_place_of_a_record_is_told(tmp_path: Path) -> None:
    (tmp_path / "r.db").write_text("this is no database, and long enough to be taken for one " * 40)
    done = tongjian("compile", EXAMPLES, "--record", "r.db", cwd=tmp_path)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "r.db" in done.stderr


def test_the_pages_go_out_as_a_warc_and_come_back_as_the_same_record(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from tongjian.cli import main; main()", "export", "warc", "--record", "demo.db"],
        cwd=folder,
        capture_output=True,
        timeout=120,
        check=True,
    )
    (folder / "pages.warc.gz").write_bytes(done.stdout)
    assert tongjian("compile", "pages.warc.gz", "--record", "again.db", cwd=folder).returncode == 0
    for what in ("articles", "events", "statements"):
        assert exported(folder, what, "again.db") == exported(folder, what)


def test_people_of_the_desk_are_added_listed_changed_and_closed(tmp_path: Path) -> None:
    def run(*words: str, given: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", "from tongjian.cli import main; main()", *words, "--record", "r.db"]
        return subprocess.run(command, cwd=tmp_path, input=given, capture_output=True, text=True, timeout=60, check=False)

    assert run("user", "add", "wen", "--role", "administrator", given="a long enough password\n").returncode == 0
    assert run("user", "add", "wen", given="a long enough password\n").returncode == 1
    short = run("user", "add", "li", given="short\n")
    assert (short.returncode, short.stderr.count("\n")) == (2, 1)
    assert "short" not in short.stderr
    assert run("user", "role", "wen", "king").returncode == 2
    assert run("desk", "set", "submissions", "invitation").returncode == 0
    assert run("desk", "invite", "wen").stdout.strip()
    assert run("desk", "invite", "nobody").returncode == 1
    assert run("user", "close", "wen").returncode == 0
    listed = run("user", "list").stdout
    assert "wen\tadministrator" in listed
    assert "closed" in listed


@pytest.mark.parametrize(
    "words",
    [
        ("user", "list"),
        ("desk", "log"),
        ("desk", "set", "submissions", "open"),
        ("undo",),
        ("merge", "a", "b", "--reason", "x"),
        ("publish", "site"),
    ],
    ids=" ".join,
)
def test_a_mistyped_record_is_told_and_nothing_is_made(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = tongjian(*words, "--record", "typo.db", cwd=tmp_path)
    assert done.returncode == 2
    assert "typo.db" in done.stderr
    assert [p.name for p in tmp_path.iterdir()] == []


def test_layouts_say_what_could_not_be_read(tmp_path: Path) -> None:
    done = tongjian("layouts", "nowhere", cwd=tmp_path)
    assert done.returncode == 1
    assert "nowhere does not exist" in done.stderr


def test_the_words_of_a_row_are_of_one_language(folder: Path) -> None:
    ladder = tongjian("ladder", "USA", "CHN", "--lang", "zh-Hans", "--record", "demo.db", cwd=folder).stdout
    assert "自 2018" in ladder
    assert "from" not in ladder


def test_the_site_is_published_as_files(folder: Path) -> None:
    done = tongjian("publish", "site", "--record", "demo.db", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert (folder / "site" / "index.html").is_file()
    (folder / "mine").mkdir()
    (folder / "mine" / "letter.txt").write_text("not yours")
    refused = tongjian("publish", "mine", "--record", "demo.db", cwd=folder)
    assert refused.returncode == 2
    assert (folder / "mine" / "letter.txt").read_text() == "not yours"


def test_events_are_split_explained_and_put_together_again(folder: Path) -> None:
    events = [json.loads(line) for line in exported(folder, "events").splitlines()]
    event = next(e for e in events if e["type"] == "LIST_ADD" and len({m["article"] for m in e["mentions"]}) > 2)
    articles = sorted({m["article"] for m in event["mentions"]})
    record = ("--record", "demo.db")
    told = tongjian("why", event["id"][:10], *record, cwd=folder).stdout
    assert all(article in told for article in articles)
    assert tongjian("split", event["id"], articles[-1], "--reason", "another list", *record, cwd=folder).returncode == 0
    after = [json.loads(line) for line in exported(folder, "events").splitlines()]
    assert len(after) == len(events) + 1
    back = tongjian("undo", *record, cwd=folder)
    assert "another list" in back.stderr
    assert (
        exported(folder, "events") == "\n".join(json.dumps(e, ensure_ascii=False, separators=(",", ":")) for e in events) + "\n"
    )
    assert tongjian("undo", *record, cwd=folder).returncode == 1
    assert tongjian("merge", event["id"], event["id"], "--reason", "x", *record, cwd=folder).returncode == 2


def test_the_ladder_of_two_states(folder: Path) -> None:
    printed = tongjian("ladder", "China", "美国", "--record", "demo.db", cwd=folder).stdout
    assert "answers" in printed
    assert "after 1 day" in printed
    assert "talks" not in printed
    assert "talks" in tongjian("ladder", "USA", "chn", "--all", "--record", "demo.db", cwd=folder).stdout
    unknown = tongjian("ladder", "China", "Nowhereland", "--record", "demo.db", cwd=folder)
    assert unknown.returncode == 2
    assert "no country that the pack knows" in unknown.stderr


def test_what_was_foretold(folder: Path) -> None:
    printed = tongjian("predictions", "--on", "2025-10-01", "--record", "demo.db", cwd=folder).stdout
    rows = [line.split("\t") for line in printed.splitlines()]
    assert {row[0] for row in rows} <= {"kept", "open", "passed"}
    assert {row[3] for row in rows} >= {"prediction", "threat"}
    threats = tongjian("predictions", "--kind", "threat", "--on", "2025-10-01", "--record", "demo.db", cwd=folder).stdout
    assert threats
    assert {line.split("\t")[3] for line in threats.splitlines()} == {"threat"}
    assert tongjian("predictions", "--state", "true", "--record", "demo.db", cwd=folder).returncode == 2


def test_measures_on_a_day_and_what_runs_out(folder: Path) -> None:
    listed = tongjian("measures", "--on", "2025-09-20", "--record", "demo.db", cwd=folder)
    assert listed.returncode == 0
    assert "LIST_ADD" in listed.stdout
    assert "LIST_ADD" not in tongjian("measures", "--on", "2025-09-01", "--record", "demo.db", cwd=folder).stdout
    ends = tongjian("measures", "--on", "2025-09-20", "--expiring", "90d", "--record", "demo.db", cwd=folder)
    assert ends.stdout.splitlines()
    assert all("2025-09-20" <= line.split("\t")[0] <= "2025-12-19" for line in ends.stdout.splitlines())
    for words in (("--on", "soon"), ("--expiring", "a while")):
        assert tongjian("measures", *words, "--record", "demo.db", cwd=folder).returncode == 2


@pytest.mark.parametrize("command", ["recompile", "compile"])
def test_a_record_of_an_older_version_is_brought_up_as_the_message_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    from tongjian import commands
    from tongjian.store import sqlite

    old = tmp_path / "old.db"
    with monkeypatch.context() as patch:
        patch.setattr(sqlite, "MIGRATIONS", sqlite.MIGRATIONS[:-1])
        sqlite.open_record(old, write=True).close()
    told = tongjian("show", "--record", "old.db", cwd=tmp_path)
    assert told.returncode == 1
    assert "tongjian recompile --record old.db" in told.stderr
    if command == "recompile":
        commands.recompile_record(old, "statecraft")
    else:
        assert not commands.compile_inputs([str(EXAMPLES)], old, "statecraft", watch=False, max_page=20, delay=0, layouts=None)
    assert tongjian("show", "--record", "old.db", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("show", "--actor", "Narnia"), 1, "no event of Narnia"),
        (("show", "--type", "TARIF"), 2, "TARIF is no type of event; there are"),
        (("show", "--since", "2025-13"), 2, "2025-13 is no date; write it as"),
        (("show", "--lang", "fr"), 2, "fr is no language of the output; there are zh-Hans"),
        (("search", " "), 2, "nothing to search for"),
        (("ladder", "China", "CHN"), 2, "are one state"),
        (("ladder", "China", "USA", "--lang", "tlh"), 2, "tlh is no language"),
        (("serve", "--port", "1", "--rights", "all"), 2, "--rights is full, excerpt or quotes"),
        (("serve", "--port", "1", "--site-url", "record"), 2, "record is no address of a site"),
        (("publish", "site", "--site-url", "javascript:alert(1)"), 2, "is no address of a site"),
        (("publish", "site", "--contact", "ann"), 2, "ann is no address to write to"),
        (("serve", "--host", "192.0.2.1"), 2, "cannot listen on 192.0.2.1 port 8765"),
    ],
)
def test_what_nothing_can_match_is_refused_in_one_line(folder: Path, words: tuple[str, ...], status: int, told: str) -> None:
    """A value that no record could answer is wrong usage, 2; one that this record does not hold fails, 1."""
    done = tongjian(*words, "--record", "demo.db", cwd=folder)
    assert (done.returncode, done.stdout) == (status, "")
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "words", [("serve", "--port", "99999"), ("compile", "x", "--max-page", "0"), ("compile", "x", "--delay", "-1")]
)
def test_a_number_out_of_bounds_is_wrong_usage(folder: Path, words: tuple[str, ...]) -> None:
    done = tongjian(*words, "--record", "demo.db", cwd=folder)
    assert done.returncode == 2
    assert "Invalid value" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_that_is_taken_is_told_and_nothing_is_said_to_be_served(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = tongjian("serve", "--port", str(port), "--record", "demo.db", cwd=folder)
    assert done.returncode == 2
    assert done.stderr == (
        f"tongjian: cannot listen on 127.0.0.1 port {port}: address already in use; choose another with --host or --port\n"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", [("show",), ("export", "events"), ("measures", "--on", "2025-09-20")])
def test_an_output_that_has_no_room_is_one_line(folder: Path, words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", "from tongjian.cli import main; main()", *words, "--record", "demo.db"],
            cwd=folder,
            env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=120,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == (
        "tongjian: the output cannot be written: no space left there; make room and run the same command again\n"
    )


def test_an_actor_is_found_under_any_of_its_names(folder: Path) -> None:
    shown = [tongjian("show", "--actor", name, "--record", "demo.db", cwd=folder).stdout for name in ("nvidia", "輝達", "NVIDIA")]
    assert "NVIDIA" in shown[0]
    assert shown[0] == shown[1] == shown[2]


def test_the_terminal_says_phases_in_the_language_of_the_output(folder: Path) -> None:
    english = tongjian("show", "--record", "demo.db", cwd=folder).stdout
    assert "in_force" not in english
    assert "in force" in english
    assert "announced" not in tongjian("show", "--lang", "zh-Hans", "--record", "demo.db", cwd=folder).stdout


def test_one_is_told_in_the_singular_and_nothing_is_told_as_nothing(folder: Path) -> None:
    first = tongjian("show", "--since", "2025-09-15", "--type", "INVESTIGATE_OTHER", "--record", "demo.db", cwd=folder).stdout
    assert "1 event;" in first
    assert "0 corrections" in tongjian("corrections", "--record", "demo.db", cwd=folder).stderr
    changes = tongjian("changes", "--record", "demo.db", cwd=folder)
    number = len(changes.stdout.splitlines())
    assert changes.stderr.startswith(f"{number} change{'' if number == 1 else 's'} since")


def test_lists_say_how_many_there_are_and_what_their_columns_are(folder: Path) -> None:
    nothing = tongjian("measures", "--on", "2020-01-01", "--expiring", "3d", "--record", "demo.db", cwd=folder)
    assert (nothing.stdout, nothing.stderr.startswith("0 measures on 2020-01-01: last day,")) == ("", True)
    measures = tongjian("measures", "--on", "2025-09-20", "--record", "demo.db", cwd=folder)
    assert measures.stderr.startswith(f"{len(measures.stdout.splitlines())} measures on 2025-09-20: state, type,")
    assert "Ministry of Commerce (China) -> United States" in measures.stdout, "other states have such a ministry too"
    foretold = tongjian("predictions", "--on", "2025-09-20", "--record", "demo.db", cwd=folder)
    assert foretold.stderr.startswith(f"{len(foretold.stdout.splitlines())} prediction")


def test_changes_are_told_in_words_and_not_as_data() -> None:
    told = _told_change({"source": [[], ["Norland", "Sudland"]], "date": ["2031-03", None], "article": [["a1"], ["a1"]]})
    assert told == "source: none -> Norland, Sudland; date: 2031-03 -> none; article: a1"
