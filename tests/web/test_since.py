"""What became of things since: what was foretold, sources that changed, what a speaker is quoted with elsewhere."""

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tongjian import pack
from tongjian.ids import page_id
from tongjian.model import Page
from tongjian.pipeline import merge_record, stages, store_page
from tongjian.store import Store, open_record
from tongjian.web.app import make_app


def page(name: str, lang: str, day: str, text: str, fetched: str | None = None) -> Page:
    fields = {"id": name, "title": "News", "text": text, "published": day, "lang": lang, "outlet": f"Outlet {name}"}
    body = json.dumps(fields).encode()
    kind = "application/x-article+json"
    return Page(id=page_id(body), body=body, media_type=kind, given_id=name, place=name, fetched=fetched)


def put(store: Store, *pages: Page) -> None:
    with_stages = stages(pack.load())
    with store.transaction():
        for one in pages:
            store_page(one, with_stages, store)
    merge_record(store, with_stages.pack, "2031-03-06T00:00:00Z")


EN = (
    "Brazil imposed tariffs on steel from Vietnam on March 4, 2021, Brazil's trade ministry said. "
    'Vietnam\'s foreign ministry condemned the tariffs of Brazil on Thursday. "These tariffs are unfair," it said. '
    "Analysts expect Vietnam to impose tariffs on Brazil by June 30, 2021."
)
ZH = "2021年3月4日，巴西宣布对越南钢铁加征关税。越南外交部4日谴责巴西加征关税，称“这些关税是不公平的”。"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.db"
    with open_record(path, write=True) as store:
        put(store, page("en", "en", "2021-03-05", EN), page("zh", "zh-Hans", "2021-03-05", ZH))
    return path


def test_a_prediction_says_until_when_and_that_the_record_has_nothing(record: Path) -> None:
    shown = TestClient(make_app(record), base_url="http://localhost").get("/predictions?lang=en").text
    assert "by June 30, 2021" in shown
    assert "until 2021-06-30" in shown
    assert "day passed, nothing recorded" in shown


def test_an_event_says_that_its_source_changed_or_went(record: Path) -> None:
    with open_record(record, write=True) as store:
        assert any(e.type == "TARIFF" and {m.article for m in e.mentions} == {"en", "zh"} for e in store.events())
        later = "巴西取消了早前的计划。2021年3月4日，巴西宣布对越南钢铁加征关税，税率为25%。"
        put(store, page("zh", "zh-Hans", "2021-03-05", later, "2021-03-07T00:00:00Z"))
        same = next(e for e in store.events() if e.type == "TARIFF" and "zh" in {m.article for m in e.mentions})
    shown = TestClient(make_app(record), base_url="http://localhost").get(f"/events/{same.id}?lang=en").text
    assert "Sources since" in shown
    assert "source changed" in shown
    assert "/revisions/zh" in shown


def test_quotes_of_one_speaker_stand_side_by_side(record: Path) -> None:
    with open_record(record) as store:
        quoted = next(e for e in store.events() if e.quotes)
    shown = TestClient(make_app(record), base_url="http://localhost").get(f"/events/{quoted.id}?lang=en").text
    side = shown[shown.index("As quoted") :]
    assert "These tariffs are unfair" in side
    assert "这些关税是不公平的" in side
