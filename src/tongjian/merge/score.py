"""How alike two articles' events are: a score with its reasons, or None when they cannot be one act.

Pure and symmetric: score(a, b) equals score(b, a).
"""

import re

import msgspec

from tongjian.merge import dates
from tongjian.merge.items import Item, Knowledge
from tongjian.model import Actor
from tongjian.text import fold

SAME = 1.0  # at or above: one act
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s?(?:%|percent|per cent)")


class Likeness(msgspec.Struct, frozen=True):
    """A score and the reasons for it, one phrase each."""

    score: float
    reasons: tuple[str, ...]


def likeness(a: Item, b: Item, known: Knowledge) -> Likeness | None:
    """Return how alike two events are; None when type, sides, dates or realis rule it out."""
    if a.event.type != b.event.type or _realis_clash(a, b):
        return None
    sides = _sides(a, b, known)
    when = _when(a, b)
    if sides is None or when is None:
        return None
    about = _about(a, b, known)
    score = sides.score + when.score + about.score
    return Likeness(round(score, 3), (*sides.reasons, *when.reasons, *about.reasons))


def _realis_clash(a: Item, b: Item) -> bool:
    unreal = {"hypothetical", "conditional", "denied"}
    return (a.event.realis in unreal) != (b.event.realis in unreal)


def _sides(a: Item, b: Item, known: Knowledge) -> Likeness | None:
    straight = _pairwise(a.event.source, a.event.target, b.event.source, b.event.target, known)
    if a.event.type not in known.symmetric:
        return straight
    crossed = _pairwise(a.event.source, a.event.target, b.event.target, b.event.source, known)
    found = [x for x in (straight, crossed) if x]
    return max(found, key=lambda x: x.score, default=None)


def _pairwise(
    source: tuple[Actor, ...], target: tuple[Actor, ...], source2: tuple[Actor, ...], target2: tuple[Actor, ...], known: Knowledge
) -> Likeness | None:
    who, whom = _side(source, source2, known), _side(target, target2, known)
    if who is None or whom is None:
        return None
    return Likeness(who.score + whom.score, (f"who: {who.reasons[0]}", f"whom: {whom.reasons[0]}"))


def _side(a: tuple[Actor, ...], b: tuple[Actor, ...], known: Knowledge) -> Likeness | None:
    if not a and not b:
        return Likeness(0.25, ("neither names one",))
    if not a or not b:
        return Likeness(0.1, ("only one names it",))
    found = [x for left in a for right in b if (x := _actor(left, right, known))]
    return max(found, key=lambda x: (x.score, x.reasons), default=None)


def _actor(a: Actor, b: Actor, known: Knowledge) -> Likeness | None:
    if (a.id and a.id == b.id) or fold(a.name) == fold(b.name):
        return Likeness(0.4, (f"both {a.name}",))
    names = sorted((a.name, b.name))
    if known.belongs(a, b):
        return Likeness(0.35, (f"{names[0]} and {names[1]} are one body and its part",))
    if a.country and a.country == b.country:
        if known.is_state(a) or known.is_state(b):
            return Likeness(0.3, (f"{names[0]} and {names[1]} both stand for {a.country}",))
        return Likeness(0.12, (f"{names[0]} and {names[1]} are both of {a.country}",))
    return None


def _when(a: Item, b: Item) -> Likeness | None:
    left, right = a.event.date, b.event.date
    if left and right:
        return _two_dates(*sorted((left, right)))
    if left or right:
        dated, other = (a, b) if left else (b, a)
        apart = dates.gap(str(dated.event.date), other.published) if other.published else None
        if apart is None or apart > 3 or other.event.realis == "historical":
            return None
        return Likeness(0.3, (f"one gives {dated.event.date}, the other no date but appeared within {apart} days of it",))
    if not a.published or not b.published or "historical" in (a.event.realis, b.event.realis):
        return None
    apart = dates.gap(a.published, b.published)
    return Likeness(0.2, ("no date; published within two days",)) if apart is not None and apart <= 2 else None


def _two_dates(a: str, b: str) -> Likeness | None:
    if a == b:
        return Likeness(0.5, (f"both on {a}",))
    if dates.contains(a, b) or dates.contains(b, a):
        span = max(dates.precision(a), dates.precision(b))
        return Likeness(0.45 if span <= 7 else 0.3, (f"{a} and {b}: one lies inside the other",))
    apart = dates.gap(a, b)
    if apart is None or apart > 1:
        return None
    return Likeness(
        0.35, (f"{a} and {b} overlap" if apart == 0 else f"{a} and {b} lie one day apart, as two time zones may give",)
    )


def _about(a: Item, b: Item, known: Knowledge) -> Likeness:
    left, right = known.topics(_words(a)), known.topics(_words(b))
    if left and right:
        if left & right:
            return Likeness(0.15, ("both about " + ", ".join(sorted(left & right)),))
        return Likeness(-0.4, (f"one about {', '.join(sorted(left))}, the other about {', '.join(sorted(right))}",))
    rates = rate(a), rate(b)
    if rates[0] and rates[1] and not rates[0] & rates[1]:
        return Likeness(-0.15, ("different rates",))
    return Likeness(0.0, ())


def _words(item: Item) -> str:
    return fold(" ".join(q.quote for q in item.event.mentions))


def rate(item: Item) -> frozenset[str]:
    """Return the percentages in an event's words."""
    return frozenset(_PERCENT.findall(_words(item)))
