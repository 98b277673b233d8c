"""Evidence that is told which of its strings a sentence holds finds what it finds without being told."""

from hypothesis import given
from hypothesis import strategies as st

from tongjian import pack
from tongjian.coding.labels.words import GATED, Evidence, LabelWords, choices_of
from tongjian.coding.needs import Gate

PARTS = ["clear|will be|(?<=not )plain", "b+c", r"\bwill\b|lain t|^it", r"[xy]{2}|^\S\s"]
TEXTS = st.lists(st.sampled_from(["clear", "will be", "plain", "not ", "bbc", "it", " ", "will", "xy", "lain t"]), max_size=8)


def held(needs: list[list[str]], text: str) -> int:
    return Gate(Gate.made(needs)).masks(text, [0] * len(text)).get(0, 0)


@given(TEXTS)
def test_a_told_search_finds_the_same(pieces: list[str]) -> None:
    text = "".join(pieces)
    choices = choices_of(PARTS)
    evidence = Evidence("some", choices)
    holds = held(Evidence.gated(choices), text)
    told, untold = evidence.search(text, holds=holds), evidence.search(text)
    assert (told and told.start()) == (untold and untold.start())
    assert evidence.kinds(text, holds) == evidence.kinds(text)


@given(TEXTS)
def test_many_alternatives_are_tried_together(pieces: list[str]) -> None:
    text = "".join(pieces)
    choices = choices_of([*PARTS, *(f"w{n}ill" for n in range(30))])
    evidence = Evidence("many", choices)
    assert evidence.kinds(text, (1 << len(choices.anywhere)) - 1) == evidence.kinds(text)


def test_the_gate_has_a_place_for_every_alternative_of_the_gated_classes() -> None:
    for lang, sentence in (
        ("en", "clearly the tariffs will probably be absurd, if they come"),
        ("zh", "如果加税,显然将是荒谬的"),
    ):
        words = LabelWords(pack.load(), lang)
        holds = words.gate.masks(sentence, [0] * len(sentence)).get(0, 0)
        for name in GATED:
            evidence: Evidence = getattr(words, name)
            assert evidence.kinds(sentence, holds) == evidence.kinds(sentence)
