"""What the record's commands do, behind the thin functions of cli.py: progress, messages, printing."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import msgspec
from rich.console import Console

from tongjian.ahead import Ahead
from tongjian.coding import pack_for_coding
from tongjian.errors import BadInputError, UsageError
from tongjian.lines import tell_below
from tongjian.pipeline import Stages, pack_of, stages
from tongjian.record_commands import asked, known_language, whole_id
from tongjian.run import Counts, Progress, compile_into, recompile
from tongjian.store import Store, find_events, open_record
from tongjian.store import search as search_articles
from tongjian.text import plain
from tongjian.web.guard import contact_link, public_address
from tongjian.web.settings import Settings


@contextmanager
def _progress(what: str) -> Iterator[Progress]:
    """Show a live line on a terminal, and plain lines now and then elsewhere."""
    console = Console(stderr=True)
    if console.is_terminal:
        with console.status(what) as status:
            yield lambda c: status.update(f"{what}: {_line(c)}")
        return
    last = 0

    def plain(c: Counts) -> None:
        nonlocal last
        if c.pages - last >= 1000:
            last = c.pages
            print(f"{what}: {_line(c)}", file=sys.stderr)

    yield plain


def _line(c: Counts) -> str:
    return f"{c.pages} pages ({c.unchanged} known), {c.articles} articles, {c.dropped} dropped, {c.problems} problems"


def _noting_problems(items: Iterable[object]) -> Iterator[object]:
    """Pass items on, and say each problem in one line as it comes."""
    for item in items:
        if (error := getattr(item, "error", None)) is not None:
            print(f"tongjian: {plain(str(error))}", file=sys.stderr)
        yield item


def compile_inputs(
    inputs: list[str],
    record: Path,
    pack: str | None,
    *,
    watch: bool,
    max_page: int,
    delay: float,
    layouts: Path | None = None,
    workers: int = 1,
) -> bool:
    """Compile inputs into a record; return whether something could not be read. Without a `pack` it is the record's own."""
    from tongjian.read import ReadOptions, read

    options = ReadOptions(max_page_bytes=max_page << 20, host_delay=delay)
    followed = _followed(inputs) if watch else []
    done = _stages(record, pack, layouts)
    ahead = Ahead(done.pack.where, done.layouts, workers) if workers > 1 else None
    with _progress("compiling") as progress:
        counts = compile_into(record, _noting_problems(read(inputs, options=options)), done, progress, ahead)
    _report(record, counts)
    if watch:
        _watch(followed, record, options, done)
    return bool(counts.problems)


def _stages(record: Path, pack: str | None, layouts: Path | None = None) -> Stages:
    """Return the stages with the pack and the site layouts given now; where none is given, with those that the record keeps."""
    given = _given_layouts(layouts) if layouts else None
    chosen = pack_for_coding(pack) if pack is not None else None
    if not record.is_file():
        return stages(chosen or pack_for_coding("statecraft"), given or "")
    # for writing, as those who ask will: a record of an older version is brought up to this one here
    with open_record(record, write=True) as store:
        return stages(chosen or pack_of(store), given if given is not None else store.meta("layouts") or "")


def _given_layouts(path: Path) -> str:
    from tongjian.clean.site import layouts_in

    try:
        text = path.read_text(encoding="utf-8")
        layouts_in(text)
    except OSError as err:
        raise UsageError(f"{path} cannot be read: {err.strerror}; name a file that `tongjian layouts` made") from err
    except ValueError as err:
        raise UsageError(f"{path} is no list of site layouts: it is not UTF-8 ({err})") from err
    except BadInputError as err:
        raise UsageError(f"{path}: {err}") from err
    return text


def _followed(inputs: list[str]) -> list[str]:
    """Return the addresses that inputs name, those in OPML lists too; raises UsageError where there is none to follow."""
    from tongjian.read import feeds_of

    found = [address for given in inputs for address in feeds_of(given) or ()]
    if not found:
        raise UsageError("--watch follows addresses of feeds, and none was named; leave it out to compile files once")
    return found


def _watch(feeds: list[str], record: Path, options: object, done: Stages) -> None:
    """Follow feeds until interrupted; each new page is compiled as it comes. How each feed is doing is kept in the record."""
    from tongjian.read.watch import FeedState, watch

    with open_record(record) as store:
        states = {f: _state(store, f, FeedState) for f in feeds}

    def save(feed: str, state: object) -> None:
        with open_record(record, write=True) as store, store.transaction():
            store.set_meta(f"feed {feed}", msgspec.json.encode(state).decode())

    for item in _noting_problems(watch(states, options, save)):  # type: ignore[arg-type]
        _report(record, compile_into(record, [item], done))


def _state(store: Store, feed: str, kind: type) -> object:
    kept = store.meta(f"feed {feed}")
    return msgspec.json.decode(kept, type=kind) if kept else kind()


