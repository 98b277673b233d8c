"""The sides that the pattern of a Chinese rule itself captures, with the lists that they stand in."""

import re

from tongjian.coding.events.match import Candidate
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.slots import Slot

_PRONOUNS = ("其", "他", "她", "它", "该公司", "该企业", "该国")
_REASON = re.compile(r"(?:并|更)?(?:指控?|指称|称|批评|指责|认为|理由是|原因是),?")
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
    return _of_passive(frame, candidate) or {name: _bearers(frame, captured) for name, captured in held.items()}


def _of_passive(frame: Frame, candidate: Candidate) -> dict[str, list[Slot]]:
    """Return the sides of blame that gives the reason of a passive before it: 甲公司遭乙国重罚,指其滥用地位 is said by 乙国."""
    clause = frame.clause_of(candidate.head[0])
    low = frame.bounds[clause]
    opened = _REASON.match(frame.text, low)
    if candidate.rule.type != "ACCUSE" or not clause or opened is None:
        return {}
    pronoun = candidate.masked.mentions.get(opened.end())
    if not frame.text.startswith(_PRONOUNS, opened.end()) and (pronoun is None or pronoun.how != "pronoun"):
        return {}  # 遭乙国重罚,指责乙国…: the other way round
    before = [s for s in frame.slots if s.clause == clause - 1 and not s.owner]
    agents = [s for s in before if s.role == "by"]
    hit = [s for s in before if s.role == "subject" and agents and s.at < agents[0].at]
    return {"source": agents[:1], "target": hit[-1:]} if agents and hit else {}


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
