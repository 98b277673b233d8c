"""Datelines, deputies, offices that several states have, and people who serve the Union."""

import pytest

from tongjian import pack
from tongjian.coding.actors import find
from tongjian.coding.document import Document
from tongjian.model import Article

PACK = pack.load("statecraft")


def _named(text: str) -> list[tuple[str, str | None]]:
    article = Article(id="a", page="p", title="", text=text, lang="en", published="2020-06-12")
    return [(m.surface, m.country) for m in find(Document(article), PACK)]


@pytest.mark.parametrize(
    "line",
    ["SANTIAGO, Chile — ", "SANTIAGO (AP) - ", "Santiago: ", "LIMA/SANTIAGO -- ", "SANTIAGO, Chile, May 10 (Agency) – "],
)
def test_a_dateline_names_nobody(line: str) -> None:
    assert _named(f"{line}Norway taxed salmon.") == [("Norway", "NOR")]


@pytest.mark.parametrize("text", ["Chile - the biggest exporter - taxed copper.", "US — China talks resumed."])
def test_a_clause_before_a_dash_is_no_dateline(text: str) -> None:
    assert _named(text)


@pytest.mark.parametrize(
    ("text", "surface", "country"),
    [
        ("Peru protested. Deputy Foreign Minister Ana Rios called in the envoy.", "Deputy Foreign Minister Ana Rios", "PER"),
        ("Norway protested. State Secretary Ane Berg called in the envoy.", "State Secretary Ane Berg", None),
        ("India protested. Foreign Secretary Anil Rao called in the envoy.", "Foreign Secretary Anil Rao", "IND"),
        ("Pakistan protested. The Foreign Office called in the envoy.", "Foreign Office", "PAK"),
        ("Britain protested. The Foreign Office called in the envoy.", "Foreign Office", "GBR"),
    ],
)
def test_titles_and_offices_go_to_the_state_that_acts(text: str, surface: str, country: str | None) -> None:
    found = dict(_named(text))
    assert found.get(surface, found.get(surface.removeprefix("State "))) == (country or "NOR")


def test_who_serves_the_union_serves_it_everywhere() -> None:
    named = _named("Michel Barnier spoke first. The EU's chief negotiator Michel Barnier met Barnier's team.")
    assert {country for surface, country in named if "Barnier" in surface} == {"EUE"}
