"""A publication time as one place of a page tells it."""

import datetime
from typing import Final, NamedTuple

HEAD: Final = 0.9  # how sure what the head says is at least
_PLACEHOLDERS: Final = frozenset(("1970-01-01", "1900-01-01", "1969-12-31"))  # an empty field, as systems print it


class Published(NamedTuple):
    """A publication time as ISO-8601 and where it was found; `source` "text-updated" and the like say that it is the update's."""

    value: str
    source: str
    sure: float

    @property
    def day(self) -> str:
        """Return the day as YYYY-MM-DD."""
        return self.value[:10]

    @property
    def updated(self) -> bool:
        """Tell whether it is the time of a change."""
        return self.source.endswith("-updated")


def possible(claims: list[Published], fetched: str | None) -> list[Published]:
    """Return the claims that can be true: no empty field's value, and no day after the one on which the page was fetched."""
    latest = days_after(fetched[:10], 1) if fetched else "9999"
    return [claim for claim in claims if claim.day not in _PLACEHOLDERS and claim.day <= latest]


def days_between(one: str, other: str) -> int:
    """Return how many days lie between two times, by their dates."""
    return abs((datetime.date.fromisoformat(one[:10]) - datetime.date.fromisoformat(other[:10])).days)


def days_after(day: str, number: int) -> str:
    """Return the day that comes `number` days after `day`; "9999" where `day` is no date."""
    try:
        return (datetime.date.fromisoformat(day) + datetime.timedelta(days=number)).isoformat()
    except ValueError:
        return "9999"
