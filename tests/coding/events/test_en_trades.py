"""Trades, lobbies and unions of a state ask something of the state itself, and are named as what they are."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load("statecraft")


def acts(text: str) -> list[tuple[str, str, str | None]]:
    article = Article(id="t", page="", title="", text=text, lang="en", published="2024-06-12")
    return [(e.type, e.source[0].name, e.target[0].country if e.target else None) for e in code(article, PACK).events]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Several Peruvian exporters urged Lima to negotiate with Chile.", ("DEMAND", "Peruvian exporters", "PER")),
        ("Chile's growers' union welcomed Santiago's new quota.", ("SUPPORT", "Chile's growers' union", "CHL")),
        ("Rights groups in Norway urged Oslo to sanction Iran.", ("DEMAND", "Rights groups in Norway", "NOR")),
        ("Some U.K. retailers criticised London's tariffs on Kenya.", ("CRITICISE", "U.K. retailers", "GBR")),
    ],
)
def test_a_trade_is_apart_from_its_state(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


def test_the_words_shown_begin_with_the_trade() -> None:
    article = Article(id="t", page="", title="", text="Peruvian farmers have condemned Chile.", lang="en", published="2024-06-12")
    assert code(article, PACK).events[0].evidence.quote == "Peruvian farmers have condemned Chile"


def test_a_state_that_takes_a_measure_stays_the_state() -> None:
    assert ("TARIFF", "Peru", "CHL") in acts("Peru's tariffs on Chilean wine hurt growers. Peru imposed tariffs on Chilean wine.")
