"""Following feeds (`--watch`): which feed to ask when, what is new in it, how it is doing. The caller keeps the state."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Final

import msgspec

from tongjian.errors import TongjianError
from tongjian.read.feeds import parse_feed
from tongjian.read.items import Item, ReadOptions, ReadProblem, problem
from tongjian.read.politeness import next_try
from tongjian.read.web import Answer, Fetcher, RefusedError, Validators, page_of

INTERVAL: Final = 900.0  # seconds between two visits of a feed that is well
MAX_SEEN: Final = 5000  # item addresses remembered a feed; a feed shows far fewer at a time
GONE: Final = 410


class FeedState(msgspec.Struct, kw_only=True):
    """How a feed is doing. Times are seconds since the epoch, UTC. It goes into and out of JSON by msgspec."""

    validators: Validators = msgspec.field(default_factory=Validators)
    last_good: float | None = None
    last_error: str | None = None  # of the last visit; None when that went well
    last_error_at: float | None = None
    failures: int = 0  # visits that failed in a row
    next_try: float | None = 0.0  # None: the feed said that it is gone for good
    seen: list[str] = msgspec.field(default_factory=list)


def visit(url: str, state: FeedState, fetcher: Fetcher, options: ReadOptions, now: float) -> Iterator[Item]:
    """Ask one feed and yield the pages that are new in it; changes `state`.

    An item that cannot be fetched is a ReadProblem and is tried again at the next visit, at which the feed is asked without
    condition.
    """
    try:
        answer = fetcher.fetch(url, state.validators, limit=options.max_feed_bytes)
        links = _links(answer, options)
    except TongjianError as err:
        _failed(state, err, now)
        yield problem(url, err)
        return
    missed, seen = 0, set(state.seen)
    for link in links:
        if link not in seen:
            for item in _item(link, fetcher):
                missed += not _remember(state, link, item)
                yield item
    state.validators = Validators() if missed else answer.validators
    state.last_good, state.last_error, state.last_error_at, state.failures = now, None, None, 0
    state.next_try = next_try(0, INTERVAL, now)


def _links(answer: Answer, options: ReadOptions) -> tuple[str, ...]:
    if answer.body is None:
        return ()
    return parse_feed(answer.body, answer.content_type, answer.url).links[: options.max_feed_items]


def _failed(state: FeedState, err: TongjianError, now: float) -> None:
    state.failures += 1
    state.last_error, state.last_error_at = str(err), now
    refused = err if isinstance(err, RefusedError) else None
    gone = refused is not None and refused.status == GONE
    state.next_try = None if gone else next_try(state.failures, INTERVAL, now, refused.at if refused else None)


def _item(link: str, fetcher: Fetcher) -> Iterator[Item]:
    try:
        answer = fetcher.fetch(link)
        if answer.body is not None:
            yield page_of(answer, link)
    except TongjianError as err:
        yield problem(link, err)


def _remember(state: FeedState, link: str, item: Item) -> bool:
    """Keep `link` as seen unless it failed for a moment; return whether it needs no further try."""
    if isinstance(item, ReadProblem) and not _is_final(item.error):
        return False
    state.seen = [*state.seen, link][-MAX_SEEN:]
    return True


def _is_final(err: TongjianError) -> bool:
    return isinstance(err, RefusedError) and err.status in (401, 403, 404, GONE, 451)


def health(state: FeedState) -> str:
    """Return one line on how a feed is doing: last good fetch, errors, next try."""
    good = f"last good {_stamp(state.last_good)}" if state.last_good is not None else "never fetched"
    bad = f"; {state.failures} failed in a row, last: {state.last_error}" if state.last_error else ""
    return f"{good}{bad}; {'not asked again' if state.next_try is None else f'next try {_stamp(state.next_try)}'}"


def _stamp(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def watch(
    states: dict[str, FeedState],
    options: ReadOptions,
    save: Callable[[str, FeedState], None],
    *,
    clock: Callable[[], float] = time.time,
    sleep: Callable[[float], None] = time.sleep,
    rounds: int | None = None,
) -> Iterator[Item]:
    """Yield what is new in the feeds of `states` (by address), for ever or for `rounds` visits; `save` is called after each.

    Ends when no feed is left to ask. Pages are yielded before `save`, so that what was not taken is asked for again.
    """
    left = rounds
    with Fetcher(options, clock=clock, sleep=sleep) as fetcher:
        while left != 0:
            waiting = sorted((state.next_try, url) for url, state in states.items() if state.next_try is not None)
            if not waiting:
                return
            due, url = waiting[0]
            if (pause := due - clock()) > 0:
                sleep(pause)
            yield from visit(url, states[url], fetcher, options, clock())
            save(url, states[url])
            left = None if left is None else left - 1
