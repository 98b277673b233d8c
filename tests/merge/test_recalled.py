"""Acts that are told again later, without their day or by a wide one; deals by their pair and day; one story printed for days."""

import pytest
from msgspec import structs
from tests.merge.conftest import act, told

from tongjian.merge import merge
from tongjian.model import Article, Coded
from tongjian.pack import Pack

Pair = tuple[Article, Coded]


def parts(pack: Pack, *pairs: Pair) -> list[str]:
    """Return the articles of each event that the pairs tell, in one word."""
    events, _ = merge([a for a, _ in pairs], [c for _, c in pairs], pack)
    return sorted("".join(sorted({m.article for m in e.mentions})) for e in events)


def deal(name: str, text: str, date: str | None, **more: object) -> Pair:
    day = str(more.pop("day", date))
    return told(name, text, [act("AGREEMENT", "Norland", "Sudland", text, date=date, **more)], day=day)


def test_a_deal_is_one_whatever_city_each_text_names(statecraft: Pack) -> None:
    talks = deal("a", "Norland and Sudland struck a deal that their envoys had worked out in Geneva", "2031-03-04")
    sealed = deal("b", "The leaders of Norland and Sudland sealed an accord on fish when they met in Stockholm", "2031-03-04")
    assert parts(statecraft, talks, sealed) == ["ab"]


def test_a_deal_named_by_its_city_is_not_one_made_there_long_before(statecraft: Pack) -> None:
    spring = deal("a", "Norland and Sudland agreed in Geneva to open their ports", "2031-03-04")
    soon = deal("b", "the accord of Geneva between Norland and Sudland", "2031-03-12", date_inferred=True)
    later = deal("c", "the accord of Geneva between Norland and Sudland, now torn up", "2031-04-25", date_inferred=True)
    assert parts(statecraft, spring, soon) == ["ab"]
    assert parts(statecraft, spring, later) == ["a", "c"]


ROUND = "Norland and Sudland open two days of trade talks"
HELD = "Envoys of Norland and Sudland held trade talks in Madrid"
RECALLED = "the results of the Madrid talks between Norland and Sudland"


def talks(name: str, text: str, date: str | None, day: str, **more: object) -> Pair:
    return told(name, text, [act("NEGOTIATE", "Norland", "Sudland", text, date=date, **more)], day=day)


def test_what_is_recalled_without_its_day_keeps_no_others_apart(statecraft: Pack) -> None:
    opened = talks("a", ROUND, "2031-03-04", "2031-03-04")
    held = talks("b", HELD, "2031-03-05", "2031-03-05")
    recalled = talks("c", RECALLED, None, "2031-04-20", realis="historical")
    assert parts(statecraft, opened, held, recalled) == ["abc"]
    assert parts(statecraft, opened, recalled) == ["a", "c"], "nothing but the place tells which talks it recalls"


def test_what_is_recalled_was_done_before(statecraft: Pack) -> None:
    recalled = talks("a", RECALLED, None, "2031-02-20", realis="historical")
    held, opened = talks("b", HELD, "2031-03-05", "2031-03-05"), talks("c", ROUND, "2031-03-04", "2031-03-04")
    assert "abc" not in parts(statecraft, recalled, held, opened)


def test_the_day_of_the_news_in_a_month_is_not_told_by_the_month(statecraft: Pack) -> None:
    planned = talks(
        "a", "another round of Norland and Sudland is to be held next month", "2031-03", "2031-02-20", realis="future"
    )
    spoken = talks(
        "b", "should the talks of Norland and Sudland fail, prices rise", "2031-03-27", "2031-03-27", date_inferred=True
    )
    assert parts(statecraft, planned, spoken) == ["a", "b"]


def meeting(name: str, text: str, pack: Pack, date: str, day: str) -> Pair:
    """Return a telling of a meeting of the first two persons that the pack lists."""
    one, other = [entry for entry in pack.actors if entry.kind == "person"][:2]
    article, coded = told(name, text, [act("MEET", "Ada Nord", "Bo Sud", text, date=date)], day=day)
    (event,) = coded.events
    sides = {
        side: (structs.replace(getattr(event, side)[0], name=who.name, id=who.id, country=who.country),)
        for side, who in (("source", one), ("target", other))
    }
    return article, structs.replace(coded, events=(structs.replace(event, **sides),))


def test_two_persons_meet_once_in_the_month_that_a_later_text_names(statecraft: Pack) -> None:
    held = meeting(
        "a", "He met his colleague, whom others had snubbed, and asked him over", statecraft, "2031-03-05", "2031-03-06"
    )
    later = meeting("b", "The mood changed in March when both shook hands beside a forum", statecraft, "2031-03", "2031-05-11")
    assert parts(statecraft, held, later) == ["ab"]


STORY = "Sudland pledged some $490 billion in plants to Norland, part of a wider bargain"


@pytest.mark.parametrize(
    ("later", "wanted"), [("2031-03-08", ["abc"]), ("2031-04-08", ["ab", "c"])], ids=["a reprint", "said again"]
)
def test_a_story_that_is_printed_for_days_is_of_its_first_day(statecraft: Pack, later: str, wanted: list[str]) -> None:
    sum_of = (("490", "dollars", "plants"),)
    ahead = told(
        "a",
        "Norland is to sign a bargain worth 490 dollars with Sudland",
        [act("AGREEMENT", "Norland", "Sudland", "Norland is to sign a bargain worth 490 dollars with Sudland", realis="future")],
        figures=sum_of,
    )
    copies = [
        told(n, STORY, [act("AGREEMENT", "Sudland", "Norland", STORY, date=day, date_inferred=True)], day=day)
        for n, day in (("b", "2031-03-04"), ("c", later))
    ]
    assert parts(statecraft, ahead, *copies) == wanted
