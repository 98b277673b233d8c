"""Pages cleaned and coded ahead, in processes of their own, while this one stores: the same record, sooner.

What comes in goes out in the same order. A page on which a process fails, or that is lost with one, is simply done again by
the process that stores, which then notes what is wrong with it.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Final, NamedTuple

from tongjian import expressions
from tongjian.model import Article, Coded, Dropped, Page
from tongjian.pipeline import Stages, stages, through

DEPTH: Final = 48  # pages a process that are read ahead: enough for as long as a step of merging takes
Outcome = tuple[Article, Coded] | Dropped


class Prepared(NamedTuple):
    """A page and what will be known of it."""

    page: Page
    future: "Future[Outcome]"

    def outcome(self) -> Outcome | None:
        """Wait for the page and return what the stages gave; None where they failed or their process was lost."""
        try:
            return self.future.result()
        except Exception:  # whatever it was, it comes again where the page is done anew, and is noted there
            return None


class Ahead:
    """Reads pages ahead and has them done by `workers` processes with a pack (a name or folder) and site layouts."""

    def __init__(self, pack: str, layouts: str, workers: int) -> None:
        self._given = (pack, layouts)
        self._workers = workers

    def __call__(self, source: Iterator[object], known: Callable[[Page], bool]) -> Generator[object, None, None]:
        """Yield the items of `source` in order, each page that is not `known` as Prepared.

        What ends the source (an error, Ctrl-C) is raised after the items that were read before it.
        """
        context = get_context("spawn")  # a fork would share the record's open file
        given = (*self._given, expressions.are_kept())
        with ProcessPoolExecutor(self._workers, context, initializer=_begin, initargs=given) as pool:
            waiting: deque[object] = deque()
            ended: BaseException | None = None
            try:
                while waiting or ended is None:
                    while ended is None and len(waiting) < DEPTH * self._workers:
                        try:
                            waiting.append(_sent(next(source), pool, known))
                        except BaseException as err:  # raised again below, or the end
                            ended = err
                    if waiting:
                        yield waiting.popleft()
            finally:
                pool.shutdown(wait=False, cancel_futures=True)  # who closes this early waits for no page that is not begun
            if ended is not None and not isinstance(ended, StopIteration):
                raise ended


def _sent(item: object, pool: ProcessPoolExecutor, known: Callable[[Page], bool]) -> object:
    if not isinstance(item, Page) or known(item):
        return item
    try:
        return Prepared(item, pool.submit(_done, item))
    except BrokenProcessPool:
        return item


_STAGES: list[Stages] = []  # of this process: filled once, at its beginning


def _begin(pack: str, layouts: str, kept: bool) -> None:
    from tongjian import pack as packs

    if kept:  # else each would compile for seconds what the last run compiled
        expressions.keep()
    _STAGES.append(stages(packs.load(pack), layouts))


def _done(page: Page) -> Outcome:
    return through(page, _STAGES[0])
