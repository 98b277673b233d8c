"""What may answer what: not one's own act, not what came after; an easing answers an easing."""

import pytest
from tests.merge.conftest import act, told

from tongjian.merge import merge
from tongjian.model import RecordEvent
from tongjian.pack import Pack

FIRST = "Norland raised its duties on steel of Sudland"


def answer(pack: Pack, text: str, kind: str, sides: tuple[str, str], **more: object) -> bool:
    """Tell whether an act that an article calls an answer to FIRST is kept as one."""
    whole = f"{FIRST}. In answer {text}."
    acts = [act("TARIFF", "Norland", "Sudland", FIRST), act(kind, *sides, text, **more)]
    article, coded = told("a", whole, acts, responses=((1, 0, "In answer"),))
    events, _ = merge([article], [coded], pack)
    return any(e.answers for e in events)


@pytest.mark.parametrize(
    ("text", "kind", "sides", "kept"),
    [
        ("Sudland put duties on timber", "TARIFF", ("Sudland", "Norland"), True),
        ("Norland put duties on timber", "TARIFF", ("Norland", "Sudland"), False),
        ("Ada Nord blamed Sudland", "CRITICISE", ("Ada Nord", "Sudland"), False),
        ("Ada Nord blamed Norland", "CRITICISE", ("Ada Nord", "Norland"), True),
    ],
    ids=["the other side", "the same actor", "a man of the same state", "one's own government"],
)
def test_an_act_is_answered_by_others(statecraft: Pack, text: str, kind: str, sides: tuple[str, str], kept: bool) -> None:
    assert answer(statecraft, text, kind, sides) is kept


@pytest.mark.parametrize(("inferred", "kept"), [(False, False), (True, True)], ids=["days that words give", "a day of the news"])
def test_what_was_over_before_is_no_answer(statecraft: Pack, inferred: bool, kept: bool) -> None:
    sides = ("Sudland", "Norland")
    assert answer(statecraft, "Sudland barred ships", "TARIFF", sides, date="2031-02-01", date_inferred=inferred) is kept


def inferred_links(events: list[RecordEvent]) -> int:
    return sum(link.inferred for e in events for link in e.links)


@pytest.mark.parametrize(
    ("kinds", "links"),
    [(("TARIFF", "TARIFF"), 1), (("TARIFF", "EASE"), 0), (("EASE", "EASE"), 1)],
    ids=["duty for duty", "an easing is no counter-measure", "easing for easing"],
)
def test_what_may_be_inferred_to_answer(statecraft: Pack, kinds: tuple[str, str], links: int) -> None:
    acts = (("Norland", "Sudland", "2031-03-01"), ("Sudland", "Norland", "2031-03-04"))
    pairs = [
        told(
            source,
            f"{source} acts on steel of {target}",
            [act(kind, source, target, f"{source} acts on steel of {target}", date=day)],
            day=day,
        )
        for kind, (source, target, day) in zip(kinds, acts, strict=True)
    ]
    events, _ = merge([a for a, _ in pairs], [c for _, c in pairs], statecraft)
    assert inferred_links(events) == links
