"""Chinese constructions in which who acts, or at whom, stands in no plain place: relatives, phrases, bare bodies, no name."""

import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import load

PACK = load()
Sides = tuple[list[str | None], list[str | None]]


def told(text: str, kind: str) -> list[Sides]:
    """Return the countries of the sides of the acts of one type in a text."""
    article = Article(id="a", page="p", title="", text=text, lang="zh-Hans", published="2031-06-13", outlet=None)
    events = [e for e in code(article, PACK).events if e.type == kind]
    return [([a.country for a in e.source], [a.country for a in e.target]) for e in events]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        # who visits is described by the visit, and acts behind it
        ("率团访问印度的丹麦外长彼得森批评印度关税过高。", "CRITICISE", (["DNK"], ["IND"])),
        # 认同 holds a clause of its own; 同 in it is no coverb
        ("挪威认同丹麦批评瑞典发放渔业补贴。", "CRITICISE", (["DNK"], ["SWE"])),
        # a town with 方面 is a side though 在 stands before it
        ("在首尔方面明确表示反对日本的做法后，秘鲁启动了调查。", "CRITICISE", (["KOR"], ["JPN"])),
        # what is demanded to be lifted is of whom it is demanded
        ("中国商务部当天回应，要求美方立即纠正错误做法，取消对华加征关税措施。", "TARIFF", (["USA"], ["CHN"])),
        # the phrase of the matter is over before those who meet
        ("日本和韩国政府官员12日就日方收紧半导体材料对韩出口一事碰头，未能弥合分歧。", "NEGOTIATE", (["JPN"], ["KOR"])),
        # a committee without its name is the one named before
        ("加拿大众议院贸易委员会周二公布报告。委员会还呼吁政府尽快对印度实施制裁。", "DEMAND", (["CAN"], ["CAN"])),
        ("学校成立委员会。委员会呼吁政府增加经费。", "DEMAND", None),
        # the own government without its state
        ("瑞典学者李松表示，当瑞典递出申请，政府应该加速准备。", "DEMAND", (["SWE"], ["SWE"])),
        # the other side is there and has no name
        ("越南同三个邻国签署了渔业协议。", "AGREEMENT", (["VNM"], [])),
        ("印度谈判团队指出，他们目前正与十几个国家积极协商。", "NEGOTIATE", (["IND"], [])),
        # what a passive of another clause governs
        ("诺基亚告知员工，在收到进一步通知前不再向三星供货。", "EXPORT_BAN", (["FIN"], ["KOR"])),
        # what a promise or a law is against is not opposed by naming it
        ("挪威政府恪守反对捕鲸的承诺。", "CRITICISE", None),
        ("印度国会批准“网络威胁防范清单”，三星在列。", "THREATEN_MEASURE", None),
        ("新法允许以国家安全为由对韩国收购展开调查。", "INVESTIGATE_OTHER", None),
    ],
)
def test_who_stands_in_no_plain_place_is_found(text: str, kind: str, wanted: Sides | None) -> None:
    assert told(text, kind)[:1] == ([wanted] if wanted else [])


def test_a_ruling_to_come_is_of_its_day() -> None:
    text = "印度贸易救济总局将于2031年9月23日作出对泰国轮胎的终裁。"
    article = Article(id="a", page="p", title="", text=text, lang="zh-Hans", published="2031-06-13", outlet=None)
    (ruling,) = (e for e in code(article, PACK).events if e.type == "RULING")
    assert (ruling.date, ruling.realis) == ("2031-09-23", "future")


def test_a_committee_within_a_title_stays_a_part_of_it():
    text = "智利总统特使今日抵京，与国务院副总理、中央财经委员会办公室主任刘鹤就共同关心的中智经贸问题举行会谈。"
    article = Article(id="a", page="", title="", text=text, lang="zh-Hans", published="2018-05-03")
    [event] = [e for e in code(article, PACK).events if e.type in ("NEGOTIATE", "MEET")]
    assert {m.country for m in event.source + event.target} == {"CHL", "CHN"}
