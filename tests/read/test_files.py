"""Files and folders: what becomes a page, what is passed over, and one line for each that cannot be read."""

import gzip
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tongjian import ids
from tongjian.errors import BadInputError, MissingInputError, TooLargeError
from tongjian.model import Dropped, Page
from tongjian.read import ReadOptions, ReadProblem, read
from tongjian.read.files import page_of_file

GBK = "<html><p>商务部发布公告</p></html>".encode("gb18030")


def items(*paths: Path, **limits: int) -> list[object]:
    return list(read([str(p) for p in paths], options=ReadOptions(**limits)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("a.html", "text/html"), ("a.HTM", "text/html"), ("a.xhtml", "text/html"), ("a.txt", "text/plain"), ("a.md", "text/plain")],
)
def test_a_file_keeps_its_bytes_as_they_are(tmp_path: Path, name: str, media_type: str) -> None:
    path = tmp_path / name
    path.write_bytes(GBK)
    assert items(path) == [Page(id=ids.page_id(GBK), body=GBK, media_type=media_type, place=str(path))]


def test_gzip_is_inflated_and_the_id_is_of_the_page(tmp_path: Path) -> None:
    path = tmp_path / "a.html.gz"
    path.write_bytes(gzip.compress(GBK[:10]) + gzip.compress(GBK[10:]))
    (page,) = items(path)
    assert isinstance(page, Page)
    assert (page.body, page.id) == (GBK, ids.page_id(GBK))


def test_each_bad_file_is_one_line_in_its_place_and_the_rest_goes_on(tmp_path: Path) -> None:
    good, cut, big = tmp_path / "good.html", tmp_path / "cut.html.gz", tmp_path / "big.html"
    good.write_bytes(GBK)
    cut.write_bytes(gzip.compress(os.urandom(3000))[:-100])
    big.write_bytes(b"x" * 5000)
    found = items(tmp_path / "none.html", cut, big, good, max_page_bytes=4000)
    errors = [f.error for f in found if isinstance(f, ReadProblem)]
    assert [type(e) for e in errors] == [MissingInputError, BadInputError, TooLargeError]
    assert all("\n" not in str(e) for e in errors)
    assert isinstance(found[3], Page)


def test_a_page_of_50_mb_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.html").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    (tmp_path / "b.html").write_bytes(GBK)
    found = items(tmp_path)
    assert isinstance(found[0], ReadProblem)
    assert isinstance(found[0].error, TooLargeError)
    assert isinstance(found[1], Page)


def test_a_folder_is_read_in_order_and_what_is_no_page_is_counted(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.html").write_bytes(GBK)
    (tmp_path / "b.htm").write_bytes(GBK + b" ")
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (tmp_path / "article").write_bytes(b"<!DOCTYPE html><html><body><p>x")  # as wget names pages
    (tmp_path / ".hidden").write_bytes(b"x")
    found = [(type(f), Path(f.place).name) for f in items(tmp_path)]  # type: ignore[attr-defined]
    assert found == [(Dropped, ".hidden"), (Dropped, "a.png"), (Page, "article"), (Page, "b.htm"), (Page, "c.html")]


def test_an_empty_folder_is_one_line(tmp_path: Path) -> None:
    (found,) = items(tmp_path)
    assert isinstance(found, ReadProblem)
    assert "holds no file" in str(found.error)


@pytest.mark.parametrize(
    ("name", "body", "word"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0", "neither"),
        ("a.xml", b"<?xml version='1.0'?><rss><channel/></rss>", "feed"),
        ("a.json", b"{}", ".jsonl"),
    ],
)
def test_a_named_file_of_another_kind_is_said_to_be_so(tmp_path: Path, name: str, body: bytes, word: str) -> None:
    (tmp_path / name).write_bytes(body)
    (found,) = items(tmp_path / name)
    assert isinstance(found, ReadProblem)
    assert word in str(found.error)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Run the block without root's rights, which reads every file."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_file_without_rights_is_one_line() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "a.html"
        path.write_bytes(GBK)
        assert len(items(path)) == 1  # all that reading imports is there before rights are dropped
        path.chmod(0)
        with as_nobody():
            (found,) = items(path)
    assert isinstance(found, ReadProblem)
    assert "permissions" in str(found.error)


def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.html")
    assert [type(f) for f in items(tmp_path)] == [Dropped]
    (found,) = items(tmp_path / "a.html")
    assert isinstance(found, ReadProblem)


@pytest.mark.parametrize("given", ["", "a\0b", "x" * 5000, "ftp://example.org/a", "file:///etc/passwd"])
def test_an_input_that_is_no_path_is_one_line(given: str) -> None:
    found = list(read([given or "no/such"]))
    assert [type(f) for f in found] == [ReadProblem]


def test_page_of_file_takes_any_name_and_keeps_the_url(tmp_path: Path) -> None:
    path = tmp_path / "0001"
    path.write_bytes(gzip.compress(GBK))
    page = page_of_file(path, url="https://news.example/1")
    assert (page.body, page.media_type, page.url) == (GBK, "text/html", "https://news.example/1")
    with pytest.raises(MissingInputError):
        page_of_file(tmp_path / "none")
    with pytest.raises(BadInputError):
        page_of_file(tmp_path)


# security.md 21: links in a folder that came out of an archive


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.html"
    secret.write_bytes(b"<html>secret")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.html").symlink_to(secret)
    (folder / "b.html").symlink_to("../secret.html")
    (folder / "loop").symlink_to(folder)
    (folder / "up").symlink_to(tmp_path)
    (folder / "own.html").write_bytes(GBK)
    (folder / "z.html").symlink_to("own.html")
    found = items(folder)
    pages = [f for f in found if isinstance(f, Page)]
    assert [p.body for p in pages] == [GBK, GBK]
    assert [f.reason for f in found if isinstance(f, Dropped)] == ["link"] * 4


def test_archives_with_paths_in_them_are_never_unpacked(tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(tmp_path / "a.zip", "w") as made:
        made.writestr("../../escaped.html", "<html>")
    assert [type(f) for f in items(tmp_path)] == [Dropped]
    assert not (tmp_path.parent.parent / "escaped.html").exists()


def test_a_list_of_feeds_in_a_folder_is_no_page_and_is_not_fetched(tmp_path: Path) -> None:
    made = "<?xml version='1.0'?><opml version='2.0'><head><title>Mine</title></head><body><outline xmlUrl='https://a.example/f'/></body></opml>"
    for name in ("list.opml", "list.xml", "list"):
        (tmp_path / name).write_text(made)
    found = items(tmp_path)
    assert [f.reason for f in found if isinstance(f, Dropped)] == ["not_a_page"] * 3
    assert all("list of feeds" in f.detail for f in found if isinstance(f, Dropped))
