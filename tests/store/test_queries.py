"""What the terminal and the site ask: filters, search in three scripts, facets."""

import pytest
from tests.store.conftest import DISPUTE, NORLAND, SUDLAND, article, event, ids, put

from tongjian.model import RecordActor
from tongjian.store import EventFilter, Store, actors, count_all, facets, find_events, outlets, queries, search, search_spread

HELVANIA = RecordActor(name="Helvania", names={"en": "Helvania"}, id="helvania", country="HEL")


@pytest.fixture
def full(store: Store) -> Store:
    put(
        store,
        article("a1", "Norland raised tariffs on steel."),
        article("a2", "诺兰对苏兰加征关税。", outlet="南报", lang="zh-Hans"),
        article("a3", "蘇蘭與諾蘭舉行會談", outlet="島報", lang="zh-Hant"),
    )
    with store.transaction():
        store.replace_record(
            [
                event("e1", "2031-03-04", disagreements=(DISPUTE,)),
                event("e2", "2031-03", told_by="a2", source=(SUDLAND,), target=(NORLAND,), phase="announced"),
                event("e3", "2031-04-10/2031-04-12", told_by="a3", type="NEGOTIATE", source=(HELVANIA,), realis="future"),
                event("e4", None, told_by="a3", target=(HELVANIA,)),
            ],
            [],
            "2031-05-01T00:00:00Z",
        )
    return store


def found(store: Store, **wanted: object) -> list[str]:
    return ids(find_events(store, EventFilter(**wanted))[1])  # type: ignore[arg-type]


def test_all_events_by_date_undated_last(full: Store) -> None:
    assert found(full) == ["e2", "e1", "e3", "e4"]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"type": "NEGOTIATE"}, ["e3"]),
        ({"realis": "future"}, ["e3"]),
        ({"phase": "announced"}, ["e2"]),
        ({"lang": "zh-Hant"}, ["e3", "e4"]),
        ({"outlet": "南报"}, ["e2"]),
        ({"disagree": True}, ["e1"]),
        ({"disagree": False}, ["e2", "e3", "e4"]),
        ({"actor": "NOR"}, ["e2", "e1", "e4"]),
        ({"actor": "helvania"}, ["e3", "e4"]),
        ({"source": "NOR"}, ["e1", "e4"]),
        ({"source": "NOR", "target": "SUD"}, ["e1"]),
        ({"between": ("NOR", "SUD")}, ["e2", "e1"]),
        ({"between": ("SUD", "NOR")}, ["e2", "e1"]),
        ({"text": "关税"}, ["e2"]),
        ({"text": "關稅"}, ["e2"]),
        ({"text": "norland steel"}, ["e1"]),
        ({"text": "norland 关税"}, []),
        ({"text": "！"}, []),
        ({"actor": "'; DROP TABLE event; --"}, []),
    ],
)
def test_filters(full: Store, wanted: dict[str, object], expected: list[str]) -> None:
    assert found(full, **wanted) == expected


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2031-03-04", None, ["e2", "e1", "e3"]),  # 2031-03 may lie after the 4th
        ("2031-04", None, ["e3"]),
        ("2031-04-11", None, ["e3"]),  # the last day of a range counts
        ("2031-04-13", None, []),
        (None, "2031-03", ["e2", "e1"]),
        (None, "2031-03-03", ["e2"]),
        (None, "2031-04-10", ["e2", "e1", "e3"]),
        ("2031-03-05", "2031-04-09", ["e2"]),
    ],
)
def test_days(full: Store, since: str | None, until: str | None, expected: list[str]) -> None:
    assert found(full, since=since, until=until) == expected


def test_pages_of_a_list(full: Store) -> None:
    total, events = find_events(full, EventFilter(), limit=2, offset=2)
    assert (total, ids(events)) == (4, ["e3", "e4"])


def test_what_there_is_to_filter_by(full: Store) -> None:
    told = facets(full)
    assert told.types == [("TARIFF", 3), ("NEGOTIATE", 1)]
    assert told.outlets == ["North Post", "南报", "島報"]
    assert [(a.name, n) for a, n in actors(full)] == [("Norland", 3), ("Sudland", 3), ("Helvania", 2)]
    assert [a.name for a, _ in actors(full, most=1)] == ["Norland"]
    assert outlets(full) == [("North Post", 1), ("南报", 1), ("島報", 1)]
    assert count_all(full) == {"articles": 3, "events": 4, "origins": 0, "dropped": 0, "disagreements": 1}


# ---- words ------------------------------------------------------------------


