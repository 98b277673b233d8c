"""The sides that the pattern of a Chinese rule itself captures, with the lists that they stand in."""

from tongjian.coding.events.match import Candidate
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.slots import Slot

_LISTED = frozenset({"ba", "to"})  # the roles in which a list goes on behind those that a pattern captures


def given_sides(frame: Frame, candidate: Candidate) -> dict[str, list[Slot]]:
    """Return the sides that the pattern itself captures, each with the list that it stands in."""
    held = {
        name: [i for i, s in enumerate(frame.slots) if s.mention in candidate.groups[name]]
        for name in ("source", "target")
        if name in candidate.groups
    }
    taken = {i for indexes in held.values() for i in indexes}
    for captured in held.values():
        # 英国、法国和德国必须…: the pattern captures the last of a list
        while captured and captured[0] and (first := captured[0] - 1) not in taken and _lists(frame, first):
            captured.insert(0, first)
    return {name: _bearers(frame, captured) for name, captured in held.items()}


def _lists(frame: Frame, index: int) -> bool:
    """Tell whether the slot behind that of the index goes on with a list that this one begins or is of."""
    slot, behind = frame.slots[index], frame.slots[index + 1]
    return (
        behind.joined and behind.join in {"、", "和", "及", "以及"} and slot.role == behind.role == "subject" and not slot.owner
    )


def _bearers(frame: Frame, captured: list[int]) -> list[Slot]:
    """Return the captured slots, of one that only tells whose the next is that next one: 驳回美国巨头谷歌的上诉.

    With them those of the list that they stand in: 将甲公司以及其名下的乙、丙告上法庭.
    """
    found = []
    for i in captured:
        behind = frame.slots[i + 1] if frame.slots[i].owner and i + 1 < len(frame.slots) else None
        named = behind is not None and "的" not in frame.text[frame.slots[i].at : behind.at]
        found.append(behind if behind is not None and named else frame.slots[i])
    last = captured[-1] + 1 if captured else 0
    while captured and last < len(frame.slots) and frame.slots[last].joined and frame.slots[last].role in _LISTED:
        found.append(frame.slots[last])
        last += 1
    return [s for i, s in enumerate(found) if s not in found[:i]]
