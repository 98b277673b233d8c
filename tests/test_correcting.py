"""Putting right what was coded: fields, acts that are none, labels; undo; recompiling; taking a text down."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tongjian import correcting, corrections
from tongjian import pack as packs
from tongjian.errors import BadInputError, UnknownIdError, UsageError
from tongjian.ids import page_id
from tongjian.model import Page, RecordEvent
from tongjian.pack import Pack
from tongjian.pipeline import merge_record, stages, store_page
from tongjian.store import Store, open_record
from tongjian.store.removal import take_down

FIRST = "Brazil imposed tariffs on steel from Vietnam on 3 March 2031, the trade ministry said. Prices may rise."
REPRINT = "Norway summoned the ambassador of Iran on 4 March 2031. Brazil imposed tariffs on steel from Vietnam on 3 March 2031."


@pytest.fixture(scope="module")
def pack() -> Pack:
    return packs.load()


def page(name: str, text: str, fetched: str | None = None) -> Page:
    fields = {"id": name, "title": "Steel", "text": text, "published": "2031-03-05", "lang": "en", "outlet": name}
    body = json.dumps(fields).encode()
    kind = "application/x-article+json"
    return Page(id=page_id(body), body=body, media_type=kind, given_id=name, place=name, fetched=fetched)


def put(store: Store, pack: Pack, *pages: Page) -> None:
    with store.transaction():
        for one in pages:
            store_page(one, stages(pack), store)
    merge_record(store, pack, "2031-03-06T00:00:00Z")


@pytest.fixture
def store(tmp_path: Path, pack: Pack) -> Iterator[Store]:
    with open_record(tmp_path / "r.db", write=True) as opened:
        put(opened, pack, page("a", FIRST), page("b", REPRINT))
        yield opened


def tariff(store: Store) -> RecordEvent:
    return next(e for e in store.events() if "a" in {m.article for m in e.mentions} and e.type in ("TARIFF", "REMEDY_DUTY"))


def everything(store: Store) -> list[RecordEvent]:
    return list(store.events())


def test_a_field_is_put_right_in_every_article(store: Store, pack: Pack) -> None:
    before = tariff(store)
    assert {m.article for m in before.mentions} == {"a", "b"}
    correcting.correct_event(store, pack, before.id, "date", "2031-03-02", "ann", "the gazette says so")
    after = tariff(store)
    assert (before.date, after.date) == ("2031-03-03", "2031-03-02")
    assert {m.date for m in after.mentions} == {"2031-03-02"}
    assert len(after.corrected) == 2  # one correction an article
    told = corrections.told(store.corrections("a")[0])
    assert "date 2031-03-03 -> 2031-03-02, by ann" in told
    assert told.endswith("the gazette says so")


def test_an_actor_put_in_is_the_one_that_coding_would_have_found(store: Store, pack: Pack) -> None:
    """One actor has one key and one name in each script, whether coded or put in by a person: else its page misses the act."""
    text = (
        "On 4 March 2031 Norway banned imports of salmon from Chile. The US Department of Commerce and the State Council watched."
    )
    put(store, pack, page("c", text))
    event = next(e for e in store.events() if e.type == "IMPORT_BAN")
    correcting.correct_event(store, pack, event.id, "target", "US Department of Commerce; State Council", "ann", "so it is")
    bodies = next(e for e in store.events() if e.type == "IMPORT_BAN").target
    assert {a.id: a.names["zh-Hant"] for a in bodies} == {"us-commerce": "美國商務部", "cn-state-council": "中國國務院"}


def test_the_record_is_as_before_when_all_is_taken_back(store: Store, pack: Pack) -> None:
    before = everything(store)
    for field, value in (("type", "REMEDY_DUTY"), ("phase", "announced"), ("target", "steel [VNM]"), ("expires", "2032")):
        correcting.correct_event(store, pack, tariff(store).id, field, value, "ann", "so it is")
    event = tariff(store)
    assert (event.type, event.phase, event.expires, event.target[0].country) == ("REMEDY_DUTY", "announced", "2032", "VNM")
    while standing := [c for c in store.corrections() if c.withdrawn_at is None]:
        correcting.undo(store, pack, max(standing, key=lambda c: c.made_at).id)
    assert everything(store) == before
    assert len(store.corrections()) == 8


def test_an_act_that_is_none_goes_and_comes_back(store: Store, pack: Pack) -> None:
    before = everything(store)
    correcting.correct_event(store, pack, tariff(store).id, "event", "", "ann", "a mistake of the rules")
    assert [e.type for e in everything(store)] == [e.type for e in before if e.id != before_id(before)]
    correcting.undo(store, pack, store.corrections()[0].id)
    assert everything(store) == before


def before_id(events: list[RecordEvent]) -> str:
    return next(e.id for e in events if e.type == "TARIFF")


def test_corrections_survive_recoding_and_a_new_revision(store: Store, pack: Pack) -> None:
    correcting.correct_event(store, pack, tariff(store).id, "date", "2031-03-02", "ann", "the gazette says so")
    stage = stages(pack)
    again = type(stage)(stage.clean, stage.code, "another stamp", stage.pack)
    with store.transaction():
        for one in store.pages():
            store_page(one, again, store)
    merge_record(store, pack, "2031-03-07T00:00:00Z")
    assert tariff(store).date == "2031-03-02"
    put(store, pack, page("a", "Officials confirmed it. " + FIRST, "2031-03-08T00:00:00Z"))
    dates = {m.article: m.date for m in tariff(store).mentions}
    assert dates == {"a": "2031-03-02", "b": "2031-03-02"}


def test_a_label_is_put_right(store: Store, pack: Pack) -> None:
    place = len("Steel\n") + FIRST.index("Prices")
    correcting.correct_label(store, pack, "a", place, "opinion", "ann", "the writer's own view")
    assert store.coded_of("a").sentences[-1].label == "opinion"
    correcting.undo(store, pack, store.corrections("a")[0].id)
    assert store.coded_of("a") == store.uncorrected("a")
    assert store.coded_of("a").sentences[-1].label != "opinion"


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("colour", "red", "has no field colour"),
        ("type", "INVASION", "it can be STATEMENT"),
        ("date", "3 March", "write it as 2025"),
        ("date", "2031-02-40", "write it as 2025"),
        ("date", "2031-02-30", "write it as 2025"),
        ("date", "2031-03-05/2031-03-01", "write it as 2025"),
        ("source", "Brazil [ZZZ]", "is no country that the pack knows"),
        ("realis", "", "it can be asserted"),
        ("event", "gone", "takes no value"),
        ("target", "Atlantis", "does not name Atlantis"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(store: Store, pack: Pack, field: str, value: str, said: str) -> None:
    before = everything(store)
    with pytest.raises(BadInputError if value == "Atlantis" else UsageError, match=said):
        correcting.correct_event(store, pack, tariff(store).id, field, value, "ann", "why not")
    assert everything(store) == before
    assert not store.corrections()


def test_unknown_things(store: Store, pack: Pack) -> None:
    with pytest.raises(UnknownIdError):
        correcting.undo(store, pack, "feed")
    with pytest.raises(UsageError, match="no label lie"):
        correcting.correct_label(store, pack, "a", 8, "lie", "ann", "-")
    with pytest.raises(BadInputError, match="no sentence"):
        correcting.correct_label(store, pack, "a", 9999, "report", "ann", "-")


def test_the_change_log_tells_a_correction_from_a_changed_source(store: Store, pack: Pack) -> None:
    correcting.correct_event(store, pack, tariff(store).id, "date", "2031-03-02", "ann", "the gazette says so")
    assert {what for _, what, _, _ in store.changes()} == {"changed", "corrected"}


def test_a_text_taken_down_takes_its_corrections_with_it(store: Store, pack: Pack) -> None:
    correcting.correct_event(store, pack, tariff(store).id, "target", "Vietnam", "ann", "said so")
    with store.transaction():
        take_down(store, "a", "asked for", "2031-03-09T00:00:00Z")
    merge_record(store, pack, "2031-03-09T00:00:00Z")
    assert {c.article for c in store.corrections()} == {"b"}
    assert not list(store.rows("SELECT 1 FROM uncorrected WHERE article NOT IN (SELECT rowid FROM article)"))
