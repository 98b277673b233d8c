"""Where outlets contradict each other, and where one is only more precise."""

import msgspec
import pytest
from tests.merge.conftest import act, told

from tongjian.merge import merge
from tongjian.merge.items import Party
from tongjian.merge.knowledge import Knowledge
from tongjian.merge.score import actors_agree
from tongjian.model import RecordEvent
from tongjian.pack import Pack

A = "Norland put 23 companies of Sudland on its trade blacklist for helping smugglers, the ministry said."
B = "The ministry of Norland put 32 companies of Sudland on its trade blacklist for helping smugglers."


def one_event(pack: Pack, *pairs: object) -> RecordEvent:
    events, _ = merge([a for a, _ in pairs], [c for _, c in pairs], pack)  # type: ignore[misc]
    assert len(events) == 1
    return events[0]


def listing(name: str, text: str, count: str, date: str | None, **more: object) -> object:
    given = act("LIST_ADD", "Norland", "Sudland", text, date=date)
    return told(name, text, [given], figures=((count, "", "companies"),), **more)  # type: ignore[arg-type]


def test_a_number_and_a_date_that_differ(statecraft: Pack) -> None:
    event = one_event(statecraft, listing("a", A, "23", "2031-03-04"), listing("b", B, "32", "2031-03-05"))
    found = {d.field: {v.value: v.articles for v in d.values} for d in event.disagreements}
    assert found == {"date": {"2031-03-04": ("a",), "2031-03-05": ("b",)}, "number": {"23": ("a",), "32": ("b",)}}


def test_the_words_of_each_value_are_kept(statecraft: Pack) -> None:
    event = one_event(statecraft, listing("a", A, "23", "2031-03-04"), listing("b", B, "32", "2031-03-04"))
    assert {v.value: v.quote for d in event.disagreements for v in d.values} == {"23": A, "32": B}


def test_a_wider_date_is_only_less_precise(statecraft: Pack) -> None:
    event = one_event(statecraft, listing("a", A, "23", "2031-03-04"), listing("b", A.replace("put", "set"), "23", "2031-03"))
    assert (event.date, event.disagreements) == ("2031-03-04", ())


def test_the_day_of_the_news_is_no_claim_of_an_outlet(statecraft: Pack) -> None:
    told_in_words = listing("a", A, "23", "2031-03-04")
    inferred = [
        told(
            n,
            B.replace("32", "23"),
            [act("LIST_ADD", "Norland", "Sudland", B.replace("32", "23"), date="2031-03-05", date_inferred=True)],
        )
        for n in "bc"
    ]
    event = one_event(statecraft, told_in_words, *inferred)
    assert (event.date, event.disagreements) == ("2031-03-04", ())


def test_copies_do_not_disagree_with_their_model_nor_count_twice(statecraft: Pack) -> None:
    body = " ".join(f"word{n} of the long report that both print" for n in range(30))
    pairs = [listing(n, f"{A}\n{body}", "23", d) for n, d in (("a", "2031-03-04"), ("b", "2031-03-05"))]
    event = one_event(statecraft, *pairs)
    assert (event.origins, event.disagreements) == (1, ())


def test_an_act_told_as_done_is_done_whatever_was_planned(statecraft: Pack) -> None:
    plan = told("a", A, [act("LIST_ADD", "Norland", "Sudland", A, realis="future")])
    done = told("b", B, [act("LIST_ADD", "Norland", "Sudland", B)])
    assert one_event(statecraft, plan, done).realis == "asserted"


def test_how_long_it_lasts(statecraft: Pack) -> None:
    words = "Norland suspended its fees on ships from Sudland {}, the port said."
    lasting = {"a": "for one year", "b": "for 12 months", "c": "for six months"}
    texts = {name: words.format(said) for name, said in lasting.items()}
    pairs = [told(n, t, [act("EASE", "Norland", "Sudland", t[:-1])]) for n, t in texts.items()]
    event = one_event(statecraft, *pairs)
    (dispute,) = [d for d in event.disagreements if d.field == "duration"]
    assert {v.value: v.articles for v in dispute.values} == {"1 year": ("a",), "12 months": ("b",), "6 months": ("c",)}
    assert {v.quote for v in dispute.values} == {t[:-1] for t in texts.values()}


def test_days_of_one_round_do_not_disagree_but_other_days_do(statecraft: Pack) -> None:
    words = "Norland and Sudland held talks in Geneva on the truce of last year, with the ministers of both at the table"
    days = {"a": "2031-03-04", "b": "2031-03-05", "c": "2031-03-04/2031-03-05", "d": "2031-03-05/2031-03-06"}
    pairs = [
        told(n, f"{words}, paper {n} said.", [act("NEGOTIATE", "Norland", "Sudland", words, date=d)], day="2031-03-06")
        for n, d in days.items()
    ]
    event = one_event(statecraft, *pairs)
    assert event.date == "2031-03-04/2031-03-05"
    (dispute,) = event.disagreements
    assert {v.value for v in dispute.values} == {"2031-03-04", "2031-03-04/2031-03-05", "2031-03-05/2031-03-06"}


def test_an_administration_and_its_ministry_do_not_disagree(statecraft: Pack) -> None:
    known = Knowledge(statecraft)
    cabinet = (Party("Trump administration", None, "USA"),)
    ministry = (Party("US Department of Commerce", "us-commerce", "USA"),)
    assert actors_agree(cabinet, ministry, known)
    assert not actors_agree((Party("Alpha Inc.", None, "USA"),), ministry, known)


