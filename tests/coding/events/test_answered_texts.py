"""Which act answers which in whole sentences: deeds, words and reliefs, with the cue before, between or behind them."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def answers(text, lang):
    coded = code(Article(id="a", page="", title="t", text=text, lang=lang, published="2025-09-17"), PACK)
    return [(coded.events[r.event].type, coded.events[r.answers].type) for r in coded.responses]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Laos banned imports of Peruvian fish in retaliation for Peru's tariffs on Lao coffee.", ("IMPORT_BAN", "TARIFF")),
        (
            "Laos banned imports of Peruvian fish, a tit-for-tat move after Peru imposed tariffs on Lao coffee.",
            ("IMPORT_BAN", "TARIFF"),
        ),
        ("Peru imposed tariffs on Lao coffee, prompting Laos to ban imports of Peruvian fish.", ("IMPORT_BAN", "TARIFF")),
        ("Laos answered Peru's tariffs on its coffee with a ban on imports of Peruvian fish.", ("IMPORT_BAN", "TARIFF")),
        ("Laos filed a complaint at the WTO over Peru's tariffs on its coffee.", ("LITIGATE", "TARIFF")),
        ("Peru lifted its ban on Lao coffee after Laos lifted its tariffs on Peruvian fish.", ("EASE", "EASE")),
    ],
)
def test_english(text, pair):
    assert answers(text, "en") == [pair]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("老挝就秘鲁对老挝咖啡加征关税向世贸组织提起诉讼。", ("LITIGATE", "TARIFF")),
        ("针对秘鲁对老挝咖啡加征关税，老挝周二禁止进口秘鲁鱼粉。", ("IMPORT_BAN", "TARIFF")),
        ("秘鲁对老挝咖啡加征关税。老挝誓言报复。", ("THREATEN_MEASURE", "TARIFF")),
        ("秘鲁对老挝咖啡加征关税，老挝反手禁止进口秘鲁鱼粉。", ("IMPORT_BAN", "TARIFF")),
        ("老挝取消对秘鲁鱼粉的关税后，秘鲁解除对老挝咖啡的进口禁令。", ("EASE", "EASE")),
    ],
)
def test_chinese(text, pair):
    assert answers(text, "zh-Hans") == [pair]
