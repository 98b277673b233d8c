"""Measures that English tells in the passive without saying who takes them: whoever makes them known does."""

import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import load

PACK = load()


def acts(text: str, kind: str) -> list[tuple[str | None, str | None]]:
    """Return the countries of the first source and target of the acts of one type in a text."""
    article = Article(id="a", page="p", title="", text=text, lang="en", published="2031-06-13", outlet=None)
    found = [e for e in code(article, PACK).events if e.type == kind]
    return [(e.source[0].country, e.target[0].country if e.target else None) for e in found]


@pytest.mark.parametrize(
    "frame",
    [
        "{0}, said Peru's trade minister.",
        "{0}, Trade Minister Juan Rojas of Peru announced.",
        "{0}, according to Peru's trade ministry.",
        "According to Peru's trade ministry, {1}.",
        "Under a decree signed by Peru's president, {1}.",
        "In Peru, {1}.",
        "Peru: {1}.",
        "A notice from Peru's trade ministry said that {1}.",
        "{0}, a notice from Peru's trade ministry showed.",
        "Peru's trade ministry issued a decree on Monday. {0}.",
    ],
)
@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("copper from Chile will be taxed at 20 percent", "TARIFF"),
        ("tariffs on Chilean copper have been lifted", "EASE"),
        ("two Chilean officials have been sanctioned", "SANCTION"),
        ("exports of lithium to Chile have been halted", "EXPORT_BAN"),
        ("the takeover by Chile's Codelco has been blocked", "INVEST_RESTRICT"),
    ],
)
def test_who_makes_a_measure_known_takes_it(frame: str, clause: str, kind: str) -> None:
    assert acts(frame.format(clause[0].upper() + clause[1:], clause), kind) == [("PER", "CHL")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two Chilean officials have been sanctioned, said Chile's foreign minister.", "SANCTION"),
        ("Copper from Chile will be taxed at 20 percent, Chile's trade minister said.", "TARIFF"),
        ("Two Chilean officials have been sanctioned, a film by Peru's culture ministry showed.", "SANCTION"),
        ("Sanctions were imposed on us, Peru's president said.", "SANCTION"),
    ],
)
def test_who_is_hit_or_only_tells_of_it_does_not(text: str, kind: str) -> None:
    assert acts(text, kind) == []


def test_who_decided_something_two_sentences_before_did_not_do_it() -> None:
    text = "Peru's trade ministry issued a decree on Monday. Rain fell all day. Copper from Chile will be taxed at 20 percent."
    assert acts(text, "TARIFF") == []
