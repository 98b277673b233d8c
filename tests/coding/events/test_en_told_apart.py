"""Who acts where a relative clause tells more of somebody, and what is asked of parties that have no name."""

import pytest

from tongjian.coding import code
from tongjian.model import Article, CodedEvent
from tongjian.pack import Pack, load


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load("statecraft")


def _demands(pack: Pack, text: str) -> list[CodedEvent]:
    article = Article(id="a", page="a", title="", text=text, lang="en", published="2025-09-15T12:00:00+08:00")
    return [e for e in code(article, pack).events if e.type == "DEMAND"]


def test_a_relative_clause_behind_an_apposition_tells_of_the_person_named(pack: Pack) -> None:
    (demand,) = _demands(pack, "Lindsey Graham, the senator who has long clamoured for curbs on Belarus, was pleased.")
    assert [a.name for a in demand.source] == ["Lindsey Graham"]


def test_what_members_call_for_their_body_calls_for(pack: Pack) -> None:
    (demand,) = _demands(pack, "The World Shipping Council, whose members have clamoured for an end to the fee, welcomed it.")
    assert [a.name for a in demand.source] == ["World Shipping Council"]


def test_a_demand_of_nobody_with_a_name_is_one_all_the_same(pack: Pack) -> None:
    (demand,) = _demands(pack, "Antonio Guterres entreats both sides to lay down their arms.")
    assert demand.target == ()
