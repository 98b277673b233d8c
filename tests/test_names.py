"""How actors are named to readers."""

import pytest

from tongjian.model import RecordActor
from tongjian.names import shown, states, type_named
from tongjian.pack import load

STATES = states(load())
COMMERCE = RecordActor(name="Ministry of Commerce", names={"en": "Ministry of Commerce", "zh-Hans": "中国商务部"}, country="CHN")


@pytest.mark.parametrize(
    ("actor", "lang", "name"),
    [
        (COMMERCE, "en", "Ministry of Commerce (China)"),
        (COMMERCE, "zh-Hans", "中国商务部"),
        (COMMERCE, "zh-Hant", "中国商务部"),
        (RecordActor(name="US Department of Commerce", names={}, country="USA"), "en", "US Department of Commerce"),
        (RecordActor(name="Ministry of Trade of Peru", names={}, country="PER"), "en", "Ministry of Trade of Peru"),
        (RecordActor(name="Acme", names={}, country="PER"), "en", "Acme"),
        (RecordActor(name="Ministry of Magic", names={}), "en", "Ministry of Magic"),
    ],
)
def test_a_ministry_is_shown_with_its_state_where_its_name_does_not_say_it(actor: RecordActor, lang: str, name: str) -> None:
    assert shown(actor, lang, STATES) == name


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ("TARIFF", "TARIFF"),
        ("tariff", "TARIFF"),
        ("export ban", "EXPORT_BAN"),
        ("Export_Ban", "EXPORT_BAN"),
        ("加徵關稅", "TARIFF"),
        ("tarif", None),
        ("", None),
    ],
)
def test_a_type_is_found_under_its_names(given: str, kind: str | None) -> None:
    assert type_named(load(), given) == kind
