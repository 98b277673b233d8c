"""The marks of texts: found wherever they stand in the file, among the new ones or the others."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tongjian.merge.items import Item
from tongjian.merge.state import MemoryState
from tongjian.store import Store, merging, open_record

MARKS = frozenset(range(8))
Step = tuple[str, frozenset[int]]
STEPS = st.lists(st.one_of(st.just(None), st.tuples(st.sampled_from("abcde"), st.frozensets(st.sampled_from(sorted(MARKS))))))


@pytest.fixture(autouse=True)
def _few_are_enough() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merging, "_FEW_MARKS", 3)
        yield


@given(STEPS)
@settings(max_examples=60, deadline=None)
def test_a_file_finds_marks_as_memory_does(steps: list[Step | None]) -> None:
    """None: a step of merging ends."""
    memory = MemoryState([], [])
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "r.db", write=True) as store, store.transaction():
        tables = store.merge_tables(Item)
        for step in steps:
            if step is None:
                tables.settle()
                tables = store.merge_tables(Item)
            else:
                for state in (tables, memory):
                    state.put_text(*step)
        for mark in MARKS:
            assert tables.holders(mark) == memory.holders(mark)
            assert tables.holders(mark, 2) == memory.holders(mark, 2)
        assert {a: tables.text_marks(a) for a in "abcdef"} == {a: memory.text_marks(a) for a in "abcdef"}


def test_new_marks_are_moved_when_they_are_many(store: Store) -> None:
    with store.transaction():
        tables = store.merge_tables(Item)
        tables.put_text("a", frozenset((1, 2)))
        tables.settle()
        assert _where(store) == (0, 2)
        tables.put_text("b", frozenset((2, 3)))
        tables.settle()
        assert _where(store) == (4, 0)
        tables.put_text("a", frozenset((4,)))
        assert _where(store) == (2, 1)
        assert [tables.holders(mark) for mark in (1, 2, 3, 4)] == [[], ["b"], ["b"], ["a"]]


def test_merging_anew_forgets_the_new_marks_too(store: Store) -> None:
    with store.transaction():
        store.merge_tables(Item).put_text("a", frozenset((1,)))
        store.forget_merge()
        assert _where(store) == (0, 0)
        assert store.merge_tables(Item).holders(1) == []


def test_what_is_known_of_copies_is_what_was_last_said(store: Store) -> None:
    with store.transaction():
        tables = store.merge_tables(Item)
        assert tables.copies_of("a") == {}
        tables.put_copy("a", "b", "the same text")
        assert (tables.copies_of("a"), tables.copies_of("b")) == ({"b": "the same text"}, {"a": "the same text"})
        tables.put_copy("b", "a", None)
        assert (tables.copies_of("a"), tables.copies_of("b")) == ({}, {})


def _where(store: Store) -> tuple[int, int]:
    """Return how many marks stand among the others and among the new ones."""
    ((old,),), ((new,),) = store.rows("SELECT count(*) FROM mark"), store.rows("SELECT count(*) FROM new_mark")
    return old, new
