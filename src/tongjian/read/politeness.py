"""When to ask, and when to ask again: pure functions of what is known and the time (seconds since the epoch, UTC)."""

from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Final

DAY: Final = 86_400.0
FIRST_BACKOFF: Final = 300.0  # seconds until a feed that failed once is asked again
FIRST_RETRY: Final = 1.0  # seconds until a page that failed for a moment is asked again
LONGEST_CRAWL_DELAY: Final = 60.0
_TRANSIENT: Final = frozenset({429, 500, 502, 503, 504})


def retry_after(header: str | None, now: float) -> float | None:
    """Return when a Retry-After header (seconds or an HTTP date) lets us ask again, at most a day from now; None if unsaid."""
    value = (header or "").strip()
    if not value:
        return None
    if value.isascii() and value.isdigit():
        return now + min(float(value[:12]), DAY)
    try:
        date = parsedate_to_datetime(value)
    except (TypeError, ValueError, OverflowError):
        return None
    date = date if date.tzinfo else date.replace(tzinfo=UTC)
    try:
        return min(max(date.timestamp(), now), now + DAY)
    except (ValueError, OverflowError):
        return None


def is_transient(status: int | None) -> bool:
    """Tell whether a failure may pass by itself; None stands for a connection that failed."""
    return status is None or status in _TRANSIENT


def retry_wait(attempt: int, status: int | None, asked: float | None, now: float, longest: float) -> float | None:
    """Return how many seconds to wait before attempt + 1; None when it is not worth trying in this run.

    `attempt` counts from 0, `asked` is the time that Retry-After gave. A wait asked for is never cut short: if it is longer than
    `longest`, there is no further attempt.
    """
    if not is_transient(status):
        return None
    wait = max(FIRST_RETRY * 2.0 ** min(attempt, 20), (asked or now) - now)
    return wait if wait <= longest else None


def next_try(failures: int, interval: float, now: float, asked: float | None = None) -> float:
    """Return when to ask a feed next: after `interval` when all is well, doubling with each failure in a row, at most a day.

    `asked` is the time that Retry-After gave; it is never undercut.
    """
    backoff = min(FIRST_BACKOFF * 2.0 ** min(failures - 1, 20), DAY) if failures > 0 else 0.0
    return max(now + max(interval, backoff), asked or 0.0)


def host_wait(last_asked: float | None, delay: float, crawl_delay: float | None, now: float) -> float:
    """Return how many seconds to wait before a host is asked again; a Crawl-delay of its robots.txt counts up to a minute."""
    if last_asked is None:
        return 0.0
    gap = max(delay, min(crawl_delay or 0.0, LONGEST_CRAWL_DELAY))
    # a clock that was set back must not make us wait for hours
    return min(gap, max(0.0, last_asked + gap - now))
