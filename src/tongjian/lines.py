"""JSON Lines in and out of the commands that other programs call (`code`, `times`, `clean`), and how every command ends."""

import codecs
import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NoReturn

from tongjian.errors import WRONG_USAGE, TongjianError, is_of_place

_INTERRUPTED: Final = 130


def read(files: list[Path] | None) -> Iterator[bytes]:
    """Yield the lines of the files, of standard input when none is named; ends the program (2) at a file that cannot be read."""
    if not files:
        yield from _unmarked(sys.stdin.buffer)
        return
    for path in files:
        try:
            with path.open("rb") as lines:
                yield from _unmarked(lines)
        except OSError as err:
            print(f"tongjian: cannot read {path}: {err.strerror}; name a readable JSON Lines file", file=sys.stderr)
            raise SystemExit(2) from err


def _unmarked(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the lines without the mark that some editors put before the first."""
    for number, line in enumerate(lines):
        yield line if number else line.removeprefix(codecs.BOM_UTF8)


def answer(records: Iterable[dict[str, Any]], what: str) -> None:
    """Print records as JSON Lines; say at the end how many failed, and end the program with status 1 when some did."""
    import msgspec

    encoder = msgspec.json.Encoder()
    out = sys.stdout.buffer
    failed = total = 0
    for record in records:
        total += 1
        failed += "error" in record
        out.write(encoder.encode(record) + b"\n")
    out.flush()
    if failed:
        print(f"tongjian {what}: {failed} of {total} records failed; each has its error in its place", file=sys.stderr)
        raise SystemExit(1)


def code(files: list[Path] | None, pack: str = "statecraft") -> None:
    """Code the articles of JSON Lines files with a pack, named or by its folder."""
    from tongjian import contracts
    from tongjian.coding import pack_for_coding

    answer(contracts.each(read(files), contracts.coder(pack_for_coding(pack))), "code")


def times(files: list[Path] | None) -> None:
    """Resolve the times of the texts of JSON Lines files."""
    from tongjian import contracts

    answer(contracts.each(read(files), contracts.resolver()), "times")


def clean() -> None:
    """Clean the pages that the records of standard input name."""
    from tongjian import contracts

    answer(contracts.each(read(None), contracts.cleaner()), "clean")


def tell_below(line: str) -> None:
    """Print a line on standard error that counts the rows printed before; they are written first, so that one error tells all."""
    sys.stdout.flush()
    print(line, file=sys.stderr)


def _interrupted() -> NoReturn:
    print("tongjian: interrupted; what was finished is kept, and the same command goes on from there", file=sys.stderr)
    sys.exit(_INTERRUPTED)


def _open_streams() -> None:
    """Open what was closed of standard input, output and error on nothing: else the next file opened, a record, would be it."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            nothing = os.open(os.devnull, os.O_RDWR)
            if nothing != number:
                os.dup2(nothing, number)
                os.close(nothing)
            setattr(sys, name, os.fdopen(number, "r" if name == "stdin" else "w", encoding="utf-8"))


def run(work: Callable[[], None]) -> None:
    """Do `work`; every foreseen error is one line on standard error and an exit status (see tongjian.cli)."""
    _open_streams()
    try:
        try:
            work()
        finally:
            sys.stdout.flush()  # what cannot be written is told below, and not by the interpreter when it ends
    except TongjianError as err:
        from tongjian.text import plain

        print(f"tongjian: {plain(str(err))}", file=sys.stderr)
        sys.exit(err.status)
    except KeyboardInterrupt:
        _interrupted()
    except SystemExit as err:
        if err.code == _INTERRUPTED:  # the library of the command line makes this of Ctrl-C, and says nothing
            _interrupted()
        raise
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except OSError as err:
        if err.filename is not None and is_of_place(err):
            from tongjian.text import plain

            print(f"tongjian: {plain(str(err.filename))} cannot be used: {err.strerror}; name a path that can", file=sys.stderr)
            sys.exit(WRONG_USAGE)
        if err.errno != errno.ENOSPC:
            raise
        print(
            "tongjian: the output cannot be written: no space left there; make room and run the same command again",
            file=sys.stderr,
        )
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is still waiting to be written
        sys.exit(1)
