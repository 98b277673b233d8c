"""Firms that no list has, introduced beside the state that they belong to."""

import pytest

from tongjian.coding import actors
from tongjian.coding.document import Document
from tongjian.model import Article
from tongjian.pack import Pack, load


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load()


def firms(text: str, pack: Pack) -> list[tuple[str, str | None]]:
    doc = Document(Article(id="t", page="", title="Trade", text=text, lang="en", published="2021-03-05"))
    return [(m.surface, m.country) for m in actors.find(doc, pack) if m.kind == "company"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway's trawler maker Halvex sold two ships.",
        "Norway's biggest shipbuilder, Halvex, sold two ships.",
        "Halvex, Norway's biggest shipbuilder, sold two ships.",
        "However, Norway's biggest shipbuilder, Halvex, sold two ships.",
    ],
)
def test_a_noun_for_firms_beside_a_state(text: str, pack: Pack) -> None:
    assert firms(text, pack) == [("Halvex", "NOR")]


@pytest.mark.parametrize(
    "text",
    [
        "However, Norway's biggest shipbuilder, which lends to nobody, sold two ships.",
        "In Bergen, Norway's biggest shipbuilder sold two ships.",
        "Ingrid Moe, Norway's trade minister, sold two ships.",
    ],
)
def test_no_adverb_town_or_minister_is_a_firm(text: str, pack: Pack) -> None:
    assert firms(text, pack) == []
