"""The whole way on the example pages: the same record in any order, and each act once, with its sources."""

import random
from pathlib import Path

import pytest

from tongjian import pack
from tongjian.export import FORMATS
from tongjian.model import RecordEvent
from tongjian.pipeline import stages
from tongjian.read import ReadOptions, read
from tongjian.run import compile_into
from tongjian.store import open_record

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "september-2025"


def compiled(record: Path, paths: list[Path]) -> Path:
    compile_into(record, read([str(p) for p in paths], options=ReadOptions()), stages(pack.load()))
    return record


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("examples") / "r.db", sorted(EXAMPLES.iterdir()))


@pytest.fixture(scope="module")
def events(record: Path) -> list[RecordEvent]:
    with open_record(record) as store:
        return list(store.events())


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_another_order_gives_the_same_exports(record: Path, tmp_path: Path, seed: int) -> None:
    paths = sorted(EXAMPLES.iterdir())
    random.Random(seed).shuffle(paths)
    other = compiled(tmp_path / "r.db", paths)
    with open_record(record) as one, open_record(other) as two:
        for lines in FORMATS.values():
            assert list(lines(one)) == list(lines(two))


def the(events: list[RecordEvent], kind: str, day: str, source: str, words: tuple[str, ...]) -> RecordEvent:
    """Return the one event of a type on a day by one state whose mentions hold a word."""
    found = [
        e
        for e in events
        if e.type == kind
        and (e.date or "").startswith(day)
        and source in {a.country for a in (*e.source, *e.target)}
        and any(word in m.quote for m in e.mentions for word in words)
    ]
    assert len(found) == 1
    return found[0]


def scripts(record: Path, event: RecordEvent) -> set[str]:
    with open_record(record) as store:
        return {store.article(m.article).lang for m in event.mentions}


def test_the_listing_is_one_event_with_its_number_in_dispute(record: Path, events: list[RecordEvent]) -> None:
    event = the(events, "LIST_ADD", "2025-09-12", "USA", ("23",))
    assert scripts(record, event) == {"en", "zh-Hans", "zh-Hant"}
    number = next(d for d in event.disagreements if d.field == "number")
    assert {v.value for v in number.values} == {"23", "32"}


def test_the_talks_are_one_event_with_their_days_in_dispute(record: Path, events: list[RecordEvent]) -> None:
    event = the(events, "NEGOTIATE", "2025-09-14/2025-09-15", "CHN", ("马德里", "Madrid", "馬德里"))
    assert scripts(record, event) == {"en", "zh-Hans", "zh-Hant"}
    dates = next(d for d in event.disagreements if d.field == "date")
    assert {"2025-09-14/2025-09-15", "2025-09-15/2025-09-16"} <= {v.value for v in dates.values}


def test_all_that_tells_of_the_talks_is_that_event(record: Path, events: list[RecordEvent]) -> None:
    # one page has a meeting for them, one says no more than that they are to come
    (event,) = [e for e in events if e.type in {"MEET", "NEGOTIATE"}]
    assert event.origins == len({m.article for m in event.mentions}) == 10
    quotes = {m.quote for m in event.mentions}
    assert {"美中馬德里會談落幕", "China opens two investigations into U.S. chips on the eve of talks"} <= quotes
    assert len(event.mentions) == len({(m.article, m.start, m.end) for m in event.mentions})
    assert [[a.name for a in side] for side in (event.source, event.target)] == [["United States"], ["China"]]


def test_the_other_inquiry_and_the_delay_are_one_event_each(record: Path, events: list[RecordEvent]) -> None:
    inquiry = the(events, "INVESTIGATE_OTHER", "2025-09-13", "CHN", ("歧视",))
    assert scripts(record, inquiry) == {"en", "zh-Hans"}
    delay = the(events, "EASE", "2025-09-16", "USA", ("TikTok",))
    assert scripts(record, delay) == {"en", "zh-Hans"}
    assert (delay.expires, delay.origins) == ("2025-12-16", 3)


def test_reading_again_changes_no_export(tmp_path: Path) -> None:
    made = compiled(tmp_path / "r.db", sorted(EXAMPLES.iterdir()))
    with open_record(made) as store:
        before = {name: list(lines(store)) for name, lines in FORMATS.items()}
    compiled(made, sorted(EXAMPLES.iterdir(), reverse=True))
    with open_record(made) as store:
        assert {name: list(lines(store)) for name, lines in FORMATS.items()} == before


def test_the_reprint_of_the_inquiry_counts_once(record: Path, events: list[RecordEvent]) -> None:
    event = the(events, "INVESTIGATE_REMEDY", "2025-09-13", "CHN", ("模拟芯片",))
    assert scripts(record, event) == {"en", "zh-Hans"}
    assert (event.origins, len({m.article for m in event.mentions})) == (3, 4)


def test_the_finding_has_the_company_under_all_its_names(record: Path, events: list[RecordEvent]) -> None:
    event = the(events, "INVESTIGATE_OTHER", "2025-09-15", "CHN", ("輝達",))
    assert scripts(record, event) == {"en", "zh-Hans", "zh-Hant"}
    assert len({m.article for m in event.mentions}) - event.origins == 1  # the excerpt with comment


def test_copies_point_to_what_they_copy(record: Path) -> None:
    with open_record(record) as store:
        copies = {o.article: o for o in store.origins() if o.duplicate_of}
        outlets = {a.id: (a.outlet, a.source_name) for a in store.articles()}
    assert len(copies) == 2
    assert all(outlets[o.origin][1] == "示例财经" or outlets[o.origin][0] == "示例财经" for o in copies.values())
