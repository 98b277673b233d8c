"""Whom "it", "he", 其 and 他 at the beginning of a sentence mean: whom the sentence before is about, not whom it names first."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def accusers(text, lang):
    """Return the states of whoever accuses Peru."""
    article = Article(id="a", page="", title="t", text=text, lang=lang, published="2025-11-17T09:00:00")
    return [
        [s.country for s in e.source]
        for e in code(article, PACK).events
        if e.type == "ACCUSE" and "PER" in {t.country for t in e.target}
    ]


@pytest.mark.parametrize("lead", ["It", "In addition, it", "On Tuesday it"])
@pytest.mark.parametrize(
    "before",
    [
        "Fiji's Commerce Ministry opened a probe into sugar from Belize on Monday.",
        "By selling sugar below cost, Belize has broken trade law, Fiji's Commerce Ministry concluded on Monday.",
        "After weeks of talks with Belize, Fiji's Commerce Ministry opened a probe into sugar.",
        "Responding to Belize, Fiji's Commerce Ministry on Monday opened a probe into sugar.",
        "The sugar that Belize sells is too cheap, said Fiji's Commerce Ministry.",
        "Fiji's Commerce Ministry, which has long watched Belize, opened a probe into sugar.",
    ],
)
def test_it_is_whom_the_sentence_before_is_about(before, lead):
    assert accusers(f"{before} {lead} accused Peru of breaking the rules.", "en") == [["FJI"]]


@pytest.mark.parametrize("he", ["He", "Later he", "The minister"])
@pytest.mark.parametrize(
    "before",
    [
        "Maltese Trade Minister Silvio Borg met US Commerce Secretary Howard Lutnick in Valletta.",
        "In a call with Howard Lutnick on Monday, Maltese Trade Minister Silvio Borg asked for lower duties.",
        "Speaking after a call with Howard Lutnick, Maltese Trade Minister Silvio Borg said that the duties were too high.",
        "The duties of Howard Lutnick are too high, Maltese Trade Minister Silvio Borg said.",
        "The duties are too high, Maltese Trade Minister Silvio Borg told Howard Lutnick.",
    ],
)
def test_he_is_whom_the_sentence_before_is_about(before, he):
    assert accusers(f"{before} {he} accused Peru of breaking the rules.", "en") == [["MLT"]]


@pytest.mark.parametrize("it", ["其", "它", "同时,其", "该部"])
@pytest.mark.parametrize(
    "before",
    [
        "斐济贸易部周一对伯利兹食糖发起反倾销调查。",
        "伯利兹低价倾销食糖，斐济贸易部周一发布公告称。",
        "因伯利兹低价倾销食糖，斐济贸易部周一发起反倾销调查。",
        "针对伯利兹的做法，斐济贸易部周一对食糖发起反倾销调查。",
        "对伯利兹食糖的反倾销调查周一由斐济贸易部发起。",
    ],
)
def test_the_chinese_it_is_whom_the_sentence_before_is_about(before, it):
    assert accusers(f"{before}{it}指责秘鲁违反规则。", "zh-Hans") == [["FJI"]]


@pytest.mark.parametrize("he", ["他", "随后，他", "该大臣", "赤泽"])
@pytest.mark.parametrize(
    "before",
    [
        "日本经济产业大臣赤泽亮正周一在东京会见美国商务部长卢特尼克。",
        "与卢特尼克通话后，日本经济产业大臣赤泽亮正周一说，关税太高。",
        "针对卢特尼克的言论，日本经济产业大臣赤泽亮正周一予以反驳。",
        "日本不会屈服于卢特尼克的压力，日本经济产业大臣赤泽亮正周一说。",
        "根据日本经济产业大臣赤泽亮正的声明，卢特尼克已同意谈判。",
    ],
)
def test_the_chinese_he_is_whom_the_sentence_before_is_about(before, he):
    assert accusers(f"{before}{he}指责秘鲁违反规则。", "zh-Hans") == [["JPN"]]


def test_he_behind_a_clause_of_the_same_sentence_is_who_acts_in_it():
    assert accusers("与卢特尼克通话时，马耳他贸易部长博格十分不满，他指责秘鲁违反规则。", "zh-Hans") == [["MLT"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("日本农林水产大臣铃木宪和周一发表谈话。铃木指责秘鲁违反规则。", [["JPN"]]),
        ("日本農林水產大臣鈴木憲和周一發表談話。鈴木指責秘魯違反規則。", [["JPN"]]),
        ("日本社民党党首福岛瑞穗周一发表谈话。福岛水产品遭秘鲁禁运。", []),  # the prefecture
    ],
)
def test_a_japanese_goes_on_by_his_family_name(text, found):
    assert accusers(text, "zh-Hant" if "農" in text else "zh-Hans") == found


@pytest.mark.parametrize(
    "before",
    [
        "Malta met Kenya.",
        "Malta, which depends on Kenya, wants to please the Kenyan president.",
        "After months of talks with Kenya, Malta's ministry closed its doors.",
    ],
)
def test_the_country_is_whose_the_sentence_before_is_about(before):
    assert accusers(f"{before} As well as taxing Chinese goods, the country accused Peru of dumping.", "en") == [["MLT"]]
