"""Minimal pairs in Chinese: who acts and whom it hits follow the words, whatever the states and companies are called.

Each frame is one way in which outlets word an act, in simplified or traditional script, with the place of the one who
acts ({a}) and of the other side ({b}). Every frame is read with several pairs of states, both ways round.
"""

import pytest

from tongjian import pack
from tongjian import text as textlib
from tongjian.coding import code
from tongjian.model import Article, CodedEvent

PACK = pack.load("statecraft")
STATES = {"泰国": "THA", "秘鲁": "PER", "挪威": "NOR", "土耳其": "TUR", "哈萨克斯坦": "KAZ"}
PAIRS = [("泰国", "秘鲁"), ("秘鲁", "泰国"), ("挪威", "土耳其"), ("土耳其", "哈萨克斯坦"), ("哈萨克斯坦", "挪威")]

# type, realis, frame
FRAMES = [
    ("TARIFF", "asserted", "{a}宣布对{b}铝材加征12%的关税。"),
    ("TARIFF", "asserted", "{b}铝材被{a}加征12%的关税。"),
    ("TARIFF", "asserted", "{a}把{b}铝材的进口关税从5%提高到12%。"),
    ("EXPORT_CONTROL", "asserted", "{a}在 2025 年 9 月 3 日宣布，自 9 月 5 日起，對 {b} 實施晶片出口管制。"),
    ("TARIFF", "denied", "{a}并未对{b}铝材加征关税。"),
    ("TARIFF", "conditional", "如果谈判破裂，{a}将对{b}铝材加征关税。"),
    ("TARIFF", "hypothetical", "{a}可能对{b}铝材加征关税。"),
    ("EASE", "asserted", "{a}宣布取消对{b}铝材加征的关税。"),
    ("EASE", "asserted", "{a}將對{b}鋁材的關稅從12%降至5%。"),
    ("EASE", "asserted", "{a}將兩家{b}企業移出制裁名單。"),
    ("PLEDGE_EASE", "asserted", "{a}承诺取消对{b}铝材的关税。"),
    ("PLEDGE_EASE", "future", "{a}将取消针对{b}商品加征的关税。"),
    ("REMEDY_DUTY", "asserted", "{a}决定对原产于{b}的瓷砖征收反倾销税。"),
    ("INVESTIGATE_REMEDY", "asserted", "{a}對涉{b}瓷磚啟動反傾銷調查。"),
    ("INVESTIGATE_REMEDY", "asserted", "{b}瓷砖遭{a}反倾销调查。"),
    ("RULING", "asserted", "{a}对原产于{b}的瓷砖作出反倾销终裁。"),
    ("EXPORT_CONTROL", "asserted", "{a}收紧对{b}的芯片出口管制。"),
    ("EXPORT_BAN", "asserted", "{a}禁止向{b}出口大米。"),
    ("IMPORT_BAN", "asserted", "{a}暫停從{b}進口禽肉。"),
    ("IMPORT_BAN", "asserted", "{a}禁止进口{b}乳制品。"),
    ("LIST_ADD", "asserted", "{a}將三家{b}企業列入制裁名單。"),
    ("LIST_ADD", "asserted", "三家{b}企业被{a}列入黑名单。"),
    ("SANCTION", "asserted", "{a}宣布对{b}实施新一轮制裁。"),
    ("SANCTION", "asserted", "{b}遭{a}制裁。"),
    ("SANCTION", "asserted", "{a}驱逐两名{b}外交官。"),
    ("INVEST_RESTRICT", "asserted", "{a}政府否决{b}企业收购本国矿山的交易。"),
    ("THREATEN_MEASURE", "asserted", "{a}威胁对{b}商品加征关税。"),
    ("THREATEN_MEASURE", "asserted", "{a}警告{b}，若不让步，将采取反制措施。"),
    ("CONSIDER", "hypothetical", "{a}正考虑对{b}实施出口限制。"),
    ("DEMAND", "asserted", "{a}敦促{b}取消关税。"),
    ("DEMAND", "asserted", "{a}要求{b}停止挑釁。"),
    ("REFUSE", "asserted", "{a}拒绝{b}的提议。"),
    ("CRITICISE", "asserted", "{a}谴责{b}的做法。"),
    ("CRITICISE", "asserted", "{a}對{b}的決定表示強烈不滿。"),
    ("CRITICISE", "asserted", "{b}遭{a}谴责。"),
    ("ACCUSE", "asserted", "{a}指责{b}违反停火协议。"),
    ("ACCUSE", "asserted", "{a}外交部發言人表示，{b}的行徑嚴重違反國際法。"),
    ("PROTEST_FORMAL", "asserted", "{a}外交部召见{b}大使。"),
    ("PROTEST_FORMAL", "asserted", "{a}就边境事件向{b}提出严正交涉。"),
    ("SUPPORT", "asserted", "{a}對{b}的決定表示歡迎。"),
    ("LITIGATE", "asserted", "{a}就钢铁关税在世贸组织起诉{b}。"),
    ("LITIGATE", "asserted", "{a}将{b}告上世贸组织。"),
    ("TALKS_HALT", "asserted", "{a}宣布中止与{b}的贸易谈判。"),
]

