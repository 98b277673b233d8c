"""What was done is not dated by a day that is still to come: that day belongs to something else of the sentence."""

import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import load

PACK = load()


@pytest.mark.parametrize(
    ("text", "lang", "kind"),
    [
        ("秘鲁把听证押后到7月8日，智利批评秘鲁拖延。", "zh-Hans", "CRITICISE"),
        ("秘魯將於2026年舉辦峰會，智利樂見秘魯取得成功。", "zh-Hant", "SUPPORT"),
        ("智利司法部周二证实，将在6月30日的最后期限到来之际，正式要求秘鲁引渡一名商人。", "zh-Hans", "DEMAND"),
    ],
)
def test_no_act_that_was_done_has_a_day_to_come(text: str, lang: str, kind: str) -> None:
    article = Article(id="a", page="p", title="", text=text, lang=lang, published="2024-06-12", outlet=None)
    found = [e for e in code(article, PACK).events if e.type == kind]

    assert found
    assert all(e.date is None or e.date <= "2024-06-12" for e in found)
