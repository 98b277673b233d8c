"""No text makes the event rules explode: the work grows with the text and not faster."""

from collections.abc import Callable

import pytest

from tongjian import pack as packs
from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import Pack

# what rules look for, again and again, so that their gaps and lists begin at every place and end at none
PIECES = {
    "en": [
        "the US imposed ",
        "China, ",
        "tariffs on tariffs on ",
        "said that it would threaten to ",
        "and the EU and ",
        "by of from to ",
    ],
    "zh-Hans": ["美国对", "中国、", "加征关税的", "表示将考虑威胁", "和欧盟和", "被受遭获对向"],
}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return packs.load()


@pytest.mark.ends
@pytest.mark.parametrize(("lang", "piece"), [(lang, piece) for lang, pieces in PIECES.items() for piece in pieces])
def test_a_text_without_stops_takes_work_in_proportion_to_its_length(
    lang: str, piece: str, pack: Pack, calls: Callable[[Callable[[], object]], int]
) -> None:
    def work(characters: int) -> int:
        text = piece * (characters // len(piece))
        article = Article(id="1", page="", title="", text=text, lang=lang, published="2025-09-15")
        return calls(lambda: code(article, pack))

    work(200)  # compiles what is asked for
    assert work(12_000) < 6 * work(3000)
