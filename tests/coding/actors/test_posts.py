"""Posts and voices that stand for somebody named before, and who speaks a quotation: never whom it names."""

import pytest

from tongjian.coding import code
from tongjian.coding.actors import find
from tongjian.coding.document import Document
from tongjian.model import Article
from tongjian.pack import load

PACK = load()
MINISTER = "Chile's trade minister, Ana Soto, arrived in Lima on Monday. "
MINISTRY = "Chile's Ministry of Trade announced a review on Monday. "
STATE = "Chile's government said on Monday that talks with Peru had stalled. "


def acts(text: str, kind: str, lang: str = "en") -> list[tuple[list[str | None], list[str | None]]]:
    article = Article(id="a", page="p", title="", text=text, lang=lang, published="2024-06-11", outlet=None)
    events = [e for e in code(article, PACK).events if e.type == kind]
    return [([a.country for a in e.source], [a.country for a in e.target]) for e in events]


@pytest.mark.parametrize(
    "text",
    [
        MINISTER + "The minister criticised Lima's decision.",
        MINISTER + '"We strongly condemn Peru\'s decision," the minister said.',
        MINISTER + '"We strongly condemn Peru\'s decision," her ministry said.',
        MINISTER + '"We strongly condemn Peru\'s decision," the Chilean delegation said.',
        MINISTER + "According to the minister, Peru's decision is a serious mistake.",
        MINISTER + "According to Santiago, Peru's decision is a serious mistake.",
        MINISTRY + "A ministry spokesman criticised Lima's decision.",
        MINISTRY + "The ministry's spokeswoman criticised Lima's decision.",
        MINISTRY + '"We strongly condemn Peru\'s decision," officials at the ministry said.',
        STATE + "A government spokesman criticised Lima's decision.",
        STATE + '"We strongly condemn Peru\'s decision," the commerce ministry said.',
        STATE + '"We strongly condemn Peru\'s decision," it said.',
    ],
)
def test_a_post_stands_for_who_was_named_before(text: str) -> None:
    assert acts(text, "CRITICISE") == [(["CHL"], ["PER"])]


def test_what_a_quotation_names_is_not_who_says_it() -> None:
    text = MINISTRY + '"Peru has violated the rules of the WTO," the ministry said.'

    assert acts(text, "ACCUSE") == [(["CHL"], ["PER"])]


def named(text: str, surface: str) -> list[str | None]:
    """Return the countries of the mentions with that surface in a text."""
    article = Article(id="a", page="p", title="", text=text, lang="en", published="2024-06-11", outlet=None)
    doc = Document(article)
    return [m.country for m in find(doc, PACK) if m.surface == surface]


def test_what_goes_on_behind_a_quotation_may_mean_whom_it_names() -> None:
    text = 'Chile taxed wine. The ban "woke up Peru", but could not keep the country from trading.'

    assert named(text, "the country") == ["PER"]


def test_who_is_said_to_speak_is_not_whom_his_words_name() -> None:
    text = 'Chile taxed wine. "Peru must wait," the country said.'

    assert named(text, "the country") == ["CHL"]


@pytest.mark.parametrize(
    "text",
    [
        STATE + "Kenya's envoy met with government officials on Tuesday.",
        STATE + "Government officials in the rest of Africa were surprised.",
    ],
)
def test_officials_who_are_met_or_sit_elsewhere_stand_for_nobody_named_before(text: str) -> None:
    assert named(text, "government officials") + named(text, "Government officials") == []


def test_the_minister_with_a_name_is_who_bears_it() -> None:
    text = MINISTER + "The minister, Luis Vega of Peru, criticised Chile's decision."

    assert (["CHL"], ["CHL"]) not in acts(text, "CRITICISE")


@pytest.mark.parametrize(
    "text",
    ["Chile announced a study of the Peruvian tariffs.", "Chile announced a response to the Peruvian tariffs on wine."],
)
def test_who_announces_what_is_about_a_tariff_does_not_impose_it(text: str) -> None:
    assert (["CHL"], ["PER"]) not in acts(text, "TARIFF")


def test_what_comes_into_force_is_taken() -> None:
    assert acts("Chile announced the entry into force of tariffs on Peruvian steel.", "TARIFF") == [(["CHL"], ["PER"])]
