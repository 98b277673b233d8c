"""The command line: one thin function a command. Heavy imports stand inside the functions, so that --help is quick.

Exit status: 0 all good, 1 some records or pages failed, 2 wrong usage, 130 interrupted.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from tongjian import lines
from tongjian.cli_desk import desk_app, user_app
from tongjian.cli_sources import feeds, layouts

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
app.add_typer(user_app, name="user")
app.add_typer(desk_app, name="desk")
app.command()(layouts)
app.command()(feeds)

RecordOption = Annotated[Path, typer.Option("--record", help="The record file (SQLite).")]
PackOption = Annotated[str, typer.Option("--pack", help="A built-in pack's name, or a pack's folder.")]
OwnPackOption = Annotated[
    str | None,
    typer.Option("--pack", help="A built-in pack's name, or a pack's folder; the record's own without it.", show_default=False),
]
LinesArgument = Annotated[
    list[Path] | None, typer.Argument(metavar="[FILE]...", help="JSON Lines files; standard input when none is named.")
]
LangOption = Annotated[str, typer.Option("--lang", help="Language of the output: zh-Hans, zh-Hant or en.")]


def main() -> None:
    """Run the command line; every foreseen error is one line on standard error."""
    lines.run(lambda: app(standalone_mode=True))


# ---- the contract commands --------------------------------------------------


@app.command()
def code(files: LinesArgument = None, pack: PackOption = "statecraft") -> None:
    """Code articles (JSON Lines): events, statements, responses, arguments, labels, figures, tags, all as spans."""
    lines.code(files, pack)


@app.command()
def times(files: LinesArgument = None) -> None:
    """Resolve the time expressions of texts (JSON Lines) to day intervals."""
    lines.times(files)


@app.command()
def clean(inputs: Annotated[list[str] | None, typer.Argument(metavar="[INPUT]...")] = None) -> None:
    """Clean pages to articles: pages, folders or WARC files as INPUT, or JSON Lines {"id", "path", "url"} on standard input."""
    from tongjian import contracts

    if inputs:
        lines.answer(contracts.clean_inputs(inputs), "clean")
    else:
        lines.clean()


# ---- packs ------------------------------------------------------------------


@pack_app.command("check")
def pack_check(pack: Annotated[str, typer.Argument(help="A built-in pack's name, or a pack's folder.")] = "statecraft") -> None:
    """Check a pack: fields, names, references, patterns, and every rule's examples; exit 1 when something fails."""
    from tongjian.coding.examples import check_examples
    from tongjian.errors import NoPackError, PackError
    from tongjian.pack import load

    try:
        loaded = load(pack, use_cache=False)
        problems = check_examples(loaded)
    except NoPackError:
        raise
    except PackError as err:  # what this command is asked to find
        print(f"tongjian: {err}", file=sys.stderr)
        raise typer.Exit(1) from err
    for problem in problems:
        print(problem)
    rules = sum(map(len, loaded.rules.values()))
    print(f"pack {loaded.name} {loaded.version}: {len(loaded.actors)} actors, {rules} rules, {len(problems)} problems")
    if problems:
        raise typer.Exit(1)


@pack_app.command("suggest")
def pack_suggest(
    files: LinesArgument = None,
    pack: PackOption = "statecraft",
    least: Annotated[int, typer.Option("--least", min=1, help="How often a name must occur.")] = 3,
) -> None:
    """List frequent names in articles (JSON Lines) that no pack has, with contexts, ready to be put into a pack."""
    from tongjian import contracts
    from tongjian.pack import load

    for line in contracts.suggestions(lines.read(files), load(pack), least):
        print(line)


# ---- the record -------------------------------------------------------------


@app.command("compile")
def compile_(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[INPUT]...", help="Pages, folders, WARC files, JSON Lines, addresses, feeds."),
    ] = None,
    record: RecordOption = Path("record.db"),
    pack: OwnPackOption = None,
    watch: Annotated[bool, typer.Option("--watch", help="Go on following the INPUTs as feeds.")] = False,
    max_page: Annotated[int, typer.Option("--max-page", min=1, help="Largest page, in MB.")] = 20,
    delay: Annotated[float, typer.Option("--delay", min=0, help="Seconds between two requests to one host.")] = 2.0,
    layouts: Annotated[Path | None, typer.Option("--layouts", help="Site layouts, as `tongjian layouts` prints them.")] = None,
    workers: Annotated[int, typer.Option("--workers", min=1, max=64, help="Processes that clean and code pages.")] = 1,
) -> None:
    """Compile sources into a record; the same command again goes on where it stopped, and changes nothing when all is done."""
    from tongjian import commands

    if not inputs:
        print("tongjian: nothing to compile; name pages, folders, WARC files, JSON Lines or addresses", file=sys.stderr)
        raise typer.Exit(2)
    failed = commands.compile_inputs(
        inputs, record, pack, watch=watch, max_page=max_page, delay=delay, layouts=layouts, workers=workers
    )
    raise typer.Exit(1 if failed else 0)


