import pytest
from tests.store.conftest import event

from tongjian.model import RecordEvent
from tongjian.web.pages.event_lists import standing, state

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
        ({"realis": "future", "effective": "2031-06-01"}, "in_force"),
        ({"phase": "extended"}, "in_force"),
        ({"type": "EASE", "phase": "extended"}, "halted"),
        ({"phase": "suspended", "effective": "2031-01-01"}, "halted"),
        ({"phase": "terminated"}, "ended"),
        ({"phase": "struck_down", "effective": "2031-01-01"}, "ended"),
    ],
)
def test_a_measure_stands_where_its_sources_say(told: dict[str, str], stands: str) -> None:
    assert state(event("e", "2031-05-01", **told), TODAY) == stands


def test_what_was_said_to_come_years_ago_is_no_longer_to_come() -> None:
    assert state(event("e", "2029-05-01", realis="future"), TODAY) == "open"
    assert state(event("e", "2031", realis="future"), TODAY) == "to_come"


DUTY = event("1", "2030-01-01", type="REMEDY_DUTY", effective="2030-01-02", expires="2031-07-01")
LONGER = event("2", "2031-01-01", type="REMEDY_DUTY", phase="extended", expires="2033-07-01")
PAUSED = event("3", "2031-02-01", type="EASE", phase="suspended", effective="2031-02-01")
PAUSED_A_WHILE = event("3", "2031-02-01", type="EASE", phase="suspended", effective="2031-02-01", expires="2031-04-30")
LIFTED = event("4", "2031-06-01", type="EASE", phase="terminated")
PLEDGED = event("5", "2031-06-10", type="PLEDGE_EASE", phase="suspended", realis="future")


@pytest.mark.parametrize(
    ("life", "stands"),
    [
        ([DUTY], "ending"),
        ([DUTY, LONGER], "in_force"),
        ([DUTY, LONGER, PAUSED], "halted"),
        ([DUTY, LONGER, PAUSED_A_WHILE], "in_force"),
        ([DUTY, LIFTED], "ended"),
        ([DUTY, LONGER, PLEDGED], "in_force"),
        ([PAUSED], "halted"),
    ],
    ids=["its end is near", "made longer", "suspended", "suspended till a day gone by", "lifted", "only pledged", "easing alone"],
)
def test_the_last_step_says_where_a_measure_stands(life: list[RecordEvent], stands: str) -> None:
    assert standing(life, TODAY) == stands
