"""How the actors read become the two sides of an act: members of joint mentions, both sides of what two do together."""

from tongjian.coding.document import Mention
from tongjian.coding.events.draft import Sides


def split(source: list[Mention], target: list[Mention], symmetric: bool, mutual: bool = True) -> Sides | None:
    """Split joint mentions and, for acts that both sides do, a joint subject into source and target.

    Without `mutual` the members of a joint subject act together: the two countries condemned the launch.
    """
    if not source:
        return None
    members = [m for s in source for m in (s.members or (s,))]
    others = [m for s in target for m in (s.members or (s,))]
    sides = {m.country for m in members}
    if symmetric and len(sides) > 1 and {m.country for m in others} <= sides:
        others = []  # X and Y had agreed on the sale of X's firm: the two are the sides
    joint = len(members) > 1 and not others and (symmetric or (mutual and any(s.members for s in source)))
    if joint:
        members, others = members[:1], members[1:]
    if any(s.members for s in target):  # hailed the two countries' ties: the other one is meant
        others = [m for m in others if m.country not in {s.country for s in members}]
    if symmetric:  # a summit between X and Y that X called off: with Y
        others = [m for m in others if m.country not in {s.country for s in members}] or others
    keys = {m.key for m in members}
    others = [m for m in others if m.key not in keys]
    return Sides(source=tuple(members), target=tuple(others))
