"""The record in the terminal: the chronology, one event, search results, rejects."""

import re
import sys
from collections.abc import Iterator
from itertools import groupby

from rich.console import Console, ConsoleOptions, ConsoleRenderable, Group, RenderHook
from rich.panel import Panel
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from tongjian.merge.measures import ladder
from tongjian.merge.told import outermost
from tongjian.model import RecordActor, RecordEvent
from tongjian.names import shown, states
from tongjian.pack import Pack
from tongjian.store import Store
from tongjian.web.i18n import words
from tongjian.web.present import outlet_name

_QUOTE = 90
_NARROW = 120  # columns of a terminal
_SHORT_ID = 8  # characters of an event's id that are enough to name it
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def counted(number: int, what: str) -> str:
    """Return a number with what it counts, in the plural where it is not one."""
    return f"{number} {what}{'s' * (number != 1)}"


class _Harmless(RenderHook):
    """Takes out of all that is printed what would steer the terminal; the styles of the program itself come later."""

    def process_renderables(self, renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
        return [_Filtered(one) for one in renderables]


class _Filtered:
    def __init__(self, inner: ConsoleRenderable) -> None:
        self._inner = inner

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        for segment in console.render(self._inner, options):
            yield segment if segment.control else Segment(_CONTROLS.sub("", segment.text), segment.style)


def terminal(width: int) -> Console:
    """Return a console for what articles say; a pipe gets lines of this width, so that rows stay whole."""
    made = Console() if sys.stdout.isatty() else Console(width=width)
    made.push_render_hook(_Harmless())
    return made


class Names:
    """Names of types and actors in one language, and outlets of articles."""

    def __init__(self, store: Store, pack: Pack, lang: str) -> None:
        self.lang = lang
        self.words = words(lang)
        self._types = {t.type: {"zh-Hans": t.zh, "zh-Hant": t.hant}.get(lang, t.en) for t in pack.types}
        self._symmetric = {t.type for t in pack.types if t.symmetric}
        self._states = states(pack)
        self.outlets = {a.id: outlet_name(a) for a in store.articles()}
        self.status = store.source_status

    def type(self, name: str) -> str:
        """Return a type's name."""
        return self._types.get(name, name)

    def actor(self, actor: RecordActor) -> str:
        """Return an actor's name."""
        return shown(actor, self.lang, self._states)

    def side(self, actors: tuple[RecordActor, ...]) -> str:
        """Return the actors of one side in a line."""
        return (", " if self.lang == "en" else "、").join(map(self.actor, actors)) or "—"

    def sides(self, event: RecordEvent) -> str:
        """Return who → whom."""
        arrow = "↔" if event.type in self._symmetric else "→"
        return f"{self.side(event.source)} {arrow} {self.side(event.target)}"


def chronology(events: list[RecordEvent], names: Names, console: Console) -> None:
    """Print events day by day: date, who → whom, what, sources, disagreement; in a narrow terminal with fewer columns."""
    narrow = console.width < _NARROW
    table = Table(box=None, pad_edge=False, header_style="dim", expand=console.is_terminal)
    table.add_column("date", style="bold", no_wrap=True)
    if narrow:  # columns of a few letters would cut every word
        table.add_column("who → whom: what", ratio=1)
    else:
        table.add_column("who → whom", ratio=4)
        table.add_column("what", ratio=2)
    table.add_column("sources", justify="right", no_wrap=True)
    table.add_column("", style="yellow", no_wrap=True)
    table.add_column("event", style="dim", no_wrap=True)
    for day, group in groupby(events, key=lambda e: e.date or "undated"):
        for number, event in enumerate(group):
            sides, what = names.sides(event), _what(event, names)
            table.add_row(
                (day.replace("/", "/\n") if narrow else day) if not number else "",
                *([Text(f"{sides}: {what}")] if narrow else [Text(sides), Text(what)]),
                _sources(event),
                ("≠" if narrow else "≠ disagree") if event.disagreements else "",
                event.id[:_SHORT_ID] if narrow else event.id,
            )
    console.print(table)


def _what(event: RecordEvent, names: Names) -> str:
    phase = names.words[f"phase_{event.phase}"] or event.phase if event.phase else None
    realis = names.words[f"realis_{event.realis}"] or event.realis if event.realis != "asserted" else None
    more = dict.fromkeys(x for x in (phase, realis) if x)
    days = (("from", event.effective), ("until", event.expires))
    force = [f"{names.words[word].lower()} {day}" for word, day in days if day]
    return names.type(event.type) + (f" ({', '.join(more)})" if more else "") + "".join(f" {f}" for f in force)


def _sources(event: RecordEvent) -> str:
    articles = len({m.article for m in event.mentions})
    return f"{event.origins}" if articles == event.origins else f"{event.origins} ({articles})"


def one_event(event: RecordEvent, names: Names, console: Console) -> None:
    """Print everything about one event: clocks, quotes with their sources, disagreements, links, why it was merged."""
    clocks = Table.grid(padding=(0, 3))
    inferred = ", the day of the news: no words give it" if event.date_inferred else ""
    clocks.add_row("announced", f"{event.date}{inferred}" if event.date else "not stated")
    for name, when in (
        ("in force from", event.effective),
        ("in force until", event.expires),
        ("first published", event.published),
    ):
        if when:
            clocks.add_row(name, when)
    clocks.add_row("origins", f"{event.origins} independent, {counted(len({m.article for m in event.mentions}), 'article')}")
    parts: list[object] = [Text(f"{names.sides(event)}: {_what(event, names)}", style="bold"), clocks, Text("")]
    for mention in outermost(event.mentions):
        who = f", according to {mention.attributed_to}" if mention.attributed_to else ""
        day = f", {mention.date}" if mention.date else ""
        parts.append(Text.assemble((f"  {names.outlets.get(mention.article, mention.article)}", "cyan"), f"{day}{who}"))
        parts.append(Text(f"    “{' '.join(mention.quote.split())}”  [{mention.article}:{mention.start}-{mention.end}]"))
    for dispute in event.disagreements:
        parts.append(Text(f"\n≠ outlets differ on {dispute.field}", style="yellow"))
        for value in dispute.values:
            outlets = ", ".join(names.outlets.get(a, a) for a in value.articles)
            parts.append(Text(f"    {value.value}: {outlets}: “{' '.join(value.quote.split())[:_QUOTE]}”"))
    parts += _framed(event, names)
    parts += _quoted(event, names)
    for s in names.status(event.id):
        parts.append(Text(f"source {s.what}: {names.outlets.get(s.article, s.article)}, noted {s.at[:10]}", style="yellow"))
        parts += [Text(f"    no longer says “{' '.join(words.split())[:_QUOTE]}”", style="yellow") for words in s.gone or ()]
    parts += [Text(f"answers {i}") for i in event.answers] + [Text(f"answered by {i}") for i in event.answered_by]
    parts += [Text(f"may answer {x.to} (inferred: {x.why})", style="dim") for x in event.links if x.inferred]
    parts += [Text(f"why: {line}", style="dim") for line in event.why]
    console.print(Panel(Group(*parts), title=event.id, title_align="left"))  # type: ignore[arg-type]


def _framed(event: RecordEvent, names: Names) -> Iterator[Text]:
    """Yield the tones in which outlets tell the act, each with the words of one."""
    for value in event.framing:
        outlets = ", ".join(names.outlets.get(a, a) for a in value.articles)
        yield Text(f"told in a {value.value} tone: {outlets}: “{' '.join(value.quote.split())[:_QUOTE]}”")


def _quoted(event: RecordEvent, names: Names) -> Iterator[Text]:
    """Yield what each speaker is quoted with, side by side."""
    for spoken in event.quotes:
        yield Text(f"\n{spoken.speaker}, as quoted", style="bold")
        for version in spoken.versions:
            outlet = names.outlets.get(version.article, version.article)
            yield Text(f"    {outlet} ({version.lang}): “{' '.join(version.quote.split())}”")


def rungs(
    events: list[RecordEvent], one: str, other: str, names: Names, console: Console, types: frozenset[str] | None = None
) -> None:
    """Print the acts between two countries (ISO codes) by day, each with what it answers and after how many days.

    With `types` only acts of these types; the others still count as what is answered.
    """
    for event, answered in ladder(events, one, other):
        if types is not None and event.type not in types:
            continue
        line = Text(f"{event.date}  {names.sides(event)}: {_what(event, names)}  [{event.id[:8]}]")
        for to, lag, inferred in answered:
            days = "" if lag is None else f" after {counted(lag, 'day')}" if lag else " on the same day"
            line.append(
                f"\n            {'may answer' if inferred else 'answers'} {to[:8]}{days}", style="dim" if inferred else ""
            )
        console.print(line)
