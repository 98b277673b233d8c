"""Acts whose sentence names nobody at whom they are aimed: the article's other side where it has one, else nobody."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

Act = tuple[str, frozenset[str | None], frozenset[str | None]]


def acts(text: str, lang: str) -> set[Act]:
    article = Article(id="a", page="", title="", text=text, lang=lang, published="2031-06-13", outlet="O")
    found = code(article, pack=pack.load()).events
    return {(e.type, frozenset(a.country for a in e.source), frozenset(a.country for a in e.target)) for e in found}


def act(kind: str, source: str, *target: str) -> Act:
    return kind, frozenset({source}), frozenset(target)


TWO_EN = (
    "Kenya and Uganda have been at odds over milk for months. Uganda says that Kenya's dairies fear its prices. "
    "Kenya denies it. On Tuesday Kenya refused to lift the limits."
)
MANY_EN = (
    "Ministers of Kenya, Uganda, Rwanda, Burundi and Tanzania met over milk. Rwanda wants one price for all. "
    "Burundi and Tanzania are of two minds. On Tuesday Uganda rejected the proposal."
)
MANY_ZH = (
    "肯尼亚、乌干达、卢旺达、布隆迪和坦桑尼亚的部长讨论了牛奶价格。卢旺达要求统一价格。"
    "布隆迪和坦桑尼亚意见不一。乌干达拒绝签署文件。"
)


def test_the_other_side_of_a_story_of_two_is_meant() -> None:
    assert act("REFUSE", "KEN", "UGA") in acts(TWO_EN, "en")


@pytest.mark.parametrize(("text", "lang"), [(MANY_EN, "en"), (MANY_ZH, "zh-Hans")])
def test_in_a_story_of_many_nobody_is_guessed(text: str, lang: str) -> None:
    assert {target for kind, _, target in acts(text, lang) if kind == "REFUSE"} == {frozenset()}


def test_a_state_that_backs_a_plan_is_told_and_an_unlisted_firm_is_not() -> None:
    assert act("SUPPORT", "RWA") in acts("Rwanda welcomed the plan for one price.", "en")
    assert not acts("Kigali Dairy Works welcomed the plan for one price.", "en")


def test_blame_on_each_other_tells_no_act() -> None:
    assert not acts("Rwanda and Burundi have been lashing out at each other for weeks.", "en")


DISPUTE = "Rwanda banned milk from Burundi on Monday. Kenya and Tanzania would pay more. "


def test_words_that_name_nobody_count_where_acts_of_another_state_were_told() -> None:
    asked, turned = "Kenya has asked for an exemption.", "Uganda's prime minister brushed off the warning."
    assert acts(DISPUTE + asked, "en") >= {act("IMPORT_BAN", "RWA", "BDI"), act("DEMAND", "KEN")}
    assert act("REFUSE", "UGA") in acts(DISPUTE + turned, "en")
    assert not acts(asked, "en") | acts(turned, "en")


def test_words_of_somebody_without_a_state_do_not_count_there() -> None:
    assert acts(DISPUTE + "Ruth Namara brushed off the warning.", "en") == {act("IMPORT_BAN", "RWA", "BDI")}
