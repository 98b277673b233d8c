"""What Chinese words of judgement are about where they only point at the deed told before, or it is their subject."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def critics(text):
    article = Article(id="a", page="", title="t", text=text, lang="zh-Hans", published="2025-09-17")
    found = [e for e in code(article, PACK).events if e.type == "CRITICISE"]
    return [([s.country for s in e.source], [t.country for t in e.target]) for e in found]


@pytest.mark.parametrize(
    "words",
    [
        "此举遭到老挝批评。",
        "这一决定受到老挝谴责。",
        "“这是保护主义。”老挝贸易部长说。",
        "老挝贸易部长说，这是保护主义。",
        "老挝坚决反对。",
    ],
)
@pytest.mark.parametrize("deed", ["阿曼对老挝玻璃加征关税。", "阿曼将十家老挝企业列入黑名单。"])
def test_the_deed_told_before_is_judged(deed, words):
    assert critics(deed + words) == [(["LAO"], ["OMN"])]


def test_what_is_opposed_in_any_form_is_nobodys():
    assert critics("阿曼对老挝玻璃加征关税。老挝说，反对一切形式的保护主义。")[-1:] == [(["LAO"], [])]


def test_who_is_himself_judged_is_the_target():
    assert critics("阿曼遭到老挝批评。") == [(["LAO"], ["OMN"])]
