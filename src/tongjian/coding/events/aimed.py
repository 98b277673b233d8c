"""At whom a measure is aimed that the text tells beside the person who speaks for the other side: at that person's state."""

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.kinds import AT_STATES


def aimed(doc: Document, kind: str, target: tuple[Mention, ...], told: tuple[int, int]) -> tuple[Mention, ...]:
    """Return the target of an act of the type `kind`, in its order and each once.

    A person whom the words of the act (`told`, a span of the document's text) do not name themselves gives way to the
    mention of their state that stands nearest to them; where the text names it nowhere, they stay.
    """
    if kind not in AT_STATES:
        return target
    taken = [_state_of(doc, m) if m.kind == "person" and not told[0] <= m.start < told[1] else m for m in target]
    return tuple({m.key: m for m in reversed(taken)}.values())[::-1]


def _state_of(doc: Document, person: Mention) -> Mention:
    """Return the nearest mention of a person's state; the person where the document has none."""
    states = [m for m in doc.mentions if m.kind in ("state", "bloc") and m.country and m.country == person.country]
    return min(states, key=lambda m: (abs(m.start - person.start), m.start), default=person)
