"""Joining, splitting and taking back; judgements survive recompiling and new articles."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.merge.conftest import act, told

from tongjian import judging
from tongjian import pack as packs
from tongjian.errors import UnknownIdError, UsageError
from tongjian.model import RecordEvent
from tongjian.pack import Pack
from tongjian.pipeline import merge_record
from tongjian.store import Store, open_record

STEEL = "Norland raised its tariffs on steel from Sudland after months of threats, the trade minister said."
STEEL_TOO = "After months of threats the tariffs on Sudland steel were raised by Norland, said the minister."
TIMBER = "A levy on every log that crosses the border from Sudland was decreed by Norland in the night."


@pytest.fixture(scope="module")
def pack() -> Pack:
    return packs.load()


@pytest.fixture
def store(tmp_path: Path, pack: Pack) -> Iterator[Store]:
    with open_record(tmp_path / "r.db", write=True) as opened:
        for name, text in (("a", STEEL), ("b", STEEL_TOO), ("c", TIMBER)):
            add(opened, name, text)
        merge_record(opened, pack, "2031-03-04T00:00:00Z")
        yield opened


def add(store: Store, name: str, text: str) -> None:
    article, coded = told(name, text, [act("TARIFF", "Norland", "Sudland", text[:60])])
    with store.transaction():
        store.add_article(article, coded, None, "stamp")


def groups(store: Store) -> list[list[str]]:
    return sorted(sorted({m.article for m in e.mentions}) for e in store.events())


def event_of(store: Store, article: str) -> RecordEvent:
    return next(e for e in store.events() if article in {m.article for m in e.mentions})


def test_the_rules_alone(store: Store) -> None:
    assert groups(store) == [["a", "b"], ["c"]]


def test_joined_split_and_taken_back(store: Store, pack: Pack) -> None:
    before = list(store.events())
    judging.join(store, pack, event_of(store, "a").id, event_of(store, "c").id, "ann", "one decree")
    assert groups(store) == [["a", "b", "c"]]
    judging.split(store, pack, event_of(store, "a").id, ["b"], "ann", "a later rise")
    assert groups(store) == [["a", "c"], ["b"]]
    judging.undo(store, pack)
    assert groups(store) == [["a", "b", "c"]]
    judging.undo(store, pack)
    assert list(store.events()) == before
    assert all(j.withdrawn_at for j in store.judgements())


def test_a_later_join_outdoes_a_split(store: Store, pack: Pack) -> None:
    judging.split(store, pack, event_of(store, "a").id, ["b"], "ann", "two rises")
    assert groups(store) == [["a"], ["b"], ["c"]]
    judging.join(store, pack, event_of(store, "a").id, event_of(store, "b").id, "bo", "no, one")
    assert groups(store) == [["a", "b"], ["c"]]


def test_an_event_of_several_articles_takes_back_what_was_split_off(store: Store, pack: Pack) -> None:
    # the split told each pair across the two apart; to join two events is to take back all of these, not the first pair alone
    add(store, "d", STEEL.replace("months", "weeks"))
    merge_record(store, pack, "2031-03-05T00:00:00Z")
    assert groups(store) == [["a", "b", "d"], ["c"]]
    judging.split(store, pack, event_of(store, "a").id, ["a"], "ann", "another rise")
    assert groups(store) == [["a"], ["b", "d"], ["c"]]
    judging.join(store, pack, event_of(store, "a").id, event_of(store, "d").id, "ann", "the same rise")
    assert groups(store) == [["a", "b", "d"], ["c"]]
    judging.undo(store, pack)
    assert groups(store) == [["a"], ["b", "d"], ["c"]]


def test_judgements_survive_a_merge_of_everything(store: Store, pack: Pack) -> None:
    judging.join(store, pack, event_of(store, "a").id, event_of(store, "c").id, "ann", "one decree")
    judged = list(store.events())
    with store.transaction():
        store.forget_merge()
    merge_record(store, pack, "2031-03-09T00:00:00Z")
    assert list(store.events()) == judged


def test_an_article_more_joins_the_judged_event(store: Store, pack: Pack) -> None:
    judging.join(store, pack, event_of(store, "a").id, event_of(store, "c").id, "ann", "one decree")
    add(store, "d", STEEL)
    merge_record(store, pack, "2031-03-05T00:00:00Z")
    assert groups(store) == [["a", "b", "c", "d"]]


def test_why_tells_joins_and_judgements(store: Store, pack: Pack) -> None:
    judging.join(store, pack, event_of(store, "a").id, event_of(store, "c").id, "ann", "one decree")
    lines = "\n".join(judging.why(store, event_of(store, "a").id))
    assert "Outlet a and Outlet b: same type" in lines
    assert "judged the same by ann: one decree" in lines
    alone = judging.why(store, event_of(store, "a").id)
    assert any("2031-03-04" in line for line in alone)


def test_wrong_use_is_told(store: Store, pack: Pack) -> None:
    event = event_of(store, "a").id
    with pytest.raises(UnknownIdError):
        judging.join(store, pack, event, "none", "ann", "x")
    with pytest.raises(UsageError):
        judging.join(store, pack, event, event, "ann", "x")
    with pytest.raises(UnknownIdError):
        judging.split(store, pack, event, ["c"], "ann", "x")
    with pytest.raises(UsageError):
        judging.split(store, pack, event, ["a", "b"], "ann", "x")
    with pytest.raises(UnknownIdError):
        judging.undo(store, pack)


def test_an_article_with_two_words_for_one_meeting_is_split_off_whole(store: Store, pack: Pack) -> None:
    text = "Envoys of Norland and Sudland held trade talks in Geneva."
    talks = act("NEGOTIATE", "Norland", "Sudland", text[:-1])
    meeting = act("MEET", "Norland", "Sudland", "meeting in Geneva")
    with store.transaction():
        for name, acts in (("m", [meeting, talks]), ("n", [talks])):
            article, coded = told(name, text, acts, title="After a meeting in Geneva")
            store.add_article(article, coded, None, "stamp")
    merge_record(store, pack, "2031-03-05T00:00:00Z")
    before = list(store.events())
    assert ["m", "n"] in groups(store)
    judging.split(store, pack, event_of(store, "m").id, ["m"], "ann", "two rounds")
    told_apart = {
        tuple(sorted({m.article for m in e.mentions})): len(e.mentions) for e in store.events() if e.type == "NEGOTIATE"
    }
    assert told_apart == {("m",): 2, ("n",): 1}
    assert any("two acts" in line for line in judging.why(store, event_of(store, "m").id))
    judging.undo(store, pack)
    assert list(store.events()) == before
