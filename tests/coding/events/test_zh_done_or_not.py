"""Whether what a Chinese sentence names was done: words that look like others, threats carried out, what was nearly done."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()
ACTS = {
    "SANCTION": "制裁秘鲁", "LIST_ADD": "将三家秘鲁企业列入黑名单", "TARIFF": "对秘鲁加征关税", "IMPORT_BAN": "禁止进口秘鲁牛肉",
}  # fmt: skip


def told(text: str) -> list[tuple[str, list[str | None], list[str | None], str]]:
    article = Article(id="a", page="", title="", text=text, lang="zh-Hans", published="2031-06-12")
    return [(e.type, [a.country for a in e.source], [a.country for a in e.target], e.realis) for e in code(article, PACK).events]


@pytest.mark.parametrize("kind", ACTS)
@pytest.mark.parametrize(
    ("frame", "realis"),
    [
        ("智利立即{}。", "asserted"),
        ("就连智利也{}。", "asserted"),
        ("智利全面{}。", "asserted"),
        ("智利兑现威胁,{}。", "asserted"),
        ("智利先是威胁,继而{}。", "asserted"),
        ("智利此前扬言报复,周一果然{}。", "asserted"),
        ("智利停止会谈并{}。", "asserted"),
        ("智利险些{}。", "denied"),
        ("智利差点{}。", "denied"),
        ("智利不敢{}。", "denied"),
        ("智利日后会{}。", "future"),
    ],
)
def test_words_over_an_act_tell_whether_it_was_done(kind: str, frame: str, realis: str) -> None:
    found = [e for e in told(frame.format(ACTS[kind])) if e[0] == kind]
    assert found == [(kind, ["CHL"], ["PER"], realis)]


def test_what_is_only_threatened_is_not_done() -> None:
    assert [kind for kind, *_ in told("智利威胁秘鲁,将对其加征关税。")] == ["THREATEN_MEASURE"]
