"""The firm or leader who stands behind his state's name is who is meant; a thing behind it is the state's."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article


def hit(text: str, kind: str) -> list[str]:
    article = Article(id="a", page="", title="", text=text, lang="en", published="2025-09-10")
    return [m.name for e in code(article, pack.load()).events if e.type == kind for m in e.target]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Norway fined China's Huawei.", "PENALTY", "Huawei"),
        ("Peru sued Spain's Repsol in Lima.", "LITIGATE", "Repsol"),
        ("Chile criticised Hungary's Viktor Orban over the vote.", "CRITICISE", "Viktor Orban"),
        ("Chile criticised China's Huawei ban.", "CRITICISE", "China"),
        ("Chile criticised China's decision.", "CRITICISE", "China"),
        ("Chile dismissed as false Peruvian claims that it hid data.", "DENY", "Peru"),
        ("Chile backed Peru's request for aid, but Fiji opposed it.", "CRITICISE", "Peru"),
        ("Chile asked Peru to hand over the ship, but Peru refused.", "REFUSE", "Chile"),
    ],
)
def test_who_is_meant(text: str, kind: str, name: str) -> None:
    assert hit(text, kind) == [name]
