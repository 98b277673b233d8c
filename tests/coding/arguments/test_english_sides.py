import pytest

from tongjian import pack
from tongjian.coding import actors, arguments, statements
from tongjian.coding.document import Document
from tongjian.model import Article


@pytest.fixture(scope="module")
def statecraft() -> pack.Pack:
    return pack.load(use_cache=False)


def sides(text: str, statecraft: pack.Pack) -> list[tuple[str, str]]:
    doc = Document(Article(id="a", page="", title="", text=text, lang="en"))
    doc.mentions = actors.find(doc, statecraft)
    doc.statements = [found.statement for found in statements.find(doc, statecraft)]
    spans = [(a.if_or_cause, a.then_or_effect) for a in arguments.find(doc, statecraft)]
    return [(doc.full[c.start : c.end], doc.full[e.start : e.end]) for c, e in spans]


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        # what a relative clause, a time and a second ground add is no part of a side
        ("The levy could anger growers who have long asked for help.", "The levy", "could anger growers"),
        ("The strike has slowed trade at a time when stocks are low.", "The strike", "has slowed trade"),
        (
            "Lima closed two ports after its fleet of forty old trawlers broke a rule owing to a fault.",
            "its fleet of forty old trawlers broke a rule",
            "Lima closed two ports",
        ),
        # a condition ends before another clause, and stands behind the nearest deed
        (
            "The banker faces ten years in jail if found guilty, and Oslo wants him back.",
            "if found guilty",
            "The banker faces ten years in jail",
        ),
        (
            "The mould weakens the beams and could bring down the roof if left alone.",
            "if left alone",
            "could bring down the roof",
        ),
        ("The mayor threatened to close the bridge if the tolls rise.", "if the tolls rise", "close the bridge"),
        # appositions and asides between subject and verb
        (
            "The currency, the crown, has been falling because exports shrank.",
            "exports shrank",
            "The currency, the crown, has been falling",
        ),
        ("The pact, in which both towns share a well, would hurt brewers.", "The pact", "would hurt brewers"),
        # what stands between a subject and its verb
        (
            "The bank, which owns two mills, closed a branch because demand fell.",
            "demand fell",
            "The bank, which owns two mills, closed a branch",
        ),
        ("The pact that came out of it could hurt growers.", "The pact that came out of it", "could hurt growers"),
        (
            "The fines announced on Tuesday will strain ties with Lima.",
            "The fines announced on Tuesday",
            "will strain ties with Lima",
        ),
        ("The law was quickly amended to close the gap.", "close the gap", "The law was quickly amended"),
        ("The scheme, which aims to cut waste, starts in May.", "cut waste", "The scheme"),
        (
            "Oslo must build new boats, rather than mend the old, as they were made for squid.",
            "they were made for squid",
            "Oslo must build new boats, rather than mend the old",
        ),
        (
            "The ban will end if nets are small, are marked, and do no harm.",
            "if nets are small, are marked, and do no harm",
            "The ban will end",
        ),
        # when, told before
        (
            "Recently, after Chile imposed limits on nets, canners raised their prices.",
            "Chile imposed limits on nets",
            "canners raised their prices",
        ),
        # verbs that end like adverbs, lines of a list
        ("The yard has rebuilt two docks to comply with the pact.", "comply with the pact", "The yard has rebuilt two docks"),
        ("Approved by the council to guard the lake.", "guard the lake", "Approved by the council"),
        # a relative clause is no deed of its own
        (
            "The court struck down the rule that bars foreign ships because it broke a treaty.",
            "it broke a treaty",
            "The court struck down the rule that bars foreign ships",
        ),
        ("Two judges handed out the first fines under a new law aimed at curbing smoke.", "curbing smoke", "a new law"),
        # what is named by its kind is the effect itself, what "it" means stands before
        ("The minister pointed out the move is retaliation for the tax on wine.", "the tax on wine", "the move"),
        (
            "Norway is raising its duties on pears. The cabinet says it's a response to the tax on cod.",
            "the tax on cod",
            "Norway is raising its duties on pears",
        ),
        ("The guild welcomed the new levy, saying it would boost jobs.", "the new levy", "would boost jobs"),
        (
            "The rules on nets not only hurt fishers but also might empty the lake.",
            "The rules on nets",
            "not only hurt fishers but also might empty the lake",
        ),
    ],
)
def test_a_side_holds_what_the_connective_joins(text: str, cause: str, effect: str, statecraft: pack.Pack) -> None:
    assert (cause, effect) in sides(text, statecraft)


@pytest.mark.parametrize(
    "text",
    [
        "Curbs threatened by Peru will not come before May.",  # who does something is no ground
        "The news came as the mayor was saying that he had two days.",
        "It was one of the fastest ships to cross the strait.",
        "The court gave the yard until March to sell its docks.",
        "Pears are grown in Norway, which aims to plant more of them.",
        "The mayor refused on Monday to close the bridge.",
        "It has guaranteed to pay the difference.",
    ],
)
def test_no_argument_stands_where_somebody_or_a_time_does(text: str, statecraft: pack.Pack) -> None:
    assert sides(text, statecraft) == []


def test_what_a_deed_is_for_is_told_once(statecraft: pack.Pack) -> None:
    assert sides("The duke sold a yard to buy a mill to make felt.", statecraft) == [
        ("buy a mill to make felt", "The duke sold a yard")
    ]