@app.command()
def recompile(record: RecordOption = Path("record.db"), pack: OwnPackOption = None) -> None:
    """Make the record again from the stored pages with this tongjian and pack, and say what changed."""
    from tongjian import commands

    commands.recompile_record(record, pack)


@app.command()
def show(
    event: Annotated[str | None, typer.Argument(metavar="[EVENT]", help="An event's id, or the beginning of one.")] = None,
    record: RecordOption = Path("record.db"),
    lang: LangOption = "en",
    actor: Annotated[str | None, typer.Option(help="Only events of this actor (id, name or country).")] = None,
    kind: Annotated[
        str | None, typer.Option("--type", help="Only events of this type (TARIFF, or its name as it is printed).")
    ] = None,
    since: Annotated[str | None, typer.Option(help="Only events from this date on.")] = None,
    until: Annotated[str | None, typer.Option(help="Only events until this date.")] = None,
) -> None:
    """Print the chronology, or everything about one EVENT."""
    from tongjian import commands

    commands.show_record(record, event, lang, actor=actor, kind=kind, since=since, until=until)


@app.command()
def search(words: list[str], record: RecordOption = Path("record.db")) -> None:
    """Search the articles; a name of an actor finds it under all its names, in all three scripts."""
    from tongjian import commands

    commands.search_record(record, " ".join(words))


@app.command()
def rejects(record: RecordOption = Path("record.db")) -> None:
    """List the pages that gave no article, and the inputs that could not be read, each with its reason."""
    from tongjian import commands

    commands.list_rejects(record)


@app.command()
def changes(record: RecordOption = Path("record.db")) -> None:
    """List what recompiling and new sources changed in the record's events, newest first."""
    from tongjian import commands

    commands.list_changes(record)


@app.command()
def ladder(
    one: Annotated[str, typer.Argument(help="A state: its code (CHN) or a name.")],
    other: Annotated[str, typer.Argument(help="The other state.")],
    lang: Annotated[str, typer.Option(help="Language of names: zh-Hans, zh-Hant, en.")] = "en",
    every: Annotated[bool, typer.Option("--all", help="All acts between them, not only measures.")] = False,
    record: RecordOption = Path("record.db"),
) -> None:
    """Print the measures of two states against each other by day, with what each answers and after how many days."""
    from tongjian import record_commands

    record_commands.print_ladder(record, one, other, lang, every=every)


@app.command()
def predictions(
    on: Annotated[str, typer.Option(help="The day to look at (2025-11-10); today without it.")] = "",
    kind: Annotated[list[str] | None, typer.Option(help="Only these: prediction, pledge, threat; may be given again.")] = None,
    state: Annotated[str | None, typer.Option(help="Only these: kept, open or passed.")] = None,
    record: RecordOption = Path("record.db"),
) -> None:
    """List who said what would happen until when, and what the record says since."""
    from tongjian import record_commands

    record_commands.print_predictions(record, on, kind or [], state)


EventArgument = Annotated[str, typer.Argument(help="An event's id, or the beginning of one.")]
ReasonOption = Annotated[str, typer.Option("--reason", help="Why; it stands in the record.")]


@app.command()
def why(event: EventArgument, record: RecordOption = Path("record.db")) -> None:
    """Say how an event came to be: who tells it, what joined the mentions, which judgements name it."""
    from tongjian import record_commands

    record_commands.print_why(record, event)


@app.command()
def merge(event: EventArgument, other: EventArgument, reason: ReasonOption, record: RecordOption = Path("record.db")) -> None:
    """Judge that two events are one act; recompiling keeps it."""
    from tongjian import record_commands

    record_commands.join(record, event, other, reason)


@app.command()
def split(
    event: EventArgument,
    articles: Annotated[list[str], typer.Argument(help="Articles that tell another act.")],
    reason: ReasonOption,
    record: RecordOption = Path("record.db"),
) -> None:
    """Judge that what some articles tell is another act than the event's other articles tell."""
    from tongjian import record_commands

    record_commands.split(record, event, articles, reason)


@app.command()
def correct(
    event: EventArgument,
    field: Annotated[str, typer.Argument(help="type, source, target, date, effective, expires, realis, phase; event: no act.")],
    reason: ReasonOption,
    value: Annotated[
        str, typer.Argument(help="What it should be; nothing empties it. Actors: the article's words, ; between.")
    ] = "",
    record: RecordOption = Path("record.db"),
) -> None:
    """Put one field of an event right; recompiling keeps it."""
    from tongjian import record_commands

    record_commands.correct(record, event, field, value, reason)


