"""How long the site's pages take on a large record of made-up articles.

`python -m bench.site RECORD [ARTICLES]` makes the record where it is missing and
prints, for each kind of page, how many bytes it has and its time: median, 95th percentile and slowest of 40 requests for
different things. It is processor time: the requests go over no
network, and what else the machine does is left out. Progress goes to standard error.
"""

import random
import sys
import time
from pathlib import Path

import msgspec
from starlette.testclient import TestClient

from bench.record import article
from tongjian.model import (
    Argument,
    Article,
    Coded,
    CodedEvent,
    Disagreement,
    DisagreementValue,
    EventMention,
    Figure,
    RecordActor,
    RecordEvent,
    Sentence,
    Span,
    Statement,
    Tag,
)
from tongjian.store import open_record
from tongjian.web.app import make_app

REQUESTS = 40
_STEP = 5_000


def full(made: Article, coded: Coded, number: int) -> Coded:
    """Return the coded article with what else a real one has: sentences, tags, and here and there a prediction or an argument."""
    start = len(made.title) + 1
    end = start + made.text.index(".") + 1
    tags = (Tag(tag=coded.events[0].source[0].name, start=start, end=start + 5, why="named first"),)
    sentences = (Sentence(start=start, end=end, label="report"),)
    spoken = Statement(start=start, end=end, speaker="A Minister", speaker_surface="minister", direct=False, kind="prediction")
    argument = Argument(
        if_or_cause=Span(start=start, end=start + 9), then_or_effect=Span(start=start + 10, end=end), kind="causal", who="author"
    )
    figure = Figure(start=start, end=start + 4, value="40", unit="%", of="exports")
    some = number % 5 == 0
    return msgspec.structs.replace(
        coded, tags=tags, sentences=sentences, statements=(spoken,) if some else (), arguments=(argument,) if some else (),
        figures=(figure,) if some else (),
    )  # fmt: skip


def fill(path: Path, total: int) -> None:
    """Make a record of so many articles. Merging is left out (bench.record has it): a story's tellings are one event."""
    rng, recent = random.Random(1), list[tuple[str, str, int, int]]()
    stories: dict[str, RecordEvent] = {}
    with open_record(path, write=True) as store:
        for low in range(0, total, _STEP):
            with store.transaction():
                for number in range(low, low + _STEP):
                    made, coded = article(number, rng, recent)
                    coded = full(made, coded, number)
                    store.add_article(made, coded, None, "bench")
                    quote = coded.events[0].evidence.quote
                    stories[quote] = told(stories.get(quote), made, coded.events[0])
            print(f"{low + _STEP} articles", file=sys.stderr, flush=True)
        with store.transaction():
            for event in stories.values():
                store.write_event(event)
            store.run("DELETE FROM dirty")


def told(event: RecordEvent | None, made: Article, coded: CodedEvent) -> RecordEvent:
    """Return the event with one more telling of it, or as that telling alone tells it; every tenth event is disputed."""
    at = coded.evidence
    mention = EventMention(article=made.id, event=0, start=at.start, end=at.end, quote=at.quote, date=coded.date)
    if event is not None:
        mentions = (*event.mentions, mention)
        return msgspec.structs.replace(event, mentions=mentions, origins=len(mentions))
    sides = [
        tuple(RecordActor(name=a.name, names=a.names, id=a.id, country=a.country) for a in side)
        for side in (coded.source, coded.target)
    ]
    value = DisagreementValue(value="2031", articles=(made.id,), quote=at.quote)
    disputed = (Disagreement(field="date", values=(value, value)),) if int(made.id[0], 16) % 10 == 0 else ()
    return RecordEvent(
        id=made.id, type=coded.type, source=sides[0], target=sides[1], realis="asserted", mentions=(mention,), origins=1,
        date=coded.date, published=made.published, disagreements=disputed, why=("told in the same words",),
    )  # fmt: skip


def addresses(path: Path) -> dict[str, list[str]]:
    """Return, for each kind of page, the addresses to ask for."""
    rng = random.Random(2)
    with open_record(path) as store:
        events = [i for (i,) in store.rows("SELECT id FROM event")]
        articles = [i for (i,) in store.rows("SELECT id FROM article WHERE current = 1")]
    days = [
        time.strftime("%Y-%m-%d", time.gmtime(946_684_800 + rng.randrange(len(articles) // 60 + 1) * 86_400)) for _ in range(40)
    ]
    states = ["CHN", "USA", "JPN", "IND", "CAN", "MEX", "BRA", "FRA", "DEU", "AUS"]
    kinds = ["TARIFF", "EXPORT_CONTROL", "CRITICISE", "DEMAND", "LIST_ADD"]
    pairs = [(a, b) for a in states for b in states if a < b][:REQUESTS]
    return {
        "chronology": ["/", *(f"/?page={n}" for n in range(2, 20)), *(f"/?since={d}" for d in days[:20])],
        "filtered": [f"/?actor={s}&type={k}" for s in states for k in kinds],
        "event": [f"/events/{i}" for i in rng.sample(events, REQUESTS)],
        "article": [f"/articles/{i}" for i in rng.sample(articles, REQUESTS)],
        "actor": [f"/actors/{s}" for s in states],
        "pair": [f"/pair?a={a}&b={b}" for a, b in pairs],
        "actors": ["/actors"],
        "outlets": ["/outlets", *(f"/outlets/Outlet%20{n:x}" for n in range(16))],
        "tags": ["/tags", *(f"/tags/{name}" for name in ("China", "Japan", "India"))],
        "search": [f"/search?q={q}" for q in ("tariffs", "steel", "China", "Japan+tariffs", "list", "goods", "关税")],
        "suggest": ["/suggest?q=chi", "/suggest?q=ja"],
        "disagreements": ["/disagreements"],
        "measures": ["/measures"],
        "changes": ["/changes"],
        "predictions": ["/predictions", "/figures", "/arguments"],
        "pictures": ["/pictures", *(f"/pictures/{name}?actor=CHN" for name in ("timeline", "months", "network", "matrix"))],
        "feeds": ["/feed.atom", "/feed.json?actor=CHN", "/feed.rss?type=TARIFF"],
    }  # fmt: skip


def measure(path: Path) -> None:
    """Print a line for each kind of page."""
    browser = TestClient(make_app(path), base_url="http://localhost")
    for kind, asked in addresses(path).items():
        times, sizes = [], []
        for number in range(REQUESTS):
            began = time.process_time()
            answer = browser.get(asked[number % len(asked)])
            times.append(1e3 * (time.process_time() - began))
            sizes.append(len(answer.content))
            if answer.status_code != 200:
                print(f"{asked[number % len(asked)]}: {answer.status_code}", file=sys.stderr)
        times.sort()
        p95 = times[int(0.95 * len(times))]
        print(
            f"{kind:14} median {times[len(times) // 2]:7.1f} ms  p95 {p95:7.1f} ms  slowest {times[-1]:7.1f} ms  "
            f"largest {max(sizes) / 1e3:6.0f} kB",
            flush=True,
        )


def main() -> None:
    """Make the record where it is missing, then measure."""
    if len(sys.argv) < 2:
        sys.exit("usage: python -m bench.site RECORD [ARTICLES]")
    path, total = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    if total and not path.exists():
        fill(path, total)
    measure(path)


if __name__ == "__main__":
    main()
