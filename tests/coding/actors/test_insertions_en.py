"""Whom "it" means where another actor is named between the subject and its verb: Chile, a rival of Peru, said it would."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()

INSERTIONS = (
    "a rival of Peru,",
    "like Peru,",
    "which borders Peru,",
    "angered by Peru's tariffs,",
    "whose exports to Peru have fallen,",
    "in a letter to Peru,",
    "backed by Peru,",
    "fresh from talks with Peru,",
    "the largest trading partner of Peru,",
)
FRAMES = (
    "Chile, {} said it had imposed duties on Kenyan steel.",
    "Chile, {} said on Tuesday it had imposed duties on Kenyan steel.",
    "Chile, {} announced it would impose duties on Kenyan steel.",
    "Chile, {} said in a statement that it had imposed duties on Kenyan steel.",
)


def sides(text):
    article = Article(id="a", page="", title="", text=text, lang="en", published="2025-10-29")
    events = [e for e in code(article, PACK).events if e.type == "TARIFF" and any(a.country == "KEN" for a in e.target)]
    return [[a.country for a in e.source] for e in events]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("insertion", INSERTIONS)
def test_who_stands_in_an_insertion_is_not_meant(frame, insertion):
    assert sides(frame.format(insertion)) == [["CHL"]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Chile said Peru had broken the pact and that it would impose duties on Kenyan steel.", "CHL"),
        ("Chile accused Peru of dumping. It said it would impose duties on Kenyan steel.", "CHL"),
        ("After talks with Peru, Chile said it would impose duties on Kenyan steel.", "CHL"),
        ("Chile told reporters that Peru, a rival, said it would impose duties on Kenyan steel.", "PER"),
        ("Chile was angry, but Peru said it would impose duties on Kenyan steel.", "PER"),
    ],
)
def test_the_subject_of_the_verb_of_speech_is_meant(text, who):
    assert sides(text) == [[who]]


@pytest.mark.parametrize(
    "insertion",
    [
        "whose exports to Peru have fallen,",
        "whose leader met the Peruvian president,",
        "whose minister visited Peru in May,",
        "whose economy depends on Peru,",
    ],
)
def test_what_is_told_of_whose_something_is_is_not_who_acts(insertion):
    assert sides(f"Chile, {insertion} imposed duties on Kenyan steel.") == [["CHL"]]
