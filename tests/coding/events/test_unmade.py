"""Acts that nobody did: only urged, almost done, not done yet, turned down while plans, put off, or told untruly."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def deeds(text, lang, kind):
    article = Article(id="a", page="", title="t", text=text, lang=lang, published="2025-09-17")
    return [e.realis for e in code(article, PACK).events if e.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "realis"),
    [
        ("Oman should impose tariffs on Lao glass, critics said.", "TARIFF", []),
        ("Oman should sign a trade deal with Laos, analysts said.", "AGREEMENT", []),
        ("Oman almost sued Laos at the WTO.", "LITIGATE", []),
        ("Oman nearly doubled tariffs on Lao glass.", "TARIFF", ["asserted"]),  # by how much, not whether
        ("Oman has yet to impose tariffs on Lao glass.", "TARIFF", ["denied"]),
        ("Oman is unlikely to sanction Laos.", "SANCTION", ["hypothetical"]),
        ("Oman is reluctant to sue Laos at the WTO.", "LITIGATE", ["hypothetical"]),
        ("Oman is too weak to sanction Laos.", "SANCTION", ["denied"]),
        ("Further Omani tariffs or a Kenyan slump would hurt Laos.", "TARIFF", []),
        ("Oman is likely to impose tariffs on Lao glass.", "TARIFF", ["future"]),
    ],
)
def test_english(text, kind, realis):
    assert deeds(text, "en", kind) == realis


@pytest.mark.parametrize(
    ("text", "kind", "realis"),
    [
        ("阿曼议会否决了对老挝玻璃加征关税的计划。", "TARIFF", []),
        ("阿曼放弃了制裁老挝的打算。", "SANCTION", []),
        ("阿曼部长说，对老挝玻璃加征关税的报道不实。", "TARIFF", []),
        ("阿曼推迟与老挝签署贸易协定。", "AGREEMENT", []),
        ("阿曼排除向世贸组织起诉老挝的可能。", "LITIGATE", []),
        ("阿曼贸易部表示，原本对老挝玻璃加征关税的计划延后。", "TARIFF", []),
        ("阿曼最快周五对老挝玻璃加征关税。", "TARIFF", ["future"]),
        ("阿曼议会批准了对老挝玻璃加征关税的计划。", "TARIFF", ["asserted"]),
        ("阿曼否决提案，并对老挝玻璃加征关税。", "TARIFF", ["asserted"]),
    ],
)
def test_chinese(text, kind, realis):
    assert deeds(text, "zh-Hans", kind) == realis


@pytest.mark.parametrize(
    ("chain", "realis"),
    [
        ("is willing to", "hypothetical"),
        ("is very keen to", "hypothetical"),
        ("is determined to", "hypothetical"),
        ("is racing to", "hypothetical"),
        ("has the power to", "hypothetical"),
        ("used its power to", "asserted"),
        ("sent its envoy to Rome to", "future"),
        ("is the latest state to", "asserted"),
        ("was proud to", "asserted"),
        ("was able to", "asserted"),
    ],
)
def test_what_leaves_open_whether_it_is_done(chain, realis):
    assert deeds(f"Oman {chain} sign a trade deal with Laos.", "en", "AGREEMENT") == [realis]


@pytest.mark.parametrize("chain", ["needs to", "is relying on its skill and luck to", "is banking on its envoy to"])
def test_what_is_only_needed_or_hoped_for(chain):
    assert deeds(f"Oman {chain} sign a trade deal with Laos.", "en", "AGREEMENT") == []