@app.command()
def relabel(
    article: Annotated[str, typer.Argument(help="An article's id.")],
    place: Annotated[int, typer.Argument(help="A character of the sentence, counted in title and text.")],
    label: Annotated[str, typer.Argument(help="report, attributed, opinion, prediction, question, conditional or other.")],
    reason: ReasonOption,
    record: RecordOption = Path("record.db"),
) -> None:
    """Put the label of a sentence right; recompiling keeps it."""
    from tongjian import record_commands

    record_commands.relabel(record, article, place, label, reason)


@app.command()
def corrections(record: RecordOption = Path("record.db")) -> None:
    """List what persons put right, by whom and why, and what was taken back."""
    from tongjian import record_commands

    record_commands.print_corrections(record)


@app.command()
def undo(
    judgement: Annotated[
        str | None,
        typer.Argument(help="A judgement's or correction's id, as `why` prints it; the last one made without it."),
    ] = None,
    record: RecordOption = Path("record.db"),
) -> None:
    """Take a judgement or correction back; it stays in the record with the time of its withdrawal."""
    from tongjian import record_commands

    record_commands.undo(record, judgement)


@app.command()
def measures(
    on: Annotated[str, typer.Option("--on", help="The day to look at, as 2025-11-10; today without it.")] = "",
    within: Annotated[str | None, typer.Option("--expiring", help="Only what runs out within so many days: 90d.")] = None,
    record: RecordOption = Path("record.db"),
) -> None:
    """List measures with their state on a day and their clocks, or what runs out next."""
    from tongjian import record_commands

    record_commands.print_measures(record, on, within)


@app.command()
def export(
    what: Annotated[str, typer.Argument(help="articles, events, statements, csv or warc.")],
    record: RecordOption = Path("record.db"),
) -> None:
    """Write articles, events or statements as JSON Lines, events as CSV, or all stored pages as a WARC."""
    from tongjian import commands
    from tongjian.export import FORMATS
    from tongjian.store import open_record

    if what == "warc":
        commands.export_warc(record, sys.stdout.buffer)
        return
    if what not in FORMATS:
        print(f"tongjian: no export {what}; there are {', '.join((*FORMATS, 'warc'))}", file=sys.stderr)
        raise typer.Exit(2)
    with open_record(record) as store:
        for line in FORMATS[what](store):
            sys.stdout.buffer.write(line.encode() + b"\n")
        sys.stdout.buffer.flush()


@app.command()
def backup(
    folder: Annotated[Path, typer.Argument(help="Where the copies go; copies of the same names there are replaced.")],
    record: RecordOption = Path("record.db"),
) -> None:
    """Copy the record and its desk into a FOLDER, safely while they are in use; docs/site.md says how to go back."""
    from tongjian.backup import back_up

    for copy in back_up(record, folder):
        print(f"{copy}: {copy.stat().st_size} bytes", file=sys.stderr)


# ---- the site ---------------------------------------------------------------

RightsOption = Annotated[str, typer.Option("--rights", help="How much of a text is shown: full, excerpt or quotes.")]
UrlOption = Annotated[str | None, typer.Option("--site-url", help="The site's public address, for feeds and links.")]
StoriesOption = Annotated[
    Path | None, typer.Option("--stories", help="A YAML file of stories: saved filters with a title and text.")
]
ContactOption = Annotated[str | None, typer.Option("--contact", help="mailto: or https: address to which errors are reported.")]


@app.command()
def serve(
    record: RecordOption = Path("record.db"),
    host: Annotated[str, typer.Option(help="Address to listen on; the loopback address unless you say otherwise.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0: any free one.")] = 8765,
    rights: RightsOption = "full",
    site_url: UrlOption = None,
    contact: ContactOption = None,
    stories: StoriesOption = None,
) -> None:
    """Serve the record as a site."""
    from tongjian import commands
    from tongjian.web.app import serve as serve_site

    serve_site(record, host, port, commands.site_settings(rights, site_url, contact, stories))


@app.command()
def publish(
    folder: Annotated[Path, typer.Argument(help="The folder to write; an empty or new one, or one that was published before.")],
    record: RecordOption = Path("record.db"),
    rights: RightsOption = "full",
    site_url: UrlOption = None,
    contact: ContactOption = None,
    stories: StoriesOption = None,
) -> None:
    """Write the site as files for any web server, search included."""
    from tongjian import commands
    from tongjian.web.publish import publish as publish_site

    done = publish_site(record, folder, commands.site_settings(rights, site_url, contact, stories))
    print(f"{folder}: {done.files} files", file=sys.stderr)
