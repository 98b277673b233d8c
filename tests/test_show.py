"""What the terminal prints of events and ladders."""

import io
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from rich.console import Console
from tests.merge.test_measures import TIMBER

from tongjian import pack as packs
from tongjian.model import QuotedWords, SourceStatus, SpokenWords
from tongjian.pack import Pack
from tongjian.show import Names, one_event, rungs
from tongjian.store import Store, open_record


@pytest.fixture(scope="module")
def pack() -> Pack:
    return packs.load()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_record(tmp_path / "r.db", write=True) as opened:
        yield opened


def printed(show: object, *arguments: object) -> str:
    out = io.StringIO()
    show(*arguments, Console(file=out, width=200))  # type: ignore[operator]
    return out.getvalue()


def test_the_rungs_of_two_states(store: Store, pack: Pack) -> None:
    text = printed(rungs, [TIMBER], "NOR", "SUD", Names(store, pack, "en"))
    assert text.startswith("2031-02-02  Norland → Sudland")


def test_an_event_with_its_quotes_and_what_became_of_its_sources(store: Store, pack: Pack) -> None:
    versions = tuple(
        QuotedWords(article=a, lang=lang, start=0, end=len(words), quote=words)
        for a, lang, words in (("a", "en", "We will answer in kind"), ("b", "zh-Hans", "必将回应"))
    )
    event = msgspec.structs.replace(TIMBER, quotes=(SpokenWords(speaker="Ada Nord", versions=versions),))
    names = Names(store, pack, "en")
    names.status = lambda _event: (SourceStatus(article="b", what="withdrawn", at="2031-03-09T00:00:00Z"),)
    text = printed(one_event, event, names)
    assert "Ada Nord, as quoted" in text
    assert text.index("a (en): “We will answer in kind”") < text.index("b (zh-Hans): “必将回应”")
    assert "source withdrawn: b, noted 2031-03-09" in text


def test_the_rungs_may_be_of_some_types_only(store: Store, pack: Pack) -> None:
    assert not printed(lambda *a: rungs(*a, frozenset({"MEET"})), [TIMBER], "NOR", "SUD", Names(store, pack, "en"))
