"""Words that tell whose a bare body is: what else a text calls a state by, and what stands before 政府."""

import re

# What else a text may call a state by, in folded form: with these it speaks of it.
CALLED = {
    "CHN": (
        "中方",
        "我国",
        "我方",
        "北京",
        "对华",
        "驻华",
        "在华",
        "中美",
        "美中",
        "中欧",
        "中日",
        "中俄",
        "beijing",
        "mainland",
    ),
    "USA": ("美", "华盛顿", "华府", "白宫", "u.s", "us", "washington", "white house", "trump", "biden", "obama", "pentagon"),
    "TWN": ("台", "taipei"),
    "EUE": ("布鲁塞尔", "brussels"),
}
# before 政府: with these it is the government of the state spoken of
TO_GOVERNMENT = (
    "，", "要求", "敦促", "呼吁", "促请", "批评", "指责", "指", "令", "对", "向", "称", "说", "表示", "质疑", "起诉", "与", "和",
)  # fmt: skip
# before 政府: with these it is nobody's whom the text names
OTHERS_GOVERNMENT = (
    "外国", "各国", "他国", "西方", "别国", "友邦", "盟国", "多国", "邻国", "任何", "历届", "州", "省", "地方", "东道国", "外地",
)  # fmt: skip


def holds(folded: str, word: str) -> bool:
    """Tell whether `word` stands in the text, an English one as a word of its own."""
    if word not in folded or not word[0].isascii():
        return word in folded
    return re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", folded) is not None
