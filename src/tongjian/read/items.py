"""What reading gives: pages, things that are no page, and problems, each with its place."""

from dataclasses import dataclass
from typing import Final

from tongjian import ids
from tongjian.errors import TongjianError
from tongjian.model import Dropped, Frozen, Page

MEGABYTE: Final = 1024 * 1024
HTML: Final = "text/html"
PLAIN: Final = "text/plain"
ARTICLE: Final = "application/x-article+json"


class ReadProblem(Frozen, frozen=True, kw_only=True):
    """One thing that could not be read, as one clear line; the rest goes on. `place` is a path, path:line, path@offset or URL."""

    place: str
    error: TongjianError


Item = Page | Dropped | ReadProblem


@dataclass(frozen=True, kw_only=True)
class ReadOptions:
    """Limits and manners of reading. Sizes are bytes, times are seconds."""

    max_page_bytes: int = 20 * MEGABYTE  # one page or one JSON line, after decompression
    max_feed_bytes: int = 5 * MEGABYTE
    max_feed_items: int = 500
    max_record_bytes: int = 1024 * MEGABYTE  # one archive record that is skipped: how far it is inflated before it is given up
    max_lines_bytes: int = 64 * 1024 * MEGABYTE  # one file of JSON Lines, after decompression
    as_feed: bool = False  # every URL must be a feed; a page is then a problem
    allow_private: bool = False  # fetch private and loopback addresses: for tests against one's own machine
    proxy: str | None = None  # "http://[user:password@]host:port"; the environment's proxy variables are never read
    robots: bool = True
    user_agent: str = "tongjian/0.1"
    connect_timeout: float = 10.0
    read_timeout: float = 20.0
    total_timeout: float = 90.0  # one request and its answer
    max_redirects: int = 5
    host_delay: float = 1.0  # between two requests to one host
    max_wait: float = 30.0  # longest wait before a request is tried again in the same run
    retries: int = 2


def page(body: bytes, media_type: str, place: str, **known: str | None) -> Page:
    """Return the Page of `body`; `known` holds url, charset, fetched, given_id where they are known."""
    return Page(id=ids.page_id(body), body=body, media_type=media_type, place=place, **known)


def dropped(place: str, reason: str, detail: str = "", url: str | None = None) -> Dropped:
    """Return the Dropped of a thing whose bytes are not kept: its id comes from its place."""
    return Dropped(page=ids.digest("place", place)[: ids.PAGE_LENGTH], reason=reason, detail=detail, url=url, place=place)


def problem(place: str, error: TongjianError) -> ReadProblem:
    """Return the ReadProblem of `error` at `place`."""
    return ReadProblem(place=place, error=error)


def sized(number: int) -> str:
    """Return a number of bytes for people: "20 MB", "512 bytes"."""
    return f"{number / MEGABYTE:.4g} MB" if number >= MEGABYTE else f"{number} bytes"
