"""Where the program begins: the commands that other programs call line by line start at once, all others by way of typer."""

import sys
from pathlib import Path

from tongjian import expressions, lines


def main() -> None:
    """Run the command that the program's arguments name."""
    expressions.keep()
    lines.run(lambda: command(sys.argv[1:]))


def command(words: list[str]) -> None:
    """Run `code`, `times` or `clean` when they are called without options, else the whole command line.

    The library of the command line takes longer to import than a text to read; who asks for help or gives options waits.
    """
    name, *files = words or [""]
    plain = not any(word.startswith("-") for word in files)
    if name in ("code", "times") and plain:
        (lines.code if name == "code" else lines.times)([Path(file) for file in files])
    elif name == "clean" and not files:
        lines.clean()
    else:
        from tongjian.cli import app

        app(standalone_mode=True)
