"""What a suit asks for, what one keeps the right to do and what is said of a ruling are no acts of their own."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load("statecraft")


def _types(text: str) -> set[str]:
    article = Article(id="p", page="p", title="", text=text, lang="zh-Hans", published="2024-06-12")
    return {e.type for e in code(article, PACK).events}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("秘鲁法院驳回智利公司要求撤销关税的诉讼。", "DEMAND"),
        ("秘鲁保留起诉智利的权利。", "LITIGATE"),
        ("泰国商业部回应称，裁决毫无根据。", "RULING"),
    ],
)
def test_it_is_not_done(text: str, kind: str) -> None:
    assert kind not in _types(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("秘鲁政府要求智利撤回对秘鲁公司的诉讼。", "DEMAND"),
        ("秘鲁周一在世贸组织起诉智利。", "LITIGATE"),
        ("韩国贸易委员会裁定泰国胶合板倾销成立。", "RULING"),
    ],
)
def test_it_is_done(text: str, kind: str) -> None:
    assert kind in _types(text)
