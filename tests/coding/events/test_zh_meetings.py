"""Chinese: who holds a 会谈 makes it a meeting or a negotiation."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load("statecraft")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("约旦国王周一与黎巴嫩总统举行会谈。", "MEET"),
        ("約旦外長週一與黎巴嫩外長舉行會談。", "MEET"),
        ("约旦贸易大臣周一与黎巴嫩贸易部长举行会谈。", "NEGOTIATE"),
        ("約旦財政大臣週一與黎巴嫩商務部長會談。", "NEGOTIATE"),
        ("约旦总统周一与黎巴嫩贸易部长举行会谈。", "MEET"),
    ],
)
def test_leaders_meet_and_ministers_of_trade_negotiate(text: str, kind: str) -> None:
    lang = "zh-Hant" if "黎巴嫩" in text and "約" in text else "zh-Hans"
    coded = code(Article(id="w", page="w", title="", text=text, lang=lang, published="2024-06-12"), PACK)
    assert [e.type for e in coded.events] == [kind]
