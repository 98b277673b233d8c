"""Chinese: what a firm is called stands between its state and its name, and an office answers in its side's voice."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load("statecraft")
NOUNS = ["芯片商", "通信设备商", "监控设备商", "电信商", "大厂", "科技公司", "车企", "巨头", "业者", "短视频应用"]
ACTS = [("LIST_ADD", "加拿大将中国{}海康威视列入黑名单。"), ("SANCTION", "加拿大周二宣布制裁中国{}海康威视。")]


def told(text: str, title: str = "") -> list[tuple[str, list[str], list[str]]]:
    coded = code(Article(id="w", page="w", title=title, text=text, lang="zh-Hans", published="2024-06-12"), PACK)
    return [(e.type, [s.name for s in e.source], [t.name for t in e.target]) for e in coded.events]


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize(("kind", "frame"), ACTS)
def test_the_firm_is_hit_and_not_its_state(kind: str, frame: str, noun: str) -> None:
    assert told(frame.format(noun)) == [(kind, ["Canada"], ["Hikvision"])]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("加拿大制裁字节跳动旗下的短视频平台TikTok。", ("SANCTION", ["Canada"], ["TikTok"])),
        ("荷兰政府接管中国闻泰科技旗下的芯片商安世半导体。", ("INVEST_RESTRICT", ["Netherlands"], ["Wingtech"])),
    ],
)
def test_the_firm_is_hit_and_not_whose_it_is_unless_the_owner_is_foreign(
    text: str, wanted: tuple[str, list[str], list[str]]
) -> None:
    assert told(text) == [wanted]


ANSWER = """问：加拿大日前对中国铝材加征关税，商务部怎么看？

答：中方已多次表明立场。加方做法严重违反世贸组织规则。{}敦促加方立即取消有关措施。"""


def test_what_an_office_judges_in_an_answer_is_judged_by_its_side() -> None:
    assert ("ACCUSE", ["China"], ["Canada"]) in told(ANSWER.format("中方"), "商务部新闻发言人就加拿大关税答记者问")


def test_an_office_that_names_no_side_judges_itself() -> None:
    text = ANSWER.format("商务部").replace("中方已多次表明立场。", "")
    assert ("ACCUSE", ["Ministry of Commerce"], ["Canada"]) in told(text, "商务部新闻发言人就加拿大关税答记者问")
