"""Running the stages over many pages: batches, counts, going on after an interruption, merging at the end."""

import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from tongjian.ahead import Ahead, Outcome, Prepared
from tongjian.errors import PlaceError, RecordError, TongjianError
from tongjian.model import Dropped, Page
from tongjian.pipeline import MERGE_STEP, Merger, Stages, merge_record, place_of, store_page
from tongjian.store import RecordStore, open_record

BATCH_PAGES = 50  # pages in one transaction: few enough that a kill loses little, many enough that commits cost little
BATCH_SECONDS = 2.0


class Counts(msgspec.Struct):
    """What a run did. `events` says how the record's events changed."""

    pages: int = 0
    unchanged: int = 0
    articles: int = 0
    dropped: int = 0
    problems: int = 0
    events: dict[str, int] = msgspec.field(default_factory=dict)


Progress = Callable[[Counts], None]


def compile_into(
    record: Path, items: Iterable[object], stages: Stages, progress: Progress = lambda _: None, ahead: Ahead | None = None
) -> Counts:
    """Take pages (and drops and problems of reading) through all stages into the record, then merge.

    An item is a Page, a Dropped, or anything with `place` and `error` (read.ReadProblem). A page on which a stage fails is
    noted as a problem, its bytes are kept, and the rest goes on. Interrupted anywhere, the same call goes on where it stopped:
    pages that were done are not done again. Ctrl-C ends after the current page, keeps it and raises KeyboardInterrupt.
    `ahead` has pages done in other processes with the same stages. Raises RecordError (DiskFullError) when the record cannot be
    written.
    """
    with open_record(record, write=True) as store:
        if ahead is None:
            return _run(items, store, stages, progress)
        # closed here and not when it is collected: its processes end with what they are at, and nothing is left to wait for
        with closing(ahead(iter(items), lambda page: store.is_coded(page, stages.stamp))) as done:
            return _run(done, store, stages, progress, merge_between=True)


def recompile(record: Path, stages: Stages, progress: Progress = lambda _: None) -> Counts:
    """Make the record again from the stored pages, with the stages given; the change log says what changed.

    Pages that these very stages did already are not done again. Interrupted, it goes on as `compile_into` does; raises the same.
    """
    if not record.is_file():
        raise PlaceError(f"no record at {record}; make one with `tongjian compile INPUT… --record {record}`")
    with open_record(record, write=True) as store:
        return _run(store.pages(), store, stages, progress)


def _run(
    items: Iterable[object], store: RecordStore, stages: Stages, progress: Progress, *, merge_between: bool = False
) -> Counts:
    """Store and merge. `merge_between`: merge now and then between batches, while other processes do the next pages."""
    counts = Counts()
    source = iter(items)
    merger: Merger | None = None
    merged = 0
    while _store_batch(source, store, stages, counts):
        progress(counts)
        if merge_between and counts.pages - merged >= MERGE_STEP:  # small steps would take up the same groups again and again
            merged = counts.pages
            if merger is None:
                _keep_settings(store, stages)
                merger = Merger(store, stages.pack)
            merger.step(_now(), MERGE_STEP)
    _keep_settings(store, stages)
    counts.events = merge_record(store, stages.pack, _now())
    progress(counts)
    return counts


def _store_batch(source: Iterator[object], store: RecordStore, stages: Stages, counts: Counts) -> bool:
    """Store the next items in one transaction; return whether there may be more.

    What stops the reading (Ctrl-C, an error) is raised after the items read before it were committed.
    """
    stopped: BaseException | None = None
    until = time.monotonic() + BATCH_SECONDS
    with store.transaction():
        for _ in range(BATCH_PAGES):
            try:
                item = next(source)
            except BaseException as err:  # raised again below, when what is done is safe
                stopped = err
                break
            with _undisturbed() as interrupted:
                _store_item(item, store, stages, counts)
            if interrupted:
                stopped = KeyboardInterrupt()
            if stopped or time.monotonic() > until:
                break
    if isinstance(stopped, StopIteration):
        return False
    if stopped:
        raise stopped
    return True


@contextmanager
def _undisturbed() -> Iterator[list[int]]:
    """Hold Ctrl-C back while the block runs; the list yielded holds the signals that came. In other threads none come."""
    came: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield came
        return
    before = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    try:
        yield came
    finally:
        signal.signal(signal.SIGINT, before)


def _store_item(item: object, store: RecordStore, stages: Stages, counts: Counts) -> None:
    if isinstance(item, Prepared):
        counts.pages += 1
        _store_one(item.page, store, stages, counts, item.outcome())
    elif isinstance(item, Page):
        counts.pages += 1
        _store_one(item, store, stages, counts)
    elif isinstance(item, Dropped):
        counts.pages += 1
        counts.dropped += 1
        store.add_dropped(item)
    else:
        counts.problems += 1
        error = getattr(item, "error")  # noqa: B009 - any item of reading that carries an error
        store.add_problem(str(getattr(item, "place", "")), str(error.kind), str(error))


def _store_one(page: Page, store: RecordStore, stages: Stages, counts: Counts, outcome: Outcome | None = None) -> None:
    try:
        with store.transaction():
            done = store_page(page, stages, store, outcome)
    except RecordError:
        raise
    except TongjianError as err:
        _note_problem(page, err.kind, str(err), store, counts)
    except Exception as err:  # a fault of ours on one page must not stop the others
        message = f"a fault of tongjian on this page ({type(err).__name__}: {err}); its bytes are kept, recompile tries again"
        _note_problem(page, "fault", message, store, counts)
    else:
        counts.unchanged += done is None
        counts.dropped += isinstance(done, Dropped)
        counts.articles += done is not None and not isinstance(done, Dropped)


def _note_problem(page: Page, kind: str, message: str, store: RecordStore, counts: Counts) -> None:
    counts.problems += 1
    store.add_page(page)
    store.forget_problems(place_of(page))
    store.add_problem(place_of(page), kind, message)


def _keep_settings(store: RecordStore, stages: Stages) -> None:
    with store.transaction():
        store.set_meta("pack", stages.pack.where or stages.pack.name)
        if store.meta("layouts") is not None or stages.layouts:
            store.set_meta("layouts", stages.layouts)
        store.set_meta("stamp", stages.stamp)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
