"""English texts that states give out: whose "we" and "the President" are, whom measures hit, who did it."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article, CodedEvent


def events(text: str, title: str = "", outlet: str = "O") -> list[CodedEvent]:
    article = Article(id="a", page="", title=title, text=text, lang="en", published="2031-06-13", outlet=outlet)
    return [e for e in code(article, pack.load()).events if e.type != "STATEMENT"]


def sides(found: list[CodedEvent], kind: str) -> list[tuple[set[str | None], set[str | None]]]:
    return [({a.country for a in e.source}, {a.country for a in e.target}) for e in found if e.type == kind]


JOINT = "Joint Statement of the Leaders of Kenya, Ghana and Peru"


def test_we_of_a_joint_statement_are_all_who_give_it_out() -> None:
    found = events("We express serious concern over the export controls on cobalt imposed by China.", JOINT)
    assert ({"KEN", "GHA", "PER"}, {"CHN"}) in sides(found, "CRITICISE")


def test_those_whom_we_the_leaders_names_meet() -> None:
    found = events("We, the Presidents of Kenya, Ghana and Peru, met in Accra today.", "Joint Statement")
    assert [a | b for a, b in sides(found, "MEET")] == [{"KEN", "GHA", "PER"}]


def test_we_of_no_joint_statement_are_nobody() -> None:
    text = "We express serious concern over the export controls on cobalt imposed by China."
    assert sides(events(text, "Kenya, Ghana and Peru draw level"), "CRITICISE") == []


def test_states_that_one_phrase_joins_do_not_judge_each_other() -> None:
    text = "Kenya and Ghana met on Monday. The two countries condemned unilateral sanctions."
    assert not any(a <= {"KEN", "GHA"} and b & {"KEN", "GHA"} for a, b in sides(events(text), "CRITICISE"))


FACTS = "Fact Sheet: President Donald J. Trump Secures a Trade Deal with Kenya"
SIGNED = "President Donald J. Trump signed a trade deal with President William Ruto of Kenya. "


def test_the_president_with_a_capital_is_whom_the_title_names() -> None:
    found = events(SIGNED + "The President imposed a 10 percent tariff on imports from Peru.", FACTS)
    assert ({"USA"}, {"PER"}) in sides(found, "TARIFF")


@pytest.mark.parametrize(("outlet", "hit"), [("The White House", True), ("A Paper", False)])
def test_anothers_measure_in_a_states_own_text_hits_that_state(outlet: str, hit: bool) -> None:
    text = "Kenya signed a deal with the United States. China announced retaliatory tariffs in March."
    assert (({"CHN"}, {"USA"}) in sides(events(text, outlet=outlet), "TARIFF")) == hit


TWO = "The row between Canada and China goes on. Canada and China are at odds over farm goods. "


def test_a_passive_without_a_doer_is_of_the_other_of_two_states() -> None:
    assert ({"CHN"}, {"CAN"}) in sides(events(TWO + "The ban on Canadian lobster was scrapped late last year."), "EASE")


def test_a_passive_without_a_doer_is_of_nobody_among_many_states() -> None:
    many = "Peru, Chile, Kenya, Ghana and Oman met. Canada and China came too. "
    assert sides(events(many + "The ban on Canadian lobster was scrapped late last year."), "EASE") == []


def test_who_heads_the_union_tells_its_own_ban() -> None:
    found = events("Imports of iron and steel from Russia will also be prohibited, Ursula von der Leyen said.")
    assert sides(found, "IMPORT_BAN") == [({"EUE"}, {"RUS"})]


@pytest.mark.parametrize(
    "text",
    [
        "Having imposed a 25% tariff on Chilean steel, Peru is waiting for an answer.",
        "Peru went so far as to impose a 25% tariff on Chilean steel.",
    ],
)
def test_verbs_behind_which_a_measure_is_taken(text: str) -> None:
    assert ({"PER"}, {"CHL"}) in sides(events(text), "TARIFF")


def test_what_was_bought_is_a_purchase() -> None:
    assert sides(events("Peru bought 20 cargoes of Chilean wheat."), "AGREEMENT_IMPLEMENT") == [({"PER"}, {"CHL"})]
