"""Meetings, talks and measures whose day, place, sides or kind are told in several ways."""

from msgspec import structs
from tests.merge.conftest import act, told

from tongjian.merge import merge
from tongjian.model import Article, Coded, RecordEvent
from tongjian.pack import Pack


def only(pack: Pack, *pairs: tuple[Article, Coded]) -> RecordEvent:
    """Return the one event that all of them tell."""
    events, _ = merge([a for a, _ in pairs], [c for _, c in pairs], pack)
    assert len(events) == 1
    return events[0]


MEETING = "Ada Nord of Norland met Bo Sud of Sudland"


def meeting(name: str, date: str, words: str = "", **more: object) -> tuple[Article, Coded]:
    text = f"{MEETING} {words}".strip() + "."
    return told(name, text, [act("MEET", "Ada Nord", "Bo Sud", text[:-1], date=date, **more)])


def test_a_week_is_a_vague_word_for_the_one_day_of_a_meeting(statecraft: Pack) -> None:
    ahead = meeting("a", "2031-03-03/2031-03-09", "as planned", realis="future")
    event = only(statecraft, ahead, meeting("b", "2031-03-06", "at noon"), meeting("c", "2031-03-06", "and spoke"))
    assert event.date == "2031-03-06"


def test_talks_of_several_days_keep_them(statecraft: Pack) -> None:
    def talks(name: str, date: str) -> tuple[Article, Coded]:
        text = f"Norland and Sudland held trade talks in round {name}."
        return told(name, text, [act("NEGOTIATE", "Norland", "Sudland", text[:-1], date=date)])

    event = only(statecraft, talks("a", "2031-03-03/2031-03-04"), talks("b", "2031-03-03"), talks("c", "2031-03-04"))
    assert event.date == "2031-03-03/2031-03-04"


def of_listed(article: Article, coded: Coded, statecraft: Pack) -> tuple[Article, Coded]:
    """Return a telling whose two sides are the first two persons that the pack lists."""
    one, other = [entry for entry in statecraft.actors if entry.kind == "person"][:2]
    (event,) = coded.events
    sides = {
        "source": (structs.replace(event.source[0], name=one.name, id=one.id, country=one.country),),
        "target": (structs.replace(event.target[0], name=other.name, id=other.id, country=other.country),),
    }
    return article, structs.replace(coded, events=(structs.replace(event, **sides),))


def test_one_day_is_one_meeting_whatever_places_are_named_beside_it(statecraft: Pack) -> None:
    places = ("in Busan before the summit", "ahead of a forum in Geneva")
    pairs = [meeting(n, "2031-03-06", where) for n, where in zip("ab", places, strict=True)]
    only(statecraft, *(of_listed(*pair, statecraft) for pair in pairs))
    other_day = meeting("c", "2031-03-09", places[1])
    events, _ = merge([pairs[0][0], other_day[0]], [of_listed(*p, statecraft)[1] for p in (pairs[0], other_day)], statecraft)
    assert len(events) == 2


def test_a_place_outside_the_words_of_the_act_is_no_claim_of_where_it_was(statecraft: Pack) -> None:
    def met(name: str, rest: str) -> tuple[Article, Coded]:
        text = f"{MEETING}, {rest}."
        return told(name, text, [act("MEET", "Ada Nord", "Bo Sud", MEETING, date="2031-03-06")])

    pairs = (met("a", "who had come from Busan"), met("b", "before a forum opens in Geneva"))
    event = only(statecraft, *(of_listed(*pair, statecraft) for pair in pairs))
    assert event.disagreements == ()


def test_each_state_stands_on_one_side_of_an_act_between_two(statecraft: Pack) -> None:
    text = "China and Japan held talks on fish."
    joint = told("a", text, [act("NEGOTIATE", "China", "Japan", text[:-1])])
    events = joint[1].events
    everyone = (*events[0].source, *events[0].target)
    mixed = (joint[0], structs.replace(joint[1], events=(structs.replace(events[0], source=everyone),)))
    plain = told("b", "China held talks with Japan on fish.", [act("NEGOTIATE", "China", "Japan", "China held talks with Japan")])
    event = only(statecraft, mixed, plain)
    assert ([a.name for a in event.source], [a.name for a in event.target]) == (["China"], ["Japan"])


def test_an_easing_of_one_kind_of_measure_is_not_that_of_another(statecraft: Pack) -> None:
    words = "China suspended {} on goods of Japan from Tuesday"
    pairs = [
        told(n, f"{words.format(what)}.", [act("EASE", "China", "Japan", words.format(what))])
        for n, what in (("a", "tariffs"), ("b", "anti-dumping duties"))
    ]
    events, _ = merge([a for a, _ in pairs], [c for _, c in pairs], statecraft)
    assert len(events) == 2


def test_days_of_the_news_do_not_make_a_vague_week_the_length_of_a_meeting(statecraft: Pack) -> None:
    week = meeting("a", "2031-03-03/2031-03-09", "in that week")
    texts = {"2031-03-06": f"{MEETING}, too.", "2031-03-07": f"{MEETING}, as is known."}
    late = [
        told(day, text, [act("MEET", "Ada Nord", "Bo Sud", text[:-1], date=day, date_inferred=True)], day=day)
        for day, text in texts.items()
    ]
    event = only(statecraft, week, meeting("b", "2031-03-05", "at noon"), meeting("c", "2031-03-05", "and spoke"), *late)
    assert event.date == "2031-03-05"


def test_whom_one_text_names_beside_does_not_stand_in_a_meeting_that_the_others_tell(statecraft: Pack) -> None:
    several = meeting("a", "2031-03-06", "and his colleague of Japan one by one")
    article, coded = several
    beside = structs.replace(coded.events[0].target[0], name="Japan", id=None, country="JPN")
    coded = structs.replace(coded, events=(structs.replace(coded.events[0], target=(*coded.events[0].target, beside)),))
    alone = [meeting("b", "2031-03-06", "at noon"), meeting("c", "2031-03-06", "and spoke of fish")]
    assert [a.name for a in only(statecraft, (article, coded), *alone).target] == ["Bo Sud"]
    assert [a.name for a in only(statecraft, (article, coded), alone[0]).target] == ["Bo Sud", "Japan"], "as many name both"