def _report(record: Path, counts: Counts) -> None:
    events = ", ".join(f"{n} {what}" for what, n in counts.events.items())
    print(f"{record}: {_line(counts)}; events: {events}", file=sys.stderr)
    if counts.dropped or counts.problems:
        print(f"`tongjian rejects --record {record}` lists what gave no article, and why", file=sys.stderr)


def recompile_record(record: Path, pack: str | None) -> None:
    """Make a record again from its stored pages, with its own pack or another, and say what changed."""
    with _progress("recompiling") as progress:
        counts = recompile(record, _stages(record, pack), progress)
    _report(record, counts)
    if any(counts.events.values()):
        print(f"`tongjian changes --record {record}` lists the changes", file=sys.stderr)


def show_record(
    record: Path, event: str | None, lang: str, *, actor: str | None, kind: str | None, since: str | None, until: str | None
) -> None:
    """Print the chronology, or one event."""
    from tongjian.show import Names, chronology, counted, one_event, terminal

    with open_record(record) as store:
        pack = pack_of(store)
        names = Names(store, pack, known_language(lang))
        if event:
            one_event(store.event(whole_id(store, event)), names, terminal(160))
            return
        total, events = find_events(store, asked(store, pack, actor=actor, kind=kind, since=since, until=until))
        if events:
            chronology(events, names, terminal(160))
            print("sources: how many independent origins tell it; in brackets how many articles, where copies make them more")
        print(f"{counted(total, 'event')}; `tongjian show EVENT --record {record}` prints one with its quotes")


def search_record(record: Path, words: str) -> None:
    """Print the articles that hold the words."""
    from tongjian.names import expand, surfaces
    from tongjian.show import counted, terminal
    from tongjian.web import shorten

    if not words.strip():
        raise UsageError("nothing to search for; name words, a phrase or a name")
    with open_record(record) as store:
        terms, also, _ = expand(words, surfaces(pack_of(store)))
        result = search_articles(store, terms)
        console = terminal(160)
        for article, start, end in result.hits:
            full = f"{article.title}\n{article.text}".replace("\n", " ")
            console.print(f"[bold]{(article.published or '')[:10]}[/]  ", end="")
            console.print(plain(f"{article.outlet or ''}  {article.title}  [{article.id}]"), markup=False)
            console.print(f"    {shorten.end_of(full[:start], 30)}", end="", markup=False, highlight=False)
            console.print(full[start:end], style="reverse", end="", markup=False)
            console.print(shorten.start_of(full[end:], 60), markup=False, highlight=False)
        print(counted(result.total, "article") + (f"; also searched for {', '.join(also)}" if also else ""))


def list_rejects(record: Path) -> None:
    """Print dropped pages and unreadable inputs with their reasons."""
    from tongjian.show import counted

    with open_record(record) as store:
        count = 0
        for dropped in store.dropped():
            count += 1
            print("\t".join(map(plain, (dropped.reason, dropped.place or dropped.url or dropped.page, dropped.detail))))
        for place, kind, message in store.problems():
            count += 1
            print("\t".join(map(plain, (kind, place, message))))
        tell_below(counted(count, "reject"))


def list_changes(record: Path) -> None:
    """Print the change log."""
    from tongjian.show import counted

    with open_record(record) as store:
        number = 0
        for at, what, event, detail in store.changes():
            number += 1
            print("\t".join(map(plain, (at, what, event, _told_change(msgspec.json.decode(detail or "{}"))))))
        tell_below(f"{counted(number, 'change')} since the record was first compiled")


def _told_change(detail: dict[str, list[object]]) -> str:
    """Return what changed of an event: each field with its old and its new value, or its value where both are one."""
    told = []
    for field, values in detail.items():
        old, new = (_listed(value) for value in (values[0], values[-1]))
        told.append(f"{field}: {old}" if old == new else f"{field}: {old} -> {new}")
    return "; ".join(told)


def _listed(value: object) -> str:
    return (", ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)) or "none"


def export_warc(record: Path, out: BinaryIO) -> None:
    """Write every stored page as a WARC; reading it back gives the same record."""
    from tongjian.read.warc_out import write_warc

    with open_record(record) as store:
        count = write_warc(store.pages(), out, at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    out.flush()
    print(f"{count} pages written", file=sys.stderr)


def site_settings(rights: str, site_url: str | None, contact: str | None, stories: Path | None) -> Settings:
    """Return the settings of the site; raises UsageError for a value that it cannot have."""
    if site_url and not public_address(site_url):
        raise UsageError(f"{site_url} is no address of a site; --site-url takes one such as https://record.example")
    if contact and not contact_link(contact):
        raise UsageError(f"{contact} is no address to write to; --contact takes one such as mailto:desk@record.example")
    try:
        given = {"rights": rights, "site_url": (site_url or "").rstrip("/") or None, "contact": contact}
        return msgspec.structs.replace(msgspec.convert(given, Settings), stories=stories)
    except msgspec.ValidationError as err:
        raise UsageError(f"the site cannot be set up so: {err}; --rights is full, excerpt or quotes") from err
