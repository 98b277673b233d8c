"""Articles and events made by hand, of countries that do not exist."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tongjian.ids import page_id
from tongjian.model import (
    Article,
    Coded,
    Disagreement,
    DisagreementValue,
    EventMention,
    Page,
    RecordActor,
    RecordEvent,
)
from tongjian.store import Store, open_record

NORLAND = RecordActor(name="Norland", names={"en": "Norland"}, id="norland", country="NOR")
SUDLAND = RecordActor(name="Sudland", names={"en": "Sudland"}, id="sudland", country="SUD")


def page(body: str, place: str = "a.html", url: str | None = None, fetched: str | None = None) -> Page:
    raw = body.encode()
    return Page(id=page_id(raw), body=raw, media_type="text/html", place=place, url=url, fetched=fetched)


def article(
    name: str,
    text: str,
    *,
    outlet: str = "North Post",
    lang: str = "en",
    source: Page | None = None,
    published: str = "2031-03-04",
) -> Article:
    return Article(
        id=name,
        page=source.id if source else f"page-{name}",
        title="A title",
        text=text,
        lang=lang,
        outlet=outlet,
        published=published,
    )


def event(name: str, day: str | None, *, told_by: str = "a1", **more: object) -> RecordEvent:
    mention = EventMention(article=told_by, event=0, start=int(more.pop("start", 0)), end=3, quote="abc")  # type: ignore[call-overload]
    given = {"type": "TARIFF", "source": (NORLAND,), "target": (SUDLAND,), "realis": "asserted", "origins": 1, **more}
    return RecordEvent(id=name, date=day, mentions=(mention,), **given)  # type: ignore[arg-type]


DISPUTE = Disagreement(
    field="date",
    values=(
        DisagreementValue(value="2031-03-04", articles=("a1",), quote="x"),
        DisagreementValue(value="2031-03-09", articles=("a2",), quote="y"),
    ),
)


def put(store: Store, *articles: Article) -> None:
    with store.transaction():
        for made in articles:
            store.add_article(made, Coded(id=made.id), None, "stamp")


def ids(events: list[RecordEvent]) -> list[str]:
    return [e.id for e in events]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_record(path, write=True) as opened:
        yield opened
