"""Each input to the reader that understands it, in the order in which they were given."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tongjian.errors import MissingInputError
from tongjian.read.files import read_file, walk
from tongjian.read.items import Item, ReadOptions, problem


def read(inputs: Sequence[str], *, options: ReadOptions | None = None) -> Iterator[Item]:
    """Yield what the inputs hold: paths of files and folders, and http(s) addresses of pages and feeds.

    A thing that cannot be read is a ReadProblem in its place, one clear line; the rest goes on. Nothing is raised for bad input.
    """
    chosen = options or ReadOptions()
    for given in inputs:
        yield from _read_path(given, chosen)


def _read_path(given: str, options: ReadOptions) -> Iterator[Item]:
    path = Path(given)
    try:
        is_folder = path.is_dir()
    except (OSError, ValueError):
        yield problem(given, MissingInputError(f"{given[:200]!r} is no path that can be opened"))
        return
    yield from walk(path, options) if is_folder else read_file(path, options)
