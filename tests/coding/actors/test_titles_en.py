"""Whose a person is, in every place where English tells it: before the title, behind the name, between commas."""

import pytest

from tongjian.coding import actors
from tongjian.coding.document import Document
from tongjian.model import Article
from tongjian.pack import load

TITLES = (
    "trade minister",
    "deputy foreign minister",
    "opposition leader",
    "customs chief",
    "lawmaker",
    "chief negotiator",
    "interim president",
    "central bank governor",
    "senior diplomat",
    "special trade representative",
)
NAMES = ("Lena Vogt", "Pieter de Wit", "Khalid al-Amin", "J. P. Oduya")
FRAMES = (
    "{adjective} {title} {name} arrived in Lima.",
    "{state}'s {title} {name} arrived in Lima.",
    "{state}'s {title}, {name}, arrived in Lima.",
    "{name}, {state}'s {title}, arrived in Lima.",
    "{name}, the {adjective} {title}, arrived in Lima.",
    "{name}, who is {state}'s {title}, arrived in Lima.",
    "The talks were led by {adjective} {title} {name}.",
)


def mentions(text: str) -> list[tuple[str, str | None]]:
    doc = Document(Article(id="a", page="p", title="", text=text, lang="en", published="2031-05-16"))
    doc.times = []
    return [(m.name, m.country) for m in actors.find(doc, load())]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("title", TITLES)
def test_whose_a_person_is(frame: str, title: str) -> None:
    for name in NAMES:
        told = frame.format(adjective="Ghanaian", state="Ghana", title=title, name=name)
        assert (name, "GHA") in mentions(told), told


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("of", ["of Ghana", "of the Netherlands"])
def test_a_state_behind_the_name(name: str, of: str) -> None:
    country = "NLD" if "Netherlands" in of else "GHA"
    assert mentions(f"Trade Minister {name} {of} criticised the fees.") == [(name, country)]


def test_a_state_behind_a_name_that_has_one_stays_by_itself() -> None:
    told = mentions("Kenyan Trade Minister Lena Vogt of the Ghana Cocoa Board criticised the fees.")
    assert ("Lena Vogt", "KEN") in told


def test_who_presides_over_a_club_is_no_head_of_state() -> None:
    """The president of the Brazilian steel association is not Brazil's; the president of Brazil is."""
    persons = {name for name, _ in mentions("The president of Brazil spoke.")}
    assert persons
    for club in ("steel association", "football federation", "central bank", "miners' union"):
        assert not persons & {name for name, _ in mentions(f"The president of the Brazilian {club} spoke.")}
