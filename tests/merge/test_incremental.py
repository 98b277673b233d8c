"""Whatever the order and the steps, the record is the same; a step touches only what it must."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.merge.conftest import act, told

from tongjian.merge import Knowledge, MemoryState, origins, rulings, step
from tongjian.merge.items import Item
from tongjian.model import Actor, Article, Coded, Judgement, Origin, RecordEvent
from tongjian.pack import Pack
from tongjian.store import open_record

SENTENCES = [
    (
        "Norland raised its tariffs on steel from Sudland to 25% on Tuesday after months of threats.",
        "TARIFF",
        "Norland",
        "Sudland",
    ),
    ("Norland raised its tariffs on timber from Sudland to 10%, the trade ministry said.", "TARIFF", "Norland", "Sudland"),
    ("Higher tariffs on Sudland steel were imposed by Norland after months of threats.", "TARIFF", "Norland", "Sudland"),
    ("Sudland criticised Norland for what it called bullying over steel.", "CRITICISE", "Sudland", "Norland"),
    ("Sudland criticised Norland for a raid on a bank of its own in the capital.", "CRITICISE", "Sudland", "Norland"),
    ("Norland and Sudland held talks on steel and timber behind closed doors.", "NEGOTIATE", "Norland", "Sudland"),
    ("Delegates of Sudland met those of Norland for talks on steel.", "NEGOTIATE", "Sudland", "Norland"),
    ("Norland fined Sudbank for late filings about its steel loans.", "PENALTY", "Norland", "Sudbank"),
    ("Norland and Sudland met over steel and timber in the capital.", "MEET", "Norland", "Sudland"),
    ("On the eve of new talks with Sudland the mills of Norland cut output.", "NEGOTIATE", "Norland", "Sudland"),
    ("Norland and Sudland struck a deal on steel in Geneva.", "AGREEMENT", "Norland", "Sudland"),
    ("The deal on timber that Sudland made with Norland was sealed in Stockholm.", "AGREEMENT", "Sudland", "Norland"),
    ("The talks on ships that Sudland and Norland once held in Geneva failed.", "NEGOTIATE", "Sudland", "Norland"),
    ("Norland banned exports of gallium to Sudland for good.", "EXPORT_BAN", "Norland", "Sudland"),
    ("Norland put its exports of gallium to Sudland under controls.", "EXPORT_CONTROL", "Norland", "Sudland"),
    ("Norland agreed to suspend its export controls against Sudland.", "PLEDGE_EASE", "Norland", "Sudland"),
]
FILLER = (
    "The weather in the capital was mild for the season and shops stayed open late into the night as crowds walked along the "
    "river and watched the boats that carried lanterns past the old bridge towards the harbour where musicians played on."
)
Pair = tuple[Article, Coded]


@st.composite
def worlds(draw: st.DrawFn) -> list[Pair]:
    """Draw articles that tell some of the sentences on neighbouring days, some of them copies of one text."""
    made = []
    for n in range(draw(st.integers(2, 9))):
        chosen = draw(st.lists(st.integers(0, len(SENTENCES) - 1), min_size=1, max_size=3, unique=True))
        day = f"2031-03-{draw(st.integers(1, 6)):02d}"
        text = "\n".join([*(SENTENCES[i][0] for i in chosen), *([FILLER] if draw(st.booleans()) else [])])
        dated = draw(st.sampled_from([day, None, "2031-03", "2031-03-02/2031-03-03"]))
        how = {"date": dated, "date_inferred": dated == day and draw(st.booleans())}
        how["realis"] = draw(st.sampled_from(["asserted", "historical"]))
        acts = [
            act(
                *SENTENCES[i][1:],
                SENTENCES[i][0][:40],
                **({"realis": "future", "date": None} if "eve" in SENTENCES[i][0] else how),
            )
            for i in chosen
        ]
        responses = ((1, 0, text[:5]),) if len(chosen) > 1 and draw(st.booleans()) else ()
        made.append(told(f"a{n}", text, acts, day=day, responses=responses))
    return made


def outcome(state: MemoryState) -> tuple[list[RecordEvent], list[Origin]]:
    return [state.events[e] for e in sorted(state.events)], [state.origins[a] for a in sorted(state.origins)]


def at_once(
    pairs: list[Pair], known: Knowledge, judgements: tuple[Judgement, ...] = ()
) -> tuple[list[RecordEvent], list[Origin]]:
    state = MemoryState([a for a, _ in pairs], [c for _, c in pairs])
    step([a.id for a, _ in pairs], (), state, known, rulings(judgements))
    return outcome(state)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(world=worlds(), seed=st.integers(0, 1000), size=st.integers(1, 4), crowd=st.sampled_from([1, 2, 24]))
def test_any_order_and_any_steps_give_one_record(
    known: Knowledge, world: list[Pair], seed: int, size: int, crowd: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(origins, "CROWD", crowd)  # small, so that texts crowd each other out
    wanted = at_once(world, known)
    shuffled = list(world)
    random.Random(seed).shuffle(shuffled)
    state = MemoryState([], [])
    for start in range(0, len(shuffled), size):
        part = shuffled[start : start + size]
        state.articles.update({a.id: a for a, _ in part})
        state.coded.update({c.id: c for _, c in part})
        step([a.id for a, _ in part], (), state, known, rulings(()))
    assert outcome(state) == wanted


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(world=worlds(), seed=st.integers(0, 1000), crowd=st.sampled_from([1, 2, 24]))
def test_taking_articles_away_leaves_what_the_rest_tells(
    known: Knowledge, world: list[Pair], seed: int, crowd: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(origins, "CROWD", crowd)
    gone = {a.id for a, _ in random.Random(seed).sample(world, len(world) // 2)}
    state = MemoryState([a for a, _ in world], [c for _, c in world])
    step([a.id for a, _ in world], (), state, known, rulings(()))
    for article in gone:
        del state.articles[article], state.coded[article]
    step(gone, (), state, known, rulings(()))
    assert outcome(state) == at_once([p for p in world if p[0].id not in gone], known)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(world=worlds(), size=st.integers(1, 4))
def test_a_record_file_holds_what_memory_holds(known: Knowledge, world: list[Pair], size: int) -> None:
    assert in_a_file(world, known, size) == at_once(world, known)


def in_a_file(world: list[Pair], known: Knowledge, size: int) -> tuple[list[RecordEvent], list[Origin]]:
    """Merge the articles in a record file, so many at a time."""
    with TemporaryDirectory() as folder, open_record(Path(folder) / "r.db", write=True) as store:
        for article, coded in world:
            with store.transaction():
                store.add_article(article, coded, None, "stamp")
        while articles := store.dirty(size):
            with store.transaction():
                delta = step(articles, store.judged(), store.merge_tables(Item), known, rulings(()))
                store.merged(articles, {**dict.fromkeys(delta.after), **delta.before}, "2031-01-01T00:00:00Z")
        return sorted(store.events(), key=lambda e: e.id), list(store.origins())


def test_a_record_file_finds_a_company_that_is_listed_once(statecraft: Pack) -> None:
    """Its listing is found under its id, over months; a file sorts its keys by their stretch of days."""
    company = next(entry for entry in statecraft.actors if entry.kind == "company")
    named = Actor(surface=company.name, name=company.name, names={}, start=0, end=1, id=company.id, country=company.country)
    world = []
    for name, text, day in (("a", "Norland put the group on its list", "2031-03-04"), ("b", "The firm was barred", "2031-03-22")):
        article, coded = told(name, text, [act("LIST_ADD", "Norland", "Sudland", text, date=day, date_inferred=True)], day=day)
        world.append((article, structs.replace(coded, events=(structs.replace(coded.events[0], target=(named,)),))))
    known = Knowledge(statecraft)
    in_memory = at_once(world, known)
    assert len(in_memory[0]) == 1
    assert in_a_file(world, known, 1) == in_memory


def test_a_step_touches_only_what_it_must(known: Knowledge) -> None:
    steel, timber = SENTENCES[0], SENTENCES[1]
    first = [
        told("a", steel[0], [act("TARIFF", "Norland", "Sudland", steel[0][:40])]),
        told("b", timber[0], [act("TARIFF", "Norland", "Sudland", timber[0][:40])]),
    ]
    state = MemoryState([a for a, _ in first], [c for _, c in first])
    step(["a", "b"], (), state, known, rulings(()))
    article, coded = told("c", SENTENCES[2][0], [act("TARIFF", "Norland", "Sudland", SENTENCES[2][0][:40])])
    state.articles["c"], state.coded["c"] = article, coded
    delta = step(["c"], (), state, known, rulings(()))
    assert [{m.article for m in e.mentions} for e in delta.before.values()] == [{"a"}]
    assert [{m.article for m in e.mentions} for e in delta.after.values()] == [{"a", "c"}]


def test_the_same_again_changes_nothing(known: Knowledge) -> None:
    pairs = [told(n, SENTENCES[0][0], [act("TARIFF", "Norland", "Sudland", SENTENCES[0][0][:40])]) for n in ("a", "b")]
    state = MemoryState([a for a, _ in pairs], [c for _, c in pairs])
    step(["a", "b"], (), state, known, rulings(()))
    delta = step(["a", "b"], (), state, known, rulings(()))
    assert (delta.before, delta.after) == ({}, {})


def daily(days: int) -> list[Pair]:
    """Return articles that tell of like acts of one pair, one a day: a chain of likely pairs; none is a copy of another."""
    made = []
    for n in range(days):
        day = (date(2031, 1, 1) + timedelta(days=n)).isoformat()
        words = ["steel", "timber", "bank loans", "harbour fees", "ships"]
        text = f"Sudland criticised Norland for its {words[n % 5]} rules and its {words[(n + 1) % 5]} rules, in note {n}."
        dated = {"date": day if n % 3 else None}
        made.append(told(f"d{n * 7919 % 1009:04d}", text, [act("CRITICISE", "Sudland", "Norland", text[:40], **dated)], day=day))
    return made


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.integers(12, 40), seed=st.integers(0, 1000), size=st.integers(1, 6), gone=st.integers(0, 6))
def test_a_long_chain_of_like_acts_gives_one_record_by_any_steps(
    known: Knowledge, days: int, seed: int, size: int, gone: int
) -> None:
    pairs = daily(days)
    shuffled = list(pairs)
    random.Random(seed).shuffle(shuffled)
    state = MemoryState([a for a, _ in pairs], [c for _, c in pairs])
    for start in range(0, days, size):
        step([a.id for a, _ in shuffled[start : start + size]], (), state, known, rulings(()))
    away = {a.id for a, _ in shuffled[:gone]}
    for article in away:
        del state.articles[article], state.coded[article]
    step(away, (), state, known, rulings(()))
    assert outcome(state) == at_once([p for p in pairs if p[0].id not in away], known)


def test_a_step_costs_no_more_where_a_chain_of_like_acts_is_longer(
    known: Knowledge, calls: Callable[[Callable[[], object]], int]
) -> None:
    def last_step(days: int) -> int:
        pairs = daily(days)
        last = pairs[-1][0].id
        state = MemoryState([a for a, _ in pairs], [c for _, c in pairs])
        step([a.id for a, _ in pairs[:-1]], (), state, known, rulings(()))
        return calls(lambda: step([last], (), state, known, rulings(())))

    assert last_step(120) < 1.5 * last_step(30)
