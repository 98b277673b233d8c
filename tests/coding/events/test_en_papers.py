"""Who acts where a paper does: the order bans, a rule that X issued adds, under the decree."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load("statecraft")


def _acts(text: str) -> set[tuple[str, str, str]]:
    article = Article(id="p", page="p", title="", text=text, lang="en", published="2024-06-12")
    return {
        (e.type, "+".join(sorted(a.country or "?" for a in e.source)), "+".join(sorted(a.country or "?" for a in e.target)))
        for e in code(article, PACK).events
    }


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Peru issued a decree on Monday. The decree raises the tariff on Chilean wine to 10%.", ("TARIFF", "PER", "CHL")),
        ("Brazil's president signed an order. The order bans imports of Russian oil.", ("IMPORT_BAN", "BRA", "RUS")),
        ("Kenya's order bans imports of Ugandan milk.", ("IMPORT_BAN", "KEN", "UGA")),
        ("Kenya signed an order on Monday that bans imports of Ugandan milk.", ("IMPORT_BAN", "KEN", "UGA")),
        ("Kenya adopted an ordinance. Under the ordinance, imports of Ugandan milk are banned.", ("IMPORT_BAN", "KEN", "UGA")),
        ("China issued a notice. Brazil was angry. The notice suspends imports of Brazilian beef.", ("IMPORT_BAN", "CHN", "BRA")),
        ("The rule, adopted by Peru's congress, raises duties on Chilean wine.", ("TARIFF", "PER", "CHL")),
    ],
)  # fmt: skip
def test_a_paper_acts_for_who_issued_it(text: str, act: tuple[str, str, str]) -> None:
    assert act in _acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Officials in Kenya reviewed the order bans and limits on Uganda.",
        "Critics in Kenya wrote a paper. The law limits imports of Ugandan milk too little.",
    ],
)
def test_a_paper_of_nobody_is_no_act(text: str) -> None:
    assert not {act for act in _acts(text) if act[0] in ("IMPORT_BAN", "TARIFF")}


def test_a_law_within_an_order_is_another_paper() -> None:
    text = (
        "Kenya's president signed an order on Monday that extends until July the delay in enforcing a law that requires Huawei "
        "to sell its unit."
    )

    assert {kind for kind, _source, _target in _acts(text)}.isdisjoint({"INVEST_RESTRICT", "DEMAND"})
