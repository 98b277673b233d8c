"""At whom words are aimed that are about an act told before and do not say about which: fumed X, Y was delighted."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

TAXED = "Canada slapped duties on Danish cheese on Monday. "
FREED = "Canada scrapped its duties on Danish cheese on Monday. "


def told(text: str, kind: str) -> set[tuple[frozenset[str | None], frozenset[str | None]]]:
    article = Article(id="a", page="", title="", text=text, lang="en", published="2031-06-13", outlet="O")
    found = [e for e in code(article, pack=pack.load()).events if e.type == kind]
    return {(frozenset(a.country for a in e.source), frozenset(a.country for a in e.target)) for e in found}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (TAXED + 'The charge was "sheer theatre", fumed Lars Lokke Rasmussen, the foreign minister.', "CRITICISE"),
        (TAXED + "Maersk hit the roof.", "CRITICISE"),
        (FREED + "Copenhagen applauded.", "SUPPORT"),
        (FREED + "Maersk pronounced itself delighted.", "SUPPORT"),
    ],
)
def test_words_are_aimed_at_who_did_the_deed_told_before(text: str, kind: str) -> None:
    assert (frozenset({"DNK"}), frozenset({"CAN"})) in told(text, kind)


def test_the_head_of_a_lobby_is_of_the_state_of_the_lobby() -> None:
    text = FREED + 'Arne Hansen, president of the Danish Dairy Association, hailed "a feast for cheesemakers".'
    assert (frozenset({"DNK"}), frozenset({"CAN"})) in told(text, "SUPPORT")


def test_a_trainer_who_fumes_does_nothing_to_a_state() -> None:
    assert not told(TAXED + '"What a match," fumed Denmark\'s coach.', "CRITICISE")
