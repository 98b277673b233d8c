"""What tests of events ask of a text."""

from collections.abc import Callable

import pytest

from tongjian.coding import code
from tongjian.model import Article, CodedEvent
from tongjian.pack import load

Sides = tuple[set[str | None], set[str | None]]
DAY = "2025-06-10"


@pytest.fixture(scope="session")
def coded() -> Callable[[str, str], list[CodedEvent]]:
    """Return what codes a text of a language, published on DAY."""
    pack = load()
    return lambda text, lang: list(code(Article(id="a", page="p", title="", text=text, lang=lang, published=DAY), pack).events)


@pytest.fixture(scope="session")
def sides(coded: Callable[[str, str], list[CodedEvent]]) -> Callable[[str, str, str], list[Sides]]:
    """Return what gives the countries of the sides of the acts of one type in a text of a language."""
    return lambda text, lang, kind: [
        ({a.country for a in e.source}, {a.country for a in e.target}) for e in coded(text, lang) if e.type == kind
    ]
