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
