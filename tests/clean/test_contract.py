"""`tongjian clean` as a whole: records in, folders and archives in, the evaluation pages and the seed page."""

import gzip
import io
import json
from pathlib import Path

import pytest

from tongjian import contracts
from tongjian.clean import clean
from tongjian.errors import MissingInputError
from tongjian.model import Article, Dropped, Page
from tongjian.read.files import page_of_file
from tongjian.read.warc_out import write_warc

from .pages import PARAGRAPHS, html, page

FIELDS = {"id", "url", "title", "text", "published", "published_from", "byline", "outlet", "lang", "confidence", "dropped"}


def answers(*records: object) -> list[dict[str, object]]:
    return list(contracts.each([json.dumps(r) for r in records], contracts.cleaner()))


def test_a_record_gives_a_record_in_order_and_a_bad_one_an_error_in_its_place(tmp_path: Path) -> None:
    good = tmp_path / "a.html.gz"
    good.write_bytes(gzip.compress(html().encode()))
    first, missing, nothing, again = answers(
        {"id": 1, "path": str(good), "url": "https://a.example/2024/05/13/x"},
        {"id": 2, "path": str(tmp_path / "none")},
        {"id": 3},
        {"id": "4", "path": str(good)},
    )
    assert set(first) == FIELDS
    assert (first["id"], first["url"], first["published"], first["lang"]) == (
        1,
        "https://a.example/2024/05/13/x",
        "2024-05-13",
        "en",
    )
    assert first["text"] == "\n".join(PARAGRAPHS)
    assert first["dropped"] is None
    assert missing["error"]["kind"] == MissingInputError.kind  # type: ignore[index]
    assert "path" in nothing["error"]["message"]  # type: ignore[index]
    assert (again["id"], again["published"]) == ("4", None)


def test_pages_folders_and_archives_as_arguments(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.html").write_text(html(), encoding="utf-8")
    (folder / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (folder / "c.html").write_text("<html></html>", encoding="utf-8")
    out = io.BytesIO()
    write_warc([page(html(), url="https://a.example/1", place="stored")], out, at="2025-09-18T08:00:00Z")
    (folder / "d.warc.gz").write_bytes(out.getvalue())
    (folder / "e.warc.gz").write_bytes(out.getvalue()[:-40])
    with (folder / "f.html").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    found = list(contracts.clean_inputs([str(folder), str(tmp_path / "none")]))
    told = [(Path(str(r["id"])).name, r["error"]["kind"] if "error" in r else r["dropped"]) for r in found]
    cut = told[4][0]
    assert cut.startswith("e.warc.gz@")
    assert told == [
        ("a.html", None), ("b.png", "not_a_page"), ("c.html", "empty"), ("stored", None), (cut, "bad_input"),
        ("f.html", "too_large"), ("none", "missing_input"),
    ]  # fmt: skip
    assert all(set(r) == FIELDS for r in found if "error" not in r)
    assert all("\n" not in r["error"]["message"] for r in found if "error" in r)


def test_a_fault_of_ours_is_an_error_record_and_the_rest_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tongjian.clean import contract

    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(html(title=name * 3), encoding="utf-8")
    real = contract.examine

    def failing(given: Page) -> object:
        if given.place.endswith("a.html"):
            raise KeyError("x")
        return real(given)

    monkeypatch.setattr(contract, "examine", failing)
    first, second = contracts.clean_inputs([str(tmp_path)])
    assert first["error"]["kind"] == "internal"
    assert second["dropped"] is None


def test_an_article_record_stays_byte_for_byte() -> None:
    text = "  第一段。\n\n第二段。 "
    body = json.dumps({"id": "7", "title": "标题", "text": text, "published": "2024-05", "outlet": "示例报"}).encode()
    article = clean(page(body, media_type="application/x-article+json"))
    assert isinstance(article, Article)
    assert (article.text, article.published, article.outlet, article.lang) == (text, "2024-05", "示例报", "zh-Hans")


@pytest.mark.parametrize(
    ("body", "reason"),
    [("[]", "undecodable"), ("{", "undecodable"), ('{"title": " "}', "empty"), ('{"text": 3}', "empty"), ("\xff", "undecodable")],
)
def test_a_record_that_is_no_article_is_dropped(body: str, reason: str) -> None:
    result = clean(page(body.encode("latin-1"), media_type="application/x-article+json"))
    assert isinstance(result, Dropped)
    assert result.reason == reason


def test_a_known_place_of_the_text_is_used_where_it_fits() -> None:
    one, two = ("".join(f"<p>{line}</p>" for line in half) for half in (PARAGRAPHS[:2], PARAGRAPHS[2:]))
    text = f"<div class='a'>{one}</div><div class='b'>{two}</div>"
    for selector, lines in (
        (".a", PARAGRAPHS[:2]),
        (".b", PARAGRAPHS[2:]),
        (".none", PARAGRAPHS),
        ("p", PARAGRAPHS),
        ("::bad[", PARAGRAPHS),
    ):
        article = clean(page(html(text)), place_of_text=selector)
        assert isinstance(article, Article)
        assert article.text.split("\n") == lines


@pytest.mark.data
def test_the_seed_page_gives_title_time_and_body_alone(data_folder: Path) -> None:
    path = data_folder / "seed" / "page.txt"
    article = clean(page_of_file(path))
    assert isinstance(article, Article)
    raw = path.read_text(encoding="utf-8").split("\n")
    end = next(i for i, line in enumerate(raw) if line.startswith("展开"))
    assert article.title == raw[0]
    assert article.text.split("\n") == [line for line in raw[1:end] if line]
    assert (article.published, article.published_from, article.lang) == ("2025-09-18", "text-updated", "zh-Hans")


@pytest.mark.data
@pytest.mark.slow
def test_no_evaluation_page_crashes_and_most_give_an_article(data_folder: Path) -> None:
    paths = sorted((data_folder / "extract").glob("*/*/pages/*.html.gz"))
    assert len(paths) > 300
    results = [clean(page_of_file(path)) for path in paths]
    dropped = [result for result in results if isinstance(result, Dropped)]
    assert len(dropped) * 50 <= len(results)
    assert all(result.detail for result in dropped)
