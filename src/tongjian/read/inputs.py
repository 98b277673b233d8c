"""Each input to the reader that understands it, in the order in which they were given."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from tongjian.errors import BadInputError, MissingInputError, TongjianError, TooLargeError
from tongjian.read.files import page_of_file, read_file, walk
from tongjian.read.items import Item, ReadOptions, dropped, problem, sized

if TYPE_CHECKING:
    from tongjian.read.web import Answer, Fetcher


def read(inputs: Sequence[str], *, options: ReadOptions | None = None) -> Iterator[Item]:
    """Yield what the inputs hold: paths of files and folders, and http(s) addresses of pages and feeds.

    A thing that cannot be read is a ReadProblem in its place, one clear line; the rest goes on. Nothing is raised for bad input.
    """
    chosen = options or ReadOptions()
    with ExitStack() as stack:
        fetcher: Fetcher | None = None
        for given in inputs:
            try:
                feeds = feeds_of(given)
            except TongjianError as err:
                yield problem(given, err)
                continue
            if feeds is None:
                yield from _read_path(given, chosen)
                continue
            if fetcher is None:
                fetcher = stack.enter_context(_fetcher(chosen))
            for url in feeds:
                yield from _read_address(url, fetcher, chosen)


def is_address(given: str) -> bool:
    """Tell whether an input is a web address (http:// or https://) and not a path."""
    return given[:8].lower().startswith(("http://", "https://"))


def feeds_of(given: str) -> list[str] | None:
    """Return the addresses that an input stands for: itself, or the feeds of an OPML list; None for any other path.

    Raises MissingInputError or BadInputError for a list that cannot be read.
    """
    if is_address(given):
        return [given]
    if not given.lower().endswith((".opml", ".opml.xml")):
        return None
    from tongjian.read.opml import parse_opml

    feeds = [feed.url for feed in parse_opml(page_of_file(given).body, given)]
    if not feeds:
        raise BadInputError(f"{given} names no feed that can be fetched")
    return feeds


def _fetcher(options: ReadOptions) -> "Fetcher":
    from tongjian.read.web import Fetcher  # importing httpx takes time that reading files does not need

    return Fetcher(options)


def _read_path(given: str, options: ReadOptions) -> Iterator[Item]:
    if "://" in given[:40] and not Path(given).exists():
        yield problem(given, MissingInputError(f"{given[:200]!r} cannot be read: only http and https addresses are fetched"))
        return
    path = Path(given)
    try:
        is_folder = path.is_dir()
    except (OSError, ValueError):
        yield problem(given, MissingInputError(f"{given[:200]!r} is no path that can be opened"))
        return
    yield from walk(path, options) if is_folder else read_file(path, options)


def _read_address(url: str, fetcher: "Fetcher", options: ReadOptions) -> Iterator[Item]:
    from tongjian.read.feeds import is_feed, parse_feed
    from tongjian.read.web import page_of

    try:
        answer = fetcher.fetch(url)
        if answer.body is None:
            raise BadInputError(f"{url} answered that nothing changed, though it was not asked; try again later")
        if not (options.as_feed or is_feed(answer.content_type, answer.body)):
            yield page_of(answer, url)
            return
        feed = parse_feed(_within(answer.body, options.max_feed_bytes, url), answer.content_type, answer.url)
    except TongjianError as err:
        yield problem(url, err)
        return
    if feed.without_link:
        yield dropped(url, "no_link", f"{feed.without_link} items of the feed have no web address", url)
    yield from _read_items(feed.links[: options.max_feed_items], fetcher)


def _within(body: bytes, limit: int, url: str) -> bytes:
    if len(body) > limit:
        raise TooLargeError(f"the feed {url} is larger than the limit of {sized(limit)}; it was not read")
    return body


def _read_items(links: Sequence[str], fetcher: "Fetcher") -> Iterator[Item]:
    from tongjian.read.web import page_of

    for link in links:
        try:
            answer: Answer = fetcher.fetch(link)
            if answer.body is not None:
                yield page_of(answer, link)
        except TongjianError as err:
            yield problem(link, err)
