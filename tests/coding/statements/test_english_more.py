"""English speech around its verb: figures and who gave them, places without a comma, relative clauses, who is asked for what."""

import pytest

from tongjian.coding import actors, statements, times
from tongjian.coding.document import Document
from tongjian.model import Article
from tongjian.pack import Pack


def said(text: str, pack: Pack) -> list[tuple[str, str]]:
    doc = Document(Article(id="t", page="", title="Trade", text=text, lang="en", published="2021-03-05"))
    doc.times = times.resolve(doc.full, doc.ref, doc.lang, doc.folded)
    doc.mentions = actors.find(doc, pack)
    found = statements.find(doc, pack)
    return [(a.statement.speaker_surface or "", doc.full[a.statement.start : a.statement.end]) for a in found]


CASES = [
    # what is based on figures is what they say; what is based on anything else is a reason
    (
        "Based on the ministry's data, Norway sold 20 tons of cod in May.",
        [("the ministry's data", "Norway sold 20 tons of cod in May")],
    ),
    ("Based on a hunch, the yard sold its barges in May.", []),
    # who gave the figures out has said it
    (
        "According to the data released by the European Commission, sales of cod fell by 3%.",
        [("European Commission", "sales of cod fell by 3%")],
    ),
    # an agency alone is no content
    (
        "(Reuters) — The city is looking into the yard, according to two officials, adding to the woes of the dockers.",
        [("two officials", "The city is looking into the yard")],
    ),
    # how and why
    ("The mayor explains how fish fairs help the dockers.", [("The mayor", "fish fairs help the dockers")]),
    # a place or a time that no comma closes
    (
        "The envoy said on leaving Oslo today he had no new offer.",
        [("The envoy", "on leaving Oslo today he had no new offer")],
    ),
    ("The envoy said in Oslo.", []),
    (
        "A senior docker in the yard said after the vote was lost: “This is a bad day for cod.”",
        [("A senior docker in the yard", "This is a bad day for cod")],
    ),
    # one more thing, of what the first names
    (
        "Ruud said the levy was behind the fall of cod prices, which he said have hurt the dockers.",
        [("Ruud", "the levy was behind the fall of cod prices"), ("he", "have hurt the dockers")],
    ),
    # a second verb of the same subject
    (
        "The complaint asserts that the sale may have caused losses and calls for a full inquiry.",
        [("The complaint", "the sale may have caused losses"), ("The complaint", "a full inquiry")],
    ),
    (
        "The mayor said exports are growing, but acknowledged the imbalance in trade.",
        [("The mayor", "exports are growing"), ("The mayor", "the imbalance in trade")],
    ),
    # what somebody is asked for
    ("Dockers asked the Oslo council for a longer quay.", [("Dockers", "a longer quay")]),
    ("Reporters asked the mayor for comment on Monday.", []),
    # an audience
    ("He told a press conference Norway now had to think again.", [("He", "Norway now had to think again")]),
    # a participle that frets
    (
        "The mayor sought changes to the law, fretting that such a levy would hurt the dockers.",
        [("The mayor", "such a levy would hurt the dockers")],
    ),
    # speakers: behind a bracket, with a participle alone, one of them, people, no part of a phrase
    (
        "Stocks are up since May, Oslo Port Authority (OPA) chairman Per Ruud said.",
        [("chairman Per Ruud", "Stocks are up since May")],
    ),
    ("The talks will go on in late May, officials involved said.", [("officials involved", "The talks will go on in late May")]),
    ("“It is getting to be like a circus,” said one.", [("one", "It is getting to be like a circus")]),
    (
        "The woman who brought the cheese to South Asia says it took years of tastings.",
        [("The woman who brought the cheese to South Asia", "it took years of tastings")],
    ),
    # who would say it has not
    ("If they asked, I'd say that the quay should be closed for good.", []),
    # a deed that shows something says nothing
    ("That move by a bold judiciary emphasizes the stakes in the fight over cod.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_said_by(text: str, expected: list[tuple[str, str]], pack: Pack) -> None:
    assert said(text, pack) == expected
