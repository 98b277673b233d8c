"""Who heads or headed a state or a government, by the offices that the pack gives them."""

from typing import Final

from tongjian.pack import Pack, compiled

_OFFICES: Final = (".president", ".pm", ".premier", ".king", ".chancellor")  # ends of the ids of such offices


def leaders(pack: Pack) -> frozenset[str]:
    """Return the ids of those who hold or held such an office, found once a process: the pack knows thousands of actors."""
    return compiled(pack, "events.leaders", _found)


def _found(pack: Pack) -> frozenset[str]:
    return frozenset(actor.id for actor in pack.actors if any(held.office.endswith(_OFFICES) for held in actor.offices))
