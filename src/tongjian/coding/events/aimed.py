"""At whom an act is aimed that the text tells beside the person who speaks for the other side: at that person's state."""

from tongjian.coding.actors.index import index_of
from tongjian.coding.document import Document, Mention
from tongjian.coding.events.kinds import AT_OFFICES, AT_STATES
from tongjian.pack import Pack

_STATELY = frozenset({"state", "bloc", "government", "agency"})


def aimed(doc: Document, kind: str, target: tuple[Mention, ...], told: tuple[int, int], pack: Pack) -> tuple[Mention, ...]:
    """Return the target of an act of the type `kind`, in its order and each once.

    A person whom the words of the act (`told`, a span of the document's text) do not name themselves gives way to the
    mention of their state that stands nearest to them; where the text names it nowhere, they stay. So do those who hold
    no office of a state where the act may be one upon a person (`AT_OFFICES`). A pronoun, and who only says that he is hit
    ("X banned our fish", the president said), names nobody.
    """
    if kind not in AT_STATES and kind not in AT_OFFICES:
        return target
    private = kind in AT_OFFICES
    taken = [
        m if m.kind != "person" or _is_named(doc, m, told) or (private and not _is_official(m, pack)) else _state_of(doc, m)
        for m in target
    ]
    return tuple({m.key: m for m in reversed(taken)}.values())[::-1]


def _is_named(doc: Document, person: Mention, told: tuple[int, int]) -> bool:
    """Tell whether the words of an act name a person as whom it hits, and not only as who says so or by a pronoun."""
    if person.how == "pronoun" or not told[0] <= person.start < told[1]:
        return False
    return not any(told[0] <= s.start < s.end <= told[1] and s.end <= person.start for s in doc.statements)


def _is_official(person: Mention, pack: Pack) -> bool:
    """Tell whether a person stands for their office, or is listed with one of a state or bloc."""
    index = index_of(pack)
    listed = index.entries.get(person.id or "")
    held = listed.offices if listed is not None else ()
    return person.how == "office" or any(index.entries[index.offices[h.office].of].kind in _STATELY for h in held)


def _state_of(doc: Document, person: Mention) -> Mention:
    """Return the nearest mention of a person's state; the person where the document has none."""
    states = [m for m in doc.mentions if m.kind in ("state", "bloc") and m.country and m.country == person.country]
    return min(states, key=lambda m: (abs(m.start - person.start), m.start), default=person)
