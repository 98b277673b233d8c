import msgspec
from tests.store.conftest import NORLAND, SUDLAND, article, event, ids, page, put

from tongjian.model import Coded, Origin, RecordActor
from tongjian.store import EventFilter, Store
from tongjian.store import site_queries as queries

MINISTRY = RecordActor(name="Ministry", names={}, id="ministry", country="NOR")


def write(store: Store, *events: object) -> None:
    with store.transaction():
        for made in events:
            store.write_event(made)  # type: ignore[arg-type]


def test_newest_first_has_each_event_once_over_all_pages_and_undated_ones_last(store: Store) -> None:
    days = {"e1": "2031-03-04", "e2": None, "e3": "2031-03-04", "e4": "2030", "e5": None, "e6": "2031-05"}
    write(store, *(event(name, day) for name, day in days.items()))
    for size in (1, 2, 3, 4, 10):
        pages = [queries.newest_events(store, EventFilter(), size, offset) for offset in range(0, 6, size)]
        assert [i for found in pages for i in ids(found)] == ["e6", "e3", "e1", "e4", "e2", "e5"], size
    assert ids(queries.newest_events(store, EventFilter(until="2031-03"), 10)) == ["e3", "e1", "e4"]


def test_months_count_only_what_is_told_as_fact_and_dated_to_the_month(store: Store) -> None:
    write(
        store,
        event("e1", "2031-03-04"),
        event("e2", "2031-03", type="EASE"),
        event("e3", "2031"),
        event("e4", None),
        event("e5", "2031-03-04", realis="denied"),
        event("e6", "2031-03-04/2031-04-01"),
    )
    assert queries.month_counts(store, EventFilter()) == [("2031-03", "EASE", 1), ("2031-03", "TARIFF", 2)]
    # e3 is of 2031, which ends after March
    assert queries.type_counts(store, EventFilter(since="2031-03")) == [("TARIFF", 4), ("EASE", 1)]


def test_counterparts_and_pairs_take_in_bodies_of_a_state_once(store: Store) -> None:
    write(
        store,
        event("e1", "2031-03-04", source=(NORLAND, MINISTRY)),
        event("e2", "2031-03-05", source=(SUDLAND,), target=(MINISTRY,)),
    )
    assert queries.counterparts(store, "sudland", 10) == [("NOR", 2), ("ministry", 2), ("norland", 1)]
    assert ("NOR", "sudland", 2) in queries.pairs(store, 10)
    assert ("NOR", "sudland", 1) in queries.pairs(store, 10, EventFilter(since="2031-03-05"))
    assert queries.pairs(store, 10, EventFilter(between=("NOR", "sudland"))) == queries.pairs(store, 10)
    assert queries.pairs(store, 10, EventFilter(actor="nobody")) == []


def test_articles_come_newest_first_and_go_on_behind_the_last(store: Store) -> None:
    made = [
        msgspec.structs.replace(article(f"a{n}", "text"), published=day)
        for n, day in enumerate(("2031-01", None, "2031-02", "2031-02"))
    ]
    put(store, *made)
    wanted = ["a3", "a2", "a0", "a1"]
    assert [a.id for a, _ in queries.coded_page(store, None, 10)] == wanted
    first = queries.outlet_page(store, "North Post", None, 2)
    last = first[-1]
    rest = queries.outlet_page(store, "North Post", (last.published or "", last.id), 10)
    assert [a.id for a in (*first, *rest)] == wanted
    assert [a.id for a, _ in queries.coded_page(store, ("2031-01", "a0"), 10)] == ["a1"]


def test_neighbours_of_an_article(store: Store) -> None:
    put(store, article("a1", "x"), article("a2", "y"), article("a3", "z"))
    both = msgspec.structs.replace(
        event("e1", None), mentions=(*event("e", None).mentions, *event("e", None, told_by="a2").mentions)
    )
    write(store, both, event("e2", None, told_by="a3"))
    with store.transaction():
        store.replace_record(
            [both],
            [Origin(article="a1", origin="a1"), Origin(article="a3", origin="a1", duplicate_of="a1")],
            "2031-03-07T00:00:00Z",
        )
    assert queries.sharing(store, "a1", 10) == [("a2", 1)]
    assert queries.copies(store, "a1") == ["a3"]
    assert queries.copies(store, "a2") == []
    assert queries.event_numbers(store, ["a1", "a3"]) == {"a1": 1, "a3": 0}


def test_revisions_come_newest_first_and_the_first_fetch_is_known(store: Store) -> None:
    old = page("old", url="https://a.example", fetched="2031-03-01T00:00:00Z")
    new = page("new", url="https://a.example", fetched="2031-03-05T00:00:00Z")
    with store.transaction():
        for made in (old, new):
            store.add_page(made)
            told = article("a1", made.body.decode(), source=made)
            store.add_article(told, Coded(id="a1"), made.fetched, "stamp")
    found = queries.revisions(store, "a1")
    assert [(fetched, current, a.text) for _, fetched, current, a in found] == [
        ("2031-03-05T00:00:00Z", True, "new"),
        ("2031-03-01T00:00:00Z", False, "old"),
    ]
    assert queries.first_seen(store, ["a1"]) == "2031-03-01T00:00:00Z"
    assert queries.first_seen(store, ["none"]) is None