# acts of two sides: either may stand first
JOINT = [
    ("NEGOTIATE", "asserted", "{a}与{b}举行新一轮贸易谈判。"),
    ("NEGOTIATE", "future", "{a}將與{b}舉行貿易談判。"),
    ("TALKS_AGREE", "asserted", "{a}同意与{b}重启谈判。"),
    ("AGREEMENT", "asserted", "{a}與{b}簽署自由貿易協定。"),
    ("AGREEMENT", "denied", "{a}与{b}没有达成协议。"),
    ("AGREEMENT_IMPLEMENT", "denied", "{a}沒有履行與{b}的協議。"),
]

# what must not be coded as done
SILENT = [
    ("TARIFF", "{a}敦促{b}不要加征关税。"),
    ("TARIFF", "{a}拒绝取消对{b}的关税。"),
    ("SANCTION", "{a}反对对{b}实施制裁。"),
    ("EASE", "{a}敦促{b}取消制裁。"),
    ("EASE", "{a}拒絕解除對{b}的制裁。"),
    ("LIST_ADD", "{a}将两家{b}企业移出制裁清单。"),
    ("NEGOTIATE", "{a}拒绝与{b}谈判。"),
]


def coded(text: str) -> tuple[CodedEvent, ...]:
    article = Article(id="1", page="p", title="", text=text, lang=textlib.script_of(text), published="2025-09-15T12:00:00+08:00")
    return code(article, PACK).events


def sides(event: CodedEvent) -> tuple[set[str | None], set[str | None]]:
    return {x.country for x in event.source}, {x.country for x in event.target}


@pytest.mark.parametrize(("kind", "realis", "frame"), FRAMES)
def test_the_one_who_acts_is_the_source_whatever_the_states(kind: str, realis: str, frame: str) -> None:
    for a, b in PAIRS:
        text = frame.format(a=a, b=b)
        found = [(*sides(e), e.realis) for e in coded(text) if e.type == kind]
        assert ({STATES[a]}, {STATES[b]}, realis) in found, (text, found)


@pytest.mark.parametrize(("kind", "realis", "frame"), JOINT)
def test_acts_of_two_sides_name_both(kind: str, realis: str, frame: str) -> None:
    for a, b in PAIRS:
        text = frame.format(a=a, b=b)
        found = [(s | t, e.realis) for e in coded(text) if e.type == kind for s, t in [sides(e)]]
        assert ({STATES[a], STATES[b]}, realis) in found, (text, found)


@pytest.mark.parametrize(("kind", "frame"), SILENT)
def test_what_is_asked_refused_or_undone_is_not_done(kind: str, frame: str) -> None:
    for a, b in PAIRS:
        text = frame.format(a=a, b=b)
        assert kind not in {e.type for e in coded(text) if e.realis == "asserted"}, text


@pytest.mark.parametrize(
    ("kind", "frame"),
    [
        ("PENALTY", "意大利对{c}处以2亿欧元罚款。"),
        ("PENALTY", "{c}被意大利罰款2億歐元。"),
        ("INVESTIGATE_OTHER", "意大利反壟斷機構對{c}展開調查。"),
        ("INVEST_RESTRICT", "意大利禁止{c}参与5G建设。"),
        ("LIST_ADD", "意大利把{c}列入黑名單。"),
        ("LIST_ADD", "{c}被意大利列入实体清单。"),
    ],
)
def test_renamed_companies_stay_the_target(kind: str, frame: str) -> None:
    for company, country in [("三星", "KOR"), ("微软", "USA"), ("爱立信", "SWE"), ("小米", "CHN")]:
        text = frame.format(c=company)
        assert any(e.type == kind and sides(e) == ({"ITA"}, {country}) for e in coded(text)), (text, coded(text))


@pytest.mark.parametrize(
    ("kind", "chinese", "english"),
    [
        ("TARIFF", "泰国对越南钢材加征15%的关税。", "Thailand imposed a 15% tariff on steel from Vietnam."),
        ("SANCTION", "挪威宣布制裁白俄羅斯。", "Norway imposed sanctions on Belarus."),
        ("DEMAND", "土耳其敦促希腊撤军。", "Turkey urged Greece to withdraw its troops."),
        ("CRITICISE", "土耳其譴責希臘的做法。", "Turkey condemned Greece over its actions."),
        ("LITIGATE", "日本在世贸组织起诉韩国。", "Japan filed a complaint against South Korea at the WTO."),
        ("AGREEMENT", "印度與英國簽署貿易協定。", "India signed a trade agreement with Britain."),
    ],
)
def test_the_english_twin_gives_the_same_act(kind: str, chinese: str, english: str) -> None:
    def acts(text: str, lang: str) -> set[tuple[frozenset[str | None], frozenset[str | None]]]:
        article = Article(id="1", page="p", title="", text=text, lang=lang, published="2025-09-15T12:00:00+08:00")
        found = [sides(e) for e in code(article, PACK).events if e.type == kind]
        return {(frozenset(source), frozenset(target)) for source, target in found}

    assert acts(chinese, textlib.script_of(chinese)) == acts(english, "en") != set()
