"""What somebody plans to say or to sign is still to come; what he decided, agreed or began to is done."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article


def told(text: str) -> list[tuple[str, str]]:
    article = Article(id="a", page="", title="", text=text, lang="en", published="2025-09-10")
    return [(e.type, e.realis) for e in code(article, pack.load()).events if e.type != "STATEMENT"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Laos is expected to urge Togo to lift its tariffs.", ("DEMAND", "future")),
        ("Laos plans to accuse Togo of dumping.", ("ACCUSE", "future")),
        ("Laos's foreign minister is set to criticise Togo.", ("CRITICISE", "future")),
        ("Laos and Togo aim to sign a fisheries accord.", ("AGREEMENT", "future")),
        ("Laos and Togo decided to sign a fisheries accord.", ("AGREEMENT", "asserted")),
        ("Laos urged Togo to lift its tariffs.", ("DEMAND", "asserted")),
    ],
)
def test_realis(text: str, act: tuple[str, str]) -> None:
    assert act in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Togo said Laos should impose sanctions on Benin.",
        "“The United States should take Cuba off its list,” Togo's foreign minister said.",
    ],
)
def test_what_another_wishes_for_is_asked_and_not_done(text: str) -> None:
    assert {kind for kind, _ in told(text)} == {"DEMAND"}


def test_who_says_that_he_must_asks_nobody() -> None:
    assert told("Laos said it must impose tariffs on Togo.") == [("TARIFF", "future")]
