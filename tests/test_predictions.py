"""What was foretold, held against the record."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from tests.merge.conftest import act, told

from tongjian import pack as packs
from tongjian.merge import Knowledge
from tongjian.model import Article, Coded, Sentence, Statement
from tongjian.pipeline import merge_record
from tongjian.predictions import Foretold, foretold
from tongjian.store import Store, open_record

TARIFF = "Norland will raise its tariffs on steel from Sudland by the end of June 2031"
DONE = "Norland raised its tariffs on timber from Sudland to 12%."
FEES = "ships of Norland will pay port fees by 20 March 2031"
EASE = "Norland pledged to lift its ban on wine from Sudland"
LIFTED = "Norland lifted its ban on wine from Sudland at midnight."
OWN = "Prices will fall for years."


def said(pair: tuple[Article, Coded], words: str, kind: str, speaker: str) -> tuple[Article, Coded]:
    """Return the article with a statement, or with a sentence of the author's where there is no speaker."""
    article, coded = pair
    full = f"{article.title}\n{article.text}"
    at = full.index(words)
    if not speaker:
        return article, msgspec.structs.replace(coded, sentences=(Sentence(start=at, end=at + len(words), label="prediction"),))
    one = Statement(start=at, end=at + len(words), speaker=speaker, speaker_surface=speaker, direct=False, kind=kind)  # type: ignore[arg-type]
    return article, msgspec.structs.replace(coded, statements=(one,))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    ahead = act("TARIFF", "Norland", "Sudland", TARIFF, date=None, realis="future")
    pledge = act("PLEDGE_EASE", "Norland", "Sudland", EASE)
    told_by = [
        said(told("a", f"{TARIFF}, Ada Nord said.", [ahead]), TARIFF, "prediction", "Ada Nord"),
        said(told("b", f"Bo Sud warned: {FEES}."), FEES, "threat", "Bo Sud"),
        said(told("c", f"{EASE}, Ada Nord said.", [pledge]), EASE, "pledge", "Ada Nord"),
        said(told("d", OWN), OWN, "prediction", ""),
        told("e", DONE, [act("TARIFF", "Norland", "Sudland", DONE[:-1], date="2031-05-20")], day="2031-05-20"),
        told("f", LIFTED, [act("EASE", "Norland", "Sudland", LIFTED[:-1], date="2031-08-01")], day="2031-08-01"),
    ]
    with open_record(tmp_path / "r.db", write=True) as opened:
        with opened.transaction():
            for article, coded in told_by:
                opened.add_article(article, coded, None, "stamp")
        merge_record(opened, packs.load(), "2031-09-01T00:00:00Z")
        yield opened


def on(store: Store, day: str, *kinds: str) -> dict[str, Foretold]:
    known = Knowledge(packs.load())
    return {f.article: f for f in (foretold(store, known, day, kinds) if kinds else foretold(store, known, day))}


def test_who_said_what_until_when(store: Store) -> None:
    found = on(store, "2031-03-10")
    assert {a: (f.who, f.kind, f.said, f.until) for a, f in found.items()} == {
        "a": ("Ada Nord", "prediction", "2031-03-04", "2031-06-30"),
        "b": ("Bo Sud", "threat", "2031-03-04", "2031-03-20"),
        "c": ("Ada Nord", "pledge", "2031-03-04", None),
        "d": ("", "prediction", "2031-03-04", None),
    }
    assert [found[a].words for a in "abcd"] == [TARIFF, FEES, EASE, OWN]


def test_what_the_record_says_since(store: Store) -> None:
    states = {a: f.state for a, f in on(store, "2031-03-20").items()}
    assert states == {"a": "kept", "b": "open", "c": "kept", "d": "open"}
    later = on(store, "2031-03-21")
    assert (later["b"].state, later["b"].events, later["b"].why) == ("passed", (), "nothing in the record says so")
    assert "no source says it is the one foretold" in later["a"].why
    (tariff,) = [e.id for e in store.events() if e.type == "TARIFF" and e.date == "2031-05-20"]
    (ease,) = [e.id for e in store.events() if e.type == "EASE"]
    assert (later["a"].events, later["c"].events) == ((tariff,), (ease,))


def test_only_some_kinds(store: Store) -> None:
    assert on(store, "2031-03-10", "threat").keys() == {"b"}


def test_an_act_after_the_day_keeps_nothing(tmp_path: Path) -> None:
    pair = said(
        told("a", f"{TARIFF}.", [act("TARIFF", "Norland", "Sudland", TARIFF, date=None, realis="future")]),
        TARIFF,
        "prediction",
        "Bo",
    )
    late = told("e", DONE, [act("TARIFF", "Norland", "Sudland", DONE[:-1], date="2031-07-20")], day="2031-07-20")
    with open_record(tmp_path / "r.db", write=True) as opened:
        with opened.transaction():
            for article, coded in (pair, late):
                opened.add_article(article, coded, None, "stamp")
        merge_record(opened, packs.load(), "2031-09-01T00:00:00Z")
        assert on(opened, "2031-08-01")["a"].state == "passed"


def test_an_act_told_as_done_in_the_same_event_keeps_it(tmp_path: Path) -> None:
    words = "Norland will raise its tariffs on steel from Sudland on March 6"
    ahead = told("a", f"{words}.", [act("TARIFF", "Norland", "Sudland", words, date="2031-03-06", realis="future")])
    text = "Norland raised its tariffs on steel from Sudland."
    done = told("e", text, [act("TARIFF", "Norland", "Sudland", text[:-1], date="2031-03-06")], day="2031-03-06")
    with open_record(tmp_path / "r.db", write=True) as opened:
        with opened.transaction():
            for article, coded in (said(ahead, words, "prediction", "Bo Sud"), done):
                opened.add_article(article, coded, None, "stamp")
        merge_record(opened, packs.load(), "2031-09-01T00:00:00Z")
        (event,) = opened.events()
        found = on(opened, "2031-03-05")["a"]
        assert (found.state, found.events, found.why) == ("kept", (event.id,), "told as done on 2031-03-06 in the same event")
