"""Chinese: whether an act was done, will be or only may be, by every wording of what stands before its verb."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load("statecraft")
ACTS = [
    ("SANCTION", "制裁秘鲁"),
    ("TARIFF", "对秘鲁铜加征关税"),
    ("IMPORT_BAN", "禁止进口秘鲁鱼粉"),
    ("TALKS_HALT", "中止与秘鲁的谈判"),
    ("LITIGATE", "在世贸组织起诉秘鲁"),
]
CHAINS = [
    ("asserted", ["不得不", "被迫", "毫不犹豫地", "执意", "率先", "选择", "下令"]),
    ("future", ["势必", "必将", "一定会", "表示将", "即将", "计划"]),
    ("hypothetical", ["可能", "或", "试图", "希望", "有可能"]),
    ("denied", ["没有", "并未", "尚未", "从未"]),
]


@pytest.mark.parametrize(("realis", "chain"), [(realis, chain) for realis, chains in CHAINS for chain in chains])
@pytest.mark.parametrize(("kind", "act"), ACTS)
def test_what_stands_before_the_verb_tells_the_realis(kind: str, act: str, realis: str, chain: str) -> None:
    text = f"挪威{chain}{act}。"
    coded = code(Article(id="w", page="w", title="", text=text, lang="zh-Hans", published="2024-06-12"), PACK)
    assert [(e.type, e.realis) for e in coded.events] == [(kind, realis)]
