"""A speaker is somebody: no function word, no clause, no stretch with a mark at its edge, whatever the sentence looks like."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tongjian.coding import actors, statements, times
from tongjian.coding.document import Document
from tongjian.model import Article
from tongjian.pack import Pack, load

DEV = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "gold" / "dev.jsonl"
FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "and or but nor while as that this these those which what who whom there here then so if when where because although"
        " though not no to of in on at by for from with also later however meanwhile both all none such than is are was were",
    )
)
FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does)\b")
RELATIVE = re.compile(r"\b(?:who|that|which|whose)\b.*")
MOST_WORDS = 18


def faults(surface: str) -> Iterator[str]:
    """Yield what shows that `surface` names nobody; nothing for words that can name a speaker."""
    words = surface.lower().split()
    if (
        not words
        or words[0] in FUNCTION_WORDS - {"this", "these", "those", "both", "all", "no"}
        or " ".join(words) in FUNCTION_WORDS
    ):
        yield "a function word"
    if len(words) > MOST_WORDS:
        yield "too long for a noun phrase"
    if FINITE.search(RELATIVE.sub("", surface.lower())):
        yield "a clause"
    if surface != surface.strip(' ,;:—–-"“”([') or "\n" in surface:
        yield "a mark at its edge"


def wrong(text: str, pack: Pack, title: str = "Trade") -> list[tuple[str, str]]:
    doc = Document(Article(id="t", page="", title=title, text=text, lang="en", published="2024-03-05"))
    doc.times = times.resolve(doc.full, doc.ref, doc.lang, doc.folded)
    doc.mentions = actors.find(doc, pack)
    said = [a.statement.speaker_surface for a in statements.find(doc, pack)]
    return [(surface, fault) for surface in said if surface for fault in faults(surface)]


@pytest.mark.parametrize(
    ("surface", "fault"),
    [
        ("and", "a function word"),
        ("it has shut its port,", "a clause"),
        ("Peru,", "a mark at its edge"),
        ("the bank is waiting", "a clause"),
        ("while", "a function word"),
    ],
)
def test_what_is_no_speaker_is_told(surface: str, fault: str) -> None:
    assert fault in list(faults(surface))


@pytest.mark.parametrize(
    "surface", ["Peru", "an official who is close to the talks", "both ministers", "He", "papers from Volvo and Saab"]
)
def test_what_is_a_speaker_is_let_be(surface: str) -> None:
    assert list(faults(surface)) == []


LEADS = [
    "",
    "Since then ",
    "On Monday, ",
    "In Lima, ",
    "But ",
    "After the vote, ",
    "While talks go on, ",
    "According to plan, ",
    "Still, ",
]
SUBJECTS = [
    "it", "Peru", "The minister", "Ana Ruiz, who is close to the talks,", "Peru, Chile and Norway", "An official at the bank",
    "The port agency, a state body,", "Two of the firms that had replied", "Growers", "Its board (which met in May)",
    "The plan's backers",
    "Jane Roe, head of Birch Bank, a lender,", "CATL", "The firms it lists",
]  # fmt: skip
DEEDS = [
    "",
    "has shut the port, ",
    "recalled its envoy and ",
    "has ruled out a ban, and ",
    "met the king, signed a pact, ",
    "is waiting, and has ",
]
VERBS = [
    "said", "said on Friday that", "also warned that", "told reporters that", "told Lima to", "urged Chile to",
    "accused Chile of",
    "has denied that", "called the plan", "wants Lima to", "announced", "expects", "rejected claims that", "promised to",
]  # fmt: skip
CONTENTS = [
    "it would close two mines", "open its market and thanked the crews", '"we will not yield"', "hiding papers, and Bolivia left",
    "the tariffs, which took effect in May, were fair", "a trap", "prices had risen and wages would fall",
    "the list of firms it says is wrong",
]  # fmt: skip
TAILS = [
    ".",
    ", adding that talks go on.",
    ", and so did Peru.",
    ", analysts said.",
    ", according to a report by two banks.",
    "; others disagree.",
]


@settings(max_examples=150, deadline=None)
@given(*(st.sampled_from(parts) for parts in (LEADS, SUBJECTS, DEEDS, VERBS, CONTENTS, TAILS)))
def test_no_speaker_is_a_function_word_or_a_clause(
    lead: str, subject: str, deed: str, verb: str, content: str, tail: str
) -> None:
    assert wrong(f"{lead}{subject} {deed}{verb} {content}{tail}", load()) == []


@pytest.mark.data
@pytest.mark.skipif(not DEV.is_file(), reason="no ../shared/data beside the checkout")
def test_speakers_of_real_articles_are_somebody(pack: Pack) -> None:
    articles = [json.loads(line) for line in DEV.read_text(encoding="utf-8").splitlines()]
    found = {a["id"]: wrong(a["text"], pack, a["title"]) for a in articles if a["lang"] == "en"}
    assert {key: bad for key, bad in found.items() if bad} == {}
