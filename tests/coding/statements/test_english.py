"""English quotation attribution: sentences of our own with who said what, and what is no statement."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tongjian.coding import actors, statements, times
from tongjian.coding.document import Document
from tongjian.model import Article
from tongjian.pack import Pack, load


def said(text: str, pack: Pack) -> list[tuple[str, str]]:
    doc = Document(Article(id="t", page="", title="Trade", text=text, lang="en", published="2024-03-05"))
    doc.times = times.resolve(doc.full, doc.ref, doc.lang, doc.folded)
    doc.mentions = actors.find(doc, pack)
    return [(a.statement.speaker_surface, doc.full[a.statement.start : a.statement.end]) for a in statements.find(doc, pack)]


CASES = [
    # the subject before the verb: appositions, relative clauses, brackets, prepositions
    (
        "Norway's trade minister, Anna Berg, told parliament on Tuesday that the duty would be lifted, adding that exports fell.",
        [("Anna Berg", "the duty would be lifted"), ("Anna Berg", "exports fell")],
    ),
    (
        "The European Commission, which oversees trade for the bloc, said it would open a probe.",
        [("European Commission", "it would open a probe")],
    ),
    (
        "An official at the Indian commerce ministry, who asked not to be named, said talks were going well.",
        [("An official at the Indian commerce ministry", "talks were going well")],
    ),
    ("Zhao, a professor at Fudan, argued the duties hurt importers more.", [("Zhao", "the duties hurt importers more")]),
    ("Peru and Chile said they would sue.", [("Peru and Chile", "they would sue")]),
    ("In Lima, the ministry (which had no comment in May) said on Friday that talks go on.", [("the ministry", "talks go on")]),
    # the subject behind it
    (
        '"We did nothing wrong," said Kim Sang-ho of Hanwha Steel, which makes pipes. "We will appeal."',
        [("Kim Sang-ho", "We did nothing wrong"), ("Kim Sang-ho", "We will appeal")],
    ),
    ("The ban is a mistake, says a trader in Rotterdam.", [("a trader in Rotterdam", "The ban is a mistake")]),
    # behind the content, or inside it
    ("Steel prices will rise, analysts say.", [("analysts", "Steel prices will rise")]),
    (
        "All of this, the bank concedes, could be undone by a change of government.",
        [("the bank", "All of this, the bank concedes, could be undone by a change of government")],
    ),
    # a frame between a condition and what follows from it, or before a colon, stands inside of what is said
    (
        "If the quota falls again, warned Fedepalma, the growers' lobby, mills will close.",
        [("Fedepalma", "If the quota falls again, warned Fedepalma, the growers' lobby, mills will close")],
    ),
    (
        "Wages are the main worry, they wrote: two plants have lost hands to rivals.",
        [("they", "Wages are the main worry, they wrote: two plants have lost hands to rivals")],
    ),
    # the outlet's own clause is not said: another subject, another time, the next verb of a subject that asked for something
    (
        "Prime Minister Jonas Berg said on Monday that Oslo would not pay, and his foreign minister Lars Holt flew home.",
        [("Jonas Berg", "Oslo would not pay")],
    ),
    (
        "The port agency told growers on Friday that it would no longer load Peruvian sugar, but Peru has shipped little.",
        [("The port agency", "it would no longer load Peruvian sugar")],
    ),
    (
        "Chile urged Bolivia to reopen the pass, and Peru recalled its envoy.",
        [("Chile", "reopen the pass")],
    ),
    (
        "Peru accused Chile of hiding two reports, and ordered its fleet to sea.",
        [("Peru", "hiding two reports")],
    ),
    ("The mayor said prices would rise and wages would fall.", [("The mayor", "prices would rise and wages would fall")]),
    # two statements of one speaker, joined by "and"
    (
        "Lima has maintained that the duty is legal and has rejected claims that it breaks the pact.",
        [("Lima", "the duty is legal"), ("Lima", "it breaks the pact")],
    ),
    (
        "The union complained that the yard had been losing orders and called on the state to buy ships.",
        [("The union", "the yard had been losing orders"), ("The union", "buy ships")],
    ),
    (
        "The guild attacked the plan, saying it was unfair and accusing the cabinet of breaking its word.",
        [("The guild", "it was unfair"), ("The guild", "breaking its word")],
    ),
    # what somebody wants done
    ("He told Washington to send the boats back.", [("He", "send the boats back")]),
    ("Two senators have been pressing Volvo to drop the deal.", [("Two senators", "drop the deal")]),
    ("Barge owners asked the council to widen the canal.", [("Barge owners", "widen the canal")]),
    # a subject with a time behind it, or in a relative clause; a list of verbs
    ("The harbour board on Thursday said it had lost two cranes.", [("The harbour board", "it had lost two cranes")]),
    (
        'Prime Minister Jonas Berg, who last month accused Lima of hiding a letter, hailed it as a "bold move".',
        [("Jonas Berg", "hiding a letter"), ("Jonas Berg", "bold move")],
    ),
    (
        "The cabinet has shut the border, and said on Monday that it would keep the tunnel open.",
        [("The cabinet", "it would keep the tunnel open")],
    ),
    # lists of speakers, a pronoun right before a relative verb, chains of appositions
    (
        "Bans will follow in May, Canada, Chile, Costa Rica and Norway said on Tuesday.",
        [("Canada, Chile, Costa Rica and Norway", "Bans will follow in May")],
    ),
    (
        'Tove Lindgren, chief executive of Nordvik, a maker of ropes, says that the discipline is "unbelievable".',
        [("Tove Lindgren", 'the discipline is "unbelievable"')],
    ),
    ("Andes Mills Peru, which employs 1,500 people, warned that it may close.", [("Andes Mills Peru", "it may close")]),
    # a verb behind a quote that only its place makes one of speech
    ('"They gave us all we asked for," press secretary Ana Ruiz crowed.', [("Ana Ruiz", "They gave us all we asked for")]),
    ('"We are not for sale," shrugged the mayor of Lima.', [("the mayor of Lima", "We are not for sale")]),
    # who is told does not speak; a clause before the main one has no subject of the sentence
    (
        '"The rivals have arrived," Kofi Owusu Mensah, professor at a school in Osaka, told AFP.',
        [("Kofi Owusu Mensah", "The rivals have arrived")],
    ),
    (
        "Although Chilean aides later took this back, Mr Boric stirred doubts by saying that he would visit the island.",
        [("Boric", "he would visit the island")],
    ),
    # a pronoun is the last person who spoke, unless another became the subject since
    (
        '"We are ready," press secretary Clara Holt said. Javier Milei then met his cabinet. He said the deal would hold.',
        [("Clara Holt", "We are ready"), ("He", "the deal would hold")],
    ),
    # a noun of saying before a colon, a contraction that opens a clause
    (
        "On stage, Milei sent a clear message to growers: Argentina will cut its duties on wheat and maize.",
        [("Milei", "Argentina will cut its duties on wheat and maize")],
    ),
    ("The company has disclosed it's facing an inquiry in Chile.", [("The company", "it's facing an inquiry in Chile")]),
    # what a thing is called without quote marks
    ("Lima called the duty unacceptable among friends.", [("Lima", "the duty unacceptable among friends")]),
    # a clause that opens the sentence ends at its comma, a relative one at the verb behind it
    ("Just when Volvo thought all was well, Peru began to ask questions.", [("Volvo", "all was well")]),
    ("The minister, who repeated that the duty was unfair, left.", [("The minister", "the duty was unfair")]),
    # explained to the reader
    (
        "Oslo said the quota would not change, which surprised growers in the north of the country.",
        [("Oslo", "the quota would not change")],
    ),
    ("Volvo said in a leaflet sent to dealers that it sold the yard.", [("Volvo", "it sold the yard")]),
    # according to
    ("The plant will close in June, according to a union filing.", [("a union filing", "The plant will close in June")]),
    (
        "According to the statistics office, exports of copper fell by a tenth.",
        [("statistics office", "exports of copper fell by a tenth")],
    ),
    # what the outlet adds behind the content is not said: a consequence, a contrast, an aside behind a dash
    (
        "Karahan said on Thursday that inflation would fall by May, fuelling hopes of a cut.",
        [("Karahan", "inflation would fall by May")],
    ),
    (
        "The steelmaker said again Friday that it was eager to reopen its plant but expressed doubts about power.",
        [("The steelmaker", "it was eager to reopen its plant")],
    ),
    ("The minister said she would sell the yard—not the docks beside it.", [("The minister", "she would sell the yard")]),
    # one more thing of the same speaker: joined, behind a semicolon another one
    (
        "The ministry said it opposes the levy and urged Ottawa to withdraw it.",
        [("The ministry", "it opposes the levy"), ("The ministry", "withdraw it")],
    ),
    (
        "The firm claims the levy made 40 jobs; economists say the true figure is zero.",
        [("The firm", "the levy made 40 jobs"), ("economists", "the true figure is zero")],
    ),
    (
        "Quotas are over, Marcelo Ruiz said, adding that talks resume in June.",
        [("Marcelo Ruiz", "Quotas are over"), ("Marcelo Ruiz", "talks resume in June")],
    ),
    # nouns, papers, outlets, participles
    (
        "The minister's warning that the port could close alarmed shippers.",
        [("minister", "the port could close alarmed shippers")],
    ),
    ("Shares rose following a report that the miner is for sale.", [("a report", "the miner is for sale")]),
    ("According to Dutch law, exporters can be fined.", [("Dutch law", "exporters can be fined")]),
    ("Ottawa breached the treaty, the Globe reported on Monday.", [("the Globe", "Ottawa breached the treaty")]),
    ('Delhi rejected the finding, calling it "baseless and political".', [("Delhi", "baseless and political")]),
    ("Coal exports fell by half, according to a PGE report released May 7.", [("a PGE report", "Coal exports fell by half")]),
    ("The IMF expects Peru to grow by 5% this year.", [("IMF", "Peru to grow by 5% this year")]),
    ("It is, in the words of one envoy, a slow crash of two states.", [("one envoy", "a slow crash of two states")]),
    ("The army claimed to have shot down five jets.", [("The army", "have shot down five jets")]),
    ("The lobby welcomed the move, saying it would restore trust.", [("The lobby", "it would restore trust")]),
    ("Sceptics counter that the scheme has never worked.", [("Sceptics", "the scheme has never worked")]),
    # a transcript: lines that name who speaks; its host is the outlet
    (
        "00:10 Speaker A\nPrices fell.\n00:14 Maria Lopez\nWe had a good year.\nI am glad.\n00:20 Speaker A\nSo it goes.",
        [("Maria Lopez", "We had a good year"), ("Maria Lopez", "I am glad")],
    ),
    # where it was said
    (
        'The ministry of commerce said in a statement on its website: "The measures are discriminatory."',
        [("ministry of commerce", "The measures are discriminatory")],
    ),
    # several contents of one frame
    (
        "Oslo said the duty was unfair and that fishermen would suffer.",
        [("Oslo", "the duty was unfair"), ("Oslo", "fishermen would suffer")],
    ),
    # acts of speech
    ("Since May, Senator Ruiz noted, trade in apples has doubled.", [("Senator Ruiz", "trade in apples has doubled")]),
    (
        "If the pact can be enforced, one of them said, the quota would be lifted for those who sign.",
        [("one of them", "If the pact can be enforced, one of them said, the quota would be lifted for those who sign")],
    ),
    ('The bank shut two branches, citing "technical reasons".', [("The bank", "technical reasons")]),
    ('Chile and Peru voiced "deep regret" over the raid.', [("Chile", "deep regret")]),
    (
        "Rome, says one official, is running out of friends.",
        [("one official", "Rome, says one official, is running out of friends")],
    ),
    (
        "Given the weather, the quota was no longer needed, the ministry said.",
        [("the ministry", "Given the weather, the quota was no longer needed")],
    ),
    ('The mayor described the mood as "warm".', [("The mayor", "warm")]),
    ("Opposition lawmakers in Lima accuse the cabinet of giving in.", [("Opposition lawmakers in Lima", "giving in")]),
    ('Asked about the raid, the mayor replied: "No comment."', [("the mayor", "No comment")]),
    ("Iran's envoy to the agency rejected the report as baseless.", [("Iran's envoy to the agency", "the report as baseless")]),
    ('Peru angrily denied this, calling the report "absurd".', [("Peru", "absurd")]),
    ("Analysts at Birch Bank expect growth of 4% this year.", [("Analysts at Birch Bank", "growth of 4% this year")]),
    ("Brazil accused Argentina of breaking the rules of Mercosur.", [("Brazil", "breaking the rules of Mercosur")]),
    ("The prime minister urged Vietnam to open its market and thanked the crews.", [("prime minister", "open its market")]),
    ('A spokesman called the decision "a blatant breach of the treaty".', [("A spokesman", "a blatant breach of the treaty")]),
    ('The deal was hailed by Milei as a "roaring success," but it may not last.', [("Milei", "roaring success")]),
    ("Norway widened the list on Friday, adding entries for lasers and peptide makers.", []),
    ("Shares fell after the company said it would cut jobs.", [("the company", "it would cut jobs")]),
    # an adverb is no conjunction, and a relative clause no subject
    (
        "The mayor also said there had been no threats against the port.",
        [("The mayor", "there had been no threats against the port")],
    ),
    (
        "Most of the banks that responded said they complied with all rules.",
        [("Most of the banks", "they complied with all rules")],
    ),
    # a setting before the subject, and what was asked of the outlet behind the verb
    (
        'In a speech to farmers, Modi took a swipe at Brussels, saying the bloc should "open its market".',
        [("Modi", 'the bloc should "open its market"')],
    ),
    (
        "Under the plan, the firm would invest $3bn, the people said, asking not to be identified.",
        [("the people", "Under the plan, the firm would invest $3bn")],
    ),
    ("Beijing will open two ports, traders say.", [("traders", "Beijing will open two ports")]),
    ("The cabinet insists, however, that nothing has changed.", [("The cabinet", "nothing has changed")]),
    # a colon hands the word on
    ('Gov. Jane Smith: "This decision will create jobs."', [("Jane Smith", "This decision will create jobs")]),
    (
        'The chairman says of the rival firm, "They are weaker than they look."',
        [("The chairman", "They are weaker than they look")],
    ),
    # a passive description, a report that only tells what another said, a verb behind an apposition
    ("The phone is described by the maker as a fully home-grown design.", [("the maker", "a fully home-grown design")]),
    ("One executive denied that the firm is alarmed, the report added.", [("One executive", "the firm is alarmed")]),
    (
        "The AP found a contractor, Huta, worked with the police to design the system.",
        [("AP", "a contractor, Huta, worked with the police to design the system")],
    ),
    # a quote that goes on in the next paragraph
    (
        "“Our farmers come first,” the president said. “We will not yield.\n“Nobody can force us to sign.”",
        [
            ("president", "Our farmers come first"),
            ("president", "We will not yield"),
            ("president", "Nobody can force us to sign"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_said_what(text: str, expected: list[tuple[str, str]], pack: Pack) -> None:
    found = said(text, pack)
    assert [what.rstrip(".") for _, what in found] == [what for _, what in expected]
    for (who, _), (wanted, _) in zip(found, expected, strict=True):
        assert wanted in who or who in wanted


@pytest.mark.parametrize(
    "text",
    [
        "The report was published on Tuesday in Geneva.",
        "Turkey claims a share of the gas.",
        "The United States and its allies trade more than before.",
        "The company expects no orders.",
        "Two projects near the port were finished in May.",
        "The minister is said to be ill.",
        "The drill, which found nothing, went on for a week.",
        "The mayor wants to sell the port.",
        "When Mr Milei announced steep tariffs on Monday, Chile and Peru joined hands.",
        "Those who think Ghana is in trouble should know that its cocoa has ripened.",
        "If the tribunal finds that growers were hurt, the ministry will issue an order.",
        "The mayor called the fire brigade a minute later.",
        "The prime minister welcomed the move.",
        "Bank accused of breaking the terms of its loan.",
        "The envoy hinted at that last spring.",
        "The ferries left Callao hours after Chile threatened to close the strait.",
        "The EU adds entries for chips, furnaces and tools to its list.",
        'Two foreign brands such as "Volvo" have joined.',
        "Demand has pressed mills to new heights of output.",
        "Two officials asked not to be named.",
        "Paris announced sanctions that could shut two ports.",
        "Peru announced the steps it will take against smugglers.",
    ],
)
def test_no_statement(text: str, pack: Pack) -> None:
    assert said(text, pack) == []


WORDS = [
    "said",
    "that",
    ",",
    '"',
    "“",
    "”",
    ".",
    "the minister",
    "Peru",
    "adding",
    "it would",
    "close",
    "according to",
    "and",
    "who",
    "he",
    ";",
    "(",
    ")",
    "\n",
]


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_statements_stay_inside_and_never_overlap_by_cue(words: list[str]) -> None:
    text = " ".join(words)
    doc = Document(Article(id="t", page="", title="", text=text, lang="en", published="2024-03-05"))
    pack = load()
    doc.mentions = actors.find(doc, pack)
    for found in statements.find(doc, pack):
        assert doc.body_start <= found.statement.start < found.statement.end <= len(doc.full)
        assert doc.full[found.statement.start : found.statement.end].strip()


def test_a_pronoun_is_who_became_the_subject_since(pack: Pack) -> None:
    text = '"We are ready," press secretary Clara Holt said. Javier Milei then met his cabinet. He said the deal would hold.'
    doc = Document(Article(id="t", page="", title="Trade", text=text, lang="en", published="2024-03-05"))
    doc.times = times.resolve(doc.full, doc.ref, doc.lang, doc.folded)
    doc.mentions = actors.find(doc, pack)
    assert [a.statement.speaker for a in statements.find(doc, pack)] == ["Clara Holt", "Javier Milei"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a body that began the sentence before as its subject, and said nothing yet
        (
            "Chile raised its duties, the Chilean trade ministry said. "
            'Peru\'s foreign ministry condemned the duties. "This is unfair," it said.',
            "Ministry of Foreign Affairs of Peru",
        ),
        # … else whoever spoke last
        (
            'Peru\'s foreign ministry said talks went on. Exporters praised it. "They are slow," it said.',
            "Ministry of Foreign Affairs of Peru",
        ),
    ],
)  # fmt: skip
def test_it_is_the_body_that_became_the_subject(text: str, speaker: str, pack: Pack) -> None:
    doc = Document(Article(id="t", page="", title="Trade", text=text, lang="en", published="2024-03-05"))
    doc.mentions = actors.find(doc, pack)
    assert statements.find(doc, pack)[-1].statement.speaker == speaker
