"""English statements beside the plain ones: who is quoted by an outlet, relative and fronted clauses, bodies by their letters."""

import pytest
from tests.coding.statements.conftest import Said

from tongjian.coding import actors, statements
from tongjian.coding.document import Document
from tongjian.model import Article
from tongjian.pack import Pack

SPEAKERS = [
    (
        "Ghana’s farm secretary Ama Boateng was quoted by La Hora saying, they had drawn up rules that would shield growers.",
        [("secretary Ama Boateng", "they had drawn up rules that would shield growers")],
    ),
    (
        "Peru shipped over 12,000 tonnes of lime in the first half of the year, according to Chile’s statistics agency STATCL.",
        [("STATCL", "Peru shipped over 12,000 tonnes of lime in the first half of the year")],
    ),
    (
        "Chile’s mining industry association ANMIC welcomed the levy, saying it would level the field.",
        [("ANMIC", "it would level the field")],
    ),
    (
        "Senior aides had also held Lima responsible for the leak — claiming that Peru was shielding the culprits.",
        [("Senior aides", "Peru was shielding the culprits")],
    ),
    (
        "In May, turbine maker Bergosol alleged unfair tenders in three provinces.",
        [("Bergosol", "unfair tenders in three provinces")],
    ),
]

PLACES = [
    ("The two coasts “share one sea,” Ruiz wrote on X.", [("Ruiz", "The two coasts “share one sea")]),
    (
        "Peru would “not yield,” Javier Ruiz, the trade minister, said in Lima, warning of a long dispute.",
        [("Javier Ruiz", "Peru would “not yield"), ("Javier Ruiz", "a long dispute")],
    ),
    (
        "Norway has opened a row that northern mayors warn will cost the fleet its crews.",
        [("northern mayors", "will cost the fleet its crews")],
    ),
    (
        "Acknowledging that the case may last for years, Mines Minister Juan Soto said Chile had little choice.",
        [("Mines Minister Juan Soto", "the case may last for years"), ("Mines Minister Juan Soto", "Chile had little choice")],
    ),
    (
        "The court voided the findings of the panel because, the judges said, it had misread the treaty.",
        [("the judges", "it had misread the treaty")],
    ),
    (
        "The spokesman said the talks had failed and described the offer as unacceptable.",
        [("The spokesman", "the talks had failed"), ("The spokesman", "the offer as unacceptable")],
    ),
    # what is quoted inside a longer statement is no second one
    (
        "“We need help,” said Juan Soto, urging the cabinet to act “at the earliest date” and open the port.",
        [("Juan Soto", "We need help"), ("Juan Soto", "act “at the earliest date” and open the port")],
    ),
    # the sentences of one quotation are one statement
    (
        "“The talks go well, and I have said so more than once to anybody who asked. There is no deal unless our growers are "
        "heard. We will tell you when there is news,” said Juan Soto.",
        [
            (
                "Juan Soto",
                "The talks go well, and I have said so more than once to anybody who asked. There is no deal unless our growers "
                "are heard. We will tell you when there is news",
            )
        ],
    ),
]

NO_SPEECH = [
    "The appeal to the tribunal threatens to sour ties that were cold already.",
    "Relations cooled after Oslo called last year for an inquiry into the leak.",
    "Harbour Firm Faces Questions Over Alleged Leaks in Northern Ports.",
]


@pytest.mark.parametrize(("text", "expected"), [*SPEAKERS, *PLACES])
def test_what_is_said_and_by_whom(said: Said, text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, lang="en") == expected


@pytest.mark.parametrize("text", NO_SPEECH)
def test_things_and_headings_say_nothing(said: Said, text: str) -> None:
    assert said(text, lang="en") == []


def test_it_is_the_subject_of_the_sentence_where_nobody_spoke_before(pack: Pack) -> None:
    text = "The harbour ministry recalled its envoy to protest what it called a “gross breach” of the truce."
    doc = Document(Article(id="t", page="", title="T", text=text, lang="en", published="2024-03-05"))
    doc.mentions = actors.find(doc, pack)
    found = [a.statement for a in statements.find(doc, pack)]
    assert [(said.speaker_surface, said.speaker) for said in found] == [("it", "The harbour ministry")]
