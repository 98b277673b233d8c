"""Of which state the unlisted firms of a list are whose number the text tells twice: 3家美国企业 … 甲公司、乙公司等3家公司."""

import re
from typing import Final

import msgspec

from tongjian.coding.document import Document, Mention

_NUMBER: Final = r"(?P<number>\d{1,3}|[两三四五六七八九十]{1,3})[家個个間间]"
_FIRMS: Final = r"(?:企业|公司|实体|机构|厂商)"
_OF_STATE: Final = re.compile(_NUMBER + "$")  # right before the state's name
_BEHIND: Final = re.compile(rf"[^,。;:!?、]{{0,8}}?{_FIRMS}")
_LIST: Final = re.compile(rf"[^,。;:!?、]{{0,12}}等(?:上述)?{_NUMBER}{_FIRMS}")
_JOINS: Final = re.compile(r"(?:[(（][^()（）]{0,60}[)）])?(?:、|和|与|及|以及)")
_MOST: Final = 12  # firms of one list that are gone through


def placed_by_count(doc: Document, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions, those of unlisted firms of such a list with the state that the text gives so many firms elsewhere."""
    if doc.main != "zh" or "等" not in doc.folded:
        return mentions
    states = _counts(doc, mentions)
    if not states:
        return mentions
    homes: dict[str, str] = {}
    for n, mention in enumerate(mentions):
        listed = _LIST.match(doc.folded, mention.end)
        country = states.get(listed["number"]) if listed else None
        if country is None:
            continue
        for member in _members(doc, mentions, n):
            if member.kind == "company" and member.country is None:
                homes[member.key] = country
    if not homes:
        return mentions
    return [msgspec.structs.replace(m, country=homes[m.key]) if m.country is None and m.key in homes else m for m in mentions]


def _counts(doc: Document, mentions: list[Mention]) -> dict[str, str]:
    """Return for each number of firms that the text gives to one state alone (3家美国企业) that state."""
    found: dict[str, set[str]] = {}
    for m in mentions:
        counted = _OF_STATE.search(doc.folded, max(0, m.start - 5), m.start) if m.kind == "state" and m.country else None
        if counted and m.country and _BEHIND.match(doc.folded, m.end):
            found.setdefault(counted["number"], set()).add(m.country)
    return {number: next(iter(countries)) for number, countries in found.items() if len(countries) == 1}


def _members(doc: Document, mentions: list[Mention], last: int) -> list[Mention]:
    """Return the actors of the list that ends with the mention at index `last`."""
    found = [mentions[last]]
    for n in range(last - 1, max(-1, last - _MOST), -1):
        if _JOINS.fullmatch(doc.folded, mentions[n].end, mentions[n + 1].start) is None:
            break
        found.append(mentions[n])
    return found
