"""Running the stages over many pages: batches, counts, going on after an interruption, merging at the end."""

import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from tongjian.errors import TongjianError
from tongjian.model import Dropped, Page
from tongjian.pipeline import Stages, merge_record, store_page
from tongjian.store import Store, open_record

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


def compile_into(record: Path, items: Iterable[object], stages: Stages, progress: Progress = lambda _: None) -> Counts:
    """Take pages (and drops and problems of reading) through all stages into the record, then merge.

    An item is a Page, a Dropped, or anything with `place` and `error` (read.ReadProblem). Interrupted anywhere, the same
    call goes on where it stopped: pages that were done are not done again. Raises RecordError (DiskFullError) when the
    record cannot be written.
    """
    counts = Counts()
    with open_record(record, write=True) as store:
        batch: list[object] = []
        began = time.monotonic()
        try:
            for item in items:
                batch.append(item)
                if len(batch) >= BATCH_PAGES or time.monotonic() - began > BATCH_SECONDS:
                    _store_batch(batch, store, stages, counts)
                    progress(counts)
                    batch, began = [], time.monotonic()
        finally:
            # Ctrl-C while the next page is read must not lose the pages that are there already
            _store_batch(batch, store, stages, counts)
        counts.events = _merge(store, stages)
        progress(counts)
    return counts


def recompile(record: Path, stages: Stages, progress: Progress = lambda _: None) -> Counts:
    """Make the record again from the stored pages, with the stages given; the change log says what changed."""
    counts = Counts()
    with open_record(record, write=True) as store:
        batch: list[object] = []
        for page in store.pages():
            batch.append(page)
            if len(batch) >= BATCH_PAGES:
                _store_batch(batch, store, stages, counts)
                progress(counts)
                batch = []
        _store_batch(batch, store, stages, counts)
        counts.events = _merge(store, stages)
        progress(counts)
    return counts


def _store_batch(batch: list[object], store: Store, stages: Stages, counts: Counts) -> None:
    if not batch:
        return
    with store.transaction():
        for item in batch:
            _store_item(item, store, stages, counts)


def _store_item(item: object, store: Store, stages: Stages, counts: Counts) -> None:
    if isinstance(item, Page):
        counts.pages += 1
        try:
            done = store_page(item, stages, store)
        except TongjianError as err:
            if err.kind in {"record", "disk_full"}:
                raise
            counts.problems += 1
            store.add_problem(item.place or item.url or item.id, err.kind, str(err))
            return
        counts.unchanged += done is None
        counts.dropped += isinstance(done, Dropped)
        counts.articles += done is not None and not isinstance(done, Dropped)
    elif isinstance(item, Dropped):
        counts.pages += 1
        counts.dropped += 1
        store.add_dropped(item)
    else:
        counts.problems += 1
        error = getattr(item, "error")  # noqa: B009 - any item of reading that carries an error
        store.add_problem(str(getattr(item, "place", "")), str(error.kind), str(error))


def _merge(store: Store, stages: Stages) -> dict[str, int]:
    with store.transaction():
        store.set_meta("pack", stages.pack.name)
        store.set_meta("stamp", stages.stamp)
        return merge_record(store, stages.pack, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
