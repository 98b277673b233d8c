"""Who acts and on which days: traps of a record that covers many states, companies and associations."""

import msgspec
from tests.merge.conftest import act, told

from tongjian.merge import merge
from tongjian.merge.items import Party
from tongjian.merge.knowledge import Knowledge
from tongjian.model import Article, Coded
from tongjian.pack import Pack


def events(pack: Pack, *pairs: tuple[Article, Coded]) -> int:
    found, _ = merge([a for a, _ in pairs], [c for _, c in pairs], pack)
    return len(found)


def inferred(pair: tuple[Article, Coded]) -> tuple[Article, Coded]:
    article, coded = pair
    unsure = tuple(msgspec.structs.replace(e, date_inferred=True) for e in coded.events)
    return article, msgspec.structs.replace(coded, events=unsure)


def test_what_two_states_do_to_each_other_on_one_day_is_told_apart_by_its_direction(statecraft: Pack) -> None:
    tit, tat = "Norland expelled six envoys of Sudland.", "Sudland expelled six envoys of Norland."
    hans = ("诺兰驱逐六名苏兰外交官。", "苏兰驱逐六名诺兰外交官。")
    one = told("a", f"{tit} {tat}", [act("SANCTION", "Norland", "Sudland", tit), act("SANCTION", "Sudland", "Norland", tat)])
    other = told(
        "b",
        "".join(hans),
        [act("SANCTION", "Norland", "Sudland", hans[0]), act("SANCTION", "Sudland", "Norland", hans[1])],
        lang="zh-Hans",
    )
    assert events(statecraft, one, other) == 2


def test_two_measures_of_one_direction_and_day_are_not_joined_where_nothing_says_which(statecraft: Pack) -> None:
    first, second = "Norland expelled six envoys of Sudland.", "It froze what Sudland held there."
    one = told(
        "a", f"{first} {second}", [act("SANCTION", "Norland", "Sudland", first), act("SANCTION", "Norland", "Sudland", second)]
    )
    other = told("b", "诺兰制裁苏兰。", [act("SANCTION", "Norland", "Sudland", "诺兰制裁苏兰")], lang="zh-Hans")
    assert events(statecraft, one, other) == 3


def test_a_company_does_not_do_what_its_state_does(statecraft: Pack) -> None:
    by_state = told(
        "a", "Sudland reached an agreement with Norland.", [act("AGREEMENT", "Sudland", "Norland", "reached an agreement")]
    )
    by_bank = told("b", "苏兰银行与诺兰达成协议。", [act("AGREEMENT", "Sudbank", "Norland", "达成协议")], lang="zh-Hans")
    names = {"Sudbank": "Sudbank Corp", "Sudland": "Sudland"}
    article, coded = by_bank
    owned = tuple(
        msgspec.structs.replace(e, source=tuple(msgspec.structs.replace(a, name=names[a.name]) for a in e.source))
        for e in coded.events
    )
    assert events(statecraft, by_state, (article, msgspec.structs.replace(coded, events=owned))) == 2


def test_a_measure_against_a_state_may_be_the_one_against_its_company(statecraft: Pack) -> None:
    words = "The ministry of Norland put Sudbank on its list of unreliable traders for the sale of radar parts."
    other = words.replace("Sudbank", "a bank of Sudland")
    one = told("a", words, [act("LIST_ADD", "Norland", "Sudbank", words[:40])])
    assert events(statecraft, one, told("b", other, [act("LIST_ADD", "Norland", "Sudland", other[:40])])) == 1


def test_who_is_private(known: Knowledge) -> None:
    assert known.is_private(Party("Norland Steel Association", None, "NOR"))
    assert known.is_private(Party("诺兰钢铁协会", None, "NOR"))
    assert known.is_private(Party("NVIDIA", known.id_of("NVIDIA"), "USA"))
    assert not known.is_private(Party("Norland Ministry of Trade", None, "NOR"))
    assert not known.is_private(Party("European Union", known.id_of("European Union"), "EUE"))


def test_two_months_that_follow_each_other_are_not_one_day_apart(statecraft: Pack) -> None:
    words = "Norland eased its ban on sales of chips to Sudland after months of pleading by the makers."
    one = told("a", words, [act("EASE", "Norland", "Sudland", words, date="2031-02")], day="2031-04-02")
    other = told("b", "诺兰放宽对苏兰的芯片禁令。", [act("EASE", "Norland", "Sudland", "放宽", date="2031-03")], day="2031-04-02")
    assert events(statecraft, one, other) == 2


def test_a_week_is_a_vague_day_of_a_measure(statecraft: Pack) -> None:
    week = "2031-02-24/2031-03-04"
    one = told("a", "Norland lifted curbs on grain of Sudland.", [act("EASE", "Norland", "Sudland", "lifted curbs", date=week)])
    other = told("b", "诺兰对苏兰放开港口。", [act("EASE", "Norland", "Sudland", "放开港口", date=week)], lang="zh-Hans")
    assert events(statecraft, one, other) == 2


def test_a_decree_is_known_by_its_number(statecraft: Pack) -> None:
    one = told(
        "a",
        "公告第55号：对超硬材料实施管制。",
        [act("EXPORT_CONTROL", "Norland", None, "公告第55号：对超硬材料实施管制")],
        lang="zh-Hans",
    )
    two = told(
        "b",
        "公告第55号决定对金刚石锯片征收。",
        [act("EXPORT_CONTROL", "Norland", None, "公告第55号决定对金刚石锯片征收")],
        lang="zh-Hans",
    )
    other = told(
        "c",
        "公告第56号：对超硬材料实施管制。",
        [act("EXPORT_CONTROL", "Norland", None, "公告第56号：对超硬材料实施管制")],
        lang="zh-Hans",
    )
    assert events(statecraft, one, two) == 1
    assert events(statecraft, one, other) == 2


def test_a_meeting_dated_by_the_news_alone_is_that_of_two_days_before(statecraft: Pack) -> None:
    met = told("a", "Ada Nord met Bo Sud on Sunday.", [act("MEET", "Ada Nord", "Bo Sud", "met Bo Sud", date="2031-03-02")])
    text = "两人会晤后，市场平静。"
    later = told("b", text, [act("MEET", "Ada Nord", "Bo Sud", "会晤", date="2031-03-04")], lang="zh-Hans")
    assert events(statecraft, met, inferred(later)) == 1
    assert events(statecraft, met, later) == 2, "a day that the words give is a claim"


def test_other_places_named_beside_one_meeting_of_one_day(statecraft: Pack) -> None:
    one = told("a", "Norland and Sudland met in Geneva.", [act("MEET", "Norland", "Sudland", "Norland and Sudland met")])
    same = told("b", "诺兰与苏兰会晤，此前在马德里谈过。", [act("MEET", "Norland", "Sudland", "会晤")], lang="zh-Hans")
    third = told("c", "诺兰与苏兰在日内瓦会晤。", [act("MEET", "Norland", "Sudland", "会晤")], lang="zh-Hans")
    assert events(statecraft, one, same, third) == 1


def test_two_kinds_of_duty_on_one_product_and_day_are_two(statecraft: Pack) -> None:
    words = "Norland set {} duties on steel from Sudland after a review of a year by its ministry"
    pairs = [
        told(n, words.format(kind), [act("REMEDY_DUTY", "Norland", "Sudland", words.format(kind))])
        for n, kind in (("a", "anti-dumping"), ("b", "safeguard"), ("c", "final anti-dumping"))
    ]
    assert events(statecraft, *pairs) == 2
