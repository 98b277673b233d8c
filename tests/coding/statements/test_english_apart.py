"""English speech told by a noun, a relative clause or an outlet that quotes; names that open a sentence."""

import pytest
from tests.coding.statements.conftest import Said

CASES = [
    # a noun holds what is said: who gives it is the subject of its verb, when it was said stands between
    (
        "Norway issued a veiled warning this week that it might close its harbours to Danish boats.",
        [("Norway", "it might close its harbours to Danish boats")],
    ),
    ("Norway renewed its threat on Monday that the quota would end.", [("Norway", "the quota would end")]),
    ("The yard was given a warning that its licence would end.", []),
    # … or an adjective before it
    (
        "The two fell out over Danish allegations that Norwegian boats had entered its waters.",
        [("Danish", "Norwegian boats had entered its waters")],
    ),
    # … and who will not have it denies it
    ("The mayor rejected the accusation that the levy was political.", [("The mayor", "the levy was political")]),
    # a relative clause has the name before its comma for its subject
    (
        "Dockers came under pressure from Norway, which alleges their boats had entered its waters.",
        [("Norway", "their boats had entered its waters")],
    ),
    # whom an outlet quotes says it, before the verb and behind it
    ("The Harbour Post quoted a port official as saying that the levy would stay.", [("a port official", "the levy would stay")]),
    ("“The levy will stay,” a ministry statement quoted Ingrid Moe as saying.", [("Ingrid Moe", "The levy will stay")]),
    # to whom it is told, by name, and where
    (
        "A yard spokesperson told the Harbour Post in an emailed statement that the levy was fair.",
        [("A yard spokesperson", "the levy was fair")],
    ),
    # what somebody is asked to do, in his words
    ("Norway had earlier asked Denmark to “at once lift the levy” on its cod.", [("Norway", "at once lift the levy")]),
    # a name that opens a sentence: a firm whose ending no list has, and a family name that stands elsewhere too
    (
        "Moe Foods criticised the levy on Monday, saying that it would hurt the dockers.",
        [("Moe Foods", "it would hurt the dockers")],
    ),
    (
        "Halvorsen emphasized that the levy was fair. The dockers met Ingrid Halvorsen later.",
        [("Halvorsen", "the levy was fair")],
    ),
    # a name behind what its bearer is, and one with a list of his fields behind it
    (
        "Far-right Danish candidate Ingrid Moe backed the levy, but suggested that it came too late.",
        [("Ingrid Moe", "it came too late")],
    ),
    ("“We go on,” Ingrid Moe, the yard's head of sales, Northern Europe, said.", [("Ingrid Moe", "We go on")]),
    # a judgement that a participle adds
    (
        "The mayor said the levy would hurt the dockers, calling it a blow to the town.",
        [("The mayor", "the levy would hurt the dockers"), ("The mayor", "it a blow to the town")],
    ),
    # behind a verb that adds, a phrase may stand before the clause
    (
        "The mayor defended the levy, saying with catches falling, the town had no choice.",
        [("The mayor", "with catches falling, the town had no choice")],
    ),
    # in what row a thing is said to be done, the outlet tells
    (
        "The ministry added that Norway is recalling its envoy in a dispute that seems to be about cod.",
        [("The ministry", "Norway is recalling its envoy")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:50] for case in CASES])
def test_speech_apart_from_its_verb(text: str, expected: list[tuple[str, str]], said: Said) -> None:
    assert said(text, lang="en") == expected
