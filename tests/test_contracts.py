"""The commands that are measured from outside, as processes see them: JSON Lines in, JSON Lines out, in order, never stopping."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tongjian import contracts, pack
from tongjian.coding import code
from tongjian.model import Coded

ROOT = Path(__file__).resolve().parent.parent
REALIS = {"asserted", "future", "conditional", "hypothetical", "denied", "historical"}
LABELS = {"report", "attributed", "opinion", "prediction", "question", "conditional", "other"}
KINDS = {"claim", "opinion", "prediction", "threat", "pledge", "demand", "denial"}


def tongjian(*words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from tongjian.cli import main; main()", *words],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def lines(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


ARTICLE = {
    "id": "ok",
    "title": "India opens a dumping probe",
    "text": "India said on Monday it opened an anti-dumping investigation into steel from Vietnam. "
    '"We regret this," Vietnam\'s trade ministry said.',
    "published": "2024-08-13T09:00:00+05:30",
    "lang": "en",
}


def test_bad_records_stay_in_their_place_and_the_rest_is_answered() -> None:
    given = "\n".join(
        [json.dumps(ARTICLE), "no json", "[]", '{"title": "no id"}', '{"id": 7, "title": 3}', json.dumps({"id": 8})]
    )
    done = tongjian("code", given=given + "\n")
    assert done.returncode == 1
    rows = lines(done)
    assert [row["id"] for row in rows] == ["ok", None, None, None, 7, 8]
    assert [row.get("error", {}).get("kind") for row in rows] == [None, "bad_input", "bad_input", "bad_input", "bad_input", None]
    assert "4 of 6" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_good_records_exit_0_and_nothing_gives_nothing() -> None:
    assert tongjian("code", given=json.dumps(ARTICLE)).returncode == 0
    empty = tongjian("times")
    assert (empty.returncode, empty.stdout) == (0, "")


@pytest.mark.parametrize(
    "words", [("code", "--nonsense"), ("nonsense",), ("export", "nonsense"), ("compile",), ("code", "no-such-file.jsonl")]
)
def test_wrong_usage_exits_2(words: tuple[str, ...]) -> None:
    done = tongjian(*words)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_times_answers_the_protocol() -> None:
    record = {"id": "t", "text": "They met on March 3, 2021.", "ref": "2021-03-05", "lang": "en"}
    (row,) = lines(tongjian("times", given=json.dumps(record)))
    assert row == {"id": "t", "preds": [[record["text"].index("March"), record["text"].index("."), "2021-03-03", "2021-03-03"]]}


def test_clean_answers_files_and_names_the_missing_one(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    body = "".join(f"<p>The committee met again and heard report number {n} on the harbour works in full.</p>" for n in range(9))
    page.write_text(
        f"<html><head><title>Harbour works go on</title></head><body><article><h1>Harbour works go on</h1>{body}</article></body>"
    )
    asked = [
        {"id": 1, "path": str(page), "url": "https://news.example/a"},
        {"id": 2, "path": str(tmp_path / "none.html")},
        {"id": 3},
    ]
    done = tongjian("clean", given="\n".join(map(json.dumps, asked)))
    assert done.returncode == 1
    one, two, three = lines(done)
    assert (one["id"], one["title"], one["lang"], one["dropped"]) == (1, "Harbour works go on", "en", None)
    assert "report number 8" in one["text"]
    assert "none.html" in two["error"]["message"]
    assert three["error"]["kind"] == "bad_input"


def check(coded: dict[str, Any], full: str) -> None:
    """Every quote is the words at its place, every span lies inside, every closed field has one of its values."""
    for event in coded["events"]:
        assert full[event["evidence"]["start"] : event["evidence"]["end"]] == event["evidence"]["quote"] != ""
        for quote in event["mentions"]:
            assert full[quote["start"] : quote["end"]] == quote["quote"]
        for actor in (*event["source"], *event["target"]):
            assert full[actor["start"] : actor["end"]] == actor["surface"]
        assert event["realis"] in REALIS
        assert event["rule"]
    for statement in coded["statements"]:
        assert statement["kind"] in KINDS
    for response in coded["responses"]:
        assert response["event"] != response["answers"]
        assert max(response["event"], response["answers"]) < len(coded["events"])
    assert all(s["label"] in LABELS for s in coded["sentences"])
    spans = [*coded["statements"], *coded["sentences"], *coded["figures"], *coded["tags"]]
    spans += [a[side] for a in coded["arguments"] for side in ("if_or_cause", "then_or_effect")]
    assert all(0 <= s["start"] < s["end"] <= len(full) for s in spans)


PIECES = [
    "中国", "美國", "India", " the EU", "商务部", "，", "。", "“", "”", "宣布", "对", "加征关税", "said", " on Monday",
    " tariffs", ". ", "\n", "15日", "不", "如果", "if ", "20%", "\u3000", "𠮷", "e\u0301", "（", "）", "將", "制裁",
    " sanctions", "?", '"', "the company", "他", "说", "\ufeff",
]  # fmt: skip


@settings(max_examples=150)
@given(
    st.lists(st.sampled_from(PIECES), max_size=40),
    st.lists(st.sampled_from(PIECES), max_size=6),
    st.sampled_from(["zh-Hans", "zh-Hant", "en", "fr"]),
)
def test_spans_hold_in_any_text(text: list[str], title: list[str], lang: str) -> None:
    record = {"id": "x", "title": "".join(title), "text": "".join(text), "lang": lang, "published": "2025-09-15"}
    article = contracts.article_of(record)
    coded: Coded = code(article, pack.load())
    check(msgspec.to_builtins(coded), f"{article.title}\n{article.text}")
    assert coded == code(article, pack.load())


@pytest.mark.data
def test_no_record_of_the_measuring_sets_fails(data_folder: Path) -> None:
    import gzip

    rows = [json.loads(line) for line in (data_folder / "gold/dev.jsonl").open(encoding="utf-8")]
    with gzip.open(data_folder / "corpus/story.jsonl.gz", "rt", encoding="utf-8") as corpus:
        rows += [json.loads(line) for line in corpus]
    answer = contracts.coder(pack.load())
    texts = [json.dumps({k: r.get(k) for k in ("id", "title", "text", "published", "lang", "outlet", "url")}) for r in rows]
    for row, coded in zip(rows, contracts.each(texts, answer), strict=True):
        assert "error" not in coded, coded
        check(coded, f"{row['title'] or ''}\n{row['text']}")


@pytest.mark.data
def test_no_page_of_the_measuring_sets_fails(data_folder: Path) -> None:
    pages = sorted(data_folder.glob("extract/*/*/pages/*.html.gz"))
    asked = [json.dumps({"id": p.name, "path": str(p)}) for p in pages]
    answered = list(contracts.each(asked, contracts.cleaner()))
    assert [row["id"] for row in answered] == [p.name for p in pages]
    assert not [row for row in answered if "error" in row]
    articles = [json.dumps({k: row[k] for k in ("id", "title", "text", "published", "lang")}) for row in answered]
    for row, coded in zip(answered, contracts.each(articles, contracts.coder(pack.load())), strict=True):
        assert "error" not in coded, coded
        check(coded, f"{row['title'] or ''}\n{row['text'] or ''}")
