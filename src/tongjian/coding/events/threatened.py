"""Measures that are only threatened: who would take them says so, should the other side do or not do something.

ontology.md: a threat is no measure. In the outlet's own voice (whoever fails to register will pay the duty) the act stays one
with a condition.
"""

from typing import Final

from tongjian.coding.events.draft import Sides
from tongjian.coding.events.kinds import EASING
from tongjian.coding.events.match import Candidate
from tongjian.coding.statements import Attributed

_STATELY: Final = frozenset({"state", "bloc", "government", "agency", "legislature", "person"})


def is_own_word(candidate: Candidate, sides: Sides, statements: list[Attributed], *, declared: bool = False) -> bool:
    """Tell whether the head stands in what the acting side itself says of another one.

    `sides` are those of the act; its source is a state, a body of one or somebody who may speak for it. `declared`: its own
    sentence tells that the acting side says so.
    """
    states = {m.country for m in sides.source if m.country and m.kind in _STATELY}
    others = {m.country for m in sides.target if m.country}
    if candidate.rule.type in EASING or not states or not others - states:
        return False
    if declared:
        return True
    start, _ = candidate.masked.span(*candidate.head)
    return any(
        said.speaker is not None and said.speaker.country in states
        for said in statements
        if said.statement.start <= start < said.statement.end
    )
