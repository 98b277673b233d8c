"""The whole way from page to coded and stored, beside trafilatura alone on the same pages; memory over many pages.

`python -m bench.whole [PAGES] [WORKERS] [--made-up | --light]`. Ratios are told twice: of wall time (too low on a busy
machine), and of the time of the processor, which is what all processes took together. The pages are those of
../shared/data/extract, again and again with a line of their own so that each is another page; with --made-up, or where there
are none, those of bench.pages; with --light its briefs, for runs of a hundred thousand. Memory is what the process that stores
holds at that moment, and what its workers hold together.
"""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from bench import pages as made_up
from bench.clean import PAGES, cases
from tongjian import ids, pack
from tongjian.ahead import Ahead
from tongjian.model import Page
from tongjian.pipeline import stages
from tongjian.run import Counts, compile_into

ALONE = 300  # pages that trafilatura reads
_PAGE_KB = os.sysconf("SC_PAGE_SIZE") // 1024


def pages(count: int, kind: str) -> Iterator[Page]:
    """Yield `count` pages, no two the same. `kind`: --made-up, --light, or nothing for those of PAGES."""
    if kind or not PAGES.is_dir():
        yield from made_up.pages(count, light=kind == "--light")
        return
    known = [case.page for case in cases()]
    for n in range(count):
        page = known[n % len(known)]
        body = page.body + f"<!-- {n} -->".encode()
        yield msgspec.structs.replace(page, id=ids.page_id(body), body=body, url=f"{page.url or 'https://bench.example/'}#{n}")


def _held(process: str) -> float:
    """Return the memory of a process in MB; 0 where it is gone."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * _PAGE_KB / 1024
    except OSError:
        return 0.0


def _workers() -> float:
    listed = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    return sum(map(_held, listed))


class _Watch:
    """Prints the memory every so many pages."""

    def __init__(self, step: int) -> None:
        self._step, self._next = step, step
        self._start = time.perf_counter()
        self._before = _self()
        self.stored = 0.0  # seconds of the processor that this process took up to the last page, without merging

    def __call__(self, counts: Counts) -> None:
        if not counts.events:
            self.stored = _self() - self._before
        if counts.pages >= self._next or counts.events:
            self._next += self._step
            state = "merged" if counts.events else f"{counts.pages / (time.perf_counter() - self._start):.1f} pages/s"
            print(f"whole: {counts.pages:7,} pages, {_held('self'):.0f} MB, workers {_workers():.0f} MB; {state}", flush=True)


def _self() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _processor() -> float:
    """Return the seconds of the processor that this process and its ended children took."""
    each = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in each)


class _Took(NamedTuple):
    """Seconds of a run: of the wall and of all processors with merging; of this process and of its workers up to the merge."""

    wall: float
    used: float
    stored: float
    ahead: float


def _run(count: int, workers: int, kind: str) -> _Took:
    """Compile so many pages into a new record."""
    ahead = Ahead("statecraft", "", workers) if workers > 1 else None
    watch = _Watch(max(250, count // 40))
    with tempfile.TemporaryDirectory() as folder:
        wall, used, others = time.perf_counter(), _processor(), _processor() - _self()
        compile_into(Path(folder) / "r.db", pages(count, kind), stages(pack.load()), watch, ahead)
        return _Took(time.perf_counter() - wall, _processor() - used, watch.stored, _processor() - _self() - others)


def main() -> None:
    """Print the ratios and the memory."""
    from trafilatura import bare_extraction

    numbers = [int(a) for a in sys.argv[1:] if a.isdigit()]
    count, workers = (numbers + [300, 1][len(numbers) :])[:2]
    kind = next((a for a in sys.argv if a in ("--made-up", "--light")), "")
    alone = min(count, ALONE)
    wall, used = time.perf_counter(), _processor()
    for page in pages(alone, kind):
        bare_extraction(page.body, url=page.url, with_metadata=True)
    theirs = alone / (time.perf_counter() - wall), alone / (_processor() - used)
    took = _run(count, workers, kind)
    print(f"whole: {count / took.wall:.1f} pages/s with {workers} processes, merged; trafilatura alone {theirs[0]:.1f}", end="; ")
    print(
        f"ratio {count / took.wall / theirs[0]:.2f} of wall time, {count / took.used / theirs[1]:.2f} of processor time", end="; "
    )
    print(f"up to the merge {count / (took.stored + took.ahead) / theirs[1]:.2f} of processor time")
    if workers > 1:
        # what two free cores give at best: the process that stores is one thread, and all the work is shared between two
        busy = max(took.stored, (took.stored + took.ahead) / workers)
        print(
            f"whole: {1e3 * took.stored / count:.1f} ms a page here and {1e3 * took.ahead / count:.1f} ms in the workers",
            end=": ",
        )
        print(f"on {workers} free cores at best {count / busy / theirs[1]:.2f} of trafilatura on one")


if __name__ == "__main__":
    main()
