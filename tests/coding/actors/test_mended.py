"""Misreadings of actors that were found and mended: each must stay so."""

import pytest

from tongjian import pack
from tongjian.coding import actors
from tongjian.coding.document import Document, Mention
from tongjian.model import Article


def found(text: str, lang: str = "en") -> list[Mention]:
    return actors.find(Document(Article(id="a", page="", title="", text=text, lang=lang, published="2025-09-10")), pack.load())


def country_of(surface: str, text: str, lang: str = "en") -> str | None:
    return next(m.country for m in found(text, lang) if surface in m.surface)


@pytest.mark.parametrize(
    ("surface", "text", "country"),
    [
        ("General Court", "The General Court annulled the fine in part.", "EUE"),
        ("Federal Court", "Australia's Federal Court dismissed the suit.", "AUS"),
        ("Federal Court", "The Federal Court of Canada dismissed the suit.", "CAN"),
        ("FCC", "The FCC adopted the order on Thursday.", "USA"),
        ("ministry of commerce", "The ministry of commerce in Beijing announced the list.", "CHN"),
        ("Vice Foreign Minister", "North Korea's Vice Foreign Minister Ri Song Ho left for Hanoi.", "PRK"),
        ("foreign ministry spokesperson", "A foreign ministry spokesperson said in Beijing that it was wrong.", "CHN"),
        ("Foreign Ministry", "Portugal recalled its envoy to Angola. The Foreign Ministry gave no reason.", "PRT"),
        ("Supreme Court", "Kenya raised the levy. The Supreme Court struck it down.", "KEN"),
    ],
)
def test_bodies_have_the_state_that_the_text_gives(surface: str, text: str, country: str) -> None:
    assert country_of(surface, text) == country


def test_the_general_court_is_no_person() -> None:
    assert [m.kind for m in found("The General Court annulled the fine.")] == ["court"]


def test_her_and_its_mean_a_woman_and_a_state_named_before() -> None:
    assert country_of("Her", "Mette Frederiksen met Narendra Modi. Her government signed the pact.") == "DNK"
    assert country_of("its", "Peru defended its ban on the ships.") == "PER"


def test_him_is_nobody_whom_the_text_has_called_she() -> None:
    mentions = found("Keiko Fujimori praised Gabriel Boric. She called him wise.")
    assert [m.name for m in mentions if m.how == "pronoun"] == ["Keiko Fujimori", "Gabriel Boric"]


def test_a_namesake_in_another_states_office_is_not_the_listed_person() -> None:
    mention = next(m for m in found("英国外交大臣米勒访问新德里。", "zh-Hans") if "米勒" in m.surface)
    assert (mention.country, mention.id) == ("GBR", None)


@pytest.mark.parametrize(
    "text",
    [
        "罗德里格斯斯基表示，谈判将继续。",
        "斯特内加德表示，谈判将继续。",
        "莫斯科维奇表示，谈判将继续。",
        "德里帕斯卡表示，谈判将继续。",
    ],
)
def test_no_state_or_capital_is_found_inside_a_transliterated_name(text: str) -> None:
    assert [m.surface for m in found(text, "zh-Hans") if m.kind in ("state", "bloc") or m.members] == []


@pytest.mark.parametrize("word", ["该行为不当，应予纠正。", "另一方面，谈判仍在继续。", "对方案提出修改意见。"])
def test_words_that_begin_like_a_body_named_before_are_no_actors(word: str) -> None:
    mentions = found(f"渣打集团批评印度储备银行。{word}", "zh-Hans")
    assert [m.surface for m in mentions if m.how == "pronoun"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("德国外长马斯抵达雅典。马斯说，谈判将继续。", "Heiko Maas"),
        ("奥地利前财长邓肯逊退休。邓肯逊说，谈判将继续。", "邓肯逊"),
    ],
)
def test_who_was_named_behind_a_title_is_meant_by_the_name_alone(text: str, name: str) -> None:
    assert [m.name for m in found(text, "zh-Hans") if m.kind == "person"] == [name, name]


def test_a_short_name_is_not_found_inside_a_longer_one() -> None:
    mentions = found("德国外长马斯抵达雅典。托马斯说，谈判将继续。", "zh-Hans")
    assert [m.surface for m in mentions if m.name == "Heiko Maas"] == ["德国外长马斯"]


def test_the_day_before_a_port_of_ones_own_names_no_japan() -> None:
    assert [m.name for m in found("8月7日本港有兩宗新聞。", "zh-Hant") if m.country == "JPN"] == []
