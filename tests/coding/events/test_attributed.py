"""Whom acts are attributed to: outlets that cite sources, not them; nobody where a body of the acting state tells its measure."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def attributed(text, kind, lang):
    article = Article(id="a", page="", title="", text=text, lang=lang, published="2024-06-12T09:00:00")
    (found,) = [e for e in code(article, PACK).events if e.type == kind]
    return found.attributed_to.name if found.attributed_to else None


@pytest.mark.parametrize(
    ("text", "lang", "kind", "who"),
    [
        ("路透社引述消息人士报道，智利已通知秘鲁暂停进口牛肉。", "zh-Hans", "IMPORT_BAN", "Reuters"),
        ("彭博社援引美國官員的話稱，智利已對秘魯葡萄酒加徵關稅。", "zh-Hant", "TARIFF", "Bloomberg"),
        ("智利财政部公告，对秘鲁葡萄酒加征20%关税。", "zh-Hans", "TARIFF", None),
        ("印度商工部表示，印度对秘鲁钢材征收反倾销税。", "zh-Hans", "REMEDY_DUTY", None),
        ("美国商务部称，智利已对秘鲁葡萄酒加征关税。", "zh-Hans", "TARIFF", "US Department of Commerce"),
        ("Canada's finance ministry said it had banned imports of Peruvian beef.", "en", "IMPORT_BAN", None),
        (
            "China's Ministry of Commerce said Canada had banned imports of Peruvian beef.",
            "en",
            "IMPORT_BAN",
            "Ministry of Commerce",
        ),
    ],
)
def test_whom_an_act_is_attributed_to(text, lang, kind, who):
    assert attributed(text, kind, lang) == who


@pytest.mark.parametrize(
    ("text", "kind", "surface"),
    [
        (
            '"Peru broke its word and must apologise," Fiji\'s prime minister told a radio station.',
            "DEMAND",
            "Fiji's prime minister",
        ),
        ('"We will put a 30% tariff on Chilean wine," Norwegian Prime Minister Jonas Gahr Støre said.', "TARIFF", "We"),
    ],
)
def test_who_speaks_is_shown_by_a_pronoun_or_name_and_never_by_the_verb(text: str, kind: str, surface: str) -> None:
    article = Article(id="a", page="p", title="", text=text, lang="en", published="2024-05-20", outlet=None)
    sources = [a for e in code(article, PACK).events if e.type == kind for a in e.source]
    assert [a.surface for a in sources] == [surface]
    assert all(f"\n{text}"[a.start : a.end] == a.surface for a in sources)  # the title, here empty, stands before the text
