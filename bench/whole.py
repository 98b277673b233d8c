"""The whole way from page to coded and stored, beside trafilatura alone on the same pages; memory over many pages.

`python -m bench.whole [PAGES] [WORKERS]`. Wall time: on a busy machine ratios are too low. The pages of ../shared/data/extract
are taken again and again with a line of their own, so that each is another page.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from bench.clean import cases
from tongjian import ids, pack
from tongjian.ahead import Ahead
from tongjian.model import Page
from tongjian.pipeline import stages
from tongjian.run import Counts, compile_into

STEP = 250  # pages between two looks at the memory


def pages(count: int) -> Iterator[Page]:
    """Yield `count` pages, no two the same."""
    known = [case.page for case in cases()]
    for n in range(count):
        page = known[n % len(known)]
        body = page.body + f"<!-- {n} -->".encode()
        yield msgspec.structs.replace(page, id=ids.page_id(body), body=body, url=f"{page.url or 'https://bench.example/'}#{n}")


def _memory(counts: Counts) -> None:
    if counts.pages % STEP < 50:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
        print(f"whole: {counts.pages} pages, at most {peak:.0f} MB", flush=True)


def _seconds(count: int, workers: int) -> float:
    ahead = Ahead("statecraft", "", workers) if workers > 1 else None
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        compile_into(Path(folder) / "r.db", pages(count), stages(pack.load()), _memory, ahead)
        return time.perf_counter() - start


def main() -> None:
    """Print the ratio and the memory."""
    from trafilatura import bare_extraction

    numbers = [int(a) for a in sys.argv[1:] if a.isdigit()]
    count, workers = (numbers + [300, 1][len(numbers) :])[:2]
    start = time.perf_counter()
    for page in pages(min(count, 300)):
        bare_extraction(page.body, url=page.url, with_metadata=True)
    alone = min(count, 300) / (time.perf_counter() - start)
    own = count / _seconds(count, workers)
    print(f"whole: {own:.1f} pages/s with {workers} processes, merged; trafilatura alone {alone:.1f}; ratio {own / alone:.2f}")


if __name__ == "__main__":
    main()
