"""Whose word a paper is: the body that issued it, or laid the charge."""

import pytest

from tongjian.coding import code
from tongjian.model import Article, Coded
from tongjian.pack import load

PACK = load()


def coded(text: str, lang: str = "zh-Hans") -> Coded:
    return code(Article(id="a", page="p", title="", text=text, lang=lang, published="2024-03-05", outlet=None), PACK)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("挪威外交部今天发布白皮书，全文十二章。白皮书称，渔船数目逐年下降。", "Ministry of Foreign Affairs of Norway"),
        ("印度商工部周三發表新聞公報，談及關稅。公報又稱，出口逐年下降。", "Ministry of Commerce and Industry"),
        ("巴西司法部提出控罪，长达30页的起诉书指，两家公司向官员行贿。起诉书说，款项经第三地转出。", "Ministry of Justice"),
        ("一家智库的两名学者受访。报告说，渔船数目逐年下降。", "report"),
    ],
)
def test_a_paper_speaks_for_who_issued_it(text: str, speaker: str) -> None:
    assert [speaker in s.speaker for s in coded(text).statements][-1:] == [True]


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        ("加拿大国会贸易委员会周二公布报告。报告又建议印度取消关税。", "DEMAND", "CAN", "IND"),
        ("挪威外交部发表声明，谈到北极局势。声明并敦促俄罗斯停火。", "DEMAND", "NOR", "RUS"),
        ("智利政府發表白皮書。這份白皮書批評秘魯不守承諾。", "CRITICISE", "CHL", "PER"),
    ],
)
def test_a_paper_that_demands_or_blames_does_so_for_who_issued_it(text: str, kind: str, source: str, target: str) -> None:
    events = [e for e in coded(text).events if e.type in (kind, "ACCUSE")]
    assert [([a.country for a in e.source], [a.country for a in e.target]) for e in events] == [([source], [target])]


def test_an_indictment_begins_with_no_verb() -> None:
    text = "检方公布文件。起诉书说，两人向官员行贿。"
    found = coded(text).statements[-1]
    assert f"\n{text}"[found.start : found.end] == "两人向官员行贿"
