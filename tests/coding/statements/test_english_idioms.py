"""English speech in the words of news agencies and papers: progressives, verbs behind quotes, titles, papers, hearers."""

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
    # who is at it just now
    ("He’s claiming that the toll is a fraud on growers.", [("He", "the toll is a fraud on growers")]),
    ("The king’s doctor is calling the prince “wholly fit.”", [("The king’s doctor", "wholly fit")]),
    ("The mayor is encouraging growers to keep their boats at home.", [("The mayor", "keep their boats at home")]),
    # verbs that else tell an act, behind a quote
    ("“The lock must open,” the mayor urged.", [("the mayor", "The lock must open")]),
    ("“Why is the lock still shut?” the senator demanded.", [("the senator", "Why is the lock still shut?")]),
    ("“That was a shameful day,” the mayor said then.", [("the mayor", "That was a shameful day")]),
    ("The envoy shouted, “This is a good day for dockers!”", [("The envoy", "This is a good day for dockers!")]),
    # what is ruled out, termed, charged, seemed to be suggested; a paper that knows
    ("The mayor ruled out early polls in the province.", [("The mayor", "early polls in the province")]),
    ("The senator charges that the yards paid bribes.", [("The senator", "the yards paid bribes")]),
    (
        "The senator appeared to suggest that barges might not be safe.",
        [("The senator", "barges might not be safe")],
    ),
    (
        "The yard was close to ruin last May, the Oslo Post has learned.",
        [("the Oslo Post", "The yard was close to ruin last May")],
    ),
    # a thing is called what is quoted, and the outlet goes on; an object of several words before the judgement
    ("Ruud called it a “good day” and in brief remarks others seemed pleased.", [("Ruud", "good day")]),
    ("Ruud called her vote in favour of the old levy a mistake.", [("Ruud", "her vote in favour of the old levy a mistake")]),
    ("Ruud called reporters a minute later from Oslo.", []),
    # a hearer with a phrase of his own; a number that opens what is said
    (
        "He told an Oslo conference on the fur trade that Norway would keep its quotas.",
        [("He", "Norway would keep its quotas")],
    ),
    ("The mayor has said about 20 people have asked for the seat.", [("The mayor", "about 20 people have asked for the seat")]),
    # who speaks: a long title, an apposition without its second comma, the last noun before who, a paper
    (
        "Norway is ready to talk, Danish vice-minister of mines for foreign affairs Per Ruud said.",
        [("Per Ruud", "Norway is ready to talk")],
    ),
    (
        "The debt talks have made progress, Per Ruud, head of a council committee said.",
        [("Per Ruud", "The debt talks have made progress")],
    ),
    (
        "She spoke to a banker, who emphasized that the plan would spare small mills.",
        [("a banker", "the plan would spare small mills")],
    ),
    ("He sent a letter that says he has no debts in Norway.", [("a letter", "he has no debts in Norway")]),
    # the same speaker adds a demand or a warning; somebody else speaks behind a clause
    (
        "Ruud said he would order a review and warned against thieves from abroad.",
        [("Ruud", "he would order a review"), ("Ruud", "thieves from abroad")],
    ),
    (
        "The guild accused the mills of theft, and Ruud said, “they are thieves.”",
        [("Ruud", "they are thieves")],
    ),
    ("Ruud told reporters central Norway alone had lost its salmon.", [("Ruud", "central Norway alone had lost its salmon")]),
    # what only looks like a time opens what is said
    (
        "This weekend's meeting of growers will call for the guild to start talks, Danish mines minister Per Ruud said.",
        [("Danish mines minister Per Ruud", "This weekend's meeting of growers will call for the guild to start talks")],
    ),
    # two frames that read the same words give one statement
    (
        "“That toll is absurd,” the mayor said, adding that “some of the rules they want here are plainly ridiculous.”",
        [("the mayor", "That toll is absurd"), ("the mayor", "some of the rules they want here are plainly ridiculous")],
    ),
    # a relative clause before the speaker does not make him one of the outlet's own
    (
        "In a note issued after a long session at the palace that ended last night, the ministers said the crown was sound.",
        [("the ministers", "the crown was sound")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_is_said_and_by_whom(text: str, wanted: list[tuple[str, str]], pack: Pack) -> None:
    assert said(text, pack) == wanted