@pytest.fixture
def library(store: Store) -> Store:
    put(
        store,
        article("chip-hans", "英伟达发布新的芯片，正在TikTok上介绍", lang="zh-Hans", outlet="南报"),
        article("chip-hant", "輝達推出新晶片，隨後訪韓。", lang="zh-Hant", outlet="島報"),
        article("chip-en", "NVIDIA presented a new chip; the U.S. market waits."),
        article("other", "发布会后英国达成协议，芯的部分另议"),
    )
    return store


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ([["英伟达"]], {"chip-hans"}),
        ([["英伟达", "輝達", "NVIDIA"]], {"chip-hans", "chip-hant", "chip-en"}),
        ([["輝達", "英伟达"], ["发布"]], {"chip-hans"}),
        ([["新晶片"]], {"chip-hant"}),  # a run of three
        ([["发布"]], {"chip-hans", "other"}),  # two signs
        ([["發布"]], {"chip-hans", "other"}),  # the other script
        ([["辉达"]], {"chip-hant"}),
        ([["nvidia"]], {"chip-en"}),
        ([["ＮＶＩＤＩＡ"]], {"chip-en"}),  # full width
        ([["new chip"]], {"chip-en"}),
        ([["chip new"]], set()),
        ([["韩"]], {"chip-hant"}),  # one sign at the end of a run
        ([["芯"]], {"chip-hans", "other"}),
        ([["在TikTok"]], {"chip-hans"}),
        ([["TikTok上介"]], {"chip-hans"}),
        ([['"'], ["nvidia"]], {"chip-en"}),
        ([['nvidia" OR "chip']], set()),
        ([["NEAR"]], set()),
        ([["!"]], set()),
        ([], set()),
    ],
)
def test_search(library: Store, terms: list[list[str]], expected: set[str]) -> None:
    result = search(library, terms)
    assert {a.id for a, _, _ in result.hits} == expected
    assert result.total == len(expected)


def test_a_hit_says_where_the_words_stand(library: Store) -> None:
    ((hit, start, end),) = search(library, [["輝達"]]).hits
    assert f"{hit.title}\n{hit.text}"[start:end] == "輝達"


def test_search_within_a_language_and_an_outlet(library: Store) -> None:
    every = [["英伟达", "輝達", "NVIDIA"]]
    assert [a.id for a, _, _ in search(library, every, lang="zh-Hant").hits] == ["chip-hant"]
    assert [a.id for a, _, _ in search(library, every, outlet="North Post").hits] == ["chip-en"]
    spread = search_spread(library, every)
    assert spread.by("lang") == [("en", 1), ("zh-Hans", 1), ("zh-Hant", 1)]
    assert spread.by("outlet") == [("North Post", 1), ("南报", 1), ("島報", 1)]
    assert (spread.total(), spread.total(lang="en"), spread.total(outlet="南报"), spread.total("en", "南报")) == (3, 1, 1, 0)
    assert search_spread(library, []).total() == 0


def test_common_words_are_found_in_the_same_order_as_rare_ones(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, *(article(f"a{n}", "tariffs on steel", published=f"2031-03-{n:02}") for n in range(1, 29)))
    sorted_ones = [a.id for a, _, _ in search(store, [["steel"]], limit=9).hits]
    monkeypatch.setattr(queries, "_SORTED_IN_A_STEP", 0)
    assert [a.id for a, _, _ in search(store, [["steel"]], limit=9).hits] == sorted_ones
    assert sorted_ones == [f"a{n}" for n in range(28, 19, -1)]


def test_an_event_with_an_actor_on_both_sides_is_listed_once(store: Store) -> None:
    put(store, article("a1", "Norland raised tariffs on steel."))
    both = event("e1", "2031-03-04", source=(NORLAND, SUDLAND), target=(SUDLAND, NORLAND))
    with store.transaction():
        store.replace_record([both], [], "2031-05-01T00:00:00Z")
    every = ({"actor": "NOR"}, {"between": ("NOR", "SUD")}, {"between": ("SUD", "NOR")}, {"actor": "NOR", "source": "SUD"})
    for wanted in every:
        assert found(store, **wanted) == ["e1"], wanted
        assert find_events(store, EventFilter(**wanted))[0] == 1  # type: ignore[arg-type]


def test_a_new_revision_takes_the_place_of_the_old_words(store: Store) -> None:
    put(store, article("a", "Norland raised tariffs"))
    put(store, article("a", "Sudland lifted duties"))
    assert search(store, [["tariffs"]]).total == 0
    assert search(store, [["duties"]]).total == 1


def test_a_state_is_listed_though_the_first_of_its_events_names_only_its_ministry(store: Store) -> None:
    ministry = RecordActor(name="Ministry of Trade", names={}, id="nor-trade", country="NOR")
    state = RecordActor(name="Norland", names={}, id="NOR", country="NOR")
    put(store, article("a1", "Norland raised tariffs on steel."))
    with store.transaction():
        told = [event("e1", "2031-03-04", source=(ministry,)), event("e2", "2031-03-05", source=(state,))]
        store.replace_record(told, [], "2031-05-01T00:00:00Z")
    assert ("Norland", 2) in [(a.name, n) for a, n in actors(store)]
