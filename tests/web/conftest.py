"""A small record made by hand, so that the site is tested apart from the coder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tongjian import pack
from tongjian.ids import page_id
from tongjian.merge import merge
from tongjian.model import (
    Actor,
    Argument,
    Article,
    Coded,
    CodedEvent,
    Figure,
    Page,
    Quote,
    Sentence,
    Span,
    Statement,
    Tag,
)
from tongjian.store import open_record
from tongjian.web.app import make_app
from tongjian.web.publish import publish
from tongjian.web.settings import Settings

NAMES = {
    "Norland": {"zh-Hans": "诺兰", "zh-Hant": "諾蘭", "en": "Norland"},
    "Sudland": {"zh-Hans": "苏兰", "zh-Hant": "蘇蘭", "en": "Sudland"},
}
SITE = "https://record.example/base"
HOSTILE = '"><script>alert(1)</script><img src=x srcset="javascript:alert(2)">'


def actor(name: str, surface: str, full: str) -> Actor:
    at = full.index(surface)
    return Actor(
        surface=surface, name=name, names=NAMES[name], id=name.lower(), country=name[:3].upper(), start=at, end=at + len(surface)
    )


def made(article: Article, kind: str, source: str, target: str, quote: str, date: str, **more: str) -> tuple[Article, Coded]:
    full = f"{article.title}\n{article.text}"
    at = full.index(quote)
    words = Quote(start=at, end=at + len(quote), quote=quote)
    names = {
        "Norland": {"en": "Norland", "zh-Hans": "诺兰", "zh-Hant": "諾蘭"},
        "Sudland": {"en": "Sudland", "zh-Hans": "苏兰", "zh-Hant": "蘇蘭"},
    }
    lang = article.lang
    event = CodedEvent(
        type=kind,
        source=(actor(source, names[source][lang], full),),
        target=(actor(target, names[target][lang], full),),
        evidence=words,
        mentions=(words,),
        rule="test.rule",
        date=date,
        **more,  # type: ignore[arg-type]
    )
    coded = Coded(
        id=article.id,
        events=(event,),
        statements=(Statement(start=at, end=at + 4, speaker=HOSTILE, speaker_surface="", direct=True, kind="claim"),),
        sentences=(Sentence(start=0, end=3, label="opinion"), Sentence(start=at, end=at + 5, label="prediction")),
        figures=(Figure(start=at, end=at + 2, value="2", unit="%", of="x"),),
        arguments=(
            Argument(if_or_cause=Span(start=0, end=2), then_or_effect=Span(start=at, end=at + 3), kind="causal", who="author"),
        ),
        tags=(Tag(tag="duties", start=0, end=2, why="topic word found once"), Tag(tag=HOSTILE, start=0, end=1, why=HOSTILE)),
    )
    return article, coded


def articles() -> list[tuple[Article, Coded]]:
    return [
        made(
            Article(
                id="en1",
                page="p1",
                title="Norland raises duties " + HOSTILE,
                lang="en",
                outlet="North Post",
                published="2031-03-04",
                url="https://north.example/a",
                text="Norland imposed tariffs on Sudland, the ministry said.\nA second paragraph.",
            ),
            "TARIFF",
            "Norland",
            "Sudland",
            "Norland imposed tariffs on Sudland",
            "2031-03-04",
        ),
        made(
            Article(
                id="zh1",
                page="p2",
                title="诺兰加税",
                lang="zh-Hans",
                outlet="南报",
                published="2031-03-05",
                url="javascript:alert(3)",
                text="诺兰对苏兰加征关税，引发关注。",
            ),
            "TARIFF",
            "Norland",
            "Sudland",
            "诺兰对苏兰加征关税",
            "2031-03-05",
        ),
        made(
            Article(
                id="zh2",
                page="p3",
                title="蘇蘭批評",
                lang="zh-Hant",
                outlet="島報",
                published="2031-03-06",
                url=None,
                text="蘇蘭批評諾蘭的做法。",
            ),
            "CRITICISE",
            "Sudland",
            "Norland",
            "蘇蘭批評諾蘭的做法",
            "2031-03-06",
        ),
        made(
            Article(
                id="en2",
                page="p4",
                title="Sudland answers",
                lang="en",
                outlet="=HYPERLINK(1)",
                published="2031-03-09T08:00:00+02:00",
                url="https://post.example/b",
                text="Sudland will ban exports to Norland from June, officials said.",
            ),
            "EXPORT_BAN",
            "Sudland",
            "Norland",
            "Sudland will ban exports to Norland",
            "2031-03-08",
            effective="2031-06-01",
            expires="2032-06-01",
            phase="announced",
        ),
        (long_article(), Coded(id="long")),
    ]


def long_article() -> Article:
    text = "\n".join(f"This is the quiet sentence number {n}." for n in range(100))
    return Article(id="long", page="p5", title="A long read", lang="en", outlet="North Post", text=text)


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("web") / "record.db"
    loaded = pack.load()
    pairs = articles()
    with open_record(path, write=True) as store, store.transaction():
        for article, coded in pairs:
            body = article.id.encode()
            store.add_page(Page(id=page_id(body), body=body, media_type="text/html"))
            store.add_article(article, coded, None, "test")
        events, origins = merge([a for a, _ in pairs], [c for _, c in pairs], loaded)
        store.replace_record(events, origins, "2031-03-07T00:00:00Z")
        store.set_meta("pack", "statecraft")
    return path


@pytest.fixture
def record_client_that_fails(record: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    def fail(_reading: object) -> None:
        raise RuntimeError("secret of the inside")

    monkeypatch.setattr("tongjian.web.reading.Reading.counts", fail)
    with TestClient(make_app(record), base_url="http://127.0.0.1", raise_server_exceptions=False) as made_client:
        yield made_client


STORIES = """
- id: duties-2031
  title: {en: "The duties of <b>2031</b>", zh-Hans: 二〇三一年关税}
  introduction:
    en: |
      First paragraph.

      Second <script>alert(1)</script> paragraph.
  filter: {actor: norland, with: sudland, from: 2031, until: 2031-12-31}
- id: quiet
  title: {en: Nothing happened}
  filter: {type: MEET}
"""


@pytest.fixture(scope="session")
def stories_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stories") / "stories.yml"
    path.write_text(STORIES)
    return path


@pytest.fixture(scope="session")
def app(record: Path, stories_file: Path) -> Starlette:
    return make_app(record, Settings(stories=stories_file))


@pytest.fixture
def client(app: Starlette) -> TestClient:
    return TestClient(app, base_url="http://127.0.0.1")


@pytest.fixture(scope="session")
def clients(record: Path) -> dict[str, TestClient]:
    """One client for each setting of the rights."""
    made_apps = {rights: make_app(record, Settings(rights=rights)) for rights in ("full", "excerpt", "quotes")}
    return {rights: TestClient(made_app, base_url="http://127.0.0.1") for rights, made_app in made_apps.items()}


@pytest.fixture(scope="session")
def written(record: Path, stories_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as files."""
    target = tmp_path_factory.mktemp("publish") / "site"
    done = publish(record, target, Settings(site_url=SITE, stories=stories_file))
    assert done.unlinked == set()
    assert done.files == sum(1 for path in target.rglob("*") if path.is_file()) - 1  # the mark is none of the site's
    return target
