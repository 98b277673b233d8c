import pytest
from tests.store.conftest import event

from tongjian.web.pages.event_lists import state

TODAY = "2031-06-15"


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        ({}, "open"),
        ({"effective": "2031-06-01"}, "in_force"),
        ({"effective": "2031-06"}, "in_force"),
        ({"effective": "2031-07-01"}, "to_come"),
        ({"effective": "2031"}, "in_force"),
        ({"realis": "future"}, "to_come"),
        ({"effective": "2031-01-01", "expires": "2031-07-01"}, "ending"),
        ({"effective": "2031-01-01", "expires": "2032-07-01"}, "in_force"),
        ({"effective": "2031-01-01", "expires": "2031-06-14"}, "ended"),
        ({"effective": "2031-01-01", "expires": "2031-06"}, "ending"),
        ({"effective": "2031-01-01", "expires": "2030"}, "ended"),
        ({"effective": "2031-01-01", "expires": "2031-05-01/2031-06-20"}, "ending"),
        ({"effective": "2031-01-01", "expires": "2031-05-01/2031-06-10"}, "ended"),
        ({"phase": "extended"}, "in_force"),
        ({"phase": "suspended", "effective": "2031-01-01"}, "halted"),
        ({"phase": "terminated"}, "ended"),
        ({"phase": "struck_down", "effective": "2031-01-01"}, "ended"),
    ],
)
def test_a_measure_stands_where_its_sources_say(told: dict[str, str], stands: str) -> None:
    assert state(event("e", "2031-05-01", **told), TODAY) == stands
