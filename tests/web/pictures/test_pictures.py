import re
from itertools import pairwise
from xml.etree import ElementTree as Tree

import pytest
from tests.store.conftest import NORLAND, SUDLAND, event

from tongjian import pack
from tongjian.model import Article, Link, RecordActor
from tongjian.web.pictures import Picture, ladder, matrix, months, network, svg, timeline
from tongjian.web.present import Presenter

HOSTILE = RecordActor(name='"><script>alert(1)</script>', names={}, id="x")


@pytest.fixture(scope="session")
def presenter() -> Presenter:
    articles = {
        name: Article(id=name, page=name, title="T", text="", lang="en", outlet=outlet, published=day)
        for name, outlet, day in (("a1", "North Post", "2031-03-05"), ("a2", "South Daily", "2031-03-04"))
    }
    return Presenter(pack.load(), "en", articles)


def drawn(made: Picture) -> Tree.Element:
    return Tree.fromstring(f'<div xmlns:x="x">{made.svg}</div>')


def classes(made: Picture, name: str) -> int:
    return len(re.findall(rf'class="[^"]*\b{name}\b', str(made.svg)))


def test_the_timeline_has_a_dot_for_each_dated_event_told_as_fact(presenter: Presenter) -> None:
    told = [
        event("e1", "2031-03-04"),
        event("e2", "2031-03-04"),
        event("e3", "2031-04"),
        event("e4", None),
        event("e5", "2031-05-01", realis="denied"),
    ]
    made = timeline.draw(told, presenter, "en")
    assert len(drawn(made).findall(".//circle")) == 3
    assert len(made.table.rows) == 3


def test_many_days_are_drawn_to_scale_and_many_actors_share_a_lane(presenter: Presenter) -> None:
    actors = [RecordActor(name=f"Land {n}", names={}, id=f"l{n}") for n in range(12)]
    told = [event(f"e{n}", f"20{10 + n % 50:02d}-01-01", source=(actors[n % 12],)) for n in range(60)]
    made = timeline.draw(told, presenter, "en")
    assert len(drawn(made).findall(".//circle")) == 60
    assert "others" in made.svg


def test_a_month_sums_scores_of_the_goldstein_scale(presenter: Presenter) -> None:
    made = months.draw([("2031-03", "TARIFF", 2), ("2031-03", "NEGOTIATE", 1), ("2031-05", "EASE", 1)], presenter)
    assert [[c.text for c in row] for row in made.table.rows] == [
        ["2031-03", "3", "7.0", "-16.0"],
        ["2031-05", "1", "7.0", "0.0"],
    ]
    assert len(drawn(made).findall(".//rect")) == 3
    assert [t.text for t in drawn(made).findall(".//text") if t.text in {"03", "04", "05"}] == ["03", "04", "05"], (
        "a month without events keeps its place"
    )


def test_of_a_long_time_the_last_months_are_drawn_and_the_table_has_all(presenter: Presenter) -> None:
    made = months.draw([(f"{year}-01", "TARIFF", 1) for year in range(2000, 2031)], presenter)
    assert len(made.table.rows) == 31
    years = [t.text for t in drawn(made).findall(".//text")]
    assert years == [str(year) for year in range(2019, 2031)], "a year stands once, and no months where they have no room"


def test_the_words_under_the_months_do_not_overlap(presenter: Presenter) -> None:
    for many in (3, 20, 40, 120):
        counts = [(f"{2020 + n // 12}-{n % 12 + 1:02d}", "TARIFF", 1) for n in range(many)]
        placed: dict[str, list[tuple[float, float]]] = {}
        for t in drawn(months.draw(counts, presenter)).findall(".//text"):
            words = float(len(t.text or "")) * 7
            left = float(t.attrib["x"]) - (words / 2 if t.attrib.get("text-anchor") == "middle" else 0)
            placed.setdefault(t.attrib["y"], []).append((left, left + words))
        for line in placed.values():
            line.sort()
            assert all(one[1] <= other[0] for one, other in pairwise(line)), many


def test_an_answer_of_the_same_day_stands_behind_what_it_answers(presenter: Presenter) -> None:
    said = Link(event="a1", to="b2", kind="answers", inferred=False, why="w")
    told = [event("a1", "2031-03-04", source=(SUDLAND,), target=(NORLAND,), links=(said,)), event("b2", "2031-03-04")]
    steps = ladder.steps(told, ("norland", "sudland"), presenter)
    assert [s.event.id for s in steps] == ["b2", "a1"]


