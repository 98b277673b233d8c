"""A third side that a Chinese sentence names, and that neither acts nor is hit: 秘鲁 acts upon 智利, whatever 巴西 does."""

from collections.abc import Callable

import pytest

Asked = Callable[[str, str, str], list[tuple[set[str | None], set[str | None]]]]
DEEDS = [
    ("TARIFF", "对智利铜加征关税"),
    ("ACCUSE", "指责智利倾销"),
    ("DEMAND", "要求智利取消禁令"),
    ("CRITICISE", "谴责智利的决定"),
]
FRAMES = [
    "与{z}接壤的秘鲁周一{f}。",
    "秘鲁不顾{z}反对，{f}。",
    "在与{z}会谈后，秘鲁{f}。",
    "秘鲁在与{z}会谈后{f}。",
    "尽管{z}施压，秘鲁仍{f}。",
    "秘鲁无视{z}的劝告，{f}。",
    "与{z}不同，秘鲁{f}。",
    "秘鲁继{z}之后{f}。",
    "秘鲁追随{z}{f}。",
    "秘鲁感谢{z}的帮助，并{f}。",
    "在与{z}的会议上，秘鲁{f}。",
    "秘鲁致函{z}，{f}。",
    "秘鲁在致{z}的信中{f}。",
    "{z}说，秘鲁周一{f}。",
    "据{z}称，秘鲁{f}。",
    "{z}证实，秘鲁上周{f}。",
    "{z}抱怨数天后，秘鲁{f}。",
    "秘鲁拒绝{z}的提议，并{f}。",
    "秘鲁告诉{z}，已{f}。",
    "秘鲁周一{f}，{z}呼吁保持冷静。",
    "秘鲁周一{f}，令{z}失望。",
    "秘鲁周一{f}，此前{z}也这样做了。",
    "秘鲁周一{f}；{z}未予置评。",
    "应{z}要求，秘鲁{f}。",
    "秘鲁绕过{z}，直接{f}。",
    "秘鲁在{z}的支持下{f}。",
    "秘鲁受{z}委托{f}。",
    "秘鲁没有通知{z}就{f}。",
    "{z}还没表态，秘鲁就{f}。",
    "有{z}矿山的秘鲁{f}。",
    "秘鲁向{z}通报后，{f}。",
    "秘鲁借{z}来访之机{f}。",
    "秘鲁在{z}举行的峰会上{f}。",
    "秘鲁代表在{z}面前{f}。",
    "秘鲁一面与{z}谈判，一面{f}。",
    "秘鲁除了批评{z}，还{f}。",
    "秘鲁同{z}闹翻，随后{f}。",
    "秘鲁与{z}达成协议后，{f}。",
    "秘鲁以{z}为例，{f}。",
    "秘鲁援引{z}的做法，{f}。",
    "秘鲁经{z}调停后{f}。",
    "就在{z}宣布选举的同一天，秘鲁{f}。",
    "秘鲁上周接待{z}代表团，本周{f}。",
    "秘鲁总统会见{z}的代表时{f}。",
]


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed[0])
@pytest.mark.parametrize("frame", FRAMES)
def test_who_is_only_named_does_not_act(sides: Asked, frame: str, deed: tuple[str, str]) -> None:
    for third in ("巴西", "巴西总统卢拉", "淡水河谷公司"):
        text = frame.format(z=third, f=deed[1])
        assert ({"PER"}, {"CHL"}) in sides(text, "zh-Hans", deed[0]), text
