"""The quick way to the commands that other programs call gives what the whole command line gives."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tongjian import lines

RECORD = {
    "id": "1",
    "title": "",
    "text": "商务部5日宣布对原产于美国的乙烷发起反倾销调查。",
    "lang": "zh-Hans",
    "published": "2023-04-06",
}
TIME = {"id": "1", "text": "The duty took effect on Monday.", "ref": "2023-04-05", "lang": "en"}


def _run(module: str, *words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    program = f"from {module} import main; main()"
    return subprocess.run([sys.executable, "-c", program, *words], input=given, capture_output=True, text=True, encoding="utf-8")


@pytest.mark.parametrize(("command", "record"), [("code", RECORD), ("times", TIME), ("clean", {"id": "1", "path": "/nowhere"})])
def test_answers_are_those_of_the_command_line(command: str, record: dict[str, str]) -> None:
    given = json.dumps(record) + "\nno json\n"
    quick, whole = (_run(f"tongjian.{module}", command, given=given) for module in ("entry", "cli"))

    assert quick.stdout.count("\n") == 2
    assert (quick.stdout, quick.stderr, quick.returncode) == (whole.stdout, whole.stderr, whole.returncode)


def test_files_are_read_and_a_missing_one_is_told(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text(json.dumps(TIME) + "\n", encoding="utf-8")

    assert _run("tongjian.entry", "times", str(file)).stdout.count("2023-04-03") == 2
    missing = _run("tongjian.entry", "times", str(tmp_path / "none.jsonl"))
    assert missing.returncode == 2
    assert "cannot read" in missing.stderr


def test_options_and_help_go_to_the_command_line() -> None:
    assert "--pack" in _run("tongjian.entry", "code", "--help").stdout
    assert _run("tongjian.entry", "times", "--nonsense").returncode == 2
    assert _run("tongjian.entry").returncode == 2


def test_the_command_lines_library_is_not_loaded_for_a_text() -> None:
    program = "import sys; from tongjian.entry import main; main(); print('typer' in sys.modules, 'pydantic' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program, "times"], input=json.dumps(TIME), capture_output=True, text=True, encoding="utf-8"
    )
    assert done.stdout.splitlines()[-1] == "False False"


def test_a_mark_before_the_first_line_is_no_part_of_it(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + json.dumps(TIME).encode() + b"\r\n")
    assert json.loads(_run("tongjian.entry", "times", str(file)).stdout)["preds"]


@pytest.mark.parametrize(
    ("line", "said"),
    [('{"id":"1","text":"中国"}'.encode("gbk"), "not UTF-8"), (b"[" * 100_000, "nested too deep")],
    ids=["another encoding", "nested"],
)
def test_a_line_that_cannot_be_read_is_told_in_its_place(tmp_path: Path, line: bytes, said: str) -> None:
    file = tmp_path / "in.jsonl"
    file.write_bytes(line + b"\n" + json.dumps(TIME).encode() + b"\n")
    done = _run("tongjian.entry", "times", str(file))
    first, second = (json.loads(answer) for answer in done.stdout.splitlines())
    assert first["error"]["kind"] == "bad_input"
    assert said in first["error"]["message"]
    assert second["preds"]
    assert done.returncode == 1


def test_whoever_interrupts_is_told_what_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    """The library of the command line turns Ctrl-C into an exit of its own."""

    def interrupted() -> None:
        raise SystemExit(130)

    with pytest.raises(SystemExit, match="130"):
        lines.run(interrupted)
    assert "what was finished is kept" in capsys.readouterr().err


@pytest.mark.parametrize("closed", [">&-", "<&- >&- 2>&-"])
def test_streams_may_be_closed(tmp_path: Path, closed: str) -> None:
    """As a service may be started: the record is no stream's, and nothing of the program's words gets into it."""
    article = tmp_path / "a.jsonl"
    article.write_text(json.dumps({**RECORD, "title": "乙烷", "outlet": "甲报"}) + "\n", encoding="utf-8")
    program = [sys.executable, "-m", "tongjian"]
    for words in (("compile", str(article)), ("show",), ("export", "csv")):
        made = subprocess.run(
            ["/bin/sh", "-c", f'exec "$@" {closed}', "sh", *program, *words, "--record", "r.db"],
            cwd=tmp_path, capture_output=True, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert (made.returncode, b"Traceback" in made.stderr) == (0, False)
    shown = subprocess.run([*program, "rejects", "--record", "r.db"], cwd=tmp_path, capture_output=True, check=True)
    assert shown.stderr.startswith(b"0 rejects")
