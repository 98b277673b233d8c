"""Lists of posts, orders and wishes are the pack's: a pack that has them codes a text otherwise than one without."""

import copy

import msgspec
import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import Pack, load

PACK = load()
SOTO = "President Juan Soto of Chile arrived. A Kenyan official said the talks had failed. He criticised Peru for its tariffs."


def without(place: str, name: str) -> Pack:
    """Return the pack with the words of one list gone."""
    other = PACK.fingerprint + name
    if place == "classes":
        return msgspec.structs.replace(PACK, fingerprint=other, classes={**PACK.classes, "en": {**PACK.classes["en"], name: ()}})
    lexicon = copy.deepcopy(PACK.lexicon)
    table = lexicon[place]["en"] if place == "attribution" else lexicon[place]
    table[name] = ["nobody-at-all"] if isinstance(table[name], list) else {}
    return msgspec.structs.replace(PACK, fingerprint=other, lexicon=lexicon)


def coded(pack: Pack, text: str) -> tuple[set[str], set[str]]:
    lang = "en" if text.isascii() else "zh-Hans"
    found = code(Article(id="a", page="p", title="", text=text, lang=lang, published="2031-03-04", outlet=None), pack)
    rows = {
        f"{e.type} {'+'.join(a.country or '?' for a in e.source)} {'+'.join(a.country or '?' for a in e.target)}"
        for e in found.events
    }
    return rows, {str(s.speaker) for s in found.statements}


@pytest.mark.parametrize(
    ("place", "name", "text", "only_with", "only_without"),
    [
        ("classes", "orders-w", "Norway directed Chile to lift its ban on imports of Norwegian salmon.", "", "EASE CHL NOR"),
        ("classes", "wishes-w", "Norway wants Chile to lift its ban on imports of Norwegian salmon.", "", "EASE CHL NOR"),
        (
            "classes",
            "office-w",
            "Norway raised tariffs on salmon from Chile on Monday. Officials criticised Chile over the ban.",
            "CRITICISE NOR CHL",
            "",
        ),
        ("classes", "acts-for-state-w", "The Thai spy chief visited Chile on Monday.", "MEET THA CHL", ""),
        ("actors_words", "nameless", SOTO, "CRITICISE KEN PER", "CRITICISE CHL PER"),
        ("actors_words", "spoke", SOTO, "CRITICISE KEN PER", "CRITICISE CHL PER"),
        ("actors_words", "posted_zh", "挪威召回驻智利大使。", "PROTEST_FORMAL NOR CHL", ""),
    ],
)
def test_a_list_of_the_pack_decides(place: str, name: str, text: str, only_with: str, only_without: str) -> None:
    with_it, without_it = coded(PACK, text)[0], coded(without(place, name), text)[0]
    assert with_it - without_it >= {only_with} - {""}
    assert without_it - with_it >= {only_without} - {""}
    assert with_it != without_it


@pytest.mark.parametrize(
    ("place", "name", "text", "speaker"),
    [
        (
            "actors_words",
            "apposed",
            "Jane Roe, head of research at a bank in Lima, spoke on Monday. Chile's talks failed, Roe said.",
            "Jane Roe",
        ),
        ("attribution", "roles", "The tariffs will hurt, John Smith, economist at a bank in Oslo said on Monday.", "John Smith"),
    ],
)
def test_and_who_speaks(place: str, name: str, text: str, speaker: str) -> None:
    assert coded(PACK, text)[1] == {speaker}
    assert coded(without(place, name), text)[1] != {speaker}
