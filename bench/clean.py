"""Cleaning: main text, title, date and byline beside the gold of ../shared/data/extract, and speed beside trafilatura's own.

`python -m bench.clean` prints the figures; `python -m bench.clean --wrong title` lists the pages where a field is wrong.
"""

import argparse
import collections
import gzip
import json
import re
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tongjian import ids
from tongjian.clean.article import examine
from tongjian.model import Page

PAGES = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "extract"
_TOKEN = re.compile(
    "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff]|[^\\W\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff]+"
)
_NAMES = re.compile(r"\s*(?:,|;|\||、|\band\b|&)\s*")
_LOST = 0.5
_BRIEF = 260  # characters of gold text


class Case(NamedTuple):
    """A page with what is known of it: `gold` may hold text, title, date, authors."""

    where: str
    gold: dict[str, Any]
    page: Page


def cases() -> Iterator[Case]:
    """Yield every page of the evaluation sets."""
    for told in sorted(PAGES.glob("*/*/gold.jsonl")):
        for line in told.read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            body = gzip.decompress((told.parent / "pages" / f"{gold['id']}.html.gz").read_bytes())
            page = Page(id=ids.page_id(body), body=body, media_type="text/html", url=gold.get("url"))
            yield Case(told.parent.parent.name, gold, page)


def shared(gold: str, got: str) -> tuple[float, float]:
    """Return (precision, recall) over runs of four tokens; a Han character is a token."""
    one, other = _runs(gold), _runs(got)
    common = (one & other).total()
    return (common / other.total() if other else 0.0), (common / one.total() if one else 0.0)


def _runs(text: str) -> "collections.Counter[tuple[str, ...]]":
    tokens = _TOKEN.findall(text)
    if not tokens:
        return collections.Counter()
    return collections.Counter(tuple(tokens[i : i + 4]) for i in range(max(1, len(tokens) - 3)))


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def plain(text: str | None) -> str:
    """Return letters and digits alone, of one width, in lower case."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text or "")).lower()


def names(value: Any) -> set[str]:
    """Return the set of names in a list or a line of names."""
    parts = _NAMES.split(value) if isinstance(value, str) else value or []
    return {plain(name) for name in parts if plain(name)}


RIGHT: dict[str, Callable[[Any, Any], bool]] = {
    "title": lambda gold, got: plain(gold) == plain(got),
    "date": lambda gold, got: str(gold)[:10] == str(got)[:10],
    "authors": lambda gold, got: bool(names(gold) & names(got)),
}
_FIELD = {"title": "title", "date": "published", "authors": "byline"}


class Tally:
    """Counts of one set."""

    def __init__(self) -> None:
        self.text: list[tuple[float, float]] = []
        self.fields: dict[str, list[bool | None]] = collections.defaultdict(list)  # None: not answered

    def lines(self) -> Iterator[str]:
        """Yield a line for the text and one for each field."""
        if self.text:
            precision, recall = (sum(column) / len(self.text) for column in zip(*self.text, strict=True))
            lost = sum(f1(*pair) < _LOST for pair in self.text) / len(self.text)
            yield f"text    F1 {f1(precision, recall):.3f}  P {precision:.3f} R {recall:.3f}  lost {lost:.1%}  ({len(self.text)})"
        for field, found in self.fields.items():
            right, missing = found.count(True), found.count(None)
            yield f"{field:7} right {right / len(found):.3f}  wrong {found.count(False)}  missing {missing}  ({len(found)})"


def measure(wrong: str | None = None) -> dict[str, Tally]:
    """Clean every page and return the counts by set; print the pages where the field `wrong` is wrong."""
    tallies: dict[str, Tally] = collections.defaultdict(Tally)
    for where, gold, page in cases():
        article = examine(page).article
        sets = [where, "briefs"] if len(gold["text"]) <= _BRIEF else [where]
        pair = shared(gold["text"], article.text)
        for name in sets:
            tallies[name].text.append(pair)
        if wrong == "text" and f1(*pair) < 0.85:
            print(f"{where} {gold['id']} F1 {f1(*pair):.2f} P {pair[0]:.2f} R {pair[1]:.2f} {page.url}")
        for field, right in RIGHT.items():
            if not gold.get(field):
                continue
            got = getattr(article, _FIELD[field])
            found = right(gold[field], got) if got else None
            tallies[where].fields[field].append(found)
            if wrong == field and not found:
                print(f"{where} {gold['id']} gold {gold[field]!r} got {got!r} {article.published_from} {page.url}")
    return tallies


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--wrong", choices=["text", *RIGHT])
    options.add_argument("--speed", action="store_true", help="speed alone")
    chosen, _ = options.parse_known_args()
    if not PAGES.is_dir():
        print("clean: no ../shared/data/extract beside the checkout")
        return
    if not chosen.speed:
        for where, tally in measure(chosen.wrong).items():
            for line in tally.lines():
                print(f"clean {where:9} {line}")
    if not chosen.wrong:
        speed()


def speed() -> None:
    """Print the time of examine beside the time of trafilatura alone on the same pages, in one run."""
    from trafilatura import bare_extraction

    pages = [case.page for case in cases()]
    ways: dict[str, Callable[[Page], Any]] = {
        "tongjian clean": examine,
        "trafilatura alone": lambda page: bare_extraction(page.body, url=page.url, with_metadata=True),
    }
    spent = {name: _seconds(way, pages) for name, way in ways.items()}
    for name, seconds in spent.items():
        print(f"clean {name:18} {seconds:6.2f} s  {len(pages) / seconds:6.1f} pages/s")
    own, theirs = spent.values()
    print(f"clean takes {own / theirs:.2f} of trafilatura's time")
    whole = _whole_way(pages)
    print(f"clean, code and store: {len(pages) / whole:.1f} pages/s, {theirs / whole:.2f} of trafilatura's speed alone")


def _whole_way(pages: list[Page]) -> float:
    """Return the seconds from page to coded and stored, on one core."""
    from tongjian import pack
    from tongjian.pipeline import stages, store_page
    from tongjian.store import open_record

    done = stages(pack.load("statecraft"))
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "record.db", write=True) as store:
        with store.transaction():
            for page in pages[:10]:
                store_page(page, done, store)
        start = time.process_time()
        for at in range(10, len(pages), 50):
            with store.transaction():
                for page in pages[at : at + 50]:
                    store_page(page, done, store)
        return (time.process_time() - start) * len(pages) / (len(pages) - 10)


def _seconds(way: Callable[[Page], Any], pages: list[Page]) -> float:
    for page in pages[:10]:
        way(page)
    start = time.process_time()
    for page in pages:
        way(page)
    return time.process_time() - start


if __name__ == "__main__":
    main()
