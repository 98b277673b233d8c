"""A length of time that says how often something was (their third meeting in two months) dates no act."""

import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import load

PACK = load()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Brazil's president will hold talks with Xi Jinping on Monday, their third meeting in two months.",
            {"2026-01-05"},
        ),
        ("Brazil's president will hold talks with Xi Jinping in two months.", {"2026-03-04"}),
    ],
)
def test_how_often_is_not_when(text: str, days: set[str]) -> None:
    article = Article(id="a", page="p", title="", text=text, lang="en", published="2026-01-04")
    assert {e.date for e in code(article, PACK).events} == days
