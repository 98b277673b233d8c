"""Files: pages, plain text, JSON Lines, archives; compressed or not."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Final

from tongjian.errors import BadInputError, MissingInputError, TongjianError, TooLargeError
from tongjian.model import Page
from tongjian.read import sniff
from tongjian.read.inflate import GZIP_MAGIC, capped, file_chunks, gunzip
from tongjian.read.items import HTML, PLAIN, Item, ReadOptions, dropped, page, problem, sized
from tongjian.read.jsonl import article_items
from tongjian.read.warc import warc_items

_KINDS: Final = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".warc": "warc",
}
_WHAT: Final = {
    "opml": "a list of feeds; name it .opml, and its feeds are fetched",
    "feed": "a feed; give its web address instead, its pages have to be fetched",
    "json": "JSON, but not JSON Lines by its name; article JSON Lines end in .jsonl",
}
_LIST: Final = "It is a list of feeds; name it as an input of its own, and its feeds are fetched."


def read_file(path: Path, options: ReadOptions, *, asked: bool = True) -> Iterator[Item]:
    """Yield what the file holds. `asked`: the user named it, so that a file of no known kind is a problem, not just skipped."""
    try:
        _check_regular(path)
        yield from _by_kind(path, options, asked=asked)
    except TongjianError as err:
        yield problem(str(path), err)
    except (OSError, ValueError) as err:
        yield problem(str(path), unreadable(path, err))


def page_of_file(path: str | Path, *, url: str | None = None, options: ReadOptions | None = None) -> Page:
    """Return the page that one file holds, whatever its name: plain text if it is named so, else HTML; `.gz` is inflated.

    Raises MissingInputError, BadInputError (no regular file, damaged gzip) or TooLargeError.
    """
    path = Path(path)
    media_type = PLAIN if _named_kind(path) == "text" else HTML
    try:
        _check_regular(path)
        return _page(path, media_type, options or ReadOptions(), url)
    except (OSError, ValueError) as err:
        raise unreadable(path, err) from err


def unreadable(path: Path, err: OSError | ValueError) -> MissingInputError:
    """Return the error for a path that the system would not open."""
    if isinstance(err, FileNotFoundError | NotADirectoryError):
        return MissingInputError(f"{path} does not exist; check the path")
    if isinstance(err, PermissionError):
        return MissingInputError(f"{path} may not be read; check its permissions")
    return MissingInputError(f"{str(path)[:200]!r} cannot be read: {getattr(err, 'strerror', None) or err}")


def _check_regular(path: Path) -> None:
    # a pipe would block for ever, a device has no end
    if not stat.S_ISREG(path.stat().st_mode):
        raise BadInputError(f"{path} is no regular file (a folder, a pipe or a device); name a file")


def _by_kind(path: Path, options: ReadOptions, *, asked: bool) -> Iterator[Item]:
    named = _named_kind(path)
    kind = named or _sniffed_kind(path)
    if kind == "lines":
        yield from article_items(_limited(path, options.max_lines_bytes), str(path), options.max_page_bytes)
    elif kind == "warc":
        yield from warc_items(path, options)
    elif kind == "html" or (kind == "text" and (asked or named)):
        yield _page(path, HTML if kind == "html" else PLAIN, options)
    elif asked:
        raise BadInputError(f"{path} is {_WHAT.get(kind, 'neither a page, plain text, article JSON Lines nor a WARC')}")
    else:
        yield dropped(str(path), "not_a_page", _LIST if kind == "opml" else "")


def _named_kind(path: Path) -> str | None:
    name = PurePath(path.name.lower())
    suffix = PurePath(name.stem).suffix if name.suffix == ".gz" else name.suffix
    return _KINDS.get(suffix)


def _sniffed_kind(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(sniff.HEAD)
    kind = sniff.kind_of(head)
    return sniff.kind_of(_inflated_head(head)) if kind == "gzip" else kind


def _inflated_head(head: bytes) -> bytes:
    try:
        return next(gunzip([head]), b"")[: sniff.HEAD]
    except BadInputError:
        return b"\0"


def _bytes(path: Path) -> Iterator[bytes]:
    """Yield the file's bytes, inflated if it starts as gzip does, whatever its name says."""
    try:
        with path.open("rb") as file:
            packed = file.read(len(GZIP_MAGIC)) == GZIP_MAGIC
            file.seek(0)
            yield from gunzip(file_chunks(file)) if packed else file_chunks(file)
    except BadInputError as err:
        raise BadInputError(f"{path}: {err}") from err


def _page(path: Path, media_type: str, options: ReadOptions, url: str | None = None) -> Page:
    return page(capped(_bytes(path), options.max_page_bytes, str(path)), media_type, str(path), url=url)


def _limited(path: Path, limit: int) -> Iterator[bytes]:
    size = 0
    for piece in _bytes(path):
        size += len(piece)
        if size > limit:
            raise TooLargeError(f"{path} is larger than the limit of {sized(limit)}; the rest was not read")
        yield piece


def walk(folder: Path, options: ReadOptions) -> Iterator[Item]:
    """Yield what the files of a folder and its folders hold, by name in order.

    Links that lead out of the folder are not followed, links to folders never are; hidden files and folders are passed over.
    Each such thing, and each file that is no page, is a Dropped.
    """
    root = folder.resolve()
    empty = True
    for item in _walk(folder, root, options):
        empty = False
        yield item
    if empty:
        yield problem(str(folder), BadInputError(f"{folder} holds no file; name a folder with pages in it"))


def _walk(folder: Path, root: Path, options: ReadOptions) -> Iterator[Item]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as err:
        yield problem(str(folder), unreadable(folder, err))
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
            yield from _walk(path, root, options)
        elif why := _passed_over(entry, root):
            yield dropped(str(path), *why)
        else:
            yield from read_file(path, options, asked=False)


def _passed_over(entry: "os.DirEntry[str]", root: Path) -> tuple[str, str] | None:
    if entry.name.startswith("."):
        return "not_a_page", "hidden"
    if not entry.is_symlink():
        return None if entry.is_file(follow_symlinks=False) else ("not_a_page", "no regular file")
    target = Path(os.path.realpath(entry.path))
    if not target.is_relative_to(root):
        return "link", "It leads out of the folder."
    return None if target.is_file() else ("link", "It leads to a folder or to nothing.")
