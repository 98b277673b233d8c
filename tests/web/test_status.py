"""Feeds and exports say what became of a row's sources."""

import json
from pathlib import Path

import msgspec
import pytest
from starlette.testclient import TestClient
from tests.merge.conftest import act, told

from tongjian import pack as packs
from tongjian.pipeline import merge_record
from tongjian.store import open_record
from tongjian.web.app import make_app

FIRST = "Norland raised its tariffs on steel from Sudland after months of threats, the trade minister said."
SECOND = "After months of threats the tariffs on Sudland steel were raised by Norland, said the minister."
THIRD = SECOND.replace("After months of threats", "After weeks of threats")


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    path = tmp_path / "r.db"
    with open_record(path, write=True) as store:
        for name, text, fetched in (("a", FIRST, ""), ("b", SECOND, ""), ("b", THIRD, "2031-03-09T00:00:00Z")):
            article, coded = told(name, text, [act("TARIFF", "Norland", "Sudland", text[:60])])
            with store.transaction():
                store.add_article(msgspec.structs.replace(article, page=f"page-{len(text)}"), coded, fetched, "stamp")
            if name == "b":
                merge_record(store, packs.load(), "2031-03-09T00:00:00Z")
        store.set_meta("pack", "statecraft")
    return TestClient(make_app(path), base_url="http://127.0.0.1")


@pytest.mark.parametrize("kind", ["atom", "rss", "json"])
def test_a_feed_says_that_a_source_changed(client: TestClient, kind: str) -> None:
    assert "source changed (the words are gone): Outlet b" in client.get(f"/feed.{kind}", headers={"Accept-Language": "en"}).text
    assert "来源已改动 (引文已不在): Outlet b" in client.get(f"/feed.{kind}", headers={"Accept-Language": "zh-CN"}).text


def test_an_export_of_the_site_says_so(client: TestClient) -> None:
    (row,) = [json.loads(line) for line in client.get("/export.jsonl").text.splitlines()]
    assert row["status"] == [{"article": "b", "what": "source changed", "gone": [SECOND[:60]]}]
