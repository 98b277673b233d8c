"""At whom an English act of words is aimed when neither its sentence nor the act answered names anybody."""

import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import load

PACK = load()


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        # the other side of the last act that the state had a part in goes before who is named most, and last
        (
            "Portugal closed its season in May, and Portugal kept its boats at home. Morocco demanded that Norway pay a fine. "
            "It rained. The quay was empty. Portugal's fleet stayed in Portugal, said a harbour master in Portugal. "
            "Norway will take all necessary measures, its prime minister said.",
            "THREATEN_MEASURE",
            (["NOR"], ["MAR"]),
        ),
        # else whose act was told last
        ("Uganda asked for access to the lake. Kenya's trade minister turned down the request.", "REFUSE", (["KEN"], ["UGA"])),
        # who is named in the sentence goes first
        (
            "Morocco demanded that Norway pay a fine. Norway rejected Portugal's offer to mediate.",
            "REFUSE",
            (["NOR"], ["PRT"]),
        ),
    ],
)
def test_words_are_aimed_at_the_other_side_of_the_last_act(text: str, kind: str, wanted: tuple[list[str], list[str]]) -> None:
    article = Article(id="a", page="p", title="", text=text, lang="en", published="2024-05-20", outlet=None)
    events = [e for e in code(article, PACK).events if e.type == kind]
    assert wanted in [([a.country for a in e.source], [a.country for a in e.target]) for e in events]
