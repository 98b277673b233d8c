"""Measures told before that a later sentence takes up by a pronoun, and subjects that stand apart from their verb."""

import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import load

PACK = load()
Side = list[str | None]


def _events(text: str, kind: str) -> list[tuple[Side, Side, str | None]]:
    article = Article(id="a", page="p", title="", text=text, lang="en", published="2024-05-20", outlet=None)
    return [
        ([a.country for a in e.source], [a.country for a in e.target], e.phase)
        for e in code(article, PACK).events
        if e.type == kind
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru put a 20% tariff on Chilean wine. In April it was lifted.", (["PER"], ["CHL"], "terminated")),
        ("Peru put a 20% tariff on Chilean wine. In April Peru scrapped it.", (["PER"], ["CHL"], "terminated")),
        (
            "Peru put a 20% tariff on Chilean wine and Chile put a 20% tariff on Peruvian fruit. Chile has removed its own.",
            (["CHL"], ["PER"], "terminated"),
        ),
    ],
)
def test_a_pronoun_stands_for_a_measure_that_is_lifted(text: str, wanted: tuple[Side, Side, str]) -> None:
    assert wanted in _events(text, "EASE")


@pytest.mark.parametrize(
    "text",
    [
        "Peru put a 20% tariff on Chilean wine. Norway lifted it.",  # who did not impose it
        "Peru put a 20% tariff on Chilean wine. Peru will not lift it.",
        "Peru put a 20% tariff on Chilean wine. If Peru lifted it, trade would grow.",
        "Peru held a vote. In April it was lifted.",  # there was no measure
    ],
)
def test_nothing_is_lifted_by_others_or_in_supposition(text: str) -> None:
    assert _events(text, "EASE") == []


def test_a_measure_of_another_kind_is_not_the_one_prolonged() -> None:
    text = "Peru put a 20% tariff on Chilean wine. In April it extended it for a year."
    assert (["PER"], ["CHL"], "extended") in _events(text, "TARIFF")
    assert _events(text, "IMPORT_BAN") == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Norway had earlier condemned Peru for the raid.", ["NOR"]),
        ("Norway has since condemned Peru for the raid.", ["NOR"]),
        ("Norway has so far condemned Peru for the raid.", ["NOR"]),
        ("Norway and Kenya both condemned Peru for the raid.", ["NOR", "KEN"]),
        ("In addition to condemning Peru for the raid, Norway closed a road.", ["NOR"]),
        ("Norway was one of six countries that condemned Peru for the raid.", ["NOR"]),
    ],
)
def test_the_subject_is_found_over_what_stands_between(text: str, source: Side) -> None:
    assert [found for found, _, _ in _events(text, "CRITICISE")] == [source]


def test_newspapers_of_a_state_do_not_act_for_it() -> None:
    assert _events("Last year eight of Norway's ten largest newspapers praised Peru.", "SUPPORT") == []


def test_a_denial_answers_who_blamed_just_before() -> None:
    text = "Kenya accused Uganda of breaking the truce. Kampala denied it."
    assert (["UGA"], ["KEN"], None) in _events(text, "DENY")
