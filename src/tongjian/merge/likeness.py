"""How likely two mentions are one act, and why."""

import msgspec

SAME = 1.0  # at or above: one act
CLOSE = 0.55  # share of the shorter context's words that stand in the other: both tell the same thing
SAME_DAYS = 0.45  # weight of two dates of which one lies inside the other, within a week


class Likeness(msgspec.Struct, frozen=True):
    """A score and the reasons for it, one phrase each.

    `silent`: nothing of the two says that they are one act, and nothing that they are two; what joins each to others decides.
    """

    score: float
    reasons: tuple[str, ...]
    silent: bool = False
