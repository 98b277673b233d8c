"""The one state that an article is about beside those who act: at whom an act may be aimed whose own words name nobody."""

from collections.abc import Collection, Mapping
from typing import Final

_MOST: Final = 0.6  # share of the mentions of other states; with less, others are as likely meant


def other_side(named: Mapping[str, int], own: Collection[str | None]) -> str | None:
    """Return the state that has most of what an article names of other states than `own`; None in a story of many.

    `named`: how often the article names each state.
    """
    others = {country: times for country, times in named.items() if country not in own}
    most = max(others, key=lambda country: (others[country], country), default=None)
    return most if most is not None and others[most] >= sum(others.values()) * _MOST else None
