"""Chinese: where a view goes on, what quoted words belong to, papers and rulings that speak, and verbs by their place."""

from collections.abc import Callable

import pytest

Said = Callable[..., list[tuple[str, str]]]

CASES = [
    # a named person's hope is told; what a ruling holds is said by the court
    ("智利渔业部长罗哈斯希望尽快恢复鲑鱼出口谈判。", [("智利渔业部长罗哈斯", "尽快恢复鲑鱼出口谈判")]),
    ("肯尼亚最高法院周三裁定，反对党的上诉理由不成立。", [("肯尼亚最高法院", "反对党的上诉理由不成立")]),
    # the outlet takes over
    ("港口公司则承认，码头去年出现沉降问题，但港口公司未有透露沉降幅度。", [("港口公司", "码头去年出现沉降问题")]),
    ("港口公司虽强调沉降少于20毫米，但现场所见裂缝达60毫米。", [("港口公司", "沉降少于20毫米")]),
    ("最近有肯尼亚官员提议向渔民加税，再次遭到强烈反对。", [("肯尼亚官员", "向渔民加税")]),
    # a plan speaks under its title, with a clause and not with a mere name
    ("《全国渔业发展规划》提出，加快推进港口建设。", [("《全国渔业发展规划》", "加快推进港口建设")]),
    ("《规划》提出加快推进港口建设，发挥口岸作用。", [("《规划》", "加快推进港口建设，发挥口岸作用")]),
    ("智利官员提出“三步走”计划。", []),
    ("《渔业白皮书》发布，港口将停工。", []),
    # two verbs of blame are two statements
    (
        "秘鲁方面批评欧洲国家应该尽快退出协议，指责协议“愚蠢”。",
        [("秘鲁方面", "欧洲国家应该尽快退出协议"), ("秘鲁方面", "协议“愚蠢”")],
    ),
    # the view of an expert goes on where nothing is told, what happened does not
    (
        "渔业专家白山认为，港口能够取得这样的成绩符合预期。智利正合肯尼亚茶厂换机器的需要，尤其是大厂。",
        [("专家白山", "港口能够取得这样的成绩符合预期"), ("专家白山", "智利正合肯尼亚茶厂换机器的需要，尤其是大厂")],
    ),
    (
        "渔业专家白山认为，港口能够取得这样的成绩符合预期。昨日智利与肯尼亚签署了渔业协议。",
        [("专家白山", "港口能够取得这样的成绩符合预期")],
    ),
    ("渔业专家白山认为，休渔期可以再短一些。另外，渡轮票价上调一成。", [("专家白山", "休渔期可以再短一些")]),
    ("渔业专家白山认为，休渔期可以再短一些。六月三日，渔港重新开放。", [("专家白山", "休渔期可以再短一些")]),
    ("代表们表示，两国关系良好。希望两国保持高层往来。", [("代表们", "两国关系良好"), ("代表们", "希望两国保持高层往来")]),
    # quoted words that close a clause are a part of it, those that few words join are their own
    (
        "智利总统罗哈斯说，如果海上出现了进一步的威胁，政府应该“仔细考虑未来的渔业合作”，议会也应该表态。",
        [("智利总统罗哈斯", "如果海上出现了进一步的威胁，政府应该“仔细考虑未来的渔业合作”，议会也应该表态")],
    ),
    # a verb unknown to the lexicon tells who spoke, behind a quotation that a comma closes
    ("“我们无法接受这样的安排，”肯尼亚议会总结。", [("肯尼亚议会", "我们无法接受这样的安排")]),
    (
        "「明年的压力会非常大」，罗哈斯表示，政府应该加速准备。",
        [("罗哈斯", "明年的压力会非常大"), ("罗哈斯", "政府应该加速准备")],
    ),
    # a dateline names nobody who speaks, a thing shows and does not say
    ("路透利马8月30日 - 智利外长罗哈斯周四表示，谈判有所进展。", [("智利外长罗哈斯", "谈判有所进展")]),
    ("挪威政府制定新配额的速度表明，首相不可能软化态度。", []),
    ("校方强烈建议所有学生“停止使用这些被禁止的软件”。", [("校方", "停止使用这些被禁止的软件")]),
    ("智利总统在接受电台访问时谈到取消关税：“这还不够好。”", [("智利总统", "这还不够好")]),
    # a quotation behind a thing is his who spoke before
    (
        "渔民李大海说，港口已经关闭。他在回乡之后有了更深刻的认识：“海洋不属于任何一个国家，也不属于任何公司。”",
        [("渔民李大海", "港口已经关闭"), ("渔民李大海", "海洋不属于任何一个国家，也不属于任何公司")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=lambda x: x[:14] if isinstance(x, str) else "")
def test_said(text: str, expected: list[tuple[str, str]], said: Said) -> None:
    """Each sentence gives its statements, who says them, and nothing else."""
    assert said(text) == expected
