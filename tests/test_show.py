"""What the terminal prints of events and ladders."""

import io
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from rich.console import Console
from tests.merge.conftest import told
from tests.merge.test_measures import TIMBER

from tongjian import pack as packs
from tongjian.model import QuotedWords, SourceStatus, SpokenWords
from tongjian.pack import Pack
from tongjian.show import Names, chronology, one_event, rungs, terminal
from tongjian.store import Store, open_record
from tongjian.text import plain


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


def test_a_narrow_terminal_gets_whole_words(store: Store, pack: Pack) -> None:
    long = msgspec.structs.replace(TIMBER, date="2031-02-02/2031-02-14")
    wide, narrow = io.StringIO(), io.StringIO()
    chronology([TIMBER, long], Names(store, pack, "en"), Console(file=wide, width=160))
    chronology([TIMBER, long], Names(store, pack, "en"), Console(file=narrow, width=80))
    for text in (wide.getvalue(), narrow.getvalue()):
        assert "…" not in text
        assert "2031-02-14" in text
        assert TIMBER.id[:8] in text
    assert max(map(len, narrow.getvalue().splitlines())) <= 80


def test_what_articles_say_cannot_steer_the_terminal(store: Store, pack: Pack, capsys: pytest.CaptureFixture[str]) -> None:
    """A headline may hold escape sequences that clear the screen, fill the clipboard or turn the letters round."""
    steering = "\x1b]52;c;cm0=\x07\x1b[2J\u202etimber\r"
    (mention,) = TIMBER.mentions[:1]
    event = msgspec.structs.replace(TIMBER, mentions=(msgspec.structs.replace(mention, quote=steering),))
    one_event(event, Names(store, pack, "en"), terminal(160))
    print(plain(f"a\r\nforged: {steering}"))
    said = capsys.readouterr().out
    assert "timber" in said
    assert not {"\x1b", "\x07", "\r", "\u202e"} & set(said)
    assert said.splitlines()[-1] == "a forged: ]52;c;cm0=[2Jtimber"


def test_where_nobody_knows_the_outlet_its_host_or_title_stands_for_it(store: Store, pack: Pack) -> None:
    for name, url in (("a", "https://post.example/wine?id=1"), ("b", None), ("c", "javascript:alert(1)")):
        article, coded = told(name, "Norland raised its tariffs on wine from Sudland.", [], outlet="")
        article = msgspec.structs.replace(article, outlet=None, url=url, title="Norland raises tariffs on wine and grapes")
        with store.transaction():
            store.add_article(article, coded, None, "stamp")
    known = Names(store, pack, "en").outlets
    assert known["a"] == "post.example"
    assert known["b"] == known["c"] == "«Norland raises tariffs…»"
