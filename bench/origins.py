"""What finding copies costs an article more as the record grows, and what it keeps: time, memory, bytes in the file.

`python -m bench.origins [ARTICLES] [STEP]`. Articles are bench.record's: new stories, other tellings, reprints, one footer
under all. Nothing but their texts is merged, and the words are not indexed for search, which would take most of the bench's
time. Times are of the processor; the control is an empty record that takes in CONTROL articles in the same minute, which tells
how much the machine slows down by itself. Memory is what the process holds at that moment.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench import record
from tongjian import pack
from tongjian.merge import Knowledge
from tongjian.merge.items import Item
from tongjian.merge.origins import update_origins
from tongjian.store import Store, open_record

CONTROL = 2000
BATCH = 200
_TABLES = "'mark', 'new_mark', 'text_marks', 'copy', 'origin'"


def _add(store: Store, numbers: range, rng: random.Random, recent: list[tuple[str, str, int, int]]) -> list[str]:
    made = []
    with store.transaction():
        for number in numbers:
            article, coded = record.article(number, rng, recent)
            store.add_article(article, coded, None, "bench")
            made.append(article.id)
    return made


def _grow(store: Store, numbers: range, known: Knowledge, rng: random.Random, recent: list[tuple[str, str, int, int]]) -> float:
    """Take in articles and return the milliseconds that finding their copies took, each."""
    spent = 0.0
    for low in range(numbers.start, numbers.stop, BATCH):
        made = _add(store, range(low, min(low + BATCH, numbers.stop)), rng, recent)
        start = time.process_time()
        with store.transaction():
            update_origins(made, store.merge_tables(Item), known.names)
        spent += time.process_time() - start
    return 1e3 * spent / len(numbers)


@contextmanager
def _record(path: Path) -> Iterator[Store]:
    with open_record(path, write=True) as store, store.merging():
        store._index = lambda row, article: None  # type: ignore[method-assign]
        yield store


def _control(known: Knowledge) -> float:
    with tempfile.TemporaryDirectory() as folder, _record(Path(folder) / "control.db") as store:
        return _grow(store, range(CONTROL), known, random.Random(2), [])


def _held() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    """Print a line for each step of growth."""
    numbers = [int(a) for a in sys.argv[1:] if a.isdigit()]
    total, step = (numbers + [20_000, 5_000][len(numbers) :])[:2]
    known, rng, recent = Knowledge(pack.load()), random.Random(1), list[tuple[str, str, int, int]]()
    with tempfile.TemporaryDirectory() as folder, _record(Path(folder) / "bench.db") as store:
        for low in range(0, total, step):
            each, control = _grow(store, range(low, low + step), known, rng, recent), _control(known)
            ((marks,),) = store.rows("SELECT (SELECT count(*) FROM mark) + (SELECT count(*) FROM new_mark)")
            ((size,),) = store.rows(f"SELECT sum(pgsize) FROM dbstat WHERE name IN ({_TABLES})")
            print(
                f"origins at {low + step:7,}: {each:.2f} ms each, {each / control:.2f} of the control's {control:.2f}; "
                f"{marks / (low + step):.1f} marks each, {size / marks:.0f} bytes a mark in the file; memory {_held():.0f} MB",
                flush=True,
            )


if __name__ == "__main__":
    main()
