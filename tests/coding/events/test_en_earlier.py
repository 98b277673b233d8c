"""A measure told before that a noun with "the" or a pronoun names again, when it is lifted or taken to court."""

import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import load

PACK = load()
FILLER = "Mills closed. Prices rose. Investors left the region. A year passed. "


def _events(text: str, kind: str) -> list[tuple[list[str | None], list[str | None]]]:
    article = Article(id="a", page="p", title="", text=text, lang="en", published="2024-05-20", outlet=None)
    found = [e for e in code(article, PACK).events if e.type == kind]
    return [([a.country for a in e.source], [a.country for a in e.target]) for e in found]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # a noun of its kind names a measure again however far back it was told
        ("Peru banned exports of copper to Chile in 2019. " + FILLER + "The ban was lifted in May 2021.", ("PER", "CHL")),
        ("In 2018 Canada put tariffs of 25% on Turkish steel. " + FILLER + "The tariffs were scrapped in 2019.", ("CAN", "TUR")),
        # a pronoun does so in the next sentence or clause
        ("In 2018 Canada put tariffs of 25% on Turkish steel. They were scrapped in spring 2019.", ("CAN", "TUR")),
        ("India restricted imports of Malaysian palm oil in 2020; it lifted them four months later.", ("IND", "MYS")),
        ("Vietnam raised duties on Thai sugar to 48%. After a visit from Bangkok it rolled them back.", ("VNM", "THA")),
        # whoever answered a measure takes back its own
        ("Turkey put duties on American rice in 2018, and America removed its own on Turkish steel.", ("USA", "TUR")),
        # of a list the firm alone is named
        ("Japan put Kaspersky on its entity list in 2022. It removed the company in May.", ("JPN", "RUS")),
        # a word for any measure means the one told just before
        ("Kenya banned maize from Uganda on 5 March. The decision was reversed on 10 March.", ("KEN", "UGA")),
        ("Brazil imposed a 30% tariff on Paraguayan sugar. The levy has been on hold since March.", ("BRA", "PRY")),
    ],
)
def test_what_is_lifted_is_the_measure_told_before(text: str, sides: tuple[str, str]) -> None:
    assert ([sides[0]], [sides[1]]) in _events(text, "EASE")


@pytest.mark.parametrize(
    "text",
    [
        "The crane stood in Chile. They were scrapped in spring 2019.",  # no measure was told
        "Peru banned Chilean wine. The minister was removed.",  # no pronoun and no noun for a measure
        "Peru banned Chilean wine. " + FILLER + "They were lifted in May.",  # too far back for a pronoun
        "Peru banned Chilean wine. " + FILLER + "The decision was reversed in May.",  # and for a word of any measure
        "Peru may ban Chilean wine. They were lifted in May.",  # only supposed
    ],
)
def test_nothing_is_lifted_that_was_not_told(text: str) -> None:
    assert _events(text, "EASE") == []


def test_a_suit_over_a_known_measure_is_aimed_at_who_took_it() -> None:
    text = (
        "The United States imposed tariffs on Thai rice. A suit filed at a court in New York by Ford Motor challenges the duties."
    )
    assert _events(text, "LITIGATE") == [(["USA"], ["USA"])]


def test_a_measure_is_not_aimed_at_the_goods_of_who_takes_it() -> None:
    assert _events("Donald Trump reimposed American sanctions on Monday.", "SANCTION") == [(["USA"], [])]


def test_a_pronoun_is_not_taken_for_whom_its_measure_hits() -> None:
    text = "Mexico wants calm. As well as raising duties on Thai tyres, the country has sent envoys to Bangkok."
    assert _events(text, "TARIFF") == [(["MEX"], ["THA"])]


def test_a_bare_noun_in_the_passive_is_nobodys_measure() -> None:
    text = "Norway imposed sanctions on Belarus in May. Its firms sold cameras in Oman until sanctions were imposed."
    assert _events(text, "SANCTION") == [(["NOR"], ["BLR"])]
