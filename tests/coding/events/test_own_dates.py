"""The day of an act is its own: not that of its telling, of what it is judged or lifted by, or of what its doer does now."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def dates(text, kind, lang):
    """Return the dates of the acts of `kind` in a text of Wednesday 17 September 2025."""
    article = Article(id="a", page="", title="t", text=text, lang=lang, published="2025-09-17")
    return [e.date for e in code(article, PACK).events if e.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("Oman said on Monday it had imposed tariffs on glass from Laos on Sept. 1.", "TARIFF", "2025-09-01"),
        ("Oman said on Monday that tariffs on glass from Laos had been imposed last week.", "TARIFF", "2025-09-08/2025-09-14"),
        ("Oman said on Monday it had imposed tariffs on glass from Laos.", "TARIFF", "2025-09-15"),
        ("Laos criticised Oman on Monday for imposing tariffs on its glass in May.", "TARIFF", "2025-05"),
        ("Laos criticised Oman on Monday for imposing tariffs on its glass in May.", "CRITICISE", "2025-09-15"),
        ("Oman's tariffs on Lao glass, announced in May, took effect on Monday.", "TARIFF", "2025-05"),
        ("The probe into Lao glass that Oman opened in 2023 led on Monday to tariffs.", "INVESTIGATE_REMEDY", "2023"),
        ("On Monday Oman lifted a ban on shrimp from Laos that it imposed in June 2021.", "IMPORT_BAN", "2021-06"),
        ("On Monday Oman lifted a ban on shrimp from Laos that it imposed in June 2021.", "EASE", "2025-09-15"),
    ],
)
def test_english(text, kind, date):
    assert dates(text, kind, "en") == [date]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("在阿曼对老挝玻璃加征关税一周后，老挝股市下跌。", "TARIFF", ["2025-09-10"]),
        ("阿曼将老挝企业列入黑名单三天后，老挝予以反制。", "LIST_ADD", ["2025-09-14"]),
        ("阿曼对老挝玻璃加征关税的三天前，双方曾举行会谈。", "TARIFF", ["2025-09-17"]),
        ("阿曼两天后将对老挝玻璃加征关税。", "TARIFF", ["2025-09-17"]),
        ("去年被阿曼列入黑名单的老挝企业周一表示失望。", "LIST_ADD", ["2024"]),
        ("被阿曼列入黑名单的老挝企业周一表示失望。", "LIST_ADD", [None]),
        ("阿曼周一将对老挝玻璃的关税延长至12月1日。", "TARIFF", ["2025-09-15"]),
        ("阿曼周一将从老挝进口的玻璃关税提高至50%。", "TARIFF", ["2025-09-15"]),
        ("阿曼周一将对老挝的制裁延长一年。", "SANCTION", ["2025-09-15"]),
        ("阿曼最快周五对老挝玻璃加征关税。", "TARIFF", ["2025-09-17"]),  # not last Friday
        ("阿曼下周一将对老挝玻璃的关税延长一年。", "TARIFF", ["2025-09-17"]),
    ],
)
def test_chinese(text, kind, found):
    assert dates(text, kind, "zh-Hans") == found


def test_a_length_of_time_behind_a_clause_makes_nothing_lie_ahead():
    text = "在阿曼对老挝玻璃加征关税两天后，老挝对阿曼海枣加征关税。"
    article = Article(id="a", page="", title="t", text=text, lang="zh-Hans", published="2025-09-17")
    assert [(e.realis, e.effective) for e in code(article, PACK).events] == [("asserted", None)] * 2
