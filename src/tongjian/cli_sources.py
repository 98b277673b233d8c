"""Commands about where pages come from: layouts of sites, and how the feeds that a record follows are doing."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from tongjian.lines import tell_below

RecordOption = Annotated[Path, typer.Option("--record", help="The record file.")]


def layouts(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT...", help="Pages, folders, WARC files of the sites.")],
) -> None:
    """Learn where the sites of the INPUTs put their articles, and print it as JSON Lines for `compile --layouts`.

    A site needs three pages or more; a layout is printed only when it gives the very same article on each of them.
    """
    from tongjian.clean.site import layout_lines, learn_all
    from tongjian.model import Page
    from tongjian.read import ReadOptions, ReadProblem, read

    problems = 0

    def pages() -> Iterator[Page]:
        nonlocal problems
        for item in read(inputs, options=ReadOptions()):
            if isinstance(item, Page):
                yield item
            elif isinstance(item, ReadProblem):
                problems += 1
                print(f"tongjian: {item.error}", file=sys.stderr)

    found = list(learn_all(pages()))
    sys.stdout.write(layout_lines(found))
    tell_below(f"{len(found)} sites have a layout that was proved on all of their pages")
    if problems:
        raise typer.Exit(1)


def feeds(
    record: RecordOption = Path("record.db"),
    as_opml: Annotated[bool, typer.Option("--opml", help="Write them as an OPML list for other readers.")] = False,
) -> None:
    """List the feeds that were followed with `compile --watch`: last good visit, errors, next try (times in UTC)."""
    import msgspec

    from tongjian.read.watch import FeedState
    from tongjian.store import open_record

    with open_record(record) as store:
        rows = store.rows("SELECT name, value FROM meta WHERE name LIKE 'feed %' ORDER BY name")
        states = [(str(name)[5:], msgspec.json.decode(value, type=FeedState)) for name, value in rows]
    if as_opml and states:
        from tongjian.read.opml import Subscription, opml

        sys.stdout.write(opml([Subscription(address) for address, _ in states], record.name).decode())
        return
    for address, state in states:
        print("\t".join((address, *health(state))))
    if not states:
        print(f"{record} follows no feed; `tongjian compile --watch FEED --record {record}` does", file=sys.stderr)


def health(state: object) -> tuple[str, str, str]:
    """Return in words when a feed was last well, what is wrong with it, and when it is asked again; takes a FeedState."""
    good, failures = getattr(state, "last_good", None), getattr(state, "failures", 0)
    error, again = getattr(state, "last_error", None), getattr(state, "next_try", None)
    return (
        f"good {_time(good)}" if good else "never good",
        f"failed {failures} times in a row: {' '.join(str(error).split())}" if error else "no error",
        "gone, not asked again" if again is None else f"next try {_time(again)}" if again else "next try at once",
    )


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
