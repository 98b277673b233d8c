"""Who stands on which side of an act that two sides hold together, or that names several actors at once."""

import re

from tongjian.coding.document import Mention
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.slots import Slot
from tongjian.coding.events.zh.subjects import Reading


def members(slots: list[Slot]) -> list[Mention]:
    """Return the actors of the slots, of a pair both."""
    return [m for s in slots for m in (s.mention.members or (s.mention,))]


def others(named: list[Mention], target: list[Mention]) -> list[Mention]:
    """Return those of the members who are of another state than all of the target."""
    states = {m.country for m in target}
    return [m for m in named if m.country not in states]


# 甲乙经贸磋商, 两岸事务性会谈, but not what they talk of (就甲乙经贸问题交换意见)
_THEIR_OWN = re.compile(r"(?:(?!问题|议题|事宜|关系|事件)[^,;:。!?“”「」]){0,14}")


def whose_act(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the pair whose act the noun at the head names, whatever holds the pair: 根据甲乙经贸磋商共识."""
    near = [s for s in frame.slots if s.clause == reading.clause and s.at < reading.start and s.mention.members][-1:]
    theirs = near and _THEIR_OWN.fullmatch(frame.text, near[0].at + 1, reading.start)
    return near if theirs else []


def names_both(source: list[Mention], target: list[Mention]) -> bool:
    """Tell whether the source is of two states or more, and the target only names those again."""
    states = {m.country for m in source if m.country}
    return len(states) > 1 and bool(target) and all(m.country in states for m in target)


def parted(slots: list[Slot]) -> tuple[list[Mention], list[Mention]] | None:
    """Return the two sides of a list whose last member alone is joined by 与, 同 or 跟, behind others with 、; else None."""
    joins = [s.join for s in slots[1:]]
    if len(joins) < 2 or joins[-1] not in {"与", "同", "跟"} or any(join in {"与", "同", "跟"} for join in joins[:-1]):
        return None
    return members(slots[:-1]), members(slots[-1:])


def is_one_side(named: list[Mention]) -> bool:
    """Tell whether all are people of one state, who together speak or agree with another one."""
    return all(m.kind == "person" for m in named) and len({m.country for m in named}) == 1


def halves(named: list[Mention]) -> tuple[list[Mention], list[Mention]]:
    """Split a joint subject: those of the first one's state act, the others are the counterpart."""
    own = [m for m in named if m.country == named[0].country]
    rest = [m for m in named if m.country != named[0].country]
    return (own, rest) if rest else (named[:1], named[1:])


def stand_apart(source: list[Mention], target: list[Mention]) -> bool:
    """Tell whether those who act are of two states or more, and the target is only a body of many that they attend."""
    states = {m.country for m in source if m.country}
    return len(states) > 1 and bool(target) and all(m.country is None and m.kind in ("bloc", "institution") for m in target)


# 与十几个国家协商, 同三个邻国签署协议: the other side is there, and has no name
_WITH_UNNAMED = re.compile(
    r"(?<![早迟])(?:与(?!会)|(?<![赞认不])同(?![意时样日年月为步])|跟|和)[^,;:。!?的\ue000-\ue006]{0,10}?"
    r"(?:国家|经济体|贸易伙伴|伙伴国|盟友|盟国|盟邦|邻国|邻邦|邦交国|各国|多国|产油国|生产国|出口国|进口国|(?:数|几|多|十几|[\d两三四五六七八九十]+)国)"
    r"(?:政府|代表|官员|部长|外长|领导人|领袖|元首)?[^,;:。!?\ue000-\ue006]{0,16}$"
)


def beside_unnamed(frame: Frame, reading: Reading) -> bool:
    """Tell whether the other side of what two do together stands in the act's clause without a name (与十几个国家协商)."""
    return _WITH_UNNAMED.search(frame.text, frame.bounds[reading.clause], reading.end) is not None


_AT_MANY = re.compile(
    r"(?:对|向|针对)(?:未|没有|不|所有|凡)[^,;:。!?]{2,24}?的[^,;:。!?\ue000-\ue006]{0,6}(?:企业|公司|国家|厂商)(?=[^,;。]{0,4}(?:加?征|课|加|实施|采取|施加))|"
    r"(?:对|向|针对)(?:全球|全世界|世界)?(?:各国|各方|多国|数国|所有国家|其他国家|(?:\d{1,3}|数十|十余|上百|[十百]多)个?(?:国家|经济体|贸易伙伴)|全球(?![^,;。]{0,6}(?:企业|公司))|(?:主要)?贸易伙伴)"
)  # at the world, not at who was told of before


def at_many(frame: Frame, reading: Reading) -> bool:
    """Tell whether the act's clause says that it is at states without a name (对各国加征关税)."""
    return _AT_MANY.search(frame.text, frame.bounds[reading.clause], frame.bounds[reading.clause + 1]) is not None
