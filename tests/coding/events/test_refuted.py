"""What a sentence itself says is not so: false rumours, what was expected and did not come."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def realis(kind, lang, text):
    article = Article(id="a", page="", title="", text=text, lang=lang, published="2025-10-28")
    return [e.realis for e in code(article, PACK).events if e.type == kind]


@pytest.mark.parametrize(
    ("kind", "lang", "text"),
    [
        ("TARIFF", "en", "Rumours that Chile will impose tariffs on Peruvian steel are false."),
        ("EASE", "en", "Reports that Chile had lifted its ban on Peruvian beef were untrue, a minister said."),
        ("AGREEMENT", "en", "Claims that Chile signed a trade agreement with Peru are not true."),
        ("TARIFF", "en", "Chile had been expected to impose tariffs on Peruvian steel but did not."),
        ("AGREEMENT", "en", "Chile was due to sign a trade agreement with Peru on Monday, but in the end did not."),
        ("TARIFF", "zh-Hans", "有传言称智利将对秘鲁钢材加征关税，智利予以否认。"),
        ("SANCTION", "zh-Hans", "网传智利将制裁一家秘鲁银行，纯属谣言。"),
        ("INVEST_RESTRICT", "zh-Hans", "智利无法阻止秘鲁企业收购本国矿山。"),
        ("EXPORT_BAN", "zh-Hant", "有消息稱智利已禁止向秘魯出口天然氣，智利外交部表示有關說法不實。"),
    ],
)
def test_it_is_told_as_denied(kind, lang, text):
    assert realis(kind, lang, text) == ["denied"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Reports that Chile will impose tariffs on Peruvian steel are true."),
        ("en", "Reports that Chile will impose tariffs on Peruvian steel are worrying."),
        ("en", "Chile imposed tariffs on Peruvian steel, but did not say why."),
        ("zh-Hans", "有消息称智利将对秘鲁钢材加征关税，秘鲁外长否认。"),  # another one denies something
        ("zh-Hans", "智利对秘鲁钢材加征关税，秘鲁否认倾销。"),
    ],
)
def test_near_misses_are_not(lang, text):
    assert realis("TARIFF", lang, text) in (["future"], ["asserted"])


@pytest.mark.parametrize("name", ["智利禁止出口限制出口技术目录", "限制出口条例", "禁止对秘鲁出口法"])
def test_what_a_law_is_called_is_not_done(name):
    assert not realis("EXPORT_CONTROL", "zh-Hans", f"智利商务部修订《{name}》。")
    assert not realis("EXPORT_BAN", "zh-Hans", f"智利商务部修订《{name}》。")


def test_what_a_notice_is_called_is_what_it_does():
    assert realis("EXPORT_CONTROL", "zh-Hans", "智利商务部发布《关于对锂实施出口管制的公告》。") == ["asserted"]