def test_the_ladder_puts_each_side_in_its_column_and_counts_the_days(presenter: Presenter) -> None:
    said = Link(event="e2", to="e1", kind="answers", inferred=False, why="w")
    guessed = Link(event="e3", to="e2", kind="answers", inferred=True, why="w")
    told = [
        event("e1", "2031-03-04"),
        event("e2", "2031-03-06", source=(SUDLAND,), target=(NORLAND,), links=(said,)),
        event("e3", "2031-04-06", links=(guessed,)),
        event("e4", "2031-03-05", type="MEET"),
    ]
    steps = ladder.steps(told, ("norland", "sudland"), presenter)
    assert [(s.event.id, s.left) for s in steps] == [("e1", True), ("e2", False), ("e3", True)]
    made = ladder.draw(steps, ("Norland", "Sudland"), presenter, "en")
    assert [(row[5].text, row[6].text) for row in made.table.rows] == [
        ("", ""),
        ("2 d", "a source says so"),
        ("31 d", "inferred"),
    ]
    assert classes(made, "answer") == 2
    assert classes(made, "guess") == 1


def test_an_act_of_both_sides_stands_with_the_first_that_belongs_to_one(presenter: Presenter) -> None:
    person = RecordActor(name="A Person", names={}, id="person", country="SUD")
    told = [event("e1", "2031-03-04", source=(person, NORLAND))]
    assert [s.left for s in ladder.steps(told, ("NOR", "SUD"), presenter)] == [False]


def test_the_matrix_marks_who_told_and_who_told_first(presenter: Presenter) -> None:
    both = event("e1", "2031-03-04")
    mentions = (both.mentions[0], event("x", None, told_by="a2").mentions[0])
    told = [event("e1", "2031-03-04", origins=2), event("e2", "2031-03-05")]
    import msgspec

    told[0] = msgspec.structs.replace(told[0], mentions=mentions)
    made = matrix.draw(told, presenter, "en")
    assert [(row[1].text, row[3].text) for row in made.table.rows] == [
        ("North Post", ""),
        ("South Daily", "first"),
        ("North Post", "first"),
    ]
    assert classes(made, "ring") == 2
    assert classes(made, "f-none") == 1


def test_the_network_draws_a_line_for_each_pair(presenter: Presenter) -> None:
    made = network.draw([("a", "b", 4), ("a", "c", 1), ("a", "unknown", 9)], {"a": "A", "b": "B", "c": "C"}, presenter, "en")
    widths = [float(x.get("stroke-width", "0")) for x in drawn(made).findall(".//line")]
    assert sorted(widths) == [2.5, 10.0]


def test_nothing_to_draw_is_no_picture(presenter: Presenter) -> None:
    for made in (
        timeline.draw([], presenter, "en"),
        months.draw([], presenter),
        matrix.draw([], presenter, "en"),
        network.draw([], {}, presenter, "en"),
        ladder.draw([], ("A", "B"), presenter, "en"),
    ):
        assert made.svg == ""
        assert made.table.rows == ()


def test_no_name_becomes_markup_in_a_picture(presenter: Presenter) -> None:
    told = [event("e1", "2031-03-04", source=(HOSTILE,))]
    for made in (
        timeline.draw(told, presenter, "en"),
        matrix.draw(told, presenter, "en"),
        ladder.draw(ladder.steps(told, ("x", "sudland"), presenter), (HOSTILE.name, "B"), presenter, "en"),
        network.draw([("x", "y", 1)], {"x": HOSTILE.name, "y": "Y"}, presenter, "en"),
    ):
        assert "<script" not in made.svg
        drawn(made)


@pytest.mark.parametrize(
    "words", ["short", "a very long name that has no place in its lane", "很长很长很长很长很长的名称放不进一行之中"]
)
def test_words_are_cut_to_their_place(words: str) -> None:
    wide = sum(svg.SIZE if letter > "\u2e80" else svg.SIZE * 0.56 for letter in svg.fit(words, 120))
    assert wide <= 120
    assert svg.fit(words, 10_000) == words


def test_bold_words_are_cut_earlier_for_they_are_wider() -> None:
    words = "2031-09-16 investment or procurement restriction"
    assert len(svg.fit(words, 300, strong=True)) < len(svg.fit(words, 300))
    assert svg.fit("2031-09-16 tariff", 300, strong=True) == "2031-09-16 tariff"
