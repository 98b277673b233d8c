"""Who acts and who is hit where a third state stands by: Chile acts upon Kenya, Peru is only named, judges or asks."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def rows(text, *types):
    article = Article(id="a", page="", title="", text=text, lang="en", published="2025-10-29")
    found = [e for e in code(article, PACK).events if not types or e.type in types]
    return sorted(
        (e.type, "+".join(sorted(str(a.country) for a in e.source)), "+".join(sorted(str(a.country) for a in e.target)))
        for e in found
    )


@pytest.mark.parametrize(
    ("frame", "who"),
    [
        ("Having consulted Peru, Chile {}.", "CHL"),
        ("Without consulting Peru, Chile {}.", "CHL"),
        ("By angering Peru's farmers, Chile {}.", "CHL"),
        ("Speaking alongside Peru's president, Chile's president {}.", "CHL"),
        ("A day after Peru left the bloc, Chile {}.", "CHL"),
        ("Chile, having consulted Peru, {}.", "CHL"),
        ("Chile, but not Peru, {}.", "CHL"),
        ("It was Chile, not Peru, that {}.", "CHL"),
        ("Peru's ally, Chile, {}.", "CHL"),
        ("Peru's biggest trading partner, Chile, {}.", "CHL"),
        ("Chile as well as Brazil {}.", "BRA+CHL"),
        ("Chile and Peru held a summit in Brazil. The two countries {}.", "CHL+PER"),
        ("Chile's president met Peru's foreign minister in Brazil. The two countries {}.", "CHL+PER"),
    ],
)
@pytest.mark.parametrize(
    ("did", "kind"),
    [("imposed duties on Kenyan steel", "TARIFF"), ("condemned Kenya", "CRITICISE"), ("sanctioned Kenyan officials", "SANCTION")],
)
def test_who_stands_beside_the_subject_does_not_act(frame, who, did, kind):
    assert rows(frame.format(did), kind) == [(kind, who, "KEN")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru said Chile's duties on Kenyan steel were unfair.",
        "Chile's ban on Kenyan beef is a mistake, Peru said.",
        "Chile's decision to ban Kenyan beef, Peru said, was a mistake.",
        "According to Peru, Chile's plan to raise tariffs on Kenya is a mistake.",
        "\"Chile's sanctions against Kenya are unfair,\" Peru's trade minister said.",
        "Chile's threat to impose tariffs on Kenya was criticised by Peru.",
        "Chile's decision to ban Kenyan beef drew criticism from Peru.",
        "Peru expressed concern over Chile's treatment of Kenya.",
        "Peru criticised the duties on Kenyan steel imposed by Chile.",
        "Chile's president banned Kenyan beef despite objections from Peru.",
        "Chile asked Kenya to reduce its exports despite opposition from Peru.",
    ],
)
def test_a_judgement_is_aimed_at_who_did_it_and_not_at_whom_it_hits(text):
    assert rows(text, "CRITICISE") == [("CRITICISE", "PER", "CHL")]


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Peru filed a WTO complaint over Chile's sanctions against Kenya.", "LITIGATE", "CHL"),
        ("Chile withdrew from an investment treaty with Kenya at the request of Peru.", "DEMAND", "CHL"),
        ("Chile, under pressure from Peru, imposed duties on Kenyan steel.", "DEMAND", "CHL"),
    ],
)
def test_what_another_asks_or_files_is_about_who_acted(text, kind, target):
    assert rows(text, kind) == [(kind, "PER", target)]


@pytest.mark.parametrize("tail", ["with Peru's help", "before a meeting with Peru's president", "as Peru stood by"])
def test_what_somebody_is_accused_of_is_no_word_about_who_stands_by(tail):
    assert rows(f"Chile accused Kenya of stealing trade secrets {tail}.", "ACCUSE") == [("ACCUSE", "CHL", "KEN")]


@pytest.mark.parametrize("verb", ["praised", "thanked"])
def test_who_is_thanked_has_done_it(verb):
    assert rows(f"Peru {verb} Chile for lifting tariffs on Kenyan steel.") == [("EASE", "CHL", "KEN"), ("SUPPORT", "PER", "CHL")]


def test_who_says_so_between_commas_is_not_hit():
    text = "The decision by Chile to impose a tariff on Kenyan steel, Peru said, was wrong."
    assert rows(text, "TARIFF") == [("TARIFF", "CHL", "KEN")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru asked whether Chile had imposed duties on Kenyan steel.", ["hypothetical"]),
        ("Neither Chile nor Brazil imposed duties on Kenyan steel.", ["denied"]),
        ("Peru did not persuade Chile to impose duties on Kenyan steel.", ["denied"]),
        ("Peru failed to persuade Chile to impose duties on Kenyan steel.", []),
        ("Peru tried to force Chile to lift tariffs on Kenyan steel.", ["hypothetical"]),
        ("Peru forced Chile to lift tariffs on Kenyan steel.", ["asserted"]),
        ("No Chilean minister criticised Kenya.", []),
    ],
)
def test_what_nobody_did_or_is_only_asked_about_is_not_told_as_done(text, told):
    article = Article(id="a", page="", title="", text=text, lang="en", published="2025-10-29")
    assert [e.realis for e in code(article, PACK).events if e.target and e.target[0].country == "KEN"] == told


@pytest.mark.parametrize(
    "frame",
    [
        "Chile, Peru said, {}.",
        "Chile, as Peru had demanded, {}.",
        "Chile, as expected by Peru, {}.",
        "Chile, the country that Peru fears most, {}.",
        "Under a deal between Peru and Brazil, Chile {}.",
        "After a call with Peru's president, Chile's president said he {}.",
        "Following a meeting with Peru's president, Chile's president announced that he {}.",
    ],
)
def test_who_said_or_wanted_it_does_not_act(frame):
    assert rows(frame.format("imposed duties on Kenyan steel"), "TARIFF") == [("TARIFF", "CHL", "KEN")]


@pytest.mark.parametrize(
    ("whom", "hit"),
    [("Kenya, Peru's ally", "KEN"), ("Kenya, Peru and Brazil", "BRA+KEN+PER"), ("Kenya, Peru's biggest customer", "KEN")],
)
def test_what_is_said_of_whom_a_measure_hits_names_nobody_else(whom, hit):
    assert rows(f"Chile imposed duties on {whom}.", "TARIFF") == [("TARIFF", "CHL", hit)]


def test_a_pact_of_whom_duties_hit_is_not_where_the_duties_come_from():
    text = "Chile imposed anti-dumping duties on steel from Kenya, which signed a pact with Peru last year."
    assert rows(text, "REMEDY_DUTY") == [("REMEDY_DUTY", "CHL", "KEN")]


def test_a_row_of_states_between_dashes_acts_together():
    text = "Some nations -- Chile, Peru and Brazil -- had condemned Kenya."
    assert rows(text, "CRITICISE") == [("CRITICISE", "BRA+CHL+PER", "KEN")]
