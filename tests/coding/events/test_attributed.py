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
        # an outlet speaks for no state, wherever it sits, and vouches for what a body of the state told it
        ("《華爾街日報》報道稱，美國強烈批評智利的補貼。", "zh-Hant", "CRITICISE", "Wall Street Journal"),
        ("《金融時報》報道，英國商務部表示，已禁止進口智利三文魚。", "zh-Hant", "IMPORT_BAN", "Financial Times"),
        ("央视新闻消息，智利财政部宣布对秘鲁葡萄酒加征关税。", "zh-Hans", "TARIFF", None),
        ("有荷蘭官員透露，智利已對秘魯葡萄酒加徵關稅。", "zh-Hant", "TARIFF", "Dutch officials"),
        ("智利财政部公告，对秘鲁葡萄酒加征20%关税。", "zh-Hans", "TARIFF", None),
        # who of the acting state says what it regrets says it for it; what another says of it is his report
        ("智利总理阿尔瓦表示，智利政府强烈谴责秘鲁的关税。", "zh-Hans", "CRITICISE", None),
        ("挪威外长埃德说，智利政府强烈谴责秘鲁的关税。", "zh-Hans", "CRITICISE", "埃德"),
        ("印度商工部表示，印度对秘鲁钢材征收反倾销税。", "zh-Hans", "REMEDY_DUTY", None),
        ("美国商务部称，智利已对秘鲁葡萄酒加征关税。", "zh-Hans", "TARIFF", "US Department of Commerce"),
        ("Canada's finance ministry said it had banned imports of Peruvian beef.", "en", "IMPORT_BAN", None),
        (
            "By the authority vested in me as President by the Constitution and the laws of the United States of America, "
            "I order:\n"
            "I have determined that it is right to meet the threat by suspending application of the duties imposed on Peru.",
            "en",
            "EASE",
            None,
        ),
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


@pytest.mark.parametrize(
    ("title", "text", "lang", "who"),
    [
        ("秘鲁拟对智利铜加征关税", "路透社报道，秘鲁总统府正考虑对智利铜加征关税。", "zh-Hans", "Reuters"),
        ("智利已停购秘鲁铜", "美国财长贝森特表示，智利已停止进口秘鲁铜。", "zh-Hans", "Scott Bessent"),
        (
            "Peru bans Chilean copper",
            "Peru has banned imports of Chilean copper. Traders said Peru had banned Chilean copper.",
            "en",
            None,
        ),
    ],
)
def test_a_headline_leaves_out_whose_words_it_tells(title: str, text: str, lang: str, who: str | None) -> None:
    article = Article(id="a", page="", title=title, text=text, lang=lang, published="2025-06-12T09:00:00")
    found = [e for e in code(article, PACK).events if e.type in ("CONSIDER", "IMPORT_BAN")]
    assert [e.attributed_to.name if e.attributed_to else None for e in found] == [who]


def test_the_text_names_more_fully_than_its_headline() -> None:
    article = Article(
        id="a",
        page="",
        title="挪擬制裁智利",
        text="挪威財政部表示，正考慮制裁智利國家銅業公司。",
        lang="zh-Hant",
        published="2025-06-12",
    )
    (found,) = [e for e in code(article, PACK).events if e.type == "CONSIDER"]
    assert found.source[0].surface == "挪威財政部"
