"""Who speaks in English where no name or noun for people stands right before the verb, and frames inside what is said."""

import pytest

from tongjian.coding import actors, statements, times
from tongjian.coding.document import Document
from tongjian.coding.statements.found import Attributed
from tongjian.model import Article
from tongjian.pack import Pack


def read(text: str, pack: Pack) -> tuple[Document, list[Attributed]]:
    doc = Document(Article(id="t", page="", title="Trade", text=text, lang="en", published="2021-03-05"))
    doc.times = times.resolve(doc.full, doc.ref, doc.lang, doc.folded)
    doc.mentions = actors.find(doc, pack)
    return doc, statements.find(doc, pack)


def said(text: str, pack: Pack) -> list[tuple[str, str]]:
    doc, found = read(text, pack)
    return [(a.statement.speaker_surface or "", doc.full[a.statement.start : a.statement.end]) for a in found]


CASES = [
    # any noun phrase may be the subject, with brackets, appositions, relative clauses and participles behind it
    ("Video shows that the crane fell before noon.", [("Video", "the crane fell before noon")]),
    (
        "The harbour survey, which covers nine ports on two coasts, found that berths stood empty for a third of the year.",
        [("The harbour survey", "berths stood empty for a third of the year")],
    ),
    ("Rep. Ana Duarte (L-Ill.) said the bill would fail.", [("Rep. Ana Duarte", "the bill would fail")]),
    ("Those closest to the king say that he would rather abdicate.", [("Those closest to the king", "he would rather abdicate")]),
    ("All the growers we met said their wells had run dry.", [("All the growers", "their wells had run dry")]),
    (
        "Inés Prado, 44, of Cusco, who watched the march from a balcony, said the crowd was huge.",
        [("Inés Prado", "the crowd was huge")],
    ),
    (
        "Sowande believes that the line took its passengers for granted.",
        [("Sowande", "the line took its passengers for granted")],
    ),
    ("Kenyan herders fumed that the fence cut their path.", [("Kenyan herders", "the fence cut their path")]),
    ("The S.T.A. said it would open three more lanes.", [("The S.T.A.", "it would open three more lanes")]),
    ("Home Secretary Theresa May said in Leeds that she would go.", [("Home Secretary Theresa May", "she would go")]),
    ("The envoy is convinced that both fleets will sail.", [("The envoy", "both fleets will sail")]),
    # a link that a page lost its brackets of; a verb of saying in the infinitive
    ("Birch Bank [said this week that it had found a leak.", [("Birch Bank", "it had found a leak")]),
    ("That led Danish regulators to urge banks to hold more cash.", [("Danish regulators", "hold more cash")]),
    ("One investor went so far as to suggest the mill could close.", [("One investor", "the mill could close")]),
    # frames inside what is said
    (
        "The rail link, several Turkish hauliers have concluded, is a threat to their trade.",
        [("several Turkish hauliers", "The rail link, several Turkish hauliers have concluded, is a threat to their trade")],
    ),
    (
        "The lighthouse had, said the keeper, gone dark at noon.",
        [("the keeper", "The lighthouse had, said the keeper, gone dark at noon")],
    ),
    (
        "Now, says Ms Okafor, who visits the plant each spring, her engineers are afraid of the worst.",
        [("Ms Okafor", "her engineers are afraid of the worst")],
    ),
    (
        "Shifting winds could delay the crossing, Ms Berg said in her report.",
        [("Ms Berg", "Shifting winds could delay the crossing")],
    ),
    (
        "Coastal towns see the port as “a tax on fish”, say traders in Bergen.",
        [("traders in Bergen", "Coastal towns see the port as “a tax on fish”")],
    ),
    # what somebody promises, warns of, calls or wishes, without a clause
    ("Sweden promised Malawi a loan of $40m, led by two banks in Malmö.", [("Sweden", "a loan of $40m")]),
    ("Chile warned of heavy floods and two provinces shut their schools.", [("Chile", "heavy floods")]),
    (
        "Portugal has since vowed not to sell its last dockyard, but bankers say the buyers will come back.",
        [("Portugal", "not to sell its last dockyard"), ("bankers", "the buyers will come back")],
    ),
    ("He paid the levy, which Norway deems a breach of the treaty.", [("Norway", "a breach of the treaty")]),
    (
        "The king repeatedly expressed his wish to visit the island.",
        [("The king", "his wish to visit the island")],
    ),
    ("Some argue for closing the strait to tankers.", [("Some", "closing the strait to tankers")]),
    (
        "Ms Roth pointed to the two new mills as proof that jobs were coming back.",
        [("Ms Roth", "jobs were coming back")],
    ),
    (
        "It sold the reactor despite repeated warnings from the ferry guild that such tools would be stolen.",
        [("the ferry guild", "such tools would be stolen")],
    ),
    (
        "The yard has shut a hall, which according to The Anchor, affects forty welders.",
        [("The Anchor", "affects forty welders")],
    ),
    (
        "The minister blasted Oslo for selling its “last jewel” to a bank.",
        [("The minister", "selling its “last jewel” to a bank")],
    ),
    # behind a question or a cry, whatever the verb
    ('"Who will pay for the dam?" she asked.', [("she", "Who will pay for the dam?")]),
    ("“Rent is mad around here,” gripes Yang Jie, a local.", [("Yang Jie", "Rent is mad around here")]),
    # a sentence that announces a quote of the next paragraph, and a dash that signs one
    (
        "Here is what the fund wrote:\n“Birch Bank had a solid year. It took a loss on ships.”",
        [("the fund", "Birch Bank had a solid year. It took a loss on ships")],
    ),
    ("“It was the finest harbour I ever saw.” ― Ana Souza.", [("Ana Souza", "It was the finest harbour I ever saw")]),
    # by whom it is told
    ("As reported by The Anchor, two of the tugs were sold.", [("The Anchor", "two of the tugs were sold")]),
    ("Rents have doubled, according to the top journal of the building trade.", [("the top journal", "Rents have doubled")]),
    ("In the ministry there is a growing fear that the dam will not hold.", [("the ministry", "the dam will not hold")]),
    (
        "The minister announced at the “Blue Water” forum in Lisbon that three ports will be merged.",
        [("The minister", "three ports will be merged")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_said_what(text: str, expected: list[tuple[str, str]], pack: Pack) -> None:
    found = said(text, pack)
    assert [what for _, what in found] == [what for _, what in expected]
    for (who, _), (wanted, _) in zip(found, expected, strict=True):
        assert wanted in who or who in wanted


@pytest.mark.parametrize(
    "text",
    [
        "The move suggests that the mill will close.",
        "This shows that prices can fall.",
        "The changing landscape and market demands are making a retreat a necessity.",
        "Few in Lima believe the deal will hold.",
        "The summit concludes after a week of talks, overshadowing the vote.",
        "OneNote support, promised at launch, has been pushed back.",
        "The government originally imposed the ban in May over fears the ore would run out.",
        "Sugar was sorted according to the size of the grain.",
        "Nobody believes that the bridge is safe.",
        "I found that the bridge was closed.",
        "Seeking shelter, the crew rowed ashore, and slept.",
        "He pointed to the door.",
        "The old quay, rebuilt in 1950, holds that weight with ease.",
    ],
)
def test_no_statement(text: str, pack: Pack) -> None:
    assert said(text, pack) == []


def test_the_head_of_state_who_signs_an_order_speaks_in_it(pack: Pack) -> None:
    text = (
        "By the authority vested in me as President by the Constitution, I, Emmanuel Macron, order this.\n"
        "In March I found that the strike threatened the ports."
    )
    _, found = read(text, pack)
    assert [(a.statement.speaker_surface, a.statement.speaker) for a in found] == [("I", "Emmanuel Macron")]


def test_a_preamble_is_said_by_its_parties(pack: Pack) -> None:
    text = (
        "The Government of Norway and the Government of Chile (hereinafter referred to as “the Parties”),\n"
        "**RECALLING** the treaty of 1972;\n"
        "**BELIEVING** that safe seas serve both peoples; and\n"
        "have agreed on two steps."
    )
    expected = [("the Parties", "the treaty of 1972"), ("the Parties", "safe seas serve both peoples")]
    assert said(text, pack) == expected
