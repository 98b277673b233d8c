"""At whom a measure is aimed, and whose words are whose: a measure hits states, and nobody promises for another state."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.coding.document import Document, Mention
from tongjian.coding.events.aimed import aimed
from tongjian.model import Article

PACK = pack.load("statecraft")
TEXT = "Peru waits. President Rojas spoke. Chile will raise its duty."


def _mention(surface: str, kind: str, country: str | None) -> Mention:
    at = TEXT.index(surface) + 1  # behind an empty title and its line end
    return Mention(
        start=at,
        end=at + len(surface),
        surface=surface,
        name=surface,
        names={"en": surface},
        kind=kind,
        how="listed",
        country=country,
    )


PERU, ROJAS = _mention("Peru", "state", "PER"), _mention("President Rojas", "person", "PER")
ACT = (TEXT.index("Chile") + 1, len(TEXT) + 1)


def _document(*mentions: Mention) -> Document:
    doc = Document(Article(id="a", page="", title="", text=TEXT, lang="en", published="2031-06-13"))
    doc.mentions = list(mentions)
    return doc


@pytest.mark.parametrize("kind", ["TARIFF", "EASE", "THREATEN_MEASURE", "REMEDY_DUTY"])
def test_a_person_named_elsewhere_stands_for_their_state(kind: str) -> None:
    assert aimed(_document(PERU, ROJAS), kind, (ROJAS,), ACT, PACK) == (PERU,)


def test_a_state_is_told_once() -> None:
    assert aimed(_document(PERU, ROJAS), "TARIFF", (PERU, ROJAS), ACT, PACK) == (PERU,)


def test_who_is_named_in_the_act_stays() -> None:
    assert aimed(_document(PERU, ROJAS), "TARIFF", (ROJAS,), (0, len(TEXT)), PACK) == (ROJAS,)


def test_sanctions_hit_persons() -> None:
    assert aimed(_document(PERU, ROJAS), "SANCTION", (ROJAS,), ACT, PACK) == (ROJAS,)


def test_a_person_whose_state_is_not_named_stays() -> None:
    assert aimed(_document(ROJAS), "TARIFF", (ROJAS,), ACT, PACK) == (ROJAS,)


def _acts(text: str) -> list[tuple[str, str | None, str | None]]:
    article = Article(id="p", page="p", title="", text=text, lang="en", published="2024-06-12")
    return [
        (e.type, next((a.country for a in e.source), None), next((a.country for a in e.target), None))
        for e in code(article, PACK).events
    ]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Peru said Chile would lift its ban on fruit.", ("PLEDGE_EASE", "CHL", "PER")),
        ("Peru said it would lift its ban on Chilean fruit.", ("PLEDGE_EASE", "PER", "CHL")),
        ("A Chilean minister said Santiago has never supplied weapons to Iran.", ("DENY", "CHL", None)),
    ],
)
def test_a_pledge_and_a_denial_are_of_who_is_meant(text: str, act: tuple[str, str | None, str | None]) -> None:
    assert act in _acts(text)


@pytest.mark.parametrize(
    "text", ["Peru said Chile had nothing to hide.", "Kenya hinted that Uganda could impose duties on its maize."]
)
def test_nobody_denies_or_threatens_for_another_state(text: str) -> None:
    assert not {kind for kind, _, _ in _acts(text)} & {"DENY", "THREATEN_MEASURE"}


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Norway's finance minister said Norway needed to save more.", False),
        ("Sweden's minister said Denmark needed to open its market.", True),
        ("Opposition leader Erna Solberg said Norway must lift its duty.", True),
    ],
)
def test_what_ones_own_state_needs_is_no_demand(text: str, asks: bool) -> None:
    assert any(kind == "DEMAND" for kind, _, _ in _acts(text)) is asks


def test_doing_away_with_a_tariff_ends_it() -> None:
    assert _acts("Peru did away with its tariff on Chilean wine.") == [("EASE", "PER", "CHL")]


@pytest.mark.parametrize(
    ("kind", "text", "target"),
    [
        ("LITIGATE", "Mark Carney raised Canadian duties on steel. Japan may challenge the tariffs at the WTO.", "Canada"),
        ("REFUSE", "Keir Starmer called for British quotas. Japan has rejected the overture.", "United Kingdom"),
    ],
)
def test_a_suit_or_a_refusal_is_aimed_at_the_state_of_an_official(kind: str, text: str, target: str) -> None:
    article = Article(id="a", page="", title="", text=text, lang="en", published="2025-06-13")
    found = [[a.name for a in e.target] for e in code(article, PACK).events if e.type == kind]
    assert [target] in found


def test_a_suit_or_a_refusal_stays_with_a_person_without_an_office() -> None:
    assert aimed(_document(PERU, ROJAS), "REFUSE", (ROJAS,), ACT, PACK) == (ROJAS,)


@pytest.mark.parametrize(
    "text",
    [
        'Peru protested. "Norway has imposed tariffs on our copper," the Peruvian president said.',
        "Peru protested. Norway imposed tariffs on its copper, the Peruvian president said.",
    ],
)
def test_who_says_that_he_is_hit_speaks_of_his_state(text: str) -> None:
    assert ("TARIFF", "NOR", "PER") in _acts(text)
    article = Article(id="a", page="", title="", text=text, lang="en", published="2025-06-13")
    assert [[t.name for t in e.target] for e in code(article, PACK).events if e.type == "TARIFF"] == [["Peru"]]
