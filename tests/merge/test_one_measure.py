"""Measures that are known by what they name: how much, against which company, of which kind; and two acts in the same words."""

import pytest
from msgspec import structs
from tests.merge.conftest import act, told

from tongjian.merge import merge
from tongjian.model import Actor, Article, Coded, RecordEvent
from tongjian.pack import Pack

Pair = tuple[Article, Coded]


def events_of(pack: Pack, *pairs: Pair) -> list[RecordEvent]:
    return merge([a for a, _ in pairs], [c for _, c in pairs], pack)[0]


def one(pack: Pack, *pairs: Pair) -> bool:
    return len(events_of(pack, *pairs)) == 1


def measure(name: str, kind: str, text: str, day: str = "2031-03-04", **more: object) -> Pair:
    figures = tuple(more.pop("figures", ()))  # type: ignore[call-overload]
    date = more.pop("date", day)
    return told(name, text, [act(kind, "Norland", "Sudland", text, date=date, **more)], day=day, figures=figures)


def test_an_amount_names_a_measure(statecraft: Pack) -> None:
    def duty(name: str, words: str, amount: str, day: str) -> Pair:
        return measure(name, "TARIFF", f"{words} {amount} dollars", day, figures=((amount, "美元", "货物"),))

    first = duty("a", "Norland lays duties on goods of Sudland worth", "60000000000", "2031-03-04")
    second = duty("b", "The president of Norland, irked by Sudland, had promised to tax imports of", "61000000000", "2031-03-05")
    other = duty("c", "The president of Norland, irked by Sudland, had promised to tax imports of", "200000000000", "2031-03-05")
    assert one(statecraft, first, second), "one of the two sums is rounded"
    assert not one(statecraft, first, other)


def against(pair: Pair, company: Actor) -> Pair:
    article, coded = pair
    (event,) = coded.events
    return article, structs.replace(coded, events=(structs.replace(event, target=(company,)),))


def companies(pack: Pack) -> list[Actor]:
    listed = [entry for entry in pack.actors if entry.kind == "company"][:2]
    return [Actor(surface=e.name, name=e.name, names={}, start=0, end=1, id=e.id, country=e.country) for e in listed]


def test_a_measure_against_one_company_is_known_by_it(statecraft: Pack) -> None:
    some, other = companies(statecraft)
    then = measure("a", "LIST_ADD", "Norland put the group on its blacklist for aiding smugglers of the border", "2031-03-04")
    later = measure(
        "b", "LIST_ADD", "A year after the firm was barred, its rivals thrive", "2032-03-10", date="2031-03", realis="historical"
    )
    assert one(statecraft, against(then, some), against(later, some))
    assert not one(statecraft, against(then, some), against(later, other))


@pytest.mark.parametrize(
    ("day", "inferred", "joined"),
    [("2031-03-22", True, True), ("2031-03-22", False, False), ("2031-05-22", True, False), ("2031-02-20", True, False)],
    ids=["news of a later day", "another day in words", "long after", "before"],
)
def test_a_company_is_put_on_a_list_once(statecraft: Pack, day: str, inferred: bool, joined: bool) -> None:
    some, _ = companies(statecraft)
    then = measure("a", "LIST_ADD", "Norland put the group on its blacklist for aiding smugglers of the border", "2031-03-04")
    told_again = "Since the firm was barred from all that Norland makes, its rivals thrive"
    again = measure("b", "LIST_ADD", told_again, day, date=day, date_inferred=inferred)
    assert one(statecraft, against(then, some), against(again, some)) is joined


@pytest.mark.parametrize(
    ("kinds", "what", "joined"),
    [
        (("EXPORT_BAN", "EXPORT_CONTROL"), ("gallium", "gallium"), True),
        (("EXPORT_BAN", "EXPORT_CONTROL"), ("gallium", "soybeans"), False),
        (("EXPORT_BAN", "EXPORT_CONTROL"), ("goods", "wares"), False),
        (("EXPORT_BAN", "TARIFF"), ("gallium", "gallium"), False),
    ],
    ids=["one metal", "other goods", "nothing named", "no such words for each other"],
)
def test_two_words_for_one_measure(statecraft: Pack, kinds: tuple[str, str], what: tuple[str, str], joined: bool) -> None:
    ban = measure("a", kinds[0], f"Norland bars the sale of {what[0]} to buyers in Sudland")
    control = measure("b", kinds[1], f"Whoever ships {what[1]} to Sudland must ask Norland first")
    assert one(statecraft, ban, control) is joined
    if joined:
        assert "EXPORT_BAN and EXPORT_CONTROL are two words for one measure" in events_of(statecraft, ban, control)[0].why[0]


def test_two_measures_of_one_article_are_two_whatever_they_are_called(statecraft: Pack) -> None:
    first, second = "Norland bars the sale of gallium to Sudland", "it put gallium for Sudland under licence"
    pair = told(
        "a",
        f"{first}, and {second}.",
        [act("EXPORT_BAN", "Norland", "Sudland", first), act("EXPORT_CONTROL", "Norland", "Sudland", second)],
    )
    assert len(events_of(statecraft, pair)) == 2


def test_a_promise_is_known_by_the_kind_of_measure_that_it_eases(statecraft: Pack) -> None:
    def pledge(name: str, text: str) -> Pair:
        return measure(name, "PLEDGE_EASE", text)

    controls = pledge("a", "Norland will hold back the export controls that it had announced against Sudland")
    again = pledge("b", "诺兰答应把针对苏兰的出口管制推迟一年")
    duties = pledge("c", "诺兰答应把针对苏兰的关税推迟一年")
    assert one(statecraft, controls, again)
    assert not one(statecraft, controls, duties)


def test_two_states_that_do_the_same_to_each_other_in_the_same_words_do_two_acts(statecraft: Pack) -> None:
    words = "Norland and Sudland raised duties on each other"
    acts = [act("TARIFF", "Norland", "Sudland", words), act("TARIFF", "Sudland", "Norland", words)]
    found = events_of(statecraft, told("a", words, acts))
    assert sorted((e.source[0].name, e.target[0].name) for e in found) == [("Norland", "Sudland"), ("Sudland", "Norland")]
    assert len({e.id for e in found}) == 2
