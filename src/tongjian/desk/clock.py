"""Times of the desk: UTC, ISO-8601 to the second, with Z, so that they sort as strings."""

from datetime import UTC, datetime, timedelta


def now() -> datetime:
    """Return the present time in UTC."""
    return datetime.now(UTC)


def stamp(at: datetime) -> str:
    """Return a time as the desk writes it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def later(at: datetime, **by: int) -> str:
    """Return the stamp of a time so many days, hours or minutes after `at` (timedelta's own words)."""
    return stamp(at + timedelta(**by))
