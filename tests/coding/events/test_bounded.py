"""No text makes the event rules burn time: what they take grows with the text and not faster."""

import time

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


def taken(piece: str, times: int, lang: str, pack: Pack) -> float:
    article = Article(id="1", page="", title="", text=piece * times, lang=lang, published="2025-09-15")
    begin = time.process_time()
    code(article, pack)
    return time.process_time() - begin


@pytest.mark.parametrize(("lang", "piece"), [(lang, piece) for lang, pieces in PIECES.items() for piece in pieces])
def test_a_text_without_stops_takes_time_in_proportion_to_its_length(lang: str, piece: str, pack: Pack) -> None:
    times = 6000 // len(piece)
    taken(piece, times, lang, pack)  # compiles what is asked for
    once = min(taken(piece, times, lang, pack) for _ in range(2))
    assert taken(piece, 4 * times, lang, pack) < 10 * once + 0.5
