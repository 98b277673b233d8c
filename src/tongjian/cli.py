"""The command line: one thin function a command. Heavy imports stand inside the functions, so that --help is quick.

Exit status: 0 all good, 1 some records or pages failed, 2 wrong usage, 130 interrupted.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from tongjian.errors import TongjianError

app = typer.Typer(
    name="tongjian",
    help="Compile the news of many outlets into one sourced record of who did what to whom, when, according to whom.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
pack_app = typer.Typer(help="Check packs of words and rules, and find what they lack.", no_args_is_help=True)
app.add_typer(pack_app, name="pack")

RecordOption = Annotated[Path, typer.Option("--record", help="The record file (SQLite).")]
PackOption = Annotated[str, typer.Option("--pack", help="A built-in pack's name, or a pack's folder.")]
LinesArgument = Annotated[
    list[Path] | None, typer.Argument(metavar="[FILE]...", help="JSON Lines files; standard input when none is named.")
]
LangOption = Annotated[str, typer.Option("--lang", help="Language of the output: zh-Hans, zh-Hant or en.")]


def main() -> None:
    """Run the command line; every foreseen error is one line on standard error."""
    try:
        app(standalone_mode=True)
    except TongjianError as err:
        print(f"tongjian: {err}", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("tongjian: interrupted; what was finished is kept, and the same command goes on from there", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)


# ---- the contract commands --------------------------------------------------


def _lines(files: list[Path] | None) -> Iterator[str]:
    if not files:
        yield from (raw.decode("utf-8", "replace") for raw in sys.stdin.buffer)
        return
    for path in files:
        try:
            with path.open(encoding="utf-8", errors="replace") as lines:
                yield from lines
        except OSError as err:
            print(f"tongjian: cannot read {path}: {err.strerror}; name a readable JSON Lines file", file=sys.stderr)
            raise typer.Exit(2) from err


def _answer(records: Iterable[dict[str, Any]], what: str) -> None:
    """Print records as JSON Lines; say at the end how many failed, and exit 1 when some did."""
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
        raise typer.Exit(1)


@app.command()
def code(files: LinesArgument = None, pack: PackOption = "statecraft") -> None:
    """Code articles (JSON Lines): events, statements, responses, arguments, labels, figures, tags, all as spans."""
    from tongjian import contracts
    from tongjian.pack import load

    _answer(contracts.each(_lines(files), contracts.coder(load(pack))), "code")


@app.command()
def times(files: LinesArgument = None) -> None:
    """Resolve the time expressions of texts (JSON Lines) to day intervals."""
    from tongjian import contracts

    _answer(contracts.each(_lines(files), contracts.resolver()), "times")


@app.command()
def clean(inputs: Annotated[list[str] | None, typer.Argument(metavar="[INPUT]...")] = None) -> None:
    """Clean pages to articles: pages, folders or WARC files as INPUT, or JSON Lines {"id", "path", "url"} on standard input."""
    from tongjian import contracts

    if inputs:
        _answer(contracts.clean_inputs(inputs), "clean")
    else:
        _answer(contracts.each(_lines(None), contracts.cleaner()), "clean")


# ---- packs ------------------------------------------------------------------


@pack_app.command("check")
def pack_check(pack: Annotated[str, typer.Argument(help="A built-in pack's name, or a pack's folder.")] = "statecraft") -> None:
    """Check a pack: fields, names, references, patterns, and every rule's examples; exit 1 when something fails."""
    from tongjian.coding.examples import check_examples
    from tongjian.pack import load

    loaded = load(pack, use_cache=False)
    problems = check_examples(loaded)
    for problem in problems:
        print(problem)
    rules = sum(map(len, loaded.rules.values()))
    print(f"pack {loaded.name} {loaded.version}: {len(loaded.actors)} actors, {rules} rules, {len(problems)} problems")
    if problems:
        raise typer.Exit(1)


@pack_app.command("suggest")
def pack_suggest(files: LinesArgument = None, pack: PackOption = "statecraft", least: int = 3) -> None:
    """List frequent names in articles (JSON Lines) that no pack has, with contexts, ready to be put into a pack."""
    from tongjian import contracts
    from tongjian.pack import load

    for line in contracts.suggestions(_lines(files), load(pack), least):
        print(line)
