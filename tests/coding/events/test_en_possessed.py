"""Whose a thing is that "the" names again, and whom a pattern names itself."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load("statecraft")


def _acts(text: str, kind: str) -> list[tuple[str, str]]:
    article = Article(id="p", page="p", title="", text=text, lang="en", published="2024-06-12")
    return [
        ("+".join(sorted(a.country or "?" for a in e.source)), "+".join(sorted(a.country or "?" for a in e.target)))
        for e in code(article, PACK).events
        if e.type == kind
    ]


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("Guyana's border law was read out. Brazil kept quiet. Suriname deplored the law.", "CRITICISE", ("SUR", "GUY")),
        ("Peru has tabled a new draft. Brazil kept quiet. Chile rejected the draft.", "REFUSE", ("CHL", "PER")),
        ("A blueprint by Qatar was read out. Oman kept quiet. Jordan backed the blueprint.", "SUPPORT", ("JOR", "QAT")),
        ("Iran's launch came at dawn. Oman kept quiet. The launch was condemned by Finland.", "CRITICISE", ("FIN", "IRN")),
    ],
)
def test_a_thing_named_again_is_its_owners(text: str, kind: str, sides: tuple[str, str]) -> None:
    assert _acts(text, kind) == [sides]


def test_a_thing_of_ones_own_is_not_aimed_at_oneself() -> None:
    assert ("PER", "PER") not in _acts("Peru's draft law was read out. Peru's president condemned the law.", "CRITICISE")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In a call on Friday, Javier Milei told Gustavo Petro that Argentina was worried.", "CALL"),
        ("Javier Milei told Gustavo Petro at a meeting in Lima that Argentina was worried.", "MEET"),
        ("After talks with Gustavo Petro in Bogota, Javier Milei said the border would stay open.", "MEET"),
    ],
)
def test_calls_and_meetings_beside_what_was_said_there(text: str, kind: str) -> None:
    assert _acts(text, kind) == [("ARG", "COL")]


def test_talks_on_trade_of_ministers_who_are_no_diplomats_are_no_meeting() -> None:
    assert _acts("Peru's trade minister Ana Rios held tariff talks with her Chilean counterpart in Lima.", "MEET") == []
