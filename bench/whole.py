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
from tongjian import expressions, ids, pack
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


def _children() -> list[str]:
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()


def _spent(process: str) -> float:
    """Return the seconds of the processor that a process took so far; 0 where it is gone."""
    try:
        told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


class _Look(NamedTuple):
    """Pages stored so far, and the seconds of the processor that this process and its workers took for them."""

    pages: int
    here: float
    ahead: float


class _Watch:
    """Prints the memory every so many pages, and notes the time that each batch took."""

    def __init__(self, step: int) -> None:
        self._step, self._next = step, step
        self._start = time.perf_counter()
        self.looks: list[_Look] = []

    def __call__(self, counts: Counts) -> None:
        if not counts.events:
            self.looks.append(_Look(counts.pages, _self(), sum(map(_spent, _children()))))
        if counts.pages >= self._next or counts.events:
            self._next += self._step
            state = "merged" if counts.events else f"{counts.pages / (time.perf_counter() - self._start):.1f} pages/s"
            print(
                f"whole: {counts.pages:7,} pages, {_held('self'):.0f} MB, workers {sum(map(_held, _children())):.0f} MB; {state}",
                flush=True,
            )


def _self() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _processor() -> float:
    """Return the seconds of the processor that this process and its ended children took."""
    each = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in each)


class _Took(NamedTuple):
    """What a run took: seconds of the wall and of all processors, and milliseconds of the processor a page.

    These are taken between the second batch and the last but one, here and in the workers; `last` is what was merged at the end.
    """

    wall: float
    used: float
    here: float
    ahead: float
    last: float


def _run(count: int, workers: int, kind: str) -> _Took:
    """Compile so many pages into a new record."""
    ahead = Ahead("statecraft", "", workers) if workers > 1 else None
    watch = _Watch(max(250, count // 40))
    with tempfile.TemporaryDirectory() as folder:
        wall, used = time.perf_counter(), _processor()
        compile_into(Path(folder) / "r.db", pages(count, kind), stages(pack.load()), watch, ahead)
        wall, used = time.perf_counter() - wall, _processor() - used
    first, last = watch.looks[0], [look for look in watch.looks if look.pages <= count - watch.looks[0].pages][-1]
    spent = (1e3 * (b - a) / (last.pages - first.pages) for a, b in ((first.here, last.here), (first.ahead, last.ahead)))
    return _Took(wall, used, *spent, 1e3 * (_self() - watch.looks[-1].here) / count)


def main() -> None:
    """Print the ratios and the memory."""
    from trafilatura import bare_extraction

    expressions.keep()  # as the program does
    numbers = [int(a) for a in sys.argv[1:] if a.isdigit()]
    count, workers = (numbers + [300, 1][len(numbers) :])[:2]
    kind = next((a for a in sys.argv if a in ("--made-up", "--light")), "")
    alone = min(count, ALONE)
    wall, used = time.perf_counter(), _processor()
    for page in pages(alone, kind):
        bare_extraction(page.body, url=page.url, with_metadata=True)
    wall, used = time.perf_counter() - wall, _processor() - used
    took = _run(count, workers, kind)
    print(
        f"whole: {count / took.wall:.1f} pages/s with {workers} processes, merged; trafilatura alone {alone / wall:.1f}; ratio"
        f" {count / took.wall / alone * wall:.2f} of wall time, {count / took.used / alone * used:.2f} of processor time"
    )
    _compare(workers, took, _run(count, 1, kind) if workers > 1 else took, 1e3 * used / alone)


def _compare(workers: int, took: _Took, one: _Took, theirs: float) -> None:
    """Print what a page takes once all is running, and what free cores would give by that beside one process alone.

    The process that stores is one thread; all the work up to the last merge is shared between the cores, and that merge is not.
    """
    alone = one.here + one.last
    print(f"whole: {one.here:.1f} ms a page and {one.last:.1f} to merge it in one process; {theirs / alone:.2f} of trafilatura")
    if workers > 1:
        busy = max(took.here, (took.here + took.ahead) / workers) + took.last
        print(
            f"whole: {took.here:.1f} ms a page here, {took.ahead:.1f} in the {workers} workers, {took.last:.1f} to merge the rest"
        )
        print(
            f"whole: on {workers} free cores at best {theirs / busy:.2f} of trafilatura on one, {alone / busy:.2f} of one process"
        )


if __name__ == "__main__":
    main()