def test_how_long_a_measure_holds_is_no_day_on_which_it_was_taken(statecraft: Pack) -> None:
    told_day = listing("a", A, "23", "2031-03-04")
    held = listing("b", A.replace("put", "set"), "23", "2031-03-05/2032-03-04")
    event = one_event(statecraft, told_day, held)
    assert (event.date, event.disagreements) == ("2031-03-04", ())


def test_a_date_that_no_words_give_is_called_the_day_of_the_news(statecraft: Pack) -> None:
    by_news = [listing(n, text, "23", "2031-03-04") for n, text in (("a", A), ("b", A.replace("put", "set")))]
    unsure = [
        (article, msgspec.structs.replace(coded, events=(msgspec.structs.replace(coded.events[0], date_inferred=True),)))
        for article, coded in by_news
    ]
    assert one_event(statecraft, *unsure).date_inferred
    told_once = one_event(statecraft, unsure[0], by_news[1])
    assert (told_once.date, told_once.date_inferred) == ("2031-03-04", False)
    assert not one_event(statecraft, listing("c", A, "23", None)).date_inferred


def told_phase(name: str, text: str, phase: str, day: str) -> object:
    given = act("LIST_ADD", "Norland", "Sudland", text, date="2031-03-04", phase=phase)
    return told(name, text, [given], day=day)


def test_what_a_later_article_tells_of_a_measure_is_no_other_claim(statecraft: Pack) -> None:
    other = A.replace("put", "had put")

    def fields(phase: str, day: str) -> list[str]:
        event = one_event(statecraft, told_phase("a", A, "in_force", "2031-03-04"), told_phase("b", other, phase, day))
        return [d.field for d in event.disagreements]

    assert fields("suspended", "2031-03-05") == ["phase"]
    assert fields("suspended", "2031-06-05") == [], "three months later it was on hold"


def test_a_day_for_which_a_thing_was_planned_is_no_claim_of_when_it_was_done(statecraft: Pack) -> None:
    def dates_given(realis: str) -> list[str]:
        text = A.replace("put", "means to put") if realis == "future" else A.replace("put", "has put")
        planned = told("a", text, [act("LIST_ADD", "Norland", "Sudland", text, date="2031-03-05", realis=realis)])
        event = one_event(statecraft, planned, listing("b", A, "23", "2031-03-04"))
        return [d.field for d in event.disagreements]

    assert dates_given("asserted") == ["date"]
    assert dates_given("future") == []


def test_sums_of_money_differ_but_where_one_is_rounded(statecraft: Pack) -> None:
    def fine(name: str, words: str, amount: str, unit: str) -> object:
        text = f"{words} {amount} over hidden fees of a bank of Sudland"
        return told(name, text, [act("PENALTY", "Norland", "Sudland", text)], figures=((amount, unit, "fine"),))

    euros = fine("a", "Norland set a fine of", "2950000000", "€")

    def values(words: str, amount: str, unit: str) -> list[tuple[str, tuple[str, ...]]]:
        event = one_event(statecraft, euros, fine("b", words, amount, unit))
        return [(d.field, tuple(v.value for v in d.values)) for d in event.disagreements]

    assert values("The fine that Norland set is", "3500000000", "欧元") == [("value", ("2,950,000,000 EUR", "3,500,000,000 EUR"))]
    assert values("The fine that Norland set is about", "3000000000", "欧元") == []
    assert values("The fine that Norland set is", "3450000000", "美元") == [], "another currency"


def test_each_part_of_a_deal_has_days_of_its_own(statecraft: Pack) -> None:
    def promise(name: str, text: str, until: str) -> object:
        return told(name, text, [act("AGREEMENT_IMPLEMENT", "Norland", "Sudland", text, expires=until)])

    soon = promise("a", "Norland will buy soybeans of Sudland until the new year", "2032-01")
    long = promise("b", "诺兰将在三年内购买苏兰大豆", "2034")
    assert one_event(statecraft, soon, long).disagreements == ()


def test_the_same_words_printed_again_make_no_second_claim(statecraft: Pack) -> None:
    weeks = ("2031-03-03/2031-03-09", "2031-03-10/2031-03-16")
    again = [listing(n, A, "23", week, day=day) for n, week, day in zip("ab", weeks, ("2031-03-09", "2031-03-10"), strict=True)]
    assert one_event(statecraft, *again).disagreements == ()


@pytest.mark.parametrize(
    ("days", "differ"),
    [
        (("2031-03-04", "2031-03-05/2031-03-06", "2031-03-03/2031-03-08"), False),
        (("2031-03-04", "2031-03-05/2031-03-06"), True),
    ],
    ids=["days of a visit", "nothing that holds both"],
)
def test_days_of_a_visit_and_of_the_talks_in_it(statecraft: Pack, days: tuple[str, ...], differ: bool) -> None:
    pairs = [
        listing(f"a{n}", A.replace("put", verb), "23", day)
        for n, (verb, day) in enumerate(zip(("put", "has put", "had put"), days, strict=False))
    ]
    assert bool(one_event(statecraft, *pairs).disagreements) is differ


@pytest.mark.parametrize("body", ["dg-competition", "olaf"])
def test_a_house_of_a_commission_is_no_other_than_the_commission(statecraft: Pack, body: str) -> None:
    """One paper names the directorate that opens a case, the next the commission that it is a part of."""
    named = {entry.id: entry for entry in statecraft.actors}
    part, whole = (Party(name=named[i].name, country=named[i].country, id=i) for i in (body, "european-commission"))
    assert actors_agree((part,), (whole,), Knowledge(statecraft))
