"""Dates as ISO prefixes and ranges of them: what contains what, what lies near what."""

from calendar import monthrange
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=4096)  # two acts are compared by their dates over and over, and a record has few of them
def days(value: str) -> tuple[date, date] | None:
    """Return the first and last day of a contract date (`2025`, `2025-09`, `2025-09-15`, `START/END`); None for anything else."""
    first, _, last = value.partition("/")
    try:
        low, high = _bounds(first)
        return (low, _bounds(last)[1]) if last else (low, high)
    except ValueError:
        return None


def _bounds(prefix: str) -> tuple[date, date]:
    parts = [int(p) for p in prefix[:10].split("-")]
    year, month, day = [*parts, 0, 0][:3]
    low = date(year, month or 1, day or 1)
    if day:
        return low, low
    end_month = month or 12
    return low, date(year, end_month, monthrange(year, end_month)[1])


def shifted(day: date, number: int) -> date:
    """Return the day so many days later or earlier, at the ends of the calendar the last there is (有效期至9999年12月31日)."""
    return date.fromordinal(min(max(day.toordinal() + number, date.min.toordinal()), date.max.toordinal()))


def contains(a: str, b: str) -> bool:
    """Tell whether `b` lies wholly inside `a`."""
    outer, inner = days(a), days(b)
    return bool(outer and inner and outer[0] <= inner[0] and inner[1] <= outer[1])


def gap(a: str, b: str) -> int | None:
    """Return the number of days between two dates, 0 when they overlap; None when one cannot be read."""
    left, right = days(a), days(b)
    if not left or not right:
        return None
    return max(0, (right[0] - left[1]).days, (left[0] - right[1]).days)


def precision(value: str) -> int:
    """Return how many days a date spans; fewer is more precise. Unreadable dates are the least precise."""
    span = days(value)
    return (span[1] - span[0]).days + 1 if span else 10**6
