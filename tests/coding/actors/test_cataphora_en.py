"""Whom a pronoun means in the clause that opens a sentence: whoever acts behind it, where a name stands there alone."""

import pytest

from tongjian import pack
from tongjian.coding import actors
from tongjian.coding.document import Document
from tongjian.model import Article


def meant(text: str, word: str) -> str | None:
    document = Document(Article(id="a", page="", title="", text=text, lang="en", published="2025-09-10"))
    return next((m.name for m in actors.find(document, pack.load()) if m.surface == word), None)


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Viktor Orban smiled. As he left Rome, Emmanuel Macron praised Italy.", "he", "Emmanuel Macron"),
        ("Shortly before she flew to Lima, the Italian prime minister Giorgia Meloni met farmers.", "she", "Giorgia Meloni"),
        ("Chile is rich. Before it raised its tariffs, Peru warned Chile.", "it", "Peru"),
    ],
)
def test_who_acts_behind_the_clause_is_meant(text: str, word: str, name: str) -> None:
    assert meant(text, word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Viktor Orban smiled. As he left Rome, Emmanuel Macron's aides praised Italy.", "he"),
        ("Viktor Orban smiled. As he left Rome, farmers met Emmanuel Macron.", "he"),
    ],
)
def test_else_who_was_named_before(text: str, word: str) -> None:
    assert meant(text, word) == "Viktor Orban"


def test_further_pronouns_of_the_sentence_mean_the_same() -> None:
    text = "Viktor Orban smiled. As he left Rome, Emmanuel Macron urged his guests to wait."
    assert meant(text, "his") == "Emmanuel Macron"


def test_four_countries_are_those_listed_also_behind_an_article() -> None:
    text = "Togo, the United Arab Emirates, Ghana and Chad met. The four countries blamed Benin."
    document = Document(Article(id="a", page="", title="", text=text, lang="en", published="2025-09-10"))
    joint = next(m for m in actors.find(document, pack.load()) if m.members and len(m.members) > 1)
    assert {m.country for m in joint.members} == {"TGO", "ARE", "GHA", "TCD"}
