"""Whose somebody is whom no list has, by what an English text tells beside his name or just before it."""

import pytest

from tongjian import pack
from tongjian.coding import actors
from tongjian.coding.document import Document, Mention
from tongjian.model import Article


def found(text: str, outlet: str = "Gazette") -> list[Mention]:
    article = Article(id="a", page="", title="", text=text, lang="en", published="2025-09-10", outlet=outlet)
    return actors.find(Document(article), pack.load())


def country_of(surface: str, text: str, outlet: str = "Gazette") -> str | None:
    return next(m.country for m in found(text, outlet) if surface in m.surface)


@pytest.mark.parametrize(
    ("surface", "text", "country"),
    [
        ("Pavel Orlik", "Rosneft's deputy head Pavel Orlik accused Poland of theft.", "RUS"),
        ("Ines Varga", "The Hungarian airline's chief executive, Ines Varga, criticised France.", "HUN"),
        ("Olu Bright", "Shell raised its price. Its president, Olu Bright, criticised Norway.", "GBR"),
        ("Hal Dorset", "Hal Dorset, who negotiates on fish for Iceland, criticised Norway.", "ISL"),
        ("Hal Dorset", "Hal Dorset, who is leading Iceland's delegation, criticised Norway.", "ISL"),
        ("Tom Arlen", "Sen. Tom Arlen, a Nevada Republican, criticised Peru.", "USA"),
        ("Jan Berg", "Energy ministers Ola Vik of Norway and Jan Berg of Denmark met.", "DNK"),
        ("Maria Duarte", "Peru's foreign ministry voiced regret.\nMaria Duarte said that Chile was to blame.", "PER"),
        ("Ruben Tan", "Philippine Secretary of Trade and Industry Ruben Tan criticised Japan.", "PHL"),
        ("Ruben Tan", "Philippines Trade and Industry Secretary Ruben Tan criticised Japan.", "PHL"),
        ("Aiko Mori", "Japan freed him. Opposition leader Aiko Mori accused China of bullying.", "JPN"),
        (
            "Kei Ando",
            "Japan's farm minister Ren Sato met China's envoy. South Korea objected. Trade minister Kei Ando criticised China.",
            "JPN",
        ),
        ("Dana Cole", "A bill of Representative Dana Cole of Nebraska would hit Peru.", "USA"),
        ("Dana Cole", "Japan's envoy met Congresswoman Dana Cole.", "USA"),
        ("Kiyo Hara", 'Beijing complained.\n"No," Foreign Ministry spokesman Kiyo Hara said on Sunday night in Tokyo.', "JPN"),
        ("Ivo Lanz", "Peru was glad. Chile's chief guest arrived. President-elect Ivo Lanz spoke.", "CHL"),
        ("Lee Marsh", "Moscow lifted its ban. Senators wrote to Agriculture Secretary Lee Marsh.", "USA"),
    ],
)
def test_somebody_is_of_the_state_that_the_words_beside_him_tell(surface: str, text: str, country: str) -> None:
    assert country_of(surface, text) == country


@pytest.mark.parametrize(
    "text",
    [
        "Peru's foreign ministry voiced regret.\nChile was to blame, said Maria Duarte of Lombard Bank.",
        "Peru's foreign ministry voiced regret.\nMaria Duarte, an analyst, said that Chile was to blame.",
        "Peru's decision surprised economist Maria Duarte.",
    ],
)
def test_who_speaks_for_nobody_is_of_no_state(text: str) -> None:
    assert country_of("Maria Duarte", text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Belgian minister Paul de Wael spoke. De Wael criticised Japan.", "Paul de Wael"),
        ("Indonesia's minister Tirto Wibawa spoke. Tirto criticised Japan.", "Tirto Wibawa"),
        ("Mexican envoy Antonio Ruiz Mena spoke. Ruiz Mena criticised Japan.", "Antonio Ruiz Mena"),
    ],
)
def test_later_short_forms_are_the_same_person(text: str, name: str) -> None:
    people = [m for m in found(text) if m.kind == "person"]
    assert [m.name for m in people] == [name, name]


def test_a_party_affiliation_is_no_name() -> None:
    assert all("Republican" not in m.name for m in found('"We want sanctions," Sen. Tom Arlen, a New Mexico Republican, said.'))


