"""Who speaks in English where no list has him: firms, trade bodies and people, and of which state they are."""

import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import load

PACK = load()
TOLD = "Peru imposed tariffs on Chilean copper on Monday. "


def acts(text: str, kind: str, told: str = TOLD) -> list[tuple[str, str | None, str | None]]:
    """Return the source's words, its country and that of the first target of the acts of one type."""
    article = Article(id="a", page="p", title="", text=told + text, lang="en", published="2031-06-13", outlet=None)
    found = [e for e in code(article, PACK).events if e.type == kind]
    return [(e.source[0].surface, e.source[0].country, e.target[0].country if e.target else None) for e in found]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The mining group Cobrex condemned Peru over the duties.", "Cobrex"),
        ("Sonabex, the miners' association, condemned Peru over the duties.", "Sonabex"),
        ("Sonabex, which speaks for miners, condemned Peru over the duties.", "Sonabex"),
        ("Cobrex condemned Peru over the duties. Shares in Cobrex fell.", "Cobrex"),
        ("AMCX condemned Peru over the duties.", "AMCX"),
        ("Ana Belmonte of the AMCX condemned Peru over the duties.", "Ana Belmonte"),
        ("Ana Belmonte, AMCX's chief executive, condemned Peru over the duties.", "Ana Belmonte"),
        ("A spokesman in Santiago condemned Peru over the duties.", "Santiago"),
    ],
)
def test_who_blames_a_measure_is_of_the_state_that_it_hits(text: str, who: str) -> None:
    assert [(source.partition(",")[0], *rest) for source, *rest in acts(text, "CRITICISE")] == [(who, "CHL", "PER")]


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday condemned Peru.",
        "Ana Belmonte spoke. Belmonte condemned the cold weather.",
        "Cobrex condemned the referee.",
    ],
)
def test_no_other_word_or_matter_is_heard(text: str) -> None:
    assert acts(text, "CRITICISE") == []


def test_somebody_unknown_is_heard_in_a_dispute_only() -> None:
    text = "Economist Ana Belmonte, who knows the trade, praised Peru."
    assert acts(text, "SUPPORT") == [("Economist Ana Belmonte", None, "PER")]
    assert acts(text, "SUPPORT", told="") == []


def test_who_speaks_of_the_government_and_no_more_means_his_own() -> None:
    assert acts("Party leader Ana Belmonte cheered the government on.", "SUPPORT") == [
        ("Party leader Ana Belmonte", "PER", "PER")
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('Chile said it was "deeply disappointed" by the outcome and urged Peru to lift the duties.', "DEMAND"),
        ("Chile was stung by the ruling and rejected Peru's demand for talks.", "REFUSE"),
        ('"Unfair and unwarranted," shot back Chile, urging Peru to lift the duties.', "DEMAND"),
        ('"Unfair," fumed Chile, threatening Peru with tariffs.', "THREATEN_MEASURE"),
        ("A statement from Chile urged Peru to lift the duties.", "DEMAND"),
        ("Chile put out a statement that accused Peru of dumping.", "ACCUSE"),
        ("A letter by Chile's trade ministry to the WTO accused Peru of dumping.", "ACCUSE"),
    ],
)
def test_words_are_their_author_s_wherever_he_stands(text: str, kind: str) -> None:
    assert [found[1:] for found in acts(text, kind, told="Peru imposed duties on copper in May. ")] == [("CHL", "PER")]


def test_what_comes_from_a_state_is_not_that_state() -> None:
    assert acts("Imports from Chile threatened Peru with losses.", "THREATEN_MEASURE", told="") == []


def test_who_was_fined_and_then_blames_is_the_subject_of_both() -> None:
    text = "Glencore was fined by Peru and accused Chile of dumping."
    assert [found[1:] for found in acts(text, "ACCUSE", told="")] == [("CHE", "CHL")]
    assert acts("Glencore was fined by Peru and accused of dumping.", "ACCUSE", told="") != [("Glencore", "CHE", None)]


@pytest.mark.parametrize(
    ("one", "other", "epithet", "country"),
    [
        ("Chile", "Ghana", "Andean nation", "CHL"),
        ("Nigeria", "Chile", "West African country", "NGA"),
        ("Chile", "Nigeria", "South American country", "CHL"),
        ("Serbia", "Chile", "European nation", "SRB"),
    ],
)
def test_a_state_is_named_again_by_where_it_lies(one: str, other: str, epithet: str, country: str) -> None:
    told = f"{one} and {other} have quarrelled for years. {other} said last week it had lost patience. "
    found = acts(f"The {epithet} imposed tariffs on {other}'s copper on Monday.", "TARIFF", told)
    assert [source for _, source, _ in found] == [country]


def test_a_continent_in_an_epithet_is_no_union() -> None:
    assert acts("The African country imposed tariffs on Peruvian copper on Monday.", "TARIFF", told="Peru sells copper. ") == []


def test_what_an_official_of_a_known_state_asks_for_needs_nobody_who_is_asked() -> None:
    found = acts("A Swedish minister, Hans Dahl, pleaded for steps that would cut Russia off.", "DEMAND", told="")
    assert [source for _, source, _ in found] == ["SWE"]


def test_a_minister_is_of_the_state_whose_ministry_was_named() -> None:
    told = "Nigeria has banned poultry from Ghana, its agriculture ministry said. "
    text = "The ban stays until Ghana reopens the shops, Agriculture Minister Ada Obi said. Obi accused Ghana of dumping."
    assert [found[1:] for found in acts(text, "ACCUSE", told)] == [("NGA", "GHA")]


def test_a_commission_of_a_bloc_is_a_subject() -> None:
    told = "Nigeria has banned poultry from Ghana. "
    assert acts("The ECOWAS Commission called on both sides to show restraint.", "DEMAND", told)[0][0] == "ECOWAS"
