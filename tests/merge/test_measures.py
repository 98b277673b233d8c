"""The life of a measure: its steps, its state on a day, what runs out next; the ladder between two states."""

from tongjian.merge import Knowledge
from tongjian.merge.measures import expiring, ladder, lives, state_on
from tongjian.model import EventMention, Link, RecordActor, RecordEvent

NOR = RecordActor(name="Norland", names={}, country="NOR")
SUD = RecordActor(name="Sudland", names={}, country="SUD")


def event(name: str, kind: str, day: str, words: str, **more: object) -> RecordEvent:
    mention = EventMention(article="a", event=0, start=0, end=len(words), quote=words)
    given = {"source": (NOR,), "target": (SUD,), "realis": "asserted", "origins": 1, "published": day, **more}
    return RecordEvent(id=name, type=kind, date=day, mentions=(mention,), **given)  # type: ignore[arg-type]


PLAN = event("1", "CONSIDER", "2031-01-05", "Norland weighs tariffs on steel", realis="hypothetical", phase="considered")
IMPOSED = event(
    "2", "TARIFF", "2031-02-01", "Norland will put tariffs on steel from Sudland", phase="announced", effective="2031-03-01"
)
PLEDGED = event("3", "PLEDGE_EASE", "2031-05-10", "Norland pledged to suspend the tariffs on steel", realis="future")
EASED = event(
    "4",
    "EASE",
    "2031-06-01",
    "Norland suspended the tariffs on steel for ninety days",
    phase="suspended",
    effective="2031-06-02",
    expires="2031-08-30",
)
ENDED = event("5", "EASE", "2031-12-01", "Norland lifted the tariffs on steel", phase="terminated")
TIMBER = event("6", "TARIFF", "2031-02-02", "Norland put tariffs on timber from Sudland", phase="announced")
ALL = [PLAN, IMPOSED, PLEDGED, EASED, ENDED, TIMBER]


def test_one_life_from_plan_to_end_and_another_for_other_goods(known: Knowledge) -> None:
    found = lives(ALL, known)
    assert [[s.event for s in m.steps] for m in found] == [["1", "2", "3", "4", "5"], ["6"]]
    assert (found[0].type, found[0].published) == ("TARIFF", "2031-01-05")


def test_the_state_on_any_day(known: Knowledge) -> None:
    steel = lives(ALL, known)[0]
    days = ["2031-01-01", "2031-01-05", "2031-02-15", "2031-03-01", "2031-05-11", "2031-06-03", "2031-09-01", "2031-12-02"]
    states = [None, "considered", "announced", "in force", "in force", "suspended", "in force", "ended"]
    assert [state_on(steel, day) for day in days] == states


def test_what_runs_out_next(known: Knowledge) -> None:
    found = lives(ALL, known)
    assert [(last, m.id) for last, m, _ in expiring(found, "2031-06-15", 90)] == [("2031-08-30", "1")]
    assert expiring(found, "2031-06-15", 30) == []
    assert expiring(found, "2031-09-15", 90) == []


def test_denied_and_conditional_acts_are_no_steps(known: Knowledge) -> None:
    assert lives([event("1", "TARIFF", "2031-01-01", "tariffs on steel", realis="denied")], known) == []


def test_an_easing_by_the_other_side_is_another_life(known: Knowledge) -> None:
    back = event("7", "EASE", "2031-06-01", "Sudland suspended its tariffs on steel", source=(SUD,), target=(NOR,))
    assert len(lives([IMPOSED, back], known)) == 2


def test_an_easing_of_tariffs_is_no_step_of_an_export_control(known: Knowledge) -> None:
    control = event("8", "EXPORT_CONTROL", "2031-05-01", "Norland put export controls on steel to Sudland")
    assert [[s.event for s in m.steps] for m in lives([control, ENDED], known)] == [["8"], ["5"]]


def test_the_ladder_tells_lags_and_what_is_inferred() -> None:
    first = event("1", "TARIFF", "2031-01-01", "x")
    said = Link(event="2", to="1", kind="answers", inferred=False, why="the article says so")
    second = event("2", "EXPORT_BAN", "2031-01-04", "y", source=(SUD,), target=(NOR,), links=(said,))
    other = event("3", "TARIFF", "2031-01-02", "z", target=())
    rows = ladder([second, other, first], "NOR", "SUD")
    assert [(e.id, answered) for e, answered in rows] == [("1", []), ("2", [("1", 3, False)])]


def test_a_safeguard_is_no_step_of_an_anti_dumping_duty_on_the_same_goods(known: Knowledge) -> None:
    duty = event("1", "REMEDY_DUTY", "2031-02-01", "Norland put anti-dumping duties on steel from Sudland", phase="announced")
    longer = event(
        "2", "REMEDY_DUTY", "2031-05-01", "Norland extended its steel safeguard by two years", phase="extended", target=()
    )
    ended = event("3", "EASE", "2031-09-01", "诺兰终止对钢铁的反倾销措施", phase="terminated")
    assert [[s.event for s in m.steps] for m in lives([duty, longer, ended], known)] == [["1", "3"], ["2"]]


def test_visas_issued_again_are_a_step_of_their_suspension_and_not_of_an_expulsion(known: Knowledge) -> None:
    out = event("1", "SANCTION", "2031-02-01", "Norland expelled a diplomat of Sudland", phase="announced")
    stopped = event("2", "SANCTION", "2031-02-03", "Norland suspended visas for people of Sudland", phase="in_force")
    again = event("3", "EASE", "2031-03-03", "Norland will issue visas again", phase="terminated")
    assert [[s.event for s in m.steps] for m in lives([out, stopped, again], known)] == [["1"], ["2", "3"]]