def test_first_persons_of_a_ministrys_release_are_its_own() -> None:
    text = 'Today Peru lifts its ban. We thank Chile. "We are glad," said a trader. The Government has kept Annex I.'
    mentions = found(text, "Ministry release, Lima")
    assert [(m.surface, m.country) for m in mentions if m.surface in ("We", "Government", "I")] == [
        ("We", "PER"),
        ("Government", "PER"),
    ]
    assert all(m.surface != "We" for m in found(text))


def test_the_commission_is_the_unions_again_and_again() -> None:
    text = "Brussels waited. The Commission wrote to Tesco. London objected. The Commission said that it would act."
    assert [m.country for m in found(text) if m.surface == "The Commission"] == ["EUE", "EUE"]


def test_both_sides_are_others_than_who_urges_them() -> None:
    text = "Kenya shut its border with Uganda. Peru and Chile urged both sides to talk."
    assert [m.country for m in found(text)[-1].members] == ["KEN", "UGA"]


def test_both_governments_are_those_of_the_states_told_whatever_firm_asks_them() -> None:
    text = "Kenya shut its border with Uganda. Safaricom appealed to both governments to talk."
    assert sorted(m.country or "" for m in found(text)[-1].members) == ["KEN", "UGA"]


@pytest.mark.parametrize(
    ("surface", "text", "kind", "country"),
    [
        ("tribunal in The Hague", "A tribunal in The Hague ruled against Kenya.", "court", None),
        ("House panel", "A House panel accused Peru. The United States waited.", "legislature", "USA"),
        ("Ontario", "Peru objected. Ontario condemned the levy.", "government", "CAN"),
        ("Radical Bloc", "Peru spoke. The Radical Bloc condemned the levy.", "institution", None),
        ("Growers in Guangdong", "Peru objected. Growers in Guangdong condemned the levy.", "institution", "CHN"),
        ("governors from Nebraska and Ohio", "Peru heard governors from Nebraska and Ohio.", "legislature", "USA"),
        ("South American presidents", "South American presidents condemned the levy.", "bloc", None),
        ("United States Trade Representative", "The United States Trade Representative, Ann Poe, met Peru.", "person", "USA"),
    ],
)
def test_bodies_by_what_they_do_and_where_they_sit(surface: str, text: str, kind: str, country: str | None) -> None:
    mention = next(m for m in found(text) if surface in m.surface)
    assert (mention.kind, mention.country) == (kind, country)


def test_a_firm_is_called_by_its_first_word_only_where_that_is_a_name() -> None:
    text = "Peru fined Quorvex Electronics and Global Metals. Quorvex said it would appeal. Global trade fell."
    assert [m.surface for m in found(text) if m.kind == "company" and m.how == "short"] == ["Quorvex"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ('Reagan waited. "It is unfair," one Kenyan official said. He criticised Peru.', "KEN"),
        ('A Kenyan diplomat smiled. Reagan waited. "It is unfair," the diplomat said. He criticised Peru.', "KEN"),
        ("A Kenyan official waited. Reagan said no. He criticised Peru.", "USA"),
    ],
)
def test_he_is_the_nameless_official_who_spoke_last(text: str, country: str) -> None:
    assert country_of("He", text) == country


def test_he_is_nobodys_where_a_nameless_trader_spoke_last() -> None:
    assert all(m.surface != "He" for m in found("Reagan waited. A Kenyan trader said it was unfair. He criticised Peru."))


def test_a_name_that_a_town_begins_is_a_firms() -> None:
    mention = next(m for m in found("Peru's port authority told Qingdao Vexell to remove its cranes.") if "Vexell" in m.surface)
    assert (mention.kind, mention.country) == ("company", "CHN")


def test_firms_in_a_state_leave_the_state_its_name() -> None:
    assert [(m.surface, m.kind) for m in found("Peru hit exporters in Kenya.")] == [("Peru", "state"), ("Kenya", "state")]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Swedish carmaker Volvo wrote to India's finance ministry, saying the government had broken its word.", "IND"),
        ("Canadian miner Barrick told Mali's mines ministry that the government had broken its promise.", "MLI"),
        ("Swedish carmaker Volvo said the government had broken its word.", "SWE"),
        ("Swedish carmaker Volvo, hit by the US tariffs, asked the government for help.", "SWE"),
    ],
)
def test_the_government_is_that_whose_ministry_a_firm_faces(text: str, country: str) -> None:
    assert [m.country for m in found(text) if m.surface.lower().endswith("government")] == [country]
