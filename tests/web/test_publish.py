"""The site written as files: the same pages, every link leading to a file, nothing outside the folder, nothing left behind."""

import json
import posixpath
import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as Tree

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import SITE

from tongjian.errors import RecordError
from tongjian.store import open_record
from tongjian.web import layout
from tongjian.web.app import make_app
from tongjian.web.publish import MARK, publish
from tongjian.web.settings import Settings


def pages(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


def test_every_link_leads_to_a_file_that_was_written(written: Path) -> None:
    count = 0
    for page in pages(written):
        for link in re.findall(r' (?:href|src|action)="([^"]*)"', page.read_text()):
            if link.startswith(("#", "http://", "https://")):
                assert not link.startswith("http://127")
                continue
            file = posixpath.normpath(
                posixpath.join(page.parent.relative_to(written).as_posix(), unescape(link).partition("#")[0])
            )
            assert not file.startswith(".."), link
            assert (written / file).is_file(), (page, link)
            count += 1
    assert count > 500


def test_every_link_into_a_page_leads_to_a_place_in_it(written: Path) -> None:
    places = {page: set(re.findall(r' id="([^"]*)"', page.read_text())) for page in pages(written)}
    count = 0
    for page in places:
        for link in re.findall(r' href="([^"]*#[^"]*)"', page.read_text()):
            file, _, place = unescape(link).partition("#")
            target = (
                written / posixpath.normpath(posixpath.join(page.parent.relative_to(written).as_posix(), file)) if file else page
            )
            assert place in places[target], (page, link)
            count += 1
    assert count > 50


def test_public_addresses_lead_to_the_files_too(written: Path) -> None:
    told = set()
    for path in [*written.rglob("*.html"), *written.rglob("*.atom"), *written.rglob("*.rss"), written / "sitemap.xml"]:
        told |= set(re.findall(re.escape(SITE) + r"(/[^\"<\s]*)", path.read_text()))
    assert len(told) > 50
    for address in told - {"/"}:
        assert (written / address.lstrip("/")).is_file(), address


def test_there_are_all_three_languages_and_no_server_is_asked_for(written: Path) -> None:
    for lang in ("zh-Hans", "zh-Hant", "en"):
        page = (written / lang / "index.html").read_text()
        assert f'<html lang="{lang}">' in page
        assert '<form action="/"' not in page
        assert "Content-Security-Policy" in page
        Tree.fromstring((written / lang / "feed.atom").read_bytes())
    assert "诺兰加税" in (written / "zh-Hans" / "articles" / "zh1.html").read_text()


def test_the_search_has_the_text_and_every_name_of_an_actor(written: Path) -> None:
    told = json.loads((written / "search" / "index.json").read_text())
    articles = [a for n in range(told["shards"]) for a in json.loads((written / "search" / f"{n}.json").read_text())]
    assert {a["t"] for a in articles} >= {"诺兰加税", "蘇蘭批評"}
    assert all((written / "en" / a["f"]).is_file() for a in articles)
    assert ["norland", "诺兰"] in told["names"]
    assert told["fold"]["諾"] == "诺"
    assert told["fold"]["稅"] == "税"  # a sign that only a reader may type


def test_what_may_not_be_shown_is_in_no_file(record: Path, tmp_path: Path) -> None:
    publish(record, tmp_path / "site", Settings(rights="quotes"), langs=("en",))
    files = [p for p in (tmp_path / "site").rglob("*") if p.is_file()]
    assert not [p for p in files if b"second paragraph" in p.read_bytes()]
    assert [p for p in files if b"Norland imposed tariffs" in p.read_bytes()]
    assert not list((tmp_path / "site").rglob("feed*"))


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record that holds nothing: what becomes of folders does not depend on the pages."""
    path = tmp_path_factory.mktemp("bare") / "record.db"
    with open_record(path, write=True) as store, store.transaction():
        store.set_meta("pack", "statecraft")
    return path


def test_what_is_gone_from_the_record_is_gone_from_the_files(bare: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    publish(bare, target, langs=("en",))
    (target / "en" / "withdrawn.html").write_text("old")
    publish(bare, target, langs=("en",))
    assert not (target / "en" / "withdrawn.html").exists()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["site"]


def test_a_folder_that_holds_something_else_is_left_alone(bare: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(RecordError, match="no site of tongjian"):
        publish(bare, tmp_path)
    assert (tmp_path / "thesis.txt").read_text() == "mine"


def test_a_folder_that_cannot_be_written_is_told_in_one_line(bare: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RecordError, match="cannot write the site"):
        publish(bare, tmp_path / "file" / "site")


def test_a_site_that_has_no_room_leaves_no_half_of_it(bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(bare, tmp_path / "site", Settings())
    before = sorted(p for p in tmp_path.rglob("*"))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(RecordError, match="No space left on device; what stood there is untouched"):
        publish(bare, tmp_path / "site", Settings())
    assert sorted(p for p in tmp_path.rglob("*")) == before


def test_what_an_interrupted_run_left_does_not_stay_but_what_others_put_there_does(bare: Path, tmp_path: Path) -> None:
    half = tmp_path / "site.new"
    half.mkdir()
    (half / MARK).write_text("")
    (half / "half.html").write_text("half")
    publish(bare, tmp_path / "site", langs=("en",))
    assert not list(tmp_path.rglob("half.html"))
    half.mkdir()
    (half / "thesis.txt").write_text("mine")
    with pytest.raises(RecordError, match="no site of tongjian"):
        publish(bare, tmp_path / "site", langs=("en",))
    assert (half / "thesis.txt").read_text() == "mine"


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "..", "/etc/passwd", "a\\b", "C:x", "con\x00", "a" * 300, "诺兰", ".htaccess", "x.php", "a/../../b"],
)
def test_no_name_of_a_source_chooses_a_place_on_the_disk(name: str) -> None:
    from tongjian.web import address

    found = layout.wanted(address.path("articles", name), "en")
    assert found is not None
    assert re.fullmatch(r"en/articles/[A-Za-z0-9_-]{1,80}\.html", found.file)


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/../b", "a/./b", "/a", "a//b", "a/", "2031/03/a", "a b?c#d%20"])
def test_no_browser_takes_a_part_of_a_name_for_a_step(name: str) -> None:
    from urllib.parse import unquote, urljoin

    from tongjian.web import address

    made = address.path("articles", name)
    assert urljoin("https://record.example/", made) == f"https://record.example{made}"
    assert unquote(made) == f"/articles/{name}"


def test_an_odd_id_of_a_source_is_published_and_served(tmp_path: Path) -> None:
    from tongjian.commands import compile_inputs

    given, record = tmp_path / "a.jsonl", tmp_path / "r.db"
    text = "Kenya banned imports of milk from Uganda on 3 March 2026."
    given.write_text(json.dumps({"id": "a?b c#1/../é", "text": text, "published": "2026-03-04", "outlet": ".."}))
    assert not compile_inputs([str(given)], record, None, watch=False, max_page=20, delay=0)
    publish(record, tmp_path / "site", langs=("en",))
    assert any("banned imports of milk" in page.read_text() for page in (tmp_path / "site" / "en" / "articles").glob("*.html"))
    client = TestClient(make_app(record), base_url="http://127.0.0.1")
    shown = set(re.findall(r'href="(/articles/[^"?#]*)', client.get("/search", params={"q": "milk", "lang": "en"}).text))
    (link,) = shown
    page = client.get(link).text
    assert "banned imports of milk" in page
    in_chinese = re.findall(r'hreflang="zh-Hans" href="([^"]*)"|href="([^"]*)"[^>]*hreflang="zh-Hans"', page)
    assert in_chinese
    for address in {unescape(one or other) for one, other in in_chinese}:
        assert "banned imports of milk" in client.get(address).text


def test_names_that_differ_have_files_that_differ() -> None:
    addresses = [
        "/actors/a",
        "/actors/a?page=2",
        "/pair?a=x&b=y",
        "/pair?a=y&b=x",
        "/actors/%E8%AF%BA",
        "/actors/%E8%8B%8F",
        "/?type=X",
        "/",
    ]
    files = {found.file for a in addresses if (found := layout.wanted(a, "en"))}
    assert len(files) == len(addresses)


@pytest.mark.parametrize(
    "address", ["/?actor=x", "/search?q=x", "/suggest?q=x", "/nowhere/x", "/measures?state=ended", "/?lang=en&order=newest"]
)
def test_what_needs_a_server_has_no_file(address: str) -> None:
    assert layout.wanted(address, "en") is None
