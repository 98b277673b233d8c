"""What merging an article more costs as the record grows, with made-up articles: bursts of events, reprints, excerpts, series.

`python -m bench record` or `python -m bench.record [ARTICLES] [STEP]`. The coder is left out: coded articles go straight into a
record file, so that what is measured is the store and the merge. Times are of the processor, so that what else the machine does
counts for little; how much it still slows the processor down is told by the control, an empty record that takes in CONTROL
articles in the same minute. Progress goes to standard error, to a file as a line a thousand articles.
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tongjian import pack
from tongjian.model import Actor, Article, Coded, CodedEvent, Quote
from tongjian.pipeline import merge_record
from tongjian.store import Store, open_record

CONTROL = 1000
PER_DAY = 60  # articles a day: a record of 200,000 spans some nine years
_STATES = ["China", "United States", "Japan", "India", "Canada", "Mexico", "Brazil", "France", "Germany", "Australia"]
_CODES = ["CHN", "USA", "JPN", "IND", "CAN", "MEX", "BRA", "FRA", "DEU", "AUS"]
_KINDS = [
    ("TARIFF", "imposed tariffs on"),
    ("EXPORT_CONTROL", "placed export controls on"),
    ("CRITICISE", "criticised"),
    ("DEMAND", "urged"),
    ("INVESTIGATE_REMEDY", "opened an anti-dumping investigation into goods from"),
    ("LIST_ADD", "put on its list companies of"),
]


def _words(rng: random.Random, n: int) -> str:
    return " ".join("".join(rng.choice("bcdfglmnprst") + rng.choice("aeiou") for _ in range(rng.randint(2, 4))) for _ in range(n))


def article(number: int, rng: random.Random, recent: list[tuple[str, str, int, int]]) -> tuple[Article, Coded]:
    """Return one made-up article: a new story, another telling of a recent one, or a reprint of it."""
    day = number // PER_DAY
    date = time.strftime("%Y-%m-%d", time.gmtime(946_684_800 + day * 86_400))
    if recent and rng.random() < 0.6:
        sentence, body, kind, states = rng.choice(recent)
        if rng.random() < 0.5:
            body = _words(rng, 150)
    else:
        kind, states = rng.randrange(len(_KINDS)), rng.randrange(90)
        a, b = states // 9, states % 9
        b += b >= a
        sentence = f"{_STATES[a]} {_KINDS[kind][1]} {_STATES[b]} over {_words(rng, 8)}."
        body = _words(rng, 150)
        recent.append((sentence, body, kind, states))
        del recent[: -3 * PER_DAY // 4]
    a, b = states // 9, states % 9
    b += b >= a
    text = f"{sentence}\n{body}\n{_FOOTER}"
    return _coded(f"{rng.getrandbits(64):016x}", sentence, text, date, (kind, a, b))


_FOOTER = (
    "This page may be copied with a link to the source and all rights in the names that it holds stay with their owners now."
)


def _coded(name: str, sentence: str, text: str, date: str, act: tuple[int, int, int]) -> tuple[Article, Coded]:
    kind, a, b = act
    made = Article(id=name, page=name, title="Report", text=text, lang="en", published=date, outlet=f"Outlet {name[0]}")
    quote = Quote(start=7, end=7 + len(sentence), quote=sentence)
    sides = [
        Actor(surface=_STATES[s], name=_STATES[s], names={}, start=7, end=7, id=_CODES[s], country=_CODES[s]) for s in (a, b)
    ]
    event = CodedEvent(
        type=_KINDS[kind][0],
        source=(sides[0],),
        target=(sides[1],),
        evidence=quote,
        mentions=(quote,),
        rule="bench",
        date=date,
    )
    return made, Coded(id=name, events=(event,))


def _add(store: Store, numbers: range, rng: random.Random, recent: list[tuple[str, str, int, int]]) -> float:
    start = time.process_time()
    for low in range(numbers.start, numbers.stop, 500):
        with store.transaction():
            for number in range(low, min(low + 500, numbers.stop)):
                made, coded = article(number, rng, recent)
                store.add_article(made, coded, None, "bench")
    return time.process_time() - start


def _progress(before: int) -> Callable[[int], None]:
    """Return what tells how many articles are merged, `before` of them in earlier steps."""

    def tell(done: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{before + done:,}", end="", file=sys.stderr, flush=True)
        elif done % 1000 == 0:
            print(f"{before + done:,} articles merged", file=sys.stderr, flush=True)

    return tell


def _control(loaded: pack.Pack) -> float:
    """Return what merging an article into an empty record costs now, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "control.db", write=True) as store:
        _add(store, range(CONTROL), random.Random(2), [])
        start = time.process_time()
        merge_record(store, loaded, "2031-01-01T00:00:00Z")
        return 1e3 * (time.process_time() - start) / CONTROL


def main() -> None:
    """Print, for each step of growth, what storing and merging an article costs."""
    numbers = [int(a) for a in sys.argv[1:] if a.isdigit()]
    total, step = (numbers + [20_000, 5_000][len(numbers) :])[:2]
    loaded, rng, recent = pack.load(), random.Random(1), list[tuple[str, str, int, int]]()
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "bench.db", write=True) as store:
        for low in range(0, total, step):
            stored = _add(store, range(low, low + step), rng, recent)
            start = time.process_time()
            counts = merge_record(store, loaded, "2031-01-01T00:00:00Z", _progress(low))
            merged = time.process_time() - start
            control = _control(loaded)
            size = (Path(folder) / "bench.db").stat().st_size / 1e6
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
            print(
                f"record at {low + step:7,}: stored {1e3 * stored / step:6.2f} ms, merged {1e3 * merged / step:6.2f} ms each "
                f"({1e3 * merged / step / control:.2f} of the control's {control:.2f}); "
                f"{counts['added']:,} events added; file {size:,.0f} MB; memory {memory:,.0f} MB",
                flush=True,
            )


if __name__ == "__main__":
    main()
