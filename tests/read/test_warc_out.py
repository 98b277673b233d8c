"""A WARC of stored pages gives the same pages when it is read, to us and to others."""

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from tongjian import ids
from tongjian.model import Page
from tongjian.read import read
from tongjian.read.warc_out import write_warc

AT = "2025-09-18T08:00:00Z"


def made(body: bytes, **known: str | None) -> Page:
    return Page(id=ids.page_id(body), body=body, **{"media_type": "text/html", **known})  # type: ignore[arg-type]


PAGES = [
    made(
        "<html>公告".encode("gb18030"), url="https://a.example/1?x=1", charset="gbk", fetched=AT, place="https://a.example/feed"
    ),
    made(b"<html>no address", place="pages/0001.html"),
    made(b"plain", media_type="text/plain", url="http://b.example/t"),
    made(
        b'{"id":"7","text":"x"}',
        media_type="application/x-article+json",
        given_id="7",
        url="https://c.example/",
        place="a.jsonl:1",
    ),
    made(b"<html>strange", url="https://d.example/a b\r\nX-Evil: 1\u65b0", charset="x\r\ny: z", place="a\nb"),
    made(b"", url="https://e.example/empty"),
    made(b"5\r\n<html\r\n0\r\n\r\n", url="https://f.example/looks-chunked"),
]


def written(pages: list[Page], *, packed: bool = True) -> bytes:
    out = io.BytesIO()
    assert write_warc(pages, out, at=AT, packed=packed) == len(pages)
    return out.getvalue()


@pytest.mark.parametrize("packed", [True, False])
def test_what_is_written_is_read_again(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / "out.warc"
    path.write_bytes(written(PAGES, packed=packed))
    assert list(read([str(path)])) == PAGES


def test_the_same_pages_give_the_same_bytes() -> None:
    assert written(PAGES) == written(PAGES)


def test_others_find_valid_records_and_no_injected_field() -> None:
    records = [
        (r.rec_type, r.rec_headers.get_header("WARC-Target-URI"), r.content_stream().read()) for r in _by_warcio(written(PAGES))
    ]
    assert [kind for kind, _, _ in records] == [
        "warcinfo",
        "response",
        "resource",
        "response",
        "resource",
        "resource",
        "response",
        "response",
    ]
    assert [body for _, _, body in records[1:6]] == [page.body for page in PAGES[:5]]
    assert records[1][1] == "https://a.example/1?x=1"
    assert all(r.rec_headers.get_header("X-Evil") is None for r in _by_warcio(written(PAGES)))


def _by_warcio(data: bytes) -> ArchiveIterator:
    return ArchiveIterator(io.BytesIO(data), check_digests=False)


TEXT = st.none() | st.text(min_size=1, max_size=30)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(
        st.builds(made, st.binary(max_size=60), url=TEXT, charset=TEXT, fetched=st.just(AT) | st.none(), given_id=TEXT),
        max_size=4,
    )
)
def test_any_pages_are_read_again(tmp_path: Path, pages: list[Page]) -> None:
    path = tmp_path / "any.warc.gz"
    path.write_bytes(written(pages))
    found = list(read([str(path)]))
    assert [(p.body, p.url, p.charset, p.fetched, p.given_id) for p in found if isinstance(p, Page)] == [
        (p.body, p.url, p.charset, p.fetched, p.given_id) for p in pages
    ]
