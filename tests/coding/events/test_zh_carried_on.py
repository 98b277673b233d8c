"""Chinese: at whom a restriction is that names nobody: an answer is at who acted before, one more at whom that one hit."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load("statecraft")
BEFORE = "约旦周一对黎巴嫩橄榄加征关税。"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("作为回应，黎巴嫩禁止进口磷肥。", ("IMPORT_BAN", ["Lebanon"], ["Jordan"])),
        ("约旦还禁止进口苹果。", ("IMPORT_BAN", ["Jordan"], ["Lebanon"])),
        ("约旦政府同日还停止进口苹果。", ("IMPORT_BAN", ["Jordan"], ["Lebanon"])),
        ("黎巴嫩要求举行磋商。", ("DEMAND", ["Lebanon"], ["Jordan"])),
    ],
)
def test_what_names_nobody_is_aimed_by_what_was_told(text: str, wanted: tuple[str, list[str], list[str]]) -> None:
    coded = code(Article(id="w", page="w", title="", text=BEFORE + text, lang="zh-Hans", published="2024-06-12"), PACK)
    found = [(e.type, [s.name for s in e.source], [t.name for t in e.target]) for e in coded.events]
    assert wanted in found


@pytest.mark.parametrize("text", ["埃及禁止进口磷肥。", "作为回应，埃及禁止进口磷肥的消息不实。"])
def test_a_third_side_answers_nobody_that_it_does_not_name(text: str) -> None:
    coded = code(
        Article(id="w", page="w", title="", text="约旦周一会见黎巴嫩官员。" + text, lang="zh-Hans", published="2024-06-12"), PACK
    )
    assert not [e for e in coded.events if e.type == "IMPORT_BAN" and e.target]


def test_no_state_bars_its_own_trade() -> None:
    text = "约旦国王周一诉苦，几个邻国靠他发财，如今它们都不买账，停止与约旦贸易。"
    coded = code(Article(id="w", page="w", title="", text=text, lang="zh-Hans", published="2024-06-12"), PACK)
    assert not [e for e in coded.events if e.type == "IMPORT_BAN"]
