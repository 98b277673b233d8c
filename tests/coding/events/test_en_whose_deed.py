"""Whose deed is judged, denied or disputed in English where the words do not name its doer, and who stands for whom."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.coding.actors import find
from tongjian.coding.document import Document
from tongjian.model import Actor, Article

PACK = pack.load()


def article(text: str) -> Article:
    return Article(id="a", page="", title="", text=text, lang="en", published="2031-06-13", outlet="O")


def acts(text: str) -> set[str]:
    def side(actors: tuple[Actor, ...]) -> str:
        return ",".join(sorted(a.country or a.name for a in actors))

    return {f"{e.type} {side(e.source)}>{side(e.target)}" for e in code(article(text), PACK).events}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Kenya's customs halted imports of Ugandan fish over a toxin. Kenya's foreign ministry denounced it as a fraud.",
            "CRITICISE KEN>UGA",
        ),
        (
            "Turkey's trade ministry slapped a 40% surcharge on Chinese cars. The Turkish carmakers' association cheered it.",
            "SUPPORT TUR>TUR",
        ),
        (
            "Lima and Santiago signed a fisheries accord on Tuesday. Peru's opposition party derided the accord as a sell-out.",
            "CRITICISE PER>PER",
        ),
        (
            "Emmanuel Macron said that Kenyan agents had killed a writer. Nairobi dismissed the claim as absurd.",
            "DENY KEN>FRA",
        ),
        ("The Pentagon added Hesai to its list. Hesai called its designation a mistake.", "DENY CHN>USA"),
        (
            "A WTO panel heard a complaint brought by Peru and joined by Chile against Kenya's quotas.",
            "LITIGATE CHL,PER>KEN",
        ),
        (
            "Donald Trump's duty on cider is a declaration of war, Bruno Le Maire said. The EU would answer in kind, the "
            "French finance minister told reporters.",
            "THREATEN_MEASURE EUE>USA",
        ),
        ("In Dhaka, where prices doubled, the commerce ministry lamented India's decision.", "CRITICISE BGD>IND"),
        ("Niamey has torn up its pact with Mali, whose foreign ministry deplored the decision.", "CRITICISE MLI>NER"),
        ("Taiwan's farm minister accused the mainland of bullying growers.", "ACCUSE TWN>CHN"),
    ],
)
def test_the_doer_told_before_is_meant(text: str, act: str) -> None:
    assert act in acts(text)


def test_a_state_is_ready_to_do_what_it_has_not_done() -> None:
    assert acts("The EU stands ready to impose tariffs on Peruvian goods.") == {"THREATEN_MEASURE EUE>PER"}


@pytest.mark.parametrize(
    ("text", "surface", "who"),
    [
        ("Nokia lost a case. The Espoo company will appeal.", "Espoo company", "Nokia"),
        ("Volvo fell. The Gothenburg carmaker blamed tariffs.", "Gothenburg carmaker", "Volvo"),
        ("The Mainland Affairs Council met. Japan thanked the council.", "the council", "Mainland Affairs Council"),
        ("Peru summoned Chile's ambassador. Japan backed Peru. The embassy had no comment.", "embassy", "Embassy of Chile"),
        ("The Rice Growers' Federation of Peru met.", "Rice Growers' Federation of Peru", "Rice Growers' Federation of Peru"),
    ],
)
def test_nouns_stand_for_who_was_named(text: str, surface: str, who: str) -> None:
    assert who in [m.name for m in find(Document(article(text)), PACK) if m.surface == surface]


@pytest.mark.parametrize(
    "text",
    [
        "BYD has lodged an appeal with the General Court in Luxembourg over the EU's duties.",
        "The pact frees Norwegian fish from the South Americans' duties.",
    ],
)
def test_who_is_no_party(text: str) -> None:
    assert not {m.country for m in find(Document(article(text)), PACK)} & {"LUX", "USA"}


def test_a_sentence_can_end_with_the_name_of_a_platform() -> None:
    document = Document(article("Peru thanked Chile on X. Opposition members jeered."))
    assert len(document.sentences) == 2


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Japan's Yoshi Ono, speaking hours after Chile sank a boat, condemned Peru's ban.", "CRITICISE JPN>PER"),
        ("Chile said that Peruvian agents had killed a writer. The charge was rejected by Lima.", "DENY PER>CHL"),
        ("Seoul complained after the US Treasury had put the country on a watch list.", "LIST_ADD USA>KOR"),
        (
            "Donald Trump imposed duties on European wine. The US Wine Trade Alliance blasted the tariffs on European bottles.",
            "CRITICISE USA>USA",
        ),
        ("Kestrel, an Ohio brewer, criticised Canada's tariffs.", "CRITICISE USA>CAN"),
        ("Chile, under pressure from Peru, lifted its ban on Ecuadorean shrimps.", "EASE CHL>ECU"),
    ],
)
def test_who_stands_between_subject_and_verb_does_nothing(text: str, act: str) -> None:
    assert act in acts(text)


def test_exiles_are_not_their_state() -> None:
    assert not acts("Cuba exiles may sue Spain over seized property.")
