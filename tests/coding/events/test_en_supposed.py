"""English measures that are only supposed: by word order, by once and as soon as, by the event or condition that."""

import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import load

PACK = load()


def acts(text: str) -> list[tuple[str, str | None, str]]:
    """Return type, first source's country and realis of the acts of a text."""
    article = Article(id="a", page="p", title="", text=text, lang="en", published="2031-06-13", outlet=None)
    return [(e.type, e.source[0].country, e.realis) for e in code(article, PACK).events]


@pytest.mark.parametrize(
    "text",
    [
        "Should Peru impose tariffs on Chilean copper, prices will rise.",
        "Were Peru to impose tariffs on Chilean copper, prices would rise.",
        "Had Peru imposed tariffs on Chilean copper, prices would have risen.",
        "Once Peru imposes tariffs on Chilean copper, prices will rise.",
        "As soon as Peru imposes tariffs on Chilean copper, prices will rise.",
        "Prices would rise in the event that Peru imposes tariffs on Chilean copper.",
        "Prices will hold provided that Peru imposes tariffs on Chilean copper.",
    ],
)
def test_what_is_only_supposed_is_no_fact(text: str) -> None:
    assert acts(text) == [("TARIFF", "PER", "conditional")]


@pytest.mark.parametrize(
    "text",
    [
        "Once Peru imposed tariffs on Chilean copper, prices rose.",
        "Peru said prices should hold. It imposed tariffs on Chilean copper on Monday.",
        "It was on Monday that Peru imposed tariffs on Chilean copper.",
    ],
)
def test_what_was_done_stays_done(text: str) -> None:
    assert [(kind, realis) for kind, _, realis in acts(text)] == [("TARIFF", "asserted")]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Peru's parliament voted against a bill to impose tariffs on Chilean copper.", "denied"),
        ("Peru delayed a decision to impose tariffs on Chilean copper.", "denied"),
        ("Peru's plan to impose tariffs on Chilean copper was quietly dropped.", "denied"),
        ("Peru dismissed reports that it imposed tariffs on Chilean copper.", "denied"),
        ("A bill would make Peru impose tariffs on Chilean copper.", "hypothetical"),
        ("Prices will fall before Peru imposes tariffs on Chilean copper.", "future"),
        ("The court made Peru impose tariffs on Chilean copper.", "asserted"),
    ],
)
def test_what_came_to_nothing_is_not_done(text: str, realis: str) -> None:
    assert [found for kind, _, found in acts(text) if kind == "TARIFF"] == [realis]
