"""A time or phrase between an auxiliary and its verb, and times that belong to another clause of the sentence."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def told(text: str) -> list[tuple[str, list[str | None], list[str | None], str | None, str]]:
    article = Article(id="a", page="", title="", text=text, lang="en", published="2031-06-12")
    return [
        (e.type, [a.country for a in e.source], [a.country for a in e.target], e.date, e.realis)
        for e in code(article, PACK).events
    ]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Chile has in recent weeks {ed} Peruvian fish.", "asserted"),
        ("Chile has, in effect, {ed} Peruvian fish.", "asserted"),
        ("Chile has for years {ed} Peruvian fish.", "asserted"),
        ("Chile had by then {ed} Peruvian fish.", "historical"),
        ("Chile will this week {plain} Peruvian fish.", "future"),
        ("Chile will on July 1 {plain} Peruvian fish.", "future"),
        ("Chile will from next month {plain} Peruvian fish.", "future"),
    ],
)
@pytest.mark.parametrize(
    ("kind", "ed", "plain"), [("IMPORT_BAN", "banned", "ban"), ("TARIFF", "imposed a tariff on", "impose a tariff on")]
)
def test_what_is_tucked_in_parts_no_verb_from_its_subject(text: str, realis: str, kind: str, ed: str, plain: str) -> None:
    found = told(text.format(ed=ed, plain=plain))
    assert [(k, s, t, r) for k, s, t, _, r in found] == [(kind, ["CHL"], ["PER"], realis)]


@pytest.mark.parametrize(
    "text",
    [
        "Chile and others were in favour of banning Peruvian fish.",
        "Chile is on course for a ban that would hit its own growers.",
    ],
)
def test_what_is_only_favoured_is_not_done(text: str) -> None:
    assert not [found for found in told(text) if found[4] == "asserted" and found[0] == "IMPORT_BAN"]


@pytest.mark.parametrize(
    ("kind", "text", "date"),
    [
        ("TARIFF", "After Peru banned Chilean fish in March, Chile imposed tariffs on Peruvian copper.", "2031-06-12"),
        ("TARIFF", "On Monday, after Peru banned Chilean fish in March, Chile imposed tariffs on Peruvian copper.", "2031-06-09"),
        ("MEET", "Last month, after Peru had in late April shut its ports to Chile, the two presidents met.", "2031-05"),
        ("TARIFF", "Chile imposed its biggest tariffs on Peru since 2009.", "2031-06-12"),
        ("TARIFF", "Chile has imposed tariffs on Peru since 2009.", "2009"),
    ],
)
def test_a_time_dates_the_act_of_its_own_clause(kind: str, text: str, date: str) -> None:
    assert [d for k, _, _, d, _ in told(text) if k == kind] == [date]


@pytest.mark.parametrize(
    ("kind", "text", "realis"),
    [
        ("TARIFF", "Chile carried out its threat to impose tariffs on Peru.", "asserted"),
        ("TARIFF", "Chile followed through on its threat to impose tariffs on Peru.", "asserted"),
        ("THREATEN_MEASURE", "Chile stuck to its threat to impose tariffs on Peru.", "asserted"),
        ("EASE", "Chile made good on a promise to lift sanctions on Peru.", "asserted"),
        ("TARIFF", "Chile looks likely to impose tariffs on Peru.", "hypothetical"),
        ("TARIFF", "Chile is on the verge of imposing tariffs on Peru.", "hypothetical"),
        ("TARIFF", "Chile had no choice but to impose tariffs on Peru.", "asserted"),
        ("TARIFF", "Chile would later impose tariffs on Peru.", "historical"),
        ("TARIFF", "Chile would go on to impose tariffs on Peru.", "historical"),
        ("TARIFF", "Chile said it would later impose tariffs on Peru.", "future"),
    ],
)
def test_what_governs_an_act_tells_whether_it_was_done(kind: str, text: str, realis: str) -> None:
    assert [(k, r) for k, _, _, _, r in told(text) if k in (kind, "THREATEN_MEASURE", "PLEDGE_EASE")] == [(kind, realis)]
